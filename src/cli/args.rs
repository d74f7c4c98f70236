//! Long because every option of every order is read in this one place.
//!
//! What was asked on the command line. No secret is ever an argument.
//!
//! Long because each command's arguments are read here and nowhere else.

mod ahead;
mod papers;

pub use ahead::Ahead;
pub use papers::{ApplicationOrder, PapersOrder, ReplyOrder, ReportOrder};

use crate::desk::CustodyOrder;
use crate::domain::{Compartment, InfoLevel, Kind, Role};
use crate::words::Language;
use lexopt::{Arg, Parser, ValueExt};
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

/// A new key.
pub struct KeyOrder {
    /// The custodian's name.
    pub name: String,
    /// Chief, deputy or auditor.
    pub role: Role,
    /// The folder that key file and card are written into.
    pub out: PathBuf,
}

/// Something about custodians.
pub struct CustodianOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// What.
    pub task: CustodianTask,
}

/// What is to be done about custodians.
pub enum CustodianTask {
    /// Say who holds keys, and what waits.
    List,
    /// Propose a change.
    Propose(CustodyOrder),
    /// Confirm the proposal in an entry.
    Confirm(u64),
    /// Decline the proposal in an entry.
    Decline(u64),
}

/// Something about disposal.
pub struct DisposeOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// What.
    pub task: DisposeTask,
}

/// What is to be done about disposal.
pub enum DisposeTask {
    /// Say what waits.
    List,
    /// Propose to destroy the keys of persons.
    Propose {
        /// The decision's readable number.
        decision: String,
        /// The persons' readable numbers.
        persons: Vec<String>,
    },
    /// Confirm the disposal in an entry.
    Confirm(u64),
    /// Decline the disposal in an entry.
    Decline(u64),
}

/// Something about recovery sheets.
pub struct RecoveryOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// What.
    pub task: RecoveryTask,
}

/// What is to be done with recovery sheets.
pub enum RecoveryTask {
    /// Make new ones.
    Make {
        /// How many are to be needed.
        need: u8,
        /// How many there are to be.
        of: u8,
        /// A printer's device or a pipe; none for the terminal.
        to: Option<PathBuf>,
    },
    /// Try them.
    Drill,
    /// Propose that they no longer count.
    Retire,
    /// Admit the owners of these cards, when every key is lost.
    Open(Vec<PathBuf>),
    /// Confirm the proposal in an entry, when the other's key is lost.
    Confirm(u64),
}

/// The head for the diary.
pub struct DiaryOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// The entry whose head is said to stand there; none only asks.
    pub noted: Option<u64>,
}

/// First creation.
pub struct InitOrder {
    /// The register's folder.
    pub place: PathBuf,
    /// Municipality code or name.
    pub municipality: String,
    /// The highest level it may hold.
    pub ceiling: InfoLevel,
    /// The chief's card.
    pub chief_card: PathBuf,
    /// The deputy's card.
    pub deputy_card: PathBuf,
    /// The chief's key file.
    pub key: PathBuf,
    /// Recovery sheets that are made at once: how many needed, of how many, and a printer's device or a pipe.
    pub sheets: Option<(u8, u8, Option<PathBuf>)>,
}

/// An import.
pub struct ImportOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// The file.
    pub file: PathBuf,
    /// The kind that the rows become; none lets the heads say.
    pub kind: Option<Kind>,
    /// `head=field` pairs that differ from what the heads suggest; an empty field leaves the column out.
    pub columns: Vec<(String, String)>,
    /// Only say what would become of the rows.
    pub dry_run: bool,
}

/// A counter-change.
pub struct UndoOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// The entry to take back.
    pub seq: u64,
    /// Why.
    pub reason: Option<String>,
}

/// A chain check.
pub struct CheckOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// For programs, not for people.
    pub json: bool,
    /// The rows of the edition with their evidence instead of what the rules find.
    pub requirements: bool,
}

/// A new edition.
pub struct ProvisionsOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// The file.
    pub file: PathBuf,
}

