### Swedish. What follows from a change: `sequel-<code>`. The links of the chains: `chain-<code>`.

## Vad som följer av en ändring

foresight-title = Följder
foresight-waiting = Följderna räknas fram.
foresight-none = Reglerna ser inga nya brister och inga nya frister.
foresight-error = Ny brist, { $record }: { $rule } ({ $provision })
foresight-warning = Ny varning, { $record }: { $rule } ({ $provision })
foresight-notice = Att känna till, { $record }: { $rule } ({ $provision })
foresight-mended = Upphör, { $record }: { $rule } ({ $provision })
foresight-date = Nytt datum { $date }, { $record }: { $rule } ({ $provision })
foresight-moved = Datum { $before } blir { $date }, { $record }: { $rule } ({ $provision })
foresight-stands = Version { $version } gäller tills den andra har godkänt ändringen.
foresight-pointing = Hänvisar hit: { $what }
foresight-more = … och { $count } rader till

form-follows-body = Posten kan skickas som den är. Detta följer:

sequel-class-decision = Nytt beslut om placering i säkerhetsklass
sequel-new-check = { $count ->
    [1] Nytt samtycke och ny registerkontroll för ett ärende
   *[other] Nytt samtycke och ny registerkontroll för { $count } ärenden
}
sequel-old-check = { $count ->
    [1] Avanmälan av nuvarande registerkontroll i ett ärende
   *[other] Avanmälan av nuvarande registerkontroll i { $count } ärenden
}
sequel-deregister = { $count ->
    [1] Avanmälan av registerkontrollen
   *[other] Avanmälan av registerkontrollen i { $count } ärenden
}
sequel-secrecy-reminder = Påminnelse om tystnadsplikten när deltagandet upphör
sequel-other-position = Ny prövning: en prövning gäller en befattning
sequel-citizenship = { $count ->
    [1] Medborgarskapet ska kontrolleras för en person
   *[other] Medborgarskapet ska kontrolleras för { $count } personer
}
sequel-positions-again = { $count ->
    [1] En befattning når värdet: dess klass ska bedömas på nytt
   *[other] { $count } befattningar når värdet: deras klass ska bedömas på nytt
}
sequel-system-again = Ny särskild bedömning och nytt godkännande av systemet
sequel-system-consultation = Samråd om systemet innan det tas i bruk
sequel-intent-notice = Underrättelse till tillsynsmyndigheten om avsikten, utan dröjsmål
sequel-agreement-signed = Underrättelse till tillsynsmyndigheten om avtalet
sequel-agreement-ended = Underrättelse till tillsynsmyndigheten om att avtalet har upphört
sequel-transfer-consultation = Samråd med tillsynsmyndigheten före överlåtelsen
sequel-authority-notice = Anmälan till tillsynsmyndigheten, utan dröjsmål
sequel-authority-ceased = Anmälan till tillsynsmyndigheten att verksamheten har upphört, utan dröjsmål
sequel-event-report = Anmälan till Säkerhetspolisen, skyndsamt
sequel-office-vacant = En säkerhetsskyddschef ska finnas utan avbrott
