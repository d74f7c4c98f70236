### Swedish. Guides with steps: import, snapshot, first start, recovery.

guide-step = Steg { $step } av { $of }: { $name }
reason-read-already = Den läses redan. Esc går tillbaka.
reason-import-next-is-take = Sista steget: t tar in raderna, Esc går tillbaka.
reason-import-taken = Importen är klar. n tar in en fil till, Esc lämnar.
reason-import-not-columns = Gäller steget Kolumner, när filen är läst och slaget valt.
reason-import-not-plan = Gäller steget Granska. F5 i steget Kolumner går dit.
reason-import-not-taken = Inget är taget in än. Det sker i sista steget, med t.
reason-import-undone = Importen är redan ångrad.
reason-snapshot-working = Bilden skapas. F6 avbryter.
reason-snapshot-made = Bilden är skapad. Esc lämnar kvittot.
reason-snapshot-next-is-create = Sista kontrollen: s skapar bilden, Esc går tillbaka.
reason-snapshot-not-scope = Gäller steget Omfattning.
reason-snapshot-not-recipients = Gäller steget Mottagare.
reason-snapshot-no-recipient-yet = Ingen mottagare är vald än.
reason-snapshot-not-control = Bilden skapas i steget Kontroll. Enter går vidare dit.
reason-first-next-is-create = Sista steget: s lägger upp registret, Esc går tillbaka.
reason-first-no-file-here = Gäller fälten för kort och nyckelfil.
reason-first-no-file-found = Ingen sådan fil hittades. Skriv sökvägen.
reason-first-no-passphrase-here = Gäller fältet för lösenfrasen.
reason-first-not-control = Registret läggs upp i steget Kontroll. Enter går vidare dit.

## Import

import-crumb = Import
import-status = Inget tas in före sista steget. Esc går ett steg tillbaka.
import-reading = Läser filen …
import-planning = Prövar raderna …
import-taking = Tar in raderna. Vänta på kvittot …
import-undoing = Ångrar importen. Vänta på svaret …
import-stopped = Avbrutet. Inget har tagits in.
import-wait = Vänta tills det som pågår är klart.
import-step-file = Fil
import-step-table = Innehåll
import-step-kind = Slag
import-step-columns = Kolumner
import-step-plan = Granska
import-step-receipt = Kvitto
import-title-file = Vilken fil?
import-title-table = Filens innehåll
import-title-kind = Vad är raderna?
import-title-columns = Vilket fält fyller varje kolumn?
import-title-plan = Det här skulle hända
import-title-receipt = Kvitto
import-file-label = Sökväg till CSV-filen
import-file-hint = Skriv eller klistra in sökvägen. ~ står för hemkatalogen.
import-file-format = Semikolon, komma eller tabb mellan kolumnerna; UTF-8 eller Windows-1252. Första raden är rubriker.
import-file-safe = Filen läses och lämnas orörd.
import-separator-tab = tabb
import-separator-semicolon = semikolon
import-separator-comma = komma
import-encoding = { $encoding }, { $separator } mellan kolumnerna
import-rows = { $rows } rader och { $columns } kolumner
import-label-file = Fil
import-label-digest = SHA-256
import-label-encoding = Teckenkod
import-label-rows = Omfång
import-label-created = Nya
import-label-updated = Ändrade
import-label-unchanged = Oförändrade
import-label-refused = Avvisade
import-kind-hint = Skriv för att söka, välj med pilarna, Enter går vidare.
import-kind-suggested = passar filens rubriker
import-column-head = Kolumn i filen
import-column-sample = Exempel
import-column-field = Fält (* måste fyllas)
import-not-taken = tas inte in
import-field-taken = fylls nu av { $column }
import-pick-title = Fält för { $column }
import-column-freed = Fältet fylldes av { $column }, som nu inte tas in.
import-nothing-lacks = Alla fält som måste fyllas har en kolumn. F5 visar vad som skulle hända.
import-lacks = Ingen kolumn fyller: { $fields }.
import-counts = { $kind }: { $created } nya, { $updated } ändrade, { $unchanged } oförändrade, { $refused } avvisade
import-left-out = Kolumner som inte tas in: { $columns }
import-only-refused = Bara avvisade rader och rader med anmärkning visas (f visar alla).
import-all-rows = Alla rader visas (f visar bara avvisade).
import-no-rows = Inga rader att visa.
import-row-created = ny
import-row-updated = ändrad
import-row-unchanged = oförändr.
import-row-refused = avvisad
import-fault = Rad { $line }: { $fault }
import-fault-required = Värdet saknas, och fältet måste fyllas.
import-line = Rad { $line }: { $title }
import-take-title = Ta in
import-take-body = Ta in { $file } som en enda ändring? { $created } nya och { $updated } ändrade poster. { $refused ->
    [0] Inga rader avvisas.
    [one] En rad avvisas och tas inte in.
   *[other] { $refused } rader avvisas och tas inte in.
  }
