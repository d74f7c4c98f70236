### Swedish. Choices of the kinds of record beyond the first nine.

## Analysens läge

choice-analysis_status-utkast = Utkast
choice-analysis_status-granskning = Under granskning
short-analysis_status-granskning = Granskas
choice-analysis_status-faststalld = Fastställd
choice-analysis_status-ersatt = Ersatt

## Aktörer

choice-actor-framst_makt = Främmande makt
short-actor-framst_makt = Främ. makt
choice-actor-kriminell = Organiserad brottslighet
short-actor-kriminell = Kriminell
choice-actor-extremist = Våldsbejakande extremist
short-actor-extremist = Extremist
choice-actor-insider = Insider i verksamheten
short-actor-insider = Insider
choice-actor-ensam = Ensam gärningsperson
short-actor-ensam = Ensam
choice-actor-okand = Okänd aktör
short-actor-okand = Okänd

## Avsiktens och förmågans styrka

choice-strength-ingen = Ingen känd
short-strength-ingen = Ingen
choice-strength-begransad = Begränsad
short-strength-begransad = Begr.
choice-strength-betydande = Betydande
short-strength-betydande = Betyd.
choice-strength-stor = Stor

## Källans kvalitet

choice-reliability-bekraftad = Bekräftad av flera
short-reliability-bekraftad = Bekräftad
choice-reliability-tillforlitlig = Tillförlitlig
short-reliability-tillforlitlig = Tillförl.
choice-reliability-osaker = Osäker
choice-reliability-obedomd = Inte bedömd
short-reliability-obedomd = Ej bedömd

## Brist mot

choice-gap-krav = Krav i lag eller föreskrift
short-gap-krav = Krav
choice-gap-formaga = Dimensionerande förmåga
short-gap-formaga = Förmåga

## Bristens allvar

choice-severity-liten = Liten
choice-severity-betydande = Betydande
short-severity-betydande = Betydande
choice-severity-allvarlig = Allvarlig

## Hur en sårbarhet avslutades

choice-close_decision-atgardad = Åtgärdad
choice-close_decision-utan_atgard = Lämnad utan åtgärd genom beslut
short-close_decision-utan_atgard = Utan åtgärd
choice-close_decision-inaktuell = Inte längre aktuell
short-close_decision-inaktuell = Inaktuell

## Områden

choice-measure_area-information = Informationssäkerhet
short-measure_area-information = Informat.
choice-measure_area-fysisk = Fysisk säkerhet
short-measure_area-fysisk = Fysisk
choice-measure_area-personal = Personalsäkerhet
short-measure_area-personal = Personal

## Grund för en åtgärd

choice-measure_basis-lag = Lag
choice-measure_basis-forordning = Förordning
choice-measure_basis-foreskrift = Föreskrift
choice-measure_basis-avtal = Avtal
choice-measure_basis-kommunal_plan = Kommunal plan
short-measure_basis-kommunal_plan = Kommunplan
choice-measure_basis-husregel = Husregel

## Planpostens omfattning

choice-plan_scope-lokal = Lokal
choice-plan_scope-kommunovergripande = Kommunövergripande
short-plan_scope-kommunovergripande = Kommunöverg.

## Prioritet

choice-priority-hog = Hög
choice-priority-medel = Medel
choice-priority-lag = Låg

## Kostnadsklass

choice-cost_class-ingen = Inom ram
short-cost_class-ingen = Inom ram
choice-cost_class-liten = Liten
choice-cost_class-medel = Medelstor
choice-cost_class-stor = Stor

## Planpostens läge

choice-plan_status-foreslagen = Föreslagen
choice-plan_status-beslutad = Beslutad
choice-plan_status-pagar = Pågår
choice-plan_status-genomford = Genomförd
choice-plan_status-verifierad = Verifierad
choice-plan_status-avskriven = Avskriven

## Registerkontrollens syfte

choice-check_purpose-anstallning = Anställning
choice-check_purpose-avtal = Säkerhetsskyddsavtal
short-check_purpose-avtal = Avtal
choice-check_purpose-besok = Besök eller tillträde
short-check_purpose-besok = Besök
choice-check_purpose-forordnande = Förordnande eller uppdrag
short-check_purpose-forordnande = Förordnande

## Registerkontrollens läge

choice-check_status-ansokt = Ansökt
choice-check_status-aktiv = Löpande kontroll aktiv
short-check_status-aktiv = Aktiv
choice-check_status-avanmald = Avanmäld
short-check_status-avanmald = Avanmäld
choice-check_status-upphord = Upphörd

## Uppföljningens resultat

choice-follow_result-inget_nytt = Inget nytt
short-follow_result-inget_nytt = Inget nytt
choice-follow_result-atgard = Åtgärd behövs
short-follow_result-atgard = Åtgärd
choice-follow_result-omprovning = Omprövning behövs
short-follow_result-omprovning = Omprövning

