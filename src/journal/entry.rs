//! One entry: one atomic change. Its bytes, its signature, its link, and its sealed parts.
//!
//! ```text
//! magic SKJ1 | u32 length of all | u64 seq | u16 kind | u16 flags | [16] author | [32] previous link
//! u32 clear length, clear | u16 part count
//! per part: u16 compartment | u32 epoch | [24] nonce | [32] commitment | u32 ciphertext length, ciphertext
//! [64] signature | [32] link
//! ```

use super::bytes::{Cursor, Short};
use super::part::{self, Binding, NewPart, Opened, Part, PartError};
use super::skeleton::{self, Skeleton};
use super::{AuthorId, EntryKind, Link, RegisterId};
use crate::crypto::{SIGNATURE_LEN, SealKey, Sealed, Signer, VerifyKey};
use std::fmt;
use std::io;

/// The first bytes of every entry.
pub(super) const MAGIC: [u8; 4] = *b"SKJ1";
/// Magic and length.
pub(super) const PREFIX: usize = 8;
/// The longest entry, in bytes.
pub const MAX_ENTRY: usize = 16 << 20;
/// The shortest entry, in bytes: no clear part and no parts.
pub const MIN_ENTRY: usize = PREFIX + 8 + 2 + 2 + 16 + 32 + 4 + 2 + TAIL;
/// Signature and link.
const TAIL: usize = SIGNATURE_LEN + 32;

/// What is to be written.
pub struct NewEntry<'a> {
    /// The register's id.
    pub register: RegisterId,
    /// The entry's number: one more than the last.
    pub seq: u64,
    /// The kind.
    pub kind: EntryKind,
    /// Reserved; 0 in this version.
    pub flags: u16,
    /// The link of the entry before; zeros for the first.
    pub prev: Link,
    /// What an outsider needs in order to check authority. Never names.
    pub clear: Vec<u8>,
    /// What is sealed.
    pub parts: Vec<NewPart<'a>>,
}

/// An entry as it stands in the journal.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// The entry's number, from 1.
    pub seq: u64,
    /// The kind's code; see [`Entry::known_kind`].
    pub kind: u16,
    /// Reserved; 0 in this version.
    pub flags: u16,
    /// Who signed.
    pub author: AuthorId,
    /// The link of the entry before.
    pub prev: Link,
    /// The clear part.
    pub clear: Vec<u8>,
    /// The sealed parts.
    pub parts: Vec<Part>,
    /// Ed25519 over [`Entry::covered`].
    pub signature: [u8; SIGNATURE_LEN],
    /// The entry's own link.
    pub link: Link,
}

/// Why an entry could not be made.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// It is longer than [`MAX_ENTRY`], or has more than 65 535 parts.
    #[error("the entry would be larger than an entry may be")]
    TooLarge,
    /// The system gave no random bytes.
    #[error("the system gave no random bytes: {0}")]
    Random(#[from] io::Error),
}

/// What is wrong with an entry's bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum EntryFault {
    /// The bytes end before the entry does.
    #[error("the bytes end within the entry")]
    Cut,
    /// The entry does not begin as entries do.
    #[error("no entry begins here")]
    Magic,
    /// The length is below the least or above the cap.
    #[error("an entry can't be {0} bytes long")]
    Length(u32),
    /// A field says that it is longer than the entry has room for.
    #[error("a field is longer than the entry")]
    Field,
    /// Bytes are left over after the last part.
    #[error("the entry holds bytes that belong to no field")]
    Excess,
}

/// An entry that can't be read: what, and how many bytes from its beginning.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{fault} (byte {offset} of the entry)")]
pub struct EntryError {
    /// Bytes from the entry's beginning.
    pub offset: usize,
    /// What is wrong there.
    pub fault: EntryFault,
}