import-take-yes = ja, signera och ta in
import-taken = { $count ->
    [one] En post togs in som en ändring.
   *[other] { $count } poster togs in som en ändring.
  } Signerad som post { $seq } i journalen.
import-next-review = Posterna väntar nu på den andras godkännande. u ångrar hela importen med en motpost. n tar in en fil till.
import-undone = Importen är ångrad. Motposten är post { $seq } i journalen.

reason-import-busy = Vänta tills det som pågår är klart.
reason-import-no-path = Skriv sökvägen till filen först.
reason-import-lacking = Fält som måste fyllas saknar kolumn. Gå tillbaka med Esc och välj kolumn.
reason-import-nothing-to-take = Ingen rad är ny eller ändrad. Det finns inget att ta in.

encoding-utf-8 = UTF-8
encoding-utf-8-bom = UTF-8 med BOM
encoding-windows-1252 = Windows-1252

command-import-next = vidare
command-import-next-help = Går till nästa steg; bland kolumnerna väljs fält. Enter tar aldrig in något.
command-import-pick = välj fält
command-import-pick-help = Väljer vilket fält kolumnen fyller, eller att den inte tas in.
command-import-leave-out = ta inte in
command-import-leave-out-help = Låter kolumnen vara: den tas inte in.
command-import-plan = förhandsgranska
command-import-plan-help = Prövar varje rad och visar vad som skulle hända. Inget tas in.
command-import-faults = avvisade/alla
command-import-faults-help = Växlar mellan bara avvisade rader och alla.
command-import-take = ta in
command-import-take-help = Frågar, och tar sedan in raderna som en enda signerad ändring.
command-import-undo = ångra importen
command-import-undo-help = Tar tillbaka hela importen med en motpost. Kräver ett skäl.
command-import-another = en fil till
command-import-another-help = Börjar om med en ny fil.

## Ögonblicksbild

