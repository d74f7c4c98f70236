### Swedish. Kinds of record, sections, fields, help and choices: everything that follows from the field catalogue.
### Long because each field, help text and choice of the catalogue has its word here, and is looked for in one place.

## Arter av poster

kind-operator = Verksamhetsutövare
kind-operator-many = Verksamhetsutövare
kind-unit = Enhet
kind-unit-many = Enheter
kind-activity_part = Verksamhetsdel
kind-activity_part-many = Verksamhetsdelar
kind-site = Plats
kind-site-many = Platser
kind-info_system = Informationssystem
kind-info_system-many = Informationssystem
kind-protective_value = Skyddsvärde
kind-protective_value-many = Skyddsvärden
kind-position = Befattning
kind-position-many = Befattningar
kind-person = Person
kind-person-many = Personer
kind-vetting_case = Prövningsärende
kind-vetting_case-many = Prövningsärenden

## Avsnitt

section-identity = Identitet
section-supervision = Tillsyn
section-contact = Ledning och kontakt
section-judgement = Bedömning
section-protection = Skydd av platsen
section-levels = Nivå och skäl
section-approval = Bedömning, samråd och godkännande
section-operation = Drift och spårbarhet
section-aspects = Konfidentialitet, riktighet, tillgänglighet
section-place = Ägare och placering
section-access = Tillgång och skada
section-class = Säkerhetsklass
section-assessment = Bedömning och beslut
section-decision = Beslut
section-citizenship = Medborgarskap
section-expectation = Förutsättningar
section-period = Deltagande
section-handling = Hantering

## Gemensamt för alla poster

-mark-label = Postens nivå
-mark-help =
    Nivån som posten själv hanteras på. Den högsta uppgiften i posten avgör.
    Källa: SSF 3 kap. 7 §.
-note-label = Anteckning
-note-help =
    Kort, om posten. Aldrig något om en enskild person eller om vad en
    registerkontroll har visat. Husregel.

## Verksamhetsutövare

field-operator-name = Namn
help-operator-name =
    Den juridiska personens namn. Varje utövare har ansvar för en egen analys.
    Källa: SSL 2 kap. 1 §.
field-operator-org_no = Organisationsnummer
help-operator-org_no =
    Tio siffror, NNNNNN-NNNN. Kontrollsiffran prövas.
    Skriv aldrig ett personnummer här.
field-operator-operator_kind = Slag
help-operator-operator_kind =
    Kommun, bolag eller kommunalförbund. Slaget avgör vem som utövar tillsyn
    och vem som beslutar om placering i säkerhetsklass.
field-operator-controlled = Kommunen bestämmer
help-operator-controlled =
    Ja, om kommunen har ett rättsligt bestämmande inflytande. Då beslutar
    kommunen om klass 2 och 3. Källa: SSF 5 kap. 8 §.
field-operator-authorities = Tillsynsmyndighet
help-operator-authorities =
    Ett bolag kan ha flera, till exempel för el och för fjärrvärme. Skilj dem
    åt med komma. Källa: SSF 8 kap. 1 §.
field-operator-notified_at = Anmäld
help-operator-notified_at =
    Dagen då verksamheten anmäldes till tillsynsmyndigheten. Det ska ske utan
    dröjsmål. Källa: SSL 2 kap. 6 §.
field-operator-ceased_at = Upphörd
help-operator-ceased_at =
    Dagen då den säkerhetskänsliga verksamheten upphörde. Även det anmäls utan
    dröjsmål. Källa: SSL 2 kap. 6 §.
field-operator-class_mark = { -mark-label }
help-operator-class_mark = { -mark-help }
field-operator-note = { -note-label }
help-operator-note = { -note-help }

## Enhet

