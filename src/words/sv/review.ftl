### Swedish. The review queue, the history and the journal: differences, approval, return, what was done when.

prompt-no = nej, tillbaka
prompt-reason-needed = Skriv ett skäl först. Utan skäl går det inte att fortsätta.
prompt-reason-keys = Enter vidare till frågan   Esc avbryt

difference-field = Fält
difference-now = Nu
difference-proposed = Föreslås
difference-before = Före
difference-after = Efter
difference-emptied = (tomt)
difference-masked = { $shown } (ändrat, visas inte)

review-crumb = Granskning
review-inbox = Inkorg
review-content = Ändringar
review-content-of = Ändringar i { $label }
review-content-new = Ny post: { $label }
review-decision = Ditt beslut
review-asking = Hämtar det som väntar …
review-nothing = Inget väntar på granskning.
review-waits-for-other = väntar på den andra
review-what-new = ny
review-what-ended = avslutad
review-what-returned = returnerad
review-what-changed = { $count ->
    [one] ändring i ett fält
   *[other] ändring i { $count } fält
  }
review-by = { $author } · { $at } · post { $seq }
review-reason = Skäl från { $author }: ”{ $reason }”
review-returned = Returnerad till { $author }: ”{ $comment }”
review-ends = Posten avslutas i den här versionen.
review-choice-approve = a  Godkänn: { $label } v{ $version } signeras med din nyckel
review-choice-return = r  Returnera: kräver en kommentar till den som skrev
review-choice-none = Inget är förvalt. Enter beslutar ingenting.
review-choice-own = Väntar på den andra.
review-choice-own-why = Du skrev { $label } v{ $version } och kan inte godkänna det själv.
review-read-first = Läs ändringen först. Tryck sedan tangenten igen.
review-approve-title = Godkänn
review-approve-body = Signera godkännande av { $what }?
review-approve-yes = ja, signera med min nyckel
review-return-title = Returnera
review-return-label = Vad ska { $author } göra?
review-return-hint = Kommentaren står i journalen. Skriv inga uppgifter om enskilda personer.
review-return-body = Returnera { $what } till { $author } med din kommentar?
review-return-yes = ja, signera och returnera
review-approved = Godkänt: { $what }. Signerat som post { $seq }.
review-sent-back = Returnerat: { $what }. Signerat som post { $seq }.
review-and-more = { $count } till
review-marked-entry = { $count ->
    [0] Inget mer att märka i post { $seq }.
    [one] En version i post { $seq } märktes. A godkänner alla märkta.
   *[other] { $count } versioner i post { $seq } märktes. A godkänner alla märkta.
  }
review-status = Väntar på dig: { $mine }. Väntar på den andra: { $other }. { $marked ->
    [0] Inga märkta.
   *[other] Märkta: { $marked }.
  }

reason-review-own = Du skrev { $label } själv. Den väntar på den andra: ingen godkänner sitt eget.
reason-review-empty = Inget är valt: inget väntar på granskning.
reason-review-busy = Det förra beslutet är inte klart än. Vänta på svaret.
reason-review-nothing-marked = Inget är märkt. Märk med Space, eller allt i samma ändring med m.

command-review-enter = läs ändringen
command-review-enter-help = Går in i ändringen, så att den kan rullas. Esc går tillbaka.
command-review-approve = godkänn
command-review-approve-help = Frågar, och signerar sedan godkännandet av den version som visas.
command-review-return = returnera
command-review-return-help = Skickar tillbaka versionen till den som skrev den, med en kommentar.
command-review-mark = märk
command-review-mark-help = Märker raden för att godkännas tillsammans med andra.
command-review-mark-entry = märk samma ändring
command-review-mark-entry-help = Märker allt som kom i samma post i journalen, till exempel en import.
command-review-approve-marked = godkänn märkta
command-review-approve-marked-help = Frågar, och signerar sedan ett godkännande av alla märkta versioner.
command-review-history = historik
command-review-history-help = Visar postens historik.
command-review-open = hela posten
command-review-open-help = Visar hela posten, även det som inte ändrades.
command-review-whole = hela texten
command-review-whole-help = Visar även oförändrade delar av långa texter, eller döljer dem igen.
command-review-next = nästa
command-review-next-help = Går till nästa post i inkorgen, även när ändringen läses.
command-review-previous = föregående
command-review-previous-help = Går till föregående post i inkorgen, även när ändringen läses.
command-review-pane = byt ruta
command-review-pane-help = Växlar mellan inkorgen och ändringen.

