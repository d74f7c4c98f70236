//! What the review must never do: sign by Enter, say too early, offer one's own work.

use super::*;
use crate::domain::{Comment, ContentHash, Kind};
use crate::fields::catalogue;
use crate::tui::screen::guide::stage::{Stage, asked, link, running, said, says_done};
use crate::views::{CommentRow, FieldDiff, Queue, Shown};

fn diff(field: &str, before: &str, after: &str) -> FieldDiff {
    let shown = |text: &str| match text {
        "" => Shown::Empty,
        text => Shown::Text(text.into()),
    };
    FieldDiff {
        field: catalogue()
            .kind(Kind::ProtectiveValue)
            .field(field)
            .unwrap(),
        before: shown(before),
        after: shown(after),
    }
}

fn item(number: u32, title: &str, mine: bool) -> QueueItem {
    QueueItem {
        link: link(number, title),
        version: 8,
        hash: ContentHash([7; 32]),
        approved_version: 7,
        author: if mine { "B. Ek" } else { "Anna Lind" }.into(),
        at: "2026-11-20T15:31:02Z".parse().unwrap(),
        seq: 184_203,
        diffs: vec![
            diff("title", "Vattenverk Aso", title),
            diff(
                "reason",
                "Anläggningen försörjer åtta delar av kommunen och två grannkommuner med dricksvatten. \
                 Bortfall över två dygn medför skada.",
                "Anläggningen försörjer åtta delar av kommunen och två grannkommuner med dricksvatten. \
                 Bortfall över ett dygn medför allvarlig skada för nationellt samhällsviktig verksamhet.",
            ),
            diff("note", "", "Se dnr VA-2026-14"),
        ],
        reason: Some("Ny utredning VA-2026-14, se dnr.".into()),
        mine_to_decide: mine,
        barred: (!mine).then_some("own-work"),
        returned: None,
        comments: Vec::new(),
        ends: false,
        adopts: None,
    }
}

fn open(stage: &Stage, items: Vec<QueueItem>) -> ReviewScreen {
    let mut screen = ReviewScreen::new();
    assert!(matches!(
        asked(&screen.refresh(&stage.cx()))[..],
        [(QUEUE, Ask::Queue)]
    ));
    stage.told(&mut screen, QUEUE, Told::Queue(Box::new(Queue { items })));
    screen
}

#[test]
fn it_draws_at_every_size_and_shows_what_changed() {
    let stage = Stage::new();
    let many = (0..40)
        .map(|n| item(12 + n, "Vattenverk Åsö", n % 3 != 2))
        .collect();
    let mut screen = open(&stage, many);
    let [narrow, wide] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("SV-0012") && !narrow.contains("−två−"));
    assert!(wide.contains("SV-0012") && wide.contains("−två−") && wide.contains("v7 → v8"));
    stage.press(&mut screen, KeyCode::Enter);
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("+ett+") && narrow.contains("Enter beslutar ingenting"));
    stage.press(&mut screen, KeyCode::Esc);
    stage.draw(&screen, 120, 36);
    stage.press(&mut screen, KeyCode::Char('a'));
    let [narrow, wide] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("SV-0012 v8") && wide.contains("signera med min nyckel"));
}

#[test]
fn approving_takes_two_keys_and_is_said_only_when_it_is_on_disk() {
    let stage = Stage::new();
    let mut screen = open(&stage, vec![item(12, "Vattenverk Åsö", true)]);
    stage.draw(&screen, 120, 36);
    let mut deeds = stage.press(&mut screen, KeyCode::Char('a'));
    for code in [KeyCode::Enter, KeyCode::Char(' '), KeyCode::Char('a')] {
        deeds.extend(stage.press(&mut screen, code));
    }
    assert!(asked(&deeds).is_empty(), "asked before the second key");
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    match asked(&deeds)[..] {
        [(DECIDE, Ask::Do(Command::Approve { items }))] => {
            assert_eq!(items[..], [(link(12, "").id, 8, ContentHash([7; 32]))]);
        }
        _ => panic!("the approval was not asked for"),
    }
    assert!(!says_done(&deeds), "{}", said(&deeds));
    // While the answer is awaited nothing more is signed.
    let again = stage.press(&mut screen, KeyCode::Char('a'));
    assert!(asked(&again).is_empty() && said(&again).contains("inte klart"));
    let saved = Told::Saved {
        seq: 184_204,
        links: Vec::new(),
        at: stage.cx().now,
    };
    let deeds = stage.told(&mut screen, DECIDE, saved);
    assert!(says_done(&deeds));
    assert_eq!(
        said(&deeds),
        "Godkänt: SV-0012 v8. Signerat som post 184 204."
    );
}

