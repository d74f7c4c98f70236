### English. The form: sections, dialogs, drafts, pickers.
