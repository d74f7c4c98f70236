### Swedish. What is wrong with one field: `fault-<code>`. What is wrong first, then how it should be.

## Fältet läses

fault-date-unreadable = ”{ $text }” går inte att läsa som datum. Skriv 2026-11-22, 22/11, idag, +30d eller fre.
fault-date-impossible = ”{ $text }” är ingen dag i kalendern. Kontrollera dag och månad.
fault-date-out-of-range = ”{ $text }” ligger för långt bort. Skriv ett år från 1900 till 2200.
fault-span-unreadable = ”{ $text }” går inte att läsa. Skriv 24h, 3d eller 2v.
fault-number-unreadable = ”{ $text }” är inget heltal. Skriv bara siffror.
fault-number-out-of-range = Talet är för litet eller för stort. Skriv ett tal från { $low } till { $high }.
fault-flag-unreadable = ”{ $text }” går inte att läsa. Skriv ja eller nej.
fault-choice-unknown = ”{ $text }” finns inte att välja. Välj något av { $codes }.
fault-reference-unreadable = ”{ $text }” är ingen post i registret. Välj posten med F4.
fault-person-number-unreadable = Personnumret går inte att läsa. Skriv tio eller tolv siffror: ÅÅÅÅMMDD-NNNN.
fault-person-number-date = Personnumret börjar inte med en möjlig födelsedag. Kontrollera de första siffrorna.
fault-person-number-check = Personnumrets kontrollsiffra stämmer inte. Kontrollera alla siffror.
fault-org-number-unreadable = Organisationsnumret går inte att läsa. Skriv tio siffror: NNNNNN-NNNN.
fault-org-number-check = Organisationsnumrets kontrollsiffra stämmer inte. Kontrollera alla siffror.
fault-org-number-person = Det liknar ett personnummer. Skriv bara nummer för juridiska personer här.
fault-too-long = Texten är { $length } tecken. Korta den till högst { $max }.
fault-character-too-complex = Ett tecken har för många delar. Skriv det med ett vanligt tecken.

## Posten prövas

fault-required = Fältet är tomt. Fyll i det för att lämna in; utkastet kan sparas ändå.
fault-empty-text = Texten är bara blanktecken. Skriv något, eller töm fältet helt.
fault-control-characters = Texten innehåller styrtecken. Skriv den på nytt utan dem.
fault-not-normalised = Tecknen är inte sammansatta (NFC). Skriv texten på nytt.
fault-wrong-type = Värdet är av fel slag för fältet. Skriv det på nytt.
fault-unknown-field = Fältet finns inte i den här versionen av skans. Ta bort det, eller byt version.
fault-reference-to-nothing = Posten som fältet pekar på finns inte. Välj en annan med F4.
fault-reference-of-wrong-kind = Fältet kan inte peka på { $kind }. Välj en annan post med F4.
fault-above-ceiling = Nivån är högre än registret får innehålla. Välj högst { $ceiling }.