#[test]
fn a_refused_approval_says_why_and_never_done() {
    let stage = Stage::new();
    let mut screen = open(&stage, vec![item(12, "Vattenverk Åsö", true)]);
    stage.draw(&screen, 120, 36);
    stage.keys(&mut screen, "aj");
    let deeds = stage.trouble(&mut screen, DECIDE, "disk-full");
    assert!(!says_done(&deeds) && !said(&deeds).is_empty());
    // What was shown is asked for again, and deciding is possible again.
    assert_eq!(asked(&deeds).len(), 1);
    stage.press(&mut screen, KeyCode::Char('a'));
    assert_eq!(screen.context(), Context::Dialog);
}

#[test]
fn own_work_waits_for_the_other_and_is_refused_with_the_reason() {
    let stage = Stage::new();
    let mut screen = open(&stage, vec![item(12, "Vattenverk Åsö", false)]);
    let shown = stage.draw(&screen, 120, 36);
    assert!(shown.contains("väntar på den andra"));
    for key in ['a', 'r', ' '] {
        let deeds = stage.press(&mut screen, KeyCode::Char(key));
        assert!(asked(&deeds).is_empty());
        assert!(said(&deeds).contains("ingen godkänner sitt eget"), "{key}");
    }
    let deeds = stage.keys(&mut screen, "mA");
    assert!(asked(&deeds).is_empty() && screen.prompt.is_none());
}

#[test]
fn everything_of_one_import_is_marked_and_approved_together() {
    let stage = Stage::new();
    let mut items: Vec<QueueItem> = (1..=30).map(|n| item(n, "Rad", true)).collect();
    items[4].seq = 9;
    items[5].mine_to_decide = false;
    let mut screen = open(&stage, items);
    stage.draw(&screen, 120, 36);
    let deeds = stage.press(&mut screen, KeyCode::Char('m'));
    assert!(said(&deeds).contains("28 versioner"), "{}", said(&deeds));
    stage.press(&mut screen, KeyCode::Char('A'));
    assert!(stage.draw(&screen, 120, 36).contains("28 versioner"));
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    match asked(&deeds)[..] {
        [(DECIDE, Ask::Do(Command::Approve { items }))] => assert_eq!(items.len(), 28),
        _ => panic!("the approval was not asked for"),
    }
}

#[test]
fn where_the_change_is_hidden_the_first_key_shows_it() {
    let stage = Stage::new();
    let mut screen = open(&stage, vec![item(12, "Vattenverk Åsö", true)]);
    stage.draw(&screen, 80, 20);
    stage.press(&mut screen, KeyCode::Char('a'));
    assert!(screen.prompt.is_none() && screen.pane == Pane::Content);
    stage.press(&mut screen, KeyCode::Char('a'));
    assert!(screen.prompt.is_some());
}

#[test]
fn returning_needs_a_comment_and_a_second_key() {
    let stage = Stage::new();
    let mut screen = open(&stage, vec![item(12, "Vattenverk Åsö", true)]);
    stage.draw(&screen, 120, 36);
    stage.press(&mut screen, KeyCode::Char('r'));
    let deeds = stage.press(&mut screen, KeyCode::Enter);
    assert!(said(&deeds).contains("skäl"));
    stage.keys(&mut screen, "Ange källan");
    stage.draw_everywhere(&screen);
    let deeds = stage.press(&mut screen, KeyCode::Enter);
    assert!(asked(&deeds).is_empty());
    stage.draw_everywhere(&screen);
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    match asked(&deeds)[..] {
        [(DECIDE, Ask::Do(Command::Return { items, comment }))] => {
            assert_eq!((items[0].1, comment.as_str()), (8, "Ange källan"));
        }
        _ => panic!("the return was not asked for"),
    }
}

