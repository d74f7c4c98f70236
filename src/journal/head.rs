//! The file `head`: how far the journal is acknowledged. Two slots, written in turn, so that one always stands.
//!
//! ```text
//! per slot of 4096 bytes: magic SKHD | u32 version 1 | u64 counter | u64 seq | u32 segment | u64 end | u32 length of the
//! last entry | [32] link | SHA-256 of the preceding | zeros
//! ```
//!
//! The slot with the higher counter counts; the other is written next.

use super::bytes::{Cursor, Short};
use super::segment::{HEADER_LEN, Place, Position};
use super::{Link, RegisterId};
use crate::crypto;
use crate::disk::{self, Disk, DiskResult, Handle};
use std::path::{Path, PathBuf};

/// One slot's length: a page, so that the two never share one.
pub(super) const SLOT_LEN: usize = 4096;
/// Both slots.
pub(super) const HEAD_LEN: usize = 2 * SLOT_LEN;
/// The file's name.
pub(super) const NAME: &str = "head";
const MAGIC: [u8; 4] = *b"SKHD";
const VERSION: u32 = 1;

/// The end of what is acknowledged.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Head {
    /// The last entry's number; 0 before the first.
    pub seq: u64,
    /// The segment that it stands in.
    pub segment: u32,
    /// Where it ends in that segment, in bytes.
    pub end: u64,
    /// Its length in bytes; 0 before the first.
    pub len: u32,
    /// Its link; zeros before the first.
    pub link: Link,
}

impl Head {
    /// Before the first entry.
    pub(super) const EMPTY: Self = Self {
        seq: 0,
        segment: 1,
        end: HEADER_LEN,
        len: 0,
        link: [0; 32],
    };

    /// Where the last entry stands; `None` before the first, or when the numbers can't be.
    pub fn last(&self) -> Option<Place> {
        let offset = self.end.checked_sub(u64::from(self.len))?;
        (self.len > 0 && offset >= HEADER_LEN).then_some(Place {
            segment: self.segment,
            offset,
            len: self.len,
        })
    }

    /// Where the acknowledged entries end.
    pub fn end_position(&self) -> Position {
        Position {
            segment: self.segment,
            offset: self.end,
        }
    }

    /// The head after one more entry.
    pub(super) fn after(seq: u64, link: Link, place: Place) -> Self {
        Self {
            seq,
            segment: place.segment,
            end: place.after().offset,
            len: place.len,
            link,
        }
    }
}

/// What is wrong with a slot.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SlotFault {
    /// The file ends within the slot.
    #[error("the head ends within slot {slot}")]
    Cut {
        /// Which slot, 0 or 1.
        slot: u8,
    },
    /// The bytes are not a slot's, or are changed.
    #[error("slot {slot} of the head is damaged")]
    Damaged {
        /// Which slot, 0 or 1.
        slot: u8,
    },
    /// A later version of the program wrote it.
    #[error("slot {slot} of the head is of version {version}")]
    Newer {
        /// Which slot, 0 or 1.
        slot: u8,
        /// The version it says.
        version: u32,
    },
}

/// A slot that holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Slot {
    pub counter: u64,
    pub head: Head,
}

