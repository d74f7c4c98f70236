//! How far the chain has been checked, in bytes that the register can seal and go on from at the next opening.
//!
//! ```text
//! magic SKCP | u32 version 2 | [16] register | u64 seq | [32] link | u32 segment | u64 offset
//! u32 length of the genesis' clear part, clear part
//! u32 count of entries that changed the custodians, each: u64 seq, [16] author, u32 length of the clear part, clear part
//! one byte per entry: who wrote it, and whether it was a change
//! ```
//!
//! It carries no proof of its own: whoever can write it decides what counts as checked. So it is kept sealed.

use super::authority::Ledger;
use super::bytes::{Cursor, Short};
use super::members::Members;
use super::{GenesisError, Link, Position, RegisterId};
use std::fmt;

const MAGIC: [u8; 4] = *b"SKCP";
const VERSION: u32 = 2;

/// A point up to which everything held.
#[derive(Clone, PartialEq, Eq)]
pub struct Checkpoint {
    pub(super) register: RegisterId,
    pub(super) seq: u64,
    pub(super) link: Link,
    pub(super) after: Position,
    pub(super) members: Option<Members>,
    pub(super) ledger: Ledger,
}

/// Why bytes are not a checkpoint.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum CheckpointError {
    /// They are not in a checkpoint's form.
    #[error("the checkpoint's bytes are not in their form")]
    Form,
    /// A later version wrote them.
    #[error("the checkpoint is of version {0}")]
    Newer(u32),
    /// The genesis in it is not one.
    #[error(transparent)]
    Genesis(#[from] GenesisError),
}

impl From<Short> for CheckpointError {
    fn from(_: Short) -> Self {
        Self::Form
    }
}

impl fmt::Debug for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Checkpoint(seq {}, after {:?})", self.seq, self.after)
    }
}

impl Checkpoint {
    /// The register's id.
    pub fn register(&self) -> RegisterId {
        self.register
    }

    /// The last checked entry's number; 0 when none is.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// The last checked entry's link.
    pub fn link(&self) -> Link {
        self.link
    }

    /// Where the next entry is to be read.
    pub fn after(&self) -> Position {
        self.after
    }

    /// Who the custodians are there; `None` before the first entry.
    pub fn members(&self) -> Option<&Members> {
        self.members.as_ref()
    }

    /// The checkpoint's bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let (clear, steps) = self
            .members
            .as_ref()
            .map_or((&[][..], &[][..]), Members::told);
        let mut out = MAGIC.to_vec();
        out.extend_from_slice(&VERSION.to_le_bytes());
        out.extend_from_slice(&self.register);
        out.extend_from_slice(&self.seq.to_le_bytes());
        out.extend_from_slice(&self.link);
        out.extend_from_slice(&self.after.segment.to_le_bytes());
        out.extend_from_slice(&self.after.offset.to_le_bytes());
        // An entry's clear part is capped far below u32.
        out.extend_from_slice(&(clear.len() as u32).to_le_bytes());
        out.extend_from_slice(clear);
        out.extend_from_slice(&(steps.len() as u32).to_le_bytes());
        for step in steps {
            out.extend_from_slice(&step.seq.to_le_bytes());
            out.extend_from_slice(&step.author);
            out.extend_from_slice(&(step.clear.len() as u32).to_le_bytes());
            out.extend_from_slice(&step.clear);
        }
        out.extend_from_slice(self.ledger.bytes());
        out
    }

    /// Reads what [`Checkpoint::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, CheckpointError> {
        let mut cursor = Cursor::new(bytes);
        if cursor.array()? != MAGIC {
            return Err(CheckpointError::Form);
        }
        match cursor.u32()? {
            VERSION => {}
            0 | 1 => return Err(CheckpointError::Form),
            newer => return Err(CheckpointError::Newer(newer)),
        }
        let register = cursor.array()?;
        let seq = cursor.u64()?;
        let link = cursor.array()?;
        let after = Position {
            segment: cursor.u32()?,
            offset: cursor.u64()?,
        };
        let clear = cursor.counted()?;
        // Members there are from the first entry on.
        let mut members = match (clear.is_empty(), seq) {
            (true, 0) => None,
            (false, 1..) => Some(Members::from_genesis(clear)?),
            _ => return Err(CheckpointError::Form),
        };
        for _ in 0..cursor.u32()? {
            let (seq, author) = (cursor.u64()?, cursor.array()?);
            let step = cursor.counted()?;
            let before = members.as_ref().ok_or(CheckpointError::Form)?;
            let after = before.after(seq, &author, step);
            members = Some(after.map_err(|_| CheckpointError::Form)?);
        }
        let count = members.as_ref().map_or(0, Members::persons);
        let rest = cursor.take(cursor.left())?;
        let ledger = Ledger::from_bytes(rest, count)
            .filter(|ledger| ledger.len() == seq)
            .ok_or(CheckpointError::Form)?;
        Ok(Self {
            register,
            seq,
            link,
            after,
            members,
            ledger,
        })
    }
}
