//! Nothing is disposed of by Enter, by the key that asked, or by one custodian.

use super::*;
use crate::domain::Refusal;
use crate::tui::screen::guide::stage::{Stage, asked, link, running, said, says_done};
use crate::views::ElsewhereRow;
use crossterm::event::KeyCode;

fn view(stage: &Stage) -> Disposals {
    let candidate = |number, title, not| CandidateRow {
        person: link(number, title),
        ended: stage.cx().today,
        not,
    };
    Disposals {
        rows: vec![DisposalRow {
            seq: 41,
            by: "Björn Ek".into(),
            at: stage.cx().now,
            decision: Some(link(9, "Gallring 2026")),
            persons: vec![link(7, "Karin Alm")],
            mine_to_confirm: true,
        }],
        decisions: vec![link(9, "Gallring 2026")],
        candidates: vec![
            candidate(2, "Jan Öberg", None),
            candidate(
                3,
                "Eva Ström",
                Some(
                    Refusal::new("dispose-in-use")
                        .arg("label", "PE-0003")
                        .arg("by", "PR-0001"),
                ),
            ),
        ],
        done: vec![(link(4, ""), stage.cx().now)],
        not: None,
        elsewhere: vec![ElsewhereRow {
            at: stage.cx().now,
            event: "backed-up",
            name: "SK-1".into(),
        }],
    }
}

fn screen(stage: &Stage) -> DisposalScreen {
    let mut screen = DisposalScreen::new();
    stage.told(
        &mut screen,
        0,
        Told::Disposals(std::sync::Arc::new(view(stage))),
    );
    screen
}

fn pushed(deeds: Vec<Deed>) -> Box<dyn Layer> {
    let page = deeds.into_iter().find_map(|deed| match deed {
        Deed::Push(layer) => Some(layer),
        _ => None,
    });
    page.unwrap()
}

#[test]
fn who_can_go_and_who_can_not_is_told_with_the_reason() {
    let stage = Stage::new();
    let mut screen = screen(&stage);
    let page = stage.draw(&screen, 120, 30);
    assert!(
        page.contains("kan gallras") && page.contains("kan inte gallras"),
        "{page}"
    );
    assert!(page.contains("föreslagen av Björn Ek"), "{page}");
    stage.keys(&mut screen, "jj");
    let page = running(&stage.draw(&screen, 120, 30));
    assert!(page.contains("används av PR-0001"), "{page}");
    let deeds = stage.press(&mut screen, KeyCode::Char(' '));
    assert!(
        said(&deeds).contains("kan inte gallras"),
        "{}",
        said(&deeds)
    );
    stage.draw_everywhere(&screen);
}

#[test]
fn a_proposal_has_a_page_that_says_what_goes_and_what_stays_and_a_letter_of_its_own() {
    let stage = Stage::new();
    let mut screen = screen(&stage);
    let none = stage.keys(&mut screen, "f");
    assert!(said(&none).contains("Märk någon"), "{}", said(&none));
    stage.keys(&mut screen, "j");
    stage.press(&mut screen, KeyCode::Char(' '));
    let mut page = pushed(stage.keys(&mut screen, "f"));
    let text = running(&stage.draw(&*page, 120, 40));
    assert!(
        text.contains("Jan Öberg") && text.contains("celler i en SSD"),
        "{text}"
    );
    assert!(text.contains("SK-1"), "{text}");
    for key in [KeyCode::Enter, KeyCode::Char('f'), KeyCode::Char(' ')] {
        assert!(asked(&stage.press(&mut *page, key)).is_empty());
    }
    let deeds = stage.keys(&mut *page, "l");
    match asked(&deeds)[..] {
        [(_, Ask::Dispose { decision, persons })] => {
            assert_eq!((decision.as_str(), persons.len()), ("SV-0009", 1));
        }
        _ => panic!("not proposed"),
    }
    stage.draw_everywhere(&*page);
}

#[test]
fn the_second_custodian_gives_the_passphrase_and_then_answers_a_question() {
    let stage = Stage::new();
    let mut screen = screen(&stage);
    let mut page = pushed(stage.keys(&mut screen, "b"));
    let text = running(&stage.draw(&*page, 120, 40));
    assert!(
        text.contains("Karin Alm") && text.contains("Det här förstörs"),
        "{text}"
    );
    assert!(asked(&stage.press(&mut *page, KeyCode::Enter)).is_empty());
    stage.keys(&mut *page, "hemligt");
    let text = stage.draw(&*page, 120, 40);
    assert!(!text.contains("hemligt"), "{text}");
    for key in [
        KeyCode::Enter,
        KeyCode::Enter,
        KeyCode::Char('b'),
        KeyCode::Char(' '),
    ] {
        assert!(asked(&stage.press(&mut *page, key)).is_empty());
    }
    assert!(stage.draw(&*page, 120, 40).contains("gallra för alltid"));
    let deeds = stage.keys(&mut *page, "g");
    match asked(&deeds)[..] {
        [
            (
                _,
                Ask::ConfirmDisposal {
                    seq: 41,
                    passphrase,
                },
            ),
        ] => {
            assert_eq!(passphrase.as_str(), "hemligt");
        }
        _ => panic!("not confirmed"),
    }
    let trouble = stage.trouble(&mut *page, 0, "passphrase-wrong");
    assert!(!says_done(&trouble));
    // The passphrase is gone after each try.
    assert!(asked(&stage.press(&mut *page, KeyCode::Enter)).is_empty());
    assert!(!stage.draw(&*page, 120, 40).contains("gallra för alltid"));
    stage.draw_everywhere(&*page);
}
