//! What a reviewer decides: a yes to exactly what was shown, or that versions go back to their author.

use super::{Context, not_own_case, sentence, vetting};
use crate::domain::{
    Act, Change, ContentHash, CustodianId, Held, Pending, RecordId, Refusal, State,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Approves exactly what was shown.
pub(super) fn approve(
    state: &State,
    context: &mut Context<'_>,
    items: Vec<(RecordId, u32, ContentHash)>,
) -> Result<Change, Refusal> {
    if items.is_empty() {
        return Err(Refusal::new("nothing-to-approve"));
    }
    let mut seen = BTreeSet::new();
    let mut acts = Vec::with_capacity(items.len());
    let of = items.len();
    for (done, (id, version, hash)) in items.into_iter().enumerate() {
        context.goes_on(done, of)?;
        let held = state.get(id).ok_or(Refusal::new("no-such-record"))?;
        let label = held.record.label();
        if !seen.insert(id) {
            return Err(Refusal::new("approved-twice").arg("label", label));
        }
        let pending = approvable(state, context.who, context.today, held, version)?;
        if pending.hash != hash {
            return Err(Refusal::new("other-content").arg("label", label));
        }
        acts.push(Act::Approve(id, version, hash));
    }
    Ok(Change { acts, reason: None })
}

/// The version of a record that a custodian may approve, whatever they saw of it; or why they may not.
pub fn approvable<'a>(
    state: &State,
    who: CustodianId,
    today: Date,
    held: &'a Held,
    version: u32,
) -> Result<&'a Pending, Refusal> {
    let label = held.record.label();
    let none = || {
        Refusal::new("not-waiting")
            .arg("label", label.as_str())
            .arg("version", version)
    };
    let waits = |pending: &Pending| pending.record.version == version;
    let place = held.pending.iter().position(waits).ok_or_else(none)?;
    let mut covered = held.pending.iter().take(place + 1);
    if covered.any(|pending| pending.author == who) {
        return Err(Refusal::new("own-work").arg("label", label));
    }
    let pending = held.pending.get(place).ok_or_else(none)?;
    not_own_case(state, who, &pending.record)?;
    vetting::not_own_case(state, who, held, place, today)?;
    Ok(pending)
}

/// Sends versions back. They stand in one entry, such as the rows of an import: an entry that returns names the one that it
/// returns.
pub(super) fn send_back(
    state: &State,
    who: CustodianId,
    items: &[(RecordId, u32)],
    comment: &str,
) -> Result<Change, Refusal> {
    let comment = sentence(comment)?.ok_or(Refusal::new("return-needs-comment"))?;
    let mut entries = BTreeSet::new();
    let mut acts = Vec::with_capacity(items.len());
    for (id, version) in items {
        let held = state.get(*id).ok_or(Refusal::new("no-such-record"))?;
        let label = held.record.label();
        if held.pending.is_empty() || held.record.version != *version {
            return Err(Refusal::new("not-waiting")
                .arg("label", label)
                .arg("version", version));
        }
        if held.author == who {
            return Err(Refusal::new("own-work").arg("label", label));
        }
        not_own_case(state, who, &held.record)?;
        entries.insert(held.seq);
        acts.push(Act::Return(*id, *version, comment.clone()));
    }
    if acts.is_empty() {
        return Err(Refusal::new("nothing-to-return"));
    }
    if entries.len() > 1 {
        return Err(Refusal::new("returns-of-several"));
    }
    Ok(Change { acts, reason: None })
}
