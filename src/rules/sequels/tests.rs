use super::*;
use crate::domain::{Ended, RecordId, State, Value, Values};
use crate::rules::edition;
use crate::rules::testing::{id, record, register};
use jiff::civil::{Date, date};

const DAY: Date = date(2026, 11, 23);

type Field = (&'static str, Value);

fn of(kind: Kind, fields: &[Field]) -> Record {
    let values = fields
        .iter()
        .cloned()
        .fold(Values::new(), |values, (name, value)| {
            values.with(name, value)
        });
    record(kind, 1, values)
}

fn follows(state: &State, before: Option<&Record>, after: &Record) -> Vec<(&'static str, usize)> {
    sequels(&Survey::of(state), before, after)
        .iter()
        .map(|sequel| (sequel.code, sequel.count))
        .collect()
}

/// What follows without anything around the record.
fn alone(kind: Kind, before: Option<&[Field]>, after: &[Field]) -> Vec<&'static str> {
    let before = before.map(|fields| of(kind, fields));
    follows(&register(Vec::new()), before.as_ref(), &of(kind, after))
        .into_iter()
        .map(|(code, _)| code)
        .collect()
}

fn code(name: &'static str, code: &'static str) -> Field {
    (name, Value::Code(code))
}

fn on(name: &'static str) -> Field {
    (name, Value::Date(DAY))
}

fn ended(mut record: Record) -> Record {
    let reason = "Indragen".into();
    record.ended = Some(Ended { on: DAY, reason });
    record
}

/// Two live cases of position 1, one of an employee without confirmed citizenship, and one that is closed.
fn staffed(class: &'static str) -> State {
    let case = |number, state| {
        let values = Values::new()
            .with("person", Value::Ref(id(Kind::Person, number)))
            .with("position", Value::Ref(id(Kind::Position, 1)))
            .with("participation", Value::Code("anstalld_kommun"))
            .with("state", Value::Code(state));
        record(Kind::VettingCase, number, values)
    };
    let confirmed = Values::new().with("citizenship_confirmed", Value::Flag(true));
    register(vec![
        of(Kind::Position, &[code("class", class)]),
        record(Kind::Person, 1, confirmed),
        record(Kind::Person, 2, Values::new()),
        record(Kind::Person, 3, Values::new()),
        case(1, "deltar"),
        case(2, "ansokan"),
        case(3, "avslutad"),
    ])
}

#[test]
fn each_step_has_a_name_of_its_own_and_a_provision_that_the_edition_knows() {
    for (at, sequel) in SEQUELS.iter().enumerate() {
        assert!(SEQUELS[..at].iter().all(|other| other.code != sequel.code));
        let known = !edition().resolve(sequel.provision).is_empty();
        assert!(known, "{}", sequel.provision);
    }
}

#[test]
fn another_class_asks_for_a_decision_a_new_check_of_each_and_the_end_of_the_old() {
    let state = staffed("3");
    let place = |class| of(Kind::Position, &[code("class", class)]);
    let to = |class| follows(&state, Some(&place("3")), &place(class));
    assert_eq!(
        to("2"),
        [
            ("class-decision", 1),
            ("old-check", 2),
            ("new-check", 2),
            ("citizenship", 1)
        ]
    );
    assert_eq!(to("without"), [("old-check", 2)]);
    assert!(to("3").is_empty());
    let decided = of(Kind::Position, &[code("class", "2"), on("decision_date")]);
    let codes = follows(&state, Some(&place("3")), &decided);
    assert!(codes.iter().all(|(code, _)| *code != "class-decision"));
    assert_eq!(
        alone(Kind::Position, None, &[code("class", "3")]),
        ["class-decision"]
    );
    assert!(alone(Kind::Position, None, &[code("class", "without")]).is_empty());
}

#[test]
fn a_position_that_ends_ends_its_checks() {
    let place = of(Kind::Position, &[code("class", "3")]);
    let state = staffed("3");
    assert_eq!(
        follows(&state, Some(&place), &ended(place.clone())),
        [("old-check", 2)]
    );
    let open = of(Kind::Position, &[code("class", "without")]);
    assert!(follows(&state, Some(&open), &ended(open.clone())).is_empty());
}

