//! The report to the municipal director: what stands, what lacks, what was decided, what is asked, and the indicators with
//! how they have moved since the last report. Counts and dates only: no name, no title, no record's number.

use crate::domain::{Kind, Record, RecordId, State};
use crate::rules::{Book, ChainLink, Indicator, Severity, chain_link, indicators};
use crate::views::overview::{analysis, live};
use crate::views::{AnalysisRow, ClassRow, Overview, Past};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What only the director or those above can lift, by the rules that find it: words under `director-ask-<code>`.
const ASKS: [(&str, &[&str]); 7] = [
    (
        "class",
        &[
            "position-without-class",
            "class-without-decision",
            "class-decision-void",
            "class-decided-by-other",
        ],
    ),
    ("analysis", &["analysis-not-adopted", "analysis-due"]),
    (
        "office",
        &[
            "chief-not-appointed",
            "chief-not-under-head",
            "deputy-not-appointed",
            "appointment-ending",
            "appointment-without-decision",
        ],
    ),
    (
        "plan",
        &[
            "vulnerability-without-measure",
            "measure-without-plan-item",
            "plan-item-incomplete",
            "measure-due",
        ],
    ),
    (
        "system",
        &["system-not-approved", "system-changed-since-approval"],
    ),
    (
        "unit",
        &[
            "applicability-missing",
            "unit-follow-up-due",
            "contribution-due",
        ],
    ),
    (
        "outside",
        &[
            "exposure-not-tested",
            "exposure-not-consulted",
            "exposure-without-agreement",
            "agreement-control-due",
        ],
    ),
];

/// What counts as decided, by the field that dates it: words under `director-decided-<code>`.
const DECIDED: [(&str, Kind, &str); 8] = [
    ("analysis", Kind::Analysis, "adopted_date"),
    ("placement", Kind::Position, "decision_date"),
    ("vetting", Kind::VettingCase, "decision_date"),
    ("measure", Kind::PlanItem, "done_date"),
    ("system", Kind::InfoSystem, "approval"),
    ("agreement", Kind::Agreement, "signed_date"),
    ("ended", Kind::Agreement, "ended_date"),
    ("decision", Kind::Decision, "date"),
];

/// A number now, and at the last report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moved {
    /// Now.
    pub now: usize,
    /// At the last report; none where there is none.
    pub then: Option<usize>,
}

