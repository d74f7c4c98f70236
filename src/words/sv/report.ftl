### Swedish. Reports, receipts and lists that leave the register.

# snapshot

step-snapshot-collect = Samlar uppgifter och journal
step-snapshot-encrypt = Krypterar och skriver
step-snapshot-read-back = Läser tillbaka filen
step-snapshot-compare = Öppnar filen och jämför innehållet
step-snapshot-check = Kontrollerar ögonblicksbilden

snapshot-and = och
snapshot-verdict = { $records ->
    [one] Uppgiften i filen är den
   *[other] De { $records } uppgifterna i filen är de
} som { $names } har signerat, i en obruten kedja till och med journalpost { $seq }, och inget är ändrat, tillagt eller utelämnat ur de utlämnade facken; detta visar inte att innehållet är sant, att det inte finns senare journalposter, att fack som inte lämnats ut är tomma eller vem som lämnade över filen.
snapshot-note-exercise = Övning: allt i filen är påhittat.
snapshot-note-identities = Filen innehåller namn och personnummer.
snapshot-note-unsealed = Det är den öppnade filen som har kontrollerats. Den ligger okrypterad: ta bort den när du är klar.
snapshot-note-single = Registret har en enda ansvarig som skriver. Ingen annan har granskat det som står.

trouble-snapshot-exists = Det finns redan en fil: { $path }.
trouble-snapshot-exists-do = Inget skrivs över. Välj en annan mapp, eller flytta filen. Slutar namnet på .part är den en rest av ett avbrutet försök och kan tas bort.
trouble-snapshot-full = Det finns inte plats för { $path }.
trouble-snapshot-full-do = Frigör plats eller välj ett annat medium. Inget är kvar av försöket.
trouble-snapshot-read-only = Mediet är skrivskyddat: { $path }.
trouble-snapshot-read-only-do = Ta bort skrivskyddet eller välj ett annat medium.
trouble-snapshot-no-folder = Mappen finns inte: { $path }.
trouble-snapshot-no-folder-do = Kontrollera att mediet sitter i och är monterat.
trouble-snapshot-denied = Du får inte skriva här: { $path }.
trouble-snapshot-denied-do = Välj en mapp som är din.
trouble-snapshot-medium = Mediet svarade med ett fel vid { $path }: { $reason }.
trouble-snapshot-medium-do = Försök igen, helst med ett annat medium. Inget är kvar av försöket.
trouble-snapshot-cancelled = Arbetet avbröts.
trouble-snapshot-cancelled-do = Inget är kvar av det.
trouble-snapshot-source = { $file } kunde inte samlas ihop: { $reason }.
trouble-snapshot-source-do = Kontrollera kedjan och försök igen.
trouble-snapshot-unsteady = { $file } blev inte likadan andra gången den skrevs.
trouble-snapshot-unsteady-do = Inget lämnades kvar. Försök igen. Händer det på nytt är det ett fel i programmet.
trouble-snapshot-differs = Det som lästes tillbaka från { $path } är inte det som skrevs.
trouble-snapshot-differs-do = Mediet går inte att lita på. Använd ett annat.
trouble-snapshot-signer = Din nyckel är inte en av dem som får signera ur det här registret.
trouble-snapshot-signer-do = Bara säkerhetsskyddschefen och ställföreträdaren signerar ögonblicksbilder.
trouble-snapshot-locked = Filen är inte krypterad till någon av de nycklar som finns här.
trouble-snapshot-locked-do = Öppna den med mottagarens identitet.
trouble-snapshot-newer = Filen är skriven av en senare version av programmet.
trouble-snapshot-newer-do = Kontrollera den med den versionen. Stegen i LÄSMIG.txt fungerar ändå.
trouble-snapshot-damaged = Filen är skadad, avkortad eller ändrad utanpå.
trouble-snapshot-damaged-do = Lita inte på den. Be om en ny.
trouble-snapshot-unreadable = Filen kunde inte läsas: { $reason }.
trouble-snapshot-unreadable-do = Kontrollera mediet.
trouble-snapshot-cut = Filen tar slut mitt i { $file }.
trouble-snapshot-cut-do = Lita inte på den. Be om en ny.
trouble-snapshot-form = Arkivet är inte som det ska vid { $file }.
trouble-snapshot-form-do = Det är ändrat, eller inte en ögonblicksbild. Lita inte på det.
trouble-snapshot-large = { $file } är större än den får vara.
trouble-snapshot-large-do = Lita inte på filen, om du inte gjorde den själv. Gjorde du det: minska omfattningen.
trouble-snapshot-line = Rad { $line } i { $file } är för lång eller saknar slut.
trouble-snapshot-line-do = Lita inte på filen.
trouble-snapshot-changed = { $file } är inte den som signerades.
trouble-snapshot-changed-do = Lita inte på filen. Be om en ny.
trouble-snapshot-signature = Ingen av registrets ansvariga har signerat filerna.
trouble-snapshot-signature-do = Lita inte på filen. Be om en ny.
trouble-snapshot-signers = Nycklarna i { $file } är inte de ansvarigas.
trouble-snapshot-signers-do = Lita inte på filen.
trouble-snapshot-manifest = { $file } går inte att läsa.
trouble-snapshot-manifest-do = Lita inte på filen. Be om en ny.
trouble-snapshot-entry-form = Rad { $line } i { $file } är ingen journalpost.
trouble-snapshot-entry-form-do = Lita inte på filen.
trouble-snapshot-entry-link = Kedjan bryts vid journalpost { $seq }.
trouble-snapshot-entry-link-do = Något är ändrat, utelämnat eller tillagt. Lita inte på filen.
trouble-snapshot-entry-signature = Journalpost { $seq } är inte signerad av den som uppges.
trouble-snapshot-entry-signature-do = Den är förfalskad. Lita inte på filen.
trouble-snapshot-entry-authority = Den som signerade journalpost { $seq } fick inte göra det.
trouble-snapshot-entry-authority-do = Lita inte på det som står från den posten och framåt.
trouble-snapshot-undisclosed = Del { $part } av journalpost { $seq } hör till ett utlämnat fack men saknas.
trouble-snapshot-undisclosed-do = Något är utelämnat. Be om en ny fil.
trouble-snapshot-beyond = Del { $part } av journalpost { $seq } hör till ett fack som inte skulle lämnas ut.
trouble-snapshot-beyond-do = Ta inte del av den. Meddela den som lämnade ut filen.
trouble-snapshot-other = Innehållet i del { $part } av journalpost { $seq } är inte det som signerades.
trouble-snapshot-other-do = Lita inte på filen.
trouble-snapshot-payload = Rad { $line } i del { $part } av journalpost { $seq } går inte att läsa.
trouble-snapshot-payload-do = Den är signerad så, men i en form som det här programmet inte känner.
trouble-snapshot-head = Kedjan slutar vid journalpost { $seq } och inte vid { $expected }, som det står i manifest.json.
trouble-snapshot-head-do = Något är utelämnat eller tillagt. Lita inte på filen.
trouble-snapshot-custodians = De ansvariga i manifest.json är inte de som grundade registret.
trouble-snapshot-custodians-do = Lita inte på filen.
trouble-snapshot-record-form = Rad { $line } i { $file } har inte rätt form.
trouble-snapshot-record-form-do = Lita inte på filen.
trouble-snapshot-record-unknown = Rad { $line } i { $file } är en uppgift som ingen har signerat, eller som redan stått.
trouble-snapshot-record-unknown-do = Den är tillagd. Lita inte på filen.
trouble-snapshot-record-differs = Rad { $line } i { $file } är inte uppgiften som den senast signerades, i journalpost { $seq }.
trouble-snapshot-record-differs-do = Lita inte på filen.
trouble-snapshot-record-approved = Rad { $line } i { $file } säger något annat om godkännandet än journalen.
trouble-snapshot-record-approved-do = Lita inte på filen.
trouble-snapshot-record-identity = Rad { $line } i { $file } anger en identitet som posten inte är bunden till.
trouble-snapshot-record-identity-do = Lita inte på filen.
trouble-snapshot-record-missing = Uppgifter saknas i { $file }: { $count }.
trouble-snapshot-record-missing-do = De är utelämnade. Be om en ny fil.

