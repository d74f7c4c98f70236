//! Opening: the head, the segments' sizes and the last entry are looked at, and nothing more, so that it takes as long
//! for a large journal as for a small one. Whether all that lies before is whole, [`super::verify_all`] says.
//!
//! What lies after the head was never acknowledged: it is cut and kept aside. What is missing before the head is an
//! error that names it; nothing is ever mended by guessing.

use super::head::{self, Head, HeadFile, Slot, SlotFault, Slots};
use super::read::Reader;
use super::segment::{self, Header, Listing, Place, Position, ReadError, SEGMENT_LEN};
use super::store::{Journal, Writer};
use super::{Entry, RegisterId};
use crate::disk::{self, Disk, DiskError, DiskResult, Handle};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Whether to write.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Entries will be appended; a torn tail is cut and a damaged head slot healed.
    ReadWrite,
    /// Nothing on the medium is changed.
    ReadOnly,
}

/// What was found and done at opening, besides what should be.
#[derive(Default, Debug)]
pub struct Opening {
    /// Entries after the head's surviving slot that were whole and followed on it; kept.
    pub rolled_forward: u64,
    /// A slot of the head that was damaged; healed when opened for writing.
    pub head: Option<SlotFault>,
    /// What lay after the head.
    pub tail: Option<CutTail>,
}

/// Bytes after the head: a save that was cut short before it was acknowledged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CutTail {
    /// Where they are kept now; empty when opened for reading only, and then they lie where they lay.
    pub kept: Vec<PathBuf>,
    /// How many there are.
    pub bytes: u64,
}

/// Why a journal can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// The file system.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// There is no journal where one must be.
    #[error("there is no journal in {}", path.display())]
    Missing {
        /// The register's folder.
        path: PathBuf,
    },
    /// The head file is missing, so that it can't be said where the journal should end.
    #[error("the head is missing")]
    HeadMissing,
    /// Neither slot of the head holds.
    #[error("both slots of the head are damaged")]
    HeadLost,
    /// A later version of the program has written here.
    #[error("the head is of version {0}, newer than this program")]
    Newer(u32),
    /// A segment that the head needs is not there.
    #[error("{file} is missing")]
    SegmentMissing {
        /// The segment's file.
        file: String,
    },
    /// A segment ends before what was acknowledged.
    #[error("{file} is {size} bytes long, but {acknowledged} were acknowledged")]
    Short {
        /// The segment's file.
        file: String,
        /// Its length in bytes.
        size: u64,
        /// The length that the head says, in bytes.
        acknowledged: u64,
    },
    /// A segment's header, or the last entry, can't be read.
    #[error(transparent)]
    Damage(#[from] ReadError),
    /// The last entry is not the one that the head names.
    #[error("{file}, byte {offset}: not the entry {seq} that the head names")]
    LastEntry {
        /// The segment's file.
        file: String,
        /// Where the entry should begin.
        offset: u64,
        /// The number that the head says.
        seq: u64,
    },
    /// The head holds, but several whole entries follow it. One may, after a crash; several mean that the head is older
    /// than the journal (put back from a copy). Nothing is cut.
    #[error(
        "the head names entry {seq}, but several whole entries follow it: the head is older than the journal"
    )]
    HeadBehind {
        /// The number that the head says.
        seq: u64,
    },
}

impl Journal {
    /// Opens a journal. Nothing is opened-or-created: what is missing is an error.
    pub fn open(
        disk: Arc<dyn Disk>,
        dir: &Path,
        register: RegisterId,
        mode: Mode,
    ) -> Result<(Self, Opening), JournalError> {
        let listing = segment::list(dir).map_err(|error| match error.is_missing() {
            true => JournalError::Missing {
                path: dir.to_owned(),
            },
            false => error.into(),
        })?;
        let slots = Slots::read(dir).map_err(|error| match error.is_missing() {
            true => JournalError::HeadMissing,
            false => error.into(),
        })?;
        let mut opening = Opening {
            head: slots.fault(),
            ..Opening::default()
        };
        if let Some(SlotFault::Newer { version, .. }) = opening.head {
            return Err(JournalError::Newer(version));
        }
        let (number, slot) = slots.newest().ok_or(JournalError::HeadLost)?;
        check(dir, &register, &listing, &slot.head)?;
        let mut journal = Self {
            disk,
            dir: dir.to_owned(),
            register,
            head: slot.head,
            writer: None,
            mirror: None,
            segment_len: SEGMENT_LEN,
        };
        journal.follow(&mut opening)?;
        let rest = journal.rest(&listing)?;
        opening.tail = (rest.bytes > 0).then(|| CutTail {
            kept: Vec::new(),
            bytes: rest.bytes,
        });
        if mode == Mode::ReadWrite {
            journal.start_writing(number, slot, &mut opening, &rest)?;
        }
        Ok((journal, opening))
    }

