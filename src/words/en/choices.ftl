### English. Choices of the kinds of record beyond the first nine.

## Status of an analysis

choice-analysis_status-utkast = Draft
choice-analysis_status-granskning = In review
short-analysis_status-granskning = In review
choice-analysis_status-faststalld = Adopted
choice-analysis_status-ersatt = Superseded

## Actors

choice-actor-framst_makt = Foreign power
short-actor-framst_makt = Foreign
choice-actor-kriminell = Organised crime
short-actor-kriminell = Criminal
choice-actor-extremist = Violent extremist
short-actor-extremist = Extremists
choice-actor-insider = Insider in the operation
short-actor-insider = Insiders
choice-actor-ensam = Lone offender
short-actor-ensam = Lone
choice-actor-okand = Unknown actor
short-actor-okand = Unknown

## Strength of intent and capability

choice-strength-ingen = None known
short-strength-ingen = None
choice-strength-begransad = Limited
short-strength-begransad = Limited
choice-strength-betydande = Considerable
short-strength-betydande = Consid.
choice-strength-stor = Great

## Source quality

choice-reliability-bekraftad = Confirmed by several
short-reliability-bekraftad = Confirmed
choice-reliability-tillforlitlig = Reliable
short-reliability-tillforlitlig = Reliable
choice-reliability-osaker = Uncertain
choice-reliability-obedomd = Not judged
short-reliability-obedomd = Not judged

## Gap against

choice-gap-krav = Demand of law or regulation
short-gap-krav = Demand
choice-gap-formaga = Design-basis capability
short-gap-formaga = Capab.

## Severity of a gap

choice-severity-liten = Small
choice-severity-betydande = Considerable
short-severity-betydande = Consid.
choice-severity-allvarlig = Serious

## How a vulnerability was closed

choice-close_decision-atgardad = Mended
choice-close_decision-utan_atgard = Left without a measure by decision
short-close_decision-utan_atgard = No measure
choice-close_decision-inaktuell = Out of date
short-close_decision-inaktuell = Out of date

## Areas

choice-measure_area-information = Information security
short-measure_area-information = Information
choice-measure_area-fysisk = Physical security
short-measure_area-fysisk = Physical
choice-measure_area-personal = Personnel security
short-measure_area-personal = Personnel

## Basis of a measure

choice-measure_basis-lag = Act
choice-measure_basis-forordning = Ordinance
choice-measure_basis-foreskrift = Regulation
choice-measure_basis-avtal = Agreement
choice-measure_basis-kommunal_plan = Municipal plan
short-measure_basis-kommunal_plan = Local plan
choice-measure_basis-husregel = House rule

## Scope of a plan item

choice-plan_scope-lokal = Local
choice-plan_scope-kommunovergripande = Municipality-wide
short-plan_scope-kommunovergripande = Whole

## Urgency

choice-priority-hog = High
choice-priority-medel = Medium
choice-priority-lag = Low

## Cost class

choice-cost_class-ingen = Within budget
short-cost_class-ingen = Budget
choice-cost_class-liten = Small
choice-cost_class-medel = Medium
choice-cost_class-stor = Large

## Status of a plan item

choice-plan_status-foreslagen = Proposed
choice-plan_status-beslutad = Decided
choice-plan_status-pagar = Under way
choice-plan_status-genomford = Done
choice-plan_status-verifierad = Verified
choice-plan_status-avskriven = Dismissed

## Purpose of a register check

choice-check_purpose-anstallning = Employment
choice-check_purpose-avtal = Protective security agreement
short-check_purpose-avtal = Agreement
choice-check_purpose-besok = Visit or entry
short-check_purpose-besok = Visit
choice-check_purpose-forordnande = Appointment or commission
short-check_purpose-forordnande = Appointment

## Status of a register check

choice-check_status-ansokt = Applied
choice-check_status-aktiv = Running
short-check_status-aktiv = Running
choice-check_status-avanmald = Deregistered
short-check_status-avanmald = Deregist.
choice-check_status-upphord = Ended

## Result of a follow-up

choice-follow_result-inget_nytt = Nothing new
short-follow_result-inget_nytt = Nothing
choice-follow_result-atgard = Action needed
short-follow_result-atgard = Action
choice-follow_result-omprovning = Reassessment needed
short-follow_result-omprovning = Reassess

