//! One save: room, append, fdatasync, the mirror's entry where there is a mirror, head slot, fdatasync, the mirror's head, and
//! only then is it said to be saved. A mirror that fails stops nothing: it says itself that it is behind.
//!
//! Any error before that is undone: the head's slot is set back, then the segment is cut to its old end. What can't be
//! undone makes the journal read-only until it is opened anew, and the error says which promise still holds.

use super::head::Head;
use super::mirror::Written;
use super::segment::{self, HEADER_LEN, Place};
use super::store::{Journal, Writer, new_segment};
use super::{Entry, entry};
use crate::disk::{Action, Disk, DiskError, DiskResult, Handle};
use std::io;

/// Free space is asked for as many times the entry's length: the state, the mirror and the backup want theirs too.
const ROOM_TIMES: u64 = 4;
/// And never less than this, in bytes.
const ROOM_LEAST: u64 = 64 << 10;

/// What holds after a save that failed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Promise {
    /// Everything up to and including `seq` is saved; this change is not, and will not turn up.
    NotSaved {
        /// The last entry that is acknowledged.
        seq: u64,
    },
    /// Everything up to and including `seq` is saved. Whether this change is, the next opening will tell.
    Unknown {
        /// The last entry that is acknowledged.
        seq: u64,
    },
}

/// Why an entry was not acknowledged.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// The medium is full, or nearly. Nothing has changed.
    #[error("the medium has no room for another entry ({needed} bytes wanted)")]
    Full {
        /// Bytes that should be free.
        needed: u64,
        /// The last entry that is acknowledged.
        seq: u64,
    },
    /// The file system is read-only. Nothing has changed.
    #[error("the file system is read-only: {cause}")]
    ReadOnlyMedium {
        /// What the system said.
        #[source]
        cause: DiskError,
        /// The last entry that is acknowledged.
        seq: u64,
    },
    /// The save failed and has been undone.
    #[error("the entry was not saved: {cause}")]
    Undone {
        /// What failed.
        #[source]
        cause: DiskError,
        /// The last entry that is acknowledged.
        seq: u64,
    },
    /// The save failed and could not be undone. The journal is read-only until it is opened anew.
    #[error("the entry was not acknowledged: {cause}; and undoing it failed: {also}")]
    Stuck {
        /// What failed first.
        #[source]
        cause: DiskError,
        /// What failed when it was to be undone.
        also: DiskError,
        /// What holds.
        promise: Promise,
    },
    /// The journal was opened for reading only, or an earlier save got stuck. Nothing was tried.
    #[error("the journal is read-only")]
    ReadOnly {
        /// The last entry that is acknowledged.
        seq: u64,
    },
    /// The entry does not follow on the last one, or its link does not hold. Nothing was tried.
    #[error("the entry does not follow on entry {seq}")]
    Misplaced {
        /// The last entry that is acknowledged.
        seq: u64,
    },
}

impl CommitError {
    /// Which promise holds.
    pub fn promise(&self) -> Promise {
        match *self {
            Self::Stuck { promise, .. } => promise,
            Self::Full { seq, .. }
            | Self::ReadOnlyMedium { seq, .. }
            | Self::Undone { seq, .. }
            | Self::ReadOnly { seq }
            | Self::Misplaced { seq } => Promise::NotSaved { seq },
        }
    }
}

impl Journal {
    /// Appends an entry. When it returns `Ok`, the entry is on the medium and acknowledged. The link is checked, author
    /// and authority are not: ask a [`super::Verifier`] before.
    pub fn append(&mut self, entry: &Entry) -> Result<Place, CommitError> {
        self.append_while(entry, &mut || true)
    }

