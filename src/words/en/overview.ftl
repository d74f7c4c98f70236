# The first page.
overview-crumb = Overview
overview-due = Deadlines
overview-map = Risk map
overview-classes = Personnel in security classes
overview-review = Review
overview-standing = How things stand
overview-lacking = Protections lacking: { $count }
overview-kinds = Kinds of records
overview-trend = Twelve months
overview-within = { $count } within { $days } days
overview-map-axes = level × vulnerability
overview-to-you = { $count } for you
overview-judging = Working out what falls due and what is lacking …
overview-nothing-due = Nothing of what is entered falls due within { $days } days. That says nothing about what is not entered.
overview-map-legend = ▓ first, ▒ then. Probability is not judged.
overview-map-cell = { $level }, vulnerability { $grade }
overview-level-kh = Top secret (KH) / A
overview-level-h = Secret (H) / B
overview-level-k = Confidential (K) / C
overview-level-bh = Restricted (BH) / D
overview-level-none = Without a level
overview-short-kh = KH/A
overview-short-h = H/B
overview-short-k = K/C
overview-short-bh = BH/D
overview-short-none = none
overview-grade-ingen = none
overview-grade-liten = small
overview-grade-betydande = considerable
overview-grade-allvarlig = serious
overview-grade-ej_bedomd = not judged
overview-no-findings = The rules find nothing in what is entered. That says nothing about what is not entered.
overview-grade-head-ingen = none
overview-grade-head-liten = small
overview-grade-head-betydande = consid.
overview-grade-head-allvarlig = serious
overview-grade-head-ej_bedomd = not jd.
overview-grade-short-ingen = none
overview-grade-short-liten = sml.
overview-grade-short-betydande = con.
overview-grade-short-allvarlig = ser.
overview-grade-short-ej_bedomd = n.j.
overview-asked = Waiting for Säpo: { $count }
overview-asked-longest = Waiting for Säpo: { $count }, longest { $days } days
overview-part-positions = Positions placed in the class.
overview-part-participating = Persons who take part in a position of the class.
overview-part-under-way = Cases under way.
overview-part-waiting = Cases in which Säpo's reply has not come.
overview-part-lacks = Positions with a break, their own or in a case.
overview-mine = Yours with the other: { $count }
overview-class-all = All
overview-returned = Returned to you: { $count }
overview-comments = Open comments: { $count }
overview-no-analysis = No analysis is entered
overview-breaks-judging = Chain check: working it out …
overview-breaks = Chain check: { $count } with breaks
overview-last-snapshot = Snapshot
overview-last-backup = Backup
overview-last-drill = Restore drill
overview-never = never
overview-chain-whole = Chain whole: { $count }, { $time }
overview-chain-checking = Chain: { $percent } % checked
overview-chain-broken = The chain is broken after { $count } entries
overview-kinds-note = ≈ waits for review.
overview-trend-reading = The history is being read in the background.
overview-trend-approved = Approved per month
overview-trend-broken = Breaks at the month's end
overview-trend-month = { $month }: { $written } written, { $approved } approved, breaks in { $broken } records
month-letters = JFMAMJJASOND
column-kind = Kind
column-review = Review
list-only-positions = placed
list-only-participating = taking part
list-only-under-way = under way
list-only-waiting = waiting for Säpo
list-only-lacks = with a break

# How the screen is wanted.
theme-standard = The theme is now standard.
theme-light = The theme is now light.
theme-contrast = The theme is now high contrast.
theme-mono = The theme is now without colour.
reason-no-color = NO_COLOR is set: colours are not wanted.
command-everywhere-theme = next theme
command-everywhere-plain = plain mode off or on
spoken-row = Row { $row } of { $count }: { $what }

# Work under way.
progress-seconds = about { $count } s left
progress-minutes = about { $count } min left
progress-stops = F6 stops it.
command-everywhere-stop = stop the work
reason-no-work = No work is under way.
reason-work-goes-on = This work can't be stopped.
work-stopped = Stopped. What was not finished does not count.
work-stopping = Stopping …

