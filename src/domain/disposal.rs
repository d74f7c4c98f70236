//! Gallring of persons: under a decision, proposed by one custodian and confirmed by another, a person's key is destroyed.
//!
//! What the record says beside name and number stands, and so does the chain; nothing brings the name back.

use crate::domain::{Act, ContentHash, CustodianId, Kind, RecordId, Refusal, State};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeSet;

/// A disposal of persons.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Disposal {
    /// Whose keys shall be destroyed, under which decision, once another confirms it.
    Propose {
        /// The decision (arkivlagen 10 §).
        decision: RecordId,
        /// The persons.
        persons: Vec<RecordId>,
    },
    /// Yes to the proposal in an entry: the keys are destroyed.
    Confirm {
        /// The entry.
        of: u64,
        /// Each person, with the hashes of the versions that lose their name: what was disposed of can still be pointed at.
        persons: Vec<(RecordId, Vec<ContentHash>)>,
    },
    /// No to the proposal in an entry.
    Decline(u64),
}

/// A disposal that waits for another custodian.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Condemned {
    /// The entry.
    pub seq: u64,
    /// Who proposed it.
    pub by: CustodianId,
    /// When.
    pub at: Timestamp,
    /// The decision.
    pub decision: RecordId,
    /// The persons.
    pub persons: Vec<RecordId>,
}

impl State {
    /// Whether a person's key was destroyed.
    pub fn is_disposed(&self, id: RecordId) -> bool {
        self.keeping.disposed.contains_key(&id)
    }

    fn condemned(&self, seq: u64) -> Option<&Condemned> {
        self.keeping.condemned.iter().find(|one| one.seq == seq)
    }
}

/// Decides a disposal that somebody asks for: what is written, or why not.
pub(super) fn propose(
    state: &State,
    who: CustodianId,
    today: Date,
    decision: RecordId,
    persons: Vec<RecordId>,
) -> Result<Act, Refusal> {
    sees_all(state)?;
    under(state, decision, today)?;
    let chosen: BTreeSet<RecordId> = persons.iter().copied().collect();
    if persons.is_empty() || chosen.len() != persons.len() {
        return Err(Refusal::new("dispose-nobody"));
    }
    for id in &persons {
        may_go(state, who, *id)?;
    }
    Ok(Act::Dispose(Disposal::Propose { decision, persons }))
}

/// Whoever lacks a key can't see whether something that goes on still points at the person.
pub fn sees_all(state: &State) -> Result<(), Refusal> {
    match state.shut.is_empty() {
        true => Ok(()),
        false => Err(Refusal::new("dispose-shut")),
    }
}

/// Whether a person can be disposed of: ended and approved so, not disposed of before, and used by nothing that goes on.
pub fn may_go(state: &State, who: CustodianId, id: RecordId) -> Result<(), Refusal> {
    let held = state.get(id).ok_or(Refusal::new("no-such-record"))?;
    let label = held.record.label();
    if held.record.kind != Kind::Person {
        return Err(Refusal::new("dispose-only-persons").arg("label", label));
    }
    if state.is_disposed(id) {
        return Err(Refusal::new("disposed-already").arg("label", label));
    }
    if held.record.ended.is_none() || !held.is_approved() {
        return Err(Refusal::new("dispose-not-ended").arg("label", label));
    }
    let alive = state
        .pointing_at(id)
        .find(|from| from.record.ended.is_none());
    if let Some(alive) = alive {
        return Err(Refusal::new("dispose-in-use")
            .arg("label", label)
            .arg("by", alive.record.label()));
    }
    if state.is_own_case(who, &held.record) {
        return Err(Refusal::new("own-case")
            .arg("label", label)
            .under("SSL 3 kap. 4 §"));
    }
    Ok(())
}

/// Whether a decision is one, is approved, and holds on a day.
pub fn under(state: &State, decision: RecordId, today: Date) -> Result<(), Refusal> {
    let provision = "Arkivlagen 10 §";
    let held = state
        .get(decision)
        .filter(|held| held.record.kind == Kind::DisposalDecision && held.record.ended.is_none());
    let held = held.ok_or(Refusal::new("dispose-without-decision").under(provision))?;
    let label = held.record.label();
    if !held.is_approved() {
        return Err(Refusal::new("decision-not-approved")
            .arg("label", label)
            .under(provision));
    }
    let values = &held.record.values;
    let early = values.date("valid_from").is_none_or(|from| from > today);
    let late = values.date("valid_to").is_some_and(|to| to < today);
    match early || late {
        true => Err(Refusal::new("decision-not-in-force")
            .arg("label", label)
            .under(provision)),
        false => Ok(()),
    }
}

