//! Papers and what is recorded for many: field sheets, decisions, the report, who waits.

use crate::picture;
use crate::stage::Stage;

/// Writes what is read, and compares the file with the one of this name.
#[track_caller]
fn file(stage: &mut Stage, name: &str, what: &str) {
    stage.keys("p").paste("/media/usb").keys("Enter");
    let text = stage.written(&format!("{what}-EX-0001.txt"));
    insta::with_settings!({
        snapshot_path => "snaps",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(format!("file_{name}"), text.replace('\u{C}', "<FF>"));
    });
}

/// On a record of a list, found by its number.
fn at(view: &str, label: &str) -> Stage {
    let mut stage = Stage::open();
    stage.keys(&format!("{view} / {label} Enter"));
    stage
}

#[test]
fn field_sheets_of_many_cases_say_what_is_typed_and_what_holds_one_out() {
    let mut stage = Stage::open();
    stage.keys(": ansökningar Enter");
    picture(&mut stage, "paper_sheets");
    stage.keys("n");
    picture(&mut stage, "paper_sheets_next");
    stage.keys("p");
    picture(&mut stage, "paper_write");
    stage.paste("/media/usb");
    stage.keys("Enter");
    picture(&mut stage, "paper_written");
    stage.keys("A");
    picture(&mut stage, "apply");
    stage.paste("KS 2026/88");
    stage.keys("Tab Right Tab Right Enter");
    picture(&mut stage, "apply_question");
    stage.keys("j");
    picture(&mut stage, "apply_done");
}

#[test]
fn the_decision_on_a_class_is_written_from_the_position_with_gaps_where_something_is_lacking() {
    let mut stage = at("3", "BE-0001");
    stage.keys("p");
    picture(&mut stage, "paper_placement");
    stage.keys("PgDn");
    picture(&mut stage, "paper_placement_end");
    let mut stage = at("3", "BE-0068");
    stage.keys("p");
    picture(&mut stage, "paper_placement_gaps");
    stage.keys("e");
    picture(&mut stage, "paper_mend");
}

#[test]
fn the_decision_that_adopts_an_analysis_is_written_before_it_is_entered() {
    let mut stage = Stage::open();
    stage.keys(": an-0006 Enter p");
    picture(&mut stage, "paper_adoption");
}

#[test]
fn an_agreement_and_an_event_have_the_fields_that_their_forms_have() {
    let mut stage = Stage::open();
    stage.keys(": säkerhetsskyddsavtal Enter p");
    picture(&mut stage, "paper_agreement");
    stage.keys(": händelser Enter p");
    picture(&mut stage, "paper_event");
}

#[test]
fn a_case_that_was_decided_and_one_that_ended_have_papers_of_their_own() {
    let mut stage = at("5", "PR-0002");
    stage.keys("p");
    picture(&mut stage, "paper_vetting");
}

#[test]
fn the_municipal_director_reads_where_it_stands() {
    let mut stage = Stage::open();
    stage.keys(": kommundirekt Enter");
    picture(&mut stage, "director");
    stage.keys("PgDn");
    picture(&mut stage, "director_next");
    stage.keys("A");
    picture(&mut stage, "director_recorded");
}

#[test]
fn who_waits_stands_by_how_long_and_replies_are_entered_for_many() {
    let mut stage = Stage::open();
    stage.keys(": väntar Enter");
    picture(&mut stage, "waiting");
    stage.keys("Space Space R");
    picture(&mut stage, "reply");
    stage.keys("Enter");
    picture(&mut stage, "reply_done");
}

#[test]
fn a_list_shows_the_papers_of_its_marks_and_records_for_many_of_them() {
    let mut stage = Stage::open();
    stage.keys("5 / PR-0098 Enter Space Esc / PR-0089 Enter Space Esc p n");
    let text = stage.text();
    assert!(
        text.contains("PR-0098") && text.contains("2 av 2"),
        "{text}"
    );
    stage.keys("Esc A");
    let text = stage.text();
    assert!(
        text.contains("Hålls utanför, 1") && text.contains("PR-0098"),
        "{text}"
    );
    stage.keys("Esc R");
    assert!(
        stage.text().contains("Inget av ärendena väntar på svar"),
        "{}",
        stage.text()
    );
}

#[test]
fn what_is_written_stands_on_pages_with_level_and_number() {
    let mut stage = Stage::open();
    stage.keys(": ansökningar Enter");
    file(&mut stage, "applications", "application");
    let mut stage = at("3", "BE-0014");
    stage.keys("p");
    file(&mut stage, "placement", "placement");
    let mut stage = Stage::open();
    stage.keys(": kommundirekt Enter");
    file(&mut stage, "director", "director-report");
}
