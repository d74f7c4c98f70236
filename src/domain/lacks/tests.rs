use super::*;
use crate::domain::testing::{TODAY, complete, id, record, register, with, without};
use crate::domain::{Kind, Record};

fn codes(lacks: &[Lack]) -> Vec<&'static str> {
    lacks.iter().map(|lack| lack.code).collect()
}

fn lack(records: Vec<Record>, to: CaseState) -> Vec<&'static str> {
    let state = register(records);
    let case = state.get(id(Kind::VettingCase, 1)).unwrap();
    codes(&lacking(&Evidence::of(&state, &case.record), to, TODAY))
}

#[test]
fn whoever_has_everything_lacks_nothing() {
    for to in [
        CaseState::BasicPassed,
        CaseState::Consent,
        CaseState::Applied,
        CaseState::Replied,
        CaseState::Approved,
        CaseState::Participating,
    ] {
        assert!(lack(complete(), to).is_empty(), "{}", to.code());
    }
}

#[test]
fn participation_needs_decision_reply_briefing_training_and_citizenship_by_its_first_day() {
    let taking_part = |kind, changes: &[(&'static str, &'static str)]| {
        lack(with(kind, changes), CaseState::Participating)
    };
    let case = Kind::VettingCase;
    assert_eq!(taking_part(case, &[("decision", "")]), ["lacks-decision"]);
    assert!(taking_part(case, &[("decision_date", "2026-02-02")]).is_empty());
    assert_eq!(
        taking_part(case, &[("decision_date", "2026-02-03")]),
        ["lacks-decision"]
    );
    assert_eq!(taking_part(case, &[("start_date", "")]), ["lacks-start"]);
    let check = Kind::RegisterCheck;
    assert!(taking_part(check, &[("reply_date", "2026-02-02")]).is_empty());
    assert_eq!(
        taking_part(check, &[("reply_date", "2026-02-03")]),
        ["lacks-reply"]
    );
    assert_eq!(
        taking_part(check, &[("status", "upphord")]),
        ["lacks-running-check"]
    );
    let (briefing, training) = (Kind::SecrecyBriefing, Kind::TrainingRecord);
    assert_eq!(
        taking_part(briefing, &[("date", "2026-02-03")]),
        ["lacks-briefing"]
    );
    assert!(taking_part(training, &[("date", "2026-02-02")]).is_empty());
    assert_eq!(
        taking_part(training, &[("date", "2026-02-03")]),
        ["lacks-training"]
    );
    assert_eq!(
        taking_part(Kind::Person, &[("citizenship_confirmed", "")]),
        ["lacks-citizenship"]
    );
    assert_eq!(
        taking_part(Kind::Position, &[("decision_date", "")]),
        ["lacks-class"]
    );
}

#[test]
fn without_class_no_register_check_is_asked_for() {
    let mut records = with(
        Kind::Position,
        &[("class", "without"), ("decision_date", "")],
    );
    records.retain(|record| record.kind != Kind::RegisterCheck);
    for to in [
        CaseState::Assessment,
        CaseState::Approved,
        CaseState::Participating,
    ] {
        assert!(lack(records.clone(), to).is_empty(), "{}", to.code());
    }
    assert_eq!(
        lack(without(Kind::RegisterCheck), CaseState::Assessment),
        ["lacks-reply"]
    );
}

#[test]
fn a_reassessment_is_a_record_and_is_closed_before_participation_goes_on() {
    assert_eq!(
        lack(complete(), CaseState::Reassessment),
        ["lacks-reassessment"]
    );
    let mut records = complete();
    let open = [("case", ""), ("opened", "2026-11-01")];
    records.push(record(Kind::Reassessment, 1, &open));
    assert!(lack(records.clone(), CaseState::Reassessment).is_empty());
    assert_eq!(
        lack(records, CaseState::Participating),
        ["lacks-reassessed"]
    );
}

#[test]
fn a_case_is_closed_when_all_closing_steps_are_done() {
    assert_eq!(
        lack(complete(), CaseState::Closed),
        [
            "lacks-deregistration",
            "lacks-talk",
            "lacks-reminder",
            "lacks-withdrawal"
        ]
    );
    let mut records = with(Kind::RegisterCheck, &[("deregistered_date", "2026-11-20")]);
    let done = [
        ("case", ""),
        ("talk", "avbojt"),
        ("confidentiality_reminder", "2026-11-20"),
        ("access_withdrawn", "2026-11-20"),
    ];
    records.push(record(Kind::Closing, 1, &done));
    assert!(lack(records, CaseState::Closed).is_empty());
    // Who never took part has only the application to end.
    let never = with(Kind::VettingCase, &[("start_date", "")]);
    assert_eq!(lack(never, CaseState::Closed), ["lacks-deregistration"]);
}

#[test]
fn documents_go_back_before_a_case_is_closed() {
    let records = with(
        Kind::RegisterCheck,
        &[
            ("deregistered_date", "2026-11-20"),
            ("documents_received", "ja"),
        ],
    );
    assert!(lack(records, CaseState::Closed).contains(&"lacks-return"));
}

fn application(records: Vec<Record>, typed: &[(&'static str, &'static str)]) -> Vec<&'static str> {
    let check = record(Kind::RegisterCheck, 2, typed);
    let state = register(records);
    let case = state.get(id(Kind::VettingCase, 1)).unwrap();
    let evidence = Evidence::of(&state, &case.record);
    codes(&lacking_for_application(&evidence, Some(&check), TODAY))
}

#[test]
fn an_application_needs_a_passed_investigation_a_decided_class_and_a_consent_by_its_day() {
    let sent = [
        ("case", ""),
        ("application_date", "2026-01-08"),
        ("annex_sent", "ja"),
    ];
    assert!(application(complete(), &sent).is_empty());
    for (kind, changes, lacks) in [
        (Kind::Consent, ("date", "2026-01-09"), "lacks-consent"),
        (
            Kind::Consent,
            ("withdrawn_date", "2026-01-08"),
            "lacks-consent",
        ),
        (
            Kind::VettingCase,
            ("state", "grundutredning"),
            "lacks-basic",
        ),
        (Kind::VettingCase, ("state", "gu_ej_godkand"), "lacks-basic"),
        (
            Kind::VettingCase,
            ("basic_date", "2026-01-09"),
            "lacks-basic",
        ),
        (Kind::Position, ("class", "without"), "lacks-class"),
        (Kind::Position, ("decision_date", ""), "lacks-class"),
        (
            Kind::VettingCase,
            ("expected_participation", "nej"),
            "lacks-expected",
        ),
    ] {
        assert_eq!(application(with(kind, &[changes]), &sent), [lacks]);
    }
    let on_the_day = with(Kind::VettingCase, &[("basic_date", "2026-01-08")]);
    assert!(application(on_the_day, &sent).is_empty());
}

#[test]
fn exceptional_grounds_stand_in_for_an_expected_participation() {
    let nobody = with(Kind::VettingCase, &[("expected_participation", "")]);
    let sent = [
        ("application_date", "2026-01-09"),
        ("annex_sent", "ja"),
        ("exceptional_grounds", "\"KS 2026/9"),
    ];
    assert!(application(nobody, &sent).is_empty());
}

#[test]
fn the_annex_goes_along_in_class_one_and_two_and_not_in_class_three() {
    let of = |class| {
        application(
            complete(),
            &[("application_date", "2026-01-09"), ("class", class)],
        )
    };
    assert_eq!(
        (of("1"), of("2")),
        (vec!["lacks-annex"], vec!["lacks-annex"])
    );
    assert!(of("3").is_empty());
}
