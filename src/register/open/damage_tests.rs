//! A small register, each byte of each of its files changed, made zero, and each file cut short at it: the check finds it
//! and names the file and the place, and an opening refuses, says so, or shows what is right. Never anything else.
//!
//! All three ways at every byte, each with a check and an opening, take some minutes: `SKANS_DAMAGE=all`. Without it every
//! byte of the small files is harmed in one way in turn, and those of the journal and its head in strides.

use super::{Hand, enter, lock};
use crate::crypto::CustodianKey;
use crate::disk::{self, RealDisk};
use crate::domain::Kind;
use crate::fields::catalogue;
use crate::register::tests::{World, collect_files, copy_folder, person, phrase};
use crate::register::{About, Failure, Layout, Register, load_key, verify};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One harm to a file.
#[derive(Clone, Copy, Debug)]
enum Harm {
    Flipped,
    Zeroed,
    Cut,
}

const HARMS: [Harm; 3] = [Harm::Flipped, Harm::Zeroed, Harm::Cut];

/// The file with the harm at a byte; none where that changes nothing.
fn harmed(whole: &[u8], harm: Harm, at: usize) -> Option<Vec<u8>> {
    let mut bytes = whole.to_vec();
    match harm {
        Harm::Flipped => bytes[at] ^= 1 << (at % 8),
        Harm::Zeroed => bytes[at] = 0,
        Harm::Cut => bytes.truncate(at),
    }
    (bytes != whole).then_some(bytes)
}

fn all() -> bool {
    std::env::var("SKANS_DAMAGE").is_ok_and(|how| how == "all")
}

/// A register of a few entries: a unit, approved by the other, a person, and two failed unlocks.
struct Small {
    world: World,
    me: CustodianKey,
    /// Its files, by their place within it.
    files: Vec<(PathBuf, Vec<u8>)>,
    /// What it holds.
    content: String,
}

impl Small {
    fn new() -> Self {
        let mut world = World::new();
        let mut chief = world.open("chief");
        let id = world.unit(&mut chief, "Kommunstyrelsen");
        world.save(&mut chief, Kind::Person, person()).unwrap();
        drop(chief);
        let mut deputy = world.open("deputy");
        world.approve(&mut deputy, id).unwrap();
        drop(deputy);
        // Their own state goes last: what is read up to here lies in the chief's.
        let chief = world.open("chief");
        let now = world.now();
        chief.close(now);
        for _ in 0..2 {
            let wrong = crate::crypto::Passphrase::new("fel fras");
            assert!(world.try_open("chief", &wrong).is_err());
        }
        let me = load_key(&world.path("chief.key"), &phrase()).unwrap();
        Self::of(world, me)
    }

    fn of(world: World, me: CustodianKey) -> Self {
        let mut found = Vec::new();
        collect_files(&world.place(), &mut found);
        found.sort();
        let file = |path: &PathBuf| {
            let name = path.strip_prefix(world.place()).unwrap().to_owned();
            (name, fs::read(path).unwrap())
        };
        let files = found.iter().map(file).collect();
        let mut small = Self {
            world,
            me,
            files,
            content: String::new(),
        };
        small.content = content(&small.opened(false).unwrap());
        small.put_right();
        small
    }

    /// The same in a folder of its own.
    fn copy(&self) -> Self {
        let world = World {
            folder: tempfile::tempdir_in("/dev/shm")
                .or_else(|_| tempfile::tempdir())
                .unwrap(),
            clock: self.world.clock,
        };
        copy_folder(&self.world.place(), &world.place());
        Self::of(world, self.me.clone())
    }

    /// Every file as it was: an opening may have healed, cut or put aside.
    fn put_right(&self) {
        let journal = self.world.place().join("journal");
        for name in disk::list(&journal).unwrap() {
            if name.ends_with(".cut") {
                fs::remove_file(journal.join(name)).unwrap();
            }
        }
        for (name, bytes) in &self.files {
            fs::write(self.world.place().join(name), bytes).unwrap();
        }
    }

