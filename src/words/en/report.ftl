### English. Reports, receipts and lists that leave the register.

# snapshot

step-snapshot-collect = Collecting records and journal
step-snapshot-encrypt = Encrypting and writing
step-snapshot-read-back = Reading the file back
step-snapshot-compare = Opening the file and comparing
step-snapshot-check = Checking the snapshot

snapshot-and = and
snapshot-verdict = { $records ->
    [one] The record in the file is the one
   *[other] The { $records } records in the file are those
} that { $names } signed, in an unbroken chain up to journal entry { $seq }, and nothing was changed, added, or left out of the disclosed compartments; this does not prove that the content is true, that there are no later entries, that compartments which are not disclosed hold nothing, or who handed over the file.
snapshot-note-exercise = Exercise: everything in the file is made up.
snapshot-note-identities = The file holds names and personal identity numbers.
snapshot-note-unsealed = What was checked is the opened file. It lies unencrypted: remove it when you are done.
snapshot-note-single = The register has a single custodian who writes. Nobody else has reviewed what it says.

trouble-snapshot-exists = There is a file already: { $path }.
trouble-snapshot-exists-do = Nothing is written over. Choose another folder, or move the file. If its name ends with .part it is left from an interrupted attempt and can be removed.
trouble-snapshot-full = There is no room for { $path }.
trouble-snapshot-full-do = Make room or choose another medium. Nothing is left of the attempt.
trouble-snapshot-read-only = The medium is write-protected: { $path }.
trouble-snapshot-read-only-do = Take the protection off or choose another medium.
trouble-snapshot-no-folder = There is no such folder: { $path }.
trouble-snapshot-no-folder-do = See that the medium is in place and mounted.
trouble-snapshot-denied = You may not write here: { $path }.
trouble-snapshot-denied-do = Choose a folder of your own.
trouble-snapshot-medium = The medium answered with an error at { $path }: { $reason }.
trouble-snapshot-medium-do = Try again, preferably with another medium. Nothing is left of the attempt.
trouble-snapshot-cancelled = The work was stopped.
trouble-snapshot-cancelled-do = Nothing is left of it.
trouble-snapshot-source = { $file } could not be collected: { $reason }.
trouble-snapshot-source-do = Check the chain and try again.
trouble-snapshot-unsteady = { $file } was not the same the second time it was written.
trouble-snapshot-unsteady-do = Nothing is left. Try again. If it happens again it is a fault in the program.
trouble-snapshot-differs = What was read back from { $path } is not what was written.
trouble-snapshot-differs-do = The medium can't be trusted. Use another.
trouble-snapshot-signer = Your key is not one of those that may sign from this register.
trouble-snapshot-signer-do = Only the chief and the deputy sign snapshots.
trouble-snapshot-locked = The file is not encrypted to any of the keys at hand.
trouble-snapshot-locked-do = Open it with the recipient's identity.
trouble-snapshot-newer = The file was written by a later version of the program.
trouble-snapshot-newer-do = Check it with that version. The steps in LÄSMIG.txt work all the same.
trouble-snapshot-damaged = The file is damaged, cut short or changed on the outside.
trouble-snapshot-damaged-do = Do not trust it. Ask for a new one.
trouble-snapshot-unreadable = The file could not be read: { $reason }.
trouble-snapshot-unreadable-do = Check the medium.
trouble-snapshot-cut = The file ends within { $file }.
trouble-snapshot-cut-do = Do not trust it. Ask for a new one.
trouble-snapshot-form = The archive is not as it should be at { $file }.
trouble-snapshot-form-do = It is changed, or is no snapshot. Do not trust it.
trouble-snapshot-large = { $file } is larger than it may be.
trouble-snapshot-large-do = Do not trust the file, unless you made it. If you did: narrow its scope.
trouble-snapshot-line = Line { $line } of { $file } is too long or has no end.
trouble-snapshot-line-do = Do not trust the file.
trouble-snapshot-changed = { $file } is not the one that was signed.
trouble-snapshot-changed-do = Do not trust the file. Ask for a new one.
trouble-snapshot-signature = None of the register's custodians signed the files.
trouble-snapshot-signature-do = Do not trust the file. Ask for a new one.
trouble-snapshot-signers = The keys in { $file } are not the custodians'.
trouble-snapshot-signers-do = Do not trust the file.
trouble-snapshot-manifest = { $file } can't be read.
trouble-snapshot-manifest-do = Do not trust the file. Ask for a new one.
trouble-snapshot-entry-form = Line { $line } of { $file } is no journal entry.
trouble-snapshot-entry-form-do = Do not trust the file.
trouble-snapshot-entry-link = The chain breaks at entry { $seq }.
trouble-snapshot-entry-link-do = Something was changed, left out or added. Do not trust the file.
trouble-snapshot-entry-signature = Entry { $seq } is not signed by whom it says.
trouble-snapshot-entry-signature-do = It is forged. Do not trust the file.
trouble-snapshot-entry-authority = Whoever signed entry { $seq } was not allowed it.
trouble-snapshot-entry-authority-do = Do not trust what it says from that entry on.
trouble-snapshot-undisclosed = Part { $part } of entry { $seq } belongs to a disclosed compartment but is missing.
trouble-snapshot-undisclosed-do = Something was left out. Ask for a new file.
trouble-snapshot-beyond = Part { $part } of entry { $seq } belongs to a compartment that was not to be disclosed.
trouble-snapshot-beyond-do = Do not read it. Tell whoever made the file.
trouble-snapshot-other = The content of part { $part } of entry { $seq } is not what was signed.
trouble-snapshot-other-do = Do not trust the file.
trouble-snapshot-payload = Line { $line } in part { $part } of entry { $seq } can't be read.
trouble-snapshot-payload-do = It was signed so, but in a form that this program does not know.
trouble-snapshot-head = The chain ends at entry { $seq } and not at { $expected }, as manifest.json says.
trouble-snapshot-head-do = Something was left out or added. Do not trust the file.
trouble-snapshot-custodians = The custodians in manifest.json are not those who founded the register.
trouble-snapshot-custodians-do = Do not trust the file.
trouble-snapshot-record-form = Line { $line } of { $file } is not in its form.
trouble-snapshot-record-form-do = Do not trust the file.
trouble-snapshot-record-unknown = Line { $line } of { $file } is a record that nobody signed, or that stood before.
trouble-snapshot-record-unknown-do = It was added. Do not trust the file.
trouble-snapshot-record-differs = Line { $line } of { $file } is not the record as it was last signed, in entry { $seq }.
trouble-snapshot-record-differs-do = Do not trust the file.
trouble-snapshot-record-approved = Line { $line } of { $file } says something else of its approval than the journal.
trouble-snapshot-record-approved-do = Do not trust the file.
trouble-snapshot-record-identity = Line { $line } of { $file } gives an identity that the record is not committed to.
trouble-snapshot-record-identity-do = Do not trust the file.
trouble-snapshot-record-missing = Records are missing in { $file }: { $count }.
trouble-snapshot-record-missing-do = They were left out. Ask for a new file.

