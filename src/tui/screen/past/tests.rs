//! A day that has passed is asked for as it was typed, marked, and only read.

use super::*;
use crate::tui::screen::guide::stage::{Stage, asked, link, said};
use crossterm::event::KeyCode;

#[test]
fn only_a_day_that_has_passed_is_looked_at() {
    let stage = Stage::new();
    for typed in ["", "sort", "2026-11-22", "2027-01-01"] {
        let mut day = PastDay::record(link(12, "Pump"));
        stage.keys(&mut day, typed);
        let deeds = stage.press(&mut day, KeyCode::Enter);
        assert!(said(&deeds).contains("går inte att läsa"), "{typed}");
    }
    let mut day = PastDay::record(link(12, "Pump"));
    stage.draw_everywhere(&day);
    stage.keys(&mut day, "2026-11-21");
    let deeds = stage.press(&mut day, KeyCode::Enter);
    assert!(matches!(deeds[..], [Deed::Replace(_)]));
}

#[test]
fn the_day_stands_over_everything_and_nothing_can_be_written() {
    let stage = Stage::new();
    let on = jiff::civil::date(2026, 3, 1);
    let mut screen = PastScreen::record(link(12, "Pump"), on);
    let deeds = screen.refresh(&stage.cx());
    assert!(matches!(asked(&deeds)[..], [(0, Ask::PastDetail(_, day))] if *day == on));
    let [narrow, wide] = stage.draw_everywhere(&screen);
    assert!(narrow.contains("SOM DET STOD 2026-03-01"), "{narrow}");
    assert!(wide.contains("SOM DET STOD 2026-03-01"), "{wide}");
    let offered: Vec<_> = crate::tui::command::all()
        .filter(|spec| spec.contexts.contains(&Context::Past))
        .collect();
    assert!(offered.len() > 2 && offered.iter().all(|spec| !spec.writes));
}

#[test]
fn what_was_not_there_yet_is_said() {
    let stage = Stage::new();
    let mut screen = PastScreen::list(Kind::ProtectiveValue, jiff::civil::date(2026, 3, 1));
    stage.trouble(&mut screen, 0, "not-yet");
    let shown = stage.draw(&screen, 80, 24);
    assert!(shown.contains("Posten fanns inte den dagen"), "{shown}");
}

#[test]
fn reading_back_can_be_left_and_stopped_and_does_not_begin_again_by_itself() {
    let stage = Stage::new();
    let on = jiff::civil::date(2026, 3, 1);
    let mut screen = PastScreen::list(Kind::ProtectiveValue, on);
    screen.refresh(&stage.cx());
    let deeds = stage.press(&mut screen, KeyCode::Esc);
    assert!(matches!(
        deeds[..],
        [Deed::Ask(0, Ask::Cancel(_)), Deed::Pop]
    ));
    let deeds = stage.told(&mut screen, 0, Told::Cancelled);
    assert!(said(&deeds).contains("Avbrutet"));
    let shown = stage.draw(&screen, 80, 24);
    assert!(shown.contains("Avbrutet. Det som inte"), "{shown}");
    assert!(screen.refresh(&stage.cx()).is_empty());
}
