### Swedish. The mirror on a second disk, and the mending of a damaged register.

# How it stands, a sentence each: `mirror-<code>`.
mirror-even = Spegeln är i takt: den har allt till och med post { $seq }.
mirror-missing = Spegeln finns inte på sin plats. Anslut och montera disken.
mirror-full = Spegelns disk är full. Frigör utrymme där.
mirror-failed = Spegelns disk går inte att skriva eller läsa. Kontrollera den.
mirror-catching = Spegeln hinner ikapp eller svarar inte. Den har allt till och med post { $seq }.
mirror-foreign = Det som ligger på spegelns plats är inte en spegel av detta register.
mirror-other = Spegeln har en annan historik än registret. Inget i den har ändrats.
mirror-ahead = Spegeln når längre än registret. Inget i den har ändrats.
mirror-unknown = En spegel är vald, men den här datorn vet inte var den ligger.
mirror-none = Ingen spegel är vald.
mirror-removed = Spegeln används inte längre. Dess filer ligger kvar.
mirror-one-disk = Det sparas bara på en disk.
mirror-one-disk-short = Bara på en disk.
mirror-same-disk = Spegel på samma filsystem: hjälper inte om disken går sönder.

mirror-dialog-crumb = Spegel på en andra disk
mirror-dialog-note = Varje post skrivs också till spegeln innan den visas som sparad. Skadas registret eller spegeln lagas den ena ur den andra. Spegeln är förseglad som registret och skyddas på samma sätt.
mirror-dialog-path = Plats (en mapp på en annan disk)
mirror-dialog-keys = Enter spegla hit · Esc avbryt
mirror-dialog-remove = F4 sluta spegla

backups-dialog-crumb = Platser för säkerhetskopior
backups-dialog-note = En kopia görs på varje plats efter varje arbetspass när mediet sitter i, läses tillbaka och verifieras. Minst en plats bör ligga i en annan byggnad.
backups-dialog-path = Ny plats (en mapp på ett medium)
backups-dialog-keys = Enter kopiera hit och minns platsen · Esc stäng
backups-dialog-remove = F4 ta bort den valda
backups-added = Kopian i { $path } är läst tillbaka och verifierad. Hit görs en efter varje arbetspass.
command-everywhere-backups = platser för säkerhetskopior
command-everywhere-backups-help = Väljer och tar bort platser där en säkerhetskopia görs efter varje arbetspass.

mend-dialog-crumb = Laga registret
mend-dialog-note = Varje post som är skadad hämtas ur en kopia och prövas: länk, underskrift och behörighet. Det som är helt rörs inte, och det skadade läggs undan. Registret stängs och öppnas på nytt efteråt.
mend-dialog-path = Annan plats (tomt: de som är kända)
mend-dialog-keys = Enter laga · Esc avbryt
mend-done = Registret är lagat. Poster ur kopian: { $entries }. Filer: { $files }.
mend-lost = Post { $first } till { $last } finns inte i kopiorna. Registret kan läsas men inte ändras. Poster som lagades: { $entries }. Filer: { $files }.
mend-left = Registret är inte helt lagat. Poster ur kopian: { $entries }. Filer: { $files }. Kör skans verify.
copies-backups = Säkerhetskopior:
copies-none = ingen plats är vald
copies-working = Arbetar …

step-mend = Lagar ur kopian
step-mirror = Läser tillbaka spegeln
step-restored = Öppnar den återställda kopian

command-everywhere-mirror = spegel på en andra disk
command-everywhere-mirror-help = Väljer, byter eller tar bort spegeln: varje post skrivs också dit innan den visas som sparad.
command-everywhere-mend = laga registret ur en kopia
command-everywhere-mend-help = Hämtar det som är skadat eller saknas ur spegeln eller en säkerhetskopia, och prövar varje post.

event-mended = Registret lagades
event-mirror-set = Spegel vald
event-mirror-removed = Spegel borttagen

