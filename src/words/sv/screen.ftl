### Swedish. Frames, views, footers, messages and commands on the screen.

# What records are called inside a sentence; as headings they are `kind-<code>-many`.
one-operator = verksamhetsutövare
one-unit = enhet
one-activity_part = verksamhetsdel
one-site = plats
one-info_system = informationssystem
one-protective_value = skyddsvärde
one-position = befattning
one-person = person
one-vetting_case = prövningsärende

flag-yes = Ja
flag-no = Nej

span-hours = { $count ->
    [one] { $count } timme
   *[other] { $count } timmar
  }
span-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
  }
span-weeks = { $count ->
    [one] { $count } vecka
   *[other] { $count } veckor
  }

letter-yes = j
letter-no = n
letter-stay = s
letter-leave = l

waiting = Hämtar …
overdue = försenad
quitting = Låser och avslutar …
off-because = ej nu: { $reason }

# The header.
level-mark-none = EJ KLASSIFICERAD
level-mark-bh = BEGRÄNSAT HEMLIG
level-mark-k = KONFIDENTIELL
level-mark-h = HEMLIG
level-mark-kh = KVALIFICERAT HEMLIG
exercise-mark = ÖVNING
role-short-chief = SKC
role-short-deputy = stf SKC
role-short-auditor = revisor
header-lock = lås { $time }
header-read-only = ENDAST LÄSNING
header-gate = fristående · ingen nätverkskod

# Locking.
locks-soon = Låser om { $seconds } s. Tryck på valfri tangent för att fortsätta.
locked-idle = Låst, eftersom ingen tangent tryckts på en stund. Påbörjade utkast är förseglade.
locked-work = Arbete som pågick avbryts: det som inte blir klart räknas inte.
back-to-draft = Du är tillbaka i utkastet som låstes.

# Why something can't be done just now.
reason-read-only = Registret kan bara läsas just nu.
reason-role-reads-only = Din roll får bara läsa.
reason-nothing-selected = Ingen rad är vald.
reason-overview-no-columns = Rutan har inga kolumner att gå mellan.
reason-nothing-here = Här finns inget att öppna.
reason-nothing-to-open = Fältet pekar inte på någon annan post.
reason-nothing-masked = Posten har inget maskerat nummer.
reason-record-ended = Posten är avslutad.
reason-working = Registret låses upp. Vänta på svaret.
reason-no-other-key-file = Ingen annan nyckelfil hittades.

# The gate.
unlock-crumb = skans · lås upp
unlock-title = Lås upp registret
unlock-register = Register
unlock-key-file = Nyckelfil
unlock-passphrase = Lösenfras
unlock-insert = Sätt in ditt medium. Nyckelfilen hittas av sig själv.
unlock-note = Vad registret innehåller och vem som har nycklar till det visas först när det är upplåst.
unlock-status = Lösenfrasen töms efter 60 s utan tangent.
unlock-working = Härleder nyckel …
unlock-exercise = Övning. Lösenfras: { $passphrase }
unlock-forgotten = Lösenfrasen tömdes, eftersom ingen tangent tryckts på 60 s.
unlock-last = Senast upplåst av { $name } { $time }.
unlock-failed-before = { $count ->
    [one] Ett misslyckat försök att låsa upp sedan sist.
   *[other] { $count } misslyckade försök att låsa upp sedan sist.
  }

backup-said = { $count ->
    [one] Säkerhetskopian är läst tillbaka och verifierad.
   *[other] { $count } säkerhetskopior är lästa tillbaka och verifierade.
   }
chain-whole-said = Kedjan är kontrollerad { $time }: { $count } poster, inga brister.

# The chain check and the agenda.
check-crumb = Kedjekoll
check-count = { $found } av { $total }
check-edition = Utgåva { $date }, egna ord
check-unverified = overifierad utgåva
check-no-break = Ingen brist i det som visas. Det säger inget om det som inte är inlagt.
check-honest = Fynd är skäl att titta. Där inget finns påstås inget.
check-label-what = Vad
check-label-record = Rättas i
check-label-due = Frist
check-label-asks = Kravet
severity-error = Brister
severity-warning = Varningar
severity-notice = Upplysningar
agenda-crumb = Agenda
agenda-span-week = En vecka framåt
agenda-span-month = En månad framåt
agenda-span-year = Ett år framåt
agenda-until = till { $date }
agenda-week = v. { $week }
agenda-none = Inget med datum faller inom tiden. Det säger inget om det som saknar datum.
agenda-status = Försenat står först. w, m och y ser en vecka, en månad eller ett år framåt.

