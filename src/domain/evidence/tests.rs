use super::*;
use crate::domain::testing::{TODAY, complete, id, record, register, with};
use jiff::civil::date;

fn look<T>(records: Vec<Record>, at: impl FnOnce(&Evidence<'_>) -> T) -> T {
    let state = register(records);
    let case = state.get(id(Kind::VettingCase, 1)).unwrap();
    at(&Evidence::of(&state, &case.record))
}

#[test]
fn a_consent_holds_from_its_day_until_the_day_it_is_withdrawn() {
    let on = |day| look(complete(), |e| e.consent_on(day).is_some());
    assert!(!on(date(2026, 1, 7)) && on(date(2026, 1, 8)) && on(TODAY));
    let withdrawn = |day| {
        let records = with(Kind::Consent, &[("withdrawn_date", "2026-06-01")]);
        look(records, |e| e.consent_on(day).is_some())
    };
    assert!(withdrawn(date(2026, 5, 31)) && !withdrawn(date(2026, 6, 1)));
}

#[test]
fn a_check_runs_from_its_reply_until_deregistration_or_its_own_end() {
    let runs = |changes: &[(&'static str, &'static str)], day| {
        let records = with(Kind::RegisterCheck, changes);
        look(records, |e| e.running_check(day).is_some())
    };
    assert!(!runs(&[], date(2026, 1, 25)) && runs(&[], date(2026, 1, 26)));
    let ends = [("end_date", "2026-11-23")];
    assert!(runs(&ends, TODAY) && !runs(&ends, date(2026, 11, 24)));
    let out = [("deregistered_date", "2026-11-23")];
    assert!(runs(&out, date(2026, 11, 22)) && !runs(&out, TODAY));
    assert!(!runs(&[("status", "upphord")], TODAY));
    // An old one without the day of its reply, but said to run, is taken at its word.
    assert!(runs(&[("reply_date", "")], TODAY));
    assert!(!runs(&[("reply_date", ""), ("status", "ansokt")], TODAY));
}

#[test]
fn a_check_for_a_lower_class_than_the_position_has_does_not_run_for_it() {
    let of = |class| {
        let records = with(Kind::RegisterCheck, &[("class", class)]);
        look(records, |e| e.running_check(TODAY).is_some())
    };
    assert!(of("1") && of("2") && !of("3"));
    // Without a class of its own it is for the position's.
    assert!(of(""));
}

#[test]
fn a_class_is_decided_under_the_act_and_class_one_by_the_government() {
    let decided = |class, day, by| {
        let typed = [
            ("class", class),
            ("decision_date", day),
            ("decision_by", by),
        ];
        look(with(Kind::Position, &typed), |e| e.class_is_decided())
    };
    assert!(decided("2", "2019-04-01", "kommunen") && !decided("2", "2019-03-31", "kommunen"));
    assert!(decided("3", "2026-01-01", "") && !decided("3", "2026-01-01", "regeringen"));
    assert!(decided("1", "2026-01-01", "regeringen") && !decided("1", "2026-01-01", "kommunen"));
    assert!(!decided("2", "", "kommunen"));
}

#[test]
fn a_training_that_was_broken_off_is_no_training() {
    let of = |result| {
        let records = with(Kind::TrainingRecord, &[("result", result)]);
        look(records, |e| e.trained(TODAY).is_some())
    };
    assert!(of("fullfoljd") && of("") && !of("avbruten"));
}

#[test]
fn citizenship_is_asked_for_in_municipal_employment_in_class_one_and_two_only() {
    let lacks = |class, changes: &[(&'static str, &'static str)]| {
        let mut records = with(Kind::VettingCase, changes);
        records.remove(0);
        records.push(record(Kind::Person, 1, &[]));
        for position in records.iter_mut().filter(|r| r.kind == Kind::Position) {
            position
                .values
                .set("class", Some(crate::domain::Value::Code(class)));
        }
        look(records, |e| e.lacks_citizenship())
    };
    assert!(lacks("1", &[]) && lacks("2", &[]) && !lacks("3", &[]));
    assert!(!lacks("2", &[("participation", "anstalld_bolag")]));
    assert!(!lacks("2", &[("citizenship_exception", "\"Ju 2026/1")]));
    assert!(!look(complete(), |e| e.lacks_citizenship()));
}

#[test]
fn documents_wait_to_go_back_unless_they_may_stay() {
    let wait = |changes: &[(&'static str, &'static str)]| {
        let records = with(Kind::RegisterCheck, changes);
        look(records, |e| e.unreturned().count())
    };
    let received = ("documents_received", "ja");
    assert_eq!((wait(&[]), wait(&[received])), (0, 1));
    assert_eq!(wait(&[received, ("returned_date", "2026-02-01")]), 0);
    assert_eq!(wait(&[received, ("return_exempt", "\"RKD 2026/4")]), 0);
}

#[test]
fn an_office_is_held_from_its_first_day_through_its_last() {
    let mut records = complete();
    let office = [
        ("person", ""),
        ("role", "skc"),
        ("from", "2026-03-01"),
        ("to", "2026-11-23"),
    ];
    records.push(record(Kind::Appointment, 1, &office));
    let holds = |day| look(records.clone(), |e| e.holds("skc", day));
    assert!(!holds(date(2026, 2, 28)) && holds(date(2026, 3, 1)) && holds(TODAY));
    assert!(!holds(date(2026, 11, 24)));
    assert!(!look(records, |e| e.holds("stallforetradare", TODAY)));
}
