### Swedish. The analysis: its editions, what belongs to them, dependencies between values, and how the plan is closed.

## Fält

field-analysis-adopted_by = Beslutad av, namn
help-analysis-adopted_by =
    Den som fattade beslutet. Skrivs när analysen fastställs. Källa: PMFS 2022:1
    1 kap. 4 §.
field-analysis-adopted_office = Beslutsfattare
help-analysis-adopted_office =
    Ställningen hos den som fastställde. Husregel: verksamhetens högsta chef,
    som säkerhetsskyddschefen är direkt underställd. Källa: SSL 2 kap. 7 §.
section-edition = Fastställt innehåll
field-analysis-manifest = Innehållets summa
help-analysis-manifest =
    SHA-256 av förteckningen över varje post och version i utgåvan. Skrivs bara
    av ett fastställande. Källa: PMFS 2022:1 1 kap. 4 §.
field-analysis-exception = Undantag, skäl
help-analysis-exception =
    Varför analysen fastställdes fast något återstod. Skrivs bara av ett
    fastställande och tas aldrig bort. Källa: PMFS 2022:1 1 kap. 4 §.
field-analysis-exception_records = Undantag, poster
help-analysis-exception_records =
    De poster som saknade bedömning eller granskning när analysen fastställdes.
    Källa: SSF 2 kap. 1 §.
field-activity_part-analysis = Analys
help-activity_part-analysis =
    Analysen som delen hör till. Lämnas tomt när en analys gäller allt. Källa:
    SSF 2 kap. 1 §.
field-protective_value-depends_on = Beroende av
help-protective_value-depends_on =
    Skyddsvärden som det här behöver för att vara tillgängligt eller riktigt.
    Källa: PMFS 2022:1 2 kap. 5 §.
field-protective_value-inherits_reason = Skäl, lägre nivå
help-protective_value-inherits_reason =
    Varför nivån är lägre än den som ärvs från värden som behöver det här.
    Källa: PMFS 2022:1 2 kap. 5 §.
field-protective_value-threat_reason = Hot, inget utpekat
help-protective_value-threat_reason =
    Bedömningen när inget enskilt hot är kopplat till värdet. Källa: SSF 2 kap.
    1 §.
field-protective_value-protection_reason = Skydd som räcker
help-protective_value-protection_reason =
    Bedömningen när ingen sårbarhet har funnits: vilket skydd som finns och
    varför det räcker. Källa: SSF 2 kap. 1 §.
field-plan_item-analysis = Utgåva
help-plan_item-analysis =
    Den utgåva av analysen som planposten följer av. Källa: PMFS 2022:1 2 kap.
    12 §.

choice-adopter-hogsta_chef = Verksamhetens chef (kommundirektör, vd)
short-adopter-hogsta_chef = Högsta chef
choice-adopter-styrelse = Styrelse eller nämnd
short-adopter-styrelse = Styrelse
choice-adopter-skc = Säkerhetsskyddschefen
short-adopter-skc = SKC
choice-adopter-annan = Annan, under säkerhetsskyddschefen
short-adopter-annan = Annan

## Vad som saknas av en bedömning

gap-info-level = saknar säkerhetsskyddsklass
gap-consequence = saknar konsekvensnivå
gap-reason = saknar motivering
gap-threat = saknar hotbedömning
gap-vulnerability = saknar sårbarhetsbedömning
gap-measure = öppen sårbarhet utan åtgärd
gap-review = inte godkänd av en andra

## Varför registret säger nej

fault-close-without-date = Dag saknas. Skriv när det var klart ({ $provision }).
fault-close-without-evidence = Belägg saknas. Skriv var det finns, eller välj ett annat läge ({ $provision }).
fault-close-without-reason = Skäl saknas. Skriv varför det avslutas utan åtgärd ({ $provision }).
fault-close-without-decision = Beslut saknas. Välj hur sårbarheten avslutades ({ $provision }).
refusal-edition-frozen = { $label } är fastställd och ändras inte. Gör en ny utgåva, eller ändra bara plan och anteckning.
refusal-edition-by-adoption = { $label } blir fastställd genom kommandot fastställ, inte genom formuläret.
refusal-edition-adopted = { $label } är redan fastställd. Gör en ny utgåva och fastställ den.
refusal-edition-not-adopted = { $label } är inte fastställd. Fortsätt i den, en ny utgåva behövs inte.
refusal-edition-begun = Den utgåva som ska följa på { $label } är påbörjad: { $next }. Fortsätt i den.
refusal-edition-empty = Inget hör till { $label }. Lägg upp verksamhetsdelar och skyddsvärden först.
refusal-edition-below-content = Analysens nivå är lägre än innehållet, där högsta nivå är { $level }. Välj minst den.
refusal-edition-not-ready = Bedömning eller granskning saknas för { $records }. Komplettera dem, eller ange skäl för undantag.
refusal-adoption-incomplete = Namn, roll eller diarienummer saknas. Fyll i vem som beslutade, i vilken roll och var beslutet finns.
refusal-adoption-ahead = Beslutet är daterat { $date }, som inte har varit. Skriv dagen då beslutet fattades.
refusal-dependency-round = Beroendet går runt: { $way }. Ta bort ett led.
why-edition-changed = en fastställd utgåva är ändrad
why-edition-forged = förteckningen stämmer inte med innehållet
why-edition-unreviewed = innehållet är fastställt utan granskning

## Historik

act-adopted = fastställd
entry-adopted = Analys fastställd
