use crate::tui::testing::Stage;

#[test]
fn the_palette_leads_to_the_custodians_and_enter_changes_nothing() {
    let mut stage = Stage::open();
    stage.size(120, 40).keys(": n y c k e l b Enter");
    let shown = stage.text();
    assert!(
        shown.contains("A. Lind") && shown.contains("B. Ek"),
        "{shown}"
    );
    assert!(shown.contains("Återställningsblad: inga"), "{shown}");
    let before = stage.asked.len();
    stage.keys("t");
    assert!(stage.text().contains("Ta bort"), "{}", stage.text());
    stage.keys("Enter Space");
    assert_eq!(stage.asked.len(), before, "Enter and Space answer nothing");
    stage.keys("Esc");
    assert_eq!(stage.asked.len(), before);
    stage.keys("j t t");
    assert_eq!(stage.asked.last().copied(), Some("propose"));
}

#[test]
fn a_role_is_proposed_by_its_letter_and_cards_are_needed_for_new_keys() {
    let mut stage = Stage::open();
    stage.size(80, 24).keys(": n y c k e l b Enter o g");
    assert_eq!(stage.asked.last().copied(), Some("propose"));
    let before = stage.asked.len();
    stage.keys("n");
    assert_eq!(stage.asked.len(), before);
    assert!(stage.text().contains("kort"), "{}", stage.text());
}
