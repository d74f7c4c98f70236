//! What typing, pasting and drawing one line must keep to.

use super::*;
use ratatui::{Terminal, backend::TestBackend};

fn press(edit: &mut LineEdit, code: KeyCode) -> Edited {
    edit.key(&KeyEvent::new(code, KeyModifiers::NONE))
}

fn ctrl(edit: &mut LineEdit, code: KeyCode) -> Edited {
    edit.key(&KeyEvent::new(code, KeyModifiers::CONTROL))
}

fn type_in(edit: &mut LineEdit, text: &str) {
    for c in text.chars() {
        press(edit, KeyCode::Char(c));
    }
}

#[test]
fn a_letter_typed_as_two_becomes_one_and_is_deleted_as_one() {
    let mut edit = LineEdit::new(20);
    type_in(&mut edit, "A\u{30A}so\u{308}");
    assert_eq!(edit.text(), "Åsö");
    press(&mut edit, KeyCode::Backspace);
    assert_eq!(edit.text(), "Ås");
    edit.set("e\u{301}\u{323}x");
    press(&mut edit, KeyCode::Home);
    press(&mut edit, KeyCode::Delete);
    assert_eq!(edit.text(), "x");
}

#[test]
fn letters_can_be_typed_in_the_middle_also_before_a_loose_mark() {
    let mut edit = LineEdit::new(20);
    type_in(&mut edit, "Vaten");
    press(&mut edit, KeyCode::Left);
    press(&mut edit, KeyCode::Left);
    type_in(&mut edit, "t");
    assert_eq!(edit.text(), "Vatten");
    press(&mut edit, KeyCode::End);
    type_in(&mut edit, "å");
    assert_eq!(edit.text(), "Vattenå");
}

#[test]
fn a_full_line_refuses_and_says_so() {
    let mut edit = LineEdit::new(3);
    type_in(&mut edit, "abc");
    assert_eq!(press(&mut edit, KeyCode::Char('d')), Edited::Unchanged);
    assert_eq!(
        (edit.text.to_string().as_str(), edit.take_notice()),
        ("abc", Some(Notice::Full(3)))
    );
    assert_eq!(edit.take_notice(), None);
    edit.set("");
    assert_eq!(edit.paste("abcdef"), Edited::Changed);
    assert_eq!(
        (edit.text.to_string().as_str(), edit.take_notice()),
        ("abc", Some(Notice::Full(3)))
    );
}

#[test]
fn pasted_escape_codes_are_dropped_and_told() {
    let mut edit = LineEdit::new(40);
    edit.paste("Åsö\u{1b}[31m\tverk\r\n");
    assert_eq!(edit.text(), "Åsö[31m verk");
    assert_eq!(edit.take_notice(), Some(Notice::Cleaned));
    edit.paste("!");
    assert_eq!(edit.take_notice(), None);
}

#[test]
fn a_character_too_large_for_a_cell_is_refused() {
    let mut edit = LineEdit::new(200);
    edit.paste(&format!("a{}", "\u{316}".repeat(30)));
    assert_eq!(
        (edit.text.to_string().as_str(), edit.take_notice()),
        ("", Some(Notice::Overgrown))
    );
}

#[test]
fn words_are_jumped_over_and_deleted() {
    let mut edit = LineEdit::new(40);
    edit.set("råvatten från Åsö");
    ctrl(&mut edit, KeyCode::Left);
    type_in(&mut edit, "X");
    assert_eq!(edit.text(), "råvatten från XÅsö");
    ctrl(&mut edit, KeyCode::Char('z'));
    ctrl(&mut edit, KeyCode::Left);
    ctrl(&mut edit, KeyCode::Left);
    ctrl(&mut edit, KeyCode::Right);
    type_in(&mut edit, "!");
    assert_eq!(edit.text(), "råvatten! från Åsö");
    press(&mut edit, KeyCode::End);
    ctrl(&mut edit, KeyCode::Char('w'));
    assert_eq!(edit.text(), "råvatten! från ");
}

