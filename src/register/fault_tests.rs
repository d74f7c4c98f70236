//! Whatever step of an operation fails, and wherever in it the power is cut: what was acknowledged is there, nothing else
//! is, nothing is corrupt, and the next opening goes on.
//!
//! Each operation is tried at all of its steps: every call that changes the file system, failing before, in the middle or
//! after, once or for good; and with the power cut before each, in five ways of what the medium keeps. How many of the
//! combinations are tried is set by `SKANS_FAULT_ROUNDS`; without it every step is tried, each in one way in turn.

use super::tests::{TODAY, World, person, phrase, unit};
use super::*;
use crate::disk::failing::{FailingDisk, Harm};
use crate::disk::power::{Left, PowerDisk};
use crate::disk::{Disk, RealDisk};
use crate::domain::{Command, ImportNote, Kind, Proposal};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

const EIO: i32 = 5;
const ENOSPC: i32 = 28;

/// One operation: what goes before it, and the operation itself on a disk that may fail.
struct Operation {
    name: &'static str,
    who: &'static str,
    /// Whether the register is opened on the failing disk too.
    opens: bool,
    run: fn(&mut World, &mut Register) -> Result<(), Failure>,
    /// Whether what the operation does is there.
    done: fn(&Register) -> bool,
}

fn proposal(kind: Kind, values: crate::domain::Values) -> Proposal {
    Proposal {
        id: None,
        kind,
        base: 0,
        values,
        new_id: None,
    }
}

fn has_unit(register: &Register, name: &str) -> bool {
    let mut units = register.state().of_kind(Kind::Unit);
    units.any(|held| held.record.values.text("name") == Some(name))
}

const OPERATIONS: &[Operation] = &[
    Operation {
        name: "open",
        who: "chief",
        opens: true,
        run: |_, _| Ok(()),
        done: |_| true,
    },
    Operation {
        name: "save",
        who: "chief",
        opens: false,
        run: |world, register| world.save(register, Kind::Unit, unit("Ny nämnd")).map(drop),
        done: |register| has_unit(register, "Ny nämnd"),
    },
    Operation {
        name: "save a person, whose key is written first",
        who: "chief",
        opens: false,
        run: |world, register| world.save(register, Kind::Person, person()).map(drop),
        done: |register| {
            let mut persons = register.state().of_kind(Kind::Person);
            // A person that stands has a name: the key was on the medium before the entry.
            persons.any(|held| held.record.values.text("name").is_some())
        },
    },
    Operation {
        name: "import",
        who: "chief",
        opens: false,
        run: |world, register| {
            let rows = (0..20).map(|n| proposal(Kind::Unit, unit(&format!("Rad {n}"))));
            let note = ImportNote {
                digest: "0".repeat(64),
                kind: Kind::Unit,
                created: 20,
                updated: 0,
                unchanged: 0,
                refused: 0,
            };
            let rows = rows.collect();
            let now = world.now();
            register.commit(Command::Import { rows, note }, TODAY, now)?;
            Ok(())
        },
        done: |register| {
            let found = (0..20)
                .filter(|n| has_unit(register, &format!("Rad {n}")))
                .count();
            assert!(
                found == 0 || found == 20,
                "an import is one change: {found}"
            );
            found == 20
        },
    },
    Operation {
        name: "approve",
        who: "deputy",
        opens: false,
        run: |world, register| {
            let id = register
                .state()
                .of_kind(Kind::Unit)
                .next()
                .unwrap()
                .record
                .id;
            world.approve(register, id).map(drop)
        },
        done: |register| {
            let mut units = register.state().of_kind(Kind::Unit);
            units.next().unwrap().is_approved()
        },
    },
    Operation {
        name: "return",
        who: "deputy",
        opens: false,
        run: |world, register| {
            let held = register.state().of_kind(Kind::Unit).next().unwrap();
            let command = Command::Return {
                items: vec![(held.record.id, held.record.version)],
                comment: "Skälen saknas.".into(),
            };
            register.commit(command, TODAY, world.now()).map(drop)
        },
        done: |register| {
            let mut units = register.state().of_kind(Kind::Unit);
            units.next().unwrap().returned.is_some()
        },
    },
    Operation {
        name: "a draft, and closing",
        who: "chief",
        opens: false,
        run: |_, register| register.put_draft(b"unit/new", Some("Utkast".as_bytes())),
        // The computed state is disposable: a draft may go with it, but nothing else does.
        done: |_| true,
    },
];

