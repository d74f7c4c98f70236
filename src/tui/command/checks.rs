//! The commands of the chain check, the agenda and the custodians.

use crate::tui::{Chord, CommandId, CommandSpec, Context};
use crossterm::event::KeyCode;

const fn reads(
    id: &'static str,
    contexts: &'static [Context],
    keys: &'static [Chord],
    footer: u8,
) -> CommandSpec {
    CommandSpec {
        id: CommandId(id),
        contexts,
        keys,
        footer,
        writes: false,
    }
}

const CHECK: &[Context] = &[Context::Check];
const AGENDA: &[Context] = &[Context::Agenda];
const CUSTODIANS: &[Context] = &[Context::Custodians];

const fn writes(id: &'static str, key: &'static [Chord], footer: u8) -> CommandSpec {
    CommandSpec {
        writes: true,
        ..reads(id, CUSTODIANS, key, footer)
    }
}

/// The table.
pub const CHECKS: &[CommandSpec] = &[
    reads("check.open", CHECK, &[Chord::key(KeyCode::Enter)], 20),
    reads("check.next", CHECK, &[Chord::char('n')], 22),
    reads(
        "check.narrow",
        CHECK,
        &[Chord::char('/'), Chord::ctrl('f')],
        24,
    ),
    reads("agenda.open", AGENDA, &[Chord::key(KeyCode::Enter)], 20),
    reads("agenda.span", AGENDA, &[Chord::char('s')], 22),
    writes("custodians.confirm", &[Chord::char('b')], 20),
    writes("custodians.decline", &[Chord::char('v')], 22),
    writes("custodians.add", &[Chord::char('n')], 24),
    writes("custodians.replace", &[Chord::char('y')], 26),
    writes("custodians.role", &[Chord::char('o')], 28),
    writes("custodians.remove", &[Chord::char('t')], 30),
];
