//! The keeping of the register itself: routines, sheets, seats of custodians, disposal.

use crate::picture;
use crate::stage::Stage;

fn at(command: &str) -> Stage {
    let mut stage = Stage::open();
    stage.keys(&format!("Ctrl+p {command} Enter"));
    stage
}

#[test]
fn the_routines_and_what_each_is_done_with() {
    let mut stage = at("rutiner");
    picture(&mut stage, "upkeep_head");
    stage.keys("Enter");
    picture(&mut stage, "upkeep_note");
    stage.keys("j");
    picture(&mut stage, "upkeep_noted");
    stage.keys("j");
    picture(&mut stage, "upkeep_drill");
    stage.keys("j Enter");
    picture(&mut stage, "upkeep_restore");
}

#[test]
fn sheets_are_offered_and_the_drill_asks_for_words() {
    let mut stage = at("rutiner");
    stage.keys("n");
    picture(&mut stage, "sheets_offer");
}

#[test]
fn the_custodians_and_a_seat() {
    let mut stage = at("nyckelbärare");
    stage.keys("j o");
    picture(&mut stage, "custodians_seat");
    stage.keys("j j j j j Space f");
    picture(&mut stage, "custodians_proposed");
    stage.keys("j p");
    picture(&mut stage, "custodians_passphrase");
    let mut stage = at("nyckelbärare");
    stage.keys("n");
    picture(&mut stage, "custodians_card");
}

#[test]
fn a_disposal_from_the_list_to_the_question() {
    let mut stage = at("gallra");
    picture(&mut stage, "disposal_list");
    stage.keys("Space f");
    picture(&mut stage, "disposal_propose");
    stage.keys("Tab Tab l");
    picture(&mut stage, "disposal_proposed");
}