field-unit-name = Namn
help-unit-name = Namnet enligt gällande organisation.
field-unit-unit_kind = Slag
help-unit-unit_kind = Nämnd, förvaltning, bolag eller annan del av organisationen.
field-unit-parent = Hör till
help-unit-parent = Enheten närmast över i organisationen. Tomt för den översta.
field-unit-operator = Verksamhetsutövare
help-unit-operator = Den verksamhetsutövare som enheten är en del av.
field-unit-org_no = Organisationsnummer
help-unit-org_no = Bara för bolag och förbund: NNNNNN-NNNN. Skriv aldrig ett personnummer.
field-unit-head_role = Ledande funktion
help-unit-head_role = Funktionen som leder enheten, till exempel förvaltningschef. Inget namn.
field-unit-contact = Kontaktväg
help-unit-contact =
    Funktionsbrevlåda, telefon eller rum. Helst en funktion, inte en person.
    Här skrivs inget som är säkerhetsskyddsklassificerat.
field-unit-class_mark = { -mark-label }
help-unit-class_mark = { -mark-help }
field-unit-note = { -note-label }
help-unit-note = { -note-help }

## Verksamhetsdel

field-activity_part-title = Benämning
help-activity_part-title = Den del av verksamheten som har bedömts. Källa: PMFS 2022:1 2 kap. 2 §.
field-activity_part-unit = Enhet
help-activity_part-unit = Enheten som bedriver verksamheten.
field-activity_part-analysis_version = Analysens version
help-activity_part-analysis_version = Versionen av säkerhetsskyddsanalysen som bedömningen hör till.
field-activity_part-sensitive = Säkerhetskänslig
help-activity_part-sensitive =
    Har delen betydelse för Sveriges säkerhet, eller omfattas den av ett
    internationellt åtagande? Källa: SSL 1 kap. 1 §.
field-activity_part-categories = Kategorier
help-activity_part-categories =
    På vilka områden delen har betydelse. Det är nationell betydelse som räknas.
    Källa: PMFS 2022:1 2 kap. 2 §.
field-activity_part-reason = Motivering
help-activity_part-reason =
    Skälen för bedömningen. Källa: PMFS 2022:1 2 kap. 2 §.
    Husregel: motivera även varför en del inte är säkerhetskänslig.
field-activity_part-class_mark = { -mark-label }
help-activity_part-class_mark = { -mark-help }
field-activity_part-note = { -note-label }
help-activity_part-note = { -note-help }

## Plats

field-site-name = Benämning
help-site-name = Ett neutralt namn som inte röjer vad som finns på platsen. Husregel.
field-site-last_control = Senast kontrollerad
help-site-last_control =
    Dagen då skyddet på platsen senast kontrollerades. Verksamhetsutövaren ska
    kontrollera sitt säkerhetsskydd. Källa: SSL 2 kap. 1 §.
field-site-detect = Upptäcka
help-site-detect =
    Vad som upptäcker obehörigt tillträde och skadlig inverkan.
    Källa: SSF 4 kap. 1 §.
field-site-delay = Försvåra
help-site-delay =
    Vad som försvårar obehörigt tillträde och skadlig inverkan.
    Källa: SSF 4 kap. 1 §.
field-site-handle = Hantera
help-site-handle =
    Vem som ingriper, hur och på vilken tid när något har upptäckts.
    Källa: SSF 4 kap. 1 §.
field-site-class_mark = { -mark-label }
help-site-class_mark = { -mark-help }
field-site-note = { -note-label }
help-site-note = { -note-help }

## Informationssystem

field-info_system-name = Namn
help-info_system-name = Systemets namn. Skriv ett neutralt namn om det riktiga röjer för mycket.
field-info_system-owner = Ägare
help-info_system-owner = Enheten som ansvarar för systemet.
field-info_system-environment = Miljö
help-info_system-environment = Hur systemet är anslutet, från fristående till nåbart utifrån.
field-info_system-info_level = Nivå, uppgift
help-info_system-info_level =
    Högsta säkerhetsskyddsklass på uppgifter i systemet.
    Källa: SSL 2 kap. 5 §.
