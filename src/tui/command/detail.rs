//! The commands of one record, in its list and in its own page.

use super::reads;
use crate::tui::{Chord, CommandId, CommandSpec, Context};
use crossterm::event::KeyCode;

const fn record(id: &'static str, keys: &'static [Chord], footer: u8, writes: bool) -> CommandSpec {
    CommandSpec {
        id: CommandId(id),
        contexts: &[Context::List, Context::Detail],
        keys,
        footer,
        writes,
    }
}

const fn detail(id: &'static str, keys: &'static [Chord], footer: u8) -> CommandSpec {
    reads(id, &[Context::Detail], keys, footer)
}

/// The table.
pub const DETAIL: &[CommandSpec] = &[
    detail("detail.open", &[Chord::key(KeyCode::Enter)], 20),
    record("record.edit", &[Chord::char('e')], 26, true),
    record("record.next", &[Chord::char('>')], 25, true),
    record("record.history", &[Chord::char('t')], 28, false),
    record("record.paper", &[Chord::char('p')], 37, false),
    record("record.like", &[Chord::char('N')], 0, true),
    record("record.end", &[Chord::char('x')], 40, true),
    detail("detail.comment", &[Chord::char('c')], 34),
    CommandSpec {
        writes: true,
        ..detail("detail.resolve", &[Chord::char('l')], 36)
    },
    CommandSpec {
        // Showing a masked number is journalled: it writes.
        writes: true,
        ..detail("detail.unmask", &[Chord::f(9)], 30)
    },
    detail("detail.pane", &[Chord::key(KeyCode::Tab)], 32),
    detail("detail.pane-back", &[Chord::key(KeyCode::BackTab)], 0),
];
