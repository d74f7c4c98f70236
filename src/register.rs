//! The keeper of the register: joins keys, journal, state and domain. Nothing else writes.
//!
//! It must not know a screen, words or a file of another format. Only one thread owns it.

mod failure;
mod payload;

pub use failure::Failure;