# What has the focus, in the plain mode.
legend-notice = notice
spoken-no-rows = There are no rows here.
spoken-empty = empty
spoken-form-field = Field { $row } of { $count }, { $what }
spoken-required = Required before it can be sent.
spoken-changed = Changed.
spoken-hidden = masked
spoken-masked = { $count } characters, hidden
spoken-marked = marked
spoken-unmarked = not marked
spoken-chosen = chosen
spoken-not-chosen = not chosen
spoken-answers = Answers: { $answers }. Esc answers no.
spoken-day = { $title }: { $weekday } { $date }, week { $week }, { $distance }. Enter picks the day.
spoken-lines = { $title }: lines { $first }–{ $last } of { $all }
spoken-filter = Filter
spoken-at-cursor = shown at the cursor
spoken-depth = step { $depth }
spoken-open = unfolded
spoken-folded = folded

# Lists: columns, saved filters, marks.
list-marked =
 { $count ->
    [one] one marked
   *[other] { $count } marked
 }
list-columns-title = Columns
list-columns-keys = Space chooses · Enter done · r as usual
list-filters-title = Saved filters
list-filters-keys = Enter use or keep · x remove · Esc
list-filters-keep = Keep what is shown: { $filter }
list-filters-everything = everything
list-filters-sorted = sorted
list-export-title = Write the list as a file
list-export-note = Marked rows, or those that are shown. Names and numbers of persons are never in it. The file is not sealed: handle it at its level. Folder:
list-export-keys = Enter write and journal · Esc leave it
list-exported =
 { $count ->
    [one] One record was written to { $path }, journal entry { $seq }.
   *[other] { $count } records were written to { $path }, journal entry { $seq }.
 }
end-many-title =
 { $count ->
    [one] End one record
   *[other] End { $count } records
 }
end-many-sure =
 { $count ->
    [one] The marked record is ended and waits for review.
   *[other] The { $count } marked records are ended, each by itself, and wait for review.
 }
end-many-going = { $done } of { $count } are ended …
end-many-done =
 { $count ->
    [one] One record is ended and waits for review.
   *[other] { $count } records are ended and wait for review.
 }
end-many-stopped = { $done } of { $count } were ended. { $label } stopped the rest: { $why }
trouble-list-not-written = The list could not be written to { $path }.
trouble-list-not-written-do = See that the medium is there, can be written to and has room. The journal tells that the list was on its way.
trouble-list-no-folder = There is no folder { $path }.
trouble-list-no-folder-do = Write a folder that is there, for example on a USB stick.
trouble-list-is-there = The file { $path } is there already.
trouble-list-is-there-do = The same list has been written there. Choose another folder or remove the file.
command-list-columns = columns
command-list-filters = saved filters
command-list-filters-short = filters
command-list-mark = mark the row
command-list-mark-short = mark
command-list-mark-all = mark all that are shown
command-list-export = write as a file

# The sitting.
sitting-crumb = Sitting
sitting-counts = { $values } protective values, { $gaps } open vulnerabilities
sitting-names = No names of persons are shown here.
sitting-keys = → next page · ← previous · Esc ends the walk
sitting-map = Level and vulnerability
sitting-map-note = Number of protective values. Probability is not judged.
sitting-threats = Threats
sitting-gaps = Open vulnerabilities and measures
sitting-none = no threat is linked
sitting-none-open = no open vulnerability is entered
sitting-no-measure = neither a measure nor a decision to abstain
sitting-more = … the page goes on: make the window higher or the text smaller
sitting-decision = Decision
sitting-decision-note = A records the decision: who adopted it, in which office, when and where it is written. Press Esc if the analysis is not adopted today.
sitting-page = Page { $page } of { $pages }
context-sitting = the sitting
reason-sitting-last = This is the last page.
reason-sitting-first = This is the first page.
reason-sitting-not-yet = The decision is recorded on the last page.
reason-sitting-no-analysis = No analysis to adopt is entered.
command-sitting-next = next page
command-sitting-previous = previous page
command-sitting-first = first page
command-sitting-last = last page
command-sitting-decide = record the decision
command-everywhere-sitting = the analysis at a sitting