#[test]
fn every_line_of_a_long_change_can_be_read() {
    let stage = Stage::new();
    let mut long = item(12, "Vattenverk Åsö", true);
    let many: String = (0..400).map(|n| format!("ord{n} ")).collect();
    long.diffs.push(diff("reason", "Gammalt skäl", &many));
    let mut screen = open(&stage, vec![long]);
    stage.press(&mut screen, KeyCode::Enter);
    stage.draw(&screen, 80, 20);
    assert!(!stage.draw(&screen, 80, 20).contains("ord399"));
    stage.press(&mut screen, KeyCode::End);
    assert!(stage.draw(&screen, 80, 20).contains("ord399"));
}

#[test]
fn an_empty_queue_says_so_and_only_after_the_answer() {
    let stage = Stage::new();
    assert!(
        !stage
            .draw(&ReviewScreen::new(), 80, 20)
            .contains("Inget väntar")
    );
    let screen = open(&stage, Vec::new());
    assert!(stage.draw_everywhere(&screen)[0].contains("Inget väntar"));
}

fn comment(seq: u64, field: &str) -> CommentRow {
    CommentRow {
        seq,
        field: catalogue().kind(Kind::ProtectiveValue).field(field),
        version: 8,
        by: "Anna Lind".into(),
        at: "2026-11-20T15:31:02Z".parse().unwrap(),
        text: "Ange källan till ”ett dygn”.".into(),
        replies: vec![(
            "B. Ek".into(),
            "2026-11-20T16:31:02Z".parse().unwrap(),
            "Den står i bilagan.".into(),
        )],
        resolved: None,
        was: None,
        kept: None,
    }
}

fn pushes(deeds: &[Deed]) -> usize {
    let pushed = deeds.iter().filter(|deed| matches!(deed, Deed::Push(_)));
    pushed.count()
}

#[test]
fn a_field_of_the_change_takes_a_comment_and_a_comment_an_answer() {
    let stage = Stage::new();
    let mut one = item(12, "Vattenverk Åsö", true);
    one.comments = vec![comment(184_201, "reason"), comment(184_202, "owner")];
    let mut screen = open(&stage, vec![one]);
    let [narrow, wide] = stage.draw_everywhere(&screen);
    assert!(wide.contains("2 kommentarer · ändring i 3 fält") && narrow.contains("2 kommentarer"));
    // From the inbox the first key only goes into the change.
    let deeds = stage.press(&mut screen, KeyCode::Char('c'));
    assert!(pushes(&deeds) == 0 && said(&deeds).contains("Välj ett fält"));
    let shown = stage.draw(&screen, 120, 36);
    assert!(shown.contains("» ~ Benämning"), "{shown}");
    assert!(shown.contains("Kommentarer på fält utan ändring") && shown.contains("Ägare"));
    assert!(shown.contains("Ange källan till") && shown.contains("Den står i bilagan."));
    let mut crumbs = Vec::new();
    for _ in 0..5 {
        let deeds = stage.press(&mut screen, KeyCode::Char('c'));
        for deed in deeds {
            if let Deed::Push(layer) = deed {
                crumbs.push(stage.draw(layer.as_ref(), 100, 30).contains("Ditt svar"));
            }
        }
        stage.press(&mut screen, KeyCode::Char('j'));
        stage.draw(&screen, 120, 36);
    }
    // Name, reason, its comment, note, the comment on a field that does not differ.
    assert_eq!(crumbs, [false, false, true, false, true]);
}

