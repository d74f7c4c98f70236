//! Editions as the screen shows them: their exact content is read back from the journal, version by version, by the hashes
//! that the adoption signed.

use crate::desk::Trouble;
use crate::domain::{Act, Held, Kind, Record, RecordId, edition};
use crate::register::Register;
use crate::views::{self, EditionDiff};
use std::collections::BTreeSet;

/// The record of an analysis.
pub fn analysis(register: &Register, id: RecordId) -> Result<&Held, Trouble> {
    register
        .state()
        .get(id)
        .filter(|held| held.record.kind == Kind::Analysis)
        .ok_or(Trouble::new("no-such-record"))
}

/// An edition with its content: as it was adopted, or as it stands while it is worked on.
fn content(register: &Register, id: RecordId) -> Result<(Record, Vec<Record>), Trouble> {
    let state = register.state();
    let held = analysis(register, id)?;
    let record = held.record.as_ref().clone();
    let Some(hash) = edition::manifest_hash(&record) else {
        if edition::is_adopted(&record) {
            return Err(Trouble::new("edition-on-paper").arg("label", record.label()));
        }
        let inside = edition::belonging(state, id);
        let records = inside.iter().map(|held| held.record.as_ref().clone());
        return Ok((record, records.collect()));
    };
    let lost = || Trouble::new("edition-lost").arg("label", record.label());
    let mut manifest = None;
    for seq in register.trail(id) {
        for (act, line) in register.tell(seq)?.acts {
            match act {
                Act::Edition(found) if line == hash => manifest = Some(found),
                _ => {}
            }
        }
    }
    let manifest = manifest.ok_or_else(lost)?;
    let mut wanted: BTreeSet<_> = manifest
        .records
        .iter()
        .map(|(id, _, hash)| (*id, *hash))
        .collect();
    let seqs: BTreeSet<u64> = manifest
        .records
        .iter()
        .flat_map(|(id, ..)| register.trail(*id))
        .collect();
    let mut records = Vec::with_capacity(wanted.len());
    for seq in seqs {
        if wanted.is_empty() {
            break;
        }
        for (act, line) in register.tell(seq)?.acts {
            match act {
                Act::Put(found) if wanted.remove(&(found.id, line)) => records.push(found),
                _ => {}
            }
        }
    }
    match wanted.is_empty() {
        true => Ok((record, records)),
        false => Err(lost()),
    }
}

/// What differs between two editions; the later one may still be worked on.
pub fn difference(
    register: &Register,
    from: Option<RecordId>,
    to: RecordId,
) -> Result<EditionDiff, Trouble> {
    let (later, after) = content(register, to)?;
    let earlier = from.map(|id| content(register, id)).transpose()?;
    let earlier = earlier
        .as_ref()
        .map(|(record, records)| (record, records.as_slice()));
    Ok(views::edition_diff(
        register.state(),
        earlier,
        (&later, &after),
    ))
}