impl Slot {
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(SLOT_LEN);
        out.extend_from_slice(&MAGIC);
        out.extend_from_slice(&VERSION.to_le_bytes());
        out.extend_from_slice(&self.counter.to_le_bytes());
        out.extend_from_slice(&self.head.seq.to_le_bytes());
        out.extend_from_slice(&self.head.segment.to_le_bytes());
        out.extend_from_slice(&self.head.end.to_le_bytes());
        out.extend_from_slice(&self.head.len.to_le_bytes());
        out.extend_from_slice(&self.head.link);
        let hash = crypto::sha256(&[&out]);
        out.extend_from_slice(&hash);
        out.resize(SLOT_LEN, 0);
        out
    }

    fn decode(bytes: &[u8], slot: u8) -> Result<Self, SlotFault> {
        let read = |cursor: &mut Cursor<'_>| {
            let (magic, version): ([u8; 4], u32) = (cursor.array()?, cursor.u32()?);
            let found = Self {
                counter: cursor.u64()?,
                head: Head {
                    seq: cursor.u64()?,
                    segment: cursor.u32()?,
                    end: cursor.u64()?,
                    len: cursor.u32()?,
                    link: cursor.array()?,
                },
            };
            Ok((magic, version, found))
        };
        let cut = |_: Short| SlotFault::Cut { slot };
        if bytes.len() < SLOT_LEN {
            return Err(SlotFault::Cut { slot });
        }
        let (magic, version, found) = read(&mut Cursor::new(bytes)).map_err(cut)?;
        // One writing only: the hash and the zeros are checked by writing it again.
        if magic == MAGIC && found.encode() == bytes {
            return Ok(found);
        }
        // Another version is believed only when its own hash holds; else a flipped bit would send the reader shopping.
        let (hashed, rest) = bytes.split_at_checked(72).ok_or(SlotFault::Cut { slot })?;
        if magic == MAGIC && version > VERSION && rest.starts_with(&crypto::sha256(&[hashed])) {
            return Err(SlotFault::Newer { slot, version });
        }
        Err(SlotFault::Damaged { slot })
    }
}

/// Both slots as they were found.
pub(super) struct Slots {
    pub slots: [Result<Slot, SlotFault>; 2],
    /// Bytes after the two slots, which nothing ever writes.
    pub excess: u64,
}

impl Slots {
    /// Reads the head's two slots. The error is the file system's; a missing file is one.
    pub(super) fn read(register: &Path) -> DiskResult<Self> {
        let handle = disk::open_read(&path(register))?;
        let size = handle.size()?;
        let bytes = handle.bytes_at(0, size.min(HEAD_LEN as u64) as usize)?;
        let slot = |number: u8| {
            let from = usize::from(number) * SLOT_LEN;
            let bytes = bytes.get(from..).unwrap_or_default();
            Slot::decode(bytes.get(..SLOT_LEN).unwrap_or(bytes), number)
        };
        Ok(Self {
            slots: [slot(0), slot(1)],
            excess: size.saturating_sub(HEAD_LEN as u64),
        })
    }

    /// The slot that counts, and its number.
    pub(super) fn newest(&self) -> Option<(u8, Slot)> {
        match self.slots {
            [Ok(a), Ok(b)] if b.counter > a.counter => Some((1, b)),
            [Ok(a), _] => Some((0, a)),
            [_, Ok(b)] => Some((1, b)),
            _ => None,
        }
    }

    /// The fault of the slot that is damaged, when one is.
    pub(super) fn fault(&self) -> Option<SlotFault> {
        self.slots.iter().find_map(|slot| slot.err())
    }
}

/// The head's path.
pub(super) fn path(register: &Path) -> PathBuf {
    register.join(NAME)
}

/// The head, open for writing.
pub(super) struct HeadFile {
    handle: Handle,
    /// The slot to write next, 0 or 1.
    next: u8,
    counter: u64,
}

impl HeadFile {
    /// Makes the file, both slots saying the same.
    pub(super) fn create(disk: &dyn Disk, register: &Path, head: Head) -> DiskResult<Self> {
        let handle = disk.create_new(&path(register))?;
        let first = Slot { counter: 1, head };
        let second = Slot { counter: 2, head };
        let both = [first.encode(), second.encode()].concat();
        disk.append(&handle, 0, &both)?;
        disk.sync_data(&handle)?;
        Ok(Self {
            handle,
            next: 0,
            counter: second.counter,
        })
    }

    /// Opens the file for writing, after slot `number` was found to count.
    pub(super) fn open(
        disk: &dyn Disk,
        register: &Path,
        number: u8,
        counts: Slot,
    ) -> DiskResult<Self> {
        Ok(Self {
            handle: disk.open_write(&path(register))?,
            next: 1 - number.min(1),
            counter: counts.counter,
        })
    }

