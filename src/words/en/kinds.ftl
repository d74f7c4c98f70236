### English. Kinds of record beyond the first nine: everything that follows from the field catalogue, kind by kind.
### Long because each field and help text has its word here, and is looked for in one place.

## Groups of records

group-analysis = Analysis and plan
group-personnel = Personnel
group-outside = Outside actors
group-systems = Systems and sites
group-events = Events
group-documents = Documents
group-control = Control and supervision
group-organisation = Organisation and steering

## Kinds of record

kind-analysis = Protective security analysis
kind-analysis-many = Protective security analyses
kind-contribution = Contribution
kind-contribution-many = Contributions
kind-threat = Security threat
kind-threat-many = Security threats
kind-threat_observation = Threat observation
kind-threat_observation-many = Threat observations
kind-vulnerability = Vulnerability
kind-vulnerability-many = Vulnerabilities
kind-measure = Protective measure
kind-measure-many = Protective measures
kind-plan_item = Plan item
kind-plan_item-many = Plan items
kind-register_check = Register check
kind-register_check-many = Register checks
kind-consent = Consent
kind-consent-many = Consents
kind-follow_up = Follow-up
kind-follow_up-many = Follow-ups
kind-reassessment = Reassessment
kind-reassessment-many = Reassessments
kind-secrecy_briefing = Secrecy briefing
kind-secrecy_briefing-many = Secrecy briefings
kind-course = Course
kind-course-many = Courses
kind-training_record = Training record
kind-training_record-many = Training records
kind-authorisation = Authorisation
kind-authorisation-many = Authorisations
kind-closing = Closing
kind-closing-many = Closings
kind-certificate = Clearance certificate
kind-certificate-many = Clearance certificates
kind-exposure_case = Exposure case
kind-exposure_case-many = Exposure cases
kind-agreement = Protective security agreement
kind-agreement-many = Protective security agreements
kind-agreement_control = Agreement control
kind-agreement_control-many = Agreement controls
kind-transfer_case = Transfer case
kind-transfer_case-many = Transfer cases
kind-consultation = Consultation
kind-consultation-many = Consultations
kind-notification = Notification
kind-notification-many = Notifications
kind-appointment = Appointment
kind-appointment-many = Appointments
kind-applicability = Applicability assessment
kind-applicability-many = Applicability assessments
kind-steering_document = Steering document
kind-steering_document-many = Steering documents
kind-unit_follow_up = Unit follow-up
kind-unit_follow_up-many = Unit follow-ups
kind-decision = Decision
kind-decision-many = Decisions
kind-disposal_decision = Disposal decision
kind-disposal_decision-many = Disposal decisions
kind-report = Report
kind-report-many = Reports
kind-event = Security-threatening event
kind-event-many = Security-threatening events
kind-document = Classified document
kind-document-many = Classified documents
kind-inventory_round = Inventory round
kind-inventory_round-many = Inventory rounds
kind-information_transfer = Transfer of information
kind-information_transfer-many = Transfers of information
kind-control_finding = Control
kind-control_finding-many = Controls
kind-supervision_case = Supervision case
kind-supervision_case-many = Supervision cases

## Inside a sentence

one-analysis = protective security analysis
one-contribution = contribution
one-threat = security threat
one-threat_observation = threat observation
one-vulnerability = vulnerability
one-measure = protective measure
one-plan_item = plan item
one-register_check = register check
one-consent = consent
one-follow_up = follow-up
one-reassessment = reassessment
one-secrecy_briefing = secrecy briefing
one-course = course
one-training_record = training record
one-authorisation = authorisation
one-closing = closing
one-certificate = clearance certificate
one-exposure_case = exposure case
one-agreement = protective security agreement
one-agreement_control = agreement control
one-transfer_case = transfer case
one-consultation = consultation
one-notification = notification
one-appointment = appointment
one-applicability = applicability assessment
one-steering_document = steering document
one-unit_follow_up = unit follow-up
one-decision = decision
one-disposal_decision = disposal decision
one-report = report
one-event = security-threatening event
one-document = classified document
one-inventory_round = inventory round
one-information_transfer = transfer of information
one-control_finding = control
one-supervision_case = supervision case

## Heading of a new form

form-new-analysis = New protective security analysis
form-new-contribution = New contribution
form-new-threat = New security threat
form-new-threat_observation = New threat observation
form-new-vulnerability = New vulnerability
form-new-measure = New protective measure
form-new-plan_item = New plan item
form-new-register_check = New register check
form-new-consent = New consent
form-new-follow_up = New follow-up
form-new-reassessment = New reassessment
form-new-secrecy_briefing = New secrecy briefing
form-new-course = New course
form-new-training_record = New training record
form-new-authorisation = New authorisation
form-new-closing = New closing
form-new-certificate = New clearance certificate
form-new-exposure_case = New exposure case
form-new-agreement = New protective security agreement
form-new-agreement_control = New agreement control
form-new-transfer_case = New transfer case
form-new-consultation = New consultation
form-new-notification = New notification
form-new-appointment = New appointment
form-new-applicability = New applicability assessment
form-new-steering_document = New steering document
form-new-unit_follow_up = New unit follow-up
form-new-decision = New decision
form-new-disposal_decision = New disposal decision
form-new-report = New report
form-new-event = New security-threatening event
form-new-document = New classified document
form-new-inventory_round = New inventory round
form-new-information_transfer = New transfer of information
form-new-control_finding = New control
form-new-supervision_case = New supervision case

## Commands

command-view-analysis = protective security analyses
command-view-analysis-help = Shows all protective security analyses.
command-view-contribution = contributions
command-view-contribution-help = Shows all contributions.
command-view-threat = security threats
command-view-threat-help = Shows all security threats.
command-view-threat_observation = threat observations
command-view-threat_observation-help = Shows all threat observations.
command-view-vulnerability = vulnerabilities
command-view-vulnerability-help = Shows all vulnerabilities.
command-view-measure = protective measures
command-view-measure-help = Shows all protective measures.
command-view-plan_item = plan items
command-view-plan_item-help = Shows all plan items.
command-view-register_check = register checks
command-view-register_check-help = Shows all register checks.
command-view-consent = consents
command-view-consent-help = Shows all consents.
command-view-follow_up = follow-ups
command-view-follow_up-help = Shows all follow-ups.
command-view-reassessment = reassessments
command-view-reassessment-help = Shows all reassessments.
command-view-secrecy_briefing = secrecy briefings
command-view-secrecy_briefing-help = Shows all secrecy briefings.
command-view-course = courses
command-view-course-help = Shows all courses.
command-view-training_record = training records
command-view-training_record-help = Shows all training records.
command-view-authorisation = authorisations
command-view-authorisation-help = Shows all authorisations.
command-view-closing = closings
command-view-closing-help = Shows all closings.
command-view-certificate = clearance certificates
command-view-certificate-help = Shows all clearance certificates.
command-view-exposure_case = exposure cases
command-view-exposure_case-help = Shows all exposure cases.
command-view-agreement = protective security agreements
command-view-agreement-help = Shows all protective security agreements.
command-view-agreement_control = agreement controls
command-view-agreement_control-help = Shows all agreement controls.
command-view-transfer_case = transfer cases
command-view-transfer_case-help = Shows all transfer cases.
command-view-consultation = consultations
command-view-consultation-help = Shows all consultations.
command-view-notification = notifications
command-view-notification-help = Shows all notifications.
command-view-appointment = appointments
command-view-appointment-help = Shows all appointments.
command-view-applicability = applicability assessments
command-view-applicability-help = Shows all applicability assessments.
command-view-steering_document = steering documents
command-view-steering_document-help = Shows all steering documents.
command-view-unit_follow_up = unit follow-ups
command-view-unit_follow_up-help = Shows all unit follow-ups.
command-view-decision = decisions
command-view-decision-help = Shows all decisions.
command-view-disposal_decision = disposal decisions
command-view-disposal_decision-help = Shows all disposal decisions.
command-view-report = reports
command-view-report-help = Shows all reports.
command-view-event = security-threatening events
command-view-event-help = Shows all security-threatening events.
command-view-document = classified documents
command-view-document-help = Shows all classified documents.
command-view-inventory_round = inventory rounds
command-view-inventory_round-help = Shows all inventory rounds.
command-view-information_transfer = transfers of information
command-view-information_transfer-help = Shows all transfers of information.
command-view-control_finding = controls
command-view-control_finding-help = Shows all controls.
command-view-supervision_case = supervision cases
command-view-supervision_case-help = Shows all supervision cases.

## Sections

section-adoption = Adoption
section-answers = Exists, suffices, works
section-application = Application
section-briefing = Briefing on what to protect
section-capabilities = Design-basis capabilities, reference only
section-content = Content
section-copies = Copy, holder and receipt
section-fate = What became of the copy
section-injunction = Injunction
section-links = Belongs with
section-notices = Notifications and reports
section-outcome = Outcome
section-plan = The plan
section-reply = Reply and deregistration
section-sanction = Sanction charge
section-suitability = Assessment and suitability test
section-timing = Times
section-validity = Validity

