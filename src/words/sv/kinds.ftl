### Swedish. Kinds of record beyond the first nine: everything that follows from the field catalogue, kind by kind.
### Long because each field and help text has its word here, and is looked for in one place.

## Grupper av poster

group-analysis = Analys och plan
group-personnel = Personal
group-outside = Utomstående
group-systems = System och platser
group-events = Händelser
group-documents = Handlingar
group-control = Kontroll och tillsyn
group-organisation = Organisation och styrning

## Arter av poster

kind-analysis = Säkerhetsskyddsanalys
kind-analysis-many = Säkerhetsskyddsanalyser
kind-contribution = Bidrag till analysen
kind-contribution-many = Bidrag till analysen
kind-threat = Säkerhetshot
kind-threat-many = Säkerhetshot
kind-threat_observation = Hotiakttagelse
kind-threat_observation-many = Hotiakttagelser
kind-vulnerability = Sårbarhet
kind-vulnerability-many = Sårbarheter
kind-measure = Säkerhetsskyddsåtgärd
kind-measure-many = Säkerhetsskyddsåtgärder
kind-plan_item = Planpost
kind-plan_item-many = Planposter
kind-register_check = Registerkontroll
kind-register_check-many = Registerkontroller
kind-consent = Samtycke
kind-consent-many = Samtycken
kind-follow_up = Uppföljning
kind-follow_up-many = Uppföljningar
kind-reassessment = Omprövning
kind-reassessment-many = Omprövningar
kind-secrecy_briefing = Sekretessupplysning
kind-secrecy_briefing-many = Sekretessupplysningar
kind-course = Utbildning
kind-course-many = Utbildningar
kind-training_record = Genomförd utbildning
kind-training_record-many = Genomförda utbildningar
kind-authorisation = Behörighet
kind-authorisation-many = Behörigheter
kind-closing = Avslut
kind-closing-many = Avslut
kind-certificate = Säkerhetsintyg
kind-certificate-many = Säkerhetsintyg
kind-exposure_case = Exponeringsärende
kind-exposure_case-many = Exponeringsärenden
kind-agreement = Säkerhetsskyddsavtal
kind-agreement-many = Säkerhetsskyddsavtal
kind-agreement_control = Avtalskontroll
kind-agreement_control-many = Avtalskontroller
kind-transfer_case = Överlåtelseärende
kind-transfer_case-many = Överlåtelseärenden
kind-consultation = Samråd
kind-consultation-many = Samråd
kind-notification = Anmälan
kind-notification-many = Anmälningar
kind-appointment = Uppdrag
kind-appointment-many = Uppdrag
kind-applicability = Tillämplighetsbedömning
kind-applicability-many = Tillämplighetsbedömningar
kind-steering_document = Styrdokument
kind-steering_document-many = Styrdokument
kind-unit_follow_up = Enhetsuppföljning
kind-unit_follow_up-many = Enhetsuppföljningar
kind-decision = Beslut
kind-decision-many = Beslut
kind-disposal_decision = Gallringsbeslut
kind-disposal_decision-many = Gallringsbeslut
kind-report = Rapport
kind-report-many = Rapporter
kind-event = Säkerhetshotande händelse
kind-event-many = Säkerhetshotande händelser
kind-document = Klassificerad handling
kind-document-many = Klassificerade handlingar
kind-inventory_round = Inventering
kind-inventory_round-many = Inventeringar
kind-information_transfer = Överföring av uppgifter
kind-information_transfer-many = Överföringar av uppgifter
kind-control_finding = Kontroll
kind-control_finding-many = Kontroller
kind-supervision_case = Tillsynsärende
kind-supervision_case-many = Tillsynsärenden

## Inuti en mening

one-analysis = säkerhetsskyddsanalys
one-contribution = bidrag till analysen
one-threat = säkerhetshot
one-threat_observation = hotiakttagelse
one-vulnerability = sårbarhet
one-measure = säkerhetsskyddsåtgärd
one-plan_item = planpost
one-register_check = registerkontroll
one-consent = samtycke
one-follow_up = uppföljning
one-reassessment = omprövning
one-secrecy_briefing = sekretessupplysning
one-course = utbildning
one-training_record = genomförd utbildning
one-authorisation = behörighet
one-closing = avslut
one-certificate = säkerhetsintyg
one-exposure_case = exponeringsärende
one-agreement = säkerhetsskyddsavtal
one-agreement_control = avtalskontroll
one-transfer_case = överlåtelseärende
one-consultation = samråd
one-notification = anmälan
one-appointment = uppdrag
one-applicability = tillämplighetsbedömning
one-steering_document = styrdokument
one-unit_follow_up = enhetsuppföljning
one-decision = beslut
one-disposal_decision = gallringsbeslut
one-report = rapport
one-event = säkerhetshotande händelse
one-document = klassificerad handling
one-inventory_round = inventering
one-information_transfer = överföring av uppgifter
one-control_finding = kontroll
one-supervision_case = tillsynsärende

## Rubrik på ett nytt formulär

form-new-analysis = Ny säkerhetsskyddsanalys
form-new-contribution = Nytt bidrag till analysen
form-new-threat = Nytt säkerhetshot
form-new-threat_observation = Ny hotiakttagelse
form-new-vulnerability = Ny sårbarhet
form-new-measure = Ny säkerhetsskyddsåtgärd
form-new-plan_item = Ny planpost
form-new-register_check = Ny registerkontroll
form-new-consent = Nytt samtycke
form-new-follow_up = Ny uppföljning
form-new-reassessment = Ny omprövning
form-new-secrecy_briefing = Ny sekretessupplysning
form-new-course = Ny utbildning
form-new-training_record = Ny genomförd utbildning
form-new-authorisation = Ny behörighet
form-new-closing = Nytt avslut
form-new-certificate = Nytt säkerhetsintyg
form-new-exposure_case = Nytt exponeringsärende
form-new-agreement = Nytt säkerhetsskyddsavtal
form-new-agreement_control = Ny avtalskontroll
form-new-transfer_case = Nytt överlåtelseärende
form-new-consultation = Nytt samråd
form-new-notification = Ny anmälan
form-new-appointment = Nytt uppdrag
form-new-applicability = Ny tillämplighetsbedömning
form-new-steering_document = Nytt styrdokument
form-new-unit_follow_up = Ny enhetsuppföljning
form-new-decision = Nytt beslut
form-new-disposal_decision = Nytt gallringsbeslut
form-new-report = Ny rapport
form-new-event = Ny säkerhetshotande händelse
form-new-document = Ny klassificerad handling
form-new-inventory_round = Ny inventering
form-new-information_transfer = Ny överföring av uppgifter
form-new-control_finding = Ny kontroll
form-new-supervision_case = Nytt tillsynsärende

## Kommandon

command-view-analysis = säkerhetsskyddsanalyser
command-view-analysis-help = Visar alla säkerhetsskyddsanalyser.
command-view-contribution = bidrag till analysen
command-view-contribution-help = Visar alla bidrag till analysen.
command-view-threat = säkerhetshot
command-view-threat-help = Visar alla säkerhetshot.
command-view-threat_observation = hotiakttagelser
command-view-threat_observation-help = Visar alla hotiakttagelser.
command-view-vulnerability = sårbarheter
command-view-vulnerability-help = Visar alla sårbarheter.
command-view-measure = säkerhetsskyddsåtgärder
command-view-measure-help = Visar alla säkerhetsskyddsåtgärder.
command-view-plan_item = planposter
command-view-plan_item-help = Visar alla planposter.
command-view-register_check = registerkontroller
command-view-register_check-help = Visar alla registerkontroller.
command-view-consent = samtycken
command-view-consent-help = Visar alla samtycken.
command-view-follow_up = uppföljningar
command-view-follow_up-help = Visar alla uppföljningar.
command-view-reassessment = omprövningar
command-view-reassessment-help = Visar alla omprövningar.
command-view-secrecy_briefing = sekretessupplysningar
command-view-secrecy_briefing-help = Visar alla sekretessupplysningar.
command-view-course = utbildningar
command-view-course-help = Visar alla utbildningar.
command-view-training_record = genomförda utbildningar
command-view-training_record-help = Visar alla genomförda utbildningar.
command-view-authorisation = behörigheter
command-view-authorisation-help = Visar alla behörigheter.
command-view-closing = avslut
command-view-closing-help = Visar alla avslut.
command-view-certificate = säkerhetsintyg
command-view-certificate-help = Visar alla säkerhetsintyg.
command-view-exposure_case = exponeringsärenden
command-view-exposure_case-help = Visar alla exponeringsärenden.
command-view-agreement = säkerhetsskyddsavtal
command-view-agreement-help = Visar alla säkerhetsskyddsavtal.
command-view-agreement_control = avtalskontroller
command-view-agreement_control-help = Visar alla avtalskontroller.
command-view-transfer_case = överlåtelseärenden
command-view-transfer_case-help = Visar alla överlåtelseärenden.
command-view-consultation = samråd
command-view-consultation-help = Visar alla samråd.
command-view-notification = anmälningar
command-view-notification-help = Visar alla anmälningar.
command-view-appointment = uppdrag
command-view-appointment-help = Visar alla uppdrag.
command-view-applicability = tillämplighetsbedömningar
command-view-applicability-help = Visar alla tillämplighetsbedömningar.
command-view-steering_document = styrdokument
command-view-steering_document-help = Visar alla styrdokument.
command-view-unit_follow_up = enhetsuppföljningar
command-view-unit_follow_up-help = Visar alla enhetsuppföljningar.
command-view-decision = beslut
command-view-decision-help = Visar alla beslut.
command-view-disposal_decision = gallringsbeslut
command-view-disposal_decision-help = Visar alla gallringsbeslut.
command-view-report = rapporter
command-view-report-help = Visar alla rapporter.
command-view-event = säkerhetshotande händelser
command-view-event-help = Visar alla säkerhetshotande händelser.
command-view-document = klassificerade handlingar
command-view-document-help = Visar alla klassificerade handlingar.
command-view-inventory_round = inventeringar
command-view-inventory_round-help = Visar alla inventeringar.
command-view-information_transfer = överföringar av uppgifter
command-view-information_transfer-help = Visar alla överföringar av uppgifter.
command-view-control_finding = kontroller
command-view-control_finding-help = Visar alla kontroller.
command-view-supervision_case = tillsynsärenden
command-view-supervision_case-help = Visar alla tillsynsärenden.

## Avsnitt

