//! Long because what is promised of two disks is tried with each of them failing in each way.
//!
//! What is saved is on both disks or said not to be; work never waits for a mirror; damage in the one is mended from the
//! other; and a mirror of something else is left alone.

use super::disposal_tests::{left, propose};
use super::tests::{TODAY, World, person, phrase, unit};
use super::*;
use crate::disk::failing::{FailingDisk, Harm};
use crate::disk::power::{Left, PowerDisk};
use crate::disk::{Disk, DiskResult, Handle, RealDisk};
use crate::domain::{Command, EventCode, Kind};
use crate::fields::catalogue;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// So long that nothing but a disk that stands still exceeds it.
const LONG: Duration = Duration::from_secs(60);

fn second(world: &World) -> PathBuf {
    world.path("second")
}

fn open_on(world: &mut World, disk: Arc<dyn Disk>, who: &str) -> Result<Register, Failure> {
    let now = world.now();
    let (place, second) = (world.place(), second(world));
    let at = At {
        register: &place,
        mirror: Some(&second),
    };
    let key = world.path(&format!("{who}.key"));
    open(
        disk,
        at,
        &key,
        &phrase(),
        catalogue(),
        now,
        &mut |_, _, _| {},
    )
}

fn reopen(world: &mut World) -> Register {
    open_on(world, Arc::new(RealDisk), "chief").unwrap()
}

fn close(world: &mut World, register: Register) {
    let now = world.now();
    register.close(now);
}

/// A register with a mirror, open.
fn mirrored() -> (World, Register) {
    let mut world = World::new();
    fs::create_dir(second(&world)).unwrap();
    let mut chief = world.open("chief");
    world.unit(&mut chief, "Kommunstyrelsen");
    let (place, now) = (second(&world), world.now());
    let told = chief.mirror_in(&place, now, &mut |_, _, _| true).unwrap();
    assert_eq!((told.code, told.reached), ("even", chief.head().0));
    assert!(told.same_disk, "a test has one disk, and that is told");
    (world, chief)
}

fn folder(world: &World) -> PathBuf {
    let mut names = fs::read_dir(second(world)).unwrap();
    names.next().unwrap().unwrap().path()
}

/// Every file that a mirror has is the register's, and it lacks none.
fn same(world: &World) {
    let (register, mirror) = (world.place(), folder(world));
    let about = layout::About::read(&layout::Layout::new(&register)).unwrap();
    let reader = crate::journal::Reader::offline(&register, about.register.0);
    assert_eq!(differs(&reader, &register, &mirror), None);
    let copy = crate::journal::Reader::offline(&mirror, about.register.0);
    let of = |reader: &crate::journal::Reader| reader.head().map(|head| (head.seq, head.link));
    assert_eq!(of(&reader), of(&copy));
    for place in [&register, &mirror] {
        let verdict = verify(place, &mut |_, _| true).unwrap();
        assert!(verdict.findings.is_empty(), "{:?}", verdict.findings);
    }
}

fn code(register: &Register) -> &'static str {
    register.mirrored().unwrap().code
}

fn save(world: &mut World, register: &mut Register, name: &str) {
    world.save(register, Kind::Unit, unit(name)).unwrap();
}