## Protective security analysis

field-analysis-title = Title
help-analysis-title =
    What the analysis is called, without revealing what it holds. Source: SSF 2
    kap. 1 §.
field-analysis-operator = Operator
help-analysis-operator =
    Each operator has an analysis of its own, a municipal company too. Source:
    SSL 2 kap. 1 §.
field-analysis-scope = Scope
help-analysis-scope = Which operations the analysis covers and what it leaves to others.
field-analysis-status = Status
help-analysis-status =
    Whether the analysis is a draft, in review, adopted or superseded. Source:
    SSF 2 kap. 1 §.
field-analysis-version_no = Version number
help-analysis-version_no = The number that activity parts and positions refer to.
field-analysis-supersedes = Supersedes
help-analysis-supersedes =
    The version replaced. Supervision may ask what changed. Source: SSF 2 kap. 1
    §.
field-analysis-prepared_by = Prepared by
help-analysis-prepared_by = The function that led the work. No name.
field-analysis-adopted_by_role = Adopted by
help-analysis-adopted_by_role =
    The function that adopted it. House rule: the head of the operation. Source:
    SSL 2 kap. 1 §.
field-analysis-adopted_date = Adopted
help-analysis-adopted_date =
    The time to the next update is counted from this day. Source: SSF 2 kap. 1
    §.
field-analysis-doc_ref = Document number
help-analysis-doc_ref =
    Diary number or mark of the adopted document. Source: PMFS 2022:1 1 kap. 4
    §.
field-analysis-provision_edition = Edition of the law
help-analysis-provision_edition = Filled in by the program: the edition in force on the day of the decision.
field-analysis-next_due = Update due
help-analysis-next_due = When needed, at least every other year. Source: SSF 2 kap. 1 §.
field-analysis-daf_requested = DAF requested
help-analysis-daf_requested =
    The day the design-basis capabilities were requested. Source: PMFS 2022:1 2
    kap. 7 §.
field-analysis-daf_received = DAF received
help-analysis-daf_received =
    The day the description came. Its content is never entered here. Source:
    PMFS 2022:1 2 kap. 7 §.
field-analysis-daf_ref = DAF reference
help-analysis-daf_ref = Only the number and place of the document. Source: PMFS 2022:1 2 kap. 7 §.
field-analysis-plan_version = Plan version
help-analysis-plan_version =
    The protective security plan built on this version. Source: PMFS 2022:1 2
    kap. 12 §.
field-analysis-plan_adopted_by_role = Plan adopted by
help-analysis-plan_adopted_by_role = The function that adopted the plan. Source: PMFS 2022:1 2 kap. 12 §.
field-analysis-plan_adopted_date = Plan adopted
help-analysis-plan_adopted_date = A plan older than the analysis is reviewed. Source: PMFS 2022:1 2 kap. 12 §.
field-analysis-plan_ref = Plan number
help-analysis-plan_ref = Diary number or mark of the plan. Source: PMFS 2022:1 2 kap. 12 §.
field-analysis-class_mark = { -mark-label }
help-analysis-class_mark = { -mark-help }
field-analysis-note = { -note-label }
help-analysis-note = { -note-help }

## Contribution

field-contribution-unit = Unit
help-contribution-unit = The administration or company that contributes.
field-contribution-analysis = Analysis
help-contribution-analysis = The analysis that the contribution belongs to. Source: SSF 2 kap. 1 §.
field-contribution-asked = Asked
help-contribution-asked = The day the contribution was asked for.
field-contribution-due = Due
help-contribution-due = The day the contribution is to have come in.
field-contribution-received = Received
help-contribution-received = The day the contribution came in.
field-contribution-reviewed = Reviewed
help-contribution-reviewed = The day it was read and worked into the analysis.
field-contribution-ref = Its number
help-contribution-ref = Diary number or mark of the contribution.
field-contribution-class_mark = { -mark-label }
help-contribution-class_mark = { -mark-help }
field-contribution-note = { -note-label }
help-contribution-note = { -note-help }

## Security threat

field-threat-title = Title
help-threat-title = A short name of the threat. Source: SSF 2 kap. 1 §.
field-threat-actor_type = Actor
help-threat-actor_type = What kind of actor the threat comes from. Source: PMFS 2022:1 2 kap. 6 §.
field-threat-values = Protective values
help-threat-values = The protective values that the threat is aimed at. Source: SSF 2 kap. 1 §.
field-threat-intent = Intent
help-threat-intent =
    The actor's will to harm the value. Chance is not judged. Source: PMFS
    2022:1 2 kap. 6 §.
field-threat-capability = Capability
help-threat-capability = The actor's capability to harm the value. Source: PMFS 2022:1 2 kap. 6 §.
field-threat-reason = Reasons
help-threat-reason =
    What the judgement rests on. Nothing about individuals. Source: PMFS 2022:1
    2 kap. 6 §.
field-threat-source = Basis
help-threat-source =
    Own events, open sources, cooperation or the authority. Source: PMFS 2022:1
    2 kap. 6 §.
field-threat-reliability = Source quality
help-threat-reliability = How reliable the source is. House rule.
field-threat-assessed_date = Assessed
help-threat-assessed_date = The day of the assessment. Source: PMFS 2022:1 2 kap. 6 §.
field-threat-next_review = Next review
help-threat-next_review = When the threat is judged next. House rule: every month.
field-threat-class_mark = { -mark-label }
help-threat-class_mark = { -mark-help }
field-threat-note = { -note-label }
help-threat-note = { -note-help }

## Threat observation

field-threat_observation-title = Heading
help-threat_observation-title = What the observation is about, in a few words.
field-threat_observation-date = Observed
help-threat_observation-date = The day of the observation.
field-threat_observation-source = Basis
help-threat_observation-source = Where the information comes from.
field-threat_observation-reliability = Source quality
help-threat_observation-reliability = How reliable the source is. House rule.
field-threat_observation-summary = Summary
help-threat_observation-summary = What has changed in the threat. Nothing about individuals.
field-threat_observation-threats = Threats
help-threat_observation-threats = Assessed threats that it concerns. Source: PMFS 2022:1 2 kap. 6 §.
field-threat_observation-values = Protective values
help-threat_observation-values = Protective values that it concerns. Source: SSF 2 kap. 1 §.
field-threat_observation-action = Action
help-threat_observation-action = What it led to, or that it led to nothing.
field-threat_observation-reviewed_by = Reviewed by
help-threat_observation-reviewed_by = The function that judged the observation.
field-threat_observation-reviewed_date = Reviewed
help-threat_observation-reviewed_date = The day it was judged.
field-threat_observation-class_mark = { -mark-label }
help-threat_observation-class_mark = { -mark-help }
field-threat_observation-note = { -note-label }
help-threat_observation-note = { -note-help }

## Vulnerability

field-vulnerability-title = Title
help-vulnerability-title = A short name of the gap. Source: SSF 2 kap. 1 §.
field-vulnerability-value = Protective value
help-vulnerability-value = The protective value that the gap concerns. Source: SSF 2 kap. 1 §.
field-vulnerability-gap_type = Gap against
help-vulnerability-gap_type =
    Whether protection falls short of a demand or a capability. Source: PMFS
    2022:1 2 kap. 8 §.
field-vulnerability-severity = Severity
help-vulnerability-severity =
    How serious the gap is for the protective value. Source: PMFS 2022:1 2 kap.
    8 §.
field-vulnerability-description = Description
help-vulnerability-description =
    What is lacking in the protection that exists. Source: PMFS 2022:1 2 kap. 8
    §.
field-vulnerability-found_date = Found
help-vulnerability-found_date = The day the gap became known.
field-vulnerability-closed_date = Closed on
help-vulnerability-closed_date = The day the gap was gone or was left without a measure.
field-vulnerability-close_decision = Closed as
help-vulnerability-close_decision =
    Mended, left without a measure by decision, or out of date. Source: SSL 2
    kap. 1 §.
field-vulnerability-close_reason = Reason
help-vulnerability-close_reason =
    Why it is left without a measure, and what still protects. Source: PMFS
    2022:1 1 kap. 4 §.
field-vulnerability-close_ref = Decision's number
help-vulnerability-close_ref = Diary number of the decision. Source: PMFS 2022:1 1 kap. 4 §.
field-vulnerability-class_mark = { -mark-label }
help-vulnerability-class_mark = { -mark-help }
field-vulnerability-note = { -note-label }
help-vulnerability-note = { -note-help }

## Protective measure

