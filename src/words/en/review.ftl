### English. The review queue, the history and the journal: differences, approval, return, what was done when.

prompt-no = no, back
prompt-reason-needed = Write a reason first. It can't go on without one.
prompt-reason-keys = Enter on to the question   Esc cancel

difference-field = Field
difference-now = Now
difference-proposed = Proposed
difference-before = Before
difference-after = After
difference-emptied = (empty)
difference-masked = { $shown } (changed, not shown)

review-crumb = Review
review-inbox = Inbox
review-content = Changes
review-content-of = Changes in { $label }
review-content-new = New record: { $label }
review-decision = Your decision
review-asking = Fetching what waits …
review-nothing = Nothing waits for review.
review-waits-for-other = waits for the other
review-what-new = new
review-what-ended = ended
review-what-returned = returned
review-what-changed = { $count ->
    [one] change in one field
   *[other] change in { $count } fields
  }
review-by = { $author } · { $at } · entry { $seq }
review-reason = Reason from { $author }: “{ $reason }”
review-returned = Returned to { $author }: “{ $comment }”
review-ends = The record ends in this version.
review-choice-approve = a  Approve: { $label } v{ $version } is signed with your key
review-choice-return = r  Return: needs a comment to the author
review-choice-none = Nothing is preselected. Enter decides nothing.
review-choice-own = Waits for the other.
review-choice-own-why = You wrote { $label } v{ $version } and can't approve it yourself.
review-read-first = Read the change first. Then press the key again.
review-approve-title = Approve
review-approve-body = Sign the approval of { $what }?
review-approve-yes = yes, sign with my key
review-return-title = Return
review-return-label = What should { $author } do?
review-return-hint = The comment stands in the journal. Write nothing about single persons.
review-return-body = Return { $what } to { $author } with your comment?
review-return-yes = yes, sign and return
review-approved = Approved: { $what }. Signed as entry { $seq }.
review-sent-back = Returned: { $what }. Signed as entry { $seq }.
review-and-more = { $count } more
review-marked-entry = { $count ->
    [0] Nothing more to mark in entry { $seq }.
    [one] One version in entry { $seq } was marked. A approves all marked.
   *[other] { $count } versions in entry { $seq } were marked. A approves all marked.
  }
review-status = Waiting for you: { $mine }. Waiting for the other: { $other }. { $marked ->
    [0] None marked.
   *[other] Marked: { $marked }.
  }

reason-review-own = You wrote { $label } yourself. It waits for the other: nobody approves their own work.
reason-review-empty = Nothing is selected: nothing waits for review.
reason-review-busy = The last decision is not done yet. Wait for the answer.
reason-review-nothing-marked = Nothing is marked. Mark with Space, or all of the same change with m.

command-review-enter = read the change
command-review-enter-help = Goes into the change, so that it can be scrolled. Esc goes back.
command-review-approve = approve
command-review-approve-help = Asks, and then signs the approval of the version that is shown.
command-review-return = return
command-review-return-help = Sends the version back to its author with a comment.
command-review-mark = mark
command-review-mark-help = Marks the row to be approved together with others.
command-review-mark-entry = mark the same change
command-review-mark-entry-help = Marks all that came in the same entry of the journal, such as an import.
command-review-approve-marked = approve marked
command-review-approve-marked-help = Asks, and then signs one approval of all marked versions.
command-review-history = history
command-review-history-help = Shows the record's history.
command-review-open = whole record
command-review-open-help = Shows the whole record, also what was not changed.
command-review-whole = whole text
command-review-whole-help = Shows unchanged parts of long texts too, or hides them again.
command-review-next = next
command-review-next-help = Goes to the next record in the inbox, also while the change is read.
command-review-previous = previous
command-review-previous-help = Goes to the previous record in the inbox, also while the change is read.
command-review-pane = other pane
command-review-pane-help = Switches between the inbox and the change.

history-crumb = { $label } history
history-list = History
history-order = newest first
history-asking = Fetching the history …
history-nothing = No history.
history-entry = Entry { $seq }
history-no-fields = No field was changed.
history-reason = Reason: “{ $text }”
history-comment = Comment: “{ $text }”
history-on-field = { $field }: “{ $text }”
history-purpose = Purpose: { $text }
history-status = { $label } · { $count ->
    [one] one event
   *[other] { $count } events
  }

act-created = new
act-changed = changed
act-ended = ended
act-reopened = reopened
act-approved = approved
act-returned = returned
act-commented = comment
act-answered = answer
act-resolved = resolved
act-unmasked = unmasked

reason-history-empty = Nothing is selected: the history is empty.
reason-undo-busy = The last undo is not done yet. Wait for the answer.
reason-undo-changes-nothing = The row changed nothing. Only a change can be undone.
reason-undo-changed-since = The record has changed since (entry { $seq }). Only the last change can be undone.
reason-undo-only-imports = An import can be undone here. A single change is undone in the record's history (t).

