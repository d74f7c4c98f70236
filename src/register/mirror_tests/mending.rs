//! Damage in the register is mended from its mirror, at the opening and beside the work, and damage in the mirror from the
//! register; what the mirror has after a register that was put back is taken over.

use super::super::tests::person;
use super::*;
use crate::disk::failing::{FailingDisk, Harm};
use crate::disk::power::{Left, PowerDisk};
use std::sync::atomic::Ordering;

#[test]
fn damage_in_the_register_is_mended_from_the_mirror_at_opening_told_and_journalled() {
    for file in [
        "journal/00000001.skj",
        "head",
        "skans.json",
        "keyring/persons",
        "custodians",
    ] {
        let (mut world, mut chief) = mirrored();
        world.save(&mut chief, Kind::Person, person()).unwrap();
        let head = chief.head();
        close(&mut world, chief);
        let path = world.place().join(file);
        match file {
            "custodians" => fs::remove_dir_all(&path).unwrap(),
            "head" => fs::write(&path, b"").unwrap(),
            _ => damage(&path, 5),
        }
        fs::remove_dir_all(world.place().join("state")).unwrap();
        fs::create_dir(world.place().join("state")).unwrap();
        let private = std::os::unix::fs::PermissionsExt::from_mode(0o700);
        fs::set_permissions(world.place().join("state"), private).unwrap();
        let mut chief = reopen(&mut world);
        assert_eq!(chief.read_only(), None, "{file}");
        assert!(
            chief.notices().iter().any(|one| one.code == "mended"),
            "{file}"
        );
        assert_eq!(chief.entry(head.0).unwrap().link, head.1);
        assert_eq!(chief.state().of_kind(Kind::Person).count(), 1);
        save(&mut world, &mut chief, "Miljönämnden");
        assert_eq!(code(&chief), "even", "{file}");
        same(&world);
    }
}

#[test]
fn a_mending_at_the_opening_that_fails_or_loses_power_is_done_by_the_next() {
    let (mut base, mut chief) = mirrored();
    base.save(&mut chief, Kind::Person, person()).unwrap();
    let head = chief.head();
    close(&mut base, chief);
    damage(&base.place().join("journal/00000001.skj"), 5);
    damage(&base.place().join("keyring/persons"), 5);
    fs::write(base.place().join("head"), b"").unwrap();
    let fresh = || {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(base.folder.path(), folder.path());
        let clock = base.clock;
        World { folder, clock }
    };
    let again = |mut world: World, told: &str| {
        let chief = reopen(&mut world);
        assert_eq!(chief.read_only(), None, "{told}: {:?}", chief.notices());
        assert_eq!(chief.entry(head.0).unwrap().link, head.1, "{told}");
        named(&chief);
        close(&mut world, chief);
        same(&world);
    };
    for step in 0.. {
        let mut world = fresh();
        let harm = [Harm::Before, Harm::Half, Harm::After][step % 3];
        let disk = Arc::new(FailingDisk::new(
            step,
            harm,
            step % 2 == 1,
            [5, 28][step % 2],
        ));
        if let Ok(chief) = open_on(&mut world, disk.clone(), "chief") {
            close(&mut world, chief);
        }
        again(world, &format!("fail {step} {harm:?}"));
        if disk.calls.load(Ordering::SeqCst) <= step {
            assert!(step > 40, "{step}");
            break;
        }
    }
    for cut in 0.. {
        let mut world = fresh();
        let disk = Arc::new(PowerDisk::new(world.folder.path(), cut));
        if let Ok(chief) = open_on(&mut world, disk.clone(), "chief") {
            close(&mut world, chief);
        }
        let folder = tempfile::tempdir().unwrap();
        disk.leave(Left::ALL[cut % Left::ALL.len()], folder.path());
        let clock = world.clock;
        again(World { folder, clock }, &format!("cut {cut}"));
        if disk.calls() <= cut {
            break;
        }
    }
}

#[test]
fn damage_that_is_found_beside_the_work_is_mended_and_work_goes_on() {
    let (mut world, mut chief) = mirrored();
    save(&mut world, &mut chief, "Byggnadsnämnden");
    damage(&world.place().join("journal/00000001.skj"), 3);
    let checked = chief.chain().check(&mut |_, _| true);
    assert!(checked.broken.is_some());
    chief.stop_writing("chain-broken");
    let (from, now) = ([second(&world)], world.now());
    let mended = chief.mend_from(&from, now, &mut |_, _| {}).unwrap();
    assert!(
        mended.left.is_empty() && mended.entries.len() == 1,
        "{mended:?}"
    );
    assert!(chief.write_again(now));
    save(&mut world, &mut chief, "Miljönämnden");
    assert_eq!((chief.read_only(), code(&chief)), (None, "even"));
    same(&world);
}

#[test]
fn damage_in_the_mirror_is_mended_from_the_register_and_kept_aside() {
    for file in [
        "journal/00000001.skj",
        "head",
        "keyring/persons",
        "skans.json",
    ] {
        let (mut world, mut chief) = mirrored();
        save(&mut world, &mut chief, "Byggnadsnämnden");
        let path = folder(&world).join(file);
        let harmed = {
            match file {
                "head" => fs::write(&path, [7; 8192]).unwrap(),
                _ => damage(&path, 3),
            }
            fs::read(&path).unwrap()
        };
        if file != "head" && file != "skans.json" {
            assert_eq!(chief.chain().mirror_differs().as_deref(), Some(file));
        }
        chief.heal_mirror();
        assert_eq!(code(&chief), "even", "{file}");
        same(&world);
        let aside = folder(&world).join("aside");
        let kept = fs::read_dir(aside).unwrap().next().unwrap().unwrap();
        let kept = fs::read(kept.path().join(file)).ok();
        // Keys of persons lie in one file only, so that they can be destroyed.
        let wanted = Some(harmed).filter(|_| file != "keyring/persons");
        assert_eq!(kept, wanted, "{file}");
        close(&mut world, chief);
        // The same without anybody asking: at the next opening, where the head can't be read.
        fs::write(folder(&world).join("head"), [9; 8192]).unwrap();
        let chief = reopen(&mut world);
        assert_eq!(code(&chief), "even");
        same(&world);
        drop(chief);
    }
}

#[test]
fn a_register_that_was_put_back_gets_what_its_mirror_has_after_it_and_that_is_told() {
    let (mut world, chief) = mirrored();
    close(&mut world, chief);
    let before = world.path("before");
    copy_folder(&world.place(), &before);
    let mut chief = reopen(&mut world);
    save(&mut world, &mut chief, "Byggnadsnämnden");
    world.save(&mut chief, Kind::Person, person()).unwrap();
    let head = chief.head();
    close(&mut world, chief);
    fs::remove_dir_all(world.place()).unwrap();
    fs::rename(&before, world.place()).unwrap();
    let chief = reopen(&mut world);
    named(&chief);
    assert!(chief.notices().iter().any(|one| one.code == "mended"));
    assert_eq!(chief.entry(head.0).unwrap().link, head.1);
    assert_eq!((chief.read_only(), code(&chief)), (None, "even"));
    same(&world);
}
