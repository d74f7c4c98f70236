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
refusal-edition-frozen = { $label } is adopted and does not change. Make a new edition, or change only plan, DAF answer and note.
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

## Derived statuses

detail-status = Status
status-incomplete = INCOMPLETE
status-unprotected = UNPROTECTED
status-measure-late = MEASURE OVERDUE
status-unverified = PROTECTION NOT VERIFIED
status-verified = VERIFIED
status-in-force = IN FORCE
status-expires = EXPIRES IN { $days } DAYS
status-too-old = TOO OLD
status-not-adopted = NOT ADOPTED
status-awaits-approval = AWAITS APPROVAL
status-contributions-missing = CONTRIBUTIONS MISSING ({ $missing } of { $asked })
status-superseded = SUPERSEDED
short-status-incomplete = INCOMPL.
short-status-measure-late = OVERDUE
short-status-unverified = NOT VERIF.
short-status-unprotected = UNPROT.
short-status-expires = IN { $days } DAYS
short-status-not-adopted = NOT ADOPT.
short-status-awaits-approval = AWAITS
column-status = Status
heritage = inherits { $grade } from { $from }
heritage-through = inherits { $grade } from { $from } through { $through }

## Adopting

command-analysis-adopt = adopt
command-analysis-adopt-help = Adopts the analysis: freezes the content, and notes who, when and the diary number.
command-analysis-next = new edition
command-analysis-next-help = Begins the edition that shall follow the adopted one.
adopt-crumb = adopt
adopt-title = Adopt { $label }
adopt-role-default = Municipal director
adopt-keys = Tab next line · Enter goes on · PgDn scrolls · Esc leaves
adopt-gaps = { $count } records lack judgement or review. Complete them, or write the reason for an exception:
adopt-freezes = { $count } records are frozen in exactly the wording they have now. After that only plan and note of the edition change.
adopt-four-eyes = The adoption counts once the other custodian has approved it.
adopt-replaces = It takes the place of { $label }.
adopt-exception = The exception for { $count } records stands for ever: in the edition, in report and snapshot.
adopt-below-head = Note: the analysis should be adopted by the head of the operation. The check of the rules will warn.
adopt-yes = adopt
adopt-no = back
adopt-lacks = { $field } is missing. Fill in the line.
adopt-level-low = The level is lower than the highest of the content. Choose at least that.
adopt-day-wrong = The day can't be read, or has not been. Write as 2026-11-23 or today.
adopt-done = { $label } adopted, entry { $seq }. It counts once the other custodian has approved.
next-edition-title = New edition
next-edition-body = A draft is made that shall follow { $label }. That stays in force until the draft is adopted and approved.
next-edition-yes = begin the next edition
edition-begun = { $label } is begun. Signed as entry { $seq }.
reason-only-analysis = Only for a protective security analysis.
reason-only-values = Only for a protective value.
reason-edition-adopted = The edition is already adopted. Make a new edition.
reason-edition-not-adopted = The analysis is not adopted yet.

## Editions

context-editions = Editions
command-analysis-editions = editions
command-analysis-editions-help = Shows the editions of the analysis, and what differs between them field by field.
command-editions-enter = read
command-editions-enter-help = Reads what differs between the edition and the one before.
command-editions-pane = other pane
command-editions-pane-help = Goes between the list and the differences.
command-editions-whole = everything
command-editions-whole-help = Also shows unchanged text, and new records in full.
command-editions-mark = compare with
command-editions-mark-help = Compares the other editions with this one, not with the one before each. Once more takes it away.
reason-edition-on-paper = Adopted on paper: what it held is not in the register.
editions-marked = compared with
command-editions-record = open
command-editions-record-help = Opens the record of the edition itself.
editions-crumb = editions
editions-list = Editions, newest first
editions-none = There is no edition.
editions-number = edition { $number }
editions-exception = with an exception
editions-draft = { $label }, as it stands now
editions-counts = { $added } new, { $changed } changed, { $removed } removed, { $same } alike.
editions-first = The first edition whose content is known: everything counts as new.
editions-status = Each edition is compared with the one before; work on the next as it stands.
fate-added = new
fate-changed = changed
fate-removed = removed
trouble-edition-on-paper = { $label } was adopted on paper. What it held is not in the register.
trouble-edition-on-paper-do = Compare with the edition on paper.
trouble-edition-lost = { $label }: the adopted content can't be read back.
trouble-edition-lost-do = Check the chain, and compare with the backup.

trouble-snapshot-edition = { $file }: the adopted edition in entry { $seq }, line { $line }, is not that of the content.
trouble-snapshot-edition-do = Don't trust the file. Ask for a new one, and how the edition was adopted.

## The analysis as a chain

