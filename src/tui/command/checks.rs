//! The commands of the chain check, the agenda and the custodians.

use super::{reads, writes};
use crate::tui::{Chord, CommandSpec, Context};
use crossterm::event::KeyCode;

const CHECK: &[Context] = &[Context::Check];
const REQUIREMENTS: &[Context] = &[Context::Requirements];
const AGENDA: &[Context] = &[Context::Agenda];
const CUSTODIANS: &[Context] = &[Context::Custodians];
const UPKEEP: &[Context] = &[Context::Upkeep];
const DISPOSAL: &[Context] = &[Context::Disposal];

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
    reads("agenda.open", AGENDA, &[Chord::key(KeyCode::Enter)], 20),
    mends("agenda.mend", AGENDA, &[Chord::char('e')]),
    reads("agenda.span", AGENDA, &[Chord::char('s')], 22),
    writes("custodians.confirm", CUSTODIANS, &[Chord::char('b')], 20),
    writes("custodians.decline", CUSTODIANS, &[Chord::char('v')], 22),
    writes("custodians.add", CUSTODIANS, &[Chord::char('n')], 24),
    writes("custodians.replace", CUSTODIANS, &[Chord::char('y')], 26),
    writes("custodians.role", CUSTODIANS, &[Chord::char('o')], 28),
    writes("custodians.hand-over", CUSTODIANS, &[Chord::char('l')], 30),
    writes("custodians.remove", CUSTODIANS, &[Chord::char('t')], 32),
    writes("custodians.person", CUSTODIANS, &[Chord::char('e')], 0),
    writes("custodians.sheets", CUSTODIANS, &[Chord::char('s')], 34),
    writes("custodians.no-sheets", CUSTODIANS, &[], 0),
    reads("custodians.passphrase", CUSTODIANS, &[Chord::char('p')], 36),
    writes("upkeep.do", UPKEEP, &[Chord::key(KeyCode::Enter)], 20),
    writes("upkeep.sheets", UPKEEP, &[Chord::char('n')], 22),
    reads("upkeep.journal", UPKEEP, &[Chord::char('o')], 24),
    reads("disposal.open", DISPOSAL, &[Chord::key(KeyCode::Enter)], 28),
    writes("disposal.mark", DISPOSAL, &[Chord::char(' ')], 20),
    writes("disposal.propose", DISPOSAL, &[Chord::char('f')], 22),
    writes("disposal.confirm", DISPOSAL, &[Chord::char('b')], 24),
    writes("disposal.decline", DISPOSAL, &[Chord::char('v')], 26),
    reads("agenda.week", AGENDA, &[Chord::char('w')], 0),
    reads("agenda.month", AGENDA, &[Chord::char('m')], 0),
    reads("agenda.year", AGENDA, &[Chord::char('y')], 0),
    writes("agenda.print", AGENDA, &[Chord::char('p')], 24),
    reads("check.rows", CHECK, &[Chord::char('b')], 26),
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
