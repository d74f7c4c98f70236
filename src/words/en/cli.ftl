# The command line.
cli-argument-extra = One argument too many for skans { $order }: { $what }. It is written:
cli-argument-lacking = Something is missing after skans { $what }. It is written:
cli-argument-unreadable = Can't read the argument: { $what }.
cli-backup-made = The backup in { $path } reaches entry { $seq } ({ $entries } new), read back and verified.
cli-backup-remembered = From now on a backup is made there after each session.
cli-card-fingerprint = {"  "}Fingerprint  { $fingerprint }
cli-card-made = Card: { $path }. Give it to the other and compare the fingerprint by telephone.
cli-card-name = {"  "}Name         { $name }
cli-card-recipient = {"  "}Recipient    { $recipient }
cli-card-role = {"  "}Role         { $role }
cli-cell-refused = Line { $line } is not taken. { $head }: { $fault }
cli-check-breaks = { $count ->
    [one] One break.
   *[other] { $count } breaks.
  }
cli-column-form = Write --column HEAD=field, not { $what }.
cli-column-left = The column { $head } is not taken.
cli-column-taken = The column { $head } becomes { $field }.
cli-column-unknown = The file has no column { $what }.
cli-compartment-unknown = There is no compartment { $what }. Choose among organisation, analysis, personnel and system.
cli-exercise-making = Preparing the exercise register
cli-field-lacking = No column fills the field { $field }, which is required.
cli-field-unknown = The kind has no field { $what }.
cli-hardening-failed = This protection is not in force: { $what }.
cli-help =
    skans: the register of protective security, sealed on one stand-alone computer.
    
    {"  "}skans                                    the screen (a guide the first time)
    {"  "}skans demo                               the screen on an exercise register
    {"  "}skans key new --name NAME --role chief|deputy|auditor --out FOLDER
    {"  "}skans key show CARD                      what a card says, with its fingerprint
    {"  "}skans key passphrase KEYFILE             a new passphrase
    {"  "}skans custodian [list]                   who the custodians are, and what waits
    {"  "}skans custodian add --card CARD [--role ROLE] [--scope COMPARTMENTS]
    {"  "}skans custodian remove|replace|role WHO [--card CARD] [--role ROLE] [--scope COMPARTMENTS] [--person PE-0001]
    {"  "}skans custodian hand-over WHO            WHO becomes chief, the present one deputy
    {"  "}skans custodian confirm|decline ENTRY    the other's answer to a proposal
    {"  "}skans recovery make --need 2 --of 3 [--to /dev/usb/lp0]   recovery sheets
    {"  "}skans recovery drill                     tries the sheets, once a year
    {"  "}skans recovery retire                    the sheets no longer count, proposed
    {"  "}skans recovery open --card CARD …        every key is lost: the sheets admit new ones
    {"  "}skans recovery confirm ENTRY             the other's key is lost: the sheets confirm
    {"  "}skans dispose PE-0001 … --decision GB-0001   disposal, proposed
    {"  "}skans dispose [list|confirm ENTRY|decline ENTRY]   the other's answer
    {"  "}skans init --place FOLDER --municipality CODE --ceiling none|bh|k|h|kh
    {"             "}--chief-card CARD --deputy-card CARD --key KEYFILE [--need 2 --of 3 [--to PRINTER]]
    {"  "}skans diary                              the routines, and the journal's head for the diary
    {"  "}skans diary noted ENTRY                  the head at the entry stands in the diary
    {"  "}skans import FILE.csv [--kind KIND] [--column HEAD=field] [--dry-run]
    {"  "}skans undo ENTRY [--reason WHY]          counter-change
    {"  "}skans check [--json]                     what the rules find; status 1 at a break
    {"  "}skans check --requirements [--json]      requirements and evidence, row by row
    {"  "}skans report [--out FOLDER]              indicators; with a folder the report to the director
    {"  "}skans paper PR-0001 … [--out FOLDER]     field sheets and decisions: what is ready, or as a file
    {"  "}skans apply PR-0001 … --ref NO --method personligt|bud|rek|krypto|annat
    {"             "}[--date DAY] [--annexes] [--dry-run]     application sent, one entry for all
    {"  "}skans waiting                            who waits for a reply, the longest first
    {"  "}skans reply PR-0001 … [--date DAY]       replies came; never what they said
    {"  "}skans provisions [list] | load FILE.toml editions of the requirements
    {"  "}skans edition list                       the editions of the analysis
    {"  "}skans edition diff [AN-0001] AN-0002     what it changed against the one before, or another
    {"  "}skans agenda [--week|--month|--year|--weeks N] [--out FOLDER]
    {"  "}                                         what falls due, week by week
    {"  "}skans snapshot --recipient FILE --purpose TEXT --out FOLDER
    {"             "}[--scope organisation,analysis,personnel,system] [--without-identities]
    {"  "}skans verify FOLDER|FILE [--key KEYFILE] register or snapshot
    {"             "}[--witness "TEN WORDS AND A NUMBER"]     the head from the diary
    {"  "}skans backup [PLACE …] [--remember]       a backup, read back and verified
    {"  "}skans restore BACKUP FOLDER [--damaged FOLDER] [--test]
    {"  "}skans mend [COPY …]                      mend a damaged register where it lies
    {"  "}skans mirror [status] | set PLACE | remove   mirror on a second disk
    
    Everywhere: --register FOLDER  --key KEYFILE  --language sv|en
    The screen: --theme standard|light|contrast|mono  --ascii  --plain  --color auto|always|never
    Passphrases are always asked for and never arguments.
