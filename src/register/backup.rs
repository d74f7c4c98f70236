//! Backups: the register's files as they are, sealed, in other places, brought onward and read back.
//!
//! A backup is a folder `skans-<first of the register's id>` in a place, with all of a register's files but the computed state:
//! it is checked like a register, and restored by copying. It needs no key. The first is made beside its name and renamed;
//! later ones append what is new. A copy with another history, or with more than the register, is left alone and told.

use crate::disk::{self, Disk};
use crate::domain::{Act, Compartment, Event, EventCode, RegisterId};
use crate::journal::{self, CopyError, KeyNote, Position, Reader};
use crate::register::keyring::{self, Keyring};
use crate::register::layout::{About, Layout};
use crate::register::open::open_parts;
use crate::register::{Failure, Register, verify};
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// A file beside the journal is far smaller than this; the keys of persons are the largest.
const CAP: u64 = 64 << 20;

/// A backup that was made, read back and verified.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Backup {
    /// Its folder.
    pub folder: PathBuf,
    /// Its last entry's number.
    pub seq: u64,
    /// How many entries it lacked before.
    pub entries: u64,
    /// How many bytes were written.
    pub bytes: u64,
}

impl From<CopyError> for Failure {
    fn from(error: CopyError) -> Self {
        match error {
            CopyError::Disk(error) => error.into(),
            CopyError::Read(error) => error.into(),
            CopyError::Headless => Self::new("head-lost"),
            CopyError::CopyHeadless => Self::new("backup-headless"),
            CopyError::Ahead { copy, original } => Self::new("backup-ahead")
                .arg("copy", copy)
                .arg("seq", original),
            CopyError::Other { seq } => Self::new("backup-other").arg("seq", seq),
            CopyError::Stopped => Self::new("work-stopped"),
            CopyError::Differs { file } => Self::new("backup-differs").arg("file", file),
        }
    }
}

/// What is done to a copy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Leg {
    /// What it lacks is written: in bytes.
    Copy,
    /// All of it is read back and verified: in entries.
    ReadBack,
}

/// Is told how much of how much of a leg is done, and says whether to go on.
pub type Going<'a> = dyn FnMut(Leg, u64, u64) -> bool + 'a;

/// The folder of a register's backup in a place.
pub fn backup_folder(place: &Path, register: RegisterId) -> PathBuf {
    let short: String = register.to_string().chars().take(8).collect();
    place.join(format!("skans-{short}"))
}

/// The folder of a register's mirror in a place: never a backup's, so that the two can share a place.
pub fn mirror_folder(place: &Path, register: RegisterId) -> PathBuf {
    let mut folder = backup_folder(place, register).into_os_string();
    folder.push("-mirror");
    folder.into()
}

/// Brings the backup in a place up to the reader's head, reads it back and verifies all of it.
pub fn back_up(
    disk: &dyn Disk,
    layout: &Layout,
    about: &About,
    reader: &Reader,
    place: &Path,
    progress: &mut Going<'_>,
) -> Result<Backup, Failure> {
    let folder = backup_folder(place, about.register);
    carry(disk, (layout, about), reader, (place, &folder), progress)
}

