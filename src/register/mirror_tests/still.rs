//! A mirror that does not answer is not waited for, is written to by one thread only, and is not called damaged before it has
//! answered.

use super::*;
use crate::disk::{DiskResult, Handle};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};

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
fn a_place_that_a_thread_still_writes_to_is_not_taken_for_a_mirror_until_it_is_done() {
    let (mut world, mut chief) = mirrored();
    let away = world.path("away");
    fs::rename(second(&world), &away).unwrap();
    save(&mut world, &mut chief, "Byggnadsnämnden");
    fs::rename(&away, second(&world)).unwrap();
    let (still, go) = Still::new();
    chief.mirror_on(still, Duration::ZERO);
    assert_eq!(code(&chief), "catching");
    // The thread has the mirror for itself from its first order on.
    let lock = fs::File::open(folder(&world).join("lock")).unwrap();
    while lock.try_lock().is_ok() {
        lock.unlock().unwrap();
        std::thread::yield_now();
    }
    let head = chief.head();
    let place = second(&world);
    let now = world.now();
    let again = |chief: &mut Register| chief.mirror_in(&place, now, &mut |_, _, _| true);
    let taken = again(&mut chief).unwrap_err();
    assert_eq!(taken.code, "mirror-taken");
    // Nothing was journalled, and the mirror that there was goes on when its disk answers.
    assert_eq!(chief.head(), head);
    assert_eq!(code(&chief), "catching");
    drop(go);
    while code(&chief) != "even" {
        chief.wait_for_mirror();
    }
    same(&world);
    assert_eq!(again(&mut chief).unwrap().code, "even");
    same(&world);
    close(&mut world, chief);
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