sandbox-core = No memory dumps
sandbox-dump = Other programs may not read the memory
sandbox-umask = New files are yours alone
sandbox-privileges = No further privileges
sandbox-calls = No network, no other programs
sandbox-swap = No memory is written to swap
sandbox-paths = The register's folders only

## The report

report-title = Extract from the protective security register
report-exercise = EXERCISE
report-exercise-is = The register is an exercise. All its content is invented.
report-page = page { $page }
report-level = Level
report-level-none = Not security-classified
report-level-bh = Restricted
report-level-k = Confidential
report-level-h = Secret
report-level-kh = Top secret
report-municipality = Municipality
report-authority = Supervisory authority
report-register = Register id
report-ceiling = Register's highest level
report-number = Export number
report-date = Date
report-purpose = Purpose
report-scope = Scope
report-scope-organisation = organisation
report-scope-analysis = analysis
report-scope-personnel = personnel
report-scope-system = events and settings
report-identities = Personal data
report-identities-in = Names and numbers of persons are included.
report-identities-out = Names and numbers of persons are left out.
report-head = End of the journal
report-head-is = entry { $seq }, link { $link }
report-handling = The report is handled like a paper at its level. It shows what the register held when it was written, not that the law is complied with.
report-counts = Records
report-count-all = records
report-count-ended = of which ended
report-count-waiting = to review
report-review = Review
report-review-approved = Version { $version }, approved { $date } by { $by }
report-review-new = Version { $version }, not reviewed
report-review-changed = Version { $version }, not reviewed. Version { $approved } was approved { $date } by { $by }.
report-review-returned = Version { $version }, returned by the reviewer
report-ended = Ended
report-ended-is = { $date }: { $reason }
report-yes = yes
report-no = no
report-end = End of the report. Records: { $records }.

## Lists as CSV

list-number = Number
list-review = Review
list-review-approved = Approved
list-review-waiting = To review
list-ended = Ended

## Files that are read in

encoding-utf-16 = UTF-16 from a spreadsheet
trouble-table-empty = The file is empty.
trouble-table-empty-do = Check that it is the right file and that it was saved with content.
trouble-table-no-rows = The file has a head row only.
trouble-table-no-rows-do = Add at least one row under the heads.
trouble-table-no-head = Line { $line } does not look like heads: one cell has no letters.
trouble-table-no-head-do = Write a first line with the names of the columns, for example name;type.
trouble-table-empty-head = Column { $column } on line { $line } has no head.
trouble-table-empty-head-do = Write a head over every column, or remove the column.
trouble-table-same-head = Columns { $first } and { $column } are both called “{ $head }”.
trouble-table-same-head-do = Give the columns different heads on line { $line }.
trouble-table-one-column = The file has one column only. Semicolon, tab and comma were tried.
trouble-table-one-column-do = Save the file as CSV with semicolons between the columns.
trouble-table-ragged = Line { $line } has { $found } cells, but the head row has { $expected }.
trouble-table-ragged-do = Mend the line. Text that contains the separator must stand in quotation marks.
trouble-table-open-quote = The quotation mark on line { $line } is never closed.
trouble-table-open-quote-do = Close it, or double it if it belongs to the text.
trouble-table-long-cell = A cell that begins on line { $line } is longer than { $max } characters.
trouble-table-long-cell-do = Shorten the text. Check also that no quotation mark is missing.
trouble-table-unreadable = Character { $column } on line { $line } can't be read.
trouble-table-unreadable-do = Save the file again as CSV UTF-8.
trouble-table-not-text = The file is not text.
trouble-table-not-text-do = Choose a CSV file. If the file is a table, save it again as CSV UTF-8.
trouble-table-is-spreadsheet = The file is a spreadsheet, not CSV.
trouble-table-is-spreadsheet-do = Open it in the spreadsheet program and save it as CSV UTF-8.
trouble-table-too-big = The file is bigger than { $max } MiB.
trouble-table-too-big-do = Divide it into several files.
trouble-table-too-many-rows = The file has more than { $max } rows.
trouble-table-too-many-rows-do = Divide it into several files.
trouble-table-too-many-columns = Line { $line } has more than { $max } columns.
trouble-table-too-many-columns-do = Remove columns that are not to be taken in.
trouble-table-too-many-cells = The file has more than { $max } cells.
trouble-table-too-many-cells-do = Remove columns that are not to be taken in, or divide the file.
