//! The commands of the analysis: editions and their differences, dependencies, and the register on a day that has passed.

use super::{reads, writes};
use crate::tui::{Chord, CommandSpec, Context};
use crossterm::event::KeyCode;

const DETAIL: &[Context] = &[Context::Detail];

const EDITIONS: &[Context] = &[Context::Editions];
const TREE: &[Context] = &[Context::Tree];
const STRANDS: &[Context] = &[Context::Strands];
const PAST: &[Context] = &[Context::Past];

/// The table.
pub const ANALYSIS: &[CommandSpec] = &[
    writes("analysis.adopt", DETAIL, &[Chord::char('A')], 32),
    writes("analysis.next", DETAIL, &[Chord::char('U')], 35),
    reads("analysis.editions", DETAIL, &[Chord::char('d')], 33),
    reads("analysis.strands", DETAIL, &[Chord::char('a')], 33),
    reads("value.tree", DETAIL, &[Chord::char('b')], 33),
    reads(
        "record.past",
        &[Context::List, Context::Detail],
        &[Chord::char('D')],
        0,
    ),
    reads(
        "editions.enter",
        EDITIONS,
        &[Chord::key(KeyCode::Enter)],
        20,
    ),
    reads("editions.pane", EDITIONS, &[Chord::key(KeyCode::Tab)], 22),
    reads("editions.whole", EDITIONS, &[Chord::char('w')], 24),
    reads("editions.mark", EDITIONS, &[Chord::char('m')], 25),
    reads("editions.record", EDITIONS, &[Chord::char('o')], 26),
    reads(
        "strands.left",
        STRANDS,
        &[
            Chord::key(KeyCode::Left),
            Chord::char('h'),
            Chord::key(KeyCode::BackTab),
        ],
        0,
    ),
    reads(
        "strands.right",
        STRANDS,
        &[
            Chord::key(KeyCode::Right),
            Chord::char('l'),
            Chord::key(KeyCode::Tab),
        ],
        14,
    ),
    reads("strands.open", STRANDS, &[Chord::key(KeyCode::Enter)], 20),
    writes("strands.below", STRANDS, &[Chord::char('n')], 22),
    writes("strands.beside", STRANDS, &[Chord::char('N')], 24),
    writes("strands.link", STRANDS, &[Chord::char('m')], 26),
    writes("strands.unlink", STRANDS, &[Chord::char('x')], 28),
    reads("strands.break", STRANDS, &[Chord::char('b')], 30),
    writes("strands.mend", STRANDS, &[Chord::char('e')], 32),
    reads("strands.tree", STRANDS, &[Chord::char('v')], 34),
    reads("tree.open", TREE, &[Chord::key(KeyCode::Enter)], 20),
    reads("tree.unfold", TREE, &[Chord::key(KeyCode::Right)], 22),
    reads("tree.fold", TREE, &[Chord::key(KeyCode::Left)], 23),
    reads("tree.turn", TREE, &[Chord::char('v')], 24),
    reads("past.open", PAST, &[Chord::key(KeyCode::Enter)], 20),
    reads("past.pane", PAST, &[Chord::key(KeyCode::Tab)], 22),
];
