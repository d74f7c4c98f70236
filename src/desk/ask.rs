//! What the screen asks of the keeper.

use crate::crypto::{Passphrase, Recipient};
use crate::desk::work::Lines;
use crate::domain::{
    Command, Compartment, Dispatch, InfoLevel, Kind, Purpose, RecordId, Role, Sheets, Value,
};
use crate::views::SavedFilter;
use crate::words::Language;
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// Pairs an answer with its question. Tickets are drawn by the asker, from 1; answers that nobody asked for have 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Ticket(pub u64);

/// A question with its ticket.
pub struct Question {
    /// To pair the answer with.
    pub ticket: Ticket,
    /// What is asked.
    pub ask: Ask,
}

/// Which draft: a record's, or the one of a new record of a kind.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DraftKey {
    /// The kind.
    pub kind: Kind,
    /// The record; none for a new one.
    pub id: Option<RecordId>,
}

/// What was typed and not yet submitted, as typed, so that also what can't be read yet survives.
#[derive(Clone)]
pub struct Draft {
    /// Whose draft.
    pub key: DraftKey,
    /// The version that the author saw.
    pub base: u32,
    /// The changed fields, by the catalogue's names, in the form of `fields::edit_text`.
    pub typed: Vec<(String, String)>,
    /// The field that had the focus.
    pub focus: String,
    /// When it was sealed; the keeper sets it.
    pub at: Timestamp,
}

/// Which comment that is being written: on a field of a record, or an answer to the comment in an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CommentKey {
    /// The record's kind.
    pub kind: Kind,
    /// The record.
    pub id: RecordId,
    /// The entry of the comment that is answered.
    pub to: Option<u64>,
    /// The field.
    pub field: &'static str,
}

/// A filled form: only what the author changed, so that what was masked stays as it is.
#[derive(Clone)]
pub struct FormWork {
    /// The kind.
    pub kind: Kind,
    /// The record; none for a new one.
    pub id: Option<RecordId>,
    /// The version that the author saw.
    pub base: u32,
    /// The changed fields; none empties one.
    pub changes: Vec<(&'static str, Option<Value>)>,
    /// Why, for the reviewer.
    pub reason: Option<String>,
}

/// Which change is asked about.
#[derive(Clone)]
pub enum Foreseen {
    /// A form as it would be submitted.
    Form(FormWork),
    /// That a record ends today.
    End(RecordId),
    /// What a record has become since it was approved last.
    Review(RecordId),
}

/// What first creation needs.
pub struct FoundOrder {
    /// The register's folder; must not exist, or be empty.
    pub place: PathBuf,
    /// Municipality code, four digits.
    pub municipality_code: String,
    /// The highest level that this installation may hold.
    pub ceiling: InfoLevel,
    /// The chief's card.
    pub chief_card: PathBuf,
    /// The deputy's card.
    pub deputy_card: PathBuf,
    /// The chief's key file, which signs the first entry.
    pub chief_key: PathBuf,
    /// Its passphrase.
    pub passphrase: Passphrase,
}

/// A list that leaves the register as a file.
#[derive(Clone)]
pub struct PrintOrder {
    /// What it is, as a code for the journal and the file's name: `agenda`.
    pub what: &'static str,
    /// Its lines.
    pub lines: Lines,
    /// The folder to write into.
    pub folder: PathBuf,
    /// The language of the level on top.
    pub language: Language,
}

/// Which paper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PaperWork {
    /// A sheet for each of these records.
    Records(Vec<RecordId>),
    /// The applications that come next: a sheet for each case where one is to be made.
    ToApply,
    /// The report to the municipal director.
    Director,
}

/// A paper that leaves the register as a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PaperOrder {
    /// Which.
    pub work: PaperWork,
    /// The folder to write into.
    pub folder: PathBuf,
    /// The language that it is written in.
    pub language: Language,
    /// What the personal numbers on it are for; none leaves them masked.
    pub purpose: Option<Purpose>,
}

/// One application for many cases.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ApplyOrder {
    /// The cases, none of which may be held out.
    pub cases: Vec<RecordId>,
    /// How it was sent.
    pub dispatch: Dispatch,
    /// The language of the reason that the entry is given.
    pub language: Language,
}

/// What a snapshot needs.
#[derive(Clone)]
pub struct SnapshotOrder {
    /// The folder to write into.
    pub folder: PathBuf,
    /// Files that hold recipients (`age1…`).
    pub recipients: Vec<PathBuf>,
    /// Why, and for whom: it is written in the snapshot and journalled by its digest only.
    pub purpose: String,
    /// What it shall hold.
    pub scope: Vec<Compartment>,
    /// Whether names and numbers of persons are included.
    pub identities: bool,
}