/// Seals the parts, signs and links: a new entry, ready to be appended.
pub fn write(new: NewEntry<'_>, signer: &Signer) -> Result<Entry, WriteError> {
    let author = signer.public().id();
    let mut entry = Entry {
        seq: new.seq,
        kind: new.kind.code(),
        flags: new.flags,
        author,
        prev: new.prev,
        clear: new.clear,
        parts: Vec::with_capacity(new.parts.len()),
        signature: [0; SIGNATURE_LEN],
        link: [0; 32],
    };
    // Asked before sealing, so that a payload far too large costs nothing; asked again when the lengths are known.
    let payloads = new.parts.iter().map(|part| part.payload.len());
    if payloads.fold(entry.clear.len(), usize::saturating_add) > MAX_ENTRY {
        return Err(WriteError::TooLarge);
    }
    for (number, part) in new.parts.iter().enumerate() {
        let number = u16::try_from(number).map_err(|_| WriteError::TooLarge)?;
        let binding = entry.binding(&new.register, part.compartment, part.epoch, number);
        let sealed = part::seal(part, &binding)?;
        entry.parts.push(sealed);
    }
    if entry.encoded_len() > MAX_ENTRY || entry.parts.len() > usize::from(u16::MAX) {
        return Err(WriteError::TooLarge);
    }
    let covered = entry.covered(&new.register);
    entry.signature = signer.sign(&covered);
    entry.link = skeleton::link(&entry.prev, &covered, &entry.signature);
    Ok(entry)
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entry(seq {}, kind {})", self.seq, self.kind)
    }
}

impl Entry {
    /// The kind; `None` for one that a later version wrote.
    pub fn known_kind(&self) -> Option<EntryKind> {
        EntryKind::from_code(self.kind)
    }

    /// The length of the encoded entry in bytes.
    pub fn encoded_len(&self) -> usize {
        let parts = self.parts.iter();
        let parts = parts.map(|part| 2 + 4 + 24 + 32 + 4 + part.sealed.ciphertext.len());
        MIN_ENTRY + self.clear.len() + parts.sum::<usize>()
    }

    /// The entry's bytes.
    pub fn encode(&self) -> Vec<u8> {
        let len = self.encoded_len();
        let mut out = Vec::with_capacity(len);
        out.extend_from_slice(&MAGIC);
        out.extend_from_slice(&(len as u32).to_le_bytes());
        out.extend_from_slice(&self.seq.to_le_bytes());
        out.extend_from_slice(&self.kind.to_le_bytes());
        out.extend_from_slice(&self.flags.to_le_bytes());
        out.extend_from_slice(&self.author);
        out.extend_from_slice(&self.prev);
        out.extend_from_slice(&(self.clear.len() as u32).to_le_bytes());
        out.extend_from_slice(&self.clear);
        out.extend_from_slice(&(self.parts.len() as u16).to_le_bytes());
        for part in &self.parts {
            out.extend_from_slice(&part.compartment.to_le_bytes());
            out.extend_from_slice(&part.epoch.to_le_bytes());
            out.extend_from_slice(&part.sealed.nonce);
            out.extend_from_slice(&part.commitment);
            out.extend_from_slice(&(part.sealed.ciphertext.len() as u32).to_le_bytes());
            out.extend_from_slice(&part.sealed.ciphertext);
        }
        out.extend_from_slice(&self.signature);
        out.extend_from_slice(&self.link);
        out
    }

    /// Reads the entry at the front of the bytes, and how many bytes it takes. It allocates no more than it is given,
    /// and checks the form only: neither link nor signature.
    pub fn decode(bytes: &[u8]) -> Result<(Self, usize), EntryError> {
        let len = announced_len(bytes)?;
        let body = bytes
            .get(..len)
            .ok_or_else(|| fault(bytes.len(), EntryFault::Cut))?;
        let mut cursor = Cursor::new(body);
        let field = |short: Short| fault(short.at, EntryFault::Field);
        cursor.take(PREFIX).map_err(field)?;
        let entry = Self::fields(&mut cursor).map_err(field)?;
        match cursor.left() {
            0 => Ok((entry, len)),
            left => Err(fault(len - left, EntryFault::Excess)),
        }
    }

    fn fields(cursor: &mut Cursor<'_>) -> Result<Self, Short> {
        Ok(Self {
            seq: cursor.u64()?,
            kind: cursor.u16()?,
            flags: cursor.u16()?,
            author: cursor.array()?,
            prev: cursor.array()?,
            clear: cursor.counted()?.to_vec(),
            parts: {
                let count = cursor.u16()?;
                // Not reserved ahead: the count is not to be believed before the parts are there.
                let mut parts = Vec::new();
                for _ in 0..count {
                    let (compartment, epoch) = (cursor.u16()?, cursor.u32()?);
                    let (nonce, commitment) = (cursor.array()?, cursor.array()?);
                    let ciphertext = cursor.counted()?.to_vec();
                    parts.push(Part {
                        compartment,
                        epoch,
                        commitment,
                        sealed: Sealed { nonce, ciphertext },
                    });
                }
                parts
            },
            signature: cursor.array()?,
            link: cursor.array()?,
        })
    }