## Reason for reassessment

choice-reassess_trigger-ny_uppgift = New information
short-reassess_trigger-ny_uppgift = New info
choice-reassess_trigger-livshandelse = Changed life
short-reassess_trigger-livshandelse = Changed life
choice-reassess_trigger-handelse = Event
choice-reassess_trigger-byte_av_uppgifter = New duties
short-reassess_trigger-byte_av_uppgifter = New duties
choice-reassess_trigger-lang_franvaro = Long absence
short-reassess_trigger-lang_franvaro = Long absence
choice-reassess_trigger-begaran_fran_sapo = Request from Säpo
short-reassess_trigger-begaran_fran_sapo = Säpo asks
choice-reassess_trigger-annan = Other reason
short-reassess_trigger-annan = Other

## Outcome of a reassessment

choice-reassess_outcome-fortsatt = Goes on
short-reassess_outcome-fortsatt = Goes on
choice-reassess_outcome-andrad = Duties changed
short-reassess_outcome-andrad = Changed
choice-reassess_outcome-avslut = Participation ends
short-reassess_outcome-avslut = Ends

## Kind of course

choice-course_level-grund = Basic course
short-course_level-grund = Basic
choice-course_level-roll = For a role
short-course_level-roll = Role
choice-course_level-repetition = Refresher

## Result of training

choice-training_result-fullfoljd = Completed
choice-training_result-avbruten = Broken off

## Closing talk

choice-closing_talk-genomfort = Held
choice-closing_talk-avbojt = Declined
choice-closing_talk-inte_mojligt = Not possible
short-closing_talk-inte_mojligt = Not possible

## Kind of exposure

choice-exposure_kind-upphandling = Procurement
choice-exposure_kind-avtal = Agreement
choice-exposure_kind-samarbete = Joint work
choice-exposure_kind-samverkan = Coordination

## Exemption for exposure

choice-exposure_exempt-inget = No exemption
short-exposure_exempt-inget = None
choice-exposure_exempt-ssf-6-1 = SSF 6 kap. 1 § exemption
short-exposure_exempt-ssf-6-1 = 6:1
choice-exposure_exempt-ssf-6-2 = SSF 6 kap. 2 § preparedness
short-exposure_exempt-ssf-6-2 = 6:2

## Suitability

choice-verdict-lamplig = Suitable
choice-verdict-olamplig = Unsuitable

## Kind of agreement

choice-agreement_kind-avtal = Agreement under the act
short-agreement_kind-avtal = Agreement
choice-agreement_kind-overenskommelse = Arrangement
short-agreement_kind-overenskommelse = Arrangement

## Agreement level

choice-agreement_level-1 = Level 1 data with the counterpart
short-agreement_level-1 = 1
choice-agreement_level-2 = Level 2 only with us
short-agreement_level-2 = 2
choice-agreement_level-3 = Level 3 may touch
short-agreement_level-3 = 3
choice-agreement_level-none = No level
short-agreement_level-none = none

## What the agreement regulates

choice-clause-krav = Demands on protection
short-clause-krav = Demands
choice-clause-kontroll = Right to control
short-clause-kontroll = Control
choice-clause-revidering = Right to revise
short-clause-revidering = Revision

## What is transferred

choice-transfer_object-verksamhet = Security-sensitive activity
short-transfer_object-verksamhet = Activity
choice-transfer_object-egendom = Property
choice-transfer_object-andelar = Shares
short-transfer_object-andelar = Shares

## Decision on a transfer

choice-transfer_decision-genomfors = Goes ahead
choice-transfer_decision-avbryts = Called off

## Kind of consultation

choice-consultation_kind-exponering = Exposure
choice-consultation_kind-overlatelse = Transfer
choice-consultation_kind-system = Information system
short-consultation_kind-system = Systems

## Outcome of a consultation

choice-consultation_outcome-utan_erinran = No objection
choice-consultation_outcome-forelaggande = Injunction
choice-consultation_outcome-forbud = Prohibition
choice-consultation_outcome-aterkallat = Withdrawn

## What is notified

