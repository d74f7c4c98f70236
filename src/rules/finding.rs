//! What a rule finds.

use crate::domain::{Held, Kind, RecordId, State};
use crate::rules::{cases, operators, positions, values};
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
}

impl Finding {
    /// A break that does not depend on the date.
    pub(super) fn error(rule: &'static str, provision: &'static str, record: RecordId) -> Self {
        Self {
            rule,
            severity: Severity::Error,
            provision,
            record,
            due: None,
            limit: "",
        }
    }

    /// Something weaker than it should be.
    pub(super) fn warning(rule: &'static str, provision: &'static str, record: RecordId) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(rule, provision, record)
        }
    }

    /// A date that is kept or missed: an error once passed, a warning within `ahead` days, otherwise nothing.
    pub(super) fn deadline(
        rule: &'static str,
        provision: &'static str,
        record: RecordId,
        due: Date,
        today: Date,
        ahead: i64,
    ) -> Option<Self> {
        let left = i64::from(today.until(due).map(|span| span.get_days()).unwrap_or(0));
        let severity = match left {
            ..0 => Severity::Error,
            left if left <= ahead => Severity::Warning,
            _ => return None,
        };
        Some(Self {
            severity,
            due: Some(due),
            ..Self::error(rule, provision, record)
        })
    }

    /// Names the legal word or the house limit.
    pub(super) fn limited(mut self, limit: &'static str) -> Self {
        self.limit = limit;
        self
    }
}

/// What the rules find about one record. Ended records are past judging.
pub fn of_record(state: &State, held: &Held, today: Date) -> Vec<Finding> {
    if held.record.ended.is_some() {
        return Vec::new();
    }
    match held.record.kind {
        Kind::Operator => operators::judge(&held.record),
        Kind::ProtectiveValue => values::judge(&held.record, today),
        Kind::Position => positions::judge(&held.record, today),
        Kind::VettingCase => cases::judge(state, &held.record, today),
        _ => Vec::new(),
    }
}

/// Everything that the rules find, gravest first, then by date, undated breaks before dated ones.
pub fn findings(state: &State, today: Date) -> Vec<Finding> {
    let mut all: Vec<Finding> = state
        .all()
        .flat_map(|held| of_record(state, held, today))
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
