### English. Vetting: the steps, what is lacking for them, and what the evidence in a case says.

## Fields of vetting

section-investigation = Basic investigation
field-vetting_case-basic_date = Investigated
help-vetting_case-basic_date =
    The day the basic investigation was passed, before any register check.
    Source: SSF 5 kap. 3 §.
field-vetting_case-basic_by = Investigated by
help-vetting_case-basic_by = The function that made the investigation. Source: SSF 5 kap. 2 §.
field-vetting_case-citizenship_exception = Citizen exception
help-vetting_case-citizenship_exception =
    The Government's decision on an exception from citizenship, its mark only.
    Source: SSL 3 kap. 11 §.
field-register_check-exceptional_grounds = Exceptional grounds
help-register_check-exceptional_grounds =
    Mark of the decision to apply although the person can't be assumed to take
    part. Source: SSF 5 kap. 13 §.
field-register_check-return_exempt = Decision to keep
help-register_check-return_exempt =
    Mark of the decision, by whoever handed the documents over, that they may
    stay. Source: SSL 3 kap. 21 §.

## What is lacking for a step: what, who asks for it, what to do

fault-lacks-elements = What the basic investigation rests on is missing ({ $provision }). Say what it covered.
fault-lacks-basic = A passed basic investigation is missing ({ $provision }). Complete it first.
fault-lacks-class = A class decision that holds, by whom the act says, is missing ({ $provision }). Fill it in.
fault-lacks-consent = A consent in force is missing ({ $provision }). Enter it, dated no later than the application.
fault-lacks-expected = It is not said that the person is assumed to take part ({ $provision }). Say so in the case.
fault-lacks-annex = The annex with personal circumstances is not sent ({ $provision }). Class 1 and 2 need it.
fault-lacks-application = The application for a register check is missing ({ $provision }). Enter it as a register check.
fault-lacks-reply = The reply to the register check is missing ({ $provision }). Fill in the day it came.
fault-lacks-decision = A decision to approve is missing ({ $provision }). It is dated no later than the first day.
fault-lacks-start = The first day of participation is missing ({ $provision }). Fill it in.
fault-lacks-running-check = A running register check is missing ({ $provision }). Look at reply, end and class.
fault-lacks-briefing = A secrecy briefing is missing ({ $provision }). It is dated no later than the first day.
fault-lacks-training = A completed training is missing ({ $provision }). It is dated no later than the first day.
fault-lacks-need = The need is not stated ({ $provision }). Enter it as an authorisation.
fault-lacks-citizenship = Swedish citizenship is not confirmed ({ $provision }). Confirm it, or name the exception.
fault-lacks-reassessment = The reassessment is not entered ({ $provision }). Enter it with its trigger.
fault-lacks-reassessed = The reassessment is not closed ({ $provision }). Fill in day and outcome.
fault-lacks-end = The last day of participation is missing ({ $provision }). Fill it in.
fault-lacks-talk = The closing talk is not accounted for ({ $provision }). Say whether it was held.
fault-lacks-reminder = The reminder of confidentiality is missing ({ $provision }). Fill in the day.
fault-lacks-withdrawal = Access is not withdrawn ({ $provision }). Fill in the day.
fault-lacks-deregistration = The register check is not deregistered ({ $provision }). Deregister it and fill in the day.
fault-lacks-return = Documents are not returned ({ $provision }). Return them and fill in the day.

refusal-step-lacks = The step can't be taken yet. Missing: { $lacks }.
refusal-own-case = { $label } is about you who hold the office. Someone else must decide and enter the decision.
refusal-case-check-runs = { $check } still runs. Deregister it, or end { $check } if it is a mistake, before { $label } is ended.

## Next step

command-record-next = next step
command-record-next-short = next step
command-record-next-help = Shows which steps the vetting can take, and what is lacking for the others.
form-restored-before = There was a draft already, from { $at }. It is shown instead of what was filled in. Submit or drop it first.
form-moved = { $label } moves on.
steps-title = Next step in { $label }
steps-which-case = { $label }: which case?
steps-none = No step is left. The case is closed.
steps-keys = Enter opens the form · Esc closes
reason-no-next-steps = Only vetting cases, and persons who have them, have steps.
reason-no-live-case = The person has no vetting case that goes on.
reason-several-cases = Cases that go on: { $cases }. Stand on the one you mean.
reason-step-lacks = The step can't be taken yet. Read what is lacking.

