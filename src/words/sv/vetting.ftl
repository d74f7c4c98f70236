### Swedish. Vetting: the steps, what is lacking for them, and what the evidence in a case says.

## Fält i prövningen

section-investigation = Grundutredning
field-vetting_case-basic_date = Utredd
help-vetting_case-basic_date =
    Dagen då grundutredningen godkändes, före ansökan om registerkontroll.
    Källa: SSF 5 kap. 3 §.
field-vetting_case-basic_by = Utredd av
help-vetting_case-basic_by = Funktionen som gjorde grundutredningen. Källa: SSF 5 kap. 2 §.
field-vetting_case-citizenship_exception = Undantag medborgare
help-vetting_case-citizenship_exception =
    Regeringens beslut om undantag från medborgarskap, bara beteckningen.
    Källa: SSL 3 kap. 11 §.
field-register_check-exceptional_grounds = Synnerliga skäl
help-register_check-exceptional_grounds =
    Beteckning på beslut att ansöka fast det inte kan antas att personen ska
    delta. Källa: SSF 5 kap. 13 §.
field-register_check-return_exempt = Beslut att behålla
help-register_check-return_exempt =
    Beteckning på beslut av den som lämnade ut handlingarna att de får finnas
    kvar. Källa: SSL 3 kap. 21 §.

## Vad som saknas för ett steg: vad, vem som kräver det, vad man gör

fault-lacks-elements = Underlaget till grundutredningen saknas ({ $provision }). Ange vad den omfattat.
fault-lacks-basic = Godkänd grundutredning saknas ({ $provision }). Gör klart den först.
fault-lacks-class = Gällande klassbeslut av rätt beslutsfattare saknas ({ $provision }). Fyll i det i befattningen.
fault-lacks-consent = Gällande samtycke saknas ({ $provision }). Lägg in samtycket, daterat senast ansökan.
fault-lacks-expected = Det framgår inte att personen antas delta ({ $provision }). Fyll i det i ärendet.
fault-lacks-annex = Bilagan med personliga uppgifter är inte skickad ({ $provision }). Den krävs i klass 1 och 2.
fault-lacks-application = Ansökan om registerkontroll saknas ({ $provision }). Lägg in den som registerkontroll.
fault-lacks-reply = Svar på registerkontrollen saknas ({ $provision }). Fyll i dagen då svaret kom.
fault-lacks-decision = Beslut att personen godkänts saknas ({ $provision }). Det ska vara daterat senast första dagen.
fault-lacks-start = Första dagen för deltagandet saknas ({ $provision }). Fyll i den.
fault-lacks-running-check = Löpande registerkontroll saknas ({ $provision }). Kontrollera svar, sluttid och klass.
fault-lacks-briefing = Sekretessupplysning saknas ({ $provision }). Den ska vara daterad senast första dagen.
fault-lacks-training = Fullföljd utbildning saknas ({ $provision }). Den ska vara daterad senast första dagen.
fault-lacks-need = Uppgift om behovet saknas ({ $provision }). Lägg in det som behörighet.
fault-lacks-citizenship = Svenskt medborgarskap är inte styrkt ({ $provision }). Styrk det, eller ange undantaget.
fault-lacks-reassessment = Omprövningen är inte inlagd ({ $provision }). Lägg in den med sitt skäl.
fault-lacks-reassessed = Omprövningen är inte avslutad ({ $provision }). Fyll i dag och utfall.
fault-lacks-end = Sista dagen för deltagandet saknas ({ $provision }). Fyll i den.
fault-lacks-talk = Avslutande samtal är inte redovisat ({ $provision }). Ange om det hållits.
fault-lacks-reminder = Påminnelse om tystnadsplikt saknas ({ $provision }). Fyll i dagen.
fault-lacks-withdrawal = Behörigheten är inte återtagen ({ $provision }). Fyll i dagen.
fault-lacks-deregistration = Registerkontrollen är inte avanmäld ({ $provision }). Avanmäl och fyll i dagen.
fault-lacks-return = Handlingar är inte återställda ({ $provision }). Lämna tillbaka dem och fyll i dagen.

refusal-step-lacks = Steget går inte att ta än. Saknas: { $lacks }.
refusal-own-case = { $label } gäller dig som har uppdraget. Någon annan måste fatta och föra in beslutet.
refusal-case-check-runs = { $check } löper ännu. Avanmäl kontrollen, eller avsluta { $check } om den är fel, innan { $label } avslutas.

## Nästa steg

command-record-next = nästa steg
command-record-next-short = nästa steg
command-record-next-help = Visar vilka steg som kan tas i prövningen, och vad som saknas för de andra.
form-restored-before = Här fanns redan ett utkast, från { $at }. Det visas i stället för det förifyllda. Skicka eller kasta det först.
form-moved = { $label } går vidare.
steps-title = Nästa steg i { $label }
steps-which-case = { $label }: vilket ärende?
steps-none = Inget steg återstår. Ärendet är avslutat.
steps-keys = Enter öppnar formuläret · Esc stänger
reason-no-next-steps = Bara prövningsärenden, och personer med sådana, har steg.
reason-no-live-case = Personen har inget pågående prövningsärende.
reason-several-cases = Pågående ärenden: { $cases }. Ställ dig på det du menar.
reason-step-lacks = Steget går inte att ta än. Läs vad som saknas.

