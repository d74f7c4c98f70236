//! What the history must do: show who did what, and take back only with a reason and two keys.

use super::*;
use crate::domain::Kind;
use crate::fields::catalogue;
use crate::tui::screen::guide::stage::{Stage, asked, link, said, says_done};
use crate::views::{FieldDiff, History, Shown};

fn item(seq: u64, act: &'static str, version: u32, remark: &str) -> HistoryItem {
    let title = catalogue()
        .kind(Kind::ProtectiveValue)
        .field("title")
        .unwrap();
    HistoryItem {
        seq,
        at: "2026-11-20T15:31:02Z".parse().unwrap(),
        who: "Bo Ek".into(),
        act,
        version,
        diffs: match act {
            "created" | "changed" => vec![FieldDiff {
                field: title,
                before: Shown::Text("Vattenverk Aso".into()),
                after: Shown::Text("Vattenverk Åsö".into()),
            }],
            _ => Vec::new(),
        },
        remark: (!remark.is_empty()).then(|| remark.to_owned()),
        field: None,
    }
}

fn open(stage: &Stage) -> HistoryScreen {
    let mut screen = HistoryScreen::new(link(12, "Vattenverk Åsö"));
    screen.refresh(&stage.cx());
    let items = vec![
        item(184_206, "unmasked", 0, "supervision"),
        item(184_205, "returned", 8, "Ange källan"),
        item(184_203, "changed", 8, "Ny utredning"),
        item(183_000, "approved", 7, ""),
        item(182_000, "created", 7, ""),
    ];
    let link = screen.link.clone();
    stage.told(
        &mut screen,
        HISTORY,
        Told::History(Box::new(History { link, items })),
    );
    screen
}

#[test]
fn it_draws_at_every_size_and_says_who_did_what() {
    let stage = Stage::new();
    let mut screen = open(&stage);
    let [narrow, wide] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("returnerad") && narrow.contains("Bo Ek"));
    assert!(wide.contains("Ändamål:"));
    stage.keys(&mut screen, "jj");
    assert!(stage.draw(&screen, 120, 36).contains("Vattenverk Aso"));
    stage.press(&mut screen, KeyCode::Enter);
    let [narrow, _] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("Vattenverk Aso") && narrow.contains("Skäl: ”Ny utredning”"));
    assert_eq!(stage.press(&mut screen, KeyCode::Esc).len(), 0);
    assert!(!screen.in_content);
}

#[test]
fn only_the_last_change_can_be_undone() {
    let stage = Stage::new();
    let mut screen = open(&stage);
    let deeds = stage.press(&mut screen, KeyCode::Char('u'));
    assert!(said(&deeds).contains("Bara en ändring"));
    stage.press(&mut screen, KeyCode::End);
    let deeds = stage.press(&mut screen, KeyCode::Char('u'));
    assert!(said(&deeds).contains("184 203"), "{}", said(&deeds));
}

#[test]
fn undo_takes_a_reason_and_a_second_key_and_is_said_when_it_is_done() {
    let stage = Stage::new();
    let mut screen = open(&stage);
    stage.keys(&mut screen, "jju");
    stage.keys(&mut screen, "Fel fil");
    let deeds = stage.press(&mut screen, KeyCode::Enter);
    assert!(asked(&deeds).is_empty());
    stage.draw_everywhere(&screen);
    assert!(asked(&stage.press(&mut screen, KeyCode::Enter)).is_empty());
    let deeds = stage.press(&mut screen, KeyCode::Char('j'));
    match asked(&deeds)[..] {
        [(UNDO, Ask::Undo { seq, reason })] => {
            assert_eq!((*seq, reason.as_deref()), (184_203, Some("Fel fil")));
        }
        _ => panic!("undo was not asked for"),
    }
    assert!(!says_done(&deeds));
    let saved = Told::Saved {
        seq: 184_210,
        links: Vec::new(),
        at: stage.cx().now,
    };
    let deeds = stage.told(&mut screen, UNDO, saved);
    assert!(says_done(&deeds) && said(&deeds).contains("184 210"));
}
