//! Long because the shapes of all read models stand side by side. The shapes of the read models.

use crate::domain::{Compartment, ContentHash, FieldSpec, InfoLevel, Kind, RecordId, Role, Span};
pub use crate::rules::{ChainLink, Severity, Status};
use crate::views::Heritage;
use crate::views::order::Orders;
use crate::views::{CommentRow, Moment, StandingRow, StepRow};
use crate::words::Haystack;
use jiff::{Timestamp, civil::Date};

/// A value made ready to be said: codes and titles instead of references, masks instead of numbers.
#[derive(Clone, PartialEq, Eq)]
pub enum Shown {
    /// Nothing filled.
    Empty,
    /// Text as it stands.
    Text(String),
    /// A code of a set: words under `choice-<set>-<code>`, short form under `short-<set>-<code>`.
    Code {
        /// The set.
        set: &'static str,
        /// The code.
        code: &'static str,
    },
    /// Several codes of a set.
    Codes {
        /// The set.
        set: &'static str,
        /// The codes.
        codes: Vec<&'static str>,
    },
    /// A date.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(i64),
    /// A length of time.
    Span(Span),
    /// Other records.
    Links(Vec<Link>),
    /// A masked number, already masked.
    Masked(String),
}

/// A pointer to another record, with what people call it.
#[derive(Clone, PartialEq, Eq)]
pub struct Link {
    /// Which record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// SV-0012.
    pub label: String,
    /// Its title.
    pub title: String,
}

/// Where a record stands in review.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReviewMark {
    /// The latest version is approved.
    Approved,
    /// Never approved.
    New,
    /// Changed since it was last approved.
    Changed,
    /// The latest version was returned to its author.
    Returned,
}

/// One row of a list.
#[derive(Clone)]
pub struct Row {
    /// Which record.
    pub id: RecordId,
    /// SV-0012.
    pub label: String,
    /// The version that is seen.
    pub version: u32,
    /// The title.
    pub title: String,
    /// One value per column of the list.
    pub cells: Vec<Shown>,
    /// Review.
    pub mark: ReviewMark,
    /// The record has ended.
    pub ended: bool,
    /// The gravest finding about it, if any.
    pub severity: Option<Severity>,
    /// What it is said to be first of all; none for kinds without a derived status.
    pub status: Option<Status>,
    /// Of a person, the position that the status is about; none for other kinds.
    pub seat: Option<Box<Seat>>,
    /// What "find while typing" looks in.
    pub hay: Haystack,
}

/// Where a person sits, as a list shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct Seat {
    /// What the position is called.
    pub position: String,
    /// Its class.
    pub class: Shown,
}

/// All rows of a kind.
#[derive(Clone)]
pub struct List {
    /// The kind.
    pub kind: Kind,
    /// The columns after the label, as the catalogue orders them.
    pub columns: Vec<&'static FieldSpec>,
    /// The rows, by number.
    pub rows: Vec<Row>,
    /// Their orders by each column, as far as they were made.
    pub orders: Orders,
}

/// A way to look at a list that its custodian keeps. It may hold a name, and is sealed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SavedFilter {
    /// What is looked for.
    pub text: String,
    /// The field that it is sorted by; "" for the number.
    pub by: String,
    /// Whether the order is turned.
    pub falling: bool,
    /// Whether ended records are shown.
    pub all: bool,
}

/// One field in a detail or a form.
#[derive(Clone)]
pub struct Line {
    /// The field.
    pub field: &'static FieldSpec,
    /// Its value.
    pub shown: Shown,
    /// Whether it differs from what was last approved.
    pub changed: bool,
}

