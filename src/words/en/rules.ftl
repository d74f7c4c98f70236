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
rule-ceased-not-notified = The end of the activity is to be notified
rule-operator-without-authority = No supervisory authority
rule-chief-not-appointed = No chief of protective security
rule-chief-gap = A time without a chief before this
rule-chief-not-under-head = To whom the chief reports is not stated
rule-deputy-not-appointed = No deputy chief
rule-appointment-ending = The office ends without a successor
rule-appointment-without-decision = No decision on the office
rule-applicability-missing = Not judged whether the act applies
rule-applicability-without-reason = Answer or reasons are missing
rule-applicability-review-due = The applicability is to be reviewed
rule-unit-follow-up-due = The unit's yearly follow-up is to be done
rule-unit-briefing-due = The unit is to be told what is protected
rule-steering-review-due = The steering document is to be reviewed
rule-yearly-report-due = The yearly safety report is due
rule-three-year-report-due = The in-depth three-year report is due
rule-exposure-not-assessed = Goes on without an assessment before
rule-exposure-not-tested = Goes on without a suitability test before
rule-exposure-unsuitable = Goes on although found unsuitable
rule-exposure-not-consulted = Goes on without consultation before
rule-exposure-forbidden = Goes on although forbidden
rule-exposure-without-agreement = Goes on without an agreement before
rule-access-before-agreement = Access before the agreement was signed
rule-intent-not-notified = The intention to sign is to be notified
rule-signing-not-notified = The signed agreement is to be notified
rule-ending-not-notified = The end of the agreement is to be notified
rule-agreement-without-clauses = Demands, control or revision is missing
rule-agreement-control-due = The counterpart is to be controlled
rule-agreement-expires = The agreement runs out
rule-parent-agreement-ended = The agreement above is no longer in force
rule-agreement-staff-not-vetted = The counterpart's staff is not vetted
rule-transfer-not-assessed = No special assessment before the transfer
rule-transfer-not-tested = No suitability test
rule-transfer-unsuitable = Transferred although found unsuitable
rule-transfer-not-consulted = No consultation on the transfer
rule-transfer-forbidden = The transfer is forbidden and void
rule-acquirer-not-informed = The acquirer was not told of the act
rule-transfer-of-property = Property counts; new wording not seen
rule-system-changed-since-consultation = The system was changed after consultation
rule-system-tempest-not-considered = Compromising emanations not considered
rule-log-review-due = The system's logs are to be reviewed
rule-site-without-function = Detect, delay or handle is missing
rule-event-not-reported = The event is to be reported to Säpo
rule-signals-not-reported = The signals incident is to be reported
rule-clients-not-informed = Affected clients were not informed
rule-missing-without-event = A document is missing without an event
rule-inventory-missed = What the inventory missed is not followed
rule-inventory-kh-due = The top secret copy is to be inventoried
rule-inventory-due = The copy is to be inventoried
rule-document-without-level = The document has no level
rule-document-without-ground = The secrecy marking has no ground
rule-document-not-registered = Date or direction is missing in the diary
rule-copy-without-receipt = The copy was not signed for
rule-destroyed-without-decision = Destroyed without a disposal decision
rule-destroyed-unsigned = Who destroyed it is not stated
rule-abroad-without-commitment = Given abroad without a commitment
rule-abroad-rule-starts = The demand for a commitment abroad begins
rule-handed-over-otherwise = Handed over in an unknown way
rule-control-due = The planned control is to be done
rule-control-not-planned = No control plan for the year
rule-control-information-due = Information security is to be controlled
rule-control-physical-due = Physical security is to be controlled
rule-control-personnel-due = Personnel security is to be controlled
rule-control-unanswered = Exists, suffices or works is unanswered
rule-control-without-measure = What the control found has no measure
rule-supervision-due = Requested information is to be delivered
rule-injunction-due = The injunction is to be obeyed
rule-hearing-limit = Limit of the authority's hearing
rule-payment-due = The sanction charge is to be paid
rule-charge-lapses = The charge lapses unless enforced

## Analysis, dependencies and plan

rule-analysis-not-adopted = No adopted protective security analysis
rule-analysis-due = The analysis must be updated
rule-analysis-adopted-below-head = Adopted below the head of operation
rule-analysis-adopted-with-exception = Adopted with an exception
rule-plan-not-current = The plan is not of this analysis
rule-plan-item-of-old-edition = The plan item is of an older edition
rule-daf-unanswered = Requested DAF not answered
rule-contribution-due = The contribution is to come in
rule-value-without-threat = No threat judgement
rule-value-without-vulnerability = No vulnerability judgement
rule-value-below-inherited = Lower level than the inherited one
rule-system-below-consequence = The system is below the value
rule-threat-not-assessed = No day of threat judgement
rule-threat-review-due = The threat judgement is to be reviewed
rule-vulnerability-without-measure = Open vulnerability without a measure
rule-measure-without-plan-item = The measure is not in the plan
rule-plan-item-incomplete = Plan item without function or time
rule-measure-due = The measure is to be done
rule-protection-not-verified = The measure is not verified
limit-every-other-year-from = at least every other year (house rule: warned of from { $house } months)
limit-house-months = house rule: at most { $house } months between reviews

## The law's word behind a date, and the house's limit

limit-every-other-year = at least every other year
limit-promptly-days = promptly (house rule: { $house } working days)
limit-before-start = before participation starts
limit-before-use = before the system is used
limit-without-delay = without delay
limit-house-own-date = own date (house rule)
limit-without-delay-days = without delay (house rule: { $house } working days)
limit-promptly-hours = promptly (house rule: { $house } hours)
limit-promptly = promptly
limit-house-days = house rule: { $house } working days
limit-own-end = own end date
limit-yearly = yearly
limit-third-year = every third year
limit-at-least-yearly = at least yearly
limit-before-procedure = before the procedure starts
limit-before-access = before access is given
limit-before-transfer = before the transfer
limit-authority-date = the authority's date
limit-two-years = within two years
limit-thirty-days = within 30 days of legal force
limit-five-years = within five years of legal force
limit-from-2028 = demanded from 1 January 2028

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
refusal-only-one = { $label } is there already, and there can be only one. Change that one instead.
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
event-exported = Snapshot
event-printed = A list or report was written
event-clock-backwards = The clock had gone backwards
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
