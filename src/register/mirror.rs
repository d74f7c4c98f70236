//! The register's mirror: where it lies, what it is told besides the journal, and how the custodian learns how it stands.
//!
//! A mirror is a folder like a backup's, `skans-<first of the register's id>-mirror`, on a second disk. That there is one stands
//! in the journal; where, the machine remembers. A folder that is not there is never made again by itself: a disk that is not
//! mounted leaves an empty folder behind, and what is written into that lies on the first disk.

use crate::crypto;
use crate::disk::{self, Disk};
use crate::domain::{Event, EventCode, Kind, RegisterId};
use crate::journal::{
    self, CopyError, Follow, Mirror, MirrorFault, MirrorState, Named, PATIENCE, Reader, copy_onward,
};
use crate::register::aside::forget_person_keys;
use crate::register::backup::{Going, carry, files, mirror_folder, persons_anew};
use crate::register::keyring;
use crate::register::layout::{About, Layout};
use crate::register::mend::mend_held;
use crate::register::payload::PersonKeys;
use crate::register::{Failure, Notice, Register, trouble};
use jiff::Timestamp;
use std::cell::RefCell;
use std::fs::{File, TryLockError};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Where a register lies, and its mirror's place where the machine remembers one.
#[derive(Clone, Copy)]
pub struct At<'a> {
    /// The register's folder.
    pub register: &'a Path,
    /// The place that the mirror lies in.
    pub mirror: Option<&'a Path>,
}

impl<'a> From<&'a Path> for At<'a> {
    fn from(register: &'a Path) -> Self {
        let mirror = None;
        Self { register, mirror }
    }
}

impl<'a> From<&'a PathBuf> for At<'a> {
    fn from(register: &'a PathBuf) -> Self {
        Self::from(register.as_path())
    }
}

/// How the mirror stands, as it is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mirrored {
    /// `even`, why it is behind, or `unknown` where the machine does not know its place: words under `mirror-<code>`.
    pub code: &'static str,
    /// The last entry that it is known to have.
    pub reached: u64,
    /// It lies on the register's own file system: it does not help when that disk is lost.
    pub same_disk: bool,
}

impl Mirrored {
    /// Whether what is saved stands on one disk only.
    pub fn is_behind(&self) -> bool {
        self.code != "even"
    }
}

/// What is done for the mirror on its own thread.
struct Following {
    layout: Layout,
    folder: PathBuf,
    register: RegisterId,
    /// When the register was opened, for what is kept aside.
    opened: Timestamp,
    /// The mirror's own lock, held from its first order to the end of its thread.
    held: RefCell<Option<File>>,
}

fn fault(failure: &Failure) -> MirrorFault {
    match failure.code {
        "disk-full" => MirrorFault::Full,
        "mend-foreign" => MirrorFault::Foreign,
        _ => MirrorFault::Failed,
    }
}

impl Following {
    /// Whether the mirror is there and is this register's.
    fn there(&self) -> Result<(), MirrorFault> {
        if !self.folder.is_dir() {
            return Err(MirrorFault::Missing);
        }
        match About::read(&Layout::new(&self.folder)) {
            Ok(about) if about.register == self.register => Ok(()),
            // The public file is damaged, but the journal is this register's.
            Err(_) if journal::belongs(&self.folder, self.register.0) => Ok(()),
            _ => Err(MirrorFault::Foreign),
        }
    }

    /// Takes the mirror for this thread alone. A register that was closed while its mirror did not answer leaves a thread behind that
    /// goes on where it stood: its older head would be written over a newer one. It is waited for here, where nobody waits.
    fn hold(&self) -> Result<(), MirrorFault> {
        self.there()?;
        let mut held = self.held.borrow_mut();
        // The medium may be another than the last time.
        *held = None;
        // Without the file there is nothing to hold; it is brought with the others.
        if let Ok(file) = File::open(Layout::new(&self.folder).lock()) {
            file.lock().map_err(|_| MirrorFault::Failed)?;
            *held = Some(file);
        }
        Ok(())
    }

    /// Brings over the register's files besides the journal; those of persons too where `all` is true.
    fn bring(&self, disk: &dyn Disk, all: bool) -> Result<(), MirrorFault> {
        self.there()?;
        files(disk, self.layout.root(), &self.folder, all).map_err(|failure| fault(&failure))
    }

