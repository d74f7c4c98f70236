//! The next steps of a vetting case: which there are, what each makes, and what is lacking for it.
//!
//! What is offered here is what `decide` would take: both ask the same functions.

use crate::domain::evidence::{Evidence, must_be_deregistered};
use crate::domain::lacks::{Lack, lacking, lacking_for_application};
use crate::domain::{CaseState, Kind, Record, RecordId, State, next_states};
use jiff::civil::Date;

/// What choosing a step opens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Makes {
    /// The case's own form, with this state.
    State(CaseState),
    /// A new record of this kind, about the case or its person.
    New(Kind),
    /// A record that is there already, to be filled in: the field where something is lacking.
    Fill(Kind, RecordId, &'static str),
}

/// One step that may come next.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// Its name: words under `step-<code>`.
    pub code: &'static str,
    /// What it opens.
    pub makes: Makes,
    /// What is lacking; nothing when the step is allowed.
    pub lacks: Vec<Lack>,
}

impl Step {
    fn new(code: &'static str, makes: Makes) -> Self {
        Self {
            code,
            makes,
            lacks: Vec::new(),
        }
    }
}

/// The code of the step that leads to a state by the case's own form; none where a record of its own leads there.
fn to_state(state: CaseState) -> Option<&'static str> {
    Some(match state {
        CaseState::BasicInvestigation => "basic-begin",
        CaseState::BasicPassed => "basic-passed",
        CaseState::BasicFailed => "basic-failed",
        CaseState::Assessment => "assess",
        CaseState::Approved => "approve",
        CaseState::Rejected => "reject",
        CaseState::Participating => "participate",
        CaseState::Changing => "change",
        CaseState::Closing => "close-begin",
        CaseState::Closed => "close",
        CaseState::Opened
        | CaseState::Consent
        | CaseState::Applied
        | CaseState::Replied
        | CaseState::Reassessment => return None,
    })
}

/// The steps that may come next in a case, the ordinary one first.
pub fn next_steps(state: &State, case: &Record, today: Date) -> Vec<Step> {
    let Some(at) = case.values.code("state").and_then(CaseState::from_code) else {
        return Vec::new();
    };
    if case.ended.is_some() {
        return Vec::new();
    }
    let evidence = Evidence::of(state, case);
    let mut steps = records(&evidence, at, today);
    for to in next_states(at, evidence.class()) {
        let Some(code) = to_state(*to) else {
            continue;
        };
        steps.push(Step {
            lacks: for_state(&evidence, *to, today),
            ..Step::new(code, Makes::State(*to))
        });
        // What makes somebody authorised follows the decision that they are reliable (SSF 2 kap. 2 §, SSL 3 kap. 4 §); it may
        // be begun before.
        if at == CaseState::Assessment && *to == CaseState::Rejected {
            knowledge(&evidence, today, &mut steps);
        }
    }
    steps
}

/// What is lacking for a state, apart from what the state's own form is there to fill in.
fn for_state(evidence: &Evidence<'_>, to: CaseState, today: Date) -> Vec<Lack> {
    let own: &[Lack] = &[Lack::ELEMENTS, Lack::START, Lack::END];
    let mut lacks = lacking(evidence, to, today);
    lacks.retain(|lack| {
        !(own.contains(lack) || to == CaseState::Approved && *lack == Lack::DECISION)
    });
    lacks
}

/// The steps that are records of their own.
fn records(evidence: &Evidence<'_>, at: CaseState, today: Date) -> Vec<Step> {
    let mut steps = Vec::new();
    let new = |code, kind| Step::new(code, Makes::New(kind));
    // What was prepared is filled in; a second check beside it would be another.
    let prepared = evidence.prepared_check();
    let apply = || {
        let makes = match prepared {
            Some(check) => Makes::Fill(Kind::RegisterCheck, check.id, "application_date"),
            None => Makes::New(Kind::RegisterCheck),
        };
        let mut lacks = lacking_for_application(evidence, prepared, today);
        // Whether the annex was sent is answered in the form.
        lacks.retain(|lack| *lack != Lack::ANNEX);
        Step {
            lacks,
            ..Step::new("apply", makes)
        }
    };
    match at {
        CaseState::BasicPassed if evidence.is_classed() => {
            steps.push(new("consent", Kind::Consent));
        }
        CaseState::Consent => steps.push(apply()),
        CaseState::Applied => {
            if let Some(check) = evidence.waiting_check() {
                let makes = Makes::Fill(Kind::RegisterCheck, check.id, "reply_date");
                steps.push(Step::new("reply", makes));
            }
        }
        CaseState::Participating => {
            steps.push(new("follow-up", Kind::FollowUp));
            steps.push(new("reassess", Kind::Reassessment));
        }
        CaseState::Reassessment => match evidence.open_reassessment() {
            Some(open) => {
                let makes = Makes::Fill(Kind::Reassessment, open.id, "closed");
                steps.push(Step::new("reassess-close", makes));
            }
            None => steps.push(new("reassess", Kind::Reassessment)),
        },
        CaseState::Changing if evidence.is_classed() => {
            steps.push(new("consent", Kind::Consent));
            steps.push(apply());
        }
        CaseState::Closing => closing(evidence, today, &mut steps),
        _ => {}
    }
    if matches!(at, CaseState::Approved | CaseState::Participating) {
        knowledge(evidence, today, &mut steps);
    }
    if let Some(check) = evidence.unreturned().next()
        && evidence.case.values.date("decision_date").is_some()
    {
        let makes = Makes::Fill(Kind::RegisterCheck, check.id, "returned_date");
        steps.push(Step::new("return", makes));
    }
    steps
}

