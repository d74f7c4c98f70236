//! Ending takes a reason and a letter; Enter alone ends nothing.

use crate::tui::Context;
use crate::tui::testing::Stage;

#[test]
fn without_a_reason_nothing_is_asked() {
    let mut stage = Stage::open();
    stage.keys("2 x Enter");
    assert!(stage.text().contains("Skäl saknas"), "{}", stage.text());
    assert!(!stage.asked.contains(&"do"));
}

#[test]
fn enter_never_ends_and_the_letter_does() {
    let mut stage = Stage::open();
    stage.keys("2 x Rivet Space 2026 Enter Enter Enter");
    assert!(
        stage.text().contains("Ska SV-0012 avslutas"),
        "{}",
        stage.text()
    );
    assert!(!stage.asked.contains(&"do"));
    stage.keys("n");
    assert!(stage.text().contains("Rivet 2026"));
    stage.keys("Enter j");
    assert!(stage.asked.contains(&"do"));
    assert!(
        stage
            .text()
            .contains("SV-0012 är avslutad. Signerat som post")
    );
    assert_eq!(stage.model.context(), Context::List);
}

#[test]
fn what_points_at_the_record_is_told() {
    let mut stage = Stage::open();
    stage.keys("2 x");
    assert!(
        stage.text().contains("4 poster hänvisar hit"),
        "{}",
        stage.text()
    );
    stage.keys("Esc");
    assert_eq!(stage.model.context(), Context::List);
}
