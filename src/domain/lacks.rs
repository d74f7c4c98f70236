//! What is lacking before a step of a vetting case, each with the provision that asks for it.

use crate::domain::evidence::{Evidence, must_be_deregistered};
use crate::domain::{CaseState, Record, SecurityClass};
use jiff::civil::Date;

/// One thing that is lacking: words under `fault-lacks-<code>`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lack {
    /// What: the code of a fault.
    pub code: &'static str,
    /// Who asks for it.
    pub provision: &'static str,
}

macro_rules! lacks {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $provision:literal;)*) => {
        impl Lack {
            $($(#[$doc])* pub const $name: Lack = Lack { code: $code, provision: $provision };)*

            /// Everything that can be lacking.
            pub const ALL: &'static [Lack] = &[$(Self::$name,)*];
        }
    };
}

lacks! {
    /// What the basic investigation rests on.
    ELEMENTS = "lacks-elements", "SSF 5 kap. 2 §";
    /// A basic investigation that was passed.
    BASIC = "lacks-basic", "SSF 5 kap. 3 §";
    /// A decided security class.
    CLASS = "lacks-class", "SSL 3 kap. 12 §";
    /// A consent dated on or before the application, not withdrawn.
    CONSENT = "lacks-consent", "SSL 3 kap. 18 §";
    /// That the person can be assumed to take part, or exceptional grounds.
    EXPECTED = "lacks-expected", "SSF 5 kap. 13 §";
    /// The annex for the special personal investigation in class 1 and 2.
    ANNEX = "lacks-annex", "SSF 5 kap. 15 §";
    /// An application for a register check.
    APPLICATION = "lacks-application", "SSF 5 kap. 13 §";
    /// The reply to it.
    REPLY = "lacks-reply", "SSL 3 kap. 4 §";
    /// A decision that the person can be assumed loyal and reliable.
    DECISION = "lacks-decision", "SSL 3 kap. 3 §";
    /// The day on which participation starts.
    START = "lacks-start", "SSL 3 kap. 3 §";
    /// A register check that runs.
    RUNNING = "lacks-running-check", "SSL 3 kap. 14 §";
    /// A secrecy briefing before participation.
    BRIEFING = "lacks-briefing", "SSF 2 kap. 3 §";
    /// A completed training before participation.
    TRAINING = "lacks-training", "SSF 5 kap. 1 §";
    /// A stated need.
    NEED = "lacks-need", "SSF 2 kap. 2 §";
    /// Confirmed citizenship, or the Government's exception.
    CITIZENSHIP = "lacks-citizenship", "SSL 3 kap. 11 §";
    /// A record of the reassessment.
    REASSESSMENT = "lacks-reassessment", "SSL 3 kap. 4 §";
    /// The reassessment's close.
    REASSESSED = "lacks-reassessed", "SSL 3 kap. 4 §";
    /// The day on which participation ends.
    END = "lacks-end", "SSF 5 kap. 20 §";
    /// The closing talk, held, declined or impossible.
    TALK = "lacks-talk", "SSL 8 kap. 2 §";
    /// The reminder that confidentiality goes on.
    REMINDER = "lacks-reminder", "SSL 8 kap. 2 §";
    /// That access was withdrawn.
    WITHDRAWAL = "lacks-withdrawal", "SSF 2 kap. 2 §";
    /// The deregistration of a register check.
    DEREGISTRATION = "lacks-deregistration", "SSF 5 kap. 20 §";
    /// Documents that go back after the decision.
    RETURN = "lacks-return", "SSL 3 kap. 21 §";
}

/// Collects what does not hold.
struct Lacking(Vec<Lack>);

impl Lacking {
    fn unless(&mut self, holds: bool, lack: Lack) {
        if !holds && !self.0.contains(&lack) {
            self.0.push(lack);
        }
    }
}

/// What is lacking for a case to stand in a state, as far as evidence goes; the order of the states is `transition`'s.
pub fn lacking(evidence: &Evidence<'_>, to: CaseState, today: Date) -> Vec<Lack> {
    let mut lacks = Lacking(Vec::new());
    let fields = &evidence.case.values;
    match to {
        CaseState::BasicPassed => {
            lacks.unless(fields.get("basis_elements").is_some(), Lack::ELEMENTS);
        }
        CaseState::Consent => {
            lacks.unless(evidence.consent_on(today).is_some(), Lack::CONSENT);
        }
        CaseState::Applied => {
            lacks.unless(
                evidence.waiting_check().is_some() || evidence.running_check(today).is_some(),
                Lack::APPLICATION,
            );
        }
        CaseState::Replied | CaseState::Assessment if evidence.is_classed() => {
            lacks.unless(evidence.running_check(today).is_some(), Lack::REPLY);
        }
        CaseState::Approved => {
            lacks.unless(evidence.approved_on().is_some(), Lack::DECISION);
            if evidence.is_classed() {
                lacks.unless(evidence.class_is_decided(), Lack::CLASS);
                lacks.unless(evidence.running_check(today).is_some(), Lack::REPLY);
            }
        }
        CaseState::Participating => participating(evidence, today, &mut lacks),
        CaseState::Reassessment => {
            lacks.unless(evidence.open_reassessment().is_some(), Lack::REASSESSMENT);
        }
        CaseState::Closing => lacks.unless(
            fields.date("start_date").is_none() || fields.date("end_date").is_some(),
            Lack::END,
        ),
        CaseState::Closed => closed(evidence, today, &mut lacks),
        _ => {}
    }
    lacks.0
}

/// Nobody starts before the decision, the reply, the briefing and the training (SSL 3 kap. 3 §, SSF 2 kap. 2-3 §§, 5 kap. 1
/// §).
fn participating(evidence: &Evidence<'_>, today: Date, lacks: &mut Lacking) {
    let start = evidence.case.values.date("start_date");
    let day = start.unwrap_or(today);
    let before = |date: Option<Date>| date.is_some_and(|date| date <= day);
    lacks.unless(start.is_some(), Lack::START);
    lacks.unless(before(evidence.approved_on()), Lack::DECISION);
    if evidence.is_classed() {
        lacks.unless(evidence.class_is_decided(), Lack::CLASS);
        let running = evidence.running_check(today.max(day));
        lacks.unless(running.is_some(), Lack::RUNNING);
        let replied = running.and_then(|check| check.values.date("reply_date"));
        // One that is said to run without the day of its reply is the chain check's to find.
        lacks.unless(replied.is_none_or(|day| before(Some(day))), Lack::REPLY);
    }
    lacks.unless(evidence.briefed(day).is_some(), Lack::BRIEFING);
    lacks.unless(evidence.trained(day).is_some(), Lack::TRAINING);
    lacks.unless(!evidence.lacks_citizenship(), Lack::CITIZENSHIP);
    lacks.unless(evidence.open_reassessment().is_none(), Lack::REASSESSED);
}

/// A case that was never taken part under has nothing to close but its application.
fn closed(evidence: &Evidence<'_>, today: Date, lacks: &mut Lacking) {
    let running = evidence
        .checks
        .iter()
        .any(|check| must_be_deregistered(check, today));
    lacks.unless(!running, Lack::DEREGISTRATION);
    lacks.unless(evidence.unreturned().next().is_none(), Lack::RETURN);
    if evidence.case.values.date("start_date").is_none() {
        return;
    }
    let closing = evidence.closings.last();
    let has = |field: &str| closing.is_some_and(|closing| closing.values.get(field).is_some());
    lacks.unless(has("talk"), Lack::TALK);
    lacks.unless(has("confidentiality_reminder"), Lack::REMINDER);
    lacks.unless(has("access_withdrawn"), Lack::WITHDRAWAL);
}

/// What is lacking for an application for a register check on a day (SSF 5 kap. 3, 13 and 15 §§, SSL 3 kap. 12 and 18 §§).
/// `check` is the application, none while it is only offered: then its own fields are not asked for.
pub fn lacking_for_application(
    evidence: &Evidence<'_>,
    check: Option<&Record>,
    today: Date,
) -> Vec<Lack> {
    let mut lacks = Lacking(Vec::new());
    let day = check
        .and_then(|check| check.values.date("application_date"))
        .unwrap_or(today);
    let at = evidence
        .case
        .values
        .code("state")
        .and_then(CaseState::from_code);
    let basic = !matches!(
        at,
        None | Some(CaseState::Opened | CaseState::BasicInvestigation | CaseState::BasicFailed)
    );
    let passed = evidence.case.values.date("basic_date");
    lacks.unless(
        basic && passed.is_none_or(|passed| passed <= day),
        Lack::BASIC,
    );
    lacks.unless(
        evidence.is_classed() && evidence.class_is_decided(),
        Lack::CLASS,
    );
    lacks.unless(evidence.consent_on(day).is_some(), Lack::CONSENT);
    let expected = evidence.case.values.code("expected_participation") == Some("ja");
    let excepted = check.is_some_and(|check| check.values.text("exceptional_grounds").is_some());
    lacks.unless(expected || excepted, Lack::EXPECTED);
    if let Some(check) = check {
        let class = check.security_class().or(evidence.class());
        let needs_annex = class > Some(SecurityClass::Three);
        lacks.unless(!needs_annex || check.values.flag("annex_sent"), Lack::ANNEX);
    }
    lacks.0
}

#[cfg(test)]
mod tests;
