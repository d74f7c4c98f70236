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
