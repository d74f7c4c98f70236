//! What the review must never do: sign by Enter, say too early, offer one's own work.

mod comments;
mod together;

use super::*;
use crate::domain::{Command, ContentHash, Kind};
use crate::fields::catalogue;
use crate::tui::screen::guide::stage::{Stage, asked, link, said, says_done};
use crate::views::{FieldDiff, Queue, Shown};

pub(super) fn diff(field: &str, before: &str, after: &str) -> FieldDiff {
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
        personal: false,
        returned: None,
        comments: Vec::new(),
        ends: false,
        adopts: None,
    }
}

fn open(stage: &Stage, items: Vec<QueueItem>) -> ReviewScreen {
    let mut screen = ReviewScreen::new(None);
    assert!(matches!(
        asked(&screen.refresh(&stage.cx()))[..],
        [(QUEUE, Ask::Queue)]
    ));
    stage.told(
        &mut screen,
        QUEUE,
        Told::Queue(std::sync::Arc::new(Queue { items })),
    );
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
    assert!(asked(&deeds).is_empty() && !screen.question.stands());
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
    assert!(!screen.question.stands() && screen.pane == Pane::Content);
    stage.press(&mut screen, KeyCode::Char('a'));
    assert!(screen.question.stands());
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
            .draw(&ReviewScreen::new(None), 80, 20)
            .contains("Inget väntar")
    );
    let screen = open(&stage, Vec::new());
    assert!(stage.draw_everywhere(&screen)[0].contains("Inget väntar"));
}
