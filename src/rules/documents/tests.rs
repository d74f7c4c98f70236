use super::*;
use crate::domain::{Value, Values};
use crate::rules::testing::{codes, id, record, register};
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 23);

fn day(date: Date) -> Value {
    Value::Date(date)
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn whole(level: &'static str) -> Values {
    Values::new()
        .with("info_level", Value::Code(level))
        .with("secrecy_basis", Value::Codes(vec!["osl-15-2"]))
        .with("direction", Value::Code("inkommen"))
        .with("dated", day(date(2024, 1, 8)))
        .with("holder", text("Registrator"))
        .with("receipt_date", day(date(2024, 1, 9)))
        .with("inventoried", day(date(2026, 9, 1)))
}

fn beside(values: Values, mut all: Vec<Record>) -> Vec<&'static str> {
    all.push(record(Kind::Document, 1, values));
    codes(&register(all), id(Kind::Document, 1), TODAY)
}

fn found(values: Values) -> Vec<&'static str> {
    beside(values, Vec::new())
}

fn without(field: &'static str) -> Values {
    let mut values = whole("k");
    values.set(field, None);
    values
}

#[test]
fn a_document_has_level_ground_day_and_direction() {
    assert!(found(whole("k")).is_empty());
    assert_eq!(found(without("info_level")), ["document-without-level"]);
    assert_eq!(found(without("secrecy_basis")), ["document-without-ground"]);
    for field in ["dated", "direction"] {
        assert_eq!(found(without(field)), ["document-not-registered"]);
    }
    let mut open = whole("none");
    open.set("secrecy_basis", None);
    assert!(found(open).is_empty());
}

#[test]
fn a_copy_is_signed_for_from_confidential() {
    let mut copy = without("receipt_date");
    assert_eq!(found(copy.clone()), ["copy-without-receipt"]);
    copy.set("info_level", Some(Value::Code("bh")));
    assert!(found(copy.clone()).is_empty());
    copy.set("info_level", Some(Value::Code("h")));
    copy.set("returned", Some(day(TODAY)));
    assert!(found(copy).is_empty());
}

#[test]
fn top_secret_is_inventoried_within_twelve_months_archived_or_not() {
    let on = |level, last| found(whole(level).with("inventoried", day(last)));
    // Sixty days ahead it is told of.
    assert!(on("kh", date(2026, 1, 23)).is_empty());
    assert_eq!(on("kh", date(2026, 1, 22)), ["inventory-kh-due"]);
    let archived = whole("kh")
        .with("inventoried", day(date(2025, 6, 1)))
        .with("archived", day(date(2025, 7, 1)));
    assert_eq!(found(archived), ["inventory-kh-due"]);
    let mut never = whole("kh");
    for field in ["inventoried", "dated", "receipt_date", "holder"] {
        never.set(field, None);
    }
    assert_eq!(
        found(never),
        ["document-not-registered", "inventory-kh-due"]
    );
}

#[test]
fn secret_and_confidential_follow_the_house_and_restricted_nothing() {
    for level in ["h", "k"] {
        let old = whole(level).with("inventoried", day(date(2025, 6, 1)));
        assert_eq!(found(old.clone()), ["inventory-due"]);
        assert!(found(old.with("archived", day(TODAY))).is_empty());
    }
    assert!(found(whole("bh").with("inventoried", day(date(2020, 1, 1)))).is_empty());
    assert!(found(whole("k").with("inventoried", day(date(2026, 1, 23)))).is_empty());
    assert_eq!(
        found(whole("k").with("inventoried", day(date(2026, 1, 22)))),
        ["inventory-due"]
    );
}

fn round(level: &'static str, started: Date, missing: i64) -> Record {
    let values = Values::new()
        .with("info_level", Value::Code(level))
        .with("started", day(started))
        .with("finished", day(started))
        .with("missing", Value::Number(missing));
    record(Kind::InventoryRound, 1, values)
}

#[test]
fn a_round_that_missed_nothing_counts_for_every_copy_that_was_there() {
    let old = whole("k").with("inventoried", day(date(2025, 6, 1)));
    let on = |round| beside(old.clone(), vec![round]);
    assert!(on(round("k", date(2026, 5, 4), 0)).is_empty());
    assert_eq!(on(round("k", date(2026, 5, 4), 1)), ["inventory-due"]);
    assert_eq!(on(round("h", date(2026, 5, 4), 0)), ["inventory-due"]);
    assert_eq!(on(round("k", date(2024, 1, 8), 0)), ["inventory-due"]);
}

#[test]
fn a_round_that_missed_something_is_followed_up() {
    let on = |missing, reported: Option<Date>| {
        let mut values = whole("k");
        values.set("missing_reported", reported.map(Value::Date));
        let all = vec![
            round("k", date(2026, 5, 4), missing),
            record(Kind::Document, 1, values),
        ];
        codes(&register(all), id(Kind::InventoryRound, 1), TODAY)
    };
    assert!(on(0, None).is_empty());
    assert_eq!(on(1, None), ["inventory-missed"]);
    assert_eq!(on(1, Some(date(2026, 5, 3))), ["inventory-missed"]);
    assert!(on(1, Some(date(2026, 5, 4))).is_empty());
    assert_eq!(on(2, Some(date(2026, 5, 4))), ["inventory-missed"]);
}

#[test]
fn a_missing_document_is_an_event() {
    let missing = whole("k").with("missing_reported", day(TODAY));
    assert_eq!(found(missing.clone()), ["missing-without-event"]);
    let event = Values::new().with("documents", Value::Refs(vec![id(Kind::Document, 1)]));
    assert!(beside(missing, vec![record(Kind::Event, 1, event)]).is_empty());
}

#[test]
fn destruction_has_a_decision_that_was_in_force_and_two_names() {
    let destroyed = whole("k")
        .with("destroyed", day(date(2026, 6, 1)))
        .with("destroyed_by", text("Registrator och arkivarie"));
    let decision = |from, to: Option<Date>| {
        let mut values = Values::new().with("valid_from", day(from));
        values.set("valid_to", to.map(Value::Date));
        vec![record(Kind::DisposalDecision, 1, values)]
    };
    let rule = "destroyed-without-decision";
    assert_eq!(found(destroyed.clone()), [rule]);
    let on = |from, to| beside(destroyed.clone(), decision(from, to));
    assert!(on(date(2026, 6, 1), None).is_empty());
    assert!(on(date(2026, 1, 1), Some(date(2026, 6, 1))).is_empty());
    assert_eq!(on(date(2026, 6, 2), None), [rule]);
    assert_eq!(on(date(2026, 1, 1), Some(date(2026, 5, 31))), [rule]);
    let mut unsigned = destroyed.clone();
    unsigned.set("destroyed_by", None);
    assert_eq!(
        beside(unsigned, decision(date(2026, 1, 1), None)),
        ["destroyed-unsigned"]
    );
}
