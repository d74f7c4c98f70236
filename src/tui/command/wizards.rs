//! The commands of the review, the history, the journal and the guides.
//!
//! Esc goes one step back in all of them. Where it is bound everywhere it is not bound here: the screens take it first.

use super::{reads, writes};
use crate::tui::{Chord, CommandSpec, Context};
use crossterm::event::KeyCode;

const ENTER: Chord = Chord::key(KeyCode::Enter);
const TAB: Chord = Chord::key(KeyCode::Tab);

const REVIEW: &[Context] = &[Context::Review];
const HISTORY: &[Context] = &[Context::History];
const JOURNAL: &[Context] = &[Context::Journal];
const IMPORT: &[Context] = &[Context::Import];
const SNAPSHOT: &[Context] = &[Context::Snapshot];
const FIRST_RUN: &[Context] = &[Context::FirstRun];

/// The table.
pub const WIZARDS: &[CommandSpec] = &[
    reads("review.enter", REVIEW, &[ENTER], 12),
    writes("review.approve", REVIEW, &[Chord::char('a')], 14),
    writes("review.return", REVIEW, &[Chord::char('r')], 16),
    reads("review.mark", REVIEW, &[Chord::char(' ')], 18),
    reads("review.mark-entry", REVIEW, &[Chord::char('m')], 24),
    writes("review.approve-marked", REVIEW, &[Chord::char('A')], 20),
    writes("review.comment", REVIEW, &[Chord::char('c')], 17),
    writes("review.resolve", REVIEW, &[Chord::char('l')], 19),
    writes("review.return-marked", REVIEW, &[Chord::char('R')], 22),
    reads("review.history", REVIEW, &[Chord::char('t')], 26),
    reads("review.open", REVIEW, &[Chord::char('o')], 27),
    reads("review.whole", REVIEW, &[Chord::char('d')], 28),
    reads("review.next", REVIEW, &[Chord::char('J')], 0),
    reads("review.previous", REVIEW, &[Chord::char('K')], 0),
    reads("review.pane", REVIEW, &[TAB], 0),
    reads("history.enter", HISTORY, &[ENTER], 12),
    writes("history.undo", HISTORY, &[Chord::char('u')], 14),
    reads("history.whole", HISTORY, &[Chord::char('d')], 16),
    reads("history.pane", HISTORY, &[TAB], 0),
    reads("journal.enter", JOURNAL, &[ENTER], 12),
    reads(
        "journal.filter",
        JOURNAL,
        &[Chord::char('/'), Chord::ctrl('f')],
        14,
    ),
    reads("journal.object", JOURNAL, &[Chord::char('o')], 16),
    reads("journal.person", JOURNAL, &[Chord::char('w')], 18),
    reads("journal.verify", JOURNAL, &[Chord::char('v')], 15),
    reads("journal.diary", JOURNAL, &[Chord::char('d')], 17),
    reads("journal.history", JOURNAL, &[Chord::char('t')], 22),
    writes("journal.undo", JOURNAL, &[Chord::char('u')], 24),
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
