//! What is saved is on both disks or said not to be; work never waits for a mirror; damage in the one is mended from the
//! other; and a mirror of something else is left alone.
//!
//! Here is what those tests share: a register with a mirror, and what is asked and done to the two.

mod failing;
mod following;
mod keys;
mod mending;
mod still;

use super::tests::{World, copy_folder, phrase, unit};
use super::*;
use crate::disk::{Disk, RealDisk};
use crate::domain::Kind;
use crate::fields::catalogue;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
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

fn damage(path: &Path, share: usize) {
    let mut bytes = fs::read(path).unwrap();
    let at = bytes.len() * share / 10;
    bytes[at] ^= 0x10;
    fs::write(path, bytes).unwrap();
}

fn named(register: &Register) {
    let mut persons = register.state().of_kind(Kind::Person);
    let held = persons.next().unwrap();
    assert!(held.record.values.text("name").is_some(), "the key is lost");
}
