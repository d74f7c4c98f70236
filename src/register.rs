//! The keeper of the register: joins keys, journal, state and domain. Nothing else writes.
//!
//! It must not know a screen, words or a file of another format. Only one thread owns it.

// The folder, and what can go wrong with it.
mod failure;
mod layout;
mod trouble;

// Making a register, and opening it.
mod attempts;
mod damage;
mod found;
mod open;
mod threshold;
mod witness;

// While it is open: what is written, admitted, looked back at and checked.
mod admit;
mod chain;
mod commit;
mod gist;
mod keep;
mod proof;
mod read;
mod tally;
mod verify;

// What entries hold, as lines and back.
mod disposal_line;
mod genesis;
mod payload;
mod seating;

// The computed state between sessions.
mod cache;
mod pack;
mod stored;

// Keys, and who holds them.
mod custody;
mod disposal;
mod keyring;
mod recover;

// Copies: backups, the mirror, and what is mended or restored from them.
mod aside;
mod backup;
mod doubt;
mod elsewhere;
mod mend;
mod mended;
mod mirror;
mod restore;

#[cfg(test)]
mod authority_tests;
#[cfg(test)]
mod backup_tests;
#[cfg(test)]
mod base_tests;
#[cfg(test)]
mod comment_tests;
#[cfg(test)]
mod custody_tests;
#[cfg(test)]
mod disposal_tests;
#[cfg(test)]
mod fault_tests;
#[cfg(test)]
mod format_tests;
#[cfg(test)]
mod mend_tests;
#[cfg(test)]
mod mirror_tests;
#[cfg(test)]
mod recover_tests;
#[cfg(test)]
mod tests;

pub use backup::{Backup, Leg, backup_folder, mirror_folder};
pub use chain::{ChainReader, Checked};
pub use damage::STAYS as STAYS_DAMAGED;
pub use doubt::{Doubt, Looked};
pub use elsewhere::Elsewhere;
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
