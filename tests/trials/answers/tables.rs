//! Files that are not as they should be: what, in which line and column, and how to mend it.

use super::{answered, faulted};
use crate::world::World;
use skans::desk::{PlanRow, RowOutcome};
use skans::domain::Kind;
use std::path::PathBuf;

fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(name)
}

#[track_caller]
fn row_fault(row: &PlanRow, line: usize, column: &str, field: &str, code: &str, place: &str) {
    assert_eq!((row.line, row.outcome), (line, RowOutcome::Refused));
    let (head, fault) = &row.faults[0];
    assert_eq!(head, column);
    faulted(fault, Kind::ProtectiveValue, field, code, &[place]);
}

#[test]
fn a_wrong_separator_is_told_with_those_that_were_tried() {
    let world = World::new();
    let mut desk = world.opened("chief");
    let bars = world.write("streck.csv", "namn|typ\nNämnd|namnd\n");
    answered(desk.table(&bars), "table-one-column", &["CSV"]);
    // A row that parts its cells by another sign than the head.
    let mixed = world.write("blandat.csv", "namn;typ\nNämnd;namnd\nKontor,forvaltning\n");
    answered(desk.table(&mixed), "table-ragged", &["3", "1", "2"]);
}

#[test]
fn tables_that_are_none_are_told_apart() {
    let world = World::new();
    let mut desk = world.opened("chief");
    for (name, bytes, code, places) in [
        ("tom.csv", &b""[..], "table-empty", &[][..]),
        ("huvud.csv", b"namn;typ\n", "table-no-rows", &[]),
        ("utan.csv", b"1;2\n3;4\n", "table-no-head", &["1"]),
        (
            "dubbel.csv",
            b"namn;Namn\na;b\n",
            "table-same-head",
            &["1", "2", "Namn"],
        ),
        (
            "citat.csv",
            b"namn;typ\n\"N\xc3\xa4mnd;namnd\n",
            "table-open-quote",
            &["2"],
        ),
        (
            "blad.xlsx",
            b"PK\x03\x04rest",
            "table-is-spreadsheet",
            &["CSV"],
        ),
        ("bild.csv", b"namn;typ\na;\0\n", "table-not-text", &["CSV"]),
        (
            "trasig.csv",
            b"namn;typ\n\xc3\xa5;\xff\n",
            "table-unreadable",
            &["2", "3"],
        ),
    ] {
        answered(desk.table(&world.write(name, bytes)), code, places);
    }
    let missing = world.path("saknas.csv");
    let named = missing.display().to_string();
    answered(desk.table(&missing), "file-missing", &[&named]);
    answered(desk.import(), "no-plan", &[]);
}

#[test]
fn every_row_that_is_not_taken_says_its_line_column_and_what_is_wrong() {
    let world = World::new();
    let mut desk = world.opened("chief");
    desk.make(
        Kind::Unit,
        &[("name", "Tekniska nämnden"), ("unit_kind", "namnd")],
    );
    let plan = desk.plan(&data("skyddsvarden_fel.csv"), Kind::ProtectiveValue);
    assert_eq!((plan.created, plan.refused, plan.rows.len()), (2, 6, 8));
    let rows = &plan.rows;
    row_fault(
        &rows[1],
        3,
        "Nivå",
        "info_level",
        "choice-unknown",
        "Mycket hemlig",
    );
    row_fault(
        &rows[2],
        4,
        "Bedömd",
        "assessed",
        "date-impossible",
        "2026-02-30",
    );
    row_fault(
        &rows[3],
        5,
        "Tålbart avbrott",
        "tolerable_outage",
        "span-unreadable",
        "snart",
    );
    row_fault(
        &rows[4],
        6,
        "Ägare",
        "owner",
        "reference-not-found",
        "Rymdförvaltningen",
    );
    row_fault(&rows[5], 7, "Skyddsvärde", "title", "required", "");
    assert_eq!(
        (rows[6].line, rows[6].faults[0].1.code),
        (8, "duplicate-row")
    );
    let receipt = desk.import().unwrap();
    assert_eq!((receipt.created, receipt.refused), (2, 6));
    assert_eq!(desk.list(Kind::ProtectiveValue).rows.len(), 2);
}

#[test]
fn control_characters_and_decomposed_letters_in_a_file_are_mended_and_told() {
    let world = World::new();
    let mut desk = world.opened("chief");
    let text = "Namn;Typ\nA\u{30a}so\u{308} na\u{308}mnd;namnd\nVa\u{1b}[31m\u{202e}l;namnd\n";
    let plan = desk.plan(&world.write("tecken.csv", text), Kind::Unit);
    assert_eq!((plan.created, plan.refused), (2, 0));
    assert!(plan.rows[0].notes.is_empty());
    let (head, note) = &plan.rows[1].notes[0];
    assert_eq!((plan.rows[1].line, head.as_str()), (3, "Namn"));
    faulted(note, Kind::Unit, "name", "cleaned", &[]);
    desk.import().unwrap();
    let list = desk.list(Kind::Unit);
    let titles: Vec<&str> = list.rows.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(titles, ["Åsö nämnd", "Va[31ml"]);
}

#[test]
fn older_spreadsheets_are_read_in_their_own_code_page() {
    let world = World::new();
    let mut desk = world.opened("chief");
    let table = desk.table(&data("befattningar_1252.csv")).unwrap();
    assert_eq!((table.encoding, table.separator), ("windows-1252", ';'));
    assert_eq!(table.suggestion.unwrap().0, Kind::Position);
    assert_eq!(table.sample[0][0], "Säkerhetsskyddschef");
}
