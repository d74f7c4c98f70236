//! The first page: what is counted is what opens.

use crate::desk::{Ask, Told};
use crate::tui::testing::world::World;
use crate::tui::testing::{Stage, options};
use crate::views::{Overview, Past};
use std::sync::Arc;

#[test]
fn tab_reaches_every_pane_and_comes_back() {
    let mut stage = Stage::open();
    stage.size(120, 40).keys("Tab Shift+Tab");
    let first = stage.text();
    stage.keys("Tab Tab Tab Tab Tab Tab");
    assert_ne!(stage.text(), first);
    stage.keys("Tab");
    assert_eq!(stage.text(), first);
    stage.keys("Shift+Tab");
    assert!(stage.text().contains("skrivna"), "{}", stage.text());
}

#[test]
fn a_cell_of_the_map_opens_the_values_it_counts() {
    let mut stage = Stage::open();
    stage.keys("Tab j");
    assert!(
        stage.text().contains("Hemlig / B, sårbarhet ingen"),
        "{}",
        stage.text()
    );
    stage.keys("Enter");
    let text = stage.text();
    assert!(text.contains("Skyddsvärden: Hemlig / B"), "{text}");
    assert!(text.contains("3/66"), "{text}");
}

#[test]
fn a_number_of_a_class_opens_the_cases_it_counts() {
    let mut stage = Stage::open();
    stage.keys("Tab Tab j l");
    assert!(
        stage.text().contains("Personer som deltar"),
        "{}",
        stage.text()
    );
    stage.keys("Enter");
    let text = stage.text();
    assert!(text.contains("Klass 2, deltar"), "{text}");
    assert!(
        text.contains("PR-0387") && !text.contains("PR-0388"),
        "{text}"
    );
}

#[test]
fn what_counts_nothing_opens_nothing_and_says_so() {
    let mut stage = Stage::open();
    stage.keys("Tab l l Enter");
    assert!(
        stage.text().contains("Här finns inget att öppna"),
        "{}",
        stage.text()
    );
    stage.keys("Shift+Tab l");
    assert!(stage.text().contains("inga kolumner"), "{}", stage.text());
}

#[test]
fn what_was_never_done_is_said_to_be_never_done() {
    let world = World::new();
    let answers = move |ask: &Ask| match (ask, world.answer(ask)) {
        (Ask::Overview, Some(Ok(Told::Overview(mut view)))) => {
            Arc::make_mut(&mut view).past = Past::default();
            Some(Ok(Told::Overview(view)))
        }
        (_, told) => told,
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.keys("hemligt Enter");
    let text = stage.text();
    for what in ["Ögonblicksbild", "Säkerhetskopia", "Återläsningsprov"] {
        assert!(text.contains(&format!("{what}: aldrig")), "{text}");
    }
}

#[test]
fn what_the_rules_have_not_judged_yet_is_not_shown_as_none_and_is_asked_for() {
    let world = World::new();
    let Some(Ok(Told::Overview(whole))) = world.answer(&Ask::Overview) else {
        panic!("the world has a first page");
    };
    let mut early = Overview::clone(&whole);
    (early.judged, early.breaks, early.due) = (false, 0, Vec::new());
    let early = Arc::new(early);
    let answers = move |ask: &Ask| match ask {
        Ask::Overview => Some(Ok(Told::Overview(early.clone()))),
        Ask::OverviewJudged => None,
        ask => world.answer(ask),
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.size(120, 40).keys("hemligt Enter");
    let text = stage.text();
    assert!(
        text.contains("Räknar fram") && text.contains("Kedjekoll: räknar …"),
        "{text}"
    );
    assert!(
        !text.contains("Inget av det") && !text.contains("0 med brist"),
        "{text}"
    );
    // What is ready stands there: the map, and what waits.
    assert!(
        text.contains("BH/D        59") && text.contains("2 till dig"),
        "{text}"
    );
    stage.answer(Ok(Told::Overview(whole)));
    let text = stage.text();
    assert!(
        !text.contains("äknar") && text.contains("med brist"),
        "{text}"
    );
}

#[test]
fn the_trend_says_that_it_is_being_read_until_it_is() {
    let world = World::new();
    let answers = move |ask: &Ask| match ask {
        Ask::Trend => None,
        ask => world.answer(ask),
    };
    let mut stage = Stage::new(options(), Box::new(answers));
    stage.size(120, 40).keys("hemligt Enter");
    assert!(
        stage.text().contains("Historiken läses"),
        "{}",
        stage.text()
    );
    let told = World::new().answer(&Ask::Trend).unwrap();
    stage.answer(told);
    assert!(
        stage.text().contains("Godkända per månad"),
        "{}",
        stage.text()
    );
}