    /// The entry without its ciphertexts.
    pub fn skeleton(&self, register: &RegisterId) -> Skeleton {
        Skeleton {
            register: *register,
            seq: self.seq,
            kind: self.kind,
            flags: self.flags,
            author: self.author,
            prev: self.prev,
            clear: self.clear.clone(),
            parts: self.parts.iter().map(Part::skeleton).collect(),
            signature: self.signature,
            link: self.link,
        }
    }

    /// The bytes that the signature covers, in this register.
    pub fn covered(&self, register: &RegisterId) -> Vec<u8> {
        self.skeleton(register).covered()
    }

    /// Makes the link follow from the entry again, as a forger would who has changed it.
    #[cfg(test)]
    pub fn relink(&mut self, register: &RegisterId) {
        let covered = self.covered(register);
        self.link = super::skeleton::link(&self.prev, &covered, &self.signature);
    }

    /// Whether the link is the one that follows from the entry, in this register.
    pub fn link_holds(&self, register: &RegisterId) -> bool {
        self.skeleton(register).link_holds()
    }

    /// Whether the signature is this key's, and the key the author's, in this register.
    pub fn signature_holds(&self, register: &RegisterId, key: &VerifyKey) -> bool {
        self.skeleton(register).signature_holds(key)
    }

    /// Opens part `number` (from 0), and checks it against its commitment.
    pub fn open_part(
        &self,
        register: &RegisterId,
        number: usize,
        key: &SealKey,
    ) -> Result<Opened, PartError> {
        let part = self.parts.get(number).ok_or(PartError::Absent)?;
        let number = u16::try_from(number).map_err(|_| PartError::Absent)?;
        let binding = self.binding(register, part.compartment, part.epoch, number);
        part::open(part, &binding, key)
    }

    /// The same where its ciphertext lies, which the entry has no more afterwards: for much that is opened once.
    pub fn take_part(
        &mut self,
        register: &RegisterId,
        number: usize,
        key: &SealKey,
    ) -> Result<Opened, PartError> {
        let part = self.parts.get(number).ok_or(PartError::Absent)?;
        let place = u16::try_from(number).map_err(|_| PartError::Absent)?;
        let binding = self.binding(register, part.compartment, part.epoch, place);
        let part = self.parts.get_mut(number).ok_or(PartError::Absent)?;
        part::take(part, &binding, key)
    }

    fn binding(&self, register: &RegisterId, compartment: u16, epoch: u32, number: u16) -> Binding {
        Binding {
            register: *register,
            seq: self.seq,
            author: self.author,
            kind: self.kind,
            compartment,
            epoch,
            number,
        }
    }
}

/// The length that the entry at the front of the bytes says it has, within bounds.
pub(super) fn announced_len(bytes: &[u8]) -> Result<usize, EntryError> {
    let mut cursor = Cursor::new(bytes);
    let cut = |_| fault(bytes.len(), EntryFault::Cut);
    if cursor.array().map_err(cut)? != MAGIC {
        return Err(fault(0, EntryFault::Magic));
    }
    let len = cursor.u32().map_err(cut)?;
    match usize::try_from(len) {
        Ok(fits) if (MIN_ENTRY..=MAX_ENTRY).contains(&fits) => Ok(fits),
        _ => Err(fault(MAGIC.len(), EntryFault::Length(len))),
    }
}

