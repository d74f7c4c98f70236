//! What a value, an analysis and a vetting case are said to be: derived, never typed, and each with its reasons among the findings.

use crate::domain::{Kind, Record, edition, judgement};
use crate::rules::measures::{is_open, is_settled};
use crate::rules::{Severity, Survey, analyses, authorisation};
use jiff::{Unit, civil::Date};
use std::collections::BTreeMap;

/// A derived status: words under `status-<code>`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Status {
    /// Which.
    pub code: &'static str,
    /// Numbers that the words need.
    pub counts: Vec<(&'static str, i64)>,
    /// How grave; none where nothing is lacking.
    pub severity: Option<Severity>,
}

impl Status {
    pub(super) fn of(code: &'static str, severity: Option<Severity>) -> Self {
        Self {
            code,
            counts: Vec::new(),
            severity,
        }
    }
}

/// The statuses of a record, the gravest first; none for kinds that have no derived status, and for what has ended.
pub fn status(survey: &Survey<'_>, record: &Record, today: Date) -> Vec<Status> {
    match record.kind {
        _ if record.ended.is_some() => Vec::new(),
        Kind::ProtectiveValue => value(survey, record, today).into_iter().collect(),
        Kind::Analysis => analysis(survey, record, today),
        Kind::VettingCase => {
            authorisation::standing(survey, record, today).map_or(Vec::new(), |held| held.status)
        }
        Kind::Person => seat(survey, record, today).map_or(Vec::new(), |(_, status)| status),
        _ => Vec::new(),
    }
}

/// The case that says most of a person, with all that it is said to be: of those that say anything, the one with the gravest
/// status, then one that lacks something, then the latest.
pub fn seat<'a>(
    survey: &Survey<'a>,
    person: &Record,
    today: Date,
) -> Option<(&'a Record, Vec<Status>)> {
    survey
        .pointing(person.id, Kind::VettingCase)
        .into_iter()
        .map(|case| (case, status(survey, case, today)))
        .filter(|(_, status)| !status.is_empty())
        .max_by_key(|(case, status)| {
            let first = status.first();
            let lacks = first.is_some_and(|first| first.code != "evidence-found");
            (first.map(|first| first.severity), lacks, case.number)
        })
}

/// The open vulnerabilities of a value, and every line of the plan that concerns it, each once.
fn plan_of<'a>(survey: &Survey<'a>, value: &Record) -> (Vec<&'a Record>, Vec<&'a Record>) {
    let vulnerabilities = survey.pointing(value.id, Kind::Vulnerability);
    let against = vulnerabilities
        .iter()
        .flat_map(|record| survey.pointing(record.id, Kind::Measure));
    let measures: BTreeMap<_, _> = survey
        .pointing(value.id, Kind::Measure)
        .into_iter()
        .chain(against)
        .map(|measure| (measure.id, measure))
        .collect();
    let items: BTreeMap<_, _> = measures
        .keys()
        .flat_map(|id| survey.pointing(*id, Kind::PlanItem))
        .map(|item| (item.id, item))
        .collect();
    let open = vulnerabilities
        .into_iter()
        .filter(|record| judgement::is_open(record))
        .collect();
    (open, items.into_values().collect())
}

/// Domain 9.4. A value below K and C that nobody found a gap in has none: nothing is asked of it.
fn value(survey: &Survey<'_>, value: &Record, today: Date) -> Option<Status> {
    let pointing = |id, kind| survey.pointing(id, kind);
    if !judgement::of_value(value, &pointing).is_empty() {
        return Some(Status::of("incomplete", Some(Severity::Error)));
    }
    let (open, items) = plan_of(survey, value);
    let planned = |vulnerability: &&Record| {
        let measures = survey.pointing(vulnerability.id, Kind::Measure);
        let mut items = measures
            .iter()
            .flat_map(|measure| survey.pointing(measure.id, Kind::PlanItem));
        items.any(|item| item.values.code("status") != Some("avskriven"))
    };
    if !open.iter().all(planned) {
        return Some(Status::of("unprotected", Some(Severity::Error)));
    }
    let late = |item: &&Record| {
        is_open(item) && item.values.date("due_date").is_some_and(|due| due < today)
    };
    if items.iter().any(late) {
        return Some(Status::of("measure-late", Some(Severity::Error)));
    }
    let verified = items
        .iter()
        .any(|item| item.values.code("status") == Some("verifierad"));
    if open.is_empty() && verified && items.iter().all(|item| is_settled(item)) {
        return Some(Status::of("verified", None));
    }
    let asked = judgement::matters(value) || !open.is_empty() || !items.is_empty();
    asked.then(|| Status::of("unverified", Some(Severity::Warning)))
}

fn analysis(survey: &Survey<'_>, analysis: &Record, today: Date) -> Vec<Status> {
    let in_force = analyses::in_force(survey, analysis.id);
    let own = in_force.is_some_and(|now| now.id == analysis.id);
    let adopted = edition::is_adopted(analysis);
    let mut found = Vec::new();
    if own && let Some(on) = analysis.values.date("adopted_date") {
        let (due, warned) = analyses::due(survey, on);
        let left = today
            .until((Unit::Day, due))
            .map_or(0, |span| i64::from(span.get_days()));
        found.push(match left {
            ..0 => Status::of("too-old", Some(Severity::Error)),
            _ if today >= warned => Status {
                counts: vec![("days", left)],
                ..Status::of("expires", Some(Severity::Warning))
            },
            _ => Status::of("in-force", None),
        });
        return found;
    }
    if adopted && in_force.is_some() {
        return vec![Status::of("superseded", None)];
    }
    let grave = match in_force {
        Some(_) => Severity::Notice,
        None => Severity::Error,
    };
    // Adopted here and not yet approved by the other custodian: it does not count.
    let code = if adopted {
        "awaits-approval"
    } else {
        "not-adopted"
    };
    found.push(Status::of(code, Some(grave)));
    let asked = survey.pointing(analysis.id, Kind::Contribution);
    let missing = asked
        .iter()
        .filter(|record| record.values.date("received").is_none())
        .count();
    if missing > 0 {
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        found.push(Status {
            counts: vec![("missing", count(missing)), ("asked", count(asked.len()))],
            ..Status::of("contributions-missing", Some(Severity::Warning))
        });
    }
    found
}

#[cfg(test)]
mod tests;
