### English. The analysis: its editions, what belongs to them, dependencies between values, and how the plan is closed.

## Fields

field-analysis-adopted_by = Decided by, name
help-analysis-adopted_by =
    Who took the decision. Written when the analysis is adopted. Source: PMFS
    2022:1 1 kap. 4 §.
field-analysis-adopted_office = Decision maker
help-analysis-adopted_office =
    The office of whoever adopted it. House rule: the head of the operation, to
    whom the chief of protective security answers. Source: SSL 2 kap. 7 §.
section-edition = Adopted content
field-analysis-manifest = Sum of the content
help-analysis-manifest =
    SHA-256 of the list of every record and version in the edition. Written by
    an adoption only. Source: PMFS 2022:1 1 kap. 4 §.
field-analysis-exception = Exception, reason
help-analysis-exception =
    Why the analysis was adopted although something remained. Written by an
    adoption only and never removed. Source: PMFS 2022:1 1 kap. 4 §.
field-analysis-exception_records = Exception, records
help-analysis-exception_records =
    The records that lacked judgement or review when the analysis was adopted.
    Source: SSF 2 kap. 1 §.
field-activity_part-analysis = Analysis
help-activity_part-analysis =
    The analysis that the part belongs to. Empty when one analysis covers
    everything. Source: SSF 2 kap. 1 §.
field-protective_value-depends_on = Depends on
help-protective_value-depends_on =
    Protective values that this one needs for its availability or integrity.
    Source: PMFS 2022:1 2 kap. 5 §.
field-protective_value-inherits_reason = Reason, lower level
help-protective_value-inherits_reason =
    Why the level is lower than the one inherited from values that need this
    one. Source: PMFS 2022:1 2 kap. 5 §.
field-protective_value-threat_reason = Threat, none named
help-protective_value-threat_reason =
    The judgement when no single threat is tied to the value. Source: SSF 2 kap.
    1 §.
field-protective_value-protection_reason = Protection suffices
help-protective_value-protection_reason =
    The judgement when no vulnerability was found: which protection there is and
    why it suffices. Source: SSF 2 kap. 1 §.
field-plan_item-analysis = Edition
help-plan_item-analysis =
    The edition of the analysis that the plan item follows from. Source: PMFS
    2022:1 2 kap. 12 §.

choice-adopter-hogsta_chef = Head of the operation (municipal director, CEO)
short-adopter-hogsta_chef = Head
choice-adopter-styrelse = Board or committee
short-adopter-styrelse = Board
choice-adopter-skc = The chief of protective security
short-adopter-skc = Chief
choice-adopter-annan = Another, below the chief of protective security
short-adopter-annan = Another

## What is lacking of a judgement

gap-info-level = has no level
gap-consequence = has no consequence level
gap-reason = has no reason
gap-threat = has no threat judgement
gap-vulnerability = has no vulnerability judgement
gap-measure = open vulnerability without a measure
gap-review = not approved by a second

## Why the register says no

fault-close-without-date = The day is missing. Write when it was done ({ $provision }).
fault-close-without-evidence = Evidence is missing. Write where it is, or choose another status ({ $provision }).
fault-close-without-reason = The reason is missing. Write why it is closed without a measure ({ $provision }).
fault-close-without-decision = The decision is missing. Choose how the vulnerability was closed ({ $provision }).
refusal-edition-frozen = { $label } is adopted and does not change. Make a new edition, or change only plan and note.
refusal-edition-by-adoption = { $label } becomes adopted by the command adopt, not in the form.
refusal-edition-adopted = { $label } is already adopted. Make a new edition and adopt that.
refusal-edition-not-adopted = { $label } is not adopted. Go on in it, no new edition is needed.
refusal-edition-begun = The edition that shall follow { $label } is begun: { $next }. Go on in that.
refusal-edition-empty = Nothing belongs to { $label }. Enter activity parts and protective values first.
refusal-edition-below-content = The level of the analysis is lower than its content, whose highest level is { $level }. Choose at least that.
refusal-edition-not-ready = Judgement or review is missing for { $records }. Complete them, or give a reason for an exception.
refusal-adoption-incomplete = Name, role or diary number is missing. Fill in who decided, in which role and where the decision is.
refusal-adoption-ahead = The decision is dated { $date }, which has not been. Write the day of the decision.
refusal-dependency-round = The dependency goes round: { $way }. Take away one link.
why-edition-changed = an adopted edition is changed
why-edition-forged = the list is not that of the content
why-edition-unreviewed = the content is adopted without review

## History

act-adopted = adopted
entry-adopted = Analysis adopted
