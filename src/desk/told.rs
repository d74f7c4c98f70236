//! What the keeper answers.

use crate::desk::{Draft, Ticket};
use crate::domain::{Kind, RecordId, Refusal, Role};
use crate::exchange::{Paper, PlanColumn, PlanRow};
use crate::views;
use jiff::Timestamp;
use std::path::PathBuf;
use std::sync::Arc;
use zeroize::Zeroizing;

/// What went wrong, as data: the words are found under `trouble-<code>` (what happened) and `trouble-<code>-do` (what to
/// do).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// The register said no.
    Refused(Refusal),
    /// Something failed.
    Failed {
        /// What.
        code: &'static str,
        /// What the words need: a path, a line, a number.
        args: Vec<(&'static str, String)>,
    },
}

impl Trouble {
    /// A failure without arguments.
    pub fn new(code: &'static str) -> Self {
        Self::Failed {
            code,
            args: Vec::new(),
        }
    }

    /// Adds an argument for the words.
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        match &mut self {
            Self::Refused(refusal) => refusal.args.push((name, value.to_string())),
            Self::Failed { args, .. } => args.push((name, value.to_string())),
        }
        self
    }

    /// Whether it says no more than that the work was asked to stop, and did.
    pub fn is_stopped(&self) -> bool {
        match self {
            Self::Refused(refusal) => refusal.code == "work-stopped",
            Self::Failed { code, .. } => *code == "work-stopped",
        }
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// An answer with the ticket of its question; ticket 0 for news that nobody asked for.
pub struct Answer {
    /// The question's ticket.
    pub ticket: Ticket,
    /// The answer.
    pub told: Result<Told, Trouble>,
}

/// One field as a form starts from it.
#[derive(Clone)]
pub struct SeedField {
    /// The field's name.
    pub name: &'static str,
    /// Its text in the form of `fields::edit_text`; empty where masked.
    pub text: String,
    /// What stands, ready to be said.
    pub shown: views::Shown,
    /// What was approved last, where it differs.
    pub approved: Option<views::Shown>,
}

/// What a form starts from.
#[derive(Clone)]
pub struct FormSeed {
    /// The kind.
    pub kind: Kind,
    /// The record; none for a new one.
    pub id: Option<RecordId>,
    /// SV-0012, or "" for a new one.
    pub label: String,
    /// The version that is shown; 0 for a new one.
    pub base: u32,
    /// The fields in the order of the catalogue.
    pub fields: Vec<SeedField>,
    /// Titles of the records that the fields point at.
    pub links: Vec<views::Link>,
    /// Comments on the fields.
    pub comments: Vec<views::CommentRow>,
    /// A draft that lies sealed.
    pub draft: Option<Draft>,
    /// Set when the draft was begun on an older version than stands now.
    pub draft_is_stale: bool,
}

/// What a CSV file holds.
#[derive(Clone)]
pub struct TableView {
    /// The file's name, without its folder.
    pub name: String,
    /// SHA-256, in hexadecimal.
    pub digest: String,
    /// Words under `encoding-<code>`: utf-8, utf-8-bom, windows-1252.
    pub encoding: &'static str,
    /// The separator: `;`, `,` or a tab.
    pub separator: char,
    /// The heads of the columns.
    pub columns: Vec<String>,
    /// The first rows.
    pub sample: Vec<Vec<String>>,
    /// Rows in all, the head not counted.
    pub rows: usize,
    /// The kind that the heads suggest, and the field for each column.
    pub suggestion: Option<(Kind, Vec<Option<&'static str>>)>,
    /// For every kind the field that each column would fill, as far as the heads tell.
    pub mappings: Vec<(Kind, Vec<Option<&'static str>>)>,
}

/// What an import would do.
#[derive(Clone)]
pub struct PlanView {
    /// The kind.
    pub kind: Kind,
    /// The columns.
    pub columns: Vec<PlanColumn>,
    /// The rows, in the order of the file.
    pub rows: Vec<PlanRow>,
    /// How many are created, updated, unchanged, refused.
    pub created: usize,
    /// New versions.
    pub updated: usize,
    /// As they stand.
    pub unchanged: usize,
    /// Not taken.
    pub refused: usize,
    /// Required fields that no column fills: nothing can be taken before they are mapped.
    pub lacking: Vec<&'static str>,
}

/// That an import was taken.
#[derive(Clone)]
pub struct ImportReceipt {
    /// The entry; give it to undo.
    pub seq: u64,
    /// New records.
    pub created: usize,
    /// New versions.
    pub updated: usize,
    /// As they stood.
    pub unchanged: usize,
    /// Not taken.
    pub refused: usize,
}

/// That an edition of the provisions was taken in. It counts when it is approved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EditionReceipt {
    /// The entry; give it to undo.
    pub seq: u64,
    /// The edition's name.
    pub title: String,
    /// Its rows.
    pub rows: usize,
    /// Of these, not read in the primary text.
    pub unverified: usize,
}

/// What an edition of the provisions in a file holds, and how it differs from the one in force.
#[derive(Clone)]
pub struct EditionSeen {
    /// The edition's name.
    pub title: String,
    /// The day on which its rows were read against the law.
    pub as_of: jiff::civil::Date,
    /// From when it is to be in force.
    pub in_force_from: Option<jiff::civil::Date>,
    /// Its rows.
    pub rows: usize,
    /// Of these, not read in the primary text.
    pub unverified: usize,
    /// The edition that it is compared with.
    pub against: String,
    /// How the rows are cited that only the new one has.
    pub added: Vec<String>,
    /// Those that say something else.
    pub changed: Vec<String>,
    /// Those that only the one in force has.
    pub removed: Vec<String>,
    /// The SHA-256 of the file, in hexadecimal.
    pub digest: String,
}

/// That a snapshot was written, read back and compared.
#[derive(Clone)]
pub struct SnapshotReceipt {
    /// The export number: EX-0001.
    pub number: String,
    /// The file.
    pub path: PathBuf,
    /// Its SHA-256, in hexadecimal.
    pub digest: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Records in it.
    pub records: usize,
    /// Entries in its chain.
    pub entries: u64,
    /// The last entry's number and link.
    pub head: (u64, String),
    /// Names of the recipients.
    pub recipients: Vec<String>,
}

/// What became of a backup in one place.
#[derive(Clone)]
pub struct BackupTold {
    /// The place.
    pub place: PathBuf,
    /// Made, read back and verified: up to which entry, and how many it lacked; or why not.
    pub made: Result<(u64, u64), Trouble>,
}

/// Where copies of the register are, as far as the machine knows.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Copies {
    /// The place of the mirror.
    pub mirror: Option<PathBuf>,
    /// How it stands.
    pub row: Option<views::MirrorRow>,
    /// The places of backups.
    pub backups: Vec<PathBuf>,
}

/// What a mending came to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MendedTold {
    /// Entries that another copy gave: `4-5,9`, or `none`.
    pub entries: String,
    /// How many files were written anew.
    pub files: usize,
    /// Entries that no copy has.
    pub lost: Option<(u64, u64)>,
    /// What is wrong still.
    pub left: Vec<Trouble>,
}