field-info_system-consequence = Konsekvensnivå
help-info_system-consequence =
    Skadan för Sveriges säkerhet om systemet slås ut eller manipuleras.
    Källa: PMFS 2022:1 2 kap. 3-5 §§.
field-info_system-assessment_date = Särskild bedömning
help-info_system-assessment_date =
    Dagen för den särskilda säkerhetsskyddsbedömningen, som dokumenteras innan
    systemet tas i drift. Källa: SSF 3 kap. 1 §.
field-info_system-consultation_sent = Samråd begärt
help-info_system-consultation_sent =
    Dagen då samråd begärdes hos Säkerhetspolisen, före drift och före väsentlig
    förändring. Krävs bland annat från K. Källa: SSF 3 kap. 2 §.
field-info_system-consultation = Samråd avslutat
help-info_system-consultation =
    Dagen då Säkerhetspolisen svarade. Svaret ligger i akten, inte här.
    Källa: SSF 3 kap. 2 §.
field-info_system-approval = Godkänt
help-info_system-approval =
    Dagen då verksamhetsutövaren godkände systemet från säkerhetsskyddssynpunkt.
    Görs före användning. Källa: SSF 3 kap. 3 §.
field-info_system-approval_role = Godkänt av
help-info_system-approval_role = Funktionen som godkände systemet. Källa: SSF 3 kap. 3 §.
field-info_system-approval_ref = Beslutets dnr
help-info_system-approval_ref = Diarienummer för det dokumenterade godkännandet. Källa: SSF 3 kap. 3 §.
field-info_system-go_live = I drift
help-info_system-go_live =
    Dagen då systemet togs i drift. Den särskilda bedömningen ska vara äldre.
    Källa: SSF 3 kap. 1 §.
field-info_system-material_change_date = Väsentligt ändrat
help-info_system-material_change_date =
    Dagen för den senaste väsentliga förändringen. Den kan kräva nytt samråd.
    Källa: SSF 3 kap. 2 §.
field-info_system-tempest_considered = Röjande signaler
help-info_system-tempest_considered =
    Ja, om skyddet mot röjande signaler har beaktats. Gäller från K.
    Källa: SSF 3 kap. 4 §.
field-info_system-external_assurance = Skydd hos annan
help-info_system-external_assurance =
    Hur skyddet har säkrats där uppgifter behandlas utanför egen kontroll.
    Källa: SSF 3 kap. 5 §.
field-info_system-log_retention = Loggar sparas, år
help-info_system-log_retention =
    Hur många år säkerhetsloggarna sparas. Husregel: följ det egna beslutet om
    bevarande, tills föreskriftens tid är kontrollerad.
field-info_system-last_log_review = Loggar granskade
help-info_system-last_log_review =
    Dagen då säkerhetsloggarna senast granskades. Det som har betydelse för
    säkerheten ska gå att spåra. Källa: SSF 3 kap. 4 §.
field-info_system-class_mark = { -mark-label }
help-info_system-class_mark = { -mark-help }
field-info_system-note = { -note-label }
help-info_system-note = { -note-help }

## Skyddsvärde

field-protective_value-title = Benämning
help-protective_value-title =
    Vad som ska skyddas, med ett neutralt namn som inte röjer mer än det måste.
    Källa: SSF 2 kap. 1 §.
field-protective_value-value_kind = Slag
help-protective_value-value_kind =
    Säkerhetsskyddsklassificerad uppgift eller annat skyddsvärde.
    Källa: PMFS 2022:1 2 kap. 3 §.
field-protective_value-part = Verksamhetsdel
help-protective_value-part = Den verksamhetsdel i analysen som värdet hör till.
field-protective_value-categories = Kategorier
help-protective_value-categories =
    På vilka områden värdet har nationell betydelse. Ett värde kan höra till
    flera. Källa: PMFS 2022:1 2 kap. 2 §.
