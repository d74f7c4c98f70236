//! Sheets are shown one at a time, kept nowhere, and counted only when the last was shown.

use super::*;
use crate::tui::screen::guide::stage::{Stage, asked, running, said, says_done};

fn sheet(number: u8) -> Told {
    Told::Sheet {
        number,
        of: 3,
        text: Zeroizing::new(format!("   1 adjö          2 affär{number}\n")),
    }
}

fn shown(stage: &Stage) -> SheetsScreen {
    let mut screen = SheetsScreen::new();
    stage.press(&mut screen, KeyCode::Char('g'));
    stage.told(&mut screen, 0, sheet(1));
    screen
}

#[test]
fn enter_makes_nothing_and_a_letter_makes_what_is_chosen() {
    let stage = Stage::new();
    let mut screen = SheetsScreen::new();
    for key in [KeyCode::Enter, KeyCode::Char(' ')] {
        assert!(stage.press(&mut screen, key).is_empty());
    }
    stage.keys(&mut screen, "jj");
    let deeds = stage.keys(&mut screen, "g");
    let asked = asked(&deeds);
    assert!(matches!(
        asked[..],
        [(_, Ask::MakeSheets { need: 3, of: 5, .. })]
    ));
}

#[test]
fn each_sheet_takes_the_place_of_the_one_before_and_the_screen_is_wiped_between() {
    let stage = Stage::new();
    let mut screen = shown(&stage);
    let page = stage.draw(&screen, 80, 20);
    assert!(
        page.contains("Blad 1 av 3") && page.contains("affär1"),
        "{page}"
    );
    assert!(stage.press(&mut screen, KeyCode::Enter).is_empty());
    let deeds = stage.keys(&mut screen, "n");
    assert!(matches!(deeds[0], Deed::Wipe));
    assert!(!stage.draw(&screen, 80, 20).contains("affär1"));
    stage.told(&mut screen, 0, sheet(3));
    let page = running(&stage.draw(&screen, 80, 20));
    assert!(
        page.contains("Sista bladet") && page.contains("affär3"),
        "{page}"
    );
    let saved = Told::Saved {
        seq: 9,
        links: Vec::new(),
        at: stage.cx().now,
    };
    let deeds = stage.told(&mut screen, 0, saved);
    assert!(says_done(&deeds) && said(&deeds).contains("post 9"));
}

#[test]
fn leaving_half_way_is_asked_about_and_drops_everything() {
    let stage = Stage::new();
    let mut screen = shown(&stage);
    assert!(stage.press(&mut screen, KeyCode::Esc).is_empty());
    stage.keys(&mut screen, "n");
    assert!(
        stage.draw(&screen, 80, 20).contains("affär1"),
        "no: it stays"
    );
    stage.press(&mut screen, KeyCode::Esc);
    let deeds = stage.keys(&mut screen, "j");
    assert!(matches!(asked(&deeds)[..], [(_, Ask::DropSheets)]));
    assert!(deeds.iter().any(|deed| matches!(deed, Deed::Pop)));
    assert!(!stage.draw(&screen, 80, 20).contains("affär1"));
}

#[test]
fn at_lock_nothing_is_left_and_what_is_declined_at_the_founding_is_reminded_of() {
    let stage = Stage::new();
    let mut screen = shown(&stage);
    screen.before_lock(&stage.cx());
    assert!(!stage.draw(&screen, 80, 20).contains("affär1"));
    let mut first = SheetsScreen::after_founding();
    let deeds = stage.keys(&mut first, "s");
    assert!(
        said(&deeds).contains("Agendan påminner"),
        "{}",
        said(&deeds)
    );
    stage.draw_everywhere(&first);
}
