//! Whatever step of an operation fails, and wherever in it the power is cut: what was acknowledged is there, nothing else
//! is, nothing is corrupt or can be read, and the next session goes on.
//!
//! Each operation is tried at all of its steps: every call that changes the file system, failing before, in the middle or
//! after, once or for good; and with the power cut before each, in five ways of what the medium keeps. How many of the
//! combinations are tried is set by `SKANS_FAULT_ROUNDS`; without it every step is tried, each in one way in turn.

mod bases;
mod deeds;
mod lost_disk;
mod operations;

use super::tests::{World, copy_folder, phrase, unit};
use super::*;
use crate::disk::failing::{FailingDisk, Harm};
use crate::disk::power::{Left, PowerDisk};
use crate::disk::{Disk, RealDisk};
use crate::domain::Kind;
use bases::{Base, prepared};
use deeds::has_unit;
use operations::{Deed, OPERATIONS, Operation};
use std::io::BufRead;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

const EIO: i32 = 5;
const ENOSPC: i32 = 28;

/// A folder that is gone afterwards: in memory where the system has such a place. What a cut would lose is worked out and
/// not waited for, so that a real medium would add nothing but time.
fn folder() -> tempfile::TempDir {
    let in_memory = tempfile::tempdir_in("/dev/shm");
    in_memory.or_else(|_| tempfile::tempdir()).unwrap()
}

fn copied(world: &World) -> World {
    let folder = folder();
    copy_folder(world.folder.path(), folder.path());
    World {
        folder,
        clock: world.clock,
    }
}

/// What an operation said, and whether it may say more: none when the opening before it failed.
type Said = Option<Result<(), Failure>>;

/// Runs an operation to its end or to its failure, and answers what it said. What fails once is tried again in the same
/// session, as somebody at the screen would, where the session still writes.
fn tried(world: &mut World, operation: &Operation, disk: Arc<dyn Disk>, again: bool) -> Said {
    let (deed, closes) = match operation.deed {
        Deed::Opening => (None, true),
        Deed::In(deed) => (Some(deed), false),
        Deed::Closed(deed) => (Some(deed), true),
        Deed::On(deed) => return Some(deed(world, disk)),
    };
    let mut register = match world.open_on(disk, operation.who, &phrase()) {
        Ok(register) => register,
        Err(failure) => {
            is_told(&failure);
            return None;
        }
    };
    let mut said = deed.map_or(Ok(()), |deed| deed(world, &mut register));
    if let (true, Err(failure), Some(deed)) = (again, &said, deed) {
        is_told(failure);
        if register.read_only().is_none() {
            said = deed(world, &mut register);
            assert!(said.is_ok(), "{}, again: {said:?}", operation.name);
        }
    }
    if closes {
        let now = world.now();
        register.close(now);
    }
    Some(said)
}

/// What a disk that fails may lead to being said: of the disk or of the save, and nothing of what is only its consequence.
fn is_told(failure: &Failure) {
    let known = [
        "disk-failed",
        "disk-full",
        "disk-full-commit",
        "commit-undone",
        "commit-stuck",
        "register-read-only",
    ];
    let told = known.contains(&failure.code) || COUNTS.contains(&failure.code);
    assert!(told, "{failure:?}");
}

/// What says that it counts, and that the rest is done by the next session.
const COUNTS: [&str; 3] = [
    "confirmed-keys-due",
    "recovered-keys-due",
    "disposed-keys-due",
];

