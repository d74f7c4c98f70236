### English. Kinds of record, sections, fields, help and choices: everything that follows from the field catalogue.
### Long because each field, help text and choice of the catalogue has its word here, and is looked for in one place.

## Kinds of record

kind-operator = Operator
kind-operator-many = Operators
kind-unit = Unit
kind-unit-many = Units
kind-activity_part = Activity part
kind-activity_part-many = Activity parts
kind-site = Site
kind-site-many = Sites
kind-info_system = Information system
kind-info_system-many = Information systems
kind-protective_value = Protective value
kind-protective_value-many = Protective values
kind-position = Position
kind-position-many = Positions
kind-person = Person
kind-person-many = Persons
kind-vetting_case = Vetting case
kind-vetting_case-many = Vetting cases

## Sections

section-identity = Identity
section-supervision = Supervision
section-contact = Management and contact
section-judgement = Judgement
section-protection = Protection of the site
section-levels = Level and reasons
section-approval = Assessment, consultation and approval
section-operation = Operation and traceability
section-aspects = Confidentiality, integrity, availability
section-place = Owner and place
section-access = Access and damage
section-class = Security class
section-assessment = Assessment and decision
section-decision = Decision
section-citizenship = Citizenship
section-expectation = Preconditions
section-period = Participation
section-handling = Handling

## Common to all records

-mark-label = Level of the record
-mark-help =
    The level at which the record is handled. Its highest content decides.
    Source: SSF 3 kap. 7 §.
-note-label = Note
-note-help =
    Short, about the record. Never anything about a person or about what a
    register check showed. House rule.

## Operator

field-operator-name = Name
help-operator-name =
    The legal person's name. Each operator answers for an analysis of its own.
    Source: SSL 2 kap. 1 §.
field-operator-org_no = Organisation number
help-operator-org_no =
    Ten digits, NNNNNN-NNNN. The check digit is tested.
    Never write a personal identity number.
field-operator-operator_kind = Type
help-operator-operator_kind =
    Municipality, company or municipal association. Decides who supervises and
    who places positions in security class.
field-operator-controlled = Municipal control
help-operator-controlled =
    Yes, if the municipality legally controls the company. The municipality
    then decides on class 2 and 3. Source: SSF 5 kap. 8 §.
field-operator-authorities = Supervised by
help-operator-authorities =
    A company may have several, for electricity and district heating say. Put
    commas between them. Source: SSF 8 kap. 1 §.
field-operator-notified_at = Notified on
help-operator-notified_at =
    The day the activity was notified to the supervisory authority, which must
    be done without delay. Source: SSL 2 kap. 6 §.
field-operator-ceased_at = Ceased on
help-operator-ceased_at =
    The day the security-sensitive activity ceased. That too is notified
    without delay. Source: SSL 2 kap. 6 §.
field-operator-class_mark = { -mark-label }
help-operator-class_mark = { -mark-help }
field-operator-note = { -note-label }
help-operator-note = { -note-help }

## Unit

field-unit-name = Name
help-unit-name = The name in the organisation as it stands.
field-unit-unit_kind = Type
help-unit-unit_kind = Board, administration, company or another part of the organisation.
field-unit-parent = Belongs to
help-unit-parent = The unit next above in the organisation. Empty for the topmost.
field-unit-operator = Operator
help-unit-operator = The operator that the unit is part of.
field-unit-org_no = Organisation number
help-unit-org_no = Only for companies and associations: NNNNNN-NNNN. Never a personal one.
field-unit-head_role = Head of unit
help-unit-head_role = The function that leads the unit, such as head of administration. No name.
field-unit-contact = Contact
help-unit-contact =
    Shared mailbox, telephone or room. A function rather than a person.
    Nothing security-classified is written here.
field-unit-class_mark = { -mark-label }
help-unit-class_mark = { -mark-help }
field-unit-note = { -note-label }
help-unit-note = { -note-help }

## Activity part

field-activity_part-title = Title
help-activity_part-title = The part of the operation judged. Source: PMFS 2022:1 2 kap. 2 §.
field-activity_part-unit = Unit
help-activity_part-unit = The unit that runs the activity.
field-activity_part-analysis_version = Analysis version
help-activity_part-analysis_version = The version of the protective security analysis the judgement belongs to.
field-activity_part-sensitive = Security-sensitive
help-activity_part-sensitive =
    Does the part matter to Sweden's security, or is it under an international
    commitment? Source: SSL 1 kap. 1 §.