field-measure-title = Title
help-measure-title = A short name of the measure. Source: SSF 2 kap. 1 §.
field-measure-area = Area
help-measure-area = Information, physical or personnel security. Source: SSL 2 kap. 2-4 §§.
field-measure-basis = Basis
help-measure-basis = What demands the measure. A house rule is not law.
field-measure-basis_ref = Provision
help-measure-basis_ref = Section of the law, clause or item of the plan.
field-measure-vulnerabilities = Vulnerabilities
help-measure-vulnerabilities = The vulnerabilities that the measure meets. Source: SSF 2 kap. 1 §.
field-measure-values = Protective values
help-measure-values = The protective values that the measure protects. Source: SSF 2 kap. 1 §.
field-measure-necessity = Necessity
help-measure-necessity = Why the measure is needed. Source: PMFS 2022:1 2 kap. 9 §.
field-measure-proportionality = Proportionality
help-measure-proportionality =
    Why it goes no further than needed against other interests. Source: SSL 2
    kap. 1 §.
field-measure-class_mark = { -mark-label }
help-measure-class_mark = { -mark-help }
field-measure-note = { -note-label }
help-measure-note = { -note-help }

## Plan item

field-plan_item-title = Title
help-plan_item-title = What is to be done. Source: PMFS 2022:1 2 kap. 12 §.
field-plan_item-measure = Measure
help-plan_item-measure = The measure that the item carries out. Source: PMFS 2022:1 2 kap. 12 §.
field-plan_item-scope = Scope
help-plan_item-scope = Whether it concerns one unit or the whole municipality.
field-plan_item-function = Function in charge
help-plan_item-function = The function that answers for it. No name. Source: PMFS 2022:1 2 kap. 12 §.
field-plan_item-owner_unit = Unit in charge
help-plan_item-owner_unit = The unit where the function is.
field-plan_item-due_date = Due
help-plan_item-due_date = When the measure is to be taken. Source: PMFS 2022:1 2 kap. 12 §.
field-plan_item-priority = Urgency
help-plan_item-priority = How urgent the item is. House rule.
field-plan_item-cost_class = Cost class
help-plan_item-cost_class = The rough size of the cost. House rule.
field-plan_item-status = Status
help-plan_item-status = How far the item has come. Source: SSL 2 kap. 1 §.
field-plan_item-done_date = Done
help-plan_item-done_date = The day the measure was taken. Source: SSL 2 kap. 1 §.
field-plan_item-verified_date = Verified
help-plan_item-verified_date = The day someone checked that the measure works. Source: SSL 2 kap. 1 §.
field-plan_item-verified_by = Verified by
help-plan_item-verified_by = The function that checked. Source: SSL 2 kap. 1 §.
field-plan_item-evidence_ref = Evidence
help-plan_item-evidence_ref =
    Diary number or mark of what shows that it is done. Source: PMFS 2022:1 1
    kap. 4 §.
field-plan_item-dismiss_reason = Reason for dismissal
help-plan_item-dismiss_reason = Why the item is not carried out. Source: PMFS 2022:1 1 kap. 4 §.
field-plan_item-class_mark = { -mark-label }
help-plan_item-class_mark = { -mark-help }
field-plan_item-note = { -note-label }
help-plan_item-note = { -note-help }

## Register check

field-register_check-case = Vetting case
help-register_check-case = The case that the check is made in. Source: SSF 5 kap. 13 §.
field-register_check-class = Security class
help-register_check-class =
    The class in which the position is placed by decision. Source: SSL 3 kap.
    6-8 §§.
field-register_check-purpose = Purpose
help-register_check-purpose = Employment, agreement, visit or appointment.
field-register_check-reason = Reason for check
help-register_check-reason =
    The duties that call for the check. Nothing about the person, nothing
    classified.
field-register_check-application_date = Application sent
help-register_check-application_date =
    The day of applying, never before consent and a passed inquiry. Source: SSF
    5 kap. 13 §.
field-register_check-dispatch_ref = Dispatch number
help-register_check-dispatch_ref = Mark of the application sent.
field-register_check-dispatch_method = Sent by
help-register_check-dispatch_method = How the application was handed over: in person, courier, mail, crypto.
field-register_check-annex_sent = Annex sent
help-register_check-annex_sent =
    Yes, if the personal annex went along (class 1 and 2). It is not kept here.
    Source: SSF 5 kap. 15 §.
field-register_check-end_date = End date
help-register_check-end_date =
    Only for a time-limited check, which then ends by itself and can't be
    prolonged.
field-register_check-reply_date = Reply received
help-register_check-reply_date =
    Only the day. What the reply held is never written in the register. Source:
    SSL 3 kap. 20 §.
field-register_check-documents_received = Papers handed over
help-register_check-documents_received =
    Yes, if papers were handed over. Nothing of what they show. Source: SSL 3
    kap. 21 §.
field-register_check-returned_date = Returned
help-register_check-returned_date =
    The day the papers were given back. Promptly after the decision. Source: SSL
    3 kap. 21 §.
field-register_check-status = Status
help-register_check-status =
    Whether it is applied for, running, deregistered or ended. Source: SSL 3
    kap. 14 §.
field-register_check-deregistered_date = Deregistered
help-register_check-deregistered_date =
    The day it was deregistered. Promptly when participation ends. Source: SSF 5
    kap. 20 §.
field-register_check-class_mark = { -mark-label }
help-register_check-class_mark = { -mark-help }
field-register_check-note = { -note-label }
help-register_check-note = { -note-help }

## Consent

field-consent-case = Vetting case
help-consent-case = The case in which consent was given. Source: SSL 3 kap. 18 §.
field-consent-date = Given
help-consent-date =
    The day the person consented, before the application. Source: SSL 3 kap. 18
    §.
field-consent-form_ref = Form number
help-consent-form_ref =
    Mark of the signed form. The operator answers for it. Source: SSF 5 kap. 15
    §.
field-consent-withdrawn_date = Withdrawn
help-consent-withdrawn_date = The day consent was withdrawn. The reason is not written.
field-consent-class_mark = { -mark-label }
help-consent-class_mark = { -mark-help }
field-consent-note = { -note-label }
help-consent-note = { -note-help }

## Follow-up

field-follow_up-case = Vetting case
help-follow_up-case =
    The case followed up, as long as participation lasts. Source: SSL 3 kap. 3
    §.
field-follow_up-date = Done
help-follow_up-date = The day of the follow-up. Source: SSL 3 kap. 3 §.
field-follow_up-by = Done by
help-follow_up-by = The function that followed up. Source: SSL 3 kap. 3 §.
field-follow_up-result = Result
help-follow_up-result =
    Only the outcome. What was said is never written here. Source: SSL 3 kap. 3
    §.
field-follow_up-next_date = Next
help-follow_up-next_date = House rule: within 12 months in class 1-3, otherwise within 24.
field-follow_up-class_mark = { -mark-label }
help-follow_up-class_mark = { -mark-help }
field-follow_up-note = { -note-label }
help-follow_up-note = { -note-help }

## Reassessment

field-reassessment-case = Vetting case
help-reassessment-case = The case that is judged anew. Source: SSL 3 kap. 4 §.
field-reassessment-trigger = Reason
help-reassessment-trigger =
    Only the kind of reason. The circumstances belong in the file. Source: SSL 3
    kap. 4 §.
field-reassessment-opened = Opened
help-reassessment-opened = The day the reassessment began. Source: SSL 3 kap. 4 §.
field-reassessment-closed = Closed on
help-reassessment-closed = The day the reassessment ended.
field-reassessment-outcome = Outcome
help-reassessment-outcome = The outcome, without reasons. Source: SSL 3 kap. 4 §.
field-reassessment-decided_by = Decided by
help-reassessment-decided_by = The function that decided. Source: SSL 3 kap. 4 §.
field-reassessment-class_mark = { -mark-label }
help-reassessment-class_mark = { -mark-help }
field-reassessment-note = { -note-label }
help-reassessment-note = { -note-help }

## Secrecy briefing

field-secrecy_briefing-person = Person
help-secrecy_briefing-person = The one who was briefed. Source: SSF 2 kap. 3 §.
field-secrecy_briefing-date = Given
help-secrecy_briefing-date = The day of the briefing, before access. Source: SSF 2 kap. 3 §.
field-secrecy_briefing-by = Given by
help-secrecy_briefing-by =
    The function that explained the reach and meaning of secrecy. Source: SSF 2
    kap. 3 §.
field-secrecy_briefing-signed = Signed
help-secrecy_briefing-signed = Yes, if the person has signed. House rule.
field-secrecy_briefing-ref = Receipt number
help-secrecy_briefing-ref = Mark of the signed acknowledgement.
field-secrecy_briefing-class_mark = { -mark-label }
help-secrecy_briefing-class_mark = { -mark-help }
field-secrecy_briefing-note = { -note-label }
help-secrecy_briefing-note = { -note-help }

## Course

field-course-title = Title
help-course-title = What the course is called. Source: SSF 5 kap. 1 §.
field-course-level = Kind
help-course-level = Basic, role or refresher.
field-course-provider = Provider
help-course-provider = The one who gives the course.
field-course-need_note = Need
help-course-need_note =
    Which functions need the course and why. Nothing about individuals. Source:
    SSF 5 kap. 1 §.
