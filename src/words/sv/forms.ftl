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
picker-keys-several = Space märk   Enter klar   Esc lämna orört

# Commands. The short words stand in the footer.
command-form-next = nästa fält
command-form-next-short = fält
command-form-next-help = Går till nästa fält. I flerradig text är Enter en ny rad; Tab lämnar alltid fältet.
command-form-previous = föregående fält
command-form-previous-help = Går till fältet före.
command-form-section-next = nästa avsnitt
command-form-section-next-short = avsnitt
command-form-section-next-help = Går till första fältet i nästa avsnitt.
command-form-section-previous = föregående avsnitt
command-form-section-previous-help = Går till första fältet i avsnittet före.
command-form-pick = välj ur lista eller kalender
command-form-pick-short = välj
command-form-pick-help = Öppnar kalendern för ett datum, listan för ett val eller registrets poster för en hänvisning.
command-form-full = helskärm
command-form-full-short = helskärm
command-form-full-help = Visar den flerradiga texten över hela sidan. Samma tangent eller Esc går tillbaka.
command-form-seal = spara utkast
command-form-seal-short = spara
command-form-seal-help = Krypterar och sparar utkastet nu. Det går alltid, också med fel och tomma fält.
command-form-submit = skicka till granskning
command-form-submit-short = skicka
command-form-submit-help = Skickar ändringen. Finns det fel skickas inget, och markören går till det första.
command-form-fault = nästa fel
command-form-fault-short = fel
command-form-fault-help = Går till nästa fält som har ett fel.
command-form-restore = återställ fältet
command-form-again = som senast
form-again-none = Fältet har inget senaste värde sedan registret låstes upp.
command-form-restore-short = återställ
command-form-restore-help = Sätter tillbaka det värde som står i registret. Text kan hämtas tillbaka med Ctrl+Z.
command-form-again-help = Fyller fältet med det som samma fält senast skickades med, till exempel samma ägare eller dag.
command-form-peek = visa personnumret
command-form-peek-short = visa
command-form-peek-help = Visar det maskerade numret i tio sekunder. Visningen journalförs med sitt ändamål.

reason-form-loading = Formuläret hämtas.
reason-form-submitting = Ändringen skickas. Vänta tills den är skriven.
reason-form-nothing-to-pick = Fältet fylls i för hand. F4 gäller datum, val och hänvisningar.
reason-form-not-prose = Helskärm gäller flerradig text.
reason-form-as-it-stood = Fältet är oförändrat.
reason-form-no-faults = Inga fel är funna.
reason-form-not-masked = Här står inget maskerat nummer.

# The form.
form-edit = Redigera { $label }
form-new-operator = Ny verksamhetsutövare
form-new-unit = Ny enhet
form-new-activity_part = Ny verksamhetsdel
form-new-site = Ny plats
form-new-info_system = Nytt informationssystem
form-new-protective_value = Nytt skyddsvärde
form-new-position = Ny befattning
form-new-person = Ny person
form-new-vetting_case = Nytt prövningsärende
form-loading = Hämtar …
form-calendar = F4 kalender
form-submitting = Ändringen skickas. Vänta tills den är skriven.
form-sections = Avsnitt
form-section-of = Avsnitt { $number } av { $all }: { $name }
form-full = { $field }  (helskärm, F3 eller Esc tillbaka)
form-version = { $label } v{ $version } → förslag
form-version-new = ny post
form-help = Fälthjälp: { $field }
form-more = { $count } till
form-faults = Fel
form-changed = Ändrade
form-filled = { $filled } av { $all } fält ifyllda
form-count-faults = { $count } fel
form-count-changed = { $count ->
    [one] 1 ändrat
   *[other] { $count } ändrade
  }
form-rows = { $seen } av { $all } rader
form-rows-free = F3 helskärm
form-hint-date = t.ex. 2026-11-22, 22/11, idag, +30d
form-hint-span = t.ex. 24h, 3d, 2v
form-hint-person-number = ÅÅÅÅMMDD-NNNN
form-hint-org-number = NNNNNN-NNNN
form-unknown-record = (posten hämtas)
form-empty = tomt
form-before = Tidigare: { $value }
form-stands-now = Ändrat av annan, nu: { $value }
form-approved = Senast godkänt: { $value }
form-restore-hint = Ctrl+R återställ fältet
form-first = Det här är formulärets första fält.
form-last = Det här är formulärets sista fält. F5 skickar, F2 sparar utkastet.
form-pick-title = { $field }: välj

# Submitting.
form-nothing-changed = Inget är ändrat.
form-faults-first = { $count ->
    [one] 1 fel att rätta innan det går att skicka: { $field }.
   *[other] { $count } fel att rätta innan det går att skicka. Först: { $field }. Ctrl+E nästa fel.
  }
form-reason = Skicka till granskning
form-reason-body = Skäl till granskaren (valfritt), t.ex. diarienummer eller vad som föranlett ändringen.
form-reason-keys = Enter skicka   Esc tillbaka till formuläret
form-saved = { $label } version { $version } sparad { $time }, post { $seq }. Ska granskas av den andra.
form-meanwhile = { $both ->
    [0] { $label } fick version { $version } under tiden. Inget av det du skrivit berörs.
    [one] { $label } fick version { $version } under tiden. Ett fält som du ändrat är ändrat även där; jämför innan du skickar.
   *[other] { $label } fick version { $version } under tiden. { $both } fält som du ändrat är ändrade även där; jämför innan du skickar.
  }

# Drafts.
form-draft-sealed = Utkast sparat { $time }.
form-draft-dropped = Utkastet är kastat.
form-restored = Utkastet från { $at } är återställt. Du är tillbaka i { $field }.
form-restored-stale = Utkastet från { $at } är återställt. Det började på version { $began }, nu gäller { $now }. Jämför ändrade fält.
form-restored-instead = Här fanns redan ett utkast till ny post, från { $at }. Det visas i stället för kopian. Skicka eller kasta det först.

# Leaving.
form-leave = Lämna?
form-leave-sealed = Utkastet är sparat.
form-leave-unsealed = Utkastet är inte sparat än.
form-leave-stay = stanna
form-leave-leave = lämna (utkastet ligger kvar)
form-leave-discard = kasta …
form-discard = Kasta utkastet
form-discard-body = Skriv { $word } för att kasta det du ändrat. Det går inte att hämta tillbaka. Det som står i registret berörs inte.
form-discard-keys = Enter kasta   Esc tillbaka till formuläret
form-discard-new = ny
form-discard-other = Det stämmer inte, och inget är kastat. Skriv { $word }.

# Showing a masked number.
form-peek = Visa personnumret
form-peek-body = Ändamålet och att du har sett numret journalförs. Numret visas i tio sekunder.
form-peek-until = Numret visas till { $time }. Visningen är journalförd.
