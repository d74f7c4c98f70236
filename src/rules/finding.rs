//! What a rule finds.

use crate::domain::{Held, Kind, RecordId, State};
use crate::rules::{
    Rule, Survey, cases, checks, ends, operators, persons, positions, systems, values,
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
            ..Self::of(rule, record)
        }
    }

    /// Whether it is time to tell of it.
    pub(super) fn is_ripe(&self) -> bool {
        self.due.is_none() || self.severity > Severity::Notice
    }
}

/// Everything about one record, dates that lie far ahead included. Ended records are past judging.
fn all_of(survey: &Survey<'_>, held: &Held, today: Date) -> Vec<Finding> {
    let record = &held.record;
    if record.ended.is_some() {
        return Vec::new();
    }
    let mut found = match record.kind {
        Kind::Operator => operators::judge(record),
        Kind::InfoSystem => systems::judge(record, today),
        Kind::ProtectiveValue => values::judge(survey, record, today),
        Kind::Position => positions::judge(survey, record, today),
        Kind::VettingCase => cases::judge(survey, record, today),
        Kind::RegisterCheck => checks::judge(survey, record, today),
        Kind::Person => persons::judge(survey, record, today),
        Kind::Authorisation => persons::access(survey, record, today),
        Kind::Certificate => persons::certificate(record, today).into_iter().collect(),
        _ => Vec::new(),
    };
    found.extend(ends::judge(survey, record));
    found
}

/// What the rules find about one record.
pub fn of_record(survey: &Survey<'_>, held: &Held, today: Date) -> Vec<Finding> {
    let mut found = all_of(survey, held, today);
    found.retain(Finding::is_ripe);
    found
}

/// Everything that the rules find, gravest first, then by date, undated breaks before dated ones.
pub fn findings(state: &State, today: Date) -> Vec<Finding> {
    let survey = Survey::of(state);
    let mut all: Vec<Finding> = state
        .all()
        .flat_map(|held| of_record(&survey, held, today))
        .collect();
    all.sort_by_key(|finding| {
        (
            std::cmp::Reverse(finding.severity),
            finding.due,
            finding.rule,
        )
    });
    all
}

/// Everything with a date up to and including `until`, by date; what is overdue stands first.
pub fn deadlines(state: &State, today: Date, until: Date) -> Vec<Finding> {
    let survey = Survey::of(state);
    let mut all: Vec<Finding> = state
        .all()
        .flat_map(|held| all_of(&survey, held, today))
        .filter(|finding| finding.due.is_some_and(|due| due <= until))
        .collect();
    all.sort_by_key(|finding| (finding.due, finding.rule));
    all
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