field-course-evaluation = Evaluation
help-course-evaluation = The participants' evaluation against need, 1 to 5. House rule.
field-course-refresh_months = Valid for months
help-course-refresh_months = How long the course lasts. House rule: 24 months.
field-course-class_mark = { -mark-label }
help-course-class_mark = { -mark-help }
field-course-note = { -note-label }
help-course-note = { -note-help }

## Training record

field-training_record-person = Person
help-training_record-person = The one who took the course. Source: SSF 5 kap. 1 §.
field-training_record-course = Course
help-training_record-course = The course taken. Source: SSF 5 kap. 1 §.
field-training_record-date = Done
help-training_record-date =
    The day of the course, at the latest when participation starts. Source: SSF
    2 kap. 2 §.
field-training_record-result = Result
help-training_record-result = Whether the person completed the course. Source: SSF 2 kap. 2 §.
field-training_record-next_due = Renew by
help-training_record-next_due = House rule: within 24 months.
field-training_record-class_mark = { -mark-label }
help-training_record-class_mark = { -mark-help }
field-training_record-note = { -note-label }
help-training_record-note = { -note-help }

## Authorisation

field-authorisation-case = Vetting case
help-authorisation-case = The case that shows the person to be reliable. Source: SSF 2 kap. 2 §.
field-authorisation-need = Need
help-authorisation-need =
    Why the work calls for the access. Nothing about the person. Source: SSF 2
    kap. 2 §.
field-authorisation-values = Protective values
help-authorisation-values = Protective values that the need covers. Source: SSF 2 kap. 2 §.
field-authorisation-info_level = Highest level
help-authorisation-info_level = The highest level that the need covers. Source: SSL 2 kap. 5 §.
field-authorisation-consequence = Consequence level
help-authorisation-consequence =
    The highest consequence level of other things reached. Source: PMFS 2022:1 2
    kap. 3-5 §§.
field-authorisation-granted = Granted
help-authorisation-granted = The day the need was judged and access given. Source: SSF 2 kap. 2 §.
field-authorisation-granted_by = Granted by
help-authorisation-granted_by = The function that judged the need. Source: SSF 2 kap. 2 §.
field-authorisation-revoked = Revoked
help-authorisation-revoked = The day access was withdrawn. Source: SSF 2 kap. 2 §.
field-authorisation-class_mark = { -mark-label }
help-authorisation-class_mark = { -mark-help }
field-authorisation-note = { -note-label }
help-authorisation-note = { -note-help }

## Closing

field-closing-case = Vetting case
help-closing-case = The case that is closed. Source: SSF 5 kap. 20 §.
field-closing-talk = Closing talk
help-closing-talk = Whether it was held. What was said is never written. House rule.
field-closing-talk_date = Day of the talk
help-closing-talk_date = The day of the talk.
field-closing-confidentiality_reminder = Reminded of secrecy
help-closing-confidentiality_reminder =
    The day the person was told that the duty of secrecy lasts. Source: SSL 8
    kap. 2 §.
field-closing-access_withdrawn = Access withdrawn
help-closing-access_withdrawn = The day keys, cards and accounts were withdrawn. Source: SSF 2 kap. 2 §.
field-closing-documents_returned = Papers returned
help-closing-documents_returned = The day documents and media were handed back.
field-closing-deregistered = Deregistered
help-closing-deregistered =
    The day the check was deregistered, promptly after the last day. Source: SSF
    5 kap. 20 §.
field-closing-class_mark = { -mark-label }
help-closing-class_mark = { -mark-help }
field-closing-note = { -note-label }
help-closing-note = { -note-help }

## Clearance certificate

field-certificate-person = Person
help-certificate-person = The holder of the certificate. Source: SSL 5 kap. 1 §.
field-certificate-issuer = Issuer
help-certificate-issuer =
    The authority that issued it. A municipality issues none. Source: SSF 7 kap.
    3 §.
field-certificate-level = Highest level
help-certificate-level = The level that the certificate covers. Source: SSL 5 kap. 1 §.
field-certificate-scope = Scope
help-certificate-scope = Country, organisation or task that it covers.
field-certificate-ref = Certificate number
help-certificate-ref = The issuer's mark.
field-certificate-issued = Issued
help-certificate-issued = The day the certificate was issued. Source: SSL 5 kap. 1 §.
field-certificate-expires = Expires
help-certificate-expires = The last day that it is valid. Source: SSL 5 kap. 1 §.
field-certificate-class_mark = { -mark-label }
help-certificate-class_mark = { -mark-help }
field-certificate-note = { -note-label }
help-certificate-note = { -note-help }

## Exposure case

field-exposure_case-title = Title
help-exposure_case-title =
    What the procurement, agreement or cooperation is called. Source: SSL 4 kap.
    1 §.
field-exposure_case-exposure_kind = Kind
help-exposure_case-exposure_kind = Procurement, agreement, joint work or coordination. Source: SSL 4 kap. 1 §.
field-exposure_case-counterpart = Counterpart
help-exposure_case-counterpart = The one who may gain access to the activity.
field-exposure_case-org_no = Organisation number
help-exposure_case-org_no = NNNNNN-NNNN. The check digit is tested. Never a personal number.
field-exposure_case-unit = Unit
help-exposure_case-unit = The unit in charge of the procurement or cooperation.
field-exposure_case-purpose = Purpose
help-exposure_case-purpose = Why the counterpart needs the access. Nothing about individuals.
field-exposure_case-values = Protective values
help-exposure_case-values = Protective values that the counterpart can reach. Source: SSL 4 kap. 8 §.
field-exposure_case-info_level = Highest level
help-exposure_case-info_level =
    Highest level of information reached. The duties begin at K. Source: SSL 4
    kap. 1 §.
field-exposure_case-consequence = Consequence level
help-exposure_case-consequence = Highest consequence level of other activity reached. Source: SSL 4 kap. 1 §.
field-exposure_case-duty = Agreement needed
help-exposure_case-duty =
    Whether a protective security agreement must be made. Source: SSL 4 kap. 1
    §.
field-exposure_case-exemption = Exemption
help-exposure_case-exemption =
    Exemption from assessment, suitability test and consultation, if any.
    Source: SSF 6 kap. 1-2 §§.
field-exposure_case-assessment_date = Special assessment
help-exposure_case-assessment_date =
    The day of the special assessment. Before the procedure starts. Source: SSL
    4 kap. 8 §.
field-exposure_case-assessment_by = Assessed by
help-exposure_case-assessment_by = The function that made the assessment. Source: SSL 4 kap. 8 §.
field-exposure_case-assessment_ref = Assessment's number
help-exposure_case-assessment_ref = Diary number of the documented assessment. Source: SSL 4 kap. 8 §.
field-exposure_case-verdict = Suitability
help-exposure_case-verdict =
    Whether it is suitable for protective security. If not, it may not start.
    Source: SSL 4 kap. 8 §.
field-exposure_case-verdict_date = Tested
help-exposure_case-verdict_date = The day of the suitability test. Source: SSL 4 kap. 8 §.
field-exposure_case-verdict_reason = Reasons
help-exposure_case-verdict_reason =
    The reasons for the outcome. Nothing about individuals. Source: SSL 4 kap. 8
    §.
field-exposure_case-opened = Opened
help-exposure_case-opened = The day the case was opened.
field-exposure_case-started = Started
help-exposure_case-started =
    The day the procedure started, after assessment, test and consultation.
    Source: SSL 4 kap. 8 §.
field-exposure_case-ended = Ended on
help-exposure_case-ended = The day the procedure ended.
field-exposure_case-class_mark = { -mark-label }
help-exposure_case-class_mark = { -mark-help }
field-exposure_case-note = { -note-label }
help-exposure_case-note = { -note-help }

## Protective security agreement

field-agreement-title = Title
help-agreement-title = What the agreement is called. Source: SSL 4 kap. 1 §.
field-agreement-exposure_case = Exposure case
help-agreement-exposure_case = The case that the agreement belongs to. Source: SSL 4 kap. 1 §.
field-agreement-agreement_kind = Kind
help-agreement-agreement_kind =
    Agreement, or arrangement below the threshold or between authorities.
    Source: SSL 4 kap. 1 §.
field-agreement-level = Agreement level
help-agreement-level = 1 data with the counterpart, 2 only with us, 3 may touch. Custom, not law.
field-agreement-counterpart = Counterpart
help-agreement-counterpart = The supplier or other party. Source: SSL 4 kap. 1 §.
field-agreement-org_no = Organisation number
help-agreement-org_no = NNNNNN-NNNN. The check digit is tested. Never a personal number.
field-agreement-parent = Main agreement
help-agreement-parent = The agreement that this subcontract belongs under. Source: SSL 4 kap. 1 §.
field-agreement-clauses = It regulates
help-agreement-clauses =
    Demands, the right to control and the right to revise. Source: SSL 4 kap. 3
    §.
