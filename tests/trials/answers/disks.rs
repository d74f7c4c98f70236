//! Disks that are full or read-only, for real: a small file system of memory in a mount namespace of the test's own.
//!
//! The namespace goes away with the process. Where the system permits none, the tests say so loudly and pass over,
//! except where `CI` is set: there they fail.

use super::{answered, said};
use crate::desk::{Desk, draft};
use crate::world::{World, phrase};
use skans::desk::{SnapshotOrder, Trouble};
use skans::domain::{Compartment, Kind};
use skans::views::Session;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Set in the child: the folder on which the small disk is mounted.
const DISK: &str = "SKANS_TRIALS_DISK";
/// Room for a register and some work in it.
const SIZE: &str = "size=24m,mode=700";

/// In the child, the small disk. In the parent, none, after the child has played the test; `test` is its full name.
fn small_disk(test: &str) -> Option<PathBuf> {
    if let Some(disk) = std::env::var_os(DISK) {
        return Some(PathBuf::from(disk));
    }
    let folder = tempfile::tempdir().unwrap();
    let mounted = |flags: &str, program: &[&std::ffi::OsStr]| {
        let script = format!("mount -t tmpfs -o {SIZE} skans \"$0\" && exec \"$@\"");
        let mut command = Command::new("unshare");
        command.args([flags, "--", "sh", "-c", &script]);
        command
            .arg(folder.path())
            .args(program)
            .env(DISK, folder.path());
        command
    };
    let permitted = ["-m", "-rm"].into_iter().find(|flags| {
        let output = mounted(flags, &["true".as_ref()]).output();
        output.is_ok_and(|output| output.status.success())
    });
    let Some(flags) = permitted else {
        assert!(
            std::env::var_os("CI").is_none(),
            "no file system can be mounted here"
        );
        let mut err = std::io::stderr();
        writeln!(
            err,
            "*** NOT TESTED: {test}: no file system can be mounted ***"
        )
        .unwrap();
        return None;
    };
    let exe = std::env::current_exe().unwrap();
    let args = ["--exact", test, "--nocapture", "--test-threads=1"];
    let mut program = vec![exe.as_os_str()];
    program.extend(args.iter().map(std::ffi::OsStr::new));
    let output = mounted(flags, &program).output().unwrap();
    let out = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    // A name that matches no test would also end well.
    assert!(output.status.success() && out.contains("1 passed"), "{out}");
    None
}

/// Writes until nothing more goes in.
fn fill(disk: &Path, name: &str) -> PathBuf {
    let path = disk.join(name);
    let mut file = std::fs::File::create(&path).unwrap();
    for chunk in [1 << 16, 1 << 12, 1] {
        let bytes = vec![b'x'; chunk];
        while file.write_all(&bytes).is_ok() {}
    }
    path
}

fn remount(disk: &Path, how: &str) {
    let mut command = Command::new("mount");
    let status = command.args(["-o", &format!("remount,{how}")]).arg(disk);
    assert!(status.status().unwrap().success());
}

fn unlock(world: &World, desk: &mut Desk, place: &Path) -> Session {
    desk.unlock(place, &world.key("chief"), phrase("chief"))
        .unwrap()
}

/// What the screen says of a register that can only be read: the words must be whole without a path.
fn read_only_is_said(session: &Session, code: &str) {
    assert_eq!(session.read_only, Some(code));
    said(&Trouble::new(session.read_only.unwrap()), code, &[]);
}

const TYPED: [(&str, &str); 2] = [("name", "Nämnd"), ("unit_kind", "namnd")];

