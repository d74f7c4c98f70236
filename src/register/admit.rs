//! Whether an entry that stands in the journal may say what it says. Every reader asks, whoever wrote it and however:
//! policy is enforced by verification, not by menus.
//!
//! The journal has already checked link, signature and role. What needs the content is checked here.

use crate::domain::{
    Act, ContentHash, CustodianId, Disposal, State, comment, disposal_forged, edition,
};
use crate::journal::EntryKind;
use crate::register::seating;
use std::collections::{BTreeMap, BTreeSet};

/// Says what is wrong with an entry's acts, each with the hash of its line, as a code for the words `trouble-forged-<code>`, or nothing.
pub fn fault(
    state: &State,
    kind: Option<EntryKind>,
    author: CustodianId,
    acts: &[(&Act, ContentHash)],
    approved_entries: Option<&BTreeSet<u64>>,
    returned_entry: Option<u64>,
    members: Option<&[u8]>,
) -> Option<&'static str> {
    // An entry of custodians says what its clear part says, and nothing else; no other entry speaks of custodians.
    let custody = acts
        .iter()
        .filter(|(act, _)| matches!(act, Act::Custody(_)));
    if custody.count() != usize::from(members.is_some()) || (members.is_some() && acts.len() != 1) {
        return Some("members-differ");
    }
    let mut versions = BTreeMap::new();
    for (act, _) in acts {
        // What an outsider is told of an entry is what it does: by its kind alone they judge who may write it.
        if kind != Some(kind_of(act)) {
            return Some("other-kind");
        }
        match act {
            Act::Put(record) => {
                let before = state.get(record.id);
                let last = versions
                    .insert(record.id, record.version)
                    .or_else(|| before.map(|held| held.record.version))
                    .unwrap_or(0);
                if record.version != last + 1 {
                    return Some("version");
                }
                if before.is_some_and(|held| {
                    held.record.kind != record.kind || held.record.number != record.number
                }) {
                    return Some("identity");
                }
                let taken = state.by_number(record.kind, record.number);
                if taken.is_some_and(|held| held.record.id != record.id) {
                    return Some("number");
                }
                if record.class_mark() > state.info.ceiling {
                    return Some("ceiling");
                }
                if state.is_own_case(author, record) {
                    return Some("own-case");
                }
                if state.is_disposed(record.id) {
                    return Some("disposed");
                }
            }
            Act::Approve(id, version, hash) => {
                let Some(held) = state.get(*id) else {
                    return Some("approves-nothing");
                };
                let Some(place) = held
                    .pending
                    .iter()
                    .position(|p| p.record.version == *version)
                else {
                    return Some("approves-nothing");
                };
                let covered = &held.pending[..=place];
                if covered.iter().any(|pending| pending.author == author) {
                    return Some("own-work");
                }
                let own =
                    |pending: &crate::domain::Pending| state.is_own_case(author, &pending.record);
                if covered.iter().any(own) {
                    return Some("own-case");
                }
                if covered.last().is_some_and(|pending| pending.hash != *hash) {
                    return Some("other-content");
                }
                let listed = |seq| approved_entries.is_some_and(|entries| entries.contains(&seq));
                if !covered.iter().all(|pending| listed(pending.seq)) {
                    return Some("hidden-approval");
                }
            }
            Act::Return(id, version, _) => {
                let Some(held) = state.get(*id) else {
                    return Some("returns-nothing");
                };
                if held.record.version != *version {
                    return Some("returns-nothing");
                }
                if held.author == author {
                    return Some("own-work");
                }
                if returned_entry != Some(held.seq) {
                    return Some("hidden-return");
                }
            }
            Act::Custody(custody) => {
                if members.is_none_or(|clear| seating::differs(custody, clear)) {
                    return Some("members-differ");
                }
            }
            Act::Dispose(disposal) => {
                if let Some(why) = disposal_forged(state, author, disposal) {
                    return Some(why);
                }
                let of = match disposal {
                    Disposal::Confirm { of, .. } => Some(of),
                    _ => None,
                };
                let named = |of| approved_entries.is_some_and(|entries| entries.contains(of));
                if of.is_some_and(|of| !named(of)) {
                    return Some("hidden-approval");
                }
            }
            Act::Comment(said) => {
                if acts.len() != 1 {
                    return Some("comments-twice");
                }
                if let Some(why) = comment::forged(state, author, said) {
                    return Some(why);
                }
            }
            Act::Import(_) | Act::Edition(_) | Act::Undo(_) | Act::Event(_) => {}
        }
    }
    edition::forged(state, acts)
}

/// The kind of the entries that an act stands in.
fn kind_of(act: &Act) -> EntryKind {
    match act {
        Act::Put(_)
        | Act::Import(_)
        | Act::Edition(_)
        | Act::Undo(_)
        | Act::Dispose(Disposal::Propose { .. }) => EntryKind::Change,
        Act::Approve(..) | Act::Dispose(Disposal::Confirm { .. }) => EntryKind::Approval,
        Act::Return(..) | Act::Dispose(Disposal::Decline(_)) => EntryKind::Return,
        Act::Comment(_) => EntryKind::Comment,
        Act::Event(_) => EntryKind::Event,
        Act::Custody(_) => EntryKind::Members,
    }
}
