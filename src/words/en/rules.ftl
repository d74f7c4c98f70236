### English. Checks and deadlines, refusals: `refusal-<code>`, events: `event-<code>`, purposes: `purpose-<code>`.

## What the rules find

rule-operator-not-notified = Not notified to the supervisory authority
rule-value-without-info-level = The information has no level
rule-value-without-secrecy-basis = The information has no secrecy ground
rule-value-without-consequence = The value has no consequence level
rule-value-without-reason = The value has no reasons
rule-value-not-assessed = The day of the judgement is missing
rule-value-assessment-due = The judgement is to be updated
rule-position-without-class = The position has no security class
rule-class-too-low = The class is lower than access demands
rule-class-too-high = The class is higher than access demands
rule-class-without-decision = No decision on placement
rule-class-decision-void = The decision is older than 1 April 2019
rule-class-decided-by-other = Wrong decision maker for the class
rule-alternative-not-considered = No alternative to placement considered
rule-position-review-due = The position is to be reviewed
rule-citizenship-not-confirmed = The citizenship is not checked
rule-participates-undecided = Takes part without a decision
rule-started-before-decision = Took part before the decision
rule-deregistration-due = The register check is to be deregistered
rule-vetting-before-start = The vetting must be finished
rule-council-not-vetted = Council members are not vetted
rule-system-not-assessed = Special assessment before use is missing
rule-system-not-consulted = Säpo was not consulted on the system
rule-system-not-approved = The system is used without approval
rule-system-changed-since-approval = The system was changed after approval
rule-system-below-value = The system has a lower level than it holds
rule-depends-on-one = Only one person reaches it now
rule-class-without-values = A class with no protective value left
rule-class-above-values = The class is higher than the values give
rule-case-doubled = Two cases for the same position
rule-case-position-ended = The position of the case has ended
rule-points-at-ended = Points at a record that has ended

## The law's word behind a date, and the house's limit

limit-every-other-year = at least every other year
limit-promptly-days = promptly (house rule: { $house } working days)
limit-before-start = before participation starts
limit-before-use = before the system is used
limit-without-delay = without delay
limit-house-own-date = own date (house rule)

## Why the register says no

refusal-already-undone = Journal entry { $seq } has been undone already. There is nothing more in it to undo.
refusal-approved-twice = { $label } is chosen twice. Choose the record once.
refusal-case-basic-failed = The basic investigation was not passed. No register check may then be done.
refusal-case-no-basic = The basic investigation is not finished. It must be passed before the application.
refusal-case-no-consent = Consent is missing. It must be there before the application for a register check.
refusal-case-not-decided = The case is not decided. Nobody may take part before the vetting is finished.
refusal-case-order = The case can't go from “{ $from }” to “{ $to }”. Take the steps in order.
refusal-case-without-state = The case has no state. Choose how far it has come.
refusal-changed-meanwhile = { $label } was changed meanwhile (now version { $version }). Open the record again.
refusal-end-needs-reason = The reason is missing. Write why the record ends.
refusal-fields-at-fault = At least one field is at fault. Mend the fields and submit again.
refusal-identity-taken = The record's inner identity is taken. Try again.
refusal-kind-is-fixed = A record can't become another kind. End it and make a new one.
refusal-no-such-record = The record is not in the register. Open the list again.
refusal-not-a-custodian = The key does not belong to the register. Unlock with a key admitted there.
refusal-not-waiting = { $label } version { $version } is not waiting for review. Open the review again.
refusal-nothing-changed = Nothing has changed. Change a field first.
refusal-nothing-to-approve = No record is chosen. Choose at least one to approve.
refusal-nothing-to-undo = Journal entry { $seq } changed no data. There is nothing to undo.
refusal-other-content = { $label } has other content than what you saw. Review it again.
refusal-own-work = { $label } is your own proposal. Someone else must review it.
refusal-record-ended = { $label } has ended. Undo that first.
refusal-return-needs-comment = The comment is missing. Write what is to be changed.
refusal-role-reads-only = Your role may only read. Ask the chief of protective security or the deputy.
refusal-sentence-too-long = The text is too long. Write at most { $max } characters.

## Events in the journal

event-unlocked = Unlocking
event-failed-unlocks = Failed unlocks
event-unmasked = A masked field was shown
event-backed-up = Backup
event-exported = Snapshot
event-printed = A list or report was written
event-clock-backwards = The clock had gone backwards
event-restore-tested = Restoring tested
event-tail-cut = An incomplete tail was cut

## Why a masked field is shown

purpose-register-check = Register check
purpose-identification = Safe identification
purpose-supervision = Supervision or audit
purpose-correction = Correction of the record

## Roles

role-chief = Chief of protective security
role-deputy = Deputy
role-auditor = Auditor