section-adoption = Fastställelse
section-answers = Finns, tillräckligt, fungerar
section-application = Ansökan
section-briefing = Genomgång av vad som är skyddsvärt
section-capabilities = Dimensionerande förmågor, bara referens
section-content = Innehåll
section-copies = Exemplar, innehavare och kvittens
section-fate = Vad som har hänt med exemplaret
section-injunction = Föreläggande
section-links = Hör ihop med
section-notices = Anmälningar och rapporter
section-outcome = Genomförande och utfall
section-plan = Plan
section-reply = Svar och avanmälan
section-sanction = Sanktionsavgift
section-suitability = Bedömning och lämplighetsprövning
section-timing = Tider
section-validity = Giltighet

## Säkerhetsskyddsanalys

field-analysis-title = Benämning
help-analysis-title =
    Vad analysen kallas, utan att röja vad den innehåller. Källa: SSF 2 kap. 1
    §.
field-analysis-operator = Verksamhetsutövare
help-analysis-operator =
    Varje verksamhetsutövare har en egen analys, även ett kommunalt bolag.
    Källa: SSL 2 kap. 1 §.
field-analysis-scope = Omfattning
help-analysis-scope = Vilken verksamhet analysen täcker och vad den lämnar åt andra analyser.
field-analysis-status = Läge
help-analysis-status =
    Om analysen är utkast, granskas, är fastställd eller ersatt. Källa: SSF 2
    kap. 1 §.
field-analysis-version_no = Versionsnummer
help-analysis-version_no = Det nummer som verksamhetsdelar och befattningar hänvisar till.
field-analysis-supersedes = Ersätter
help-analysis-supersedes =
    Den version som ersätts. Ändringarna ska gå att förklara vid tillsyn. Källa:
    SSF 2 kap. 1 §.
field-analysis-prepared_by = Upprättad av
help-analysis-prepared_by = Funktionen som höll ihop arbetet. Inget namn.
field-analysis-adopted_by_role = Fastställd av
help-analysis-adopted_by_role =
    Funktionen som fastställde. Husregel: verksamhetens högsta chef. Källa: SSL
    2 kap. 1 §.
field-analysis-adopted_date = Fastställd
help-analysis-adopted_date = Från den dagen räknas tiden till nästa uppdatering. Källa: SSF 2 kap. 1 §.
field-analysis-doc_ref = Dokumentnummer
help-analysis-doc_ref =
    Diarienummer eller beteckning på den fastställda handlingen. Källa: PMFS
    2022:1 1 kap. 4 §.
field-analysis-provision_edition = Utgåva av kraven
help-analysis-provision_edition = Fylls i av programmet: den utgåva som gällde beslutsdagen.
field-analysis-next_due = Uppdateras senast
help-analysis-next_due = Vid behov, dock minst vartannat år. Källa: SSF 2 kap. 1 §.
field-analysis-daf_requested = DAF begärd
help-analysis-daf_requested =
    Dagen då dimensionerande antagonistiska förmågor begärdes. Källa: PMFS
    2022:1 2 kap. 7 §.
field-analysis-daf_received = DAF mottagen
help-analysis-daf_received =
    Dagen då beskrivningen kom. Innehållet läggs aldrig in här. Källa: PMFS
    2022:1 2 kap. 7 §.
field-analysis-daf_ref = DAF, referens
help-analysis-daf_ref = Bara handlingens nummer och plats. Källa: PMFS 2022:1 2 kap. 7 §.
field-analysis-plan_version = Planens version
help-analysis-plan_version =
    Säkerhetsskyddsplanen som bygger på denna version av analysen. Källa: PMFS
    2022:1 2 kap. 12 §.
field-analysis-plan_adopted_by_role = Planen fastställd av
help-analysis-plan_adopted_by_role = Funktionen som fastställde planen. Källa: PMFS 2022:1 2 kap. 12 §.
field-analysis-plan_adopted_date = Planen fastställd
help-analysis-plan_adopted_date = En plan som är äldre än analysen ses över. Källa: PMFS 2022:1 2 kap. 12 §.
field-analysis-plan_ref = Planens nummer
help-analysis-plan_ref = Diarienummer eller beteckning på planen. Källa: PMFS 2022:1 2 kap. 12 §.
field-analysis-class_mark = { -mark-label }
help-analysis-class_mark = { -mark-help }
field-analysis-note = { -note-label }
help-analysis-note = { -note-help }

## Bidrag till analysen

field-contribution-unit = Enhet
help-contribution-unit = Förvaltningen eller bolaget som bidrar.
field-contribution-analysis = Analys
help-contribution-analysis = Analysen som bidraget hör till. Källa: SSF 2 kap. 1 §.
field-contribution-asked = Begärt
help-contribution-asked = Dagen då bidraget begärdes.
field-contribution-due = Väntas senast
help-contribution-due = Dagen då bidraget ska ha kommit in.
field-contribution-received = Mottaget
help-contribution-received = Dagen då bidraget kom in.
field-contribution-reviewed = Genomgånget
help-contribution-reviewed = Dagen då bidraget var genomgånget och infört i analysen.
field-contribution-ref = Bidragets nummer
help-contribution-ref = Diarienummer eller beteckning på bidraget.
field-contribution-class_mark = { -mark-label }
help-contribution-class_mark = { -mark-help }
field-contribution-note = { -note-label }
help-contribution-note = { -note-help }

## Säkerhetshot

field-threat-title = Benämning
help-threat-title = Kort namn på hotet. Källa: SSF 2 kap. 1 §.
field-threat-actor_type = Aktör
help-threat-actor_type = Vilket slags aktör hotet kommer från. Källa: PMFS 2022:1 2 kap. 6 §.
field-threat-values = Skyddsvärden
help-threat-values = De skyddsvärden som hotet riktas mot. Källa: SSF 2 kap. 1 §.
field-threat-intent = Avsikt
help-threat-intent =
    Aktörens vilja att skada skyddsvärdet. Sannolikhet bedöms inte. Källa: PMFS
    2022:1 2 kap. 6 §.
field-threat-capability = Förmåga
help-threat-capability = Aktörens förmåga att skada skyddsvärdet. Källa: PMFS 2022:1 2 kap. 6 §.
field-threat-reason = Motivering
help-threat-reason =
    Vad bedömningen bygger på. Inga uppgifter om enskilda. Källa: PMFS 2022:1 2
    kap. 6 §.
field-threat-source = Underlag
help-threat-source =
    Egna händelser, öppna källor, samverkan eller tillsynsmyndigheten. Källa:
    PMFS 2022:1 2 kap. 6 §.
field-threat-reliability = Källans kvalitet
help-threat-reliability = Hur tillförlitlig källan är. Husregel.
field-threat-assessed_date = Bedömt
help-threat-assessed_date = Dagen för bedömningen. Källa: PMFS 2022:1 2 kap. 6 §.
field-threat-next_review = Ses över
help-threat-next_review = När hotet bedöms nästa gång. Husregel: varje månad.
field-threat-class_mark = { -mark-label }
help-threat-class_mark = { -mark-help }
field-threat-note = { -note-label }
help-threat-note = { -note-help }

## Hotiakttagelse

field-threat_observation-title = Rubrik
help-threat_observation-title = Vad iakttagelsen gäller, i några ord.
field-threat_observation-date = Iakttagen
help-threat_observation-date = Dagen för iakttagelsen.
field-threat_observation-source = Underlag
help-threat_observation-source = Varifrån uppgiften kommer.
field-threat_observation-reliability = Källans kvalitet
help-threat_observation-reliability = Hur tillförlitlig källan är. Husregel.
field-threat_observation-summary = Sammanfattning
help-threat_observation-summary = Vad som har ändrats i hotet. Inga uppgifter om enskilda personer.
field-threat_observation-threats = Hot
help-threat_observation-threats = Bedömda hot som iakttagelsen rör. Källa: PMFS 2022:1 2 kap. 6 §.
field-threat_observation-values = Skyddsvärden
help-threat_observation-values = Skyddsvärden som iakttagelsen rör. Källa: SSF 2 kap. 1 §.
field-threat_observation-action = Åtgärd
help-threat_observation-action = Vad iakttagelsen ledde till, eller att den inte ledde till något.
field-threat_observation-reviewed_by = Bedömd av
help-threat_observation-reviewed_by = Funktionen som bedömde iakttagelsen.
field-threat_observation-reviewed_date = Bedömd
help-threat_observation-reviewed_date = Dagen då den bedömdes.
field-threat_observation-class_mark = { -mark-label }
help-threat_observation-class_mark = { -mark-help }
field-threat_observation-note = { -note-label }
help-threat_observation-note = { -note-help }

## Sårbarhet

field-vulnerability-title = Benämning
help-vulnerability-title = Kort namn på bristen. Källa: SSF 2 kap. 1 §.
field-vulnerability-value = Skyddsvärde
help-vulnerability-value = Det skyddsvärde som bristen rör. Källa: SSF 2 kap. 1 §.
field-vulnerability-gap_type = Brist mot
help-vulnerability-gap_type =
    Om skyddet brister mot ett krav eller mot en förmåga. Källa: PMFS 2022:1 2
    kap. 8 §.
field-vulnerability-severity = Allvar
help-vulnerability-severity = Hur allvarlig bristen är för skyddsvärdet. Källa: PMFS 2022:1 2 kap. 8 §.
field-vulnerability-description = Beskrivning
help-vulnerability-description = Vad som saknas i det skydd som finns. Källa: PMFS 2022:1 2 kap. 8 §.
field-vulnerability-found_date = Funnen
help-vulnerability-found_date = Dagen då bristen blev känd.
field-vulnerability-closed_date = Stängd
help-vulnerability-closed_date = Dagen då bristen inte längre fanns eller lämnades utan åtgärd.
field-vulnerability-close_decision = Stängd som
help-vulnerability-close_decision =
    Åtgärdad, lämnad utan åtgärd genom beslut, eller inte längre aktuell. Källa:
    SSL 2 kap. 1 §.
field-vulnerability-close_reason = Skäl
help-vulnerability-close_reason =
    Varför bristen lämnas utan åtgärd, och vilket skydd som ändå finns. Källa:
    PMFS 2022:1 1 kap. 4 §.
field-vulnerability-close_ref = Beslutets dnr
help-vulnerability-close_ref = Diarienummer för beslutet. Källa: PMFS 2022:1 1 kap. 4 §.
field-vulnerability-class_mark = { -mark-label }
help-vulnerability-class_mark = { -mark-help }
field-vulnerability-note = { -note-label }
help-vulnerability-note = { -note-help }

## Säkerhetsskyddsåtgärd

