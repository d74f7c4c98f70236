//! Disposals that wait, and what left the register earlier and may still hold what they would destroy.

use crate::domain::{
    Condemned, CustodianId, Held, Kind, Refusal, State, disposal_under, disposer_sees_all,
    may_dispose,
};
use crate::views::Link;
use crate::views::show::{link, name};
use jiff::Timestamp;
use jiff::civil::Date;

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

/// A person who has ended: what a disposal is about.
#[derive(Clone)]
pub struct CandidateRow {
    /// Who.
    pub person: Link,
    /// Since when the record has ended.
    pub ended: Date,
    /// Why the person can't be disposed of, if so.
    pub not: Option<Refusal>,
}

/// What waits, what can be disposed of, and what lies elsewhere.
#[derive(Clone)]
pub struct Disposals {
    /// Oldest first.
    pub rows: Vec<DisposalRow>,
    /// Decisions that hold today: approved, and within their time.
    pub decisions: Vec<Link>,
    /// Persons who have ended and are not disposed of; those who can be first.
    pub candidates: Vec<CandidateRow>,
    /// Persons who were disposed of, and when: the latest first.
    pub done: Vec<(Link, Timestamp)>,
    /// Why nothing can be disposed of in this session, if so.
    pub not: Option<Refusal>,
    /// Oldest first.
    pub elsewhere: Vec<ElsewhereRow>,
}

/// The disposals as one custodian sees them.
pub fn disposals(
    state: &State,
    who: CustodianId,
    today: Date,
    elsewhere: Vec<ElsewhereRow>,
) -> Disposals {
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
        decisions: state
            .of_kind(Kind::DisposalDecision)
            .filter(|held| disposal_under(state, held.record.id, today).is_ok())
            .map(|held| link(state, &held.record))
            .collect(),
        candidates: candidates(state, who),
        done: done(state),
        not: disposer_sees_all(state).err(),
        elsewhere,
    }
}

fn candidates(state: &State, who: CustodianId) -> Vec<CandidateRow> {
    let row = |held: &Held| {
        let ended = held.record.ended.as_ref()?.on;
        let id = held.record.id;
        let waits = state.keeping.condemned.iter();
        let waits = waits.flat_map(|one| &one.persons).any(|one| *one == id);
        (!state.is_disposed(id) && !waits).then(|| CandidateRow {
            person: link(state, &held.record),
            ended,
            not: may_dispose(state, who, id).err(),
        })
    };
    let mut rows: Vec<_> = state.of_kind(Kind::Person).filter_map(row).collect();
    rows.sort_by_key(|row| (row.not.is_some(), row.ended));
    rows
}

fn done(state: &State) -> Vec<(Link, Timestamp)> {
    let disposed = state.keeping.disposed.iter();
    let mut done: Vec<_> = disposed
        .filter_map(|(id, at)| Some((link(state, &state.get(*id)?.record), *at)))
        .collect();
    done.sort_by_key(|(_, at)| std::cmp::Reverse(*at));
    done
}