/// One record in full.
#[derive(Clone)]
pub struct Detail {
    /// Which record, and what it is called.
    pub link: Link,
    /// Its version.
    pub version: u32,
    /// Sections and their fields, in the order of the form.
    pub sections: Vec<(&'static str, Vec<Line>)>,
    /// Review.
    pub mark: ReviewMark,
    /// Who wrote the latest version, and when.
    pub changed: (String, Timestamp),
    /// Who approved last, when, and which version.
    pub approved: Option<(String, Timestamp, u32)>,
    /// The comment of the reviewer who returned it, and who.
    pub returned: Option<(String, String)>,
    /// Comments on its fields: those that are open, and those resolved since the last approval.
    pub comments: Vec<CommentRow>,
    /// When the person's key was destroyed: name and number are gone.
    pub disposed: Option<Timestamp>,
    /// Ended since when, and why.
    pub ended: Option<(Date, String)>,
    /// Records that point at this one, with the field that does.
    pub referrers: Vec<(Link, &'static FieldSpec)>,
    /// What it is said to be; empty for kinds without a derived status.
    pub status: Vec<Status>,
    /// The level that it inherits from what depends on it.
    pub inherits: Option<Heritage>,
    /// What the rules find about it.
    pub findings: Vec<FindingRow>,
    /// Whether a draft of it lies sealed, and since when.
    pub draft: Option<Timestamp>,
    /// The next steps of a vetting case.
    pub steps: Vec<StepRow>,
    /// The cases of a person that still go on, by number; none for any other record.
    pub cases: Vec<Link>,
    /// What the evidence says: of a case, or of each case of a person.
    pub standings: Vec<StandingRow>,
    /// What happened and what is planned, of a case or a person; what lies furthest ahead first.
    pub timeline: Vec<Moment>,
}

/// One changed field.
#[derive(Clone)]
pub struct FieldDiff {
    /// The field.
    pub field: &'static FieldSpec,
    /// What stood.
    pub before: Shown,
    /// What stands.
    pub after: Shown,
}

/// What happened to a record in one entry.
#[derive(Clone)]
pub struct HistoryItem {
    /// The entry.
    pub seq: u64,
    /// When, by the author's clock.
    pub at: Timestamp,
    /// Who signed it.
    pub who: String,
    /// `created`, `changed`, `ended`, `reopened`, `approved`, `returned`, `commented`, `answered`, `resolved`, `unmasked`: words
    /// under `act-<code>`.
    pub act: &'static str,
    /// The version it made or judged; 0 where none.
    pub version: u32,
    /// What changed.
    pub diffs: Vec<FieldDiff>,
    /// The author's reason, the reviewer's comment, or the purpose code of an unmasking.
    pub remark: Option<String>,
    /// The field that a comment is about.
    pub field: Option<&'static FieldSpec>,
}

/// A record's history, newest first.
#[derive(Clone)]
pub struct History {
    /// Which record.
    pub link: Link,
    /// What happened.
    pub items: Vec<HistoryItem>,
}

/// One record that waits for review.
#[derive(Clone)]
pub struct QueueItem {
    /// Which record.
    pub link: Link,
    /// The version to approve, and its hash.
    pub version: u32,
    /// The hash that the approval signs.
    pub hash: ContentHash,
    /// The version that was approved last; 0 for none.
    pub approved_version: u32,
    /// Who wrote it.
    pub author: String,
    /// When.
    pub at: Timestamp,
    /// The entry that holds it: rows of one import share it.
    pub seq: u64,
    /// What differs from what was last approved.
    pub diffs: Vec<FieldDiff>,
    /// The author's reason.
    pub reason: Option<String>,
    /// Whether the one who looks may decide it: false for own work and one's own case.
    pub mine_to_decide: bool,
    /// Why not, as the code of a refusal.
    pub barred: Option<&'static str>,
    /// It decides on a person: it is approved by itself, with the passphrase.
    pub personal: bool,
    /// Returned, with the comment, and not changed since.
    pub returned: Option<String>,
    /// Comments on its fields: those that are open, and those resolved since the last approval.
    pub comments: Vec<CommentRow>,
    /// The record has ended in this version.
    pub ends: bool,
    /// The version adopts an edition of the analysis: the edition before it whose content is known, if there is one.
    pub adopts: Option<Option<RecordId>>,
}

impl QueueItem {
    /// Whether it waits for the one who looks. What stands returned waits for its author.
    pub fn waits_for_me(&self) -> bool {
        self.mine_to_decide && self.returned.is_none()
    }

    /// How many comments still ask for something.
    pub fn open_comments(&self) -> usize {
        self.comments.iter().filter(|row| row.is_open()).count()
    }
}

/// What waits for review, newest last.
#[derive(Clone)]
pub struct Queue {
    /// The items.
    pub items: Vec<QueueItem>,
}

/// Since when a finding is so.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Since {
    /// A date in the records says it: a day that passed, a day from which something counts.
    On(Date),
    /// All that was judged has stood so since then; whether it was so before is not known.
    AtLeast(Date),
}

/// One finding or deadline.
#[derive(Clone)]
pub struct FindingRow {
    /// Where in the chains it stands: words under `chain-<code>`.
    pub chain: ChainLink,
    /// Since when it is so; none for a date that lies ahead.
    pub since: Option<Since>,
    /// The rule: words under `rule-<code>`.
    pub rule: &'static str,
    /// How grave.
    pub severity: Severity,
    /// The provision.
    pub provision: &'static str,
    /// The record.
    pub link: Link,
    /// When it falls or fell due.
    pub due: Option<Date>,
    /// The legal word ("skyndsamt") or house limit behind the date: words under `limit-<code>`; "" for none.
    pub limit: &'static str,
    /// The house's number beside the legal word.
    pub house: Option<u32>,
    /// Other records that take part in it.
    pub also: Vec<Link>,
}

/// Positions and cases of one security class.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClassRow {
    /// The class code: 1, 2, 3, without.
    pub class: &'static str,
    /// Positions placed in it.
    pub positions: Vec<RecordId>,
    /// Cases of those who take part in such a position.
    pub participating: Vec<RecordId>,
    /// Cases under way.
    pub under_way: Vec<RecordId>,
    /// Of these, waiting for Säpo's reply.
    pub waiting: Vec<RecordId>,
    /// Positions with an error of their own, or of a case.
    pub lacking: Vec<RecordId>,
    /// The oldest application that waits for a reply.
    pub asked: Option<Date>,
}

