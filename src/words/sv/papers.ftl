### Swedish. Papers: field sheets for others' forms, texts of decisions, the report to the municipal director, and what is
### recorded for many cases at once.

## Vad papperen heter

paper-making = Görs i ordning …
paper-crumb = Papper
paper-application = Fältblad, ansökan om registerkontroll
paper-deregistration = Fältblad, avanmälan av registerkontroll
paper-case-decision = Dokumentation av säkerhetsprövning
paper-placement = Beslut om säkerhetsklass
paper-agreement-notice = Fältblad, säkerhetsskyddsavtal
paper-event-notice = Fältblad, säkerhetshotande händelse
paper-sheets = Papper
paper-director-report = Rapport till kommundirektören

## Vad som gäller alla

paper-lacks = [saknas]
paper-lacks-own = [saknas: { $field }]
paper-lacks-at = [saknas: { $kind } { $label }, { $field }]
paper-lacks-new = [saknas: ny { $kind }, { $field }]
paper-sometimes = villkorat
paper-free = valfritt
paper-held-out = Ordna detta först:
paper-handling = Papperet hanteras på sin nivå. Det visar vad registret innehöll när det skrevs.
paper-handling-persons = Papperet har personnummer. Lägg det i akten eller förstör det när blanketten är ifylld.
paper-in-swedish = Förslag ur registret. Beslutet fattas av den som har rätt att besluta.
paper-signature = Underskrift: ____________________________    Datum: ______________

## Ansökan om registerkontroll

paper-address-code = Står inte i registret. Skriv koden om ni har en.
paper-no-end = Ingen: kontrollen löper tills den avanmäls.
paper-no-agreement = Gäller inte: kontrollen avser inte ett säkerhetsskyddsavtal.
paper-through-nobody = Lämnas tomt: kommunen har egen rätt att besluta.
paper-through-unknown = Verksamhetsutövaren är inte känd.
paper-consented = Ja, { $date } ({ $label })
paper-annex = Bilagan fylls i av den som prövas. Den förs inte in i registret.
paper-reason-open = Kontrollorsaken får inte själv innehålla säkerhetsskyddsklassificerade uppgifter. Jämför med den blankett som gäller.
paper-sent-already = Ansökan är skickad { $date } ({ $label }). Bladet visar vad registret säger i dag.

fault-apply-sent = Ansökan är redan skickad och svar väntas.
fault-apply-not-now = Ärendet är inte i ett läge där ansökan görs.
fault-apply-no-person = Personen saknas.
fault-apply-no-number = Personnumret saknas.
fault-apply-no-title = Befattningens titel saknas.
fault-apply-no-operator = Verksamhetsutövaren saknas.
fault-apply-no-org-no = Verksamhetsutövarens organisationsnummer saknas.
fault-apply-no-purpose = Syftet följer inte av hur personen deltar. Ange det.
fault-apply-no-reason = Kontrollorsaken saknas.
fault-apply-no-agreement = Säkerhetsskyddsavtalet saknas ({ $provision }). Koppla avtalet till befattningen.
fault-apply-class-differs = Kontrollens klass är inte befattningens ({ $provision }).
fault-apply-end-past = Kontrollens sluttid har passerat.

## Avanmälan

paper-which-check = { $label }: { $class }, ansökan { $date }, { $ref }, { $operator }
paper-ended-on = Deltagandet upphörde: { $date }
paper-deregister-promptly = Avanmälan görs skyndsamt (SSF 5 kap. 20 §).
paper-nothing-to-deregister = Ingen registerkontroll löper i ärendet. Det finns inget att avanmäla.

## Avtal och händelser

paper-agreement-new = Ny: avtalet undertecknades { $date }.
paper-agreement-ended = Upphörd: avtalet upphörde { $date }.
paper-agreement-intended = Avsikt att ingå avtal.
paper-agreement-parties = Parter: { $municipality } och { $counterpart }, { $number }.
paper-agreement-level = Avtalsnivå: { $level }. Befattningar hos motparten: { $classes }.
paper-agreement-promptly = Anmälan görs utan dröjsmål (SSF 6 kap. 4–5 §§).
paper-event-promptly = Anmälan görs skyndsamt (SSF 2 kap. 4 §). Skriv inga uppgifter om enskilda.

## Placering i säkerhetsklass

