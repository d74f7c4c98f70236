//! What a person, an import or the command line asks for, and what is decided to write.

use crate::domain::{
    Adoption, Comment, ContentHash, Custody, Disposal, Kind, Manifest, Record, RecordId, Values,
};
use jiff::civil::Date;

/// Why a masked number is shown: a code, because free text on persons is not journalled (DSL 3 kap. 10 §).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// To apply for, change or end a register check.
    RegisterCheck,
    /// To make sure that it is the right person.
    Identification,
    /// To answer the supervisory authority or an auditor.
    Supervision,
    /// To mend the record itself.
    Correction,
}

impl Purpose {
    /// Every purpose, in the order offered.
    pub const ALL: [Self; 4] = [
        Self::RegisterCheck,
        Self::Identification,
        Self::Supervision,
        Self::Correction,
    ];

    /// The stable code; words are found under `purpose-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::RegisterCheck => "register-check",
            Self::Identification => "identification",
            Self::Supervision => "supervision",
            Self::Correction => "correction",
        }
    }
}

/// A new record, or a new version of one.
#[derive(Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The record that changes; none for a new one.
    pub id: Option<RecordId>,
    /// Its kind.
    pub kind: Kind,
    /// The version that the author saw; 0 for a new record.
    pub base: u32,
    /// All fields, as they shall stand.
    pub values: Values,
    /// Names for records made in the same command, so that rows of one import can point at each other: a fresh id that
    /// the asker drew. None lets `decide` take one.
    pub new_id: Option<RecordId>,
}

/// What an import was, for the receipt and the history.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportNote {
    /// SHA-256 of the file, in hexadecimal.
    pub digest: String,
    /// The kind of record that the rows became.
    pub kind: Kind,
    /// Rows that became new records.
    pub created: u32,
    /// Rows that changed a record.
    pub updated: u32,
    /// Rows that were as they are.
    pub unchanged: u32,
    /// Rows not taken.
    pub refused: u32,
}

/// What happened that changes no record but must be traceable (SSF 3 kap. 4 §).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EventCode {
    /// A custodian opened the register.
    Unlocked,
    /// Unlocking failed since the last success; how often is in `count`.
    FailedUnlocks,
    /// A masked field was shown; the purpose is in `purpose`.
    Unmasked,
    /// A snapshot was written; its number, digest and scope are in the details.
    Exported,
    /// A report or list left the register as a file.
    Printed,
    /// The clock stood earlier than the last entry's time.
    ClockBackwards,
    /// A tail beyond the acknowledged head was cut and kept aside.
    TailCut,
    /// A backup was made, read back and verified; up to which entry is in `seq`.
    BackedUp,
    /// A restored backup was verified and opened, and is this register; up to which entry is in `seq`.
    RestoreTested,
    /// The recovery sheets were put together and fit; how many in `sheets`, how many are needed in `need`.
    RecoveryDrilled,
    /// The register was mended from another copy: which entries it gave, how many files, and what no copy had.
    Mended,
    /// Everything that is saved goes to a mirror too from here on.
    MirrorSet,
    /// There is no mirror any more.
    MirrorRemoved,
    /// The head in words was put in the diary; that of which entry is in `seq`.
    HeadNoted,
}

impl EventCode {
    /// Every code.
    pub const ALL: [Self; 14] = [
        Self::Unlocked,
        Self::FailedUnlocks,
        Self::Unmasked,
        Self::Exported,
        Self::Printed,
        Self::ClockBackwards,
        Self::TailCut,
        Self::BackedUp,
        Self::RestoreTested,
        Self::RecoveryDrilled,
        Self::Mended,
        Self::MirrorSet,
        Self::MirrorRemoved,
        Self::HeadNoted,
    ];

    /// The stable code; words are found under `event-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unlocked => "unlocked",
            Self::FailedUnlocks => "failed-unlocks",
            Self::Unmasked => "unmasked",
            Self::Exported => "exported",
            Self::Printed => "printed",
            Self::ClockBackwards => "clock-backwards",
            Self::TailCut => "tail-cut",
            Self::BackedUp => "backed-up",
            Self::RestoreTested => "restore-tested",
            Self::RecoveryDrilled => "recovery-drilled",
            Self::Mended => "mended",
            Self::MirrorSet => "mirror-set",
            Self::MirrorRemoved => "mirror-removed",
            Self::HeadNoted => "head-noted",
        }
    }

    /// The event with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|event| event.code() == code)
    }
}

