//! What a terminal, a clipboard and a file can do to a program: megabytes, escape sequences, letters that are wide or made of
//! several, and windows that change while one types.

use crate::support::{ASTRID, Terminal, World, exercise};
use rustix::process::Signal;

/// Megabytes of text, with what a terminal would obey, letters of two parts, and letters that are wide.
fn megabytes(count: usize) -> String {
    let line = "Östra vattenverket \u{1b}[2J\u{1b}]0;kapad\u{7}\u{9b}31m\u{202e}O\u{308}n 漢字 e\u{301} 👍 och mer\r\n";
    line.repeat((count << 20) / line.len())
}

#[test]
fn pasted_megabytes_are_cut_where_the_field_is_full_and_nothing_of_them_is_obeyed() {
    let world = exercise();
    let mut screen = ASTRID.unlock(&world, (100, 30));
    screen
        .keys("2")
        .see("Här finns inga")
        .keys("n")
        .see("* Benämning");
    screen.paste(megabytes(5));
    screen.see("Inget mer togs emot").see("Ön 漢字 é 👍 och me");
    screen.keys("<Tab>").see("Utkast sparat");
    // Into several lines, too.
    screen
        .keys("<PageDown><Tab><Tab><Tab><Tab>")
        .see("Motivering");
    screen.paste(megabytes(5));
    screen
        .see("Inget mer togs emot")
        .see("Ön 漢字 é 👍")
        .see("av 157 rader");
    let shown = screen.screen();
    for sign in ['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}'] {
        assert!(!shown.contains(sign), "{sign:?}: {shown}");
    }
    // A place that takes no text at all, and one that narrows a list.
    screen
        .keys("<Esc>")
        .see("Utkastet är sparat")
        .keys("l")
        .see("Här finns inga");
    screen.paste(megabytes(1));
    screen.keys("/").paste(megabytes(1));
    screen
        .see("Inget mer togs emot")
        .keys("<Esc>")
        .see("Här finns inga");
    screen.keys("<C-q>").done();
}

#[test]
fn escape_sequences_in_a_file_reach_neither_the_register_nor_the_terminal() {
    let world = exercise();
    let file = world.file(
        "v.csv",
        "Skyddsvärde;Slag\n\"Råvatten\u{1b}[2J\u{1b}[1;1HKAPAD\u{7}\u{202e}\";Anläggning\nVattentorn;Anläggning\n",
    );
    let said = ASTRID
        .run(&world, &["import", file.to_str().unwrap()])
        .done();
    assert!(
        !said.contains('\u{1b}') && !said.contains('\u{202e}'),
        "{said}"
    );
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen.keys("2").see("Vattentorn").see("SV-0001");
    let shown = screen.screen();
    assert!(
        shown.starts_with(" KONFIDENTIELL") || shown.starts_with(" HEMLIG"),
        "{shown}"
    );
    let row = shown.lines().find(|row| row.contains("SV-0001")).unwrap();
    assert!(row.contains("Råvatten") && row.contains("KAPAD"), "{row}");
    screen.keys("<C-q>").done();
}

/// The column where a text begins in the row that holds another.
fn column(screen: &Terminal, row: &str, text: &str) -> Option<u16> {
    screen.look(|screen| {
        let (rows, columns) = screen.size();
        (0..rows.get()).find_map(|at| {
            let line = screen.rows(0, columns.get()).nth(at.into())?;
            if !line.contains(row) {
                return None;
            }
            (0..columns.get()).find(|column| {
                let rest = screen.contents_between(at, *column, at, columns.get());
                rest.starts_with(text)
            })
        })
    })
}

#[test]
fn wide_and_combined_letters_keep_the_columns() {
    let world = exercise();
    let file = world.file(
        "e.csv",
        "Enhet;Slag\nVanliga nämnden;Nämnd\n漢字の委員会;Nämnd\nA\u{30a}sa\u{308} E\u{301}va;Nämnd\nTumme 👍 upp;Nämnd\n",
    );
    ASTRID
        .run(&world, &["import", file.to_str().unwrap()])
        .done();
    let mut screen = ASTRID.unlock(&world, (100, 30));
    screen.keys("6").see("Vanliga nämnden").see("漢字の委員会");
    // Composed on the way in.
    screen.see("Åsä Éva");
    let head = column(&screen, "Slag", "Slag");
    assert!(head.is_some());
    for name in ["Vanliga", "漢字", "Åsä", "Tumme"] {
        assert_eq!(
            column(&screen, name, "Nämnd"),
            head,
            "{name}: {}",
            screen.screen()
        );
    }
    // Typed as two, one letter; and taken away as one.
    screen
        .keys("/")
        .text("E\u{301}va")
        .see("Åsä Éva")
        .see_no("Vanliga");
    screen.keys("<BS><BS><BS>").see("Vanliga nämnden");
    screen.keys("<Esc>").see("/ filtrera").keys("<C-q>").done();
}