cli-date-unreadable = { $what } is no date. Write for example 2026-03-01 or idag.
cli-method-unknown = There is no method { $what }. Choose among { $known }.
cli-record-unknown = { $what } is not in the register.
cli-sheet-held = { $label } is held out
cli-sheet-ready = { $label } ready, lacking on the sheet: { $gaps }
cli-edition-unknown = There is no edition { $what }. See skans edition list.
cli-import-counts = New: { $created }. Changed: { $updated }. Unchanged: { $unchanged }. Not taken: { $refused }.
cli-import-done = Taken as entry { $seq }: { $created } new, { $updated } changed. Take back with skans undo { $seq }.
cli-import-lacking = Nothing was taken: a required field has no column.
cli-import-refused = Nothing is taken in. Correct the rows above in the file and import it again.
cli-import-nothing = Nothing to take: the register says the same already.
cli-key-made = Key file: { $path }. Keep the medium to yourself.
cli-key-sealing = Sealing the key …
cli-kind-needed = It can't be seen what the rows are. Give --kind.
cli-kind-unknown = There is no kind { $what }.
cli-language-unknown = There is no language { $what }. Choose sv or en.
cli-level-unknown = There is no level { $what }. Choose among none, bh, k, h and kh.
cli-no-passphrase = No passphrase was typed. Nothing was done.
cli-no-terminal = The passphrase is read from a terminal only, and there is none.
cli-number-unreadable = { $what } is no entry number. See the journal.
cli-option-missing = { $what } is missing.
cli-option-unknown = Unknown option: { $what }.
cli-order-unknown = Unknown command: { $what }.
cli-passphrase-not-text = The passphrase holds characters that the terminal could not give.
cli-phrase-again = Type it once more:
cli-phrase-differs = The two differ. Begin again.
cli-phrase-first = New passphrase:
cli-phrase-for = Passphrase for { $file }:
cli-phrase-offer = A suggestion, drawn for you just now:
cli-phrase-own = Type the suggestion or one of your own. It can't be recovered: write it down and lock it away.
cli-phrase-weak = Too easy to guess: about { $bits } bits, { $floor } are required. Use the suggestion or more words.
cli-register-honest = The register is approved for no level. The municipality assesses and approves it itself (SSF 3 kap. 1-3 §§).
cli-register-made = The register is founded in { $path }.
cli-register-whose = { $municipality }, supervised by { $authority }.
cli-restore-done = Restored to { $path }: { $entries } entries in an unbroken chain, last link { $link }….
cli-restore-from-damaged = The backup reaches entry { $backup }; { $count } entries after it were taken from the damaged register.
cli-restore-lost = Entries { $first } to { $last } could not be restored.
cli-restore-nothing-lost = Everything that the damaged register had saved is there.
cli-restore-tested = The test is done and journalled: the restored register reaches entry { $seq }, is the same as this one and can be read. It is taken away again.
cli-restore-unknown = How far the damaged register reached can't be seen: what may be missing after what was restored, nobody knows.
cli-role-unknown = There is no role { $what }. Choose chief, deputy or auditor.
cli-row-refused = Line { $line } is not taken: { $fault }
cli-see-help = skans --help shows how it is written.
cli-snapshot-digest = {"  "}SHA-256     { $digest }
cli-snapshot-done = Snapshot { $number } is written, read back and compared: { $path }
cli-snapshot-for = {"  "}Recipients  { $recipients }
cli-snapshot-head = {"  "}Ends at entry { $seq }, link { $link }
cli-snapshot-holds = {"  "}{ $records } records, { $entries } journal entries
cli-snapshot-honest = The file is handled at its level like paper. Its encryption is not approved communications security (SSF 3 kap. 5 §).
cli-color-unknown = There is no colour choice { $what }. Choose auto, always or never.
cli-theme-unknown = There is no theme { $what }. Choose standard, light, contrast or mono.
cli-undone = Entry { $of } is taken back by entry { $seq } ({ $count } concerned).
cli-value-missing = A value must follow --{ $what }.
cli-verify-broken = The register does not hold: { $count } faults.
cli-verify-custodian = {"  "}{ $role }: { $name }, fingerprint { $fingerprint }
cli-verify-interrupted = After the end of the journal lie { $bytes } bytes of a save that was cut short. It was never shown as saved and is put aside the next time the register is opened.
cli-verify-register = The register holds: { $entries } entries in an unbroken chain, each signed by one who was allowed to. Last link { $link }…. That the content is true, and that nothing was rolled back to an older state, it does not show.
cli-verify-tail = A save that was cut short, put aside: { $file }
cli-weeks-unreadable = { $what } is no number of weeks. Choose 1 to 520.