# Heads of columns.
column-number = Nr
column-due = Förfaller
column-provision = Lagrum
column-limit = Lagens ord och husets gräns
column-week = Vecka
column-distance = Avstånd
column-what = Vad
column-record = Post
column-count = Antal
column-lacks = Brist
column-class = Klass
column-positions = Plac.
column-participating = Delt.
column-under-way = Pågår
column-waiting = Säpo
column-protective_value-assessed = Bedömd
column-protective_value-info_level = Nivå
column-protective_value-consequence = Kons.
column-info_system-info_level = Nivå
column-info_system-consequence = Kons.
column-analysis-version_no = Utgåva
column-position-class = Klass
column-position-review_date = Ses över

# Lists.
list-no-match = Inget stämmer med ”{ $text }”. Esc rensar filtret.
list-empty = Här finns inga { $kinds } ännu. Tryck n för en ny post, eller i för att läsa in en CSV-fil.
list-all-hidden = Inget att visa. Tryck a för att även se avslutade.
list-sorted = sorterat på { $column }
list-sorted-falling = sorterat på { $column }, fallande
list-narrowing = Skriv för att filtrera · ↑↓ rad · Enter behåll filtret · Esc rensa
list-filtered = filtrerat (Esc rensar)
list-ended-hidden = { $count ->
    [one] en avslutad döljs (a visar)
   *[other] { $count } avslutade döljs (a visar)
  }
legend-new = ny
legend-changed = ändrad
legend-returned = returnerad
legend-error = brist
legend-warning = frist eller svaghet
legend-ended = avslutad

# One record.
detail-version = v{ $version }
detail-side = Granskning, brister, hänvisningar
detail-review = Granskning
detail-findings = Brister och frister
detail-referrers = Hänvisar hit
detail-no-referrers = ingen post
detail-masked = F9 visar
mark-approved = Godkänd
mark-new = Ny, aldrig godkänd
mark-changed = Ändrad sedan den godkändes
mark-returned = Returnerad
detail-changed = Version { $version }: { $name } { $time }
detail-approved = Godkänd version { $version }: { $name } { $time }
detail-returned = { $name }: ”{ $comment }”
detail-ended = Avslutad { $date }: { $reason }
detail-draft = Utkast förseglat { $time }. e fortsätter.
detail-counts = Fynd: { $findings } · hänvisar hit: { $referrers }

# Showing a masked number.
unmask-title = Visa numret
unmask-body = Varför behöver du se det? Visningen skrivs i journalen.
unmask-left = Döljs om { $seconds } s. Enter döljer nu.

# Ending a record.
end-crumb = Avsluta
end-title = Avsluta { $label }
end-note = Posten ligger kvar i historiken. Inget raderas.
end-referrers = { $count ->
    [one] En post hänvisar hit och pekar kvar. Inget raderas.
   *[other] { $count } poster hänvisar hit och pekar kvar. Inget raderas.
  }
end-reason = Skäl
end-keys = Enter vidare till frågan   Esc avbryt
end-sure = Ska { $label } avslutas från i dag? Avslutet granskas som andra ändringar.
end-yes = ja, avsluta posten
end-done = { $label } är avslutad. Signerat som post { $seq }.

# Leaving a form.
leave-title = Lämna formuläret?
leave-body = Ett formulär är öppet. Det du skrivit ligger kvar som förseglat utkast.
leave-stay = stanna
leave-leave = lämna, utkastet ligger kvar

# Palette and help.
palette-title = Kommando eller post
palette-right = skriv för att söka
palette-nothing = Inget stämmer med det du skrivit.
help-title = Hjälp: { $here }
help-right = skriv för att söka
help-here = Här
help-moving = Rörelse
help-everywhere = Överallt
help-status = Enter kör raden · Esc stänger
context-gate = lås upp
context-first-run = första starten
context-overview = översikten
context-list = listor
context-detail = en post
context-form = formulär
context-history = historik
context-review = granskning
context-journal = journalen
context-check = kedjekollen
context-agenda = agendan
context-import = import
context-snapshot = ögonblicksbild
context-dialog = ruta

