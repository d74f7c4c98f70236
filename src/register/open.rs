//! Opening: permissions → lock → key file → chain → keys → state → the unlocking itself is journalled.

use crate::crypto::{self, Card, CustodianKey, Passphrase, exercise};
use crate::disk::{self, Disk, DiskError};
use crate::domain::{
    Act, Compartment, ContentHash, CustodianId, Event, EventCode, RecordId, RegisterId, Schema,
    State,
};
use crate::journal::{Checkpoint, Entry, EntryKind, Journal, Mode, Position, Verifier};
use crate::register::cache::{Cache, Dirty};
use crate::register::found::custodian_file_holds;
use crate::register::keyring::Keyring;
use crate::register::layout::{About, Layout, look};
use crate::register::payload::{self, Form};
use crate::register::tally::Tally;
use crate::register::{Failure, Notice, Register, admit, attempts, genesis, trouble, witness};
use crate::state::Store;
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::fs::{File, TryLockError};
use std::path::Path;
use std::sync::Arc;

/// A card is about half a kilobyte.
const CARD_CAP: u64 = 64 * 1024;
/// A store writes when it is opened: a few segments of half a mebibyte, and a snapshot of its pages.
const STORE_ROOM: u64 = 16 * 1024 * 1024;
/// A clock may stand this much earlier than the last entry without a word: two custodians, one machine, coarse time.
const CLOCK_SLACK_SECONDS: i64 = 60;

/// Why a file of a custodian's was not read, said of that kind of file where it is missing or too large.
fn not_read(error: DiskError, path: &Path, missing: &'static str, big: &'static str) -> Failure {
    if error.is_missing() {
        Failure::new(missing).arg("path", path.display())
    } else if error.is_too_large() {
        Failure::new(big).arg("path", path.display())
    } else {
        error.into()
    }
}

/// Reads a card from a file.
pub fn load_card(path: &Path) -> Result<Card, Failure> {
    let bytes = disk::read_all(path, CARD_CAP)
        .map_err(|error| not_read(error, path, "card-missing", "card-too-big"))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| Failure::new("card-not-a-card").arg("path", path.display()))?;
    Card::parse(&text).map_err(|error| trouble::of_card(&error, path))
}

/// Opens a key file.
pub fn load_key(path: &Path, passphrase: &Passphrase) -> Result<CustodianKey, Failure> {
    let cap = crypto::KEY_FILE_CAP as u64;
    let bytes = disk::read_all(path, cap)
        .map_err(|error| not_read(error, path, "key-missing", "key-too-big"))?;
    crypto::open_key_file(&bytes, passphrase).map_err(|error| trouble::of_key_file(&error, path))
}

fn lock(layout: &Layout) -> Result<File, Failure> {
    let path = layout.lock();
    let file = File::open(&path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new("file-missing").arg("path", path.display()),
        kind => Failure::new("disk-failed")
            .arg("path", path.display())
            .arg("why", trouble::of_io(kind)),
    })?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            Err(Failure::new("register-in-use").arg("path", layout.root().display()))
        }
        Err(TryLockError::Error(error)) => Err(Failure::new("disk-failed")
            .arg("path", path.display())
            .arg("why", trouble::of_io(error.kind()))),
    }
}

