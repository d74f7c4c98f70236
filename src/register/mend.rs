//! Mending a register where it lies, from a backup or a mirror that holds what it has lost.
//!
//! It needs no key: whether an entry fits, its link, its signature and its author's right to it say. Whatever is whole stays as
//! it is. What is damaged is kept aside, written anew beside its place and renamed, the head last, so that a mending that is cut
//! short is done again and nothing was worse meanwhile. What no copy has is told by number and left as it lies.

use crate::crypto;
use crate::disk::{self, Disk};
use crate::domain::{Compartment, CustodianId, RegisterId};
use crate::journal::{self, Journal, Members, Mode, ReadError, ReadFault, Woven};
use crate::register::aside::Aside;
use crate::register::backup::{make, persons_open};
use crate::register::found::custodian_file_holds;
use crate::register::layout::{About, Layout};
use crate::register::mended::{self, Line, Range};
use crate::register::open::lock;
use crate::register::{Failure, Register, attempts, keyring, verify};
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// A wrapped key, a custodian's half and the public file are far smaller.
const SMALL: u64 = 64 * 1024;

/// What a mending came to.
#[derive(Clone, Default, Debug)]
pub struct Mended {
    /// Entries that another copy gave, from and to.
    pub entries: Vec<Range>,
    /// Files that were written anew, put back or moved aside, from the register's folder.
    pub files: Vec<String>,
    /// Entries that no copy has: the first and the last that a head names.
    pub lost: Option<Range>,
    /// The keys of persons came from a copy that reaches this entry: persons who came after it have no name any more.
    pub persons_from: Option<u64>,
    /// A copy has another history than the register.
    pub other: bool,
    /// Where what was damaged is kept.
    pub aside: Option<PathBuf>,
    /// What is wrong still, each with file and place.
    pub left: Vec<Failure>,
}

impl Mended {
    /// Whether nothing had to be done.
    pub fn was_whole(&self) -> bool {
        self.files.is_empty() && self.left.is_empty() && self.lost.is_none() && !self.other
    }
}

