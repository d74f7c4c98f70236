//! Vetting from the first day to the last: each step is taken as it is offered, and refused before its evidence is there.

use super::answered;
use crate::desk::{Desk, Saved, Typed};
use crate::world::World;
use skans::desk::Trouble;
use skans::domain::{Kind, RecordId};

/// Takes a step as its form would: what is filled in beforehand, and what only the chief knows.
fn take(
    desk: &mut Desk,
    case: RecordId,
    code: &str,
    also: &[Typed<'static>],
) -> Result<Saved, Trouble> {
    let steps = desk.detail(case).steps;
    let offered: Vec<&str> = steps.iter().map(|step| step.code).collect();
    let step = steps.iter().find(|step| step.code == code);
    let step = step.unwrap_or_else(|| panic!("{code} is not among {offered:?}"));
    let record = step.id.map(|id| (id, desk.detail(id).version));
    let mut typed: Vec<Typed<'_>> = Vec::new();
    for (field, text) in &step.typed {
        if !also.iter().any(|(name, _)| name == field) {
            typed.push((field, text));
        }
    }
    typed.extend(also);
    desk.submit(step.kind, record, &typed, None)
}

/// What is said to be lacking for a step.
fn lacking(desk: &mut Desk, case: RecordId, code: &str) -> Vec<&'static str> {
    let steps = desk.detail(case).steps;
    let step = steps.iter().find(|step| step.code == code).unwrap();
    step.lacks.iter().map(|lack| lack.code).collect()
}

/// Where the case stands.
fn stands(desk: &mut Desk, case: RecordId) -> String {
    let form = desk.form(Kind::VettingCase, Some(case));
    let state = form.fields.into_iter().find(|field| field.name == "state");
    state.unwrap().text
}