field-measure-title = Benämning
help-measure-title = Kort namn på åtgärden. Källa: SSF 2 kap. 1 §.
field-measure-area = Område
help-measure-area =
    Informationssäkerhet, fysisk säkerhet eller personalsäkerhet. Källa: SSL 2
    kap. 2-4 §§.
field-measure-basis = Grund
help-measure-basis = Vad som kräver åtgärden. En husregel är inte lag.
field-measure-basis_ref = Bestämmelse
help-measure-basis_ref = Lagrum, avtalspunkt eller punkt i planen.
field-measure-vulnerabilities = Sårbarheter
help-measure-vulnerabilities = De sårbarheter som åtgärden möter. Källa: SSF 2 kap. 1 §.
field-measure-values = Skyddsvärden
help-measure-values = De skyddsvärden som åtgärden skyddar. Källa: SSF 2 kap. 1 §.
field-measure-necessity = Behov
help-measure-necessity = Varför åtgärden behövs. Källa: PMFS 2022:1 2 kap. 9 §.
field-measure-proportionality = Proportionalitet
help-measure-proportionality =
    Varför åtgärden inte går längre än den behöver mot andra intressen. Källa:
    SSL 2 kap. 1 §.
field-measure-class_mark = { -mark-label }
help-measure-class_mark = { -mark-help }
field-measure-note = { -note-label }
help-measure-note = { -note-help }

## Planpost

field-plan_item-title = Benämning
help-plan_item-title = Vad som ska göras. Källa: PMFS 2022:1 2 kap. 12 §.
field-plan_item-measure = Åtgärd
help-plan_item-measure = Åtgärden som planposten genomför. Källa: PMFS 2022:1 2 kap. 12 §.
field-plan_item-scope = Omfattning
help-plan_item-scope = Om posten rör en enhet eller hela kommunen.
field-plan_item-function = Ansvarig funktion
help-plan_item-function =
    Funktionen som svarar för att det blir gjort. Inget namn. Källa: PMFS 2022:1
    2 kap. 12 §.
field-plan_item-owner_unit = Ansvarig enhet
help-plan_item-owner_unit = Enheten där funktionen finns.
field-plan_item-due_date = Klar senast
help-plan_item-due_date = När åtgärden ska vara vidtagen. Källa: PMFS 2022:1 2 kap. 12 §.
field-plan_item-priority = Prioritet
help-plan_item-priority = Hur brådskande posten är. Husregel.
field-plan_item-cost_class = Kostnadsklass
help-plan_item-cost_class = Ungefärlig storlek på kostnaden. Husregel.
field-plan_item-status = Läge
help-plan_item-status = Hur långt posten har kommit. Källa: SSL 2 kap. 1 §.
field-plan_item-done_date = Genomförd
help-plan_item-done_date = Dagen då åtgärden var vidtagen. Källa: SSL 2 kap. 1 §.
field-plan_item-verified_date = Verifierad
help-plan_item-verified_date = Dagen då någon kontrollerade att åtgärden fungerar. Källa: SSL 2 kap. 1 §.
field-plan_item-verified_by = Verifierad av
help-plan_item-verified_by = Funktionen som kontrollerade. Källa: SSL 2 kap. 1 §.
field-plan_item-evidence_ref = Belägg
help-plan_item-evidence_ref =
    Diarienummer eller beteckning på det som visar att det är gjort. Källa: PMFS
    2022:1 1 kap. 4 §.
field-plan_item-dismiss_reason = Skäl för avskrivning
help-plan_item-dismiss_reason = Varför posten inte genomförs. Källa: PMFS 2022:1 1 kap. 4 §.
field-plan_item-class_mark = { -mark-label }
help-plan_item-class_mark = { -mark-help }
field-plan_item-note = { -note-label }
help-plan_item-note = { -note-help }

## Registerkontroll

field-register_check-case = Prövningsärende
help-register_check-case = Ärendet som kontrollen görs i. Källa: SSF 5 kap. 13 §.
field-register_check-class = Säkerhetsklass
help-register_check-class =
    Klassen som befattningen är placerad i enligt beslut. Källa: SSL 3 kap. 6-8
    §§.
field-register_check-purpose = Syfte
help-register_check-purpose = Anställning, avtal, besök eller förordnande.
field-register_check-reason = Kontrollorsak
help-register_check-reason =
    Uppgifterna i tjänsten som motiverar kontrollen. Inget om personen, inget
    klassificerat.
field-register_check-application_date = Ansökan skickad
help-register_check-application_date =
    Dagen för ansökan, aldrig före samtycke och godkänd grundutredning. Källa:
    SSF 5 kap. 13 §.
field-register_check-dispatch_ref = Expeditionsnummer
help-register_check-dispatch_ref = Beteckning på den skickade ansökan.
field-register_check-dispatch_method = Skickad med
help-register_check-dispatch_method = Hur ansökan lämnades: personligen, med bud, rek., krypto eller annat sätt.
field-register_check-annex_sent = Bilaga skickad
help-register_check-annex_sent =
    Ja, om personutredningens bilaga följde med (klass 1 och 2). Den sparas inte
    här. Källa: SSF 5 kap. 15 §.
field-register_check-end_date = Sluttid
help-register_check-end_date =
    Bara för tidsbegränsad kontroll. Den upphör då av sig själv och kan inte
    förlängas.
field-register_check-reply_date = Svar mottaget
help-register_check-reply_date =
    Bara dagen. Vad svaret innehöll skrivs aldrig i registret. Källa: SSL 3 kap.
    20 §.
field-register_check-documents_received = Handlingar lämnade
help-register_check-documents_received =
    Ja, om handlingar lämnades över. Inget om vad de visar. Källa: SSL 3 kap. 21
    §.
field-register_check-returned_date = Återställda
help-register_check-returned_date =
    Dagen då handlingarna lämnades tillbaka. Ska ske snarast efter beslutet.
    Källa: SSL 3 kap. 21 §.
field-register_check-status = Läge
help-register_check-status =
    Om kontrollen är ansökt, löper, är avanmäld eller har upphört. Källa: SSL 3
    kap. 14 §.
field-register_check-deregistered_date = Avanmäld
help-register_check-deregistered_date =
    Dagen då kontrollen avanmäldes. Ska ske skyndsamt när deltagandet upphör.
    Källa: SSF 5 kap. 20 §.
field-register_check-class_mark = { -mark-label }
help-register_check-class_mark = { -mark-help }
field-register_check-note = { -note-label }
help-register_check-note = { -note-help }

## Samtycke

field-consent-case = Prövningsärende
help-consent-case = Ärendet som samtycket lämnades i. Källa: SSL 3 kap. 18 §.
field-consent-date = Lämnat
help-consent-date = Dagen då personen samtyckte, före ansökan. Källa: SSL 3 kap. 18 §.
field-consent-form_ref = Blankettens nummer
help-consent-form_ref =
    Beteckning på den undertecknade blanketten. Verksamhetsutövaren svarar för
    den. Källa: SSF 5 kap. 15 §.
field-consent-withdrawn_date = Återtaget
help-consent-withdrawn_date = Dagen då samtycket togs tillbaka. Skälet skrivs inte.
field-consent-class_mark = { -mark-label }
help-consent-class_mark = { -mark-help }
field-consent-note = { -note-label }
help-consent-note = { -note-help }

## Uppföljning

field-follow_up-case = Prövningsärende
help-follow_up-case = Ärendet som följs upp, så länge deltagandet pågår. Källa: SSL 3 kap. 3 §.
field-follow_up-date = Genomförd
help-follow_up-date = Dagen för uppföljningen. Källa: SSL 3 kap. 3 §.
field-follow_up-by = Gjord av
help-follow_up-by = Funktionen som följde upp. Källa: SSL 3 kap. 3 §.
field-follow_up-result = Resultat
help-follow_up-result = Bara utgången. Samtalets innehåll skrivs aldrig här. Källa: SSL 3 kap. 3 §.
field-follow_up-next_date = Nästa
help-follow_up-next_date = Husregel: inom 12 månader i klass 1-3, annars inom 24.
field-follow_up-class_mark = { -mark-label }
help-follow_up-class_mark = { -mark-help }
field-follow_up-note = { -note-label }
help-follow_up-note = { -note-help }

## Omprövning

field-reassessment-case = Prövningsärende
help-reassessment-case = Ärendet som prövas på nytt. Källa: SSL 3 kap. 4 §.
field-reassessment-trigger = Anledning
help-reassessment-trigger =
    Bara slaget av anledning. Omständigheterna hör hemma i akten. Källa: SSL 3
    kap. 4 §.
field-reassessment-opened = Inledd
help-reassessment-opened = Dagen då omprövningen inleddes. Källa: SSL 3 kap. 4 §.
field-reassessment-closed = Avslutad den
help-reassessment-closed = Dagen då omprövningen avslutades.
field-reassessment-outcome = Utgång
help-reassessment-outcome = Utgången, utan skäl. Källa: SSL 3 kap. 4 §.
field-reassessment-decided_by = Beslutad av
help-reassessment-decided_by = Funktionen som beslutade. Källa: SSL 3 kap. 4 §.
field-reassessment-class_mark = { -mark-label }
help-reassessment-class_mark = { -mark-help }
field-reassessment-note = { -note-label }
help-reassessment-note = { -note-help }

## Sekretessupplysning

field-secrecy_briefing-person = Person
help-secrecy_briefing-person = Den som har fått upplysningen. Källa: SSF 2 kap. 3 §.
field-secrecy_briefing-date = Lämnad
help-secrecy_briefing-date = Dagen för upplysningen, före tillgången. Källa: SSF 2 kap. 3 §.
field-secrecy_briefing-by = Lämnad av
help-secrecy_briefing-by =
    Funktionen som förklarade sekretessens räckvidd och innebörd. Källa: SSF 2
    kap. 3 §.
field-secrecy_briefing-signed = Undertecknad
help-secrecy_briefing-signed = Ja, om personen har skrivit under. Husregel.
field-secrecy_briefing-ref = Kvittensens nummer
help-secrecy_briefing-ref = Beteckning på den undertecknade kvittensen.
field-secrecy_briefing-class_mark = { -mark-label }
help-secrecy_briefing-class_mark = { -mark-help }
field-secrecy_briefing-note = { -note-label }
help-secrecy_briefing-note = { -note-help }

## Utbildning

field-course-title = Benämning
help-course-title = Vad utbildningen heter. Källa: SSF 5 kap. 1 §.
field-course-level = Slag
help-course-level = Grund, roll eller repetition.
field-course-provider = Anordnare
help-course-provider = Den som håller utbildningen.
field-course-need_note = Behov
help-course-need_note =
    Vilka funktioner som behöver utbildningen och varför. Inget om enskilda.
    Källa: SSF 5 kap. 1 §.