choice-notification_kind-start = Activity is run
short-notification_kind-start = Is run
choice-notification_kind-andring = Change
choice-notification_kind-upphord = Activity has ceased
short-notification_kind-upphord = Has ceased
choice-notification_kind-avsikt = Intention to sign
short-notification_kind-avsikt = Intention
choice-notification_kind-avtal = Agreement signed
short-notification_kind-avtal = Signed
choice-notification_kind-avtal_slut = Agreement ended
short-notification_kind-avtal_slut = Ended
choice-notification_kind-annan = Other notification
short-notification_kind-annan = Other

## Roles

choice-appointment_role-skc = Chief of protective security
short-appointment_role-skc = Chief
choice-appointment_role-stallforetradare = Deputy chief
short-appointment_role-stallforetradare = Deputy
choice-appointment_role-registrator = Registrar
choice-appointment_role-systemagare = System owner

## Acts

choice-act-ssl = Protective Security Act
short-act-ssl = Protective
choice-act-cyber = Cybersecurity Act
short-act-cyber = Cyber
choice-act-gdpr = Data protection (GDPR)
short-act-gdpr = GDPR
choice-act-osl = Public Access and Secrecy Act
short-act-osl = Secrecy

## Whether the act applies

choice-applies-ja = Yes
choice-applies-delvis = Partly
choice-applies-nej = No
choice-applies-utreds = Unclear

## Kinds of steering document

choice-steering_kind-policy = Policy document
short-steering_kind-policy = Policies
choice-steering_kind-riktlinje = Guideline
choice-steering_kind-instruktion = Protective security instruction
short-steering_kind-instruktion = Instruct.
choice-steering_kind-rutin = Routine
choice-steering_kind-delegation = Delegation of powers
short-steering_kind-delegation = Powers
choice-steering_kind-annat = Other

## Kinds of decision

choice-decision_kind-placering = Placement in class
short-decision_kind-placering = Placement
choice-decision_kind-faststallelse = Adoption
short-decision_kind-faststallelse = Adoption
choice-decision_kind-godkannande = Approval
choice-decision_kind-utan_atgard = Gap left without a measure
short-decision_kind-utan_atgard = No measure
choice-decision_kind-undantag = Exception
choice-decision_kind-delegation = Delegation
choice-decision_kind-annat = Other decision
short-decision_kind-annat = Other

## Kinds of report

choice-report_kind-trygghet = Yearly safety report
short-report_kind-trygghet = Yearly
choice-report_kind-trearsrapport = Three-year report
short-report_kind-trearsrapport = Three-year
choice-report_kind-kontroll = Control report
short-report_kind-kontroll = Control
choice-report_kind-annan = Other report
short-report_kind-annan = Other

## Kinds of event

choice-event_type-rojd_uppgift = Information may be disclosed
short-event_type-rojd_uppgift = Disclosure
choice-event_type-it_incident = IT incident
choice-event_type-annan_verksamhet = Other threatening activity
short-event_type-annan_verksamhet = Threatening
choice-event_type-signalskydd = Signals protection
short-event_type-signalskydd = Signals
choice-event_type-ej_anmalningspliktig = Need not be reported
short-event_type-ej_anmalningspliktig = No duty

## Whether the day is known

choice-exactness-exakt = Known
choice-exactness-uppskattad = Estimated

## Channel of a report

choice-channel-bud = Handed over in person
short-channel-bud = In person
choice-channel-rek = Registered mail
short-channel-rek = Reg. mail
choice-channel-krypto = Approved crypto
short-channel-krypto = Crypto
choice-channel-telefon = Telephone, nothing classified
short-channel-telefon = Telephone
choice-channel-oppen = Open form
short-channel-oppen = Open form

## In or own

choice-direction-inkommen = Came in
choice-direction-upprattad = Made here

## Methods of transfer

choice-transfer_method-personligt = In person
choice-transfer_method-bud = Trusted courier
short-transfer_method-bud = Courier
choice-transfer_method-rek = Registered mail
short-transfer_method-rek = Reg. mail
choice-transfer_method-krypto = Approved crypto
short-transfer_method-krypto = Crypto
choice-transfer_method-annat = Other approved method
short-transfer_method-annat = Other

## Answers of a control

choice-control_answer-ja = Yes
choice-control_answer-delvis = Partly
choice-control_answer-nej = No
choice-control_answer-ej_bedomd = Not judged
short-control_answer-ej_bedomd = n/j