/// Decides another custodian's yes.
pub(super) fn confirm(
    state: &State,
    who: CustodianId,
    today: Date,
    of: u64,
) -> Result<Act, Refusal> {
    let waiting = state
        .condemned(of)
        .ok_or(Refusal::new("no-such-disposal").arg("seq", of))?;
    if waiting.by == who {
        return Err(Refusal::new("own-offer").arg("seq", of));
    }
    sees_all(state)?;
    under(state, waiting.decision, today)?;
    Ok(Act::Dispose(Disposal::Confirm {
        of,
        persons: versions(state, &waiting.persons),
    }))
}

/// Decides a no; one's own proposal can't be declined, but it can be left.
pub(super) fn decline(state: &State, who: CustodianId, of: u64) -> Result<Act, Refusal> {
    let waiting = state
        .condemned(of)
        .ok_or(Refusal::new("no-such-disposal").arg("seq", of))?;
    match waiting.by == who {
        true => Err(Refusal::new("own-offer").arg("seq", of)),
        false => Ok(Act::Dispose(Disposal::Decline(of))),
    }
}

fn versions(state: &State, persons: &[RecordId]) -> Vec<(RecordId, Vec<ContentHash>)> {
    let of = |id: &RecordId| {
        let held = state.get(*id);
        let now = held.map(|held| held.hash);
        let approved = held.and_then(|held| held.approved.as_ref().map(|mark| mark.hash));
        let mut hashes: Vec<ContentHash> = now.into_iter().chain(approved).collect();
        hashes.dedup();
        (*id, hashes)
    };
    persons.iter().map(of).collect()
}

/// What is wrong with a disposal that stands in the journal, as a code, or nothing. A reader without the personnel key does
/// not see it; one without the organisation's key can't see the decision, and leaves that to those who can.
pub fn forged(state: &State, author: CustodianId, act: &Disposal) -> Option<&'static str> {
    match act {
        Disposal::Propose { decision, persons } => {
            let unseen = state.is_shut(Kind::DisposalDecision.compartment());
            let decided = state.get(*decision).is_some_and(|held| {
                held.record.kind == Kind::DisposalDecision && held.approved.is_some()
            });
            let person = |id: &RecordId| {
                state
                    .get(*id)
                    .is_some_and(|held| held.record.kind == Kind::Person)
            };
            match (decided || unseen, persons.iter().all(person)) {
                (false, _) => Some("without-decision"),
                (_, false) => Some("disposes-nothing"),
                _ => None,
            }
        }
        Disposal::Confirm { of, persons } => {
            let Some(waiting) = state.condemned(*of) else {
                return Some("disposes-nothing");
            };
            if waiting.by == author {
                return Some("own-work");
            }
            let same = persons.iter().map(|(id, _)| id).eq(&waiting.persons);
            (!same).then_some("other-content")
        }
        Disposal::Decline(of) => match state.condemned(*of) {
            Some(waiting) if waiting.by == author => Some("own-work"),
            Some(_) => None,
            None => Some("disposes-nothing"),
        },
    }
}

/// Changes what waits and what is disposed of by one stored disposal.
pub(super) fn apply(state: &mut State, seq: u64, by: CustodianId, at: Timestamp, act: &Disposal) {
    let keeping = &mut state.keeping;
    match act {
        Disposal::Propose { decision, persons } => keeping.condemned.push(Condemned {
            seq,
            by,
            at,
            decision: *decision,
            persons: persons.clone(),
        }),
        Disposal::Confirm { of, persons } => {
            keeping.condemned.retain(|one| one.seq != *of);
            let ids = persons.iter().map(|(id, _)| (*id, at));
            keeping.disposed.extend(ids);
        }
        Disposal::Decline(of) => keeping.condemned.retain(|one| one.seq != *of),
    }
}
