//! Several records as one change: each is judged as if it were saved alone, and all are written or none.

use super::{Context, put, sentence, vetting};
use crate::domain::{Act, Change, Kind, Proposal, Record, RecordId, Refusal, State};
use std::collections::{BTreeMap, BTreeSet};

/// The records that a saved proposal becomes: itself, and the case that it moves.
pub(super) fn saved(
    state: &State,
    context: &mut Context<'_>,
    numbers: &mut BTreeMap<Kind, u32>,
    proposal: Proposal,
) -> Result<Vec<Record>, Refusal> {
    if let Some(held) = proposal.id.and_then(|id| state.get(id))
        && held.record.ended.is_some()
    {
        return Err(Refusal::new("record-ended").arg("label", held.record.label()));
    }
    let record = put(state, context, numbers, proposal, &|_| None)?
        .ok_or(Refusal::new("nothing-changed"))?;
    vetting::guard(state, context.who, &record, context.today)?;
    let follows = vetting::follow(state, &record, context.today);
    Ok(std::iter::once(record).chain(follows).collect())
}

/// Saves them all in one entry.
pub(super) fn save_all(
    state: &State,
    context: &mut Context<'_>,
    rows: Vec<Proposal>,
    reason: Option<String>,
) -> Result<Change, Refusal> {
    let mut numbers = BTreeMap::new();
    let mut acts = Vec::with_capacity(rows.len() * 2);
    let mut written: BTreeSet<RecordId> = BTreeSet::new();
    for row in rows {
        for record in saved(state, context, &mut numbers, row)? {
            // Each was judged against what stands: a second version in the same entry would be of something unseen.
            if !written.insert(record.id) {
                return Err(Refusal::new("together-twice").arg("label", record.label()));
            }
            acts.push(Act::Put(record));
        }
    }
    if acts.is_empty() {
        return Err(Refusal::new("nothing-changed"));
    }
    let reason = reason.as_deref().map(sentence).transpose()?.flatten();
    Ok(Change { acts, reason })
}
