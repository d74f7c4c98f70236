//! Segments: `journal/00000001.skj` and on, each with a header and then entries, one after the other.
//!
//! ```text
//! magic SKJSEG1\n | [16] register | u32 segment number | u64 first seq | [32] link before the first entry
//! zeros to byte 96 | SHA-256 of those 96 bytes
//! ```

use super::bytes::Cursor;
use super::{EntryError, EntryFault, Link, RegisterId};
use crate::crypto;
use crate::disk::{self, DiskError, DiskResult, Handle};
use std::path::{Path, PathBuf};

/// A new segment is begun when this many bytes would be passed: 64 MiB.
pub const SEGMENT_LEN: u64 = 64 << 20;
/// Bytes before a segment's first entry.
pub(super) const HEADER_LEN: u64 = 128;
/// Bytes of the header that its hash covers.
const HASHED: usize = 96;
/// The first bytes of every segment.
const MAGIC: [u8; 8] = *b"SKJSEG1\n";

/// Where an entry stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place {
    /// The segment's number, from 1.
    pub segment: u32,
    /// Bytes from the segment's beginning.
    pub offset: u64,
    /// The entry's length in bytes.
    pub len: u32,
}

impl Place {
    /// Just after the entry.
    pub fn after(&self) -> Position {
        Position {
            segment: self.segment,
            // A place may come from a damaged state; it must not be able to wrap round.
            offset: self.offset.saturating_add(u64::from(self.len)),
        }
    }

    /// Where the entry begins.
    pub fn start(&self) -> Position {
        Position {
            segment: self.segment,
            offset: self.offset,
        }
    }
}

/// A point between entries, from which the journal can be read on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Position {
    /// The segment's number, from 1.
    pub segment: u32,
    /// Bytes from the segment's beginning.
    pub offset: u64,
}

impl Position {
    /// Before the first entry.
    pub const START: Self = Self {
        segment: 1,
        offset: HEADER_LEN,
    };
}

/// What is wrong with a segment's header.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum HeaderFault {
    /// The file is shorter than a header.
    #[error("the segment ends within its header")]
    Cut,
    /// A later version of the program wrote it.
    #[error("the segment is of format {0}")]
    Newer(u8),
    /// The bytes are not a header, or are changed.
    #[error("the segment's header is damaged")]
    Damaged,
    /// The header is another register's.
    #[error("the segment is another register's")]
    Register,
    /// The header is another segment's.
    #[error("the file holds segment {0}")]
    Number(u32),
    /// The header says that it follows on something else than what stands before it.
    #[error("the segment does not follow on the one before")]
    Order,
}

/// What could not be read, and where.
#[derive(Debug, thiserror::Error)]
#[error("{file}, byte {offset}: {fault}")]
pub struct ReadError {
    /// The file, from the register's folder.
    pub file: String,
    /// Bytes from the file's beginning.
    pub offset: u64,
    /// What is wrong.
    #[source]
    pub fault: ReadFault,
}

/// Why something could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadFault {
    /// The file system.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// The segment's header.
    #[error(transparent)]
    Header(#[from] HeaderFault),
    /// The entry's form.
    #[error(transparent)]
    Entry(#[from] EntryFault),
    /// The entry is not the one that its link says.
    #[error("the entry is changed: its link does not hold")]
    Link,
    /// The journal ends before this point.
    #[error("the journal has no entry here")]
    Past,
}

impl ReadError {
    pub(super) fn new(segment: u32, offset: u64, fault: impl Into<ReadFault>) -> Self {
        Self {
            file: shown(segment),
            offset,
            fault: fault.into(),
        }
    }

    /// An entry's fault, for an entry that begins at `offset`.
    pub(super) fn entry(segment: u32, offset: u64, error: EntryError) -> Self {
        Self::new(segment, offset + error.offset as u64, error.fault)
    }
}

/// A segment's header.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Header {
    pub register: RegisterId,
    pub segment: u32,
    pub first_seq: u64,
    pub prev: Link,
}

