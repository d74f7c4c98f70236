### English. Papers: field sheets for others' forms, texts of decisions, the report to the municipal director, and what is
### recorded for many cases at once.

## What the papers are called

paper-making = Being made …
paper-crumb = Paper
paper-application = Field sheet, application for a register check
paper-deregistration = Field sheet, deregistration of a register check
paper-case-decision = Documentation of a security vetting
paper-placement = Decision on security class
paper-agreement-notice = Field sheet, protective security agreement
paper-event-notice = Field sheet, security-threatening event
paper-sheets = Papers
paper-director-report = Report to the municipal director

## What holds for all

paper-lacks = [lacking]
paper-lacks-own = [lacking: { $field }]
paper-lacks-at = [lacking: { $kind } { $label }, { $field }]
paper-lacks-new = [lacking: new { $kind }, { $field }]
paper-sometimes = conditional
paper-free = optional
paper-held-out = Mend this first:
paper-handling = The paper is handled at its level. It shows what the register held when it was written.
paper-handling-persons = The paper holds personal numbers. File it, or destroy it once the form is filled in.
paper-in-swedish = A translation to read. The paper itself is written in Swedish: press Ctrl+L first.
paper-signature = Signature: ____________________________    Date: ______________

## Application for a register check

paper-address-code = Not in the register. Write the code if you have one.
paper-no-end = None: the check runs until it is deregistered.
paper-no-agreement = Does not apply: the check is not for an agreement.
paper-through-nobody = Left empty: the municipality has its own right to decide.
paper-through-unknown = The operator is not known.
paper-consented = Yes, { $date } ({ $label })
paper-annex = The annex is filled in by the person who is vetted. It is not kept in the register.
paper-reason-open = The reason for check must not itself hold classified information. Compare with the form in force.
paper-sent-already = The application was sent { $date } ({ $label }). The sheet shows what the register says today.

fault-apply-sent = The application is sent already, and a reply is waited for.
fault-apply-not-now = The case is not where an application is made.
fault-apply-no-person = The person is lacking.
fault-apply-no-number = The personal number is lacking.
fault-apply-no-title = The position's title is lacking.
fault-apply-no-operator = The operator is lacking.
fault-apply-no-org-no = The operator's organisation number is lacking.
fault-apply-no-purpose = The purpose does not follow from how the person takes part. State it.
fault-apply-no-reason = The reason for check is lacking.
fault-apply-no-agreement = The protective security agreement is lacking ({ $provision }). Link it to the position.
fault-apply-class-differs = The class of the check is not the position's ({ $provision }).
fault-apply-end-past = The end of the check has passed.

## Deregistration

paper-which-check = { $label }: { $class }, application { $date }, { $ref }, { $operator }
paper-ended-on = Participation ended: { $date }
paper-deregister-promptly = Deregistration is made promptly (SSF 5 kap. 20 §).
paper-nothing-to-deregister = No register check runs in the case. There is nothing to deregister.

## Agreements and events

paper-agreement-new = New: the agreement was signed { $date }.
paper-agreement-ended = Ended: the agreement ended { $date }.
paper-agreement-intended = An agreement is intended.
paper-agreement-parties = Parties: { $municipality } and { $counterpart }, { $number }.
paper-agreement-level = Agreement level: { $level }. Positions at the counterpart: { $classes }.
paper-agreement-promptly = Notice is given without delay (SSF 6 kap. 4–5 §§).
paper-event-promptly = The report is made promptly (SSF 2 kap. 4 §). Write nothing about individuals.

## Placement in security class

paper-placement-title = Decision on placement in security class
paper-placement-request = Request for placement in security class 1
paper-placement-without = Decision not to place in a security class
paper-placement-decision = Decision
paper-placement-places = { $by } places the position { $title } at { $unit } in security class { $class }. The operator is { $operator }.
paper-placement-asks = { $by } asks the Government to place the position { $title } at { $unit } in security class { $class }. The operator is { $operator }.
paper-placement-not-placed = { $by } does not place the position { $title } at { $unit } in a security class. Its holder is vetted without a register check. The operator is { $operator }.
paper-placement-seats = { $count ->
    [one] The position has one seat.
   *[other] The position has { $count } seats. The decision holds for each of them.
}
paper-placement-reasons = Reasons
paper-placement-access = Access to information classified { $level }, extent: { $extent }.
paper-placement-damage = Damage that can be caused through the position: { $damage }.
paper-placement-values = Protective values within reach, by number: { $labels }.
paper-placement-international = International commitment: { $basis }.
paper-placement-alternative = Whether the need can be met in another way: { $text }
paper-placement-provisions = Provisions
paper-cites-placement = placement in a security class
paper-cites-class = the ground of the class
paper-cites-international = class that follows from an international commitment
paper-cites-need = placement only if the need can't be met in another way
paper-cites-citizenship = Swedish citizenship
paper-cites-decider = who decides
paper-cites-government = the Government decides, at request
paper-cites-municipality = the municipality decides on class 2 and 3
paper-cites-authority = the supervisory authority decides
paper-cites-aviation = Transportstyrelsen decides
paper-placement-validity = Validity
paper-placement-holds = The decision holds from { $from } until further notice. It is reviewed by { $review }, and earlier if duties, organisation or the protective security analysis change.
paper-placement-asked-until = The request is dated { $from }. Until the Government has decided the position is not placed. It is reviewed by { $review }.
paper-placement-cases = { $count ->
    [one] One vetting case is concerned.
   *[other] { $count } vetting cases are concerned.
} A change of class needs new consent, a new application and deregistration of the former check.
paper-placement-told = The decision is handed to
paper-placement-told-government = the Government (request)
paper-placement-told-chief = the chief of protective security, for the list of positions

