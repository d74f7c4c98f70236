//! The chain check and the agenda: everything that the rules find, and everything with a date.

use crate::domain::{Compartment, State};
use crate::rules::{Book, Edition, edition_in_force, not_judged};
use crate::views::FindingRow;
use crate::views::detail::finding;
use crate::words::Haystack;
use jiff::civil::Date;
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
    /// What is not judged for want of keys.
    pub unjudged: Unjudged,
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
    /// By date; what is overdue stands first.
    pub rows: Vec<FindingRow>,
    /// What is not judged for want of keys.
    pub unjudged: Unjudged,
}

/// The chain check of the book's day.
pub fn findings(state: &State, book: &Book) -> Findings {
    let found = book.findings().into_iter();
    let rows: Vec<FindingRow> = found.filter_map(|f| finding(state, book, f)).collect();
    Findings {
        today: book.today(),
        edition: edition_in_force(state, book.today()),
        hays: rows.iter().map(hay).collect(),
        rows,
        unjudged: Unjudged::of(state),
    }
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
        rows: found.filter_map(|f| finding(state, book, f)).collect(),
        unjudged: Unjudged::of(state),
    }
}
