//! One record: in full, in its form with what opens over it, and its history.

use crate::picture;
use crate::stage::Stage;

/// On a record of a list, found by its number.
fn at(view: &str, label: &str) -> Stage {
    let mut stage = Stage::open();
    stage.keys(&format!("{view} / {label} Enter Enter"));
    stage
}

#[test]
fn a_record_in_full() {
    picture(&mut at("2", "SV-0009"), "detail_value");
    let mut stage = at("4", "PE-0061");
    picture(&mut stage, "detail_person");
    stage.keys("F9");
    picture(&mut stage, "unmask");
}

#[test]
fn a_record_with_what_is_lacking() {
    let mut stage = at("3", "BE-0018");
    stage.keys("Tab");
    picture(&mut stage, "detail_findings");
}

#[test]
fn the_form() {
    let mut stage = at("2", "SV-0009");
    stage.keys("e");
    picture(&mut stage, "form");
    stage.keys("PgDn Tab Tab Tab Tab Tab Backspace Backspace 45 Tab");
    picture(&mut stage, "form_fault");
    stage.keys("Shift+Tab F4");
    picture(&mut stage, "calendar");
}

#[test]
fn what_opens_over_the_form() {
    let mut stage = at("2", "SV-0009");
    stage.keys("e Tab F4");
    picture(&mut stage, "choice");
    stage.keys("Esc PgDn PgDn PgDn F4 vatten");
    picture(&mut stage, "picker");
    stage.keys("Esc PgUp PgUp Tab Tab Tab Tab F3");
    picture(&mut stage, "prose_full");
}

#[test]
fn a_new_record_and_leaving_it() {
    let mut stage = Stage::open();
    stage.keys("3 n Brandingenjör");
    picture(&mut stage, "form_new");
    stage.keys("F5");
    picture(&mut stage, "form_saved");
    stage
        .keys("5 n PgDn Tab Tab Tab")
        .paste("Kontroll i annan ordning");
    stage.keys("F5");
    picture(&mut stage, "form_lacking");
    stage.keys("Esc");
    picture(&mut stage, "leave");
}

#[test]
fn what_follows_from_another_class_and_from_an_end() {
    let mut stage = at("3", "BE-0004");
    stage.keys("e PgDn PgDn 3 F5");
    picture(&mut stage, "form_follows");
    stage.keys("Esc Esc x BE-0004 Enter x");
    picture(&mut stage, "end_follows");
}

#[test]
fn the_history() {
    let mut stage = at("2", "SV-0009");
    stage.keys("t");
    picture(&mut stage, "history");
    stage.keys("Enter");
    picture(&mut stage, "history_entry");
}