field-course-evaluation = Värdering
help-course-evaluation = Deltagarnas värdering mot sitt behov, 1 till 5. Husregel.
field-course-refresh_months = Gäller, månader
help-course-refresh_months = Hur länge utbildningen räcker. Husregel: 24 månader.
field-course-class_mark = { -mark-label }
help-course-class_mark = { -mark-help }
field-course-note = { -note-label }
help-course-note = { -note-help }

## Genomförd utbildning

field-training_record-person = Person
help-training_record-person = Den som har gått utbildningen. Källa: SSF 5 kap. 1 §.
field-training_record-course = Utbildning
help-training_record-course = Utbildningen som personen har gått. Källa: SSF 5 kap. 1 §.
field-training_record-date = Genomförd
help-training_record-date =
    Dagen för utbildningen, senast när deltagandet börjar. Källa: SSF 2 kap. 2
    §.
field-training_record-result = Resultat
help-training_record-result = Om personen har fullföljt utbildningen. Källa: SSF 2 kap. 2 §.
field-training_record-next_due = Förnyas senast
help-training_record-next_due = Husregel: inom 24 månader.
field-training_record-class_mark = { -mark-label }
help-training_record-class_mark = { -mark-help }
field-training_record-note = { -note-label }
help-training_record-note = { -note-help }

## Behörighet

field-authorisation-case = Prövningsärende
help-authorisation-case = Ärendet som visar att personen är pålitlig. Källa: SSF 2 kap. 2 §.
field-authorisation-need = Behov
help-authorisation-need = Varför arbetet kräver tillgången. Inget om personen. Källa: SSF 2 kap. 2 §.
field-authorisation-values = Skyddsvärden
help-authorisation-values = Skyddsvärden som behovet gäller. Källa: SSF 2 kap. 2 §.
field-authorisation-info_level = Högsta nivå
help-authorisation-info_level = Högsta säkerhetsskyddsklass som behovet gäller. Källa: SSL 2 kap. 5 §.
field-authorisation-consequence = Konsekvensnivå
help-authorisation-consequence =
    Högsta konsekvensnivå på annat som personen når. Källa: PMFS 2022:1 2 kap.
    3-5 §§.
field-authorisation-granted = Given
help-authorisation-granted = Dagen då behovet prövades och tillgången gavs. Källa: SSF 2 kap. 2 §.
field-authorisation-granted_by = Given av
help-authorisation-granted_by = Funktionen som prövade behovet. Källa: SSF 2 kap. 2 §.
field-authorisation-revoked = Återkallad
help-authorisation-revoked = Dagen då tillgången drogs in. Källa: SSF 2 kap. 2 §.
field-authorisation-class_mark = { -mark-label }
help-authorisation-class_mark = { -mark-help }
field-authorisation-note = { -note-label }
help-authorisation-note = { -note-help }

## Avslut

field-closing-case = Prövningsärende
help-closing-case = Ärendet som avslutas. Källa: SSF 5 kap. 20 §.
field-closing-talk = Avslutande samtal
help-closing-talk = Om det har hållits. Vad som sades skrivs aldrig. Husregel.
field-closing-talk_date = Samtalsdag
help-closing-talk_date = Dagen för samtalet.
field-closing-confidentiality_reminder = Påmind om tystnad
help-closing-confidentiality_reminder =
    Dagen då personen påmindes om att tystnadsplikten består. Källa: SSL 8 kap.
    2 §.
field-closing-access_withdrawn = Tillgång indragen
help-closing-access_withdrawn = Dagen då nycklar, kort och konton var indragna. Källa: SSF 2 kap. 2 §.
field-closing-documents_returned = Handlingar lämnade
help-closing-documents_returned = Dagen då handlingar och medier var återlämnade.
field-closing-deregistered = Avanmäld
help-closing-deregistered =
    Dagen då registerkontrollen avanmäldes, skyndsamt efter sista dagen. Källa:
    SSF 5 kap. 20 §.
field-closing-class_mark = { -mark-label }
help-closing-class_mark = { -mark-help }
field-closing-note = { -note-label }
help-closing-note = { -note-help }

## Säkerhetsintyg

field-certificate-person = Person
help-certificate-person = Den som intyget gäller. Källa: SSL 5 kap. 1 §.
field-certificate-issuer = Utfärdare
help-certificate-issuer =
    Myndigheten som utfärdade intyget. Kommunen utfärdar inga. Källa: SSF 7 kap.
    3 §.
field-certificate-level = Högsta nivå
help-certificate-level = Nivån som intyget gäller. Källa: SSL 5 kap. 1 §.
field-certificate-scope = Omfattning
help-certificate-scope = Land, organisation eller uppdrag som intyget gäller.
field-certificate-ref = Intygets nummer
help-certificate-ref = Utfärdarens beteckning.
field-certificate-issued = Utfärdat
help-certificate-issued = Dagen då intyget utfärdades. Källa: SSL 5 kap. 1 §.
field-certificate-expires = Gäller till
help-certificate-expires = Sista dagen som intyget gäller. Källa: SSL 5 kap. 1 §.
field-certificate-class_mark = { -mark-label }
help-certificate-class_mark = { -mark-help }
field-certificate-note = { -note-label }
help-certificate-note = { -note-help }

## Exponeringsärende

field-exposure_case-title = Benämning
help-exposure_case-title = Vad upphandlingen, avtalet eller samarbetet kallas. Källa: SSL 4 kap. 1 §.
field-exposure_case-exposure_kind = Slag
help-exposure_case-exposure_kind = Upphandling, avtal, samarbete eller samverkan. Källa: SSL 4 kap. 1 §.
field-exposure_case-counterpart = Motpart
help-exposure_case-counterpart = Den som kan få tillgång till verksamheten.
field-exposure_case-org_no = Organisationsnummer
help-exposure_case-org_no = NNNNNN-NNNN. Kontrollsiffran prövas. Skriv aldrig ett personnummer.
field-exposure_case-unit = Enhet
help-exposure_case-unit = Enheten som ansvarar för upphandlingen eller samarbetet.
field-exposure_case-purpose = Ändamål
help-exposure_case-purpose = Varför motparten behöver tillgången. Inga uppgifter om enskilda.
field-exposure_case-values = Skyddsvärden
help-exposure_case-values = Skyddsvärden som motparten kan få tillgång till. Källa: SSL 4 kap. 8 §.
field-exposure_case-info_level = Högsta nivå
help-exposure_case-info_level =
    Högsta nivå på uppgifter som motparten kan nå. Skyldigheterna börjar vid K.
    Källa: SSL 4 kap. 1 §.
field-exposure_case-consequence = Konsekvensnivå
help-exposure_case-consequence =
    Högsta konsekvensnivå på annan verksamhet som motparten kan nå. Källa: SSL 4
    kap. 1 §.
field-exposure_case-duty = Avtal krävs
help-exposure_case-duty =
    Om ärendet är sådant att säkerhetsskyddsavtal ska ingås. Källa: SSL 4 kap. 1
    §.
field-exposure_case-exemption = Undantag
help-exposure_case-exemption =
    Undantag från bedömning, lämplighetsprövning och samråd, om det finns.
    Källa: SSF 6 kap. 1-2 §§.
field-exposure_case-assessment_date = Särskild bedömning
help-exposure_case-assessment_date =
    Dagen för den särskilda säkerhetsskyddsbedömningen. Innan förfarandet
    inleds. Källa: SSL 4 kap. 8 §.
field-exposure_case-assessment_by = Bedömd av
help-exposure_case-assessment_by = Funktionen som gjorde bedömningen. Källa: SSL 4 kap. 8 §.
field-exposure_case-assessment_ref = Bedömningens dnr
help-exposure_case-assessment_ref = Diarienummer för den dokumenterade bedömningen. Källa: SSL 4 kap. 8 §.
field-exposure_case-verdict = Lämplighet
help-exposure_case-verdict =
    Om förfarandet är lämpligt från säkerhetsskyddssynpunkt. Olämpligt får inte
    inledas. Källa: SSL 4 kap. 8 §.
field-exposure_case-verdict_date = Prövad
help-exposure_case-verdict_date = Dagen för lämplighetsprövningen. Källa: SSL 4 kap. 8 §.
field-exposure_case-verdict_reason = Skäl
help-exposure_case-verdict_reason = Skälen för utgången. Inga uppgifter om enskilda. Källa: SSL 4 kap. 8 §.
field-exposure_case-opened = Öppnat
help-exposure_case-opened = Dagen då ärendet öppnades.
field-exposure_case-started = Inlett
help-exposure_case-started =
    Dagen då förfarandet inleddes, efter bedömning, prövning och samråd. Källa:
    SSL 4 kap. 8 §.
field-exposure_case-ended = Avslutat
help-exposure_case-ended = Dagen då förfarandet avslutades.
field-exposure_case-class_mark = { -mark-label }
help-exposure_case-class_mark = { -mark-help }
field-exposure_case-note = { -note-label }
help-exposure_case-note = { -note-help }

## Säkerhetsskyddsavtal

field-agreement-title = Benämning
help-agreement-title = Vad avtalet kallas. Källa: SSL 4 kap. 1 §.
field-agreement-exposure_case = Exponeringsärende
help-agreement-exposure_case = Ärendet som avtalet hör till. Källa: SSL 4 kap. 1 §.
field-agreement-agreement_kind = Slag
help-agreement-agreement_kind =
    Avtal, eller överenskommelse när tröskeln inte nås eller mellan myndigheter.
    Källa: SSL 4 kap. 1 §.
field-agreement-level = Avtalsnivå
help-agreement-level =
    1 uppgifter hos motparten, 2 bara hos oss, 3 kan komma i kontakt. Sedvana,
    inte lag.
field-agreement-counterpart = Motpart
help-agreement-counterpart = Leverantören eller den andra parten. Källa: SSL 4 kap. 1 §.
field-agreement-org_no = Organisationsnummer
help-agreement-org_no = NNNNNN-NNNN. Kontrollsiffran prövas. Skriv aldrig ett personnummer.
field-agreement-parent = Huvudavtal
help-agreement-parent = Avtalet som detta underleverantörsavtal hör under. Källa: SSL 4 kap. 1 §.
field-agreement-clauses = Avtalet reglerar
help-agreement-clauses =
    Krav på säkerhetsskydd, rätt att kontrollera och rätt att revidera. Källa:
    SSL 4 kap. 3 §.
