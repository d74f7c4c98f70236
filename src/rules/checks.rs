//! Rules about register checks: what must stand before an application, what runs, and what goes back.

use crate::domain::{
    CaseState, Evidence, Record, SecurityClass, must_be_deregistered, runs_on, waits,
};
use crate::rules::dossier::{case_of, days_after, evidence};
use crate::rules::survey::{Survey, stands, takes_part};
use crate::rules::{Finding, Rule, add_working_days, rule};
use jiff::civil::Date;

/// Days after which a reply is asked for. No provision sets a time for Säpo's handling: it only says when to ask.
const REPLY_DAYS: u32 = 60;

/// R12, R13, R16 and R17 as far as one check shows them, its own end, and a consent that was withdrawn.
pub fn judge(survey: &Survey<'_>, check: &Record, today: Date) -> Vec<Finding> {
    let Some(case) = case_of(survey, check).filter(|case| case.ended.is_none()) else {
        return Vec::new();
    };
    let evidence = evidence(survey, case);
    let mut found = Vec::new();
    if let Some(applied) = check.values.date("application_date") {
        application(&evidence, check, applied, &mut found);
    }
    let runs = runs_on(check, today);
    if runs || waits(check) {
        let consented = evidence.consents.iter().any(|consent| {
            let withdrawn = consent.values.date("withdrawn_date");
            withdrawn.is_some_and(|day| day <= today)
        });
        if consented && evidence.consent_on(today).is_none() {
            found.push(Finding::of(&rule::CONSENT_WITHDRAWN, check.id));
        }
    }
    let class = check.security_class();
    if runs
        && takes_part(case)
        && evidence.is_classed()
        && class.is_some_and(|class| Some(class) != evidence.class())
    {
        found.push(Finding::of(&rule::CHECK_OF_OTHER_CLASS, check.id));
    }
    if waits(check)
        && let Some(applied) = check.values.date("application_date")
    {
        let due = days_after(applied, REPLY_DAYS);
        found.push(Finding::due(&rule::REPLY_WAITING, check.id, due, today).within(REPLY_DAYS));
    }
    if let Some(end) = check.values.date("end_date")
        && takes_part(case)
        && must_be_deregistered(check, today)
    {
        let first = survey.limits().check_end_first_days;
        let rule = Rule {
            ahead: Some(first.into()),
            ..rule::CHECK_ENDS
        };
        found.push(Finding::due(&rule, check.id, end, today));
    }
    if evidence.unreturned().any(|held| held.id == check.id)
        && let Some(decided) = case.values.date("decision_date")
    {
        let days = survey.limits().return_days;
        let due = add_working_days(decided, days);
        found.push(Finding::due(&rule::DOCUMENTS_KEPT, check.id, due, today).within(days));
    }
    found
}

/// What an application rests on, on the day it was sent.
fn application(evidence: &Evidence<'_>, check: &Record, applied: Date, found: &mut Vec<Finding>) {
    let mut wrong = |rule| found.push(Finding::of(rule, check.id));
    let case = &evidence.case.values;
    let unpassed = matches!(
        stands(evidence.case),
        Some(CaseState::Opened | CaseState::BasicInvestigation | CaseState::BasicFailed)
    );
    if unpassed || case.date("basic_date").is_some_and(|day| day > applied) {
        wrong(&rule::CHECK_WITHOUT_BASIC);
    }
    if evidence.consent_on(applied).is_none() {
        wrong(&rule::CHECK_WITHOUT_CONSENT);
    }
    if !evidence.is_classed() {
        wrong(&rule::CHECK_WITHOUT_CLASS);
    }
    if case.code("expected_participation") != Some("ja")
        && case.date("start_date").is_none()
        && check.values.text("exceptional_grounds").is_none()
    {
        wrong(&rule::CHECK_NOT_EXPECTED);
    }
    let class = check.security_class().or(evidence.class());
    if class > Some(SecurityClass::Three) && !check.values.flag("annex_sent") {
        wrong(&rule::CHECK_WITHOUT_ANNEX);
    }
    let told = |record: &Record, field: &str| record.values.text(field).is_some();
    let by_position = evidence
        .position
        .is_some_and(|position| told(position, "check_reason"));
    if !told(check, "reason") && !by_position {
        wrong(&rule::CHECK_WITHOUT_REASON);
    }
}

#[cfg(test)]
mod tests;
