//! How an entry changes the register as it stands.

use crate::domain::{
    Act, Approved, ContentHash, CustodianId, Custody, EventCode, Held, Offer, Pending, Returned,
    State, comment, disposal,
};
use jiff::Timestamp;
use std::sync::Arc;

/// One act of an entry that was signed and stored: who, when, where, and the hash of its line.
pub struct Stamped<'a> {
    /// The entry's number.
    pub seq: u64,
    /// When it was written, as its author's clock said.
    pub at: Timestamp,
    /// The person who signed it.
    pub author: CustodianId,
    /// What it says.
    pub act: &'a Act,
    /// The hash of the line, for a version of a record; not looked at otherwise.
    pub hash: ContentHash,
}

/// Changes the state by one stored act. What an act of an honest register can't say (an approval of a version that does
/// not exist) changes nothing here; `register` refuses such an entry before it comes this far.
pub fn apply(state: &mut State, stamped: Stamped<'_>) {
    let Stamped {
        seq,
        at,
        author,
        act,
        hash,
    } = stamped;
    match act {
        Act::Put(record) => {
            let record = Arc::new(record.clone());
            let mark = Pending {
                record: record.clone(),
                hash,
                author,
                at,
                seq,
            };
            let mut held = match state.get(record.id) {
                Some(held) => held.clone(),
                None => Held {
                    record: record.clone(),
                    hash,
                    author,
                    at,
                    seq,
                    pending: Vec::new(),
                    approved: None,
                    returned: None,
                    threads: Vec::new(),
                },
            };
            (held.record, held.hash, held.author, held.at, held.seq) =
                (record, hash, author, at, seq);
            held.pending.push(mark);
            held.returned = None;
            state.put(held);
        }
        Act::Approve(id, version, approved) => {
            let Some(mut held) = state.get(*id).cloned() else {
                return;
            };
            let Some(place) = held
                .pending
                .iter()
                .position(|p| p.record.version == *version && p.hash == *approved)
            else {
                return;
            };
            let mark = held.pending.drain(..=place).next_back();
            if let Some(mark) = mark {
                held.approved = Some(Approved {
                    record: mark.record,
                    hash: mark.hash,
                    by: author,
                    at,
                    seq,
                });
            }
            if held
                .returned
                .as_ref()
                .is_some_and(|returned| returned.version <= *version)
            {
                held.returned = None;
            }
            // What is settled is history with the version that it was settled in.
            held.threads
                .retain(|thread| thread.is_open() || thread.on.version > *version);
            state.put(held);
        }
        Act::Return(id, version, comment) => {
            let Some(mut held) = state.get(*id).cloned() else {
                return;
            };
            held.returned = Some(Box::new(Returned {
                version: *version,
                comment: comment.clone(),
                by: author,
                at,
            }));
            state.put(held);
        }
        Act::Comment(said) => comment::apply(state, seq, author, at, said),
        Act::Event(event) if event.code == EventCode::RecoveryDrilled => {
            state.keeping.drilled = Some(at);
        }
        Act::Event(event) if event.code == EventCode::RestoreTested => {
            state.keeping.restored = Some(at);
        }
        Act::Event(event) if event.code == EventCode::HeadNoted => {
            let noted = event.details.iter().find(|(name, _)| name == "seq");
            let noted = noted.and_then(|(_, seq)| seq.parse().ok());
            state.keeping.head_noted = Some((noted.unwrap_or(seq), at));
        }
        Act::Custody(custody) => change_custody(state, seq, author, at, custody),
        Act::Dispose(act) => disposal::apply(state, seq, author, at, act),
        Act::Import(_) | Act::Edition(_) | Act::Undo(_) | Act::Event(_) => {}
    }
}

fn change_custody(state: &mut State, seq: u64, by: CustodianId, at: Timestamp, custody: &Custody) {
    match custody {
        Custody::Propose(seating) => state.keeping.offers.push(Offer {
            seq,
            by,
            at,
            seating: seating.clone(),
        }),
        Custody::Confirm(of) => {
            let offers = state.keeping.offers.iter();
            let offer = offers.clone().find(|offer| offer.seq == *of).cloned();
            if let Some(offer) = offer {
                state.seat(&offer.seating, at);
            }
        }
        Custody::Decline(of) => state.keeping.offers.retain(|offer| offer.seq != *of),
        Custody::Recover(seating) => state.seat(seating, at),
        Custody::Keys => {}
    }
}
