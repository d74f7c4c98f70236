//! Bringing a copy of a journal up to the original's head: what the copy has is left alone, what it lacks is appended, read
//! back and compared, and only then does the copy's head say so.
//!
//! A copy that has another history, or a longer one, is refused: nothing is ever taken from a copy.

use super::head::{self, Head, Slot, Slots};
use super::read::Reader;
use super::segment;
use super::{Link, ReadError};
use crate::disk::{self, Disk, DiskError, Handle};
use std::ops::Range;
use std::path::Path;

/// Bytes moved at a time.
const CHUNK: u64 = 1 << 20;

/// Why a copy was not brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// The file system.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// The original can't be read where the copy ends.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The original has no head.
    #[error("the original's head can't be read")]
    Headless,
    /// The copy's head is damaged.
    #[error("the copy's head is damaged")]
    CopyHeadless,
    /// The copy has entries that the original lacks.
    #[error("the copy reaches entry {copy}, the original only {original}")]
    Ahead {
        /// The copy's last entry.
        copy: u64,
        /// The original's.
        original: u64,
    },
    /// The copy's last entry is not the original's entry of that number.
    #[error("the copy has another history: its entry {seq} is not the original's")]
    Other {
        /// The copy's last entry.
        seq: u64,
    },
    /// It was asked to stop.
    #[error("stopped")]
    Stopped,
    /// What was read back is not what was written.
    #[error("{file}: what was read back differs from what was written")]
    Differs {
        /// The segment's file.
        file: String,
    },
}

/// What a copy came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Copied {
    /// Its last entry's number.
    pub seq: u64,
    /// Its last entry's link.
    pub link: Link,
    /// How many entries it lacked.
    pub entries: u64,
    /// How many bytes were written.
    pub bytes: u64,
}

