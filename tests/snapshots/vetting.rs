//! Vetting: the list with what the evidence says, a case and a person with evidence and timeline, and the next steps.

use crate::picture;
use crate::stage::Stage;

/// On a record of a list, found by its number.
fn at(view: &str, label: &str) -> Stage {
    let mut stage = Stage::open();
    stage.keys(&format!("{view} / {label} Enter Enter"));
    stage
}

#[test]
fn the_list_of_cases_says_what_the_evidence_says() {
    let mut stage = Stage::open();
    stage.keys("5 G");
    picture(&mut stage, "vetting_list");
}

#[test]
fn a_case_with_what_is_missing_and_its_timeline() {
    let mut stage = at("5", "PR-0059");
    picture(&mut stage, "vetting_case");
    stage.keys("Tab");
    picture(&mut stage, "vetting_timeline");
}

#[test]
fn a_person_stands_by_each_case() {
    picture(&mut at("4", "PE-0059"), "vetting_person");
}

#[test]
fn the_next_steps_and_what_is_lacking_for_them() {
    let mut stage = at("5", "PR-0069");
    stage.keys(">");
    picture(&mut stage, "vetting_steps");
    stage.keys("Down Down Down Enter");
    picture(&mut stage, "vetting_step_lacking");
    // Nobody is asked why they take a step that is refused.
    stage.keys("Esc e Tab Tab Tab F4 deltar Enter F5");
    picture(&mut stage, "vetting_refused");
}

#[test]
fn a_step_opens_its_form_filled_in_and_moves_the_case() {
    let mut stage = at("5", "PR-0072");
    stage.keys("> Enter");
    picture(&mut stage, "vetting_step_form");
    stage.keys("F5");
    picture(&mut stage, "vetting_step_saved");
}

#[test]
fn a_note_on_a_person_is_warned_of_and_not_refused() {
    let mut stage = at("5", "PR-0059");
    stage.keys("e PgDn PgDn PgDn PgDn PgDn Tab");
    stage.paste("Sjukskriven sedan i maj");
    picture(&mut stage, "vetting_caution");
}
