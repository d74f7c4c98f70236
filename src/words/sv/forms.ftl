### Swedish. The form: sections, dialogs, drafts, pickers.

# One line of text.
edit-full = Fältet rymmer { $max } tecken. Inget mer togs emot.
edit-cleaned = Inklistrat togs in utan tabbar, radbyten och styrtecken.
edit-overgrown = Ett tecken med så många tillägg kan inte visas och togs inte emot.
