//! Authorised (behörig) is reckoned and never typed: reliable, knowing and needing, each with its evidence and date, and
//! exactly what is missing (SSF 2 kap. 2 §).
//!
//! It says which evidence the register holds. That somebody is authorised it never says: that is for whoever answers for
//! the activity.

use crate::domain::{
    CaseState, Evidence, Kind, Lack, Record, RecordId, lacking, must_be_deregistered, waits,
};
use crate::rules::cases::follow_up_due;
use crate::rules::dossier::evidence;
use crate::rules::survey::{Survey, stands, takes_part};
use crate::rules::{Severity, Status, add_working_days};
use jiff::Unit;
use jiff::civil::Date;

/// Days ahead of a follow-up at which it is told of.
const FOLLOW_UP_AHEAD: i64 = 30;

/// One of the three that make up authorisation, with the evidence that was found and what is missing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// `reliable`, `knows` or `needs`: words under `authorised-<code>`.
    pub code: &'static str,
    /// The records that say so, each with its day.
    pub evidence: Vec<(RecordId, Option<Date>)>,
    /// What is missing.
    pub lacks: Vec<Lack>,
}

/// A person in a position.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Reliable, knows, needs.
    pub parts: [Part; 3],
    /// What it is said to be, the gravest first. Empty for a case that is over or has not come so far.
    pub status: Vec<Status>,
    /// What remains of the closing; none for a case that is not being closed. Nobody takes part under one that is: what
    /// its evidence lacks is no longer anything to see to.
    pub remains: Option<Vec<Lack>>,
}

impl Standing {
    /// Everything that is missing, in the order of the parts.
    pub fn lacks(&self) -> impl Iterator<Item = Lack> {
        self.parts
            .iter()
            .flat_map(|part| part.lacks.iter().copied())
    }
}

/// Where the person of a case stands in its position; none for a record that is no case, and for one that has ended.
pub fn standing(survey: &Survey<'_>, case: &Record, today: Date) -> Option<Standing> {
    if case.kind != Kind::VettingCase || case.ended.is_some() {
        return None;
    }
    let evidence = evidence(survey, case);
    let parts = [
        reliable(&evidence, today),
        knows(&evidence, today),
        needs(&evidence, today),
    ];
    let mut standing = Standing {
        parts,
        status: Vec::new(),
        remains: (stands(case) == Some(CaseState::Closing))
            .then(|| lacking(&evidence, CaseState::Closed, today)),
    };
    standing.status = status(survey, &evidence, &standing, today);
    Some(standing)
}

/// A status with a number of days in it.
fn days_in(code: &'static str, days: i64, severity: Severity) -> Status {
    Status {
        counts: vec![("days", days)],
        ..Status::of(code, Some(severity))
    }
}

fn days(from: Date, to: Date) -> i64 {
    from.until((Unit::Day, to))
        .map_or(0, |span| i64::from(span.get_days()))
}

fn reliable(evidence: &Evidence<'_>, today: Date) -> Part {
    let case = evidence.case;
    let (mut found, mut lacks) = (Vec::new(), Vec::new());
    let unpassed = matches!(
        stands(case),
        None | Some(CaseState::Opened | CaseState::BasicInvestigation | CaseState::BasicFailed)
    );
    if unpassed {
        lacks.push(Lack::BASIC);
    }
    if evidence.is_classed() {
        match evidence.position.filter(|_| evidence.class_is_decided()) {
            Some(position) => found.push((position.id, position.values.date("decision_date"))),
            None => lacks.push(Lack::CLASS),
        }
        match evidence.consent_on(today) {
            Some(consent) => found.push((consent.id, consent.values.date("date"))),
            None => lacks.push(Lack::CONSENT),
        }
        match evidence.running_check(today) {
            Some(check) => found.push((check.id, check.values.date("reply_date"))),
            None => lacks.push(Lack::REPLY),
        }
    }
    match evidence.approved_on().filter(|day| *day <= today) {
        Some(day) => found.push((case.id, Some(day))),
        None => lacks.push(Lack::DECISION),
    }
    if evidence.lacks_citizenship() {
        lacks.push(Lack::CITIZENSHIP);
    }
    Part {
        code: "reliable",
        evidence: found,
        lacks,
    }
}

fn knows(evidence: &Evidence<'_>, today: Date) -> Part {
    let (mut found, mut lacks) = (Vec::new(), Vec::new());
    for (record, lack) in [
        (evidence.trained(today), Lack::TRAINING),
        (evidence.briefed(today), Lack::BRIEFING),
    ] {
        match record {
            Some(record) => found.push((record.id, record.values.date("date"))),
            None => lacks.push(lack),
        }
    }
    Part {
        code: "knows",
        evidence: found,
        lacks,
    }
}

fn needs(evidence: &Evidence<'_>, today: Date) -> Part {
    let need = evidence.need(today);
    Part {
        code: "needs",
        evidence: need
            .map(|need| (need.id, need.values.date("granted")))
            .into_iter()
            .collect(),
        lacks: if need.is_none() {
            vec![Lack::NEED]
        } else {
            Vec::new()
        },
    }
}

fn status(
    survey: &Survey<'_>,
    evidence: &Evidence<'_>,
    standing: &Standing,
    today: Date,
) -> Vec<Status> {
    let case = evidence.case;
    let (at, limits) = (stands(case), survey.limits());
    let mut status = Vec::new();
    let open_check = |check: &&Record| must_be_deregistered(check, today);
    if let Some(end) = case.values.date("end_date")
        && evidence
            .checks
            .iter()
            .copied()
            .any(|check| open_check(&check))
    {
        let late = days(add_working_days(end, limits.deregistration_days), today);
        if late > 0 {
            status.push(days_in("deregistration-late", late, Severity::Error));
        }
    }
    if case.values.date("decision_date").is_some() && evidence.unreturned().next().is_some() {
        status.push(Status::of("documents-kept", Some(Severity::Warning)));
    }
    let counts = takes_part(case) || at == Some(CaseState::Approved);
    if counts && let Some(lack) = standing.lacks().next() {
        status.push(Status::of(lack.code, Some(Severity::Error)));
    }
    let months = if evidence.is_classed() {
        limits.follow_up_months
    } else {
        limits.follow_up_without_class_months
    };
    let follow_up = follow_up_due(evidence, months)
        .filter(|_| takes_part(case))
        .map(|due| days(today, due));
    if let Some(left) = follow_up.filter(|left| *left < 0) {
        status.push(days_in("follow-up-missed", -left, Severity::Error));
    }
    if at == Some(CaseState::Reassessment)
        || takes_part(case) && evidence.open_reassessment().is_some()
    {
        status.push(Status::of("reassessed", Some(Severity::Warning)));
    }
    if at == Some(CaseState::Closing) {
        status.push(Status::of("closing", Some(Severity::Warning)));
    }
    if let Some(left) = follow_up.filter(|left| (0..=FOLLOW_UP_AHEAD).contains(left)) {
        status.push(days_in("follow-up-in", left, Severity::Warning));
    }
    let live = at.is_some_and(|at| !at.is_terminal());
    if let Some(applied) = evidence
        .checks
        .iter()
        .filter(|check| live && waits(check))
        .filter_map(|check| check.values.date("application_date"))
        .min()
    {
        status.push(days_in(
            "reply-waiting",
            days(applied, today).max(0),
            Severity::Notice,
        ));
    }
    if counts && standing.lacks().next().is_none() {
        status.push(Status::of("evidence-found", None));
    }
    status
}

#[cfg(test)]
mod tests;
