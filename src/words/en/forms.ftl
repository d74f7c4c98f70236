### English. The form: sections, dialogs, drafts, pickers.

# One line of text.
edit-full = The field holds { $max } characters. No more was taken.
edit-cleaned = The pasted text was taken without tabs, line breaks and control characters.
edit-overgrown = A character with that many marks can't be shown and was not taken.
