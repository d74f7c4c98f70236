//! What a rule finds.

use crate::domain::{Held, Kind, RecordId};
use crate::rules::{
    Rule, Survey, agreements, analyses, cases, checks, controls, documents, ends, events,
    exposures, information_transfers, measures, offices, operators, persons, positions, reports,
    shut, sites, supervision, systems, threats, transfers, units, values,
};
use jiff::Unit;
use jiff::civil::Date;

/// How grave a finding is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// Worth knowing.
    Notice,
    /// Due soon, or weaker than it should be.
    Warning,
    /// Broken or overdue.
    Error,
}

/// One break or deadline.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// The rule: words under `rule-<code>`.
    pub rule: &'static str,
    /// How grave.
    pub severity: Severity,
    /// The provision that it comes from.
    pub provision: &'static str,
    /// The record where it is mended.
    pub record: RecordId,
    /// When it falls or fell due; none for what is wrong whatever the date.
    pub due: Option<Date>,
    /// Since when it is so, where a date in the records says it.
    pub since: Option<Date>,
    /// The legal word or house limit behind the date: words under `limit-<code>`; "" for none.
    pub limit: &'static str,
    /// The house's number beside the legal word, in the unit that the words name.
    pub house: Option<u32>,
    /// Other records that take part in it.
    pub also: Vec<RecordId>,
}

impl Finding {
    /// A break that does not depend on the date.
    pub(super) fn of(rule: &Rule, record: RecordId) -> Self {
        Self {
            rule: rule.code,
            severity: rule.severity,
            provision: rule.provision,
            record,
            due: None,
            since: None,
            limit: rule.limit,
            house: None,
            also: Vec::new(),
        }
    }

    /// Names the house's number beside the legal word.
    pub(super) fn within(mut self, house: u32) -> Self {
        self.house = Some(house);
        self
    }

    /// Names the day from which it is so: one of the dates that were judged.
    pub(super) fn since(mut self, since: Date) -> Self {
        self.since = Some(since);
        self
    }

    /// A date that is kept or missed: an error once passed, a warning within the rule's days ahead, before that no more
    /// than a line in the agenda.
    pub(super) fn due(rule: &Rule, record: RecordId, due: Date, today: Date) -> Self {
        let left = today
            .until((Unit::Day, due))
            .map_or(0, |span| i64::from(span.get_days()));
        let severity = match left {
            ..0 => rule.severity,
            left if rule.ahead.is_some_and(|ahead| left <= ahead) => Severity::Warning,
            _ => Severity::Notice,
        };
        Self {
            severity,
            due: Some(due),
            since: (left < 0).then_some(due),
            ..Self::of(rule, record)
        }
    }

    /// Whether it is time to tell of it.
    pub fn is_ripe(&self) -> bool {
        self.due.is_none() || self.severity > Severity::Notice
    }

    /// Whether it is so, and no date among the records says since when.
    pub(crate) fn stands_undated(&self) -> bool {
        self.since.is_none() && !self.is_ahead()
    }

    /// Whether its date lies ahead: nothing is wrong yet.
    pub fn is_ahead(&self) -> bool {
        self.due.is_some() && self.since.is_none()
    }
}

/// Everything about one record, dates that lie far ahead included. Ended records are past judging.
pub(super) fn all_of(survey: &Survey<'_>, held: &Held, today: Date) -> Vec<Finding> {
    let record = &held.record;
    if record.ended.is_some() {
        return Vec::new();
    }
    let mut found = match record.kind {
        Kind::Operator => operators::judge(survey, record, today),
        Kind::Unit => units::judge(survey, record, today),
        Kind::Site => sites::judge(record).into_iter().collect(),
        Kind::InfoSystem => systems::judge(survey, record, today),
        Kind::ExposureCase => exposures::judge(survey, record, today),
        Kind::Agreement => agreements::judge(survey, record, today),
        Kind::TransferCase => transfers::judge(survey, record, today),
        Kind::Appointment => offices::judge(survey, record, today),
        Kind::Applicability => units::judge_applicability(record, today),
        Kind::SteeringDocument => reports::judge_steering(record, today).into_iter().collect(),
        Kind::Event => events::judge(survey, record, today),
        Kind::Document => documents::judge(survey, record, today),
        Kind::InventoryRound => documents::judge_round(survey, record).into_iter().collect(),
        Kind::InformationTransfer => information_transfers::judge(record),
        Kind::ControlFinding => controls::judge(record, today),
        Kind::SupervisionCase => supervision::judge(record, today),
        Kind::ProtectiveValue => values::judge(survey, record, today),
        Kind::Position => positions::judge(survey, record, today),
        Kind::VettingCase => cases::judge(survey, record, today),
        Kind::RegisterCheck => checks::judge(survey, record, today),
        Kind::Person => persons::judge(survey, record, today),
        Kind::Authorisation => persons::access(survey, record, today),
        Kind::Certificate => persons::certificate(record, today).into_iter().collect(),
        Kind::Analysis => analyses::judge(survey, record, today),
        Kind::Contribution => analyses::contribution(survey, record, today),
        Kind::Threat => threats::judge(survey, record, today),
        Kind::Vulnerability => threats::vulnerability(survey, record),
        Kind::Measure => measures::judge(survey, record),
        Kind::PlanItem => measures::plan_item(survey, record, today),
        _ => Vec::new(),
    };
    if record.kind == Kind::Operator {
        found.extend(analyses::of_operator(survey, record));
    }
    found.extend(ends::judge(survey, record));
    found.retain(|finding| shut::is_judged(survey, finding));
    found
}

/// What the rules find about one record.
#[cfg(test)]
pub(super) fn of_record(survey: &Survey<'_>, held: &Held, today: Date) -> Vec<Finding> {
    let mut found = all_of(survey, held, today);
    found.retain(Finding::is_ripe);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_date_is_told_of_when_it_is_near_and_is_a_break_when_it_has_passed() {
        let rule = &Rule {
            ahead: Some(14),
            ..crate::rules::RULES[0]
        };
        let today = date(2026, 11, 23);
        let at = |due| {
            let finding = Finding::due(rule, RecordId([1; 16]), due, today);
            (finding.severity, finding.is_ripe())
        };
        assert_eq!(at(date(2026, 11, 22)), (Severity::Error, true));
        assert_eq!(at(today), (Severity::Warning, true));
        assert_eq!(at(date(2026, 12, 7)), (Severity::Warning, true));
        assert_eq!(at(date(2026, 12, 8)), (Severity::Notice, false));
        assert_eq!(at(date(2029, 12, 8)), (Severity::Notice, false));
    }
}
