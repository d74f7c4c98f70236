use super::*;
use crate::domain::Values;
use crate::rules::testing::{codes, id, record, register};
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 23);
/// A Monday.
const SIGNED: Date = date(2026, 9, 7);

fn day(date: Date) -> Value {
    Value::Date(date)
}

fn whole() -> Values {
    Values::new()
        .with("agreement_kind", Value::Code("avtal"))
        .with(
            "clauses",
            Value::Codes(vec!["krav", "kontroll", "revidering"]),
        )
        .with("positions", Value::Refs(vec![id(Kind::Position, 1)]))
        .with("intent_notified_date", day(SIGNED))
        .with("signed_date", day(SIGNED))
        .with("signed_notified_date", day(SIGNED))
        .with("access_date", day(SIGNED))
        .with("valid_to", day(date(2027, 6, 30)))
}

fn staff(state: &'static str) -> Record {
    let values = Values::new()
        .with("position", Value::Ref(id(Kind::Position, 1)))
        .with("state", Value::Code(state))
        .with("decision_date", day(SIGNED));
    record(Kind::VettingCase, 1, values)
}

fn control(done: Date, next: Option<Date>) -> Record {
    let mut values = Values::new()
        .with("agreement", Value::Ref(id(Kind::Agreement, 1)))
        .with("date", day(done));
    values.set("next_date", next.map(Value::Date));
    record(Kind::AgreementControl, 1, values)
}

fn beside(values: Values, mut all: Vec<Record>, today: Date) -> Vec<&'static str> {
    all.push(record(Kind::Agreement, 1, values));
    all.push(record(Kind::Position, 1, Values::new()));
    codes(&register(all), id(Kind::Agreement, 1), today)
}

fn found(values: Values) -> Vec<&'static str> {
    beside(values, vec![staff("deltar")], TODAY)
}

#[test]
fn access_begins_on_the_day_of_signing_at_the_earliest() {
    assert!(found(whole()).is_empty());
    let early = whole().with("access_date", day(date(2026, 9, 6)));
    assert_eq!(found(early), ["access-before-agreement"]);
    let mut unsigned = whole();
    for field in ["signed_date", "signed_notified_date", "valid_to"] {
        unsigned.set(field, None);
    }
    assert_eq!(found(unsigned.clone()), ["access-before-agreement"]);
    let planned = unsigned.with("access_date", day(date(2026, 11, 24)));
    assert!(found(planned).is_empty());
}

#[test]
fn a_notice_is_due_five_working_days_after() {
    let table = [
        ("signed_notified_date", "signing-not-notified", None),
        ("intent_notified_date", "intent-not-notified", None),
        (
            "ended_notified_date",
            "ending-not-notified",
            Some("ended_date"),
        ),
    ];
    for (field, rule, from) in table {
        let mut values = whole();
        values.set(field, None);
        if let Some(from) = from {
            values.set(from, Some(day(SIGNED)));
        }
        let on = |today| beside(values.clone(), vec![staff("deltar")], today);
        assert_eq!(on(date(2026, 9, 14)), [rule]);
        let state = register(vec![
            staff("deltar"),
            record(Kind::Agreement, 1, values.clone()),
            record(Kind::Position, 1, Values::new()),
        ]);
        let severity = |today| {
            let held = state.get(id(Kind::Agreement, 1)).unwrap();
            let found = crate::rules::of_record(&Survey::of(&state), held, today);
            let one = found.iter().find(|finding| finding.rule == rule).unwrap();
            assert_eq!(one.house, Some(5));
            one.severity
        };
        assert_eq!(severity(date(2026, 9, 14)), crate::rules::Severity::Warning);
        assert_eq!(severity(date(2026, 9, 15)), crate::rules::Severity::Error);
    }
}

