//! Long because the order of an opening is read from top to bottom: permissions → lock → key file → chain → keys → state →
//! the unlocking itself is journalled.

use crate::crypto::{self, Card, CustodianKey, Passphrase, exercise};
use crate::disk::{self, Disk, DiskError};
use crate::domain::{
    Act, Compartment, ContentHash, CustodianId, Event, EventCode, RecordId, RegisterId, Schema,
};
use crate::journal::{
    Checkpoint, Entry, EntryKind, Journal, Members, Mode, Opening, Position, Verifier,
};
use crate::register::cache::Dirty;
use crate::register::keyring::Keyring;
use crate::register::layout::{About, Layout, look};
use crate::register::mend::mend;
use crate::register::mirror::At;
use crate::register::payload::{self, Form};
use crate::register::tally::Tally;
use crate::register::threshold::{first_entry, founding, members_now, open_cache};
use crate::register::{
    Failure, Notice, Register, admit, attempts, damage, mended, trouble, witness,
};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::fs::{File, TryLockError};
use std::path::Path;
use std::sync::Arc;

/// A card is about half a kilobyte.
const CARD_CAP: u64 = 64 * 1024;
/// A clock may stand this much earlier than the last entry without a word: two custodians, one machine, coarse time.
const CLOCK_SLACK_SECONDS: i64 = 60;

#[cfg(test)]
mod damage_tests;

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

pub(super) fn lock(layout: &Layout) -> Result<File, Failure> {
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
            let held = disk::holder(&path).map_or("none".to_owned(), |by| by.to_string());
            Err(Failure::new("register-in-use")
                .arg("path", layout.root().display())
                .arg("process", held))
        }
        Err(TryLockError::Error(error)) => Err(Failure::new("disk-failed")
            .arg("path", path.display())
            .arg("why", trouble::of_io(error.kind()))),
    }
}

/// Opens a register for one custodian. `stage` is told what is under way, in words of `step-<code>`. What is damaged is mended
/// from the mirror first, where there is one.
pub fn open<'a>(
    disk: Arc<dyn Disk>,
    at: impl Into<At<'a>>,
    key_file: &Path,
    passphrase: &Passphrase,
    schema: &'static Schema,
    now: Timestamp,
    stage: &mut dyn FnMut(&'static str, u64, u64),
) -> Result<Register, Failure> {
    let at = at.into();
    let attempt = |damaged_too: bool, stage: &mut dyn FnMut(&'static str, u64, u64)| {
        let hand = (key_file, passphrase);
        open_as_it_is(disk.clone(), at, hand, schema, now, damaged_too, stage)
    };
    let Some(mirror) = at.mirror else {
        return attempt(true, stage);
    };
    match attempt(false, stage) {
        Err(failure) if damage::is_damage(failure.code) || failure.code == "mirror-ahead" => {
            let from = [mirror.to_owned()];
            let progress = &mut |done, total| stage("mend", done, total);
            // Whether it could be mended, the next attempt tells: what is left is told there.
            let _ = mend(disk.as_ref(), at.register, &from, now, progress);
            attempt(true, stage)
        }
        opened => opened,
    }
}

