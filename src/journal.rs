//! The truth: sealed, signed, linked entries in segments, and the head that says how far they are acknowledged.
//!
//! Sees only bytes. It must not know what a record, a person or a screen is: it knows who may write which kind of entry
//! ([`Members`]), that nothing is missing or changed ([`Verifier`], [`verify_all`]), and that what was acknowledged is on
//! the medium ([`Journal`]). Keys come from the caller, entry by entry, and are not kept.
//!
//! All numbers are little-endian. `docs/FORMAT.md` describes the bytes for those who read them without this program.

mod authority;
mod bytes;
mod checkpoint;
mod claims;
mod commit;
mod copy;
mod entry;
mod genesis;
mod head;
mod hex;
mod kind;
mod members;
mod mirror;
mod open;
mod part;
mod read;
mod roster;
mod segment;
mod skeleton;
mod store;
mod verifier;
mod verify;
mod walk;
mod weave;

#[cfg(test)]
mod damage_tests;
#[cfg(test)]
mod format_tests;
#[cfg(test)]
mod power_tests;
#[cfg(test)]
mod testing;

pub use authority::{AuthorityError, Ledger, approval_clear, return_clear};
pub use checkpoint::{Checkpoint, CheckpointError};
pub use commit::{CommitError, Promise};
pub use copy::{Copied, CopyError, after_copied, can_copy_onward, copy_onward, first_difference};
pub use entry::{Entry, EntryError, EntryFault, MAX_ENTRY, MIN_ENTRY, NewEntry, WriteError, write};
pub use genesis::{GenesisError, KeyNote, Member, MemberRole};
pub use head::{Head, SlotFault};
pub use kind::EntryKind;
pub use members::{Members, Proposed};
pub use mirror::{Follow, Mirror, MirrorFault, MirrorState, Named, PATIENCE};
pub use open::{CutTail, JournalError, Mode, Opening};
pub use part::{NewPart, Opened, Part, PartError};
pub use read::{Entries, Reader};
pub use roster::{MembersEntry, Recovery, Roster, RosterError, Seat};
pub use segment::{HeaderFault, Place, Position, ReadError, ReadFault, SEGMENT_LEN};
pub use skeleton::{Skeleton, SkeletonPart};
pub use store::Journal;
pub use verifier::{ChainError, ChainFault, Passed, Unverified, Verifier};
pub use verify::{Fault, Finding, Report, verify_all, verify_since};
pub use weave::{Taken, Woven, belongs, head_seq, strangers, weave};

/// A register's id, bound into every seal, signature and segment. The journal sees it only as bytes.
pub type RegisterId = [u8; 16];

/// An author's key id: the first 16 bytes of the SHA-256 of the signing key's public half.
pub type AuthorId = [u8; 16];

/// A link of the chain. The first entry's previous link is all zeros.
pub type Link = [u8; 32];
