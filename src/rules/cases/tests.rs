use crate::domain::{Ended, Kind, Record, State, Value, Values};
use crate::rules::Severity;
use crate::rules::testing::{codes, id, record, register};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 23);

fn case(number: u32, person: u32, state: &'static str) -> Record {
    let values = Values::new()
        .with("person", Value::Ref(id(Kind::Person, person)))
        .with("position", Value::Ref(id(Kind::Position, 1)))
        .with("participation", Value::Code("anstalld_kommun"))
        .with("state", Value::Code(state))
        .with("decision_date", Value::Date(date(2026, 1, 7)));
    record(Kind::VettingCase, number, values)
}

fn with(mut case: Record, field: &'static str, value: Value) -> Record {
    case.values.set(field, Some(value));
    case
}

fn with_class(class: &'static str, cases: Vec<Record>) -> State {
    let position = Values::new().with("class", Value::Code(class));
    let mut records = vec![
        record(Kind::Person, 1, Values::new()),
        record(Kind::Position, 1, position),
    ];
    records.extend(cases);
    register(records)
}

fn alone(case: Record) -> Vec<&'static str> {
    codes(
        &with_class("3", vec![case]),
        id(Kind::VettingCase, 1),
        TODAY,
    )
}

#[test]
fn citizenship_is_confirmed_in_class_one_and_two() {
    let of = |class, state| {
        let state = with_class(class, vec![case(1, 1, state)]);
        codes(&state, id(Kind::VettingCase, 1), TODAY)
    };
    assert_eq!(of("1", "deltar"), ["citizenship-not-confirmed"]);
    assert_eq!(of("2", "deltar"), ["citizenship-not-confirmed"]);
    assert!(of("3", "deltar").is_empty() && of("2", "ansokan").is_empty());
}

#[test]
fn nobody_takes_part_without_or_before_a_decision() {
    let start = |on| alone(with(case(1, 1, "deltar"), "start_date", Value::Date(on)));
    assert!(start(date(2026, 1, 7)).is_empty());
    assert_eq!(start(date(2026, 1, 6)), ["started-before-decision"]);
    let mut undecided = case(1, 1, "deltar");
    undecided.values.set("decision_date", None);
    assert_eq!(alone(undecided), ["participates-undecided"]);
}

#[test]
fn deregistration_is_due_five_working_days_after_the_end() {
    let state = |end| {
        with_class(
            "3",
            vec![with(case(1, 1, "avslut"), "end_date", Value::Date(end))],
        )
    };
    let due = |end| {
        let found = crate::rules::findings(&state(end), TODAY);
        let found = found
            .iter()
            .find(|finding| finding.rule == "deregistration-due");
        found.map(|finding| (finding.due, finding.severity))
    };
    assert_eq!(due(TODAY), None);
    let near = due(date(2026, 11, 16)).unwrap();
    assert_eq!(near, (Some(TODAY), Severity::Warning));
    assert_eq!(due(date(2026, 11, 13)).unwrap().1, Severity::Error);
}

#[test]
fn the_vetting_is_done_before_the_start_that_is_expected() {
    let expected = |state, on| alone(with(case(1, 1, state), "expected_from", Value::Date(on)));
    assert_eq!(
        expected("ansokan", date(2026, 12, 7)),
        ["vetting-before-start"]
    );
    assert!(expected("ansokan", date(2026, 12, 8)).is_empty());
    assert!(expected("godkand", date(2026, 12, 7)).is_empty());
}

#[test]
fn council_membership_alone_is_not_vetted() {
    let of = |code| {
        alone(with(
            case(1, 1, "initierad"),
            "exemption_code",
            Value::Code(code),
        ))
    };
    assert_eq!(of("fullmaktige"), ["council-not-vetted"]);
    assert!(of("annat").is_empty());
}

#[test]
fn one_person_has_one_live_case_for_one_position() {
    let second = |other: Record| {
        codes(
            &with_class("3", vec![case(1, 1, "deltar"), other]),
            id(Kind::VettingCase, 2),
            TODAY,
        )
    };
    assert_eq!(second(case(2, 1, "ansokan")), ["case-doubled"]);
    assert!(second(case(2, 2, "ansokan")).is_empty());
    assert!(second(case(2, 1, "avslutad")).is_empty());
}

#[test]
fn a_live_case_has_a_position_that_has_not_ended() {
    let of = |state| {
        let mut position = record(Kind::Position, 1, Values::new());
        position.ended = Some(Ended {
            on: TODAY,
            reason: "Avvecklad".into(),
        });
        let state = register(vec![position, case(1, 1, state)]);
        codes(&state, id(Kind::VettingCase, 1), TODAY)
    };
    assert_eq!(of("ansokan"), ["case-position-ended"]);
    assert!(of("avslutad").is_empty());
}