#[test]
fn typing_is_undone_in_runs_and_done_again() {
    let mut edit = LineEdit::new(40);
    type_in(&mut edit, "ett två");
    ctrl(&mut edit, KeyCode::Char('u'));
    assert_eq!(edit.text(), "");
    ctrl(&mut edit, KeyCode::Char('z'));
    assert_eq!(edit.text(), "ett två");
    ctrl(&mut edit, KeyCode::Char('z'));
    assert_eq!(edit.text(), "ett ");
    ctrl(&mut edit, KeyCode::Char('y'));
    assert_eq!(edit.text(), "ett två");
    while edit.undo() == Edited::Changed {}
    assert_eq!(edit.text(), "");
}

#[test]
fn keys_that_belong_to_the_form_are_left_alone() {
    let mut edit = LineEdit::new(40);
    for code in [
        KeyCode::Tab,
        KeyCode::Enter,
        KeyCode::Esc,
        KeyCode::Up,
        KeyCode::F(2),
    ] {
        assert_eq!(press(&mut edit, code), Edited::NotMine);
    }
    assert_eq!(ctrl(&mut edit, KeyCode::Char('r')), Edited::NotMine);
    let altgr = KeyEvent::new(
        KeyCode::Char('@'),
        KeyModifiers::CONTROL | KeyModifiers::ALT,
    );
    edit.key(&altgr);
    assert_eq!(edit.text(), "@");
}

fn drawn(edit: &LineEdit, width: u16) -> (String, Option<u16>) {
    let mut terminal = Terminal::new(TestBackend::new(width, 1)).unwrap();
    terminal
        .draw(|frame| edit.draw(frame, frame.area(), Style::new(), true))
        .unwrap();
    let row: String = terminal
        .backend()
        .buffer()
        .content()
        .iter()
        .map(|cell| cell.symbol())
        .collect();
    (
        row,
        terminal
            .get_cursor_position()
            .ok()
            .map(|position| position.x),
    )
}

#[test]
fn the_cursor_stays_in_sight_on_a_narrow_field() {
    let mut edit = LineEdit::new(40);
    edit.set("0123456789abcdefghij");
    assert_eq!(drawn(&edit, 10), ("bcdefghij ".into(), Some(9)));
    press(&mut edit, KeyCode::Home);
    assert_eq!(drawn(&edit, 10), ("0123456789".into(), Some(0)));
    for _ in 0..9 {
        press(&mut edit, KeyCode::Right);
    }
    assert_eq!(drawn(&edit, 10), ("3456789abc".into(), Some(6)));
}

#[test]
fn a_passphrase_shows_only_points_and_can_not_be_undone() {
    let mut edit = LineEdit::new(40).masked();
    type_in(&mut edit, "hemlig ö");
    assert_eq!(drawn(&edit, 10), ("••••••••  ".into(), Some(8)));
    ctrl(&mut edit, KeyCode::Char('u'));
    ctrl(&mut edit, KeyCode::Char('z'));
    assert_eq!(edit.text(), "");
}

#[test]
fn every_width_can_be_drawn() {
    let mut edit = LineEdit::new(40);
    edit.set("世界 Åsö 日本語 abc");
    for width in 1..30 {
        for _ in 0..14 {
            drawn(&edit, width);
            press(&mut edit, KeyCode::Left);
        }
        press(&mut edit, KeyCode::End);
    }
    let mut terminal = Terminal::new(TestBackend::new(5, 1)).unwrap();
    terminal
        .draw(|frame| {
            for (x, width, height) in [(0, 0, 0), (9, 3, 1), (0, 4, 0), (2, 80, 9)] {
                edit.draw_bracketed(frame, Rect::new(x, 0, width, height), Style::new(), true);
            }
        })
        .unwrap();
}
