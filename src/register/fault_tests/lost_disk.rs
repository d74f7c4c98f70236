//! The first disk is lost at any step of what writes or destroys keys: the mirror alone is a whole register, has what was said
//! to stand on both disks, opens for those who stay, shows every person's name, and goes on.
//!
//! Each is tried with the mirror even, and while a mirror that was away catches up with it.

use super::bases::{Base, prepared};
use super::deeds::{confirm, confirm_disposal, first, has_unit, is_settled};
use super::{copied, folder, no_plaintext, phrase, rounds};
use crate::disk::failing::{FailingDisk, Harm};
use crate::disk::power::{Left, PowerDisk};
use crate::disk::{Disk, RealDisk};
use crate::domain::Kind;
use crate::fields::catalogue;
use crate::register::tests::{World, person, unit};
use crate::register::*;
use std::sync::Arc;
use std::sync::atomic::Ordering;

type Deed = fn(&mut World, &mut Register) -> Result<(), Failure>;

/// What is done when the disk goes.
struct Loss {
    name: &'static str,
    base: Base,
    who: &'static str,
    /// None where opening does it.
    deed: Option<Deed>,
    /// Whether it is there.
    done: fn(&mut World, &Register) -> bool,
}

const LOSSES: [Loss; 5] = [
    Loss {
        name: "save a person",
        base: Base::Unit,
        who: "chief",
        deed: Some(|world, register| world.save(register, Kind::Person, person()).map(drop)),
        done: |_, register| register.state().of_kind(Kind::Person).count() == 1,
    },
    Loss {
        name: "admit a custodian",
        base: Base::ThirdOffered,
        who: "deputy",
        deed: Some(confirm),
        done: |world, register| is_settled(world, register, 3, "third"),
    },
    Loss {
        name: "remove a custodian",
        base: Base::RemovalOffered,
        who: "third",
        deed: Some(confirm),
        done: |world, register| is_settled(world, register, 2, "chief"),
    },
    Loss {
        name: "new keys at an opening",
        base: Base::KeysDue,
        who: "third",
        deed: None,
        done: |world, register| is_settled(world, register, 2, "third"),
    },
    Loss {
        name: "dispose of a person",
        base: Base::DisposalOffered,
        who: "deputy",
        deed: Some(confirm_disposal),
        done: |_, register| {
            let id = first(register, Kind::Person).record.id;
            register.state().is_disposed(id)
        },
    },
];

fn open_mirrored(world: &mut World, disk: Arc<dyn Disk>, who: &str) -> Result<Register, Failure> {
    let (now, place, second) = (world.now(), world.place(), world.path("second"));
    let at = At {
        register: &place,
        mirror: Some(&second),
    };
    let key = world.path(&format!("{who}.key"));
    let stage = &mut |_: &'static str, _, _| {};
    open(disk, at, &key, &phrase(), catalogue(), now, stage)
}

/// The mirror's folder.
fn mirror(world: &World) -> std::path::PathBuf {
    let register = About::read(&Layout::new(&world.place())).unwrap().register;
    backup::mirror_folder(&world.path("second"), register)
}

/// What goes before, with a mirror. Where the mirror is to be `behind`, it was away while everything was done.
fn before(loss: &Loss, behind: bool) -> World {
    let mut world = prepared(loss.base);
    let second = world.path("second");
    std::fs::create_dir(&second).unwrap();
    // Without looking after keys that are due: a copy is made, and the entry that says so is a session's own.
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let layout = Layout::new(&world.place());
    let about = About::read(&layout).unwrap();
    let reader = crate::journal::Reader::offline(&world.place(), about.register.0);
    let to = backup::mirror_folder(&second, about.register);
    let made = backup::carry(
        disk.as_ref(),
        (&layout, &about),
        &reader,
        (&second, &to),
        &mut |_, _, _| true,
    );
    made.unwrap();
    if behind {
        let away = world.path("away");
        std::fs::rename(&to, &away).unwrap();
        let mut register = world.open(loss.who);
        if let Some(deed) = loss.deed {
            deed(&mut world, &mut register).unwrap();
        }
        drop(register);
        std::fs::rename(&away, &to).unwrap();
    }
    world
}

/// Does it on a disk; whether it was said to be done, and to stand on both disks.
fn tried(world: &mut World, loss: &Loss, behind: bool, disk: Arc<dyn Disk>) -> bool {
    let Ok(mut register) = open_mirrored(world, disk, loss.who) else {
        return false;
    };
    let said = match loss.deed.filter(|_| !behind) {
        Some(deed) => deed(world, &mut register),
        None => Ok(()),
    };
    said.is_ok()
        && register
            .mirrored()
            .is_some_and(|mirrored| !mirrored.is_behind())
}

/// The first disk is gone.
fn only_the_mirror(world: &mut World, loss: &Loss, said: bool, told: &str) {
    let (from, place) = (mirror(world), world.place());
    std::fs::rename(&place, world.path("lost")).unwrap();
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let restored = restore(&disk, &from, &place, None, &mut |_, _| true);
    restored.unwrap_or_else(|failure| panic!("{told}: {failure:?}"));
    std::fs::remove_dir_all(world.path("lost")).unwrap();
    no_plaintext(world.folder.path(), told);
    let opened = |world: &mut World, who: &str| {
        let opened = world.try_open(who, &phrase());
        opened.unwrap_or_else(|failure| panic!("{told}: {who}: {failure:?}"))
    };
    let mut register = opened(world, loss.who);
    let notices = format!("{told}: {:?}", register.notices());
    assert_eq!(register.read_only(), None, "{notices}");
    assert!(has_unit(&register, "Kommunstyrelsen"), "{told}");
    let mut done = (loss.done)(world, &register);
    assert!(done || !said, "{told}: said to be on both disks, and lost");
    if let (false, Some(deed)) = (done, loss.deed) {
        // What did not come so far is done as if it had not been tried.
        let again = deed(world, &mut register);
        again.unwrap_or_else(|failure| panic!("{told}: again: {failure:?}"));
        done = (loss.done)(world, &register);
    }
    assert!(done, "{told}");
    drop(register);
    // Who stays in every case.
    let mut register = opened(world, "chief");
    for held in register.state().of_kind(Kind::Person) {
        let gone = register.state().is_disposed(held.record.id);
        let named = held.record.values.text("name").is_some();
        assert_eq!(named, !gone, "{told}: a person's key");
    }
    world
        .save(&mut register, Kind::Unit, unit("Efter förlusten"))
        .unwrap();
    drop(register);
    let verdict = verify(&place, &mut |_, _| true).unwrap();
    assert!(
        verdict.findings.is_empty(),
        "{told}: {:?}",
        verdict.findings
    );
}

