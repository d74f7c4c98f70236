//! The commands of the guides: import, snapshot and the first start.
//!
//! Esc goes one step back in all of them. Where it is bound everywhere it is not bound here: the screens take it first.

use super::{reads, writes};
use crate::tui::{Chord, CommandSpec, Context};
use crossterm::event::KeyCode;

const ENTER: Chord = Chord::key(KeyCode::Enter);

const IMPORT: &[Context] = &[Context::Import];
const SNAPSHOT: &[Context] = &[Context::Snapshot];
const FIRST_RUN: &[Context] = &[Context::FirstRun];

/// The table.
pub const WIZARDS: &[CommandSpec] = &[
    reads("import.next", IMPORT, &[ENTER], 10),
    reads("import.pick", IMPORT, &[Chord::f(4)], 12),
    reads(
        "import.leave-out",
        IMPORT,
        &[Chord::key(KeyCode::Delete)],
        14,
    ),
    reads("import.plan", IMPORT, &[Chord::f(5), Chord::char('p')], 11),
    reads("import.faults", IMPORT, &[Chord::char('f')], 16),
    writes("import.take", IMPORT, &[Chord::char('t')], 18),
    writes("import.undo", IMPORT, &[Chord::char('u')], 20),
    reads("import.another", IMPORT, &[Chord::char('n')], 22),
    reads("snapshot.next", SNAPSHOT, &[ENTER], 10),
    reads("snapshot.toggle", SNAPSHOT, &[Chord::char(' ')], 12),
    reads("snapshot.remove", SNAPSHOT, &[Chord::ctrl('d')], 16),
    writes("snapshot.create", SNAPSHOT, &[Chord::char('s')], 14),
    reads("first.next", FIRST_RUN, &[ENTER], 10),
    reads("first.back", FIRST_RUN, &[Chord::key(KeyCode::Esc)], 12),
    reads("first.pick", FIRST_RUN, &[Chord::f(4)], 14),
    reads("first.peek", FIRST_RUN, &[Chord::f(9)], 16),
    reads("first.create", FIRST_RUN, &[Chord::char('s')], 18),
];