notice-mended = Registret är lagat ur en kopia: poster { $entries }, filer { $files }. Det skadade ligger kvar i mappen aside.
notice-mended-in-part = Registret är delvis lagat ur en kopia: poster { $entries }, filer { $files }. Post { $lost } finns inte i kopian.
notice-entries-lost = Post { $first }–{ $last } går inte att läsa: { $file } är skadad. Registret visas som efter post { $whole }.
notice-end-lost = Det som kom efter post { $whole } går inte att läsa: { $file } är skadad. Registret visas som efter den.
notice-person-keys-back = { $count } personers nycklar saknades i registret och är hämtade ur spegeln.
notice-mirror-behind = Spegeln i { $path } har inte allt: det sparas bara på en disk tills den är ikapp.
notice-mirror-other = Spegeln i { $path } har en annan historik än registret. Den ena av dem är bytt: jämför med den andra nyckelbäraren.
notice-mirror-unknown = En spegel är vald, men den här datorn vet inte var den ligger. Välj platsen på nytt.

trouble-stays-damaged = Journalen är skadad: registret kan bara läsas.
trouble-stays-damaged-do = Laga det ur spegeln eller en säkerhetskopia (:laga, eller skans mend).
trouble-mirror-other = Spegeln har en annan historik än registret. Registret kan läsas men inte ändras.
trouble-mirror-other-do = Jämför båda med läget i diariet (skans verify --witness). Är registret rätt: skans mirror remove.
trouble-mirror-ahead = Spegeln i { $path } når längre än registret.
trouble-mirror-ahead-do = Laga registret ur den (skans mend).
trouble-mirror-inside = { $path } ligger i registrets egen mapp.
trouble-mirror-inside-do = Välj en mapp på en annan disk.
trouble-mirror-taken = { $path } skrivs redan till: av en tidigare order vars disk inte har svarat, eller av ett annat program. Inget har ändrats.
trouble-mirror-taken-do = Vänta tills disken svarar och välj platsen igen, eller välj en annan plats.
trouble-mirror-none-do = Välj en plats med skans mirror set PLATS.
trouble-mirror-none = Ingen spegel är vald.
trouble-mirror-healed = Spegelns { $file } var skadad och är lagad ur registret. Det skadade ligger kvar i spegelns mapp aside.
trouble-mirror-healed-do = Kontrollera spegelns disk.
trouble-mirror-damaged = Spegelns { $file } är skadad och kunde inte lagas.
trouble-mirror-damaged-do = Byt disk och välj spegeln på nytt. Det sparas bara på en disk.
trouble-copy-differs = { $file } är inte densamma i kopian som i registret. Inget har skrivits över.
trouble-copy-differs-do = En av dem är skadad: kör skans verify på båda, och laga den med skans mend.
trouble-mend-foreign = { $path } är inte en kopia av det här registret. Inget har ändrats.
trouble-mend-foreign-do = Ange en annan kopia.
trouble-mend-no-source = Ingen kopia av registret finns i { $path }. Inget har ändrats.
trouble-mend-no-source-do = Sätt i mediet eller ange kopians mapp.
trouble-mend-nothing = Registret är helt. Inget har ändrats.
trouble-mend-nothing-do = Inget behöver göras.

trouble-entries-lost = Post { $first }–{ $last } går inte att läsa: { $file } är skadad. Registret visas som efter post { $whole }.
trouble-entries-lost-do = Laga det ur spegeln eller en säkerhetskopia (:laga).
trouble-end-lost = Det som kom efter post { $whole } går inte att läsa: { $file } är skadad. Registret visas som efter den.
trouble-end-lost-do = Laga det ur spegeln eller en säkerhetskopia (:laga).

cli-mend-whole = Registret är helt. Inget har ändrats.
cli-mend-entry = Post { $first } är hämtad ur en kopia och prövad.
cli-mend-entries = Posterna { $first } till { $last } är hämtade ur en kopia och prövade.
cli-mend-file = Lagad: { $file }
cli-mend-aside = Det skadade ligger kvar i { $path }.
cli-mend-persons = Personernas nycklar är kopians, som når post { $seq }: personer som kom till efter det visas utan namn och nummer.
cli-mend-other = En kopia har en annan historik än registret. Inget har tagits ur den efter det att de skiljer sig.
cli-mend-lost = Post { $first } till { $last } finns inte i någon kopia. De är lämnade som de ligger.
cli-mend-done = Registret är helt. Lagningen förs i journalen vid nästa upplåsning.
cli-mend-left = Registret är inte helt lagat. Det kan läsas men inte ändras. Laga det ur en kopia som har det som saknas.
cli-mirror-place = Spegelns plats: { $path }
cli-mirror-none = Ingen spegel är vald.
cli-mirror-removed = Spegeln används inte längre. Dess filer ligger kvar.