field-agreement-positions = Befattningar
help-agreement-positions = Befattningar hos motparten som ska prövas. Källa: SSL 4 kap. 4 §.
field-agreement-ref = Avtalets dnr
help-agreement-ref = Diarienummer för avtalet.
field-agreement-access_date = Tillgång från
help-agreement-access_date =
    Första dagen med tillgång, aldrig före undertecknandet. Källa: SSL 4 kap. 1
    §.
field-agreement-valid_to = Gäller till
help-agreement-valid_to = Sista dagen enligt avtalet.
field-agreement-intent_notified_date = Avsikt anmäld
help-agreement-intent_notified_date =
    Dagen då avsikten att ingå avtal anmäldes. Ska ske utan dröjsmål. Källa: SSF
    6 kap. 4 §.
field-agreement-signed_date = Undertecknat
help-agreement-signed_date = Dagen då båda parter hade skrivit under. Källa: SSL 4 kap. 1 §.
field-agreement-signed_notified_date = Ingående anmält
help-agreement-signed_notified_date = Dagen då det anmäldes att avtalet ingåtts. Källa: SSF 6 kap. 5 §.
field-agreement-ended_date = Upphörde
help-agreement-ended_date = Dagen då avtalet upphörde.
field-agreement-ended_notified_date = Upphörande anmält
help-agreement-ended_notified_date = Dagen då det anmäldes att avtalet upphört. Källa: SSF 6 kap. 5 §.
field-agreement-class_mark = { -mark-label }
help-agreement-class_mark = { -mark-help }
field-agreement-note = { -note-label }
help-agreement-note = { -note-help }

## Avtalskontroll

field-agreement_control-agreement = Avtal
help-agreement_control-agreement = Avtalet som kontrolleras. Källa: SSL 4 kap. 5 §.
field-agreement_control-planned = Planerad
help-agreement_control-planned = Dagen som kontrollen är planerad till.
field-agreement_control-date = Genomförd
help-agreement_control-date = Dagen för kontrollen. Källa: SSL 4 kap. 5 §.
field-agreement_control-by = Gjord av
help-agreement_control-by = Funktionen som kontrollerade.
field-agreement_control-finding = Iakttagelse
help-agreement_control-finding =
    Vad kontrollen visade om motpartens skydd. Inga uppgifter om enskilda.
    Källa: SSL 4 kap. 5 §.
field-agreement_control-action = Åtgärd
help-agreement_control-action = Vad motparten eller kommunen ska göra. Källa: SSL 4 kap. 5 §.
field-agreement_control-revise = Avtalet ändras
help-agreement_control-revise = Ja, om avtalet behöver revideras. Källa: SSL 4 kap. 5 §.
field-agreement_control-next_date = Nästa
help-agreement_control-next_date = Husregel: inom 12 månader.
field-agreement_control-class_mark = { -mark-label }
help-agreement_control-class_mark = { -mark-help }
field-agreement_control-note = { -note-label }
help-agreement_control-note = { -note-help }

## Överlåtelseärende

field-transfer_case-title = Vad som överlåts
help-transfer_case-title = Verksamheten eller egendomen, med ett neutralt namn. Källa: SSL 4 kap. 13 §.
field-transfer_case-operator = Verksamhetsutövare
help-transfer_case-operator = Den som överlåter.
field-transfer_case-object_kind = Slag
help-transfer_case-object_kind =
    Verksamhet, egendom av betydelse för Sveriges säkerhet, eller andelar.
    Källa: SSL 4 kap. 13-15 §§.
field-transfer_case-acquirer = Förvärvare
help-transfer_case-acquirer = Den som ska ta över.
field-transfer_case-org_no = Organisationsnummer
help-transfer_case-org_no = Förvärvarens nummer, NNNNNN-NNNN. Skriv aldrig ett personnummer.
field-transfer_case-assessment_date = Särskild bedömning
help-transfer_case-assessment_date = Dagen för den särskilda säkerhetsskyddsbedömningen. Källa: SSL 4 kap. 14 §.
field-transfer_case-assessment_ref = Bedömningens dnr
help-transfer_case-assessment_ref = Diarienummer för den dokumenterade bedömningen. Källa: SSL 4 kap. 14 §.
field-transfer_case-verdict = Lämplighet
help-transfer_case-verdict =
    Om överlåtelsen är lämplig från säkerhetsskyddssynpunkt. Källa: SSL 4 kap.
    14 §.
field-transfer_case-verdict_date = Prövad
help-transfer_case-verdict_date = Dagen för lämplighetsprövningen. Källa: SSL 4 kap. 14 §.
field-transfer_case-verdict_reason = Skäl
help-transfer_case-verdict_reason = Skälen för utgången. Inga uppgifter om enskilda. Källa: SSL 4 kap. 14 §.
field-transfer_case-consultation_sent = Samråd begärt
help-transfer_case-consultation_sent = Samråd krävs alltid vid överlåtelse, oavsett nivå. Källa: SSL 4 kap. 15 §.
field-transfer_case-consultation_closed = Samråd avslutat
help-transfer_case-consultation_closed = Dagen då tillsynsmyndigheten avslutade samrådet. Källa: SSL 4 kap. 15 §.
field-transfer_case-decision = Beslut
help-transfer_case-decision = Om överlåtelsen genomförs.
field-transfer_case-act_informed = Förvärvaren upplyst
help-transfer_case-act_informed =
    Dagen då förvärvaren upplystes om att lagen gäller verksamheten. Källa: SSL
    4 kap. 20 §.
field-transfer_case-completed = Genomförd
help-transfer_case-completed =
    Dagen för överlåtelsen. En överlåtelse i strid mot ett förbud är ogiltig.
    Källa: SSL 4 kap. 18 §.
field-transfer_case-class_mark = { -mark-label }
help-transfer_case-class_mark = { -mark-help }
field-transfer_case-note = { -note-label }
help-transfer_case-note = { -note-help }

## Samråd

field-consultation-title = Rubrik
help-consultation-title =
    Vad samrådet gäller, neutralt. Gäller exponering från H. Källa: SSL 4 kap. 9
    §.
field-consultation-consultation_kind = Slag
help-consultation-consultation_kind =
    Exponering, överlåtelse (alltid) eller informationssystem. Källa: SSL 4 kap.
    15 §.
field-consultation-concerns = Gäller
help-consultation-concerns = Ärendet eller systemet som samrådet gäller. Källa: SSF 3 kap. 2 §.
field-consultation-authority = Myndighet
help-consultation-authority = Tillsynsmyndigheten, eller Säkerhetspolisen för system.
field-consultation-sent = Begärt
help-consultation-sent = Dagen då samråd begärdes, innan förfarandet inleds. Källa: SSL 4 kap. 9 §.
field-consultation-answered = Besvarat
help-consultation-answered = Dagen då myndigheten svarade. Källa: SSL 4 kap. 9 §.
field-consultation-outcome = Utfall
help-consultation-outcome = Utan erinran, föreläggande eller förbud. Källa: SSL 4 kap. 11 §.
field-consultation-ref = Samrådets dnr
help-consultation-ref = Eget diarienummer.
field-consultation-answer_ref = Myndighetens dnr
help-consultation-answer_ref = Diarienummer på myndighetens svar.
field-consultation-class_mark = { -mark-label }
help-consultation-class_mark = { -mark-help }
field-consultation-note = { -note-label }
help-consultation-note = { -note-help }

## Anmälan

field-notification-operator = Verksamhetsutövare
help-notification-operator = Den som anmäler. Källa: SSL 2 kap. 6 §.
field-notification-notification_kind = Slag
help-notification-notification_kind = Vad anmälan gäller. Verksamhet anmäls utan dröjsmål. Källa: SSL 2 kap. 6 §.
field-notification-recipient = Mottagare
help-notification-recipient =
    Tillsynsmyndigheten, eller den som beslutar om placering i klass. Källa: SSF
    8 kap. 1 §.
field-notification-concerns = Gäller
help-notification-concerns =
    Avtalet eller ärendet som anmälan gäller, om den gäller ett sådant. Källa:
    SSF 6 kap. 4-5 §§.
field-notification-date = Skickad
help-notification-date = Dagen då anmälan skickades. Källa: SSL 2 kap. 6 §.
field-notification-ref = Anmälans dnr
help-notification-ref = Diarienummer eller expeditionsnummer.
field-notification-contact = Kontaktfunktion
help-notification-contact = Funktionen som myndigheten når. Inga privata uppgifter.
field-notification-acknowledged = Bekräftad
help-notification-acknowledged = Dagen då mottagaren bekräftade.
field-notification-class_mark = { -mark-label }
help-notification-class_mark = { -mark-help }
field-notification-note = { -note-label }
help-notification-note = { -note-help }

## Uppdrag

field-appointment-person = Person
help-appointment-person =
    Den som har uppdraget. Chef och ställföreträdare prövas själva. Källa: SSL 2
    kap. 7 §.
field-appointment-role = Roll
help-appointment-role =
    Säkerhetsskyddschef, ställföreträdare, registrator eller systemägare. Källa:
    SSL 2 kap. 7 §.
field-appointment-operator = Utövare
help-appointment-operator =
    Tomt betyder kommunen själv. Varje verksamhetsutövare har en egen chef.
    Källa: SSL 2 kap. 7 §.
field-appointment-acting = Tillförordnad
help-appointment-acting = Ja, om uppdraget är tillfälligt.
field-appointment-from = Gäller från
help-appointment-from =
    Första dagen. Uppdraget som chef ska inte ha något glapp. Källa: SSL 2 kap.
    7 §.
field-appointment-to = Gäller till
help-appointment-to = Sista dagen, om den är bestämd.
field-appointment-decision_ref = Beslutets dnr
help-appointment-decision_ref = Diarienummer för beslutet att utse.
field-appointment-reports_to = Direkt underställd
help-appointment-reports_to =
    Funktionen som uppdraget är underställt. Chefen: verksamhetens ledning.
    Källa: SSL 2 kap. 7 §.
field-appointment-mandate_ref = Uppdragsbeskrivning
help-appointment-mandate_ref = Diarienummer för uppdragsbeskrivning eller delegation.
field-appointment-class_mark = { -mark-label }
help-appointment-class_mark = { -mark-help }
field-appointment-note = { -note-label }
help-appointment-note = { -note-help }

## Tillämplighetsbedömning

field-applicability-unit = Enhet
help-applicability-unit = Nämnden, förvaltningen eller bolaget som bedömningen gäller.
field-applicability-act = Lag
help-applicability-act = Lagen som bedömningen gäller.
field-applicability-verdict = Gäller
help-applicability-verdict = Om lagen gäller för enheten. Källa: SSL 1 kap. 1 §.
field-applicability-reason = Motivering
help-applicability-reason =
    Skälen, med hänsyn till verksamhetens art, omfattning och omständigheter.
    Källa: PMFS 2022:1 1 kap. 4 §.