/// How grave the gravest open vulnerability of a protective value is: none, the grades of the law, and not judged yet.
pub const GRADES: [&str; 5] = ["ingen", "liten", "betydande", "allvarlig", "ej_bedomd"];

/// Protective values of one level, by the gravity of their gravest open vulnerability.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MapRow {
    /// The level: a code of the set `info_level`.
    pub level: &'static str,
    /// The values of each of [`GRADES`].
    pub cells: [Vec<RecordId>; GRADES.len()],
}

/// The protective security analysis that is in force, or worked on.
#[derive(Clone, PartialEq, Eq)]
pub struct AnalysisRow {
    /// Which.
    pub link: Link,
    /// A code of the set `analysis_status`.
    pub status: String,
    /// When it was adopted.
    pub adopted: Option<Date>,
    /// When it is to be gone through again.
    pub next_due: Option<Date>,
}

/// What was last done for the register itself. What was never done is none.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Past {
    /// A snapshot was written.
    pub snapshot: Option<Timestamp>,
    /// A backup was taken.
    pub backup: Option<Timestamp>,
    /// The register was restored as a drill.
    pub drill: Option<Timestamp>,
    /// How the mirror stands, where there is one.
    pub mirror: Option<super::MirrorRow>,
}

/// How far the chain has been checked in this session.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chain {
    /// Entries in the journal.
    pub total: u64,
    /// Entries checked in this session, from the first on.
    pub checked: u64,
    /// When the check reached the end.
    pub finished: Option<Timestamp>,
    /// What is wrong, in words of `trouble-<code>`, if anything: (code, arguments).
    pub broken: Option<(&'static str, Vec<(&'static str, String)>)>,
}

