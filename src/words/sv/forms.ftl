### Swedish. The form: sections, dialogs, drafts, pickers.