field-activity_part-categories = Categories
help-activity_part-categories =
    The areas in which the part matters. Significance is national.
    Source: PMFS 2022:1 2 kap. 2 §.
field-activity_part-reason = Reasons
help-activity_part-reason =
    The reasons for the judgement. Source: PMFS 2022:1 2 kap. 2 §.
    House rule: give reasons also where a part is not security-sensitive.
field-activity_part-class_mark = { -mark-label }
help-activity_part-class_mark = { -mark-help }
field-activity_part-note = { -note-label }
help-activity_part-note = { -note-help }

## Site

field-site-name = Name
help-site-name = A neutral name that doesn't reveal what is at the site. House rule.
field-site-last_control = Last controlled
help-site-last_control =
    The day the protection of the site was last controlled. Operators control
    their own protective security. Source: SSL 2 kap. 1 §.
field-site-detect = Detect
help-site-detect =
    What detects unauthorised access and harmful influence.
    Source: SSF 4 kap. 1 §.
field-site-delay = Delay
help-site-delay =
    What delays unauthorised access and harmful influence.
    Source: SSF 4 kap. 1 §.
field-site-handle = Handle
help-site-handle =
    Who steps in, how and how soon when something has been detected.
    Source: SSF 4 kap. 1 §.
field-site-class_mark = { -mark-label }
help-site-class_mark = { -mark-help }
field-site-note = { -note-label }
help-site-note = { -note-help }

## Information system

field-info_system-name = Name
help-info_system-name = The system's name. Use a neutral one if the real name reveals too much.
field-info_system-owner = Owner
help-info_system-owner = The unit that answers for the system.
field-info_system-environment = Environment
help-info_system-environment = How the system is connected, from stand-alone to reachable from outside.
field-info_system-info_level = Level, information
help-info_system-info_level =
    The highest level of information in the system.
    Source: SSL 2 kap. 5 §.
field-info_system-consequence = Consequence level
help-info_system-consequence =
    The damage to Sweden's security if the system fails or is tampered with.
    Source: PMFS 2022:1 2 kap. 3-5 §§.
field-info_system-assessment_date = Special assessment
help-info_system-assessment_date =
    The day of the special protective security assessment, made and documented
    before the system goes live. Source: SSF 3 kap. 1 §.
field-info_system-consultation_sent = Consultation sent
help-info_system-consultation_sent =
    The day Säkerhetspolisen was consulted, before operation and before material
    change. Needed from level K, among others. Source: SSF 3 kap. 2 §.
field-info_system-consultation = Consultation ended
help-info_system-consultation =
    The day Säkerhetspolisen answered. The answer lies in the file, not here.
    Source: SSF 3 kap. 2 §.
field-info_system-approval = Approved on
help-info_system-approval =
    The day the operator approved the system as to protective security. Done
    before use. Source: SSF 3 kap. 3 §.
field-info_system-approval_role = Approved by
help-info_system-approval_role = The function that approved the system. Source: SSF 3 kap. 3 §.
field-info_system-approval_ref = Decision number
help-info_system-approval_ref = Diary number of the documented approval. Source: SSF 3 kap. 3 §.
field-info_system-go_live = Went live
help-info_system-go_live =
    The day the system went live. The special assessment must be older.
    Source: SSF 3 kap. 1 §.
field-info_system-material_change_date = Material change
help-info_system-material_change_date =
    The day of the latest material change. It may need a new consultation.
    Source: SSF 3 kap. 2 §.
field-info_system-tempest_considered = TEMPEST considered
help-info_system-tempest_considered =
    Yes, if compromising emanations were taken into account. From level K.
    Source: SSF 3 kap. 4 §.
field-info_system-external_assurance = Protection outside
help-info_system-external_assurance =
    How protection was made sure of where data are processed outside own
    control. Source: SSF 3 kap. 5 §.
field-info_system-log_retention = Logs kept, years
help-info_system-log_retention =
    For how many years security logs are kept. House rule: follow one's own
    decision until the regulation's time has been checked.
field-info_system-last_log_review = Logs reviewed
help-info_system-last_log_review =
    The day the security logs were last reviewed. What matters to security must
    be traceable. Source: SSF 3 kap. 4 §.