field-applicability-assessed_by = Bedömd av
help-applicability-assessed_by = Funktionen som svarar för bedömningen.
field-applicability-date = Bedömd
help-applicability-date = Dagen för bedömningen.
field-applicability-next_date = Nästa
help-applicability-next_date = Husregel: inom ett år.
field-applicability-class_mark = { -mark-label }
help-applicability-class_mark = { -mark-help }
field-applicability-note = { -note-label }
help-applicability-note = { -note-help }

## Styrdokument

field-steering_document-title = Titel
help-steering_document-title = Styrdokumentets titel.
field-steering_document-document_kind = Slag
help-steering_document-document_kind = Policy, riktlinje, instruktion, rutin eller delegation.
field-steering_document-audience = Målgrupp
help-steering_document-audience = Vilka som ska följa dokumentet.
field-steering_document-adopted_by = Antaget av
help-steering_document-adopted_by = Organet eller funktionen som antog dokumentet.
field-steering_document-date = Antaget
help-steering_document-date = Dagen då dokumentet antogs.
field-steering_document-ref = Dokumentets dnr
help-steering_document-ref = Diarienummer för det antagna dokumentet. Källa: PMFS 2022:1 1 kap. 4 §.
field-steering_document-review_date = Ses över
help-steering_document-review_date = Dagen då dokumentet ska ses över. Husregel: varje år.
field-steering_document-acknowledged = Bekräftat
help-steering_document-acknowledged = Dagen då mottagarna hade bekräftat att de tagit del av det.
field-steering_document-class_mark = { -mark-label }
help-steering_document-class_mark = { -mark-help }
field-steering_document-note = { -note-label }
help-steering_document-note = { -note-help }

## Enhetsuppföljning

field-unit_follow_up-unit = Enhet
help-unit_follow_up-unit = Nämnden eller bolaget som följer upp sitt arbete.
field-unit_follow_up-year = År
help-unit_follow_up-year = Året som uppföljningen gäller.
field-unit_follow_up-done = Genomförd
help-unit_follow_up-done = Dagen då uppföljningen mot lagens krav var gjord. Källa: SSL 2 kap. 1 §.
field-unit_follow_up-done_by = Gjord av
help-unit_follow_up-done_by = Funktionen som svarade för uppföljningen.
field-unit_follow_up-report_ref = Rapportens dnr
help-unit_follow_up-report_ref = Diarienummer för uppföljningen.
field-unit_follow_up-briefed = Genomgång hållen
help-unit_follow_up-briefed =
    Ja, om enheten vet vad hos den som är skyddsvärt. Innehållet skrivs inte
    här.
field-unit_follow_up-briefing_date = Genomgång
help-unit_follow_up-briefing_date = Dagen för genomgången.
field-unit_follow_up-briefing_by = Hållen av
help-unit_follow_up-briefing_by = Funktionen som höll genomgången.
field-unit_follow_up-class_mark = { -mark-label }
help-unit_follow_up-class_mark = { -mark-help }
field-unit_follow_up-note = { -note-label }
help-unit_follow_up-note = { -note-help }

## Beslut

field-decision-title = Rubrik
help-decision-title = Vad beslutet gäller, neutralt. Inga namn på enskilda.
field-decision-decision_kind = Slag
help-decision-decision_kind = Placering, fastställelse, godkännande, undantag eller delegation.
field-decision-concerns = Gäller
help-decision-concerns = Posterna som beslutet gäller. Källa: PMFS 2022:1 1 kap. 4 §.
field-decision-analysis = Analys
help-decision-analysis = Versionen av analysen som beslutet bygger på.
field-decision-date = Beslutat
help-decision-date = Dagen för beslutet. Källa: PMFS 2022:1 1 kap. 4 §.
field-decision-by = Beslutat av
help-decision-by = Organet eller den funktion som beslutade.
field-decision-role = Stöd
help-decision-role = Punkten i delegationsordningen eller reglementet.
field-decision-ref = Beslutets dnr
help-decision-ref = Diarienummer för beslutet.
field-decision-provision_edition = Utgåva av kraven
help-decision-provision_edition = Den utgåva av kraven som gällde när beslutet fattades.
field-decision-class_mark = { -mark-label }
help-decision-class_mark = { -mark-help }
field-decision-note = { -note-label }
help-decision-note = { -note-help }

## Gallringsbeslut

field-disposal_decision-title = Rubrik
help-disposal_decision-title =
    Vad beslutet kallas. Utan gallringsbeslut gallras inget. Källa: Arkivlagen
    10 §.
field-disposal_decision-rule = Vad som gallras
help-disposal_decision-rule = Vilka uppgifter beslutet omfattar. Källa: Arkivlagen 10 §.
field-disposal_decision-months = Frist, månader
help-disposal_decision-months = Hur länge uppgifterna sparas innan de gallras.
field-disposal_decision-valid_from = Gäller från
help-disposal_decision-valid_from = Första dagen som beslutet gäller. Källa: Arkivlagen 10 §.
field-disposal_decision-valid_to = Gäller till
help-disposal_decision-valid_to = Sista dagen, om det är ersatt eller upphävt.
field-disposal_decision-decided_by = Beslutat av
help-disposal_decision-decided_by = Organet som beslutade, ofta arkivmyndigheten eller nämnden.
field-disposal_decision-ref = Beslutets dnr
help-disposal_decision-ref = Diarienummer för beslutet.
field-disposal_decision-class_mark = { -mark-label }
help-disposal_decision-class_mark = { -mark-help }
field-disposal_decision-note = { -note-label }
help-disposal_decision-note = { -note-help }

## Rapport

field-report-title = Titel
help-report-title = Rapportens titel, neutral.
field-report-report_kind = Slag
help-report-report_kind = Trygghetsredovisning, treårsrapport, kontroll eller annan.
field-report-period = Avser tid
help-report-period = Året eller åren som rapporten gäller.
field-report-info_level = Rapportens nivå
help-report-info_level = Högsta nivå på uppgifter i rapporten. Källa: SSF 3 kap. 7 §.
field-report-produced = Klar
help-report-produced = Dagen då rapporten var klar.
field-report-recipient = Mottagare
help-report-recipient = Den som rapporten lämnades till.
field-report-ref = Rapportens dnr
help-report-ref = Diarienummer för rapporten.
field-report-class_mark = { -mark-label }
help-report-class_mark = { -mark-help }
field-report-note = { -note-label }
help-report-note = { -note-help }

## Säkerhetshotande händelse

field-event-title = Rubrik
help-event-title =
    Ett neutralt namn på händelsen. Inga namn på enskilda. Källa: SSF 2 kap. 4
    §.
field-event-event_type = Slag
help-event-event_type = Avgör vart händelsen ska rapporteras. Källa: SSF 2 kap. 4 §.
field-event-occurred = Inträffade
help-event-occurred = Dagen då det hände, så långt den är känd.
field-event-occurred_exact = Dagen är
help-event-occurred_exact = Om dagen är känd eller uppskattad.
field-event-discovered = Upptäckt
help-event-discovered =
    Dagen då händelsen upptäcktes. Tiden för rapporten räknas härifrån. Källa:
    SSF 2 kap. 4 §.
field-event-discovered_time = Upptäckt klockan
help-event-discovered_time = Klockslag, TT:MM.
field-event-values = Skyddsvärden
help-event-values = Skyddsvärden som händelsen rör.
field-event-systems = System
help-event-systems = Informationssystem som händelsen rör. Källa: SSF 2 kap. 4 §.
field-event-documents = Berörda handlingar
help-event-documents =
    Handlingar som har röjts eller saknas. Källa: SSF 2 kap. 4 §.
field-event-info_level = Högsta nivå
help-event-info_level = Högsta nivå på uppgifter som kan ha röjts. Källa: SSL 2 kap. 5 §.
field-event-action = Omedelbar åtgärd
help-event-action = Vad som gjordes genast. Inga uppgifter om misstänkta eller enskilda.
field-event-reported_date = Rapporterad
help-event-reported_date =
    Dagen då Säkerhetspolisen fick rapporten. Skyndsamt; husregel: inom 24
    timmar. Källa: SSF 2 kap. 4 §.
field-event-reported_time = Rapporterad klockan
help-event-reported_time = Klockslag, TT:MM.
field-event-channel = Väg
help-event-channel = Hur rapporten lämnades. En klassificerad rapport går bara en godkänd väg.
field-event-report_ref = Rapportens nummer
help-event-report_ref = Diarienummer eller beteckning på rapporten.
field-event-clients_affected = Kunder berörs
help-event-clients_affected =
    Om händelsen berör någon som kommunen eller bolaget levererar till. Källa:
    SSF 2 kap. 5 §.
field-event-clients_informed = Uppdragsgivare
help-event-clients_informed =
    Dagen då berörda som vi utför tjänster åt underrättades. Källa: SSF 2 kap. 5
    §.
field-event-damage_ref = Skadebedömning
help-event-damage_ref = Diarienummer eller plats för bedömningen av skadan.
field-event-measures = Åtgärder
help-event-measures = Åtgärder och planposter som händelsen ledde till.
field-event-closed = Avslutad den
help-event-closed = Dagen då händelsen var utredd och åtgärdad.
field-event-class_mark = { -mark-label }
help-event-class_mark = { -mark-help }
field-event-note = { -note-label }
help-event-note = { -note-help }

## Klassificerad handling

field-document-reg_no = Diarienummer
help-document-reg_no =
    Numret i diariet. Hemlig allmän handling registreras utan dröjsmål. Källa:
    OSL 5 kap. 1-2 §§.
field-document-secret_serial = Hemligt löpnummer
help-document-secret_serial = Numret i liggaren över hemliga handlingar.
field-document-subject = Ärende
help-document-subject =
    Kort och utan att röja innehållet. Själva handlingen läggs aldrig in. Källa:
    OSL 5 kap. 2 §.
field-document-direction = In eller upprättad
help-document-direction = Om handlingen kom in eller upprättades här. Källa: OSL 5 kap. 2 §.
field-document-dated = Datum
help-document-dated = Dagen då den kom in eller upprättades. Källa: OSL 5 kap. 2 §.
field-document-party = Avsändare, mottagare
help-document-party = Vem den kom från eller gick till, om det kan anges. Källa: OSL 5 kap. 2 §.
field-document-info_level = Handlingens nivå
help-document-info_level = Den högsta uppgiften i handlingen avgör. Källa: SSF 3 kap. 7 §.
field-document-secrecy_basis = Sekretessgrund
help-document-secrecy_basis = Bestämmelserna som sekretessen vilar på. Källa: SSL 1 kap. 2 §.
field-document-origin_country = Ursprungsland
help-document-origin_country =
    Anges när handlingen kan lämnas till en utländsk mottagare. Källa: SSF 3
    kap. 7 §.