history-crumb = { $label } historik
history-list = Historik
history-order = nyast överst
history-asking = Hämtar historiken …
history-nothing = Ingen historik.
history-entry = Post { $seq }
history-no-fields = Inga fält ändrades.
history-reason = Skäl: ”{ $text }”
history-comment = Kommentar: ”{ $text }”
history-on-field = { $field }: ”{ $text }”
history-purpose = Ändamål: { $text }
history-status = { $label } · { $count ->
    [one] en händelse
   *[other] { $count } händelser
  }

act-created = ny
act-changed = ändrad
act-ended = avslutad
act-reopened = återupptagen
act-approved = godkänd
act-returned = returnerad
act-commented = kommentar
act-answered = svar
act-resolved = löst
act-unmasked = nummer visat

reason-history-empty = Inget är valt: historiken är tom.
reason-undo-busy = Den förra ångringen är inte klar än. Vänta på svaret.
reason-undo-changes-nothing = Raden ändrade inga uppgifter. Bara en ändring kan ångras.
reason-undo-changed-since = Posten har ändrats efter detta (journalpost { $seq }). Bara den senaste ändringen kan ångras.
reason-undo-only-imports = Här kan en import ångras. En enskild ändring ångras i postens historik (t).

undo-title = Ångra
undo-label = Varför ångras journalpost { $seq }?
undo-hint = Inget raderas. Ångringen blir en ny post i journalen, en motpost, och skälet står i den.
undo-body = Ångra hela journalpost { $seq } med en motpost? Det som posten skapade avslutas, och det som den ändrade står som förut. Kom flera poster i samma ändring ångras alla.
undo-yes = ja, signera motposten
undo-done = Journalpost { $taken } är ångrad. Motposten är signerad som post { $seq }.

command-history-enter = läs
command-history-enter-help = Går in i ändringen, så att den kan rullas. Esc går tillbaka.
command-history-undo = ångra
command-history-undo-help = Tar tillbaka den senaste ändringen med en motpost. Kräver ett skäl.
command-history-whole = hela texten
command-history-whole-help = Visar även oförändrade delar av långa texter, eller döljer dem igen.
command-history-pane = byt ruta
command-history-pane-help = Växlar mellan listan och ändringen.

journal-crumb = Journal
journal-crumb-object = Journal för { $label }
journal-list = Journal
journal-list-object = Journal för { $label }
journal-order = nyast överst
journal-asking = Hämtar journalen …
journal-nothing = Inga poster passar.
journal-count = { $found } av { $held } lästa, { $total } i allt
journal-column-seq = Nr
journal-column-at = Tid
journal-column-who = Vem
journal-column-what = Händelse
journal-column-object = Objekt
journal-column-checked = Koll
journal-column-link = Länk
journal-checked = ok
journal-entry = Post { $seq }
journal-detail-count = antal
journal-detail-digest = SHA-256
journal-detail-field = fält
journal-detail-file = fil
journal-detail-identities = namn och nummer
journal-detail-number = nummer
journal-detail-offset = vid byte
journal-detail-persons = personer
journal-detail-purpose = ändamål
journal-detail-recipients = mottagare
journal-detail-scope = omfattning
journal-detail-what = vad
journal-detail-seconds = sekunder
journal-detail-seq = till och med post
journal-label-what = Händelse
journal-label-object = Objekt
journal-label-remark = Uppgift
journal-label-signed = Signerad
journal-label-clock = Klocka
journal-label-link = Länk
journal-label-previous = Föregående
journal-object-more = { $object } och { $count } till
journal-signed = av { $who }, nyckel { $key } · { $checked }
journal-signature-checked = kontrollerad i detta pass
journal-signature-unchecked = inte kontrollerad än
journal-clock = { $gap } efter föregående post
journal-clock-backwards = tidigare än föregående post: klockan har ställts tillbaka
journal-unchangeable = Journalen kan inte ändras. Rätta genom en ny post; ångra skriver en motpost.
journal-verifying = Kedjan kontrolleras
journal-verified = Kedjan är verifierad: { $checked } av { $total } poster, inga brister.
journal-partly = Kontrollen nådde post { $checked } av { $total }. Kör den igen för resten.
journal-broken = Kedjan är bruten. { $what }
journal-status-unknown = Kedjan är inte kontrollerad i detta pass. v kontrollerar den.
journal-status-partly = Kontrollerat i detta pass: { $checked } av { $total } poster.
journal-status-verified = Kedjan hel: { $total } poster kontrollerade { $at }. d: läge till diariet
journal-status-broken = !! Kedjan är bruten. v kontrollerar igen och visar var.