#[test]
fn a_full_disk_saves_nothing_says_so_and_goes_on_when_there_is_room() {
    let test = "answers::disks::a_full_disk_saves_nothing_says_so_and_goes_on_when_there_is_room";
    let Some(disk) = small_disk(test) else {
        return;
    };
    let world = World::bare();
    let place = disk.join("register");
    world.found_at(&place, "1281");
    let mut desk = world.desk();
    unlock(&world, &mut desk, &place);
    let first = desk.submit(Kind::Unit, None, &TYPED, None).unwrap();
    desk.seal_draft(draft(Kind::Unit, None, 0, &[("name", "Påbörjad")]))
        .unwrap();

    let filler = fill(&disk, "filler");
    let told = format!("{}", first.seq);
    let outcome = desk.submit(
        Kind::Unit,
        None,
        &[("name", "Ny"), ("unit_kind", "namnd")],
        None,
    );
    answered(outcome, "disk-full-commit", &[&told]);
    assert_eq!(desk.list(Kind::Unit).rows.len(), 1);
    assert_eq!(desk.verify().total, first.seq);
    // A draft has no room either, or has found some: both are answers, and the old draft or the new one is there.
    if let Err(trouble) = desk.seal_draft(draft(Kind::Unit, None, 0, &[("name", "Fortsatt")])) {
        said(&trouble, "state-lost", &[]);
    }
    let order = SnapshotOrder {
        folder: disk.clone(),
        recipients: vec![world.write(
            "revisor.txt",
            skans::crypto::Identity::random().recipient().to_string(),
        )],
        purpose: "Tillsyn".to_owned(),
        scope: Compartment::ALL.to_vec(),
        identities: false,
    };
    answered(
        desk.snapshot(order),
        "snapshot-full",
        &[&disk.display().to_string()],
    );
    desk.lock();

    // It opens all the same, for reading. Locking gave some room back.
    let more = fill(&disk, "more");
    let session = unlock(&world, &mut desk, &place);
    read_only_is_said(&session, "stays-full");
    assert_eq!(desk.list(Kind::Unit).rows.len(), 1);
    let outcome = desk.submit(Kind::Unit, None, &TYPED, None);
    answered(outcome, "register-read-only", &[]);
    desk.lock();

    std::fs::remove_file(filler).unwrap();
    std::fs::remove_file(more).unwrap();
    let session = unlock(&world, &mut desk, &place);
    assert_eq!(session.read_only, None);
    let draft = desk.form(Kind::Unit, None).draft;
    assert!(
        draft.is_some_and(|draft| ["Påbörjad", "Fortsatt"].contains(&draft.typed[0].1.as_str()))
    );
    desk.submit(Kind::Unit, None, &TYPED, None).unwrap();
    assert_eq!(desk.list(Kind::Unit).rows.len(), 2);
    assert!(desk.verify().finished.is_some());
}

#[test]
fn a_read_only_disk_is_read_and_never_said_to_be_written() {
    let test = "answers::disks::a_read_only_disk_is_read_and_never_said_to_be_written";
    let Some(disk) = small_disk(test) else {
        return;
    };
    let world = World::bare();
    let place = disk.join("register");
    world.found_at(&place, "1281");
    let mut desk = world.desk();
    unlock(&world, &mut desk, &place);
    let first = desk.submit(Kind::Unit, None, &TYPED, None).unwrap();
    desk.lock();

    remount(&disk, "ro");
    let session = unlock(&world, &mut desk, &place);
    read_only_is_said(&session, "stays-read-only");
    assert_eq!(desk.detail(first.id).link.title, "Nämnd");
    assert!(desk.chain_news().finished.is_some());
    let outcome = desk.submit(Kind::Unit, None, &TYPED, None);
    answered(outcome, "register-read-only", &[]);
    let sealed = desk.seal_draft(draft(Kind::Unit, None, 0, &[("name", "Ny")]));
    answered(sealed, "state-lost", &[]);
    desk.lock();
    let order = disk.join("annat");
    let outcome = world
        .desk()
        .ask(skans::desk::Ask::Found(Box::new(skans::desk::FoundOrder {
            place: order,
            municipality_code: "1281".to_owned(),
            ceiling: skans::domain::InfoLevel::Secret,
            chief_card: world.card("chief"),
            deputy_card: world.card("deputy"),
            chief_key: world.key("chief"),
            passphrase: phrase("chief"),
        })));
    answered(outcome, "disk-read-only", &[&disk.display().to_string()]);

    remount(&disk, "rw");
    assert_eq!(unlock(&world, &mut desk, &place).read_only, None);
    desk.submit(Kind::Unit, None, &TYPED, None).unwrap();
}

#[test]
fn a_medium_that_cannot_be_written_is_no_reason_not_to_work() {
    let test = "answers::disks::a_medium_that_cannot_be_written_is_no_reason_not_to_work";
    let Some(disk) = small_disk(test) else {
        return;
    };
    let world = World::new();
    let key = disk.join("chief.skans-key.age");
    std::fs::copy(world.key("chief"), &key).unwrap();
    remount(&disk, "ro");
    let mut desk = world.desk();
    desk.unlock(&world.place(), &key, phrase("chief")).unwrap();
    desk.submit(Kind::Unit, None, &TYPED, None).unwrap();
    desk.lock();
    assert_eq!(std::fs::read_dir(&disk).unwrap().count(), 1);
}
