use super::*;
use crate::domain::{Ended, State, Value, Values};
use crate::rules::testing::{approve, codes, id, record, register};
use crate::rules::{Limits, of_record};
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 23);
const ADOPTED: Date = date(2025, 2, 1);

/// An edition in force with everything in order.
fn sound() -> Values {
    Values::new()
        .with("status", Value::Code("faststalld"))
        .with("adopted_date", Value::Date(ADOPTED))
        .with("adopted_office", Value::Code("hogsta_chef"))
        .with("plan_adopted_date", Value::Date(ADOPTED))
}

fn analysis(number: u32, values: Values) -> Record {
    record(Kind::Analysis, number, values)
}

fn approved(records: Vec<Record>) -> State {
    let ids: Vec<_> = records.iter().map(|record| record.id).collect();
    let mut state = register(records);
    ids.into_iter().for_each(|id| approve(&mut state, id));
    state
}

fn found(values: Values, today: Date) -> Vec<&'static str> {
    codes(
        &approved(vec![analysis(1, values)]),
        id(Kind::Analysis, 1),
        today,
    )
}

#[test]
fn an_adoption_counts_once_a_second_custodian_has_approved_it() {
    let first = id(Kind::Analysis, 1);
    let mut state = register(vec![analysis(1, sound())]);
    assert_eq!(codes(&state, first, ADOPTED), ["analysis-not-adopted"]);
    approve(&mut state, first);
    assert!(codes(&state, first, ADOPTED).is_empty());
    let draft = Values::new().with("status", Value::Code("utkast"));
    assert_eq!(found(draft, TODAY), ["analysis-not-adopted"]);
}

#[test]
fn the_analysis_is_renewed_within_24_months_and_warned_of_from_the_21st() {
    let on = |today| {
        let state = approved(vec![analysis(1, sound())]);
        let held = state.get(id(Kind::Analysis, 1)).unwrap();
        of_record(&Survey::of(&state), held, today)
            .pop()
            .map(|finding| {
                assert_eq!(finding.rule, "analysis-due");
                assert_eq!(
                    finding.house,
                    Some(Limits::default().analysis_warning_months)
                );
                (finding.severity, finding.due)
            })
    };
    let due = Some(date(2027, 2, 1));
    assert_eq!(on(date(2026, 10, 31)), None);
    assert_eq!(on(date(2026, 11, 1)), Some((Severity::Warning, due)));
    assert_eq!(on(date(2027, 2, 1)), Some((Severity::Warning, due)));
    assert_eq!(on(date(2027, 2, 2)), Some((Severity::Error, due)));
}

#[test]
fn whoever_is_at_or_below_the_chief_does_not_adopt_without_a_warning() {
    for (office, told) in [
        ("hogsta_chef", false),
        ("styrelse", false),
        ("skc", true),
        ("annan", true),
    ] {
        let codes = found(sound().with("adopted_office", Value::Code(office)), ADOPTED);
        assert_eq!(
            codes.contains(&"analysis-adopted-below-head"),
            told,
            "{office}"
        );
    }
}

#[test]
fn an_exception_is_told_as_long_as_the_edition_is_in_force() {
    let told = sound().with("exception", Value::Text("Kompletteras".into()));
    assert_eq!(found(told, ADOPTED), ["analysis-adopted-with-exception"]);
    assert!(found(sound(), ADOPTED).is_empty());
}

#[test]
fn the_plan_is_decided_for_the_edition_in_force_and_not_before_it() {
    let with = |plan: Option<Date>| {
        let mut values = sound();
        values.set("plan_adopted_date", plan.map(Value::Date));
        found(values, ADOPTED)
    };
    assert_eq!(with(None), ["plan-not-current"]);
    assert_eq!(with(Some(date(2025, 1, 31))), ["plan-not-current"]);
    assert!(with(Some(ADOPTED)).is_empty());
}

