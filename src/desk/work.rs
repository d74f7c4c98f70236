//! The longer answers, one file per kind of work. They read and change the register and know no screen.

mod edition;
mod forms;
mod import;
mod lookback;
mod session;
mod snapshot;

pub use edition::edition;
pub use forms::{draft, drop_draft, form, proposal, seal_draft};
pub use import::{LoadedTable, PlannedImport};
pub use lookback::{history, journal};
