### English. Guides with steps: import, snapshot, first start, recovery.

guide-step = Step { $step } of { $of }: { $name }
reason-read-already = It is being read already. Esc goes back.
reason-import-next-is-take = The last step: t takes the rows in, Esc goes back.
reason-import-taken = The import is done. n takes in another file, Esc leaves.
reason-import-not-columns = For the step Columns, when the file is read and the kind chosen.
reason-import-not-plan = For the last check. F5 in the step Columns shows it.
reason-import-not-taken = Nothing is taken in yet. That is done in the last step, with t.
reason-import-undone = The import is undone already.
reason-snapshot-working = The snapshot is being made. F6 stops it.
reason-snapshot-made = The snapshot is made. Esc leaves the receipt.
reason-snapshot-next-is-create = The last check: s makes the snapshot, Esc goes back.
reason-snapshot-not-scope = For the first step, where the scope is chosen.
reason-snapshot-not-recipients = For the step where recipients are chosen.
reason-snapshot-no-recipient-yet = No recipient is chosen yet.
reason-snapshot-not-control = The snapshot is made after the last check. Enter goes on to it.
reason-first-next-is-create = The last step: s makes the register, Esc goes back.
reason-first-no-file-here = For the fields of cards and key file.
reason-first-no-file-found = No such file was found. Type the path.
reason-first-no-passphrase-here = For the field of the passphrase.
reason-first-not-control = The register is made after the last check. Enter goes on to it.

## Import

import-crumb = Import
import-status = Nothing is taken in before the last step. Esc goes one step back.
import-reading = Reading the file …
import-planning = Trying the rows …
import-taking = Taking in the rows. Wait for the receipt …
import-undoing = Undoing the import. Wait for the answer …
import-stopped = Stopped. Nothing was taken in.
import-wait = Wait until what is under way is done.
import-step-file = File
import-step-table = Content
import-step-kind = Kind
import-step-columns = Columns
import-step-plan = Preview
import-step-receipt = Receipt
import-title-file = Which file?
import-title-table = What the file holds
import-title-kind = What are the rows?
import-title-columns = Which field does each column fill?
import-title-plan = What would happen
import-title-receipt = Receipt
import-file-label = Path to the CSV file
import-file-hint = Type or paste the path. ~ stands for the home folder.
import-file-format = Semicolon, comma or tab between the columns; UTF-8 or Windows-1252. The first row holds the heads.
import-file-safe = The file is read and left untouched.
import-separator-tab = tab
import-separator-semicolon = semicolon
import-separator-comma = comma
import-encoding = { $encoding }, { $separator } between the columns
import-rows = { $rows } rows and { $columns } columns
import-label-file = File
import-label-digest = SHA-256
import-label-encoding = Encoding
import-label-rows = Extent
import-label-created = New
import-label-updated = Changed
import-label-unchanged = Unchanged
import-label-refused = Refused
import-kind-hint = Type to find, choose with the arrows, Enter goes on.
import-kind-suggested = fits the heads of the file
import-column-head = Column in the file
import-column-sample = Sample
import-column-field = Field (* must be filled)
import-not-taken = not taken in
import-field-taken = now filled by { $column }
import-pick-title = Field for { $column }
import-column-freed = The field was filled by { $column }, which is now not taken in.
import-nothing-lacks = Every field that must be filled has a column. F5 shows what would happen.
import-lacks = No column fills: { $fields }.
import-counts = { $kind }: { $created } new, { $updated } changed, { $unchanged } unchanged, { $refused } refused
import-left-out = Columns not taken in: { $columns }
import-only-refused = Only refused rows and rows with a note are shown (f shows all).
import-all-rows = All rows are shown (f shows only refused ones).
import-no-rows = No rows to show.
import-row-created = new
import-row-updated = changed
import-row-unchanged = unchanged
import-row-refused = refused
import-fault = Row { $line }: { $fault }
import-fault-required = The value is missing, and the field must be filled.
import-line = Row { $line }: { $title }
import-take-title = Take in
import-take-body = Take in { $file } as one change? { $created } new and { $updated } changed records. { $refused ->
    [0] No row is refused.
    [one] One row is refused and not taken in.
   *[other] { $refused } rows are refused and not taken in.
  }
import-take-yes = yes, sign and take in
import-taken = { $count ->
    [one] One record was taken in as one change.
   *[other] { $count } records were taken in as one change.
  } Signed as entry { $seq } in the journal.
import-next-review = The records now wait for the other's approval. u undoes the whole import by a counter-entry. n takes in another file.
import-undone = The import is undone. The counter-entry is entry { $seq } in the journal.

