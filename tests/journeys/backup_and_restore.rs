//! Backups on demand and after each session, a damaged register restored with what is left of it, and a test of restoring.

use crate::support::{ASTRID, Terminal, World, exercise};
use std::fs;
use std::path::PathBuf;

fn backup(world: &World) -> PathBuf {
    let mut made = fs::read_dir(world.path("disk")).unwrap();
    let folder = made.next().unwrap().unwrap().path();
    assert!(made.next().is_none(), "one folder for one register");
    folder
}

fn journal(folder: &std::path::Path) -> u64 {
    let segment = folder.join("journal/00000001.skj");
    fs::metadata(segment).unwrap().len()
}

#[test]
fn what_was_backed_up_after_a_session_brings_a_damaged_register_back() {
    let world = exercise();
    let disk = world.path("disk");
    let said = ASTRID
        .run(&world, &["backup", disk.to_str().unwrap()])
        .refused();
    assert!(
        said.contains("finns inte") && said.contains("Sätt i mediet"),
        "{said}"
    );
    fs::create_dir(&disk).unwrap();
    let said = ASTRID
        .run(&world, &["backup", disk.to_str().unwrap(), "--remember"])
        .done();
    assert!(said.contains("läst tillbaka och verifierad"), "{said}");
    assert!(said.contains("efter varje arbetspass"), "{said}");
    let before = journal(&backup(&world));

    // A session on the screen: the overview says how old the backup is, and locking makes a new one.
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen.see("Säkerhetskopia");
    world.lock(&mut screen);
    screen.keys("<C-q>").done();
    assert!(
        journal(&backup(&world)) > before,
        "brought onward at the lock"
    );

    // In the middle of the journal, long before its end.
    let segment = world.register().join("journal/00000001.skj");
    let mut bytes = fs::read(&segment).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x20;
    fs::write(&segment, bytes).unwrap();
    let register = world.register();
    let said = world
        .run(["verify".as_ref(), register.as_os_str()])
        .refused();
    assert!(said.contains("Registret håller inte"), "{said}");

    let (from, to) = (backup(&world), world.path("restored"));
    let said = world
        .run([
            "restore".as_ref(),
            from.as_os_str(),
            to.as_os_str(),
            "--damaged".as_ref(),
            register.as_os_str(),
        ])
        .done();
    assert!(said.contains("Återställt till"), "{said}");
    assert!(
        said.contains("journal/00000001.skj"),
        "the damage is named: {said}"
    );
    assert!(
        said.contains("Allt som det skadade registret hade sparat är med"),
        "{said}"
    );
    fs::rename(&register, world.path("aside")).unwrap();
    fs::rename(&to, &register).unwrap();
    let said = world.run(["verify".as_ref(), register.as_os_str()]).done();
    assert!(said.contains("Registret håller"), "{said}");

    // The yearly test: restored, opened, journalled, taken away.
    let tried = world.path("tried");
    let order = [
        "restore",
        from.to_str().unwrap(),
        tried.to_str().unwrap(),
        "--test",
    ];
    let said = ASTRID.run(&world, &order).done();
    assert!(said.contains("Provet är gjort"), "{said}");
    assert!(!tried.exists());
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen.keys(":").text("journal").keys("<Enter>");
    screen.see("Återläsning prövad");
    screen.keys("<C-q>").done();
}

#[test]
fn a_backup_is_restored_to_a_bare_name_by_somebody_who_stands_at_home() {
    let world = exercise();
    let disk = world.path("disk");
    fs::create_dir(&disk).unwrap();
    let order = ["backup", disk.to_str().unwrap()];
    ASTRID.run(&world, &order).done();
    let mut command = world.skans([
        "restore".as_ref(),
        backup(&world).as_os_str(),
        "nytt".as_ref(),
    ]);
    command.cwd(world.home());
    let said = Terminal::start(command, (120, 40)).done();
    assert!(said.contains("Återställt till"), "{said}");
    assert!(world.home().join("nytt/head").is_file());
}