/// A register with a unit that waits for review, closed.
fn prepared() -> World {
    let mut world = World::new();
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Kommunstyrelsen");
    let now = world.now();
    chief.close(now);
    world
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            std::fs::create_dir(&place).unwrap();
            copy(&entry.path(), &place);
        } else {
            std::fs::copy(entry.path(), &place).unwrap();
        }
        let mode = entry.metadata().unwrap().permissions();
        std::fs::set_permissions(&place, mode).unwrap();
    }
}

fn copied(world: &World) -> World {
    let folder = tempfile::tempdir().unwrap();
    copy(world.folder.path(), folder.path());
    World {
        folder,
        clock: world.clock,
    }
}

/// Runs an operation to its end or to its failure, and answers what it said; none when the opening failed already.
fn tried(
    world: &mut World,
    operation: &Operation,
    disk: Arc<dyn Disk>,
) -> Option<Result<(), Failure>> {
    let mut register = match world.open_on(disk, operation.who, &phrase()) {
        Ok(register) => register,
        Err(failure) => {
            assert!(!failure.code.is_empty());
            return None;
        }
    };
    let said = (operation.run)(world, &mut register);
    let now = world.now();
    register.close(now);
    Some(said)
}

/// Opens on a sound disk; everything must be whole, and what was acknowledged there.
fn whole(world: &mut World, operation: &Operation, said: Option<&Result<(), Failure>>, told: &str) {
    let mut register = world
        .open_on(Arc::new(RealDisk), operation.who, &phrase())
        .unwrap_or_else(|failure| panic!("{told}: {failure:?}"));
    assert!(has_unit(&register, "Kommunstyrelsen"), "{told}");
    assert_eq!(
        register.read_only(),
        None,
        "{told}: {:?}",
        register.notices()
    );
    let done = (operation.done)(&register);
    match said {
        Some(Ok(())) => assert!(done, "{told}: acknowledged, and lost"),
        // Where it could not be said whether it is saved, it may be.
        Some(Err(failure)) if failure.code == "commit-stuck" => {}
        Some(Err(_)) if operation.name != "open" && operation.name != "a draft, and closing" => {
            assert!(!done, "{told}: refused, and there");
        }
        _ => {}
    }
    // The next save goes through.
    let name = format!("Efter {told}");
    world
        .save(&mut register, Kind::Unit, unit(&name[..name.len().min(40)]))
        .unwrap();
    let now = world.now();
    register.close(now);
    let verdict = verify(&world.place(), &mut |_, _| true).unwrap();
    assert!(
        verdict.findings.is_empty(),
        "{told}: {:?}",
        verdict.findings
    );
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
    let base = prepared();
    for operation in OPERATIONS {
        let first = if operation.opens {
            0
        } else {
            opening_calls(&base, operation)
        };
        let mut step = first;
        loop {
            let mut hit = false;
            for round in 0..rounds().min(WAYS.len()) {
                let (harm, lasting, code) = WAYS[(step + round) % WAYS.len()];
                let told = format!("{} {step} {harm:?} {lasting} {code}", operation.name);
                let mut world = copied(&base);
                let disk = Arc::new(FailingDisk::new(step, harm, lasting, code));
                let said = tried(&mut world, operation, disk.clone());
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
    let base = prepared();
    for operation in OPERATIONS {
        let mut cut = 0;
        loop {
            let mut world = copied(&base);
            let disk = Arc::new(PowerDisk::new(world.folder.path(), cut));
            let said = tried(&mut world, operation, disk.clone());
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
    let folder = tempfile::tempdir().unwrap();
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
    let keys = World::with_keys();
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
                let folder = tempfile::tempdir().unwrap();
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
    let mut world = prepared();
    let save = &OPERATIONS[1];
    let disk = Arc::new(PowerDisk::careless(world.folder.path()));
    assert!(matches!(
        tried(&mut world, save, disk.clone()),
        Some(Ok(()))
    ));
    let folder = tempfile::tempdir().unwrap();
    disk.leave(Left::Nothing, folder.path());
    let clock = world.clock;
    let mut after = World { folder, clock };
    let register = after.open("chief");
    assert!(!(save.done)(&register), "said to be saved, and lost");
}