/// Opens it as it lies; `damaged_too` lets a damaged journal be opened for reading.
fn open_as_it_is(
    disk: Arc<dyn Disk>,
    at: At<'_>,
    (key_file, passphrase): (&Path, &Passphrase),
    schema: &'static Schema,
    now: Timestamp,
    damaged_too: bool,
    stage: &mut dyn FnMut(&'static str, u64, u64),
) -> Result<Register, Failure> {
    let place = at.register;
    if !look(place)? {
        return Err(Failure::new("no-register").arg("path", place.display()));
    }
    let layout = Layout::new(place);
    // The store makes its files as the umask says; they are sealed, disposable, and in a folder that is looked at.
    disk::check_tree(place, &layout.states()).map_err(trouble::of_insecure)?;
    let about = About::read(&layout)?;
    let held = lock(&layout)?;
    if let Some(seconds) = attempts::pause_left(disk.as_ref(), &layout, now) {
        return Err(Failure::new("unlock-paused")
            .arg("seconds", seconds)
            .arg("count", attempts::failed(&layout)));
    }
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
    let hand = Hand {
        me,
        key_file: key_file.to_owned(),
        keeps_state: true,
    };
    let (mut register, members) = enter(disk, layout, &about, held, hand, schema, stage)?;
    if !damaged_too && register.read_only == Some(damage::STAYS) {
        return Err(Failure::new("journal-damaged"));
    }
    register.take_office(&members)?;
    register.look_at_witness();
    match register.take_up_mirror(at.mirror, now, stage) {
        Err(_) if damaged_too => register.read_only = Some("mirror-other"),
        taken => taken?,
    }
    register.finish_disposals(stage)?;
    register.keep_keys(now)?;
    register.greet(now)?;
    Ok(register)
}

/// Opens a register for the recovery key, to change who holds keys and nothing else. Nothing is kept of the session: no
/// state, no witness.
pub(super) fn open_for_recovery(
    disk: Arc<dyn Disk>,
    at: At<'_>,
    me: CustodianKey,
    schema: &'static Schema,
    now: Timestamp,
    stage: &mut dyn FnMut(&'static str, u64, u64),
) -> Result<Register, Failure> {
    let place = at.register;
    if !look(place)? {
        return Err(Failure::new("no-register").arg("path", place.display()));
    }
    let layout = Layout::new(place);
    disk::check_tree(place, &layout.states()).map_err(trouble::of_insecure)?;
    let about = About::read(&layout)?;
    let held = lock(&layout)?;
    let key = me.signer.public();
    let hand = Hand {
        me,
        key_file: place.to_owned(),
        keeps_state: false,
    };
    let (mut register, members) = enter(disk, layout, &about, held, hand, schema, stage)?;
    register.take_up_mirror(at.mirror, now, stage)?;
    match register.recovery() {
        Some(recovery) if recovery.key == key && register.keys_are(&members) => Ok(register),
        Some(_) => Err(Failure::new("sheets-other")),
        None => Err(Failure::new("sheets-none-made")),
    }
}

/// Who opens, and what is kept of it.
struct Hand {
    me: CustodianKey,
    key_file: std::path::PathBuf,
    keeps_state: bool,
}

/// Reads the register up to its end, for whoever has a key to it. Whether they are in office is the caller's to ask.
fn enter(
    disk: Arc<dyn Disk>,
    layout: Layout,
    about: &About,
    held: File,
    hand: Hand,
    schema: &'static Schema,
    stage: &mut dyn FnMut(&'static str, u64, u64),
) -> Result<(Register, Members), Failure> {
    let Hand {
        me,
        key_file,
        keeps_state,
    } = hand;
    let mut notices = Vec::new();
    let mut read_only = None;
    let (journal, opening) = match Journal::open(
        disk.clone(),
        layout.root(),
        about.register.0,
        Mode::ReadWrite,
    ) {
        Ok(opened) => opened,
        Err(error) => {
            let failure = Failure::from(error);
            if damage::is_damage(failure.code) {
                read_only = Some(damage::STAYS);
                let journal = damage::open(disk.clone(), &layout, about, failure, &mut notices)?;
                (journal, Opening::default())
            } else if failure.code == "disk-read-only" {
                read_only = Some("stays-read-only");
                Journal::open(
                    disk.clone(),
                    layout.root(),
                    about.register.0,
                    Mode::ReadOnly,
                )?
            } else {
                return Err(failure);
            }
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
    let founding = founding(&layout, &journal, about)?;
    let cache = keeps_state
        .then(|| open_cache(disk.as_ref(), &layout, &me, id, about.register))
        .flatten();
    let (members, whole) = members_now(&layout, &journal, founding.members, cache.as_ref());
    let whole = whole && read_only != Some(damage::STAYS);
    let (state, keyring) = first_entry(&layout, (&members, whole), &founding.entry, about, &me)?;
    let mut register = Register {
        cache,
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
        key_file,
        mirror_place: None,
        unflushed: 0,
        me,
        layout,
        _lock: held,
    };
    register.load_state(stage)?;
    Ok((register, members))
}

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
    /// Fills the state from the cache and brings it up to the journal's end; from the beginning when anything is off.
    pub(super) fn load_state(
        &mut self,
        stage: &mut dyn FnMut(&'static str, u64, u64),
    ) -> Result<(), Failure> {
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
                _ => self.state = empty,
            }
        }
        let wrote = self.replay(from, stage)?;
        self.last_opened = self.tally.last_opened.clone();
        if from == Position::START {
            // Who opens the register for the first time has had no state to lose.
            if wrote && self.journal.head().seq > 2 {
                self.notices.push(Notice::new("state-rebuilt"));
            }
            self.flush();
        }
        Ok(())
    }

    /// Applies the entries from a place to the journal's end, each checked first. Whether this custodian wrote any of them.
    fn replay(
        &mut self,
        from: Position,
        stage: &mut dyn FnMut(&'static str, u64, u64),
    ) -> Result<bool, Failure> {
        let total = self.journal.head().seq;
        let mut wrote = false;
        for read in self.journal.iter_from(from) {
            let (place, entry) = match read.map_err(Failure::from) {
                Ok(read) => read,
                Err(failure) => return self.end_at_damage(failure).map(|()| wrote),
            };
            if let Err(error) = self.verifier.feed(&entry) {
                return self.end_at_damage(error.into()).map(|()| wrote);
            }
            wrote |= CustodianId(entry.author) == self.id;
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
        Ok(wrote)
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
    pub(super) fn admit(&self, entry: &Entry, acts: &[(Act, ContentHash)]) -> Result<(), Failure> {
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

    /// Whether the keys that were opened are those that the chain names at its end.
    fn keys_are(&self, glimpsed: &Members) -> bool {
        let members = self.verifier.members();
        members.is_some_and(|members| members.keys() == glimpsed.keys())
    }

    /// Whether this custodian is in office at the chain's end, and the keys are those that the chain names there.
    fn take_office(&self, glimpsed: &Members) -> Result<(), Failure> {
        let members = self
            .verifier
            .members()
            .ok_or(Failure::new("journal-empty"))?;
        if members.is_former(&self.id.0) {
            return Err(Failure::new("custodian-removed"));
        }
        if members.member(&self.id.0).is_none() {
            return Err(Failure::new("foreign-key")
                .arg("key", crypto::fingerprint(&self.me.signer.public())));
        }
        match members.keys() == glimpsed.keys() {
            true => Ok(()),
            false => {
                Err(Failure::new("keyring-damaged").arg("path", self.layout.keyring().display()))
            }
        }
    }

    /// Does what a change of custodians left to do: keys that wait to be wrapped, person keys under an older key.
    fn keep_keys(&mut self, now: Timestamp) -> Result<(), Failure> {
        if self.read_only.is_some() {
            return Ok(());
        }
        match self.tend_keys(now) {
            Ok(true) => self.notices.push(Notice::new("keys-wrapped")),
            Ok(false) => {}
            // Reading must go on where they can't be written.
            Err(_) => {
                self.read_only = Some("keys-not-written");
                return Ok(());
            }
        }
        let members = self.verifier.members();
        let system = Compartment::System.number();
        if members.is_some_and(|members| members.stale().contains(&system)) {
            // Somebody left, and whoever holds all keys must make new ones before anything is written again.
            self.read_only = Some("keys-due");
            return Ok(());
        }
        if self.my_role().writes() && self.seal_persons_again().is_err() {
            self.read_only = Some("keys-not-written");
        }
        Ok(())
    }

    /// Compares the journal with what this custodian's medium remembers. A journal that is shorter was
    /// rolled back, and one with another entry of that number was rolled back and written on: it is opened for reading only, and
    /// what is remembered is told.
    fn look_at_witness(&mut self) {
        let Some(memory) = witness::read(&self.key_file, self.register, &self.me.signer.public())
        else {
            if let Some(format) = witness::newer(&self.key_file, self.register) {
                self.notices
                    .push(Notice::new("witness-newer").arg("format", format));
            }
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
        // What is damaged is shorter than the medium remembers, and that is told already.
        if self.read_only == Some(damage::STAYS) && memory.seq > head.seq {
            return;
        }
        let code = match memory.seq > head.seq {
            true => "rolled-back",
            // Put back, and then written on.
            false if link.is_some_and(|link| link != memory.link) => "history-other",
            false => return,
        };
        self.read_only = Some(code);
        self.notices.push(
            Notice::new(code)
                .arg("witness", memory.seq)
                .arg("head", head.seq)
                .arg("at", memory.at),
        );
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
        let mended = mended::waiting(&self.layout);
        for line in &mended {
            self.notices.push(damage::told(line));
            acts.push(Act::Event(line.event()));
        }
        acts.push(event(EventCode::Unlocked, Vec::new()));
        if self.read_only.is_some() {
            return Ok(());
        }
        match self.append(acts, None, now) {
            Ok(_) => {
                attempts::clear(self.disk.as_ref(), &self.layout);
                mended::clear(self.disk.as_ref(), &self.layout);
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
