//! The commands of the forms and of a comment that is written. No printable key: in a form those are text. Esc is the form's own, since what it does
//! depends on what is open in it.

use crate::tui::{Chord, CommandId, CommandSpec, Context};
use crossterm::event::KeyCode;

const fn form(id: &'static str, keys: &'static [Chord], footer: u8, writes: bool) -> CommandSpec {
    CommandSpec {
        id: CommandId(id),
        contexts: &[Context::Form],
        keys,
        footer,
        writes,
    }
}

const fn comment(
    id: &'static str,
    keys: &'static [Chord],
    footer: u8,
    writes: bool,
) -> CommandSpec {
    CommandSpec {
        contexts: &[Context::Comment],
        ..form(id, keys, footer, writes)
    }
}

/// The table.
pub const FORMS: &[CommandSpec] = &[
    form(
        "form.next",
        &[
            Chord::key(KeyCode::Tab),
            Chord::key(KeyCode::Enter),
            Chord::key(KeyCode::Down),
        ],
        10,
        false,
    ),
    form(
        "form.previous",
        &[Chord::key(KeyCode::BackTab), Chord::key(KeyCode::Up)],
        0,
        false,
    ),
    form(
        "form.section-next",
        &[Chord::key(KeyCode::PageDown)],
        12,
        false,
    ),
    form(
        "form.section-previous",
        &[Chord::key(KeyCode::PageUp)],
        0,
        false,
    ),
    form("form.pick", &[Chord::f(4)], 14, false),
    form("form.full", &[Chord::f(3)], 16, false),
    form("form.seal", &[Chord::f(2)], 18, true),
    form("form.submit", &[Chord::f(5)], 20, true),
    form("form.fault", &[Chord::ctrl('e')], 22, false),
    form("form.restore", &[Chord::ctrl('r')], 24, false),
    form("form.comment", &[Chord::ctrl('k')], 17, false),
    form("form.again", &[Chord::ctrl('d')], 0, false),
    // Showing a masked number is journalled: it writes.
    form("form.peek", &[Chord::f(9)], 15, true),
    comment("comment.send", &[Chord::f(5)], 10, true),
    comment("comment.resolve", &[Chord::ctrl('k')], 12, true),
    comment("comment.next", &[Chord::key(KeyCode::Tab)], 14, false),
];
