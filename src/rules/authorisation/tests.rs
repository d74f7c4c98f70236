use super::*;
use crate::domain::Value;
use crate::domain::testing::{TODAY, complete, id, record, register, with, without};
use jiff::civil::date;

type Typed = (&'static str, &'static str);

fn of(records: Vec<Record>) -> Standing {
    let state = register(records);
    let case = &state.get(id(Kind::VettingCase, 1)).unwrap().record;
    standing(&Survey::of(&state), case, TODAY).unwrap()
}

fn lacks(records: Vec<Record>) -> Vec<&'static str> {
    of(records).lacks().map(|lack| lack.code).collect()
}

fn changed(kind: Kind, typed: &[Typed]) -> Vec<&'static str> {
    lacks(with(kind, typed))
}

#[test]
fn reliable_knowing_and_needing_each_have_their_evidence_and_day() {
    let found = of(complete());
    let evidence = |part: usize| found.parts[part].evidence.clone();
    assert_eq!(
        evidence(0),
        [
            (id(Kind::Position, 1), Some(date(2025, 12, 1))),
            (id(Kind::Consent, 1), Some(date(2026, 1, 8))),
            (id(Kind::RegisterCheck, 1), Some(date(2026, 1, 26))),
            (id(Kind::VettingCase, 1), Some(date(2026, 1, 30))),
        ]
    );
    assert_eq!(
        evidence(1),
        [
            (id(Kind::TrainingRecord, 1), Some(date(2026, 2, 1))),
            (id(Kind::SecrecyBriefing, 1), Some(date(2026, 2, 2))),
        ]
    );
    assert_eq!(
        evidence(2),
        [(id(Kind::Authorisation, 1), Some(date(2026, 2, 2)))]
    );
    assert_eq!(found.status[0].code, "evidence-found");
}

#[test]
fn exactly_what_is_missing_is_named() {
    for (kind, missing) in [
        (Kind::Consent, "lacks-consent"),
        (Kind::RegisterCheck, "lacks-reply"),
        (Kind::TrainingRecord, "lacks-training"),
        (Kind::SecrecyBriefing, "lacks-briefing"),
        (Kind::Authorisation, "lacks-need"),
    ] {
        assert_eq!(lacks(without(kind)), [missing]);
        assert_eq!(status(without(kind)), [(missing, None)]);
    }
    assert_eq!(
        changed(Kind::Position, &[("decision_date", "")]),
        ["lacks-class"]
    );
    assert_eq!(
        changed(Kind::VettingCase, &[("decision_date", "2026-11-24")]),
        ["lacks-decision"]
    );
    assert!(changed(Kind::VettingCase, &[("decision_date", "2026-11-23")]).is_empty());
    assert_eq!(
        changed(Kind::Person, &[("citizenship_confirmed", "")]),
        ["lacks-citizenship"]
    );
    assert_eq!(
        changed(Kind::VettingCase, &[("state", "grundutredning")]),
        ["lacks-basic"]
    );
}

#[test]
fn a_check_that_ends_and_a_consent_withdrawn_take_the_evidence_away() {
    let check = |end| changed(Kind::RegisterCheck, &[("end_date", end)]);
    assert!(check("2026-11-23").is_empty());
    assert_eq!(check("2026-11-22"), ["lacks-reply"]);
    let consent = |day| changed(Kind::Consent, &[("withdrawn_date", day)]);
    assert!(consent("2026-11-24").is_empty());
    assert_eq!(consent("2026-11-23"), ["lacks-consent"]);
    let need = |day| changed(Kind::Authorisation, &[("revoked", day)]);
    assert!(need("2026-11-24").is_empty());
    assert_eq!(need("2026-11-23"), ["lacks-need"]);
}

#[test]
fn without_class_neither_consent_nor_reply_is_asked_for() {
    let mut records = with(
        Kind::Position,
        &[("class", "without"), ("decision_date", "")],
    );
    records.retain(|record| !matches!(record.kind, Kind::Consent | Kind::RegisterCheck));
    assert_eq!(status(records), [FOUND]);
}

fn status(records: Vec<Record>) -> Vec<(&'static str, Option<i64>)> {
    let days = |status: &Status| status.counts.first().map(|(_, days)| *days);
    let status = of(records).status;
    status.iter().map(|s| (s.code, days(s))).collect()
}

const FOUND: (&str, Option<i64>) = ("evidence-found", None);
const CLOSING: (&str, Option<i64>) = ("closing", None);

