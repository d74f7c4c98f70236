use super::*;
use crate::domain::testing::{TODAY, id, ready, record, register, with};
use jiff::civil::date;

fn without_field(kind: Kind, field: &'static str) -> Vec<Record> {
    let mut records = ready();
    for one in records.iter_mut().filter(|one| one.kind == kind) {
        one.values.set(field, None);
    }
    records
}

fn codes(records: Vec<Record>) -> Vec<&'static str> {
    let state = register(records);
    let case = state.get(id(Kind::VettingCase, 1)).unwrap();
    let made = application(&state, &case.record, TODAY);
    made.stops.iter().map(|stop| stop.code).collect()
}

#[test]
fn what_the_form_wants_and_the_register_lacks_holds_the_case_out() {
    assert!(codes(ready()).is_empty());
    for (kind, field, stop) in [
        (Kind::Person, "person_no", "apply-no-number"),
        (Kind::Position, "title", "apply-no-title"),
        (Kind::Position, "check_reason", "apply-no-reason"),
        (Kind::Position, "operator", "apply-no-operator"),
        (Kind::Operator, "org_no", "apply-no-org-no"),
        (Kind::VettingCase, "participation", "apply-no-purpose"),
        (Kind::VettingCase, "person", "apply-no-person"),
        (
            Kind::VettingCase,
            "expected_participation",
            "lacks-expected",
        ),
        (Kind::Position, "decision_date", "lacks-class"),
        (Kind::Consent, "date", "lacks-consent"),
    ] {
        assert_eq!(codes(without_field(kind, field)), [stop], "{field}");
    }
}

#[test]
fn where_no_application_is_to_be_made_nothing_else_is_asked() {
    for at in ["godkand", "deltar", "avslut", "avslutad", "gu_ej_godkand"] {
        let mut records = ready();
        for one in records
            .iter_mut()
            .filter(|one| one.kind == Kind::VettingCase)
        {
            one.values.set("state", Some(Value::Code(at)));
        }
        assert_eq!(codes(records), ["apply-not-now"], "{at}");
    }
    let mut records = ready();
    let sent = [("case", ""), ("application_date", "2026-11-20")];
    records.push(record(Kind::RegisterCheck, 1, &sent));
    assert_eq!(codes(records), ["apply-sent"]);
}

#[test]
fn a_prepared_check_says_what_the_register_does_not_know_and_is_held_to_the_class() {
    let prepared = |typed: &[(&'static str, &'static str)]| {
        let mut records = ready();
        let mut all = vec![("case", "")];
        all.extend(typed);
        records.push(record(Kind::RegisterCheck, 1, &all));
        records
    };
    assert!(codes(prepared(&[("class", "2")])).is_empty());
    assert_eq!(codes(prepared(&[("class", "3")])), ["apply-class-differs"]);
    let on = |day| codes(prepared(&[("end_date", day)]));
    assert!(on("2026-11-24").is_empty());
    assert_eq!(on("2026-11-23"), ["apply-end-past"]);
    assert_eq!(
        codes(prepared(&[("purpose", "avtal")])),
        ["apply-no-agreement"]
    );
    assert!(codes(prepared(&[("purpose", "forordnande")])).is_empty());
}

#[test]
fn a_supplier_is_checked_under_an_agreement_that_names_the_position() {
    let mut records = ready();
    for one in records
        .iter_mut()
        .filter(|one| one.kind == Kind::VettingCase)
    {
        one.values
            .set("participation", Some(Value::Code("leverantor")));
    }
    assert_eq!(codes(records.clone()), ["apply-no-agreement"]);
    let mut agreement = record(Kind::Agreement, 1, &[("counterpart", "\"Larmbolaget")]);
    let positions = Value::Refs(vec![id(Kind::Position, 1)]);
    agreement.values.set("positions", Some(positions));
    records.push(agreement);
    assert!(codes(records).is_empty());
}

#[test]
fn a_reply_is_a_day_and_nothing_else() {
    let typed = [
        ("case", ""),
        ("application_date", "2026-11-02"),
        ("status", "ansokt"),
    ];
    let check = record(Kind::RegisterCheck, 1, &typed);
    let proposal = replied(&check, date(2026, 11, 20));
    let mut values = proposal.values.clone();
    values.set("reply_date", None);
    values.set("status", Some(Value::Code("ansokt")));
    assert!(values == check.values);
    assert_eq!(proposal.values.date("reply_date"), Some(date(2026, 11, 20)));
}

#[test]
fn the_cases_that_come_next_are_those_that_have_consented_and_not_applied() {
    let next = |records| to_apply(&register(records), TODAY).len();
    assert_eq!(next(ready()), 1);
    let mut waits = ready();
    let sent = [("case", ""), ("application_date", "2026-11-20")];
    waits.push(record(Kind::RegisterCheck, 1, &sent));
    assert_eq!(next(waits), 0);
    assert_eq!(next(with(Kind::VettingCase, &[("state", "andring")])), 0);
    let deregistered = [("deregistered_date", "2026-11-01")];
    let mut changing = with(Kind::RegisterCheck, &deregistered);
    for one in changing
        .iter_mut()
        .filter(|one| one.kind == Kind::VettingCase)
    {
        one.values.set("state", Some(Value::Code("andring")));
    }
    assert_eq!(next(changing), 1);
}

#[test]
fn an_operator_is_found_above_the_unit_and_a_ring_of_units_ends() {
    let unit = |number, typed: &[(&'static str, u8)]| {
        let mut unit = record(Kind::Unit, number, &[]);
        for (field, of) in typed {
            let kind = if *field == "operator" {
                Kind::Operator
            } else {
                Kind::Unit
            };
            unit.values.set(field, Some(Value::Ref(id(kind, *of))));
        }
        unit
    };
    let mut position = record(Kind::Position, 1, &[]);
    position
        .values
        .set("unit", Some(Value::Ref(id(Kind::Unit, 1))));
    let operator = record(Kind::Operator, 1, &[]);
    let below = vec![
        unit(1, &[("parent", 2)]),
        unit(2, &[("operator", 1)]),
        operator.clone(),
    ];
    let found = register(below);
    assert!(operator_of(&found, &position).is_some());
    let ring = register(vec![
        unit(1, &[("parent", 2)]),
        unit(2, &[("parent", 1)]),
        operator,
    ]);
    assert!(operator_of(&ring, &position).is_none());
}