#[test]
fn the_intention_is_told_before_the_signing_and_counts_from_the_opened_case() {
    let late = whole().with("intent_notified_date", day(date(2026, 9, 8)));
    assert_eq!(found(late), ["intent-not-notified"]);
    let case = record(
        Kind::ExposureCase,
        1,
        Values::new().with("opened", day(SIGNED)),
    );
    let values = Values::new().with("exposure_case", Value::Ref(id(Kind::ExposureCase, 1)));
    assert_eq!(
        beside(values, vec![case], date(2026, 9, 8)),
        ["intent-not-notified"]
    );
    assert!(found(Values::new()).is_empty());
}

#[test]
fn an_arrangement_needs_neither_notices_nor_clauses() {
    let light = Values::new()
        .with("agreement_kind", Value::Code("overenskommelse"))
        .with("signed_date", day(SIGNED));
    assert!(found(light.clone()).is_empty());
    let full = light.with("agreement_kind", Value::Code("avtal"));
    assert_eq!(
        found(full),
        [
            "intent-not-notified",
            "signing-not-notified",
            "agreement-without-clauses"
        ]
    );
}

#[test]
fn all_three_clauses_are_there() {
    let two = whole().with("clauses", Value::Codes(vec!["krav", "kontroll"]));
    assert_eq!(found(two), ["agreement-without-clauses"]);
}

#[test]
fn a_control_is_due_twelve_months_after_the_last_or_on_its_own_earlier_day() {
    let long = whole().with("valid_to", day(date(2030, 1, 1)));
    let on = |controls: Vec<Record>, today| {
        let mut all = controls;
        all.push(staff("deltar"));
        beside(long.clone(), all, today)
    };
    // Thirty days ahead it is told of.
    assert!(on(Vec::new(), date(2027, 8, 7)).is_empty());
    assert_eq!(on(Vec::new(), date(2027, 8, 8)), ["agreement-control-due"]);
    let later = vec![control(date(2027, 9, 7), None)];
    assert!(on(later, date(2027, 9, 8)).is_empty());
    let own = vec![control(date(2026, 10, 1), Some(date(2026, 12, 1)))];
    assert_eq!(on(own, date(2026, 11, 1)), ["agreement-control-due"]);
}

#[test]
fn an_agreement_is_warned_of_sixty_days_before_it_runs_out_and_ended_it_is_over() {
    let controlled = vec![control(date(2027, 4, 1), None), staff("deltar")];
    let on = |values, today| beside(values, controlled.clone(), today);
    assert!(on(whole(), date(2027, 4, 30)).is_empty());
    assert_eq!(on(whole(), date(2027, 5, 1)), ["agreement-expires"]);
    let ended = whole()
        .with("ended_date", day(date(2027, 4, 30)))
        .with("ended_notified_date", day(date(2027, 4, 30)));
    assert!(on(ended, date(2027, 7, 1)).is_empty());
}

#[test]
fn an_agreement_below_another_does_not_outlive_it() {
    let below = whole().with("parent", Value::Ref(id(Kind::Agreement, 2)));
    let above = |ended: Option<Date>| {
        let mut values = whole();
        values.set("ended_date", ended.map(Value::Date));
        values.set("ended_notified_date", ended.map(Value::Date));
        record(Kind::Agreement, 2, values)
    };
    let on = |above| beside(below.clone(), vec![above, staff("deltar")], TODAY);
    assert!(on(above(None)).is_empty());
    assert!(on(above(Some(date(2026, 11, 24)))).is_empty());
    assert_eq!(on(above(Some(TODAY))), ["parent-agreement-ended"]);
}

#[test]
fn the_counterparts_staff_takes_part_after_a_finished_vetting() {
    assert_eq!(
        beside(whole(), vec![staff("ansokan")], TODAY),
        ["agreement-staff-not-vetted"]
    );
    let mut nobody = whole();
    nobody.set("positions", None);
    assert_eq!(found(nobody.clone()), ["agreement-staff-not-vetted"]);
    nobody.set("access_date", None);
    assert!(found(nobody).is_empty());
}
