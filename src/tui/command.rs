//! The registry of commands: each is defined once and feeds keys, footer, help, palette and the key table.
//!
//! The tables stand in `command/`, one per room. A test walks them and fails on a collision within a context or a chord
//! that a Swedish keyboard lacks.

mod detail;
mod everywhere;
mod forms;
mod lists;
mod overview;
mod wizards;

use crate::tui::Chord;

/// A command's stable name, `room.deed`: words under `command-<room>-<deed>` (short label for the footer and palette)
/// and `command-<room>-<deed>-help` (a sentence).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CommandId(pub &'static str);

/// Where the keyboard is. A layer names its context; commands name the contexts they are offered in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Context {
    /// Before unlocking.
    Gate,
    /// The guided first run.
    FirstRun,
    /// The first page.
    Overview,
    /// A list of records.
    List,
    /// One record.
    Detail,
    /// A form: printable keys are text.
    Form,
    /// A record's history.
    History,
    /// The review queue.
    Review,
    /// The journal.
    Journal,
    /// The import wizard.
    Import,
    /// The snapshot wizard.
    Snapshot,
    /// A dialog, picker, help or palette: only its own keys.
    Dialog,
}

/// Why a command is off just now: words under `reason-<code>`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reason {
    /// Why.
    pub code: &'static str,
    /// What the words need.
    pub args: Vec<(&'static str, String)>,
}

impl Reason {
    /// A reason without arguments.
    pub fn new(code: &'static str) -> Self {
        Self {
            code,
            args: Vec::new(),
        }
    }
}

/// One command, defined once.
#[derive(Clone, Copy)]
pub struct CommandSpec {
    /// Its name.
    pub id: CommandId,
    /// The contexts it is offered in; empty means everywhere after unlocking.
    pub contexts: &'static [Context],
    /// Its keys, the printed one first.
    pub keys: &'static [Chord],
    /// Its place in the footer: smaller stands further left and survives longer on a narrow screen; 0 keeps it out.
    pub footer: u8,
    /// Whether it writes: off when the register is read-only or the custodian reads only.
    pub writes: bool,
}

/// Every command, the rooms in the order of the key table.
pub fn all() -> impl Iterator<Item = &'static CommandSpec> {
    [
        overview::OVERVIEW,
        lists::LISTS,
        detail::DETAIL,
        forms::FORMS,
        wizards::WIZARDS,
        everywhere::EVERYWHERE,
    ]
    .into_iter()
    .flatten()
}
