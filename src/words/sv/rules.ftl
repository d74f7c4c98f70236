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
rule-ceased-not-notified = Att verksamheten upphört ska anmälas
rule-operator-without-authority = Tillsynsmyndighet saknas
rule-chief-not-appointed = Säkerhetsskyddschef saknas
rule-chief-gap = Tid utan säkerhetsskyddschef före detta
rule-chief-not-under-head = Chefens överordnade är inte angiven
rule-deputy-not-appointed = Ställföreträdande chef saknas
rule-appointment-ending = Uppdraget slutar utan efterträdare
rule-appointment-without-decision = Beslut om uppdraget saknas
rule-applicability-missing = Inte bedömt om lagen gäller enheten
rule-applicability-without-reason = Svar eller motivering saknas
rule-applicability-review-due = Tillämpligheten ska ses över
rule-unit-follow-up-due = Enhetens årliga uppföljning ska göras
rule-unit-briefing-due = Enheten ska få veta vad som är skyddsvärt
rule-steering-review-due = Styrdokumentet ska ses över
rule-yearly-report-due = Trygghetsredovisning ska lämnas
rule-three-year-report-due = Fördjupad treårsrapport ska lämnas
rule-exposure-not-assessed = Pågår utan särskild bedömning före
rule-exposure-not-tested = Pågår utan lämplighetsprövning före
rule-exposure-unsuitable = Pågår trots att det bedömts olämpligt
rule-exposure-not-consulted = Pågår utan besvarat samråd före
rule-exposure-forbidden = Pågår trots förbud
rule-exposure-without-agreement = Pågår utan avtal undertecknat före
rule-access-before-agreement = Tillgång före undertecknat avtal
rule-intent-not-notified = Avsikten att ingå avtal ska anmälas
rule-signing-not-notified = Det ingångna avtalet ska anmälas
rule-ending-not-notified = Att avtalet upphört ska anmälas
rule-agreement-without-clauses = Krav, kontroll eller revidering saknas
rule-agreement-control-due = Motparten ska kontrolleras
rule-agreement-expires = Avtalet löper ut
rule-parent-agreement-ended = Avtalet ovanför gäller inte längre
rule-agreement-staff-not-vetted = Motpartens personal är inte prövad
rule-transfer-not-assessed = Särskild bedömning före överlåtelsen saknas
rule-transfer-not-tested = Lämplighetsprövning saknas
rule-transfer-unsuitable = Överlåts trots att det bedömts olämpligt
rule-transfer-not-consulted = Samråd om överlåtelsen saknas
rule-transfer-forbidden = Överlåtelsen är förbjuden och ogiltig
rule-acquirer-not-informed = Förvärvaren är inte upplyst om lagen
rule-transfer-of-property = Egendom räknas med; ny lydelse ej sedd
rule-system-changed-since-consultation = Systemet är ändrat efter samrådet
rule-system-tempest-not-considered = Röjande signaler är inte bedömda
rule-log-review-due = Systemets loggar ska granskas
rule-site-without-function = Upptäcka, försvåra eller hantera saknas
rule-event-not-reported = Händelsen ska anmälas till Säpo
rule-signals-not-reported = Signalskyddshändelsen ska rapporteras
rule-clients-not-informed = Berörda uppdragsgivare är inte informerade
rule-missing-without-event = Handling saknas utan händelse
rule-inventory-missed = Inventeringens brist är inte uppföljd
rule-inventory-kh-due = Kvalificerat hemlig ska inventeras
rule-inventory-due = Handlingen ska inventeras
rule-document-without-level = Handlingen saknar säkerhetsskyddsklass
rule-document-without-ground = Sekretessmarkeringen saknar grund
rule-document-not-registered = Datum eller riktning saknas i diariet
rule-copy-without-receipt = Exemplaret saknar kvittens
rule-destroyed-without-decision = Förstörd utan gallringsbeslut
rule-destroyed-unsigned = Vem som förstörde framgår inte
rule-abroad-without-commitment = Lämnad utomlands utan åtagande
rule-abroad-rule-starts = Krav på åtagande utomlands börjar gälla
rule-handed-over-otherwise = Överlämnad på okänd väg
rule-control-due = Planerad kontroll ska göras
rule-control-not-planned = Kontrollplan för året saknas
rule-control-information-due = Informationssäkerhet ska kontrolleras
rule-control-physical-due = Fysisk säkerhet ska kontrolleras
rule-control-personnel-due = Personalsäkerhet ska kontrolleras
rule-control-unanswered = Finns, räcker eller fungerar är obesvarat
rule-control-without-measure = Kontrollens brist saknar åtgärd
rule-supervision-due = Begärda uppgifter ska lämnas
rule-injunction-due = Föreläggandet ska följas
rule-hearing-limit = Gräns för myndighetens yttrande
rule-payment-due = Sanktionsavgiften ska betalas
rule-charge-lapses = Avgiften bortfaller om den inte drivits in

