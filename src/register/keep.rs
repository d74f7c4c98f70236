//! The register while it is open: every change goes decide → seal → sign → link → append, fdatasync → apply.

use crate::crypto::{self, CustodianKey};
use crate::disk::Disk;
use crate::domain::{
    Act, ContentHash, CustodianId, Disposal, RecordId, RegisterId, Schema, Stamped, State, apply,
};
use crate::journal::{self, Entry, Journal, Place, Reader, Verifier};
use crate::register::cache::{Cache, Dirty};
use crate::register::keyring::Keyring;
use crate::register::layout::Layout;
use crate::register::stored::Flush;
use crate::register::tally::Tally;
use crate::register::{Failure, damage, mended, witness};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;

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
