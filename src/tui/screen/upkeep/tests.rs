//! The routines: what is due, what Enter does, and where the evidence is.

use crate::desk::{Ask, Told};
use crate::tui::Context;
use crate::tui::testing::world::World;
use crate::tui::testing::{Stage, options};
use crate::views::Due;

fn open() -> Stage {
    let mut stage = Stage::open();
    stage.size(120, 40).keys(": r u t i n e r Enter");
    stage
}

#[test]
fn the_head_is_shown_in_words_with_its_number_and_noted_by_a_letter() {
    let mut stage = open();
    let shown = stage.text();
    assert!(
        shown.contains("aktie ballong 184203") && shown.contains("verify --witness"),
        "{shown}"
    );
    assert!(shown.contains("Husets rutin, inget lagkrav"), "{shown}");
    let before = stage.asked.len();
    stage.keys("Enter Enter Space");
    assert_eq!(stage.asked.len(), before, "Enter notes nothing");
    stage.keys("j");
    assert_eq!(stage.asked[before], "note-head");
}

#[test]
fn enter_on_each_row_opens_what_does_it() {
    let mut stage = open();
    stage.keys("j Enter");
    assert!(
        stage.text().contains("Återställningsblad"),
        "{}",
        stage.text()
    );
    assert_eq!(stage.model.context(), Context::Dialog);
    stage.keys("Esc j Enter");
    assert!(stage.text().contains("Mapp med det"), "{}", stage.text());
    stage.keys("Esc j Enter");
    assert_eq!(stage.asked.last().copied(), Some("back-up"));
}

#[test]
fn the_agenda_leads_to_the_routine_by_enter_and_by_the_next_step() {
    for key in ["Enter", "e"] {
        let world = World::new();
        let answers = move |ask: &Ask| match (ask, world.answer(ask)) {
            (Ask::Agenda(_), Some(Ok(Told::Agenda(mut agenda)))) => {
                let agenda_now = std::sync::Arc::make_mut(&mut agenda);
                let mut due: Vec<_> = agenda_now.due.iter().take(1).cloned().collect();
                for row in &mut due {
                    row.rule = "restore-test-due";
                }
                agenda_now.due = Due::new(due);
                Some(Ok(Told::Agenda(agenda)))
            }
            (_, told) => told,
        };
        let mut stage = Stage::new(options(), Box::new(answers));
        stage.size(120, 40).keys("hemligt Enter 9 y");
        let shown = stage.text();
        assert!(
            shown.contains("En säkerhetskopia ska återläsas på prov")
                && shown.contains("öppnar rutinen"),
            "{shown}"
        );
        stage.keys(key);
        let shown = stage.text();
        assert!(
            shown.contains("En säkerhetskopia som ingen har återläst"),
            "{shown}"
        );
        assert_eq!(stage.model.context(), Context::Upkeep);
    }
}
