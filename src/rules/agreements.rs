//! Rules about protective security agreements: signed before access, notified, controlled, and with staff that is
//! vetted (SSL 4 kap. 1-5 §§, SSF 6 kap. 4-5 §§).
//!
//! An arrangement (överenskommelse) is lighter: access, control and expiry are judged, notices and clauses are not.

use crate::domain::{Kind, Record, RecordId, Value};
use crate::rules::dates::{has_come, months_after};
use crate::rules::survey::{several, takes_part};
use crate::rules::{Finding, Survey, add_working_days, rule};
use jiff::civil::Date;

/// Whether an agreement is signed, and neither ended nor run out.
pub(super) fn is_in_force(agreement: &Record, today: Date) -> bool {
    let date = |field| agreement.values.date(field);
    agreement.ended.is_none()
        && has_come(date("signed_date"), today)
        && !has_come(date("ended_date"), today)
        && date("valid_to").is_none_or(|last| last >= today)
}

/// The day of the last control of a counterpart, and the day that it set for the next.
pub(super) fn last_control(
    survey: &Survey<'_>,
    agreement: &Record,
) -> (Option<Date>, Option<Date>) {
    survey
        .pointing(agreement.id, Kind::AgreementControl)
        .into_iter()
        .map(|control| {
            (
                control.values.date("date"),
                control.values.date("next_date"),
            )
        })
        .filter(|(done, _)| done.is_some())
        .max()
        .unwrap_or_default()
}

/// R21, and what an agreement goes on to ask for.
pub fn judge(survey: &Survey<'_>, agreement: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let date = |field| agreement.values.date(field);
    let id = agreement.id;
    let signed = date("signed_date");
    let access = date("access_date").filter(|access| *access <= today);
    let over = has_come(date("ended_date"), today);

    if let Some(access) = access
        && !over
        && signed.is_none_or(|signed| signed > access)
    {
        found.push(Finding::of(&rule::ACCESS_BEFORE_AGREEMENT, id).since(access));
    }
    if agreement.values.code("agreement_kind") != Some("overenskommelse") {
        found.extend(notices(survey, agreement, today));
        let clauses = match agreement.values.get("clauses") {
            Some(Value::Codes(codes)) => codes.len(),
            _ => 0,
        };
        if signed.is_some() && !over && clauses < 3 {
            found.push(Finding::of(&rule::AGREEMENT_CLAUSES, id));
        }
    }
    if over {
        return found;
    }
    if let Some(signed) = signed.filter(|signed| *signed <= today) {
        let months = survey.limits().agreement_control_months;
        let (last, next) = last_control(survey, agreement);
        let house = months_after(last.unwrap_or(signed), months);
        let due = next.map_or(house, |next| next.min(house));
        found.push(Finding::due(&rule::AGREEMENT_CONTROL_DUE, id, due, today).within(months));
        if let Some(last) = date("valid_to") {
            found.push(Finding::due(&rule::AGREEMENT_EXPIRES, id, last, today));
        }
        if let Some(parent) = agreement.values.reference("parent")
            && let Some(parent) = survey.record(parent)
            && !is_in_force(parent, today)
        {
            found.push(Finding {
                also: vec![parent.id],
                ..Finding::of(&rule::PARENT_AGREEMENT_ENDED, id)
            });
        }
    }
    if access.is_some() {
        let open = unvetted(survey, agreement);
        if !open.is_empty() || several(agreement, "positions").is_empty() {
            found.push(Finding {
                also: open,
                ..Finding::of(&rule::AGREEMENT_STAFF, id)
            });
        }
    }
    found
}

/// The notices of intention, signing and end (SSF 6 kap. 4-5 §§).
fn notices(survey: &Survey<'_>, agreement: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let date = |field| agreement.values.date(field);
    let days = survey.limits().agreement_notice_days;
    let within = |rule, from, found: &mut Vec<Finding>| {
        let due = add_working_days(from, days);
        found.push(Finding::due(rule, agreement.id, due, today).within(days));
    };
    let opened = agreement
        .values
        .reference("exposure_case")
        .and_then(|case| survey.record(case))
        .and_then(|case| case.values.date("opened"));
    let signed = date("signed_date").filter(|signed| *signed <= today);
    match date("intent_notified_date") {
        // Told after the signing is told too late, and stays so.
        Some(told) if signed.is_some_and(|signed| told > signed) => {
            found.push(Finding::of(&rule::INTENT_NOT_NOTIFIED, agreement.id).within(days));
        }
        Some(_) => {}
        None => {
            if let Some(from) = opened.filter(|from| *from <= today).or(signed) {
                within(&rule::INTENT_NOT_NOTIFIED, from, &mut found);
            }
        }
    }
    if let (Some(signed), None) = (signed, date("signed_notified_date")) {
        within(&rule::SIGNING_NOT_NOTIFIED, signed, &mut found);
    }
    if let (Some(ended), None) = (date("ended_date"), date("ended_notified_date"))
        && ended <= today
    {
        within(&rule::ENDING_NOT_NOTIFIED, ended, &mut found);
    }
    found
}

/// The positions of the counterpart in which nobody takes part after a finished vetting.
fn unvetted(survey: &Survey<'_>, agreement: &Record) -> Vec<RecordId> {
    several(agreement, "positions")
        .iter()
        .copied()
        .filter(|position| {
            !survey
                .pointing(*position, Kind::VettingCase)
                .into_iter()
                .any(|case| takes_part(case) && case.values.date("decision_date").is_some())
        })
        .collect()
}

#[cfg(test)]
mod tests;