#[test]
fn what_is_saved_is_in_the_mirror_too_keys_and_all_and_after_the_next_opening_as_well() {
    let (mut world, mut chief) = mirrored();
    save(&mut world, &mut chief, "Byggnadsnämnden");
    same(&world);
    world.save(&mut chief, Kind::Person, person()).unwrap();
    same(&world);
    close(&mut world, chief);
    let mut chief = reopen(&mut world);
    assert!(chief.notices().is_empty(), "{:?}", chief.notices());
    save(&mut world, &mut chief, "Vård- och omsorgsnämnden");
    assert_eq!(code(&chief), "even");
    same(&world);
    // The mirror is a whole register's files: it can be restored from.
    let to = world.path("restored");
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let restored = restore(&disk, &folder(&world), &to, None, &mut |_, _| true).unwrap();
    assert_eq!(restored.seq, chief.head().0);
}

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
fn a_mirror_that_is_taken_away_stops_nothing_is_told_and_catches_up_when_it_is_back() {
    let (mut world, mut chief) = mirrored();
    let (there, away) = (folder(&world), world.path("away"));
    fs::rename(&there, &away).unwrap();
    save(&mut world, &mut chief, "Byggnadsnämnden");
    assert_eq!(code(&chief), "missing");
    assert!(!there.exists(), "never made again by itself");
    // A mount point without its disk is an empty folder: nothing is written into it.
    fs::create_dir(&there).unwrap();
    save(&mut world, &mut chief, "Miljönämnden");
    assert_eq!(code(&chief), "foreign");
    assert_eq!(fs::read_dir(&there).unwrap().count(), 0);
    close(&mut world, chief);
    fs::remove_dir(&there).unwrap();
    let mut chief = reopen(&mut world);
    assert!(
        chief
            .notices()
            .iter()
            .any(|one| one.code == "mirror-behind")
    );
    assert_eq!(code(&chief), "missing");
    fs::rename(&away, &there).unwrap();
    save(&mut world, &mut chief, "Kulturnämnden");
    assert_eq!(code(&chief), "even");
    same(&world);
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
        copy(base.folder.path(), folder.path());
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

/// A disk that stands still at every wait for the medium, until it is let go.
struct Still {
    gate: Mutex<Receiver<()>>,
}

impl Still {
    fn new() -> (Arc<Self>, Sender<()>) {
        let (go, gate) = channel();
        let gate = Mutex::new(gate);
        (Arc::new(Self { gate }), go)
    }

    fn wait(&self) {
        // When the other end is gone, the gate is open.
        let _ = self.gate.lock().unwrap().recv();
    }
}

impl Disk for Still {
    fn make_dir(&self, path: &Path) -> DiskResult<()> {
        RealDisk.make_dir(path)
    }
    fn create_new(&self, path: &Path) -> DiskResult<Handle> {
        RealDisk.create_new(path)
    }
    fn open_write(&self, path: &Path) -> DiskResult<Handle> {
        RealDisk.open_write(path)
    }
    fn append(&self, handle: &Handle, at: u64, bytes: &[u8]) -> DiskResult<()> {
        RealDisk.append(handle, at, bytes)
    }
    fn write_at(&self, handle: &Handle, offset: u64, bytes: &[u8]) -> DiskResult<()> {
        RealDisk.write_at(handle, offset, bytes)
    }
    fn sync_data(&self, handle: &Handle) -> DiskResult<()> {
        self.wait();
        RealDisk.sync_data(handle)
    }
    fn sync_dir(&self, path: &Path) -> DiskResult<()> {
        RealDisk.sync_dir(path)
    }
    fn truncate(&self, handle: &Handle, len: u64) -> DiskResult<()> {
        RealDisk.truncate(handle, len)
    }
    fn rename(&self, from: &Path, to: &Path) -> DiskResult<()> {
        RealDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> DiskResult<()> {
        RealDisk.remove(path)
    }
    fn free_space(&self, path: &Path) -> DiskResult<u64> {
        RealDisk.free_space(path)
    }
}

#[test]
fn a_mirror_that_does_not_answer_is_not_waited_for_and_is_even_once_it_has() {
    let (mut world, mut chief) = mirrored();
    let (still, go) = Still::new();
    // Everything is there already, so that taking it up waits for nothing that stands still but the segment's end.
    chief.mirror_on(still, Duration::ZERO);
    save(&mut world, &mut chief, "Byggnadsnämnden");
    assert_eq!(code(&chief), "catching");
    save(&mut world, &mut chief, "Miljönämnden");
    assert_eq!(code(&chief), "catching");
    drop(go);
    chief.mirror_on(Arc::new(RealDisk), LONG);
    save(&mut world, &mut chief, "Kulturnämnden");
    assert_eq!(code(&chief), "even");
    close(&mut world, chief);
}

#[test]
fn a_register_opened_again_leaves_the_mirror_to_the_thread_that_still_writes_to_it() {
    let (mut world, mut chief) = mirrored();
    let away = world.path("away");
    fs::rename(second(&world), &away).unwrap();
    save(&mut world, &mut chief, "Byggnadsnämnden");
    fs::rename(&away, second(&world)).unwrap();
    let (still, go) = Still::new();
    chief.mirror_on(still, Duration::ZERO);
    close(&mut world, chief);
    // Locked, and opened again, while the disk stands still: the older head is still to be written there.
    let mut chief = reopen(&mut world);
    save(&mut world, &mut chief, "Miljönämnden");
    assert_eq!(code(&chief), "catching");
    drop(go);
    while code(&chief) != "even" {
        chief.wait_for_mirror();
    }
    same(&world);
    close(&mut world, chief);
}

fn seen(register: &Register) -> Doubt {
    Doubt::new(register.chain().mirror_differs().unwrap())
}

#[test]
fn what_a_mirror_lacks_that_has_not_answered_is_no_damage_and_is_not_mended() {
    let (mut world, mut chief) = mirrored();
    let (still, go) = Still::new();
    chief.mirror_on(still, Duration::ZERO);
    save(&mut world, &mut chief, "Byggnadsnämnden");
    assert_eq!(code(&chief), "catching");
    // The check beside the work sees that the mirror lacks what was saved.
    let doubt = seen(&chief);
    let waits = Looked::Waits(doubt.clone());
    assert_eq!(chief.look_at(doubt.clone()), waits);
    assert_eq!(chief.look_at(doubt.clone()), waits, "however often");
    drop(go);
    chief.mirror_on(Arc::new(RealDisk), LONG);
    assert_eq!(chief.look_at(doubt), Looked::Same);
    assert_eq!(code(&chief), "even");
    assert!(!folder(&world).join("aside").exists(), "nothing was mended");
    same(&world);
    close(&mut world, chief);
}

#[test]
fn a_mirror_that_is_damaged_and_has_not_answered_is_mended_when_it_has_and_told_then() {
    let (mut world, mut chief) = mirrored();
    let (still, go) = Still::new();
    let file = "journal/00000001.skj";
    damage(&folder(&world).join(file), 3);
    let doubt = seen(&chief);
    chief.mirror_on(still, Duration::ZERO);
    let Looked::Waits(waits) = chief.look_at(doubt) else {
        panic!("nothing is known yet");
    };
    drop(go);
    chief.wait_for_mirror();
    chief.mirror_on(Arc::new(RealDisk), LONG);
    assert_eq!(chief.look_at(waits), Looked::Healed(file.into()));
    same(&world);
    close(&mut world, chief);
}

fn damage(path: &Path, share: usize) {
    let mut bytes = fs::read(path).unwrap();
    let at = bytes.len() * share / 10;
    bytes[at] ^= 0x10;
    fs::write(path, bytes).unwrap();
}

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
        copy(base.folder.path(), folder.path());
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

fn copy(from: &Path, to: &Path) {
    if !to.exists() {
        fs::create_dir(to).unwrap();
    }
    fs::set_permissions(to, fs::metadata(from).unwrap().permissions()).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &place),
            false => drop(fs::copy(entry.path(), &place).unwrap()),
        }
    }
}

