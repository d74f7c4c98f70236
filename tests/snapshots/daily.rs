//! The overview and the lists.

use crate::picture;
use crate::stage::Stage;

#[test]
fn the_overview() {
    let mut stage = Stage::open();
    picture(&mut stage, "overview");
    stage.keys("Ctrl+l");
    picture(&mut stage, "overview_en");
}

#[test]
fn every_list() {
    let mut stage = Stage::open();
    for (key, name) in [
        ("2", "values"),
        ("3", "positions"),
        ("4", "persons"),
        ("5", "cases"),
        ("6", "units"),
    ] {
        stage.keys(key);
        picture(&mut stage, &format!("list_{name}"));
    }
    stage.keys("2 Ctrl+l");
    picture(&mut stage, "list_values_en");
}

#[test]
fn a_list_sorted_by_level_with_those_that_are_ended() {
    let mut stage = Stage::open();
    stage.keys("3 s s s S a");
    picture(&mut stage, "list_positions_sorted");
}

#[test]
fn narrowing_a_list() {
    let mut stage = Stage::open();
    stage.keys("2 / vatten");
    picture(&mut stage, "narrowing");
    stage.keys("xyz");
    picture(&mut stage, "narrowing_nothing");
}

#[test]
fn a_register_in_which_nothing_is_done() {
    let mut stage = Stage::empty();
    picture(&mut stage, "empty_overview");
    stage.keys("2");
    picture(&mut stage, "empty_list");
    stage.keys("7");
    picture(&mut stage, "empty_review");
}

#[test]
fn a_register_whose_chain_is_broken() {
    let mut stage = Stage::broken();
    picture(&mut stage, "broken_overview");
    stage.keys("2 e");
    picture(&mut stage, "broken_list");
    stage.keys("8");
    picture(&mut stage, "broken_journal");
    stage.keys("/ skadad Enter Enter");
    picture(&mut stage, "broken_entry");
}

#[test]
fn the_chain_check() {
    let mut stage = Stage::open();
    stage.keys("F7");
    picture(&mut stage, "check");
    stage.keys("n n r s");
    picture(&mut stage, "check_only");
    stage.keys("Ctrl+l");
    picture(&mut stage, "check_en");
}

#[test]
fn the_agenda_and_its_print() {
    let mut stage = Stage::open();
    stage.keys("9");
    picture(&mut stage, "agenda");
    stage.keys("p").paste("/media/usb");
    picture(&mut stage, "agenda_print");
    stage.keys("Enter");
    picture(&mut stage, "agenda_printed");
}
