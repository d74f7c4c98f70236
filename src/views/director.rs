//! The report to the municipal director: what stands, what lacks, what was decided, what is asked, and the indicators with
//! how they have moved since the last report. Counts and dates only: no name, no title, no record's number.

use crate::domain::{Kind, Record, RecordId, State};
use crate::rules::{Book, ChainLink, Finding, Indicator, Severity, chain_link, indicators};
use crate::views::overview::{analysis, live};
use crate::views::{AnalysisRow, ClassRow, Overview, Past};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

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

/// Positions and cases of a class, counted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClassCount {
    /// The class, as a code.
    pub class: &'static str,
    /// Positions that were placed in it.
    pub positions: usize,
    /// Cases of those who take part.
    pub participating: usize,
    /// Cases that are being vetted.
    pub under_way: usize,
    /// Of these, those that wait for Säpo's reply.
    pub waiting: usize,
    /// When the oldest of them was asked about.
    pub asked: Option<Date>,
}

impl ClassCount {
    fn of(row: &ClassRow) -> Self {
        Self {
            class: row.class,
            positions: row.positions.len(),
            participating: row.participating.len(),
            under_way: row.under_way.len(),
            waiting: row.waiting.len(),
            asked: row.asked,
        }
    }
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
    pub classes: Vec<ClassCount>,
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

/// What is broken, counted in one walk: with tens of thousands of findings they are neither sorted nor kept by name.
struct Broken {
    /// Records with an error.
    records: usize,
    /// The same by the link of the chains where each stands.
    links: BTreeMap<ChainLink, usize>,
    /// How many records each of `ASKS` is about.
    asks: [usize; ASKS.len()],
    /// Deadlines that have passed.
    overdue: usize,
}

impl Broken {
    fn of(state: &State, book: &Book) -> Self {
        let today = book.today();
        let mut records = Vec::new();
        let mut links: BTreeMap<ChainLink, Vec<RecordId>> = BTreeMap::new();
        let mut asks: [Vec<RecordId>; ASKS.len()] = Default::default();
        let mut overdue = 0;
        for one in book.all() {
            overdue += usize::from(one.due.is_some_and(|due| due < today));
            // What only lies ahead does not lack.
            if one.severity != Severity::Error {
                continue;
            }
            records.push(one.record);
            let of_it = ASKS.iter().zip(&mut asks);
            for (_, found) in of_it.filter(|((_, rules), _)| rules.contains(&one.rule)) {
                found.push(one.record);
            }
            if let Some(link) = link_of(state, one) {
                links.entry(link).or_default().push(one.record);
            }
        }
        let links = links.into_iter().map(|(link, found)| (link, once(found)));
        Self {
            records: once(records),
            links: links.collect(),
            asks: asks.map(once),
            overdue,
        }
    }

    fn at(&self, link: ChainLink) -> usize {
        self.links.get(&link).copied().unwrap_or(0)
    }
}

fn link_of(state: &State, finding: &Finding) -> Option<ChainLink> {
    let held = state.get(finding.record)?;
    Some(chain_link(finding, held.record.kind))
}

/// How many there are, each counted once.
fn once(mut found: Vec<RecordId>) -> usize {
    found.sort_unstable();
    found.dedup();
    found.len()
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

/// The report of the book's day. `then` is the register as it stood at the last report.
pub fn director(
    state: &State,
    book: &Book,
    overview: &Overview,
    since: Option<Date>,
    then: Option<(&State, &Book)>,
) -> Director {
    let today = book.today();
    let from = since.unwrap_or_else(|| today.saturating_sub(1.year()));
    let moved = |of: &dyn Fn(&State) -> usize| Moved {
        now: of(state),
        then: then.map(|(state, _)| of(state)),
    };
    let broken = Broken::of(state, book);
    let was = then.map(|(state, book)| Broken::of(state, book));
    let beside = |now: &dyn Fn(&Broken) -> usize| Moved {
        now: now(&broken),
        then: was.as_ref().map(now),
    };
    let lacks = ChainLink::ALL.iter().filter_map(|link| {
        let moved = beside(&|broken| broken.at(*link));
        (moved.now > 0).then_some((*link, moved))
    });
    let asked = ASKS.iter().zip(broken.asks);
    let asked = asked.filter_map(|((code, _), count)| (count > 0).then_some((*code, count)));
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
        values: moved(&|state| live(state, Kind::ProtectiveValue).count()),
        gaps: moved(&open_gaps),
        agreements: moved(&in_force),
        events: live(state, Kind::Event)
            .filter(|held| dated(&held.record, "discovered"))
            .count(),
        broken: beside(&|broken| broken.records),
        overdue: beside(&|broken| broken.overdue),
        coming: overview
            .due
            .iter()
            .filter(|row| row.due.is_some_and(|due| due >= today))
            .count(),
        lacks: lacks.collect(),
        decided: decided.collect(),
        asked: asked.collect(),
        indicators: indicators.collect(),
        classes: overview.classes.iter().map(ClassCount::of).collect(),
        past: overview.past,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RULES;
    use std::collections::BTreeSet;

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