#[test]
fn a_register_that_was_put_back_gets_what_its_mirror_has_after_it_and_that_is_told() {
    let (mut world, chief) = mirrored();
    close(&mut world, chief);
    let before = world.path("before");
    copy(&world.place(), &before);
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

fn named(register: &Register) {
    let mut persons = register.state().of_kind(Kind::Person);
    let held = persons.next().unwrap();
    assert!(held.record.values.text("name").is_some(), "the key is lost");
}

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

#[test]
fn a_mirror_of_another_history_or_register_is_left_alone_and_the_first_makes_it_read_only() {
    let (mut world, chief) = mirrored();
    close(&mut world, chief);
    let before = world.path("before");
    copy(&world.place(), &before);
    let mut chief = reopen(&mut world);
    save(&mut world, &mut chief, "Byggnadsnämnden");
    close(&mut world, chief);
    fs::remove_dir_all(world.place()).unwrap();
    fs::rename(&before, world.place()).unwrap();
    fs::remove_file(world.path("chief.skans-witness")).ok();
    for entry in fs::read_dir(world.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "skans-witness") {
            fs::remove_file(path).unwrap();
        }
    }
    // It went on without its mirror, and has become another.
    let mut chief = world.open("chief");
    assert!(
        chief
            .notices()
            .iter()
            .any(|one| one.code == "mirror-unknown")
    );
    assert_eq!(code(&chief), "unknown");
    for number in 0..5 {
        save(&mut world, &mut chief, &format!("Annan {number}"));
    }
    close(&mut world, chief);
    let segment = folder(&world).join("journal/00000001.skj");
    let held = fs::read(&segment).unwrap();
    let chief = reopen(&mut world);
    assert_eq!(chief.read_only(), Some("mirror-other"));
    assert_eq!(fs::read(&segment).unwrap(), held);
    drop(chief);
    // Another register's mirror under this one's name.
    let (mut other, stranger) = mirrored();
    close(&mut other, stranger);
    let there = folder(&world);
    fs::remove_dir_all(&there).unwrap();
    copy(&folder(&other), &there);
    let mut chief = reopen(&mut world);
    assert_eq!((chief.read_only(), code(&chief)), (None, "foreign"));
    save(&mut world, &mut chief, "Miljönämnden");
    assert_eq!(
        fs::read(folder(&world).join("head")).unwrap(),
        fs::read(folder(&other).join("head")).unwrap()
    );
}

#[test]
fn a_mirror_is_removed_by_an_entry_of_its_own_and_its_files_are_left() {
    let (mut world, mut chief) = mirrored();
    let inside = world.place().join("state");
    let now = world.now();
    let refused = chief.mirror_in(&inside, now, &mut |_, _, _| true);
    assert_eq!(refused.unwrap_err().code, "mirror-inside");
    let now = world.now();
    chief.remove_mirror(now).unwrap();
    assert_eq!(chief.mirrored(), None);
    let head = fs::read(folder(&world).join("head")).unwrap();
    save(&mut world, &mut chief, "Byggnadsnämnden");
    assert_eq!(fs::read(folder(&world).join("head")).unwrap(), head);
    assert_eq!(chief.remove_mirror(now).unwrap_err().code, "mirror-none");
    close(&mut world, chief);
    assert_eq!(world.open("chief").mirrored(), None);
}
