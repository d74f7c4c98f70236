use crate::domain::testing::{TODAY, complete, id, record, register, with, without};
use crate::domain::{Kind, Record, RecordId, Value};
use crate::rules::{Finding, Severity, Survey, of_record};
use jiff::civil::date;

type Typed = (&'static str, &'static str);

fn of(records: Vec<Record>, of: RecordId) -> Vec<Finding> {
    let state = register(records);
    of_record(&Survey::of(&state), state.get(of).unwrap(), TODAY)
}

fn trained(typed: &[Typed]) -> Option<(Option<jiff::civil::Date>, Severity, Option<u32>)> {
    let found = of(with(Kind::TrainingRecord, typed), id(Kind::Person, 1));
    let found = found.into_iter().find(|f| f.rule == "training-refresh-due");
    found.map(|found| (found.due, found.severity, found.house))
}

#[test]
fn training_is_refreshed_after_the_houses_twenty_four_months() {
    assert_eq!(trained(&[]), None);
    let warned = (Some(date(2026, 12, 23)), Severity::Warning, Some(24));
    assert_eq!(trained(&[("date", "2024-12-23")]), Some(warned));
    assert_eq!(trained(&[("date", "2024-12-24")]), None);
    let late = (Some(date(2026, 11, 22)), Severity::Error, Some(24));
    assert_eq!(trained(&[("date", "2024-11-22")]), Some(late));
    let own = trained(&[("next_due", "2026-11-30")]);
    assert_eq!(own.unwrap().0, Some(date(2026, 11, 30)));
}

#[test]
fn a_course_may_have_an_interval_of_its_own() {
    let mut records = with(Kind::TrainingRecord, &[("date", "2025-11-22")]);
    let mut course = record(Kind::Course, 1, &[]);
    course.values.set("refresh_months", Some(Value::Number(12)));
    records.push(course);
    let held = |records: &[Record]| of(records.to_vec(), id(Kind::Person, 1));
    assert!(held(&records).is_empty());
    for training in records
        .iter_mut()
        .filter(|r| r.kind == Kind::TrainingRecord)
    {
        let course = Value::Ref(id(Kind::Course, 1));
        training.values.set("course", Some(course));
    }
    let found = held(&records);
    assert_eq!(
        (found[0].rule, found[0].house),
        ("training-refresh-due", Some(12))
    );
    assert_eq!(found[0].also, [id(Kind::VettingCase, 1)]);
}

#[test]
fn whoever_takes_no_part_needs_no_refreshed_training() {
    let mut records = with(Kind::TrainingRecord, &[("date", "2024-11-22")]);
    for case in records.iter_mut().filter(|r| r.kind == Kind::VettingCase) {
        case.values.set("state", Some(Value::Code("avslut")));
    }
    assert!(of(records, id(Kind::Person, 1)).is_empty());
}

#[test]
fn a_certificate_is_warned_of_sixty_days_before_it_expires() {
    let expires = |day| {
        let typed = [("person", ""), ("expires", day)];
        let records = vec![
            record(Kind::Person, 1, &[]),
            record(Kind::Certificate, 1, &typed),
        ];
        let found = of(records, id(Kind::Certificate, 1));
        found.first().map(|found| (found.rule, found.severity))
    };
    assert_eq!(expires("2027-01-23"), None);
    let rule = "certificate-expires";
    assert_eq!(expires("2027-01-22"), Some((rule, Severity::Warning)));
    assert_eq!(expires("2026-11-22"), Some((rule, Severity::Error)));
}

fn access(records: Vec<Record>) -> Vec<&'static str> {
    let found = of(records, id(Kind::Authorisation, 1));
    found.iter().map(|found| found.rule).collect()
}

#[test]
fn access_ends_with_participation() {
    let ended = |end| access(with(Kind::VettingCase, &[("end_date", end)]));
    assert!(ended("2026-11-23").is_empty());
    assert_eq!(ended("2026-11-22"), ["access-open-after-end"]);
    let closed = with(Kind::VettingCase, &[("state", "avslutad")]);
    assert_eq!(access(closed), ["access-open-after-end"]);
    let mut revoked = with(Kind::VettingCase, &[("end_date", "2026-11-20")]);
    for need in revoked.iter_mut().filter(|r| r.kind == Kind::Authorisation) {
        let day = Value::Date(date(2026, 11, 20));
        need.values.set("revoked", Some(day));
    }
    assert!(access(revoked).is_empty());
}

#[test]
fn access_is_given_after_decision_briefing_and_training() {
    let granted = |day| access(with(Kind::Authorisation, &[("granted", day)]));
    assert!(granted("2026-02-02").is_empty());
    assert_eq!(granted("2026-02-01"), ["access-before-evidence"]);
    for kind in [Kind::SecrecyBriefing, Kind::TrainingRecord] {
        assert_eq!(access(without(kind)), ["access-before-evidence"]);
    }
    let refused = with(Kind::VettingCase, &[("decision", "ej_godkand")]);
    assert_eq!(access(refused), ["access-before-evidence"]);
    assert!(access(complete()).is_empty());
}