#[test]
fn a_draft_beside_the_edition_in_force_is_quiet_and_takes_its_place_when_it_is_approved() {
    let next = |adopted: bool| {
        let values = match adopted {
            true => sound().with("adopted_date", Value::Date(date(2026, 11, 1))),
            false => Values::new().with("status", Value::Code("utkast")),
        };
        let values = values
            .with("supersedes", Value::Ref(id(Kind::Analysis, 1)))
            .with("plan_adopted_date", Value::Date(date(2026, 11, 1)));
        approved(vec![analysis(1, sound()), analysis(2, values)])
    };
    let late = date(2027, 3, 1);
    let of = |state: &State, number| codes(state, id(Kind::Analysis, number), late);
    assert_eq!(of(&next(false), 1), ["analysis-due"]);
    assert!(of(&next(false), 2).is_empty());
    assert!(of(&next(true), 1).is_empty() && of(&next(true), 2).is_empty());
}

#[test]
fn capabilities_that_were_asked_for_are_waited_for() {
    let asked = sound().with("daf_requested", Value::Date(ADOPTED));
    assert_eq!(found(asked.clone(), ADOPTED), ["daf-unanswered"]);
    assert!(found(asked.with("daf_received", Value::Date(TODAY)), ADOPTED).is_empty());
}

#[test]
fn an_operator_has_an_analysis_unless_its_activity_has_ceased() {
    let of = |ceased: bool, with: bool| {
        let mut values = Values::new()
            .with("notified_at", Value::Date(ADOPTED))
            .with("authorities", Value::Text("Länsstyrelsen".into()));
        values.set("ceased_at", ceased.then_some(Value::Date(TODAY)));
        let chief = Values::new()
            .with("role", Value::Code("skc"))
            .with("operator", Value::Ref(id(Kind::Operator, 1)))
            .with("from", Value::Date(ADOPTED));
        let mut records = vec![
            record(Kind::Operator, 1, values),
            record(Kind::Appointment, 1, chief),
        ];
        if with {
            let of = Value::Ref(id(Kind::Operator, 1));
            records.push(analysis(1, Values::new().with("operator", of)));
        }
        codes(&register(records), id(Kind::Operator, 1), TODAY)
    };
    assert_eq!(of(false, false), ["analysis-not-adopted"]);
    assert!(of(false, true).is_empty());
    assert!(!of(true, false).contains(&"analysis-not-adopted"));
}

#[test]
fn a_contribution_is_waited_for_until_it_comes_or_the_edition_is_adopted() {
    let of = |received: bool, adopted: bool, today| {
        let mut values = Values::new()
            .with("analysis", Value::Ref(id(Kind::Analysis, 1)))
            .with("due", Value::Date(TODAY));
        values.set("received", received.then_some(Value::Date(TODAY)));
        let edition = if adopted { sound() } else { Values::new() };
        let records = vec![analysis(1, edition), record(Kind::Contribution, 1, values)];
        codes(&register(records), id(Kind::Contribution, 1), today)
    };
    let far = date(2026, 10, 23);
    assert!(of(false, false, far).is_empty());
    assert_eq!(of(false, false, date(2026, 10, 24)), ["contribution-due"]);
    assert_eq!(of(false, false, date(2026, 11, 24)), ["contribution-due"]);
    assert!(of(true, false, TODAY).is_empty() && of(false, true, TODAY).is_empty());
}

#[test]
fn a_line_of_the_plan_that_names_an_edition_follows_the_one_in_force() {
    let item = |number| {
        let values = Values::new()
            .with("function", Value::Text("Driftchef".into()))
            .with("due_date", Value::Date(date(2028, 1, 1)))
            .with("analysis", Value::Ref(id(Kind::Analysis, number)));
        record(Kind::PlanItem, number, values)
    };
    let next = sound()
        .with("adopted_date", Value::Date(date(2026, 11, 1)))
        .with("supersedes", Value::Ref(id(Kind::Analysis, 1)));
    let state = approved(vec![
        analysis(1, sound()),
        analysis(2, next),
        item(1),
        item(2),
    ]);
    let of = |number| codes(&state, id(Kind::PlanItem, number), TODAY);
    assert_eq!(of(1), ["plan-item-of-old-edition"]);
    assert!(of(2).is_empty());
}

#[test]
fn an_ended_edition_is_in_force_no_more() {
    let mut ended = analysis(1, sound());
    ended.ended = Some(Ended {
        on: TODAY,
        reason: "Upphört".into(),
    });
    let state = approved(vec![ended]);
    assert!(in_force(&Survey::of(&state), id(Kind::Analysis, 1)).is_none());
}
