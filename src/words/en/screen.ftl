### English. Frames, views, footers, messages and commands on the screen.

# What records are called inside a sentence; as headings they are `kind-<code>-many`.
one-operator = operator
one-unit = unit
one-activity_part = activity part
one-site = site
one-info_system = information system
one-protective_value = protective value
one-position = position
one-person = person
one-vetting_case = vetting case

flag-yes = Yes
flag-no = No

span-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
  }
span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
span-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
  }

letter-yes = y
letter-no = n
letter-stay = s
letter-leave = l

waiting = Fetching …
overdue = overdue
quitting = Locking and leaving …
off-because = not now: { $reason }

# The header.
level-mark-none = NOT CLASSIFIED
level-mark-bh = BEGRÄNSAT HEMLIG
level-mark-k = KONFIDENTIELL
level-mark-h = HEMLIG
level-mark-kh = KVALIFICERAT HEMLIG
exercise-mark = EXERCISE
role-short-chief = chief
role-short-deputy = deputy
role-short-auditor = auditor
header-lock = locks { $time }
header-read-only = READ ONLY
header-gate = stand-alone · no network code

# Locking.
locks-soon = Locks in { $seconds } s. Press any key to go on.
locked-idle = Locked, because no key was pressed for a while. Drafts that were begun are sealed.
locked-work = Work under way is being stopped: what is not finished does not count.
back-to-draft = You are back in the draft that was locked.

# Why something can't be done just now.
reason-read-only = The register can only be read just now.
reason-role-reads-only = Your role may only read.
reason-nothing-selected = No row is selected.
reason-overview-no-columns = The pane has no columns to move between.
reason-nothing-here = There is nothing to open here.
reason-nothing-to-open = The field points at no other record.
reason-nothing-masked = The record has no masked number.
reason-record-ended = The record has ended.
reason-working = The register is being unlocked. Wait for the answer.
reason-no-other-key-file = No other key file was found.

# The gate.
unlock-crumb = skans · unlock
unlock-title = Unlock the register
unlock-register = Register
unlock-key-file = Key file
unlock-passphrase = Passphrase
unlock-insert = Insert your medium. The key file is found by itself.
unlock-note = What the register holds, and who has keys to it, is shown only when it is unlocked.
unlock-status = The passphrase is emptied after 60 s without a key.
unlock-working = Deriving the key …
unlock-exercise = Exercise. Passphrase: { $passphrase }
unlock-forgotten = The passphrase was emptied, because no key was pressed for 60 s.
unlock-last = Last unlocked by { $name } { $time }.
unlock-failed-before = { $count ->
    [one] One failed attempt to unlock since then.
   *[other] { $count } failed attempts to unlock since then.
  }

backup-said = { $count ->
    [one] The backup is read back and verified.
   *[other] { $count } backups are read back and verified.
   }
chain-whole-said = The chain was checked at { $time }: { $count } entries, nothing wrong.

# The chain check and the agenda.
check-crumb = Chain check
check-count = { $found } of { $total }
check-edition = Edition { $date }, own words
check-unverified = unverified edition
check-no-break = No break in what is shown. That says nothing of what was not entered.
check-honest = A finding is a reason to look. Where there is none, nothing is claimed.
check-label-what = What
check-label-record = Mended in
check-label-due = Due
check-label-asks = It asks
severity-error = Breaks
severity-warning = Warnings
severity-notice = Notices
agenda-crumb = What falls due
agenda-span-week = One week ahead
agenda-span-month = One month ahead
agenda-span-year = One year ahead
agenda-until = until { $date }
agenda-week = week { $week }
agenda-none = Nothing with a date falls within the time. That says nothing of what has no date.
agenda-status = What is overdue stands first. w, m and y look a week, a month or a year ahead.

