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
const CUSTODIANS: &[Context] = &[Context::Custodians];
const UPKEEP: &[Context] = &[Context::Upkeep];
const DISPOSAL: &[Context] = &[Context::Disposal];

const fn writes(id: &'static str, key: &'static [Chord], footer: u8) -> CommandSpec {
    CommandSpec {
        writes: true,
        ..reads(id, CUSTODIANS, key, footer)
    }
}

const fn writes_in(
    contexts: &'static [Context],
    id: &'static str,
    keys: &'static [Chord],
    footer: u8,
) -> CommandSpec {
    CommandSpec {
        writes: true,
        ..reads(id, contexts, keys, footer)
    }
}

const REQUIREMENTS: &[Context] = &[Context::Requirements];

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
    writes("custodians.confirm", &[Chord::char('b')], 20),
    writes("custodians.decline", &[Chord::char('v')], 22),
    writes("custodians.add", &[Chord::char('n')], 24),
    writes("custodians.replace", &[Chord::char('y')], 26),
    writes("custodians.role", &[Chord::char('o')], 28),
    writes("custodians.hand-over", &[Chord::char('l')], 30),
    writes("custodians.remove", &[Chord::char('t')], 32),
    writes("custodians.person", &[Chord::char('e')], 0),
    writes("custodians.sheets", &[Chord::char('s')], 34),
    writes("custodians.no-sheets", &[], 0),
    reads("custodians.passphrase", CUSTODIANS, &[Chord::char('p')], 36),
    writes_in(UPKEEP, "upkeep.do", &[Chord::key(KeyCode::Enter)], 20),
    writes_in(UPKEEP, "upkeep.sheets", &[Chord::char('n')], 22),
    reads("upkeep.journal", UPKEEP, &[Chord::char('o')], 24),
    reads("disposal.open", DISPOSAL, &[Chord::key(KeyCode::Enter)], 28),
    writes_in(DISPOSAL, "disposal.mark", &[Chord::char(' ')], 20),
    writes_in(DISPOSAL, "disposal.propose", &[Chord::char('f')], 22),
    writes_in(DISPOSAL, "disposal.confirm", &[Chord::char('b')], 24),
    writes_in(DISPOSAL, "disposal.decline", &[Chord::char('v')], 26),
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