field-info_system-class_mark = { -mark-label }
help-info_system-class_mark = { -mark-help }
field-info_system-note = { -note-label }
help-info_system-note = { -note-help }

## Protective value

field-protective_value-title = Title
help-protective_value-title =
    What is to be protected, by a neutral name that reveals no more than it
    must. Source: SSF 2 kap. 1 §.
field-protective_value-value_kind = Type
help-protective_value-value_kind =
    Security-classified information or another protective value.
    Source: PMFS 2022:1 2 kap. 3 §.
field-protective_value-part = Activity part
help-protective_value-part = The part of the analysis that the value belongs to.
field-protective_value-categories = Categories
help-protective_value-categories =
    The areas in which the value is of national significance; there may be
    several. Source: PMFS 2022:1 2 kap. 2 §.
field-protective_value-info_level = Level, information
help-protective_value-info_level =
    The level by the damage of disclosure. Probability is not weighed in.
    Source: SSL 2 kap. 5 §.
field-protective_value-consequence = Consequence level
help-protective_value-consequence =
    The damage to Sweden's security if the value is harmed. Probability is not
    weighed in. Source: PMFS 2022:1 2 kap. 3-5 §§.
field-protective_value-foreign_level = Foreign level
help-protective_value-foreign_level =
    The level already given by another state or an international organisation.
    Source: SSL 2 kap. 5 §.
field-protective_value-secrecy_basis = Secrecy ground
help-protective_value-secrecy_basis =
    The provision in OSL that makes the information secret. Needed for
    information. Source: SSL 1 kap. 2 §.
field-protective_value-reason = Reasons
help-protective_value-reason =
    Why the value deserves protection, and its level. Refer to secret material,
    don't repeat it. Source: SSF 2 kap. 1 §.
field-protective_value-assessed = Assessed on
help-protective_value-assessed =
    The day of the judgement. The analysis is updated when needed and at least
    every other year. Source: SSF 2 kap. 1 §.
field-protective_value-confidentiality = Confidentiality
help-protective_value-confidentiality =
    The damage if someone unauthorised gets the information.
    Source: SSL 2 kap. 2 §. House rule: the scale 0-3.
field-protective_value-integrity = Integrity
help-protective_value-integrity =
    The damage if something is changed or destroyed without permission.
    Source: SSL 2 kap. 2 §. House rule: the scale 0-3.
field-protective_value-availability = Availability
help-protective_value-availability =
    The damage if the value cannot be reached or used.
    Source: SSL 2 kap. 2 §. House rule: the scale 0-3.
field-protective_value-tolerable_outage = Tolerates outage
help-protective_value-tolerable_outage =
    How long the value can be gone before damage is done: 24h, 3d or 2v (weeks).
    Source: PMFS 2022:1 2 kap. 5 §.
field-protective_value-aspect_reason = Reasons, C I A
help-protective_value-aspect_reason =
    The reasons for confidentiality, integrity and availability.
    Source: PMFS 2022:1 2 kap. 5 §.
field-protective_value-owner = Owner
help-protective_value-owner = The unit that answers for the value.
field-protective_value-site = Site
help-protective_value-site = The site where the value is.
field-protective_value-system = Information system
help-protective_value-system = The system that the value is in or depends on.
field-protective_value-class_mark = { -mark-label }
help-protective_value-class_mark = { -mark-help }
field-protective_value-note = { -note-label }
help-protective_value-note = { -note-help }

## Position

field-position-title = Position
help-position-title = The title of the post or assignment, as in the list of positions.
field-position-unit = Unit
help-position-unit = The unit where the position is.
field-position-operator = Operator
help-position-operator = The operator that the position is with.
field-position-seats = Seats
help-position-seats = How many can hold the position at the same time, 1 to 999.
field-position-values = Protective values
help-position-values =
    The protective values that the position reaches or can harm.
    Source: SSF 2 kap. 1 §.
field-position-analysis_version = Analysis version
help-position-analysis_version = The version of the protective security analysis it rests on.
field-position-max_level = Highest level
help-position-max_level =
    The highest level of information that the position gets.
    Source: SSL 3 kap. 6-8 §§.
field-position-extent = Extent
help-position-extent =
    Whether the position gets a minor part of the information or more.
    Source: SSL 3 kap. 6-8 §§.