vetting-step-basic-begin = Begin the basic investigation
vetting-step-basic-passed = Basic investigation passed
vetting-step-basic-failed = Basic investigation not passed
vetting-step-consent = Enter a consent
vetting-step-apply = Apply for a register check
vetting-step-reply = The reply has come
vetting-step-assess = Begin the overall assessment
vetting-step-approve = Decision: approved
vetting-step-reject = Decision: not approved
vetting-step-brief = Brief on secrecy
vetting-step-train = Enter a training
vetting-step-need = State the need
vetting-step-participate = Participation begins
vetting-step-follow-up = Follow up
vetting-step-reassess = Open a reassessment
vetting-step-reassess-close = Close the reassessment
vetting-step-change = Something changes
vetting-step-close-begin = Participation ends
vetting-step-deregister = Deregister the register check
vetting-step-closing = Closing steps
vetting-step-return = Return documents
vetting-step-close = Close the case

## What the evidence says: never that somebody is authorised

column-evidence = Evidence
column-seat = Position
standing-title = Evidence
authorised-reliable = Reliable
authorised-knows = Knowledge
authorised-needs = Need
evidence-position = class decision
evidence-vetting_case = decision
evidence-consent = consent
evidence-register_check = register check
evidence-training_record = training
evidence-secrecy_briefing = briefing
evidence-authorisation = need
status-evidence-found = There is evidence for all three.
status-lacks-basic = Missing: a passed basic investigation
status-lacks-class = Missing: class decision
status-lacks-consent = Missing: consent
status-lacks-reply = Missing: reply and running register check
status-lacks-decision = Missing: decision
status-lacks-citizenship = Missing: citizenship
status-lacks-training = Missing: training
status-lacks-briefing = Missing: secrecy briefing
status-lacks-need = Missing: need
standing-missing = Missing: { $what }
standing-remains = Remains of the closing: { $what }
status-follow-up-in = Follow-up in { $days } days
status-follow-up-missed = The follow-up was due { $days } days ago
status-reassessed = Under reassessment
status-closing = Being closed
status-deregistration-late = Deregistration { $days } days late (house rule)
status-documents-kept = Documents to return
status-reply-waiting = The application has waited for its reply for { $days } days
short-status-evidence-found = there
short-status-follow-up-in = due { $days } d
short-status-follow-up-missed = follow up!
short-status-reassessed = reassessed
short-status-closing = closing
short-status-deregistration-late = deregister!
short-status-documents-kept = return docs
short-status-reply-waiting = reply { $days } d
missing-lacks-elements = what it rests on
missing-lacks-expected = expected participation
missing-lacks-annex = annex
missing-lacks-application = application
missing-lacks-start = first day
missing-lacks-running-check = running register check
missing-lacks-reassessment = reassessment record
missing-lacks-reassessed = closed reassessment
missing-lacks-end = last day
missing-lacks-talk = closing talk
missing-lacks-reminder = reminder
missing-lacks-withdrawal = withdrawn access
missing-lacks-deregistration = deregistration
missing-lacks-return = returned documents
missing-lacks-basic = a passed basic investigation
missing-lacks-class = class decision
missing-lacks-consent = consent
missing-lacks-reply = reply and running register check
missing-lacks-decision = decision
missing-lacks-citizenship = citizenship
missing-lacks-training = training
missing-lacks-briefing = secrecy briefing
missing-lacks-need = need
short-status-lacks-basic = not vetted
short-status-lacks-class = no class
short-status-lacks-consent = no consent
short-status-lacks-reply = no reply
short-status-lacks-decision = no decision
short-status-lacks-citizenship = no citizen.
short-status-lacks-training = not trained
short-status-lacks-briefing = not briefed
short-status-lacks-need = no need

## The timeline

timeline-title = Timeline
moment-basic = Basic investigation passed
moment-consented = Consent
moment-withdrawn = Consent withdrawn
moment-applied = Application sent
moment-replied = Reply received (content is not kept)
moment-returned = Documents returned
moment-deregistered = Deregistered
moment-decided = Decision
moment-approved = Decision: approved
moment-rejected = Decision: not approved
moment-briefed = Briefed on secrecy
moment-trained = Training
moment-granted = Access granted
moment-revoked = Access revoked
moment-started = Takes part from
moment-followed-up = Follow-up
moment-reassessed = Reassessment opened
moment-reassessment-closed = Reassessment closed
moment-talked = Closing talk
moment-reminded = Reminded of confidentiality
moment-access-withdrawn = Access withdrawn
moment-ended = Takes part until
moment-certified = Certificate issued

## To think of in what is written about persons

caution-number = Note! A personal number? It belongs with the person only ({ $provision }).
caution-register = Note! Write nothing of what a check showed or did not ({ $provision }).
caution-crime = Note! Write nothing of crime or of what was disclosed ({ $provision }).
caution-health = Note! Write nothing of health ({ $provision }: as little as possible).
caution-finance = Note! Write nothing of money ({ $provision }: as little as possible).
caution-belief = Note! Write nothing of opinions ({ $provision }: as little as possible).
