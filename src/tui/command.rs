//! The registry of commands: each is defined once and feeds keys, footer, help, palette and the key table.
//!
//! The tables stand in `command/`, one per room. A test walks them and fails on a collision within a context or a chord
//! that a Swedish keyboard lacks.

mod analysis;
mod checks;
mod detail;
mod everywhere;
mod forms;
mod keeping;
mod lists;
mod overview;
mod papers;
mod review;
mod sitting;
mod wizards;

use crate::tui::Chord;
use crate::words::Words;

/// A command's stable name, `room.deed`: words under `command-<room>-<deed>` (short label for the footer and palette)
/// and `command-<room>-<deed>-help` (a sentence).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CommandId(pub &'static str);

macro_rules! contexts {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Where the keyboard is. A layer names its context; commands name the contexts they are offered in.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Context { $($(#[$doc])* $name,)* }

        impl Context {
            /// Every one.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];
        }
    };
}

contexts! {
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
    /// A comment that is written: printable keys are text.
    Comment,
    /// A record's history.
    History,
    /// The review queue.
    Review,
    /// The journal.
    Journal,
    /// The chain check.
    Check,
    /// The requirements and their evidence.
    Requirements,
    /// The agenda.
    Agenda,
    /// Who holds keys.
    Custodians,
    /// What is done again and again for the register itself.
    Upkeep,
    /// Disposal of persons.
    Disposal,
    /// The editions of an analysis.
    Editions,
    /// The analysis as a chain of columns.
    Strands,
    /// The tree of what values depend on.
    Tree,
    /// The register on a day that has passed.
    Past,
    /// A paper.
    Paper,
    /// Who waits for a reply.
    Waiting,
    /// The analysis at a sitting.
    Sitting,
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

impl CommandSpec {
    /// The key of its words: `command-<room>-<deed>`.
    pub fn key(&self) -> String {
        format!("command-{}", self.id.0.replace('.', "-"))
    }

    /// Its short label.
    pub fn label(&self, words: &Words) -> String {
        words.get(&self.key())
    }

    /// Its sentence.
    pub fn help(&self, words: &Words) -> String {
        words.get(&format!("{}-help", self.key()))
    }

    /// Its keys as people read them, the printed one first.
    pub fn chords(&self) -> String {
        let keys: Vec<String> = self.keys.iter().map(Chord::to_string).collect();
        keys.join("  ")
    }
}

/// A command that only reads, for the tables.
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

/// A command that writes, for the tables.
const fn writes(
    id: &'static str,
    contexts: &'static [Context],
    keys: &'static [Chord],
    footer: u8,
) -> CommandSpec {
    CommandSpec {
        writes: true,
        ..reads(id, contexts, keys, footer)
    }
}

/// A command that can be reached, and why it is off if it is.
#[derive(Clone)]
pub struct Offer {
    /// The command.
    pub spec: &'static CommandSpec,
    /// Why it is off.
    pub off: Option<Reason>,
}

/// Every command, the rooms in the order of the key table.
pub fn all() -> impl Iterator<Item = &'static CommandSpec> {
    [
        overview::OVERVIEW,
        lists::LISTS,
        detail::DETAIL,
        analysis::ANALYSIS,
        forms::FORMS,
        papers::PAPERS,
        review::REVIEWS,
        wizards::WIZARDS,
        checks::CHECKS,
        keeping::KEEPING,
        sitting::SITTING,
        everywhere::EVERYWHERE,
    ]
    .into_iter()
    .flatten()
}

/// Whether a command can be reached in a context at all, by key, help or palette.
pub fn reaches(spec: &CommandSpec, context: Context) -> bool {
    if !spec.contexts.is_empty() {
        return spec.contexts.contains(&context);
    }
    match context {
        // Nothing is open yet: no view, nothing to lock.
        Context::Gate | Context::FirstRun => everywhere::BEFORE_OPENING.contains(&spec.id.0),
        Context::Dialog => everywhere::IN_DIALOGS.contains(&spec.id.0),
        _ => true,
    }
}

/// Whether a key runs a command in a context. Where text is typed, keys that write are never commands of everywhere.
pub(super) fn runs(spec: &CommandSpec, context: Context, chord: Chord) -> bool {
    let typing = matches!(
        context,
        Context::Form
            | Context::Comment
            | Context::Import
            | Context::Snapshot
            | Context::FirstRun
            | Context::Gate
    );
    let own = spec.contexts.contains(&context);
    spec.keys.contains(&chord) && reaches(spec, context) && (own || !(typing && chord.is_text()))
}

/// The key that is shown for a command in a context: the first that runs it there. While text is typed (`typing`) keys
/// that write are text.
pub fn shown_key(spec: &CommandSpec, context: Context, typing: bool) -> Option<Chord> {
    spec.keys
        .iter()
        .copied()
        .find(|chord| runs(spec, context, *chord) && !(typing && chord.is_text()))
}

/// Whether a command only moves about: the palette leaves it out.
pub fn moves(spec: &CommandSpec) -> bool {
    const MOVES: [&str; 6] = ["down", "up", "first", "last", "page-down", "page-up"];
    let deed = spec.id.0.rsplit('.').next().unwrap_or_default();
    (spec.id.0.starts_with("list.") && MOVES.contains(&deed))
        || matches!(deed, "pane" | "pane-back" | "next" | "back" | "previous")
}

#[cfg(test)]
mod tests;
