//! Rules about vetting cases.

use crate::domain::{CaseState, Record, SecurityClass, State};
use crate::rules::{Finding, add_working_days};
use jiff::civil::Date;

/// "Skyndsamt" in SSF 5 kap. 20 § has no number; the house limit is five working days.
const DEREGISTRATION_DAYS: u32 = 5;

/// R11, R14, R17 and R18 as far as the case itself shows them.
pub fn judge(state: &State, case: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let fields = &case.values;
    let at = fields.code("state").and_then(CaseState::from_code);
    let class = fields
        .reference("position")
        .and_then(|id| state.get(id))
        .and_then(|held| held.record.security_class());
    let takes_part = matches!(
        at,
        Some(CaseState::Participating | CaseState::Reassessment | CaseState::Changing)
    );

    let high = matches!(class, Some(SecurityClass::One | SecurityClass::Two));
    if takes_part && high && fields.code("participation") == Some("anstalld_kommun") {
        let person = fields.reference("person").and_then(|id| state.get(id));
        if !person.is_some_and(|held| held.record.values.flag("citizenship_confirmed")) {
            found.push(Finding::error(
                "citizenship-not-confirmed",
                "SSL 3 kap. 11 §",
                case.id,
            ));
        }
    }
    if takes_part && fields.date("decision_date").is_none() {
        found.push(Finding::error(
            "participates-undecided",
            "SSL 3 kap. 3 §",
            case.id,
        ));
    }
    if let (Some(start), Some(decided)) = (fields.date("start_date"), fields.date("decision_date"))
        && start < decided
    {
        found.push(Finding::error(
            "started-before-decision",
            "SSL 3 kap. 3 §",
            case.id,
        ));
    }
    if let Some(end) = fields.date("end_date")
        && at.is_some_and(|at| !at.is_terminal())
        && end < today
    {
        let due = add_working_days(end, DEREGISTRATION_DAYS);
        found.extend(
            Finding::deadline(
                "deregistration-due",
                "SSF 5 kap. 20 §",
                case.id,
                due,
                today,
                i64::MAX,
            )
            .map(|finding| finding.limited("promptly-5")),
        );
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
        found.extend(
            Finding::deadline(
                "vetting-before-start",
                "SSL 3 kap. 3 §",
                case.id,
                expected,
                today,
                14,
            )
            .map(|finding| finding.limited("before-start")),
        );
    }
    if fields.code("exemption_code") == Some("fullmaktige") {
        found.push(Finding::warning(
            "council-not-vetted",
            "SSL 3 kap. 1 §",
            case.id,
        ));
    }
    found
}
