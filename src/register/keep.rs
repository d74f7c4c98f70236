//! The register while it is open: every change goes decide → seal → sign → link → append, fdatasync → apply.

use crate::crypto::{self, CustodianKey};
use crate::disk::Disk;
use crate::domain::{
    Act, Compartment, ContentHash, CustodianId, Disposal, Kind, RecordId, RegisterId, Schema,
    Stamped, State, apply,
};
use crate::journal::{
    self, Entry, EntryKind, Journal, NewEntry, NewPart, Place, Reader, Verifier, write,
};
use crate::register::cache::{Cache, Dirty};
use crate::register::commit::Going;
use crate::register::keyring::Keyring;
use crate::register::layout::Layout;
use crate::register::payload::{self, Form};
use crate::register::stored::Flush;
use crate::register::tally::Tally;
use crate::register::{Failure, damage, mended, witness};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;

/// After so many entries the disposable state is written, so that a killed session has little to catch up.
const FLUSH_EVERY: usize = 256;

/// Something that opening found and that the custodian should know: words under `notice-<code>`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notice {
    /// What.
    pub code: &'static str,
    /// What the words need.
    pub args: Vec<(&'static str, String)>,
}

impl Notice {
    /// A notice without arguments.
    pub fn new(code: &'static str) -> Self {
        Self {
            code,
            args: Vec::new(),
        }
    }

    /// Adds an argument.
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// An entry that is on disk.
#[derive(Clone, Debug)]
pub struct Committed {
    /// Its number.
    pub seq: u64,
    /// The records that it made or changed.
    pub ids: Vec<RecordId>,
    /// When.
    pub at: Timestamp,
}

/// An open register. Its keys leave memory when it is dropped.
pub struct Register {
    /// Dropped first: sled gives its files back before the lock is let go.
    pub(super) cache: Option<Cache>,
    pub(super) register: RegisterId,
    pub(super) disk: Arc<dyn Disk>,
    pub(super) schema: &'static Schema,
    pub(super) id: CustodianId,
    pub(super) journal: Journal,
    pub(super) keyring: Keyring,
    pub(super) state: State,
    pub(super) verifier: Verifier,
    pub(super) tally: Tally,
    pub(super) dirty: Dirty,
    pub(super) notices: Vec<Notice>,
    pub(super) read_only: Option<&'static str>,
    pub(super) last_opened: Option<(String, Timestamp)>,
    pub(super) failed_unlocks: u32,
    pub(super) key_file: PathBuf,
    pub(super) mirror_place: Option<PathBuf>,
    pub(super) unflushed: usize,
    pub(super) me: CustodianKey,
    pub(super) layout: Layout,
    pub(super) _lock: File,
}

impl Register {
    /// The records as they stand.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Who has it open: the person, whichever key they have by now.
    pub fn who(&self) -> CustodianId {
        self.state.person_of(self.id)
    }

    /// The custodian's key, for signing and opening what leaves the register.
    pub fn key(&self) -> &CustodianKey {
        &self.me
    }

    /// The key file that opened it.
    pub fn key_file(&self) -> &std::path::Path {
        &self.key_file
    }

    /// What opening found.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Why nothing can be written, if so: a code for the words `trouble-<code>`.
    pub fn read_only(&self) -> Option<&'static str> {
        self.read_only
            .or_else(|| (!self.journal.is_writable()).then_some("save-unknown"))
    }

    /// Stops writing, because something that was thought whole is not.
    pub fn stop_writing(&mut self, why: &'static str) {
        self.read_only = Some(why);
    }

    /// Writes again after a mending that brought back all that was known; journals that it was mended. False where something
    /// else keeps it from writing.
    pub fn write_again(&mut self, now: Timestamp) -> bool {
        if self.read_only != Some("chain-broken") || !self.journal.is_writable() {
            return false;
        }
        self.read_only = None;
        let lines = mended::waiting(&self.layout);
        let acts: Vec<Act> = lines.iter().map(|line| Act::Event(line.event())).collect();
        if !acts.is_empty() && self.append(acts, None, now).is_ok() {
            mended::clear(self.disk.as_ref(), &self.layout);
        }
        self.notices.extend(lines.iter().map(damage::told));
        true
    }

    /// Who opened it before this session, as a key id, and when.
    pub fn last_opened(&self) -> Option<(&str, Timestamp)> {
        self.last_opened
            .as_ref()
            .map(|(who, at)| (who.as_str(), *at))
    }

    /// Failed unlocks before this one.
    pub fn failed_unlocks(&self) -> u32 {
        self.failed_unlocks
    }

