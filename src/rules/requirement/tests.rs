use super::table::TABLES;
use super::*;
use crate::domain::{Act, ContentHash, CustodianId, Stamped, Value, Values, apply};
use crate::rules::edition;
use crate::rules::testing::{id, record, register};
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 23);

fn of(state: &State, row: &str) -> Requirement {
    let edition = edition();
    let all = requirements(state, &Book::of(state, TODAY), edition);
    let at = edition.provisions.iter().position(|held| held.id == row);
    all.into_iter().find(|found| Some(found.row) == at).unwrap()
}

fn site(number: u32, functions: &[&'static str]) -> Record {
    let mut values = Values::new();
    for function in functions {
        values.set(function, Some(Value::Text("Larm".into())));
    }
    record(Kind::Site, number, values)
}

#[test]
fn every_row_of_the_edition_has_its_place_to_look_and_no_place_is_for_another() {
    let rows: BTreeSet<&str> = edition()
        .provisions
        .iter()
        .map(|row| row.id.as_str())
        .collect();
    let looks: Vec<&str> = super::rows().map(|(id, _)| *id).collect();
    assert_eq!(rows, looks.iter().copied().collect());
    assert_eq!(rows.len(), looks.len(), "a row stands twice");
}

#[test]
fn a_row_stands_in_the_table_that_is_named_after_its_beginning() {
    for (heads, rows) in TABLES {
        for (id, _) in *rows {
            assert!(heads.iter().any(|head| id.starts_with(head)), "{id}");
        }
    }
}

#[test]
fn evidence_is_found_partial_or_missing() {
    let whole = &["detect", "delay", "handle"];
    let table = [
        (vec![site(1, whole), site(2, whole)], RowStatus::Found, 2, 0),
        (
            vec![site(1, whole), site(2, &["delay"])],
            RowStatus::Partial,
            1,
            1,
        ),
        (vec![site(1, &[])], RowStatus::Missing, 0, 1),
        (vec![], RowStatus::Missing, 0, 0),
    ];
    for (records, status, shown, lacking) in table {
        let found = of(&register(records), "SSF 4 kap. 1 §");
        assert_eq!(
            (found.status, found.shown.len(), found.lacking.len()),
            (status, shown, lacking)
        );
    }
}

#[test]
fn a_row_without_a_case_does_not_apply_and_says_so() {
    let found = of(&register(Vec::new()), "SSL 4 kap. 20 §");
    assert_eq!(
        (found.status, found.because),
        (RowStatus::NotApplicable, Because::NoOccasion)
    );
}

#[test]
fn a_row_that_was_not_read_in_the_source_is_unverified_whatever_is_found() {
    let values = Values::new().with("gap_type", Value::Code("krav"));
    let state = register(vec![record(Kind::Vulnerability, 1, values)]);
    let found = of(&state, "PMFS 2 kap. 8 §");
    assert_eq!(
        (found.status, found.shown.len()),
        (RowStatus::Unverified, 1)
    );
}

#[test]
fn what_a_rule_finds_wanting_is_no_evidence() {
    // The system has its day of consultation, but was changed after it.
    let system = Values::new()
        .with("info_level", Value::Code("k"))
        .with("go_live", Value::Date(date(2025, 1, 1)))
        .with("consultation", Value::Date(date(2025, 1, 1)));
    let changed = system
        .clone()
        .with("material_change_date", Value::Date(date(2025, 1, 2)));
    let at = |values| {
        let state = register(vec![record(Kind::InfoSystem, 1, values)]);
        of(&state, "SSF 3 kap. 2 §").status
    };
    assert_eq!(at(system), RowStatus::Found);
    assert_eq!(at(changed), RowStatus::Missing);
}

#[test]
fn an_approved_record_says_that_a_row_does_not_apply() {
    let values = Values::new()
        .with("row", Value::Text("SSF 4 kap. 1 §".into()))
        .with("reason", Value::Text("Inga egna platser".into()));
    let mut state = register(vec![record(Kind::NotApplicable, 1, values)]);
    assert_eq!(of(&state, "SSF 4 kap. 1 §").status, RowStatus::Missing);
    let hash = ContentHash([1; 32]);
    apply(
        &mut state,
        Stamped {
            seq: 2,
            at: jiff::Timestamp::UNIX_EPOCH,
            author: CustodianId([2; 16]),
            act: &Act::Approve(id(Kind::NotApplicable, 1), 1, hash),
            hash,
        },
    );
    let found = of(&state, "SSF 4 kap. 1 §");
    assert_eq!(
        (found.status, found.because),
        (
            RowStatus::NotApplicable,
            Because::Judged(id(Kind::NotApplicable, 1))
        )
    );
}

#[test]
fn what_the_program_is_built_for_needs_no_record() {
    let found = of(&register(Vec::new()), "SSF 5 kap. 19 §");
    assert_eq!(
        (found.status, found.because),
        (RowStatus::Found, Because::Design)
    );
}