sandbox-core = Inga minnesdumpar
sandbox-dump = Andra program får inte läsa minnet
sandbox-umask = Nya filer är bara dina
sandbox-privileges = Inga fler rättigheter
sandbox-calls = Inget nätverk, inga andra program
sandbox-swap = Minnet hamnar inte på växlingsutrymme
sandbox-paths = Bara registrets mappar

## Rapporten

report-title = Utdrag ur säkerhetsskyddsregistret
report-exercise = ÖVNING
report-exercise-is = Registret är en övning. Allt innehåll är påhittat.
report-page = sid { $page }
report-level = Nivå
report-level-none = Inte säkerhetsskyddsklassificerad
report-level-bh = Begränsat hemlig
report-level-k = Konfidentiell
report-level-h = Hemlig
report-level-kh = Kvalificerat hemlig
report-municipality = Kommun
report-authority = Tillsynsmyndighet
report-register = Registrets id
report-ceiling = Registrets högsta nivå
report-number = Exportnummer
report-date = Datum
report-purpose = Ändamål
report-scope = Omfattning
report-scope-organisation = organisationen
report-scope-analysis = analysen
report-scope-personnel = personalen
report-scope-system = händelser och inställningar
report-identities = Personuppgifter
report-identities-in = Personers namn och nummer ingår.
report-identities-out = Personers namn och nummer ingår inte.
report-head = Journalens slut
report-head-is = post { $seq }, länk { $link }
report-handling = Rapporten hanteras som ett papper på sin nivå. Den visar vad registret innehöll när den skrevs, inte att lagen följs.
report-counts = Antal poster
report-count-all = poster
report-count-ended = varav avslutade
report-count-waiting = att granska
report-review = Granskning
report-review-approved = Version { $version }, godkänd { $date } av { $by }
report-review-new = Version { $version }, inte granskad
report-review-changed = Version { $version }, inte granskad. Version { $approved } godkändes { $date } av { $by }.
report-review-returned = Version { $version }, återsänd av granskaren
report-ended = Avslutad
report-ended-is = { $date }: { $reason }
report-yes = ja
report-no = nej
report-end = Slut på rapporten. Poster: { $records }.

