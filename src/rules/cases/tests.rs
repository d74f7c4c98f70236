use crate::domain::testing::{TODAY, complete, id, record, register, with, without};
use crate::domain::{Ended, Kind, Record, Value};
use crate::rules::{Finding, Severity, Survey, findings, of_record};
use jiff::civil::{Date, date};

type Typed = (&'static str, &'static str);

/// What is found about the case.
fn of(records: Vec<Record>, number: u8) -> Vec<Finding> {
    let state = register(records);
    let held = state.get(id(Kind::VettingCase, number)).unwrap();
    of_record(&Survey::of(&state), held, TODAY)
}

fn codes(records: Vec<Record>) -> Vec<&'static str> {
    of(records, 1).iter().map(|found| found.rule).collect()
}

fn case(typed: &[Typed]) -> Vec<&'static str> {
    codes(with(Kind::VettingCase, typed))
}

fn and(mut records: Vec<Record>, kind: Kind, typed: &[Typed]) -> Vec<Record> {
    records.push(record(kind, 9, typed));
    records
}

#[test]
fn a_complete_case_has_no_finding() {
    assert!(case(&[]).is_empty());
    let about_persons = findings(&register(complete()), TODAY);
    let about_persons = about_persons.iter().filter(|found| {
        ![id(Kind::Position, 1), id(Kind::RegisterCheck, 1)].contains(&found.record)
    });
    assert_eq!(about_persons.count(), 0);
}

#[test]
fn citizenship_is_confirmed_in_class_one_and_two() {
    let nobody = || with(Kind::Person, &[("citizenship_confirmed", "")]);
    assert_eq!(codes(nobody()), ["citizenship-not-confirmed"]);
    let of_class = |class| {
        let mut records = nobody();
        for place in records.iter_mut().filter(|r| r.kind == Kind::Position) {
            place.values.set("class", Some(Value::Code(class)));
        }
        codes(records).contains(&"citizenship-not-confirmed")
    };
    assert!(of_class("1") && !of_class("3"));
    let mut excepted = nobody();
    for case in excepted.iter_mut().filter(|r| r.kind == Kind::VettingCase) {
        let by = Value::Text("Ju 2026/1".into());
        case.values.set("citizenship_exception", Some(by));
    }
    assert!(codes(excepted).is_empty());
}

#[test]
fn nobody_takes_part_without_or_before_a_decision() {
    assert_eq!(
        case(&[("decision_date", "2026-02-03")]),
        ["started-before-decision"]
    );
    assert!(case(&[("decision_date", "2026-02-02")]).is_empty());
    assert_eq!(case(&[("decision_date", "")]), ["participates-undecided"]);
}

#[test]
fn nobody_starts_before_the_reply() {
    let reply = |day| codes(with(Kind::RegisterCheck, &[("reply_date", day)]));
    assert!(reply("2026-02-02").is_empty());
    assert_eq!(reply("2026-02-03"), ["started-before-reply"]);
    let mut unclassed = with(Kind::RegisterCheck, &[("reply_date", "2026-02-03")]);
    for place in unclassed.iter_mut().filter(|r| r.kind == Kind::Position) {
        place.values.set("class", Some(Value::Code("without")));
    }
    assert!(codes(unclassed).is_empty());
}

#[test]
fn nobody_starts_before_the_briefing() {
    let on = |day| codes(with(Kind::SecrecyBriefing, &[("date", day)]));
    assert!(on("2026-02-02").is_empty());
    assert_eq!(on("2026-02-03"), ["started-before-briefing"]);
    assert_eq!(
        codes(without(Kind::SecrecyBriefing)),
        ["started-before-briefing"]
    );
}

#[test]
fn nobody_starts_before_the_training() {
    let on = |day| codes(with(Kind::TrainingRecord, &[("date", day)]));
    assert!(on("2026-02-02").is_empty());
    assert_eq!(on("2026-02-03"), ["started-before-training"]);
    let broken_off = with(Kind::TrainingRecord, &[("result", "avbruten")]);
    assert_eq!(codes(broken_off), ["started-before-training"]);
}

#[test]
fn whoever_takes_part_in_class_has_a_check_that_runs() {
    let check = |typed: &[Typed]| codes(with(Kind::RegisterCheck, typed));
    assert!(check(&[("end_date", "2027-11-23")]).is_empty());
    assert_eq!(
        check(&[("end_date", "2026-11-22")]),
        ["participates-without-check"]
    );
    assert_eq!(
        check(&[("status", "upphord")]),
        ["participates-without-check"]
    );
    let mut unclassed = without(Kind::RegisterCheck);
    assert_eq!(codes(unclassed.clone()), ["participates-without-check"]);
    for place in unclassed.iter_mut().filter(|r| r.kind == Kind::Position) {
        place.values.set("class", Some(Value::Code("without")));
    }
    assert!(codes(unclassed).is_empty());
}

