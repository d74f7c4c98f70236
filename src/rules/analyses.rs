//! Rules about the analysis as a whole: that an edition is in force, how old it is, who adopted it, and what it waits for.

use crate::domain::{Kind, Record, RecordId, edition};
use crate::rules::{Finding, Severity, Survey, rule};
use jiff::{ToSpan, civil::Date};
use std::collections::BTreeSet;

/// The analysis, the ones that it supersedes and the ones that supersede it.
fn line(survey: &Survey<'_>, analysis: RecordId) -> BTreeSet<RecordId> {
    let mut line = BTreeSet::from([analysis]);
    let mut ahead = vec![analysis];
    while let Some(id) = ahead.pop() {
        let before = survey
            .record(id)
            .and_then(|record| record.values.reference("supersedes"));
        // Many records point at an analysis, and few are analyses.
        let after = survey
            .of_kind(Kind::Analysis)
            .filter(|record| record.values.reference("supersedes") == Some(id))
            .map(|record| record.id);
        for next in before.into_iter().chain(after) {
            if line.insert(next) {
                ahead.push(next);
            }
        }
    }
    line
}

/// The edition in force among an analysis and those before and after it, as it was approved: adoption takes four eyes.
pub(super) fn in_force<'a>(survey: &Survey<'a>, analysis: RecordId) -> Option<&'a Record> {
    line(survey, analysis)
        .into_iter()
        .filter(|id| survey.record(*id).is_some_and(|now| now.ended.is_none()))
        .filter_map(|id| survey.approved(id))
        .filter(|record| edition::is_adopted(record))
        .max_by_key(|record| (record.values.date("adopted_date"), record.number))
}

/// The day when the edition must have been replaced, and the day from which that is warned of.
pub(super) fn due(survey: &Survey<'_>, adopted: Date) -> (Date, Date) {
    let after = |months: i64| adopted.checked_add(months.months()).unwrap_or(adopted);
    let warned = i64::from(survey.limits().analysis_warning_months);
    (after(i64::from(edition::MONTHS_BETWEEN)), after(warned))
}

/// R1 and R6 on the edition in force; that there is one; and answers that are waited for.
pub fn judge(survey: &Survey<'_>, analysis: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let fields = &analysis.values;
    let Some(in_force) = in_force(survey, analysis.id) else {
        let newer = survey
            .of_kind(Kind::Analysis)
            .any(|record| record.values.reference("supersedes") == Some(analysis.id));
        if !newer {
            found.push(Finding::of(&rule::ANALYSIS_NOT_ADOPTED, analysis.id));
        }
        found.extend(daf(analysis));
        return found;
    };
    let superseded = edition::is_adopted(analysis) && in_force.id != analysis.id;
    if superseded {
        return found;
    }
    found.extend(daf(analysis));
    if in_force.id != analysis.id {
        return found;
    }
    if let Some(adopted) = fields.date("adopted_date") {
        let (due, warned) = due(survey, adopted);
        let mut finding = Finding::due(&rule::ANALYSIS_DUE, analysis.id, due, today)
            .within(survey.limits().analysis_warning_months);
        if finding.severity != rule::ANALYSIS_DUE.severity {
            finding.severity = match today >= warned {
                true => Severity::Warning,
                false => Severity::Notice,
            };
        }
        found.push(finding);
        let plan = fields.date("plan_adopted_date");
        if plan.is_none_or(|plan| plan < adopted) {
            found.push(Finding::of(&rule::PLAN_NOT_CURRENT, analysis.id));
        }
    } else {
        found.push(Finding::of(&rule::ANALYSIS_NOT_ADOPTED, analysis.id));
    }
    if matches!(fields.code("adopted_office"), Some("skc" | "annan")) {
        found.push(Finding::of(&rule::ANALYSIS_BELOW_HEAD, analysis.id));
    }
    if fields.text("exception").is_some() {
        found.push(Finding {
            also: crate::rules::survey::several(analysis, "exception_records").to_vec(),
            ..Finding::of(&rule::ANALYSIS_EXCEPTION, analysis.id)
        });
    }
    found
}

fn daf(analysis: &Record) -> Option<Finding> {
    let date = |field| analysis.values.date(field);
    let waits = date("daf_requested").is_some() && date("daf_received").is_none();
    waits.then(|| Finding::of(&rule::DAF_UNANSWERED, analysis.id))
}

/// R1: an operator without any analysis. One with a draft is told of at the draft.
pub fn of_operator(survey: &Survey<'_>, operator: &Record) -> Option<Finding> {
    let runs = operator.values.date("ceased_at").is_none();
    let lacks = survey.pointing(operator.id, Kind::Analysis).is_empty();
    (runs && lacks).then(|| Finding::of(&rule::ANALYSIS_NOT_ADOPTED, operator.id))
}

/// A contribution that has not come; those to an edition that was replaced are history.
pub fn contribution(survey: &Survey<'_>, contribution: &Record, today: Date) -> Vec<Finding> {
    let fields = &contribution.values;
    let analysis = fields
        .reference("analysis")
        .and_then(|id| survey.record(id));
    let waited_for = fields.date("received").is_none()
        && analysis.is_none_or(|analysis| !edition::is_adopted(analysis));
    match fields.date("due") {
        Some(due) if waited_for => {
            vec![Finding::due(
                &rule::CONTRIBUTION_DUE,
                contribution.id,
                due,
                today,
            )]
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
