//! The commands of the analysis: editions and their differences, dependencies, and the register on a day that has passed.

use super::{reads, writes};
use crate::tui::{Chord, CommandSpec, Context};
use crossterm::event::KeyCode;

const EDITIONS: &[Context] = &[Context::Editions];
const TREE: &[Context] = &[Context::Tree];
const PAST: &[Context] = &[Context::Past];

/// The table.
pub const ANALYSIS: &[CommandSpec] = &[
    writes(
        "analysis.adopt",
        &[Context::Detail],
        &[Chord::char('A')],
        34,
    ),
    writes("analysis.next", &[Context::Detail], &[Chord::char('U')], 35),
    reads(
        "analysis.editions",
        &[Context::Detail],
        &[Chord::char('d')],
        33,
    ),
    reads("value.tree", &[Context::Detail], &[Chord::char('b')], 33),
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
    reads("tree.open", TREE, &[Chord::key(KeyCode::Enter)], 20),
    reads("tree.unfold", TREE, &[Chord::key(KeyCode::Right)], 22),
    reads("tree.fold", TREE, &[Chord::key(KeyCode::Left)], 23),
    reads("tree.turn", TREE, &[Chord::char('v')], 24),
    reads("past.open", PAST, &[Chord::key(KeyCode::Enter)], 20),
    reads("past.pane", PAST, &[Chord::key(KeyCode::Tab)], 22),
];