    /// Opens what is whole at the beginning of a damaged journal, for reading only: up to the last entry before the first
    /// that can't be had. None when that is not even the first entry.
    pub fn open_damaged(disk: Arc<dyn Disk>, dir: &Path, register: RegisterId) -> Option<Self> {
        let slots = Slots::read(dir).ok();
        let named = slots.and_then(|slots| slots.newest());
        let mut journal = Self {
            disk,
            dir: dir.to_owned(),
            register,
            head: named.map_or(Head::EMPTY, |(_, slot)| slot.head),
            writer: None,
            mirror: None,
            segment_len: SEGMENT_LEN,
        };
        journal.end_before(u64::MAX, named.is_some());
        (journal.head.seq > 0).then_some(journal)
    }

    /// Ends the journal before an entry that does not hold, for reading only.
    pub fn end_at_damage(&mut self, seq: u64) {
        self.end_before(seq, true);
    }

    fn end_before(&mut self, seq: u64, named: bool) {
        let reader = Reader {
            dir: self.dir.clone(),
            register: self.register,
            head: named.then_some(self.head),
            live: false,
        };
        let mut head = Head::EMPTY;
        for (place, entry) in reader.entries(Position::START).map_while(Result::ok) {
            if entry.seq >= seq || !follows(&head, &self.register, &entry) {
                break;
            }
            head = Head::after(entry.seq, entry.link, place);
        }
        (self.head, self.writer) = (head, None);
    }

    /// Looks at what follows the head. With one slot lost, whole entries that follow on it were very likely acknowledged
    /// in the lost slot, and are kept; with both slots whole, at most one can be there.
    fn follow(&mut self, opening: &mut Opening) -> Result<(), JournalError> {
        let reader = Reader {
            dir: self.dir.clone(),
            register: self.register,
            head: None,
            live: false,
        };
        let mut head = self.head;
        let mut count = 0;
        for (place, entry) in reader.entries(head.end_position()).map_while(Result::ok) {
            if !follows(&head, &self.register, &entry) {
                break;
            }
            head = Head::after(entry.seq, entry.link, place);
            count += 1;
            if opening.head.is_none() && count > 1 {
                let seq = self.head.seq;
                return Err(JournalError::HeadBehind { seq });
            }
        }
        if opening.head.is_some() {
            self.head = head;
            opening.rolled_forward = count;
        }
        Ok(())
    }

    /// What lies after the head, in its segment and in later ones.
    fn rest(&self, listing: &Listing) -> DiskResult<Rest> {
        let path = segment::path(&self.dir, self.head.segment);
        let size = disk::open_read(&path)?.size()?;
        let mut rest = Rest {
            bytes: size.saturating_sub(self.head.end),
            later: Vec::new(),
        };
        let later = listing.segments.iter().copied();
        for number in later.filter(|number| *number > self.head.segment) {
            let path = segment::path(&self.dir, number);
            // A file without a byte is left-over too.
            rest.bytes += disk::open_read(&path)?.size()?.max(1);
            rest.later.push(path);
        }
        Ok(rest)
    }