    /// What was counted.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// The catalogue.
    pub fn schema(&self) -> &'static Schema {
        self.schema
    }

    /// The register's identity.
    pub fn id(&self) -> RegisterId {
        self.register
    }

    /// Who may write, as the chain says.
    pub fn members(&self) -> &[journal::Member] {
        self.verifier
            .members()
            .map(|members| members.custodians())
            .unwrap_or_default()
    }

    /// The last entry's number and link.
    pub fn head(&self) -> (u64, journal::Link) {
        let head = self.journal.head();
        (head.seq, head.link)
    }

    /// Reads the journal beside the work, for checking the whole chain.
    pub(super) fn reader(&self) -> Reader {
        self.journal.reader()
    }

    /// A fresh identity for a record.
    pub fn fresh_id() -> Result<RecordId, Failure> {
        crypto::random()
            .map(RecordId)
            .map_err(|_| Failure::new("no-randomness"))
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
    /// before it, and not before their lines could be made.
    pub(super) fn sealed(
        &mut self,
        (kind, clear): (EntryKind, Vec<u8>),
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
        let form = Form {
            register: self.register,
            schema: self.schema,
            persons: &self.keyring,
        };
        let of = acts.len() as u64;
        let mut sealing = |done| going("seal", done, of);
        let state = Some(&self.state);
        let encoded = payload::encode(&form, state, at, reason, acts, &mut sealing);
        let saved = encoded.and_then(|encoded| {
            let _ = going("write", 0, 0);
            if !made.is_empty() {
                let disk = self.disk.as_ref();
                self.keyring
                    .save_persons(disk, &self.layout, self.register)?;
            }
            Ok(encoded)
        });
        let (texts, hashes) = match saved {
            Ok(encoded) => encoded,
            Err(failure) => {
                // The next try must make and save them anew: what is sealed with a key that lies nowhere is lost.
                self.keyring.forget_persons(&made);
                return Err(failure);
            }
        };
        if !made.is_empty() {
            self.mirror_keys();
        }
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

    /// Applies an entry that is on disk, and notes what the cache must write.
    pub(super) fn take_in(
        &mut self,
        place: Place,
        entry: &Entry,
        at: Timestamp,
        reason: Option<&str>,
        acts: &[(Act, ContentHash)],
        taken: &mut dyn FnMut(),
    ) -> Vec<RecordId> {
        let author = self.state.person_of(CustodianId(entry.author));
        let mut ids = BTreeSet::new();
        for (act, hash) in acts {
            match act {
                Act::Put(record) => drop(ids.insert(record.id)),
                Act::Approve(id, ..) | Act::Return(id, ..) => drop(ids.insert(*id)),
                Act::Comment(comment) => drop(ids.insert(comment.of())),
                Act::Event(event) => ids.extend(event.object),
                Act::Dispose(Disposal::Propose { persons, .. }) => ids.extend(persons),
                Act::Dispose(Disposal::Confirm { persons, .. }) => {
                    ids.extend(persons.iter().map(|(id, _)| id));
                }
                Act::Import(_)
                | Act::Edition(_)
                | Act::Undo(_)
                | Act::Custody(_)
                | Act::Dispose(_) => {}
            }
            apply(
                &mut self.state,
                Stamped {
                    seq: entry.seq,
                    at,
                    author,
                    act,
                    hash: *hash,
                },
            );
            taken();
        }
        self.tally.count(
            &self.state,
            entry.seq,
            at,
            author,
            reason,
            acts.iter().map(|(act, _)| act),
        );
        self.tally.large.note(&self.state, entry, at, reason, acts);
        self.tally.left.note(entry, at, acts);
        let ids: Vec<RecordId> = ids.into_iter().collect();
        self.dirty.mark(entry.seq, place, ids.clone());
        ids
    }

    /// Writes the disposable state. A store that fails is given up: the journal is the truth, and the state is rebuilt at
    /// the next opening.
    pub fn flush(&mut self) {
        self.write_state(false);
    }

    fn write_state(&mut self, at_leisure: bool) {
        self.unflushed = 0;
        // What was read up to a damage is not how the register stands.
        if self.read_only == Some(damage::STAYS) {
            return;
        }
        let Some(cache) = &mut self.cache else { return };
        let head = self.journal.head();
        let checkpoint = self.verifier.checkpoint(head.end_position()).to_bytes();
        let flush = Flush {
            state: &self.state,
            schema: self.schema,
            changed: std::mem::take(&mut self.dirty.changed),
            seq: head.seq,
            checkpoint: &checkpoint,
            tally: &self.tally,
            at_leisure,
        };
        // The entries stay known until they are in the store: their places are asked for.
        if cache.flush(flush, &self.dirty.recent).is_ok() {
            self.dirty.recent.clear();
        } else {
            self.cache = None;
        }
    }

    /// Where an entry lies.
    pub(super) fn place(&self, seq: u64) -> Option<Place> {
        let recent = self
            .dirty
            .recent
            .iter()
            .find(|(number, ..)| *number == seq)
            .map(|(_, place, _)| *place);
        recent.or_else(|| self.cache.as_ref()?.place(seq))
    }

    /// Closes: the state is settled, and the medium remembers how far the chain is.
    pub fn close(mut self, now: Timestamp) {
        self.write_state(true);
        if let Some(cache) = &self.cache {
            let _ = cache.settle();
        }
        if self.read_only.is_none() {
            let (seq, link) = self.head();
            witness::write(
                self.disk.as_ref(),
                &self.key_file,
                self.register,
                seq,
                link,
                now,
                &self.me.signer,
            );
        }
    }
}
