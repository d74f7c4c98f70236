//! Whether an entry that stands in the journal may say what it says. Every reader asks, whoever wrote it and however:
//! policy is enforced by verification, not by menus.
//!
//! The journal has already checked link, signature and role. What needs the content is checked here.

use crate::domain::{Act, ContentHash, CustodianId, State, edition};
use std::collections::{BTreeMap, BTreeSet};

/// Says what is wrong with an entry's acts, each with the hash of its line, as a code for the words `trouble-forged-<code>`, or nothing.
pub fn fault(
    state: &State,
    author: CustodianId,
    acts: &[(&Act, ContentHash)],
    approved_entries: Option<&BTreeSet<u64>>,
) -> Option<&'static str> {
    let mut versions = BTreeMap::new();
    for (act, _) in acts {
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
            }
            Act::Import(_) | Act::Edition(_) | Act::Undo(_) | Act::Event(_) => {}
        }
    }
    edition::forged(state, acts)
}
