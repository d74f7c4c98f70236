//! A mirror on a second disk that is taken away and comes back, and a damaged register that is mended where it lies: by itself
//! from the mirror, and on demand from a backup, on the command line and on the screen.

use crate::support::{ASTRID, BJORN, World, exercise};
use std::fs;
use std::path::{Path, PathBuf};

fn only(folder: &Path) -> PathBuf {
    let mut made = fs::read_dir(folder).unwrap();
    let found = made.next().unwrap().unwrap().path();
    assert!(made.next().is_none());
    found
}

fn place(world: &World, name: &str) -> PathBuf {
    let place = world.path(name);
    fs::create_dir(&place).unwrap();
    place
}

fn bytes(folder: &Path) -> Vec<u8> {
    fs::read(folder.join("journal/00000001.skj")).unwrap()
}

/// Whether the mirror's journal is the register's; its head is looked at by the program.
fn keeps_pace(world: &World, mirror: &Path) {
    assert!(bytes(mirror) == bytes(&world.register()));
}

/// Saves a unit on the command line; what was said.
fn import(world: &World, name: &str) -> String {
    let file = world.file("units.csv", format!("Enhet;Slag\n{name};Nämnd\n"));
    let order = ["import", file.to_str().unwrap(), "--kind", "unit"];
    ASTRID.run(world, &order).done()
}

fn damage(world: &World, share: usize) {
    let segment = world.register().join("journal/00000001.skj");
    let mut bytes = fs::read(&segment).unwrap();
    let at = bytes.len() * share / 10;
    bytes[at] ^= 0x20;
    fs::write(&segment, bytes).unwrap();
}

fn verified(world: &World) -> String {
    let register = world.register();
    world.run(["verify".as_ref(), register.as_os_str()]).done()
}

#[test]
fn a_mirror_has_every_save_is_missed_aloud_and_catches_up() {
    let world = exercise();
    let second = place(&world, "second");
    let said = ASTRID
        .run(&world, &["mirror", "set", second.to_str().unwrap()])
        .done();
    assert!(
        said.contains("i takt") && said.contains("samma filsystem"),
        "{said}"
    );
    let mirror = only(&second);
    keeps_pace(&world, &mirror);
    let said = import(&world, "Byggnadsnämnden");
    assert!(!said.contains("bara på en disk"), "{said}");
    keeps_pace(&world, &mirror);

    // The disk is not mounted: work goes on, and everybody is told.
    let away = world.path("away");
    fs::rename(&mirror, &away).unwrap();
    let said = import(&world, "Miljönämnden");
    assert!(said.contains("Inlästa som post"), "{said}");
    assert!(said.contains("sparas bara på en disk"), "{said}");
    assert!(!mirror.exists());
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen.see("!! Det sparas bara på en disk.");
    // It is mounted again while the screen stands, and nobody touches a key.
    fs::rename(&away, &mirror).unwrap();
    screen.see_no("bara på en disk").see("Spegeln är i takt");
    world.lock(&mut screen);
    screen.keys("<C-q>").done();
    keeps_pace(&world, &mirror);

    // The other custodian takes it away, by an entry of its own.
    let said = BJORN.run(&world, &["mirror", "remove"]).done();
    assert!(said.contains("används inte längre"), "{said}");
    let before = bytes(&mirror);
    import(&world, "Kulturnämnden");
    assert!(bytes(&mirror) == before);
    let said = ASTRID.run(&world, &["mirror"]).done();
    assert!(said.contains("Ingen spegel är vald"), "{said}");
}

#[test]
fn damage_is_mended_from_the_mirror_at_the_next_opening_and_the_journal_tells() {
    let world = exercise();
    let second = place(&world, "second");
    ASTRID
        .run(&world, &["mirror", "set", second.to_str().unwrap()])
        .done();
    import(&world, "Byggnadsnämnden");
    let whole = bytes(&world.register());
    damage(&world, 6);
    fs::write(world.register().join("head"), b"").unwrap();
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen.see("Registret är lagat ur en kopia");
    screen.keys(":").text("journal").keys("<Enter>");
    screen.see("Registret lagades");
    world.lock(&mut screen);
    screen.keys("<C-q>").done();
    let now = fs::read(world.register().join("journal/00000001.skj")).unwrap();
    assert!(now.starts_with(&whole), "as it was, and what came after");
    assert!(verified(&world).contains("Registret håller"));
}

