use super::*;
use crate::domain::{Value, Values};
use crate::rules::testing::{id, record, register};
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 23);

fn stamp(act: &Act) -> Stamped<'_> {
    Stamped {
        seq: 900,
        at: Timestamp::UNIX_EPOCH,
        author: CustodianId([1; 16]),
        act,
        hash: ContentHash([7; 32]),
    }
}

fn value(level: &'static str) -> Record {
    let values = Values::new()
        .with("value_kind", Value::Code("uppgift"))
        .with("info_level", Value::Code(level))
        .with("secrecy_basis", Value::Codes(vec!["osl-15-2"]))
        .with("reason", Value::Text("Skäl".into()))
        .with("assessed", Value::Date(date(2026, 1, 7)))
        .with("system", Value::Ref(id(Kind::InfoSystem, 1)));
    record(Kind::ProtectiveValue, 1, values)
}

/// A value in a system for level K, and a position in class 3 that reaches it.
fn town() -> State {
    let holder = Values::new().with("info_level", Value::Code("k"));
    let reaches = Value::Refs(vec![id(Kind::ProtectiveValue, 1)]);
    let position = Values::new()
        .with("values", reaches)
        .with("class", Value::Code("3"))
        .with("alternative_considered", Value::Text("Ja".into()))
        .with("decision_by", Value::Code("kommunen"))
        .with("decision_date", Value::Date(date(2026, 1, 7)));
    register(vec![
        record(Kind::InfoSystem, 1, holder),
        value("k"),
        record(Kind::Position, 1, position),
    ])
}

fn change(state: &State, next: Record) -> Foresight {
    let book = Book::of(state, TODAY);
    let act = Act::Put(next);
    let author = CustodianId([1; 16]);
    foresee(state, &book, &[act], author, Timestamp::UNIX_EPOCH)
}

fn second(mut record: Record) -> Record {
    record.version = 2;
    record
}

fn rules(found: &[Finding]) -> Vec<(&'static str, RecordId)> {
    found
        .iter()
        .map(|found| (found.rule, found.record))
        .collect()
}

#[test]
fn a_level_that_rises_breaks_what_holds_it_and_a_level_that_falls_loses_the_reason_of_the_class() {
    let state = town();
    let risen = change(&state, second(value("h")));
    let own = id(Kind::ProtectiveValue, 1);
    assert_eq!(rules(&risen.breaks), [("system-below-value", own)]);
    assert!(risen.mended.is_empty() && risen.dates.is_empty());
    assert_eq!(risen.sequels.len(), 1);
    assert_eq!(risen.pointing, [(Kind::Position, 1)]);
    let fallen = change(&state, second(value("bh")));
    let position = id(Kind::Position, 1);
    assert_eq!(rules(&fallen.breaks), [("class-above-values", position)]);
    assert!(fallen.sequels.is_empty());
    assert!(change(&state, second(value("k"))).breaks.is_empty());
}

#[test]
fn what_was_broken_and_would_be_no_more_is_mended_and_a_date_moves() {
    let mut old = value("k");
    old.values
        .set("assessed", Some(Value::Date(date(2026, 2, 1))));
    old.values.set("reason", None);
    let holder = Values::new().with("info_level", Value::Code("k"));
    let state = register(vec![record(Kind::InfoSystem, 1, holder), old.clone()]);
    let mut next = second(value("k"));
    next.values.set("assessed", Some(Value::Date(TODAY)));
    let seen = change(&state, next);
    let own = id(Kind::ProtectiveValue, 1);
    assert_eq!(rules(&seen.mended), [("value-without-reason", own)]);
    let dates: Vec<_> = seen
        .dates
        .iter()
        .map(|(found, before)| (found.due, *before))
        .collect();
    assert_eq!(dates, [(Some(date(2028, 11, 23)), Some(date(2028, 2, 1)))]);
}

#[test]
fn a_new_record_brings_its_own_breaks_and_nothing_is_written() {
    let state = town();
    let mut new = record(Kind::ProtectiveValue, 2, Values::new());
    new.values.set("value_kind", Some(Value::Code("objekt")));
    let seen = change(&state, new.clone());
    let own: Vec<_> = rules(&seen.breaks)
        .into_iter()
        .map(|(rule, _)| rule)
        .collect();
    assert!(own.contains(&"value-without-reason"), "{own:?}");
    assert_eq!(seen.record(new.id).map(|record| record.number), Some(2));
    assert!(state.get(new.id).is_none());
}

#[test]
fn the_reviewer_sees_what_followed_since_the_version_that_was_approved() {
    let mut state = town();
    let before = state
        .get(id(Kind::ProtectiveValue, 1))
        .unwrap()
        .record
        .clone();
    let act = Act::Put(second(value("h")));
    apply(&mut state, stamp(&act));
    let book = Book::of(&state, TODAY);
    let now = state.get(id(Kind::ProtectiveValue, 1)).unwrap();
    let seen = look_back(&state, &book, now, Some(&before));
    assert_eq!(rules(&seen.breaks), [("system-below-value", now.record.id)]);
    assert_eq!(seen.sequels[0].code, "positions-again");
    let new = look_back(&state, &book, now, None);
    // A new record brings all that is found about it.
    let own = book.of_record(now.record.id).count();
    assert!(own > 1 && new.breaks.len() == own);
    assert!(new.mended.is_empty());
}