snapshot-crumb = Ögonblicksbild
snapshot-status = Inget skrivs före sista frågan. Esc går ett steg tillbaka.
snapshot-working = Skriver. Esc avbryter och lämnar inga halva filer.
snapshot-cancelling = Avbryter …
snapshot-written = Filen är skriven, läst tillbaka och jämförd.
snapshot-step-scope = Omfattning
snapshot-step-recipients = Mottagare
snapshot-step-purpose = Ändamål
snapshot-step-control = Kontroll
snapshot-step-create = Skapa
snapshot-step-receipt = Kvitto
snapshot-title-scope = Vad ska lämnas ut?
snapshot-title-recipients = Till vem och vart?
snapshot-title-purpose = Varför?
snapshot-title-control = Kontrollera
snapshot-title-create = Skapar ögonblicksbilden
snapshot-title-receipt = Kvitto
snapshot-scope-hint = Märk med Space. Lämna ut det som behövs och inte mer. Kedjan kan prövas i sin helhet även för det som inte lämnas ut.
snapshot-compartment-organisation = Organisation: verksamhetsutövare och enheter
snapshot-compartment-analysis = Analys: verksamhetsdelar, skyddsvärden, platser, system
snapshot-compartment-personnel = Personal: befattningar, personer och prövningar
snapshot-compartment-system = System: händelser, inställningar, nyckelbärare
snapshot-identities = Namn och personnummer
snapshot-identities-hint = Utan namn och personnummer visas personer bara med sin beteckning (PE-0001).
snapshot-identities-need-personnel = Namn och personnummer följer med personalen. Märk Personal först.
snapshot-scope-empty = Märk minst en del med Space.
snapshot-recipients-hint = En fil per mottagare, med mottagarens nyckel (age1…). Enter lägger till filen; tomt fält och Enter går vidare.
snapshot-no-recipients = Inga mottagare än.
snapshot-recipient-label = Mottagarens nyckelfil
snapshot-recipient-empty = Lägg till minst en mottagare. Utan mottagare kan ingen öppna filen.
snapshot-folder-label = Mapp att skriva i
snapshot-folder-empty = Skriv vilken mapp filen ska skrivas i.
snapshot-purpose-label = Ändamål
snapshot-purpose-empty = Skriv ändamålet: varför och åt vem.
snapshot-purpose-hint = Till exempel: Tillsyn 2026, Länsstyrelsen i Skåne län, dnr 24-311. Texten står i filen; i journalen står bara filens kontrollsumma.
snapshot-label-scope = Omfattning
snapshot-label-identities = Personuppgifter
snapshot-label-recipients = Mottagare
snapshot-label-folder = Mapp
snapshot-label-purpose = Ändamål
snapshot-label-number = Nummer
snapshot-label-file = Fil
snapshot-label-digest = SHA-256
snapshot-label-size = Storlek
snapshot-label-holds = Innehåll
snapshot-label-head = Journal
snapshot-identities-with = Namn och personnummer FÖLJER MED
snapshot-identities-without = utan namn och personnummer
snapshot-control-hint = Stämmer allt? s skapar filen. Utlämnandet journalförs. Inget skrivs över.
snapshot-handling = Filen hanteras på sin nivå, som papper: registreras, förvaras och befordras därefter. Krypteringen är inte ett godkänt signalskydd och sänker inte nivån.
snapshot-create-title = Skapa
snapshot-create-body = Skapa ögonblicksbilden för { $count ->
    [one] en mottagare
   *[other] { $count } mottagare
  }? Utlämnandet signeras och står i journalen.
snapshot-create-body-identities = Skapa ögonblicksbilden MED namn och personnummer för { $count ->
    [one] en mottagare
   *[other] { $count } mottagare
  }? Utlämnandet signeras och står i journalen.
snapshot-create-yes = ja, skapa filen
snapshot-cancel-title = Avbryt?
snapshot-cancel-body = Avbryta? Det som har skrivits tas bort.
snapshot-cancel-yes = ja, avbryt
snapshot-cancelled = Avbrutet. Ingen fil lämnades kvar.
snapshot-done = Ögonblicksbild { $number } är skriven, läst tillbaka och jämförd.
snapshot-progress = { $done } av { $total }
snapshot-work-hint = Esc avbryter (frågar först) och lämnar inga halva filer. Inget skrivs över.
snapshot-size = { $size } ({ $bytes } byte)
snapshot-holds = { $records } poster, { $entries } journalposter
snapshot-head = till och med post { $seq }, länk { $link }


command-snapshot-next = vidare
command-snapshot-next-help = Går till nästa fält eller steg. Enter skriver aldrig något.
command-snapshot-toggle = märk
command-snapshot-toggle-help = Tar med delen, eller lämnar den utanför.
command-snapshot-remove = ta bort sista
command-snapshot-remove-help = Tar bort den mottagare som lades till sist.
command-snapshot-create = skapa
command-snapshot-create-help = Frågar, och skriver sedan filen, läser tillbaka den och jämför.

## Första start