/// A change of one custodian, to be proposed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CustodyOrder {
    /// A new custodian.
    Add {
        /// The card.
        card: PathBuf,
        /// What they may do; none for what the card says.
        role: Option<Role>,
        /// The compartments that they are given the keys of.
        reach: Vec<Compartment>,
    },
    /// One who leaves.
    Remove {
        /// The first digits of the key id, or the name.
        who: String,
    },
    /// A new key in place of a lost one.
    Replace {
        /// Whose.
        who: String,
        /// The new card.
        card: PathBuf,
    },
    /// Another role, other compartments, or which record is the custodian's own.
    Change {
        /// Whose.
        who: String,
        /// What they may do from now on.
        role: Option<Role>,
        /// The compartments that they have the keys of from now on.
        reach: Option<Vec<Compartment>>,
        /// The readable number of the custodian's own record as a person: PE-0001.
        person: Option<String>,
    },
    /// Who becomes chief; whoever is chief now becomes deputy, in one change.
    HandOver {
        /// Whose.
        who: String,
    },
    /// New recovery sheets: the public halves of their key.
    Sheets {
        /// The key that signs, its public half.
        key: [u8; 32],
        /// The recipient that compartment keys are wrapped for.
        recipient: Recipient,
        /// How it is divided.
        sheets: Sheets,
    },
    /// That the recovery sheets no longer count.
    NoSheets,
}

/// What a list as a file needs. Names and numbers of persons are never in it.
#[derive(Clone)]
pub struct ListOrder {
    /// The kind.
    pub kind: Kind,
    /// The records.
    pub ids: Vec<RecordId>,
    /// The folder to write into.
    pub folder: PathBuf,
    /// The language of heads and choices.
    pub language: Language,
}

