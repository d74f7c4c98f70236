//! The commands of the chain check, the agenda, and requirements with their evidence.

use super::{reads, writes};
use crate::tui::{Chord, CommandSpec, Context};
use crossterm::event::KeyCode;

const CHECK: &[Context] = &[Context::Check];
const REQUIREMENTS: &[Context] = &[Context::Requirements];
const AGENDA: &[Context] = &[Context::Agenda];

/// Opens the form of the record where it is mended.
const fn mends(
    id: &'static str,
    contexts: &'static [Context],
    keys: &'static [Chord],
) -> CommandSpec {
    writes(id, contexts, keys, 21)
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
    mends("check.mend", CHECK, &[Chord::char('e')]),
    reads("check.group", CHECK, &[Chord::char('s')], 26),
    reads("check.severity", CHECK, &[Chord::char('f')], 28),
    reads("check.only-link", CHECK, &[Chord::char('l')], 30),
    reads("check.only-rule", CHECK, &[Chord::char('r')], 32),
    reads("check.rows", CHECK, &[Chord::char('b')], 26),
    reads("agenda.open", AGENDA, &[Chord::key(KeyCode::Enter)], 20),
    mends("agenda.mend", AGENDA, &[Chord::char('e')]),
    reads("agenda.span", AGENDA, &[Chord::char('s')], 22),
    reads("agenda.week", AGENDA, &[Chord::char('w')], 0),
    reads("agenda.month", AGENDA, &[Chord::char('m')], 0),
    reads("agenda.year", AGENDA, &[Chord::char('y')], 0),
    writes("agenda.print", AGENDA, &[Chord::char('p')], 24),
    reads(
        "requirements.open",
        REQUIREMENTS,
        &[Chord::key(KeyCode::Enter)],
        20,
    ),
    reads("requirements.area", REQUIREMENTS, &[Chord::char('o')], 22),
    reads("requirements.status", REQUIREMENTS, &[Chord::char('s')], 24),
    reads("requirements.turn", REQUIREMENTS, &[Chord::char('v')], 26),
    reads(
        "requirements.narrow",
        REQUIREMENTS,
        &[Chord::char('/'), Chord::ctrl('f')],
        28,
    ),
];