field-document-copy_no = Exemplar nr
help-document-copy_no = Exemplarets nummer.
field-document-copies_total = Antal exemplar
help-document-copies_total = Hur många exemplar som finns.
field-document-copy_decision_ref = Kopia eller utdrag
help-document-copy_decision_ref = Beslutet att kopiera eller göra utdrag, med diarienummer.
field-document-holder = Innehavare
help-document-holder = Funktionen som har exemplaret. Helst inget namn.
field-document-storage = Förvaring
help-document-storage = Förvaringsplatsen, med neutral beteckning.
field-document-receipt_date = Kvitterad
help-document-receipt_date = Dagen då mottagaren skrev under. Gäller från K.
field-document-receipt_ref = Kvittensens nummer
help-document-receipt_ref = Beteckning på kvittensen.
field-document-inventoried = Inventerad
help-document-inventoried =
    Dagen då exemplaret senast inventerades. Kvalificerat hemlig: minst varje
    år. Källa: SSF 3 kap. 8 §.
field-document-returned = Återlämnad
help-document-returned = Dagen då exemplaret lämnades tillbaka.
field-document-transmitted = Överlämnad
help-document-transmitted = Dagen då exemplaret gick till en annan mottagare.
field-document-destroyed = Förstörd
help-document-destroyed = Dagen då exemplaret förstördes så att det inte kan återskapas.
field-document-destroyed_by = Förstörd av
help-document-destroyed_by = De två funktioner som intygar. Husregel: två tillsammans.
field-document-archived = Arkiverad
help-document-archived = Dagen då handlingen arkiverades. Källa: SSF 3 kap. 8 §.
field-document-missing_reported = Anmäld saknad
help-document-missing_reported = Dagen då det rapporterades att exemplaret saknas. Källa: SSF 2 kap. 4 §.
field-document-class_mark = { -mark-label }
help-document-class_mark = { -mark-help }
field-document-note = { -note-label }
help-document-note = { -note-help }

## Inventering

field-inventory_round-title = Benämning
help-inventory_round-title = Vad inventeringen kallas, till exempel år och plats. Källa: SSF 3 kap. 8 §.
field-inventory_round-info_level = Inventerad nivå
help-inventory_round-info_level =
    Nivån som inventeras. Kvalificerat hemlig: minst varje år. Källa: SSF 3 kap.
    8 §.
field-inventory_round-started = Påbörjad
help-inventory_round-started = Dagen då inventeringen började. Källa: SSF 3 kap. 8 §.
field-inventory_round-finished = Avslutad den
help-inventory_round-finished = Dagen då inventeringen var klar. Källa: SSF 3 kap. 8 §.
field-inventory_round-by = Gjord av
help-inventory_round-by = Funktionen som inventerade.
field-inventory_round-witness = Tillsammans med
help-inventory_round-witness = Den andra funktionen. Husregel: två tillsammans.
field-inventory_round-counted = Antal funna
help-inventory_round-counted = Hur många exemplar som fanns på plats.
field-inventory_round-missing = Antal saknade
help-inventory_round-missing =
    Hur många som inte fanns. Varje saknat exemplar är en händelse. Källa: SSF 2
    kap. 4 §.
field-inventory_round-ref = Protokollets dnr
help-inventory_round-ref = Diarienummer för protokollet.
field-inventory_round-class_mark = { -mark-label }
help-inventory_round-class_mark = { -mark-help }
field-inventory_round-note = { -note-label }
help-inventory_round-note = { -note-help }

## Överföring av uppgifter

field-information_transfer-title = Rubrik
help-information_transfer-title = Vad som överfördes, utan att röja innehållet.
field-information_transfer-documents = Handlingar
help-information_transfer-documents = Handlingarna som överfördes.
field-information_transfer-medium = Medium
help-information_transfer-medium = Lagringsmediets beteckning, om det är ett sådant.
field-information_transfer-info_level = Högsta nivå
help-information_transfer-info_level = Högsta nivå på det som överfördes. Källa: SSF 3 kap. 7 §.
field-information_transfer-recipient = Mottagare
help-information_transfer-recipient = Den som tog emot.
field-information_transfer-country = Mottagarland
help-information_transfer-country = Anges när mottagaren är utländsk. Källa: SSF 3 kap. 7 §.
field-information_transfer-commitment = Åtagande
help-information_transfer-commitment =
    Det internationella åtagande som överföringen vilar på. Källa: SSL 1 kap. 1
    §.
field-information_transfer-method = Sätt
help-information_transfer-method =
    Utanför egen kontroll bara med krypto som Försvarsmakten har godkänt. Källa:
    SSF 3 kap. 5 §.
field-information_transfer-date = Överförd
help-information_transfer-date = Dagen för överföringen.
field-information_transfer-decision_ref = Beslutets dnr
help-information_transfer-decision_ref = Diarienummer för beslutet att lämna ut.
field-information_transfer-received = Mottagen
help-information_transfer-received = Dagen då mottagaren kvitterade.
field-information_transfer-class_mark = { -mark-label }
help-information_transfer-class_mark = { -mark-help }
field-information_transfer-note = { -note-label }
help-information_transfer-note = { -note-help }

## Kontroll

field-control_finding-title = Kontrollerat objekt
help-control_finding-title = Vad som kontrolleras. Källa: SSL 2 kap. 1 §.
field-control_finding-year = År
help-control_finding-year = Året i kontrollplanen.
field-control_finding-unit = Enhet
help-control_finding-unit = Enheten som kontrolleras.
field-control_finding-area = Område
help-control_finding-area = Husregel: varje område minst vartannat år. Källa: SSL 2 kap. 2-4 §§.
field-control_finding-requirement = Krav
help-control_finding-requirement = Kravet som kontrolleras, med lagrum.
field-control_finding-method = Metod
help-control_finding-method = Hur kontrollen görs.
field-control_finding-planned = Planerad
help-control_finding-planned = Dagen som kontrollen är planerad till.
field-control_finding-done = Genomförd
help-control_finding-done = Dagen då kontrollen gjordes. Källa: SSL 2 kap. 7 §.
field-control_finding-by = Gjord av
help-control_finding-by =
    Funktionen som kontrollerade. Säkerhetsskyddschefen leder kontrollen. Källa:
    SSL 2 kap. 7 §.
field-control_finding-exists = Finns
help-control_finding-exists = Finns säkerhetsskyddet? Källa: SSL 2 kap. 1 §.
field-control_finding-sufficient = Tillräckligt
help-control_finding-sufficient = Är skyddet tillräckligt? Källa: SSL 2 kap. 1 §.
field-control_finding-works = Fungerar
help-control_finding-works = Fungerar skyddet? Källa: SSL 2 kap. 1 §.
field-control_finding-finding = Iakttagelse
help-control_finding-finding =
    Vad kontrollen visade. Inga uppgifter om enskilda. Källa: PMFS 2022:1 1 kap.
    4 §.
field-control_finding-severity = Allvar
help-control_finding-severity = Hur allvarlig bristen är.
field-control_finding-measures = Åtgärder
help-control_finding-measures = Åtgärder och planposter som bristen ledde till.
field-control_finding-ref = Protokollets dnr
help-control_finding-ref = Diarienummer för protokollet. Källa: PMFS 2022:1 1 kap. 4 §.
field-control_finding-closed = Avslutad den
help-control_finding-closed = Dagen då bristen var åtgärdad.
field-control_finding-class_mark = { -mark-label }
help-control_finding-class_mark = { -mark-help }
field-control_finding-note = { -note-label }
help-control_finding-note = { -note-help }

## Tillsynsärende

field-supervision_case-title = Rubrik
help-supervision_case-title = Vad tillsynen gäller. Källa: SSL 6 kap. 1 §.
field-supervision_case-authority = Myndighet
help-supervision_case-authority = Tillsynsmyndigheten. Källa: SSF 8 kap. 1 §.
field-supervision_case-operator = Verksamhetsutövare
help-supervision_case-operator = Den som tillsynen gäller.
field-supervision_case-ref = Ärendets dnr
help-supervision_case-ref = Myndighetens diarienummer.
field-supervision_case-requested = Begäran
help-supervision_case-requested =
    Dagen då myndigheten begärde uppgifter eller tillträde. Källa: SSL 6 kap. 2
    §.
field-supervision_case-due = Svar senast
help-supervision_case-due = Dagen då svaret ska vara lämnat. Källa: SSL 6 kap. 2 §.
field-supervision_case-delivered = Svar lämnat
help-supervision_case-delivered = Dagen då svaret lämnades. Källa: SSL 6 kap. 2 §.
field-supervision_case-closed = Avslutat
help-supervision_case-closed = Dagen då ärendet avslutades.
field-supervision_case-injunction = Föreläggande
help-supervision_case-injunction = Dagen för föreläggandet. Källa: SSL 6 kap. 4 §.
field-supervision_case-injunction_due = Följt senast
help-supervision_case-injunction_due = Dagen då föreläggandet ska vara följt. Källa: SSL 6 kap. 4 §.
field-supervision_case-fine = Vite, kronor
help-supervision_case-fine = Beloppet som föreläggandet är förenat med. Källa: SSL 6 kap. 4 §.
field-supervision_case-breach_date = Överträdelsen
help-supervision_case-breach_date =
    Dagen för överträdelsen. Utan tillfälle att yttra sig inom två år ingen
    avgift. Källa: SSL 7 kap. 8 §.
field-supervision_case-hearing_date = Fick yttra sig
help-supervision_case-hearing_date =
    Dagen då verksamhetsutövaren fick tillfälle att yttra sig. Källa: SSL 7 kap.
    8 §.
field-supervision_case-sanction_date = Avgift beslutad
help-supervision_case-sanction_date = Dagen för beslutet om sanktionsavgift. Källa: SSL 7 kap. 1 §.
field-supervision_case-amount = Avgift, kronor
help-supervision_case-amount = För en kommun högst tio miljoner kronor. Källa: SSL 7 kap. 4 §.
field-supervision_case-appeal = Överklagat
help-supervision_case-appeal = Dagen för överklagandet. Källa: SSL 8 kap. 4 §.
field-supervision_case-legal_force = Laga kraft
help-supervision_case-legal_force = Avgiften betalas inom 30 dagar härifrån. Källa: SSL 7 kap. 9 §.
field-supervision_case-paid = Betald
help-supervision_case-paid = Dagen då avgiften betalades. Källa: SSL 7 kap. 9 §.
field-supervision_case-class_mark = { -mark-label }
help-supervision_case-class_mark = { -mark-help }
field-supervision_case-note = { -note-label }
help-supervision_case-note = { -note-help }