#[test]
fn a_storm_of_sizes_while_one_types_loses_no_letter() {
    let world = exercise();
    let mut screen = ASTRID.unlock(&world, (100, 30));
    screen
        .keys("2")
        .see("Här finns inga")
        .keys("n")
        .see("* Benämning");
    let text = "Reservkraft vid Östra pumpstationen";
    let sizes = [
        (1, 1),
        (220, 70),
        (40, 5),
        (3, 60),
        (200, 2),
        (80, 24),
        (99, 30),
        (139, 23),
    ];
    for (letter, size) in text.chars().zip(sizes.iter().cycle()) {
        screen.resize(*size).text(letter.to_string());
        let (columns, rows) = sizes[usize::from(size.0) % sizes.len()];
        screen.resize((columns, rows));
    }
    screen.resize((100, 30)).see(text).see("Benämning");
    screen.keys("<Tab>").see("Utkast sparat");
    screen
        .keys("<F12>")
        .see("Lås upp registret")
        .keys("<C-q>")
        .done();
}

/// What the last line above the keys says after unlocking.
fn greeting(world: &World, name: &str) -> String {
    let mut screen = ASTRID.unlock(world, (120, 40));
    screen.see("Översikt").see(name);
    let shown = screen.screen();
    screen.keys("<C-q>").done();
    world.until_free();
    shown
}

#[test]
fn who_had_the_register_open_before_is_said_when_it_opens() {
    let world = exercise();
    greeting(&world, "Översikt");
    let shown = greeting(&world, "Senast upplåst av");
    assert!(shown.contains("Senast upplåst av Astrid"), "{shown}");
}

/// A form with what was typed in it, in one line and in several.
fn in_a_form(world: &World) -> Terminal {
    let mut screen = ASTRID.unlock(world, (100, 30));
    screen
        .keys("2")
        .see("Här finns inga")
        .keys("n")
        .see("* Benämning")
        .text("Reservkraft vid Östra pumpstationen")
        .see("Östra pumpstationen");
    screen
}

#[test]
fn a_form_is_whole_after_the_program_was_stopped_in_it() {
    let world = exercise();
    let mut screen = in_a_form(&world);
    // The register is locked before the terminal is given back: nothing of it stays on the screen.
    screen.signal(Signal::TSTP);
    screen.until("not given back", |screen| !screen.alternate_screen());
    assert!(!screen.all().contains("pumpstationen"));
    screen.stopped().signal(Signal::CONT);
    screen.until("not taken again", vt100::Screen::alternate_screen);
    world.until_free();
    ASTRID.unlock_at(&mut screen);
    screen
        .see("Du är tillbaka i")
        .see("Reservkraft vid Östra pumpstationen")
        .keys("<End>")
        .text(" och västra")
        .see("vid Östra pumpstationen och västra")
        .keys("<Tab>")
        .see("Utkast sparat");
    screen.keys("<F12>").see("Lås upp registret");
    screen.keys("<C-q>").done();
}

#[test]
fn a_dialog_is_whole_after_the_window_was_a_single_cell() {
    let world = exercise();
    let mut screen = ASTRID.unlock(&world, (100, 30));
    screen.keys(":").see("Kommando eller post");
    screen.text("spege").see(": spege");
    // What is typed meanwhile is typed.
    screen.resize((1, 1)).text("l");
    screen
        .resize((100, 30))
        .see("Kommando eller post")
        .see(": spegel")
        .see("» spegel");
    screen.keys("<BS><BS>").see_no(": spege");
    screen.keys("<Esc>").see_no("Kommando eller post");
    screen.keys("<C-q>").done();
}