/// What can be asked.
pub enum Ask {
    /// Opens the register at a place with a key file and its passphrase. Answer: `Told::Opened`.
    Unlock {
        /// The register's folder.
        register: PathBuf,
        /// The key file.
        key_file: PathBuf,
        /// Its passphrase.
        passphrase: Passphrase,
    },
    /// Whether a passphrase is worth asking for: there is a register, and a key file. Answer: `Told::LooksRight`.
    LookAhead {
        /// The register's folder.
        register: PathBuf,
        /// The key file.
        key_file: PathBuf,
    },
    /// Which key files and cards stand on media and in these folders now. Answer: `Told::Media`.
    Media(Vec<PathBuf>),
    /// Closes it, drops and wipes every key. Answer: `Told::Locked`.
    Lock,
    /// Makes a register and opens it. Answer: `Told::Opened`.
    Found(Box<FoundOrder>),
    /// The first page, with what is ready at once. Answer: `Told::Overview`, which says whether that is everything.
    Overview,
    /// The first page when the rules have judged everything. Answer: `Told::Overview`.
    OverviewJudged,
    /// The last twelve months; read while nobody asks anything else. Answer: `Told::Trend`.
    Trend,
    /// The analysis as it is gone through at a sitting. Answer: `Told::Sitting`.
    Sitting,
    /// Everything that the rules find. Answer: `Told::Findings`.
    Findings,
    /// Each row of the edition with its evidence, and the indicators. Answer: `Told::Requirements`.
    Requirements,
    /// What an edition of the provisions in a file would bring; nothing is taken. Answer: `Told::EditionSeen`.
    LookAtEdition(PathBuf),
    /// Takes in an edition of the provisions from a file, as one change. Answer: `Told::EditionLoaded`.
    LoadEdition {
        /// The file.
        path: PathBuf,
        /// The SHA-256 of what was looked at, in hexadecimal: another file is refused. None takes what is there.
        seen: Option<String>,
    },
    /// Everything that falls due up to and including a day. Answer: `Told::Agenda`.
    Agenda(Date),
    /// All rows of a kind. Answer: `Told::List`.
    List(Kind),
    /// All rows of a kind, with these columns. Answer: `Told::List`.
    ListOf(Kind, Vec<&'static str>),
    /// The ways to look at a list that this custodian keeps. Answer: `Told::Filters`.
    Filters(Kind),
    /// Seals them in the former ones' place. Answer: `Told::Filters`.
    KeepFilters(Kind, Vec<SavedFilter>),
    /// Writes records of a kind as CSV, journalled first. Answer: `Told::Listed`.
    ExportList(ListOrder),
    /// A record in full. Answer: `Told::Detail`.
    Detail(RecordId),
    /// A record's history. Answer: `Told::History`.
    History(RecordId),
    /// What stands in the way of adopting an analysis. Answer: `Told::Readiness`.
    Readiness(RecordId),
    /// The editions of an analysis. Answer: `Told::Editions`.
    Editions(RecordId),
    /// What differs between two editions of an analysis. Answer: `Told::EditionDiff`.
    EditionDiff {
        /// The earlier one; none compares with nothing.
        from: Option<RecordId>,
        /// The later one, adopted or not.
        to: RecordId,
    },
    /// Comments that still ask for something. Answer: `Told::OpenComments`.
    OpenComments,
    /// Values, threats, vulnerabilities and measures as a chain. Answer: `Told::Strands`.
    Strands,
    /// What a protective value depends on, and what depends on it. Answer: `Told::Tree`.
    Tree(RecordId),
    /// The rows of a kind as they stood at the end of a day. Answer: `Told::List`.
    PastList(Kind, Date),
    /// A record in full as it stood at the end of a day. Answer: `Told::Detail`.
    PastDetail(RecordId, Date),
    /// What waits for review. Answer: `Told::Queue`.
    Queue,
    /// Entries before `before` (all: `u64::MAX`), newest first. Answer: `Told::Journal`.
    Journal {
        /// Only entries with a smaller number.
        before: u64,
        /// At most so many.
        count: usize,
        /// Only entries about this record.
        object: Option<RecordId>,
    },
    /// Records that a reference of these kinds can point at. Answer: `Told::Picks`.
    Picks(&'static [Kind]),
    /// What a form starts from: a record, a new one, or a new one like another. Answer: `Told::Form`.
    Form {
        /// The kind.
        kind: Kind,
        /// The record to edit.
        id: Option<RecordId>,
        /// The record to copy.
        like: Option<RecordId>,
    },
    /// Seals a draft on disk. Answer: `Told::DraftSealed`.
    SealDraft(Draft),
    /// Drops a draft. Answer: `Told::DraftDropped`.
    DropDraft(DraftKey),
    /// What was typed of a comment and not sent; empty for nothing. Answer: `Told::CommentDraft`.
    CommentDraft(CommentKey),
    /// Seals what is typed of a comment; nothing drops it. Answer: `Told::DraftSealed`.
    KeepComment(CommentKey, Zeroizing<String>),
    /// That whoever sits here has the open session's key file and knows its passphrase. Answer: `Told::Proved`.
    Prove(Passphrase),
    /// What would follow from a change before it is made. Answer: `Told::Foresight`.
    Foresee(Foreseen),
    /// Submits a form: one durable commit. Answer: `Told::Saved`.
    Submit(FormWork),
    /// Any other command: end, approve, return. Answer: `Told::Saved`.
    Do(Command),
    /// Takes back an entry. Answer: `Told::Saved`.
    Undo {
        /// The entry.
        seq: u64,
        /// Why.
        reason: Option<String>,
    },
    /// Shows a masked field, journalled first. Answer: `Told::Unmasked`.
    Unmask {
        /// The record.
        id: RecordId,
        /// The field.
        field: &'static str,
        /// Why.
        purpose: Purpose,
    },
    /// Reads a CSV file. Answer: `Told::Table`.
    ReadTable(PathBuf),
    /// What would become of the table's rows. Answer: `Told::Plan`.
    PlanImport {
        /// The kind that the rows become.
        kind: Kind,
        /// The field that each column fills; none leaves it out.
        columns: Vec<Option<&'static str>>,
    },
    /// Takes the planned rows as one change. Answer: `Told::Imported`.
    RunImport,
    /// Writes a list as a file with an export number, and journals that it left. Answer: `Told::Printed`.
    Print(PrintOrder),
    /// A paper as it reads today, in a language; numbers of persons are masked. Answer: `Told::Paper`.
    Paper(PaperWork, Language),
    /// Writes a paper as a file with an export number, and journals that it left and whose numbers stand on it. Answer:
    /// `Told::Printed`.
    WritePaper(PaperOrder),
    /// Records that an application was sent for these cases, all or none, in one entry. Answer: `Told::Saved`.
    Apply(ApplyOrder),
    /// Who waits for Säpo's reply. Answer: `Told::Waiting`.
    Waiting,
    /// Records that replies came to these checks on these days, all or none, in one entry. Answer: `Told::Saved`.
    Replies(Vec<(RecordId, Date)>, Language),
    /// Writes a snapshot; progress on the way. Answer: `Told::Snapshot`.
    Snapshot(SnapshotOrder),
    /// Brings the backups in these places up to now, or in the remembered ones when none is named; progress on the way.
    /// Answer: `Told::BackedUp`.
    BackUp(Vec<PathBuf>),
    /// Proves that what was restored there is this register and can be read, and journals the test. Answer:
    /// `Told::RestoreTested`.
    TestRestored(PathBuf),
    /// How the mirror stands. Answer: `Told::Mirror`.
    Mirror,
    /// Makes a mirror in a place: everything that is saved goes there too. Answer: `Told::Mirror`.
    SetMirror(PathBuf),
    /// Lets go of the mirror. Answer: `Told::Mirror`.
    RemoveMirror,
    /// Where copies of the register are, as far as the machine knows. Answer: `Told::Copies`.
    Copies,
    /// Makes backups in these places after each session from now on, and in no others. Answer: `Told::Copies`.
    KeepBackups(Vec<PathBuf>),
    /// Mends the open register from these places, or from all that are known when none is named, and closes it. Answer:
    /// `Told::Mended`.
    Mend(Vec<PathBuf>),
    /// The check beside the work found the mirror's file to differ from the register's; the check's own thread sends it.
    /// Answer: `Told::Mirror`, ticket 0.
    MirrorDiffers(String),
    /// Who holds keys, and what waits. Answer: `Told::Custodians`.
    Custodians,
    /// Proposes a change of custodians. Answer: `Told::Saved`.
    Propose(CustodyOrder),
    /// Confirms the proposal in an entry. Answer: `Told::Saved`, or `Told::Locked` where one's own seat changed.
    Confirm(u64),
    /// Declines the proposal in an entry, or takes it back. Answer: `Told::Saved`.
    Decline(u64),
    /// Disposals that wait, and what left the register earlier with names in it. Answer: `Told::Disposals`.
    Disposals,
    /// Proposes to destroy the keys of persons. Answer: `Told::Saved`.
    Dispose {
        /// The decision's readable number: GB-0001.
        decision: String,
        /// The persons' readable numbers.
        persons: Vec<String>,
    },
    /// Confirms the disposal in an entry: it can't be taken back, so the passphrase is asked for again. Answer:
    /// `Told::Saved`.
    ConfirmDisposal {
        /// The entry.
        seq: u64,
        /// The passphrase of whoever confirms.
        passphrase: Passphrase,
    },
    /// Declines the disposal in an entry. Answer: `Told::Saved`.
    DeclineDisposal(u64),
    /// Journals that recovery sheets were put together, when their public halves are the register's. Answer: `Told::Saved`.
    Drilled {
        /// The key that signs, its public half.
        key: [u8; 32],
        /// Its recipient.
        recipient: Recipient,
        /// How many sheets there were.
        sheets: u8,
    },
    /// What is done again and again for the register itself. Answer: `Told::Upkeep`.
    Upkeep,
    /// Journals that the head up to an entry was put in the diary. Answer: `Told::Saved`.
    NoteHead(u64),
    /// Makes recovery sheets: so many needed, of so many. Answer: `Told::Sheet`, the first.
    MakeSheets {
        /// How many are needed.
        need: u8,
        /// How many there are.
        of: u8,
        /// The language of the sheets.
        language: Language,
    },
    /// Shows the next sheet; after the last they are proposed. Answer: `Told::Sheet`, at last `Told::Saved`.
    NextSheet,
    /// Tries a sheet as it was typed. Answer: `Told::SheetTaken`, and when there are enough `Told::Saved`.
    TrySheet(Passphrase),
    /// Forgets the sheets that are being made or tried. Answer: `Told::Cancelled`.
    DropSheets,
    /// What a card says. Answer: `Told::Card`.
    Card(PathBuf),
    /// Seals the own key file under another passphrase. Answer: `Told::PassphraseChanged`.
    ChangePassphrase {
        /// The one that opens it now.
        old: Passphrase,
        /// The one that shall.
        new: Passphrase,
    },
    /// Checks the whole chain again; progress on the way. Answer: `Told::Chain`.
    Verify,
    /// Asks the work with this ticket to stop cleanly.
    Cancel(Ticket),
    /// How far the background check has come; the check's own thread sends it. Answer: `Told::Chain`, ticket 0.
    ChainNews(crate::views::Chain),
    /// The asking side is leaving: the register is closed and the keeper ends. No answer.
    Leave,
}
