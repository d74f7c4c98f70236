use super::*;
use crate::domain::testing::{TODAY, complete, id, record, register, with};
use crate::views::standing::standings;

fn of(records: Vec<Record>, kind: Kind) -> Vec<(String, &'static str, bool)> {
    let state = register(records);
    let book = Book::of(&state, TODAY);
    let moments = timeline(&state, &book, state.get(id(kind, 1)).unwrap());
    let told = moments.into_iter();
    told.map(|m| (m.day.to_string(), m.code, m.planned))
        .collect()
}

#[test]
fn a_case_is_told_from_what_lies_ahead_back_to_its_beginning() {
    let told = of(complete(), Kind::VettingCase);
    let codes: Vec<&str> = told.iter().map(|(_, code, _)| *code).collect();
    assert_eq!(
        codes,
        [
            "training-refresh-due",
            "follow-up-due",
            "granted",
            "started",
            "briefed",
            "trained",
            "approved",
            "replied",
            "applied",
            "consented",
            "basic",
        ]
    );
    assert_eq!(told[1], ("2027-02-02".to_owned(), "follow-up-due", true));
    assert_eq!(told[3], ("2026-02-02".to_owned(), "started", false));
}

#[test]
fn a_person_has_the_same_and_what_belongs_to_no_case() {
    let mut records = complete();
    let typed = [("person", ""), ("issued", "2025-05-05")];
    records.push(record(Kind::Certificate, 1, &typed));
    let told = of(records, Kind::Person);
    assert_eq!(told.last().unwrap().1, "certified");
    assert!(told.iter().any(|(_, code, _)| *code == "consented"));
    assert!(of(complete(), Kind::Position).is_empty());
}

#[test]
fn a_planned_end_lies_ahead_and_a_rejection_is_told_as_one() {
    let told = of(
        with(Kind::VettingCase, &[("end_date", "2026-12-31")]),
        Kind::VettingCase,
    );
    assert!(told.contains(&("2026-12-31".to_owned(), "ended", true)));
    let told = of(
        with(Kind::VettingCase, &[("decision", "ej_godkand")]),
        Kind::VettingCase,
    );
    assert!(told.contains(&("2026-01-30".to_owned(), "rejected", false)));
}

#[test]
fn a_person_stands_by_each_case_that_is_not_history() {
    let of = |state| {
        let register = register(with(Kind::VettingCase, &[("state", state)]));
        let person = register.get(id(Kind::Person, 1)).unwrap();
        standings(&register, person, TODAY).len()
    };
    assert_eq!((of("deltar"), of("avslutad")), (1, 0));
}