## The analysis is adopted

paper-adoption = Decision on the protective security analysis
paper-adoption-title = Decision to adopt a protective security analysis
paper-adoption-adopts = { $by } adopts the protective security analysis { $title }, edition { $version } ({ $label }). The operator is { $operator }.
paper-adoption-frozen = The content of the edition is frozen. Checksum of its list of contents (SHA-256): { $hash }
paper-adoption-not-frozen = The content is frozen when the decision is entered in the register. The checksum of its list of contents is then written here.
paper-adoption-supersedes = The edition replaces { $label }.
paper-adoption-exception = Exception: { $text }
paper-adoption-holds = The analysis holds until it is replaced. It is updated when needed and at least every other year, here by { $due }.
paper-adoption-told-units = { $count ->
    [one] the unit that contributed
   *[other] the { $count } units that contributed
}, as far as it concerns them
paper-adoption-told-chief = the chief of protective security
paper-cites-analysis = the duty to inquire into the need and to document the analysis
paper-cites-update = what the analysis covers and when it is updated
paper-cites-documented = that the decision is documented

## Documentation of the vetting

paper-vetting-title = Security vetting
paper-vetting-passed = { $name } has been vetted for the position { $title } and approved.
paper-vetting-basis = Basis
paper-vetting-inquiry = basic investigation: { $parts }
paper-vetting-class = the position is placed: { $class }
paper-vetting-checked = register check, reply received { $date }
paper-vetting-content = What came to light is not told.
paper-vetting-over = The vetting of { $name } for the position { $title } is over. { $name } does not take part in it.
paper-vetting-no-reason = No reason is kept in the register.

## The report to the municipal director

director-title = Protective security in { $municipality }, where it stands
director-since = Compared with the last report, { $date }. The change is in brackets. No names and no records.
director-first = The register knows of no earlier report. Decisions are counted from { $date }. No names and no records.
director-stands = What stands
director-analysis = Protective security analysis
director-values = Protective values
director-class = positions { $positions }, taking part { $participating }, being vetted { $under }
director-class-waiting = ; waiting for Säpo { $count }, oldest { $distance }
director-agreements = Agreements in force
director-events = Events since then
director-backup = Last backup
director-drill = Last restore drill
director-never = never
director-lacks = What lacks
director-broken = Records with a break
director-gaps = Open vulnerabilities
director-overdue = Deadlines that passed
director-coming = Deadlines of the coming month
director-most = Records with a break, part by part:
director-decided = What was decided since { $date }
director-decided-nothing = No decision is entered.
director-decided-analysis = Analyses adopted
director-decided-placement = Placements in class
director-decided-vetting = Decisions in vettings
director-decided-measure = Plan items carried out
director-decided-system = Systems approved
director-decided-agreement = Agreements made
director-decided-ended = Agreements ended
director-decided-decision = Other decisions
director-asked = What is needed
director-asked-nothing = The register shows nothing that calls for a decision.
director-asked-own = [Add: what the chief of protective security asks besides]
director-ask-class = A decision on the security class of { $count } { $count ->
    [one] position
   *[other] positions
}.
director-ask-analysis = An adopted and current protective security analysis.
director-ask-office = A decision on the office of chief of protective security or deputy.
director-ask-plan = Means or decisions for { $count } { $count ->
    [one] vulnerability, measure or plan item
   *[other] vulnerabilities, measures and plan items
}.
director-ask-system = Approval of { $count } { $count ->
    [one] system
   *[other] systems
}.
director-ask-unit = That { $count } { $count ->
    [one] unit makes its
   *[other] units make their
} judgement, contribution or follow-up.
director-ask-outside = A decision on { $count } { $count ->
    [one] agreement or collaboration
   *[other] agreements and collaborations
}.
director-indicators = Indicators
director-same = unchanged
director-was = then { $share }
director-honest = The report shows which evidence the register holds, not that the law is followed.
director-recipient = The municipal director

## The screen

