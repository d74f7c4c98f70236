//! Requirements and evidence: each row of the edition in force with its records, and the indicators of the plan.

use crate::domain::{Compartment, RecordId, State};
use crate::rules::{self, Because, Book, Edition, Indicator, RowStatus};
use crate::views::Link;
use crate::views::show::link;
use jiff::civil::Date;
use std::sync::Arc;

/// The most records that a row names of each sort; how many there are is told beside.
const NAMED: usize = 100;

/// One row.
#[derive(Clone)]
pub struct RequirementRow {
    /// Its place in the edition.
    pub at: usize,
    /// How it stands.
    pub status: RowStatus,
    /// Why.
    pub because: Because,
    /// Why it does not apply, in the words of the record that says so.
    pub reason: Option<String>,
    /// How many records are its evidence.
    pub have: usize,
    /// Of how many that it concerns.
    pub of: usize,
    /// The records that lack it, the first hundred.
    pub lacking: Vec<Link>,
    /// The records that are its evidence, the first hundred.
    pub shown: Vec<Link>,
}

/// All rows, and the indicators.
#[derive(Clone)]
pub struct Requirements {
    /// The day that was judged.
    pub today: Date,
    /// The edition in force.
    pub edition: Arc<Edition>,
    /// Whether the edition is a record of the register; otherwise the program carries it.
    pub loaded: bool,
    /// In the edition's order.
    pub rows: Vec<RequirementRow>,
    /// The indicators of the plan that there are keys to count.
    pub indicators: Vec<Indicator>,
    /// The compartments that there is no key to: what lies there is not judged.
    pub shut: Vec<Compartment>,
}

impl Requirements {
    /// How many rows stand so.
    pub fn count(&self, status: RowStatus) -> usize {
        self.rows.iter().filter(|row| row.status == status).count()
    }
}

/// The sheet of the book's day.
pub fn requirements(state: &State, book: &Book) -> Requirements {
    let edition = rules::edition_in_force(state, book.today());
    let links = |ids: &[RecordId]| -> Vec<Link> {
        let held = ids.iter().filter_map(|id| state.get(*id));
        held.take(NAMED)
            .map(|held| link(state, &held.record))
            .collect()
    };
    let rows = rules::requirements(state, book, &edition)
        .into_iter()
        .map(|row| {
            let judged = match row.because {
                Because::Judged(id) => state.get(id),
                _ => None,
            };
            let reason = judged
                .and_then(|held| held.approved.as_ref())
                .and_then(|approved| approved.record.values.text("reason"));
            RequirementRow {
                at: row.row,
                status: row.status,
                because: row.because,
                reason: reason.map(str::to_owned),
                have: row.shown.len(),
                of: row.shown.len() + row.lacking.len(),
                lacking: links(&row.lacking),
                shown: links(&row.shown),
            }
        })
        .collect();
    Requirements {
        today: book.today(),
        loaded: edition.record.is_some(),
        edition,
        rows,
        indicators: rules::indicators(state, book),
        shut: state.shut.iter().copied().collect(),
    }
}