/// Opens on a sound disk; everything must be whole, and what was acknowledged there.
fn whole(world: &mut World, operation: &Operation, said: Option<&Result<(), Failure>>, told: &str) {
    no_plaintext(world.folder.path(), told);
    let opened = world.open_on(Arc::new(RealDisk), operation.looks, &phrase());
    let opened = match opened {
        // Whoever is to have keys and has none yet: what was cut short between the two is done again.
        Err(failure) if failure.code == "keys-not-wrapped" => {
            assert!(!matches!(said, Some(Ok(()))), "{told}: {failure:?}");
            if let Deed::On(deed) = operation.deed {
                deed(world, Arc::new(RealDisk)).unwrap();
            }
            world.open_on(Arc::new(RealDisk), operation.looks, &phrase())
        }
        // A change that did not come to pass leaves the register to those who had it.
        Err(failure) if failure.code == "foreign-key" => {
            assert!(!matches!(said, Some(Ok(()))), "{told}: {failure:?}");
            world.open_on(Arc::new(RealDisk), operation.who, &phrase())
        }
        opened => opened,
    };
    let mut register = opened.unwrap_or_else(|failure| panic!("{told}: {failure:?}"));
    let units = ["Kommunstyrelsen", "Tekniska nämnden"];
    let held = units.iter().any(|name| has_unit(&register, name));
    assert!(held, "{told}");
    assert_eq!(
        register.read_only(),
        None,
        "{told}: {:?}",
        register.notices()
    );
    for held in register.state().of_kind(Kind::Person) {
        let gone = register.state().is_disposed(held.record.id);
        let named = held.record.values.text("name").is_some();
        assert!(named || gone, "{told}: a person's key is lost");
    }
    let done = (operation.done)(world, &register);
    match said {
        Some(Ok(())) => assert!(done, "{told}: acknowledged, and lost"),
        Some(Err(failure)) if COUNTS.contains(&failure.code) => {
            assert!(done, "{told}: said to count, and lost");
        }
        // Where it could not be said whether it is saved, it may be.
        Some(Err(failure)) if failure.code == "commit-stuck" => {}
        Some(Err(_)) if !operation.may => assert!(!done, "{told}: refused, and there"),
        _ => {}
    }
    // The next save goes through.
    let name = format!("Efter {told}");
    let name: String = name.chars().take(40).collect();
    world.save(&mut register, Kind::Unit, unit(&name)).unwrap();
    drop(register);
    let verdict = verify(&world.place(), &mut |_, _| true).unwrap();
    assert!(
        verdict.findings.is_empty(),
        "{told}: {:?}",
        verdict.findings
    );
}

/// What is in the registers of these tests and must be nowhere on the disk.
const MARKED: [&[u8]; 4] = [
    b"Kommunstyrelsen",
    b"Hemligsson",
    b"191212121212",
    b"Utkast",
];

fn no_plaintext(folder: &Path, told: &str) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            no_plaintext(&path, told);
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        for marked in MARKED {
            let mut rest = bytes.as_slice();
            while rest.skip_until(marked[0]).unwrap() > 0 && !rest.is_empty() {
                let found = rest.starts_with(&marked[1..]);
                assert!(!found, "{told}: {} is open", path.display());
            }
        }
    }
}

/// How many of the ways of failing are tried at each step.
fn rounds() -> usize {
    let set = std::env::var("SKANS_FAULT_ROUNDS").ok();
    set.and_then(|rounds| rounds.parse().ok()).unwrap_or(1)
}

const WAYS: [(Harm, bool, i32); 8] = [
    (Harm::Before, false, EIO),
    (Harm::Half, false, ENOSPC),
    (Harm::After, false, EIO),
    (Harm::Half, true, EIO),
    (Harm::Before, true, ENOSPC),
    (Harm::After, true, EIO),
    (Harm::Before, false, ENOSPC),
    (Harm::Half, false, EIO),
];

#[test]
fn whatever_step_of_an_operation_fails_what_was_acknowledged_is_there_and_nothing_else() {
    for operation in OPERATIONS {
        let base = prepared(operation.base);
        let first = match operation.deed {
            Deed::Opening | Deed::On(_) => 0,
            Deed::In(_) | Deed::Closed(_) => opening_calls(&base, operation),
        };
        let mut step = first;
        loop {
            let mut hit = false;
            for round in 0..rounds().min(WAYS.len()) {
                let (harm, lasting, code) = WAYS[(step + round) % WAYS.len()];
                let told = format!("{} {step} {harm:?} {lasting} {code}", operation.name);
                let mut world = copied(&base);
                let disk = Arc::new(FailingDisk::new(step, harm, lasting, code));
                let said = tried(&mut world, operation, disk.clone(), !lasting);
                hit |= disk.calls.load(Ordering::SeqCst) > step;
                whole(&mut world, operation, said.as_ref(), &told);
            }
            if !hit {
                break;
            }
            step += 1;
        }
        assert!(
            step > first,
            "{} changes nothing on the disk",
            operation.name
        );
    }
}

/// How many calls opening makes, so that an operation's own steps are counted from there.
fn opening_calls(base: &World, operation: &Operation) -> usize {
    let mut world = copied(base);
    let disk = Arc::new(FailingDisk::new(usize::MAX, Harm::Before, false, EIO));
    let register = world
        .open_on(disk.clone(), operation.who, &phrase())
        .unwrap();
    drop(register);
    disk.calls.load(Ordering::SeqCst)
}

