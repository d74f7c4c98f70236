### English. What follows from a change: `sequel-<code>`. The links of the chains: `chain-<code>`.

## What follows from a change

foresight-title = What follows
foresight-waiting = Working out what follows.
foresight-none = The rules see no new breaks and no new deadlines.
foresight-error = New break, { $record }: { $rule } ({ $provision })
foresight-warning = New warning, { $record }: { $rule } ({ $provision })
foresight-notice = Worth knowing, { $record }: { $rule } ({ $provision })
foresight-mended = No longer, { $record }: { $rule } ({ $provision })
foresight-date = New date { $date }, { $record }: { $rule } ({ $provision })
foresight-moved = Date { $before } becomes { $date }, { $record }: { $rule } ({ $provision })
foresight-stands = Version { $version } stands until the other has approved the change.
foresight-pointing = Points here: { $what }
foresight-more = … and { $count } more lines

form-follows-body = The record can be submitted as it is. This follows:

sequel-class-decision = A new decision on placement in a security class
sequel-new-check = { $count ->
    [1] A new consent and register check for one case
   *[other] A new consent and register check for { $count } cases
}
sequel-old-check = { $count ->
    [1] Deregistration of the present register check in one case
   *[other] Deregistration of the present register checks in { $count } cases
}
sequel-deregister = { $count ->
    [1] Deregistration of the register check
   *[other] Deregistration of the register check in { $count } cases
}
sequel-secrecy-reminder = A reminder of the duty of confidentiality when participation ends
sequel-other-position = A new vetting: one vetting is for one position
sequel-citizenship = { $count ->
    [1] Citizenship is to be confirmed for one person
   *[other] Citizenship is to be confirmed for { $count } persons
}
sequel-positions-again = { $count ->
    [1] One position reaches the value: its class is to be judged again
   *[other] { $count } positions reach the value: their classes are to be judged again
}
sequel-system-again = A new assessment and a new approval of the system
sequel-system-consultation = Consultation on the system before it is used
sequel-intent-notice = Notice of the intention to the supervisory authority, without delay
sequel-agreement-signed = Notice of the agreement to the supervisory authority
sequel-agreement-ended = Notice to the supervisory authority that the agreement has ended
sequel-transfer-consultation = Consultation with the supervisory authority before the transfer
sequel-authority-notice = Notification to the supervisory authority, without delay
sequel-authority-ceased = Notification to the supervisory authority that the activity has ceased, without delay
sequel-event-report = Report to the Security Service, promptly
sequel-office-vacant = There is to be a chief of protective security without a gap

## The chain check: the links, in the order in which they are walked

chain-organisation = The organisation
chain-analysis = Analysis
chain-value = Protective values
chain-threat = Threats
chain-vulnerability = Vulnerabilities
chain-measure = Measures
chain-plan = The plan
chain-position = Positions
chain-class-decision = Placement in a class
chain-person = Persons
chain-vetting = Vetting
chain-register-check = Consent and register check
chain-training = Briefing and training
chain-authorisation = Authorisation
chain-agreement = Agreements and outsiders
chain-deregistration = Closing and deregistration
chain-system = Systems and sites
chain-document = Documents
chain-event = Events
chain-control = Control and supervision

since-on = { $date }, { $distance }
since-at-least = at least since { $date }, { $distance }: the last thing that it rests on was written then
since-on-briefly = since { $date }
since-at-least-briefly = at least since { $date }

check-by-chain = Chain check, link by link
check-by-severity = Chain check by gravity
check-by-rule = Chain check by rule
check-only = only { $what }
check-only-errors = breaks
check-no-notices = breaks and warnings
check-all-left-out = No finding is left of what was chosen. Esc shows all.
check-mend = { $record }   (Enter opens, e mends)
check-status = Records with a break: { $records }. Breaks { $errors }, warnings { $warnings }, notices { $notices }.
check-label-since = Since
check-label-also = Concerns
column-since = Since

command-check-mend = mend in the record
command-check-mend-short = mend
command-check-mend-help = Opens the form of the record where the finding is mended.
command-check-group = group otherwise
command-check-group-short = group
command-check-group-help = Groups by link of the chain, by gravity or by rule.
command-check-severity = choose gravity
command-check-severity-short = gravity
command-check-severity-help = Shows all findings, only breaks, or breaks and warnings.
command-check-only-link = only this link
command-check-only-link-short = this link
command-check-only-link-help = Shows only the selected link of the chain. Once more shows all.
command-check-only-rule = only this rule
command-check-only-rule-short = this rule
command-check-only-rule-help = Shows only what the selected rule finds. Once more shows all.
command-agenda-mend = mend in the record
command-agenda-mend-short = mend
command-agenda-mend-help = Opens the form of the record that falls due.

## The agenda on paper

agenda-title = Agenda to { $date }
agenda-overdue = Overdue
agenda-week-of = Week { $week }, { $first } to { $last }
agenda-counted = Reckoned { $date }. Records stand by number. The list says nothing of what has no date.
print-crumb = Write as a file
print-body = The list is written as text, marked with the level of the register and an export number. That it left the register is journalled. The file is not encrypted.
print-folder = Folder
print-keys = Enter writes the file   Esc cancels
print-needs-folder = Write which folder the file goes into, such as /media/usb.
print-done = { $number } is written and journalled: { $path }
trouble-print-no-folder = The folder does not exist: { $path }.
trouble-print-no-folder-do = Check that the medium is in and mounted.

command-agenda-print = write as a file
command-agenda-print-short = print
command-agenda-print-help = Writes what is shown as a text file with an export number.
command-agenda-week = a week ahead
command-agenda-week-help = Shows what falls due within a week.
command-agenda-month = a month ahead
command-agenda-month-help = Shows what falls due within a month.
command-agenda-year = a year ahead
command-agenda-year-help = Shows what falls due within a year.
