//! The chain check and the agenda: everything that the rules find, and everything with a date.

use crate::domain::State;
use crate::rules::{Book, Edition, edition_in_force};
use crate::views::FindingRow;
use crate::views::detail::finding;
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
}

/// The chain check of the book's day.
pub fn findings(state: &State, book: &Book) -> Findings {
    let found = book.findings().into_iter();
    Findings {
        today: book.today(),
        edition: edition_in_force(state, book.today()),
        rows: found.filter_map(|f| finding(state, book, f)).collect(),
    }
}

/// What falls due up to and including a day, and what is overdue.
pub fn agenda(state: &State, book: &Book, until: Date) -> Agenda {
    let found = book.deadlines(until).into_iter();
    Agenda {
        today: book.today(),
        until,
        edition: edition_in_force(state, book.today()),
        rows: found.filter_map(|f| finding(state, book, f)).collect(),
    }
}