/// The report.
#[derive(Clone)]
pub struct Director {
    /// The day that was judged.
    pub today: Date,
    /// The municipality.
    pub municipality: String,
    /// The day of the last report, and none where the register knows of none.
    pub since: Option<Date>,
    /// From when on decisions are counted: the last report, else a year back.
    pub from: Date,
    /// The analysis in force or worked on.
    pub analysis: Option<AnalysisRow>,
    /// Positions and cases by class.
    pub classes: Vec<ClassRow>,
    /// Protective values.
    pub values: Moved,
    /// Vulnerabilities that nobody has closed.
    pub gaps: Moved,
    /// Agreements that are signed and not ended.
    pub agreements: Moved,
    /// Events that were discovered since.
    pub events: usize,
    /// Records with an error.
    pub broken: Moved,
    /// Deadlines that have passed.
    pub overdue: Moved,
    /// Deadlines of the coming month.
    pub coming: usize,
    /// How many records are broken in each link of the chains; only where some are.
    pub lacks: Vec<(ChainLink, Moved)>,
    /// What was decided, by `DECIDED`; only what occurred.
    pub decided: Vec<(&'static str, usize)>,
    /// What is asked, by `ASKS`; only what is needed.
    pub asked: Vec<(&'static str, usize)>,
    /// The indicators, and how each stood at the last report.
    pub indicators: Vec<(Indicator, Option<Indicator>)>,
    /// Snapshot, backup, drill.
    pub past: Past,
}

/// The day of the last report that was made before a day.
pub fn last_report(state: &State, today: Date) -> Option<Date> {
    live(state, Kind::Report)
        .filter_map(|held| held.record.values.date("produced"))
        .filter(|day| *day < today)
        .max()
}

/// Records that a rule finds an error or a warning at, by rule.
fn by_rule(book: &Book) -> BTreeMap<&'static str, BTreeSet<RecordId>> {
    let mut found: BTreeMap<&'static str, BTreeSet<RecordId>> = BTreeMap::new();
    for one in book.findings() {
        // What only lies ahead does not lack.
        if one.severity == Severity::Error {
            found.entry(one.rule).or_default().insert(one.record);
        }
    }
    found
}

/// Records with an error, by the link of the chains where each stands.
fn by_link(state: &State, book: &Book) -> BTreeMap<ChainLink, BTreeSet<RecordId>> {
    let mut found: BTreeMap<ChainLink, BTreeSet<RecordId>> = BTreeMap::new();
    for one in book.findings() {
        if let Some(held) = state.get(one.record)
            && one.severity == Severity::Error
        {
            let link = chain_link(one, held.record.kind);
            found.entry(link).or_default().insert(one.record);
        }
    }
    found
}

fn open_gaps(state: &State) -> usize {
    live(state, Kind::Vulnerability)
        .filter(|held| held.record.values.date("closed_date").is_none())
        .count()
}

fn in_force(state: &State) -> usize {
    live(state, Kind::Agreement)
        .map(|held| &held.record.values)
        .filter(|values| {
            values.date("signed_date").is_some() && values.date("ended_date").is_none()
        })
        .count()
}

fn overdue(book: &Book) -> usize {
    let today = book.today();
    let due = book.deadlines(today);
    due.iter()
        .filter(|one| one.due.is_some_and(|due| due < today))
        .count()
}

/// The report of the book's day. `then` is the register as it stood at the last report.
pub fn director(
    state: &State,
    book: &Book,
    overview: Overview,
    since: Option<Date>,
    then: Option<(&State, &Book)>,
) -> Director {
    let today = book.today();
    let from = since.unwrap_or_else(|| today.saturating_sub(1.year()));
    let moved = |now, of: &dyn Fn(&State, &Book) -> usize| Moved {
        now,
        then: then.map(|(state, book)| of(state, book)),
    };
    let found = by_rule(book);
    let broken = by_link(state, book);
    let was = then.map(|(state, book)| by_link(state, book));
    let lacks = ChainLink::ALL.iter().filter_map(|link| {
        let count = |found: &BTreeMap<ChainLink, BTreeSet<RecordId>>| {
            found.get(link).map_or(0, BTreeSet::len)
        };
        let moved = Moved {
            now: count(&broken),
            then: was.as_ref().map(count),
        };
        (moved.now > 0).then_some((*link, moved))
    });
    let asked = ASKS.iter().filter_map(|(code, rules)| {
        let records: BTreeSet<RecordId> = rules
            .iter()
            .filter_map(|rule| found.get(rule))
            .flatten()
            .copied()
            .collect();
        (!records.is_empty()).then_some((*code, records.len()))
    });
    let within = |day: Option<Date>| day.is_some_and(|day| day > from && day <= today);
    let dated = |record: &Record, field: &str| within(record.values.date(field));
    let decided = DECIDED.iter().filter_map(|(code, kind, field)| {
        let all = state.of_kind(*kind);
        let count = all.filter(|held| dated(&held.record, field)).count();
        (count > 0).then_some((*code, count))
    });
    let earlier = then.map(|(state, book)| indicators(state, book));
    let indicators = indicators(state, book).into_iter().map(|one| {
        let earlier = earlier.as_deref().unwrap_or_default();
        let then = earlier.iter().find(|then| then.code == one.code);
        (one, then.copied())
    });
    Director {
        today,
        municipality: state.info.municipality.clone(),
        since,
        from,
        analysis: analysis(state, &["faststalld", "granskning", "utkast"]),
        values: moved(live(state, Kind::ProtectiveValue).count(), &|state, _| {
            live(state, Kind::ProtectiveValue).count()
        }),
        gaps: moved(open_gaps(state), &|state, _| open_gaps(state)),
        agreements: moved(in_force(state), &|state, _| in_force(state)),
        events: live(state, Kind::Event)
            .filter(|held| dated(&held.record, "discovered"))
            .count(),
        broken: moved(book.broken().len(), &|_, book| book.broken().len()),
        overdue: moved(overdue(book), &|_, book| overdue(book)),
        coming: overview
            .due
            .iter()
            .filter(|row| row.due.is_some_and(|due| due >= today))
            .count(),
        lacks: lacks.collect(),
        decided: decided.collect(),
        asked: asked.collect(),
        indicators: indicators.collect(),
        classes: overview.classes,
        past: overview.past,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RULES;

    #[test]
    fn what_is_asked_rests_on_rules_that_exist_and_each_on_one_ask_only() {
        let mut seen = BTreeSet::new();
        for (code, rules) in ASKS {
            for rule in rules {
                assert!(RULES.iter().any(|one| one.code == *rule), "{code}: {rule}");
                assert!(seen.insert(*rule), "{rule} is asked twice");
            }
        }
    }

    #[test]
    fn what_counts_as_decided_is_dated_by_a_field_of_its_kind() {
        for (code, kind, field) in DECIDED {
            let spec = crate::fields::catalogue().kind(kind);
            assert!(spec.field(field).is_some(), "{code}: {field}");
        }
    }
}
