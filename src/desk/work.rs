//! The longer answers, one file per kind of work. They read and change the register and know no screen.

mod backup;
mod comments;
mod custody;
mod disposal;
mod editions;
mod foresee;
mod forms;
mod import;
mod lists;
mod lookback;
mod mirror;
mod papers;
mod past;
mod print;
mod provisions;
mod session;
mod sheets;
mod snapshot;
mod upkeep;

pub use comments::{comment_draft, keep_comment};
pub use editions::{analysis, difference};
pub use foresee::foresee;
pub use forms::{draft, drop_draft, form, proposal, seal_draft};
pub use import::{LoadedTable, PlannedImport, expand};
pub use lists::{decode_filters, filters, keep_filters};
pub use lookback::{Gists, history, journal};
pub use past::PastDay;
pub use print::Lines;
pub use provisions::{edition, look_at_edition};
pub use session::past_of;
pub use sheets::{Making, wrong};
