use super::*;
use crate::domain::testing::{
    CHIEF, DEPUTY, TODAY, complete, held, id, record, register, with, without,
};
use crate::domain::{ContentHash, Kind, Pending};
use jiff::Timestamp;
use std::sync::Arc;

fn case_in(records: &[Record], state: &'static str) -> (Vec<Record>, Record) {
    let mut records = records.to_vec();
    let case = records
        .iter_mut()
        .find(|record| record.kind == Kind::VettingCase)
        .unwrap();
    case.values
        .set("state", Some(crate::domain::Value::Code(state)));
    let case = case.clone();
    (records, case)
}

/// What is lacking when a case goes from one state to another.
fn go(records: Vec<Record>, from: &'static str, to: &'static str) -> Vec<&'static str> {
    let (before, case) = case_in(&records, from);
    let (_, after) = case_in(&[case], to);
    let state = register(before);
    match guard(&state, CHIEF, &after, TODAY) {
        Ok(()) => Vec::new(),
        Err(refusal) => {
            assert_eq!(refusal.code, "step-lacks");
            assert_eq!(refusal.provision, refusal.faults[0].args[0].1);
            refusal.faults.iter().map(|fault| fault.code).collect()
        }
    }
}

#[test]
fn a_case_goes_no_further_than_its_evidence() {
    assert!(go(complete(), "godkand", "deltar").is_empty());
    assert_eq!(
        go(without(Kind::SecrecyBriefing), "godkand", "deltar"),
        ["lacks-briefing"]
    );
    assert_eq!(
        go(without(Kind::Consent), "gu_godkand", "samtycke"),
        ["lacks-consent"]
    );
    assert_eq!(
        go(without(Kind::RegisterCheck), "samtycke", "ansokan"),
        ["lacks-application"]
    );
    assert_eq!(
        go(without(Kind::RegisterCheck), "bedomning", "godkand"),
        ["lacks-reply"]
    );
}

#[test]
fn what_stands_in_its_state_already_is_not_asked_again_and_history_may_begin_anywhere() {
    assert!(go(without(Kind::SecrecyBriefing), "deltar", "deltar").is_empty());
    let (_, case) = case_in(&without(Kind::SecrecyBriefing), "deltar");
    let state = register(Vec::new());
    assert!(guard(&state, CHIEF, &case, TODAY).is_ok());
}

fn applied(records: Vec<Record>, typed: &[(&'static str, &'static str)]) -> Result<(), Refusal> {
    let (records, _) = case_in(&records, "samtycke");
    let check = record(Kind::RegisterCheck, 2, typed);
    guard(&register(records), CHIEF, &check, TODAY)
}

#[test]
fn a_register_check_is_not_applied_for_without_consent_or_after_a_failed_investigation() {
    let now = [
        ("case", ""),
        ("application_date", "2026-11-23"),
        ("annex_sent", "ja"),
        ("status", "ansokt"),
    ];
    assert!(applied(complete(), &now).is_ok());
    let refusal = applied(without(Kind::Consent), &now).unwrap_err();
    assert_eq!(refusal.provision, "SSL 3 kap. 18 §");
    assert_eq!(refusal.faults[0].field, "application_date");
    let (failed, _) = case_in(&complete(), "gu_ej_godkand");
    let check = record(Kind::RegisterCheck, 2, &now);
    let refusal = guard(&register(failed), CHIEF, &check, TODAY).unwrap_err();
    assert_eq!(refusal.provision, "SSF 5 kap. 3 §");
    let refusal = applied(complete(), &now[..2]).unwrap_err();
    assert_eq!(
        (refusal.faults[0].code, refusal.faults[0].field),
        ("lacks-annex", "annex_sent")
    );
    // Prepared and not yet sent is an application too: nothing of it may be done before.
    assert!(applied(without(Kind::Consent), &now[..1]).is_err());
}

#[test]
fn a_check_that_has_its_reply_has_happened_and_is_entered_as_it_was() {
    let then = [
        ("case", ""),
        ("application_date", "2024-03-01"),
        ("reply_date", "2024-03-20"),
    ];
    assert!(applied(without(Kind::Consent), &then).is_ok());
    let ended = [("case", ""), ("status", "avanmald")];
    assert!(applied(without(Kind::Consent), &ended).is_ok());
}

#[test]
fn a_note_in_an_application_does_not_ask_for_its_evidence_again() {
    let mut records = without(Kind::Consent);
    let sent = [("case", ""), ("application_date", "2026-11-02")];
    let check = record(Kind::RegisterCheck, 2, &sent);
    records.push(check.clone());
    let state = register(records);
    let mut noted = check;
    noted.values = noted
        .values
        .with("note", crate::domain::Value::Text("x".into()));
    assert!(guard(&state, CHIEF, &noted, TODAY).is_ok());
}

fn with_chief() -> Vec<Record> {
    let mut records = complete();
    let office = [("person", ""), ("role", "skc"), ("from", "2026-03-01")];
    records.push(record(Kind::Appointment, 1, &office));
    records
}

#[test]
fn nobody_decides_on_their_own_case() {
    let (records, case) = case_in(&with_chief(), "bedomning");
    let (_, after) = case_in(&[case], "godkand");
    let state = register(records);
    let refusal = guard(&state, CHIEF, &after, TODAY).unwrap_err();
    assert_eq!(
        (refusal.code, refusal.provision),
        ("own-case", "SSL 3 kap. 4 §")
    );
    assert!(guard(&state, DEPUTY, &after, TODAY).is_ok());
    // Whoever has left the office is one person among others.
    let mut former = with_chief();
    former.pop();
    let was = [("person", ""), ("role", "skc"), ("to", "2026-11-22")];
    former.push(record(Kind::Appointment, 1, &was));
    let (former, _) = case_in(&former, "bedomning");
    assert!(guard(&register(former), CHIEF, &after, TODAY).is_ok());
}

