//! A register that is open elsewhere, that can't be written, or that a stranger tries to open.

use crate::support::{ASTRID, BJORN, Terminal, World, exercise, tool};
use std::process::Command;
use std::time::Instant;

#[test]
fn a_second_program_is_told_that_the_register_is_open_elsewhere() {
    let world = exercise();
    let mut first = ASTRID.unlock(&world, (80, 24));
    let mut second = world.open(&BJORN.key(&world), (80, 24));
    second
        .see("Lås upp registret")
        .text(BJORN.passphrase)
        .keys("<Enter>");
    second
        .see("är öppet i ett annat fönster")
        .see("Stäng det där först");
    let file = world.file("v.csv", "Skyddsvärde;Slag\nA;Uppgift\n");
    let said = BJORN
        .run(&world, &["import", file.to_str().unwrap()])
        .refused();
    assert!(said.contains("är öppet i ett annat fönster"), "{said}");
    // It may be looked at from outside meanwhile, and the one who has it notices nothing.
    let said = world
        .run(["verify".as_ref(), world.register().as_os_str()])
        .done();
    assert!(said.contains("Registret håller"), "{said}");
    first.keys("2").see("Skyddsvärden").keys("<C-q>").done();
    second
        .text(BJORN.passphrase)
        .keys("<Enter>")
        .see_no("Lås upp registret")
        .see("stf SKC");
}

#[test]
fn a_wrong_passphrase_is_counted_and_told_to_the_next_who_opens() {
    let world = exercise();
    let mut screen = world.open(&ASTRID.key(&world), (80, 24));
    screen
        .see("Lås upp registret")
        .text("fel lösenfras")
        .keys("<Enter>");
    screen
        .see("Lösenfrasen öppnar inte")
        .text("fel igen")
        .see_no("Lösenfrasen öppnar inte");
    screen.keys("<Enter>").see("Lösenfrasen öppnar inte");
    screen
        .text(ASTRID.passphrase)
        .keys("<Enter>")
        .see("2 misslyckade försök att låsa upp sedan sist");
    screen.keys("<C-q>").done();
}

#[test]
fn a_missing_medium_and_a_damaged_key_file_are_told() {
    let world = exercise();
    let key = ASTRID.key(&world);
    let whole = std::fs::read(&key).unwrap();
    std::fs::remove_file(&key).unwrap();
    let mut screen = world.open(&key, (100, 30));
    // It is told before anything is typed.
    screen.see("chief.skans-key.age finns inte. Sätt in ditt medium");
    screen.text(ASTRID.passphrase).see("•••");
    std::fs::write(&key, &whole[..whole.len() / 2]).unwrap();
    screen
        .keys("<Enter>")
        .see("är skadad. Använd kopian av nyckelfilen");
    std::fs::write(&key, whole).unwrap();
    ASTRID.unlock_at(&mut screen);
    screen.see("Översikt");
}

/// Whether a program can be given mounts of its own here.
fn can_mount() -> bool {
    let can = tool("unshare").is_some()
        && Command::new("unshare")
            .args(MOUNTS)
            .arg("true")
            .output()
            .is_ok_and(|output| output.status.success());
    if !can {
        eprintln!("!!!! NO MOUNTS CAN BE MADE HERE: READ-ONLY AND FULL DISKS ARE NOT TESTED !!!!");
    }
    can
}

/// Mounts of its own, as root of its own where it is not root already; gone when it ends.
const MOUNTS: [&str; 2] = ["--map-root-user", "--mount"];

/// The screen on this world's register after shell commands that hinder it, in mounts of its own.
fn hindered(world: &World, hinder: &str) -> Terminal {
    let script =
        format!("{hinder}\nexec \"$0\" --register disk/register --key chief/chief.skans-key.age");
    let mut args = MOUNTS.to_vec();
    args.extend(["sh", "-e", "-u", "-c", &script, env!("CARGO_BIN_EXE_skans")]);
    std::fs::create_dir(world.path("disk")).unwrap();
    let mut terminal = world.program_at("unshare", args, (100, 30));
    terminal
        .see("Lås upp registret")
        .text(ASTRID.passphrase)
        .keys("<Enter>");
    terminal
}