/// An agenda.
pub struct AgendaOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// How far ahead.
    pub ahead: Ahead,
    /// The folder to write it into as a file; none says it.
    pub out: Option<PathBuf>,
}

/// The editions of the analysis.
pub struct EditionOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// The edition to compare, by its number; none lists them all.
    pub difference: Option<String>,
    /// What it is compared with; none takes the edition before it.
    pub from: Option<String>,
}

/// A snapshot.
pub struct SnapshotOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// Files that hold recipients.
    pub recipients: Vec<PathBuf>,
    /// Why, and for whom.
    pub purpose: String,
    /// The folder to write into.
    pub out: PathBuf,
    /// Which compartments.
    pub scope: Vec<Compartment>,
    /// With names and numbers of persons.
    pub identities: bool,
}

/// A check.
pub struct VerifyOrder {
    /// A register's folder, or a snapshot.
    pub what: PathBuf,
    /// The key file that opens a snapshot.
    pub key: Option<PathBuf>,
    /// The head as it was written in the diary: ten words and a number.
    pub witness: Option<String>,
}

/// Backups.
pub struct BackupOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// Where; the remembered places when none is named.
    pub places: Vec<PathBuf>,
    /// Make them there after each session from now on.
    pub remember: bool,
}

/// A restoring.
pub struct RestoreOrder {
    /// Which register and key, for journalling a test.
    pub at: ScreenOrder,
    /// The backup's folder.
    pub from: PathBuf,
    /// The new place.
    pub to: PathBuf,
    /// A damaged register, from which is taken what it has after the backup.
    pub damaged: Option<PathBuf>,
    /// It is a test: what was restored is opened, the test journalled, and the restored register taken away.
    pub test: bool,
}

/// A mending.
pub struct MendOrder {
    /// Which register.
    pub at: ScreenOrder,
    /// Where copies are; the remembered places when none is named.
    pub from: Vec<PathBuf>,
}

/// What is to be done about the mirror.
pub struct MirrorOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// What.
    pub task: MirrorTask,
}

/// What can be done about the mirror.
pub enum MirrorTask {
    /// How it stands.
    Status,
    /// Everything that is saved goes there too.
    Set(PathBuf),
    /// No mirror any more.
    Remove,
}

/// Why the arguments can't be read: words under `key`, with the argument in question.
pub struct Fault {
    /// The words.
    pub key: &'static str,
    /// The argument.
    pub what: String,
}

/// Options and order.
pub struct Parsed {
    /// What holds for every order; defaults where the arguments can't be read.
    pub options: Options,
    /// The order.
    pub order: Result<Order, Fault>,
}

fn unread_as(key: &'static str, what: impl Into<String>) -> Fault {
    Fault {
        key,
        what: what.into(),
    }
}

/// Everything that any order takes, as it was written.
#[derive(Default)]
struct Given {
    words: Vec<OsString>,
    register: Option<PathBuf>,
    key: Option<PathBuf>,
    name: Option<String>,
    role: Option<String>,
    out: Option<PathBuf>,
    municipality: Option<String>,
    ceiling: Option<String>,
    card: Option<PathBuf>,
    cards: Vec<PathBuf>,
    need: Option<String>,
    of: Option<String>,
    to: Option<PathBuf>,
    person: Option<String>,
    witness: Option<String>,
    decision: Option<String>,
    chief_card: Option<PathBuf>,
    deputy_card: Option<PathBuf>,
    kind: Option<String>,
    columns: Vec<(String, String)>,
    recipients: Vec<PathBuf>,
    purpose: Option<String>,
    reason: Option<String>,
    reference: Option<String>,
    method: Option<String>,
    date: Option<String>,
    annexes: bool,
    scope: Option<String>,
    weeks: Option<String>,
    ahead: Option<Ahead>,
    json: bool,
    requirements: bool,
    dry_run: bool,
    without_identities: bool,
    damaged: Option<PathBuf>,
    remember: bool,
    test: bool,
    help: bool,
    version: bool,
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
                order = Err(unread_as("cli-argument-unreadable", error.to_string()));
                break;
            }
        };
        order = take(&name, &mut parser, &mut options, &mut given);
    }
    Parsed {
        options,
        order: order.and_then(|()| given.order()),
    }
}

