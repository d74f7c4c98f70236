//! Disposals that wait, and what left the register earlier and may still hold what they would destroy.

use crate::domain::{Condemned, CustodianId, State};
use crate::views::Link;
use crate::views::show::{link, name};
use jiff::Timestamp;

/// A disposal that waits for another custodian.
#[derive(Clone)]
pub struct DisposalRow {
    /// The entry.
    pub seq: u64,
    /// Who proposed it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// The decision; none where it can't be seen.
    pub decision: Option<Link>,
    /// The persons.
    pub persons: Vec<Link>,
    /// Whether the one who looks may confirm it.
    pub mine_to_confirm: bool,
}

/// A file that left the register, by the entry that tells of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ElsewhereRow {
    /// When.
    pub at: Timestamp,
    /// The event's code: words under `event-<code>`.
    pub event: &'static str,
    /// Its number; "" where it has none.
    pub name: String,
}

/// What waits, and what lies elsewhere.
#[derive(Clone)]
pub struct Disposals {
    /// Oldest first.
    pub rows: Vec<DisposalRow>,
    /// Oldest first.
    pub elsewhere: Vec<ElsewhereRow>,
}

/// The disposals as one custodian sees them.
pub fn disposals(state: &State, who: CustodianId, elsewhere: Vec<ElsewhereRow>) -> Disposals {
    let writes = state
        .custodian(who)
        .is_some_and(|me| me.active && me.role.writes());
    let row = |one: &Condemned| DisposalRow {
        seq: one.seq,
        by: name(state, one.by),
        at: one.at,
        decision: state
            .get(one.decision)
            .map(|held| link(state, &held.record)),
        persons: one
            .persons
            .iter()
            .filter_map(|id| state.get(*id))
            .map(|held| link(state, &held.record))
            .collect(),
        mine_to_confirm: writes && one.by != who,
    };
    Disposals {
        rows: state.keeping.condemned.iter().map(row).collect(),
        elsewhere,
    }
}