#[test]
fn who_leaves_is_deregistered_and_reminded_and_who_moves_needs_a_case_of_the_new_position() {
    let at = |state| {
        let position = ("position", Value::Ref(id(Kind::Position, 1)));
        of(Kind::VettingCase, &[code("state", state), position])
    };
    let of_class = |class| follows(&staffed(class), Some(&at("deltar")), &at("avslut"));
    assert_eq!(of_class("3"), [("deregister", 1), ("secrecy-reminder", 1)]);
    assert_eq!(of_class("without"), [("secrecy-reminder", 1)]);
    let stays = follows(&staffed("3"), Some(&at("deltar")), &at("omprovning"));
    assert!(stays.is_empty());
    let before_start = follows(&staffed("3"), Some(&at("ansokan")), &at("svar"));
    assert!(before_start.is_empty());
    let mut moved = at("deltar");
    let other: RecordId = id(Kind::Position, 2);
    moved.values.set("position", Some(Value::Ref(other)));
    let codes = follows(&staffed("3"), Some(&at("deltar")), &moved);
    assert_eq!(codes, [("other-position", 1)]);
    let someone = of(Kind::Person, &[]);
    let state = staffed("3");
    let gone = follows(&state, Some(&someone), &ended(someone.clone()));
    assert_eq!(gone, [("deregister", 1)]);
}

#[test]
fn a_value_that_rises_asks_for_the_positions_that_reach_it() {
    let value = |level| of(Kind::ProtectiveValue, &[code("info_level", level)]);
    let reaches = Value::Refs(vec![id(Kind::ProtectiveValue, 1)]);
    let reaching = record(Kind::Position, 1, Values::new().with("values", reaches));
    let state = register(vec![value("bh"), reaching]);
    let rise = |from, to| follows(&state, Some(&value(from)), &value(to));
    assert_eq!(rise("bh", "k"), [("positions-again", 1)]);
    assert_eq!(rise("k", "h"), [("positions-again", 1)]);
    assert!(rise("none", "bh").is_empty() && rise("h", "k").is_empty());
}

#[test]
fn a_system_asks_again_after_a_change_and_a_consultation_from_confidential() {
    let kind = Kind::InfoSystem;
    let used: &[Field] = &[on("go_live")];
    let changed: &[Field] = &[on("go_live"), on("material_change_date")];
    assert_eq!(alone(kind, Some(used), changed), ["system-again"]);
    let idle: &[Field] = &[on("material_change_date")];
    assert!(alone(kind, Some(&[]), idle).is_empty());
    let bh: &[Field] = &[code("info_level", "bh")];
    let k: &[Field] = &[code("info_level", "k")];
    assert_eq!(alone(kind, Some(bh), k), ["system-consultation"]);
    let consulted: &[Field] = &[code("info_level", "k"), on("consultation")];
    assert!(alone(kind, Some(bh), consulted).is_empty() && alone(kind, Some(k), k).is_empty());
}

#[test]
fn authorities_are_told_of_what_begins_changes_and_ends() {
    let duty: &[Field] = &[code("duty", "ja")];
    assert_eq!(
        alone(Kind::ExposureCase, Some(&[]), duty),
        ["intent-notice"]
    );
    assert!(alone(Kind::ExposureCase, Some(duty), duty).is_empty());
    let signed: &[Field] = &[on("signed_date")];
    assert_eq!(
        alone(Kind::Agreement, Some(&[]), signed),
        ["agreement-signed"]
    );
    let told: &[Field] = &[on("signed_date"), on("signed_notified_date")];
    assert!(alone(Kind::Agreement, Some(&[]), told).is_empty());
    let over: &[Field] = &[on("ended_date")];
    assert_eq!(alone(Kind::Agreement, Some(&[]), over), ["agreement-ended"]);
    assert_eq!(
        alone(Kind::TransferCase, None, &[]),
        ["transfer-consultation"]
    );
    assert_eq!(alone(Kind::Operator, None, &[]), ["authority-notice"]);
    assert!(alone(Kind::Operator, None, &[on("notified_at")]).is_empty());
    let ceased: &[Field] = &[on("ceased_at")];
    assert_eq!(
        alone(Kind::Operator, Some(&[]), ceased),
        ["authority-ceased"]
    );
    let leak: &[Field] = &[code("event_type", "it_incident")];
    assert_eq!(alone(Kind::Event, None, leak), ["event-report"]);
    let small: &[Field] = &[code("event_type", "ej_anmalningspliktig")];
    assert!(alone(Kind::Event, None, small).is_empty());
    let chief: &[Field] = &[code("role", "skc")];
    let leaves: &[Field] = &[code("role", "skc"), on("to")];
    assert_eq!(
        alone(Kind::Appointment, Some(chief), leaves),
        ["office-vacant"]
    );
    let clerk: &[Field] = &[code("role", "registrator"), on("to")];
    assert!(alone(Kind::Appointment, Some(chief), clerk).is_empty());
}