    /// Takes away what the register's own folder of keys no longer has: a key that was wrapped again, so that somebody can't
    /// open it, is no key any more here either. What the chain names stays: then it is the register that has lost it, and
    /// the mirror is where it is had from.
    fn tidy(&self, disk: &dyn Disk, named: &Named) -> Result<(), MirrorFault> {
        let (own, copy) = (self.layout.keyring(), Layout::new(&self.folder).keyring());
        let there = disk::list(&own)?;
        let mut lacking = false;
        for name in disk::list(&copy)? {
            if there.contains(&name) {
                continue;
            }
            let path = copy.join(name);
            let bytes = disk::read_all(&path, keyring::PERSONS_CAP)?;
            match named.contains(&crypto::sha256(&[&bytes])) {
                true => lacking = true,
                false => disk.remove(&path)?,
            }
        }
        disk.sync_dir(&copy)?;
        match lacking {
            true => Err(MirrorFault::Failed),
            false => Ok(()),
        }
    }

    fn copy(&self, disk: &dyn Disk, reader: &Reader) -> Result<(), MirrorFault> {
        match copy_onward(disk, reader, &self.folder, &mut |_, _| true) {
            Ok(_) => Ok(()),
            Err(CopyError::Disk(error)) => Err(error.into()),
            Err(CopyError::Ahead { .. }) => Err(MirrorFault::Ahead),
            Err(CopyError::Other { .. }) => Err(MirrorFault::Other),
            Err(_) => Err(MirrorFault::Failed),
        }
    }
}

impl Follow for Following {
    fn folder(&self) -> PathBuf {
        self.folder.clone()
    }

    fn keys(&self, disk: &dyn Disk, named: &Named) -> Result<(), MirrorFault> {
        self.bring(disk, true)?;
        self.tidy(disk, named)
    }

    fn catch_up(
        &self,
        disk: &dyn Disk,
        reader: &Reader,
        named: Option<&Named>,
    ) -> Result<(), MirrorFault> {
        self.hold()?;
        // Another history is seen before anything is written.
        let damaged = match journal::can_copy_onward(reader, &self.folder) {
            Ok(()) => false,
            Err(CopyError::CopyHeadless) => true,
            Err(CopyError::Ahead { .. }) => return Err(MirrorFault::Ahead),
            Err(CopyError::Other { .. }) => return Err(MirrorFault::Other),
            Err(_) => return Err(MirrorFault::Failed),
        };
        if damaged {
            self.heal(disk)?;
        }
        // Keys of persons that are sealed anew open only with a key that an entry names, and come after it; and what the
        // mirror's own last entry names is taken away only when a later one names something else.
        let anew = persons_anew(&self.layout, &Layout::new(&self.folder));
        if self.bring(disk, !anew).is_err() {
            // One of the two has a damaged file: the chain says which.
            self.heal(disk)?;
            self.bring(disk, !anew)?;
        }
        self.copy(disk, reader)?;
        self.bring(disk, true)?;
        named.map_or(Ok(()), |named| self.tidy(disk, named))
    }

    fn heal(&self, disk: &dyn Disk) -> Result<(), MirrorFault> {
        self.hold()?;
        let from = [self.layout.root().to_owned()];
        let mended = mend_held(disk, &self.folder, &from, self.opened, &mut |_, _| {});
        let mended = mended.map_err(|failure| fault(&failure))?;
        // That a mirror was mended is told here, and journalled by nobody who opens the mirror some day.
        let copy = Layout::new(&self.folder);
        crate::register::mended::clear(disk, &copy);
        // The register has the whole file of person keys: a damaged one is of no use, and would outlive a disposal.
        forget_person_keys(disk, &copy).map_err(|failure| fault(&failure))?;
        match (mended.other, mended.left.is_empty()) {
            (true, _) => Err(MirrorFault::Other),
            (_, false) => Err(MirrorFault::Failed),
            _ => Ok(()),
        }
    }
}

/// Whether two folders lie on one file system, as far as can be seen.
fn same_file_system(one: &Path, other: &Path) -> bool {
    let of = |path: &Path| std::fs::metadata(path).map(|about| about.dev());
    matches!((of(one), of(other)), (Ok(one), Ok(other)) if one == other)
}

/// Takes a copy that lies in a folder for oneself, as long as what is returned is kept. Where a thread still writes to it that was left
/// behind on a disk that did not answer, or another program has it open, nothing may be written there.
fn alone(folder: &Path) -> Result<Option<File>, Failure> {
    // Where there is no copy yet, nobody writes to one.
    let Ok(file) = File::open(Layout::new(folder).lock()) else {
        return Ok(None);
    };
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => {
            Err(Failure::new("mirror-taken").arg("path", folder.display()))
        }
        Err(TryLockError::Error(error)) => Err(Failure::new("disk-failed")
            .arg("path", folder.display())
            .arg("why", trouble::of_io(error.kind()))),
    }
}