/// The same for any folder in a place. Where it is not there yet it is made beside its name and renamed.
pub fn carry(
    disk: &dyn Disk,
    (layout, about): (&Layout, &About),
    reader: &Reader,
    (place, folder): (&Path, &Path),
    progress: &mut Going<'_>,
) -> Result<Backup, Failure> {
    if !place.is_dir() {
        return Err(Failure::new("backup-place-missing").arg("path", place.display()));
    }
    let path = |failure: Failure| failure.arg("path", folder.display());
    let fresh = !folder.exists();
    let at = match fresh {
        true => folder.with_extension("new"),
        false => folder.to_owned(),
    };
    if fresh {
        make(disk, &Layout::new(&at))?;
    } else {
        let there = About::read(&Layout::new(&at)).map_err(path)?;
        if there.register != about.register || !at.join("head").exists() {
            return Err(path(Failure::new("backup-headless")));
        }
        // Before anything is written: a copy that knows more has keys that this register lacks.
        journal::can_copy_onward(reader, &at).map_err(|error| path(Failure::from(error)))?;
    }
    // Keys first: an entry is of no use without the keys that open it, and keys without an entry do no harm. But the keys of
    // persons, once sealed anew, open only with a key that an entry names: they come after it.
    let anew = persons_anew(layout, &Layout::new(&at));
    files(disk, layout.root(), &at, !anew)?;
    let copied = journal::copy_onward(disk, reader, &at, &mut |done, total| {
        progress(Leg::Copy, done, total)
    })
    .map_err(|error| path(Failure::from(error)))?;
    if anew {
        persons(disk, layout.root(), &at)?;
    }
    if fresh {
        disk.rename(&at, folder)?;
        disk.sync_dir(place)?;
    }
    let verdict = verify(folder, &mut |done, total| {
        progress(Leg::ReadBack, done, total)
    })
    .map_err(path)?;
    if !verdict.findings.is_empty() {
        return Err(path(Failure::new("backup-damaged")));
    }
    if verdict.chain.seq != copied.seq || verdict.chain.link != copied.link {
        return Err(path(Failure::new("backup-other").arg("seq", copied.seq)));
    }
    Ok(Backup {
        folder: folder.to_owned(),
        seq: copied.seq,
        entries: copied.entries,
        bytes: copied.bytes,
    })
}

/// The folders of a backup, as far as an earlier try has not made them.
pub fn make(disk: &dyn Disk, layout: &Layout) -> Result<(), Failure> {
    for folder in [
        layout.root().to_owned(),
        layout.custodians(),
        layout.keyring(),
    ] {
        if !folder.is_dir() {
            disk.make_dir(&folder)?;
        }
    }
    Ok(())
}

/// Whether a copy has the keys of persons under an older key than the original.
pub fn persons_anew(from: &Layout, to: &Layout) -> bool {
    let epoch = crate::register::keyring::persons_epoch;
    epoch(to).is_ok_and(|there| epoch(from).is_ok_and(|here| here != there))
}

/// Whether a folder's keys of persons are sealed with a key that these notes name: else they open for nobody who reads the chain
/// up to there.
pub fn persons_open(layout: &Layout, notes: &[KeyNote]) -> bool {
    let number = Compartment::Personnel.number();
    crate::register::keyring::persons_epoch(layout).is_ok_and(|epoch| {
        let mut notes = notes.iter();
        notes.any(|note| (note.compartment, note.epoch) == (number, epoch))
    })
}

/// Copies the keys of persons.
fn persons(disk: &dyn Disk, from: &Path, to: &Path) -> Result<(), Failure> {
    let place = |root: &Path| Layout::new(root).person_keys();
    file(disk, &place(from), &place(to), true)
}

/// Copies every file that is neither journal nor computed, where it is not there to the byte; reads each back. Only the keys of
/// persons are ever written anew, and they are left to the caller where `all` is false: any other file that differs in the copy
/// shows that one of the two is damaged, and nothing is written over before it is known which.
pub fn files(disk: &dyn Disk, from: &Path, to: &Path, all: bool) -> Result<(), Failure> {
    keyring::read_persons(&Layout::new(from))?;
    for folder in ["keyring", "custodians"] {
        let (from, to) = (from.join(folder), to.join(folder));
        for name in disk::list(&from)? {
            let left = !all && name == "persons";
            // A temporary of a replacement that was cut short.
            if !name.starts_with('.') && !left {
                let written_anew = folder == "keyring" && name == "persons";
                file(disk, &from.join(&name), &to.join(&name), written_anew)?;
            }
        }
    }
    for name in ["lock", "skans.json"] {
        file(disk, &from.join(name), &to.join(name), name == "lock")?;
    }
    Ok(())
}

