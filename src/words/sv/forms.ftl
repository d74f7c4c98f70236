### Swedish. The form: sections, dialogs, drafts, pickers.

# One line of text.
edit-full = Fältet rymmer { $max } tecken. Inget mer togs emot.
edit-cleaned = Inklistrat togs in utan tabbar, radbyten och styrtecken.
edit-overgrown = Ett tecken med så många tillägg kan inte visas och togs inte emot.

# The calendar.
calendar-week = v
calendar-keys-1 = +/- dag   PgUp/PgDn månad
calendar-keys-2 = Enter välj  t i dag  Esc

# The list to pick from.
picker-waiting = Hämtar …
picker-empty = Här finns inget att välja ännu.
picker-no-match = Inget stämmer med det du skrivit.
picker-keys = Enter välj   Esc lämna orört
picker-keys-several = Mellanslag märk   Enter klar   Esc lämna orört