paper-placement-title = Beslut om placering i säkerhetsklass
paper-placement-request = Begäran om placering i säkerhetsklass 1
paper-placement-without = Beslut att inte placera i säkerhetsklass
paper-placement-decision = Beslut
paper-placement-places = { $by } placerar befattningen { $title } vid { $unit } i säkerhetsklass { $class }. Verksamhetsutövare är { $operator }.
paper-placement-asks = { $by } begär att regeringen placerar befattningen { $title } vid { $unit } i säkerhetsklass { $class }. Verksamhetsutövare är { $operator }.
paper-placement-not-placed = { $by } placerar inte befattningen { $title } vid { $unit } i säkerhetsklass. Den som har befattningen säkerhetsprövas utan registerkontroll. Verksamhetsutövare är { $operator }.
paper-placement-seats = { $count ->
    [one] Befattningen har en plats.
   *[other] Befattningen har { $count } platser. Beslutet gäller var och en av dem.
}
paper-placement-reasons = Skäl
paper-placement-access = Tillgång till uppgifter i säkerhetsskyddsklassen { $level }, omfattning: { $extent }.
paper-placement-damage = Skada som kan orsakas genom befattningen: { $damage }.
paper-placement-values = Skyddsvärden som nås anges med nummer: { $labels }.
paper-placement-international = Internationellt åtagande: { $basis }.
paper-placement-alternative = Om behovet kan tillgodoses på annat sätt: { $text }
paper-placement-provisions = Bestämmelser
paper-cites-placement = placering i säkerhetsklass
paper-cites-class = grunden för klassen
paper-cites-international = klass till följd av internationellt åtagande
paper-cites-need = placering bara om behovet inte kan tillgodoses på annat sätt
paper-cites-citizenship = krav på svenskt medborgarskap
paper-cites-decider = vem som beslutar
paper-cites-government = regeringen beslutar, på begäran
paper-cites-municipality = kommunen beslutar i klass 2 och 3
paper-cites-authority = tillsynsmyndigheten beslutar
paper-cites-aviation = Transportstyrelsen beslutar
paper-placement-validity = Giltighet
paper-placement-holds = Beslutet gäller från { $from } och tills vidare. Det prövas på nytt senast { $review }, och tidigare om uppgifterna, organisationen eller säkerhetsskyddsanalysen ändras.
paper-placement-asked-until = Begäran är daterad { $from }. Innan regeringen har beslutat är befattningen inte placerad. Den prövas på nytt senast { $review }.
paper-placement-cases = { $count ->
    [one] Ett prövningsärende berörs.
   *[other] { $count } prövningsärenden berörs.
} Byts klassen krävs nytt samtycke, ny ansökan och avanmälan av den tidigare kontrollen.
paper-placement-told = Beslutet lämnas till
paper-placement-told-government = regeringen (begäran)
paper-placement-told-chief = säkerhetsskyddschefen, för förteckningen över befattningar

## Analysen fastställs

paper-adoption = Beslut om säkerhetsskyddsanalys
paper-adoption-title = Beslut att fastställa säkerhetsskyddsanalys
paper-adoption-adopts = { $by } fastställer säkerhetsskyddsanalysen { $title }, utgåva { $version } ({ $label }). Verksamhetsutövare är { $operator }.
paper-adoption-frozen = Utgåvans innehåll är fryst. Innehållsförteckningens kontrollsumma (SHA-256): { $hash }
paper-adoption-not-frozen = Innehållet fryses när beslutet antecknas i registret. Innehållsförteckningens kontrollsumma förs då in här.
paper-adoption-supersedes = Utgåvan ersätter { $label }.
paper-adoption-exception = Undantag: { $text }
paper-adoption-holds = Analysen gäller tills den ersätts. Den uppdateras vid behov och minst vartannat år, här senast { $due }.
paper-adoption-told-units = { $count ->
    [one] den enhet som har lämnat bidrag
   *[other] de { $count } enheter som har lämnat bidrag
}, i den del som rör dem
paper-adoption-told-chief = säkerhetsskyddschefen
paper-cites-analysis = skyldigheten att utreda behovet och dokumentera analysen
paper-cites-update = vad analysen omfattar och när den uppdateras
paper-cites-documented = att beslutet dokumenteras

## Dokumentation av prövningen

paper-vetting-title = Säkerhetsprövning
paper-vetting-passed = { $name } har säkerhetsprövats för befattningen { $title } och godkänts.
paper-vetting-basis = Underlag
paper-vetting-inquiry = grundutredning: { $parts }
paper-vetting-class = befattningen är placerad: { $class }
paper-vetting-checked = registerkontroll, svar mottaget { $date }
paper-vetting-content = Vad som kom fram redovisas inte.
paper-vetting-over = Prövningen av { $name } för befattningen { $title } är avslutad. { $name } deltar inte i den.
paper-vetting-no-reason = Skäl redovisas inte i registret.