field-protective_value-info_level = Nivå, uppgift
help-protective_value-info_level =
    Säkerhetsskyddsklass efter skadan om uppgiften röjs. Sannolikhet vägs inte
    in. Källa: SSL 2 kap. 5 §.
field-protective_value-consequence = Konsekvensnivå
help-protective_value-consequence =
    Skadan för Sveriges säkerhet om värdet slås ut eller påverkas. Sannolikhet
    vägs inte in. Källa: PMFS 2022:1 2 kap. 3-5 §§.
field-protective_value-foreign_level = Utländsk nivå
help-protective_value-foreign_level =
    Nivån som uppgiften redan har fått av en annan stat eller en mellanfolklig
    organisation. Källa: SSL 2 kap. 5 §.
field-protective_value-secrecy_basis = Sekretessgrund
help-protective_value-secrecy_basis =
    Bestämmelsen i OSL som gör uppgiften hemlig. Krävs för uppgifter.
    Källa: SSL 1 kap. 2 §.
field-protective_value-reason = Motivering
help-protective_value-reason =
    Varför värdet är skyddsvärt och varför det har fått sin nivå. Hänvisa till
    hemliga underlag, återge dem inte. Källa: SSF 2 kap. 1 §.
field-protective_value-assessed = Bedömd
help-protective_value-assessed =
    Dagen då bedömningen gjordes. Analysen uppdateras vid behov och minst
    vartannat år. Källa: SSF 2 kap. 1 §.
field-protective_value-confidentiality = Konfidentialitet
help-protective_value-confidentiality =
    Skadan om någon obehörig får del av uppgifterna. Källa: SSL 2 kap. 2 §.
    Husregel: skalan 0-3.
field-protective_value-integrity = Riktighet
help-protective_value-integrity =
    Skadan om något ändras eller förstörs obehörigt. Källa: SSL 2 kap. 2 §.
    Husregel: skalan 0-3.
field-protective_value-availability = Tillgänglighet
help-protective_value-availability =
    Skadan om värdet inte går att nå eller använda. Källa: SSL 2 kap. 2 §.
    Husregel: skalan 0-3.
field-protective_value-tolerable_outage = Tål avbrott
help-protective_value-tolerable_outage =
    Hur länge värdet kan vara borta innan skada uppstår: 24h, 3d eller 2v.
    Källa: PMFS 2022:1 2 kap. 5 §.
field-protective_value-aspect_reason = Skäl, K R T
help-protective_value-aspect_reason =
    Skälen för bedömningen av konfidentialitet, riktighet och tillgänglighet.
    Källa: PMFS 2022:1 2 kap. 5 §.
field-protective_value-owner = Ägare
help-protective_value-owner = Enheten som ansvarar för värdet.
field-protective_value-site = Plats
help-protective_value-site = Platsen där värdet finns.
field-protective_value-system = Informationssystem
help-protective_value-system = Systemet som värdet finns i eller är beroende av.
field-protective_value-class_mark = { -mark-label }
help-protective_value-class_mark = { -mark-help }
field-protective_value-note = { -note-label }
help-protective_value-note = { -note-help }

## Befattning

field-position-title = Befattning
help-position-title = Befattningens eller uppdragets benämning, som i förteckningen.
field-position-unit = Enhet
help-position-unit = Enheten där befattningen finns.
field-position-operator = Verksamhetsutövare
help-position-operator = Den verksamhetsutövare som befattningen finns hos.
field-position-seats = Antal platser
help-position-seats = Hur många som kan ha befattningen samtidigt, 1 till 999.
field-position-values = Skyddsvärden
help-position-values =
    De skyddsvärden som befattningen ger tillgång till eller kan skada.
    Källa: SSF 2 kap. 1 §.
