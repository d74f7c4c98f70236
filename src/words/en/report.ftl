### English. Reports, receipts and lists that leave the register.

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
