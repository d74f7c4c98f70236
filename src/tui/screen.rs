//! The screens, one layer each.

pub mod first_run;
mod guide;
pub mod history;
pub mod import;
pub mod journal;
pub mod review;
pub mod snapshot;