field-position-analysis_version = Analysens version
help-position-analysis_version = Versionen av säkerhetsskyddsanalysen som befattningsanalysen bygger på.
field-position-max_level = Högsta nivå
help-position-max_level =
    Högsta säkerhetsskyddsklass på uppgifter som befattningen får del av.
    Källa: SSL 3 kap. 6-8 §§.
field-position-extent = Omfattning
help-position-extent =
    Om befattningen får del av uppgifterna i ringa omfattning eller mer.
    Källa: SSL 3 kap. 6-8 §§.
field-position-damage = Möjlig skada
help-position-damage =
    Den skada för Sveriges säkerhet som befattningen ger möjlighet att orsaka.
    Källa: SSL 3 kap. 6-8 §§.
field-position-international_basis = Internat. åtagande
help-position-international_basis =
    Internationellt åtagande som i sig kräver en viss klass, om det finns.
    Källa: SSL 3 kap. 9 §.
field-position-class = Säkerhetsklass
help-position-class =
    Klassen som tillgången och den möjliga skadan kräver, eller utan klass.
    Källa: SSL 3 kap. 5-8 §§.
field-position-alternative_considered = Prövade alternativ
help-position-alternative_considered =
    Hur behovet av skydd kunde ha tillgodosetts på annat sätt och varför det
    inte räcker. Källa: SSL 3 kap. 10 §.
field-position-check_reason = Kontrollorsak
help-position-check_reason =
    Varför befattningen har sin klass: tydligt, utan klassificerade uppgifter.
    Texten följer med ansökan. Källa: SSL 3 kap. 5-8 §§.
field-position-citizenship_required = Medborgarskap krävs
help-position-citizenship_required =
    Ja för anställning i kommunen i klass 1 eller 2, om inte regeringen har
    medgett undantag. Källa: SSL 3 kap. 11 §.
field-position-decision_date = Beslutad
help-position-decision_date =
    Dagen för beslutet om placering. Beslut före 2019-04-01 gäller inte längre.
    Källa: SSL 3 kap. 12 §.
field-position-decision_by = Beslutad av
help-position-decision_by =
    Klass 1: regeringen. Klass 2 och 3: kommunen, eller tillsynsmyndigheten för
    bolag utanför dess kontroll. Källa: SSF 5 kap. 5-10 §§.
field-position-decision_role = Organ eller funktion
help-position-decision_role = Organet eller funktionen, med punkten i delegationsordningen.
field-position-decision_ref = Beslutets dnr
help-position-decision_ref = Diarienummer för beslutet om placering.
field-position-provision_edition = Utgåva av kraven
help-position-provision_edition = Fylls i av programmet: den utgåva som gällde beslutsdagen.
field-position-review_date = Ses över
help-position-review_date =
    När placeringen ska ses över. Husregel: när analysen uppdateras, dock senast
    efter 24 månader.
field-position-class_mark = { -mark-label }
help-position-class_mark = { -mark-help }
field-position-note = { -note-label }
help-position-note = { -note-help }

## Person

field-person-name = Namn
help-person-name =
    För- och efternamn. Förseglas under en nyckel som är personens egen, så att
    uppgiften kan gallras.
field-person-person_no = Personnummer
help-person-person_no =
    ÅÅÅÅMMDD-NNNN, även samordningsnummer. Visas maskerat; behövs för att säkert
    veta vem det är. Källa: DSL 3 kap. 10 §.
field-person-contact = Kontaktväg
help-person-contact = Telefon eller adress i tjänsten. Inga privata uppgifter. Husregel.
field-person-citizenship_confirmed = Svensk medborgare
help-person-citizenship_confirmed =
    Ja, om svenskt medborgarskap är kontrollerat. Gäller kommunal anställning i
    klass 1 och 2. Källa: SSL 3 kap. 11 §.
