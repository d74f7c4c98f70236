//! What drawn lines become when they are said.

use super::*;
use crate::words::Language;

fn words() -> Words {
    Words::new(Language::Sv)
}

fn said(drawn: &[&str]) -> String {
    let drawn: Vec<Line<'_>> = drawn.iter().map(|line| Line::from(*line)).collect();
    lines(&words(), &drawn)
}

#[test]
fn the_label_comes_before_the_value_and_broken_lines_go_on() {
    assert_eq!(
        said(&["  Benämning       Vattenverk"]),
        "Benämning: Vattenverk"
    );
    assert_eq!(
        said(&[
            "Motivering   Enda intaget.",
            "             Skadas det",
            "             tar det tid."
        ]),
        "Motivering: Enda intaget. Skadas det tar det tid."
    );
    assert_eq!(
        said(&["SV-0002 Vattenverk    Beroende av"]),
        "SV-0002 Vattenverk: Beroende av"
    );
    assert_eq!(said(&["", "   "]), "");
}

#[test]
fn signs_are_said_as_words() {
    assert_eq!(
        said(&["[x] Kunskap   utbildning 2025-03-27  UT-0001"]),
        "märkt, Kunskap: utbildning 2025-03-27, UT-0001"
    );
    assert_eq!(said(&["( ) KH"]), "inte vald, KH");
}

#[test]
fn a_masked_line_is_said_by_its_length_and_never_by_its_text() {
    let mut line = LineEdit::new(40).masked();
    assert_eq!(typed(&words(), "Lösenfras", &line), "Lösenfras: tomt.");
    line.set("hemligt");
    let said = typed(&words(), "Lösenfras", &line);
    assert_eq!(said, "Lösenfras: 7 tecken, dolda.");
}

#[test]
fn an_empty_list_is_said_to_be_empty() {
    assert_eq!(row(&words(), &Rows::new(0), "x"), "Här finns inga rader.");
    let mut rows = Rows::new(3);
    rows.down();
    assert_eq!(row(&words(), &rows, "SV-0002"), "Rad 2 av 3: SV-0002");
}