## Rapporten till kommundirektören

director-title = Säkerhetsskyddet i { $municipality }, lägesrapport
director-since = Jämfört med förra rapporten, { $date }. Förändringen står inom parentes. Inga namn och inga poster.
director-first = Ingen tidigare rapport finns i registret. Beslut räknas från { $date }. Inga namn och inga poster.
director-stands = Vad som gäller
director-analysis = Säkerhetsskyddsanalys
director-values = Skyddsvärden
director-class = befattningar { $positions }, deltar { $participating }, under prövning { $under }
director-class-waiting = ; väntar på Säpo { $count }, äldst { $distance }
director-agreements = Avtal som gäller
director-events = Händelser sedan dess
director-backup = Senaste säkerhetskopia
director-drill = Senaste återläsningsprov
director-never = aldrig
director-lacks = Vad som saknas
director-broken = Poster med brist
director-gaps = Öppna sårbarheter
director-overdue = Frister som passerat
director-coming = Frister närmaste månaden
director-most = Poster med brist, del för del:
director-decided = Vad som beslutats sedan { $date }
director-decided-nothing = Inget beslut är antecknat.
director-decided-analysis = Fastställda analyser
director-decided-placement = Placeringar i klass
director-decided-vetting = Beslut i prövningar
director-decided-measure = Genomförda planposter
director-decided-system = Godkända system
director-decided-agreement = Ingångna avtal
director-decided-ended = Upphörda avtal
director-decided-decision = Övriga beslut
director-asked = Vad som behövs
director-asked-nothing = Registret visar inget som kräver beslut.
director-asked-own = [Skriv till: vad säkerhetsskyddschefen i övrigt begär]
director-ask-class = Beslut om säkerhetsklass för { $count } { $count ->
    [one] befattning
   *[other] befattningar
}.
director-ask-analysis = Fastställd och aktuell säkerhetsskyddsanalys.
director-ask-office = Beslut om uppdraget som säkerhetsskyddschef eller ställföreträdare.
director-ask-plan = Resurser eller beslut för { $count } { $count ->
    [one] sårbarhet, åtgärd eller planpost
   *[other] sårbarheter, åtgärder och planposter
}.
director-ask-system = Godkännande av { $count } system.
director-ask-unit = Att { $count } { $count ->
    [one] enhet gör
   *[other] enheter gör
} sin bedömning, sitt bidrag eller sin uppföljning.
director-ask-outside = Beslut om { $count } { $count ->
    [one] avtal eller samarbete
   *[other] avtal och samarbeten
}.
director-indicators = Indikatorer
director-same = oförändrat
director-was = då { $share }
director-honest = Rapporten visar vilka belägg som finns i registret, inte att lagen följs.
director-recipient = Kommundirektören

## Skärmen

context-paper = Papper
context-waiting = Väntar på svar
command-record-paper = papper
command-record-paper-short = papper
command-record-paper-help = Visar fältbladet eller beslutstexten, för alla märkta eller den valda.
command-paper-next = nästa blad
command-paper-next-help = Går till nästa blad.
command-paper-previous = förra bladet
command-paper-previous-help = Går till förra bladet.
command-paper-write = skriv som fil
command-paper-write-help = Skriver papperet som en numrerad textfil. Personnummer står bara där. Journalförs.
command-paper-sent = anteckna som skickad
command-paper-sent-short = anteckna
command-paper-sent-help = Antecknar ansökan som skickad för alla färdiga blad i en post. För rapporten: dess formulär.
command-paper-mend = fyll i det som saknas
command-paper-mend-short = fyll i
command-paper-mend-help = Öppnar formuläret där det första som saknas fylls i.
command-list-apply = ansökan skickad för flera
command-list-apply-help = Antecknar en ansökan för alla märkta ärenden i en post. De som hålls utanför visas.
command-list-reply = svar har kommit för flera
command-list-reply-help = Antecknar dagen då svar kom i alla märkta ärenden. Aldrig vad svaret innehöll.
command-view-waiting = väntar på svar från Säpo
command-view-waiting-help = Visar vilka ansökningar som väntar, den som väntat längst först.
command-view-applications = ansökningar att skicka
command-view-applications-help = Visar ett fältblad för varje ärende där ansökan om registerkontroll är nästa steg.
command-view-director = rapport till kommundirektören
command-view-director-help = Visar lägesrapporten: vad som gäller och saknas, vad som har beslutats och vad som behövs.
command-waiting-open = öppna ärendet
command-waiting-open-help = Öppnar ärendet.
command-waiting-mark = märk
command-waiting-mark-help = Märker raden, eller tar bort märket, och går till nästa.
command-waiting-mark-all = märk alla
command-waiting-mark-all-help = Märker alla rader, eller tar bort alla märken.
command-waiting-reply = svar har kommit
command-waiting-reply-short = svar
command-waiting-reply-help = Antecknar dagen då svar kom för de märkta, eller den valda. Aldrig innehållet.

