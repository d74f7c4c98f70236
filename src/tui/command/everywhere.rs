//! The commands that mean the same everywhere.

use crate::tui::{Chord, CommandId, CommandSpec};
use crossterm::event::KeyCode;

/// What can be reached before a register is open.
pub const BEFORE_OPENING: [&str; 3] = ["everywhere.help", "everywhere.language", "everywhere.quit"];

/// What can be reached while a dialog stands: it has the other keys to itself.
pub const IN_DIALOGS: [&str; 4] = [
    "everywhere.back",
    "everywhere.language",
    "everywhere.lock",
    "everywhere.quit",
];

const fn spec(id: &'static str, keys: &'static [Chord], footer: u8) -> CommandSpec {
    CommandSpec {
        id: CommandId(id),
        contexts: &[],
        keys,
        footer,
        writes: false,
    }
}

const fn view(id: &'static str, keys: &'static [Chord]) -> CommandSpec {
    spec(id, keys, 0)
}

/// The table.
pub const EVERYWHERE: &[CommandSpec] = &[
    // In the footer this line stands for all of 1 to 9.
    spec("view.overview", &[Chord::char('1')], 70),
    view("view.protective_value", &[Chord::char('2')]),
    view("view.position", &[Chord::char('3')]),
    view("view.person", &[Chord::char('4')]),
    view("view.vetting_case", &[Chord::char('5')]),
    view("view.unit", &[Chord::char('6')]),
    view("view.review", &[Chord::char('7')]),
    view("view.journal", &[Chord::char('8')]),
    view("view.agenda", &[Chord::char('9')]),
    view("view.check", &[Chord::f(7)]),
    view("view.activity_part", &[]),
    view("view.info_system", &[]),
    view("view.site", &[]),
    view("view.operator", &[]),
    spec("everywhere.import", &[], 0),
    spec("everywhere.snapshot", &[Chord::f(8)], 0),
    spec("everywhere.verify", &[], 0),
    spec(
        "everywhere.palette",
        &[Chord::char(':'), Chord::ctrl('p')],
        80,
    ),
    spec("everywhere.help", &[Chord::char('?'), Chord::f(1)], 60),
    spec("everywhere.back", &[Chord::key(KeyCode::Esc)], 90),
    spec("everywhere.language", &[Chord::ctrl('l')], 0),
    spec("everywhere.lock", &[Chord::f(12)], 85),
    spec("everywhere.quit", &[Chord::ctrl('q')], 95),
];