    /// The same, and `holds` is asked while the bytes are on their way to the medium: the last check of an entry costs no
    /// time of its own. When it says no, the entry is cut off again and was never acknowledged ([`CommitError::Undone`]).
    pub fn append_while(
        &mut self,
        entry: &Entry,
        holds: &mut dyn FnMut() -> bool,
    ) -> Result<Place, CommitError> {
        let seq = self.head.seq;
        let follows = entry.seq == seq.saturating_add(1)
            && entry.prev == self.head.link
            && entry.encoded_len() <= entry::MAX_ENTRY
            && entry.link_holds(&self.register);
        if !follows {
            return Err(CommitError::Misplaced { seq });
        }
        let bytes = entry.encode();
        let len = bytes.len() as u64;
        let old = self.head;
        let rotates = old.end > HEADER_LEN && old.end.saturating_add(len) > self.segment_len;
        let place = Place {
            segment: old.segment.saturating_add(u32::from(rotates)),
            offset: if rotates { HEADER_LEN } else { old.end },
            len: bytes.len() as u32,
        };
        let head = Head::after(entry.seq, entry.link, place);
        let disk = self.disk.clone();
        let save = Save {
            disk: disk.as_ref(),
            journal: self,
            old,
            place,
            rotates,
        };
        save.run(&bytes, head, holds)?;
        Ok(place)
    }
}

/// A save that is under way.
struct Save<'a> {
    disk: &'a dyn Disk,
    journal: &'a mut Journal,
    old: Head,
    place: Place,
    rotates: bool,
}

