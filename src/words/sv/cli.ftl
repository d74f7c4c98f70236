# The command line.
cli-argument-extra = Ett argument för mycket till skans { $order }: { $what }. Så skrivs det:
cli-argument-lacking = Något saknas efter skans { $what }. Så skrivs det:
cli-argument-unreadable = Kan inte läsa argumentet: { $what }.
cli-backup-made = Säkerhetskopian i { $path } når post { $seq } ({ $entries } nya), läst tillbaka och verifierad.
cli-backup-remembered = Hit görs från och med nu en säkerhetskopia efter varje arbetspass.
cli-card-fingerprint = {"  "}Fingeravtryck  { $fingerprint }
cli-card-made = Kort: { $path }. Lämna det till den andra och jämför fingeravtrycket per telefon.
cli-card-name = {"  "}Namn           { $name }
cli-card-recipient = {"  "}Mottagare      { $recipient }
cli-card-role = {"  "}Roll           { $role }
cli-cell-refused = Rad { $line } tas inte in. { $head }: { $fault }
cli-check-breaks = { $count ->
    [one] En brist.
   *[other] { $count } brister.
  }
cli-column-form = Skriv --column HUVUD=fält, inte { $what }.
cli-column-left = Kolumnen { $head } tas inte in.
cli-column-taken = Kolumnen { $head } blir { $field }.
cli-column-unknown = Filen har ingen kolumn { $what }.
cli-compartment-unknown = Avdelningen { $what } finns inte. Välj bland organisation, analysis, personnel och system.
cli-exercise-making = Gör i ordning övningsregistret
cli-field-lacking = Ingen kolumn fyller fältet { $field }, som krävs.
cli-field-unknown = Slaget har inget fält { $what }.
cli-hardening-failed = Skyddet är inte på plats: { $what }.
cli-help =
    skans: säkerhetsskyddets register, förseglat på en fristående dator.
    
    {"  "}skans                                    skärmen (första gången en guide)
    {"  "}skans demo                               skärmen på ett övningsregister
    {"  "}skans key new --name NAMN --role chief|deputy|auditor --out MAPP
    {"  "}skans key show KORT                      vad ett kort säger, med fingeravtryck
    {"  "}skans key passphrase NYCKELFIL           ny lösenfras
    {"  "}skans custodian [list]                   vilka nyckelbärarna är och vad som väntar
    {"  "}skans custodian add --card KORT [--role ROLL] [--scope AVDELNINGAR]
    {"  "}skans custodian remove|replace|role VEM [--card KORT] [--role ROLL] [--scope AVDELNINGAR] [--person PE-0001]
    {"  "}skans custodian hand-over VEM            VEM blir säkerhetsskyddschef, den nuvarande ställföreträdare
    {"  "}skans custodian confirm|decline POST     den andras svar på ett förslag
    {"  "}skans recovery make --need 2 --of 3 [--to /dev/usb/lp0]   återställningsblad
    {"  "}skans recovery drill                     prövar bladen, en gång om året
    {"  "}skans recovery retire                    bladen slutar gälla, föreslås
    {"  "}skans recovery open --card KORT …        alla nycklar är borta: bladen släpper in nya
    {"  "}skans recovery confirm POST              den andras nyckel är borta: bladen bekräftar
    {"  "}skans dispose PE-0001 … --decision GB-0001   gallring, föreslås
    {"  "}skans dispose [list|confirm POST|decline POST]   den andras svar
    {"  "}skans init --place MAPP --municipality KOD --ceiling none|bh|k|h|kh
    {"             "}--chief-card KORT --deputy-card KORT --key NYCKELFIL [--need 2 --of 3 [--to SKRIVARE]]
    {"  "}skans diary                              rutinerna, och journalens läge till diariet
    {"  "}skans diary noted POST                   läget vid posten står i diariet
    {"  "}skans import FIL.csv [--kind SLAG] [--column HUVUD=fält] [--dry-run]
    {"  "}skans undo POST [--reason SKÄL]          motpost
    {"  "}skans check [--json]                     vad reglerna finner; status 1 vid brist
    {"  "}skans check --requirements [--json]      krav och belägg, rad för rad
    {"  "}skans report [--out MAPP]                indikatorer; med mapp rapporten till kommundirektören
    {"  "}skans paper PR-0001 … [--out MAPP]       fältblad och beslutstexter: vad som är klart, eller som fil
    {"  "}skans apply PR-0001 … --ref NR --method personligt|bud|rek|krypto|annat
    {"             "}[--date DAG] [--annexes] [--dry-run]     ansökan skickad, en post för alla
    {"  "}skans waiting                            vem som väntar på svar, längst först
    {"  "}skans reply PR-0001 … [--date DAG]       svar har kommit; aldrig vad det innehöll
    {"  "}skans provisions [list] | load FIL.toml  utgåvor av kraven
    {"  "}skans edition list                       analysens utgåvor
    {"  "}skans edition diff [AN-0001] AN-0002     vad utgåvan ändrade mot den före, eller en annan
    {"  "}skans agenda [--week|--month|--year|--weeks N] [--out MAPP]
    {"  "}                                         vad som förfaller, vecka för vecka
    {"  "}skans snapshot --recipient FIL --purpose TEXT --out MAPP
    {"             "}[--scope organisation,analysis,personnel,system] [--without-identities]
    {"  "}skans verify MAPP|FIL [--key NYCKELFIL]  register eller ögonblicksbild
    {"             "}[--witness "TIO ORD OCH TAL"]           läget ur diariet
    {"  "}skans backup [PLATS …] [--remember]       säkerhetskopia, läst tillbaka och verifierad
    {"  "}skans restore KOPIA MAPP [--damaged MAPP] [--test]
    {"  "}skans mend [KOPIA …]                     laga ett skadat register där det ligger
    {"  "}skans mirror [status] | set PLATS | remove   spegel på en andra disk
    
    Överallt: --register MAPP  --key NYCKELFIL  --language sv|en
    Skärmen:  --theme standard|ljus|kontrast|mono  --ascii  --enkelt  --färg auto|alltid|aldrig
    Lösenfraser frågas alltid efter och är aldrig argument.
