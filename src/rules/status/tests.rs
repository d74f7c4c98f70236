use super::*;
use crate::domain::{State, Value, Values};
use crate::rules::testing::{approve, id, record, register};
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 23);

fn codes(state: &State, kind: Kind) -> Vec<&'static str> {
    let survey = Survey::of(state);
    let record = survey.record(id(kind, 1)).unwrap();
    status(&survey, record, TODAY)
        .iter()
        .map(|status| status.code)
        .collect()
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

/// A plant at consequence C with its judgements.
fn plant() -> Values {
    Values::new()
        .with("value_kind", Value::Code("anlaggning"))
        .with("consequence", Value::Code("c"))
        .with("reason", text("Skäl"))
        .with("threat_reason", text("Skäl"))
        .with("protection_reason", text("Skäl"))
}

/// The plant with an open vulnerability, a measure and a line of the plan in this state, due on this day.
fn planned(status: Option<&'static str>, due: Date, open: bool) -> Vec<&'static str> {
    let mut gap = Values::new().with("value", Value::Ref(id(Kind::ProtectiveValue, 1)));
    gap.set("closed_date", (!open).then_some(Value::Date(TODAY)));
    let against = Value::Refs(vec![id(Kind::Vulnerability, 1)]);
    let mut records = vec![
        record(Kind::ProtectiveValue, 1, plant()),
        record(Kind::Vulnerability, 1, gap),
    ];
    if let Some(status) = status {
        let measure = Values::new().with("vulnerabilities", against);
        let item = Values::new()
            .with("measure", Value::Ref(id(Kind::Measure, 1)))
            .with("status", Value::Code(status))
            .with("due_date", Value::Date(due));
        records.push(record(Kind::Measure, 1, measure));
        records.push(record(Kind::PlanItem, 1, item));
    }
    codes(&register(records), Kind::ProtectiveValue)
}

#[test]
fn a_value_is_incomplete_before_it_is_anything_else() {
    for field in [
        "consequence",
        "reason",
        "threat_reason",
        "protection_reason",
    ] {
        let mut values = plant();
        values.set(field, None);
        let state = register(vec![record(Kind::ProtectiveValue, 1, values)]);
        assert_eq!(
            codes(&state, Kind::ProtectiveValue),
            ["incomplete"],
            "{field}"
        );
    }
}

#[test]
fn a_value_goes_from_unprotected_over_late_and_unverified_to_verified() {
    let yesterday = date(2026, 11, 22);
    assert_eq!(planned(None, TODAY, true), ["unprotected"]);
    assert_eq!(planned(Some("avskriven"), TODAY, true), ["unprotected"]);
    assert_eq!(planned(Some("beslutad"), yesterday, true), ["measure-late"]);
    assert_eq!(planned(Some("beslutad"), TODAY, true), ["unverified"]);
    assert_eq!(planned(Some("genomford"), yesterday, false), ["unverified"]);
    assert_eq!(planned(Some("verifierad"), yesterday, true), ["unverified"]);
    assert_eq!(planned(Some("verifierad"), yesterday, false), ["verified"]);
    assert_eq!(planned(Some("avskriven"), yesterday, false), ["unverified"]);
}

#[test]
fn nothing_is_called_verified_where_nothing_was() {
    let state = register(vec![record(Kind::ProtectiveValue, 1, plant())]);
    assert_eq!(codes(&state, Kind::ProtectiveValue), ["unverified"]);
    let minor = plant().with("consequence", Value::Code("d"));
    let state = register(vec![record(Kind::ProtectiveValue, 1, minor)]);
    assert!(codes(&state, Kind::ProtectiveValue).is_empty());
}

fn analysis(on: Option<Date>, approved: bool) -> Vec<Status> {
    let mut values = Values::new();
    values.set("status", on.map(|_| Value::Code("faststalld")));
    values.set("adopted_date", on.map(Value::Date));
    let own = id(Kind::Analysis, 1);
    let part = |received: bool| {
        let mut values = Values::new().with("analysis", Value::Ref(own));
        values.set("received", received.then_some(Value::Date(TODAY)));
        values
    };
    let mut state = register(vec![
        record(Kind::Analysis, 1, values),
        record(Kind::Contribution, 1, part(true)),
        record(Kind::Contribution, 2, part(false)),
    ]);
    if approved {
        approve(&mut state, own);
    }
    let survey = Survey::of(&state);
    status(&survey, survey.record(own).unwrap(), TODAY)
}

#[test]
fn an_edition_is_in_force_expires_or_is_too_old() {
    let of = |on| analysis(Some(on), true).remove(0);
    assert_eq!(of(date(2025, 2, 24)).code, "in-force");
    let soon = of(date(2025, 2, 23));
    assert_eq!((soon.code, soon.counts), ("expires", vec![("days", 92)]));
    assert_eq!(of(date(2024, 11, 23)).code, "expires");
    assert_eq!(of(date(2024, 11, 22)).code, "too-old");
}

#[test]
fn a_draft_says_that_it_is_not_adopted_and_how_many_contributions_it_lacks() {
    let draft = analysis(None, true);
    assert_eq!(draft[0].code, "not-adopted");
    assert_eq!(draft[1].code, "contributions-missing");
    assert_eq!(draft[1].counts, [("missing", 1), ("asked", 2)]);
    assert_eq!(analysis(Some(TODAY), false)[0].code, "awaits-approval");
}
