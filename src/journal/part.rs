//! A sealed part of an entry: one compartment's share of it, with a commitment that outlives the seal.
//!
//! What is sealed is 32 random bytes and the payload, padded. The commitment is over the same random bytes and payload,
//! so that whoever is handed both can prove them to be what was signed, while the part beside stays shut.

use super::skeleton::SkeletonPart;
use super::{AuthorId, RegisterId};
use crate::crypto::{self, Damaged, SealKey, Sealed};
use std::io;
use zeroize::Zeroizing;

/// The commitment's context.
const PART_CONTEXT: &str = "skans part v1\0";
/// The seal's context.
const SEAL_CONTEXT: &[u8] = b"skans seal v1\0";
/// Random bytes before the payload.
const RANDOM_LEN: usize = 32;

/// A part to be sealed.
pub struct NewPart<'a> {
    /// The compartment's code.
    pub compartment: u16,
    /// The key's epoch.
    pub epoch: u32,
    /// The compartment's key of that epoch.
    pub key: &'a SealKey,
    /// What is to be sealed.
    pub payload: &'a [u8],
}

/// A part as it stands in an entry.
#[derive(Clone, PartialEq, Eq)]
pub struct Part {
    /// The compartment's code.
    pub compartment: u16,
    /// The key's epoch.
    pub epoch: u32,
    /// The commitment to random bytes and payload.
    pub commitment: [u8; 32],
    /// Nonce and ciphertext.
    pub sealed: Sealed,
}

/// What was in a part.
pub struct Opened {
    /// The random bytes; with the payload they prove the commitment.
    pub random: [u8; RANDOM_LEN],
    /// The payload, as it was given.
    pub payload: Zeroizing<Vec<u8>>,
}

/// Why a part does not open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PartError {
    /// The entry has no part of that number.
    #[error("the entry has no such part")]
    Absent,
    /// Another key, another place, or changed bytes.
    #[error("the part does not open: another key, or changed or moved bytes")]
    Shut,
    /// It opens, but is not what was committed to and signed.
    #[error("the part opens, but is not what was signed")]
    Other,
}

/// What a seal is bound to besides its key.
pub(super) struct Binding {
    pub register: RegisterId,
    pub seq: u64,
    pub author: AuthorId,
    pub kind: u16,
    pub compartment: u16,
    pub epoch: u32,
    /// The part's number within the entry, from 0.
    pub number: u16,
}

impl Binding {
    fn bytes(&self) -> Vec<u8> {
        let mut out = SEAL_CONTEXT.to_vec();
        out.extend_from_slice(&self.register);
        out.extend_from_slice(&self.seq.to_le_bytes());
        out.extend_from_slice(&self.author);
        out.extend_from_slice(&self.kind.to_le_bytes());
        out.extend_from_slice(&self.compartment.to_le_bytes());
        out.extend_from_slice(&self.epoch.to_le_bytes());
        out.extend_from_slice(&self.number.to_le_bytes());
        out
    }
}

/// The commitment to these random bytes and this payload.
pub(super) fn commitment(random: &[u8; RANDOM_LEN], payload: &[u8]) -> [u8; 32] {
    crypto::commitment(PART_CONTEXT, random, payload)
}

/// Seals a part. The error is the system's, when it gives no random bytes.
pub(super) fn seal(new: &NewPart<'_>, binding: &Binding) -> Result<Part, io::Error> {
    let random: [u8; RANDOM_LEN] = crypto::random()?;
    Ok(Part {
        compartment: new.compartment,
        epoch: new.epoch,
        commitment: commitment(&random, new.payload),
        sealed: crypto::seal_padded(new.key, &binding.bytes(), &[&random, new.payload])?,
    })
}

/// Opens a part and checks it against its commitment.
pub(super) fn open(part: &Part, binding: &Binding, key: &SealKey) -> Result<Opened, PartError> {
    let text = crypto::open(key, &binding.bytes(), &part.sealed);
    opened(text, &part.commitment)
}

/// The same, in the memory that its ciphertext lies in.
pub(super) fn take(part: &mut Part, binding: &Binding, key: &SealKey) -> Result<Opened, PartError> {
    let ciphertext = std::mem::take(&mut part.sealed.ciphertext);
    let text = crypto::open_own(key, &binding.bytes(), &part.sealed.nonce, ciphertext);
    opened(text, &part.commitment)
}

/// What a text that came out of its seal is, when it is what was committed to.
fn opened(
    text: Result<Zeroizing<Vec<u8>>, Damaged>,
    committed: &[u8; 32],
) -> Result<Opened, PartError> {
    let mut text = text.map_err(|_| PartError::Shut)?;
    let plain = crypto::unpad(&text).map_err(|_| PartError::Shut)?;
    let (random, payload) = plain
        .split_first_chunk::<RANDOM_LEN>()
        .ok_or(PartError::Shut)?;
    if commitment(random, payload) != *committed {
        return Err(PartError::Other);
    }
    let (random, len) = (*random, payload.len());
    // Moved to the front of where it lies: a copy would have to be wiped as well, which takes as long as opening does.
    let begin = crypto::PADDED_HEAD + RANDOM_LEN;
    text.copy_within(begin..begin + len, 0);
    text.truncate(len);
    Ok(Opened {
        random,
        payload: text,
    })
}

impl Part {
    /// What the signature covers of the part.
    pub(super) fn skeleton(&self) -> SkeletonPart {
        let sealed = &self.sealed;
        SkeletonPart {
            compartment: self.compartment,
            epoch: self.epoch,
            commitment: self.commitment,
            // The entry's cap, far below u32, was checked when the part was written or decoded.
            ciphertext_len: sealed.ciphertext.len() as u32,
            sealed_hash: crypto::sha256(&[&sealed.nonce, &sealed.ciphertext]),
        }
    }
}
