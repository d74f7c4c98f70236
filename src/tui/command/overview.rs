//! The commands of the first page, and of the gate before it.

use super::reads;
use crate::tui::{Chord, CommandSpec, Context};
use crossterm::event::KeyCode;

const fn overview(id: &'static str, keys: &'static [Chord], footer: u8) -> CommandSpec {
    reads(id, &[Context::Overview], keys, footer)
}

const fn gate(id: &'static str, keys: &'static [Chord], footer: u8) -> CommandSpec {
    reads(id, &[Context::Gate], keys, footer)
}

/// The table.
pub const OVERVIEW: &[CommandSpec] = &[
    gate("gate.open", &[Chord::key(KeyCode::Enter)], 10),
    gate("gate.next", &[Chord::key(KeyCode::Tab)], 20),
    gate("gate.back", &[Chord::key(KeyCode::BackTab)], 0),
    gate("gate.peek", &[Chord::f(9)], 30),
    gate("gate.key-file", &[Chord::f(4)], 40),
    gate("gate.cancel", &[Chord::key(KeyCode::Esc)], 50),
    overview("overview.pane", &[Chord::key(KeyCode::Tab)], 12),
    overview("overview.pane-back", &[Chord::key(KeyCode::BackTab)], 0),
    overview(
        "overview.left",
        &[Chord::char('h'), Chord::key(KeyCode::Left)],
        0,
    ),
    overview(
        "overview.right",
        &[Chord::char('l'), Chord::key(KeyCode::Right)],
        0,
    ),
    overview("overview.open", &[Chord::key(KeyCode::Enter)], 20),
];
