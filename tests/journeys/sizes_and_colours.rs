//! Every size of window, and a terminal without colours.

use crate::support::{ASTRID, Terminal, World, exercise};
use std::path::Path;

fn filled() -> World {
    let world = exercise();
    let lund = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lund_organisation.csv");
    ASTRID
        .run(&world, &["import", lund.to_str().unwrap()])
        .done();
    world
}

/// Goes through all views and one form.
fn walk(screen: &mut Terminal) {
    for (key, crumb) in [
        ("2", "Skyddsvärden"),
        ("3", "Befattningar"),
        ("4", "Personer"),
        ("5", "Prövningsärenden"),
        ("6", "Enheter"),
        ("7", "Granskning"),
        ("8", "Journal"),
        ("1", "Översikt"),
    ] {
        screen.keys(key).see(crumb);
    }
    screen
        .keys("6")
        .see("Kommunfullmäktige")
        .keys("<Enter>")
        .see("EN-0001");
    screen
        .keys("e")
        .see("Redigera EN-0001")
        .keys("<Esc>")
        .see_no("Redigera");
    screen
        .keys("?")
        .see("Hjälp")
        .keys("<Esc>")
        .see_no("Enter kör raden");
    screen
        .keys("<C-p>")
        .see("Kommando eller post")
        .keys("<Esc>")
        .see_no("Kommando eller post");
}

#[test]
fn every_view_is_drawn_at_every_size() {
    let world = filled();
    for size in [(80, 24), (100, 30), (120, 40), (200, 60)] {
        let mut screen = ASTRID.unlock(&world, size);
        walk(&mut screen);
        screen.keys("<C-q>").done();
    }
}

#[test]
fn a_window_of_one_cell_and_back_changes_nothing() {
    let world = filled();
    let mut screen = ASTRID.unlock(&world, (120, 40));
    screen.keys("6").see("Kommunfullmäktige");
    for size in [(1, 1), (20, 3), (2, 60), (200, 1), (1, 1)] {
        screen.resize(size);
    }
    screen
        .resize((100, 30))
        .see("Kommunfullmäktige")
        .see("? hjälp");
    walk(&mut screen);
    screen.keys("<C-q>").done();
}

#[test]
fn without_colours_the_selected_row_is_still_seen() {
    let world = filled();
    let register = world.register();
    let key = ASTRID.key(&world);
    let mut command = world.skans([
        "--register".as_ref(),
        register.as_os_str(),
        "--key".as_ref(),
        key.as_os_str(),
    ]);
    command.env("NO_COLOR", "1");
    let mut screen = Terminal::start(command, (100, 30));
    ASTRID.unlock_at(&mut screen);
    screen.keys("6").see("EN-0002").keys("j").see("» ");
    screen.until("the second row is not marked", |screen| {
        marked(screen) == ["EN-0002"]
    });
    screen.until("there is a colour", |screen| {
        let (rows, columns) = screen.size();
        let mut cells =
            (0..rows.get()).flat_map(|row| (0..columns.get()).map(move |column| (row, column)));
        cells.all(|(row, column)| {
            let cell = screen.cell(row, column).unwrap();
            cell.fgcolor() == vt100::Color::Default && cell.bgcolor() == vt100::Color::Default
        })
    });
    screen.keys("<C-q>").done();
}

/// The numbers of units that stand in reverse.
fn marked(screen: &vt100::Screen) -> Vec<String> {
    let mut found = Vec::new();
    for (row, text) in (0..).zip(screen.rows(0, 40)) {
        let Some(at) = text.find("EN-") else { continue };
        let column = u16::try_from(text[..at].chars().count()).unwrap();
        if screen.cell(row, column).is_some_and(vt100::Cell::inverse) {
            found.push(text[at..at + 7].to_owned());
        }
    }
    found
}