field-position-damage = Possible damage
help-position-damage =
    The damage to Sweden's security that the position makes possible.
    Source: SSL 3 kap. 6-8 §§.
field-position-international_basis = Intl commitment
help-position-international_basis =
    International commitment that by itself demands a class, if any.
    Source: SSL 3 kap. 9 §.
field-position-class = Security class
help-position-class =
    The class that access and possible damage demand, or no class.
    Source: SSL 3 kap. 5-8 §§.
field-position-alternative_considered = Alternatives weighed
help-position-alternative_considered =
    How the need could have been met in another way, and why that does not
    suffice. Source: SSL 3 kap. 10 §.
field-position-check_reason = Reason for check
help-position-check_reason =
    Why the position has its class, clearly and without classified information:
    the text goes in the application. Source: SSL 3 kap. 5-8 §§.
field-position-citizenship_required = Citizenship needed
help-position-citizenship_required =
    Yes for municipal employment in class 1 or 2, unless the Government has
    granted an exception. Source: SSL 3 kap. 11 §.
field-position-decision_date = Decided on
help-position-decision_date =
    The day of the decision on placement. Decisions before 2019-04-01 no longer
    hold. Source: SSL 3 kap. 12 §.
field-position-decision_by = Decided by
help-position-decision_by =
    Class 1: the Government. Class 2 and 3: the municipality, or the authority
    for companies it does not control. Source: SSF 5 kap. 5-10 §§.
field-position-decision_role = Body or function
help-position-decision_role = The body or function, with the item of the delegation order.
field-position-decision_ref = Decision number
help-position-decision_ref = Diary number of the decision on placement.
field-position-provision_edition = Edition of the law
help-position-provision_edition = Filled in by the program: the edition in force on the day of the decision.
field-position-review_date = Review on
help-position-review_date =
    When to review the placement. House rule: when the analysis is updated, and
    at least after 24 months.
field-position-class_mark = { -mark-label }
help-position-class_mark = { -mark-help }
field-position-note = { -note-label }
help-position-note = { -note-help }

## Person

field-person-name = Name
help-person-name =
    First name and surname. Sealed under a key of their own, so that it can
    be disposed of.
field-person-person_no = Identity number
help-person-person_no =
    YYYYMMDD-NNNN, coordination numbers too. Shown masked; needed to be sure who
    it is. Source: DSL 3 kap. 10 §.
field-person-contact = Contact
help-person-contact = Telephone or address at work. Nothing private. House rule.
field-person-citizenship_confirmed = Swedish citizen
help-person-citizenship_confirmed =
    Yes, if Swedish citizenship was checked. For municipal employment in class
    1 and 2. Source: SSL 3 kap. 11 §.
field-person-citizenship_date = Checked on
help-person-citizenship_date = The day the citizenship was checked. Source: SSL 3 kap. 11 §.
field-person-class_mark = { -mark-label }
help-person-class_mark = { -mark-help }
field-person-note = { -note-label }
help-person-note = { -note-help }

## Vetting case

field-vetting_case-person = Person
help-vetting_case-person =
    Who is to take part in security-sensitive activity. Council members are not
    vetted in that capacity. Source: SSL 3 kap. 1 §.
field-vetting_case-position = Position
help-vetting_case-position = The position that the vetting is for. New duties need a new case.
field-vetting_case-participation = Takes part as
help-vetting_case-participation = In what capacity the person is to take part.
field-vetting_case-state = State
help-vetting_case-state =
    How far the case has come. The vetting must be finished before participation
    starts. Source: SSL 3 kap. 3 §.
field-vetting_case-expected_participation = Expected to join
help-vetting_case-expected_participation =
    Can the person be assumed to be employed or take part? Otherwise no register
    check is applied for. Source: SSF 5 kap. 13 §.
field-vetting_case-expected_from = Expected from
help-vetting_case-expected_from = The day on which participation is expected to start.
field-vetting_case-exemption_code = Exemption
help-vetting_case-exemption_code = Why the person is not vetted, if so. Source: SSL 3 kap. 1 §.
field-vetting_case-reduced_reason = Special reasons
help-vetting_case-reduced_reason =
    Special reasons for a less extensive vetting, short and without personal
    circumstances. Source: SSL 3 kap. 3 §.