first-crumb = Första start
first-status = Inget läggs upp före sista frågan. Esc går ett steg tillbaka.
first-working = Lägger upp registret. Det tar några sekunder …
first-passphrase-wiped = Lösenfrasen tömdes efter en minut utan tangent. Skriv den igen.
first-done = Registret för { $municipality } är upplagt och öppet.
first-step-place = Plats
first-step-municipality = Kommun
first-step-ceiling = Nivå
first-step-cards = Kort
first-step-key = Nyckel
first-step-control = Kontroll
first-title-place = Välkommen: var ska registret ligga?
first-title-municipality = Vilken kommun?
first-title-ceiling = Högsta nivå på denna installation
first-title-cards = De två som ansvarar för registret
first-title-key = Nyckeln som signerar den första posten
first-title-control = Kontrollera
first-hint-place =
    Här läggs ett nytt förseglat register upp. Allt som skrivs signeras och står i en journal som inte kan ändras.
    Två ansvarar för det: säkerhetsskyddschefen och ställföreträdaren. Den ena godkänner vad den andra har skrivit.
    Välj en mapp som inte finns, eller som är tom, på en disk som bara denna dator har.
first-hint-municipality = Skriv början av namnet, koden eller länet. Välj med pilarna.
first-hint-ceiling = Poster som märks högre avvisas. Nivån märker varje skärm och utskrift.
first-hint-cards = Ett kort är den offentliga halvan av en nyckel: namn, roll och nycklar. Det görs med ”skans key new” och röjer ingen hemlighet.
first-hint-key = Säkerhetsskyddschefens nyckelfil ligger på ett eget medium. Lösenfrasen lämnar aldrig den här datorn och sparas inte.
first-hint-control = Läs igenom. Kommun, nivå och ansvariga signeras i den första posten.
first-label-place = Mapp för registret
first-label-chief-card = Säkerhetsskyddschefens kort
first-label-deputy-card = Ställföreträdarens kort
first-label-chief-key = Säkerhetsskyddschefens nyckelfil
first-label-passphrase = Lösenfras
first-no-other-file = Ingen annan fil hittades på medierna.
first-found = { $count } filer hittades. F4 visar nästa.
first-board = { $municipality }: tillsyn av { $board } (SFS 2021:955 8 kap. 1 §)
first-no-municipality = Ingen kommun passar. Ändra sökningen.
first-ceiling-none = Ingen säkerhetsskyddsklass
first-ceiling-bh = Begränsat hemlig (BH)
first-ceiling-k = Konfidentiell (K)
first-ceiling-h = Hemlig (H)
first-ceiling-kh = Kvalificerat hemlig (KH)
first-ceiling-decision = Bakom valet måste det finnas ett dokumenterat beslut om nivå för denna installation. skans är inte godkänt för någon nivå: kommunen prövar och godkänner själv.
first-fact-place = Mapp
first-fact-municipality = Kommun
first-fact-board = Tillsyn
first-fact-ceiling = Högsta nivå
first-fact-chief-card = Chefens kort
first-fact-deputy-card = Ställföreträdarens kort
first-fact-chief-key = Chefens nyckelfil
first-create-hint = s lägger upp registret och öppnar det.
first-create-title = Lägg upp
first-create-body = Lägga upp registret för { $municipality } och signera den första posten? Kommun och nivå kan inte ändras efteråt.
first-create-yes = ja, signera och lägg upp
first-lacks-place = Skriv vilken mapp registret ska ligga i.
first-lacks-municipality = Välj en kommun i listan.
first-lacks-chief-card = Skriv sökvägen till säkerhetsskyddschefens kort.
first-lacks-deputy-card = Skriv sökvägen till ställföreträdarens kort. Utan två ansvariga kan inget godkännas.
first-lacks-chief-key = Skriv sökvägen till säkerhetsskyddschefens nyckelfil.
first-lacks-passphrase = Skriv lösenfrasen.
first-same-card = Samma kort står på båda raderna. Chefen och ställföreträdaren ska ha var sitt.

reason-first-working = Registret läggs upp. Vänta tills det är klart.

command-first-next = vidare
command-first-next-help = Går till nästa fält eller steg. Enter lägger aldrig upp något.
command-first-back = tillbaka
command-first-back-help = Går ett fält eller steg tillbaka. Det som skrevs finns kvar.
command-first-pick = nästa fil
command-first-pick-help = Visar nästa av de filer som hittades.
command-first-peek = visa/dölj
command-first-peek-help = Visar lösenfrasen, eller döljer den igen.
command-first-create = lägg upp
command-first-create-help = Frågar, och lägger sedan upp registret och öppnar det.
