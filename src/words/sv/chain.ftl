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

## Kedjekollen: länkarna, i den ordning de gås igenom

chain-organisation = Organisation
chain-analysis = Analys
chain-value = Skyddsvärden
chain-threat = Hot
chain-vulnerability = Sårbarheter
chain-measure = Åtgärder
chain-plan = Plan
chain-position = Befattningar
chain-class-decision = Placering i klass
chain-person = Personer
chain-vetting = Prövning
chain-register-check = Samtycke och registerkontroll
chain-training = Upplysning och utbildning
chain-authorisation = Behörighet
chain-agreement = Avtal och utomstående
chain-deregistration = Avslut och avanmälan
chain-system = System och platser
chain-document = Handlingar
chain-event = Händelser
chain-control = Kontroll och tillsyn

since-on = { $date }, { $distance }
since-at-least = minst sedan { $date }, { $distance }: då skrevs det senaste som fyndet bygger på
since-on-briefly = sedan { $date }
since-at-least-briefly = minst sedan { $date }

check-by-chain = Kedjekoll, länk för länk
check-by-severity = Kedjekoll efter allvar
check-by-rule = Kedjekoll efter regel
check-only = bara { $what }
check-only-errors = brister
check-no-notices = brister och varningar
check-all-left-out = Inget fynd är kvar av det som valts. Esc visar alla.
check-mend = { $record }   (Enter öppnar, e rättar)
check-status = Poster med brist: { $records }. Brister { $errors }, varningar { $warnings }, upplysningar { $notices }.
check-label-since = Sedan
check-label-also = Berör
column-since = Sedan

command-check-mend = rätta i posten
command-check-mend-short = rätta
command-check-mend-help = Öppnar formuläret för posten där fyndet rättas.
command-check-group = gruppera om
command-check-group-short = gruppera
command-check-group-help = Grupperar efter kedjans länk, allvar eller regel.
command-check-severity = välj allvar
command-check-severity-short = allvar
command-check-severity-help = Visar alla fynd, bara brister, eller brister och varningar.
command-check-only-link = bara denna länk
command-check-only-link-short = länken
command-check-only-link-help = Visar bara den valda länken i kedjan. En gång till visar alla.
command-check-only-rule = bara denna regel
command-check-only-rule-short = regeln
command-check-only-rule-help = Visar bara den valda regelns fynd. En gång till visar alla.
command-agenda-mend = rätta i posten
command-agenda-mend-short = rätta
command-agenda-mend-help = Öppnar formuläret för posten som fristen gäller.

## Agendan på papper

agenda-title = Agenda till { $date }
agenda-overdue = Försenat
agenda-week-of = Vecka { $week }, { $first } till { $last }
agenda-counted = Räknat { $date }. Posterna står med nummer. Listan säger inget om det som saknar datum.
print-crumb = Skriv ut som fil
print-body = Listan skrivs som text, märkt med registrets nivå och ett exportnummer. Att den lämnat registret journalförs. Filen är inte krypterad.
print-folder = Mapp
print-keys = Enter skriv filen   Esc avbryt
print-needs-folder = Skriv vilken mapp filen ska läggas i, till exempel /media/usb.
print-done = { $number } är skriven och journalförd: { $path }
trouble-print-no-folder = Mappen finns inte: { $path }.
trouble-print-no-folder-do = Kontrollera att mediet sitter i och är monterat.

command-agenda-print = skriv ut som fil
command-agenda-print-short = skriv ut
command-agenda-print-help = Skriver det som visas som en textfil med exportnummer.
command-agenda-week = en vecka framåt
command-agenda-week-help = Visar vad som förfaller inom en vecka.
command-agenda-month = en månad framåt
command-agenda-month-help = Visar vad som förfaller inom en månad.
command-agenda-year = ett år framåt
command-agenda-year-help = Visar vad som förfaller inom ett år.
