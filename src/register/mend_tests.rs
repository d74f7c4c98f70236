//! A damaged register is mended where it lies: what a copy holds comes back to the byte, what it lacks is told by number,
//! what is whole is not touched, and a mending that is cut short is finished by the next.

use super::tests::{World, person, unit};
use super::*;
use crate::disk::RealDisk;
use crate::disk::failing::{FailingDisk, Harm};
use crate::disk::power::{Left, PowerDisk};
use crate::domain::{Act, EventCode, Kind};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

/// A register with some entries, a backup of them, and some that came after it.
struct Town {
    world: World,
    backup: PathBuf,
    backed_up: u64,
}

fn town() -> Town {
    let mut world = World::new();
    let disk = world.path("disk");
    fs::create_dir(&disk).unwrap();
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Kommunstyrelsen");
    world.save(&mut chief, Kind::Person, person()).unwrap();
    let now = world.now();
    let made = chief.back_up(&disk, now, &mut |_, _, _| true).unwrap();
    world
        .save(&mut chief, Kind::Unit, unit("Byggnadsnämnden"))
        .unwrap();
    let now = world.now();
    chief.close(now);
    Town {
        world,
        backup: made.folder,
        backed_up: made.seq,
    }
}

fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .into_owned();
            match path.is_dir() {
                _ if matches!(&*name, "state" | "aside" | "mended") => {}
                true => folders.push(path),
                false => drop(found.insert(name, fs::read(path).unwrap())),
            }
        }
    }
    found
}

impl Town {
    fn place(&self) -> PathBuf {
        self.world.place()
    }

    fn mend(&mut self) -> Result<Mended, Failure> {
        self.mend_on(&RealDisk)
    }

    fn mend_on(&mut self, disk: &dyn crate::disk::Disk) -> Result<Mended, Failure> {
        let (place, now) = (self.place(), self.world.now());
        let from = [self.backup.clone()];
        mend(disk, &place, &from, now, &mut |_, _| {})
    }

    /// Where an entry lies in the first segment.
    fn offset(&self, seq: u64) -> (usize, usize) {
        let about = layout::About::read(&layout::Layout::new(&self.backup)).unwrap();
        let reader = crate::journal::Reader::offline(&self.place(), about.register.0);
        let (place, _) = reader
            .entries(crate::journal::Position::START)
            .map(Result::unwrap)
            .find(|(_, entry)| entry.seq == seq)
            .unwrap();
        (place.offset as usize, place.len as usize)
    }

    fn damage(&self, seq: u64) {
        let (offset, len) = self.offset(seq);
        let path = self.place().join("journal/00000001.skj");
        let mut bytes = fs::read(&path).unwrap();
        bytes[offset + len / 2] ^= 0x10;
        fs::write(&path, bytes).unwrap();
    }

    fn is_whole(&self) {
        let verdict = verify(&self.place(), &mut |_, _| true).unwrap();
        assert!(verdict.findings.is_empty(), "{:?}", verdict.findings);
    }
}

