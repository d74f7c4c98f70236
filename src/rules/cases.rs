//! Rules about vetting cases.

use crate::domain::{CaseState, Record, SecurityClass};
use crate::rules::survey::{Survey, is_live, stands, takes_part};
use crate::rules::{Finding, add_working_days, rule};
use jiff::civil::Date;

/// R11, R14, R17, R18 and R19 as far as the case itself, its person and its position show them.
pub fn judge(survey: &Survey<'_>, case: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let fields = &case.values;
    let at = stands(case);
    let position = fields
        .reference("position")
        .and_then(|id| survey.record(id));
    let class = position.and_then(Record::security_class);
    let takes_part = takes_part(case);

    let high = matches!(class, Some(SecurityClass::One | SecurityClass::Two));
    if takes_part && high && fields.code("participation") == Some("anstalld_kommun") {
        let person = fields.reference("person").and_then(|id| survey.record(id));
        if !person.is_some_and(|person| person.values.flag("citizenship_confirmed")) {
            found.push(Finding::of(&rule::CITIZENSHIP, case.id));
        }
    }
    if takes_part && fields.date("decision_date").is_none() {
        found.push(Finding::of(&rule::PARTICIPATES_UNDECIDED, case.id));
    }
    if let (Some(start), Some(decided)) = (fields.date("start_date"), fields.date("decision_date"))
        && start < decided
    {
        found.push(Finding::of(&rule::STARTED_BEFORE, case.id));
    }
    if let Some(end) = fields.date("end_date")
        && at.is_some_and(|at| !at.is_terminal())
        && end < today
    {
        let days = survey.limits().deregistration_days;
        let due = add_working_days(end, days);
        found.push(Finding::due(&rule::DEREGISTRATION_DUE, case.id, due, today).within(days));
    }
    if let Some(expected) = fields.date("expected_from")
        && matches!(
            at,
            Some(
                CaseState::Opened
                    | CaseState::BasicInvestigation
                    | CaseState::BasicPassed
                    | CaseState::Consent
                    | CaseState::Applied
                    | CaseState::Replied
                    | CaseState::Assessment
            )
        )
    {
        found.push(Finding::due(&rule::VETTING_DUE, case.id, expected, today));
    }
    if fields.code("exemption_code") == Some("fullmaktige") {
        found.push(Finding::of(&rule::COUNCIL, case.id));
    }
    if survey.is_doubled(case) {
        found.push(Finding::of(&rule::CASE_DOUBLED, case.id));
    }
    if is_live(case) && position.is_some_and(|position| position.ended.is_some()) {
        found.push(Finding::of(&rule::CASE_POSITION_ENDED, case.id));
    }
    found
}

#[cfg(test)]
mod tests;
