//! The chain check and the agenda: everything that the rules find, and everything with a date.

use crate::domain::{Compartment, State};
use crate::rules::{Book, Edition, edition_in_force, not_judged};
use crate::views::detail::finding;
use crate::views::{FindingRow, Group, Grouping, Severity};
use crate::words::Haystack;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

/// Everything that the rules find.
#[derive(Clone)]
pub struct Findings {
    /// The day that was judged.
    pub today: Date,
    /// The edition of the provisions in force.
    pub edition: Arc<Edition>,
    /// Gravest first, then by date.
    pub rows: Vec<FindingRow>,
    /// What "find while typing" looks in, row by row: the records. What the rule is called is a matter of language.
    pub hays: Vec<Haystack>,
    /// How many there are.
    pub counts: FindingCounts,
    /// What is not judged for want of keys.
    pub unjudged: Unjudged,
    /// All of them by each of [`Grouping::ALL`].
    groups: [Vec<Group>; 3],
}

/// How many findings there are.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct FindingCounts {
    /// Breaks.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notices.
    pub notices: usize,
    /// The records that something is broken at.
    pub records: usize,
}

impl FindingCounts {
    fn of(rows: &[FindingRow]) -> Self {
        let mut counts = Self::default();
        let mut records = BTreeSet::new();
        for row in rows {
            match row.severity {
                Severity::Error => {
                    counts.errors += 1;
                    records.insert(row.link.id);
                }
                Severity::Warning => counts.warnings += 1,
                Severity::Notice => counts.notices += 1,
            }
        }
        counts.records = records.len();
        counts
    }
}

impl Findings {
    /// Of a day. What is counted, grouped and looked in is made here and not where it is looked at.
    pub fn new(
        today: Date,
        edition: Arc<Edition>,
        rows: Vec<FindingRow>,
        unjudged: Unjudged,
    ) -> Self {
        Self {
            today,
            edition,
            hays: rows.iter().map(hay).collect(),
            counts: FindingCounts::of(&rows),
            groups: Grouping::ALL.map(|by| by.groups(rows.iter().enumerate())),
            rows,
            unjudged,
        }
    }

    /// All of them in groups.
    pub fn groups(&self, by: Grouping) -> &[Group] {
        let place = Grouping::ALL.iter().position(|known| *known == by);
        let groups = place.and_then(|place| self.groups.get(place));
        groups.map_or(&[], Vec::as_slice)
    }
}

/// What the keys of this session do not let the rules judge.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Unjudged {
    /// The compartments that there is no key to: none of their records is judged.
    pub shut: Vec<Compartment>,
    /// The rules about other records that must look into one of those.
    pub rules: Vec<&'static str>,
}

impl Unjudged {
    /// Of a register as a session sees it.
    pub fn of(state: &State) -> Self {
        Self {
            shut: state.shut.iter().copied().collect(),
            rules: not_judged(state),
        }
    }
}

/// Everything that falls due.
#[derive(Clone)]
pub struct Agenda {
    /// The day that was judged.
    pub today: Date,
    /// The last day that is in it.
    pub until: Date,
    /// The edition of the provisions in force.
    pub edition: Arc<Edition>,
    /// By date; what is overdue stands first. Shared with every agenda that ends earlier.
    pub due: Due,
    /// What is not judged for want of keys.
    pub unjudged: Unjudged,
}

/// The first of some findings by date: those up to a day.
#[derive(Clone, Default)]
pub struct Due {
    all: Arc<Vec<FindingRow>>,
    count: usize,
}

impl Due {
    /// All of these, which stand by date.
    pub fn new(all: Vec<FindingRow>) -> Self {
        Self {
            count: all.len(),
            all: Arc::new(all),
        }
    }

    /// Those up to and including a day.
    fn until(&self, day: Date) -> Self {
        let count = self.partition_point(|row| row.due.is_some_and(|due| due <= day));
        Self {
            all: self.all.clone(),
            count,
        }
    }
}

impl Deref for Due {
    type Target = [FindingRow];

    fn deref(&self) -> &[FindingRow] {
        self.all.get(..self.count).unwrap_or_default()
    }
}

impl Agenda {
    /// The agenda that ends on an earlier day. It has no rows of its own, so that looking less far ahead costs nothing.
    pub fn until(&self, day: Date) -> Self {
        Self {
            until: day,
            due: self.due.until(day),
            ..self.clone()
        }
    }
}

/// The chain check of the book's day.
pub fn findings(state: &State, book: &Book) -> Findings {
    let found = book.findings().into_iter();
    let rows = found.filter_map(|f| finding(state, book, f)).collect();
    let edition = edition_in_force(state, book.today());
    Findings::new(book.today(), edition, rows, Unjudged::of(state))
}

fn hay(found: &FindingRow) -> Haystack {
    let links = std::iter::once(&found.link).chain(&found.also);
    let named: Vec<String> = links
        .map(|link| format!("{} {}", link.label, link.title))
        .collect();
    Haystack::new(&named.join(" "))
}

/// What falls due up to and including a day, and what is overdue.
pub fn agenda(state: &State, book: &Book, until: Date) -> Agenda {
    let found = book.deadlines(until).into_iter();
    Agenda {
        today: book.today(),
        until,
        edition: edition_in_force(state, book.today()),
        due: Due::new(found.filter_map(|f| finding(state, book, f)).collect()),
        unjudged: Unjudged::of(state),
    }
}
