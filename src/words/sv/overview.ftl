# The first page.
overview-crumb = Översikt
overview-due = Frister
overview-map = Riskbild
overview-classes = Personal i säkerhetsklass
overview-review = Granskning
overview-standing = Läget
overview-lacking = Programmets skydd: { $count } saknas
overview-kinds = Register
overview-trend = Tolv månader
overview-within = { $count } inom { $days } dagar
overview-map-axes = nivå × sårbarhet
overview-to-you = { $count } till dig
overview-judging = Räknar fram vad som förfaller och vad som brister …
overview-nothing-due = Inget av det som är inlagt förfaller inom { $days } dagar. Det säger inget om det som inte är inlagt.
overview-map-legend = ▓ först, ▒ sedan. Sannolikhet bedöms inte.
overview-map-cell = { $level }, sårbarhet { $grade }
overview-level-kh = Kvalificerat hemlig / A
overview-level-h = Hemlig / B
overview-level-k = Konfidentiell / C
overview-level-bh = Begränsat hemlig / D
overview-level-none = Utan nivå
overview-short-kh = KH/A
overview-short-h = H/B
overview-short-k = K/C
overview-short-bh = BH/D
overview-short-none = utan
overview-grade-ingen = ingen
overview-grade-liten = liten
overview-grade-betydande = betydande
overview-grade-allvarlig = allvarlig
overview-grade-ej_bedomd = ej bedömd
overview-no-findings = Reglerna finner inget i det som är inlagt. Det säger inget om det som inte är inlagt.
overview-grade-head-ingen = ingen
overview-grade-head-liten = liten
overview-grade-head-betydande = betyd.
overview-grade-head-allvarlig = allvarl
overview-grade-head-ej_bedomd = ej bed.
overview-grade-short-ingen = ing.
overview-grade-short-liten = lit.
overview-grade-short-betydande = bet.
overview-grade-short-allvarlig = allv
overview-grade-short-ej_bedomd = obed
overview-asked = Väntar på Säpo: { $count }
overview-asked-longest = Väntar på Säpo: { $count }, längst { $days } dagar
overview-part-positions = Befattningar placerade i klassen.
overview-part-participating = Personer som deltar i en befattning i klassen.
overview-part-under-way = Ärenden som pågår.
overview-part-waiting = Ärenden där Säpos svar inte har kommit.
overview-part-lacks = Befattningar med en brist, egen eller i ett ärende.
overview-mine = Dina förslag hos den andra: { $count }
overview-class-all = Alla
overview-returned = Returnerade till dig: { $count }
overview-comments = Öppna kommentarer: { $count }
overview-no-analysis = Ingen analys är inlagd
overview-breaks-judging = Kedjekoll: räknar …
overview-breaks = Kedjekoll: { $count } med brist
overview-last-snapshot = Ögonblicksbild
overview-last-backup = Säkerhetskopia
overview-last-drill = Återläsningsprov
overview-never = aldrig
overview-chain-whole = Kedja hel: { $count }, { $time }
overview-chain-checking = Kedja: { $percent } % kontrollerad
overview-chain-broken = Kedjan är bruten efter { $count } poster
overview-kinds-note = ≈ väntar på granskning.
overview-trend-reading = Historiken läses i bakgrunden.
overview-trend-approved = Godkända per månad
overview-trend-broken = Brister vid månadens slut
overview-trend-month = { $month }: { $written } skrivna, { $approved } godkända, brister i { $broken } poster
month-letters = jfmamjjasond
column-kind = Slag
column-review = Gransk.
list-only-positions = placerade
list-only-participating = deltar
list-only-under-way = pågår
list-only-waiting = väntar på Säpo
list-only-lacks = med brist

# How the screen is wanted.
theme-standard = Temat är nu standard.
theme-light = Temat är nu ljus.
theme-contrast = Temat är nu hög kontrast.
theme-mono = Temat är nu utan färg.
reason-no-color = NO_COLOR är satt: färger är inte önskade.
command-everywhere-theme = nästa tema
command-everywhere-plain = enkelt läge av eller på
spoken-row = Rad { $row } av { $count }: { $what }

# Work under way.
progress-seconds = cirka { $count } s kvar
progress-minutes = cirka { $count } min kvar
progress-stops = F6 avbryter.
command-everywhere-stop = avbryt arbetet
reason-no-work = Inget arbete pågår.
reason-work-goes-on = Det här arbetet går inte att avbryta.
work-stopped = Avbrutet. Det som inte blev klart räknas inte.
work-stopping = Avbryter …

