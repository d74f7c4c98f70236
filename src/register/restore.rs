//! Restoring from a backup into a new place, and mending with it what is left of a damaged register.
//!
//! The new register is made beside its place, verified whole, and renamed. Where a damaged one is given, the entries that it
//! has after the backup's last are taken too, as far as each follows on the one before and is signed by who may.

use crate::crypto;
use crate::disk::{self, Disk};
use crate::journal::{self, Checkpoint, Journal, KeyNote, Mode, Reader, Verifier, verify_since};
use crate::register::backup::{files, make, persons_open};
use crate::register::layout::{About, Layout};
use crate::register::{Failure, trouble, verify};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// A wrapped key is about half a kilobyte for two readers.
const KEY_CAP: u64 = 64 * 1024;

/// What was restored.
pub struct Restored {
    /// The last entry's number.
    pub seq: u64,
    /// Its link.
    pub link: [u8; 32],
    /// The backup's last entry.
    pub from_backup: u64,
    /// How many entries after that came from the damaged register.
    pub from_damaged: u64,
    /// The last entry that the damaged register's head names, where it can be read: what is missing up to it is lost.
    pub damaged_head: Option<u64>,
    /// Whether the keys of persons are the backup's, though entries after it were taken: who came with these has no name.
    pub persons_of_backup: bool,
    /// What is wrong with the damaged register, each with file and place.
    pub findings: Vec<Failure>,
}

