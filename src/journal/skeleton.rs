//! An entry without its ciphertexts: what the signature covers, the signature and the link.
//!
//! Enough to check the chain, the authors and what has been disclosed; it says nothing of what has not. This is the one
//! place that knows what is covered and how a link is made; an [`super::Entry`] is checked by way of its skeleton.

use super::bytes::{Cursor, Short};
use super::{AuthorId, EntryError, EntryFault, Link, RegisterId};
use crate::crypto::{self, SIGNATURE_LEN, VerifyKey};
use std::fmt;

/// The context in front of what is signed.
const ENTRY_CONTEXT: &[u8] = b"skans entry v1\0";
/// The context in front of what is linked.
const LINK_CONTEXT: &[u8] = b"skans link v1\0";

/// What is covered of a part: what it commits to, and the hash of its seal.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SkeletonPart {
    /// The compartment's code.
    pub compartment: u16,
    /// The key's epoch.
    pub epoch: u32,
    /// The commitment to random bytes and payload.
    pub commitment: [u8; 32],
    /// Length of the ciphertext in bytes.
    pub ciphertext_len: u32,
    /// SHA-256(nonce ‖ ciphertext).
    pub sealed_hash: [u8; 32],
}

/// An entry as an outsider may have it.
#[derive(Clone, PartialEq, Eq)]
pub struct Skeleton {
    /// The register's id.
    pub register: RegisterId,
    /// The entry's number, from 1.
    pub seq: u64,
    /// The kind's code; see [`super::EntryKind`].
    pub kind: u16,
    /// Reserved; 0 in this version.
    pub flags: u16,
    /// Who signed.
    pub author: AuthorId,
    /// The link of the entry before.
    pub prev: Link,
    /// What an outsider needs in order to check authority.
    pub clear: Vec<u8>,
    /// The parts, without their ciphertexts.
    pub parts: Vec<SkeletonPart>,
    /// Ed25519 over [`Skeleton::covered`].
    pub signature: [u8; SIGNATURE_LEN],
    /// The entry's own link.
    pub link: Link,
}

impl fmt::Debug for Skeleton {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Skeleton(seq {}, kind {})", self.seq, self.kind)
    }
}

impl Skeleton {
    /// The bytes that the signature covers.
    pub fn covered(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(128 + self.clear.len() + self.parts.len() * 74);
        out.extend_from_slice(ENTRY_CONTEXT);
        out.extend_from_slice(&self.register);
        out.extend_from_slice(&self.seq.to_le_bytes());
        out.extend_from_slice(&self.kind.to_le_bytes());
        out.extend_from_slice(&self.flags.to_le_bytes());
        out.extend_from_slice(&self.author);
        out.extend_from_slice(&self.prev);
        // Lengths and counts fit: an entry is capped far below u32, and its number of parts at u16.
        out.extend_from_slice(&(self.clear.len() as u32).to_le_bytes());
        out.extend_from_slice(&self.clear);
        out.extend_from_slice(&(self.parts.len() as u16).to_le_bytes());
        for part in &self.parts {
            out.extend_from_slice(&part.compartment.to_le_bytes());
            out.extend_from_slice(&part.epoch.to_le_bytes());
            out.extend_from_slice(&part.commitment);
            out.extend_from_slice(&part.ciphertext_len.to_le_bytes());
            out.extend_from_slice(&part.sealed_hash);
        }
        out
    }

