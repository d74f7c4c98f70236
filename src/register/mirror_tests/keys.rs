//! The keys in a register and its mirror: what only the mirror has comes back, what is destroyed is destroyed in both, and a
//! damaged key is carried over no whole one.

use super::super::disposal_tests::{left, propose};
use super::super::tests::{TODAY, person};
use super::*;
use crate::domain::{Command, EventCode};

#[test]
fn keys_of_persons_that_only_the_mirror_has_come_back_and_are_never_written_over() {
    let (mut world, mut chief) = mirrored();
    let path = world.place().join("keyring/persons");
    let older = fs::read(&path).unwrap();
    world.save(&mut chief, Kind::Person, person()).unwrap();
    close(&mut world, chief);
    // A whole file, and an older one.
    fs::write(&path, older).unwrap();
    let chief = reopen(&mut world);
    assert!(
        chief
            .notices()
            .iter()
            .any(|one| one.code == "person-keys-back")
    );
    named(&chief);
    same(&world);
}

#[test]
fn a_key_that_is_destroyed_is_destroyed_in_the_mirror_too_or_the_mirror_is_named() {
    for away in [false, true] {
        let (mut world, chief) = mirrored();
        close(&mut world, chief);
        let (id, under) = left(&mut world);
        let seq = propose(&mut world, id, under).unwrap();
        let mut deputy = open_on(&mut world, Arc::new(RealDisk), "deputy").unwrap();
        assert_eq!(code(&deputy), "even");
        let (mirror, aside) = (folder(&world), world.path("away"));
        if away {
            fs::rename(&mirror, &aside).unwrap();
        }
        // An older file of keys, kept aside when the register was mended some day.
        let kept = world.place().join("aside/20261101T000000Z/keyring");
        fs::create_dir_all(&kept).unwrap();
        fs::copy(world.place().join("keyring/persons"), kept.join("persons")).unwrap();
        let now = world.now();
        let confirm = Command::ConfirmDisposal(seq);
        deputy.commit(confirm, TODAY, now).unwrap();
        assert!(!kept.join("persons").exists());
        fs::remove_dir_all(world.place().join("aside")).unwrap();
        let elsewhere = deputy.elsewhere();
        let named = elsewhere.iter().any(|one| one.code == EventCode::MirrorSet);
        assert_eq!(named, away);
        if away {
            fs::rename(&aside, &mirror).unwrap();
        }
        save(&mut world, &mut deputy, "Byggnadsnämnden");
        same(&world);
        close(&mut world, deputy);
        // Nothing brings it back: the register lacks a key that nobody may have any more.
        let chief = reopen(&mut world);
        let held = chief.state().get(id).unwrap();
        assert!(held.record.values.text("name").is_none());
        same(&world);
    }
}

#[test]
fn a_wrapped_key_that_is_damaged_or_gone_is_neither_carried_over_the_whole_one_nor_taken_away() {
    for gone in [false, true] {
        let (mut world, mut chief) = mirrored();
        let key = "keyring/analysis.1.age";
        let whole = fs::read(folder(&world).join(key)).unwrap();
        let own = world.place().join(key);
        match gone {
            true => fs::remove_file(&own).unwrap(),
            false => damage(&own, 5),
        }
        world.save(&mut chief, Kind::Person, person()).unwrap();
        // What is saved stands on both all the same; which of two files is damaged is not known here.
        assert_eq!(code(&chief), if gone { "even" } else { "failed" });
        assert_eq!(fs::read(folder(&world).join(key)).unwrap(), whole);
        close(&mut world, chief);
        let chief = reopen(&mut world);
        assert_eq!(fs::read(&own).unwrap(), whole);
        assert_eq!(code(&chief), "even");
        same(&world);
    }
}