## Husets gränser, utgåvor och krav

kind-house_limits = Husets gränser
kind-house_limits-many = Husets gränser
one-house_limits = husets gränser
form-new-house_limits = Nya husgränser
command-view-house_limits = husets gränser
command-view-house_limits-help = Visar husets egna gränser.
kind-provision_edition = Utgåva
kind-provision_edition-many = Utgåvor
one-provision_edition = utgåva
form-new-provision_edition = Ny utgåva
command-view-provision_edition = utgåvor
command-view-provision_edition-help = Visar alla utgåvor av kraven.
kind-provision = Krav
kind-provision-many = Krav
one-provision = krav
form-new-provision = Nytt krav
command-view-provision = krav i utgåvorna
command-view-provision-help = Visar alla rader i utgåvorna.
kind-not_applicable = Ej tillämpligt
kind-not_applicable-many = Ej tillämpliga
one-not_applicable = ej tillämpligt krav
form-new-not_applicable = Nytt ej tillämpligt krav
command-view-not_applicable = ej tillämpliga krav
command-view-not_applicable-help = Visar vilka krav som inte gäller här, och varför.
section-limits-days = Lagens ord utan tal: timmar och dagar
section-limits-personnel = Personal: månader
section-limits-control = Analys, avtal och kontroll: månader
section-limits-keeping = Registrets egen skötsel: månader
field-house_limits-decision_ref = Beslut
help-house_limits-decision_ref = Diarienummer eller beteckning på beslutet om gränserna.
field-house_limits-decided_by = Beslutat av
help-house_limits-decided_by = Den funktion som beslutade.
field-house_limits-decided_on = Beslutat den
help-house_limits-decided_on = Dagen för beslutet.
field-house_limits-event_report_hours = Händelse, timmar
help-house_limits-event_report_hours =
    Lagen säger ”skyndsamt”. Husregel: timmar från upptäckt till anmälan.
    Tomt betyder 24. Källa: SSF 2 kap. 4 §.
field-house_limits-deregistration_days = Avanmälan, dagar
help-house_limits-deregistration_days =
    Lagen säger ”skyndsamt”. Husregel: arbetsdagar till avanmälan.
    Tomt betyder 5. Källa: SSF 5 kap. 20 §.
field-house_limits-return_days = Återlämna, dagar
help-house_limits-return_days =
    Lagen säger ”snarast”. Husregel: arbetsdagar till återlämning.
    Tomt betyder 10. Källa: SSL 3 kap. 21 §.
field-house_limits-notification_days = Anmälan, dagar
help-house_limits-notification_days =
    Lagen säger ”utan dröjsmål”. Husregel: arbetsdagar till myndigheten.
    Tomt betyder 10. Källa: SSL 2 kap. 6 §.
field-house_limits-agreement_notice_days = Avtal, dagar
help-house_limits-agreement_notice_days =
    Lagen säger ”utan dröjsmål”. Husregel: arbetsdagar till anmälan om avtal.
    Tomt betyder 5. Källa: SSF 6 kap. 4-5 §§.
field-house_limits-check_end_first_days = Kontroll slut, dagar
help-house_limits-check_end_first_days =
    Lagen har inget tal. Husregel: dagar före registerkontrollens slut.
    Tomt betyder 60.
field-house_limits-follow_up_months = Uppföljning, mån
help-house_limits-follow_up_months =
    Lagen har inget tal. Husregel: månader mellan uppföljningar i klass.
    Tomt betyder 12. Källa: SSL 3 kap. 3 §.
field-house_limits-follow_up_without_class_months = Utan klass, mån
help-house_limits-follow_up_without_class_months =
    Lagen har inget tal. Husregel: månader mellan uppföljningar.
    Tomt betyder 24. Källa: SSL 3 kap. 3 §.
field-house_limits-training_months = Utbildning, mån
help-house_limits-training_months =
    Lagen har inget tal. Husregel: månader mellan utbildningar.
    Tomt betyder 24. Källa: SSF 5 kap. 1 §.
field-house_limits-position_review_months = Befattningar, mån
help-house_limits-position_review_months =
    Lagen har inget tal. Husregel: månader mellan genomgångar.
    Tomt betyder 24. Källa: PMFS 2022:1 6 kap.
field-house_limits-analysis_warning_months = Analysvarning, mån
help-house_limits-analysis_warning_months =
    Lagen säger ”minst vartannat år”. Husregel: månader till varningen.
    Tomt betyder 21. Källa: SSF 2 kap. 1 §.
field-house_limits-threat_review_months = Hotbild, mån
help-house_limits-threat_review_months =
    Lagen har inget tal. Husregel: månader mellan genomgångar av hoten.
    Tomt betyder 1. Källa: PMFS 2022:1 2 kap. 6 §.
field-house_limits-agreement_control_months = Avtalskontroll, mån
help-house_limits-agreement_control_months =
    Lagen har inget tal. Husregel: månader mellan kontroller.
    Tomt betyder 12. Källa: SSL 4 kap. 5 §.
field-house_limits-inventory_months = Inventering, mån
help-house_limits-inventory_months =
    Lagen har inget tal. Husregel: månader mellan inventeringar, H och K.
    Tomt betyder 12. Källa: SSF 3 kap. 8 §.
field-house_limits-log_review_months = Loggar, mån
help-house_limits-log_review_months =
    Lagen har inget tal. Husregel: månader mellan loggranskningar.
    Tomt betyder 12. Källa: SSF 3 kap. 4 §.
field-house_limits-control_area_months = Områden, mån
help-house_limits-control_area_months =
    Lagen har inget tal. Husregel: månader mellan kontroller av ett område.
    Tomt betyder 24. Källa: SSL 2 kap. 1 §.
field-house_limits-recovery_drill_months = Bladprov, mån
help-house_limits-recovery_drill_months =
    Ingen lag säger det. Husets rutin: månader mellan prov av bladen.
    Tomt betyder 12.
field-house_limits-restore_test_months = Återläsning, mån
help-house_limits-restore_test_months =
    Ingen lag säger det. Husets rutin: månader mellan prov av en kopia.
    Tomt betyder 12.
field-house_limits-head_note_months = Diariet, mån
help-house_limits-head_note_months =
    Ingen lag säger det. Husets rutin: månader mellan lägen i diariet.
    Tomt betyder 1.
field-provision_edition-title = Utgåva
help-provision_edition-title = Utgåvans namn, oftast dess datum.
field-provision_edition-as_of = Läget den
help-provision_edition-as_of = Dagen då raderna lästes mot lagtexten.
field-provision_edition-in_force_from = Gäller från
help-provision_edition-in_force_from = Första dagen som utgåvan ska gälla. Tomt betyder dagen ovan.
field-provision_edition-rows = Antal rader
help-provision_edition-rows = Så många rader som utgåvan har. Den gäller när alla är godkända.
field-provision_edition-digest = Filens summa
help-provision_edition-digest = SHA-256 av filen som utgåvan lästes ur.
field-provision-row = Beteckning
help-provision-row = Hur raden anges: författning, kapitel och paragraf.
field-provision-edition = Utgåva
help-provision-edition = Den utgåva som raden hör till.
field-provision-act = Författning
help-provision-act = Författningens namn och nummer.
field-provision-area = Område
help-provision-area = Det område som kravet hör till.
field-provision-verified = Läst i källan
help-provision-verified = Ja, om nummer och lydelse är lästa i författningen.
field-provision-sv = På svenska
help-provision-sv = Vad kravet är, med egna ord.
field-provision-en = På engelska
help-provision-en = Detsamma på engelska.
field-provision-evidence = Belägg
help-provision-evidence = Vad i registret som visar att det är gjort.
field-provision-called = Andra namn
help-provision-called = Andra namn som fält och regler använder, med ; emellan.
field-not_applicable-row = Krav
help-not_applicable-row = Radens beteckning i utgåvan, till exempel SSL 4 kap. 20 §.
field-not_applicable-decided_by = Bedömt av
help-not_applicable-decided_by = Den funktion som gjorde bedömningen.
field-not_applicable-reason = Varför
help-not_applicable-reason =
    Varför kravet inte gäller här. Räknas när den andra har godkänt.
    Källa: PMFS 2022:1 1 kap. 4 §.
field-not_applicable-date = Bedömt den
help-not_applicable-date = Dagen för bedömningen.
field-not_applicable-review_date = Ses över den
help-not_applicable-review_date = Dagen då bedömningen ska ses över.
field-house_limits-class_mark = { -mark-label }
help-house_limits-class_mark = { -mark-help }
field-house_limits-note = { -note-label }
help-house_limits-note = { -note-help }
field-provision_edition-class_mark = { -mark-label }
help-provision_edition-class_mark = { -mark-help }
field-provision_edition-note = { -note-label }
help-provision_edition-note = { -note-help }
field-provision-class_mark = { -mark-label }
help-provision-class_mark = { -mark-help }
field-provision-note = { -note-label }
help-provision-note = { -note-help }
field-not_applicable-class_mark = { -mark-label }
help-not_applicable-class_mark = { -mark-help }
field-not_applicable-note = { -note-label }
help-not_applicable-note = { -note-help }
choice-provision_area-analys = Analys
choice-provision_area-arkiv = Arkiv
choice-provision_area-dataskydd = Dataskydd
short-provision_area-dataskydd = dataskydd
choice-provision_area-exponering = Exponering
choice-provision_area-fysisk-sakerhet = Fysisk säkerhet
short-provision_area-fysisk-sakerhet = fysisk
choice-provision_area-handelser = Händelser
choice-provision_area-informationssakerhet = Informationssäkerhet
short-provision_area-informationssakerhet = infosäk.
choice-provision_area-informationssystem = Informationssystem
short-provision_area-informationssystem = system
choice-provision_area-klassning = Klassning
short-provision_area-klassning = klassning
choice-provision_area-kontroll = Kontroll
choice-provision_area-organisation = Organisation
choice-provision_area-personalsakerhet = Personalsäkerhet
short-provision_area-personalsakerhet = personal
choice-provision_area-plan = Plan
choice-provision_area-sekretess = Sekretess
choice-provision_area-styrning = Styrning
choice-provision_area-tillsyn = Tillsyn