field-agreement-positions = Positions
help-agreement-positions = Positions with the counterpart to be vetted. Source: SSL 4 kap. 4 §.
field-agreement-ref = Agreement's number
help-agreement-ref = Diary number of the agreement.
field-agreement-access_date = Access from
help-agreement-access_date = The first day with access, never before signing. Source: SSL 4 kap. 1 §.
field-agreement-valid_to = Valid to
help-agreement-valid_to = The last day of the agreement.
field-agreement-intent_notified_date = Intention notified
help-agreement-intent_notified_date = The day the intention was notified. Without delay. Source: SSF 6 kap. 4 §.
field-agreement-signed_date = Signed
help-agreement-signed_date = The day both parties had signed. Source: SSL 4 kap. 1 §.
field-agreement-signed_notified_date = Signing notified
help-agreement-signed_notified_date = The day the signing was notified. Source: SSF 6 kap. 5 §.
field-agreement-ended_date = Ended on
help-agreement-ended_date = The day the agreement ended.
field-agreement-ended_notified_date = End notified
help-agreement-ended_notified_date = The day the end was notified. Source: SSF 6 kap. 5 §.
field-agreement-class_mark = { -mark-label }
help-agreement-class_mark = { -mark-help }
field-agreement-note = { -note-label }
help-agreement-note = { -note-help }

## Agreement control

field-agreement_control-agreement = Agreement
help-agreement_control-agreement = The agreement controlled. Source: SSL 4 kap. 5 §.
field-agreement_control-planned = Planned
help-agreement_control-planned = The day planned for the control.
field-agreement_control-date = Done
help-agreement_control-date = The day of the control. Source: SSL 4 kap. 5 §.
field-agreement_control-by = Done by
help-agreement_control-by = The function that controlled.
field-agreement_control-finding = Finding
help-agreement_control-finding =
    What it showed of the counterpart's protection. Nothing about individuals.
    Source: SSL 4 kap. 5 §.
field-agreement_control-action = Action
help-agreement_control-action = What the counterpart or the municipality is to do. Source: SSL 4 kap. 5 §.
field-agreement_control-revise = Revise agreement
help-agreement_control-revise = Yes, if the agreement needs revision. Source: SSL 4 kap. 5 §.
field-agreement_control-next_date = Next
help-agreement_control-next_date = House rule: within 12 months.
field-agreement_control-class_mark = { -mark-label }
help-agreement_control-class_mark = { -mark-help }
field-agreement_control-note = { -note-label }
help-agreement_control-note = { -note-help }

## Transfer case

field-transfer_case-title = What is transferred
help-transfer_case-title = The activity or property, under a neutral name. Source: SSL 4 kap. 13 §.
field-transfer_case-operator = Operator
help-transfer_case-operator = The one who transfers.
field-transfer_case-object_kind = Kind
help-transfer_case-object_kind =
    Activity, property that matters to Sweden's security, or shares. Source: SSL
    4 kap. 13-15 §§.
field-transfer_case-acquirer = Acquirer
help-transfer_case-acquirer = The one who is to take over.
field-transfer_case-org_no = Organisation number
help-transfer_case-org_no = The acquirer's, NNNNNN-NNNN. Never a personal number.
field-transfer_case-assessment_date = Special assessment
help-transfer_case-assessment_date =
    The day of the special protective security assessment. Source: SSL 4 kap. 14
    §.
field-transfer_case-assessment_ref = Assessment's number
help-transfer_case-assessment_ref = Diary number of the documented assessment. Source: SSL 4 kap. 14 §.
field-transfer_case-verdict = Suitability
help-transfer_case-verdict =
    Whether the transfer is suitable for protective security. Source: SSL 4 kap.
    14 §.
field-transfer_case-verdict_date = Tested
help-transfer_case-verdict_date = The day of the suitability test. Source: SSL 4 kap. 14 §.
field-transfer_case-verdict_reason = Reasons
help-transfer_case-verdict_reason =
    The reasons for the outcome. Nothing about individuals. Source: SSL 4 kap.
    14 §.
field-transfer_case-consultation_sent = Consultation asked
help-transfer_case-consultation_sent =
    Consultation is always needed for a transfer, whatever the level. Source:
    SSL 4 kap. 15 §.
field-transfer_case-consultation_closed = Consultation closed
help-transfer_case-consultation_closed = The day the authority closed the consultation. Source: SSL 4 kap. 15 §.
field-transfer_case-decision = Decision
help-transfer_case-decision = Whether the transfer goes ahead.
field-transfer_case-act_informed = Acquirer informed
help-transfer_case-act_informed = The day the acquirer was told that the act applies. Source: SSL 4 kap. 20 §.
field-transfer_case-completed = Completed
help-transfer_case-completed =
    The day of the transfer. One made against a prohibition is void. Source: SSL
    4 kap. 18 §.
field-transfer_case-class_mark = { -mark-label }
help-transfer_case-class_mark = { -mark-help }
field-transfer_case-note = { -note-label }
help-transfer_case-note = { -note-help }

## Consultation

field-consultation-title = Heading
help-consultation-title =
    What it is about, neutrally. For exposure from level H. Source: SSL 4 kap. 9
    §.
field-consultation-consultation_kind = Kind
help-consultation-consultation_kind = Exposure, transfer (always) or information system. Source: SSL 4 kap. 15 §.
field-consultation-concerns = Concerns
help-consultation-concerns = The case or system that it is about. Source: SSF 3 kap. 2 §.
field-consultation-authority = Authority
help-consultation-authority = The supervisory authority, or Säpo for systems.
field-consultation-sent = Sent
help-consultation-sent =
    The day it was asked for, before the procedure starts. Source: SSL 4 kap. 9
    §.
field-consultation-answered = Answered
help-consultation-answered = The day the authority answered. Source: SSL 4 kap. 9 §.
field-consultation-outcome = Outcome
help-consultation-outcome = No objection, injunction or prohibition. Source: SSL 4 kap. 11 §.
field-consultation-ref = Own number
help-consultation-ref = One's own diary number.
field-consultation-answer_ref = Authority's number
help-consultation-answer_ref = Diary number of the authority's answer.
field-consultation-class_mark = { -mark-label }
help-consultation-class_mark = { -mark-help }
field-consultation-note = { -note-label }
help-consultation-note = { -note-help }

## Notification

field-notification-operator = Operator
help-notification-operator = The one who notifies. Source: SSL 2 kap. 6 §.
field-notification-notification_kind = Kind
help-notification-notification_kind =
    What it is about. Activity is notified without delay. Source: SSL 2 kap. 6
    §.
field-notification-recipient = Recipient
help-notification-recipient =
    The supervisory authority, or the body deciding on class. Source: SSF 8 kap.
    1 §.
field-notification-concerns = Concerns
help-notification-concerns = The agreement or case, if it is about one. Source: SSF 6 kap. 4-5 §§.
field-notification-date = Sent
help-notification-date = The day it was sent. Source: SSL 2 kap. 6 §.
field-notification-ref = Its number
help-notification-ref = Diary or dispatch number.
field-notification-contact = Contact function
help-notification-contact = The function that the authority reaches. Nothing private.
field-notification-acknowledged = Acknowledged
help-notification-acknowledged = The day the recipient acknowledged it.
field-notification-class_mark = { -mark-label }
help-notification-class_mark = { -mark-help }
field-notification-note = { -note-label }
help-notification-note = { -note-help }

## Appointment

field-appointment-person = Person
help-appointment-person =
    The one appointed. Chief and deputy are vetted themselves. Source: SSL 2
    kap. 7 §.
field-appointment-role = Role
help-appointment-role = Chief, deputy, registrar or system owner. Source: SSL 2 kap. 7 §.
field-appointment-operator = Operator
help-appointment-operator =
    Empty means the municipality itself. Each operator has a chief of its own.
    Source: SSL 2 kap. 7 §.
field-appointment-acting = Acting
help-appointment-acting = Yes, if the appointment is temporary.
field-appointment-from = Valid from
help-appointment-from = The first day. The office of chief has no gap. Source: SSL 2 kap. 7 §.
field-appointment-to = Valid to
help-appointment-to = The last day, if set.
field-appointment-decision_ref = Decision's number
help-appointment-decision_ref = Diary number of the decision to appoint.
field-appointment-reports_to = Reports to
help-appointment-reports_to =
    The function reported to. The chief: the head of the operation. Source: SSL
    2 kap. 7 §.
field-appointment-mandate_ref = Mandate
help-appointment-mandate_ref = Diary number of the mandate or delegation.
field-appointment-class_mark = { -mark-label }
help-appointment-class_mark = { -mark-help }
field-appointment-note = { -note-label }
help-appointment-note = { -note-help }

## Applicability assessment

field-applicability-unit = Unit
help-applicability-unit = The board, administration or company judged.
field-applicability-act = Act
help-applicability-act = The act that the judgement is about.
field-applicability-verdict = Applies
help-applicability-verdict = Whether the act applies to the unit. Source: SSL 1 kap. 1 §.
field-applicability-reason = Reasons
help-applicability-reason =
    The reasons, given the nature, scope and circumstances. Source: PMFS 2022:1
    1 kap. 4 §.
