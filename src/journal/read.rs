//! Reading entries: one at its place, or one after the other, with no more in memory than a window.
//!
//! A reader is a folder's path and a head: cheap to clone, and safe to hand to a background thread while the journal is
//! written, since what is before the head it was made with never changes.

use super::entry::{self, PREFIX};
use super::head::{Head, Slots};
use super::segment::{self, Header, Place, Position, ReadError, ReadFault};
use super::{Entry, EntryError, EntryFault, RegisterId};
use crate::disk::{self, Handle};
use std::path::{Path, PathBuf};

/// Bytes read at a time.
const WINDOW: usize = 256 << 10;

/// Reads a journal and never writes.
#[derive(Clone, Debug)]
pub struct Reader {
    pub(super) dir: PathBuf,
    pub(super) register: RegisterId,
    /// Up to where it reads; `None` when no head could be read, and then to the end of the files.
    pub(super) head: Option<Head>,
    /// Whether somebody may be writing: then bytes after the head are nobody's business.
    pub(super) live: bool,
}

impl Reader {
    /// A reader of a journal that nobody is writing: a backup's, or one whose lock the caller holds. The head is read
    /// here; a damaged one makes no error, since [`super::verify_all`] is to report it.
    pub fn offline(dir: &Path, register: RegisterId) -> Self {
        let slots = Slots::read(dir).ok();
        Self {
            dir: dir.to_owned(),
            register,
            head: slots
                .and_then(|slots| slots.newest())
                .map(|(_, slot)| slot.head),
            live: false,
        }
    }

    /// The same; where one slot of the head is lost, to the end of the files, since what follows on the other slot was very
    /// likely acknowledged in the lost one.
    pub fn offline_onward(dir: &Path, register: RegisterId) -> Self {
        let torn = Slots::read(dir).is_ok_and(|slots| slots.fault().is_some());
        let reader = Self::offline(dir, register);
        Self {
            head: reader.head.filter(|_| !torn),
            ..reader
        }
    }

    /// The register's id.
    pub fn register(&self) -> RegisterId {
        self.register
    }

    /// Up to where it reads.
    pub fn head(&self) -> Option<Head> {
        self.head
    }

    /// The entry at a place. Its link is checked, so that changed bytes are never shown as an entry; whether it belongs
    /// to the chain, and who signed it, is a [`super::Verifier`]'s to say.
    pub fn read(&self, place: Place) -> Result<Entry, ReadError> {
        let fault = |fault| ReadError::new(place.segment, place.offset, fault);
        let past = self
            .head
            .is_some_and(|head| place.after() > head.end_position());
        if past || place.len as usize > entry::MAX_ENTRY {
            return Err(fault(ReadFault::Past));
        }
        let path = segment::path(&self.dir, place.segment);
        let bytes = disk::open_read(&path)
            .and_then(|handle| handle.bytes_at(place.offset, place.len as usize))
            .map_err(|error| fault(error.into()))?;
        let (entry, used) = Entry::decode(&bytes)
            .map_err(|error| ReadError::entry(place.segment, place.offset, error))?;
        if used != bytes.len() || !entry.link_holds(&self.register) {
            return Err(fault(ReadFault::Link));
        }
        Ok(entry)
    }

    /// The entries from a position on, in order, up to the head. Only their form is checked: feed them to a
    /// [`super::Verifier`]. After an error there are no more.
    pub fn entries(&self, from: Position) -> Entries {
        Entries {
            reader: self.clone(),
            at: from,
            open: None,
            ended: false,
        }
    }
}

/// Entries one after the other; see [`Reader::entries`].
pub struct Entries {
    reader: Reader,
    at: Position,
    open: Option<Window>,
    ended: bool,
}

impl Iterator for Entries {
    type Item = Result<(Place, Entry), ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let step = self.step();
        self.ended = !matches!(step, Ok(Some(_)));
        step.transpose()
    }
}

impl Entries {
    /// Where the next entry is to be read.
    pub fn position(&self) -> Position {
        self.at
    }

    fn step(&mut self) -> Result<Option<(Place, Entry)>, ReadError> {
        loop {
            let head = self.reader.head;
            if head.is_some_and(|head| self.at >= head.end_position()) {
                return Ok(None);
            }
            let at = self.at;
            let window = match self.open.take() {
                Some(window) if window.segment == at.segment => self.open.insert(window),
                _ => self.open.insert(Window::open(&self.reader, at.segment)?),
            };
            if at.offset < window.end {
                let (entry, used) = window.entry(at.offset)?;
                let place = Place {
                    segment: at.segment,
                    offset: at.offset,
                    len: used as u32,
                };
                self.at = place.after();
                return Ok(Some((place, entry)));
            }
            let next = at.segment.checked_add(1);
            let more = match head {
                Some(head) => at.segment < head.segment,
                None => next.is_some_and(|next| segment::path(&self.reader.dir, next).exists()),
            };
            match next {
                Some(next) if more && at.offset == window.end => {
                    self.at = Position {
                        segment: next,
                        ..Position::START
                    };
                }
                _ if head.is_none() && at.offset == window.end => return Ok(None),
                _ => return Err(ReadError::new(at.segment, window.end, ReadFault::Past)),
            }
        }
    }
}