fn text(parser: &mut Parser, name: &str) -> Result<String, Fault> {
    parser
        .value()
        .map_err(|_| unread_as("cli-value-missing", name))?
        .string()
        .map_err(|_| unread_as("cli-argument-unreadable", name))
}

fn path(parser: &mut Parser, name: &str) -> Result<PathBuf, Fault> {
    parser
        .value()
        .map(PathBuf::from)
        .map_err(|_| unread_as("cli-value-missing", name))
}

fn take(
    name: &str,
    parser: &mut Parser,
    options: &mut Options,
    given: &mut Given,
) -> Result<(), Fault> {
    match name {
        "help" => given.help = true,
        "version" => given.version = true,
        "language" | "språk" => {
            let code = text(parser, name)?;
            let language = Language::from_code(&code)
                .ok_or_else(|| unread_as("cli-language-unknown", code))?;
            options.language = Some(language);
        }
        "theme" | "tema" => options.theme = Some(text(parser, name)?),
        "ascii" => options.ascii = true,
        "plain" | "enkelt" => options.plain = true,
        "color" | "färg" => options.color = Some(text(parser, name)?),
        "register" | "place" => given.register = Some(path(parser, name)?),
        "key" => given.key = Some(path(parser, name)?),
        "name" => given.name = Some(text(parser, name)?),
        "role" => given.role = Some(text(parser, name)?),
        "out" => given.out = Some(path(parser, name)?),
        "municipality" => given.municipality = Some(text(parser, name)?),
        "ceiling" => given.ceiling = Some(text(parser, name)?),
        "card" => {
            let card = path(parser, name)?;
            given.cards.push(card.clone());
            given.card = Some(card);
        }
        "need" => given.need = Some(text(parser, name)?),
        "of" => given.of = Some(text(parser, name)?),
        "to" => given.to = Some(path(parser, name)?),
        "decision" => given.decision = Some(text(parser, name)?),
        "witness" => given.witness = Some(text(parser, name)?),
        "person" => given.person = Some(text(parser, name)?),
        "chief-card" => given.chief_card = Some(path(parser, name)?),
        "deputy-card" => given.deputy_card = Some(path(parser, name)?),
        "kind" => given.kind = Some(text(parser, name)?),
        "column" => {
            let pair = text(parser, name)?;
            let (head, field) = pair
                .split_once('=')
                .ok_or_else(|| unread_as("cli-column-form", pair.as_str()))?;
            given.columns.push((head.to_owned(), field.to_owned()));
        }
        "recipient" => given.recipients.push(path(parser, name)?),
        "purpose" => given.purpose = Some(text(parser, name)?),
        "reason" => given.reason = Some(text(parser, name)?),
        "ref" => given.reference = Some(text(parser, name)?),
        "method" => given.method = Some(text(parser, name)?),
        "date" => given.date = Some(text(parser, name)?),
        "annexes" => given.annexes = true,
        "scope" => given.scope = Some(text(parser, name)?),
        "weeks" => given.weeks = Some(text(parser, name)?),
        "week" => given.ahead = Some(Ahead::Weeks(1)),
        "month" => given.ahead = Some(Ahead::Month),
        "year" => given.ahead = Some(Ahead::Year),
        "json" => given.json = true,
        "requirements" => given.requirements = true,
        "dry-run" => given.dry_run = true,
        "damaged" => given.damaged = Some(path(parser, name)?),
        "remember" => given.remember = true,
        "test" => given.test = true,
        "without-identities" => given.without_identities = true,
        short if short.starts_with('-') => return Err(unread_as("cli-option-unknown", short)),
        _ => return Err(unread_as("cli-option-unknown", format!("--{name}"))),
    }
    Ok(())
}

