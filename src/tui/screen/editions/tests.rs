//! Each edition is compared with the one before it; one on paper is not.

use super::*;
use crate::domain::RecordId;
use crate::tui::screen::guide::stage::{Stage, asked, link};
use crate::views::{EditionDiff, Editions};

fn row(number: u32, before: Option<u32>, known: bool) -> EditionRow {
    EditionRow {
        link: link(number, "Analys"),
        number: number.to_string(),
        status: Vec::new(),
        adopted: None,
        by: "Vd".into(),
        doc_ref: String::new(),
        exception: false,
        known,
        before: before.map(|number| link(number, "").id),
    }
}

fn open(stage: &Stage) -> (EditionsScreen, Vec<Deed>) {
    let mut screen = EditionsScreen::new(link(3, "Analys"));
    screen.refresh(&stage.cx());
    let rows = vec![
        row(3, Some(2), true),
        row(2, Some(1), true),
        row(1, None, false),
    ];
    let view = Editions {
        link: link(3, "Analys"),
        rows,
    };
    let deeds = stage.told(&mut screen, EDITIONS, Told::Editions(Box::new(view)));
    (screen, deeds)
}

fn compared(deeds: &[Deed]) -> Option<(Option<RecordId>, RecordId)> {
    match asked(deeds)[..] {
        [(DIFF, Ask::EditionDiff { from, to })] => Some((*from, *to)),
        _ => None,
    }
}

#[test]
fn an_edition_is_compared_with_the_one_before_unless_that_is_on_paper() {
    let stage = Stage::new();
    let (mut screen, deeds) = open(&stage);
    let id = |number| link(number, "").id;
    assert!(compared(&deeds) == Some((Some(id(2)), id(3))));
    let deeds = stage.keys(&mut screen, "j");
    assert!(compared(&deeds) == Some((None, id(2))));
}

#[test]
fn an_edition_that_is_marked_is_what_the_others_are_compared_with() {
    let stage = Stage::new();
    let (mut screen, _) = open(&stage);
    let id = |number| link(number, "").id;
    let deeds = stage.keys(&mut screen, "m");
    assert!(compared(&deeds) == Some((Some(id(2)), id(3))));
    let deeds = stage.keys(&mut screen, "j");
    assert!(compared(&deeds) == Some((Some(id(3)), id(2))));
    assert!(stage.draw(&screen, 80, 24).contains("• jämförs med"));
    let words = crate::tui::screen::guide::stage::said(&stage.keys(&mut screen, "jm"));
    assert!(words.contains("på papper"), "{words}");
    stage.keys(&mut screen, "kkm");
    assert!(!stage.draw(&screen, 80, 24).contains("• jämförs med"));
}

#[test]
fn it_draws_at_every_size_and_says_why_nothing_can_be_compared() {
    let stage = Stage::new();
    let (mut screen, _) = open(&stage);
    stage.draw_everywhere(&screen);
    stage.trouble(&mut screen, DIFF, "edition-on-paper");
    let [_, wide] = stage.draw_everywhere(&screen);
    assert!(wide.contains("på papper"), "{wide}");
}

#[test]
fn what_differs_is_counted_and_an_answer_to_another_question_is_passed_over() {
    let stage = Stage::new();
    let (mut screen, _) = open(&stage);
    let diff = |number| EditionDiff {
        from: None,
        to: link(number, "Analys"),
        draft: false,
        changes: Vec::new(),
        same: 7,
    };
    stage.told(
        &mut screen,
        DIFF,
        Told::EditionDiff(std::sync::Arc::new(diff(2))),
    );
    assert!(screen.shown.is_none());
    stage.told(
        &mut screen,
        DIFF,
        Told::EditionDiff(std::sync::Arc::new(diff(3))),
    );
    let shown = stage.draw(&screen, 120, 30);
    assert!(
        shown.contains("0 nya, 0 ändrade, 0 borttagna, 7 lika."),
        "{shown}"
    );
}