field-applicability-assessed_by = Assessed by
help-applicability-assessed_by = The function that answers for the judgement.
field-applicability-date = Assessed
help-applicability-date = The day of the judgement.
field-applicability-next_date = Next
help-applicability-next_date = House rule: within a year.
field-applicability-class_mark = { -mark-label }
help-applicability-class_mark = { -mark-help }
field-applicability-note = { -note-label }
help-applicability-note = { -note-help }

## Steering document

field-steering_document-title = Title
help-steering_document-title = The title of the document.
field-steering_document-document_kind = Kind
help-steering_document-document_kind = Policy, guideline, instruction, routine or delegation.
field-steering_document-audience = Audience
help-steering_document-audience = Those who are to follow the document.
field-steering_document-adopted_by = Adopted by
help-steering_document-adopted_by = The body or function that adopted it.
field-steering_document-date = Adopted
help-steering_document-date = The day it was adopted.
field-steering_document-ref = Document's number
help-steering_document-ref = Diary number of the adopted document. Source: PMFS 2022:1 1 kap. 4 §.
field-steering_document-review_date = Review on
help-steering_document-review_date = The day it is to be reviewed. House rule: every year.
field-steering_document-acknowledged = Acknowledged
help-steering_document-acknowledged = The day the recipients had confirmed that they read it.
field-steering_document-class_mark = { -mark-label }
help-steering_document-class_mark = { -mark-help }
field-steering_document-note = { -note-label }
help-steering_document-note = { -note-help }

## Unit follow-up

field-unit_follow_up-unit = Unit
help-unit_follow_up-unit = The board or company that follows up its work.
field-unit_follow_up-year = Year
help-unit_follow_up-year = The year of the follow-up.
field-unit_follow_up-done = Done
help-unit_follow_up-done = The day the follow-up against the law was made. Source: SSL 2 kap. 1 §.
field-unit_follow_up-done_by = Done by
help-unit_follow_up-done_by = The function that answered for it.
field-unit_follow_up-report_ref = Report's number
help-unit_follow_up-report_ref = Diary number of the follow-up.
field-unit_follow_up-briefed = Briefed
help-unit_follow_up-briefed = Yes, if the unit knows what it must protect. No content is written here.
field-unit_follow_up-briefing_date = Briefing
help-unit_follow_up-briefing_date = The day of the briefing.
field-unit_follow_up-briefing_by = Given by
help-unit_follow_up-briefing_by = The function that gave it.
field-unit_follow_up-class_mark = { -mark-label }
help-unit_follow_up-class_mark = { -mark-help }
field-unit_follow_up-note = { -note-label }
help-unit_follow_up-note = { -note-help }

## Decision

field-decision-title = Heading
help-decision-title = What the decision is about, neutrally. No names of individuals.
field-decision-decision_kind = Kind
help-decision-decision_kind = Placement, adoption, approval, exception or delegation.
field-decision-concerns = Concerns
help-decision-concerns = The records that the decision is about. Source: PMFS 2022:1 1 kap. 4 §.
field-decision-analysis = Analysis
help-decision-analysis = The version of the analysis that it rests on.
field-decision-date = Decided
help-decision-date = The day of the decision. Source: PMFS 2022:1 1 kap. 4 §.
field-decision-by = Decided by
help-decision-by = The body or function that decided.
field-decision-role = Authority
help-decision-role = The item of the delegation or rules of procedure.
field-decision-ref = Decision's number
help-decision-ref = Diary number of the decision.
field-decision-provision_edition = Edition of the law
help-decision-provision_edition = The edition that was in force when the decision was made.
field-decision-class_mark = { -mark-label }
help-decision-class_mark = { -mark-help }
field-decision-note = { -note-label }
help-decision-note = { -note-help }

## Disposal decision

field-disposal_decision-title = Heading
help-disposal_decision-title =
    What it is called. Without a decision nothing is disposed of. Source:
    Arkivlagen 10 §.
field-disposal_decision-rule = What is disposed of
help-disposal_decision-rule = Which information the decision covers. Source: Arkivlagen 10 §.
field-disposal_decision-months = Period, months
help-disposal_decision-months = How long the information is kept before disposal.
field-disposal_decision-valid_from = Valid from
help-disposal_decision-valid_from = The first day of the decision. Source: Arkivlagen 10 §.
field-disposal_decision-valid_to = Valid to
help-disposal_decision-valid_to = The last day, if replaced or revoked.
field-disposal_decision-decided_by = Decided by
help-disposal_decision-decided_by = The body that decided, often the board.
field-disposal_decision-ref = Decision's number
help-disposal_decision-ref = Diary number of the decision.
field-disposal_decision-class_mark = { -mark-label }
help-disposal_decision-class_mark = { -mark-help }
field-disposal_decision-note = { -note-label }
help-disposal_decision-note = { -note-help }

## Report

field-report-title = Title
help-report-title = The title of the report, neutral.
field-report-report_kind = Kind
help-report-report_kind = Yearly safety report, three-year report, control or other.
field-report-period = Time covered
help-report-period = The year or years of the report.
field-report-info_level = Level of the report
help-report-info_level = The highest level of information in it. Source: SSF 3 kap. 7 §.
field-report-produced = Produced
help-report-produced = The day the report was ready.
field-report-recipient = Recipient
help-report-recipient = The one it was handed to.
field-report-ref = Report's number
help-report-ref = Diary number of the report.
field-report-class_mark = { -mark-label }
help-report-class_mark = { -mark-help }
field-report-note = { -note-label }
help-report-note = { -note-help }

## Security-threatening event

field-event-title = Heading
help-event-title =
    A neutral name of the event. No names of individuals. Source: SSF 2 kap. 4
    §.
field-event-event_type = Kind
help-event-event_type = Decides where the event is to be reported. Source: SSF 2 kap. 4 §.
field-event-occurred = Occurred
help-event-occurred = The day it happened, as far as known.
field-event-occurred_exact = The day is
help-event-occurred_exact = Whether the day is known or estimated.
field-event-discovered = Discovered
help-event-discovered =
    The day it was discovered. The time to report counts from here. Source: SSF
    2 kap. 4 §.
field-event-discovered_time = Discovered at
help-event-discovered_time = Time of day, HH:MM.
field-event-values = Protective values
help-event-values = Protective values that the event touches.
field-event-systems = System
help-event-systems = Information systems that the event touches. Source: SSF 2 kap. 4 §.
field-event-documents = Documents
help-event-documents =
    Documents that were disclosed or are missing. Source: SSF 2 kap. 4 §.
field-event-info_level = Highest level
help-event-info_level = Highest level of information that may be disclosed. Source: SSL 2 kap. 5 §.
field-event-action = Immediate action
help-event-action = What was done at once. Nothing about suspects or individuals.
field-event-reported_date = Reported
help-event-reported_date =
    The day Säpo got the report. Promptly; house rule: within 24 hours. Source:
    SSF 2 kap. 4 §.
field-event-reported_time = Reported at
help-event-reported_time = Time of day, HH:MM.
field-event-channel = Channel
help-event-channel = How it was handed over. A classified report takes only an approved way.
field-event-report_ref = Report number
help-event-report_ref = Diary number or mark of the report.
field-event-clients_affected = Clients affected
help-event-clients_affected =
    Whether it affects someone whom the municipality or the company serves.
    Source: SSF 2 kap. 5 §.
field-event-clients_informed = Clients informed
help-event-clients_informed =
    The day those whom we serve and who are affected were told. Source: SSF 2
    kap. 5 §.
field-event-damage_ref = Damage assessment
help-event-damage_ref = Diary number or place of the assessment of damage.
field-event-measures = Measures
help-event-measures = Measures and plan items that it led to.
field-event-closed = Closed on
help-event-closed = The day it was investigated and dealt with.
field-event-class_mark = { -mark-label }
help-event-class_mark = { -mark-help }
field-event-note = { -note-label }
help-event-note = { -note-help }

## Classified document

field-document-reg_no = Diary number
help-document-reg_no =
    The number in the diary. Secret documents are registered without delay.
    Source: OSL 5 kap. 1-2 §§.
field-document-secret_serial = Secret serial
help-document-secret_serial = The number in the register of secret documents.
field-document-subject = Subject
help-document-subject =
    Short, revealing nothing. The document itself is never entered. Source: OSL
    5 kap. 2 §.