## Analys, beroenden och plan

rule-analysis-not-adopted = Fastställd säkerhetsskyddsanalys saknas
rule-analysis-due = Analysen ska uppdateras
rule-analysis-adopted-below-head = Fastställd under högsta chefen
rule-analysis-adopted-with-exception = Fastställd med undantag
rule-plan-not-current = Planen följer inte gällande analys
rule-plan-item-of-old-edition = Planposten hör till äldre utgåva
rule-daf-unanswered = Begärd DAF är inte besvarad
rule-contribution-due = Bidraget till analysen ska in
rule-value-without-threat = Hotbedömning saknas
rule-value-without-vulnerability = Sårbarhetsbedömning saknas
rule-value-below-inherited = Lägre nivå än den som ärvs
rule-system-below-consequence = Systemet har lägre nivå än värdet
rule-threat-not-assessed = Dag för hotbedömningen saknas
rule-threat-review-due = Hotbedömningen ska ses över
rule-vulnerability-without-measure = Öppen sårbarhet utan åtgärd
rule-measure-without-plan-item = Åtgärden saknas i planen
rule-plan-item-incomplete = Funktion eller tid saknas i planen
rule-measure-due = Åtgärden ska vara genomförd
rule-protection-not-verified = Åtgärden är inte verifierad
limit-every-other-year-from = minst vartannat år (husregel: varning från { $house } månader)
limit-house-months = husregel: högst { $house } mån. mellan genomgångarna

## Lagens ord bakom ett datum, och husets gräns

limit-every-other-year = minst vartannat år
limit-promptly-days = skyndsamt (husregel: { $house } arbetsdagar)
limit-before-start = innan deltagandet börjar
limit-before-use = innan systemet tas i bruk
limit-without-delay = utan dröjsmål
limit-house-own-date = eget datum (husregel)
limit-without-delay-days = utan dröjsmål (husregel: { $house } arbetsdagar)
limit-promptly-hours = skyndsamt (husregel: { $house } timmar)
limit-promptly = skyndsamt
limit-house-days = husregel: { $house } arbetsdagar
limit-own-end = eget slutdatum
limit-yearly = årligen
limit-third-year = vart tredje år
limit-at-least-yearly = minst årligen
limit-before-procedure = innan förfarandet inleds
limit-before-access = innan tillgång ges
limit-before-transfer = före överlåtelsen
limit-authority-date = myndighetens datum
limit-two-years = inom två år
limit-thirty-days = inom 30 dagar från laga kraft
limit-five-years = inom fem år från laga kraft
limit-from-2028 = krävs från 1 januari 2028

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
refusal-only-one = { $label } finns redan, och det ska bara finnas en. Ändra den i stället.
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
event-exported = Ögonblicksbild
event-printed = Lista eller rapport skrevs
event-clock-backwards = Klockan hade gått bakåt
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