#[test]
fn nobody_enters_a_decision_on_themselves_and_other_fields_are_free() {
    let state = register(with_chief());
    let case = &state.get(id(Kind::VettingCase, 1)).unwrap().record;
    let mut changed = case.as_ref().clone();
    changed.values = changed
        .values
        .with("note", crate::domain::Value::Text("Ny rumsnyckel".into()));
    assert!(guard(&state, CHIEF, &changed, TODAY).is_ok());
    changed.values = changed
        .values
        .with("decision_by", crate::domain::Value::Text("KS".into()));
    assert_eq!(
        guard(&state, CHIEF, &changed, TODAY).unwrap_err().code,
        "own-case"
    );
}

#[test]
fn nobody_approves_a_decision_on_themselves() {
    let state = register(with_chief());
    let case = state.get(id(Kind::VettingCase, 1)).unwrap();
    let mut waiting = held(case.record.as_ref().clone());
    waiting.pending = vec![Pending {
        record: Arc::clone(&waiting.record),
        hash: ContentHash([0; 32]),
        seq: 1,
        author: DEPUTY,
        at: Timestamp::UNIX_EPOCH,
    }];
    let of = |who| not_own_case(&state, who, &waiting, 0, TODAY);
    assert_eq!(of(CHIEF).unwrap_err().code, "own-case");
    assert!(of(DEPUTY).is_ok());
}

/// Where the case goes when a record is saved.
fn moved(
    records: Vec<Record>,
    from: &'static str,
    kind: Kind,
    typed: &[(&'static str, &'static str)],
) -> Option<&'static str> {
    let (mut records, _) = case_in(&records, from);
    records.retain(|record| record.kind != kind);
    let saved = record(kind, 7, typed);
    let next = follow(&register(records), &saved, TODAY)?;
    assert_eq!(next.version, 2);
    next.values.code("state")
}

#[test]
fn the_evidence_moves_the_case() {
    let case = ("case", "");
    let go =
        |from, kind, typed: &[(&'static str, &'static str)]| moved(complete(), from, kind, typed);
    let consent = [case, ("date", "2026-11-20")];
    assert_eq!(go("gu_godkand", Kind::Consent, &consent), Some("samtycke"));
    assert_eq!(go("deltar", Kind::Consent, &consent), None);
    let sent = [case, ("application_date", "2026-11-21")];
    assert_eq!(go("samtycke", Kind::RegisterCheck, &sent), Some("ansokan"));
    assert_eq!(go("samtycke", Kind::RegisterCheck, &sent[..1]), None);
    let replied = [case, sent[1], ("reply_date", "2026-11-23")];
    assert_eq!(go("ansokan", Kind::RegisterCheck, &replied), Some("svar"));
    assert_eq!(go("ansokan", Kind::RegisterCheck, &sent), None);
    let opened = [case, ("opened", "2026-11-23")];
    assert_eq!(
        go("deltar", Kind::Reassessment, &opened),
        Some("omprovning")
    );
    let closed = [case, ("closed", "2026-11-23"), ("outcome", "fortsatt")];
    assert_eq!(
        go("omprovning", Kind::Reassessment, &closed),
        Some("deltar")
    );
    let ends = [case, ("closed", "2026-11-23"), ("outcome", "avslut")];
    assert_eq!(go("omprovning", Kind::Reassessment, &ends), None);
}

#[test]
fn a_case_does_not_move_where_evidence_is_lacking_or_it_has_ended() {
    let closed = [
        ("case", ""),
        ("closed", "2026-11-23"),
        ("outcome", "fortsatt"),
    ];
    let unbriefed = without(Kind::SecrecyBriefing);
    assert_eq!(
        moved(unbriefed, "omprovning", Kind::Reassessment, &closed),
        None
    );
    let late = [("case", ""), ("date", "2026-11-24")];
    assert_eq!(moved(complete(), "gu_godkand", Kind::Consent, &late), None);
    let unclassed = with(Kind::Position, &[("class", "without")]);
    let consent = [("case", ""), ("date", "2026-11-20")];
    assert_eq!(
        moved(unclassed, "gu_godkand", Kind::Consent, &consent),
        None
    );
}

#[test]
fn a_case_is_not_ended_while_its_check_runs() {
    let end = |typed: &[(&'static str, &'static str)]| {
        let state = register(with(Kind::RegisterCheck, typed));
        let case = &state.get(id(Kind::VettingCase, 1)).unwrap().record;
        not_while_checked(&state, case, TODAY)
    };
    let refusal = end(&[]).unwrap_err();
    assert_eq!(
        (refusal.code, refusal.provision),
        ("case-check-runs", "SSF 5 kap. 20 §")
    );
    assert!(end(&[("deregistered_date", "2026-11-20")]).is_ok());
    assert!(end(&[("status", "upphord")]).is_ok());
    let state = register(without(Kind::RegisterCheck));
    let case = &state.get(id(Kind::VettingCase, 1)).unwrap().record;
    assert!(not_while_checked(&state, case, TODAY).is_ok());
}
