//! Read models for the screen and for reports: lists, details, differences, the queue, the overview.
//!
//! They are data without behaviour, built from the register's state and dropped at lock. They hold codes, not words: the
//! screen says them in the user's language. Must not know keys, disk, or how anything is drawn.

mod shape;

pub use shape::*;