field-person-citizenship_date = Kontrollerat
help-person-citizenship_date = Dagen då medborgarskapet kontrollerades. Källa: SSL 3 kap. 11 §.
field-person-class_mark = { -mark-label }
help-person-class_mark = { -mark-help }
field-person-note = { -note-label }
help-person-note = { -note-help }

## Prövningsärende

field-vetting_case-person = Person
help-vetting_case-person =
    Den som ska delta i säkerhetskänslig verksamhet. Ledamöter i fullmäktige
    prövas inte i den egenskapen. Källa: SSL 3 kap. 1 §.
field-vetting_case-position = Befattning
help-vetting_case-position =
    Befattningen som prövningen gäller. Nya arbetsuppgifter kräver ett nytt
    ärende.
field-vetting_case-participation = Deltar som
help-vetting_case-participation = I vilken egenskap personen ska delta.
field-vetting_case-state = Läge
help-vetting_case-state =
    Hur långt ärendet har kommit. Prövningen ska vara klar innan deltagandet
    börjar. Källa: SSL 3 kap. 3 §.
field-vetting_case-expected_participation = Antas delta
help-vetting_case-expected_participation =
    Kan personen antas komma att anställas eller delta? Annars får ansökan om
    registerkontroll inte göras. Källa: SSF 5 kap. 13 §.
field-vetting_case-expected_from = Väntas från
help-vetting_case-expected_from = Dagen då deltagandet väntas börja.
field-vetting_case-exemption_code = Undantag
help-vetting_case-exemption_code = Varför personen inte prövas, om så är fallet. Källa: SSL 3 kap. 1 §.
field-vetting_case-reduced_reason = Särskilda skäl
help-vetting_case-reduced_reason =
    Särskilda skäl för en mindre omfattande prövning, kort och utan uppgifter om
    personen. Källa: SSL 3 kap. 3 §.
field-vetting_case-basis_elements = Underlag
help-vetting_case-basis_elements =
    Vad grundutredningen har omfattat. Vad som kom fram skrivs inte här.
    Källa: SSF 5 kap. 2 §.
field-vetting_case-assessor = Bedömd av
help-vetting_case-assessor = Funktionen som gjorde den samlade bedömningen. Källa: SSL 3 kap. 4 §.
field-vetting_case-decision = Beslut
help-vetting_case-decision =
    Utgången, utan skäl. Resultatet dokumenteras när personen bedömts pålitlig
    och beslut om deltagande har fattats. Källa: SSF 5 kap. 4 §.
field-vetting_case-decision_date = Beslutad
help-vetting_case-decision_date = Dagen för beslutet. Källa: SSF 5 kap. 4 §.
field-vetting_case-decision_by = Beslutad av
help-vetting_case-decision_by =
    Den som beslutar om anställningen eller deltagandet gör också bedömningen.
    Källa: SSL 3 kap. 4 §.
field-vetting_case-decision_role = Funktion
help-vetting_case-decision_role = Funktionen, med punkten i delegationsordningen.
field-vetting_case-decision_ref = Beslutets dnr
help-vetting_case-decision_ref = Diarienummer för beslutet. Akten förvaras utanför registret.
field-vetting_case-start_date = Deltar från
help-vetting_case-start_date = Första dagen, aldrig före beslutet. Källa: SSL 3 kap. 3 §.
field-vetting_case-end_date = Deltar till
help-vetting_case-end_date =
    Sista dagen. Registerkontrollen ska då avanmälas skyndsamt.
    Källa: SSF 5 kap. 20 §.
field-vetting_case-class_mark = { -mark-label }
help-vetting_case-class_mark = { -mark-help }
field-vetting_case-note = { -note-label }
help-vetting_case-note = { -note-help }

## Säkerhetsskyddsklass på uppgifter

choice-info_level-none = Ingen
short-info_level-none = ingen
choice-info_level-bh = Begränsat hemlig
short-info_level-bh = BH
choice-info_level-k = Konfidentiell
short-info_level-k = K
choice-info_level-h = Hemlig
short-info_level-h = H
choice-info_level-kh = Kvalificerat hemlig
short-info_level-kh = KH

