//! What follows from a change that is not made yet, or that waits for review.

use crate::domain::{Act, Compartment, CustodianId, Held, Kind, Record, RecordId, State};
use crate::rules::{self, Book, Finding, Sequel, chain_link};
use crate::views::show::link;
use crate::views::{FindingRow, Since};
use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::Arc;

/// What follows from a change.
#[derive(Clone, Default)]
pub struct Foresight {
    /// Steps that fall due: words under `sequel-<code>`.
    pub sequels: Vec<Sequel>,
    /// What would be found that is not found now, gravest first.
    pub breaks: Vec<FindingRow>,
    /// What is found now and would be no more.
    pub mended: Vec<FindingRow>,
    /// Dates that lie ahead and are new or have moved, each with where it stood.
    pub dates: Vec<(FindingRow, Option<Date>)>,
    /// How many living records of which kinds point at what changes.
    pub pointing: Vec<(Kind, usize)>,
    /// The approved version that stands until the change is approved as well; none where nothing was approved.
    pub stands: Option<u32>,
    /// The compartments that nothing is seen of for want of a key: what follows there is not among the rest.
    pub shut: Vec<Compartment>,
}

impl Foresight {
    /// Whether nothing follows that needs an eye; that others point at the record is no more than worth knowing.
    pub fn is_quiet(&self) -> bool {
        self.sequels.is_empty()
            && self.breaks.is_empty()
            && self.mended.is_empty()
            && self.dates.is_empty()
    }
}

/// What would follow if these acts were written, by whom and when.
pub fn foresee(
    state: &State,
    book: &Book,
    acts: &[Act],
    author: CustodianId,
    at: Timestamp,
) -> Foresight {
    let seen = rules::foresee(state, book, acts, author, at);
    let approved = |act: &Act| match act {
        Act::Put(record) => state.get(record.id)?.approved.as_ref(),
        _ => None,
    };
    let stands = acts.iter().find_map(approved);
    Foresight {
        stands: stands.map(|approved| approved.record.version),
        ..shown(state, seen)
    }
}

/// What followed from the changes of a record since it was approved: what its reviewer judges.
pub fn followed(state: &State, book: &Book, held: &Held) -> Foresight {
    let before: Option<&Arc<Record>> = held.approved.as_ref().map(|approved| &approved.record);
    let seen = rules::look_back(state, book, held, before);
    shown(state, seen)
}

fn shown(state: &State, seen: rules::Foresight) -> Foresight {
    let rows = |found: &[Finding]| -> Vec<FindingRow> {
        found
            .iter()
            .filter_map(|found| row(state, &seen, found))
            .collect()
    };
    let dates = seen
        .dates
        .iter()
        .filter_map(|(found, before)| Some((row(state, &seen, found)?, *before)))
        .collect();
    Foresight {
        breaks: rows(&seen.breaks),
        mended: rows(&seen.mended),
        dates,
        sequels: seen.sequels,
        pointing: seen.pointing,
        stands: None,
        shut: state.shut.iter().copied().collect(),
    }
}

fn row(state: &State, seen: &rules::Foresight, found: &Finding) -> Option<FindingRow> {
    let record = |id: RecordId| {
        let stands = || state.get(id).map(|held| &*held.record);
        seen.record(id).or_else(stands)
    };
    let own = record(found.record)?;
    Some(FindingRow {
        chain: chain_link(found, own.kind),
        since: found.since.map(Since::On),
        rule: found.rule,
        severity: found.severity,
        provision: found.provision,
        link: link(state, own),
        due: found.due,
        limit: found.limit,
        house: found.house,
        also: found
            .also
            .iter()
            .filter_map(|id| record(*id))
            .map(|record| link(state, record))
            .collect(),
    })
}