field-document-direction = In or own
help-document-direction = Whether it came in or was made here. Source: OSL 5 kap. 2 §.
field-document-dated = Date
help-document-dated = The day it came in or was made. Source: OSL 5 kap. 2 §.
field-document-party = Sender or recipient
help-document-party = From whom or to whom, if that can be stated. Source: OSL 5 kap. 2 §.
field-document-info_level = Document level
help-document-info_level = The highest information in the document decides. Source: SSF 3 kap. 7 §.
field-document-secrecy_basis = Ground of secrecy
help-document-secrecy_basis = The provisions that the secrecy rests on. Source: SSL 1 kap. 2 §.
field-document-origin_country = Country of origin
help-document-origin_country = Stated when a foreign recipient is foreseen. Source: SSF 3 kap. 7 §.
field-document-copy_no = Copy number
help-document-copy_no = The number of the copy.
field-document-copies_total = Copies in all
help-document-copies_total = How many copies there are.
field-document-copy_decision_ref = Copy or extract
help-document-copy_decision_ref = The decision to copy or extract, with its diary number.
field-document-holder = Holder
help-document-holder = The function that has the copy. Preferably no name.
field-document-storage = Storage place
help-document-storage = The place of storage, under a neutral mark.
field-document-receipt_date = Receipted
help-document-receipt_date = The day the recipient signed. From level K.
field-document-receipt_ref = Receipt number
help-document-receipt_ref = Mark of the receipt.
field-document-inventoried = Inventoried
help-document-inventoried =
    The day of its last inventory. Top secret: at least yearly. Source: SSF 3
    kap. 8 §.
field-document-returned = Returned
help-document-returned = The day the copy was given back.
field-document-transmitted = Passed on
help-document-transmitted = The day the copy went to another recipient.
field-document-destroyed = Destroyed
help-document-destroyed = The day it was destroyed beyond recovery.
field-document-destroyed_by = Destroyed by
help-document-destroyed_by = The two functions that attest it. House rule: two together.
field-document-archived = Archived
help-document-archived = The day the document was archived. Source: SSF 3 kap. 8 §.
field-document-missing_reported = Reported missing
help-document-missing_reported = The day it was reported missing. Source: SSF 2 kap. 4 §.
field-document-class_mark = { -mark-label }
help-document-class_mark = { -mark-help }
field-document-note = { -note-label }
help-document-note = { -note-help }

## Inventory round

field-inventory_round-title = Title
help-inventory_round-title = What the round is called, such as year and place. Source: SSF 3 kap. 8 §.
field-inventory_round-info_level = Level covered
help-inventory_round-info_level = The level inventoried. Top secret: at least yearly. Source: SSF 3 kap. 8 §.
field-inventory_round-started = Started
help-inventory_round-started = The day the round began. Source: SSF 3 kap. 8 §.
field-inventory_round-finished = Finished
help-inventory_round-finished = The day the round ended. Source: SSF 3 kap. 8 §.
field-inventory_round-by = Done by
help-inventory_round-by = The function that made it.
field-inventory_round-witness = Together with
help-inventory_round-witness = The other function. House rule: two together.
field-inventory_round-counted = Found
help-inventory_round-counted = How many copies were in place.
field-inventory_round-missing = Missing
help-inventory_round-missing = How many were not. Each missing copy is an event. Source: SSF 2 kap. 4 §.
field-inventory_round-ref = Minutes' number
help-inventory_round-ref = Diary number of the minutes.
field-inventory_round-class_mark = { -mark-label }
help-inventory_round-class_mark = { -mark-help }
field-inventory_round-note = { -note-label }
help-inventory_round-note = { -note-help }

## Transfer of information

field-information_transfer-title = Heading
help-information_transfer-title = What was transferred, revealing nothing.
field-information_transfer-documents = Documents
help-information_transfer-documents = The documents transferred.
field-information_transfer-medium = Storage medium
help-information_transfer-medium = The mark of the medium, if it is one.
field-information_transfer-info_level = Highest level
help-information_transfer-info_level = The highest level of what was transferred. Source: SSF 3 kap. 7 §.
field-information_transfer-recipient = Recipient
help-information_transfer-recipient = The one who received it.
field-information_transfer-country = Country
help-information_transfer-country = Stated when the recipient is foreign. Source: SSF 3 kap. 7 §.
field-information_transfer-commitment = Commitment
help-information_transfer-commitment = The international commitment that it rests on. Source: SSL 1 kap. 1 §.
field-information_transfer-method = Method
help-information_transfer-method =
    Outside own control only with crypto approved by Försvarsmakten. Source: SSF
    3 kap. 5 §.
field-information_transfer-date = Transferred
help-information_transfer-date = The day of the transfer.
field-information_transfer-decision_ref = Decision's number
help-information_transfer-decision_ref = Diary number of the decision to release.
field-information_transfer-received = Received
help-information_transfer-received = The day the recipient signed for it.
field-information_transfer-class_mark = { -mark-label }
help-information_transfer-class_mark = { -mark-help }
field-information_transfer-note = { -note-label }
help-information_transfer-note = { -note-help }

## Control

field-control_finding-title = Object
help-control_finding-title = What is controlled. Source: SSL 2 kap. 1 §.
field-control_finding-year = Year
help-control_finding-year = The year of the control plan.
field-control_finding-unit = Unit
help-control_finding-unit = The unit controlled.
field-control_finding-area = Area
help-control_finding-area = House rule: each area at least every other year. Source: SSL 2 kap. 2-4 §§.
field-control_finding-requirement = Requirement
help-control_finding-requirement = The demand controlled, with its provision.
field-control_finding-method = Method used
help-control_finding-method = How the control is made.
field-control_finding-planned = Planned
help-control_finding-planned = The day planned for the control.
field-control_finding-done = Done
help-control_finding-done = The day the control was made. Source: SSL 2 kap. 7 §.
field-control_finding-by = Done by
help-control_finding-by =
    The function that controlled. The chief leads the control. Source: SSL 2
    kap. 7 §.
field-control_finding-exists = Exists
help-control_finding-exists = Does the protection exist? Source: SSL 2 kap. 1 §.
field-control_finding-sufficient = Sufficient
help-control_finding-sufficient = Is the protection sufficient? Source: SSL 2 kap. 1 §.
field-control_finding-works = Works
help-control_finding-works = Does the protection work? Source: SSL 2 kap. 1 §.
field-control_finding-finding = Finding
help-control_finding-finding =
    What the control showed. Nothing about individuals. Source: PMFS 2022:1 1
    kap. 4 §.
field-control_finding-severity = Severity
help-control_finding-severity = How serious the gap is.
field-control_finding-measures = Measures
help-control_finding-measures = Measures and plan items that it led to.
field-control_finding-ref = Minutes' number
help-control_finding-ref = Diary number of the minutes. Source: PMFS 2022:1 1 kap. 4 §.
field-control_finding-closed = Closed on
help-control_finding-closed = The day the gap was mended.
field-control_finding-class_mark = { -mark-label }
help-control_finding-class_mark = { -mark-help }
field-control_finding-note = { -note-label }
help-control_finding-note = { -note-help }

## Supervision case

field-supervision_case-title = Heading
help-supervision_case-title = What the supervision is about. Source: SSL 6 kap. 1 §.
field-supervision_case-authority = Authority
help-supervision_case-authority = The supervisory authority. Source: SSF 8 kap. 1 §.
field-supervision_case-operator = Operator
help-supervision_case-operator = The one supervised.
field-supervision_case-ref = Case number
help-supervision_case-ref = The authority's diary number.
field-supervision_case-requested = Requested
help-supervision_case-requested =
    The day the authority asked for information or access. Source: SSL 6 kap. 2
    §.
field-supervision_case-due = Due
help-supervision_case-due = The day the answer is to be handed over. Source: SSL 6 kap. 2 §.
field-supervision_case-delivered = Delivered
help-supervision_case-delivered = The day the answer was handed over. Source: SSL 6 kap. 2 §.
field-supervision_case-closed = Closed on
help-supervision_case-closed = The day the case was closed.
field-supervision_case-injunction = Injunction
help-supervision_case-injunction = The day of the injunction. Source: SSL 6 kap. 4 §.
field-supervision_case-injunction_due = Comply by
help-supervision_case-injunction_due = The day it is to be complied with. Source: SSL 6 kap. 4 §.
field-supervision_case-fine = Conditional fine
help-supervision_case-fine = The amount tied to it, in kronor. Source: SSL 6 kap. 4 §.
field-supervision_case-breach_date = Breach
help-supervision_case-breach_date =
    The day of the breach. No charge unless heard within two years. Source: SSL
    7 kap. 8 §.
field-supervision_case-hearing_date = Heard
help-supervision_case-hearing_date =
    The day the operator was given the chance to comment. Source: SSL 7 kap. 8
    §.
field-supervision_case-sanction_date = Charge decided
help-supervision_case-sanction_date = The day of the decision on a sanction charge. Source: SSL 7 kap. 1 §.
field-supervision_case-amount = Charge, kronor
help-supervision_case-amount = For a municipality at most ten million kronor. Source: SSL 7 kap. 4 §.
field-supervision_case-appeal = Appealed
help-supervision_case-appeal = The day of the appeal. Source: SSL 8 kap. 4 §.
field-supervision_case-legal_force = Legal force
help-supervision_case-legal_force = The charge is paid within 30 days from here. Source: SSL 7 kap. 9 §.
field-supervision_case-paid = Paid
help-supervision_case-paid = The day the charge was paid. Source: SSL 7 kap. 9 §.
field-supervision_case-class_mark = { -mark-label }
help-supervision_case-class_mark = { -mark-help }
field-supervision_case-note = { -note-label }
help-supervision_case-note = { -note-help }