## Anledning till omprövning

choice-reassess_trigger-ny_uppgift = Ny uppgift
short-reassess_trigger-ny_uppgift = Ny uppgift
choice-reassess_trigger-livshandelse = Ändrade levnadsförhållanden
short-reassess_trigger-livshandelse = Livshändelse
choice-reassess_trigger-handelse = Händelse
choice-reassess_trigger-byte_av_uppgifter = Byte av arbetsuppgifter
short-reassess_trigger-byte_av_uppgifter = Nya uppg.
choice-reassess_trigger-lang_franvaro = Lång frånvaro
short-reassess_trigger-lang_franvaro = Frånvaro
choice-reassess_trigger-begaran_fran_sapo = Begäran från Säkerhetspolisen
short-reassess_trigger-begaran_fran_sapo = Från Säpo
choice-reassess_trigger-annan = Annan anledning
short-reassess_trigger-annan = Annan

## Omprövningens utgång

choice-reassess_outcome-fortsatt = Fortsatt deltagande
short-reassess_outcome-fortsatt = Fortsatt
choice-reassess_outcome-andrad = Ändrade uppgifter
short-reassess_outcome-andrad = Ändrad
choice-reassess_outcome-avslut = Deltagandet avslutas
short-reassess_outcome-avslut = Avslut

## Utbildningens slag

choice-course_level-grund = Grundutbildning
short-course_level-grund = Grund
choice-course_level-roll = För en roll
short-course_level-roll = Roll
choice-course_level-repetition = Repetition

## Resultat av utbildning

choice-training_result-fullfoljd = Fullföljd
choice-training_result-avbruten = Avbruten

## Avslutande samtal

choice-closing_talk-genomfort = Genomfört
choice-closing_talk-avbojt = Avböjt
choice-closing_talk-inte_mojligt = Inte möjligt
short-closing_talk-inte_mojligt = Ej möjligt

## Slag av exponering

choice-exposure_kind-upphandling = Upphandling
choice-exposure_kind-avtal = Avtal
choice-exposure_kind-samarbete = Samarbete
choice-exposure_kind-samverkan = Samverkan

## Undantag vid exponering

choice-exposure_exempt-inget = Inget undantag
short-exposure_exempt-inget = Inget
choice-exposure_exempt-ssf-6-1 = SSF 6 kap. 1 § undantag
short-exposure_exempt-ssf-6-1 = SSF 6:1
choice-exposure_exempt-ssf-6-2 = SSF 6 kap. 2 § samverkan i beredskap
short-exposure_exempt-ssf-6-2 = SSF 6:2

## Lämplighet

choice-verdict-lamplig = Lämplig
choice-verdict-olamplig = Olämplig

## Slag av avtal

choice-agreement_kind-avtal = Säkerhetsskyddsavtal
short-agreement_kind-avtal = Avtal
choice-agreement_kind-overenskommelse = Säkerhetsskyddsöverenskommelse
short-agreement_kind-overenskommelse = Överensk.

## Avtalsnivå

choice-agreement_level-1 = Nivå 1 uppgifter hos motparten
short-agreement_level-1 = 1
choice-agreement_level-2 = Nivå 2 bara hos oss
short-agreement_level-2 = 2
choice-agreement_level-3 = Nivå 3 kan komma i kontakt
short-agreement_level-3 = 3
choice-agreement_level-none = Ingen nivå
short-agreement_level-none = ingen

## Vad avtalet reglerar

choice-clause-krav = Krav på säkerhetsskydd
short-clause-krav = Krav
choice-clause-kontroll = Rätt att kontrollera
short-clause-kontroll = Kontroll
choice-clause-revidering = Rätt att revidera
short-clause-revidering = Revidering

## Vad som överlåts

choice-transfer_object-verksamhet = Säkerhetskänslig verksamhet
short-transfer_object-verksamhet = Verksamhet
choice-transfer_object-egendom = Egendom
choice-transfer_object-andelar = Aktier eller andelar
short-transfer_object-andelar = Andelar

## Beslut om överlåtelse

choice-transfer_decision-genomfors = Genomförs
choice-transfer_decision-avbryts = Avbryts

## Slag av samråd

choice-consultation_kind-exponering = Exponering
choice-consultation_kind-overlatelse = Överlåtelse
choice-consultation_kind-system = Informationssystem
short-consultation_kind-system = System

## Samrådets utfall

choice-consultation_outcome-utan_erinran = Utan erinran
choice-consultation_outcome-forelaggande = Föreläggande
choice-consultation_outcome-forbud = Förbud
choice-consultation_outcome-aterkallat = Återkallat

## Vad som anmäls

