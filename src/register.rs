//! The keeper of the register: joins keys, journal, state and domain. Nothing else writes.
//!
//! It must not know a screen, words or a file of another format. Only one thread owns it.

mod admit;
mod aside;
mod attempts;
#[cfg(test)]
mod authority_tests;
mod backup;
#[cfg(test)]
mod backup_tests;
#[cfg(test)]
mod base_tests;
mod cache;
mod chain;
#[cfg(test)]
mod comment_tests;
mod custody;
#[cfg(test)]
mod custody_tests;
mod damage;
mod disposal;
mod disposal_line;
#[cfg(test)]
mod disposal_tests;
mod failure;
#[cfg(test)]
mod fault_tests;
#[cfg(test)]
mod format_tests;
mod found;
mod genesis;
mod gist;
mod keep;
mod keyring;
mod layout;
mod mend;
#[cfg(test)]
mod mend_tests;
mod mended;
mod mirror;
#[cfg(test)]
mod mirror_tests;
mod open;
mod pack;
mod payload;
mod proof;
mod read;
mod recover;
#[cfg(test)]
mod recover_tests;
mod restore;
mod seating;
mod stored;
mod tally;
#[cfg(test)]
mod tests;
mod threshold;
mod trouble;
mod verify;
mod witness;

pub use backup::{Backup, backup_folder, mirror_folder};
pub use chain::{ChainReader, Checked};
pub use damage::STAYS as STAYS_DAMAGED;
pub use disposal::Elsewhere;
pub use failure::Failure;
pub use found::{Founding, cards, found};
pub use genesis::decode as decode_genesis;
pub use gist::Gist;
pub use keep::{Committed, Notice, Register};
pub use layout::{About, Layout, look};
pub use mend::{Mended, mend};
pub use mended::{decode as decode_mended, ranges};
pub use mirror::{At, Mirrored, differs};
pub use open::{load_card, load_key, look_ahead, look_at_key, open};
pub use payload::{Form, PersonKeys, decode as decode_payload, hash_line};
pub use read::Told;
pub use recover::{Recovering, recover};
pub use restore::{Restored, restore};
pub use tally::Tally;
pub use trouble::{of_insecure, of_key_file};
pub use verify::{Verdict, head_at, verify};
pub use witness::{Memory, decode as decode_witness};
