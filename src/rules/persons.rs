//! Rules about persons who take part: training, certificates, and access that outlives its case.

use crate::domain::{Kind, Record};
use crate::rules::dossier::{case_of, evidence, months_after};
use crate::rules::survey::{Survey, stands, takes_part};
use crate::rules::{Finding, rule};
use jiff::civil::Date;

/// The training of whoever takes part is refreshed (SSF 5 kap. 1 §): by the course's own interval, or the house's.
pub fn judge(survey: &Survey<'_>, person: &Record, today: Date) -> Vec<Finding> {
    let cases: Vec<&Record> = survey
        .pointing(person.id, Kind::VettingCase)
        .into_iter()
        .filter(|case| takes_part(case))
        .collect();
    let Some(first) = cases.first() else {
        return Vec::new();
    };
    // Who was never trained has a finding in the case.
    let Some(last) = evidence(survey, first).trained(today) else {
        return Vec::new();
    };
    let house = survey.limits().training_months;
    let course = last
        .values
        .reference("course")
        .and_then(|id| survey.record(id));
    let months = match course.and_then(|course| course.values.get("refresh_months")) {
        Some(crate::domain::Value::Number(months)) => u32::try_from(*months).unwrap_or(house),
        _ => house,
    };
    let held = last.values.date("date").unwrap_or(today);
    let due = months_after(held, months);
    let due = last.values.date("next_due").map_or(due, |own| own.min(due));
    let finding = Finding::due(&rule::TRAINING_DUE, person.id, due, today).within(months);
    vec![Finding {
        also: cases.iter().map(|case| case.id).collect(),
        ..finding
    }]
}

/// A certificate that others issued has a last day (SSL 5 kap. 1 §).
pub fn certificate(certificate: &Record, today: Date) -> Option<Finding> {
    let expires = certificate.values.date("expires")?;
    Some(Finding::due(
        &rule::CERTIFICATE_EXPIRES,
        certificate.id,
        expires,
        today,
    ))
}

/// Access is given to who is reliable, knows and needs it, and taken back when the case is over (SSF 2 kap. 2 §).
pub fn access(survey: &Survey<'_>, need: &Record, today: Date) -> Vec<Finding> {
    let Some(case) = case_of(survey, need) else {
        return Vec::new();
    };
    let fields = &need.values;
    let mut found = Vec::new();
    let ended = case.values.date("end_date").is_some_and(|end| end < today);
    let over = ended || stands(case).is_some_and(|at| at.is_terminal()) || case.ended.is_some();
    if over && fields.date("revoked").is_none() {
        found.push(Finding::of(&rule::ACCESS_OPEN, need.id));
    }
    if let Some(granted) = fields.date("granted") {
        let evidence = evidence(survey, case);
        let decided = evidence.approved_on().is_some_and(|day| day <= granted);
        if !decided || evidence.briefed(granted).is_none() || evidence.trained(granted).is_none() {
            found.push(Finding::of(&rule::ACCESS_EARLY, need.id));
        }
    }
    found
}

#[cfg(test)]
mod tests;