impl Given {
    /// What is to be done about custodians.
    fn custodian(&self, rest: &[&str]) -> Result<CustodianTask, Fault> {
        let role = || {
            let role = self.role.as_deref().map(|role| {
                Role::from_code(role).ok_or_else(|| unread_as("cli-role-unknown", role))
            });
            role.transpose()
        };
        let card = || need(self.card.clone(), "--card");
        let change = match rest {
            [] | ["list"] => return Ok(CustodianTask::List),
            ["confirm", seq] => return Ok(CustodianTask::Confirm(number(seq)?)),
            ["decline", seq] => return Ok(CustodianTask::Decline(number(seq)?)),
            ["add"] => CustodyOrder::Add {
                card: card()?,
                role: role()?,
                reach: scope(self.scope.as_deref())?,
            },
            ["remove", who] => CustodyOrder::Remove {
                who: (*who).to_owned(),
            },
            ["hand-over", who] => CustodyOrder::HandOver {
                who: (*who).to_owned(),
            },
            ["replace", who] => CustodyOrder::Replace {
                who: (*who).to_owned(),
                card: card()?,
            },
            ["role", who] => {
                let (role, person) = (role()?, self.person.clone());
                let named = self.scope.as_deref();
                let reach = named.map(|named| scope(Some(named))).transpose()?;
                if role.is_none() && reach.is_none() && person.is_none() {
                    return Err(unread_as("cli-option-missing", "--role"));
                }
                CustodyOrder::Change {
                    who: (*who).to_owned(),
                    role,
                    reach,
                    person,
                }
            }
            [other, ..] => {
                return Err(unread_as("cli-order-unknown", format!("custodian {other}")));
            }
        };
        Ok(CustodianTask::Propose(change))
    }

    /// How many sheets are needed, of how many.
    fn sheets(&self) -> Result<(u8, u8), Fault> {
        let count = |text: &Option<String>, name: &str| {
            let text = need(text.clone(), name)?;
            let count = text
                .parse::<u8>()
                .ok()
                .filter(|count| (2..=16).contains(count));
            count.ok_or_else(|| unread_as("cli-sheets-unreadable", text))
        };
        let (needed, of) = (count(&self.need, "--need")?, count(&self.of, "--of")?);
        match needed > of {
            true => Err(unread_as("cli-sheets-unreadable", needed.to_string())),
            false => Ok((needed, of)),
        }
    }

    /// What is to be done with recovery sheets.
    fn recovery(&self, rest: &[&str]) -> Result<RecoveryTask, Fault> {
        match rest {
            ["make"] => {
                let (needed, of) = self.sheets()?;
                Ok(RecoveryTask::Make {
                    need: needed,
                    of,
                    to: self.to.clone(),
                })
            }
            ["drill"] => Ok(RecoveryTask::Drill),
            ["retire"] => Ok(RecoveryTask::Retire),
            ["open"] if self.cards.is_empty() => Err(unread_as("cli-option-missing", "--card")),
            ["open"] => Ok(RecoveryTask::Open(self.cards.clone())),
            ["confirm", seq] => Ok(RecoveryTask::Confirm(number(seq)?)),
            other => {
                let other = other.first().copied().unwrap_or_default();
                Err(unread_as("cli-order-unknown", format!("recovery {other}")))
            }
        }
    }