#[test]
fn a_follow_up_is_told_of_thirty_days_before_and_when_it_is_missed() {
    let last = |day| {
        let mut records = complete();
        records.push(record(Kind::FollowUp, 1, &[("case", ""), ("date", day)]));
        status(records)
    };
    assert_eq!(last("2025-12-24"), [FOUND]);
    assert_eq!(last("2025-12-23"), [("follow-up-in", Some(30)), FOUND]);
    assert_eq!(last("2025-11-23"), [("follow-up-in", Some(0)), FOUND]);
    assert_eq!(last("2025-11-22"), [("follow-up-missed", Some(1)), FOUND]);
}

#[test]
fn closing_and_late_deregistration_are_told() {
    let ended = |end| {
        status(with(
            Kind::VettingCase,
            &[("state", "avslut"), ("end_date", end)],
        ))
    };
    assert_eq!(ended("2026-11-16"), [CLOSING]);
    assert_eq!(
        ended("2026-11-13"),
        [("deregistration-late", Some(3)), CLOSING]
    );
}

#[test]
fn a_case_that_is_closed_says_what_remains_of_the_closing_and_any_other_nothing_of_it() {
    let remains = |records| -> Option<Vec<&str>> {
        let remains = of(records).remains?;
        Some(remains.iter().map(|lack| lack.code).collect())
    };
    let closing = [("state", "avslut"), ("end_date", "2026-11-16")];
    let mut records = with(Kind::VettingCase, &closing);
    let talk = ["lacks-talk", "lacks-reminder", "lacks-withdrawal"];
    assert_eq!(
        remains(records.clone()),
        Some([&["lacks-deregistration"], &talk[..]].concat())
    );
    for check in records.iter_mut().filter(|r| r.kind == Kind::RegisterCheck) {
        let day = Some(Value::Date(date(2026, 11, 17)));
        check.values.set("deregistered_date", day.clone());
        check.values.set("end_date", day);
    }
    assert_eq!(remains(records), Some(talk.to_vec()));
    assert_eq!(remains(complete()), None);
}

#[test]
fn documents_and_reassessment_are_told() {
    let kept = with(Kind::RegisterCheck, &[("documents_received", "ja")]);
    assert_eq!(status(kept), [("documents-kept", None), FOUND]);
    let mut open = complete();
    let opened = [("case", ""), ("opened", "2026-11-20")];
    open.push(record(Kind::Reassessment, 1, &opened));
    assert_eq!(status(open), [("reassessed", None), FOUND]);
}

#[test]
fn an_application_waits_and_says_how_long() {
    let typed = [
        ("application_date", "2026-10-13"),
        ("reply_date", ""),
        ("status", "ansokt"),
    ];
    let mut records = with(Kind::RegisterCheck, &typed);
    for case in records.iter_mut().filter(|r| r.kind == Kind::VettingCase) {
        case.values.set("state", Some(Value::Code("ansokan")));
    }
    assert_eq!(status(records), [("reply-waiting", Some(41))]);
}

#[test]
fn a_case_that_is_over_has_no_status_and_other_records_no_standing() {
    let over = with(
        Kind::VettingCase,
        &[("state", "ej_godkand"), ("decision", "ej_godkand")],
    );
    assert!(status(over).is_empty());
    let state = register(complete());
    let person = &state.get(id(Kind::Person, 1)).unwrap().record;
    assert!(standing(&Survey::of(&state), person, TODAY).is_none());
}

/// The case that a list shows for a person, and what it says first.
fn seated(records: Vec<Record>) -> Option<(u32, &'static str)> {
    let state = register(records);
    let survey = Survey::of(&state);
    let person = survey.record(id(Kind::Person, 1)).unwrap();
    let (case, status) = crate::rules::seat(&survey, person, TODAY)?;
    Some((case.number, status[0].code))
}

#[test]
fn a_person_sits_where_something_is_missing_rather_than_where_nothing_is() {
    assert_eq!(seated(complete()), Some((1, "evidence-found")));
    assert_eq!(seated(without(Kind::Consent)), Some((1, "lacks-consent")));
    assert_eq!(seated(without(Kind::VettingCase)), None);

    let second = |state: &'static str| {
        let mut records = complete();
        let first = records
            .iter()
            .find(|record| record.kind == Kind::VettingCase);
        let mut case = first.unwrap().clone();
        (case.id, case.number) = (id(Kind::VettingCase, 2), 2);
        case.values.set("state", Some(Value::Code(state)));
        records.push(case);
        seated(records)
    };
    assert_eq!(second("avslutad"), Some((1, "evidence-found")));
    // The evidence belongs to the first case: the second lacks all of it.
    assert_eq!(second("deltar"), Some((2, "lacks-consent")));
}
