//! Each of the two disks fails at each step, or both lose power there: the save stands, the mirror never knows more than the
//! register, and both come to the same again.

use super::super::tests::person;
use super::*;
use crate::disk::failing::{FailingDisk, Harm};
use crate::disk::power::{Left, PowerDisk};
use std::sync::atomic::Ordering;

#[test]
fn a_mirror_whose_disk_went_in_the_middle_of_its_head_is_restored_from_with_all_its_entries() {
    for slot in [0, 4096] {
        let (mut world, mut chief) = mirrored();
        world.save(&mut chief, Kind::Person, person()).unwrap();
        let seq = chief.head().0;
        drop(chief);
        let head = folder(&world).join("head");
        let mut bytes = fs::read(&head).unwrap();
        bytes[slot + 8..slot + 50].fill(0xa5);
        fs::write(&head, &bytes).unwrap();
        let (to, disk): (_, Arc<dyn Disk>) = (world.path("restored"), Arc::new(RealDisk));
        let restored = restore(&disk, &folder(&world), &to, None, &mut |_, _| true).unwrap();
        assert_eq!(
            (restored.seq, restored.from_backup),
            (seq, seq),
            "slot at {slot}"
        );
        // Both lost is no head at all, and is said.
        bytes.fill(0xa5);
        fs::write(&head, &bytes).unwrap();
        let other = world.path("other");
        let refused = restore(&disk, &folder(&world), &other, None, &mut |_, _| true);
        assert!(refused.is_err() && !other.exists());
    }
}

#[test]
fn whatever_step_of_the_mirrors_writing_fails_the_save_stands_and_the_mirror_catches_up() {
    for step in 0.. {
        let (mut world, mut chief) = mirrored();
        let harm = [Harm::Before, Harm::Half, Harm::After][step % 3];
        let disk = Arc::new(FailingDisk::new(
            step,
            harm,
            step % 2 == 1,
            [5, 28, 30][step % 3],
        ));
        chief.mirror_on(disk.clone(), LONG);
        save(&mut world, &mut chief, "Byggnadsnämnden");
        world.save(&mut chief, Kind::Person, person()).unwrap();
        let behind = chief.mirrored().unwrap().is_behind();
        let hit = disk.calls.load(Ordering::SeqCst) > step;
        if !behind {
            same(&world);
        }
        assert!(!behind || hit, "step {step}: behind, and nothing failed");
        close(&mut world, chief);
        let mut chief = reopen(&mut world);
        save(&mut world, &mut chief, "Miljönämnden");
        assert_eq!(code(&chief), "even", "step {step} {harm:?}");
        same(&world);
        if !hit {
            assert!(step > 10, "{step}");
            break;
        }
    }
}

#[test]
fn whatever_step_of_the_registers_own_writing_fails_the_mirror_never_knows_more() {
    let opening = {
        let (mut world, chief) = mirrored();
        close(&mut world, chief);
        let disk = Arc::new(FailingDisk::new(usize::MAX, Harm::Before, false, 5));
        drop(open_on(&mut world, disk.clone(), "chief").unwrap());
        disk.calls.load(Ordering::SeqCst)
    };
    for step in opening.. {
        let (mut world, chief) = mirrored();
        close(&mut world, chief);
        let harm = [Harm::Before, Harm::Half, Harm::After][step % 3];
        // Both disks fail from here on, or this once.
        let disk = Arc::new(FailingDisk::new(step, harm, step % 2 == 1, 5));
        let mut chief = open_on(&mut world, disk.clone(), "chief").unwrap();
        let said = world.save(&mut chief, Kind::Person, person());
        let even = !chief.mirrored().unwrap().is_behind();
        let head = chief.head().0;
        close(&mut world, chief);
        let hit = disk.calls.load(Ordering::SeqCst) > step;
        if said.is_ok() && even {
            // Said to be on both: the register's own disk is lost, and the mirror alone has it.
            let to = world.path("restored");
            let sound: Arc<dyn Disk> = Arc::new(RealDisk);
            let restored = restore(&sound, &folder(&world), &to, None, &mut |_, _| true);
            assert!(restored.unwrap().seq >= head, "step {step} {harm:?}");
        }
        let mut chief = reopen(&mut world);
        assert_eq!(
            chief.read_only(),
            None,
            "step {step}: {:?}",
            chief.notices()
        );
        let told = chief.notices().iter();
        assert!({ told }.all(|one| !one.code.starts_with("mirror-") && one.code != "mended"));
        let there = chief.state().of_kind(Kind::Person).count() == 1;
        match said {
            Ok(_) => assert!(there, "step {step}: acknowledged, and lost"),
            Err(failure) => assert!(!there || failure.code == "commit-stuck", "{failure:?}"),
        }
        save(&mut world, &mut chief, "Miljönämnden");
        same(&world);
        if !hit {
            assert!(step > opening + 10);
            break;
        }
    }
}

#[test]
fn wherever_the_power_of_both_disks_is_cut_both_come_to_the_same_again() {
    let (mut base, chief) = mirrored();
    close(&mut base, chief);
    for cut in 0.. {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(base.folder.path(), folder.path());
        let clock = base.clock;
        let mut world = World { folder, clock };
        let disk = Arc::new(PowerDisk::new(world.folder.path(), cut));
        let mut acknowledged = false;
        if let Ok(mut chief) = open_on(&mut world, disk.clone(), "chief") {
            acknowledged = world.save(&mut chief, Kind::Person, person()).is_ok();
            close(&mut world, chief);
        }
        let ended = disk.calls() <= cut;
        for left in Left::ALL {
            if !ended && Left::ALL[cut % Left::ALL.len()] != left {
                continue;
            }
            let folder = tempfile::tempdir().unwrap();
            disk.leave(left, folder.path());
            let clock = world.clock;
            let mut after = World { folder, clock };
            let mut chief = reopen(&mut after);
            let told = format!("cut {cut} {left:?}: {:?}", chief.notices());
            assert_eq!(chief.read_only(), None, "{told}");
            let there = chief.state().of_kind(Kind::Person).count() == 1;
            assert!(there || !acknowledged, "{told}");
            save(&mut after, &mut chief, "Miljönämnden");
            assert_eq!(code(&chief), "even", "{told}");
            same(&after);
        }
        if ended {
            assert!(cut > 20);
            break;
        }
    }
}
