//! A masked number is shown for a purpose, for ten seconds, and then it is gone.

use crate::tui::Context;
use crate::tui::testing::Stage;

#[test]
fn a_purpose_is_chosen_by_its_letter_and_enter_chooses_none() {
    let mut stage = Stage::open();
    stage.keys("4 j Enter F9 Enter");
    assert!(!stage.asked.contains(&"unmask"));
    assert!(stage.text().contains("Säker identifiering"));
    stage.keys("b");
    assert!(stage.asked.contains(&"unmask"));
    assert!(stage.text().contains("19670919-9530"));
    assert!(stage.text().contains("Döljs om 10 s"));
}

#[test]
fn after_ten_seconds_the_number_is_in_neither_buffer() {
    let mut stage = Stage::open();
    stage.keys("4 j Enter F9 b").wait(9);
    assert!(stage.text().contains("19670919-9530"));
    stage.wait(1);
    assert!(!stage.remains().contains("19670919"));
    assert_eq!(stage.model.context(), Context::Detail);
}

#[test]
fn any_key_hides_it_and_f12_locks_from_there() {
    let mut stage = Stage::open();
    stage.keys("4 j Enter F9 b Enter");
    assert!(!stage.remains().contains("19670919"));
    stage.keys("F9 b F12");
    assert!(!stage.model.is_open());
    assert!(!stage.remains().contains("19670919"));
}

#[test]
fn where_nothing_is_masked_it_is_off_and_says_so() {
    let mut stage = Stage::open();
    stage.keys("2 Enter F9");
    assert!(stage.text().contains("! Posten har inget maskerat nummer."));
}