fn change(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    let at = at.min(bytes.len() - 1);
    bytes[at] ^= 0x20;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_whole_register_is_not_touched() {
    let mut town = town();
    let before = tree(&town.place());
    let done = town.mend().unwrap();
    assert!(done.was_whole(), "{done:?}");
    assert_eq!(tree(&town.place()), before);
    assert!(!town.place().join("aside").exists() && !town.place().join("mended").exists());
}

#[test]
fn a_damaged_entry_is_mended_kept_aside_told_by_number_and_journalled() {
    let mut town = town();
    let before = tree(&town.place());
    town.damage(4);
    town.damage(5);
    let harmed = fs::read(town.place().join("journal/00000001.skj")).unwrap();
    let done = town.mend().unwrap();
    assert_eq!(done.entries, [(4, 5)]);
    assert_eq!(done.files, ["journal/00000001.skj"]);
    assert!(done.lost.is_none() && done.left.is_empty());
    assert_eq!(tree(&town.place()), before, "as it was to the byte");
    let kept = done.aside.unwrap().join("journal/00000001.skj");
    assert_eq!(fs::read(kept).unwrap(), harmed);
    town.is_whole();
    let chief = town.world.open("chief");
    assert!(chief.notices().iter().any(|one| one.code == "mended"));
    let (head, _) = chief.head();
    let told = chief.tell(head).unwrap();
    let event = told.acts.iter().find_map(|(act, _)| match act {
        Act::Event(event) if event.code == EventCode::Mended => Some(event),
        _ => None,
    });
    let details = &event.unwrap().details;
    assert!(
        details.contains(&("entries".to_owned(), "4-5".to_owned())),
        "{details:?}"
    );
    let now = town.world.now();
    chief.close(now);
    assert!(!town.place().join("mended").exists(), "told once");
    town.is_whole();
}

#[test]
fn every_file_of_the_register_comes_back_whether_it_is_changed_cut_or_gone() {
    let base = town();
    let before = tree(&base.place());
    for (file, bytes) in &before {
        for harm in 0..3 {
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path().join("world");
            copied(base.world.folder.path(), &root);
            let path = root.join("register").join(file);
            match harm {
                0 if bytes.is_empty() => fs::write(&path, b"x").unwrap(),
                0 => change(&path, bytes.len() / 3),
                1 => fs::write(&path, &bytes[..bytes.len() / 2]).unwrap(),
                _ => fs::remove_file(&path).unwrap(),
            }
            let from = [root.join("disk")];
            let now = jiff::Timestamp::from_second(base.world.clock + 60).unwrap();
            let place = root.join("register");
            let done = mend(&RealDisk, &place, &from, now, &mut |_, _| {})
                .unwrap_or_else(|error| panic!("{file} {harm}: {error:?}"));
            if done.lost.is_some() {
                // The segment is gone with what came after the backup: said, and not hidden.
                assert!(
                    harm > 0 && file.ends_with(".skj") && !done.left.is_empty(),
                    "{file}"
                );
                continue;
            }
            assert!(done.left.is_empty(), "{file} {harm}: {done:?}");
            let after = tree(&place);
            for (name, bytes) in &before {
                let same = after[name] == *bytes || name == "head";
                assert!(same || name == "keyring/persons", "{file} {harm}: {name}");
            }
        }
    }
}

#[test]
fn what_the_backup_lacks_is_said_by_number_and_nothing_else_is_touched() {
    let mut town = town();
    let lacks = town.backed_up + 2;
    let about = layout::About::read(&layout::Layout::new(&town.backup)).unwrap();
    let reader = crate::journal::Reader::offline(&town.place(), about.register.0);
    let head = reader.head().unwrap().seq;
    assert!(lacks <= head);
    town.damage(4);
    town.damage(lacks);
    let harmed = tree(&town.place());
    let done = town.mend().unwrap();
    assert_eq!(
        (&*done.entries, done.lost),
        (&[(4, 4)][..], Some((lacks, head)))
    );
    assert!(
        !done.left.is_empty(),
        "it is told that it does not hold yet"
    );
    let after = tree(&town.place());
    let (from, _) = (town.offset(4).0 + town.offset(4).1, 0);
    let (new, old) = (
        &after["journal/00000001.skj"],
        &harmed["journal/00000001.skj"],
    );
    assert_eq!(new[from..], old[from..]);
    assert_eq!(
        after["head"], harmed["head"],
        "how far it went still stands"
    );
    // It opens all the same, for reading, up to what is whole.
    fs::remove_dir_all(town.place().join("state")).unwrap();
    fs::create_dir(town.place().join("state")).unwrap();
    let private = std::os::unix::fs::PermissionsExt::from_mode(0o700);
    fs::set_permissions(town.place().join("state"), private).unwrap();
    let chief = town.world.open("chief");
    assert_eq!(chief.read_only(), Some("stays-damaged"));
    assert_eq!(chief.head().0, lacks - 1);
    let notice = chief
        .notices()
        .iter()
        .find(|one| one.code == "entries-lost");
    let args = &notice.unwrap().args;
    assert!(args.contains(&("first", lacks.to_string())), "{args:?}");
    assert!(args.contains(&("last", head.to_string())), "{args:?}");
}

#[test]
fn a_copy_of_another_register_gives_nothing_and_one_of_another_history_neither() {
    let mut town = town();
    let other = self::town();
    town.damage(4);
    let harmed = tree(&town.place());
    let (place, now) = (town.place(), town.world.now());
    let foreign = mend(
        &RealDisk,
        &place,
        std::slice::from_ref(&other.backup),
        now,
        &mut |_, _| {},
    );
    assert_eq!(foreign.unwrap_err().code, "mend-foreign");
    let none = mend(
        &RealDisk,
        &place,
        &[town.world.path("chief.key")],
        now,
        &mut |_, _| {},
    );
    assert_eq!(none.unwrap_err().code, "mend-no-source");
    assert_eq!(tree(&town.place()), harmed);
    // Nothing shows which register it was: the copy could be any.
    let stray = other.world.path("stray");
    fs::create_dir_all(stray.join("journal")).unwrap();
    let refused = mend(
        &RealDisk,
        &stray,
        std::slice::from_ref(&town.backup),
        now,
        &mut |_, _| {},
    );
    assert_eq!(refused.unwrap_err().code, "mend-foreign");
}

#[test]
fn a_register_that_somebody_has_open_is_not_mended() {
    let mut town = town();
    let chief = town.world.open("chief");
    assert_eq!(town.mend().unwrap_err().code, "register-in-use");
    drop(chief);
    assert!(town.mend().is_ok());
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    fs::set_permissions(to, fs::metadata(from).unwrap().permissions()).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let place = to.join(path.file_name().unwrap());
        match path.is_dir() {
            true => copied(&path, &place),
            false => drop(fs::copy(&path, &place).unwrap()),
        }
    }
}

