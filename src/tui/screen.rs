//! The screens, one layer each.

mod decorate;
pub mod detail;
pub mod end;
pub mod first_run;
pub mod form;
mod guide;
pub mod help;
pub mod history;
pub mod import;
pub mod journal;
pub mod leave;
pub mod list;
pub mod overview;
pub mod palette;
pub mod review;
pub mod snapshot;
pub mod unlock;
pub mod unmask;
