//! The commands of lists, and of everything else that has rows.

use super::{reads, writes};
use crate::tui::{Chord, CommandSpec, Context};
use crossterm::event::KeyCode;

/// Everything with rows moves by the same keys.
const ROWS: &[Context] = &[
    Context::List,
    Context::Overview,
    Context::Detail,
    Context::History,
    Context::Review,
    Context::Journal,
    Context::Check,
    Context::Agenda,
    Context::Custodians,
    Context::Upkeep,
    Context::Disposal,
    Context::Requirements,
    Context::Editions,
    Context::Strands,
    Context::Tree,
    Context::Past,
    Context::Paper,
    Context::Waiting,
];

const fn rows(id: &'static str, keys: &'static [Chord], footer: u8) -> CommandSpec {
    reads(id, ROWS, keys, footer)
}

const fn list(id: &'static str, keys: &'static [Chord], footer: u8) -> CommandSpec {
    reads(id, &[Context::List], keys, footer)
}

const fn changes(id: &'static str, keys: &'static [Chord], footer: u8) -> CommandSpec {
    writes(id, &[Context::List], keys, footer)
}

/// The table.
pub const LISTS: &[CommandSpec] = &[
    rows(
        "list.down",
        &[Chord::char('j'), Chord::key(KeyCode::Down)],
        10,
    ),
    rows("list.up", &[Chord::char('k'), Chord::key(KeyCode::Up)], 0),
    rows(
        "list.first",
        &[Chord::char('g'), Chord::key(KeyCode::Home)],
        0,
    ),
    rows(
        "list.last",
        &[Chord::char('G'), Chord::key(KeyCode::End)],
        0,
    ),
    rows("list.page-down", &[Chord::key(KeyCode::PageDown)], 0),
    rows("list.page-up", &[Chord::key(KeyCode::PageUp)], 0),
    list("list.open", &[Chord::key(KeyCode::Enter)], 20),
    list("list.narrow", &[Chord::char('/'), Chord::ctrl('f')], 22),
    list("list.sort", &[Chord::char('s')], 36),
    list("list.turn", &[Chord::char('S')], 0),
    list("list.columns", &[Chord::char('c')], 0),
    list("list.filters", &[Chord::char('f')], 40),
    list("list.mark", &[Chord::char(' ')], 39),
    list("list.mark-all", &[Chord::char('m')], 0),
    changes("list.export", &[Chord::char('E')], 0),
    list("list.all", &[Chord::char('a')], 38),
    changes("list.new", &[Chord::char('n')], 24),
    changes("list.import", &[Chord::char('i')], 34),
    changes("list.apply", &[Chord::char('A')], 0),
    changes("list.reply", &[Chord::char('R')], 0),
];
