//! Rules about classified documents, of which the register holds metadata only: marked, registered, signed for,
//! inventoried, and destroyed under a decision (SSF 3 kap. 7-8 §§, OSL 5 kap., arkivlagen 10 §).

use crate::domain::{InfoLevel, Kind, Record};
use crate::rules::dates::{months_after, years_after};
use crate::rules::{Finding, Survey, rule};
use jiff::civil::Date;

/// Whether a copy is still here: neither destroyed nor handed over for good. An archived one is inventoried at level KH
/// only.
fn is_inventoried(document: &Record) -> bool {
    let gone = ["returned", "transmitted", "destroyed"]
        .iter()
        .any(|field| document.values.date(field).is_some());
    let archived = document.values.date("archived").is_some();
    !gone && (!archived || document.info_level() == Some(InfoLevel::TopSecret))
}

/// The last inventory of a copy: noted on it, or a finished round at its level that missed nothing.
pub(super) fn last_inventory(survey: &Survey<'_>, document: &Record) -> Option<Date> {
    let came = arrived(document);
    let round = survey
        .of_kind(Kind::InventoryRound)
        .filter(|round| round.info_level() == document.info_level())
        .filter(|round| missed(round) == 0)
        .filter(|round| came.is_none_or(|came| round.values.date("started") >= Some(came)))
        .filter_map(|round| round.values.date("finished"))
        .max();
    round.max(document.values.date("inventoried"))
}

fn arrived(document: &Record) -> Option<Date> {
    let date = |field| document.values.date(field);
    date("receipt_date").or(date("dated"))
}

fn missed(round: &Record) -> i64 {
    match round.values.get("missing") {
        Some(crate::domain::Value::Number(count)) => *count,
        _ => 0,
    }
}

/// Whether a disposal decision was in force on a day.
fn is_decided(survey: &Survey<'_>, on: Date) -> bool {
    survey.of_kind(Kind::DisposalDecision).any(|decision| {
        let date = |field| decision.values.date(field);
        date("valid_from").is_some_and(|from| from <= on)
            && date("valid_to").is_none_or(|to| on <= to)
    })
}

/// R26, R31 as far as a document shows it, markings and registration.
pub fn judge(survey: &Survey<'_>, document: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut of = |rule| found.push(Finding::of(rule, document.id));
    let date = |field| document.values.date(field);
    let level = document.info_level();
    let classified = level >= Some(InfoLevel::Restricted);
    if level.is_none() {
        of(&rule::DOCUMENT_WITHOUT_LEVEL);
    }
    if classified && document.values.get("secrecy_basis").is_none() {
        of(&rule::DOCUMENT_WITHOUT_GROUND);
    }
    if date("dated").is_none() || document.values.code("direction").is_none() {
        of(&rule::DOCUMENT_NOT_REGISTERED);
    }
    let held = document.values.text("holder").is_some() && is_inventoried(document);
    if level >= Some(InfoLevel::Confidential) && held && date("receipt_date").is_none() {
        of(&rule::COPY_WITHOUT_RECEIPT);
    }
    if let Some(destroyed) = date("destroyed") {
        if !is_decided(survey, destroyed) {
            of(&rule::DESTROYED_UNDECIDED);
        }
        if document.values.text("destroyed_by").is_none() {
            of(&rule::DESTROYED_UNSIGNED);
        }
    }
    if date("missing_reported").is_some() && survey.pointing(document.id, Kind::Event).is_empty() {
        of(&rule::MISSING_WITHOUT_EVENT);
    }
    if is_inventoried(document) {
        found.extend(inventory(survey, document, today));
    }
    found
}

/// R26: statutory at level KH; at H and K as the house says.
fn inventory(survey: &Survey<'_>, document: &Record, today: Date) -> Option<Finding> {
    let from = last_inventory(survey, document).or(arrived(document));
    let id = document.id;
    match document.info_level()? {
        InfoLevel::TopSecret => Some(from.map_or_else(
            || Finding::of(&rule::INVENTORY_KH_DUE, id),
            |from| Finding::due(&rule::INVENTORY_KH_DUE, id, years_after(from, 1), today),
        )),
        InfoLevel::Secret | InfoLevel::Confidential => {
            let months = survey.limits().inventory_months;
            let finding = from.map_or_else(
                || Finding::of(&rule::INVENTORY_DUE, id),
                |from| Finding::due(&rule::INVENTORY_DUE, id, months_after(from, months), today),
            );
            Some(finding.within(months))
        }
        _ => None,
    }
}

/// A round that missed something is followed by a document that is reported missing.
pub fn judge_round(survey: &Survey<'_>, round: &Record) -> Option<Finding> {
    let count = missed(round);
    if count <= 0 {
        return None;
    }
    let since = round.values.date("started");
    let told = survey
        .of_kind(Kind::Document)
        .filter(|document| document.info_level() == round.info_level())
        .filter(|document| {
            let missing = document.values.date("missing_reported");
            missing.is_some() && missing >= since
        })
        .count();
    (i64::try_from(told).unwrap_or(i64::MAX) < count)
        .then(|| Finding::of(&rule::INVENTORY_MISSED, round.id))
}

#[cfg(test)]
mod tests;