entry-genesis = Registret upplagt
entry-damaged = Skadad, går inte att läsa
entry-sealed = Förseglad, går inte att läsa
entry-created = Post skapad
entry-changed = Post ändrad
entry-ended = Post avslutad
entry-imported = Import
entry-undone = Ångrat (motpost)
entry-approved = Godkännande
entry-returned = Returnering
entry-commented = Kommentar
entry-answered = Svar på kommentar
entry-resolved = Kommentar löst

reason-journal-empty = Ingen post är vald.
reason-journal-no-object = Posten gäller ingen enskild post i registret.
reason-journal-verifying = Kedjan kontrolleras redan.

command-journal-enter = hela posten
command-journal-enter-help = Visar den valda posten i sin helhet. Esc går tillbaka.
command-journal-filter = filtrera
command-journal-filter-help = Smalnar av medan du skriver. Även objekt: vem: händelse: sedan: till:
command-journal-object = samma objekt
command-journal-object-help = Visar bara poster om samma objekt; en gång till visar alla.
command-journal-person = samma person
command-journal-person-help = Visar bara poster av den som signerade raden.
command-journal-verify = kontrollera kedjan
command-journal-verify-help = Kontrollerar varje länk, signatur och behörighet från första posten till den sista.
command-journal-history = historik
command-journal-history-help = Visar historiken för objektet i raden.
command-journal-undo = ångra import
command-journal-undo-help = Tar tillbaka en hel import med en motpost. Kräver ett skäl.

comment-crumb = { $label } kommentar
comment-by = { $name } · { $at } · om v{ $version }
comment-reply-by = { $name } · { $at } · svar
comment-resolved-by = Löst av { $name } { $at }, i v{ $version }
comment-was = Då stod: { $value }
comment-was-empty = Då var fältet tomt.
comment-field-unknown = ett fält från en senare version
comment-new = Din kommentar till version { $version }
comment-answer = Ditt svar
comment-answer-opens = Ditt svar: det öppnar kommentaren igen
comment-of = { $at } av { $all }
comment-hint = Kommentaren står i journalen för gott. Skriv inget om enskilda personer.
comment-may-resolve = Fältet har ändrats sedan dess: du kan markera kommentaren som löst.
comment-empty = Skriv något först. En tom kommentar säger ingenting.
comment-kept = Inte skickat. Det du skrev är sparat (krypterat) och står här nästa gång.
comment-fetched = Det du skrev förra gången står kvar. Det är inte skickat.
comment-written = Kommentar på { $field } i { $label } signerad som post { $seq }.
comment-answered = Svar om { $field } i { $label } signerat som post { $seq }.
comment-settled = Kommentaren på { $field } i { $label } är löst, post { $seq }. Ett svar öppnar den igen.
reason-comment-busy = Den förra kommentaren är inte klar än. Vänta på svaret.
reason-comment-resolved = Kommentaren är redan löst. Ett svar öppnar den igen.
reason-comment-unanswered = { $name } som kommenterade säger när det är löst. Du kan göra det när fältet har ändrats; annars: svara.
reason-comment-not-written = Kommentaren är inte skriven än: det finns inget att lösa.
reason-comment-only-one = Fältet har ingen annan kommentar.
reason-comment-typed = Skicka eller töm svaret först.
reason-comment-none = Här finns ingen kommentar. Välj en kommentar, eller ett fält som har en.
reason-comment-in-review = Fältet har ingen kommentar. Nya kommentarer skrivs i granskningen (7), av den som inte skrev versionen.
reason-comment-own = Du skrev { $label } själv: den andra kommenterar, du svarar. Välj en kommentar att svara på.
command-comment-send = skicka
command-comment-send-help = Signerar kommentaren eller svaret med din nyckel och för in det i journalen.
command-comment-resolve = markera löst
command-comment-resolve-help = Säger att inget mer begärs. Ett svar öppnar kommentaren igen.
command-comment-next = nästa kommentar
command-comment-next-help = Visar nästa kommentar på samma fält.
command-review-comment = kommentera
command-review-comment-help = Skriver en kommentar på det valda fältet, eller svarar på den valda kommentaren.
command-review-resolve = löst
command-review-resolve-help = Markerar den valda kommentaren som löst: av den som skrev den, eller av en annan när fältet har ändrats.
command-review-return-marked = returnera märkta
command-review-return-marked-help = Frågar, och skickar sedan tillbaka alla märkta versioner till den som skrev dem, med samma kommentar.
command-detail-comment = svara
command-detail-comment-help = Svarar på den valda kommentaren, eller på den första öppna på det valda fältet.
command-detail-resolve = löst
command-detail-resolve-help = Markerar den valda kommentaren som löst: av den som skrev den, eller av en annan när fältet har ändrats.
command-form-comment = kommentarer
command-form-comment-help = Visar kommentarerna på fältet. Där svarar du eller markerar dem som lösta.
reason-form-no-comment = Fältet har ingen kommentar.
form-comment = ” { $name }: { $text }   Ctrl+K svara
form-opened-comments = { $count ->
    [one] En öppen kommentar, på { $field } (avsnitt { $section }). Ctrl+K där svarar.
   *[other] { $count } öppna kommentarer, den första på { $field } (avsnitt { $section }). Ctrl+K där svarar.
  }