    fn order(self) -> Result<Order, Fault> {
        if self.help {
            return Ok(Order::Help);
        }
        if self.version {
            return Ok(Order::Version);
        }
        let words: Vec<String> = self
            .words
            .iter()
            .map(|word| word.to_string_lossy().into_owned())
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let at = ScreenOrder {
            register: self.register.clone(),
            key: self.key.clone(),
        };
        match words.as_slice() {
            [] => Ok(Order::Screen(at)),
            ["demo"] => Ok(Order::Demo),
            ["help"] => Ok(Order::Help),
            ["key", "new"] => {
                let role = need(self.role, "--role")?;
                Ok(Order::KeyNew(KeyOrder {
                    name: need(self.name, "--name")?,
                    role: Role::from_code(&role)
                        .ok_or_else(|| unread_as("cli-role-unknown", role))?,
                    out: need(self.out, "--out")?,
                }))
            }
            ["key", "show", _] => Ok(Order::KeyShow(
                self.words.get(2).map(PathBuf::from).unwrap_or_default(),
            )),
            ["key", "passphrase", _] => Ok(Order::KeyPassphrase(
                self.words.get(2).map(PathBuf::from).unwrap_or_default(),
            )),
            ["custodian", rest @ ..] => Ok(Order::Custodian(CustodianOrder {
                at,
                task: self.custodian(rest)?,
            })),
            ["dispose", rest @ ..] => Ok(Order::Dispose(DisposeOrder {
                at,
                task: match rest {
                    [] | ["list"] => DisposeTask::List,
                    ["confirm", seq] => DisposeTask::Confirm(number(seq)?),
                    ["decline", seq] => DisposeTask::Decline(number(seq)?),
                    persons => DisposeTask::Propose {
                        decision: need(self.decision, "--decision")?,
                        persons: owned(persons),
                    },
                },
            })),
            ["recovery", rest @ ..] => Ok(Order::Recovery(RecoveryOrder {
                at,
                task: self.recovery(rest)?,
            })),
            ["init"] => {
                let named = self.need.is_some() || self.of.is_some();
                let sheets = named.then(|| self.sheets()).transpose()?;
                let sheets = sheets.map(|(need, of)| (need, of, self.to.clone()));
                let ceiling = need(self.ceiling, "--ceiling")?;
                Ok(Order::Init(InitOrder {
                    place: need(self.register, "--place")?,
                    municipality: need(self.municipality, "--municipality")?,
                    ceiling: InfoLevel::from_code(&ceiling)
                        .ok_or_else(|| unread_as("cli-level-unknown", ceiling))?,
                    chief_card: need(self.chief_card, "--chief-card")?,
                    deputy_card: need(self.deputy_card, "--deputy-card")?,
                    key: need(self.key, "--key")?,
                    sheets,
                }))
            }
            ["diary", rest @ ..] => Ok(Order::Diary(DiaryOrder {
                at,
                noted: match rest {
                    [] => None,
                    ["noted", seq] => Some(number(seq)?),
                    [other, ..] => {
                        return Err(unread_as("cli-order-unknown", format!("diary {other}")));
                    }
                },
            })),
            ["import", _] => Ok(Order::Import(ImportOrder {
                at,
                file: self.words.get(1).map(PathBuf::from).unwrap_or_default(),
                kind: self
                    .kind
                    .map(|kind| {
                        Kind::from_code(&kind).ok_or_else(|| unread_as("cli-kind-unknown", kind))
                    })
                    .transpose()?,
                columns: self.columns,
                dry_run: self.dry_run,
            })),
            ["undo", seq] => Ok(Order::Undo(UndoOrder {
                at,
                seq: number(seq)?,
                reason: self.reason,
            })),
            ["check"] => Ok(Order::Check(CheckOrder {
                at,
                json: self.json,
                requirements: self.requirements,
            })),
            ["provisions"] | ["provisions", "list"] => Ok(Order::Editions(at)),
            ["provisions", "load", _] => Ok(Order::LoadEdition(ProvisionsOrder {
                at,
                file: self.words.get(2).map(PathBuf::from).unwrap_or_default(),
            })),
            ["report"] => Ok(Order::Report(ReportOrder { at, out: self.out })),
            ["waiting"] => Ok(Order::Waiting(at)),
            ["paper", labels @ ..] if !labels.is_empty() => Ok(Order::Papers(PapersOrder {
                at,
                labels: owned(labels),
                out: self.out,
            })),
            ["apply", labels @ ..] if !labels.is_empty() => Ok(Order::Apply(ApplicationOrder {
                at,
                labels: owned(labels),
                date: self.date,
                reference: need(self.reference, "--ref")?,
                method: need(self.method, "--method")?,
                annexes: self.annexes,
                dry_run: self.dry_run,
            })),
            ["reply", labels @ ..] if !labels.is_empty() => Ok(Order::Reply(ReplyOrder {
                at,
                labels: owned(labels),
                date: self.date,
            })),
            ["agenda"] => Ok(Order::Agenda(AgendaOrder {
                at,
                ahead: ahead::of(self.ahead, self.weeks)?,
                out: self.out,
            })),
            ["edition", "list"] => Ok(Order::Edition(EditionOrder {
                at,
                difference: None,
                from: None,
            })),
            ["edition", "diff", from @ .., to] if from.len() < 2 => {
                Ok(Order::Edition(EditionOrder {
                    at,
                    difference: Some((*to).to_owned()),
                    from: from.first().map(|from| (*from).to_owned()),
                }))
            }
            ["snapshot"] => {
                if self.recipients.is_empty() {
                    return Err(unread_as("cli-option-missing", "--recipient"));
                }
                Ok(Order::Snapshot(SnapshotOrder {
                    at,
                    recipients: self.recipients,
                    purpose: need(self.purpose, "--purpose")?,
                    out: need(self.out, "--out")?,
                    scope: scope(self.scope.as_deref())?,
                    identities: !self.without_identities,
                }))
            }
            ["verify", _] => Ok(Order::Verify(VerifyOrder {
                what: self.words.get(1).map(PathBuf::from).unwrap_or_default(),
                key: self.key,
                witness: self.witness,
            })),
            ["backup", ..] => Ok(Order::Backup(BackupOrder {
                at,
                places: self.words.iter().skip(1).map(PathBuf::from).collect(),
                remember: self.remember,
            })),
            ["restore", _, _] => Ok(Order::Restore(RestoreOrder {
                at,
                from: self.words.get(1).map(PathBuf::from).unwrap_or_default(),
                to: self.words.get(2).map(PathBuf::from).unwrap_or_default(),
                damaged: self.damaged,
                test: self.test,
            })),
            ["mend", ..] => Ok(Order::Mend(MendOrder {
                at,
                from: self.words.iter().skip(1).map(PathBuf::from).collect(),
            })),
            ["mirror", rest @ ..] => {
                let task = match rest {
                    [] | ["status"] => MirrorTask::Status,
                    ["set", _] => {
                        MirrorTask::Set(self.words.get(2).map(PathBuf::from).unwrap_or_default())
                    }
                    ["remove"] => MirrorTask::Remove,
                    [other, ..] => {
                        let other = format!("mirror {other}");
                        return Err(unread_as("cli-order-unknown", other));
                    }
                };
                Ok(Order::Mirror(MirrorOrder { at, task }))
            }
            [first, ..] => Err(unread_as("cli-order-unknown", *first)),
        }
    }
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|one| (*one).to_owned()).collect()
}

/// The number of an entry.
fn number(text: &str) -> Result<u64, Fault> {
    text.parse()
        .map_err(|_| unread_as("cli-number-unreadable", text))
}

/// How many weeks ahead; five when nothing is said.
fn need<T>(value: Option<T>, name: &str) -> Result<T, Fault> {
    value.ok_or_else(|| unread_as("cli-option-missing", name))
}

/// Compartments by their names, separated by commas; all of them when nothing is said.
fn scope(text: Option<&str>) -> Result<Vec<Compartment>, Fault> {
    let Some(text) = text else {
        return Ok(Compartment::ALL.to_vec());
    };
    let named: Vec<Compartment> = text
        .split(',')
        .map(|name| {
            Compartment::ALL
                .into_iter()
                .find(|compartment| compartment.code() == name.trim())
                .ok_or_else(|| unread_as("cli-compartment-unknown", name))
        })
        .collect::<Result<_, _>>()?;
    let all = Compartment::ALL.into_iter();
    Ok(all.filter(|one| named.contains(one)).collect())
}

#[cfg(test)]
mod tests;
