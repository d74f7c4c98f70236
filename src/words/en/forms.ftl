### English. The form: sections, dialogs, drafts, pickers.

# One line of text.
edit-full = The field holds { $max } characters. No more was taken.
edit-cleaned = The pasted text was taken without tabs, line breaks and control characters.
edit-overgrown = A character with that many marks can't be shown and was not taken.

# The calendar.
calendar-week = wk
calendar-keys-1 = +/- day   PgUp/PgDn month
calendar-keys-2 = Enter pick  t today  Esc

# The list to pick from.
picker-waiting = Fetching …
picker-empty = There is nothing to pick yet.
picker-no-match = Nothing matches what you typed.
picker-keys = Enter pick   Esc leave as it is
picker-keys-several = Space mark   Enter done   Esc leave as it is

# Commands. The short words stand in the footer.
command-form-next = next field
command-form-next-short = field
command-form-next-help = Goes to the next field. In text of several lines Enter is a new line; Tab always leaves the field.
command-form-previous = previous field
command-form-previous-help = Goes to the field before.
command-form-section-next = next section
command-form-section-next-short = section
command-form-section-next-help = Goes to the first field of the next section.
command-form-section-previous = previous section
command-form-section-previous-help = Goes to the first field of the section before.
command-form-pick = pick from list or calendar
command-form-pick-short = pick
command-form-pick-help = Opens the calendar of a date, the list of a choice, or the records that a reference can point at.
command-form-full = full screen
command-form-full-short = full screen
command-form-full-help = Shows the text over the whole page. The same key or Esc goes back.
command-form-seal = save draft
command-form-seal-short = save
command-form-seal-help = Encrypts and saves the draft now. Always possible, also with errors and empty fields.
command-form-submit = submit for review
command-form-submit-short = submit
command-form-submit-help = Submits the change. If there are errors nothing is sent, and the cursor goes to the first.
command-form-fault = next error
command-form-fault-short = error
command-form-fault-help = Goes to the next field that has an error.
command-form-restore = restore the field
command-form-again = as last time
form-again-none = The field has no last value since the register was unlocked.
command-form-restore-short = restore
command-form-restore-help = Puts back the value that stands in the register. Text can be fetched back with Ctrl+Z.
command-form-again-help = Fills the field with what the same field was last submitted with, such as the same owner or day.
command-form-peek = show the personal number
command-form-peek-short = show
command-form-peek-help = Shows the masked number for ten seconds. That it was shown, and why, is journalled.

reason-form-loading = The form is being fetched.
reason-form-submitting = The change is being sent. Wait until it is written.
reason-form-nothing-to-pick = The field is filled by hand. F4 is for dates, choices and references.
reason-form-not-prose = Full screen is for text of several lines.
reason-form-as-it-stood = The field is unchanged.
reason-form-no-faults = No errors are found.
reason-form-not-masked = There is no masked number here.

# The form.
form-edit = Edit { $label }
form-new-operator = New operator
form-new-unit = New unit
form-new-activity_part = New activity part
form-new-site = New site
form-new-info_system = New information system
form-new-protective_value = New protective value
form-new-position = New position
form-new-person = New person
form-new-vetting_case = New vetting case
form-loading = Fetching …
form-calendar = F4 calendar
form-submitting = The change is being sent. Wait until it is written.
form-sections = Sections
form-section-of = Section { $number } of { $all }: { $name }
form-full = { $field }  (full screen, F3 or Esc goes back)
form-version = { $label } v{ $version } → proposal
form-version-new = new record
form-help = Field help: { $field }
form-more = { $count } more
form-faults = Errors
form-changed = Changed
form-filled = { $filled } of { $all } fields filled
form-count-faults = { $count ->
    [one] 1 error
   *[other] { $count } errors
  }
form-count-changed = { $count } changed
form-rows = { $seen } of { $all } rows
form-rows-free = F3 full screen
form-hint-date = e.g. 2026-11-22, 22/11, today, +30d
form-hint-span = e.g. 24h, 3d, 2w
form-hint-person-number = YYYYMMDD-NNNN
form-hint-org-number = NNNNNN-NNNN
form-unknown-record = (fetching the record)
form-empty = empty
form-before = Before: { $value }
form-stands-now = Changed by another, now: { $value }
form-approved = Last approved: { $value }
form-restore-hint = Ctrl+R restores the field
form-first = This is the first field of the form.
form-last = This is the last field of the form. F5 submits, F2 saves the draft.
form-pick-title = { $field }: pick

# Submitting.
form-nothing-changed = Nothing is changed.
form-faults-first = { $count ->
    [one] 1 error to mend before it can be submitted: { $field }.
   *[other] { $count } errors to mend before it can be submitted. First: { $field }. Ctrl+E next error.
  }
form-reason = Submit for review
form-reason-body = Reason for the reviewer (optional), such as a diary number or what led to the change.
form-reason-keys = Enter submit   Esc back to the form
form-saved = { $label } version { $version } saved { $time }, entry { $seq }. Waits for the other's review.
form-meanwhile = { $both ->
    [0] { $label } became version { $version } meanwhile. Nothing that you typed is affected.
    [one] { $label } became version { $version } meanwhile. One field that you changed is changed there too; compare before you submit.
   *[other] { $label } became version { $version } meanwhile. { $both } fields that you changed are changed there too; compare before you submit.
  }

# Drafts.
form-draft-sealed = Draft saved { $time }.
form-draft-dropped = The draft is thrown away.
form-restored = The draft from { $at } is restored. You are back in { $field }.
form-restored-stale = The draft from { $at } is restored. It began on version { $began }, now { $now } stands. Compare changed fields.
form-restored-instead = There was a draft of a new record already, from { $at }. It is shown instead of the copy. Submit it or throw it away first.

# Leaving.
form-leave = Leave?
form-leave-sealed = The draft is saved.
form-leave-unsealed = The draft is not saved yet.
form-leave-stay = stay
form-leave-leave = leave (the draft stays)
form-leave-discard = discard …
form-discard = Throw the draft away
form-discard-body = Type { $word } to throw away what you changed. It can't be fetched back. What stands in the register is not affected.
form-discard-keys = Enter throw away   Esc back to the form
form-discard-new = new
form-discard-other = That is not it, and nothing was thrown away. Type { $word }.

# Showing a masked number.
form-peek = Show the personal number
form-peek-body = The purpose, and that you have seen the number, are journalled. It is shown for ten seconds.
form-peek-until = The number is shown until { $time }. That it was shown is journalled.
