//! Checking a register from outside, without opening it: every file that anybody can check without a key.

use crate::disk;
use crate::domain::CustodianId;
use crate::journal::{
    self, Head, Journal, Member, Mode, Position, Reader, RegisterId, Report, Verifier, verify_all,
};
use crate::register::found::{custodian_file_holds, custodian_file_newer};
use crate::register::layout::{About, Layout};
use crate::register::{Failure, attempts, keyring, trouble};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// What the check found.
pub struct Verdict {
    /// What the folder says it is.
    pub about: About,
    /// The chain.
    pub chain: Report,
    /// What is wrong, chain included, each with file and place.
    pub findings: Vec<Failure>,
    /// Bytes of a save that was cut short before it was acknowledged. It is no fault: the next opening puts them aside.
    pub interrupted: Option<u64>,
}

/// Checks the files of a register: the public file, custodians, wrapped keys, the file of person keys, and the whole chain
/// with every link, signature and authority. The computed state is not checked: it is disposable and never believed.
pub fn verify(
    place: &Path,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Verdict, Failure> {
    let layout = Layout::new(place);
    if !crate::register::look(place)? {
        return Err(Failure::new("no-register").arg("path", place.display()));
    }
    let about = About::read(&layout)?;
    let reader = Reader::offline(place, about.register.0);
    let chain = verify_all(&reader, progress);
    let tail = interrupted(place, about.register.0);
    let told = chain.findings.iter();
    let told = told.filter(|found| !tail.is_some_and(|(head, _)| found.lies_after(&head)));
    let mut findings: Vec<Failure> = told.map(trouble::of_finding).collect();
    let mut verifier = Verifier::new(about.register.0);
    let first = reader.entries(Position::START).next();
    if let Some(Ok((_, entry))) = first
        && verifier.feed(&entry).is_ok()
        && let Some(members) = verifier.members()
    {
        if members.key_of(&entry.author) != Some(about.founder)
            || members.exercise() != about.exercise
        {
            findings.push(Failure::new("about-damaged").arg("path", layout.about().display()));
        }
        custodians(&layout, &about, members.custodians(), &mut findings);
        // The files of keys are those that the chain names at its end.
        let members = chain.members.as_ref().unwrap_or(members);
        for note in members.keys() {
            let Some(compartment) = crate::domain::Compartment::from_number(note.compartment)
            else {
                continue;
            };
            let path = keyring::wrapped(&layout, note, compartment);
            let whole = disk::read_all(&path, 64 * 1024)
                .is_ok_and(|file| crate::crypto::sha256(&[&file]) == note.file_sha256);
            if !whole {
                findings.push(Failure::new("keyring-damaged").arg("path", path.display()));
            }
        }
    }
    findings.extend(keyring::read_persons(&layout).err());
    if !attempts::is_whole(&layout) {
        findings.push(Failure::new("attempts-damaged").arg("path", layout.attempts().display()));
    }
    if !disk::read_all(&layout.lock(), 1).is_ok_and(|bytes| bytes.is_empty()) {
        findings.push(Failure::new("lock-damaged").arg("path", layout.lock().display()));
    }
    Ok(Verdict {
        about,
        chain,
        findings,
        interrupted: tail.map(|(_, bytes)| bytes),
    })
}

/// The head that a register had at an entry, for comparing with what was written down; none where the chain ends before.
pub fn head_at(place: &Path, seq: u64) -> Result<Option<crate::crypto::HeadNote>, Failure> {
    let about = About::read(&Layout::new(place))?;
    let reader = Reader::offline(place, about.register.0);
    for read in reader.entries(Position::START) {
        let (_, entry) = read?;
        if entry.seq == seq {
            let note = crate::crypto::HeadNote::of(&about.register.0, seq, &entry.link);
            return Ok(Some(note));
        }
    }
    Ok(None)
}

/// The end of the journal and what lies after it, where that is what a save leaves that was cut short: both slots of the
/// head hold, and no more than one entry follows; a mirror is written as a register is. A backup, which has no computed state,
/// may have any number after its end: bringing it onward was cut short. Anything else after the end stays a finding.
fn interrupted(place: &Path, register: RegisterId) -> Option<(Head, u64)> {
    if !Layout::new(place).states().exists()
        && let Some(copied) = journal::after_copied(place)
    {
        return Some(copied);
    }
    let disk = Arc::new(disk::RealDisk);
    let (journal, opening) = Journal::open(disk, place, register, Mode::ReadOnly).ok()?;
    let tail = opening.tail.filter(|_| opening.head.is_none())?;
    Some((journal.head(), tail.bytes))
}

fn custodians(layout: &Layout, about: &About, members: &[Member], findings: &mut Vec<Failure>) {
    let mut known = BTreeSet::new();
    for member in members {
        let path = layout.custodian(CustodianId(member.id()));
        known.extend(
            path.file_name()
                .map(|name| name.to_string_lossy().into_owned()),
        );
        let text = disk::read_all(&path, 64 * 1024)
            .ok()
            .and_then(|bytes| String::from_utf8(bytes).ok());
        if let Some(format) = text.as_deref().and_then(custodian_file_newer) {
            findings.push(Failure::newer(path.display(), format));
        } else if !text.is_some_and(|text| custodian_file_holds(&text, member, &about.founder)) {
            findings.push(Failure::new("custodian-damaged").arg("path", path.display()));
        }
    }
    for name in disk::list(&layout.custodians()).unwrap_or_default() {
        if !known.contains(&name) {
            let path = layout.custodians().join(name);
            findings.push(Failure::new("custodian-unknown").arg("path", path.display()));
        }
    }
}