## House limits, editions and requirements

kind-house_limits = House limits
kind-house_limits-many = House limits
one-house_limits = house limits
form-new-house_limits = New house limits
command-view-house_limits = house limits
command-view-house_limits-help = Shows the house's own limits.
kind-provision_edition = Edition
kind-provision_edition-many = Editions
one-provision_edition = edition
form-new-provision_edition = New edition
command-view-provision_edition = editions
command-view-provision_edition-help = Shows all editions of the requirements.
kind-provision = Requirement
kind-provision-many = Requirements
one-provision = requirement
form-new-provision = New requirement
command-view-provision = requirements of the editions
command-view-provision-help = Shows all rows of the editions.
kind-not_applicable = Not applicable
kind-not_applicable-many = Not applicable rows
one-not_applicable = row that does not apply
form-new-not_applicable = New row that does not apply
command-view-not_applicable = rows that do not apply
command-view-not_applicable-help = Shows which requirements do not apply here, and why.
section-limits-days = Legal words without a number: hours and days
section-limits-personnel = Personnel: months
section-limits-keeping = The register's own keeping: months
section-limits-control = Analysis, agreements and control: months
field-house_limits-decision_ref = Decision
help-house_limits-decision_ref = Diary number or mark of the decision on the limits.
field-house_limits-decided_by = Decided by
help-house_limits-decided_by = The function that decided.
field-house_limits-decided_on = Decided on
help-house_limits-decided_on = The day of the decision.
field-house_limits-event_report_hours = Event, hours
help-house_limits-event_report_hours =
    The law says “promptly”. House rule: hours from discovery to report.
    Empty means 24. Source: SSF 2 kap. 4 §.
field-house_limits-deregistration_days = Deregister, days
help-house_limits-deregistration_days =
    The law says “promptly”. House rule: working days to deregister.
    Empty means 5. Source: SSF 5 kap. 20 §.
field-house_limits-return_days = Return, days
help-house_limits-return_days =
    The law says “as soon as possible”. House rule: working days to return
    documents. Empty means 10. Source: SSL 3 kap. 21 §.
field-house_limits-notification_days = Notify, days
help-house_limits-notification_days =
    The law says “without delay”. House rule: working days to the authority.
    Empty means 10. Source: SSL 2 kap. 6 §.
field-house_limits-agreement_notice_days = Agreements, days
help-house_limits-agreement_notice_days =
    The law says “without delay”. House rule: working days to notify agreements.
    Empty means 5. Source: SSF 6 kap. 4-5 §§.
field-house_limits-check_end_first_days = Check ends, days
help-house_limits-check_end_first_days =
    The law has no number. House rule: days before the end of a register check.
    Empty means 60.
field-house_limits-follow_up_months = Follow-up, months
help-house_limits-follow_up_months =
    The law has no number. House rule: months between follow-ups in class.
    Empty means 12. Source: SSL 3 kap. 3 §.
field-house_limits-follow_up_without_class_months = No class, months
help-house_limits-follow_up_without_class_months =
    The law has no number. House rule: months between follow-ups.
    Empty means 24. Source: SSL 3 kap. 3 §.
field-house_limits-training_months = Training, months
help-house_limits-training_months =
    The law has no number. House rule: months between trainings.
    Empty means 24. Source: SSF 5 kap. 1 §.
field-house_limits-position_review_months = Positions, months
help-house_limits-position_review_months =
    The law has no number. House rule: months between reviews.
    Empty means 24. Source: PMFS 2022:1 6 kap.
field-house_limits-analysis_warning_months = Analysis, months
help-house_limits-analysis_warning_months =
    The law says “at least every other year”. House rule: months to warning.
    Empty means 21. Source: SSF 2 kap. 1 §.
field-house_limits-threat_review_months = Threats, months
help-house_limits-threat_review_months =
    The law has no number. House rule: months between reviews of threats.
    Empty means 1. Source: PMFS 2022:1 2 kap. 6 §.
field-house_limits-agreement_control_months = Agr. control, months
help-house_limits-agreement_control_months =
    The law has no number. House rule: months between controls.
    Empty means 12. Source: SSL 4 kap. 5 §.
field-house_limits-inventory_months = Inventory, months
help-house_limits-inventory_months =
    The law has no number. House rule: months between inventories, H and K.
    Empty means 12. Source: SSF 3 kap. 8 §.
field-house_limits-log_review_months = Logs, months
help-house_limits-log_review_months =
    The law has no number. House rule: months between log reviews.
    Empty means 12. Source: SSF 3 kap. 4 §.
field-house_limits-control_area_months = Areas, months
help-house_limits-control_area_months =
    The law has no number. House rule: months between controls of an area.
    Empty means 24. Source: SSL 2 kap. 1 §.
field-house_limits-recovery_drill_months = Sheet drill, months
help-house_limits-recovery_drill_months =
    No law says it. House practice: months between drills of the sheets.
    Empty means 12.
field-house_limits-restore_test_months = Restoring, months
help-house_limits-restore_test_months =
    No law says it. House practice: months between tests of a backup.
    Empty means 12.
field-house_limits-head_note_months = Diary, months
help-house_limits-head_note_months =
    No law says it. House practice: months between heads in the diary.
    Empty means 1.
field-provision_edition-title = Edition
help-provision_edition-title = The name of the edition, usually its date.
field-provision_edition-as_of = As of
help-provision_edition-as_of = The day on which the rows were read against the law.
field-provision_edition-in_force_from = In force from
help-provision_edition-in_force_from = The first day it is to be in force. Empty means the day above.
field-provision_edition-rows = Rows
help-provision_edition-rows = As many rows as it has. It is in force when all are approved.
field-provision_edition-digest = File digest
help-provision_edition-digest = SHA-256 of the file that it was read from.
field-provision-row = Row
help-provision-row = How the row is cited: act, chapter and section.
field-provision-edition = Edition
help-provision-edition = The edition that the row belongs to.
field-provision-act = Act
help-provision-act = Name and number of the act.
field-provision-area = Area
help-provision-area = The area that it belongs to.
field-provision-verified = Read in the source
help-provision-verified = Yes, if number and wording were read in the act itself.
field-provision-sv = In Swedish
help-provision-sv = What it asks, in own words, in Swedish.
field-provision-en = In English
help-provision-en = The same in English.
field-provision-evidence = Evidence
help-provision-evidence = What in the register shows that it is done.
field-provision-called = Other names
help-provision-called = Other names that fields and rules use, with ; between.
field-not_applicable-row = Row
help-not_applicable-row = How the row is cited in the edition, such as SSL 4 kap. 20 §.
field-not_applicable-decided_by = Judged by
help-not_applicable-decided_by = The function that judged.
field-not_applicable-reason = Why
help-not_applicable-reason =
    Why it does not apply here. It counts when the other has approved it.
    Source: PMFS 2022:1 1 kap. 4 §.
field-not_applicable-date = Judged on
help-not_applicable-date = The day of the judgement.
field-not_applicable-review_date = Review on
help-not_applicable-review_date = The day on which it is to be reviewed.
field-house_limits-class_mark = { -mark-label }
help-house_limits-class_mark = { -mark-help }
field-house_limits-note = { -note-label }
help-house_limits-note = { -note-help }
field-provision_edition-class_mark = { -mark-label }
help-provision_edition-class_mark = { -mark-help }
field-provision_edition-note = { -note-label }
help-provision_edition-note = { -note-help }
field-provision-class_mark = { -mark-label }
help-provision-class_mark = { -mark-help }
field-provision-note = { -note-label }
help-provision-note = { -note-help }
field-not_applicable-class_mark = { -mark-label }
help-not_applicable-class_mark = { -mark-help }
field-not_applicable-note = { -note-label }
help-not_applicable-note = { -note-help }
choice-provision_area-analys = Analysis
choice-provision_area-arkiv = Archive
choice-provision_area-dataskydd = Data protection
short-provision_area-dataskydd = data prot.
choice-provision_area-exponering = Exposure
choice-provision_area-fysisk-sakerhet = Physical security
short-provision_area-fysisk-sakerhet = physical
choice-provision_area-handelser = Events
choice-provision_area-informationssakerhet = Information security
short-provision_area-informationssakerhet = infosec
choice-provision_area-informationssystem = Information systems
short-provision_area-informationssystem = systems
choice-provision_area-klassning = Classification
short-provision_area-klassning = classif.
choice-provision_area-kontroll = Control
choice-provision_area-organisation = Organising
choice-provision_area-personalsakerhet = Personnel security
short-provision_area-personalsakerhet = personnel
choice-provision_area-plan = Planning
choice-provision_area-sekretess = Secrecy
choice-provision_area-styrning = Steering
choice-provision_area-tillsyn = Supervision
