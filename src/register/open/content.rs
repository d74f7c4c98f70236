//! What an entry says, and whether its author was allowed to say it.

use crate::domain::{Act, Compartment, ContentHash, CustodianId, RecordId, RegisterId};
use crate::journal::{Entry, EntryKind};
use crate::register::keyring::Keyring;
use crate::register::payload::{self, Form};
use crate::register::{Failure, Register, admit};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// What an entry says: when, why, and its acts with their hashes.
pub type ReadActs = (Timestamp, Option<String>, Vec<(Act, ContentHash)>);

/// A part's compartment and payload.
pub type PartPayload = (Compartment, zeroize::Zeroizing<Vec<u8>>);

/// The payloads of the parts that this custodian may open, each with its compartment.
pub fn open_parts(
    keyring: &Keyring,
    register: RegisterId,
    entry: &Entry,
) -> Result<Vec<PartPayload>, Failure> {
    let mut payloads = Vec::with_capacity(entry.parts.len());
    for (number, part) in entry.parts.iter().enumerate() {
        let key = Compartment::from_number(part.compartment).and_then(|compartment| {
            let key = keyring.compartment(compartment, part.epoch)?;
            Some((compartment, key))
        });
        if let Some((compartment, key)) = key {
            let opened = entry
                .open_part(&register.0, number, key)
                .map_err(|_| Failure::new("part-damaged").arg("seq", entry.seq))?;
            payloads.push((compartment, opened.payload));
        }
    }
    Ok(payloads)
}

impl Register {
    /// The acts of an entry, as far as this custodian may read them; none for the first entry.
    pub(in crate::register) fn read_acts(
        &self,
        entry: &Entry,
    ) -> Result<Option<ReadActs>, Failure> {
        self.read_acts_about(entry, None)
    }

    /// The same; of the acts no more need be told than those about one record, where one is named.
    pub(in crate::register) fn read_acts_about(
        &self,
        entry: &Entry,
        about: Option<RecordId>,
    ) -> Result<Option<ReadActs>, Failure> {
        if entry.known_kind() == Some(EntryKind::Genesis) {
            return Ok(None);
        }
        let form = Form {
            register: self.register,
            schema: self.schema,
            persons: &self.keyring,
        };
        let mut acts = Vec::new();
        let (mut at, mut reason) = (None, None);
        for (compartment, text) in open_parts(&self.keyring, self.register, entry)? {
            let opened = match about {
                None => payload::decode(&form, &text),
                Some(id) => payload::decode_about(&form, &text, id),
            };
            let opened = opened.map_err(|failure| failure.arg("seq", entry.seq))?;
            // Who may read a compartment may write in it, and who may not has no other way in.
            let elsewhere = |(act, _): &(Act, ContentHash)| {
                payload::is_misplaced(act, compartment, &self.state)
            };
            if opened.acts.iter().any(elsewhere) {
                return Err(Failure::new("journal-forged")
                    .arg("seq", entry.seq)
                    .arg("why", "misplaced"));
            }
            acts.extend(opened.acts);
            (at, reason) = (Some(opened.at), opened.reason);
        }
        Ok(at.map(|at| (at, reason, acts)))
    }

    /// Refuses acts that their author had no right to, whoever wrote them and however.
    pub(in crate::register) fn admit(
        &self,
        entry: &Entry,
        acts: &[(Act, ContentHash)],
    ) -> Result<(), Failure> {
        let clear = serde_json::from_slice::<serde_json::Value>(&entry.clear).unwrap_or_default();
        let approves: Option<BTreeSet<u64>> = clear["approves"]
            .as_array()
            .map(|seqs| seqs.iter().filter_map(serde_json::Value::as_u64).collect());
        let members = (entry.known_kind() == Some(EntryKind::Members)).then_some(&*entry.clear);
        match admit::fault(
            &self.state,
            entry.known_kind(),
            self.state.person_of(CustodianId(entry.author)),
            &acts
                .iter()
                .map(|(act, hash)| (act, *hash))
                .collect::<Vec<_>>(),
            approves.as_ref(),
            clear["returns"].as_u64(),
            members,
        ) {
            None => Ok(()),
            Some(why) => Err(Failure::new("journal-forged")
                .arg("seq", entry.seq)
                .arg("why", why)),
        }
    }
}