    fn start_writing(
        &mut self,
        number: u8,
        slot: Slot,
        opening: &mut Opening,
        rest: &Rest,
    ) -> DiskResult<()> {
        let disk = self.disk.clone();
        let disk = disk.as_ref();
        let segment = disk.open_write(&segment::path(&self.dir, self.head.segment))?;
        let mut head = HeadFile::open(disk, &self.dir, number, slot)?;
        if opening.head.is_some() {
            // What is kept must be on the medium before the head says so.
            disk.sync_data(&segment)?;
            head.write(disk, self.head)?;
        }
        if let Some(tail) = &mut opening.tail {
            tail.kept = self.cut(disk, &segment, rest)?;
        }
        self.writer = Some(Writer {
            segment,
            head,
            stuck: false,
        });
        Ok(())
    }

    /// Keeps aside what lies after the head, and then cuts it.
    fn cut(&self, disk: &dyn Disk, segment: &Handle, rest: &Rest) -> DiskResult<Vec<PathBuf>> {
        let mut kept = Vec::new();
        let folder = segment::folder(&self.dir);
        let (size, end) = (segment.size()?, self.head.end);
        if size > end {
            let path = self.free_name()?;
            let aside = disk.create_new(&path)?;
            let mut at = end;
            while at < size {
                let piece = segment.bytes_at(at, (size - at).min(1 << 20) as usize)?;
                disk.append(&aside, at - end, &piece)?;
                at += piece.len() as u64;
            }
            disk.sync_data(&aside)?;
            disk.sync_dir(&folder)?;
            disk.truncate(segment, end)?;
            disk.sync_data(segment)?;
            kept.push(path);
        }
        // The last one first: were this cut short, no hole would be left between the segments.
        for later in rest.later.iter().rev() {
            let path = self.free_name()?;
            disk.rename(later, &path)?;
            disk.sync_dir(&folder)?;
            kept.push(path);
        }
        Ok(kept)
    }

    /// A name for a tail that no file has.
    fn free_name(&self) -> DiskResult<PathBuf> {
        let seq = self.head.seq.saturating_add(1);
        let folder = segment::folder(&self.dir);
        let taken = disk::list(&folder)?;
        let mut name = format!("tail-{seq}.cut");
        let mut number = 1u32;
        while taken.contains(&name) {
            number = number.saturating_add(1);
            name = format!("tail-{seq}-{number}.cut");
        }
        Ok(folder.join(name))
    }
}

/// What lies after the head.
struct Rest {
    bytes: u64,
    /// Segments that the head knows nothing of.
    later: Vec<PathBuf>,
}

/// Whether an entry is the one after the head.
fn follows(head: &Head, register: &RegisterId, entry: &Entry) -> bool {
    entry.seq == head.seq.saturating_add(1) && entry.prev == head.link && entry.link_holds(register)
}

/// Whether the segments are there, long enough, and end with the entry that the head names.
fn check(
    dir: &Path,
    register: &RegisterId,
    listing: &Listing,
    head: &Head,
) -> Result<(), JournalError> {
    let mut last = None;
    for number in 1..=head.segment {
        if listing.segments.binary_search(&number).is_err() {
            let file = segment::shown(number);
            return Err(JournalError::SegmentMissing { file });
        }
        let handle = disk::open_read(&segment::path(dir, number))?;
        Header::read(&handle, register, number)?;
        last = Some(handle);
    }
    let not_named = |offset| JournalError::LastEntry {
        file: segment::shown(head.segment),
        offset,
        seq: head.seq,
    };
    let handle = last.ok_or_else(|| not_named(0))?;
    let size = handle.size()?;
    if size < head.end {
        return Err(JournalError::Short {
            file: segment::shown(head.segment),
            size,
            acknowledged: head.end,
        });
    }
    if *head == Head::EMPTY {
        return Ok(());
    }
    let place: Place = head
        .last()
        .filter(|place| place.len as usize <= super::MAX_ENTRY)
        .ok_or_else(|| not_named(head.end))?;
    let bytes = handle.bytes_at(place.offset, place.len as usize)?;
    let Position { segment, offset } = place.start();
    let (entry, used) =
        Entry::decode(&bytes).map_err(|error| ReadError::entry(segment, offset, error))?;
    if used != bytes.len() || !head::names(head, register, &entry) {
        return Err(not_named(offset));
    }
    Ok(())
}
