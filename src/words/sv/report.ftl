### Swedish. Reports, receipts and lists that leave the register.

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