/// Brings the copy in a folder up to the reader's head. The folder exists; what it holds of a journal is an earlier copy. `going`
/// is told how many bytes are written and read back, of how many; where it answers false the work stops with what was written
/// left after the copy's head, from where the next copying goes on.
pub fn copy_onward(
    disk: &dyn Disk,
    from: &Reader,
    to: &Path,
    going: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Copied, CopyError> {
    let head = from.head.ok_or(CopyError::Headless)?;
    let old = reached(from, &head, to)?;
    let folder = segment::folder(to);
    if !folder.exists() {
        disk.make_dir(&folder)?;
        disk.sync_dir(to)?;
    }
    let mut pieces = Vec::new();
    for number in old.segment.max(1)..=head.segment {
        let source = disk::open_read(&segment::path(&from.dir, number))?;
        let size = match number == head.segment {
            true => head.end,
            false => source.size()?,
        };
        let keeps = match number == old.segment && old != Head::EMPTY {
            true => old.end,
            false => 0,
        };
        pieces.push((number, keeps..size));
    }
    let bytes = pieces
        .iter()
        .map(|(_, piece)| piece.end.saturating_sub(piece.start))
        .sum::<u64>();
    // Each byte is written, and read back.
    let (mut done, total) = (0, bytes.saturating_mul(2));
    let mut moved = |count: u64| {
        done += count;
        match going(done, total) {
            true => Ok(()),
            false => Err(CopyError::Stopped),
        }
    };
    for (number, piece) in pieces {
        let source = disk::open_read(&segment::path(&from.dir, number))?;
        let to = segment::path(to, number);
        segment(disk, &source, piece, &to, &mut moved)?;
    }
    disk.sync_dir(&folder)?;
    if head != old || !head::path(to).exists() {
        let first = Slot { counter: 1, head };
        let second = Slot { counter: 2, head };
        let both = [first.encode(), second.encode()].concat();
        disk.replace(&head::path(to), &both)?;
    }
    Ok(Copied {
        seq: head.seq,
        link: head.link,
        entries: head.seq - old.seq,
        bytes,
    })
}

/// Where the journal of a copy ends, and how many bytes lie after it because bringing it onward was cut short. None where
/// nothing does, or where its head is not as a copying leaves it: both slots the same.
pub fn after_copied(copy: &Path) -> Option<(Head, u64)> {
    let slots = Slots::read(copy).ok()?;
    let [Ok(first), Ok(second)] = slots.slots else {
        return None;
    };
    let head = Some(first.head).filter(|head| *head == second.head)?;
    let size = |number| {
        let segment = disk::open_read(&segment::path(copy, number)).ok()?;
        segment.size().ok()
    };
    let after = size(head.segment)?.checked_sub(head.end)?;
    let later = (head.segment.checked_add(1)?..).map_while(size);
    let bytes = later.fold(after, u64::saturating_add);
    (bytes > 0).then_some((head, bytes))
}

/// Whether a copy can be brought onward: it is a shorter piece of the same history, as far as its head tells.
pub fn can_copy_onward(from: &Reader, to: &Path) -> Result<(), CopyError> {
    let head = from.head.ok_or(CopyError::Headless)?;
    reached(from, &head, to).map(drop)
}

/// The first segment in which a copy's bytes differ from the reader's, up to its head; the head's own file when that differs
/// in what it names.
pub fn first_difference(from: &Reader, copy: &Path) -> Option<String> {
    let head = from.head?;
    let same = |number: u32| {
        let own = disk::open_read(&segment::path(&from.dir, number)).ok()?;
        let copy = disk::open_read(&segment::path(copy, number)).ok()?;
        let size = match number == head.segment {
            true => head.end,
            false => own.size().ok()?,
        };
        let mut at = 0;
        while at < size {
            let len = (size - at).min(CHUNK) as usize;
            if own.bytes_at(at, len).ok()? != copy.bytes_at(at, len).ok()? {
                return None;
            }
            at += len as u64;
        }
        Some(())
    };
    (1..=head.segment)
        .find(|number| same(*number).is_none())
        .map(segment::shown)
}

/// How far the copy reaches; to nothing when it has no head yet.
fn reached(from: &Reader, head: &Head, to: &Path) -> Result<Head, CopyError> {
    let slots = match Slots::read(to) {
        Ok(slots) => slots,
        Err(error) if error.is_missing() => return Ok(Head::EMPTY),
        Err(error) => return Err(error.into()),
    };
    // Nothing of a copy that is damaged is cut or written over: it may be the better one.
    let Some((_, Slot { head: old, .. })) = slots.newest() else {
        return Err(CopyError::CopyHeadless);
    };
    if old.seq > head.seq {
        return Err(CopyError::Ahead {
            copy: old.seq,
            original: head.seq,
        });
    }
    let Some(place) = old.last() else {
        return Ok(Head::EMPTY);
    };
    let same = from
        .read(place)
        .is_ok_and(|entry| entry.seq == old.seq && entry.link == old.link);
    match same {
        true => Ok(old),
        false => Err(CopyError::Other { seq: old.seq }),
    }
}

/// Writes of a segment the bytes that the copy lacks, and reads them back. `moved` is told of every chunk, both ways.
fn segment(
    disk: &dyn Disk,
    source: &Handle,
    lacking: Range<u64>,
    to: &Path,
    moved: &mut dyn FnMut(u64) -> Result<(), CopyError>,
) -> Result<(), CopyError> {
    let Range {
        start: keeps,
        end: size,
    } = lacking;
    let copy = match to.exists() {
        true => {
            let copy = disk.open_write(to)?;
            // What lies after was written by a copying that was cut short.
            if copy.size()? > keeps {
                disk.truncate(&copy, keeps)?;
            }
            copy
        }
        false => disk.create_new(to)?,
    };
    let mut at = keeps;
    while at < size {
        let piece = source.bytes_at(at, (size - at).min(CHUNK) as usize)?;
        disk.append(&copy, at, &piece)?;
        at += piece.len() as u64;
        moved(piece.len() as u64)?;
    }
    disk.sync_data(&copy)?;
    disk::let_go(&copy);
    let copy = disk::open_read(to)?;
    let mut at = keeps;
    while at < size {
        let len = (size - at).min(CHUNK);
        if source.bytes_at(at, len as usize)? != copy.bytes_at(at, len as usize)? {
            return Err(CopyError::Differs {
                file: to.display().to_string(),
            });
        }
        at += len;
        moved(len)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::RealDisk;
    use crate::journal::testing::{REGISTER, World};
    use crate::journal::verify_all;
    use std::fs;

    fn entries(dir: &Path) -> u64 {
        let report = verify_all(&Reader::offline(dir, REGISTER), &mut |_, _| true);
        assert!(report.is_whole(), "{:?}", report.findings);
        report.entries
    }

    #[test]
    fn a_copy_is_brought_up_to_date_with_no_more_than_it_lacks() {
        let world = World::new();
        let (original, copy) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let chain = world.chain(7);
        // Segments so short that they rotate.
        let mut journal = world.journal(original.path(), &chain[..3], 900);
        let first =
            copy_onward(&RealDisk, &journal.reader(), copy.path(), &mut |_, _| true).unwrap();
        assert_eq!((first.seq, first.entries, entries(copy.path())), (3, 3, 3));
        journal.segment_len = 900;
        for entry in &chain[3..6] {
            journal.append(entry).unwrap();
        }
        let more =
            copy_onward(&RealDisk, &journal.reader(), copy.path(), &mut |_, _| true).unwrap();
        assert_eq!((more.seq, more.entries, entries(copy.path())), (6, 3, 6));
        assert!(more.bytes < first.bytes * 3, "{more:?}");
        let again =
            copy_onward(&RealDisk, &journal.reader(), copy.path(), &mut |_, _| true).unwrap();
        assert_eq!((again.entries, again.bytes), (0, 0));
    }

    #[test]
    fn a_copying_that_was_cut_short_is_finished_by_the_next() {
        let world = World::new();
        let (original, copy) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let journal = world.journal(original.path(), &world.chain(4), segment::SEGMENT_LEN);
        copy_onward(&RealDisk, &journal.reader(), copy.path(), &mut |_, _| true).unwrap();
        let place = segment::path(copy.path(), 1);
        let whole = fs::read(&place).unwrap();
        fs::write(&place, [whole.as_slice(), b"half of an entry"].concat()).unwrap();
        copy_onward(&RealDisk, &journal.reader(), copy.path(), &mut |_, _| true).unwrap();
        assert_eq!(fs::read(&place).unwrap(), whole);
        // No head yet: the copy was never finished, and is begun anew.
        fs::remove_file(head::path(copy.path())).unwrap();
        fs::write(&place, b"anything").unwrap();
        copy_onward(&RealDisk, &journal.reader(), copy.path(), &mut |_, _| true).unwrap();
        assert_eq!(fs::read(&place).unwrap(), whole);
    }

    #[test]
    fn a_copy_with_more_or_with_another_history_is_left_alone() {
        let world = World::new();
        let folders = [(); 3].map(|()| tempfile::tempdir().unwrap());
        let [short, long, copy] = folders.each_ref().map(tempfile::TempDir::path);
        let chain = world.chain(5);
        let short = world.journal(short, &chain[..3], segment::SEGMENT_LEN);
        let long = world.journal(long, &chain, segment::SEGMENT_LEN);
        copy_onward(&RealDisk, &long.reader(), copy, &mut |_, _| true).unwrap();
        let refused = copy_onward(&RealDisk, &short.reader(), copy, &mut |_, _| true);
        assert!(matches!(
            refused,
            Err(CopyError::Ahead {
                copy: 5,
                original: 3
            })
        ));
        let folder = tempfile::tempdir().unwrap();
        let fourth = world.change(4, chain[2].link, &[b"something else"]);
        let mut forked = world.journal(folder.path(), &chain[..3], segment::SEGMENT_LEN);
        forked.append(&fourth).unwrap();
        let fifth = world.next(
            &fourth,
            crate::journal::EntryKind::Change,
            Vec::new(),
            &world.chief,
        );
        forked.append(&fifth).unwrap();
        let refused = copy_onward(&RealDisk, &forked.reader(), copy, &mut |_, _| true);
        assert!(matches!(refused, Err(CopyError::Other { seq: 5 })));
        assert_eq!(entries(copy), 5);
    }
}
