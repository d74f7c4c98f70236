//! The counter between the screen and the register.
//!
//! One thread, the keeper, owns the register; the screen and it exchange messages. Questions and answers are data with a
//! ticket. Nothing here holds a key except the passphrase on its way in, which wipes itself.

mod answer;
mod ask;
mod chain;
mod crew;
mod judge;
mod keeper;
mod meter;
mod reckon;
pub mod sheet;
mod shelf;
mod told;
mod trend;
mod work;

pub use crate::exchange::{
    About, Paper, Part, Place, PlanColumn, PlanRow, RowOutcome, Sheet, has_papers,
};
pub use answer::media;
pub use ask::{
    ApplyOrder, Ask, CommentKey, CustodyOrder, Draft, DraftKey, Foreseen, FormWork, FoundOrder,
    ListOrder, PaperOrder, PaperWork, PrintOrder, Question, SnapshotOrder, Ticket,
};
pub use crew::two;
pub use keeper::{Cancelled, Client, Clock, Copying, start, start_keeping, today};
pub use told::{
    Answer, BackupTold, CardTold, Copies, EditionReceipt, EditionSeen, FormSeed, ImportReceipt,
    MediaTold, MendedTold, PlanView, SeedField, SnapshotReceipt, TableView, Told, Trouble,
};
pub use work::{Lines, decode_filters, wrong as wrong_sheet};
