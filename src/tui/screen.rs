//! The screens, one layer each.


mod guide;
pub mod history;

pub mod journal;
pub mod review;