form-comments = ” { $count } öppna kommentarer på fältet   Ctrl+K svara
detail-comments = Kommentarer
review-comments-elsewhere = Kommentarer på fält utan ändring
review-choose-field = Välj ett fält eller en kommentar med j/k och tryck c igen.
review-open-comments = { $count ->
    [one] En öppen kommentar: { $where }. Den blir inte löst av att du godkänner.
   *[other] { $count } öppna kommentarer: { $where }. De blir inte lösta av att du godkänner.
  }
review-what-comments = { $count ->
    [one] 1 kommentar
   *[other] { $count } kommentarer
  }
review-approve-many = Signera godkännande av { $count } versioner: { $what }?
review-return-many = Returnera { $count } versioner till { $author } med samma kommentar: { $what }?
review-settled = Kommentaren är löst. Signerat som post { $seq }. Ett svar öppnar den igen.
review-held-out = Hålls utanför: { $what }.
review-held-own = { $count } som du skrev själv
review-held-case = { $count } i din egen sak
review-choice-case = { $label } gäller dig. Ingen beslutar i egen sak.
reason-review-own-case = { $label } gäller dig. Ingen beslutar i egen sak (SSL 3 kap. 4 §).
reason-review-several-entries = De märkta skrevs vid olika tillfällen. Returnera det som kom i samma post för sig: m märker det.
context-comment = Kommentar
review-edition = Utgåvan innehåller
review-edition-since = Jämförd med { $label }. Enter öppnar posten, d visar även vad som ändrades i den.
review-edition-added = { $count ->
    [one] 1 ny
   *[other] { $count } nya
  }
review-edition-changed = { $count ->
    [one] 1 ändrad
   *[other] { $count } ändrade
  }
review-edition-removed = { $count ->
    [one] 1 borttagen
   *[other] { $count } borttagna
  }
reason-review-record-of-edition = Posterna i utgåvan granskas var för sig. Kommentera ett fält i analysen, eller öppna posten med Enter.
review-held-personal = { $count } med beslut om en person, som kräver lösenfrasen
review-proof-title = Lösenfras
review-proof-body = Beslut om en person undertecknas med lösenfrasen: { $what }.
review-proof-keys = Enter underteckna   Esc avbryt
review-proof-waiting = Kontrollerar mot nyckelfilen …
reason-review-personal = Ett beslut om en person godkänns för sig, med lösenfrasen (a).

## Öppna kommentarer

command-everywhere-comments = öppna kommentarer
command-everywhere-comments-help = Visar de kommentarer på fält som inte är lösta. Enter öppnar posten.
open-comments-title = Öppna kommentarer
open-comments-none = Ingen kommentar är öppen. I granskningen (7) kommenterar c ett fält.
open-comments-keys = Enter öppna posten · Esc stäng