    /// Covered bytes, signature and link, one after the other.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = self.covered();
        out.extend_from_slice(&self.signature);
        out.extend_from_slice(&self.link);
        out
    }

    /// Reads what [`Skeleton::encode`] wrote at the front of the bytes, and how many bytes it took.
    pub fn decode(bytes: &[u8]) -> Result<(Self, usize), EntryError> {
        let mut cursor = Cursor::new(bytes);
        let context = cursor.take(ENTRY_CONTEXT.len()).map_err(cut)?;
        if context != ENTRY_CONTEXT {
            return Err(EntryError {
                offset: 0,
                fault: EntryFault::Magic,
            });
        }
        let skeleton = Self::fields(&mut cursor).map_err(cut)?;
        Ok((skeleton, cursor.at()))
    }

    fn fields(cursor: &mut Cursor<'_>) -> Result<Self, Short> {
        Ok(Self {
            register: cursor.array()?,
            seq: cursor.u64()?,
            kind: cursor.u16()?,
            flags: cursor.u16()?,
            author: cursor.array()?,
            prev: cursor.array()?,
            clear: cursor.counted()?.to_vec(),
            parts: {
                let count = cursor.u16()?;
                let mut parts = Vec::new();
                for _ in 0..count {
                    parts.push(SkeletonPart {
                        compartment: cursor.u16()?,
                        epoch: cursor.u32()?,
                        commitment: cursor.array()?,
                        ciphertext_len: cursor.u32()?,
                        sealed_hash: cursor.array()?,
                    });
                }
                parts
            },
            signature: cursor.array()?,
            link: cursor.array()?,
        })
    }

    /// Whether the link is the one that follows from everything covered, and the signature.
    pub fn link_holds(&self) -> bool {
        self.link_follows(&self.covered())
    }

    /// Whether the signature is this key's, and the key the author's.
    pub fn signature_holds(&self, key: &VerifyKey) -> bool {
        key.id() == self.author && key.verify(&self.covered(), &self.signature)
    }

    /// [`Skeleton::link_holds`], for one who has the covered bytes at hand.
    pub(super) fn link_follows(&self, covered: &[u8]) -> bool {
        link(&self.prev, covered, &self.signature) == self.link
    }

    /// Whether the random bytes and the payload are what part `number` (from 0) committed to.
    pub fn discloses(&self, number: usize, random: &[u8; 32], payload: &[u8]) -> bool {
        let part = self.parts.get(number);
        part.is_some_and(|part| part.commitment == super::part::commitment(random, payload))
    }
}

/// The link of an entry.
pub(super) fn link(prev: &Link, covered: &[u8], signature: &[u8; SIGNATURE_LEN]) -> Link {
    crypto::sha256(&[LINK_CONTEXT, prev, covered, signature])
}

fn cut(short: Short) -> EntryError {
    EntryError {
        offset: short.at,
        fault: EntryFault::Cut,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::SealKey;
    use crate::journal::testing::{REGISTER, World};

    #[test]
    fn a_skeleton_reads_back_holds_and_discloses_one_part_only() {
        let world = World::new();
        let entry = world.change(2, [9; 32], &[b"one", b"two"]);
        let skeleton = entry.skeleton(&REGISTER);
        let bytes = skeleton.encode();
        let (back, used) = Skeleton::decode(&bytes).unwrap();
        assert_eq!((&back, used), (&skeleton, bytes.len()));
        assert!(back.link_holds() && back.signature_holds(&world.chief.public()));
        assert!(!back.signature_holds(&world.deputy.public()));
        let opened = entry.open_part(&REGISTER, 1, &world.key).unwrap();
        assert_eq!(opened.payload.as_slice(), b"two");
        assert!(back.discloses(1, &opened.random, b"two"));
        assert!(!back.discloses(0, &opened.random, b"two"));
        assert!(!back.discloses(1, &opened.random, b"twa"));
        assert!(!back.discloses(2, &opened.random, b"two"));
        let other = SealKey::from_bytes([0; 32]);
        assert!(entry.open_part(&REGISTER, 1, &other).is_err());
    }

    #[test]
    fn every_changed_byte_of_a_skeleton_is_refused() {
        let world = World::new();
        let bytes = world
            .change(2, [9; 32], &[b"one"])
            .skeleton(&REGISTER)
            .encode();
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0x10;
            let holds = Skeleton::decode(&changed).is_ok_and(|(skeleton, used)| {
                used == changed.len()
                    && skeleton.link_holds()
                    && skeleton.signature_holds(&world.chief.public())
            });
            assert!(!holds, "byte {at}");
            assert!(Skeleton::decode(&bytes[..at]).is_err());
        }
    }
}