undo-title = Undo
undo-label = Why is entry { $seq } undone?
undo-hint = Nothing is deleted. The undo becomes a new entry, a counter-entry, and the reason stands in it.
undo-body = Undo the whole of entry { $seq } by a counter-entry? What it made is ended, and what it changed stands as before. If several records came in the same change, all are undone.
undo-yes = yes, sign the counter-entry
undo-done = Entry { $taken } is undone. The counter-entry is signed as entry { $seq }.

command-history-enter = read
command-history-enter-help = Goes into the change, so that it can be scrolled. Esc goes back.
command-history-undo = undo
command-history-undo-help = Takes back the last change by a counter-entry. Needs a reason.
command-history-whole = whole text
command-history-whole-help = Shows unchanged parts of long texts too, or hides them again.
command-history-pane = other pane
command-history-pane-help = Switches between the list and the change.

journal-crumb = Journal
journal-crumb-object = Journal of { $label }
journal-list = Journal
journal-list-object = Journal of { $label }
journal-order = newest first
journal-asking = Fetching the journal …
journal-nothing = No entry fits.
journal-count = { $found } of { $held } read, { $total } in all
journal-column-seq = No
journal-column-at = Time
journal-column-who = Who
journal-column-what = What
journal-column-object = Object
journal-column-checked = Chk
journal-column-link = Link
journal-checked = ok
journal-entry = Entry { $seq }
journal-detail-count = count
journal-detail-digest = SHA-256
journal-detail-field = field
journal-detail-file = file
journal-detail-identities = names and numbers
journal-detail-number = number
journal-detail-offset = at byte
journal-detail-persons = persons
journal-detail-purpose = purpose
journal-detail-recipients = recipients
journal-detail-scope = scope
journal-detail-what = what
journal-detail-seconds = seconds
journal-detail-seq = up to entry
journal-label-what = What
journal-label-object = Object
journal-label-remark = Detail
journal-label-signed = Signed
journal-label-clock = Clock
journal-label-link = Link
journal-label-previous = Previous
journal-object-more = { $object } and { $count } more
journal-signed = by { $who }, key { $key } · { $checked }
journal-signature-checked = checked in this session
journal-signature-unchecked = not checked yet
journal-clock = { $gap } after the previous entry
journal-clock-backwards = earlier than the previous entry: the clock was set back
journal-unchangeable = Entries can't be changed. Correct by a new one; undo writes a counter-entry.
journal-verifying = The chain is being checked
journal-verified = The chain is verified: { $checked } of { $total } entries, nothing broken.
journal-partly = The check reached entry { $checked } of { $total }. Run it again for the rest.
journal-broken = The chain is broken. { $what }
journal-status-unknown = The chain is not checked in this session. v checks it.
journal-status-partly = Checked in this session: { $checked } of { $total } entries.
journal-status-verified = The chain is whole: { $total } entries checked { $at }. d: head for the diary
journal-status-broken = !! The chain is broken. v checks again and shows where.

entry-genesis = Register made
entry-damaged = Damaged, can't be read
entry-sealed = Sealed, can't be read
entry-created = Record made
entry-changed = Record changed
entry-ended = Record ended
entry-imported = Import
entry-undone = Undone (counter-entry)
entry-approved = Approval
entry-returned = Return
entry-commented = Comment
entry-answered = Answer to a comment
entry-resolved = Comment resolved

reason-journal-empty = No entry is selected.
reason-journal-no-object = The entry concerns no single record.
reason-journal-verifying = The chain is being checked already.

command-journal-enter = whole entry
command-journal-enter-help = Shows the selected entry in full. Esc goes back.
command-journal-filter = filter
command-journal-filter-help = Narrows as you type. Also object: who: event: since: until:
command-journal-object = same object
command-journal-object-help = Shows only entries about the same object; once more shows all.
command-journal-person = same person
command-journal-person-help = Shows only entries by the one who signed the row.
command-journal-verify = check the chain
command-journal-verify-help = Checks every link, signature and authority from the first entry to the last.
command-journal-history = history
command-journal-history-help = Shows the history of the object in the row.
command-journal-undo = undo import
command-journal-undo-help = Takes back a whole import by a counter-entry. Needs a reason.