#[test]
fn a_read_only_disk_can_be_read_and_says_that_it_can_not_be_changed() {
    if !can_mount() {
        return;
    }
    let world = exercise();
    let read_only = "mv register disk/\nmount --bind disk disk\nmount -o remount,ro,bind disk";
    let mut screen = hindered(&world, read_only);
    screen
        .see("ENDAST LÄSNING")
        .see("Disken är skrivskyddad. Registret kan läsas men inte ändras");
    screen
        .keys("2")
        .see("Här finns inga skyddsvärden ännu")
        .keys("n");
    screen
        .see("Registret kan bara läsas just nu")
        .keys("<C-q>")
        .done();
}

#[test]
fn a_disk_that_is_full_from_the_start_can_be_read() {
    if !can_mount() {
        return;
    }
    let world = exercise();
    let mut screen = hindered(&world, &format!("{SMALL}\n{FILL} || true"));
    screen
        .see("ENDAST LÄSNING")
        .see("Disken är full. Registret kan läsas men inte ändras");
    screen
        .keys("8")
        .see("Registret upplagt")
        .keys("<C-q>")
        .done();
}

/// A disk of four mebibytes with the register on it, and what fills it.
const SMALL: &str = "mount -t tmpfs -o size=4m,mode=700 none disk\ncp -a register disk/";
const FILL: &str = "dd if=/dev/zero of=disk/fill bs=1k 2> tmp/dd";

#[test]
fn a_disk_that_fills_while_one_writes_saves_nothing_says_so_and_loses_nothing() {
    if !can_mount() {
        return;
    }
    let world = exercise();
    // Fills the disk, and frees it again, when told to.
    let later = format!(
        "{SMALL}\nmkfifo go\n(read x < go; {FILL} || true; : > filled; read x < go; rm disk/fill; : > freed) < /dev/null > tmp/said 2>&1 &"
    );
    let tell = |done: &str| {
        std::fs::write(world.path("go"), "x\n").unwrap();
        let begun = Instant::now();
        while !world.path(done).exists() {
            assert!(begun.elapsed().as_secs() < 60, "not {done}");
            std::thread::yield_now();
        }
    };
    let mut screen = hindered(&world, &later);
    screen
        .see("Översikt")
        .keys("2")
        .see("Här finns inga skyddsvärden ännu")
        .keys("n")
        .see("* Benämning");
    screen
        .text("Reservkraft")
        .keys("<Tab>")
        .text("anl")
        .see("Slag: välj")
        .see("» Anläggning")
        .keys("<Enter>");
    screen.see("• Slag");
    tell("filled");
    screen
        .keys("<F5>")
        .see("Följder")
        .keys("<Enter>")
        .see("Ändringen är inte sparad: disken är full. Allt till och med post");
    screen.see("Reservkraft").see("Nytt skyddsvärde");
    tell("freed");
    screen
        .keys("<F5>")
        .see("Följder")
        .keys("<Enter>")
        .see("SV-0001 version 1 sparad")
        .keys("<C-q>")
        .done();
}

#[test]
fn a_lock_that_a_killed_program_left_behind_hinders_nobody() {
    let world = exercise();
    let mut first = ASTRID.unlock(&world, (80, 24));
    first.signal(rustix::process::Signal::KILL).ended();
    assert!(world.register().join("lock").exists());
    let mut second = BJORN.unlock(&world, (80, 24));
    second.see("stf SKC").keys("<C-q>").done();
}

#[test]
fn a_clock_that_went_back_is_told_at_once_and_stands_in_the_journal() {
    let world = exercise();
    // The last entry is from a clock that stood two hours ahead.
    let ahead = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(2);
    let passphrase = skans::crypto::Passphrase::new(ASTRID.passphrase);
    let opened = skans::register::open(
        std::sync::Arc::new(skans::disk::RealDisk),
        &world.register(),
        &ASTRID.key(&world),
        &passphrase,
        skans::fields::catalogue(),
        ahead,
        &mut |_, _, _| {},
    );
    opened.ok().unwrap().close(ahead);
    let mut screen = BJORN.unlock(&world, (100, 30));
    screen.see("Klockan har gått bakåt");
    screen.keys("8").see("Klockan hade gått bakåt");
    screen.keys("<C-q>").done();
}