fn fault(offset: usize, fault: EntryFault) -> EntryError {
    EntryError { offset, fault }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::testing::{REGISTER, World};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn an_entry_reads_back(
            seq in 1u64.., flags: u16, prev: [u8; 32],
            clear in prop::collection::vec(any::<u8>(), 0..200),
            payloads in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..600), 0..4),
            after in prop::collection::vec(any::<u8>(), 0..40),
        ) {
            let world = World::new();
            let part = |payload| NewPart { compartment: 2, epoch: 1, key: &world.key, payload };
            let parts = payloads.iter().map(|payload| part(payload)).collect();
            let new = NewEntry { register: REGISTER, seq, kind: EntryKind::Change, flags, prev, clear, parts };
            let entry = write(new, &world.chief).unwrap();
            let mut bytes = entry.encode();
            let len = bytes.len();
            prop_assert_eq!(len, entry.encoded_len());
            bytes.extend(after);
            let (back, used) = Entry::decode(&bytes).unwrap();
            prop_assert_eq!(used, len);
            prop_assert!(back == entry && back.link_holds(&REGISTER));
            prop_assert!(back.signature_holds(&REGISTER, &world.chief.public()));
            for (number, payload) in payloads.iter().enumerate() {
                let opened = back.open_part(&REGISTER, number, &world.key).unwrap();
                prop_assert_eq!(opened.payload.as_slice(), payload.as_slice());
            }
        }

        #[test]
        fn any_changed_byte_is_refused(place: prop::sample::Index, by in 1u8..) {
            let world = World::new();
            let mut bytes = world.change(7, [3; 32], &[b"one", b"two"]).encode();
            let at = place.index(bytes.len());
            bytes[at] ^= by;
            let holds = Entry::decode(&bytes).is_ok_and(|(entry, used)| {
                used == bytes.len()
                    && entry.link_holds(&REGISTER)
                    && entry.signature_holds(&REGISTER, &world.chief.public())
            });
            prop_assert!(!holds, "byte {}", at);
        }

        #[test]
        fn bytes_that_nobody_vouched_for_are_refused_quietly(
            bytes in prop::collection::vec(any::<u8>(), 0..400), len in 0u32..600,
        ) {
            let mut bytes = [&MAGIC[..], &len.to_le_bytes(), &bytes].concat();
            let _ = Entry::decode(&bytes);
            let _ = Skeleton::decode(&bytes);
            bytes.remove(0);
            prop_assert!(Entry::decode(&bytes).is_err());
        }
    }

    #[test]
    fn a_part_opens_only_where_it_was_sealed() {
        let world = World::new();
        let entry = world.change(7, [3; 32], &[b"one", b"two"]);
        let shut = |entry: &Entry, register| {
            matches!(
                entry.open_part(register, 0, &world.key),
                Err(PartError::Shut)
            )
        };
        assert!(!shut(&entry, &REGISTER));
        assert!(shut(&entry, &[0; 16]));
        type Move = fn(&mut Entry);
        let moves: [Move; 6] = [
            |entry| entry.seq += 1,
            |entry| entry.kind += 1,
            |entry| entry.author[0] ^= 1,
            |entry| entry.parts[0].compartment += 1,
            |entry| entry.parts[0].epoch += 1,
            |entry| entry.parts.swap(0, 1),
        ];
        for change in moves {
            let mut moved = entry.clone();
            change(&mut moved);
            assert!(shut(&moved, &REGISTER));
        }
        let mut other = entry.clone();
        other.parts[0].commitment[0] ^= 1;
        let opened = other.open_part(&REGISTER, 0, &world.key);
        assert!(matches!(opened, Err(PartError::Other)));
        assert!(matches!(
            entry.open_part(&REGISTER, 2, &world.key),
            Err(PartError::Absent)
        ));
    }

    #[test]
    fn lengths_are_bounded_and_faults_are_placed() {
        let world = World::new();
        let bytes = world.change(7, [3; 32], &[b"one"]).encode();
        for cut in 0..bytes.len() {
            let found = Entry::decode(&bytes[..cut]).unwrap_err();
            assert_eq!((found.offset, found.fault), (cut, EntryFault::Cut));
        }
        let with_len = |len: u32| {
            let mut changed = bytes.clone();
            changed[4..8].copy_from_slice(&len.to_le_bytes());
            Entry::decode(&changed).unwrap_err()
        };
        assert_eq!(with_len(u32::MAX).fault, EntryFault::Length(u32::MAX));
        assert_eq!(with_len(100).fault, EntryFault::Length(100));
        assert_eq!(with_len(bytes.len() as u32 - 1).fault, EntryFault::Field);
        let mut longer = bytes.clone();
        longer.push(0);
        longer[4..8].copy_from_slice(&(bytes.len() as u32 + 1).to_le_bytes());
        let found = Entry::decode(&longer).unwrap_err();
        assert_eq!(
            (found.offset, found.fault),
            (bytes.len(), EntryFault::Excess)
        );
        let huge = vec![0; MAX_ENTRY];
        let new = NewEntry {
            register: REGISTER,
            seq: 1,
            kind: EntryKind::Event,
            flags: 0,
            prev: [0; 32],
            clear: huge,
            parts: Vec::new(),
        };
        assert!(matches!(
            write(new, &world.chief),
            Err(WriteError::TooLarge)
        ));
    }
}