reason-import-busy = Wait until what is under way is done.
reason-import-no-path = Write the path to the file first.
reason-import-lacking = Fields that must be filled lack a column. Go back with Esc and choose one.
reason-import-nothing-to-take = No row is new or changed. There is nothing to take in.

encoding-utf-8 = UTF-8
encoding-utf-8-bom = UTF-8 with BOM
encoding-windows-1252 = Windows-1252

command-import-next = on
command-import-next-help = Goes to the next step; among the columns, chooses a field. Enter never takes anything in.
command-import-pick = choose field
command-import-pick-help = Chooses which field the column fills, or that it is not taken in.
command-import-leave-out = leave out
command-import-leave-out-help = Leaves the column: it is not taken in.
command-import-plan = preview
command-import-plan-help = Tries every row and shows what would happen. Nothing is taken in.
command-import-faults = refused/all
command-import-faults-help = Switches between refused rows only and all.
command-import-take = take in
command-import-take-help = Asks, and then takes in the rows as one signed change.
command-import-undo = undo the import
command-import-undo-help = Takes back the whole import by a counter-entry. Needs a reason.
command-import-another = another file
command-import-another-help = Begins again with a new file.

## Snapshot

snapshot-crumb = Snapshot
snapshot-status = Nothing is written before the last question. Esc goes one step back.
snapshot-working = Writing. Esc cancels and leaves no half files.
snapshot-cancelling = Cancelling …
snapshot-written = The file is written, read back and compared.
snapshot-step-scope = Scope
snapshot-step-recipients = Recipients
snapshot-step-purpose = Purpose
snapshot-step-control = Check
snapshot-step-create = Create
snapshot-step-receipt = Receipt
snapshot-title-scope = What is handed over?
snapshot-title-recipients = To whom and where?
snapshot-title-purpose = Why?
snapshot-title-control = Check
snapshot-title-create = Creating the snapshot
snapshot-title-receipt = Receipt
snapshot-scope-hint = Mark with Space. Hand over what is needed and no more. The whole chain can be checked also for what is not handed over.
snapshot-compartment-organisation = Organisation: operators and units
snapshot-compartment-analysis = Analysis: activity parts, protective values, sites, systems
snapshot-compartment-personnel = Personnel: positions, persons and vetting cases
snapshot-compartment-system = System: events, settings, custodians
snapshot-identities = Names and personal numbers
snapshot-identities-hint = Without names and numbers, persons are shown by their label only (PE-0001).
snapshot-identities-need-personnel = Names and numbers go with the personnel. Mark Personnel first.
snapshot-scope-empty = Mark at least one part with Space.
snapshot-recipients-hint = One file per recipient, with the recipient's key (age1…). Enter adds the file; an empty field and Enter goes on.
snapshot-no-recipients = No recipients yet.
snapshot-recipient-label = The recipient's key file
snapshot-recipient-empty = Add at least one recipient. Without one nobody can open the file.
snapshot-folder-label = Folder to write in
snapshot-folder-empty = Write which folder the file shall be written in.
snapshot-purpose-label = Purpose
snapshot-purpose-empty = Write the purpose: why and for whom.
snapshot-purpose-hint = For example: Supervision 2026, county administrative board, ref. 24-311. The text stands in the file; the journal holds only the file's digest.
snapshot-label-scope = Scope
snapshot-label-identities = Identities
snapshot-label-recipients = Recipients
snapshot-label-folder = Folder
snapshot-label-purpose = Purpose
snapshot-label-number = Number
snapshot-label-file = File
snapshot-label-digest = SHA-256
snapshot-label-size = Size
snapshot-label-holds = Content
snapshot-label-head = Journal
snapshot-identities-with = Names and numbers ARE INCLUDED
snapshot-identities-without = without names and numbers
snapshot-control-hint = Is all as it should be? s creates the file. The handing over is journalled. Nothing is written over.
snapshot-handling = The file is handled at its level, like paper: registered, kept and carried accordingly. Its encryption is not approved communications security and does not lower the level.
snapshot-create-title = Create
snapshot-create-body = Create the snapshot for { $count ->
    [one] one recipient
   *[other] { $count } recipients
  }? The handing over is signed and stands in the journal.
snapshot-create-body-identities = Create the snapshot WITH names and numbers for { $count ->
    [one] one recipient
   *[other] { $count } recipients
  }? The handing over is signed and stands in the journal.