#[test]
fn a_comment_is_resolved_where_it_stands_and_one_stays_there() {
    let stage = Stage::new();
    let mut one = item(12, "Vattenverk Åsö", true);
    one.comments = vec![comment(184_201, "reason")];
    let mut screen = open(&stage, vec![one.clone()]);
    stage.press(&mut screen, KeyCode::Enter);
    stage.draw(&screen, 120, 36);
    let deeds = stage.press(&mut screen, KeyCode::Char('l'));
    assert!(asked(&deeds).is_empty() && said(&deeds).contains("ingen kommentar"));
    for _ in 0..2 {
        stage.press(&mut screen, KeyCode::Char('j'));
        stage.draw(&screen, 120, 36);
    }
    let deeds = stage.press(&mut screen, KeyCode::Char('l'));
    match asked(&deeds)[..] {
        [(SETTLE, Ask::Do(Command::Comment(Comment::Resolve { to, .. })))] => {
            assert_eq!(*to, 184_201);
        }
        _ => panic!("it was not asked for"),
    }
    let saved = Told::Saved {
        seq: 184_204,
        links: Vec::new(),
        at: stage.cx().now,
    };
    let deeds = stage.told(&mut screen, SETTLE, saved);
    assert!(says_done(&deeds) && said(&deeds).contains("öppnar den igen"));
    one.comments[0].resolved = Some(("Anna Lind".into(), one.at, 8));
    stage.told(
        &mut screen,
        QUEUE,
        Told::Queue(Box::new(Queue { items: vec![one] })),
    );
    let shown = stage.draw(&screen, 120, 36);
    assert!(shown.contains("»   [x] Anna Lind"), "{shown}");
    assert!(said(&stage.press(&mut screen, KeyCode::Char('l'))).contains("redan löst"));
}

#[test]
fn whoever_wrote_it_answers_and_does_not_comment() {
    let stage = Stage::new();
    let mut own = item(12, "Vattenverk Åsö", false);
    own.comments = vec![CommentRow {
        kept: Some("comment-unanswered"),
        ..comment(184_201, "title")
    }];
    let mut screen = open(&stage, vec![own]);
    stage.press(&mut screen, KeyCode::Enter);
    stage.draw(&screen, 120, 36);
    let deeds = stage.press(&mut screen, KeyCode::Char('c'));
    assert!(pushes(&deeds) == 0 && said(&deeds).contains("du svarar"));
    let deeds = stage.press(&mut screen, KeyCode::Char('l'));
    assert!(asked(&deeds).is_empty() && said(&deeds).contains("när fältet har ändrats"));
    stage.press(&mut screen, KeyCode::Char('j'));
    assert_eq!(pushes(&stage.press(&mut screen, KeyCode::Char('c'))), 1);
}

#[test]
fn approving_past_open_comments_says_how_many_and_where() {
    let stage = Stage::new();
    let mut one = item(12, "Vattenverk Åsö", true);
    one.comments = vec![comment(184_201, "reason"), comment(184_202, "title")];
    one.comments[1].resolved = Some(("Anna Lind".into(), one.at, 8));
    let mut other = item(13, "Vattentorn", true);
    other.comments = vec![comment(184_203, "note")];
    let mut screen = open(&stage, vec![one, other]);
    stage.draw(&screen, 120, 36);
    stage.press(&mut screen, KeyCode::Char('a'));
    let shown = running(&stage.draw(&screen, 120, 36));
    assert!(
        shown.contains("En öppen kommentar:") && shown.contains("SV-0012 Motivering. Den blir"),
        "{shown}"
    );
    stage.press(&mut screen, KeyCode::Esc);
    stage.keys(&mut screen, "mA");
    let shown = running(&stage.draw(&screen, 120, 36));
    assert!(shown.contains("godkännande av 2 versioner"), "{shown}");
    assert!(shown.contains("2 öppna kommentarer:"), "{shown}");
    // Told, and not stopped.
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    assert_eq!(asked(&deeds).len(), 1);
}

#[test]
fn an_import_is_returned_together_and_what_is_held_out_is_said() {
    let stage = Stage::new();
    let mut items: Vec<QueueItem> = (1..=12).map(|n| item(n, "Rad", true)).collect();
    items[11].mine_to_decide = false;
    items[11].barred = Some("own-case");
    items[10].mine_to_decide = false;
    items[10].barred = Some("own-work");
    items[9].seq = 9;
    let mut screen = open(&stage, items);
    stage.draw(&screen, 120, 36);
    let deeds = stage.press(&mut screen, KeyCode::Char('m'));
    let told = said(&deeds);
    assert!(told.contains("9 versioner"), "{told}");
    assert!(
        told.contains("Hålls utanför: 1 som du skrev själv, 1 i din egen sak"),
        "{told}"
    );
    stage.press(&mut screen, KeyCode::Char('R'));
    stage.keys(&mut screen, "Fel fil");
    stage.press(&mut screen, KeyCode::Enter);
    let shown = running(&stage.draw(&screen, 120, 36));
    assert!(shown.contains("Returnera 9 versioner"), "{shown}");
    assert!(shown.contains("Hålls utanför"), "{shown}");
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    match asked(&deeds)[..] {
        [(DECIDE, Ask::Do(Command::Return { items, comment }))] => {
            assert_eq!((items.len(), comment.as_str()), (9, "Fel fil"));
        }
        _ => panic!("the return was not asked for"),
    }
}