vetting-step-basic-begin = Börja grundutredningen
vetting-step-basic-passed = Grundutredningen godkänd
vetting-step-basic-failed = Grundutredningen inte godkänd
vetting-step-consent = Lägg in samtycke
vetting-step-apply = Ansök om registerkontroll
vetting-step-reply = Svar har kommit
vetting-step-assess = Börja den samlade bedömningen
vetting-step-approve = Beslut: godkänd
vetting-step-reject = Beslut: inte godkänd
vetting-step-brief = Upplys om sekretess
vetting-step-train = Lägg in utbildning
vetting-step-need = Lägg in behovet
vetting-step-participate = Deltagandet börjar
vetting-step-follow-up = Följ upp
vetting-step-reassess = Öppna omprövning
vetting-step-reassess-close = Avsluta omprövningen
vetting-step-change = Något ändras
vetting-step-close-begin = Deltagandet upphör
vetting-step-deregister = Avanmäl registerkontrollen
vetting-step-closing = Avslutande åtgärder
vetting-step-return = Lämna tillbaka handlingar
vetting-step-close = Avsluta ärendet

## Vad beläggen säger: aldrig att någon är behörig

column-evidence = Belägg
column-seat = Befattning
standing-title = Belägg
authorised-reliable = Pålitlig
authorised-knows = Kunskap
authorised-needs = Behov
evidence-position = klassbeslut
evidence-vetting_case = beslut
evidence-consent = samtycke
evidence-register_check = registerkontroll
evidence-training_record = utbildning
evidence-secrecy_briefing = upplysning
evidence-authorisation = behov
status-evidence-found = Belägg finns för alla tre delarna.
status-lacks-basic = Saknas: godkänd grundutredning
status-lacks-class = Saknas: klassbeslut
status-lacks-consent = Saknas: samtycke
status-lacks-reply = Saknas: svar och löpande registerkontroll
status-lacks-decision = Saknas: beslut
status-lacks-citizenship = Saknas: medborgarskap
status-lacks-training = Saknas: utbildning
status-lacks-briefing = Saknas: sekretessupplysning
status-lacks-need = Saknas: behov
standing-missing = Saknas: { $what }
standing-remains = Återstår av avslutet: { $what }
status-follow-up-in = Uppföljning om { $days } dagar
status-follow-up-missed = Uppföljningen förföll för { $days } dagar sedan
status-reassessed = Under omprövning
status-closing = Avslut pågår
status-deregistration-late = Avanmälan försenad { $days } dagar (husregel)
status-documents-kept = Handlingar att återställa
status-reply-waiting = Ansökan har väntat på svar i { $days } dagar
short-status-evidence-found = finns
short-status-follow-up-in = uppf. { $days } d
short-status-follow-up-missed = uppf. sen
short-status-reassessed = omprövas
short-status-closing = avslut pågår
short-status-deregistration-late = avanmäl nu
short-status-documents-kept = återställ
short-status-reply-waiting = svar { $days } d
missing-lacks-elements = underlag
missing-lacks-expected = att delta antas
missing-lacks-annex = bilaga
missing-lacks-application = ansökan
missing-lacks-start = första dag
missing-lacks-running-check = löpande registerkontroll
missing-lacks-reassessment = omprövning
missing-lacks-reassessed = avslutad omprövning
missing-lacks-end = sista dag
missing-lacks-talk = avslutande samtal
missing-lacks-reminder = påminnelse
missing-lacks-withdrawal = återtagen behörighet
missing-lacks-deregistration = avanmälan
missing-lacks-return = återställda handlingar
missing-lacks-basic = godkänd grundutredning
missing-lacks-class = klassbeslut
missing-lacks-consent = samtycke
missing-lacks-reply = svar och löpande registerkontroll
missing-lacks-decision = beslut
missing-lacks-citizenship = medborgarskap
missing-lacks-training = utbildning
missing-lacks-briefing = sekretessupplysning
missing-lacks-need = behov
short-status-lacks-basic = ej prövning
short-status-lacks-class = ej klass
short-status-lacks-consent = ej samtycke
short-status-lacks-reply = ej svar
short-status-lacks-decision = ej beslut
short-status-lacks-citizenship = ej medborg.
short-status-lacks-training = ej utbildad
short-status-lacks-briefing = ej upplyst
short-status-lacks-need = ej behov

## Tidslinjen

timeline-title = Tidslinje
moment-basic = Grundutredning godkänd
moment-consented = Samtycke
moment-withdrawn = Samtycke återtaget
moment-applied = Ansökan skickad
moment-replied = Svar mottaget (innehåll lagras ej)
moment-returned = Handlingar återställda
moment-deregistered = Avanmäld
moment-decided = Beslut
moment-approved = Beslut: godkänd
moment-rejected = Beslut: inte godkänd
moment-briefed = Upplyst om sekretess
moment-trained = Utbildning
moment-granted = Behörighet given
moment-revoked = Behörighet återtagen
moment-started = Deltar från
moment-followed-up = Uppföljning
moment-reassessed = Omprövning öppnad
moment-reassessment-closed = Omprövning avslutad
moment-talked = Avslutande samtal
moment-reminded = Påmind om tystnadsplikt
moment-access-withdrawn = Åtkomst återtagen
moment-ended = Deltar till
moment-certified = Säkerhetsintyg utfärdat

## Att tänka på i det som skrivs om personer

caution-number = Obs! Ett personnummer? Det hör hemma bara hos personen ({ $provision }).
caution-register = Obs! Skriv inget om vad en kontroll visat eller inte ({ $provision }).
caution-crime = Obs! Skriv inget om brott eller utlämnade uppgifter ({ $provision }).
caution-health = Obs! Skriv inget om hälsa ({ $provision }: så få uppgifter som möjligt).
caution-finance = Obs! Skriv inget om ekonomi ({ $provision }: så få uppgifter som möjligt).
caution-belief = Obs! Skriv inget om åsikter ({ $provision }: så få uppgifter som möjligt).
