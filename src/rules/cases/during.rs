//! While somebody takes part: what must have stood on the first day, what must run, and what recurs.

use crate::domain::Evidence;
use crate::rules::dossier::{days_after, months_after};
use crate::rules::survey::takes_part;
use crate::rules::{Finding, Survey, rule};
use jiff::civil::Date;

/// Days after which an open reassessment is asked about; the act says only that there is one when there is reason.
const REASSESSMENT_DAYS: u32 = 30;

/// R14, R15, follow-up and reassessment.
pub fn judge(survey: &Survey<'_>, evidence: &Evidence<'_>, today: Date, found: &mut Vec<Finding>) {
    let case = evidence.case;
    for reassessment in &evidence.reassessments {
        let fields = &reassessment.values;
        if let (Some(opened), None) = (fields.date("opened"), fields.date("closed")) {
            let due = days_after(opened, REASSESSMENT_DAYS);
            let finding = Finding::due(&rule::REASSESSMENT_OPEN, case.id, due, today);
            found.push(Finding {
                also: vec![reassessment.id],
                ..finding.within(REASSESSMENT_DAYS)
            });
        }
    }
    if !takes_part(case) {
        return;
    }
    let start = case.values.date("start_date");
    first_day(evidence, start.unwrap_or(today), found);
    if evidence.is_classed()
        && !evidence
            .checks
            .iter()
            .any(|c| crate::domain::runs_on(c, today))
    {
        found.push(Finding::of(&rule::NO_RUNNING_CHECK, case.id));
    }
    if evidence.need(today).is_none() {
        found.push(Finding::of(&rule::NO_NEED, case.id));
    }
    let limits = survey.limits();
    let months = if evidence.is_classed() {
        limits.follow_up_months
    } else {
        limits.follow_up_without_class_months
    };
    if let Some(due) = follow_up_due(evidence, months) {
        found.push(Finding::due(&rule::FOLLOW_UP_DUE, case.id, due, today).within(months));
    }
}

/// The day on which the next follow-up is due: the house's interval after the last one, or after the first day of
/// participation; the date that the last one set, where that is earlier.
pub fn follow_up_due(evidence: &Evidence<'_>, months: u32) -> Option<Date> {
    let last = evidence
        .follow_ups
        .iter()
        .max_by_key(|follow_up| follow_up.values.date("date"));
    let own = last.and_then(|follow_up| follow_up.values.date("next_date"));
    let from = last
        .and_then(|follow_up| follow_up.values.date("date"))
        .or(evidence.case.values.date("start_date"))?;
    let due = months_after(from, months);
    Some(own.map_or(due, |own| own.min(due)))
}

/// Nobody starts before the reply, the briefing and the training (SSL 3 kap. 3 §, SSF 2 kap. 3 §, 5 kap. 1 §).
fn first_day(evidence: &Evidence<'_>, start: Date, found: &mut Vec<Finding>) {
    let mut wrong = |rule| found.push(Finding::of(rule, evidence.case.id));
    let replies = || {
        evidence
            .checks
            .iter()
            .filter_map(|check| check.values.date("reply_date"))
    };
    // Without any reply there is nothing to compare with: whether a check runs is a question of its own.
    if evidence.is_classed() && replies().next().is_some() && replies().all(|day| day > start) {
        wrong(&rule::STARTED_BEFORE_REPLY);
    }
    if evidence.briefed(start).is_none() {
        wrong(&rule::STARTED_UNBRIEFED);
    }
    if evidence.trained(start).is_none() {
        wrong(&rule::STARTED_UNTRAINED);
    }
}
