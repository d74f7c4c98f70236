//! What is backed up is there, in as many places as are given; what was lost is restored; nothing good is written over.

use super::tests::{World, copy_folder, person, unit};
use super::*;
use crate::disk::failing::{FailingDisk, Harm};
use crate::disk::{Disk, RealDisk};
use crate::domain::{Kind, RecordId};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

fn real() -> Arc<dyn Disk> {
    Arc::new(RealDisk)
}

fn place(world: &World, name: &str) -> PathBuf {
    let place = world.path(name);
    fs::create_dir(&place).unwrap();
    place
}

fn back_up(world: &mut World, register: &mut Register, place: &Path) -> Result<Backup, Failure> {
    let now = world.now();
    register.back_up(place, now, &mut |_, _, _| true)
}

fn close(world: &mut World, register: Register) {
    let now = world.now();
    register.close(now);
}

/// Damages the byte in the middle of an entry of the register's first segment.
fn damage(world: &World, register: &Register, seq: u64) {
    let at = register.place(seq).unwrap();
    let path = world.place().join("journal/00000001.skj");
    let mut bytes = fs::read(&path).unwrap();
    let middle = usize::try_from(at.offset).unwrap() + at.len as usize / 2;
    bytes[middle] ^= 0x10;
    fs::write(&path, bytes).unwrap();
}

fn count(register: &Register, kind: Kind) -> usize {
    register.state().of_kind(kind).count()
}

#[test]
fn a_backup_tells_how_far_it_has_come_and_one_that_is_stopped_is_finished_by_the_next() {
    use crate::register::Leg;
    let mut world = World::new();
    let mut chief = world.open("chief");
    let disk = place(&world, "disk");
    for name in ["Kommunstyrelsen", "Räddningstjänsten", "Vattenverket"] {
        world.unit(&mut chief, name);
        for leg in [Leg::Copy, Leg::ReadBack] {
            let mut told = Vec::new();
            let now = world.now();
            let stopped = chief.back_up(&disk, now, &mut |at, done, total| {
                told.push((at, done, total));
                at != leg
            });
            assert!(stopped.is_err(), "{name}: {leg:?}");
            // What was copied before is not copied again, and is nothing to tell of.
            let last = told.last().copied();
            assert!(last.is_some_and(|(at, done, total)| at == leg && done <= total));
        }
        let mut told = Vec::new();
        let now = world.now();
        // One entry more, so that there is something to copy.
        world.unit(&mut chief, &format!("{name}, drift"));
        let made = chief.back_up(&disk, now, &mut |at, done, total| {
            told.push((at, done == total));
            true
        });
        let made = made.unwrap();
        assert_eq!(told.first().map(|(at, _)| *at), Some(Leg::Copy));
        assert_eq!(told.last(), Some(&(Leg::ReadBack, true)));
        assert!(told.contains(&(Leg::Copy, true)));
        let verdict = verify(&made.folder, &mut |_, _| true).unwrap();
        assert!(verdict.findings.is_empty() && verdict.chain.seq == made.seq);
    }
}

#[test]
fn a_backup_is_brought_onward_in_each_place_and_journalled_when_it_is_verified() {
    let mut world = World::new();
    let (disk, stick) = (place(&world, "disk"), place(&world, "stick"));
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Kommunstyrelsen");
    let first = back_up(&mut world, &mut chief, &disk).unwrap();
    assert_eq!((first.seq, first.entries), (4, 4));
    assert!(chief.tally().last_backup.is_some());
    world.save(&mut chief, Kind::Person, person()).unwrap();
    let second = back_up(&mut world, &mut chief, &disk).unwrap();
    assert_eq!((second.seq, second.entries), (6, 2));
    // A medium that was not there before gets everything.
    let other = back_up(&mut world, &mut chief, &stick).unwrap();
    assert_eq!((other.seq, other.entries), (7, 7));
    let gone = world.path("not there");
    let failure = back_up(&mut world, &mut chief, &gone).unwrap_err();
    assert_eq!(failure.code, "backup-place-missing");
    close(&mut world, chief);
    // The computed state does not go along; the age of the backup comes from the journal.
    assert!(!second.folder.join("state").exists());
    fs::remove_dir_all(world.place().join("state")).unwrap();
    let chief = world.open("chief");
    assert!(chief.tally().last_backup.is_some());
}

#[test]
fn what_was_lost_is_restored_with_what_is_left_of_the_damaged_one() {
    let mut world = World::new();
    let disk = place(&world, "disk");
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Kommunstyrelsen");
    world.unit(&mut chief, "Byggnadsnämnden");
    let backup = back_up(&mut world, &mut chief, &disk).unwrap().folder;
    // After the backup: a person, whose key the backup does not have.
    world.save(&mut chief, Kind::Person, person()).unwrap();
    let (head, _) = chief.head();
    damage(&world, &chief, 4);
    close(&mut world, chief);

    let to = world.path("restored");
    let damaged = world.place();
    let restored = restore(&real(), &backup, &to, Some(&damaged), &mut |_, _| true).unwrap();
    assert_eq!(restored.from_backup, 5);
    assert_eq!(restored.from_backup + restored.from_damaged, head);
    assert_eq!((restored.seq, restored.damaged_head), (head, Some(head)));
    assert!(!restored.findings.is_empty());
    fs::rename(&damaged, world.path("aside")).unwrap();
    fs::rename(&to, world.place()).unwrap();
    let chief = world.open("chief");
    assert!(
        chief
            .notices()
            .iter()
            .all(|notice| notice.code == "state-rebuilt")
    );
    assert_eq!(
        (count(&chief, Kind::Unit), count(&chief, Kind::Person)),
        (2, 1)
    );
    let mut persons = chief.state().of_kind(Kind::Person);
    assert!(persons.next().unwrap().record.values.text("name").is_some());
}