    /// Opened as a custodian opens it, but for the derivation of the key and the entry that tells of it.
    fn opened(&self, keeps_state: bool) -> Result<Register, Failure> {
        let place = self.world.place();
        let layout = Layout::new(&place);
        disk::check_tree(&place, &layout.states()).map_err(crate::register::of_insecure)?;
        let about = About::read(&layout)?;
        let held = lock(&layout)?;
        let hand = Hand {
            me: self.me.clone(),
            key_file: self.world.path("chief.key"),
            keeps_state,
            ahead: None,
        };
        let (disk, stage) = (Arc::new(RealDisk), &mut |_: &'static str, _, _| {});
        let (register, members) = enter(disk, layout, &about, held, hand, catalogue(), stage)?;
        register.take_office(&members)?;
        Ok(register)
    }

    /// One harm, seen by the check.
    fn checked(&self, name: &Path, harm: Harm, at: usize) {
        let told = format!("{} {harm:?} at {at}", name.display());
        let file = name.file_name().unwrap().to_string_lossy();
        let names = |failure: &Failure| failure.args.iter().any(|(_, said)| said.contains(&*file));
        match verify(&self.world.place(), &mut |_, _| true) {
            Err(failure) => assert!(names(&failure), "{told}: {failure:?}"),
            Ok(verdict) => {
                let finding = verdict.findings.iter().find(|found| names(found));
                // Failed unlocks are a trace that anybody may write; what is no such file is found.
                if finding.is_none() && *file == *"attempts" {
                    return;
                }
                let finding = finding.unwrap_or_else(|| panic!("{told}: {:?}", verdict.findings));
                let offset = finding.args.iter().find(|(name, _)| *name == "offset");
                if let Some((_, offset)) = offset {
                    assert!(
                        offset.parse::<usize>().unwrap() <= at,
                        "{told}: {finding:?}"
                    );
                }
            }
        }
    }

    /// One harm, seen by an opening; true when it opened for writing.
    fn shown(&self, name: &Path, harm: Harm, at: usize, keeps_state: bool) -> bool {
        let told = format!("{} {harm:?} at {at}", name.display());
        match self.opened(keeps_state) {
            Err(failure) => {
                let file = name.file_name().unwrap().to_string_lossy();
                let named = failure.args.iter().any(|(_, said)| said.contains(&*file));
                let of_journal = ["journal-", "head-", "segment-"];
                let named = named || of_journal.iter().any(|kind| failure.code.starts_with(kind));
                assert!(named, "{told}: {failure:?}");
                false
            }
            Ok(register) if register.read_only().is_some() => {
                assert!(!register.notices().is_empty(), "{told}: says nothing");
                false
            }
            Ok(register) => {
                assert!(
                    content(&register) == self.content,
                    "{told}: shows something else"
                );
                true
            }
        }
    }
}

/// Everything that a register shows, as text: of each record the hash of its line, and what its own key opens.
fn content(register: &Register) -> String {
    let state = register.state();
    let info = &state.info;
    let mut text = format!(
        "{} {} {}\n",
        info.municipality,
        info.ceiling.code(),
        info.exercise
    );
    for kind in Kind::ALL {
        for held in state.of_kind(*kind) {
            let record = &held.record;
            let opened = ["name", "person_no", "contact"].map(|field| record.values.text(field));
            text.push_str(&format!(
                "{kind:?} {} {} {} {opened:?} {}\n",
                record.id,
                record.version,
                held.hash,
                held.is_approved(),
            ));
        }
    }
    text
}

/// How far one harm is from the next in a file, where not all are done.
fn stride(name: &Path) -> usize {
    let large = [("journal/00000001.skj", 7), ("head", 61)];
    let found = large.iter().find(|(large, _)| Path::new(large) == name);
    found.map_or(1, |(_, stride)| *stride)
}

/// Runs the share of one thread.
fn share(small: &Small, number: usize, of: usize) -> usize {
    let (mut done, mut turn) = (0, 0);
    for (name, whole) in &small.files {
        let path = small.world.place().join(name);
        let step = if all() { 1 } else { stride(name) };
        for at in (0..whole.len()).step_by(step) {
            let in_turn = &HARMS[at / step % 3..][..1];
            for harm in if all() { &HARMS[..] } else { in_turn } {
                turn += 1;
                let Some(bytes) = harmed(whole, *harm, at).filter(|_| turn % of == number) else {
                    continue;
                };
                fs::write(&path, &bytes).unwrap();
                small.checked(name, *harm, at);
                if all() || turn % 11 < of {
                    small.shown(name, *harm, at, false);
                    small.put_right();
                } else {
                    fs::write(&path, whole).unwrap();
                }
                done += 1;
            }
        }
    }
    done
}

#[test]
fn each_byte_of_each_file_that_is_harmed_is_named_or_harmless_and_never_shown_wrong() {
    let small = Small::new();
    let names: Vec<String> = small
        .files
        .iter()
        .map(|(name, _)| name.display().to_string())
        .collect();
    for kind in [
        "skans.json",
        "custodians/",
        "keyring/",
        "journal/",
        "head",
        "attempts",
    ] {
        assert!(names.iter().any(|name| name.starts_with(kind)), "{kind}");
    }
    let shares = [small.copy(), small.copy()];
    let done: usize = std::thread::scope(|scope| {
        let run = |(number, small)| scope.spawn(move || share(small, number, 2));
        let run: Vec<_> = shares.iter().enumerate().map(run).collect();
        run.into_iter().map(|run| run.join().unwrap()).sum()
    });
    let bytes: usize = small.files.iter().map(|(_, bytes)| bytes.len()).sum();
    assert!(
        done > if all() { bytes * 2 } else { bytes / 5 },
        "{done} of {bytes}"
    );
    for small in &shares {
        small.put_right();
        let verdict = verify(&small.world.place(), &mut |_, _| true).unwrap();
        assert!(verdict.findings.is_empty(), "{:?}", verdict.findings);
    }
}

#[test]
fn each_file_that_is_missing_or_longer_than_it_was_is_named() {
    let small = Small::new();
    for (name, whole) in &small.files {
        let path = small.world.place().join(name);
        let file = name.file_name().unwrap().to_string_lossy().into_owned();
        let mut cases = vec![Some([whole, &b"x"[..]].concat()), Some(vec![0; 1 << 20])];
        // Failures that nobody counts any more are no fault.
        if file != "attempts" {
            cases.push(None);
        }
        for case in cases {
            match &case {
                Some(bytes) => fs::write(&path, bytes).unwrap(),
                None => fs::remove_file(&path).unwrap(),
            }
            let long = case.is_some_and(|bytes| bytes.len() == whole.len() + 1);
            let told = format!("{file} {long}");
            match verify(&small.world.place(), &mut |_, _| true) {
                Err(failure) => {
                    let named = failure.args.iter().any(|(_, said)| said.contains(&file));
                    assert!(
                        named || failure.code == "not-a-register",
                        "{told}: {failure:?}"
                    );
                }
                Ok(verdict) => {
                    let mut args = verdict.findings.iter().flat_map(|found| &found.args);
                    let named = args.any(|(_, said)| said.contains(&file));
                    // A byte after the last acknowledged entry is what a save leaves that was cut short.
                    let tail = long && verdict.interrupted == Some(1);
                    assert!(named || tail, "{told}: {:?}", verdict.findings);
                }
            }
            small.put_right();
        }
    }
}

#[test]
fn each_harm_to_the_computed_state_is_seen_and_the_state_made_anew() {
    let mut small = Small::new().copy();
    let journal = small.files.clone();
    let mut state = Vec::new();
    let states = small.world.place().join("state");
    collect_files(&states, &mut state);
    let whole: Vec<(PathBuf, Vec<u8>)> = state
        .iter()
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    let kept: usize = whole.iter().map(|(_, bytes)| bytes.len()).sum();
    assert!(kept > 1000);
    let trials = if all() { 20_000 } else { 120 };
    let mut done = 0;
    for (path, bytes) in &whole {
        // Zeros are room that nothing was written in.
        let written: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] != 0).collect();
        let step = (written.len() * whole.len() / trials).max(1);
        for (turn, at) in written.into_iter().step_by(step).enumerate() {
            let Some(changed) = harmed(bytes, HARMS[turn % 3], at) else {
                continue;
            };
            fs::remove_dir_all(&states).unwrap();
            for (path, bytes) in &whole {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, bytes).unwrap();
            }
            fs::write(path, changed).unwrap();
            make_private(&states);
            small.files.clone_from(&journal);
            small.put_right();
            let name = path.strip_prefix(small.world.place()).unwrap();
            assert!(
                small.shown(name, HARMS[turn % 3], at, true),
                "{} {at}",
                name.display()
            );
            done += 1;
        }
    }
    assert!(done >= trials / 4, "{done}");
}

fn make_private(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).unwrap();
}