/// Opens a register for one custodian. `stage` is told what is under way, in words of `step-<code>`.
pub fn open(
    disk: Arc<dyn Disk>,
    place: &Path,
    key_file: &Path,
    passphrase: &Passphrase,
    schema: &'static Schema,
    now: Timestamp,
    stage: &mut dyn FnMut(&'static str, u64, u64),
) -> Result<Register, Failure> {
    if !look(place)? {
        return Err(Failure::new("no-register").arg("path", place.display()));
    }
    disk::check_private(place).map_err(|error| trouble::of_insecure(&error, place))?;
    let layout = Layout::new(place);
    let about = About::read(&layout)?;
    let held = lock(&layout)?;
    stage("derive", 0, 0);
    let me = match load_key(key_file, passphrase) {
        Ok(me) => me,
        Err(failure) => {
            if failure.code == "passphrase-wrong" {
                attempts::note(disk.as_ref(), &layout, now);
            }
            return Err(failure);
        }
    };
    stage("open", 0, 0);
    if exercise::is_exercise_key(&me.signer.public()) != about.exercise {
        return Err(Failure::new("exercise-mixed").arg("path", key_file.display()));
    }

    let mut notices = Vec::new();
    let mut read_only = None;
    let (journal, opening) =
        match Journal::open(disk.clone(), place, about.register.0, Mode::ReadWrite) {
            Ok(opened) => opened,
            Err(error) => {
                let failure = Failure::from(error);
                if failure.code != "disk-read-only" {
                    return Err(failure);
                }
                read_only = Some("stays-read-only");
                Journal::open(disk.clone(), place, about.register.0, Mode::ReadOnly)?
            }
        };
    if let Some(tail) = &opening.tail {
        notices.push(Notice::new("tail-cut").arg("bytes", tail.bytes));
    }
    if opening.rolled_forward > 0 {
        notices.push(Notice::new("rolled-forward").arg("entries", opening.rolled_forward));
    }
    if opening.head.is_some() {
        notices.push(Notice::new("head-healed"));
    }

    let id = CustodianId(me.signer.public().id());
    let (state, keyring) = first_entry(&layout, &journal, &about, &me, id)?;
    let mut register = Register {
        cache: None,
        register: about.register,
        disk,
        schema,
        id,
        journal,
        keyring,
        state,
        verifier: Verifier::new(about.register.0),
        tally: Tally::default(),
        dirty: Dirty::default(),
        notices,
        read_only,
        last_opened: None,
        failed_unlocks: attempts::failed(&layout),
        key_file: key_file.to_owned(),
        unflushed: 0,
        me,
        layout,
        _lock: held,
    };
    register.load_state(stage)?;
    register.look_at_witness();
    register.greet(now)?;
    Ok(register)
}

/// Checks the first entry and the files that must agree with it, and opens the keys that are this custodian's.
fn first_entry(
    layout: &Layout,
    journal: &Journal,
    about: &About,
    me: &CustodianKey,
    id: CustodianId,
) -> Result<(State, Keyring), Failure> {
    let first = journal
        .iter_from(Position::START)
        .next()
        .ok_or(Failure::new("journal-empty"))?;
    let (_, entry) = first?;
    let mut verifier = Verifier::new(about.register.0);
    verifier.feed(&entry)?;
    let members = verifier.members().ok_or(Failure::new("journal-empty"))?;
    if members.key_of(&entry.author) != Some(about.founder) || members.exercise() != about.exercise
    {
        return Err(Failure::new("about-damaged").arg("path", layout.about().display()));
    }
    for member in members.custodians() {
        let path = layout.custodian(CustodianId(member.id()));
        let text = disk::read_all(&path, CARD_CAP)?;
        let text = String::from_utf8(text).unwrap_or_default();
        if !custodian_file_holds(&text, member, &about.founder) {
            return Err(Failure::new("custodian-damaged").arg("path", path.display()));
        }
    }
    if members.member(&id.0).is_none() {
        return Err(
            Failure::new("foreign-key").arg("key", crypto::fingerprint(&me.signer.public()))
        );
    }
    let mut keyring = Keyring::open(layout, members.keys(), &me.identity)?;
    keyring.load_persons(layout, about.register)?;
    let text = open_parts(&keyring, about.register, &entry)?;
    let text = text
        .first()
        .ok_or(Failure::new("compartment-shut").arg("compartment", "system"))?;
    let (info, custodians) = genesis::decode(about.register, text)?;
    Ok((State::new(info, custodians), keyring))
}

/// The payloads of the parts that this custodian may open.
pub fn open_parts(
    keyring: &Keyring,
    register: RegisterId,
    entry: &Entry,
) -> Result<Vec<zeroize::Zeroizing<Vec<u8>>>, Failure> {
    let mut payloads = Vec::with_capacity(entry.parts.len());
    for (number, part) in entry.parts.iter().enumerate() {
        let key = Compartment::from_number(part.compartment)
            .and_then(|compartment| keyring.compartment(compartment, part.epoch));
        if let Some(key) = key {
            let opened = entry
                .open_part(&register.0, number, key)
                .map_err(|_| Failure::new("part-damaged").arg("seq", entry.seq))?;
            payloads.push(opened.payload);
        }
    }
    Ok(payloads)
}

impl Register {
    /// Fills the state from the cache and brings it up to the journal's end; from the beginning when anything is off.
    fn load_state(&mut self, stage: &mut dyn FnMut(&'static str, u64, u64)) -> Result<(), Failure> {
        let folder = self.layout.state(self.id);
        let key = crypto::derive(&self.me.signer.seed(), "skans state v1");
        let mut store = Store::open(&folder).ok();
        if store.is_none() && self.has_room_for_a_store() {
            // Disposable by design: what can't be opened is taken away and made anew from the journal.
            let _ = std::fs::remove_dir_all(&folder);
            store = Store::open(&folder).ok();
        }
        self.cache = store.map(|store| Cache::new(store, key, self.register));
        let empty = self.state.clone();
        let mut from = Position::START;
        if let Some(cache) = &mut self.cache {
            let head = self.journal.head();
            let note = cache.load(&mut self.state, self.schema);
            let checkpoint = note
                .as_ref()
                .and_then(|note| Checkpoint::from_bytes(&note.checkpoint).ok());
            match (note, checkpoint) {
                (Some(note), Some(checkpoint))
                    if checkpoint.register() == self.register.0
                        && checkpoint.seq() <= head.seq
                        && (checkpoint.seq() < head.seq || checkpoint.link() == head.link) =>
                {
                    from = checkpoint.after();
                    self.verifier = Verifier::resume(checkpoint);
                    self.tally = note.tally;
                }
                _ => {
                    if self.journal.head().seq > 2 {
                        self.notices.push(Notice::new("state-rebuilt"));
                    }
                    self.state = empty;
                }
            }
        }
        self.replay(from, stage)?;
        self.last_opened = self.tally.last_opened.clone();
        if from == Position::START {
            self.flush();
        }
        Ok(())
    }

    /// Whether a store that does not open is damaged, and not only short of room: then it is kept, because the drafts in
    /// it are nowhere else, and the session goes on without it.
    fn has_room_for_a_store(&self) -> bool {
        let free = self.disk.free_space(self.layout.root());
        free.is_ok_and(|free| free >= STORE_ROOM)
    }

    /// Applies the entries from a place to the journal's end, each checked first.
    fn replay(
        &mut self,
        from: Position,
        stage: &mut dyn FnMut(&'static str, u64, u64),
    ) -> Result<(), Failure> {
        let total = self.journal.head().seq;
        for read in self.journal.iter_from(from) {
            let (place, entry) = read?;
            self.verifier.feed(&entry)?;
            let opened = self.read_acts(&entry)?;
            if let Some((at, reason, acts)) = opened {
                self.admit(&entry, &acts)?;
                self.take_in(place, &entry, at, reason.as_deref(), &acts);
            } else {
                self.dirty.mark(entry.seq, place, Vec::new());
            }
            if entry.seq.is_multiple_of(256) {
                stage("replay", entry.seq, total);
            }
        }
        let head = self.journal.head();
        if self.verifier.seq() != head.seq || self.verifier.link() != head.link {
            return Err(Failure::new("journal-broken").arg("seq", head.seq));
        }
        Ok(())
    }

    /// The acts of an entry, as far as this custodian may read them; none for the first entry.
    pub(super) fn read_acts(&self, entry: &Entry) -> Result<Option<ReadActs>, Failure> {
        self.read_acts_about(entry, None)
    }

    /// The same; of the acts no more need be told than those about one record, where one is named.
    pub(super) fn read_acts_about(
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
        for text in open_parts(&self.keyring, self.register, entry)? {
            let opened = match about {
                None => payload::decode(&form, &text),
                Some(id) => payload::decode_about(&form, &text, id),
            };
            let opened = opened.map_err(|failure| failure.arg("seq", entry.seq))?;
            acts.extend(opened.acts);
            (at, reason) = (Some(opened.at), opened.reason);
        }
        Ok(at.map(|at| (at, reason, acts)))
    }

    /// Refuses acts that their author had no right to, whoever wrote them and however.
    pub(super) fn admit(&self, entry: &Entry, acts: &[(Act, ContentHash)]) -> Result<(), Failure> {
        let approves: Option<BTreeSet<u64>> =
            serde_json::from_slice::<serde_json::Value>(&entry.clear)
                .ok()
                .and_then(|clear| clear["approves"].as_array().cloned())
                .map(|seqs| seqs.iter().filter_map(serde_json::Value::as_u64).collect());
        match admit::fault(
            &self.state,
            CustodianId(entry.author),
            &acts
                .iter()
                .map(|(act, hash)| (act, *hash))
                .collect::<Vec<_>>(),
            approves.as_ref(),
        ) {
            None => Ok(()),
            Some(why) => Err(Failure::new("journal-forged")
                .arg("seq", entry.seq)
                .arg("why", why)),
        }
    }

    /// Compares the journal with what this custodian's medium remembers. A journal that is shorter, or another, was
    /// rolled back: it is opened for reading only, and both values are told.
    fn look_at_witness(&mut self) {
        let Some(memory) = witness::read(&self.key_file, self.register, &self.me.signer.public())
        else {
            return;
        };
        let head = self.journal.head();
        let link = if memory.seq == head.seq {
            Some(head.link)
        } else {
            self.place(memory.seq)
                .and_then(|place| self.journal.read(place).ok())
                .map(|entry| entry.link)
        };
        if memory.seq > head.seq || link.is_some_and(|link| link != memory.link) {
            self.read_only = Some("rolled-back");
            self.notices.push(
                Notice::new("rolled-back")
                    .arg("witness", memory.seq)
                    .arg("head", head.seq)
                    .arg("at", memory.at),
            );
        }
    }

    /// Journals the unlocking, and what was noticed at it.
    fn greet(&mut self, now: Timestamp) -> Result<(), Failure> {
        let last = self.tally.last_at.unwrap_or(now);
        let backwards = last.as_second() - now.as_second();
        let mut acts = Vec::new();
        let event = |code, details| {
            Act::Event(Event {
                code,
                object: None,
                details,
            })
        };
        if self.failed_unlocks > 0 {
            let count = vec![("count".to_owned(), self.failed_unlocks.to_string())];
            acts.push(event(EventCode::FailedUnlocks, count));
        }
        if backwards > CLOCK_SLACK_SECONDS {
            self.notices
                .push(Notice::new("clock-backwards").arg("last", last));
            acts.push(event(
                EventCode::ClockBackwards,
                vec![("seconds".to_owned(), backwards.to_string())],
            ));
        }
        if self.notices.iter().any(|notice| notice.code == "tail-cut") {
            acts.push(event(EventCode::TailCut, Vec::new()));
        }
        acts.push(event(EventCode::Unlocked, Vec::new()));
        if self.read_only.is_some() {
            return Ok(());
        }
        match self.append(acts, None, now) {
            Ok(_) => {
                attempts::clear(self.disk.as_ref(), &self.layout);
                Ok(())
            }
            Err(failure)
                if matches!(failure.code, "disk-full-commit" | "disk-read-only-commit") =>
            {
                // Reading must go on when nothing can be written: the screen says so in every header.
                self.read_only = Some(if failure.code == "disk-full-commit" {
                    "stays-full"
                } else {
                    "stays-read-only"
                });
                Ok(())
            }
            Err(failure) => Err(failure),
        }
    }
}

/// What an entry says: when, why, and its acts with their hashes.
pub type ReadActs = (
    Timestamp,
    Option<String>,
    Vec<(Act, crate::domain::ContentHash)>,
);
