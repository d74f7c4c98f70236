//! The keeper of the register: joins keys, journal, state and domain. Nothing else writes.
//!
//! It must not know a screen, words or a file of another format. Only one thread owns it.

mod admit;
mod attempts;
mod backup;
#[cfg(test)]
mod backup_tests;
mod cache;
mod chain;
mod failure;
#[cfg(test)]
mod fault_tests;
mod found;
mod genesis;
mod keep;
mod keyring;
mod layout;
mod open;
mod pack;
mod payload;
mod read;
mod restore;
mod stored;
mod tally;
#[cfg(test)]
mod tests;
mod trouble;
mod verify;
mod witness;

pub use backup::{Backup, backup_folder};
pub use chain::{ChainReader, Checked};
pub use failure::Failure;
pub use found::{Founding, cards, found};
pub use keep::{Committed, Notice, Register};
pub use layout::{About, Layout, look};
pub use open::{load_card, load_key, open};
pub use payload::hash_line;
pub use read::Told;
pub use restore::{Restored, restore};
pub use tally::Tally;
pub use trouble::of_key_file;
pub use verify::{Verdict, verify};