/// A mirror of a register in a place, and how it stands once it has been told to catch up.
fn start(
    disk: &Arc<dyn Disk>,
    layout: &Layout,
    register: RegisterId,
    (place, opened): (&Path, Timestamp),
    patience: Duration,
) -> Option<Mirror> {
    let following = Following {
        layout: layout.clone(),
        folder: mirror_folder(place, register),
        register,
        opened,
        held: RefCell::new(None),
    };
    Mirror::start(disk.clone(), register.0, Box::new(following), patience).ok()
}

impl Register {
    /// Takes up the mirror at opening. Where the mirror knows more than the register, or other, that is the failure: it is the
    /// register that has lost something.
    pub(super) fn take_up_mirror(
        &mut self,
        place: Option<&Path>,
        now: Timestamp,
        stage: &mut dyn FnMut(&'static str, u64, u64),
    ) -> Result<(), Failure> {
        let Some(place) = place else {
            if self.tally.mirror {
                self.notices.push(Notice::new("mirror-unknown"));
            }
            return Ok(());
        };
        if !self.tally.mirror && !mirror_folder(place, self.register).is_dir() {
            return Ok(());
        }
        self.mirror_place = Some(place.to_owned());
        self.recover_person_keys(&mirror_folder(place, self.register), stage)?;
        self.begin_mirror((place, now), PATIENCE);
        if let Some((MirrorState::Behind(fault), _)) = self.journal.mirrored() {
            if fault == MirrorFault::Ahead {
                return Err(Failure::new("mirror-ahead").arg("path", place.display()));
            }
            let code = match fault {
                MirrorFault::Other => {
                    self.read_only = Some("mirror-other");
                    "mirror-other"
                }
                _ => "mirror-behind",
            };
            self.notices
                .push(Notice::new(code).arg("path", place.display()));
        }
        Ok(())
    }

    /// Takes keys of persons from the mirror that the register has lost: its file of them was put back from an older copy, or
    /// mended from one. Those who were disposed of get none.
    fn recover_person_keys(
        &mut self,
        mirror: &Path,
        stage: &mut dyn FnMut(&'static str, u64, u64),
    ) -> Result<(), Failure> {
        let disposed = &self.state.keeping.disposed;
        let held = self.state.of_kind(Kind::Person).map(|held| held.record.id);
        let lacking: Vec<_> = held
            .filter(|id| !disposed.contains_key(id) && self.keyring.person_key(*id).is_none())
            .collect();
        if lacking.is_empty() || self.read_only().is_some() {
            return Ok(());
        }
        let copy = Layout::new(mirror);
        let count = self.keyring.take_persons(&copy, self.register, &lacking);
        if count == 0 {
            return Ok(());
        }
        self.keyring
            .save_persons(self.disk.as_ref(), &self.layout, self.register)?;
        self.rebuild(stage)?;
        self.notices
            .push(Notice::new("person-keys-back").arg("count", count));
        Ok(())
    }

    fn begin_mirror(&mut self, at: (&Path, Timestamp), patience: Duration) {
        let mirror = start(&self.disk, &self.layout, self.register, at, patience);
        self.journal.set_mirror(mirror);
        self.tend_mirror();
    }

    /// Tries to bring the mirror up to now, without waiting long.
    pub fn tend_mirror(&mut self) {
        // What is read up to a damage is no measure for a mirror.
        if self.read_only == Some(crate::register::damage::STAYS) {
            return;
        }
        let (reader, named) = (self.journal.reader(), self.named_keys());
        if let Some(mirror) = self.journal.mirror() {
            mirror.catch_up(&reader, Some(named));
        }
    }

    /// Waits for a mirror that has not answered in time, once more as long as a save does, and goes on with it.
    pub fn wait_for_mirror(&mut self) {
        if let Some(mirror) = self.journal.mirror() {
            mirror.hear_out();
        }
        self.tend_mirror();
    }

    /// Brings the mirror's keys up to the register's.
    pub(super) fn mirror_keys(&mut self) {
        let named = self.named_keys();
        if let Some(mirror) = self.journal.mirror() {
            mirror.keys(named);
        }
    }

    /// The wrapped keys that the chain names now.
    fn named_keys(&self) -> Named {
        let members = self.verifier.members();
        let notes = members.map(|members| members.keys()).unwrap_or_default();
        notes.iter().map(|note| note.file_sha256).collect()
    }

    /// Mends the mirror from the register, whose chain the caller has found whole.
    pub fn heal_mirror(&mut self) {
        let (reader, named) = (self.journal.reader(), self.named_keys());
        if let Some(mirror) = self.journal.mirror() {
            mirror.heal(&reader, named);
        }
    }

    /// How the mirror stands; none where there is none.
    pub fn mirrored(&self) -> Option<Mirrored> {
        let Some((state, reached)) = self.journal.mirrored() else {
            return self.tally.mirror.then_some(Mirrored {
                code: "unknown",
                reached: 0,
                same_disk: false,
            });
        };
        let same_disk = self
            .mirror_place
            .as_ref()
            .is_some_and(|place| same_file_system(place, self.layout.root()));
        let code = match state {
            MirrorState::Even => "even",
            MirrorState::Behind(fault) => fault.code(),
        };
        Some(Mirrored {
            code,
            reached,
            same_disk,
        })
    }

    /// The mirror's folder, where there is one.
    pub fn mirror_folder(&self) -> Option<PathBuf> {
        let place = self.mirror_place.as_ref()?;
        Some(mirror_folder(place, self.register))
    }

    /// Makes a mirror in a place, verifies it, and journals that everything saved from here on goes there too. A mirror that lies
    /// there from before is brought onward.
    pub fn mirror_in(
        &mut self,
        place: &Path,
        now: Timestamp,
        progress: &mut Going<'_>,
    ) -> Result<Mirrored, Failure> {
        if let Some(why) = self.read_only() {
            return Err(Failure::new("register-read-only").arg("cause", why));
        }
        let inside = |one: &Path, other: &Path| {
            let of = |path: &Path| std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
            of(one).starts_with(of(other))
        };
        if inside(place, self.layout.root()) {
            return Err(Failure::new("mirror-inside").arg("path", place.display()));
        }
        let about = About::read(&self.layout)?;
        let folder = mirror_folder(place, self.register);
        self.journal.set_mirror(None);
        let reader = self.journal.reader();
        let carried = alone(&folder).and_then(|_held| {
            carry(
                self.disk.as_ref(),
                (&self.layout, &about),
                &reader,
                (place, &folder),
                progress,
            )
        });
        if let Err(failure) = carried {
            // The one that there was goes on.
            if let Some(before) = self.mirror_place.clone() {
                self.begin_mirror((&before, now), PATIENCE);
            }
            return Err(failure);
        }
        self.mirror_place = Some(place.to_owned());
        self.begin_mirror((place, now), PATIENCE);
        self.say_mirror(EventCode::MirrorSet, now)?;
        self.mirrored().ok_or(Failure::new("mirror-none"))
    }

    /// Journals that there is no mirror any more, and lets go of it. Its files are left as they lie.
    pub fn remove_mirror(&mut self, now: Timestamp) -> Result<(), Failure> {
        if !self.tally.mirror && self.mirror_place.is_none() {
            return Err(Failure::new("mirror-none"));
        }
        self.say_mirror(EventCode::MirrorRemoved, now)?;
        self.journal.set_mirror(None);
        self.mirror_place = None;
        Ok(())
    }

    fn say_mirror(&mut self, code: EventCode, now: Timestamp) -> Result<(), Failure> {
        let event = Event {
            code,
            object: None,
            details: Vec::new(),
        };
        self.append(vec![crate::domain::Act::Event(event)], None, now)
            .map(drop)
    }

    /// Gives the mirror another patience, and another disk to write to.
    #[cfg(test)]
    pub(super) fn mirror_on(&mut self, disk: Arc<dyn Disk>, patience: Duration) {
        let place = self.mirror_place.clone().unwrap_or_default();
        let at = (place.as_path(), Timestamp::UNIX_EPOCH);
        let mirror = start(&disk, &self.layout, self.register, at, patience);
        self.journal.set_mirror(mirror);
        self.tend_mirror();
    }
}

/// The first place where a mirror's bytes differ from the register's, up to the reader's head: the file, from the folder. Keys and
/// public files are among them.
pub fn differs(reader: &Reader, register: &Path, mirror: &Path) -> Option<String> {
    for folder in ["keyring", "custodians"] {
        let (own, copy) = (register.join(folder), mirror.join(folder));
        for name in disk::list(&own).unwrap_or_default() {
            let read = |path: &Path| disk::read_all(path, 64 << 20).ok();
            if !name.starts_with('.') && read(&own.join(&name)) != read(&copy.join(&name)) {
                return Some(format!("{folder}/{name}"));
            }
        }
    }
    journal::first_difference(reader, mirror)
}
