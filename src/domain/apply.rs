//! How an entry changes the register as it stands.

use crate::domain::{Act, Approved, ContentHash, CustodianId, Held, Pending, Returned, State};
use jiff::Timestamp;
use std::sync::Arc;

/// One act of an entry that was signed and stored: who, when, where, and the hash of its line.
pub struct Stamped<'a> {
    /// The entry's number.
    pub seq: u64,
    /// When it was written, as its author's clock said.
    pub at: Timestamp,
    /// Who signed it.
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
            state.put(held);
        }
        Act::Return(id, version, comment) => {
            let Some(mut held) = state.get(*id).cloned() else {
                return;
            };
            held.returned = Some(Returned {
                version: *version,
                comment: comment.clone(),
                by: author,
                at,
            });
            state.put(held);
        }
        Act::Import(_) | Act::Edition(_) | Act::Undo(_) | Act::Event(_) => {}
    }
}