# Heads of columns.
column-number = No
column-due = Due
column-provision = Provision
column-limit = The law's word, the house's limit
column-week = Week
column-distance = When
column-what = What
column-record = Record
column-count = Count
column-lacks = Lacks
column-class = Class
column-positions = Posts
column-participating = Takes
column-under-way = Open
column-waiting = Säpo
column-protective_value-assessed = Assessed
column-protective_value-info_level = Level
column-protective_value-consequence = Cons.
column-info_system-info_level = Level
column-info_system-consequence = Cons.
column-analysis-version_no = Edition
column-position-class = Class
column-position-review_date = Review

# Lists.
list-no-match = Nothing matches “{ $text }”. Esc clears the filter.
list-empty = There are no { $kinds } yet. Press n to make the first, or i to read a CSV file.
list-all-hidden = Nothing to show. Press a to see ended records too.
list-sorted = sorted by { $column }
list-sorted-falling = sorted by { $column }, falling
list-narrowing = Type to filter · ↑↓ row · Enter keep the filter · Esc clear
list-filtered = filtered (Esc clears)
list-ended-hidden = { $count ->
    [one] one ended is hidden (a shows)
   *[other] { $count } ended are hidden (a shows)
  }
legend-new = new
legend-changed = changed
legend-returned = returned
legend-error = break
legend-warning = deadline or weakness
legend-ended = ended

# One record.
detail-version = v{ $version }
detail-side = Review, findings, references
detail-review = Review
detail-findings = Findings and deadlines
detail-referrers = Points here
detail-no-referrers = no record
detail-masked = F9 shows
mark-approved = Approved
mark-new = New, never approved
mark-changed = Changed since it was approved
mark-returned = Returned
detail-changed = Version { $version }: { $name } { $time }
detail-approved = Approved version { $version }: { $name } { $time }
detail-returned = { $name }: “{ $comment }”
detail-ended = Ended { $date }: { $reason }
detail-draft = Draft sealed { $time }. e goes on with it.
detail-counts = Findings: { $findings } · point here: { $referrers }

# Showing a masked number.
unmask-title = Show the number
unmask-body = Why do you need to see it? Showing it is written in the journal.
unmask-left = Hidden in { $seconds } s. Enter hides it now.

# Ending a record.
end-crumb = End
end-title = End { $label }
end-note = The record stays in the history. Nothing is erased.
end-referrers = { $count ->
    [one] One record points here and goes on pointing. Nothing is erased.
   *[other] { $count } records point here and go on pointing. Nothing is erased.
  }
end-reason = Reason
end-keys = Enter goes on to the question   Esc cancels
end-sure = End { $label } from today? The ending is reviewed like other changes.
end-yes = yes, end the record
end-done = { $label } has ended. Signed as entry { $seq }.

# Leaving a form.
leave-title = Leave the form?
leave-body = A form is open. What you have typed stays as a sealed draft.
leave-stay = stay
leave-leave = leave, the draft stays

# Palette and help.
palette-title = Command or record
palette-right = type to search
palette-nothing = Nothing matches what you have typed.
help-title = Help: { $here }
help-right = type to search
help-here = Here
help-moving = Moving
help-everywhere = Everywhere
help-status = Enter runs the line · Esc closes
context-gate = unlocking
context-first-run = the first start
context-overview = the overview
context-list = lists
context-detail = a record
context-form = forms
context-history = history
context-review = review
context-journal = the journal
context-check = the chain check
context-agenda = what falls due
context-import = import
context-snapshot = snapshot
context-dialog = box

