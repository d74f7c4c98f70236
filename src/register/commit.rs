//! A command becomes an entry: decided, sealed, signed, linked, appended, applied; told on the way where it is large.

use crate::crypto;
use crate::domain::{
    Act, Change, Command, Compartment, ContentHash, Context, Disposal, Kind, RecordId, decide,
};
use crate::journal::{self, Entry, EntryKind, NewEntry, NewPart, write};
use crate::register::keep::{Committed, Register};
use crate::register::payload::Form;
use crate::register::{Failure, payload};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeSet;

/// After so many entries the disposable state is written, so that a killed session has little to catch up.
const FLUSH_EVERY: usize = 256;

/// Is told a step, and how many acts of how many are done; 0 of 0 where that is not known. The steps are `decide`, `seal`,
/// `write` and `take-in`. False stops the first two, with the failure `work-stopped`; from `write` on it is not asked.
pub type Going<'a> = &'a mut dyn FnMut(&'static str, u64, u64) -> bool;

impl Register {
    /// Decides a command and writes it. When it returns, it is on the medium.
    pub fn commit(
        &mut self,
        command: Command,
        today: Date,
        now: Timestamp,
    ) -> Result<Committed, Failure> {
        self.commit_told(command, today, now, &mut |_, _, _| true)
    }

    /// The same, told how far it has come. Stopped before it is written, nothing of it is on disk.
    pub fn commit_told(
        &mut self,
        command: Command,
        today: Date,
        now: Timestamp,
        going: Going<'_>,
    ) -> Result<Committed, Failure> {
        let mut drawn = Ok(());
        let mut fresh = || {
            Self::fresh_id().unwrap_or_else(|failure| {
                drawn = Err(failure);
                RecordId([0; 16])
            })
        };
        let mut deciding = |done, of| going("decide", done, of);
        let mut context = Context {
            schema: self.schema,
            who: self.who(),
            today,
            fresh: &mut fresh,
            manifest_hash: &payload::manifest_hash,
            going: &mut deciding,
        };
        let change = decide(&self.state, &mut context, command)?;
        drawn?;
        let Change { acts, reason } = change;
        let disposes = acts
            .iter()
            .any(|act| matches!(act, Act::Dispose(Disposal::Confirm { .. })));
        let outside = self.outside(&acts)?;
        let done = self.append_told(outside, acts, reason, now, going)?;
        if disposes && !self.finish_disposals(&mut |_, _, _| {})? {
            return Err(Failure::new("disposed-keys-due").arg("seq", done.seq));
        }
        Ok(done)
    }

    /// Seals, signs, links and appends acts, and applies them once they are on the medium.
    pub(super) fn append(
        &mut self,
        acts: Vec<Act>,
        reason: Option<String>,
        now: Timestamp,
    ) -> Result<Committed, Failure> {
        let outside = self.outside(&acts)?;
        self.append_as(outside, acts, reason, now)
    }

    /// The same, where the caller knows what an outsider is told.
    pub(super) fn append_as(
        &mut self,
        outside: (EntryKind, Vec<u8>),
        acts: Vec<Act>,
        reason: Option<String>,
        now: Timestamp,
    ) -> Result<Committed, Failure> {
        self.append_told(outside, acts, reason, now, &mut |_, _, _| true)
    }

    /// The same, told how far it has come. It is stopped by nothing once it is being written.
    pub(super) fn append_told(
        &mut self,
        outside: (EntryKind, Vec<u8>),
        acts: Vec<Act>,
        reason: Option<String>,
        now: Timestamp,
        going: Going<'_>,
    ) -> Result<Committed, Failure> {
        if let Some(why) = self.read_only() {
            return Err(Failure::new("register-read-only").arg("cause", why));
        }
        let at = Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now);
        let (entry, hashes) = self.sealed(outside, &acts, reason.as_deref(), at, going)?;
        let (passed, signature) = self.verifier.check_but_signature(&entry)?;
        let acts: Vec<(Act, ContentHash)> = acts.into_iter().zip(hashes).collect();
        self.admit(&entry, &acts)?;
        // Beside the medium, which takes longer: what does not hold is cut off before it is acknowledged.
        let place = self
            .journal
            .append_while(&entry, &mut || signature.holds())?;
        self.verifier.take_up(passed)?;
        let (mut taken, of) = (0, acts.len() as u64);
        let ids = self.take_in(place, &entry, at, reason.as_deref(), &acts, &mut || {
            taken += 1;
            // What is saved can't be stopped.
            let _ = going("take-in", taken, of);
        });
        self.unflushed += 1;
        if self.unflushed >= FLUSH_EVERY {
            self.flush();
        }
        Ok(Committed {
            seq: entry.seq,
            ids,
            at,
        })
    }

    /// The entry that acts become, sealed and signed, with the hash of each act's line. Keys of new persons are on disk
    /// when it is returned, and not before the entry was made: an entry that can't be leaves nothing there.
    pub(super) fn sealed(
        &mut self,
        outside: (EntryKind, Vec<u8>),
        acts: &[Act],
        reason: Option<&str>,
        at: Timestamp,
        going: Going<'_>,
    ) -> Result<(Entry, Vec<ContentHash>), Failure> {
        let persons = acts.iter().filter_map(|act| match act {
            Act::Put(record) if record.kind == Kind::Person => Some(record.id),
            _ => None,
        });
        let made = self.keyring.admit_persons(persons)?;
        let sealed = self.seal(outside, acts, reason, at, going);
        let saved = sealed.and_then(|sealed| {
            let _ = going("write", 0, 0);
            if !made.is_empty() {
                let disk = self.disk.as_ref();
                self.keyring
                    .save_persons(disk, &self.layout, self.register)?;
            }
            Ok(sealed)
        });
        match &saved {
            Ok(_) if made.is_empty() => {}
            Ok(_) => self.mirror_keys(),
            // The next try must make and save them anew: what is sealed with a key that lies nowhere is lost.
            Err(_) => drop(self.keyring.forget_persons(&made)),
        }
        saved
    }

    /// The same, with keys that are at hand.
    fn seal(
        &self,
        (kind, clear): (EntryKind, Vec<u8>),
        acts: &[Act],
        reason: Option<&str>,
        at: Timestamp,
        going: Going<'_>,
    ) -> Result<(Entry, Vec<ContentHash>), Failure> {
        let form = Form {
            register: self.register,
            schema: self.schema,
            persons: &self.keyring,
        };
        let of = acts.len() as u64;
        let mut sealing = |done| going("seal", done, of);
        let state = Some(&self.state);
        let (texts, hashes) = payload::encode(&form, state, at, reason, acts, &mut sealing)?;
        let parts = texts
            .iter()
            .map(|part| {
                let (epoch, key) = self.sealing_key(kind, part.compartment)?;
                Ok(NewPart {
                    compartment: part.compartment.number(),
                    epoch,
                    key,
                    payload: &part.text,
                })
            })
            .collect::<Result<Vec<_>, Failure>>()?;
        let head = self.journal.head();
        let new = NewEntry {
            register: self.register.0,
            seq: head.seq + 1,
            kind,
            flags: 0,
            prev: head.link,
            clear,
            parts,
        };
        let entry = write(new, &self.me.signer).map_err(|_| Failure::new("entry-too-large"))?;
        Ok((entry, hashes))
    }

    fn sealing_key(
        &self,
        kind: EntryKind,
        compartment: Compartment,
    ) -> Result<(u32, &crypto::SealKey), Failure> {
        let members = self.verifier.members();
        let stale = members.is_some_and(|now| now.stale().contains(&compartment.number()));
        if stale && kind != EntryKind::Members {
            return Err(Failure::new("key-due").arg("compartment", compartment.code()));
        }
        self.keyring
            .newest(compartment)
            .ok_or_else(|| Failure::new("compartment-shut").arg("compartment", compartment.code()))
    }

    /// What an outsider is told: the kind of the entry, and which entries it judges.
    pub(super) fn outside(&self, acts: &[Act]) -> Result<(EntryKind, Vec<u8>), Failure> {
        let mut judged = BTreeSet::new();
        for act in acts {
            match act {
                Act::Put(_) | Act::Import(_) | Act::Edition(_) | Act::Undo(_) => {
                    return Ok((EntryKind::Change, Vec::new()));
                }
                Act::Approve(id, version, _) => {
                    let held = self.state.get(*id).ok_or(Failure::new("no-such-record"))?;
                    judged.extend(
                        held.pending
                            .iter()
                            .filter(|p| p.record.version <= *version)
                            .map(|pending| pending.seq),
                    );
                }
                Act::Return(id, ..) => {
                    let held = self.state.get(*id).ok_or(Failure::new("no-such-record"))?;
                    return Ok((EntryKind::Return, journal::return_clear(held.seq)));
                }
                Act::Comment(_) => return Ok((EntryKind::Comment, Vec::new())),
                Act::Event(_) => return Ok((EntryKind::Event, Vec::new())),
                Act::Dispose(Disposal::Propose { .. }) => {
                    return Ok((EntryKind::Change, Vec::new()));
                }
                Act::Dispose(Disposal::Confirm { of, .. }) => drop(judged.insert(*of)),
                Act::Dispose(Disposal::Decline(of)) => {
                    return Ok((EntryKind::Return, journal::return_clear(*of)));
                }
                // Keys stand in the clear part, and only those who have them at hand can write it.
                Act::Custody(_) => return Err(Failure::new("members-need-keys")),
            }
        }
        let seqs: Vec<u64> = judged.into_iter().collect();
        let clear = journal::approval_clear(&seqs).ok_or(Failure::new("no-such-record"))?;
        Ok((EntryKind::Approval, clear))
    }
}
