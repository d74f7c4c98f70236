//! What was asked on the command line. No secret is ever an argument.
//!
//! `given` takes options as they come; [`order_of`] says which order the words are; each group of orders has a file that
//! says what they need.

mod ahead;
mod check;
mod given;
mod keys;
mod papers;
mod proof;
mod register;
mod shape;
mod upkeep;

pub use ahead::Ahead;
pub use check::{AgendaOrder, CheckOrder, EditionOrder, ProvisionsOrder};
pub use keys::{CustodianOrder, CustodianTask, KeyOrder, RecoveryOrder, RecoveryTask};
pub use papers::{ApplicationOrder, PapersOrder, ReplyOrder, ReportOrder};
pub use proof::{SnapshotOrder, VerifyOrder};
pub use register::{DiaryOrder, DisposeOrder, DisposeTask, ImportOrder, InitOrder, UndoOrder};
pub use shape::written;
pub use upkeep::{BackupOrder, MendOrder, MirrorOrder, MirrorTask, RestoreOrder};

use crate::words::Language;
use given::Given;
use lexopt::{Arg, Parser};
use std::ffi::OsString;
use std::path::PathBuf;

/// What holds for every order.
#[derive(Clone, Default)]
pub struct Options {
    /// The language of what is said; none leaves it to what is remembered.
    pub language: Option<Language>,
    /// The theme of the screen, by name.
    pub theme: Option<String>,
    /// Draw the screen with ASCII characters only.
    pub ascii: bool,
    /// The screen in plain mode.
    pub plain: bool,
    /// When colours are used: `auto`, `always`, `never`.
    pub color: Option<String>,
}

/// What was asked.
pub enum Order {
    /// How it is used.
    Help,
    /// Which version it is.
    Version,
    /// The screen.
    Screen(ScreenOrder),
    /// The screen on a throwaway register.
    Demo,
    /// A new custodian key.
    KeyNew(KeyOrder),
    /// What a card says.
    KeyShow(PathBuf),
    /// A new passphrase for a key file.
    KeyPassphrase(PathBuf),
    /// Who holds keys.
    Custodian(CustodianOrder),
    /// Recovery sheets.
    Recovery(RecoveryOrder),
    /// Disposal of persons.
    Dispose(DisposeOrder),
    /// The head for the diary.
    Diary(DiaryOrder),
    /// First creation.
    Init(InitOrder),
    /// Rows of a CSV file.
    Import(ImportOrder),
    /// A counter-change.
    Undo(UndoOrder),
    /// Everything that the rules find.
    Check(CheckOrder),
    /// The editions of the provisions.
    Editions(ScreenOrder),
    /// A new edition of the provisions.
    LoadEdition(ProvisionsOrder),
    /// The sheet for the yearly report, or the report to the municipal director.
    Report(ReportOrder),
    /// Field sheets and decisions.
    Papers(PapersOrder),
    /// One application for many cases.
    Apply(ApplicationOrder),
    /// Replies that came.
    Reply(ReplyOrder),
    /// Who waits for a reply.
    Waiting(ScreenOrder),
    /// Everything that falls due.
    Agenda(AgendaOrder),
    /// The editions of the analysis.
    Edition(EditionOrder),
    /// A snapshot.
    Snapshot(SnapshotOrder),
    /// A check of a register or a snapshot.
    Verify(VerifyOrder),
    /// Backups.
    Backup(BackupOrder),
    /// A register restored from a backup.
    Restore(RestoreOrder),
    /// A register mended where it lies.
    Mend(MendOrder),
    /// The mirror.
    Mirror(MirrorOrder),
}

/// Which register, and with which key.
#[derive(Clone, Default)]
pub struct ScreenOrder {
    /// The register's folder.
    pub register: Option<PathBuf>,
    /// The key file.
    pub key: Option<PathBuf>,
}

/// Why the arguments can't be read: words under `key`, with the argument in question.
pub struct Fault {
    /// The words.
    pub key: &'static str,
    /// The argument.
    pub what: String,
    /// The order that it was given to; "" where the words name none.
    pub order: String,
}

