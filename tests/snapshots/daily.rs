//! The overview and the lists.

use crate::picture;
use crate::stage::{Stage, options};
use skans::tui::Options;

#[test]
fn the_overview() {
    let mut stage = Stage::open();
    picture(&mut stage, "overview");
}

/// Not a picture: the row is one of a page that other tests picture, and must be told whatever stands beside it.
#[test]
fn an_overview_says_which_protections_are_lacking() {
    let mut stage = Stage::lacking(&["paths"]);
    stage.keys("Tab Tab Tab Tab");
    let text = stage.text();
    assert!(text.contains("!! Programmets skydd: 1 saknas"), "{text}");
    let named = "Skyddet är inte på plats: Bara registrets mappar.";
    assert!(text.contains(named), "{text}");
    stage.keys("Ctrl+l");
    assert!(stage.text().contains("!! Protections lacking: 1"));
    assert!(!Stage::open().text().contains("Programmets skydd"));
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
fn who_holds_keys() {
    let mut stage = Stage::open();
    stage.keys(": nyckelb Enter");
    picture(&mut stage, "custodians");
    stage.keys("j t");
    picture(&mut stage, "custodians_remove");
    stage.keys("Esc o");
    picture(&mut stage, "custodians_role");
}

#[test]
fn the_requirements_their_evidence_and_the_indicators() {
    let mut stage = Stage::open();
    stage.keys("F7 b");
    picture(&mut stage, "requirements");
    stage.keys("s s");
    picture(&mut stage, "requirements_partial");
    stage.keys("Enter");
    picture(&mut stage, "requirements_evidence");
    stage.keys("Esc v");
    picture(&mut stage, "requirements_indicators");
}

#[test]
fn the_chain_check() {
    let mut stage = Stage::open();
    stage.keys("F7");
    picture(&mut stage, "check");
    stage.keys("n n r s");
    picture(&mut stage, "check_only");
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

#[test]
fn what_opens_over_a_list() {
    let mut stage = Stage::open();
    stage.keys("2 c");
    picture(&mut stage, "list_columns");
    stage.keys("Esc / vatten Enter f");
    picture(&mut stage, "list_filters");
    stage.keys("Enter");
    picture(&mut stage, "list_filters_kept");
    stage.keys("Esc Space Space");
    picture(&mut stage, "list_marked");
    stage.keys("E");
    picture(&mut stage, "list_export");
    stage.keys("Esc x");
    picture(&mut stage, "list_end_marked");
    stage.keys("Rivet Enter");
    picture(&mut stage, "list_end_marked_sure");
}

#[test]
fn the_analysis_at_a_sitting() {
    let mut stage = Stage::open();
    stage.keys(": sammanträde Enter");
    picture(&mut stage, "sitting_title");
    stage.keys("Right");
    picture(&mut stage, "sitting_map");
    stage.keys("Right");
    picture(&mut stage, "sitting_value");
    stage.keys("End");
    picture(&mut stage, "sitting_decision");
}

#[test]
fn the_plain_mode() {
    let mut stage = Stage::open_with(Options {
        plain: true,
        ..options()
    });
    picture(&mut stage, "plain_overview");
    stage.keys("Tab l");
    picture(&mut stage, "plain_map");
    stage.keys("2 j");
    picture(&mut stage, "plain_list");
    stage.keys("Enter");
    picture(&mut stage, "plain_record");
    stage.keys("e");
    picture(&mut stage, "plain_form");
    stage.keys("Esc 7");
    picture(&mut stage, "plain_review");
}

#[test]
fn the_journal_narrowed_by_terms() {
    let mut stage = Stage::open();
    stage
        .keys("8 /")
        .paste("vem:björn händelse:godkännande")
        .keys("Enter");
    picture(&mut stage, "journal_terms");
}