cli-date-unreadable = { $what } är inget datum. Skriv till exempel 2026-03-01 eller idag.
cli-method-unknown = Sättet { $what } finns inte. Välj bland { $known }.
cli-record-unknown = { $what } finns inte i registret.
cli-sheet-held = { $label } hålls utanför
cli-sheet-ready = { $label } klar, saknas på bladet: { $gaps }
cli-edition-unknown = Utgåvan { $what } finns inte. Se skans edition list.
cli-import-counts = Nya: { $created }. Ändras: { $updated }. Oförändrade: { $unchanged }. Tas inte in: { $refused }.
cli-import-done = Inlästa som post { $seq }: { $created } nya, { $updated } ändrade. Ångra med skans undo { $seq }.
cli-import-lacking = Inget har tagits in: ett fält som krävs saknar kolumn.
cli-import-refused = Inget har tagits in. Rätta raderna ovan i filen och ta in den igen.
cli-import-nothing = Inget att ta in: registret säger redan detsamma.
cli-key-made = Nyckelfil: { $path }. Förvara mediet för dig själv.
cli-key-sealing = Förseglar nyckeln …
cli-kind-needed = Det går inte att se vad raderna är. Ange --kind.
cli-kind-unknown = Slaget { $what } finns inte.
cli-language-unknown = Språket { $what } finns inte. Välj sv eller en.
cli-level-unknown = Nivån { $what } finns inte. Välj bland none, bh, k, h och kh.
cli-no-passphrase = Ingen lösenfras skrevs. Inget har gjorts.
cli-no-terminal = Lösenfrasen läses bara från en terminal, och här finns ingen.
cli-number-unreadable = { $what } är inget postnummer. Se journalen.
cli-option-missing = { $what } saknas.
cli-option-unknown = Okänt val: { $what }.
cli-order-unknown = Okänt kommando: { $what }.
cli-passphrase-not-text = Lösenfrasen innehåller tecken som terminalen inte kunde återge.
cli-phrase-again = Skriv den en gång till:
cli-phrase-differs = De två är inte lika. Börja om.
cli-phrase-first = Ny lösenfras:
cli-phrase-for = Lösenfras för { $file }:
cli-phrase-offer = Förslag, draget för dig just nu:
cli-phrase-own = Skriv förslaget eller en egen. Den kan inte återställas: skriv upp den och lås in den.
cli-phrase-weak = För lätt att gissa: ungefär { $bits } bitar, { $floor } krävs. Använd förslaget eller fler ord.
cli-register-honest = Registret är inte godkänt för någon nivå. Kommunen bedömer och godkänner själv (SSF 3 kap. 1-3 §§).
cli-register-made = Registret är grundat i { $path }.
cli-register-whose = { $municipality }, tillsyn: { $authority }.
cli-restore-done = Återställt till { $path }: { $entries } poster i en obruten kedja, slutlänk { $link }….
cli-restore-from-damaged = Säkerhetskopian når post { $backup }; { $count } poster efter den togs ur det skadade registret.
cli-restore-lost = Post { $first } till { $last } kunde inte återställas.
cli-restore-nothing-lost = Allt som det skadade registret hade sparat är med.
cli-restore-tested = Provet är gjort och fört i journalen: det återställda registret når post { $seq }, är detsamma som detta och går att läsa. Det är borttaget igen.
cli-restore-unknown = Hur långt det skadade registret nådde går inte att se: vad som kan saknas efter det återställda vet ingen.
cli-role-unknown = Rollen { $what } finns inte. Välj chief, deputy eller auditor.
cli-row-refused = Rad { $line } tas inte in: { $fault }
cli-see-help = skans --help visar hur det skrivs.
cli-snapshot-digest = {"  "}SHA-256    { $digest }
cli-snapshot-done = Ögonblicksbild { $number } är skriven, återläst och jämförd: { $path }
cli-snapshot-for = {"  "}Mottagare  { $recipients }
cli-snapshot-head = {"  "}Slutar vid post { $seq }, länk { $link }
cli-snapshot-holds = {"  "}{ $records } poster, { $entries } journalposter
cli-snapshot-honest = Filen hanteras på sin nivå som papper. Krypteringen är inget godkänt signalskydd (SSF 3 kap. 5 §).
cli-color-unknown = Färgvalet { $what } finns inte. Välj auto, alltid eller aldrig.
cli-theme-unknown = Temat { $what } finns inte. Välj standard, ljus, kontrast eller mono.
cli-undone = Post { $of } är tagen tillbaka genom post { $seq } ({ $count } berörda).
cli-value-missing = Efter --{ $what } ska ett värde stå.
cli-verify-broken = Registret håller inte: { $count } fel.
cli-verify-custodian = {"  "}{ $role }: { $name }, fingeravtryck { $fingerprint }
cli-verify-interrupted = Efter journalens slut ligger { $bytes } byte av ett avbrutet sparande. Det visades aldrig som sparat och läggs undan nästa gång registret öppnas.
cli-verify-register = Registret håller: { $entries } poster i en obruten kedja, var och en undertecknad av någon som fick skriva den. Slutlänk { $link }…. Att innehållet är sant, och att inget har återställts till ett äldre läge, visar det inte.
cli-verify-tail = Undanlagt avbrutet sparande: { $file }
cli-weeks-unreadable = { $what } är inget antal veckor. Välj 1 till 520.
