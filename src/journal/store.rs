//! The journal as a whole: made once, opened by [`super::open`], appended to by [`super::commit`], read by anyone.
//!
//! It must not know what is in the entries, nor hold a lock: the register sees to it that only one writes.

use super::head::{Head, HeadFile};
use super::mirror::{Mirror, MirrorState};
use super::read::{Entries, Reader};
use super::segment::{self, Header, Place, Position, ReadError, SEGMENT_LEN};
use super::{Entry, Link, RegisterId};
use crate::disk::{Disk, DiskResult, Handle};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A register's journal.
pub struct Journal {
    pub(super) disk: Arc<dyn Disk>,
    pub(super) dir: PathBuf,
    pub(super) register: RegisterId,
    pub(super) head: Head,
    /// `None` when it was opened for reading only.
    pub(super) writer: Option<Writer>,
    /// The second disk, where one is set.
    pub(super) mirror: Option<Mirror>,
    /// Where a new segment is begun; smaller in tests.
    pub(super) segment_len: u64,
}

/// What is open for writing.
pub(super) struct Writer {
    pub segment: Handle,
    pub head: HeadFile,
    /// An earlier save could not be undone: nothing more is written until the journal is opened anew.
    pub stuck: bool,
}

impl fmt::Debug for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Journal({}, seq {})", self.dir.display(), self.head.seq)
    }
}

impl Journal {
    /// Makes an empty journal in a register's folder, which must exist and hold none. When it returns, everything is on
    /// the medium except the folder's own name, which is its maker's to see to.
    pub fn create(disk: Arc<dyn Disk>, dir: &Path, register: RegisterId) -> DiskResult<Self> {
        disk.make_dir(&segment::folder(dir))?;
        let segment = new_segment(disk.as_ref(), dir, register, 1, 1, [0; 32])?;
        let head = HeadFile::create(disk.as_ref(), dir, Head::EMPTY)?;
        disk.sync_dir(dir)?;
        let writer = Writer {
            segment,
            head,
            stuck: false,
        };
        Ok(Self {
            disk,
            dir: dir.to_owned(),
            register,
            head: Head::EMPTY,
            writer: Some(writer),
            mirror: None,
            segment_len: SEGMENT_LEN,
        })
    }

    /// How far it is acknowledged.
    pub fn head(&self) -> Head {
        self.head
    }

    /// Gives it a mirror, or takes it away.
    pub fn set_mirror(&mut self, mirror: Option<Mirror>) {
        self.mirror = mirror;
    }

    /// The mirror, where there is one.
    pub fn mirror(&mut self) -> Option<&mut Mirror> {
        self.mirror.as_mut()
    }

    /// How the mirror stands, and the last entry that it is known to have.
    pub fn mirrored(&self) -> Option<(MirrorState, u64)> {
        let mirror = self.mirror.as_ref()?;
        Some((mirror.state(), mirror.reached()))
    }

    /// Takes the mirror out, to give it to the journal that is opened next.
    pub fn take_mirror(&mut self) -> Option<Mirror> {
        self.mirror.take()
    }

    /// Closes its files; nothing is written any more.
    pub fn release(&mut self) {
        self.writer = None;
    }

    /// The register's id.
    pub fn register(&self) -> RegisterId {
        self.register
    }

    /// Whether entries can be appended: opened for writing, and no save has had to be left half undone.
    pub fn is_writable(&self) -> bool {
        self.writer.as_ref().is_some_and(|writer| !writer.stuck)
    }

    /// A reader of what is acknowledged now; cheap, and safe in another thread.
    pub fn reader(&self) -> Reader {
        Reader {
            dir: self.dir.clone(),
            register: self.register,
            head: Some(self.head),
            live: true,
        }
    }

    /// The entry at a place; see [`Reader::read`].
    pub fn read(&self, place: Place) -> Result<Entry, ReadError> {
        self.reader().read(place)
    }

    /// The entries from a position on; see [`Reader::entries`].
    pub fn iter_from(&self, from: Position) -> Entries {
        self.reader().entries(from)
    }
}

/// Makes a segment that must not exist, with its header, on the medium.
pub(super) fn new_segment(
    disk: &dyn Disk,
    dir: &Path,
    register: RegisterId,
    number: u32,
    first_seq: u64,
    prev: Link,
) -> DiskResult<Handle> {
    let header = Header {
        register,
        segment: number,
        first_seq,
        prev,
    };
    let handle = disk.create_new(&segment::path(dir, number))?;
    disk.append(&handle, 0, &header.encode())?;
    disk.sync_data(&handle)?;
    disk.sync_dir(&segment::folder(dir))?;
    Ok(handle)
}
