//! When participation has ended: deregistration and the closing steps.

use crate::domain::{CaseState, Evidence, must_be_deregistered};
use crate::rules::survey::stands;
use crate::rules::{Finding, Survey, add_working_days, rule};
use jiff::civil::Date;

/// R17, and what is said and taken back at the end.
pub fn judge(survey: &Survey<'_>, evidence: &Evidence<'_>, today: Date, found: &mut Vec<Finding>) {
    let case = evidence.case;
    let Some(end) = ended(evidence).filter(|end| *end < today) else {
        return;
    };
    let checks: Vec<_> = evidence
        .checks
        .iter()
        .filter(|check| must_be_deregistered(check, today))
        .map(|check| check.id)
        .collect();
    if !checks.is_empty() {
        let days = survey.limits().deregistration_days;
        let due = add_working_days(end, days);
        let finding = Finding::due(&rule::DEREGISTRATION_DUE, case.id, due, today);
        found.push(Finding {
            also: checks,
            ..finding.within(days)
        });
    }
    if case.values.date("start_date").is_none() {
        return;
    }
    let closing = evidence.closings.last();
    let has = |field: &str| closing.is_some_and(|closing| closing.values.get(field).is_some());
    let mut wrong = |rule| found.push(Finding::of(rule, case.id));
    if !has("access_withdrawn") {
        wrong(&rule::ACCESS_KEPT);
    }
    // A month after the end what is left to say should have been said; while a case is being closed it is the next step.
    let at_leisure = stands(case) != Some(CaseState::Closed)
        && add_working_days(end, survey.limits().return_days) >= today;
    if at_leisure {
        return;
    }
    if evidence.is_classed() && !has("talk") {
        wrong(&rule::NO_TALK);
    }
    if !has("confidentiality_reminder") {
        wrong(&rule::NO_REMINDER);
    }
}

/// The day on which participation, or the hope of it, ended.
fn ended(evidence: &Evidence<'_>) -> Option<Date> {
    let fields = &evidence.case.values;
    let refused = matches!(
        stands(evidence.case),
        Some(CaseState::Rejected | CaseState::BasicFailed)
    );
    fields
        .date("end_date")
        .or_else(|| fields.date("decision_date").filter(|_| refused))
}