#[test]
fn wherever_the_power_is_cut_what_was_acknowledged_is_there_and_nothing_is_corrupt() {
    for operation in OPERATIONS {
        let base = prepared(operation.base);
        // Where a session only opens first, its opening is tried under a name of its own.
        let mut cut = match operation.deed {
            Deed::Opening | Deed::On(_) => 0,
            Deed::In(_) | Deed::Closed(_) => opening_calls(&base, operation),
        };
        loop {
            let mut world = copied(&base);
            let disk = Arc::new(PowerDisk::new(world.folder.path(), cut));
            let said = tried(&mut world, operation, disk.clone(), false);
            let came_to_pass = disk.calls() > cut;
            for round in 0..rounds().min(Left::ALL.len()) {
                let left = Left::ALL[(cut + round) % Left::ALL.len()];
                after_the_cut(&world, &disk, left, operation, said.as_ref(), cut);
            }
            if !came_to_pass {
                // Acknowledged, and the power goes at that very moment.
                for left in Left::ALL {
                    after_the_cut(&world, &disk, left, operation, said.as_ref(), cut);
                }
                break;
            }
            cut += 1;
        }
    }
}

fn after_the_cut(
    world: &World,
    disk: &PowerDisk,
    left: Left,
    operation: &Operation,
    said: Option<&Result<(), Failure>>,
    cut: usize,
) {
    let folder = folder();
    disk.leave(left, folder.path());
    let mut after = World {
        folder,
        clock: world.clock,
    };
    // With the power gone nothing that was said after the cut counts: only an acknowledgement does.
    let said = said.filter(|said| said.is_ok());
    let told = format!("{} {cut} {left:?}", operation.name);
    whole(&mut after, operation, said, &told);
}

#[test]
fn a_creation_that_fails_or_loses_power_at_any_step_can_be_done_again() {
    let keys = prepared(Base::Keys);
    let check = |mut world: World, acknowledged: bool, told: &str| {
        let there = look(&world.place()).unwrap_or_else(|failure| panic!("{told}: {failure:?}"));
        assert!(there || !acknowledged, "{told}: acknowledged, and lost");
        if !there {
            let again = world.found_on(Arc::new(RealDisk));
            again.unwrap_or_else(|failure| panic!("{told}: {failure:?}"));
        }
        let register = world.open("chief");
        let now = world.now();
        register.close(now);
        let verdict = verify(&world.place(), &mut |_, _| true).unwrap();
        assert!(
            verdict.findings.is_empty(),
            "{told}: {:?}",
            verdict.findings
        );
    };
    for step in 0.. {
        let (harm, lasting, code) = WAYS[step % WAYS.len()];
        let world = copied(&keys);
        let disk = Arc::new(FailingDisk::new(step, harm, lasting, code));
        let said = world.found_on(disk.clone());
        check(
            world,
            said.is_ok(),
            &format!("fail {step} {harm:?} {lasting}"),
        );
        if disk.calls.load(Ordering::SeqCst) <= step {
            break;
        }
    }
    for cut in 0.. {
        let world = copied(&keys);
        let disk = Arc::new(PowerDisk::new(world.folder.path(), cut));
        let said = world.found_on(disk.clone());
        let ended = disk.calls() <= cut;
        for left in Left::ALL {
            if ended || cut % Left::ALL.len() == left as usize || rounds() > 1 {
                let folder = folder();
                disk.leave(left, folder.path());
                let clock = world.clock;
                let after = World { folder, clock };
                check(after, said.is_ok(), &format!("cut {cut} {left:?}"));
            }
        }
        if ended {
            break;
        }
    }
}

#[test]
fn the_harness_finds_a_program_that_does_not_wait_for_the_medium() {
    let mut world = prepared(Base::Unit);
    let save = OPERATIONS.iter().find(|one| one.name == "save").unwrap();
    let disk = Arc::new(PowerDisk::careless(world.folder.path()));
    assert!(matches!(
        tried(&mut world, save, disk.clone(), false),
        Some(Ok(()))
    ));
    let folder = folder();
    disk.leave(Left::Nothing, folder.path());
    let clock = world.clock;
    let mut after = World { folder, clock };
    let register = after.open("chief");
    assert!(
        !(save.done)(&mut after, &register),
        "said to be saved, and lost"
    );
}
