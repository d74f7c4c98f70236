//! What was typed in a form is not lost, whatever happens to the program.

use crate::support::{ASTRID, Terminal, exercise};
use rustix::process::Signal;
use std::os::unix::fs::PermissionsExt;

const TEXT: &str = "Reservkraft vid Östra pumpstationen";

/// Types in a new value's form until the draft is on disk, and then some more.
fn begin(screen: &mut Terminal) {
    screen
        .keys("2")
        .see("Här finns inga")
        .keys("n")
        .see("* Benämning");
    screen.text(TEXT).keys("<Tab>").see("Utkast sparat");
    screen
        .keys("<PageDown><Tab><Tab><Tab><Tab>")
        .text("Två dygn")
        .keys("<Enter>")
        .text("går förlorade");
}

#[test]
fn a_draft_is_offered_again_after_the_program_was_killed() {
    let world = exercise();
    let mut screen = ASTRID.unlock(&world, (100, 30));
    begin(&mut screen);
    // Asked for, it is told as a message, which has no count of fields beside it.
    screen.keys("<F2>").until("not sealed", |screen| {
        let shown = screen.contents();
        shown.contains("Utkast sparat") && !shown.contains("ifyllda")
    });
    screen.signal(Signal::KILL).ended();
    let mut screen = ASTRID.unlock(&world, (100, 30));
    screen
        .keys("2")
        .see("Här finns inga")
        .keys("n")
        .see("är återställt")
        .see("går förlorade");
    screen.keys("<PageUp>").see(TEXT);
    // Nothing of it stands in the register.
    screen
        .keys("<Esc>")
        .see("Utkastet är sparat")
        .keys("l")
        .see("Här finns inga");
    screen.keys("<C-q>").done();
}

#[test]
fn a_draft_is_gone_back_to_after_locking_in_the_middle_of_a_word() {
    let world = exercise();
    let mut screen = ASTRID.unlock(&world, (100, 30));
    begin(&mut screen);
    screen
        .see("går förlorade")
        .keys("<F12>")
        .see("Lås upp registret")
        .see_no("Östra");
    world.until_free();
    ASTRID.unlock_at(&mut screen);
    screen
        .see("Du är tillbaka i Motivering")
        .see("går förlorade")
        .keys("<PageUp>")
        .see(TEXT);
    // Thrown away only by its word.
    screen
        .keys("<Esc>")
        .see("kasta …")
        .keys("x")
        .see("Skriv ny för att kasta")
        .text("ja")
        .keys("<Enter>");
    screen
        .see("inget är kastat")
        .keys("<C-u>")
        .text("ny")
        .keys("<Enter>")
        .see("Utkastet är kastat");
    screen
        .keys("2")
        .see("Här finns inga")
        .keys("n")
        .see("* Benämning")
        .see_no(TEXT)
        .keys("<Esc>")
        .see("Här finns inga");
    screen.keys("<C-q>").done();
}

#[test]
fn a_closed_window_and_a_signal_to_end_seal_what_was_typed() {
    for signal in [Signal::HUP, Signal::TERM] {
        let world = exercise();
        let mut screen = ASTRID.unlock(&world, (100, 30));
        begin(&mut screen);
        screen.see("går förlorade").signal(signal).ended();
        let mut screen = ASTRID.unlock(&world, (100, 30));
        screen
            .keys("2")
            .see("Här finns inga")
            .keys("n")
            .see("är återställt")
            .see("går förlorade");
    }
}

#[test]
fn who_leaves_the_machine_finds_it_locked_and_what_was_typed_is_there_again() {
    let world = exercise();
    std::fs::create_dir_all(world.path("config/skans")).unwrap();
    let settings = world.file("config/skans/settings.json", "{\"lock_after_seconds\": 10}");
    std::fs::set_permissions(settings, std::fs::Permissions::from_mode(0o600)).unwrap();
    let mut screen = ASTRID.unlock(&world, (100, 30));
    begin(&mut screen);
    // Nobody presses a key any more.
    screen
        .see("går förlorade")
        .see("Låser om")
        .see("Lås upp registret")
        .see("Låst, eftersom ingen tangent")
        .see_no("Östra");
    for remains in [TEXT, "Två dygn", "går förlorade", "Åsvik", "Astrid"] {
        assert!(!screen.all().contains(remains), "{remains}");
    }
    world.until_free();
    ASTRID.unlock_at(&mut screen);
    screen
        .see("Du är tillbaka i Motivering")
        .see("går förlorade")
        .keys("<PageUp>")
        .see(TEXT);
    screen.keys("<F12>").see("Lås upp registret");
    screen.keys("<C-q>").done();
}
