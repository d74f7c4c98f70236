//! The screens, one layer each.

pub mod adopt;
pub mod agenda;
pub mod check;
mod decorate;
pub mod detail;
mod due;
pub mod editions;
pub mod end;
pub mod first_run;
pub mod foresight;
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
pub mod past;
pub mod print;
pub mod review;
pub mod snapshot;
pub mod tree;
pub mod unlock;
pub mod unmask;
