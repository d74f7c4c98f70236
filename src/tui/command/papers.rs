//! The commands of papers, and of those who wait for a reply.

use super::{reads, writes};
use crate::tui::{Chord, CommandSpec, Context};
use crossterm::event::KeyCode;

const PAPER: &[Context] = &[Context::Paper];
const WAITING: &[Context] = &[Context::Waiting];

/// The table.
pub const PAPERS: &[CommandSpec] = &[
    reads(
        "paper.next",
        PAPER,
        &[
            Chord::char('n'),
            Chord::key(KeyCode::Tab),
            Chord::key(KeyCode::Right),
        ],
        20,
    ),
    reads(
        "paper.previous",
        PAPER,
        &[
            Chord::char('b'),
            Chord::key(KeyCode::BackTab),
            Chord::key(KeyCode::Left),
        ],
        21,
    ),
    // What leaves is journalled: it writes.
    writes("paper.write", PAPER, &[Chord::char('p')], 22),
    writes("paper.sent", PAPER, &[Chord::char('A')], 24),
    writes("paper.mend", PAPER, &[Chord::char('e')], 26),
    reads("waiting.open", WAITING, &[Chord::key(KeyCode::Enter)], 20),
    reads("waiting.mark", WAITING, &[Chord::char(' ')], 22),
    reads("waiting.mark-all", WAITING, &[Chord::char('m')], 24),
    writes("waiting.reply", WAITING, &[Chord::char('R')], 26),
];
