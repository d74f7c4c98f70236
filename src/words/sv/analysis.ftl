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
refusal-edition-frozen = { $label } är fastställd och ändras inte. Gör en ny utgåva, eller ändra bara plan, DAF-svar och anteckning.
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

## Härledda lägen

detail-status = Läge
status-incomplete = OFULLSTÄNDIG
status-unprotected = OSKYDDAD
status-measure-late = ÅTGÄRD FÖRSENAD
status-unverified = SKYDD EJ VERIFIERAT
status-verified = VERIFIERAT
status-in-force = GÄLLER
status-expires = GÅR UT OM { $days } DAGAR
status-too-old = FÖR GAMMAL
status-not-adopted = EJ FASTSTÄLLD
status-awaits-approval = VÄNTAR PÅ GODKÄNNANDE
status-contributions-missing = BIDRAG SAKNAS ({ $missing } av { $asked })
status-superseded = ERSATT
short-status-incomplete = OFULLST.
short-status-measure-late = FÖRSENAD
short-status-unverified = EJ VERIF.
short-status-unprotected = OSKYDDAD
short-status-expires = UT { $days } DGR
short-status-not-adopted = EJ FASTST.
short-status-awaits-approval = VÄNTAR
column-status = Läge
heritage = ärver { $grade } från { $from }
heritage-through = ärver { $grade } från { $from } genom { $through }

## Fastställa

command-analysis-adopt = fastställ
command-analysis-adopt-help = Fastställer analysen: fryser innehållet, och antecknar vem, när och diarienummer.
command-analysis-next = ny utgåva
command-analysis-next-help = Börjar den utgåva som ska följa på den fastställda.
adopt-crumb = fastställ
adopt-title = Fastställ { $label }
adopt-role-default = Kommundirektör
adopt-keys = Tab nästa rad · Enter vidare · PgDn bläddrar · Esc avbryter
adopt-gaps = { $count } poster saknar bedömning eller granskning. Komplettera dem, eller skriv skäl för undantag:
adopt-freezes = { $count } poster fryses i exakt den lydelse de har nu. Utgåvan ändras inte därefter, bara plan och anteckning.
adopt-four-eyes = Fastställelsen gäller först när den andra nyckelbäraren har godkänt den.
adopt-replaces = Den ersätter { $label }.
adopt-exception = Undantaget för { $count } poster står kvar för alltid: i utgåvan, i rapport och ögonblicksbild.
adopt-below-head = Obs: analysen bör fastställas av verksamhetens högsta chef. Regelkontrollen kommer att varna.
adopt-yes = fastställ
adopt-no = tillbaka
adopt-lacks = { $field } saknas. Fyll i raden.
adopt-level-low = Nivån är lägre än innehållets högsta. Välj minst den.
adopt-day-wrong = Dagen går inte att läsa, eller har inte varit. Skriv som 2026-11-23 eller idag.
adopt-done = { $label } fastställd, post { $seq }. Gäller när den andra nyckelbäraren har godkänt.
next-edition-title = Ny utgåva
next-edition-body = Ett utkast läggs upp som ska följa på { $label }. Den gäller tills utkastet är fastställt och godkänt.
next-edition-yes = börja på nästa utgåva
edition-begun = { $label } är påbörjad. Signerat som post { $seq }.
reason-only-analysis = Gäller bara en säkerhetsskyddsanalys.
reason-only-values = Gäller bara ett skyddsvärde.
reason-edition-adopted = Utgåvan är redan fastställd. Gör en ny utgåva.
reason-edition-not-adopted = Analysen är inte fastställd än.

## Utgåvor

context-editions = Utgåvor
command-analysis-editions = utgåvor
command-analysis-editions-help = Visar analysens utgåvor, och vad som skiljer dem åt fält för fält.
command-editions-enter = läs
command-editions-enter-help = Läser vad som skiljer utgåvan från den före.
command-editions-pane = byt ruta
command-editions-pane-help = Växlar mellan listan och skillnaderna.
command-editions-whole = allt
command-editions-whole-help = Visar också oförändrad text och nya poster i sin helhet.
command-editions-mark = jämför med
command-editions-mark-help = Jämför de andra utgåvorna med den här, i stället för med den före. En gång till tar bort det.
reason-edition-on-paper = Fastställd på papper: vad den innehöll finns inte i registret.
editions-marked = jämförs med
command-editions-record = öppna
command-editions-record-help = Öppnar utgåvans egen post.
editions-crumb = utgåvor
editions-list = Utgåvor, senaste först
editions-none = Ingen utgåva finns.
editions-number = utgåva { $number }
editions-exception = med undantag
editions-draft = { $label }, som den står nu
editions-counts = { $added } nya, { $changed } ändrade, { $removed } borttagna, { $same } lika.
editions-first = Den första utgåvan med känt innehåll: allt räknas som nytt.
editions-status = Varje utgåva jämförs med den före. Arbetet på nästa jämförs som det står nu.
fate-added = ny
fate-changed = ändrad
fate-removed = borttagen
trouble-edition-on-paper = { $label } fastställdes på papper. Vad den innehöll finns inte i registret.
trouble-edition-on-paper-do = Jämför med pappersutgåvan.
trouble-edition-lost = { $label }: det fastställda innehållet går inte att läsa tillbaka.
trouble-edition-lost-do = Kontrollera kedjan, och jämför med säkerhetskopian.

trouble-snapshot-edition = { $file }: den fastställda utgåvan i post { $seq }, rad { $line }, stämmer inte med innehållet.
trouble-snapshot-edition-do = Lita inte på filen. Be om en ny, och fråga hur utgåvan fastställdes.

## Analysen som kedja

