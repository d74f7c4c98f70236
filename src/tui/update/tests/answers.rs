//! Answers: what is stale is dropped, and a slow register loses no key that was typed while it was waited for.

use super::holding;
use crate::desk::{Ask, Told, Trouble};
use crate::domain::Refusal;
use crate::tui::testing::Stage;
use crate::tui::testing::world::World;
use crate::views::Chain;

#[test]
fn an_answer_to_a_layer_that_is_gone_is_dropped() {
    let mut stage = holding(|ask| matches!(ask, Ask::Detail(_)));
    stage.keys("2 Enter Esc");
    // The list's own question for its preview came first.
    stage.waiting.remove(0);
    let before = stage.text();
    let refused = Trouble::from(Refusal::new("no-such-record"));
    stage.answer(Err(refused));
    assert_eq!(stage.text(), before);
}

#[test]
fn the_newest_selection_is_what_the_preview_shows() {
    let mut stage = holding(|ask| matches!(ask, Ask::Detail(_)));
    stage.size(120, 40).keys("2 j j j");
    // What was passed over on the way is never asked for.
    assert_eq!(stage.waiting.len(), 1);
    let world = World::new();
    let first = world.answer(&stage.waiting[0].ask).unwrap();
    stage.answer(first);
    assert!(!stage.text().contains("Tål avbrott"), "{}", stage.text());
    assert_eq!(stage.waiting.len(), 1);
    let second = world.answer(&stage.waiting[0].ask).unwrap();
    stage.answer(second);
    assert!(
        stage.text().contains("Version 1: B. Ek"),
        "{}",
        stage.text()
    );
    assert!(stage.waiting.is_empty());
}

#[test]
fn news_of_a_change_refresh_what_is_open_and_news_of_the_chain_reach_the_overview() {
    let mut stage = Stage::open();
    stage.keys("2");
    stage.asked.clear();
    stage.news(Told::Changed);
    assert_eq!(stage.asked, ["list", "overview", "trend"]);
    stage.keys("Esc");
    stage.news(Told::Chain(Chain {
        total: 184_203,
        checked: 184_203,
        finished: Some(stage.now),
        broken: None,
    }));
    assert!(
        stage.text().contains("Kedja hel: 184 203"),
        "{}",
        stage.text()
    );
}

/// A stage whose keeper is slow with what a list or a form shows.
fn slow() -> (Stage, World) {
    let stage = holding(|ask| matches!(ask, Ask::List(_) | Ask::Form { .. }));
    (stage, World::new())
}

/// Answers the question that waits longest as the register would.
fn answer_next(stage: &mut Stage, world: &World) {
    let told = world.answer(&stage.waiting[0].ask).unwrap();
    stage.answer(told);
}

#[test]
fn keys_typed_before_a_list_stands_there_are_its_own() {
    let (mut stage, world) = slow();
    stage.keys("2 / vatten Enter j Enter");
    assert!(stage.text().contains("Hämtar"), "{}", stage.text());
    answer_next(&mut stage, &world);
    assert!(stage.text().contains("› SV-0013"), "{}", stage.text());
}

#[test]
fn text_typed_and_pasted_before_a_form_stands_there_is_in_it() {
    let (mut stage, world) = slow();
    stage.keys("2");
    answer_next(&mut stage, &world);
    stage.keys("n Ny").paste("tt vattentorn").keys("! Tab");
    answer_next(&mut stage, &world);
    let text = stage.text();
    assert!(text.contains("Nytt vattentorn!"), "{text}");
}

#[test]
fn what_is_looked_for_and_chosen_before_the_records_have_come_is_found() {
    let mut stage = holding(|ask| matches!(ask, Ask::Picks(_)));
    let world = World::new();
    stage.keys(": s v - 0 0 1 3 Enter");
    assert!(
        stage.text().contains("Kommando eller post"),
        "{}",
        stage.text()
    );
    answer_next(&mut stage, &world);
    assert!(stage.text().contains("› SV-0013"), "{}", stage.text());
    // A digit is looked for too, and leads to no view.
    stage.keys(": 5");
    assert!(
        stage.text().contains("Kommando eller post"),
        "{}",
        stage.text()
    );
    answer_next(&mut stage, &world);
    assert!(stage.text().contains(": 5"), "{}", stage.text());
}

#[test]
fn what_is_picked_before_the_list_has_come_is_in_the_field() {
    let mut stage = holding(|ask| matches!(ask, Ask::Picks(_)));
    let world = World::new();
    // A case that was only opened is left without a question.
    stage.keys("5 n Esc");
    assert!(!stage.text().contains("Lämna?"), "{}", stage.text());
    stage.keys("n F4 karin Enter Tab");
    assert!(!stage.waiting.is_empty(), "{}", stage.text());
    answer_next(&mut stage, &world);
    let text = stage.text();
    assert!(
        text.contains("• Person") && text.contains("Karin"),
        "{text}"
    );
    assert!(text.contains("[ Initierat"), "{text}");
}

#[test]
fn another_view_the_lock_and_esc_do_not_wait_for_a_slow_register() {
    let (mut stage, _) = slow();
    stage.keys("2 8");
    assert!(stage.text().contains("Journal"), "{}", stage.text());
    stage.keys("2 Esc");
    assert!(stage.text().contains("Granskning"), "{}", stage.text());
    stage.keys("2 j j Esc");
    assert!(stage.text().contains("Hämtar"), "{}", stage.text());
    stage.keys("Esc");
    assert!(stage.text().contains("Granskning"), "{}", stage.text());
    stage.keys("2 j F12");
    assert!(!stage.model.is_open());
}

#[test]
fn keys_kept_for_a_list_that_is_refused_are_not_kept_for_ever() {
    let (mut stage, _) = slow();
    stage.keys("2 j");
    stage.answer(Err(Trouble::new("no-such-record")));
    stage.keys("1");
    assert!(stage.text().contains("Granskning"), "{}", stage.text());
}