## Konsekvensnivå

choice-consequence-none = Ingen
short-consequence-none = ingen
choice-consequence-d = D ringa
short-consequence-d = D
choice-consequence-c = C inte obetydlig
short-consequence-c = C
choice-consequence-b = B allvarlig
short-consequence-b = B
choice-consequence-a = A synnerligen allvarlig
short-consequence-a = A

## Säkerhetsklass för befattning

choice-security_class-without = Utan klass
choice-security_class-3 = Klass 3
choice-security_class-2 = Klass 2
choice-security_class-1 = Klass 1

## Skada enligt husets skala

choice-aspect-0 = 0 ingen
short-aspect-0 = 0
choice-aspect-1 = 1 måttlig
short-aspect-1 = 1
choice-aspect-2 = 2 betydande
short-aspect-2 = 2
choice-aspect-3 = 3 allvarlig
short-aspect-3 = 3

## Kategorier

choice-category-yttre = Sveriges yttre säkerhet
short-category-yttre = Yttre
choice-category-inre = Sveriges inre säkerhet
short-category-inre = Inre
choice-category-samhall = Nationellt samhällsviktig verksamhet
short-category-samhall = Samhällsv.
choice-category-ekonomi = Sveriges ekonomi
short-category-ekonomi = Ekonomi
choice-category-skadegen = Skadegenererande verksamhet
short-category-skadegen = Skadegen.
choice-category-internationellt = Internationellt åtagande
short-category-internationellt = Internat.

## Säkerhetskänslig eller inte

choice-sensitive-ja = Ja
choice-sensitive-nej = Nej
choice-sensitive-utreds = Utreds

## Slag av skyddsvärde

choice-value_kind-uppgift = Uppgift
choice-value_kind-anlaggning = Anläggning
choice-value_kind-objekt = Objekt
choice-value_kind-system = System
choice-value_kind-egendom = Egendom
choice-value_kind-tillgang = Annan tillgång
short-value_kind-tillgang = Tillgång
choice-value_kind-internationellt = Internationellt åtagande
short-value_kind-internationellt = Internat.

## Sekretessgrunder

choice-secrecy_basis-osl-15-2 = OSL 15 kap. 2 § försvarssekretess
short-secrecy_basis-osl-15-2 = OSL 15:2
choice-secrecy_basis-osl-18-8 = OSL 18 kap. 8 § säkerhets- och bevakningsåtgärder
short-secrecy_basis-osl-18-8 = OSL 18:8
choice-secrecy_basis-osl-18-13 = OSL 18 kap. 13 § risk- och sårbarhetsanalyser
short-secrecy_basis-osl-18-13 = OSL 18:13
choice-secrecy_basis-osl-38-7 = OSL 38 kap. 7 § enskilda i beredskapsärenden
short-secrecy_basis-osl-38-7 = OSL 38:7
choice-secrecy_basis-other = Annan grund

## Slag av verksamhetsutövare

choice-operator_kind-kommun = Kommun
choice-operator_kind-bolag = Bolag
choice-operator_kind-forbund = Kommunalförbund
short-operator_kind-forbund = Förbund

## Slag av enhet

choice-unit_kind-kommun = Kommun
choice-unit_kind-fullmaktige = Fullmäktige
choice-unit_kind-namnd = Nämnd
choice-unit_kind-utskott = Utskott
choice-unit_kind-forvaltning = Förvaltning
short-unit_kind-forvaltning = Förvaltning
choice-unit_kind-avdelning = Avdelning
choice-unit_kind-enhet = Enhet
choice-unit_kind-bolag = Bolag
choice-unit_kind-forbund = Kommunalförbund
short-unit_kind-forbund = Förbund

## Hur ett system är anslutet

