//! Following a chain that lies in several copies, none of which need be whole, and writing anew the segments in which the
//! first of them is damaged.
//!
//! Every entry is taken from the first copy that has it whole and in its place: its link holds, it follows on the one before,
//! it is signed, and its author had the right to it. The same entries lie at the same places in every copy, so what another
//! copy gives fills the very gap. Nothing is guessed: where no copy has the next entry, the chain ends, and that is told.

use super::head::{self, Head, Slot, Slots};
use super::members::Members;
use super::read::{Entries, Reader};
use super::segment::{self, HEADER_LEN, Header, Place, Position, ReadError};
use super::verifier::Verifier;
use super::{Entry, Link, RegisterId};
use crate::disk::{self, Disk, DiskResult};
use std::path::{Path, PathBuf};

/// Entries that were taken from another copy than the first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Taken {
    /// The first entry's number.
    pub first: u64,
    /// The last one's.
    pub last: u64,
    /// Which of the other copies gave them, from 0.
    pub from: usize,
}

/// What following the chain came to.
pub struct Woven {
    /// The last entry that some copy has, and all before it.
    pub head: Head,
    /// What the first copy lacks or has damaged, and another has.
    pub taken: Vec<Taken>,
    /// What no copy has: the first entry that is missing, and the last one that a head names.
    pub lost: Option<(u64, u64)>,
    /// A copy has an entry where the chain broke off that does not follow on it: it is of another history.
    pub other: bool,
    /// Who the founding entry names.
    pub founding: Members,
    /// Who the custodians are at the end.
    pub members: Members,
    /// Segments of the first copy that must be written anew.
    segments: Vec<Segment>,
    /// Whether the first copy's head says what it should, in both slots.
    head_stands: bool,
    readers: Vec<Reader>,
}

/// A segment of the first copy, as it should be.
struct Segment {
    header: Header,
    entries: Vec<(Place, usize)>,
    /// The first copy has it to the byte.
    stands: bool,
}

impl Segment {
    fn end(&self) -> u64 {
        let last = self.entries.last();
        last.map_or(HEADER_LEN, |(place, _)| place.after().offset)
    }
}

/// A copy that is read on, from wherever it was left.
struct Strand {
    reader: Reader,
    open: Option<Entries>,
}

impl Strand {
    /// The entry at a position, where this copy has one of sound form.
    fn at(&mut self, position: Position) -> Option<(Place, Entry)> {
        let entries = match self.open.take() {
            Some(entries) if entries.position() == position => self.open.insert(entries),
            _ => self.open.insert(self.reader.entries(position)),
        };
        match entries.next() {
            Some(Ok(read)) => Some(read),
            _ => {
                self.open = None;
                None
            }
        }
    }
}

/// Follows the chain of a register through its own folder and other copies. `progress` is told the entry that is reached and
/// the last one that is known of. None when not even the first entry is anywhere.
pub fn weave(
    register: RegisterId,
    own: &Path,
    others: &[PathBuf],
    progress: &mut dyn FnMut(u64, u64),
) -> Option<Woven> {
    let folders = std::iter::once(own).chain(others.iter().map(PathBuf::as_path));
    let readers: Vec<Reader> = folders
        .map(|folder| Reader::offline(folder, register))
        .collect();
    let heads = readers.iter().filter_map(|reader| reader.head);
    let known = heads.map(|head| head.seq).max();
    let named = readers.first()?.head.map(|head| head.seq);
    // Where the own head can be read, nothing after it was ever acknowledged, unless another copy's head says so. Where it
    // can't, whole entries that follow very likely were, and are kept.
    let until = named.and(known);
    let mut loom = Loom {
        strands: readers
            .iter()
            .map(|reader| Strand {
                reader: reader.clone(),
                open: None,
            })
            .collect(),
        verifier: Verifier::new(register),
        segments: Vec::new(),
        taken: Vec::new(),
        other: false,
    };
    let (mut at, mut last, mut founding) = (Position::START, Head::EMPTY, None);
    while until.is_none_or(|until| last.seq < until) {
        let Some((place, entry)) = loom.next(at, register) else {
            break;
        };
        at = place.after();
        last = Head::after(entry.seq, entry.link, place);
        if founding.is_none() {
            founding = loom.verifier.members().cloned();
        }
        if entry.seq.is_multiple_of(256) {
            progress(entry.seq, until.unwrap_or(entry.seq));
        }
    }
    let members = loom.verifier.members()?.clone();
    let broke = known.filter(|known| last.seq < *known);
    // All that the first copy ever said was saved is there: another that claims more does not follow on it.
    let claims = broke.is_some() && named.is_some_and(|named| last.seq >= named);
    let lost = broke
        .filter(|_| !claims)
        .map(|known| named.unwrap_or(known));
    let head_stands = Slots::read(own).is_ok_and(|slots| {
        let named = slots.newest().map(|(_, slot)| slot.head);
        slots.fault().is_none() && slots.excess == 0 && (lost.is_some() || named == Some(last))
    });
    let Loom {
        mut segments,
        taken,
        mut other,
        ..
    } = loom;
    other |= claims;
    stand(own, register, &mut segments, lost.is_some(), last);
    Some(Woven {
        head: last,
        taken,
        lost: lost.map(|until| (last.seq + 1, until)),
        other,
        founding: founding?,
        members,
        segments,
        head_stands,
        readers,
    })
}

struct Loom {
    strands: Vec<Strand>,
    verifier: Verifier,
    segments: Vec<Segment>,
    taken: Vec<Taken>,
    other: bool,
}