# Commands: label, its keys where the line stands for several, a shorter label for the footer.
command-gate-open = unlock
command-gate-next = next field
command-gate-back = previous field
command-gate-peek = show or hide
command-gate-key-file = other key file
command-gate-cancel = empty
command-overview-pane = next pane
command-overview-pane-short = pane
command-overview-pane-back = previous pane
command-overview-left = number to the left
command-overview-right = number to the right
command-overview-open = open
command-list-down = next row
command-list-down-keys = j/k
command-list-down-short = row
command-list-up = previous row
command-list-first = first row
command-list-last = last row
command-list-page-down = a page down
command-list-page-up = a page up
command-list-open = open
command-list-narrow = filter
command-list-sort = sort
command-list-turn = turn the order
command-list-all = show or hide ended
command-list-all-short = ended
command-list-new = new record
command-list-new-short = new
command-list-import = import
command-detail-open = open the reference
command-detail-open-short = open
command-detail-unmask = show masked number
command-detail-unmask-short = show no
command-detail-pane = other pane
command-detail-pane-short = pane
command-detail-pane-back = other pane, back
command-record-edit = edit
command-record-history = history
command-record-like = new like this
command-record-end = end the record
command-record-end-short = end
command-check-open = open the record
command-check-open-short = open
command-check-next = next break
command-check-narrow = filter
command-agenda-open = open the record
command-agenda-open-short = open
command-agenda-span = week, month or year
command-view-overview = overview
command-view-overview-keys = 1-9
command-view-overview-short = views
command-view-protective_value = protective values
command-view-position = positions
command-view-person = persons
command-view-vetting_case = vetting cases
command-view-unit = units
command-view-review = review
command-view-journal = journal
command-view-agenda = what falls due
command-view-check = chain check
command-view-activity_part = activity parts
command-view-info_system = information systems
command-view-site = sites
command-view-operator = operators
command-everywhere-import = import a file
command-everywhere-snapshot = new snapshot
command-everywhere-backup = back up
command-everywhere-verify = check the chain
command-everywhere-palette = command or record
command-everywhere-palette-short = command
command-everywhere-help = help
command-everywhere-back = back
command-everywhere-language = Swedish or English
command-everywhere-lock = lock now
command-everywhere-lock-short = lock
command-everywhere-quit = leave skans
command-everywhere-quit-short = leave

# Why the screen could not be run.
trouble-not-a-terminal = The output does not go to a terminal.
trouble-not-a-terminal-do = Start skans in a terminal window, without redirecting its output.
trouble-terminal-failed = The terminal does not answer.
trouble-terminal-failed-do = Start again in another terminal window. What stood as saved is saved.
trouble-desk-gone = The register stopped answering and is closed.
trouble-desk-gone-do = Start skans again. What stood as saved is saved.

## Requirements and evidence

command-check-rows = requirements and evidence
command-view-requirements = requirements and evidence
command-requirements-open = open the evidence
command-requirements-open-short = open
command-requirements-area = area
command-requirements-status = status
command-requirements-turn = indicators
command-requirements-narrow = filter
requirements-crumb = Requirements and evidence
requirements-indicators = Indicators 3.1–3.21
requirements-none = No requirement fits the choice.
requirements-lacking = Missing at: { $list }
column-asks = Requirement
column-last = Last
context-requirements = requirements and evidence
load-edition-crumb = Load an edition of the requirements
load-edition-note = The file has the form of the first edition (provisions.toml). The rows become one change, which the other is to approve.
load-edition-path = File
load-edition-keys = Enter show what the file holds · Esc cancel
command-everywhere-edition = load an edition of the requirements
trouble-edition-other-file = { $path } is another file than the one that was shown.
trouble-edition-other-file-do = Nothing was taken in. Read the file again and see what it holds.
edition-seen-dates = Edition { $title }, read against the law { $as_of }{ $from ->
    [none] .
   *[other] , in force from { $from }.
  } { $rows } rows, { $unverified } unverified.
edition-seen-against = Against { $against }, which is in force now: { $added } new, { $changed } changed, { $removed } removed.
edition-seen-added = New: { $rows }.
edition-seen-changed = Changed: { $rows }.
edition-seen-removed = Removed: { $rows }.
edition-seen-ask = Take in all rows as one change, for the other to approve?
edition-seen-yes = yes, sign with my key
