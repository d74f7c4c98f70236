### English. What is wrong with one field: `fault-<code>`. What is wrong first, then how it should be.

## Reading the field

fault-date-unreadable = “{ $text }” can't be read as a date. Write 2026-11-22, 22/11, today, +30d or fri.
fault-date-impossible = “{ $text }” is no day of the calendar. Check the day and the month.
fault-date-out-of-range = “{ $text }” is too far away. Write a year from 1900 to 2200.
fault-span-unreadable = “{ $text }” can't be read. Write 24h, 3d or 2w.
fault-number-unreadable = “{ $text }” is no whole number. Write digits only.
fault-number-out-of-range = The number is too small or too large. Write one from { $low } to { $high }.
fault-flag-unreadable = “{ $text }” can't be read. Write yes or no.
fault-choice-unknown = “{ $text }” is not among the choices. Choose one of { $codes }.
fault-reference-unreadable = “{ $text }” is no record of the register. Choose the record with F4.
fault-person-number-unreadable = The personal number can't be read. Write ten or twelve digits: YYYYMMDD-NNNN.
fault-person-number-date = The personal number doesn't begin with a possible day of birth. Check the first digits.
fault-person-number-check = The check digit of the personal number is wrong. Check every digit.
fault-org-number-unreadable = The organisation number can't be read. Write ten digits: NNNNNN-NNNN.
fault-org-number-check = The check digit of the organisation number is wrong. Check every digit.
fault-org-number-person = It looks like a personal number. Only legal persons belong here.
fault-too-long = The text is { $length } characters. Shorten it to at most { $max }.
fault-character-too-complex = A character has too many parts. Write it with an ordinary one.

## Judging the record

fault-required = The field is empty. Fill it in to submit; the draft can be saved anyway.
fault-empty-text = The text is only white space. Write something, or empty the field altogether.
fault-control-characters = The text holds control characters. Write it again without them.
fault-not-normalised = The characters are not composed (NFC). Write the text again.
fault-wrong-type = The value is of the wrong type for the field. Write it again.
fault-unknown-field = This version of skans doesn't have the field. Remove it, or change version.
fault-reference-to-nothing = The record that the field points at does not exist. Choose another with F4.
fault-reference-of-wrong-kind = The field can't point at this type of record ({ $kind }). Choose another with F4.
fault-above-ceiling = The level is higher than the register may hold. Choose at most { $ceiling }.

## The row of a file that is read in

fault-reference-not-found = “{ $text }” is neither in the register nor in the file. Write the record's title or number.
fault-reference-ambiguous = Several records are called so: { $labels }. Write the record's number.
fault-person-not-found = The person is not in the register. Write the name, the personal number or the record's number.
fault-reference-refused = The record on line { $line } is not taken, so this row can't point at it. Mend that line first.
fault-reference-cycle = The row belongs to itself in several steps. Point at a record that does not belong to it.
fault-duplicate-row = The same record stands on line { $line } already. Remove one of the rows.
fault-key-ambiguous = The row can be several records: { $labels }. End the duplicates, or change the row.
fault-key-needed = The row can be { $labels }, but lacks what tells them apart. Fill in the number.
fault-step-not-allowed = The case may not go there from where it stands. Take the steps in order in the case.
fault-cleaned = Characters that the register does not take were removed. Check the text.
fault-reference-and-others = “{ $text }” names several. The row points at the first only.
fault-reopens = The record had ended and is taken up again.