# What has the focus, in the plain mode.
legend-notice = upplysning
spoken-no-rows = Här finns inga rader.
spoken-empty = tomt
spoken-form-field = Fält { $row } av { $count }, { $what }
spoken-required = Krävs för att skicka.
spoken-changed = Ändrat.
spoken-hidden = maskerat
spoken-masked = { $count } tecken, dolda
spoken-marked = märkt
spoken-unmarked = inte märkt
spoken-chosen = vald
spoken-not-chosen = inte vald
spoken-answers = Svar: { $answers }. Esc svarar nej.
spoken-day = { $title }: { $weekday } { $date }, vecka { $week }, { $distance }. Enter väljer dagen.
spoken-lines = { $title }: rad { $first }–{ $last } av { $all }
spoken-filter = Filtrera
spoken-at-cursor = visas vid markören
spoken-depth = steg { $depth }
spoken-open = utfälld
spoken-folded = hopfälld

# Lists: columns, saved filters, marks.
list-marked =
 { $count ->
    [one] en märkt
   *[other] { $count } märkta
 }
list-columns-title = Kolumner
list-columns-keys = Space väljer · Enter klar · r som vanligt
list-filters-title = Sparade urval
list-filters-keys = Enter använd eller spara · x ta bort · Esc
list-filters-keep = Spara det som visas: { $filter }
list-filters-everything = allt
list-filters-sorted = sorterat
list-export-title = Skriv ut listan som fil
list-export-note = Märkta rader, annars de som visas. Namn och nummer på personer tas aldrig med. Filen är inte förseglad: hantera den på sin nivå. Mapp:
list-export-keys = Enter skriv och journalför · Esc avstå
list-exported =
 { $count ->
    [one] En post skrevs till { $path }, journalpost { $seq }.
   *[other] { $count } poster skrevs till { $path }, journalpost { $seq }.
 }
end-many-title =
 { $count ->
    [one] Avsluta en post
   *[other] Avsluta { $count } poster
 }
end-many-sure =
 { $count ->
    [one] Den märkta posten avslutas och väntar på granskning.
   *[other] De { $count } märkta posterna avslutas, var och en för sig, och väntar på granskning.
 }
end-many-going = { $done } av { $count } är avslutade …
end-many-done =
 { $count ->
    [one] En post är avslutad och väntar på granskning.
   *[other] { $count } poster är avslutade och väntar på granskning.
 }
end-many-stopped = { $done } av { $count } avslutades. { $label } stoppade resten: { $why }
trouble-list-not-written = Listan kunde inte skrivas till { $path }.
trouble-list-not-written-do = Se efter att mediet är kvar, går att skriva på och har plats. Journalen säger att listan var på väg ut.
trouble-list-no-folder = Mappen { $path } finns inte.
trouble-list-no-folder-do = Skriv en mapp som finns, till exempel på ett USB-minne.
trouble-list-is-there = Filen { $path } finns redan.
trouble-list-is-there-do = Samma lista är redan skriven dit. Välj en annan mapp eller ta bort filen.
command-list-columns = kolumner
command-list-filters = sparade urval
command-list-filters-short = urval
command-list-mark = märk raden
command-list-mark-short = märk
command-list-mark-all = märk alla som visas
command-list-export = skriv ut som fil

# The sitting.
sitting-crumb = Sammanträde
sitting-counts = { $values } skyddsvärden, { $gaps } öppna sårbarheter
sitting-names = Inga namn på personer visas här.
sitting-keys = → nästa sida · ← förra · Esc avsluta genomgången
sitting-map = Nivå och sårbarhet
sitting-map-note = Antal skyddsvärden. Sannolikhet bedöms inte.
sitting-threats = Hot
sitting-gaps = Öppna sårbarheter och åtgärder
sitting-none = inget hot är kopplat
sitting-none-open = ingen öppen sårbarhet är inlagd
sitting-no-measure = varken åtgärd eller beslut att avstå
sitting-more = … sidan fortsätter: gör fönstret högre eller texten mindre
sitting-decision = Beslut
sitting-decision-note = A antecknar beslutet: vem som fastställde, i vilken funktion, när och var det står. Tryck Esc om analysen inte fastställs i dag.
sitting-page = Sida { $page } av { $pages }
context-sitting = sammanträdet
reason-sitting-last = Det här är sista sidan.
reason-sitting-first = Det här är första sidan.
reason-sitting-not-yet = Beslutet antecknas på sista sidan.
reason-sitting-no-analysis = Ingen analys att fastställa är inlagd.
command-sitting-next = nästa sida
command-sitting-previous = förra sidan
command-sitting-first = första sidan
command-sitting-last = sista sidan
command-sitting-decide = anteckna beslutet
command-everywhere-sitting = analysen på sammanträde