/// Briefing, training and need, while they are lacking (SSF 2 kap. 2-3 §§, 5 kap. 1 §).
fn knowledge(evidence: &Evidence<'_>, today: Date, steps: &mut Vec<Step>) {
    for (lacking, code, kind) in [
        (
            evidence.briefed(today).is_none(),
            "brief",
            Kind::SecrecyBriefing,
        ),
        (
            evidence.trained(today).is_none(),
            "train",
            Kind::TrainingRecord,
        ),
        (evidence.need(today).is_none(), "need", Kind::Authorisation),
    ] {
        if lacking {
            steps.push(Step::new(code, Makes::New(kind)));
        }
    }
}

/// Deregistration, what is said to the person, access, and the need that goes.
fn closing(evidence: &Evidence<'_>, today: Date, steps: &mut Vec<Step>) {
    for check in &evidence.checks {
        if must_be_deregistered(check, today) {
            let makes = Makes::Fill(Kind::RegisterCheck, check.id, "deregistered_date");
            steps.push(Step::new("deregister", makes));
        }
    }
    if evidence.case.values.date("start_date").is_none() {
        return;
    }
    steps.push(match evidence.closings.last() {
        None => Step::new("closing", Makes::New(Kind::Closing)),
        Some(closing) => {
            let lacking = ["talk", "confidentiality_reminder", "access_withdrawn"]
                .into_iter()
                .find(|field| closing.values.get(field).is_none());
            let Some(field) = lacking else {
                return;
            };
            Step::new("closing", Makes::Fill(Kind::Closing, closing.id, field))
        }
    });
}

/// What the form of a new record starts with, as the catalogue's fields and texts: a vetting case begins at its beginning.
pub fn begun(kind: Kind) -> Vec<(&'static str, String)> {
    match kind {
        Kind::VettingCase => vec![("state", CaseState::Opened.code().to_owned())],
        _ => Vec::new(),
    }
}

/// What a step's form starts with, as the catalogue's fields and texts: the case or the person, today, and what follows
/// from the position.
pub fn prefilled(
    state: &State,
    case: &Record,
    makes: Makes,
    today: Date,
) -> Vec<(&'static str, String)> {
    let fields = &case.values;
    let person = fields.reference("person").map(|id| id.to_string());
    let day = today.to_string();
    let about_case = || vec![("case", case.id.to_string())];
    let about_person = || {
        person
            .iter()
            .map(|id| ("person", id.clone()))
            .collect::<Vec<_>>()
    };
    match makes {
        Makes::State(to) => {
            let mut typed = vec![("state", to.code().to_owned())];
            let own: &[(&'static str, &str)] = match to {
                CaseState::BasicPassed => &[("basic_date", "")],
                CaseState::Approved => &[("decision", "godkand"), ("decision_date", "")],
                CaseState::Rejected => &[("decision", "ej_godkand"), ("decision_date", "")],
                CaseState::Participating => &[("start_date", "")],
                CaseState::Closing => &[("end_date", "")],
                _ => &[],
            };
            for (field, text) in own {
                // What stands is the chief's own; only what is empty is offered.
                if fields.get(field).is_none() {
                    let text = if text.is_empty() { &day } else { *text };
                    typed.push((field, text.to_owned()));
                }
            }
            typed
        }
        Makes::New(Kind::RegisterCheck) => {
            let mut typed = about_case();
            let position = fields.reference("position").and_then(|id| state.get(id));
            let position = position.map(|held| &held.record);
            let class = position.and_then(|position| position.security_class());
            typed.extend(class.map(|class| ("class", class.code().to_owned())));
            // The reason for check is the position's, where it is short enough to stand in an application.
            let reason = position.and_then(|position| position.values.text("check_reason"));
            let short = |reason: &&str| reason.chars().count() <= 160 && !reason.contains('\n');
            typed.extend(reason.filter(short).map(|text| ("reason", text.to_owned())));
            typed.push(("application_date", day));
            typed.push(("status", "ansokt".to_owned()));
            // Whether the annex was sent only the chief knows: it is left to be answered.
            typed
        }
        Makes::New(Kind::Reassessment) => [about_case(), vec![("opened", day)]].concat(),
        Makes::New(Kind::Authorisation) => about_case(),
        Makes::New(Kind::Closing) => about_case(),
        Makes::New(Kind::SecrecyBriefing | Kind::TrainingRecord) => {
            [about_person(), vec![("date", day)]].concat()
        }
        Makes::New(_) => [about_case(), vec![("date", day)]].concat(),
        Makes::Fill(_, _, field) => {
            let mut typed = vec![(field, day)];
            match field {
                "application_date" => typed.push(("status", "ansokt".to_owned())),
                "reply_date" => typed.push(("status", "aktiv".to_owned())),
                "deregistered_date" => typed.push(("status", "avanmald".to_owned())),
                "talk" => return Vec::new(),
                _ => {}
            }
            typed
        }
    }
}

#[cfg(test)]
mod tests;