#[test]
fn whoever_takes_part_has_a_stated_need_that_is_not_revoked() {
    assert_eq!(
        codes(without(Kind::Authorisation)),
        ["participates-without-need"]
    );
    let revoked = |day| codes(with(Kind::Authorisation, &[("revoked", day)]));
    assert_eq!(revoked("2026-11-23"), ["participates-without-need"]);
    assert!(revoked("2026-11-24").is_empty());
}

fn due(records: Vec<Record>, rule: &str) -> Option<(Option<Date>, Severity, Option<u32>)> {
    let found = of(records, 1).into_iter().find(|found| found.rule == rule);
    found.map(|found| (found.due, found.severity, found.house))
}

#[test]
fn a_follow_up_is_due_after_twelve_months_in_class_and_twenty_four_without() {
    let last = |day: &'static str, class| {
        let mut records = and(
            complete(),
            Kind::FollowUp,
            &[("case", ""), ("date", day), ("result", "inget_nytt")],
        );
        for place in records.iter_mut().filter(|r| r.kind == Kind::Position) {
            place.values.set("class", Some(Value::Code(class)));
        }
        due(records, "follow-up-due")
    };
    let warned = (Some(date(2026, 12, 23)), Severity::Warning, Some(12));
    assert_eq!(last("2025-12-23", "2"), Some(warned));
    assert_eq!(last("2025-12-24", "2"), None);
    let today = (Some(TODAY), Severity::Warning, Some(12));
    assert_eq!(last("2025-11-23", "2"), Some(today));
    let missed = (Some(date(2026, 11, 22)), Severity::Error, Some(12));
    assert_eq!(last("2025-11-22", "2"), Some(missed));
    assert_eq!(last("2025-11-22", "without"), None);
    let late = (Some(date(2026, 11, 22)), Severity::Error, Some(24));
    assert_eq!(last("2024-11-22", "without"), Some(late));
}

#[test]
fn a_follow_up_may_ask_for_the_next_one_earlier_and_not_later() {
    let next = |day: &'static str| {
        let typed = [("case", ""), ("date", "2025-12-01"), ("next_date", day)];
        due(and(complete(), Kind::FollowUp, &typed), "follow-up-due").and_then(|found| found.0)
    };
    assert_eq!(next("2026-11-20"), Some(date(2026, 11, 20)));
    assert_eq!(next("2028-01-01"), Some(date(2026, 12, 1)));
}

#[test]
fn a_reassessment_is_asked_about_after_thirty_days() {
    let open = |day: &'static str, closed: &'static str| {
        let mut typed = vec![("case", ""), ("opened", day)];
        if !closed.is_empty() {
            typed.push(("closed", closed));
        }
        due(
            and(complete(), Kind::Reassessment, &typed),
            "reassessment-open",
        )
    };
    assert_eq!(open("2026-10-24", ""), None);
    let told = (Some(date(2026, 11, 22)), Severity::Warning, Some(30));
    assert_eq!(open("2026-10-23", ""), Some(told));
    assert_eq!(open("2026-10-23", "2026-11-01"), None);
}

#[test]
fn deregistration_is_due_five_working_days_after_the_end() {
    let ended = |end| {
        let records = with(Kind::VettingCase, &[("state", "avslut"), ("end_date", end)]);
        due(records, "deregistration-due")
    };
    assert_eq!(ended("2026-11-23"), None);
    let near = (Some(TODAY), Severity::Warning, Some(5));
    assert_eq!(ended("2026-11-16"), Some(near));
    assert_eq!(ended("2026-11-13").unwrap().1, Severity::Error);
}

#[test]
fn what_is_deregistered_or_has_ended_by_itself_need_not_be_and_a_closed_case_does_not_hide_it() {
    let check = |typed: &[Typed], state| {
        let mut records = with(Kind::RegisterCheck, typed);
        for case in records.iter_mut().filter(|r| r.kind == Kind::VettingCase) {
            case.values.set("state", Some(Value::Code(state)));
            let end = Value::Date(date(2026, 10, 1));
            case.values.set("end_date", Some(end));
        }
        due(records, "deregistration-due").is_some()
    };
    assert!(check(&[], "avslut") && check(&[], "avslutad"));
    assert!(!check(&[("deregistered_date", "2026-10-02")], "avslut"));
    assert!(!check(&[("end_date", "2026-10-31")], "avslut"));
    assert!(!check(&[("status", "avanmald")], "avslutad"));
}