choice-environment-fristaende = Fristående
choice-environment-slutet = Slutet nät
short-environment-slutet = Slutet nät
choice-environment-internt = Internt nät
short-environment-internt = Internt nät
choice-environment-externt = Nås utifrån
short-environment-externt = Nås utifrån

## Omfattning av tillgången

choice-extent-ringa = Ringa
choice-extent-mer = Mer än ringa
short-extent-mer = Mer än ringa

## Möjlig skada

choice-damage-ringa = Ringa
choice-damage-inte-obetydlig = Inte obetydlig
short-damage-inte-obetydlig = Inte obet.
choice-damage-allvarlig = Allvarlig
choice-damage-synnerligen = Synnerligen allvarlig
short-damage-synnerligen = Synnerl.

## Vem som beslutar om placering

choice-decided_by-regeringen = Regeringen
short-decided_by-regeringen = Regeringen
choice-decided_by-kommunen = Kommunen
short-decided_by-kommunen = Kommunen
choice-decided_by-tillsynsmyndighet = Tillsynsmyndigheten
short-decided_by-tillsynsmyndighet = Tillsynsm.
choice-decided_by-transportstyrelsen = Transportstyrelsen
short-decided_by-transportstyrelsen = Transportst.

## I vilken egenskap

choice-participation-anstalld_kommun = Anställd i kommunen
short-participation-anstalld_kommun = Kommunen
choice-participation-anstalld_bolag = Anställd i bolag
short-participation-anstalld_bolag = Bolag
choice-participation-fortroendevald = Förtroendevald
short-participation-fortroendevald = Förtroendev.
choice-participation-uppdragstagare = Uppdragstagare
short-participation-uppdragstagare = Uppdragst.
choice-participation-leverantor = Leverantör
short-participation-leverantor = Leverantör
choice-participation-annan = Annan

## Lägen i ett prövningsärende

choice-case_state-initierad = Initierat
choice-case_state-grundutredning = Grundutredning pågår
short-case_state-grundutredning = Grundutr.
choice-case_state-gu_godkand = Grundutredning godkänd
short-case_state-gu_godkand = GU godkänd
choice-case_state-gu_ej_godkand = Grundutredning ej godkänd
short-case_state-gu_ej_godkand = GU ej godk.
choice-case_state-samtycke = Samtycke lämnat
short-case_state-samtycke = Samtycke
choice-case_state-ansokan = Ansökan skickad
short-case_state-ansokan = Ansökan
choice-case_state-svar = Svar mottaget
short-case_state-svar = Svar
choice-case_state-bedomning = Samlad bedömning
short-case_state-bedomning = Bedömning
choice-case_state-godkand = Godkänd
choice-case_state-ej_godkand = Ej godkänd
choice-case_state-deltar = Deltar
choice-case_state-omprovning = Omprövning
short-case_state-omprovning = Omprövning
choice-case_state-andring = Ändring pågår
short-case_state-andring = Ändring
choice-case_state-avslut = Avslut pågår
choice-case_state-avslutad = Avslutat

## Utgång i ett prövningsärende

choice-case_decision-godkand = Godkänd
choice-case_decision-ej_godkand = Ej godkänd
choice-case_decision-avbruten = Avbruten

## Ja, nej eller obesvarat

choice-yes_no-ja = Ja
choice-yes_no-nej = Nej

## Undantag från prövning

choice-exemption-fullmaktige = Ledamot i fullmäktige
short-exemption-fullmaktige = Fullmäktige
choice-exemption-ovrig = Övrigt undantag
short-exemption-ovrig = Övrigt

## Underlag för bedömningen

choice-basis-interview = Säkerhetsprövningsintervju
short-basis-interview = Intervju
choice-basis-grades = Betyg
choice-basis-certificates = Intyg
choice-basis-references = Referenser
choice-basis-identity = Identitetskontroll
short-basis-identity = Identitet
choice-basis-other = Annat underlag
short-basis-other = Annat
