//! The commands of the register's own keeping: custodians, routines and disposal.

use super::{reads, writes};
use crate::tui::{Chord, CommandSpec, Context};
use crossterm::event::KeyCode;

const CUSTODIANS: &[Context] = &[Context::Custodians];
const UPKEEP: &[Context] = &[Context::Upkeep];
const DISPOSAL: &[Context] = &[Context::Disposal];

/// The table.
pub const KEEPING: &[CommandSpec] = &[
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
];
