//! What waits for review, and what differs from what was approved.

use crate::domain::{CustodianId, Held, Record, RecordId, State, approvable, edition};
use crate::fields;
use crate::views::comments::comments;
use crate::views::show::{link, name, shown};
use crate::views::{FieldDiff, Queue, QueueItem};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What differs between two versions, field by field.
pub fn diffs(state: &State, before: Option<&Record>, after: &Record) -> Vec<FieldDiff> {
    fields::difference(before, after)
        .into_iter()
        .map(|change| FieldDiff {
            field: change.field,
            before: shown(state, change.field, change.before.as_ref()),
            after: shown(state, change.field, change.after.as_ref()),
        })
        .collect()
}

/// The review queue as one custodian sees it, oldest first; what is theirs to decide before what is not. `reasons` holds
/// the authors' reasons by entry.
pub fn queue(
    state: &State,
    who: CustodianId,
    today: Date,
    reasons: &BTreeMap<u64, String>,
) -> Queue {
    let mut items: Vec<QueueItem> = state
        .waiting()
        .filter_map(|held| item(state, held, who, today, reasons))
        .collect();
    items.sort_by_key(|item| {
        (
            !item.waits_for_me(),
            !item.mine_to_decide,
            item.seq,
            item.link.label.clone(),
        )
    });
    Queue { items }
}

fn item(
    state: &State,
    held: &Held,
    who: CustodianId,
    today: Date,
    reasons: &BTreeMap<u64, String>,
) -> Option<QueueItem> {
    let mine = held.approvable_by(who);
    let pending = mine.or_else(|| held.pending.last())?;
    let barred = approvable(state, who, today, held, pending.record.version).err();
    let before = held
        .approved
        .as_ref()
        .map(|approved| approved.record.as_ref());
    Some(QueueItem {
        link: link(state, &held.record),
        version: pending.record.version,
        hash: pending.hash,
        approved_version: before.map_or(0, |record| record.version),
        author: name(state, pending.author),
        at: pending.at,
        seq: pending.seq,
        diffs: diffs(state, before, &pending.record),
        reason: reasons.get(&pending.seq).cloned(),
        mine_to_decide: barred.is_none(),
        barred: barred.map(|refusal| refusal.code),
        returned: held
            .returned
            .as_ref()
            .map(|returned| returned.comment.clone()),
        comments: comments(state, held, who),
        ends: pending.record.ended.is_some(),
        adopts: adopts(state, before, &pending.record),
    })
}

/// Whether a version adopts an edition, and which one before it can be compared with it.
fn adopts(state: &State, before: Option<&Record>, after: &Record) -> Option<Option<RecordId>> {
    let hash = edition::manifest_hash(after)?;
    if before.and_then(edition::manifest_hash) == Some(hash) {
        return None;
    }
    // What was adopted on paper has no content here.
    let earlier = after.values.reference("supersedes");
    Some(earlier.filter(|id| {
        let held = state.get(*id);
        held.is_some_and(|held| edition::manifest_hash(&held.record).is_some())
    }))
}
