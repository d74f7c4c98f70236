//! The screens, one layer each.

mod guide;
pub mod form;
pub mod history;
pub mod import;
pub mod journal;
pub mod review;
pub mod snapshot;
