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

fault-required = Fältet är tomt. Fyll i det för att skicka; utkastet kan sparas ändå.
fault-empty-text = Texten är bara blanktecken. Skriv något, eller töm fältet helt.
fault-control-characters = Texten innehåller styrtecken. Skriv den på nytt utan dem.
fault-not-normalised = Tecknen är inte sammansatta (NFC). Skriv texten på nytt.
fault-wrong-type = Värdet är av fel slag för fältet. Skriv det på nytt.
fault-unknown-field = Fältet finns inte i den här versionen av skans. Ta bort det, eller byt version.
fault-reference-to-nothing = Posten som fältet pekar på finns inte. Välj en annan med F4.
fault-reference-of-wrong-kind = Fältet kan inte peka på { $kind }. Välj en annan post med F4.
fault-above-ceiling = Nivån är högre än registret får innehålla. Välj högst { $ceiling }.

## Raden i en inläst fil

fault-reference-not-found = ”{ $text }” finns varken i registret eller i filen. Skriv postens titel eller nummer.
fault-reference-ambiguous = Flera poster heter så: { $labels }. Skriv postens nummer.
fault-person-not-found = Personen finns inte i registret. Skriv namnet, personnumret eller postens nummer.
fault-reference-refused = Posten på rad { $line } tas inte in, så den här raden kan inte peka på den. Rätta den raden först.
fault-reference-cycle = Raden hör i flera led till sig själv. Peka på en post som inte hör hit.
fault-duplicate-row = Samma post står redan på rad { $line }. Ta bort den ena raden.
fault-key-ambiguous = Raden kan vara flera poster: { $labels }. Avsluta dubbletterna, eller ändra raden.
fault-key-needed = Raden kan vara { $labels }, men saknar det som skiljer dem åt. Fyll i numret.
fault-step-not-allowed = Ärendet får inte gå dit från sitt läge. Ta stegen i ordning i ärendet.
fault-cleaned = Tecken som registret inte tar emot har tagits bort. Kontrollera texten.
fault-reference-and-others = ”{ $text }” nämner flera. Raden pekar bara på den första.
fault-reopens = Posten var avslutad och tas upp igen.