    /// Whether the file still has its name.
    pub(super) fn stands(&self) -> bool {
        self.handle.stands()
    }

    /// Writes the next slot and waits for the medium. After an error the slot may hold anything; the other one stands,
    /// and writing again uses the same slot.
    pub(super) fn write(&mut self, disk: &dyn Disk, head: Head) -> DiskResult<()> {
        let counter = self.counter.saturating_add(1);
        let bytes = Slot { counter, head }.encode();
        let offset = u64::from(self.next) * SLOT_LEN as u64;
        disk.write_at(&self.handle, offset, &bytes)?;
        disk.sync_data(&self.handle)?;
        self.counter = counter;
        self.next = 1 - self.next;
        Ok(())
    }
}

/// That the head belongs to this register can't be seen in it; the last entry's link, which it names, binds the register.
pub(super) fn names(head: &Head, register: &RegisterId, entry: &super::Entry) -> bool {
    entry.seq == head.seq && entry.link == head.link && entry.link_holds(register)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::RealDisk;
    use std::fs;

    fn at(seq: u64) -> Head {
        Head {
            seq,
            segment: 1,
            end: 1000 + seq,
            len: 300,
            link: [seq as u8; 32],
        }
    }

    #[test]
    fn slots_are_written_in_turn_and_the_newest_counts() {
        let dir = tempfile::tempdir().unwrap();
        let mut file = HeadFile::create(&RealDisk, dir.path(), Head::EMPTY).unwrap();
        for seq in 1..6 {
            file.write(&RealDisk, at(seq)).unwrap();
            let slots = Slots::read(dir.path()).unwrap();
            let (number, slot) = slots.newest().unwrap();
            assert_eq!((slot.head, u64::from(number)), (at(seq), (seq + 1) % 2));
            assert!(slots.fault().is_none());
        }
        let (number, slot) = Slots::read(dir.path()).unwrap().newest().unwrap();
        let mut again = HeadFile::open(&RealDisk, dir.path(), number, slot).unwrap();
        again.write(&RealDisk, at(6)).unwrap();
        let slots = Slots::read(dir.path()).unwrap();
        let heads = slots.slots.map(|slot| slot.unwrap().head.seq);
        assert_eq!(heads, [5, 6]);
    }

    #[test]
    fn one_damaged_slot_leaves_the_other_and_is_told() {
        let dir = tempfile::tempdir().unwrap();
        let mut file = HeadFile::create(&RealDisk, dir.path(), at(3)).unwrap();
        file.write(&RealDisk, at(4)).unwrap();
        let good = fs::read(path(dir.path())).unwrap();
        assert_eq!(good.len(), HEAD_LEN);
        for byte in 0..SLOT_LEN {
            let mut slot = good[..SLOT_LEN].to_vec();
            assert!(Slot::decode(&slot, 0).is_ok());
            slot[byte] ^= 4;
            let found = Slot::decode(&slot, 0);
            assert_eq!(found, Err(SlotFault::Damaged { slot: 0 }), "byte {byte}");
        }
        for (byte, hit, left) in [(20, 0, 3), (SLOT_LEN + 20, 1, 4)] {
            let mut changed = good.clone();
            changed[byte] ^= 4;
            fs::write(path(dir.path()), &changed).unwrap();
            let slots = Slots::read(dir.path()).unwrap();
            assert_eq!(slots.fault(), Some(SlotFault::Damaged { slot: hit }));
            assert_eq!(slots.newest().unwrap().1.head, at(left));
        }
        fs::write(path(dir.path()), &good[..5000]).unwrap();
        let slots = Slots::read(dir.path()).unwrap();
        assert_eq!(slots.fault(), Some(SlotFault::Cut { slot: 1 }));
        fs::write(path(dir.path()), b"").unwrap();
        assert!(Slots::read(dir.path()).unwrap().newest().is_none());
    }
}
