//! The commands of the walk through the analysis at a sitting.

use crate::tui::{Chord, CommandSpec, Context};
use crossterm::event::KeyCode;

const fn reads(id: &'static str, keys: &'static [Chord], footer: u8) -> CommandSpec {
    super::reads(id, &[Context::Sitting], keys, footer)
}

/// The table.
pub const SITTING: &[CommandSpec] = &[
    reads(
        "sitting.next",
        &[
            Chord::key(KeyCode::Right),
            Chord::key(KeyCode::PageDown),
            Chord::char(' '),
        ],
        10,
    ),
    reads(
        "sitting.previous",
        &[
            Chord::key(KeyCode::Left),
            Chord::key(KeyCode::PageUp),
            Chord::key(KeyCode::Backspace),
        ],
        12,
    ),
    reads("sitting.first", &[Chord::key(KeyCode::Home)], 0),
    reads("sitting.last", &[Chord::key(KeyCode::End)], 0),
    CommandSpec {
        writes: true,
        ..reads("sitting.decide", &[Chord::char('A')], 20)
    },
];