/// An open segment and the piece of it that is in memory.
struct Window {
    segment: u32,
    handle: Handle,
    /// Where the entries end.
    end: u64,
    from: u64,
    bytes: Vec<u8>,
}

impl Window {
    fn open(reader: &Reader, number: u32) -> Result<Self, ReadError> {
        let fault = |error| ReadError::new(number, 0, ReadFault::Disk(error));
        let handle = disk::open_read(&segment::path(&reader.dir, number)).map_err(fault)?;
        Header::read(&handle, &reader.register, number)?;
        let size = handle.size().map_err(fault)?;
        let end = match reader.head {
            Some(head) if head.segment == number => size.min(head.end),
            _ => size,
        };
        Ok(Self {
            segment: number,
            handle,
            end,
            from: 0,
            bytes: Vec::new(),
        })
    }

    /// The entry at an offset before the end, and its length.
    fn entry(&mut self, offset: u64) -> Result<(Entry, usize), ReadError> {
        let number = self.segment;
        let wrong = |error| ReadError::entry(number, offset, error);
        let prefix = self.piece(offset, PREFIX)?;
        let len = entry::announced_len(prefix).map_err(wrong)?;
        let piece = self.piece(offset, len)?;
        // What the window gives may be longer than the entry, or, where the segment ends, shorter.
        let body = piece.get(..len).ok_or_else(|| {
            wrong(EntryError {
                offset: piece.len(),
                fault: EntryFault::Cut,
            })
        })?;
        let entry = Entry::decode(body).map_err(wrong);
        if self.bytes.len() > WINDOW {
            // It held this one alone, which has its own copy now.
            self.bytes = Vec::new();
        }
        entry
    }

    /// At least `len` bytes from the offset on, or fewer where the segment ends.
    fn piece(&mut self, offset: u64, len: usize) -> Result<&[u8], ReadError> {
        let within = |window: &Self| {
            let skip = usize::try_from(offset.checked_sub(window.from)?).ok()?;
            let until = skip.checked_add(len)?;
            (until <= window.bytes.len()).then_some(skip)
        };
        if within(self).is_none() {
            let left = self.end.saturating_sub(offset);
            let wanted = (len.max(WINDOW) as u64).min(left);
            self.bytes.resize(wanted as usize, 0);
            self.from = offset;
            let read = self.handle.read_exact_at(offset, &mut self.bytes);
            read.map_err(|error| {
                self.bytes.clear();
                ReadError::new(self.segment, offset, error)
            })?;
        }
        let skip = within(self).unwrap_or(0);
        Ok(self.bytes.get(skip..).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::testing::{REGISTER, World};
    use std::fs;

    #[test]
    fn entries_are_read_in_order_over_segments_and_at_their_places() {
        let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
        let chain = world.chain(9);
        let journal = world.journal(dir.path(), &chain, 2000);
        assert!(journal.head().segment > 2);
        for reader in [journal.reader(), Reader::offline(dir.path(), REGISTER)] {
            let read: Vec<_> = reader
                .entries(Position::START)
                .map(Result::unwrap)
                .collect();
            assert!(read.iter().map(|(_, entry)| entry).eq(&chain));
            for (number, (place, entry)) in read.iter().enumerate() {
                assert!(reader.read(*place).unwrap() == *entry);
                let rest = reader.entries(place.start()).count();
                assert_eq!(rest, chain.len() - number);
                let rest = reader.entries(place.after()).count();
                assert_eq!(rest, chain.len() - number - 1);
            }
        }
    }

    #[test]
    fn changed_bytes_are_never_given_out_as_an_entry() {
        let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
        let journal = world.journal(dir.path(), &world.chain(3), 1 << 20);
        let reader = journal.reader();
        let places = reader.entries(Position::START).map(|read| read.unwrap().0);
        let place = places.last().unwrap();
        let file = segment::path(dir.path(), 1);
        let good = fs::read(&file).unwrap();
        for at in 0..place.len as usize {
            let mut changed = good.clone();
            changed[place.offset as usize + at] ^= 1;
            fs::write(&file, changed).unwrap();
            let error = reader.read(place).unwrap_err();
            assert_eq!(error.file, "journal/00000001.skj");
        }
        fs::write(&file, &good[..good.len() - 1]).unwrap();
        let last = reader.entries(Position::START).last().unwrap();
        let error = last.unwrap_err();
        assert!(matches!(error.fault, ReadFault::Entry(EntryFault::Cut)));
        fs::write(&file, &good[..place.offset as usize]).unwrap();
        let mut entries = reader.entries(Position::START);
        assert_eq!(entries.by_ref().take(2).filter(Result::is_ok).count(), 2);
        let error = entries.next().unwrap().unwrap_err();
        assert!(matches!(error.fault, ReadFault::Past));
        assert!(entries.next().is_none());
    }
}
