//! The counter between the screen and the register.
//!
//! One thread, the keeper, owns the register; the screen and it exchange messages. Questions and answers are data with a
//! ticket. Nothing here holds a key except the passphrase on its way in, which wipes itself.

mod answer;
mod ask;
mod chain;
mod crew;
mod keeper;
mod shelf;
mod told;
mod trend;
mod work;

pub use ask::{
    Ask, CommentKey, CustodyOrder, Draft, DraftKey, Foreseen, FormWork, FoundOrder, ListOrder,
    PrintOrder, Question, SnapshotOrder, Ticket,
};
pub use crew::two;
pub use keeper::{Cancelled, Client, Clock, start, start_keeping, today};
pub use told::{
    Answer, BackupTold, EditionReceipt, EditionSeen, FormSeed, ImportReceipt, MappedColumn,
    PlanRow, PlanView, RowOutcome, SeedField, SnapshotReceipt, TableView, Told, Trouble,
};