## Listor som CSV

list-number = Nummer
list-review = Granskning
list-review-approved = Godkänd
list-review-waiting = Att granska
list-ended = Avslutad

## Filer som läses in

encoding-utf-16 = UTF-16 från kalkylprogram
trouble-table-empty = Filen är tom.
trouble-table-empty-do = Kontrollera att rätt fil valdes och att den sparades med innehåll.
trouble-table-no-rows = Filen har bara en rubrikrad.
trouble-table-no-rows-do = Lägg till minst en rad under rubrikerna.
trouble-table-no-head = Rad { $line } ser inte ut som rubriker: en cell har inga bokstäver.
trouble-table-no-head-do = Skriv en första rad med kolumnernas namn, till exempel namn;typ.
trouble-table-empty-head = Kolumn { $column } på rad { $line } saknar rubrik.
trouble-table-empty-head-do = Skriv en rubrik över varje kolumn, eller ta bort kolumnen.
trouble-table-same-head = Kolumn { $first } och { $column } heter båda ”{ $head }”.
trouble-table-same-head-do = Ge kolumnerna olika rubriker på rad { $line }.
trouble-table-one-column = Filen har bara en kolumn. Semikolon, tabb och komma har prövats.
trouble-table-one-column-do = Spara filen som CSV med semikolon mellan kolumnerna.
trouble-table-ragged = Rad { $line } har { $found } celler, men rubrikraden har { $expected }.
trouble-table-ragged-do = Rätta raden. Text som innehåller skiljetecknet ska stå inom citattecken.
trouble-table-open-quote = Citattecknet på rad { $line } avslutas aldrig.
trouble-table-open-quote-do = Avsluta det, eller dubblera citattecknet om det hör till texten.
trouble-table-long-cell = En cell som börjar på rad { $line } är längre än { $max } tecken.
trouble-table-long-cell-do = Korta texten. Kontrollera också att ett citattecken inte saknas.
trouble-table-unreadable = Tecken { $column } på rad { $line } går inte att läsa.
trouble-table-unreadable-do = Spara filen på nytt som CSV UTF-8.
trouble-table-not-text = Filen är inte text.
trouble-table-not-text-do = Välj en CSV-fil. Spara på nytt som CSV UTF-8 om filen är en tabell.
trouble-table-is-spreadsheet = Filen är ett kalkylblad, inte CSV.
trouble-table-is-spreadsheet-do = Öppna den i kalkylprogrammet och spara som CSV UTF-8.
trouble-table-too-big = Filen är större än { $max } MiB.
trouble-table-too-big-do = Dela den i flera filer.
trouble-table-too-many-rows = Filen har fler än { $max } rader.
trouble-table-too-many-rows-do = Dela den i flera filer.
trouble-table-too-many-columns = Rad { $line } har fler än { $max } kolumner.
trouble-table-too-many-columns-do = Ta bort kolumner som inte ska läsas in.
trouble-table-too-many-cells = Filen har fler än { $max } celler.
trouble-table-too-many-cells-do = Ta bort kolumner som inte ska läsas in, eller dela filen.
