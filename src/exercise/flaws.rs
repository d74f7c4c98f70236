//! What is wrong in the exercise on purpose, so that every rule has something to find.

use super::book::{Book, Row, lines};
use crate::fields::catalogue;
use crate::register::Failure;

/// The table of what is spoiled.
const TABLE: &str = include_str!("tables/flaws.txt");

/// One thing that is wrong, and the rule that shall find it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Flaw {
    /// The rule.
    pub(super) rule: &'static str,
    /// `error`, `warning` or `notice`.
    pub(super) severity: &'static str,
    /// The record that it is found at, by title, or by readable number for a case.
    pub(super) subject: &'static str,
    /// The record that is spoiled, if it is another.
    at: &'static str,
    /// How.
    changes: &'static str,
}

/// All of them, in the order of the table.
pub(super) fn flaws() -> impl Iterator<Item = Flaw> {
    lines(TABLE).skip(1).map(|cells| {
        let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
        Flaw {
            rule: cell(0),
            severity: cell(1),
            subject: cell(2),
            at: cell(3),
            changes: cell(4),
        }
    })
}

/// Spoils the rows that the table names.
pub(super) fn spoil(book: &Book, rows: &mut [Row]) -> Result<(), Failure> {
    for flaw in flaws() {
        let at = if flaw.at.is_empty() {
            flaw.subject
        } else {
            flaw.at
        };
        for row in rows.iter_mut().filter(|row| row.title == at) {
            let spec = catalogue().kind(row.kind);
            book.change(spec, &mut row.values, flaw.changes, book.today)?;
        }
    }
    Ok(())
}