/// What a card says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CardTold {
    /// The file.
    pub path: PathBuf,
    /// The name on it.
    pub name: String,
    /// The role on it.
    pub role: Role,
    /// The fingerprint in groups, to compare by telephone.
    pub fingerprint: String,
    /// Whether its key is already among the custodians, in office or not.
    pub known: bool,
}

/// What stands on media: files by the endings of their names.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct MediaTold {
    /// Key files.
    pub key_files: Vec<PathBuf>,
    /// Cards.
    pub cards: Vec<PathBuf>,
}

/// What can be answered.
pub enum Told {
    /// The register is open.
    Opened(Box<views::Session>),
    /// A passphrase may be asked for.
    LooksRight,
    /// Which files stand on media.
    Media(MediaTold),
    /// It is closed, and the keys are gone.
    Locked,
    /// The first page.
    Overview(Arc<views::Overview>),
    /// The last twelve months.
    Trend(Arc<views::Trend>),
    /// The analysis as it is gone through at a sitting.
    Sitting(Arc<views::Sitting>),
    /// Everything that the rules find.
    Findings(Arc<views::Findings>),
    /// The rows of the edition with their evidence.
    Requirements(Arc<views::Requirements>),
    /// An edition was taken in.
    EditionLoaded(EditionReceipt),
    /// What an edition in a file would bring.
    EditionSeen(Box<EditionSeen>),
    /// Everything that falls due.
    Agenda(Arc<views::Agenda>),
    /// Rows of a kind.
    List(Arc<views::List>),
    /// The ways to look at a list that this custodian keeps.
    Filters(Vec<views::SavedFilter>),
    /// A list was written.
    Listed {
        /// The file.
        path: PathBuf,
        /// How many records.
        count: usize,
        /// The entry that tells of it.
        seq: u64,
    },
    /// A record.
    Detail(Box<views::Detail>),
    /// A record's history.
    History(Box<views::History>),
    /// What stands in the way of an adoption.
    Readiness(Arc<views::Readiness>),
    /// The editions of an analysis.
    Editions(Box<views::Editions>),
    /// What differs between two editions.
    EditionDiff(Arc<views::EditionDiff>),
    /// Comments that still ask for something, each with its record.
    OpenComments(Vec<(views::Link, views::CommentRow)>),
    /// The analysis as a chain.
    Strands(Arc<views::Strands>),
    /// What a value depends on and what depends on it.
    Tree(Box<views::Tree>),
    /// The review queue.
    Queue(Arc<views::Queue>),
    /// A page of the journal.
    Journal(Box<views::Journal>),
    /// Records to pick from.
    Picks(views::Picks),
    /// What a form starts from.
    Form(Box<FormSeed>),
    /// What would follow from a change.
    Foresight(Box<views::Foresight>),
    /// The draft is on disk, sealed, since then.
    DraftSealed(Timestamp),
    /// The draft is gone.
    DraftDropped,
    /// The passphrase is that of the key that opened the register.
    Proved,
    /// What was typed of a comment and not sent.
    CommentDraft(Zeroizing<String>),
    /// The change is on disk: the entry, and the records it made or changed.
    Saved {
        /// The entry.
        seq: u64,
        /// The records.
        links: Vec<views::Link>,
        /// When.
        at: Timestamp,
    },
    /// The value of a masked field, to be shown for ten seconds.
    Unmasked(Zeroizing<String>),
    /// What the file holds.
    Table(Box<TableView>),
    /// What an import would do.
    Plan(Box<PlanView>),
    /// The import was taken.
    Imported(ImportReceipt),
    /// The list is written and journalled: its export number and its file.
    Printed {
        /// EX-0001.
        number: String,
        /// The file.
        path: PathBuf,
    },
    /// A paper.
    Paper(Box<Paper>),
    /// Who waits for Säpo's reply.
    Waiting(Arc<views::Waiting>),
    /// The snapshot is written, read back and compared.
    Snapshot(Box<SnapshotReceipt>),
    /// What became of the backup in each place.
    BackedUp(Vec<BackupTold>),
    /// How the mirror stands (also as news, ticket 0).
    Mirror {
        /// Where it lies, where the machine knows.
        place: Option<PathBuf>,
        /// None where there is no mirror.
        row: Option<views::MirrorRow>,
    },
    /// Where copies are.
    Copies(Copies),
    /// The register was mended and is closed; or what could not be had.
    Mended(MendedTold),
    /// The restored register is this one and can be read, up to this entry; the test is journalled.
    RestoreTested(u64),
    /// Disposals that wait, and what lies elsewhere.
    Disposals(Arc<views::Disposals>),
    /// What is done again and again for the register itself.
    Upkeep(Box<views::Upkeep>),
    /// A recovery sheet, to be written down or printed; it is shown once.
    Sheet {
        /// Its number.
        number: u8,
        /// How many there are.
        of: u8,
        /// The sheet.
        text: Zeroizing<String>,
    },
    /// A sheet is right in itself, and more are needed.
    SheetTaken {
        /// How many were given.
        given: u8,
        /// How many are needed.
        need: u8,
    },
    /// What a card says.
    Card(CardTold),
    /// The key file opens with the new passphrase.
    PassphraseChanged(PathBuf),
    /// Who holds keys, and what waits.
    Custodians(Box<views::Custodians>),
    /// How far the chain is checked (also as news, ticket 0).
    Chain(views::Chain),
    /// Work under way: a step (words under `step-<code>`), done and total; total 0 when unknown.
    Progress {
        /// The step.
        step: &'static str,
        /// Units done.
        done: u64,
        /// Units in all.
        total: u64,
    },
    /// The work was stopped, and nothing of it is left.
    Cancelled,
    /// The register changed: views that are open should be asked for again (news, ticket 0).
    Changed,
}
