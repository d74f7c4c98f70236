//! Rules about vetting cases.

mod after;
mod during;

pub use during::follow_up_due;

use crate::domain::{CaseState, Record};
use crate::rules::dossier::evidence;
use crate::rules::survey::{Survey, is_live, stands, takes_part};
use crate::rules::{Finding, rule};
use jiff::civil::Date;

/// R11, R14, R15, R17, R18, R19 and R33, follow-up and closing, as far as the case and its evidence show them.
pub fn judge(survey: &Survey<'_>, case: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let fields = &case.values;
    let at = stands(case);
    let evidence = evidence(survey, case);

    if takes_part(case) && evidence.lacks_citizenship() {
        found.push(Finding::of(&rule::CITIZENSHIP, case.id));
    }
    if takes_part(case) && fields.date("decision_date").is_none() {
        found.push(Finding::of(&rule::PARTICIPATES_UNDECIDED, case.id));
    }
    if let (Some(start), Some(decided)) = (fields.date("start_date"), fields.date("decision_date"))
        && start < decided
    {
        found.push(Finding::of(&rule::STARTED_BEFORE, case.id));
    }
    during::judge(survey, &evidence, today, &mut found);
    after::judge(survey, &evidence, today, &mut found);
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
    let position = evidence.position;
    if is_live(case) && position.is_some_and(|position| position.ended.is_some()) {
        found.push(Finding::of(&rule::CASE_POSITION_ENDED, case.id));
    }
    let decided_by = fields.text("decision_by");
    let name = evidence
        .person
        .and_then(|person| person.values.text("name"));
    if let (Some(by), Some(name)) = (decided_by, name)
        && by.to_lowercase().contains(&name.to_lowercase())
    {
        found.push(Finding::of(&rule::OWN_CASE, case.id));
    }
    found
}

#[cfg(test)]
mod tests;