/// Damage in every kind of file at once.
fn ruin(town: &Town) {
    town.damage(4);
    let place = town.place();
    change(&place.join("keyring/persons"), 40);
    change(&place.join("head"), 40);
    change(&place.join("head"), 4136);
    fs::remove_file(place.join("skans.json")).unwrap();
    let half = fs::read_dir(place.join("custodians"))
        .unwrap()
        .next()
        .unwrap();
    change(&half.unwrap().path(), 10);
}

#[test]
fn a_mending_that_fails_or_loses_power_at_any_step_is_finished_by_the_next() {
    let mut town = town();
    ruin(&town);
    let (place, ruined) = (town.place(), town.world.path("ruined"));
    copied(&place, &ruined);
    let again = |town: &mut Town, told: &str| {
        let done = town
            .mend()
            .unwrap_or_else(|error| panic!("{told}: {error:?}"));
        assert!(done.left.is_empty(), "{told}: {:?}", done.left);
        town.is_whole();
    };
    let fresh = |place: &Path| {
        fs::remove_dir_all(place).unwrap();
        copied(&ruined, place);
    };
    for step in 0.. {
        fresh(&place);
        let harm = [Harm::Before, Harm::Half, Harm::After][step % 3];
        let disk = FailingDisk::new(step, harm, step % 2 == 1, [5, 28][step % 2]);
        let said = town.mend_on(&disk);
        if let Ok(done) = &said {
            assert!(done.left.is_empty(), "said to be done, and not: {done:?}");
        }
        again(&mut town, &format!("fail {step} {harm:?}"));
        if disk.calls.load(Ordering::SeqCst) <= step {
            assert!(said.is_ok() && step > 30, "{step}");
            break;
        }
    }
    for cut in 0.. {
        fresh(&place);
        let disk = PowerDisk::new(&place, cut);
        let said = town.mend_on(&disk);
        let ended = disk.calls() <= cut;
        let left = tempfile::tempdir().unwrap();
        let at = left.path().join("register");
        fs::create_dir(&at).unwrap();
        disk.leave(Left::ALL[cut % Left::ALL.len()], &at);
        fs::remove_dir_all(&place).unwrap();
        copied(&at, &place);
        if ended {
            assert!(said.is_ok());
            town.is_whole();
            break;
        }
        again(&mut town, &format!("cut {cut}"));
    }
}
