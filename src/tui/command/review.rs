//! The commands of the review, the history and the journal.

use super::{reads, writes};
use crate::tui::{Chord, CommandSpec, Context};
use crossterm::event::KeyCode;

const ENTER: Chord = Chord::key(KeyCode::Enter);
const TAB: Chord = Chord::key(KeyCode::Tab);

const REVIEW: &[Context] = &[Context::Review];
const HISTORY: &[Context] = &[Context::History];
const JOURNAL: &[Context] = &[Context::Journal];

/// The table.
pub const REVIEWS: &[CommandSpec] = &[
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
];