choice-notification_kind-start = Verksamhet bedrivs
short-notification_kind-start = Bedrivs
choice-notification_kind-andring = Ändring
choice-notification_kind-upphord = Verksamhet har upphört
short-notification_kind-upphord = Upphörd
choice-notification_kind-avsikt = Avsikt att ingå avtal
short-notification_kind-avsikt = Avsikt
choice-notification_kind-avtal = Avtal ingånget
short-notification_kind-avtal = Avtal
choice-notification_kind-avtal_slut = Avtal upphört
short-notification_kind-avtal_slut = Avtal slut
choice-notification_kind-annan = Annan anmälan
short-notification_kind-annan = Annan

## Roller

choice-appointment_role-skc = Säkerhetsskyddschef
short-appointment_role-skc = Chef
choice-appointment_role-stallforetradare = Ställföreträdande säkerhetsskyddschef
short-appointment_role-stallforetradare = Ställföretr.
choice-appointment_role-registrator = Registrator
choice-appointment_role-systemagare = Systemägare

## Lagar

choice-act-ssl = Säkerhetsskyddslagen
short-act-ssl = SSL
choice-act-cyber = Cybersäkerhetslagen
short-act-cyber = CyberL
choice-act-gdpr = Dataskyddsförordningen
short-act-gdpr = Dataskydd
choice-act-osl = Offentlighets- och sekretesslagen
short-act-osl = OSL

## Om lagen gäller

choice-applies-ja = Ja
choice-applies-delvis = Delvis
choice-applies-nej = Nej
choice-applies-utreds = Utreds

## Slag av styrdokument

choice-steering_kind-policy = Policydokument
short-steering_kind-policy = Policy
choice-steering_kind-riktlinje = Riktlinje
choice-steering_kind-instruktion = Säkerhetsskyddsinstruktion
short-steering_kind-instruktion = Instruktion
choice-steering_kind-rutin = Rutin
choice-steering_kind-delegation = Delegationsordning
short-steering_kind-delegation = Delegation
choice-steering_kind-annat = Annat

## Slag av beslut

choice-decision_kind-placering = Placering i säkerhetsklass
short-decision_kind-placering = Placering
choice-decision_kind-faststallelse = Fastställelse
short-decision_kind-faststallelse = Fastställ.
choice-decision_kind-godkannande = Godkännande
choice-decision_kind-utan_atgard = Brist lämnas utan åtgärd
short-decision_kind-utan_atgard = Utan åtgärd
choice-decision_kind-undantag = Undantag
choice-decision_kind-delegation = Delegering
choice-decision_kind-annat = Annat beslut
short-decision_kind-annat = Annat

## Slag av rapport

choice-report_kind-trygghet = Trygghetsredovisning
short-report_kind-trygghet = Trygghet
choice-report_kind-trearsrapport = Treårsrapport
short-report_kind-trearsrapport = Treårs
choice-report_kind-kontroll = Kontrollrapport
short-report_kind-kontroll = Kontroll
choice-report_kind-annan = Annan rapport
short-report_kind-annan = Annan

## Slag av händelse

choice-event_type-rojd_uppgift = Uppgift kan ha röjts
short-event_type-rojd_uppgift = Röjd uppgift
choice-event_type-it_incident = IT-incident
choice-event_type-annan_verksamhet = Annan säkerhetshotande verksamhet
short-event_type-annan_verksamhet = Annan verks.
choice-event_type-signalskydd = Signalskydd
short-event_type-signalskydd = Signalskydd
choice-event_type-ej_anmalningspliktig = Inte rapporteringspliktig
short-event_type-ej_anmalningspliktig = Ej plikt

## Om dagen är känd

choice-exactness-exakt = Känd
choice-exactness-uppskattad = Uppskattad

## Rapportens väg

choice-channel-bud = Överlämnad personligen
short-channel-bud = Personligen
choice-channel-rek = Rekommenderad post
short-channel-rek = Rek. post
choice-channel-krypto = Godkänt kryptosystem
short-channel-krypto = Krypto
choice-channel-telefon = Telefon, utan klassificerat
short-channel-telefon = Telefon
choice-channel-oppen = Öppen blankett
short-channel-oppen = Öppen

## Inkom eller upprättad

choice-direction-inkommen = Inkommen
choice-direction-upprattad = Upprättad

## Sätt att överföra

choice-transfer_method-personligt = Personligen
choice-transfer_method-bud = Betrott bud
short-transfer_method-bud = Betrott bud
choice-transfer_method-rek = Rekommenderad post
short-transfer_method-rek = Rek. post
choice-transfer_method-krypto = Godkänt kryptosystem
short-transfer_method-krypto = Krypto
choice-transfer_method-annat = Annat godkänt sätt
short-transfer_method-annat = Annat

## Kontrollens svar

choice-control_answer-ja = Ja
choice-control_answer-delvis = Delvis
choice-control_answer-nej = Nej
choice-control_answer-ej_bedomd = Ej bedömd
short-control_answer-ej_bedomd = ej bed.
