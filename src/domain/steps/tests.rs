use super::*;
use crate::domain::testing::{CHIEF, TODAY, complete, id, record, register, values, with, without};
use crate::domain::{SecurityClass, Value};

fn steps(mut records: Vec<Record>, at: &'static str) -> Vec<Step> {
    for case in records.iter_mut().filter(|r| r.kind == Kind::VettingCase) {
        case.values.set("state", Some(Value::Code(at)));
    }
    let state = register(records);
    let case = state.get(id(Kind::VettingCase, 1)).unwrap();
    next_steps(&state, &case.record, TODAY)
}

fn allowed(steps: &[Step]) -> Vec<&'static str> {
    let open = steps.iter().filter(|step| step.lacks.is_empty());
    open.map(|step| step.code).collect()
}

#[test]
fn each_state_offers_its_steps_the_ordinary_one_first() {
    for (at, offered) in [
        ("initierad", vec!["basic-begin"]),
        ("grundutredning", vec!["basic-passed", "basic-failed"]),
        ("gu_godkand", vec!["consent"]),
        ("samtycke", vec!["apply"]),
        ("bedomning", vec!["approve", "reject", "close-begin"]),
        ("godkand", vec!["participate", "close-begin"]),
        (
            "deltar",
            vec!["follow-up", "reassess", "change", "close-begin"],
        ),
        ("gu_ej_godkand", vec![]),
        ("ej_godkand", vec![]),
        ("avslutad", vec![]),
    ] {
        assert_eq!(allowed(&steps(complete(), at)), offered, "{at}");
    }
}

#[test]
fn what_is_lacking_is_offered_first_and_named_with_its_provision() {
    let found = steps(without(Kind::SecrecyBriefing), "godkand");
    assert_eq!(found[0].code, "brief");
    assert_eq!(found[0].makes, Makes::New(Kind::SecrecyBriefing));
    let start = found.iter().find(|step| step.code == "participate");
    assert_eq!(start.unwrap().lacks, [Lack::BRIEFING]);
    // While the person is assessed the decision comes first: what makes authorised follows it.
    let found = steps(without(Kind::SecrecyBriefing), "bedomning");
    let codes: Vec<&str> = found.iter().map(|step| step.code).collect();
    assert_eq!(codes, ["approve", "reject", "brief", "close-begin"]);
    let found = steps(without(Kind::Consent), "samtycke");
    assert_eq!(found[0].lacks, [Lack::CONSENT]);
}

#[test]
fn an_unanswered_application_is_filled_in_and_a_running_check_deregistered() {
    let waiting = with(Kind::RegisterCheck, &[("reply_date", ""), ("status", "")]);
    let found = steps(waiting, "ansokan");
    let check = id(Kind::RegisterCheck, 1);
    assert_eq!(
        found[0].makes,
        Makes::Fill(Kind::RegisterCheck, check, "reply_date")
    );
    let found = steps(complete(), "avslut");
    assert_eq!(
        found[0].makes,
        Makes::Fill(Kind::RegisterCheck, check, "deregistered_date")
    );
    assert_eq!(found[1].makes, Makes::New(Kind::Closing));
    assert!(!allowed(&found).contains(&"close"));
}

#[test]
fn documents_are_offered_to_go_back_once_there_is_a_decision() {
    let received = [("documents_received", "ja")];
    let codes = |at, changes: &[(&'static str, &'static str)]| -> Vec<&str> {
        let mut records = with(Kind::RegisterCheck, &received);
        for case in records.iter_mut().filter(|r| r.kind == Kind::VettingCase) {
            for (field, _) in changes {
                case.values.set(field, None);
            }
        }
        steps(records, at).iter().map(|step| step.code).collect()
    };
    assert!(codes("deltar", &[]).contains(&"return"));
    assert!(!codes("svar", &[("decision_date", "")]).contains(&"return"));
}

/// What is offered as allowed is taken by `decide`, filled in as it is offered and completed with what only the chief
/// knows.
#[test]
fn an_allowed_step_is_not_refused() {
    use crate::domain::CaseState;
    for at in CaseState::ALL {
        let mut records = complete();
        for case in records.iter_mut().filter(|r| r.kind == Kind::VettingCase) {
            case.values.set("state", Some(Value::Code(at.code())));
        }
        let state = register(records);
        let case = state.get(id(Kind::VettingCase, 1)).unwrap();
        for step in next_steps(&state, &case.record, TODAY) {
            if !step.lacks.is_empty() {
                continue;
            }
            let Makes::State(to) = step.makes else {
                continue;
            };
            let mut after = case.record.as_ref().clone();
            for (field, text) in prefilled(&state, &case.record, step.makes, TODAY) {
                let typed: &'static str = text.leak();
                let value = values(&[(field, typed)]).get(field).cloned();
                after.values.set(field, value);
            }
            if to == CaseState::Closing && after.values.date("end_date").is_none() {
                after.values.set("end_date", Some(Value::Date(TODAY)));
            }
            let outcome = crate::domain::decide::vetting_guard(&state, CHIEF, &after, TODAY);
            assert!(outcome.is_ok(), "{} to {}", at.code(), to.code());
        }
    }
}

#[test]
fn a_form_starts_with_the_case_the_day_and_the_class() {
    let state = register(complete());
    let case = &state.get(id(Kind::VettingCase, 1)).unwrap().record;
    let typed = |makes| prefilled(&state, case, makes, TODAY);
    let apply = typed(Makes::New(Kind::RegisterCheck));
    let has = |field, text: &str| apply.contains(&(field, text.to_owned()));
    assert!(has("case", &case.id.to_string()) && has("class", SecurityClass::Two.code()));
    assert!(has("application_date", "2026-11-23") && has("status", "ansokt"));
    assert!(!apply.iter().any(|(field, _)| *field == "reason"));
    let reasoned = |text: &'static str| {
        let state = register(with(Kind::Position, &[("check_reason", text)]));
        let case = &state.get(id(Kind::VettingCase, 1)).unwrap().record;
        let typed = prefilled(&state, case, Makes::New(Kind::RegisterCheck), TODAY);
        typed.iter().any(|(field, _)| *field == "reason")
    };
    let long: &'static str = format!("\"{}", "x".repeat(161)).leak();
    assert!(reasoned("\"Leder driften.") && !reasoned(long));
    let brief = typed(Makes::New(Kind::SecrecyBriefing));
    assert_eq!(brief[0].0, "person");
    // What stands is the chief's own.
    let start = typed(Makes::State(CaseState::Participating));
    assert_eq!(start, [("state", "deltar".to_owned())]);
    let talk = record(Kind::Closing, 1, &[]);
    assert!(typed(Makes::Fill(Kind::Closing, talk.id, "talk")).is_empty());
}