/// Restores a backup to a place that must not exist, or be empty.
pub fn restore(
    disk: &Arc<dyn Disk>,
    backup: &Path,
    to: &Path,
    damaged: Option<&Path>,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Restored, Failure> {
    if crate::register::look(to)? {
        return Err(Failure::new("register-exists").arg("path", to.display()));
    }
    let sound = |place: &Path, progress: &mut dyn FnMut(u64, u64) -> bool| {
        let verdict = verify(place, progress)?;
        match verdict.findings.into_iter().next() {
            None => Ok(verdict.about),
            Some(finding) => Err(finding),
        }
    };
    let (about, torn) = sound_copy(backup, progress)?;
    let (name, parent) = match (to.file_name(), to.parent()) {
        (Some(name), Some(parent)) => (name, parent),
        _ => return Err(Failure::new("not-a-place").arg("path", to.display())),
    };
    let beside = parent.join(format!(".{}.restoring", name.to_string_lossy()));
    if beside.exists() {
        // Left by a restoring that was cut short: it was never the only copy of anything.
        std::fs::remove_dir_all(&beside)
            .map_err(|_| Failure::new("not-a-place").arg("path", beside.display()))?;
    }
    let layout = Layout::new(&beside);
    make(disk.as_ref(), &layout)?;
    disk.make_dir(&beside.join("state"))?;
    files(disk.as_ref(), backup, &beside, true)?;
    let reader = Reader::offline(backup, about.register.0);
    let copied = journal::copy_onward(disk.as_ref(), &reader, &beside, &mut |_, _| true)?;
    let mut restored = Restored {
        seq: copied.seq,
        link: copied.link,
        from_backup: copied.seq,
        from_damaged: 0,
        damaged_head: None,
        persons_of_backup: false,
        findings: Vec::new(),
    };
    if torn {
        // What the lost slot named follows on what the other names.
        let (onward, _) = take_onward(disk, &about, backup, &beside, &mut restored)?;
        restored.from_backup += onward;
    }
    if let Some(damaged) = damaged {
        take_from(disk, &about, damaged, &beside, &mut restored)?;
    }
    sound(&beside, progress)?;
    if to.exists() {
        std::fs::remove_dir(to)
            .map_err(|_| Failure::new("register-exists").arg("path", to.display()))?;
    }
    disk.sync_dir(&beside)?;
    disk.rename(&beside, to)?;
    let parent = match parent.as_os_str().is_empty() {
        true => Path::new("."),
        false => parent,
    };
    disk.sync_dir(parent)?;
    Ok(restored)
}

/// Whether a copy is whole, and whether a slot of its head is not: the disk of a mirror may have gone while the slot was
/// written. The other slot and the entries say what the copy holds.
fn sound_copy(
    copy: &Path,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<(About, bool), Failure> {
    let verdict = verify(copy, progress)?;
    let slot = |finding: &Failure| {
        let says = |name, wanted: &str| finding.args.iter().any(|(n, v)| *n == name && v == wanted);
        finding.code == "chain-finding" && says("file", "head") && says("why", "slot")
    };
    let torn = verdict.findings.iter().any(slot);
    match verdict.findings.into_iter().find(|one| !slot(one)) {
        None => Ok((verdict.about, torn)),
        Some(finding) => Err(finding),
    }
}

/// Takes from a damaged register what the backup lacks.
fn take_from(
    disk: &Arc<dyn Disk>,
    about: &About,
    damaged: &Path,
    beside: &Path,
    restored: &mut Restored,
) -> Result<(), Failure> {
    restored.findings = match verify(damaged, &mut |_, _| true) {
        Ok(verdict) => verdict.findings,
        Err(failure) => vec![failure],
    };
    let left = Reader::offline(damaged, about.register.0);
    restored.damaged_head = left.head().map(|head| head.seq);
    let (taken, notes) = take_onward(disk, about, damaged, beside, restored)?;
    restored.from_damaged = taken;
    if taken > 0 {
        restored.persons_of_backup = !keys_from(disk.as_ref(), damaged, beside, &notes)?;
    }
    Ok(())
}

/// Takes the entries that follow in another copy, as far as each follows on the one before and is signed by who may. Says how
/// many, and what keys the last of them names.
fn take_onward(
    disk: &Arc<dyn Disk>,
    about: &About,
    copy: &Path,
    beside: &Path,
    restored: &mut Restored,
) -> Result<(u64, Vec<KeyNote>), Failure> {
    let left = Reader::offline_onward(copy, about.register.0);
    let own = Reader::offline(beside, about.register.0);
    let (checked, _) = verify_since(&own, None, &mut |_, _| true)
        .map_err(|finding| trouble::of_finding(&finding))?;
    let (ends, notes) = ends_with_keys(&left, &checked, &[copy, beside]);
    let mut verifier = Verifier::resume(checked.clone());
    let (mut journal, _) = Journal::open(disk.clone(), beside, about.register.0, Mode::ReadWrite)?;
    // The same entries lie at the same places in every copy: what follows begins where the backup ends.
    for read in left.entries(checked.after()) {
        if verifier.seq() >= ends {
            break;
        }
        let (_, entry) = read?;
        let passed = verifier.check(&entry)?;
        journal.append(&entry)?;
        verifier.take_up(passed)?;
    }
    let taken = journal.head().seq - checked.seq();
    (restored.seq, restored.link) = (journal.head().seq, journal.head().link);
    Ok((taken, notes))
}

/// The last entry that follows whole, at which every key that the chain names is still had in one of the folders; and those keys.
/// Keys that were wrapped again have left the register, and were never in a backup of before: an end between the two would
/// open for nobody.
fn ends_with_keys(left: &Reader, from: &Checkpoint, folders: &[&Path]) -> (u64, Vec<KeyNote>) {
    let files = folders.iter().flat_map(|folder| {
        let keyring = Layout::new(folder).keyring();
        let names = disk::list(&keyring).unwrap_or_default();
        let read = move |name| disk::read_all(&keyring.join(name), KEY_CAP).ok();
        names.into_iter().filter_map(read)
    });
    let had: BTreeSet<[u8; 32]> = files.map(|file| crypto::sha256(&[&file])).collect();
    let mut verifier = Verifier::resume(from.clone());
    let named = |verifier: &Verifier| {
        let members = verifier.members();
        members.map_or(Vec::new(), |members| members.keys().to_vec())
    };
    let mut last = (verifier.seq(), named(&verifier));
    for read in left.entries(from.after()) {
        let Ok((_, entry)) = read else { break };
        if verifier.feed(&entry).is_err() {
            break;
        }
        let notes = named(&verifier);
        if notes.iter().all(|note| had.contains(&note.file_sha256)) {
            last = (verifier.seq(), notes);
        }
    }
    last
}

/// The keys of what was taken: the newer file of person keys, where it is whole and the last entry taken names its key, and files
/// that the backup does not have. Whether the keys of persons were among them.
fn keys_from(
    disk: &dyn Disk,
    damaged: &Path,
    beside: &Path,
    notes: &[KeyNote],
) -> Result<bool, Failure> {
    let (from, to) = (Layout::new(damaged), Layout::new(beside));
    let persons = persons_open(&from, notes);
    if persons {
        let bytes = disk::read_all(&from.person_keys(), 64 << 20)?;
        disk.replace(&to.person_keys(), &bytes)?;
    }
    for folder in ["keyring", "custodians"] {
        let (from, to) = (damaged.join(folder), beside.join(folder));
        for name in disk::list(&from).unwrap_or_default() {
            let place = to.join(&name);
            if !place.exists() && !name.starts_with('.') {
                disk.replace(&place, &disk::read_all(&from.join(&name), 64 << 20)?)?;
            }
        }
    }
    Ok(persons)
}