context-strands = Analysens kedja
command-view-strands = analysens kedja
command-view-strands-help = Skyddsvärde, hot, sårbarhet och åtgärd i kolumner, med bristerna där de är.
command-analysis-strands = kedjan
command-analysis-strands-help = Visar posten i analysens kedja: skyddsvärde, hot, sårbarhet, åtgärd.
command-strands-left = kolumn
command-strands-left-help = Till kolumnen till vänster.
command-strands-right = kolumn
command-strands-right-help = Till kolumnen till höger.
command-strands-open = öppna
command-strands-open-help = Öppnar posten.
command-strands-below = ny under
command-strands-below-help = Lägger upp en ny post under den valda, kopplad till den. I en tom kolumn: det som saknas där. Under en åtgärd: dess rad i planen.
command-strands-beside = ny bredvid
command-strands-beside-help = Lägger upp en ny post i samma kolumn, kopplad till samma värde eller sårbarhet.
command-strands-link = koppla
command-strands-link-help = Kopplar en post som redan finns till det som är valt till vänster.
command-strands-unlink = koppla loss
command-strands-unlink-help = Tar bort kopplingen till det som är valt till vänster. Posten finns kvar.
command-strands-break = nästa brist
command-strands-break-help = Går till nästa brist i kedjan, dit den är.
command-strands-mend = redigera
command-strands-mend-help = Öppnar postens formulär.
command-strands-tree = beroenden
command-strands-tree-help = Visar vad värdet är beroende av, och vad som är beroende av det.
strands-crumb = kedja
strands-head-protective_value = Skyddsvärden
strands-head-threat = Hot
strands-head-vulnerability = Sårbarheter
strands-head-measure = Åtgärder
strands-short-protective_value = Värde
strands-short-threat = Hot
strands-short-vulnerability = Sårb.
strands-short-measure = Åtg.
strands-closed = stängd
strands-loose = utan värde ({ $count })
strands-loose-note = Hot, sårbarheter och åtgärder som inget skyddsvärde leder till. Öppna och ange värdet, eller ställ dig på ett värde och koppla med m.
strands-no-values = Det finns inga skyddsvärden ännu. n lägger upp det första.
strands-lacks-threat = n lägger in ett hot, m kopplar ett som finns. Finns inget hot skrivs skälet i värdet.
strands-lacks-vulnerability = n lägger in en sårbarhet, m kopplar en som finns. Finns ingen skrivs skälet i värdet.
strands-lacks-measure = n lägger in en åtgärd, m kopplar en som finns. Ett beslut att avstå skrivs i sårbarheten.
strands-empty-threat = Inget hot är kopplat. n lägger in ett, m kopplar ett som finns.
strands-empty-vulnerability = Ingen sårbarhet är inlagd. n lägger in en, m kopplar en som finns.
strands-empty-measure = Ingen åtgärd är kopplad. n lägger in en, m kopplar en som finns.
strands-breaks = { $count ->
    [1] En brist i kedjorna. b går dit.
   *[other] { $count } brister i kedjorna. b går till nästa.
}
strands-whole = Ingen brist i kedjorna.
strands-linking = { $label } kopplas till { $to } när du skickar (F5).
strands-unlinking = { $label } kopplas loss från { $to } när du skickar (F5).
strands-link-title = Koppla till { $label }
reason-strands-value = Ett skyddsvärde hänger inte under något. Gå till en kolumn till höger.
reason-strands-loose = Till vänster är inget valt att koppla till.
reason-strands-none-to-link = Det finns ingen annan post att koppla.
reason-strands-no-break = Kedjorna har ingen brist.
reason-only-strands = Gäller analyser, skyddsvärden, hot, sårbarheter och åtgärder.

## Beroenden

context-tree = Beroenden
command-value-tree = beroenden
command-value-tree-help = Visar vad värdet är beroende av, och vad som är beroende av det.
command-tree-open = öppna
command-tree-open-help = Öppnar värdet.
command-tree-unfold = fäll ut
command-tree-unfold-help = Visar vad som ligger under.
command-tree-fold = fäll ihop
command-tree-fold-help = Döljer vad som ligger under.
command-tree-turn = vänd
command-tree-turn-help = Växlar mellan vad värdet behöver och vad som behöver det.
tree-crumb = beroenden
tree-down = Vad { $label } är beroende av
tree-up = Vad som är beroende av { $label }
tree-none-down = Värdet är inte beroende av något annat. v visar vad som är beroende av det.
tree-none-up = Inget är beroende av värdet. v visar vad det är beroende av.
tree-status = Ärvd nivå räknas fram av vad som behöver värdet. Den skrivs aldrig in.
tree-elsewhere = visas ovan

## Som det stod en viss dag

context-past = Förfluten dag
command-record-past = en viss dag
command-record-past-help = Visar posten eller listan som den stod en dag som har varit.
command-past-open = öppna
command-past-open-help = Öppnar posten som den stod den dagen.
command-past-pane = byt ruta
command-past-pane-help = Växlar mellan fälten och granskningen.
past-title = SOM DET STOD { $date } · { $what }
past-crumb = dagen { $date }
past-status = Läses bara. Reglerna är tillämpade på den dagen.
past-waiting = Läser tillbaka i journalen.
past-empty = Ingen post fanns den dagen.
past-day-title = Som det stod en viss dag
past-day-body = Vilken dag? Allt som var inlagt vid dagens slut visas, bara för läsning.
past-day-keys = Skriv 2026-03-01 eller -30d · Enter visar · Esc avbryter
past-day-wrong = Dagen går inte att läsa, eller har inte varit. Skriv som 2026-03-01 eller -30d.
trouble-not-past = { $date } har inte varit.
trouble-not-past-do = Välj en tidigare dag.
trouble-not-yet = Posten fanns inte den dagen.
trouble-not-yet-do = Välj en senare dag; historiken visar när posten kom till.