context-strands = The chain of the analysis
command-view-strands = the chain of the analysis
command-view-strands-help = Value, threat, vulnerability and measure in columns, with the breaks where they are.
command-analysis-strands = chain
command-analysis-strands-help = Shows the record in the chain of the analysis: value, threat, vulnerability, measure.
command-strands-left = column
command-strands-left-help = To the column on the left.
command-strands-right = column
command-strands-right-help = To the column on the right.
command-strands-open = open
command-strands-open-help = Opens the record.
command-strands-below = new below
command-strands-below-help = Makes a new record below the chosen one, linked to it. In an empty column: what is lacking there. Below a measure: its line of the plan.
command-strands-beside = new beside
command-strands-beside-help = Makes a new record in the same column, linked to the same value or vulnerability.
command-strands-link = link
command-strands-link-help = Links a record that already stands to what is chosen on the left.
command-strands-unlink = unlink
command-strands-unlink-help = Takes away the link to what is chosen on the left. The record stays.
command-strands-break = next break
command-strands-break-help = Goes to the next break in the chain, to where it is.
command-strands-mend = edit
command-strands-mend-help = Opens the record's form.
command-strands-tree = dependencies
command-strands-tree-help = Shows what the value depends on, and what depends on it.
strands-crumb = chain
strands-head-protective_value = Protective values
strands-head-threat = Threats
strands-head-vulnerability = Vulnerabilities
strands-head-measure = Measures
strands-short-protective_value = Value
strands-short-threat = Threat
strands-short-vulnerability = Vuln.
strands-short-measure = Meas.
strands-closed = closed
strands-loose = no value ({ $count })
strands-loose-note = Threats, vulnerabilities and measures that no protective value leads to. Open one and enter its value, or stand on a value and link with m.
strands-no-values = There are no protective values yet. n makes the first.
strands-lacks-threat = n makes a threat, m links one that stands. If there is none, the reason is written in the value.
strands-lacks-vulnerability = n makes a vulnerability, m links one that stands. If there is none, the reason is written in the value.
strands-lacks-measure = n makes a measure, m links one that stands. A decision not to act is written in the vulnerability.
strands-empty-threat = No threat is linked. n makes one, m links one that stands.
strands-empty-vulnerability = No vulnerability is entered. n makes one, m links one that stands.
strands-empty-measure = No measure is linked. n makes one, m links one that stands.
strands-breaks = { $count ->
    [1] One break in the chains. b goes there.
   *[other] { $count } breaks in the chains. b goes to the next.
}
strands-whole = No break in the chains.
strands-linking = { $label } is linked to { $to } when you submit (F5).
strands-unlinking = { $label } is unlinked from { $to } when you submit (F5).
strands-link-title = Link to { $label }
reason-strands-value = A protective value hangs under nothing. Go to a column on the right.
reason-strands-loose = Nothing is chosen on the left to link to.
reason-strands-none-to-link = There is no other record to link.
reason-strands-no-break = The chains have no break.
reason-only-strands = For analyses, protective values, threats, vulnerabilities and measures.

## Dependencies

context-tree = Dependencies
command-value-tree = dependencies
command-value-tree-help = Shows what the value depends on, and what depends on it.
command-tree-open = open
command-tree-open-help = Opens the value.
command-tree-unfold = unfold
command-tree-unfold-help = Shows what lies below.
command-tree-fold = fold
command-tree-fold-help = Hides what lies below.
command-tree-turn = turn
command-tree-turn-help = Goes between what the value needs and what needs it.
tree-crumb = dependencies
tree-down = What { $label } depends on
tree-up = What depends on { $label }
tree-none-down = The value depends on nothing else. v shows what depends on it.
tree-none-up = Nothing depends on the value. v shows what it depends on.
tree-status = An inherited level is reckoned from what needs the value. It is never written.
tree-elsewhere = shown above

## As it stood on a day

context-past = A past day
command-record-past = on a day
command-record-past-help = Shows the record or the list as it stood on a day that has passed.
command-past-open = open
command-past-open-help = Opens the record as it stood on that day.
command-past-pane = other pane
command-past-pane-help = Goes between the fields and the review.
past-title = AS IT STOOD { $date } · { $what }
past-crumb = on { $date }
past-status = For reading only. The rules are applied to that day.
past-waiting = Reading back in the journal.
past-empty = There was no record on that day.
past-day-title = As it stood on a day
past-day-body = Which day? Everything that was entered by the end of that day is shown, for reading only.
past-day-keys = Write 2026-03-01 or -30d · Enter shows · Esc leaves
past-day-wrong = The day can't be read, or has not passed. Write as 2026-03-01 or -30d.
trouble-not-past = { $date } has not passed.
trouble-not-past-do = Choose an earlier day.
trouble-not-yet = The record was not there on that day.
trouble-not-yet-do = Choose a later day; the history shows when the record came to be.
