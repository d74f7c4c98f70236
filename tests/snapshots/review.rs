//! Review and the journal.

use crate::picture;
use crate::stage::Stage;

#[test]
fn the_review() {
    let mut stage = Stage::open();
    stage.keys("7");
    picture(&mut stage, "review");
    stage.keys("j j j Enter");
    picture(&mut stage, "review_change");
    stage.keys("a");
    picture(&mut stage, "review_approve");
    stage.keys("Esc r").paste("Ange källan");
    picture(&mut stage, "review_return");
}

#[test]
fn after_an_approval() {
    let mut stage = Stage::open();
    stage.keys("7 j j Enter a j");
    picture(&mut stage, "review_approved");
}

#[test]
fn the_journal() {
    let mut stage = Stage::open();
    stage.keys("8");
    picture(&mut stage, "journal");
    stage.keys("/ godkänn Enter Enter");
    picture(&mut stage, "journal_entry");
    stage.keys("Esc v");
    picture(&mut stage, "journal_verified");
    stage.keys("8 / maskerad Enter Enter");
    picture(&mut stage, "journal_unmasked");
}

#[test]
fn comments_on_a_field() {
    let mut stage = Stage::open();
    stage
        .keys("7 j j Enter c")
        .paste("Ange vilken utredning.\nSe även dnr.");
    picture(&mut stage, "comment_write");
    stage.keys("F5");
    picture(&mut stage, "review_comment");
    stage.keys("a");
    picture(&mut stage, "review_approve_comment");
    stage.keys("Esc j c");
    picture(&mut stage, "comment_answer");
    stage.keys("Esc o Tab");
    picture(&mut stage, "detail_comment");
    stage.keys("e");
    picture(&mut stage, "form_comment");
    stage.keys("Esc Esc");
    stage.text();
    stage.keys("l");
    picture(&mut stage, "review_comment_resolved");
}

#[test]
fn after_a_comment_one_stands_where_one_stood_before_it() {
    let here = |stage: &mut Stage| {
        let text = stage.text();
        let mut lines = text.lines().filter_map(|line| line.split_once("» "));
        let (_, on) = lines.next_back().unwrap_or_default();
        on.trim_end_matches([' ', '│']).to_owned()
    };
    for (width, height) in [(80, 24), (120, 40), (60, 16)] {
        let mut stage = Stage::open();
        stage.size(width, height).keys("7 j j Enter");
        let first = here(&mut stage);
        let second = here(stage.keys("j"));
        assert_ne!(first, second);
        // The second field, the comment on it, the first field, the comment on the second again.
        for keys in ["", "j", "k k", "j j"] {
            let before = here(stage.keys(keys));
            stage.keys("c").paste("Ange vilken utredning.");
            stage.keys("F5");
            assert!(stage.text().contains("signera"), "{}", stage.text());
            assert_eq!(here(&mut stage), before, "{width}: {}", stage.text());
        }
    }
}

#[test]
fn a_decision_on_a_person_asks_for_the_passphrase() {
    let mut stage = Stage::open();
    // The chief decides a case; the deputy, on the same machine, is asked who it is that approves.
    stage.keys(": pr-0075 Enter > Enter F5 Enter F12");
    stage.keys("F4 övning-övning-övning Enter 7");
    while !stage.text().contains("» [ ] PR-0075") {
        stage.keys("j");
    }
    stage.keys("Enter a j");
    picture(&mut stage, "review_passphrase");
    stage.keys("fel Enter");
    picture(&mut stage, "review_passphrase_wrong");
}

#[test]
fn open_comments_are_counted_on_the_first_page_and_opened_from_there() {
    let mut stage = Stage::open();
    stage.keys(": öppna Space komm Enter");
    picture(&mut stage, "open_comments_none");
    stage
        .keys("Esc 7 j j Enter c")
        .paste("Ange vilken utredning.");
    stage.keys("F5 1 Tab Tab Tab");
    picture(&mut stage, "overview_comments");
    stage.keys("g j Enter");
    picture(&mut stage, "open_comments");
    stage.keys("Enter");
    let text = stage.text();
    assert!(text.contains("Ange vilken utredning."), "{text}");
    assert!(
        text.contains("» [ ] Björn") || text.contains("Kommentarer"),
        "{text}"
    );
}