field-vetting_case-basis_elements = Basis
help-vetting_case-basis_elements =
    What the basic investigation covered. What came out is not written here.
    Source: SSF 5 kap. 2 §.
field-vetting_case-assessor = Assessed by
help-vetting_case-assessor = The function that made the overall assessment. Source: SSL 3 kap. 4 §.
field-vetting_case-decision = Decision
help-vetting_case-decision =
    The outcome, without reasons. Documented when the person was found reliable
    and participation decided. Source: SSF 5 kap. 4 §.
field-vetting_case-decision_date = Decided on
help-vetting_case-decision_date = The day of the decision. Source: SSF 5 kap. 4 §.
field-vetting_case-decision_by = Decided by
help-vetting_case-decision_by =
    Whoever decides on employment or participation also makes the judgement.
    Source: SSL 3 kap. 4 §.
field-vetting_case-decision_role = Function
help-vetting_case-decision_role = The function, with the item of the delegation order.
field-vetting_case-decision_ref = Decision number
help-vetting_case-decision_ref = Diary number of the decision. The file is kept outside the register.
field-vetting_case-start_date = Takes part from
help-vetting_case-start_date = The first day, never before the decision. Source: SSL 3 kap. 3 §.
field-vetting_case-end_date = Takes part until
help-vetting_case-end_date =
    The last day. The register check must then be deregistered promptly.
    Source: SSF 5 kap. 20 §.
field-vetting_case-class_mark = { -mark-label }
help-vetting_case-class_mark = { -mark-help }
field-vetting_case-note = { -note-label }
help-vetting_case-note = { -note-help }

## Level of information. The short forms are the Swedish ones: C as in confidential would read as consequence level C.

choice-info_level-none = None
short-info_level-none = none
choice-info_level-bh = Restricted (BH)
short-info_level-bh = BH
choice-info_level-k = Confidential (K)
short-info_level-k = K
choice-info_level-h = Secret (H)
short-info_level-h = H
choice-info_level-kh = Top secret (KH)
short-info_level-kh = KH

## Consequence level

choice-consequence-none = None
short-consequence-none = none
choice-consequence-d = D minor
short-consequence-d = D
choice-consequence-c = C not insignificant
short-consequence-c = C
choice-consequence-b = B serious
short-consequence-b = B
choice-consequence-a = A exceptionally serious
short-consequence-a = A

## Security class of a position

choice-security_class-without = No class
choice-security_class-3 = Class 3
choice-security_class-2 = Class 2
choice-security_class-1 = Class 1

## Damage by the house's scale

choice-aspect-0 = 0 none
short-aspect-0 = 0
choice-aspect-1 = 1 moderate
short-aspect-1 = 1
choice-aspect-2 = 2 considerable
short-aspect-2 = 2
choice-aspect-3 = 3 serious
short-aspect-3 = 3

## Categories

choice-category-yttre = External security
short-category-yttre = External
choice-category-inre = Internal security
short-category-inre = Internal
choice-category-samhall = Nationally vital activity
short-category-samhall = Vital
choice-category-ekonomi = Sweden's economy
short-category-ekonomi = Economy
choice-category-skadegen = Damage-generating activity
short-category-skadegen = Damage-gen.
choice-category-internationellt = International commitment
short-category-internationellt = Intl

## Security-sensitive or not

choice-sensitive-ja = Yes
choice-sensitive-nej = No
choice-sensitive-utreds = Pending

## Types of protective value

choice-value_kind-uppgift = Information
choice-value_kind-anlaggning = Plant
choice-value_kind-objekt = Object
choice-value_kind-system = System
choice-value_kind-egendom = Property
choice-value_kind-tillgang = Other asset
short-value_kind-tillgang = Other asset
choice-value_kind-internationellt = International commitment
short-value_kind-internationellt = Intl

## Grounds of secrecy

choice-secrecy_basis-osl-15-2 = OSL 15 kap. 2 § defence secrecy
short-secrecy_basis-osl-15-2 = OSL 15:2
choice-secrecy_basis-osl-18-8 = OSL 18 kap. 8 § security measures
short-secrecy_basis-osl-18-8 = OSL 18:8
choice-secrecy_basis-osl-18-13 = OSL 18 kap. 13 § risk and vulnerability analyses
short-secrecy_basis-osl-18-13 = OSL 18:13
choice-secrecy_basis-osl-38-7 = OSL 38 kap. 7 § individuals in preparedness matters
short-secrecy_basis-osl-38-7 = OSL 38:7
choice-secrecy_basis-other = Other ground