fn opened(desk: &mut Desk, also: &[Typed<'_>]) -> RecordId {
    let person = desk.make(
        Kind::Person,
        &[("name", "Åsa Ek"), ("citizenship_confirmed", "ja")],
    );
    let position = desk.make(
        Kind::Position,
        &[
            ("title", "Driftchef"),
            ("class", "2"),
            ("decision_date", "-30d"),
            ("decision_by", "kommunen"),
            ("check_reason", "Leder driften."),
        ],
    );
    let links = [person.to_string(), position.to_string()];
    let mut typed = vec![
        ("person", links[0].as_str()),
        ("position", &links[1]),
        ("participation", "anstalld_kommun"),
        ("expected_participation", "ja"),
        ("state", "initierad"),
    ];
    typed.extend(also);
    desk.make(Kind::VettingCase, &typed)
}

#[test]
fn from_the_first_day_to_the_last_every_step_that_is_offered_is_taken() {
    let world = World::new();
    let mut desk = world.opened("chief");
    let case = opened(&mut desk, &[]);
    let ok = |outcome: Result<Saved, Trouble>| {
        outcome.unwrap();
    };
    ok(take(&mut desk, case, "basic-begin", &[]));
    let elements = [("basis_elements", "interview references")];
    answered(
        take(&mut desk, case, "basic-passed", &[]),
        "step-lacks",
        &["SSF 5 kap. 2 §"],
    );
    ok(take(&mut desk, case, "basic-passed", &elements));
    ok(take(&mut desk, case, "consent", &[]));
    assert_eq!(stands(&mut desk, case), "samtycke");
    answered(
        take(&mut desk, case, "apply", &[]),
        "step-lacks",
        &["SSF 5 kap. 15 §"],
    );
    ok(take(&mut desk, case, "apply", &[("annex_sent", "ja")]));
    assert_eq!(stands(&mut desk, case), "ansokan");
    ok(take(&mut desk, case, "reply", &[]));
    assert_eq!(stands(&mut desk, case), "svar");
    ok(take(&mut desk, case, "assess", &[]));
    ok(take(&mut desk, case, "approve", &[]));
    assert_eq!(
        lacking(&mut desk, case, "participate"),
        ["lacks-briefing", "lacks-training"]
    );
    answered(
        take(&mut desk, case, "participate", &[]),
        "step-lacks",
        &["SSF 2 kap. 3 §"],
    );
    ok(take(&mut desk, case, "brief", &[]));
    let course = desk.make(Kind::Course, &[("title", "Grund")]).to_string();
    let course: &'static str = course.leak();
    ok(take(&mut desk, case, "train", &[("course", course)]));
    ok(take(&mut desk, case, "need", &[("need", "Leder driften")]));
    ok(take(&mut desk, case, "participate", &[]));
    ok(take(&mut desk, case, "follow-up", &[]));
    ok(take(
        &mut desk,
        case,
        "reassess",
        &[("trigger", "handelse")],
    ));
    assert_eq!(stands(&mut desk, case), "omprovning");
    ok(take(
        &mut desk,
        case,
        "reassess-close",
        &[("outcome", "fortsatt")],
    ));
    assert_eq!(stands(&mut desk, case), "deltar");
    ok(take(&mut desk, case, "close-begin", &[]));
    answered(
        take(&mut desk, case, "close", &[]),
        "step-lacks",
        &["SSF 5 kap. 20 §"],
    );
    ok(take(&mut desk, case, "deregister", &[]));
    let done = [
        ("talk", "genomfort"),
        ("confidentiality_reminder", "idag"),
        ("access_withdrawn", "idag"),
    ];
    ok(take(&mut desk, case, "closing", &done));
    ok(take(&mut desk, case, "close", &[]));
    assert_eq!(stands(&mut desk, case), "avslutad");
    assert!(desk.detail(case).steps.is_empty());
}

#[test]
fn one_undo_takes_back_the_record_and_where_it_moved_the_case() {
    let world = World::new();
    let mut desk = world.opened("chief");
    let case = opened(
        &mut desk,
        &[("state", "gu_godkand"), ("basis_elements", "interview")],
    );
    let saved = take(&mut desk, case, "consent", &[]).unwrap();
    assert_eq!(stands(&mut desk, case), "samtycke");
    desk.undo(saved.seq, "Fel ärende").unwrap();
    assert_eq!(stands(&mut desk, case), "gu_godkand");
    let consent = desk.find(Kind::Consent, "Åsa Ek");
    assert!(desk.detail(consent).ended.is_some());
}

#[test]
fn a_consent_that_was_withdrawn_stops_the_application() {
    let world = World::new();
    let mut desk = world.opened("chief");
    let case = opened(
        &mut desk,
        &[("state", "gu_godkand"), ("basis_elements", "interview")],
    );
    take(&mut desk, case, "consent", &[]).unwrap();
    let consent = desk.find(Kind::Consent, "Åsa Ek");
    assert!(lacking(&mut desk, case, "apply").is_empty());
    desk.change(Kind::Consent, consent, &[("withdrawn_date", "idag")]);
    assert_eq!(lacking(&mut desk, case, "apply"), ["lacks-consent"]);
    answered(
        take(&mut desk, case, "apply", &[("annex_sent", "ja")]),
        "step-lacks",
        &["SSL 3 kap. 18 §"],
    );
}

#[test]
fn the_chief_decides_on_others_and_the_deputy_on_the_chief() {
    let world = World::new();
    let mut desk = world.opened("deputy");
    let case = opened(
        &mut desk,
        &[("state", "bedomning"), ("basis_elements", "interview")],
    );
    let person = desk.find(Kind::Person, "Åsa Ek").to_string();
    desk.make(
        Kind::Appointment,
        &[("person", &person), ("role", "skc"), ("from", "-900d")],
    );
    desk.lock();
    let mut desk = world.opened("chief");
    answered(
        take(&mut desk, case, "reject", &[]),
        "own-case",
        &["SSL 3 kap. 4 §"],
    );
    desk.lock();
    let mut desk = world.opened("deputy");
    take(&mut desk, case, "reject", &[]).unwrap();
    desk.lock();
    let mut desk = world.opened("chief");
    answered(desk.approve(case), "own-case", &["SSL 3 kap. 4 §"]);
}