#[test]
fn a_refused_person_is_deregistered_too() {
    let typed = [
        ("state", "ej_godkand"),
        ("decision", "ej_godkand"),
        ("decision_date", "2026-11-13"),
        ("start_date", ""),
    ];
    assert_eq!(case(&typed), ["deregistration-due"]);
}

fn left(end: &'static str, state: &'static str, closing: &[Typed]) -> Vec<&'static str> {
    let mut records = with(Kind::VettingCase, &[("state", state), ("end_date", end)]);
    records.retain(|record| record.kind != Kind::RegisterCheck);
    if !closing.is_empty() {
        records = and(records, Kind::Closing, closing);
    }
    codes(records)
}

#[test]
fn access_is_withdrawn_on_the_last_day() {
    assert!(left("2026-11-23", "avslut", &[]).is_empty());
    assert_eq!(left("2026-11-22", "avslut", &[]), ["access-not-withdrawn"]);
    let withdrawn = [("case", ""), ("access_withdrawn", "2026-11-22")];
    assert!(left("2026-11-22", "avslut", &withdrawn).is_empty());
}

#[test]
fn the_end_is_talked_through_and_confidentiality_reminded_of() {
    let withdrawn = ("access_withdrawn", "2026-11-20");
    let none = [("case", ""), withdrawn];
    let missing = ["closing-without-talk", "closing-without-reminder"];
    assert!(left("2026-11-09", "avslut", &none).is_empty());
    assert_eq!(left("2026-11-06", "avslut", &none), missing);
    assert_eq!(left("2026-11-20", "avslutad", &none), missing);
    let done = [
        ("case", ""),
        withdrawn,
        ("talk", "inte_mojligt"),
        ("confidentiality_reminder", "2026-11-06"),
    ];
    assert!(left("2026-11-06", "avslut", &done).is_empty());
}

#[test]
fn the_vetting_is_done_before_the_start_that_is_expected() {
    let expected = |state, on| {
        let typed = [("state", state), ("expected_from", on), ("start_date", "")];
        case(&typed)
    };
    assert_eq!(expected("ansokan", "2026-12-07"), ["vetting-before-start"]);
    assert!(expected("ansokan", "2026-12-08").is_empty());
    assert!(expected("godkand", "2026-12-07").is_empty());
}

#[test]
fn council_membership_alone_is_not_vetted() {
    assert_eq!(
        case(&[("exemption_code", "fullmaktige")]),
        ["council-not-vetted"]
    );
    assert!(case(&[("exemption_code", "ovrig")]).is_empty());
}

#[test]
fn one_person_has_one_live_case_for_one_position() {
    let second = |position: Value, state| {
        let mut other = record(Kind::VettingCase, 2, &[("person", ""), ("state", state)]);
        other.values.set("position", Some(position));
        let mut records = complete();
        records.push(record(Kind::Position, 2, &[]));
        records.push(other);
        of(records, 2).iter().map(|f| f.rule).collect::<Vec<_>>()
    };
    let same = || Value::Ref(id(Kind::Position, 1));
    assert_eq!(second(same(), "initierad"), ["case-doubled"]);
    assert!(second(Value::Ref(id(Kind::Position, 2)), "initierad").is_empty());
    assert!(second(same(), "avslutad").is_empty());
}

#[test]
fn a_live_case_has_a_position_that_has_not_ended() {
    let ended = |state| {
        let mut records = with(
            Kind::VettingCase,
            &[("state", state), ("start_date", ""), ("end_date", "")],
        );
        for place in records.iter_mut().filter(|r| r.kind == Kind::Position) {
            place.ended = Some(Ended {
                on: TODAY,
                reason: "Avvecklad".into(),
            });
        }
        codes(records)
    };
    assert_eq!(ended("ansokan"), ["case-position-ended"]);
    assert!(ended("avslutad").is_empty());
}

#[test]
fn nobody_decides_on_their_own_case() {
    let by = |by: &'static str| {
        let mut records = with(Kind::Person, &[("name", "\"Karin Alm")]);
        for case in records.iter_mut().filter(|r| r.kind == Kind::VettingCase) {
            case.values
                .set("decision_by", Some(Value::Text(by.to_owned())));
        }
        codes(records)
    };
    assert_eq!(by("karin alm, skyddschef"), ["own-case-decided"]);
    assert!(by("Kommundirektören").is_empty());
}
