//! What the process took away from itself, seen from outside: its threads, its files, its patience.

use crate::support::{ASTRID, World, exercise};
use std::fs;
use std::os::unix::fs::PermissionsExt;

#[test]
fn every_thread_of_the_running_program_is_filtered_and_nothing_of_it_is_dumped() {
    let world = exercise();
    let mut screen = ASTRID.unlock(&world, (100, 30));
    screen.see("Kedja hel");
    let process = format!("/proc/{}", screen.process());
    let mut threads = 0;
    for thread in fs::read_dir(format!("{process}/task")).unwrap() {
        let status = fs::read_to_string(thread.unwrap().path().join("status")).unwrap();
        let value = |name: &str| {
            let mut lines = status.lines();
            let line = lines.find_map(|line| line.strip_prefix(name));
            line.unwrap_or_default().trim().to_owned()
        };
        let found = ["Seccomp:", "NoNewPrivs:", "Umask:"].map(value);
        assert_eq!(found, ["2", "1", "0077"], "{status}");
        threads += 1;
    }
    assert!(threads >= 4, "{threads} threads");
    let limits = fs::read_to_string(format!("{process}/limits")).unwrap();
    let cores = limits.lines().find(|line| line.starts_with("Max core"));
    let cores: Vec<&str> = cores.unwrap().split_whitespace().collect();
    assert_eq!(cores[4..6], ["0", "0"], "{limits}");
    // The system gives the folder of a process that is not dumpable to root.
    use std::os::unix::fs::MetadataExt;
    assert_eq!(fs::metadata(format!("{process}/mem")).unwrap().uid(), 0);
    screen.keys("<C-q>").done();
}

#[test]
fn a_file_outside_the_places_is_refused_with_words_that_say_what_to_do() {
    let world = exercise();
    let other = World::new();
    let file = other.file("utanför.csv", "Skyddsvärde;Slag\nA;Uppgift\n");
    let visible = world.home().join("Dokument");
    let hidden = world.home().join(".ssh");
    for folder in [&visible, &hidden] {
        fs::create_dir(folder).unwrap();
        fs::copy(&file, folder.join("v.csv")).unwrap();
    }
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen
        .keys("2")
        .see("Här finns inga")
        .keys("i")
        .see("Vilken fil?");
    for (path, name) in [
        (file, "utanför.csv kan inte nås"),
        ("/etc/passwd".into(), "/etc/passwd kan inte nås"),
        (hidden.join("v.csv"), ".ssh/v.csv kan inte nås"),
    ] {
        screen
            .keys("<C-u>")
            .text(path.to_str().unwrap())
            .keys("<Enter>");
        screen.see(name).see("synlig mapp i hemkatalogen");
    }
    screen
        .keys("<C-u>")
        .text("~/Dokument/v.csv")
        .keys("<Enter>")
        .see("SHA-256");
    screen.keys("<C-q>").done();
}

#[test]
fn failed_attempts_are_slowed_also_when_the_program_is_started_again() {
    let world = exercise();
    for _ in 0..3 {
        let (register, key) = (world.register(), ASTRID.key(&world));
        let args = [
            "check",
            "--register",
            register.to_str().unwrap(),
            "--key",
            key.to_str().unwrap(),
        ];
        let mut order = world.run(args);
        order.answer("chief.skans-key.age:", "fel");
        let said = order.refused();
        assert!(!said.contains("Vänta"), "{said}");
    }
    let said = ASTRID.run(&world, &["check"]).refused();
    assert!(
        said.contains("3 misslyckade försök") && said.contains("Vänta"),
        "{said}"
    );
    let mut screen = world.open(&ASTRID.key(&world), (100, 30));
    screen
        .see("Lås upp registret")
        .text(ASTRID.passphrase)
        .keys("<Enter>");
    screen
        .see("3 misslyckade försök att låsa upp.")
        .see("sekunder och försök igen");
    // A pause that is over lets the right passphrase in, and the count is told.
    let over =
        "skans attempts 1 3\n2026-01-01T00:00:00Z\n2026-01-01T00:00:01Z\n2026-01-01T00:00:02Z\n";
    fs::write(world.register().join("attempts"), over).unwrap();
    screen.text(ASTRID.passphrase).keys("<Enter>");
    screen
        .see("3 misslyckade försök att låsa upp sedan sist")
        .keys("<C-q>")
        .done();
    assert!(!world.register().join("attempts").exists());
}

#[test]
fn a_register_that_is_open_names_the_process_that_has_it() {
    let world = exercise();
    let mut screen = ASTRID.unlock(&world, (100, 30));
    screen.see("Kedja hel");
    let said = ASTRID.run(&world, &["check"]).refused();
    let named = format!("(process {})", screen.process());
    assert!(said.contains(&named), "{said}");
    screen.keys("<C-q>").done();
    // The lock of a process that ended, however, is nobody's.
    assert!(world.register().join("lock").exists());
    world.until_free();
}

#[test]
fn files_that_others_can_reach_are_refused_with_the_command_that_mends_them() {
    let world = exercise();
    let place = world.register();
    let file = place.join("keyring/persons");
    let allow = |mode| fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
    allow(0o644);
    let said = ASTRID.run(&world, &["check"]).refused();
    assert!(
        said.contains("keyring/persons (rättigheter 644)") && said.contains("chmod 600"),
        "{said}"
    );
    allow(0o600);
    let aside = world.path("persons");
    fs::rename(&file, &aside).unwrap();
    std::os::unix::fs::symlink(&aside, &file).unwrap();
    let said = ASTRID.run(&world, &["check"]).refused();
    assert!(said.contains("keyring/persons är en länk"), "{said}");
    // What was remembered by somebody else is not followed.
    let settings = world.path("config/skans/settings.json");
    fs::create_dir_all(settings.parent().unwrap()).unwrap();
    fs::write(&settings, "{}").unwrap();
    fs::set_permissions(&settings, fs::Permissions::from_mode(0o666)).unwrap();
    let said = world.run(["check"]).refused();
    assert!(said.contains("settings.json (rättigheter 666)"), "{said}");
    fs::set_permissions(&settings, fs::Permissions::from_mode(0o600)).unwrap();
    // Nor what could put an order on another key; that others can read it does no harm.
    let keys = settings.with_file_name("keys");
    fs::write(&keys, "list.sort = o\n").unwrap();
    for (path, mode, told) in [
        (keys.as_path(), 0o622, Some("skans/keys (rättigheter 622)")),
        (&keys, 0o644, None),
        (
            settings.parent().unwrap(),
            0o777,
            Some("skans (rättigheter 777)"),
        ),
        (settings.parent().unwrap(), 0o755, None),
    ] {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        let said = world.run(["check"]).refused();
        match told {
            Some(told) => assert!(said.contains(told), "{said}"),
            None => assert!(!said.contains("rättigheter"), "{said}"),
        }
    }
}