context-paper = Paper
context-waiting = Waiting for replies
command-record-paper = paper
command-record-paper-short = paper
command-record-paper-help = Shows the field sheet or the text of the decision, of all marked or the selected one.
command-paper-next = next sheet
command-paper-next-help = Goes to the next sheet.
command-paper-previous = previous sheet
command-paper-previous-help = Goes to the previous sheet.
command-paper-write = write as a file
command-paper-write-help = Writes a numbered text file. Personal numbers stand only there. Journalled.
command-paper-sent = record as sent
command-paper-sent-short = record
command-paper-sent-help = Records the application of all sheets that are ready in one entry. For the report: its form.
command-paper-mend = enter what is lacking
command-paper-mend-short = enter
command-paper-mend-help = Opens the form where the first thing that is lacking is entered.
command-list-apply = application sent for many
command-list-apply-help = Records one application for all marked cases in one entry. Those held out are shown.
command-list-reply = replies came for many
command-list-reply-help = Records the day on which replies came in all marked cases. Never what they said.
command-view-waiting = waiting for Säpo's reply
command-view-waiting-help = Shows which applications wait, the longest first.
command-view-applications = applications to send
command-view-applications-help = Shows a field sheet for each case where an application for a register check comes next.
command-view-director = report to the municipal director
command-view-director-help = Shows the report: what stands, lacks, was decided and is needed.
command-waiting-open = open the case
command-waiting-open-help = Opens the case.
command-waiting-mark = mark
command-waiting-mark-help = Marks the row, or takes its mark away, and goes on to the next.
command-waiting-mark-all = mark all
command-waiting-mark-all-help = Marks all rows, or takes all marks away.
command-waiting-reply = a reply came
command-waiting-reply-short = reply
command-waiting-reply-help = Records the day of the reply for those marked, or the selected one. Never its content.

reason-paper-last = This is the last sheet.
reason-paper-first = This is the first sheet.
reason-paper-nothing-lacks = Nothing is lacking that can be entered.
reason-paper-not-ready = No sheet is an application that can be sent.
reason-no-papers = Only cases, positions, analyses, agreements and events have papers.
reason-only-cases = Only vetting cases have applications and replies.

paper-status = Lacking on the sheet: { $gaps }. Personal numbers stand in the file only.
paper-status-plain = Lacking on the sheet: { $gaps }.
paper-status-held = Held out: { $held }. Lacking on the sheet: { $gaps }. Personal numbers stand in the file only.
paper-status-report = Counts and dates only. Read it and complete it before it is handed over.
paper-write-body = The paper is written as a numbered text file in clear, marked with its level, and journalled.
paper-write-persons = The paper is written as a numbered text file in clear, with personal numbers. Purpose: { $purpose }. Whose numbers stand in it is journalled.

apply-crumb = Application sent
apply-title = Record that the application was sent
apply-ready = Recorded for { $count }: { $labels }
apply-held = Held out, { $count }:
apply-none = None of the cases is ready for an application. { $why }
apply-annexes-lack = The annex goes along in class 1 and 2 (SSF 5 kap. 15 §). Leave those cases out, or send it.
apply-sure = The application for { $count } { $count ->
    [one] case
   *[other] cases
} was sent { $date }, { $ref }, { $method }. It becomes one entry in the journal.
apply-yes = record
apply-no = not yet
apply-done = Application recorded for { $count }, entry { $seq }.
apply-keys = Tab next   Enter done   Esc cancel
apply-reason = Application for a register check for { $count } { $count ->
    [one] case
   *[other] cases
}, { $date }, { $ref }, { $method }.

reply-crumb = Replies came
reply-title = Replies came, { $count }
reply-only-day = Only the day is recorded. What a reply said is never written, and documents are returned.
reply-keys = Enter record   Esc cancel
reply-nobody-waits = None of the cases waits for a reply.
reply-done = Reply recorded for { $count }, entry { $seq }.
reply-reason = Replies to { $count } { $count ->
    [one] application
   *[other] applications
}.

spoken-sheet = Sheet { $at } of { $count }: { $what }
waiting-for-days = { $days ->
    [one] one day
   *[other] { $days } days
}
waiting-crumb = Waiting for replies
waiting-title = Waiting for Säkerhetspolisen's reply
waiting-days = Days
waiting-since = Since
waiting-case = Case
waiting-who = Who
waiting-class = Class
waiting-ref = Number
waiting-position = Position
waiting-marked = marked { $count }
waiting-none = No application waits for a reply.
waiting-status = No provision says how long a reply takes. Only the day is recorded.

refusal-together-twice = { $label } is twice in the same change. Take it once.
trouble-paper-none = There is no paper to show of what was chosen.
trouble-paper-not-written = The paper could not be written.
trouble-paper-not-written-do = Try again. Nothing was left behind.
trouble-apply-only-cases = Only vetting cases have applications.
trouble-apply-nothing = No case is where an application comes next.
trouble-apply-held-out = Nothing was recorded: { $labels } are not ready for an application.
trouble-apply-held-out-do = Look at the papers to see what is lacking, or leave those cases out.
trouble-reply-not-waited-for = { $label } does not wait for a reply. Nothing was recorded.
trouble-reply-day-wrong = The reply to { $label } can't have come before the application or after today. Nothing was recorded.