reason-paper-last = Det här är sista bladet.
reason-paper-first = Det här är första bladet.
reason-paper-nothing-lacks = Inget saknas som går att fylla i.
reason-paper-not-ready = Inget blad är en ansökan som kan skickas.
reason-no-papers = Bara ärenden, befattningar, analyser, avtal och händelser har papper.
reason-only-cases = Bara prövningsärenden har ansökningar och svar.

paper-status = Saknas på bladet: { $gaps }. Personnummer visas bara i filen.
paper-status-plain = Saknas på bladet: { $gaps }.
paper-status-held = Hålls utanför: { $held }. Saknas på bladet: { $gaps }. Personnummer visas bara i filen.
paper-status-report = Bara antal och datum. Läs igenom och komplettera den före lämnandet.
paper-write-body = Papperet skrivs som en numrerad textfil i klartext, märkt med nivån, och journalförs.
paper-write-persons = Papperet skrivs som en numrerad textfil i klartext med personnummer. Ändamål: { $purpose }. Vems nummer som står i den journalförs.

apply-crumb = Ansökan skickad
apply-title = Anteckna att ansökan är skickad
apply-ready = Antecknas för { $count }: { $labels }
apply-held = Hålls utanför, { $count }:
apply-none = Inget av ärendena är klart för ansökan. { $why }
apply-annexes-lack = Bilagan ska följa med i klass 1 och 2 (SSF 5 kap. 15 §). Ta bort de ärendena, eller skicka den.
apply-sure = Ansökan för { $count } { $count ->
    [one] ärende
   *[other] ärenden
} skickades { $date }, { $ref }, { $method }. Det blir en post i journalen.
apply-yes = anteckna
apply-no = inte än
apply-done = Ansökan antecknad för { $count }, post { $seq }.
apply-keys = Tab nästa   Enter klar   Esc avbryt
apply-reason = Ansökan om registerkontroll för { $count } { $count ->
    [one] ärende
   *[other] ärenden
}, { $date }, { $ref }, { $method }.

reply-crumb = Svar har kommit
reply-title = Svar har kommit, { $count }
reply-only-day = Bara dagen antecknas. Vad ett svar innehöll skrivs aldrig, och handlingar återlämnas.
reply-keys = Enter anteckna   Esc avbryt
reply-nobody-waits = Inget av ärendena väntar på svar.
reply-done = Svar antecknat för { $count }, post { $seq }.
reply-reason = Svar på { $count } { $count ->
    [one] ansökan
   *[other] ansökningar
}.

spoken-sheet = Blad { $at } av { $count }: { $what }
waiting-for-days = { $days ->
    [one] en dag
   *[other] { $days } dagar
}
waiting-crumb = Väntar på svar
waiting-title = Väntar på svar från Säkerhetspolisen
waiting-days = Dagar
waiting-since = Sedan
waiting-case = Ärende
waiting-who = Vem
waiting-class = Klass
waiting-ref = Nummer
waiting-position = Befattning
waiting-marked = märkta { $count }
waiting-none = Ingen ansökan väntar på svar.
waiting-status = Ingen bestämmelse anger hur lång tid ett svar tar. Bara dagen antecknas.

refusal-together-twice = { $label } finns två gånger i samma ändring. Ta den en gång.
trouble-paper-none = Det finns inget papper att visa för det valda.
trouble-paper-not-written = Papperet kunde inte skrivas.
trouble-paper-not-written-do = Försök igen. Inget lämnades kvar.
trouble-apply-only-cases = Bara prövningsärenden har ansökningar.
trouble-apply-nothing = Inget ärende är där en ansökan är nästa steg.
trouble-apply-held-out = Inget antecknades: { $labels } är inte klara för ansökan.
trouble-apply-held-out-do = Visa papperen och se vad som saknas, eller ta bort de ärendena.
trouble-reply-not-waited-for = { $label } väntar inte på svar. Inget antecknades.
trouble-reply-day-wrong = Svaret på { $label } kan inte ha kommit före ansökan eller efter i dag. Inget antecknades.
