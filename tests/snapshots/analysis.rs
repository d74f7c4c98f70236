//! The analysis: its editions, adopting one, what differs, what depends on what, and a day that has passed.

use crate::picture;
use crate::stage::Stage;

/// On the record of an analysis, found by its number.
fn analysis(label: &str) -> Stage {
    let mut stage = Stage::open();
    stage.keys(&format!(
        ": säkerhetsskyddsanalyser Enter / {label} Enter Enter"
    ));
    stage
}

/// On a protective value, found by its number.
fn value(label: &str) -> Stage {
    let mut stage = Stage::open();
    stage.keys(&format!("2 / {label} Enter Enter"));
    stage
}

#[test]
fn the_analyses_and_an_adopted_one() {
    let mut stage = Stage::open();
    stage.keys(": säkerhetsskyddsanalyser Enter");
    picture(&mut stage, "analyses");
    let mut stage = analysis("AN-0001");
    picture(&mut stage, "analysis");
    stage.keys("Tab");
    picture(&mut stage, "analysis_side");
}

#[test]
fn the_editions_and_what_differs() {
    let mut stage = analysis("AN-0001");
    stage.keys("d");
    picture(&mut stage, "editions");
    stage.keys("k Enter");
    picture(&mut stage, "editions_draft");
}

#[test]
fn adopting_asks_who_and_when_and_says_what_follows() {
    let mut stage = analysis("AN-0006");
    stage.keys("A Siv Space Övningsdal");
    picture(&mut stage, "adopt");
    stage.keys("Tab Tab Tab Tab KS Space 2026/300 Tab Tab Kompletteras Enter");
    picture(&mut stage, "adopt_question");
    stage.keys("Enter Enter j");
    picture(&mut stage, "adopt_done");
}

#[test]
fn what_depends_on_what() {
    let mut stage = value("SV-0018");
    stage.keys("b v");
    picture(&mut stage, "tree_up");
    let mut stage = value("SV-0023");
    stage.keys("b");
    picture(&mut stage, "tree_down");
}

#[test]
fn a_day_that_has_passed_is_marked_and_only_read() {
    let mut stage = value("SV-0018");
    stage.keys("D 2025-11-01");
    picture(&mut stage, "past_day");
    stage.keys("Enter");
    picture(&mut stage, "past_record");
    let mut stage = Stage::open();
    stage.keys("2 D -330d Enter");
    picture(&mut stage, "past_list");
}

#[test]
fn the_chain_in_columns() {
    let mut stage = Stage::open();
    stage.keys(": analysens Space kedja Enter");
    picture(&mut stage, "strands");
    stage.keys("b");
    picture(&mut stage, "strands_break");
    stage.keys("m");
    picture(&mut stage, "strands_link");
    stage.keys("Esc h G l");
    picture(&mut stage, "strands_loose");
    let mut stage = value("SV-0002");
    stage.keys("a l l");
    picture(&mut stage, "strands_gap");
}

#[test]
fn a_threat_is_linked_and_unlinked_and_a_vulnerability_made_below() {
    let mut stage = value("SV-0003");
    stage.keys("a b");
    assert!(stage.text().contains("SV-0003 → !! –"), "{}", stage.text());
    // A threat that stands is linked: the form says so, and nothing is written before it is submitted.
    stage.keys("m HO-0002 Enter");
    let text = stage.text();
    assert!(
        text.contains("HO-0002 kopplas till SV-0003 när du skickar"),
        "{text}"
    );
    stage.keys("F5 Enter");
    let text = stage.text();
    assert!(text.contains("HO-0002 version"), "{text}");
    assert!(text.contains("SV-0003 → HO-0002"), "{text}");
    // What hangs below a threat is a vulnerability of the value.
    stage.keys("n").paste("Stängslet är lågt");
    stage.keys("F5 Enter");
    let text = stage.text();
    assert!(
        text.contains("SV-0003 → HO-0002 → SA-") && text.contains("version 1 sparad"),
        "{text}"
    );
    // And away again: the threat stays.
    stage.keys("h x F5 Enter");
    let text = stage.text();
    assert!(text.contains("SV-0003 → !! –"), "{text}");
}