#[test]
fn a_restored_backup_alone_is_the_register_as_it_was_and_a_test_of_it_is_evidence() {
    let mut world = World::new();
    let disk = place(&world, "disk");
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Kommunstyrelsen");
    let made = back_up(&mut world, &mut chief, &disk).unwrap();
    let to = world.path("restored");
    let restored = restore(&real(), &made.folder, &to, None, &mut |_, _| true).unwrap();
    assert_eq!((restored.seq, restored.from_damaged), (made.seq, 0));
    let again = restore(&real(), &made.folder, &to, None, &mut |_, _| true);
    assert_eq!(
        again.err().map(|failure| failure.code),
        Some("register-exists")
    );
    let now = world.now();
    assert_eq!(
        chief.test_restored(&to, now, &mut |_, _, _| true).unwrap(),
        made.seq
    );
    assert!(chief.tally().last_restore_test.is_some());
    // Another register is no evidence of this one.
    let other = World::new();
    let failure = chief
        .test_restored(&other.place(), now, &mut |_, _, _| true)
        .unwrap_err();
    assert!(
        matches!(failure.code, "backup-other" | "no-such-entry"),
        "{}",
        failure.code
    );
}

#[test]
fn a_backup_that_knows_more_or_other_than_the_register_is_left_alone() {
    let mut world = World::new();
    let disk = place(&world, "disk");
    let before = world.path("before");
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Kommunstyrelsen");
    close(&mut world, chief);
    copy_folder(&world.place(), &before);
    let mut chief = world.open("chief");
    let _: RecordId = world.unit(&mut chief, "Byggnadsnämnden");
    let made = back_up(&mut world, &mut chief, &disk).unwrap();
    close(&mut world, chief);
    let whole = fs::read(made.folder.join("journal/00000001.skj")).unwrap();

    // The register is rolled back; its medium is gone too, so that nothing else tells.
    fs::remove_dir_all(world.place()).unwrap();
    fs::rename(&before, world.place()).unwrap();
    for entry in fs::read_dir(world.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "skans-witness") {
            fs::remove_file(path).unwrap();
        }
    }
    let mut chief = world.open("chief");
    let failure = back_up(&mut world, &mut chief, &disk).unwrap_err();
    assert_eq!(failure.code, "backup-ahead");
    for number in 0..4 {
        world
            .save(&mut chief, Kind::Unit, unit(&format!("Annan {number}")))
            .unwrap();
    }
    let failure = back_up(&mut world, &mut chief, &disk).unwrap_err();
    assert_eq!(failure.code, "backup-other");
    assert_eq!(
        fs::read(made.folder.join("journal/00000001.skj")).unwrap(),
        whole
    );
    assert!(
        chief.tally().last_backup.is_none(),
        "never said before it is true"
    );
}

#[test]
fn a_backup_or_restoring_that_fails_at_any_step_is_finished_by_the_next_and_nothing_is_said_before()
{
    let mut world = World::new();
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Kommunstyrelsen");
    close(&mut world, chief);
    for step in 0.. {
        let target = place(&world, &format!("disk{step}"));
        // Opening makes calls of its own: those steps are tried elsewhere.
        let harm = [Harm::Before, Harm::Half, Harm::After][step % 3];
        let about = layout::About::read(&layout::Layout::new(&world.place())).unwrap();
        let reader = crate::journal::Reader::offline(&world.place(), about.register.0);
        let layout = layout::Layout::new(&world.place());
        let failing = FailingDisk::new(step, harm, step % 2 == 1, 5);
        let said = backup::back_up(
            &failing,
            &layout,
            &about,
            &reader,
            &target,
            &mut |_, _, _| true,
        );
        let hit = failing.calls.load(Ordering::SeqCst) > step;
        assert_eq!(said.is_err(), hit, "step {step}");
        let made = backup::back_up(
            &RealDisk,
            &layout,
            &about,
            &reader,
            &target,
            &mut |_, _, _| true,
        );
        let made = made.unwrap_or_else(|failure| panic!("step {step} {harm:?}: {failure:?}"));

        let to = world.path(&format!("restored{step}"));
        let failing = Arc::new(FailingDisk::new(step, harm, step % 2 == 1, 5));
        let disk: Arc<dyn Disk> = failing.clone();
        let said = restore(&disk, &made.folder, &to, None, &mut |_, _| true);
        let restore_hit = failing.calls.load(Ordering::SeqCst) > step;
        assert_eq!(said.is_err(), restore_hit, "step {step}");
        if !look(&to).unwrap() {
            restore(&real(), &made.folder, &to, None, &mut |_, _| true).unwrap();
        }
        assert!(verify(&to, &mut |_, _| true).unwrap().findings.is_empty());
        if !hit && !restore_hit {
            assert!(step > 10);
            break;
        }
    }
}