## Types of operator

choice-operator_kind-kommun = Municipality
choice-operator_kind-bolag = Company
choice-operator_kind-forbund = Municipal association
short-operator_kind-forbund = Association

## Types of unit

choice-unit_kind-kommun = Municipality
choice-unit_kind-fullmaktige = Council
choice-unit_kind-namnd = Board
choice-unit_kind-utskott = Committee
choice-unit_kind-forvaltning = Administration
short-unit_kind-forvaltning = Admin.
choice-unit_kind-avdelning = Department
choice-unit_kind-enhet = Unit
choice-unit_kind-bolag = Company
choice-unit_kind-forbund = Municipal association
short-unit_kind-forbund = Association

## How a system is connected

choice-environment-fristaende = Stand-alone
choice-environment-slutet = Closed network
short-environment-slutet = Closed
choice-environment-internt = Internal network
short-environment-internt = Internal
choice-environment-externt = Reachable from outside
short-environment-externt = Outside

## Extent of access

choice-extent-ringa = Minor
choice-extent-mer = More than minor
short-extent-mer = More

## Possible damage

choice-damage-ringa = Minor
choice-damage-inte-obetydlig = Not insignificant
short-damage-inte-obetydlig = Not insign.
choice-damage-allvarlig = Serious
choice-damage-synnerligen = Exceptionally serious
short-damage-synnerligen = Exceptional

## Who decides on placement

choice-decided_by-regeringen = The Government
short-decided_by-regeringen = Government
choice-decided_by-kommunen = The municipality
short-decided_by-kommunen = Municipality
choice-decided_by-tillsynsmyndighet = Supervisory authority
short-decided_by-tillsynsmyndighet = Authority
choice-decided_by-transportstyrelsen = Swedish Transport Agency
short-decided_by-transportstyrelsen = Transport

## In what capacity

choice-participation-anstalld_kommun = Employed by the municipality
short-participation-anstalld_kommun = Municipality
choice-participation-anstalld_bolag = Employed by a company
short-participation-anstalld_bolag = Company
choice-participation-fortroendevald = Elected
short-participation-fortroendevald = Elected
choice-participation-uppdragstagare = Contractor
short-participation-uppdragstagare = Contractor
choice-participation-leverantor = Supplier's staff
short-participation-leverantor = Supplier
choice-participation-annan = Other

## States of a vetting case

choice-case_state-initierad = Opened
choice-case_state-grundutredning = Basic investigation
short-case_state-grundutredning = Basic inv.
choice-case_state-gu_godkand = Basic investigation passed
short-case_state-gu_godkand = Basic passed
choice-case_state-gu_ej_godkand = Basic investigation not passed
short-case_state-gu_ej_godkand = Basic failed
choice-case_state-samtycke = Consent given
short-case_state-samtycke = Consent
choice-case_state-ansokan = Application sent
short-case_state-ansokan = Applied
choice-case_state-svar = Reply received
short-case_state-svar = Replied
choice-case_state-bedomning = Overall assessment
short-case_state-bedomning = Assessment
choice-case_state-godkand = Approved
choice-case_state-ej_godkand = Not approved
choice-case_state-deltar = Takes part
choice-case_state-omprovning = Re-assessment
short-case_state-omprovning = Re-assessing
choice-case_state-andring = Changing
short-case_state-andring = Changing
choice-case_state-avslut = Closing
choice-case_state-avslutad = Closed

## Outcome of a vetting case

choice-case_decision-godkand = Approved
choice-case_decision-ej_godkand = Not approved
choice-case_decision-avbruten = Aborted

## Yes, no or unanswered

choice-yes_no-ja = Yes
choice-yes_no-nej = No

## Exemptions from vetting

choice-exemption-fullmaktige = Council member
short-exemption-fullmaktige = Council
choice-exemption-ovrig = Other exemption
short-exemption-ovrig = Other

## Basis of the assessment

choice-basis-interview = Vetting interview
short-basis-interview = Interview
choice-basis-grades = Grades
choice-basis-certificates = Certificates
choice-basis-references = References
choice-basis-identity = Identity check
short-basis-identity = Identity
choice-basis-other = Other basis
short-basis-other = Other