impl Save<'_> {
    fn run(
        self,
        bytes: &[u8],
        head: Head,
        holds: &mut dyn FnMut() -> bool,
    ) -> Result<(), CommitError> {
        let seq = self.old.seq;
        let Some(mut writer) = self.journal.writer.take_if(|writer| !writer.stuck) else {
            return Err(CommitError::ReadOnly { seq });
        };
        let mut mirror = self.journal.mirror.take();
        let saved = self.room(bytes.len() as u64).and_then(|()| {
            if let Some(mirror) = &mut mirror {
                mirror.catch_up(&self.journal.reader(), None);
            }
            let fresh = match self.entry(&writer, bytes, holds) {
                Ok(fresh) => fresh,
                Err(cause) => return Err(self.undo(&mut writer, cause)),
            };
            if let Some(mirror) = &mut mirror {
                mirror.entry(Written {
                    place: self.place,
                    seq: head.seq,
                    prev: self.old.link,
                    bytes: bytes.to_vec(),
                });
            }
            match writer.head.write(self.disk, head) {
                Ok(()) => {
                    if let Some(mirror) = &mut mirror {
                        mirror.head(head);
                    }
                    Ok(fresh)
                }
                Err(cause) => {
                    let error = self.undo_head(&mut writer, cause);
                    // Where it can't be said whether the entry is saved, the mirror keeps it without a head.
                    if let (Some(mirror), Promise::NotSaved { .. }) = (&mut mirror, error.promise())
                    {
                        mirror.undo(self.old);
                    }
                    Err(error)
                }
            }
        });
        self.journal.mirror = mirror;
        let saved = saved.map(|fresh| {
            if let Some(fresh) = fresh {
                writer.segment = fresh;
            }
            self.journal.head = head;
        });
        self.journal.writer = Some(writer);
        saved
    }

    fn room(&self, len: u64) -> Result<(), CommitError> {
        let (needed, seq) = (len.saturating_mul(ROOM_TIMES).max(ROOM_LEAST), self.old.seq);
        match self.disk.free_space(&self.journal.dir) {
            Ok(free) if free < needed => Err(CommitError::Full { needed, seq }),
            Ok(_) => Ok(()),
            Err(cause) => Err(CommitError::Undone { cause, seq }),
        }
    }

    /// Puts the entry on the medium, in a new segment when one is due; the new segment is returned.
    fn entry(
        &self,
        writer: &Writer,
        bytes: &[u8],
        holds: &mut dyn FnMut() -> bool,
    ) -> DiskResult<Option<Handle>> {
        let fresh = match self.rotates {
            true => Some(new_segment(
                self.disk,
                &self.journal.dir,
                self.journal.register,
                self.place.segment,
                self.old.seq.saturating_add(1),
                self.old.link,
            )?),
            false => None,
        };
        let segment = fresh.as_ref().unwrap_or(&writer.segment);
        self.disk.append(segment, self.place.offset, bytes)?;
        self.disk
            .hasten(segment, self.place.offset, bytes.len() as u64);
        if !holds() {
            let cause = io::Error::new(io::ErrorKind::InvalidData, "the entry does not hold");
            return Err(DiskError::new(Action::Write, segment.path(), cause));
        }
        self.disk.sync_data(segment)?;
        Ok(fresh)
    }

    /// The head's slot may hold the new head, the old one, or neither. It is set back first: were the entry cut before,
    /// a head that had reached the medium after all would name an entry that is not there.
    fn undo_head(&self, writer: &mut Writer, cause: DiskError) -> CommitError {
        match writer.head.write(self.disk, self.old) {
            Ok(()) => self.undo(writer, cause),
            Err(also) => {
                writer.stuck = true;
                let promise = Promise::Unknown { seq: self.old.seq };
                CommitError::Stuck {
                    cause,
                    also,
                    promise,
                }
            }
        }
    }

    /// Cuts the segment back to its old end, or takes the new segment away, and waits for the medium.
    fn undo(&self, writer: &mut Writer, cause: DiskError) -> CommitError {
        let seq = self.old.seq;
        match self.cut(writer, &cause) {
            Ok(()) if cause.is_full() => CommitError::Full {
                needed: u64::from(self.place.len),
                seq,
            },
            Ok(()) if cause.is_read_only() => CommitError::ReadOnlyMedium { cause, seq },
            Ok(()) => CommitError::Undone { cause, seq },
            // Nothing could be written, and nothing was: there is nothing to undo.
            Err(_) if cause.is_read_only() && self.untouched(writer) => {
                CommitError::ReadOnlyMedium { cause, seq }
            }
            Err(also) => {
                writer.stuck = true;
                let promise = Promise::NotSaved { seq };
                CommitError::Stuck {
                    cause,
                    also,
                    promise,
                }
            }
        }
    }

    fn cut(&self, writer: &Writer, cause: &DiskError) -> DiskResult<()> {
        if self.rotates {
            // A file that stood in the new segment's place is not ours to take away.
            if cause.source.kind() == io::ErrorKind::AlreadyExists {
                return Ok(());
            }
            let path = segment::path(&self.journal.dir, self.place.segment);
            match self.disk.remove(&path) {
                Err(error) if !error.is_missing() => return Err(error),
                _ => {}
            }
            return self.disk.sync_dir(&segment::folder(&self.journal.dir));
        }
        self.disk.truncate(&writer.segment, self.old.end)?;
        self.disk.sync_data(&writer.segment)
    }

    fn untouched(&self, writer: &Writer) -> bool {
        let fresh = segment::path(&self.journal.dir, self.place.segment);
        let size = writer.segment.size();
        size.is_ok_and(|size| size == self.old.end) && !(self.rotates && fresh.exists())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::RealDisk;
    use crate::journal::testing::{REGISTER, World};
    use std::sync::Arc;

    #[test]
    fn what_is_found_not_to_hold_while_it_is_written_is_cut_off_and_the_next_is_saved() {
        let world = World::new();
        let dir = tempfile::tempdir().unwrap();
        let mut journal = Journal::create(Arc::new(RealDisk), dir.path(), REGISTER).unwrap();
        let first = world.genesis();
        journal.append(&first).unwrap();
        let (head, second) = (journal.head(), world.change(2, first.link, &[b"x"]));
        let refused = journal.append_while(&second, &mut || false);
        assert!(matches!(refused, Err(CommitError::Undone { seq: 1, .. })));
        assert!(journal.is_writable() && journal.head() == head);
        let file = segment::path(dir.path(), 1);
        assert_eq!(std::fs::metadata(&file).unwrap().len(), head.end);
        let mut asked = 0;
        let place = journal.append_while(&second, &mut || {
            asked += 1;
            true
        });
        assert_eq!((asked, journal.head().seq), (1, 2));
        assert!(journal.read(place.unwrap()).unwrap() == second);
    }
}
