use crate::domain::testing::{TODAY, complete, id, record, register, with};
use crate::domain::{Kind, Record, Value};
use crate::rules::{Finding, Severity, Survey, of_record};
use jiff::civil::date;

type Typed = (&'static str, &'static str);

fn of(records: Vec<Record>) -> Vec<Finding> {
    let state = register(records);
    let held = state.get(id(Kind::RegisterCheck, 1)).unwrap();
    of_record(&Survey::of(&state), held, TODAY)
}

/// What is found about the check when a record of a kind is changed. The position has its reason for check.
fn changed(kind: Kind, typed: &[Typed]) -> Vec<&'static str> {
    let found = of(reasoned(with(kind, typed)));
    found.iter().map(|found| found.rule).collect()
}

fn reasoned(mut records: Vec<Record>) -> Vec<Record> {
    for place in records.iter_mut().filter(|r| r.kind == Kind::Position) {
        let reason = Value::Text("Leder driften".into());
        place.values.set("check_reason", Some(reason));
    }
    records
}

fn check(typed: &[Typed]) -> Vec<&'static str> {
    changed(Kind::RegisterCheck, typed)
}

#[test]
fn an_application_rests_on_a_passed_basic_investigation() {
    let case = |typed: &[Typed]| changed(Kind::VettingCase, typed);
    assert!(case(&[("basic_date", "2026-01-09")]).is_empty());
    assert_eq!(
        case(&[("basic_date", "2026-01-10")]),
        ["check-without-basic"]
    );
    let failed = [
        ("state", "gu_ej_godkand"),
        ("decision_date", ""),
        ("start_date", "2026-02-02"),
    ];
    assert_eq!(case(&failed), ["check-without-basic"]);
}

#[test]
fn an_application_rests_on_a_consent_that_held_on_its_day() {
    let consent = |typed: &[Typed]| changed(Kind::Consent, typed);
    assert!(consent(&[("date", "2026-01-09")]).is_empty());
    assert_eq!(
        consent(&[("date", "2026-01-10")]),
        ["check-without-consent"]
    );
}

#[test]
fn a_withdrawn_consent_is_found_while_the_check_runs() {
    let consent = |typed: &[Typed]| changed(Kind::Consent, typed);
    assert_eq!(
        consent(&[("withdrawn_date", "2026-11-23")]),
        ["consent-withdrawn"]
    );
    assert!(consent(&[("withdrawn_date", "2026-11-24")]).is_empty());
    let mut over = with(Kind::Consent, &[("withdrawn_date", "2026-11-20")]);
    for check in over.iter_mut().filter(|r| r.kind == Kind::RegisterCheck) {
        let day = Value::Date(date(2026, 11, 21));
        check.values.set("deregistered_date", Some(day));
    }
    assert!(of(reasoned(over)).is_empty());
    // A new consent stands in for the one that was withdrawn.
    let mut again = with(Kind::Consent, &[("withdrawn_date", "2026-11-20")]);
    let new = [("case", ""), ("date", "2026-11-21")];
    again.push(record(Kind::Consent, 2, &new));
    assert!(of(reasoned(again)).is_empty());
}

#[test]
fn a_check_is_for_a_position_in_class_and_for_its_own() {
    let class = |class| changed(Kind::Position, &[("class", class)]);
    assert_eq!(class("without"), ["check-without-class"]);
    assert!(class("2").is_empty());
    assert_eq!(class("3"), ["check-of-other-class"]);
    assert_eq!(class("1"), ["check-of-other-class"]);
    assert!(check(&[("class", "")]).is_empty());
    // What has ended is history.
    let past = [("class", "3"), ("annex_sent", ""), ("status", "avanmald")];
    assert!(check(&past).is_empty());
}

#[test]
fn an_application_is_for_somebody_who_is_expected() {
    let case = |expected, start| {
        let typed = [("expected_participation", expected), ("start_date", start)];
        changed(Kind::VettingCase, &typed)
    };
    assert_eq!(case("nej", ""), ["check-not-expected"]);
    assert!(case("ja", "").is_empty() && case("", "2026-02-02").is_empty());
}

#[test]
fn the_annex_goes_along_in_class_one_and_two() {
    assert_eq!(check(&[("annex_sent", "")]), ["check-without-annex"]);
    let mut third = with(Kind::Position, &[("class", "3")]);
    for check in third.iter_mut().filter(|r| r.kind == Kind::RegisterCheck) {
        check.values.set("class", Some(Value::Code("3")));
        check.values.set("annex_sent", None);
    }
    assert!(of(reasoned(third)).is_empty());
}

#[test]
fn the_reason_for_check_is_written_in_the_check_or_in_the_position() {
    let found = of(complete());
    assert_eq!(found[0].rule, "check-without-reason");
    let own = with(Kind::RegisterCheck, &[("reason", "\"Leder driften")]);
    assert!(of(own).is_empty() && of(reasoned(complete())).is_empty());
}

#[test]
fn a_reply_is_asked_for_after_sixty_days() {
    let waiting = |day| {
        let typed = [
            ("application_date", day),
            ("reply_date", ""),
            ("status", ""),
        ];
        let mut records = with(Kind::RegisterCheck, &typed);
        for case in records.iter_mut().filter(|r| r.kind == Kind::VettingCase) {
            for field in ["start_date", "decision_date"] {
                case.values.set(field, None);
            }
            case.values.set("state", Some(Value::Code("ansokan")));
        }
        of(reasoned(records))
    };
    assert!(waiting("2026-09-24").is_empty());
    let found = waiting("2026-09-23");
    assert_eq!((found[0].rule, found[0].house), ("reply-waiting", Some(60)));
    assert_eq!(found[0].due, Some(date(2026, 11, 22)));
}

#[test]
fn the_end_of_a_time_limited_check_is_warned_of_sixty_days_before() {
    let ends = |day| of(reasoned(with(Kind::RegisterCheck, &[("end_date", day)])));
    assert!(ends("2027-01-23").is_empty());
    let found = ends("2027-01-22");
    assert_eq!(
        (found[0].rule, found[0].severity),
        ("check-ends", Severity::Warning)
    );
    assert_eq!(ends("2026-11-23")[0].severity, Severity::Warning);
    // Once it has ended the case has no check: that is found there.
    assert!(ends("2026-11-22").is_empty());
}

#[test]
fn documents_go_back_ten_working_days_after_the_decision() {
    let kept = |decided: Option<Value>, typed: &[Typed]| {
        let mut changes = vec![("documents_received", "ja")];
        changes.extend(typed);
        let mut records = with(Kind::RegisterCheck, &changes);
        for case in records.iter_mut().filter(|r| r.kind == Kind::VettingCase) {
            case.values.set("decision_date", decided.clone());
        }
        let found = of(reasoned(records));
        let found = found
            .into_iter()
            .find(|f| f.rule == "documents-not-returned");
        found.map(|found| (found.due, found.severity, found.house))
    };
    let on = |day| Some(Value::Date(day));
    let warned = (Some(TODAY), Severity::Warning, Some(10));
    assert_eq!(kept(on(date(2026, 11, 9)), &[]), Some(warned));
    let late = (Some(date(2026, 11, 20)), Severity::Error, Some(10));
    assert_eq!(kept(on(date(2026, 11, 6)), &[]), Some(late));
    assert_eq!(kept(None, &[]), None);
    let decided = on(date(2026, 11, 6));
    assert_eq!(
        kept(decided.clone(), &[("returned_date", "2026-11-10")]),
        None
    );
    assert_eq!(kept(decided, &[("return_exempt", "\"RKD 4")]), None);
}