# Commands: label, its keys where the line stands for several, a shorter label for the footer.
command-gate-open = lås upp
command-gate-next = nästa fält
command-gate-back = förra fältet
command-gate-peek = visa eller dölj
command-gate-key-file = annan nyckelfil
command-gate-cancel = töm
command-overview-pane = nästa ruta
command-overview-pane-short = ruta
command-overview-pane-back = förra rutan
command-overview-left = siffran till vänster
command-overview-right = siffran till höger
command-overview-open = öppna
command-list-down = nästa rad
command-list-down-keys = j/k
command-list-down-short = rad
command-list-up = förra raden
command-list-first = första raden
command-list-last = sista raden
command-list-page-down = en sida ner
command-list-page-up = en sida upp
command-list-open = öppna
command-list-narrow = filtrera
command-list-sort = sortera
command-list-turn = vänd ordningen
command-list-all = visa eller dölj avslutade
command-list-all-short = avslutade
command-list-new = ny post
command-list-new-short = ny
command-list-import = importera
command-detail-open = öppna hänvisningen
command-detail-open-short = öppna
command-detail-unmask = visa maskerat nummer
command-detail-unmask-short = visa nr
command-detail-pane = andra rutan
command-detail-pane-short = ruta
command-detail-pane-back = andra rutan, bakåt
command-record-edit = redigera
command-record-history = historik
command-record-like = ny som denna
command-record-end = avsluta posten
command-record-end-short = avsluta
command-check-open = öppna posten
command-check-open-short = öppna
command-check-next = nästa brist
command-check-narrow = filtrera
command-agenda-open = öppna posten
command-agenda-open-short = öppna
command-agenda-span = vecka, månad eller år
command-view-overview = översikt
command-view-overview-keys = 1-9
command-view-overview-short = vyer
command-view-protective_value = skyddsvärden
command-view-position = befattningar
command-view-person = personer
command-view-vetting_case = prövningar
command-view-unit = enheter
command-view-review = granskning
command-view-journal = journal
command-view-agenda = agenda
command-view-check = kedjekoll
command-view-activity_part = verksamhetsdelar
command-view-info_system = informationssystem
command-view-site = platser
command-view-operator = verksamhetsutövare
command-everywhere-import = importera en fil
command-everywhere-snapshot = ny ögonblicksbild
command-everywhere-backup = säkerhetskopiera
command-everywhere-verify = kontrollera kedjan
command-everywhere-palette = kommando eller post
command-everywhere-palette-short = kommando
command-everywhere-help = hjälp
command-everywhere-back = tillbaka
command-everywhere-language = svenska eller engelska
command-everywhere-lock = lås nu
command-everywhere-lock-short = lås
command-everywhere-quit = avsluta skans
command-everywhere-quit-short = avsluta

# Why the screen could not be run.
trouble-not-a-terminal = Utdata går inte till en terminal.
trouble-not-a-terminal-do = Starta skans i ett terminalfönster, utan att leda om utdata.
trouble-terminal-failed = Terminalen svarar inte.
trouble-terminal-failed-do = Starta om i ett annat terminalfönster. Det som stod som sparat är sparat.
trouble-desk-gone = Registret slutade svara och är stängt.
trouble-desk-gone-do = Starta skans igen. Det som stod som sparat är sparat.

## Krav och belägg

command-check-rows = krav och belägg
command-view-requirements = krav och belägg
command-requirements-open = öppna beläggen
command-requirements-open-short = öppna
command-requirements-area = område
command-requirements-status = läge
command-requirements-turn = indikatorer
command-requirements-narrow = filtrera
requirements-crumb = Krav och belägg
requirements-indicators = Indikatorer 3.1–3.21
requirements-none = Inget krav stämmer med urvalet.
requirements-lacking = Saknas vid: { $list }
column-asks = Kravet
column-last = Senast
context-requirements = krav och belägg
load-edition-crumb = Läs in en utgåva av kraven
load-edition-note = Filen ska ha samma form som den första utgåvan (provisions.toml). Raderna blir en ändring, som den andra ska godkänna.
load-edition-path = Fil
load-edition-keys = Enter visa vad filen innehåller · Esc avbryt
command-everywhere-edition = läs in en utgåva av kraven
trouble-edition-other-file = { $path } är en annan fil än den som visades.
trouble-edition-other-file-do = Inget är inläst. Läs filen igen och se vad den innehåller.
edition-seen-dates = Utgåva { $title }, läst mot lagen { $as_of }{ $from ->
    [none] .
   *[other] , i kraft från { $from }.
  } { $rows } rader, { $unverified } overifierade.
edition-seen-against = Mot { $against }, som gäller nu: { $added } nya, { $changed } ändrade, { $removed } borttagna.
edition-seen-added = Nya: { $rows }.
edition-seen-changed = Ändrade: { $rows }.
edition-seen-removed = Borttagna: { $rows }.
edition-seen-ask = Läsa in alla rader som en ändring, som den andra ska godkänna?
edition-seen-yes = ja, signera med min nyckel