fn file(disk: &dyn Disk, from: &Path, to: &Path, written_anew: bool) -> Result<(), Failure> {
    let bytes = disk::read_all(from, CAP)?;
    let same = || disk::read_all(to, CAP).is_ok_and(|there| there == bytes);
    if same() {
        return Ok(());
    }
    if !written_anew && to.exists() {
        return Err(Failure::new("copy-differs").arg("file", to.display()));
    }
    disk.replace(to, &bytes)?;
    disk::let_go(&disk::open_read(to)?);
    match same() {
        true => Ok(()),
        false => Err(Failure::new("backup-differs").arg("file", to.display())),
    }
}

impl Register {
    /// Brings the backup in a place up to now, reads it back and verifies it; then journals that it was made.
    pub fn back_up(
        &mut self,
        place: &Path,
        now: Timestamp,
        progress: &mut Going<'_>,
    ) -> Result<Backup, Failure> {
        let about = About::read(&self.layout)?;
        let reader = self.journal.reader();
        let made = back_up(
            self.disk.as_ref(),
            &self.layout,
            &about,
            &reader,
            place,
            progress,
        )?;
        // Which copy it was, and where: what is disposed of later lies in those that were not brought onward.
        let from = made.seq.saturating_sub(made.entries).to_string();
        let place = std::path::absolute(place).unwrap_or_else(|_| place.to_owned());
        let place = place.display().to_string();
        let place = place.chars().filter(|c| !c.is_control()).collect();
        let whence = [("from", from), ("place", place)];
        self.note(EventCode::BackedUp, made.seq, &whence, now)?;
        Ok(made)
    }

    /// Proves that a restored register is this one as it was, and can be read: its last entry is this one's, and every part
    /// opens that this custodian's keys open. Then journals the test. Answers how many entries were opened. `stage` is told
    /// what is under way, in words of `step-<code>`, and says whether to go on; what is stopped proves nothing and is an error.
    pub fn test_restored(
        &mut self,
        place: &Path,
        now: Timestamp,
        stage: &mut dyn FnMut(&'static str, u64, u64) -> bool,
    ) -> Result<u64, Failure> {
        let verdict = verify(place, &mut |done, total| stage("verify", done, total))?;
        if !verdict.chain.complete {
            return Err(Failure::new("work-stopped"));
        }
        if let Some(finding) = verdict.findings.into_iter().next() {
            return Err(finding);
        }
        let seq = verdict.chain.seq;
        if verdict.about.register != self.register || self.entry(seq)?.link != verdict.chain.link {
            return Err(Failure::new("backup-other")
                .arg("seq", seq)
                .arg("path", place.display()));
        }
        let layout = Layout::new(place);
        let members = self.verifier.members();
        let members = members.ok_or(Failure::new("journal-empty"))?;
        let mut keyring = Keyring::open(&layout, members.keys(), &self.me.identity)?;
        keyring.load_persons(&layout, self.register)?;
        for read in Reader::offline(place, self.register.0).entries(Position::START) {
            let (_, entry) = read?;
            open_parts(&keyring, self.register, &entry)?;
            if !stage("restored", entry.seq, seq) {
                return Err(Failure::new("work-stopped"));
            }
        }
        self.note(EventCode::RestoreTested, seq, &[], now)?;
        Ok(seq)
    }

    fn note(
        &mut self,
        code: EventCode,
        seq: u64,
        more: &[(&str, String)],
        now: Timestamp,
    ) -> Result<(), Failure> {
        let mut details = vec![("seq".to_owned(), seq.to_string())];
        details.extend(
            more.iter()
                .map(|(name, said)| ((*name).to_owned(), said.clone())),
        );
        let event = Event {
            code,
            object: None,
            details,
        };
        self.append(vec![Act::Event(event)], None, now).map(drop)
    }
}
