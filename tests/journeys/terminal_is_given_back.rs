//! The terminal is given back as it was, however the program ends, and nothing of the register stays on it.

use crate::support::{ASTRID, Terminal, World, exercise};
use rustix::process::Signal;

const NAME: &str = "Reservvattentäkten Sjöbo";

fn filled() -> World {
    let world = exercise();
    let file = world.file("v.csv", format!("Skyddsvärde;Slag\n{NAME};Anläggning\n"));
    ASTRID
        .run(&world, &["import", file.to_str().unwrap()])
        .done();
    world
}

/// Whether the terminal is taken: its alternate screen, and pastes in brackets.
fn taken(terminal: &Terminal) -> (bool, bool) {
    terminal.look(|screen| (screen.alternate_screen(), screen.bracketed_paste()))
}

#[test]
fn after_quitting_and_after_signals_it_is_as_it_was() {
    let world = filled();
    // None is the key that quits.
    for how in [
        None,
        Some(Signal::TERM),
        Some(Signal::INT),
        Some(Signal::HUP),
    ] {
        let mut screen = ASTRID.unlock(&world, (100, 30));
        screen.keys("2").see(NAME);
        assert_eq!(taken(&screen), (true, true));
        match how {
            None => screen.keys("<C-q>"),
            Some(signal) => screen.signal(signal),
        };
        let ended = screen.ended();
        assert_eq!(taken(&screen), (false, false), "{how:?}");
        assert!(
            !screen.look(vt100::Screen::hide_cursor),
            "{how:?}: no cursor"
        );
        assert!(screen.has_former_settings(), "{how:?}: settings");
        for remains in [NAME, "SV-0001", "HEMLIG", "Åsvik"] {
            assert!(!ended.text.contains(remains), "{how:?}: {}", ended.text);
        }
        world.until_free();
    }
}

#[test]
fn at_the_gate_it_is_given_back_too() {
    let world = exercise();
    for signal in [Signal::TERM, Signal::HUP] {
        let mut screen = world.open(&ASTRID.key(&world), (80, 24));
        screen
            .see("Lås upp registret")
            .text("halvskriven")
            .see(&"•".repeat(11))
            .signal(signal);
        let ended = screen.ended();
        assert_eq!(taken(&screen), (false, false));
        assert!(screen.has_former_settings());
        assert!(!ended.text.contains("halvskriven"));
    }
}

#[test]
fn a_passphrase_prompt_that_is_broken_off_gives_the_echo_back() {
    let world = exercise();
    let (register, key) = (world.register(), ASTRID.key(&world));
    let args = [
        "import",
        "x.csv",
        "--register",
        register.to_str().unwrap(),
        "--key",
        key.to_str().unwrap(),
    ];
    for how in [None, Some(Signal::TERM), Some(Signal::HUP)] {
        let mut prompt = world.run(args);
        prompt.prompt("chief.skans-key.age:").text("halvskriven");
        match how {
            None => prompt.keys("<C-c>"),
            Some(signal) => prompt.signal(signal),
        };
        let ended = prompt.ended();
        assert!(ended.code > 128, "{how:?}: it was not ended by the signal");
        assert!(prompt.has_former_settings(), "{how:?}");
        assert!(!ended.text.contains("halvskriven"), "{how:?}");
    }
}

#[test]
fn a_stopped_program_gives_it_back_and_takes_it_again() {
    let world = filled();
    let mut screen = ASTRID.unlock(&world, (100, 30));
    screen.keys("2").see(NAME).signal(Signal::TSTP);
    screen.until("not given back", |screen| !screen.alternate_screen());
    assert!(!screen.all().contains(NAME));
    screen.stopped().signal(Signal::CONT);
    screen.until("not taken again", vt100::Screen::alternate_screen);
    screen.see("skans").keys("<C-q>").done();
}

#[test]
fn nothing_of_the_register_is_seen_after_locking() {
    let world = filled();
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen
        .keys("2")
        .see(NAME)
        .keys("<Enter>")
        .see("Nivå och skäl");
    screen.keys("<F12>").see("Lås upp registret");
    for remains in [NAME, "SV-0001", "Åsvik", "Astrid"] {
        assert!(!screen.all().contains(remains), "{remains}");
    }
    screen.keys("<C-q>").done();
}

#[test]
fn without_a_terminal_the_screen_says_so_and_takes_nothing() {
    let world = exercise();
    let register = world.register();
    let args = ["--register".as_ref(), register.as_os_str()];
    let skans = std::process::Command::new(env!("CARGO_BIN_EXE_skans"))
        .args(args)
        .env_clear()
        .envs(world.surroundings())
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    assert_eq!(skans.status.code(), Some(1));
    let said = String::from_utf8(skans.stderr).unwrap();
    assert!(
        skans.stdout.is_empty() && said.contains("terminal"),
        "{said}"
    );
}