snapshot-create-yes = yes, create the file
snapshot-cancel-title = Cancel?
snapshot-cancel-body = Cancel? What has been written is removed.
snapshot-cancel-yes = yes, cancel
snapshot-cancelled = Cancelled. No file was left.
snapshot-done = Snapshot { $number } is written, read back and compared.
snapshot-progress = { $done } of { $total }
snapshot-work-hint = Esc cancels (asks first) and leaves no half files. Nothing is written over.
snapshot-size = { $size } ({ $bytes } bytes)
snapshot-holds = { $records } records, { $entries } journal entries
snapshot-head = up to entry { $seq }, link { $link }


command-snapshot-next = on
command-snapshot-next-help = Goes to the next field or step. Enter never writes anything.
command-snapshot-toggle = mark
command-snapshot-toggle-help = Takes the part along, or leaves it out.
command-snapshot-remove = remove last
command-snapshot-remove-help = Removes the recipient that was added last.
command-snapshot-create = create
command-snapshot-create-help = Asks, and then writes the file, reads it back and compares.

## First start

first-crumb = First start
first-status = Nothing is made before the last question. Esc goes one step back.
first-working = Making the register. It takes some seconds …
first-passphrase-wiped = The passphrase was wiped after a minute without a key. Type it again.
first-done = The register of { $municipality } is made and open.
first-step-place = Place
first-step-municipality = Municipality
first-step-ceiling = Level
first-step-cards = Cards
first-step-key = Key
first-step-control = Check
first-title-place = Welcome: where shall the register lie?
first-title-municipality = Which municipality?
first-title-ceiling = The highest level of this installation
first-title-cards = The two who answer for the register
first-title-key = The key that signs the first entry
first-title-control = Check
first-hint-place =
    Here a new sealed register is made. All that is written is signed and stands in a journal that can't be changed.
    Two answer for it: the chief of protective security and the deputy. One approves what the other has written.
    Choose a folder that does not exist, or is empty, on a disk that only this computer has.
first-hint-municipality = Type the beginning of the name, the code or the county. Choose with the arrows.
first-hint-ceiling = Records that are marked higher are refused. The level marks every screen and print-out.
first-hint-cards = A card is the public half of a key: name, role and keys. It is made with “skans key new” and reveals no secret.
first-hint-key = The chief's key file lies on a medium of its own. The passphrase never leaves this computer and is not kept.
first-hint-control = Read it through. Municipality, level and custodians are signed in the first entry.
first-label-place = Folder of the register
first-label-chief-card = The chief's card
first-label-deputy-card = The deputy's card
first-label-chief-key = The chief's key file
first-label-passphrase = Passphrase
first-no-other-file = No other file was found on the media.
first-found = { $count } files were found. F4 shows the next.
first-board = { $municipality }: supervised by { $board } (SFS 2021:955 8 kap. 1 §)
first-no-municipality = No municipality fits. Change the search.
first-ceiling-none = Not security-classified
first-ceiling-bh = Restricted (BH)
first-ceiling-k = Confidential (K)
first-ceiling-h = Secret (H)
first-ceiling-kh = Top secret (KH)
first-ceiling-decision = A documented decision on the level of this installation must stand behind the choice. skans is approved for no level: the municipality assesses and approves it itself.
first-fact-place = Folder
first-fact-municipality = Municipality
first-fact-board = Supervision
first-fact-ceiling = Highest level
first-fact-chief-card = Chief's card
first-fact-deputy-card = Deputy's card
first-fact-chief-key = Chief's key file
first-create-hint = s makes the register and opens it.
first-create-title = Make
first-create-body = Make the register of { $municipality } and sign its first entry? Municipality and level can't be changed afterwards.
first-create-yes = yes, sign and make it
first-lacks-place = Write which folder the register shall lie in.
first-lacks-municipality = Choose a municipality in the list.
first-lacks-chief-card = Write the path to the chief's card.
first-lacks-deputy-card = Write the path to the deputy's card. Without two custodians nothing can be approved.
first-lacks-chief-key = Write the path to the chief's key file.
first-lacks-passphrase = Type the passphrase.
first-same-card = The same card stands on both lines. The chief and the deputy shall have one each.

reason-first-working = The register is being made. Wait until it is done.

command-first-next = on
command-first-next-help = Goes to the next field or step. Enter never makes anything.
command-first-back = back
command-first-back-help = Goes one field or step back. What was typed stays.
command-first-pick = next file
command-first-pick-help = Shows the next of the files that were found.
command-first-peek = show/hide
command-first-peek-help = Shows the passphrase, or hides it again.
command-first-create = make
command-first-create-help = Asks, and then makes the register and opens it.
