### Swedish. Checks and deadlines, refusals: `refusal-<code>`, events: `event-<code>`, purposes: `purpose-<code>`.

## Vad reglerna finner

rule-operator-not-notified = Anmälan till tillsynsmyndigheten saknas
rule-value-without-info-level = Uppgiften saknar säkerhetsskyddsklass
rule-value-without-secrecy-basis = Uppgiften saknar sekretessgrund
rule-value-without-consequence = Värdet saknar konsekvensnivå
rule-value-without-reason = Värdet saknar motivering
rule-value-not-assessed = Dag för bedömningen saknas
rule-value-assessment-due = Bedömningen ska uppdateras
rule-position-without-class = Befattningen saknar säkerhetsklass
rule-class-too-low = Klassen är lägre än tillgången kräver
rule-class-too-high = Klassen är högre än tillgången kräver
rule-class-without-decision = Beslut om placering saknas
rule-class-decision-void = Beslutet är från före 1 april 2019
rule-class-decided-by-other = Fel beslutsfattare för klassen
rule-alternative-not-considered = Alternativ till placering saknas
rule-position-review-due = Befattningen ska ses över
rule-citizenship-not-confirmed = Medborgarskapet är inte kontrollerat
rule-participates-undecided = Deltar utan beslut
rule-started-before-decision = Deltagandet började före beslutet
rule-deregistration-due = Registerkontrollen ska avanmälas
rule-vetting-before-start = Prövningen ska vara klar
rule-council-not-vetted = Ledamot i fullmäktige prövas inte
rule-system-not-assessed = Särskild bedömning före drift saknas
rule-system-not-consulted = Samråd med Säpo om systemet saknas
rule-system-not-approved = Systemet används utan godkännande
rule-system-changed-since-approval = Systemet är ändrat efter godkännandet
rule-system-below-value = Systemet har lägre klass än uppgiften
rule-depends-on-one = Bara en person når det nu
rule-class-without-values = Klass utan något skyddsvärde kvar
rule-class-above-values = Klassen är högre än värdena ger
rule-case-doubled = Två ärenden för samma befattning
rule-case-position-ended = Ärendets befattning är avslutad
rule-points-at-ended = Pekar på en avslutad post

## Lagens ord bakom ett datum, och husets gräns

limit-every-other-year = minst vartannat år
limit-promptly-days = skyndsamt (husregel: { $house } arbetsdagar)
limit-before-start = innan deltagandet börjar
limit-before-use = innan systemet tas i bruk
limit-without-delay = utan dröjsmål
limit-house-own-date = eget datum (husregel)

## Varför registret säger nej

refusal-already-undone = Journalpost { $seq } är redan ångrad. Det finns inget mer att ångra i den.
refusal-approved-twice = { $label } är vald två gånger. Välj posten en gång.
refusal-case-basic-failed = Grundutredningen är inte godkänd. Då får registerkontroll inte göras.
refusal-case-no-basic = Grundutredningen är inte klar. Den ska vara godkänd innan ansökan skickas.
refusal-case-no-consent = Samtycke saknas. Det ska finnas innan ansökan om registerkontroll skickas.
refusal-case-not-decided = Ärendet är inte avgjort. Ingen får delta innan prövningen är klar.
refusal-case-order = Ärendet kan inte gå från ”{ $from }” till ”{ $to }”. Ta stegen i ordning.
refusal-case-without-state = Ärendet saknar läge. Välj hur långt det har kommit.
refusal-changed-meanwhile = { $label } har ändrats under tiden (nu version { $version }). Öppna posten igen.
refusal-end-needs-reason = Skäl saknas. Skriv varför posten avslutas.
refusal-fields-at-fault = Minst ett fält är fel. Rätta fälten och lämna in igen.
refusal-identity-taken = Postens interna id är upptaget. Försök igen.
refusal-kind-is-fixed = En post kan inte byta slag. Avsluta den och lägg upp en ny.
refusal-no-such-record = Posten finns inte i registret. Öppna listan igen.
refusal-not-a-custodian = Nyckeln hör inte till registret. Lås upp med en nyckel som är antagen där.
refusal-not-waiting = { $label } version { $version } väntar inte på granskning. Öppna granskningen igen.
refusal-nothing-changed = Inget är ändrat. Ändra ett fält först.
refusal-nothing-to-approve = Ingen post är vald. Välj minst en att godkänna.
refusal-nothing-to-undo = Journalpost { $seq } ändrade inga uppgifter. Det finns inget att ångra.
refusal-other-content = { $label } har ett annat innehåll än det du såg. Granska på nytt.
refusal-own-work = { $label } är ditt eget förslag. Någon annan måste granska det.
refusal-record-ended = { $label } är avslutad. Ångra avslutet först.
refusal-return-needs-comment = Kommentar saknas. Skriv vad som ska ändras.
refusal-role-reads-only = Din roll får bara läsa. Be säkerhetsskyddschefen eller ställföreträdaren.
refusal-sentence-too-long = Texten är för lång. Skriv högst { $max } tecken.

## Händelser i journalen

event-unlocked = Upplåsning
event-failed-unlocks = Misslyckade upplåsningar
event-unmasked = Maskerad uppgift visades
event-backed-up = Säkerhetskopia
event-exported = Ögonblicksbild
event-printed = Lista eller rapport skrevs
event-clock-backwards = Klockan hade gått bakåt
event-restore-tested = Återställning provad
event-tail-cut = Ofullständigt slut kapades

## Varför en maskerad uppgift visas

purpose-register-check = Registerkontroll
purpose-identification = Säker identifiering
purpose-supervision = Tillsyn eller revision
purpose-correction = Rättelse av posten

## Roller

role-chief = Säkerhetsskyddschef
role-deputy = Ställföreträdare
role-auditor = Revisor