impl Header {
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend_from_slice(&self.register);
        out.extend_from_slice(&self.segment.to_le_bytes());
        out.extend_from_slice(&self.first_seq.to_le_bytes());
        out.extend_from_slice(&self.prev);
        out.resize(HASHED, 0);
        let hash = crypto::sha256(&[&out]);
        out.extend_from_slice(&hash);
        out
    }

    /// Reads the header at the front of the bytes, which must be this segment's of this register.
    pub(super) fn decode(
        bytes: &[u8],
        register: &RegisterId,
        segment: u32,
    ) -> Result<Self, HeaderFault> {
        let bytes = bytes.get(..HEADER_LEN as usize).ok_or(HeaderFault::Cut)?;
        let mut cursor = Cursor::new(bytes);
        let read = |cursor: &mut Cursor<'_>| {
            let magic: [u8; 8] = cursor.array()?;
            let header = Self {
                register: cursor.array()?,
                segment: cursor.u32()?,
                first_seq: cursor.u64()?,
                prev: cursor.array()?,
            };
            Ok((magic, header))
        };
        let (magic, header) =
            read(&mut cursor).map_err(|_: super::bytes::Short| HeaderFault::Cut)?;
        // One writing only: whatever does not come out the same is changed, the zeros and the hash included.
        if let [
            b'S',
            b'K',
            b'J',
            b'S',
            b'E',
            b'G',
            digit @ b'2'..=b'9',
            b'\n',
        ] = magic
            && bytes.get(HASHED..)
                == Some(&crypto::sha256(&[bytes.get(..HASHED).unwrap_or_default()]))
        {
            return Err(HeaderFault::Newer(digit - b'0'));
        }
        if magic != MAGIC || header.encode() != bytes {
            return Err(HeaderFault::Damaged);
        }
        if header.register != *register {
            return Err(HeaderFault::Register);
        }
        if header.segment != segment {
            return Err(HeaderFault::Number(header.segment));
        }
        Ok(header)
    }

    /// Reads and checks the header of an open segment.
    pub(super) fn read(
        handle: &Handle,
        register: &RegisterId,
        segment: u32,
    ) -> Result<Self, ReadError> {
        let fault = |fault| ReadError::new(segment, 0, fault);
        let disk = |error| fault(ReadFault::Disk(error));
        if handle.size().map_err(disk)? < HEADER_LEN {
            return Err(fault(HeaderFault::Cut.into()));
        }
        let bytes = handle.bytes_at(0, HEADER_LEN as usize).map_err(disk)?;
        Self::decode(&bytes, register, segment).map_err(|error| fault(error.into()))
    }
}

/// The folder of segments.
pub(super) fn folder(register: &Path) -> PathBuf {
    register.join("journal")
}

fn name(segment: u32) -> String {
    format!("{segment:08}.skj")
}

/// A segment's path within the register's folder, as it is shown.
pub(super) fn shown(segment: u32) -> String {
    format!("journal/{}", name(segment))
}

/// A segment's path.
pub(super) fn path(register: &Path, segment: u32) -> PathBuf {
    folder(register).join(name(segment))
}

/// What lies in the folder of segments.
#[derive(Default)]
pub(super) struct Listing {
    /// Numbers of the segments, in order.
    pub segments: Vec<u32>,
    /// Names of tails that were cut and kept aside.
    pub tails: Vec<String>,
    /// Names that have no business there.
    pub strangers: Vec<String>,
}

/// Lists the folder of segments.
pub(super) fn list(register: &Path) -> DiskResult<Listing> {
    let mut found = Listing::default();
    for file in disk::list(&folder(register))? {
        let digits = file.strip_suffix(".skj");
        let number = digits.and_then(|digits| digits.parse::<u32>().ok());
        match number {
            Some(number) if number > 0 && name(number) == file => found.segments.push(number),
            _ if file.starts_with("tail-") && file.ends_with(".cut") => found.tails.push(file),
            _ => found.strangers.push(file),
        }
    }
    found.segments.sort_unstable();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_header_is_refused_with_any_byte_changed() {
        let header = Header {
            register: [1; 16],
            segment: 2,
            first_seq: 77,
            prev: [3; 32],
        };
        let bytes = header.encode();
        assert_eq!(bytes.len() as u64, HEADER_LEN);
        assert_eq!(Header::decode(&bytes, &[1; 16], 2).unwrap(), header);
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            let found = Header::decode(&changed, &[1; 16], 2);
            assert_eq!(found, Err(HeaderFault::Damaged), "byte {at}");
        }
        let other = Header::decode(&bytes, &[2; 16], 2);
        assert_eq!(other, Err(HeaderFault::Register));
        let other = Header::decode(&bytes, &[1; 16], 3);
        assert_eq!(other, Err(HeaderFault::Number(2)));
        let short = Header::decode(&bytes[..127], &[1; 16], 2);
        assert_eq!(short, Err(HeaderFault::Cut));
    }

    #[test]
    fn the_folder_is_sorted_out() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(folder(dir.path())).unwrap();
        for file in [
            "00000002.skj",
            "00000001.skj",
            "1.skj",
            "+0000001.skj",
            "00000000.skj",
            "tail-3.cut",
        ] {
            fs::write(folder(dir.path()).join(file), b"").unwrap();
        }
        let found = list(dir.path()).unwrap();
        assert_eq!(found.segments, [1, 2]);
        assert_eq!(found.tails, ["tail-3.cut"]);
        assert_eq!(found.strangers, ["+0000001.skj", "00000000.skj", "1.skj"]);
    }
}
