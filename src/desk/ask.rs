//! What the screen asks of the keeper.

use crate::crypto::Passphrase;
use crate::domain::{Command, Compartment, InfoLevel, Kind, Purpose, RecordId, Value};
use crate::words::Language;
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::PathBuf;

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
    /// Its lines, in the words of whoever asks.
    pub lines: Vec<String>,
    /// The folder to write into.
    pub folder: PathBuf,
    /// The language of the level on top.
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
    /// Closes it, drops and wipes every key. Answer: `Told::Locked`.
    Lock,
    /// Makes a register and opens it. Answer: `Told::Opened`.
    Found(Box<FoundOrder>),
    /// The first page. Answer: `Told::Overview`.
    Overview,
    /// The last twelve months; read while nobody asks anything else. Answer: `Told::Trend`.
    Trend,
    /// Everything that the rules find. Answer: `Told::Findings`.
    Findings,
    /// Everything that falls due up to and including a day. Answer: `Told::Agenda`.
    Agenda(Date),
    /// All rows of a kind. Answer: `Told::List`.
    List(Kind),
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
    /// Writes a snapshot; progress on the way. Answer: `Told::Snapshot`.
    Snapshot(SnapshotOrder),
    /// Brings the backups in these places up to now, or in the remembered ones when none is named; progress on the way.
    /// Answer: `Told::BackedUp`.
    BackUp(Vec<PathBuf>),
    /// Proves that what was restored there is this register and can be read, and journals the test. Answer:
    /// `Told::RestoreTested`.
    TestRestored(PathBuf),
    /// Checks the whole chain again; progress on the way. Answer: `Told::Chain`.
    Verify,
    /// Asks the work with this ticket to stop cleanly.
    Cancel(Ticket),
    /// How far the background check has come; the check's own thread sends it. Answer: `Told::Chain`, ticket 0.
    ChainNews(crate::views::Chain),
    /// The asking side is leaving: the register is closed and the keeper ends. No answer.
    Leave,
}