/// Who opened the register, and for whom the views are made.
#[derive(Clone)]
pub struct Session {
    /// The custodian's name.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// The municipality.
    pub municipality: String,
    /// The supervising board.
    pub authority: String,
    /// The level that marks every screen.
    pub ceiling: InfoLevel,
    /// Marked ÖVNING on every screen.
    pub exercise: bool,
    /// Who opened it before, and when.
    pub last_opened: Option<(String, Timestamp)>,
    /// Failed unlocks since then.
    pub failed_unlocks: u32,
    /// What opening found: words under `notice-<code>`.
    pub notices: Vec<(&'static str, Vec<(&'static str, String)>)>,
    /// The register may be read but not written, and why (words under `trouble-<code>`).
    pub read_only: Option<&'static str>,
    /// The compartments that there is no key to: nothing of them is shown, not even a count.
    pub shut: Vec<Compartment>,
}

/// The first page.
#[derive(Clone)]
pub struct Overview {
    /// Live records and versions waiting for review, per kind; only kinds whose compartment there is a key to.
    pub counts: Vec<(Kind, usize, usize)>,
    /// Positions and cases per class; none without the personnel key.
    pub classes: Vec<ClassRow>,
    /// Protective values by level, highest first, and by vulnerability.
    pub map: Vec<MapRow>,
    /// Whether the rules have judged everything. Until then nothing is known of breaks, of what is lacking and of what falls
    /// due: none of it is here, and that must not be shown as none.
    pub judged: bool,
    /// Records with an error.
    pub breaks: usize,
    /// What falls due within [`crate::views::AHEAD_DAYS`] and what is overdue, by date.
    pub due: Vec<FindingRow>,
    /// Waiting for my decision.
    pub to_decide: Vec<(Link, String, Timestamp)>,
    /// My own work that waits for the other.
    pub mine_waiting: usize,
    /// Returned to me.
    pub returned_to_me: usize,
    /// Comments on fields that still ask for something.
    pub open_comments: usize,
    /// The analysis.
    pub analysis: Option<AnalysisRow>,
    /// The chain.
    pub chain: Chain,
    /// Snapshot, backup, drill.
    pub past: Past,
    /// Changes of custodians that wait for an answer, and how many of them for mine.
    pub offers: (usize, usize),
    /// The recovery sheets, where there are any.
    pub sheets: Option<super::SheetsRow>,
    /// The compartments that there is no key to: nothing of them is here.
    pub shut: Vec<Compartment>,
}

/// One entry in the journal's list.
#[derive(Clone)]
pub struct JournalItem {
    /// Its number.
    pub seq: u64,
    /// When, by the author's clock.
    pub at: Timestamp,
    /// Who signed it.
    pub who: String,
    /// Words under `entry-<code>`: genesis, created, changed, ended, imported, undone, approved, returned,
    /// commented, answered, resolved, or an event's code.
    pub what: &'static str,
    /// The first record it concerns.
    pub object: Option<Link>,
    /// How many records it concerns.
    pub count: usize,
    /// The link, in hexadecimal.
    pub link_hash: String,
    /// The author's key id, grouped.
    pub key: String,
    /// The previous link, in hexadecimal.
    pub previous: String,
    /// Reason, comment, or details as name=value.
    pub remark: Option<String>,
    /// Its signature and link were checked in this session.
    pub checked: bool,
}

/// A page of the journal, newest first.
#[derive(Clone)]
pub struct Journal {
    /// How far the chain is checked.
    pub chain: Chain,
    /// Entries in all.
    pub total: u64,
    /// The page.
    pub items: Vec<JournalItem>,
}

/// A record that can be picked.
#[derive(Clone)]
pub struct Pick {
    /// The record.
    pub link: Link,
    /// What filtering looks in.
    pub hay: Haystack,
}