/// Mends the register in a folder from these places: a backup's or a mirror's folder, or the place that holds one. Nobody may
/// have the register open.
pub fn mend(
    disk: &dyn Disk,
    place: &Path,
    from: &[PathBuf],
    now: Timestamp,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Mended, Failure> {
    if !place.is_dir() {
        return Err(Failure::new("no-register").arg("path", place.display()));
    }
    let layout = Layout::new(place);
    if !layout.lock().exists() {
        disk.replace(&layout.lock(), b"")?;
    }
    let _held = lock(&layout)?;
    mend_held(disk, place, from, now, progress)
}

/// The same, where the caller holds the lock and nothing of the journal is open for writing.
pub fn mend_held(
    disk: &dyn Disk,
    place: &Path,
    from: &[PathBuf],
    now: Timestamp,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Mended, Failure> {
    let layout = Layout::new(place);
    let known = About::read(&layout);
    if let Err(newer) = &known
        && newer.code == "newer-format"
    {
        return Err(newer.clone());
    }
    let copies = copies(place, known.as_ref().ok().map(|about| about.register), from)?;
    let register = copies.first().map(|(_, about)| about.register);
    let register = register.ok_or_else(|| no_source(from))?;
    let folders: Vec<PathBuf> = copies.iter().map(|(folder, _)| folder.clone()).collect();
    let woven =
        journal::weave(register.0, place, &folders, progress).ok_or_else(|| no_source(from))?;
    let mut work = Work {
        disk,
        layout: &layout,
        copies: &copies,
        aside: Aside::new(place, now),
        done: Mended {
            lost: woven.lost,
            other: woven.other,
            ..Mended::default()
        },
    };
    // Keys before entries: an entry is of no use without the keys that open it.
    make(disk, &layout)?;
    work.about(known.ok(), &woven.founding)?;
    work.custodians(&woven.founding)?;
    work.keys(&woven.members)?;
    work.persons(place, &woven)?;
    work.small(now)?;
    work.journal(&woven)?;
    let mut done = work.finish();
    if done.files.is_empty() && done.lost.is_none() {
        return Ok(done);
    }
    done.left = match verify(place, &mut |_, _| true) {
        Ok(verdict) => verdict.findings,
        Err(failure) => vec![failure],
    };
    if !done.files.is_empty() {
        let line = Line {
            at: now,
            entries: done.entries.clone(),
            files: done.files.len(),
            lost: done.lost,
        };
        mended::note(disk, &layout, line)?;
    }
    Ok(done)
}

impl Register {
    /// Mends the open register where it lies. Afterwards it is read and written as before when everything that it knew is there
    /// again; what was opened without its last entries must be opened anew.
    pub fn mend_from(
        &mut self,
        from: &[PathBuf],
        now: Timestamp,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Mended, Failure> {
        let (seq, link) = self.head();
        self.journal.release();
        let root = self.layout.root().to_owned();
        let mended = mend_held(self.disk.as_ref(), &root, from, now, progress);
        let mode = Mode::ReadWrite;
        let opened = Journal::open(self.disk.clone(), &root, self.register.0, mode);
        if let Ok((mut journal, _)) = opened {
            let head = journal.head();
            if (head.seq, head.link) == (seq, link) {
                journal.set_mirror(self.journal.take_mirror());
                self.journal = journal;
            }
        }
        mended
    }
}

fn no_source(from: &[PathBuf]) -> Failure {
    let paths: Vec<String> = from.iter().map(|path| path.display().to_string()).collect();
    Failure::new("mend-no-source").arg("path", paths.join(", "))
}

/// The copies of this register in the places that were named. Where the register can't say itself which it is, its segments
/// must: nothing is put into a folder that may be another's.
fn copies(
    place: &Path,
    register: Option<RegisterId>,
    from: &[PathBuf],
) -> Result<Vec<(PathBuf, About)>, Failure> {
    let mut found = Vec::new();
    let mut foreign = None;
    for path in from {
        for folder in folders(path) {
            let Ok(about) = About::read(&Layout::new(&folder)) else {
                continue;
            };
            let same = match register {
                Some(register) => about.register == register,
                None => journal::belongs(place, about.register.0),
            };
            match same {
                true => found.push((folder, about)),
                false => foreign = Some(folder),
            }
        }
    }
    match (found.is_empty(), foreign) {
        (true, Some(folder)) => Err(Failure::new("mend-foreign").arg("path", folder.display())),
        _ => Ok(found),
    }
}

/// What a path may mean: a copy's own folder, or the place that copies lie in.
fn folders(path: &Path) -> Vec<PathBuf> {
    if path.join("skans.json").exists() {
        return vec![path.to_owned()];
    }
    let names = disk::list(path).unwrap_or_default();
    let below = names.iter().filter(|name| name.starts_with("skans-"));
    below.map(|name| path.join(name)).collect()
}

struct Work<'a> {
    disk: &'a dyn Disk,
    layout: &'a Layout,
    copies: &'a [(PathBuf, About)],
    aside: Aside,
    done: Mended,
}

impl Work<'_> {
    fn finish(mut self) -> Mended {
        self.done.aside = self.aside.kept();
        self.done
    }

    /// Puts bytes in a file's place, after what lies there was kept aside.
    fn put(&mut self, file: &str, bytes: &[u8]) -> Result<(), Failure> {
        self.aside.keep(self.disk, file)?;
        self.disk.replace(&self.layout.root().join(file), bytes)?;
        self.done.files.push(file.to_owned());
        Ok(())
    }

    /// Puts the first copy's file in its place that is what it should be. True when there was one.
    fn put_first(&mut self, file: &str, right: &dyn Fn(&[u8]) -> bool) -> Result<bool, Failure> {
        for (folder, _) in self.copies {
            let Ok(bytes) = disk::read_all(&folder.join(file), SMALL) else {
                continue;
            };
            if right(&bytes) {
                self.put(file, &bytes)?;
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn about(&mut self, known: Option<About>, founding: &Members) -> Result<(), Failure> {
        let fits = |about: &About| {
            let mut members = founding.custodians().iter();
            about.exercise == founding.exercise() && members.any(|one| one.key == about.founder)
        };
        if known.is_some_and(|about| fits(&about)) {
            return Ok(());
        }
        let whole = self.copies.iter().find(|(_, about)| fits(about));
        if let Some((folder, _)) = whole {
            let bytes = disk::read_all(&folder.join("skans.json"), SMALL)?;
            self.put("skans.json", &bytes)?;
        }
        Ok(())
    }

    fn custodians(&mut self, founding: &Members) -> Result<(), Failure> {
        let founder = self.copies.first().map(|(_, about)| about.founder);
        let Some(founder) = founder else {
            return Ok(());
        };
        let mut known = Vec::new();
        for member in founding.custodians() {
            let name = format!("{}.json", CustodianId(member.id()));
            let file = format!("custodians/{name}");
            let holds = |bytes: &[u8]| {
                std::str::from_utf8(bytes)
                    .is_ok_and(|text| custodian_file_holds(text, member, &founder))
            };
            let there = disk::read_all(&self.layout.root().join(&file), SMALL);
            if !there.is_ok_and(|bytes| holds(&bytes)) {
                self.put_first(&file, &holds)?;
            }
            known.push(name);
        }
        for name in disk::list(&self.layout.custodians())? {
            if !known.contains(&name) {
                self.take(&format!("custodians/{name}"))?;
            }
        }
        Ok(())
    }

    fn take(&mut self, file: &str) -> Result<(), Failure> {
        self.aside.take(self.disk, file)?;
        self.done.files.push(file.to_owned());
        Ok(())
    }

    /// The wrapped keys are those that the chain names at its end, by their sums.
    fn keys(&mut self, members: &Members) -> Result<(), Failure> {
        for note in members.keys() {
            let Some(compartment) = Compartment::from_number(note.compartment) else {
                continue;
            };
            let right = |bytes: &[u8]| crypto::sha256(&[bytes]) == note.file_sha256;
            let own = keyring::wrapped(self.layout, note, compartment);
            if disk::read_all(&own, SMALL).is_ok_and(|bytes| right(&bytes)) {
                continue;
            }
            // The founding's file has a name of its own; one that was wrapped again is named by its sum.
            let named = self
                .layout
                .rewrapped_key(compartment, note.epoch, &note.file_sha256);
            let plain = self.layout.compartment_key(compartment, note.epoch);
            for path in [named, plain] {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                if self.put_first(&format!("keyring/{name}"), &right)? {
                    break;
                }
            }
        }
        Ok(())
    }

    /// The keys of persons: the own file where it is whole, unless a copy gives entries after what the register knew: then the
    /// own one is older than they are, and lacks those who came with them.
    fn persons(&mut self, own: &Path, woven: &Woven) -> Result<(), Failure> {
        let known = journal::head_seq(own);
        let newer = woven.taken.last().filter(|taken| {
            taken.last == woven.head.seq && known.is_none_or(|known| taken.last > known)
        });
        let newer = newer.and_then(|taken| self.copies.get(taken.from));
        if newer.is_none() && keyring::read_persons(self.layout).is_ok() {
            return Ok(());
        }
        for (folder, _) in newer.into_iter().chain(self.copies) {
            let copy = Layout::new(folder);
            // Sealed with a key that the chain names: else it is of after the copy's last entry, and opens for nobody.
            if !persons_open(&copy, woven.members.keys()) {
                continue;
            }
            let bytes = disk::read_all(&copy.person_keys(), keyring::PERSONS_CAP)?;
            let same =
                |own| disk::read_all(own, keyring::PERSONS_CAP).is_ok_and(|own| own == bytes);
            if !same(&self.layout.person_keys()) {
                self.put("keyring/persons", &bytes)?;
                let reaches = journal::head_seq(folder);
                self.done.persons_from = reaches.filter(|reaches| *reaches < woven.head.seq);
            }
            break;
        }
        Ok(())
    }

    /// The lock, the count of failed unlocks, and what has no business in the journal's folder.
    fn small(&mut self, now: Timestamp) -> Result<(), Failure> {
        let lock = self.layout.lock();
        if !disk::read_all(&lock, SMALL).is_ok_and(|bytes| bytes.is_empty()) {
            self.aside.keep(self.disk, "lock")?;
            // Cut, not replaced: the file is what other processes see held.
            let handle = self.disk.open_write(&lock)?;
            self.disk.truncate(&handle, 0)?;
            self.disk.sync_data(&handle)?;
            self.done.files.push("lock".to_owned());
        }
        if !attempts::is_whole(self.layout) {
            self.aside.keep(self.disk, "attempts")?;
            attempts::begin_anew(self.disk, self.layout, now);
            self.done.files.push("attempts".to_owned());
        }
        for name in journal::strangers(self.layout.root()) {
            self.take(&format!("journal/{name}"))?;
        }
        Ok(())
    }

    fn journal(&mut self, woven: &Woven) -> Result<(), Failure> {
        let files = woven.files();
        if files.is_empty() || (files == ["head"] && woven.lost.is_some()) {
            return Ok(());
        }
        for file in &files {
            self.aside.keep(self.disk, file)?;
        }
        woven.write(self.disk).map_err(|error| match error.fault {
            ReadFault::Disk(error) => Failure::from(error),
            fault => ReadError { fault, ..error }.into(),
        })?;
        self.done.entries = woven
            .taken
            .iter()
            .map(|one| (one.first, one.last))
            .collect();
        self.done.files.extend(files);
        Ok(())
    }
}