impl Loom {
    /// The next entry, from the first copy that has it.
    fn next(&mut self, at: Position, register: RegisterId) -> Option<(Place, Entry)> {
        for number in 0..self.strands.len() {
            let Some((place, entry)) = self.strands.get_mut(number)?.at(at) else {
                continue;
            };
            let prev = self.verifier.link();
            let Ok(passed) = self.verifier.check(&entry) else {
                // Its form and its link hold, so it was written so: by a register that has become another.
                self.other |= number > 0
                    && entry.seq == self.verifier.seq() + 1
                    && entry.link_holds(&register);
                continue;
            };
            self.verifier.take_up(passed).ok()?;
            self.note(place, &entry, number, prev, register);
            return Some((place, entry));
        }
        None
    }

    fn note(
        &mut self,
        place: Place,
        entry: &Entry,
        number: usize,
        prev: Link,
        register: RegisterId,
    ) {
        if self.segments.len() < place.segment as usize {
            self.segments.push(Segment {
                header: Header {
                    register,
                    segment: place.segment,
                    first_seq: entry.seq,
                    prev,
                },
                entries: Vec::new(),
                stands: true,
            });
        }
        if let Some(segment) = self.segments.last_mut() {
            segment.entries.push((place, number));
            segment.stands &= number == 0;
        }
        let Some(from) = number.checked_sub(1) else {
            return;
        };
        match self.taken.last_mut() {
            Some(taken) if taken.from == from && taken.last + 1 == entry.seq => {
                taken.last = entry.seq;
            }
            _ => self.taken.push(Taken {
                first: entry.seq,
                last: entry.seq,
                from,
            }),
        }
    }
}

/// Which segments stand to the byte in the first copy: the header, and the length where a later one follows.
fn stand(own: &Path, register: RegisterId, segments: &mut [Segment], broken: bool, last: Head) {
    for segment in segments {
        let number = segment.header.segment;
        let (end, header) = (segment.end(), segment.header.clone());
        let closed = number < last.segment;
        let open = disk::open_read(&segment::path(own, number));
        segment.stands &= open.is_ok_and(|handle| {
            let read = Header::read(&handle, &register, number);
            let size = handle.size().unwrap_or(0);
            let long = match closed {
                true => size == end,
                // After the end may lie what was never acknowledged; after a gap, what can't be reached.
                false => broken || size >= end,
            };
            read.is_ok_and(|read| read == header) && long
        });
    }
}

impl Woven {
    /// The files of the first copy that must be written anew, from the register's folder.
    pub fn files(&self) -> Vec<String> {
        let segments = self.segments.iter().filter(|segment| !segment.stands);
        let mut files: Vec<String> = segments
            .map(|segment| segment::shown(segment.header.segment))
            .collect();
        if !self.head_stands {
            files.push(head::NAME.to_owned());
        }
        files
    }

    /// Writes anew what [`Self::files`] names, each file beside its place and then renamed, the head last. Call it after what
    /// is damaged was kept aside. Where entries are lost, what lies after the gap is left as it lies, and so is the head.
    pub fn write(&self, disk: &dyn Disk) -> Result<(), ReadError> {
        let Some(own) = self.readers.first() else {
            return Ok(());
        };
        let folder = segment::folder(&own.dir);
        if !folder.exists() {
            made(
                disk.make_dir(&folder)
                    .and_then(|()| disk.sync_dir(&own.dir)),
            )?;
        }
        for segment in self.segments.iter().filter(|segment| !segment.stands) {
            let number = segment.header.segment;
            let mut bytes = segment.header.encode();
            for (place, from) in &segment.entries {
                let reader = self.readers.get(*from).unwrap_or(own);
                bytes.extend_from_slice(&reader.read(*place)?.encode());
            }
            if self.lost.is_some() && number == self.head.segment {
                bytes.extend(self.after_gap(own, segment.end()));
            }
            made(disk.replace(&segment::path(&own.dir, number), &bytes))?;
        }
        if !self.head_stands && self.lost.is_none() {
            let slot = |counter| Slot {
                counter,
                head: self.head,
            };
            let both = [slot(1).encode(), slot(2).encode()].concat();
            made(disk.replace(&head::path(&own.dir), &both))?;
        }
        Ok(())
    }

    /// What lies in the first copy's own segment after the last entry that could be had.
    fn after_gap(&self, own: &Reader, from: u64) -> Vec<u8> {
        let path = segment::path(&own.dir, self.head.segment);
        let rest = disk::open_read(&path).and_then(|handle| {
            let size = handle.size()?;
            handle.bytes_at(from, size.saturating_sub(from) as usize)
        });
        rest.unwrap_or_default()
    }
}

fn made(done: DiskResult<()>) -> Result<(), ReadError> {
    done.map_err(|error| ReadError::new(0, 0, error))
}

/// The last entry that a folder's head names, where it can be read.
pub fn head_seq(folder: &Path) -> Option<u64> {
    let slots = Slots::read(folder).ok()?;
    slots.newest().map(|(_, slot)| slot.head.seq)
}

/// Names in a folder's journal that have no business there.
pub fn strangers(folder: &Path) -> Vec<String> {
    segment::list(folder).map_or_else(|_| Vec::new(), |listing| listing.strangers)
}

/// Whether anything in a folder shows that it is this register's: a segment's header, which binds the register.
pub fn belongs(folder: &Path, register: RegisterId) -> bool {
    let segments = segment::list(folder).map(|listing| listing.segments);
    segments.unwrap_or_default().into_iter().any(|number| {
        let open = disk::open_read(&segment::path(folder, number));
        open.is_ok_and(|handle| Header::read(&handle, &register, number).is_ok())
    })
}

#[cfg(test)]
mod tests;