#[test]
fn a_damaged_register_without_a_mirror_opens_for_reading_and_is_mended_from_a_backup() {
    let world = exercise();
    let disk = place(&world, "disk");
    import(&world, "Byggnadsnämnden");
    ASTRID
        .run(&world, &["backup", disk.to_str().unwrap(), "--remember"])
        .done();
    let whole = bytes(&world.register());
    damage(&world, 5);
    fs::remove_dir_all(world.register().join("state")).unwrap();
    fs::create_dir(world.register().join("state")).unwrap();
    let private = std::os::unix::fs::PermissionsExt::from_mode(0o700);
    fs::set_permissions(world.register().join("state"), private).unwrap();

    // On the screen: it says which entries are out of reach, nothing can be written, and it is mended from the palette.
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen
        .see("går inte att läsa")
        .see("egistret visas som efter")
        .see("!! Kedjan är bruten");
    screen.keys(":").text("laga").keys("<Enter>");
    screen.see("Laga registret").see(disk.to_str().unwrap());
    screen.keys("<Enter>").see("Registret är lagat.");
    ASTRID.unlock_at(&mut screen);
    screen.see("Registret är lagat ur en kopia");
    world.lock(&mut screen);
    screen.keys("<C-q>").done();
    let now = bytes(&world.register());
    assert!(now.starts_with(&whole));
    assert!(verified(&world).contains("Registret håller"));

    // On the command line, from the backup that the lock made; then there is nothing to mend.
    damage(&world, 4);
    let register = world.register();
    let order = ["mend", "--register", register.to_str().unwrap()];
    let said = world.run(order).done();
    assert!(said.contains("hämtad ur en kopia"), "{said}");
    assert!(
        said.contains("journal/00000001.skj") && said.contains("aside"),
        "{said}"
    );
    assert!(said.contains("Registret är helt"), "{said}");
    let said = world.run(order).done();
    assert!(said.contains("Inget har ändrats"), "{said}");
    assert!(verified(&world).contains("Registret håller"));

    // What the backup does not have is said by number, and the register can be read.
    let before = fs::metadata(world.register().join("journal/00000001.skj"))
        .unwrap()
        .len();
    import(&world, "Miljönämnden");
    let segment = world.register().join("journal/00000001.skj");
    let mut bytes = fs::read(&segment).unwrap();
    let after = usize::try_from(before).unwrap() + 300;
    bytes[after] ^= 1;
    fs::write(&segment, bytes).unwrap();
    let said = world.run(order).refused();
    assert!(said.contains("finns inte i någon kopia"), "{said}");
    assert!(said.contains("inte helt lagat"), "{said}");
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen.see("ENDAST LÄSNING").see("!! Kedjan är bruten");
    screen.keys("<C-q>").done();
}

#[test]
fn a_mirror_and_a_place_for_backups_are_chosen_on_the_screen_and_remembered() {
    let world = exercise();
    let (second, disk) = (place(&world, "second"), place(&world, "disk"));
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen.keys(":").text("spegel").keys("<Enter>");
    screen
        .see("Ingen spegel är vald")
        .text(second.to_str().unwrap());
    screen.keys("<Enter>").see("Spegeln är i takt");
    screen.keys(":").text("platser för").keys("<Enter>");
    screen
        .see("ingen plats är vald")
        .text(disk.to_str().unwrap());
    screen
        .keys("<Enter>")
        .see("Hit görs en efter varje arbetspass");
    screen.keys("<Esc>");
    world.lock(&mut screen);
    screen.keys("<C-q>").done();
    // Another process knows them: what it saves is in the mirror, and the session's end made a backup.
    let before = bytes(&only(&disk));
    import(&world, "Byggnadsnämnden");
    keeps_pace(&world, &only(&second));
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen.see("samma filsystem");
    world.lock(&mut screen);
    screen.keys("<C-q>").done();
    let after = bytes(&only(&disk));
    assert!(after.len() > before.len() && after.starts_with(&before));
}
