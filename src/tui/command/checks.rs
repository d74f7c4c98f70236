//! The commands of the chain check and the agenda.

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

/// Opens the form of the record where it is mended.
const fn mends(
    id: &'static str,
    contexts: &'static [Context],
    keys: &'static [Chord],
) -> CommandSpec {
    CommandSpec {
        id: CommandId(id),
        contexts,
        keys,
        footer: 21,
        writes: true,
    }
}

const CHECK: &[Context] = &[Context::Check];
const AGENDA: &[Context] = &[Context::Agenda];

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
    mends("check.mend", CHECK, &[Chord::char('e')]),
    reads("check.group", CHECK, &[Chord::char('s')], 26),
    reads("check.severity", CHECK, &[Chord::char('f')], 28),
    reads("check.only-link", CHECK, &[Chord::char('l')], 30),
    reads("check.only-rule", CHECK, &[Chord::char('r')], 32),
    reads("agenda.open", AGENDA, &[Chord::key(KeyCode::Enter)], 20),
    mends("agenda.mend", AGENDA, &[Chord::char('e')]),
    reads("agenda.span", AGENDA, &[Chord::char('s')], 22),
    reads("agenda.week", AGENDA, &[Chord::char('w')], 0),
    reads("agenda.month", AGENDA, &[Chord::char('m')], 0),
    reads("agenda.year", AGENDA, &[Chord::char('y')], 0),
    CommandSpec {
        id: CommandId("agenda.print"),
        contexts: AGENDA,
        keys: &[Chord::char('p')],
        footer: 24,
        writes: true,
    },
];