comment-crumb = { $label } comment
comment-by = { $name } · { $at } · on v{ $version }
comment-reply-by = { $name } · { $at } · answer
comment-resolved-by = Resolved by { $name } { $at }, in v{ $version }
comment-was = It then read: { $value }
comment-was-empty = The field was then empty.
comment-field-unknown = a field of a later version
comment-new = Your comment on version { $version }
comment-answer = Your answer
comment-answer-opens = Your answer: it opens the comment again
comment-of = { $at } of { $all }
comment-hint = The comment stands in the journal for good. Write nothing on individuals.
comment-may-resolve = The field has changed since: you can mark the comment as resolved.
comment-empty = Write something first. An empty comment says nothing.
comment-kept = Not sent. What you wrote is kept (encrypted) and stands here the next time.
comment-fetched = What you wrote last time is still here. It has not been sent.
comment-written = Comment on { $field } in { $label } signed as entry { $seq }.
comment-answered = Answer about { $field } in { $label } signed as entry { $seq }.
comment-settled = The comment on { $field } in { $label } is resolved, entry { $seq }. An answer opens it again.
reason-comment-busy = The previous comment is not finished yet. Wait for the answer.
reason-comment-resolved = The comment is resolved already. An answer opens it again.
reason-comment-unanswered = { $name }, who commented, says when it is resolved. You can once the field has changed; otherwise, answer.
reason-comment-not-written = The comment is not written yet: there is nothing to resolve.
reason-comment-only-one = The field has no other comment.
reason-comment-typed = Send or empty the answer first.
reason-comment-none = There is no comment here. Choose a comment, or a field that has one.
reason-comment-in-review = The field has no comment. New ones are written in the review (7), by the one who did not write the version.
reason-comment-own = You wrote { $label } yourself: the other comments, you answer. Choose a comment to answer.
command-comment-send = send
command-comment-send-help = Signs the comment or the answer with your key and enters it in the journal.
command-comment-resolve = mark resolved
command-comment-resolve-help = Says that nothing more is asked for. An answer opens the comment again.
command-comment-next = next comment
command-comment-next-help = Shows the next comment on the same field.
command-review-comment = comment
command-review-comment-help = Writes a comment on the chosen field, or answers the chosen comment.
command-review-resolve = resolved
command-review-resolve-help = Marks the chosen comment as resolved: by whoever wrote it, or by another once the field has changed.
command-review-return-marked = return marked
command-review-return-marked-help = Asks, and then sends all marked versions back to whoever wrote them, with the same comment.
command-detail-comment = answer
command-detail-comment-help = Answers the chosen comment, or the first open one on the chosen field.
command-detail-resolve = resolved
command-detail-resolve-help = Marks the chosen comment as resolved: by whoever wrote it, or by another once the field has changed.
command-form-comment = comments
command-form-comment-help = Shows the comments on the field. There you answer them or mark them as resolved.
reason-form-no-comment = The field has no comment.
form-comment = ” { $name }: { $text }   Ctrl+K answer
form-opened-comments = { $count ->
    [one] One open comment, on { $field } (section { $section }). Ctrl+K there answers.
   *[other] { $count } open comments, the first on { $field } (section { $section }). Ctrl+K there answers.
  }
form-comments = ” { $count } open comments on the field   Ctrl+K answer
detail-comments = Comments
review-comments-elsewhere = Comments on fields without a change
review-choose-field = Choose a field or a comment with j/k and press c again.
review-open-comments = { $count ->
    [one] One open comment: { $where }. It is not resolved by your approval.
   *[other] { $count } open comments: { $where }. They are not resolved by your approval.
  }
review-what-comments = { $count ->
    [one] 1 comment
   *[other] { $count } comments
  }
review-approve-many = Sign the approval of { $count } versions: { $what }?
review-return-many = Return { $count } versions to { $author } with the same comment: { $what }?
review-settled = The comment is resolved. Signed as entry { $seq }. An answer opens it again.
review-held-out = Held out: { $what }.
review-held-own = { $count } that you wrote yourself
review-held-case = { $count } in your own case
review-choice-case = { $label } is about you. Nobody decides in their own case.
reason-review-own-case = { $label } is about you. Nobody decides in their own case (SSL 3 kap. 4 §).
reason-review-several-entries = Those marked were written on different occasions. Return what came in one entry by itself: m marks it.
context-comment = Comment
review-edition = What the edition contains
review-edition-since = Compared with { $label }. Enter opens the record, d also shows what changed in it.
review-edition-added = { $count ->
    [one] 1 new
   *[other] { $count } new
  }
review-edition-changed = { $count ->
    [one] 1 changed
   *[other] { $count } changed
  }
review-edition-removed = { $count ->
    [one] 1 removed
   *[other] { $count } removed
  }
reason-review-record-of-edition = The records of the edition are reviewed one by one. Comment on a field of the analysis, or open the record with Enter.
review-held-personal = { $count } with a decision on a person, which needs the passphrase
review-proof-title = Passphrase
review-proof-body = A decision on a person is signed with the passphrase: { $what }.
review-proof-keys = Enter sign   Esc cancel
review-proof-waiting = Checking against the key file …
reason-review-personal = A decision on a person is approved by itself, with the passphrase (a).

## Open comments

command-everywhere-comments = open comments
command-everywhere-comments-help = Shows the comments on fields that are not resolved. Enter opens the record.
open-comments-title = Open comments
open-comments-none = No comment is open. In the review (7), c comments on a field.
open-comments-keys = Enter open the record · Esc close
