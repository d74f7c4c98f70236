//! Whatever step of writing a snapshot fails, and wherever the power is cut: under its name there is nothing or all of it,
//! nothing of it can be read without a key, and the next try succeeds once what was left is out of the way.
//!
//! `SKANS_FAULT_ROUNDS` is heeded as by the register's own: all ways of failing at each step, or one in turn.

use super::testing::World;
use super::{file_name, verify};
use crate::crypto::Identity;
use crate::disk::failing::{FailingDisk, Harm};
use crate::disk::power::{Left, PowerDisk};
use crate::disk::{Disk, RealDisk};
use std::fs;
use std::path::Path;
use std::sync::atomic::Ordering;

const EIO: i32 = 5;
const ENOSPC: i32 = 28;

const WAYS: [(Harm, bool, i32); 6] = [
    (Harm::Before, false, ENOSPC),
    (Harm::Half, false, EIO),
    (Harm::After, false, EIO),
    (Harm::Before, true, EIO),
    (Harm::Half, true, ENOSPC),
    (Harm::After, true, ENOSPC),
];

fn rounds() -> usize {
    let set = std::env::var("SKANS_FAULT_ROUNDS").ok();
    set.and_then(|rounds| rounds.parse().ok()).unwrap_or(1)
}

/// Nothing under the snapshot's name, or all of it; true when it is there.
fn is_none_or_whole(folder: &Path, name: &str, reader: &Identity, told: &str) -> bool {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            !text.contains("Exempelköping"),
            "{told}: {}",
            path.display()
        );
    }
    let path = folder.join(name);
    if !path.exists() {
        return false;
    }
    let file = fs::File::open(&path).unwrap();
    let checked = verify(file, std::slice::from_ref(reader), &mut |_, _, _| true);
    checked.unwrap_or_else(|error| panic!("{told}: {error}"));
    true
}

#[test]
fn whatever_step_of_a_snapshot_fails_there_is_none_or_a_whole_one_under_its_name() {
    let world = World::new();
    let chain = world.chain();
    let header = world.header_of(&chain);
    let name = file_name(&header.register, header.seq);
    let mut step = 0;
    loop {
        let mut hit = false;
        for round in 0..rounds().min(WAYS.len()) {
            let (harm, lasting, code) = WAYS[(step + round) % WAYS.len()];
            let told = format!("{step} {harm:?} {lasting} {code}");
            let folder = tempfile::tempdir().unwrap();
            let disk = FailingDisk::new(step, harm, lasting, code);
            let said = world.write(&disk, folder.path(), world.collect(&chain));
            let came = disk.calls.load(Ordering::SeqCst) > step;
            assert_eq!(said.is_err(), came, "{told}");
            hit |= came;
            let there = is_none_or_whole(folder.path(), &name, &world.reader, &told);
            if let Err(error) = said {
                let full = error.code == "snapshot-full";
                assert_eq!(full, code == ENOSPC, "{told}: {}", error.code);
                // A disk that has gone for good can't be tidied up on: everywhere else nothing is left.
                assert!(!there || lasting, "{told}: refused, and there");
                let left = crate::disk::list(folder.path()).unwrap();
                assert!(left.is_empty() || lasting, "{told}: {left:?}");
            } else {
                assert!(there, "{told}: acknowledged, and lost");
            }
        }
        if !hit {
            break;
        }
        step += 1;
    }
    assert!(step >= 5, "{step}");
}

#[test]
fn wherever_the_power_is_cut_there_is_no_snapshot_or_a_whole_one_under_its_name() {
    let world = World::new();
    let chain = world.chain();
    let header = world.header_of(&chain);
    let name = file_name(&header.register, header.seq);
    for cut in 0.. {
        let folder = tempfile::tempdir().unwrap();
        let disk = PowerDisk::new(folder.path(), cut);
        let said = world.write(&disk, folder.path(), world.collect(&chain));
        for left in Left::ALL {
            let told = format!("{cut} {left:?}");
            let after = tempfile::tempdir().unwrap();
            disk.leave(left, after.path());
            let there = is_none_or_whole(after.path(), &name, &world.reader, &told);
            assert!(there || said.is_err(), "{told}: acknowledged, and lost");
            // What was left is told by its name, and the next try succeeds without it.
            let part = after.path().join(format!("{name}.part"));
            if part.exists() {
                let again = world.write(&RealDisk, after.path(), world.collect(&chain));
                assert_eq!(again.unwrap_err().code, "snapshot-exists", "{told}");
                RealDisk.remove(&part).unwrap();
            }
            if !there {
                world
                    .write(&RealDisk, after.path(), world.collect(&chain))
                    .unwrap();
            }
        }
        if said.is_ok() {
            assert!(cut >= 5, "{cut}");
            break;
        }
    }
}