impl Fault {
    /// Of an argument.
    fn of(key: &'static str, what: impl Into<String>) -> Self {
        Self {
            key,
            what: what.into(),
            order: String::new(),
        }
    }

    /// There is no such order.
    fn order(what: impl Into<String>) -> Self {
        Self::of("cli-order-unknown", what)
    }
}

/// Options and order.
pub struct Parsed {
    /// What holds for every order; defaults where the arguments can't be read.
    pub options: Options,
    /// The order.
    pub order: Result<Order, Fault>,
    /// The words that were given, without options: what the order was named by.
    pub words: Vec<String>,
}

/// Reads the arguments, the program's name first.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Parsed {
    let mut parser = Parser::from_iter(args);
    let mut options = Options::default();
    let mut given = Given::default();
    let mut order = Ok(());
    while order.is_ok() {
        let name = match parser.next() {
            Ok(None) => break,
            Ok(Some(Arg::Value(word))) => {
                given.words.push(word);
                continue;
            }
            Ok(Some(Arg::Short('h'))) => "help".to_owned(),
            Ok(Some(Arg::Short(other))) => format!("-{other}"),
            Ok(Some(Arg::Long(name))) => name.to_owned(),
            Err(error) => {
                order = Err(Fault::of("cli-argument-unreadable", error.to_string()));
                break;
            }
        };
        order = given.take(&name, &mut parser, &mut options);
    }
    let words = given.words.iter().map(|word| word.to_string_lossy());
    let words: Vec<String> = words.map(|word| word.into_owned()).collect();
    Parsed {
        options,
        order: order.and_then(|()| order_of(given, &words)),
        words,
    }
}

/// Which order the words are, with what it needs of the options.
fn order_of(given: Given, words: &[String]) -> Result<Order, Fault> {
    if given.help {
        return Ok(Order::Help);
    }
    if given.version {
        return Ok(Order::Version);
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    shape::check(&words)?;
    match words.as_slice() {
        [] => Ok(Order::Screen(given.at())),
        ["demo"] => Ok(Order::Demo),
        ["help"] => Ok(Order::Help),
        ["key", "new"] => given.key_new(),
        ["key", "show", _] => Ok(Order::KeyShow(given.path(2))),
        ["key", "passphrase", _] => Ok(Order::KeyPassphrase(given.path(2))),
        ["custodian", rest @ ..] => given.custodian(rest),
        ["recovery", rest @ ..] => given.recovery(rest),
        ["init"] => given.init(),
        ["import", _] => given.import(),
        ["undo", seq] => given.undo(seq),
        ["dispose", rest @ ..] => given.dispose(rest),
        ["diary", rest @ ..] => given.diary(rest),
        ["check"] => given.check(),
        ["provisions"] | ["provisions", "list"] => Ok(Order::Editions(given.at())),
        ["provisions", "load", _] => given.load_edition(),
        ["agenda"] => given.agenda(),
        ["edition", "list"] => given.edition(None, None),
        ["edition", "diff", to] => given.edition(Some(to), None),
        ["edition", "diff", from, to] => given.edition(Some(to), Some(from)),
        ["report"] => given.report(),
        ["waiting"] => Ok(Order::Waiting(given.at())),
        ["paper", labels @ ..] if !labels.is_empty() => given.paper(labels),
        ["apply", labels @ ..] if !labels.is_empty() => given.apply(labels),
        ["reply", labels @ ..] if !labels.is_empty() => given.reply(labels),
        ["snapshot"] => given.snapshot(),
        ["verify", _] => given.verify(),
        ["backup", ..] => given.backup(),
        ["restore", _, _] => given.restore(),
        ["mend", ..] => given.mend(),
        ["mirror", rest @ ..] => given.mirror(rest),
        [first, ..] => Err(Fault::order(*first)),
    }
}

#[cfg(test)]
mod tests;