#[test]
fn what_was_written_on_different_occasions_is_not_returned_in_one() {
    let stage = Stage::new();
    let mut items: Vec<QueueItem> = (1..=2).map(|n| item(n, "Rad", true)).collect();
    items[1].seq = 9;
    let mut screen = open(&stage, items);
    stage.draw(&screen, 120, 36);
    stage.press(&mut screen, KeyCode::Char(' '));
    stage.press(&mut screen, KeyCode::Char(' '));
    let deeds = stage.press(&mut screen, KeyCode::Char('R'));
    assert!(screen.prompt.is_none() && said(&deeds).contains("olika tillfällen"));
}

#[test]
fn an_adoption_says_what_the_edition_contains_and_opens_each_record_of_it() {
    use crate::views::{EditionChange, EditionDiff, Fate};
    let stage = Stage::new();
    let mut adoption = item(3, "Analys 2026", true);
    adoption.diffs.truncate(1);
    adoption.adopts = Some(Some(link(1, "").id));
    let mut screen = open(&stage, vec![item(1, "Annat", true), adoption.clone()]);
    let change = |number: u32, kind: Kind, fate: Fate| EditionChange {
        link: crate::views::Link {
            kind,
            label: kind.label(number),
            ..link(number, "Vattenverk Åsö")
        },
        fate,
        diffs: match fate {
            Fate::Changed => vec![diff("title", "Vattenverk Aso", "Vattenverk Åsö")],
            _ => Vec::new(),
        },
    };
    let edition = EditionDiff {
        from: Some(link(1, "Analys 2024")),
        to: adoption.link.clone(),
        draft: false,
        changes: vec![
            change(12, Kind::ProtectiveValue, Fate::Changed),
            change(13, Kind::ProtectiveValue, Fate::Added),
            change(7, Kind::Threat, Fate::Removed),
        ],
        same: 40,
    };
    let deeds = stage.press(&mut screen, KeyCode::Char('J'));
    let wanted = |(_, ask): &(Tag, &Ask)| matches!(ask, Ask::EditionDiff { from: Some(_), to } if *to == adoption.link.id);
    assert!(asked(&deeds).iter().any(wanted));
    stage.press(&mut screen, KeyCode::Enter);
    stage.told(
        &mut screen,
        CONTENT,
        Told::EditionDiff(Box::new(edition.clone())),
    );
    let [narrow, shown] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("Utgåvan innehåller"));
    for part in [
        "Jämförd med SV-0001",
        "1 nya, 1 ändrade, 1 borttagna, 40 lika",
        "Skyddsvärden: 1 ny, 1 ändrad",
        "ändrad: Benämning",
        "Säkerhetshot: 1 borttagen",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    // The field of the analysis itself, then each record.
    let mut opened = Vec::new();
    for _ in 0..4 {
        stage.draw(&screen, 120, 36);
        let deeds = stage.press(&mut screen, KeyCode::Enter);
        opened.push(deeds.iter().any(|deed| matches!(deed, Deed::Push(_))));
        stage.press(&mut screen, KeyCode::Char('j'));
    }
    assert_eq!(opened, [false, true, true, true]);
    let deeds = stage.press(&mut screen, KeyCode::Char('c'));
    assert!(said(&deeds).contains("granskas var för sig"));
    // What was told of another edition, later, does not stand beside this one.
    stage.press(&mut screen, KeyCode::Char('K'));
    stage.told(&mut screen, CONTENT, Told::EditionDiff(Box::new(edition)));
    assert!(!stage.draw(&screen, 120, 36).contains("Utgåvan innehåller"));
}
