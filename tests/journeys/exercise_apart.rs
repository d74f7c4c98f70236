//! The exercise: there at once, marked everywhere, gone without a trace, and never mixed with what is real.

use crate::support::{ASTRID, CHIEF, Terminal, World, exercise, founded, with_keys};
use rustix::process::Signal;
use skans::crypto::exercise as made_up;
use std::path::{Path, PathBuf};

/// The folder of the exercise, as the gate shows the end of the key file's path.
fn folder(screen: &Terminal) -> String {
    let shown = screen.screen();
    let path = shown.split("/chief/chief").next().unwrap();
    let name: String = path.chars().rev().take(16).collect();
    name.chars().rev().collect()
}

fn remains(world: &World, drawn: &str) -> Vec<PathBuf> {
    let places = [
        Path::new("/dev/shm").to_owned(),
        world.path("tmp"),
        world.path("run"),
        world.home().to_owned(),
    ];
    let entries = places
        .iter()
        .filter_map(|place| std::fs::read_dir(place).ok())
        .flatten();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.to_string_lossy().contains(drawn))
        .collect()
}

#[test]
fn the_demonstration_opens_every_view_and_leaves_nothing_behind() {
    let world = World::new();
    let mut screen = Terminal::start(world.skans(["demo"]), (120, 40));
    screen.see("Övning. Lösenfras: ").see("ÖVNING");
    let drawn = folder(&screen);
    assert!(
        drawn.len() == 16 && drawn.bytes().all(|b| b.is_ascii_hexdigit()),
        "{drawn}"
    );
    assert_eq!(remains(&world, &drawn).len(), 1);
    let shown = screen.screen();
    let phrase = shown
        .split("Lösenfras: ")
        .nth(1)
        .unwrap()
        .split_whitespace()
        .next()
        .unwrap();
    assert_eq!(phrase, ASTRID.passphrase);
    screen.text(phrase).keys("<Enter>").see("Översikt");
    for (key, crumb, label) in [
        ("2", "Skyddsvärden", "SV-0001"),
        ("3", "Befattningar", "BE-0001"),
        ("4", "Personer", "PE-0001"),
        ("5", "Prövningsärenden", "PR-0001"),
        ("6", "Enheter", "EN-0001"),
        ("7", "Granskning", "Väntar på dig"),
        ("8", "Journal", "Upplåsning"),
        ("1", "Översikt", "Kedja hel"),
    ] {
        screen.keys(key).see(crumb).see(label).see("ÖVNING");
    }
    screen.keys("<C-q>").done();
    assert_eq!(remains(&world, &drawn), Vec::<PathBuf>::new());
    assert!(screen.has_former_settings());
}

#[test]
fn a_demonstration_that_is_told_to_end_leaves_nothing_behind_either() {
    let world = World::new();
    let mut screen = Terminal::start(world.skans(["demo"]), (120, 40));
    screen.see("Övning. Lösenfras: ");
    let drawn = folder(&screen);
    assert_eq!(remains(&world, &drawn).len(), 1);
    screen.signal(Signal::TERM).ended();
    assert_eq!(remains(&world, &drawn), Vec::<PathBuf>::new());
}

#[test]
fn a_real_register_refuses_made_up_keys_and_the_exercise_real_ones() {
    let real = founded();
    let key = real.file("chief.skans-key.age", made_up::CHIEF_KEY);
    let (register, key) = (real.register(), key.to_str().unwrap().to_owned());
    let mut refused = real.run([
        "snapshot",
        "--recipient",
        "x",
        "--purpose",
        "x",
        "--out",
        "x",
        "--register",
        register.to_str().unwrap(),
        "--key",
        &key,
    ]);
    refused.answer("chief.skans-key.age:", ASTRID.passphrase);
    let said = refused.refused();
    assert!(
        said.contains("inte antagen i det här registret") || said.contains("kan inte blandas"),
        "{said}"
    );

    let recipients = real.file("auditor.txt", made_up::AUDITOR_RECIPIENTS);
    let out = real.path("out");
    std::fs::create_dir(&out).unwrap();
    let order = [
        "snapshot",
        "--recipient",
        recipients.to_str().unwrap(),
        "--purpose",
        "x",
        "--out",
        out.to_str().unwrap(),
    ];
    let said = CHIEF.run(&real, &order).refused();
    assert!(
        said.contains("Övning och skarpt register kan inte blandas"),
        "{said}"
    );
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 0);

    let exercise = exercise();
    let keys = with_keys();
    let (register, key) = (exercise.register(), CHIEF.key(&keys));
    let mut screen = exercise.screen(
        [
            "--register".as_ref(),
            register.as_os_str(),
            "--key".as_ref(),
            key.as_os_str(),
        ],
        (100, 30),
    );
    screen
        .see("Lås upp registret")
        .text(CHIEF.passphrase)
        .keys("<Enter>");
    screen.see_one(&["inte antagen i det här registret", "kan inte blandas"]);
}

#[test]
fn a_real_register_is_not_founded_by_made_up_custodians() {
    let world = exercise();
    let card = |name: &str, text: &str| world.file(name, text).to_str().unwrap().to_owned();
    let chief = card("chief.skans-card", made_up::CHIEF_CARD);
    let deputy = card("deputy.skans-card", made_up::DEPUTY_CARD);
    let (place, key) = (world.path("real"), ASTRID.key(&world));
    let mut init = world.run([
        "init",
        "--place",
        place.to_str().unwrap(),
        "--municipality",
        "1281",
        "--ceiling",
        "h",
        "--chief-card",
        &chief,
        "--deputy-card",
        &deputy,
        "--key",
        key.to_str().unwrap(),
    ]);
    init.answer("chief.skans-key.age:", ASTRID.passphrase);
    let said = init.refused();
    assert!(
        said.contains("Övning och skarpt register kan inte blandas"),
        "{said}"
    );
    assert!(!place.exists());
}