/// One event: codes, ids and numbers only, never free text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// What happened.
    pub code: EventCode,
    /// The record it concerns.
    pub object: Option<RecordId>,
    /// Codes and numbers, by name.
    pub details: Vec<(String, String)>,
}

/// What can be asked of the register. The only way in for every change.
#[derive(Clone)]
pub enum Command {
    /// Makes a record or a new version of one.
    Save {
        /// What shall stand.
        proposal: Proposal,
        /// Why, in the author's words; shown to the reviewer.
        reason: Option<String>,
    },
    /// Makes several records or new versions as one change: all of them or none.
    SaveAll {
        /// What shall stand.
        rows: Vec<Proposal>,
        /// Why, in the author's words; shown to the reviewer.
        reason: Option<String>,
    },
    /// Ends a record.
    End {
        /// Which.
        id: RecordId,
        /// The version that the author saw.
        base: u32,
        /// Since when.
        on: Date,
        /// Why.
        reason: String,
    },
    /// Takes many rows as one change.
    Import {
        /// The rows that were accepted.
        rows: Vec<Proposal>,
        /// What the import was.
        note: ImportNote,
    },
    /// Takes back one entry by a counter-change: what it made is ended, what it changed stands as before.
    Undo {
        /// The entry to take back.
        seq: u64,
        /// What stood before that entry, per record that it put: none where it made the record.
        before: Vec<(RecordId, Option<Record>)>,
        /// Why.
        reason: Option<String>,
    },
    /// Approves the exact content of versions that another custodian wrote.
    Approve {
        /// Which record, which version, and the hash of what was shown.
        items: Vec<(RecordId, u32, ContentHash)>,
    },
    /// Sends versions of one entry back to their author.
    Return {
        /// Which records, and which versions.
        items: Vec<(RecordId, u32)>,
        /// What the author should do.
        comment: String,
    },
    /// Comments on a field in review, answers a comment or resolves it.
    Comment(Comment),
    /// Adopts an analysis: freezes the exact content of the edition.
    Adopt(Adoption),
    /// Begins the edition that shall follow an adopted one.
    NewEdition {
        /// The adopted analysis.
        of: RecordId,
        /// Its identity, if the asker has drawn one.
        new_id: Option<RecordId>,
    },
    /// Traces an event.
    Trace(Event),
    /// Traces what happened together, in one entry.
    TraceAll(Vec<Event>),
    /// Changes who holds keys.
    Custody(Custody),
    /// Proposes to destroy the keys of persons.
    Dispose {
        /// Under which decision.
        decision: RecordId,
        /// Whose.
        persons: Vec<RecordId>,
    },
    /// Confirms the disposal in an entry: it can't be taken back.
    ConfirmDisposal(u64),
    /// Declines the disposal in an entry.
    DeclineDisposal(u64),
}

/// One thing that an entry says: one line of its payload.
#[derive(Clone)]
pub enum Act {
    /// A version of a record.
    Put(Record),
    /// An approval of a version with this hash.
    Approve(RecordId, u32, ContentHash),
    /// A return of a version with a comment.
    Return(RecordId, u32, String),
    /// A comment on a field, an answer to one, or that it is resolved.
    Comment(Comment),
    /// What the import was.
    Import(ImportNote),
    /// The exact content of the edition that this entry adopts.
    Edition(Manifest),
    /// That the entry takes back another.
    Undo(u64),
    /// An event.
    Event(Event),
    /// A change of who holds keys.
    Custody(Custody),
    /// A disposal of persons.
    Dispose(Disposal),
}

/// What was decided: it becomes one signed entry, whole or not at all.
#[derive(Clone)]
pub struct Change {
    /// What the entry says, in order.
    pub acts: Vec<Act>,
    /// The author's reason.
    pub reason: Option<String>,
}