#[test]
fn wherever_the_first_disk_is_lost_the_mirror_alone_opens_with_all_that_stood_on_both() {
    for loss in &LOSSES {
        for behind in [false, true] {
            let base = before(loss, behind);
            let mut step = 0;
            loop {
                let mut hit = false;
                // All writing stops here, in three ways; or the power of both disks goes, in five.
                for round in 0..rounds().min(8) {
                    let way = (step + round) % 8;
                    let told = format!("{} behind {behind} {step} {way}", loss.name);
                    let mut world = copied(&base);
                    match way.checked_sub(3) {
                        None => {
                            let harm = [Harm::Before, Harm::Half, Harm::After][way];
                            let disk = Arc::new(FailingDisk::new(step, harm, true, 5));
                            let said = tried(&mut world, loss, behind, disk.clone());
                            hit |= disk.calls.load(Ordering::SeqCst) > step;
                            only_the_mirror(&mut world, loss, said, &told);
                        }
                        Some(left) => {
                            let disk = Arc::new(PowerDisk::new(world.folder.path(), step));
                            let said = tried(&mut world, loss, behind, disk.clone());
                            hit |= disk.calls() > step;
                            let folder = folder();
                            disk.leave(Left::ALL[left], folder.path());
                            let clock = world.clock;
                            only_the_mirror(&mut World { folder, clock }, loss, said, &told);
                        }
                    }
                }
                if !hit {
                    break;
                }
                step += 1;
            }
            assert!(step > 15, "{} behind {behind}: {step}", loss.name);
        }
    }
}

#[test]
fn whichever_entry_is_damaged_around_new_keys_it_is_read_up_to_there_and_restoring_keeps_every_name()
 {
    let base = prepared(Base::BackedUpBeforeNewKeys);
    let from = super::deeds::backup_of(&base);
    let about = About::read(&Layout::new(&base.place())).unwrap();
    let read = |place: &std::path::Path| {
        let reader = crate::journal::Reader::offline(place, about.register.0);
        let entries = reader.entries(crate::journal::Position::START);
        let places = entries.map(|read| read.unwrap().0);
        places.collect::<Vec<_>>()
    };
    let reader = crate::journal::Reader::offline(&base.place(), about.register.0);
    let kinds: Vec<_> = reader
        .entries(crate::journal::Position::START)
        .filter_map(|read| read.unwrap().1.known_kind())
        .collect();
    let named = |register: &Register| {
        let mut persons = register.state().of_kind(Kind::Person);
        let held = persons.next().unwrap();
        held.record.values.text("name").is_some()
    };
    let (backed_up, all) = (read(&from).len(), read(&base.place()));
    assert!(all.len() > backed_up + 5, "{} of {}", backed_up, all.len());
    for (number, place) in all.iter().enumerate().skip(backed_up) {
        let mut world = copied(&base);
        let segment = world.place().join("journal/00000001.skj");
        let mut bytes = std::fs::read(&segment).unwrap();
        bytes[place.offset as usize + place.len as usize / 2] ^= 1;
        std::fs::write(&segment, bytes).unwrap();
        // What was computed does not look so far back; without it the journal is read from its beginning.
        std::fs::remove_dir_all(world.place().join("state")).unwrap();
        std::fs::create_dir(world.place().join("state")).unwrap();
        crate::register::custody_tests::make_private(&world.place());
        // As it lies it is read up to the damage, with its names, though the keys were wrapped again since.
        let register = world.open("chief");
        assert_eq!(register.read_only(), Some("stays-damaged"), "{number}");
        assert_eq!(register.head().0 as usize, number);
        assert!(named(&register), "damage in entry {}", number + 1);
        drop(register);
        let (from, damaged) = (super::deeds::backup_of(&base), world.path("damaged"));
        std::fs::rename(world.place(), &damaged).unwrap();
        let disk: Arc<dyn Disk> = Arc::new(RealDisk);
        let restored = restore(&disk, &from, &world.place(), Some(&damaged), &mut |_, _| {
            true
        });
        let restored = restored.unwrap();
        // Up to the damage, or to the last entry before it whose keys are still had.
        let reaches = restored.seq as usize;
        assert!(
            (backed_up..=number).contains(&reaches),
            "{reaches} of {number}"
        );
        let keys = crate::journal::EntryKind::Members;
        let kinds = |from: usize| kinds[from..number].contains(&keys);
        assert!(reaches == number || kinds(reaches), "{reaches} of {number}");
        // The medium remembers more; that is said, and the register is read.
        let register = world.open("chief");
        let mut persons = register.state().of_kind(Kind::Person);
        let held = persons.next().unwrap();
        let named = held.record.values.text("name").is_some();
        assert!(
            named,
            "damage in entry {}: a person's key is lost",
            number + 1
        );
    }
}
