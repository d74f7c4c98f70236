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
    let lost = broke.filter(|_| !claims).map(|known| named.unwrap_or(known));
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
            made(disk.make_dir(&folder).and_then(|()| disk.sync_dir(&own.dir)))?;
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
mod tests {
    use super::*;
    use crate::disk::RealDisk;
    use crate::journal::testing::{REGISTER, World};
    use crate::journal::{EntryKind, Journal, verify_all};
    use std::fs;

    struct Two {
        world: World,
        own: tempfile::TempDir,
        copy: tempfile::TempDir,
        places: Vec<Place>,
    }

    /// Twelve entries in short segments, and a copy of the first `kept`.
    fn two(kept: usize) -> Two {
        let world = World::new();
        let (own, copy) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let chain = world.chain(12);
        let journal = world.journal(own.path(), &chain, 2500);
        world.journal(copy.path(), &chain[..kept], 2500);
        let read = journal.reader().entries(Position::START);
        let places = read.map(|read| read.unwrap().0).collect();
        Two {
            world,
            own,
            copy,
            places,
        }
    }

    impl Two {
        fn damage(&self, seq: usize) {
            let place = self.places[seq - 1];
            let path = segment::path(self.own.path(), place.segment);
            let mut bytes = fs::read(&path).unwrap();
            bytes[place.offset as usize + place.len as usize / 2] ^= 4;
            fs::write(path, bytes).unwrap();
        }

        fn weave(&self) -> Woven {
            let copies = [self.copy.path().to_owned()];
            weave(REGISTER, self.own.path(), &copies, &mut |_, _| {}).unwrap()
        }

        fn findings(&self) -> usize {
            let reader = Reader::offline(self.own.path(), REGISTER);
            verify_all(&reader, &mut |_, _| true).findings.len()
        }
    }

    fn tree(dir: &Path) -> Vec<(String, Vec<u8>)> {
        let mut files = vec![("head".to_owned(), fs::read(head::path(dir)).unwrap())];
        for name in disk::list(&segment::folder(dir)).unwrap() {
            let bytes = fs::read(segment::folder(dir).join(&name)).unwrap();
            files.push((name, bytes));
        }
        files
    }

    #[test]
    fn a_whole_register_has_nothing_to_be_written_anew() {
        let two = two(12);
        let woven = two.weave();
        assert!(two.places.last().unwrap().segment > 2);
        assert_eq!((woven.head.seq, woven.lost, woven.other), (12, None, false));
        assert!(woven.files().is_empty() && woven.taken.is_empty());
    }

    #[test]
    fn damaged_entries_are_taken_from_the_copy_and_the_register_is_as_it_was_to_the_byte() {
        let two = two(12);
        let before = tree(two.own.path());
        for seq in [1, 4, 5, 12] {
            two.damage(seq);
        }
        let woven = two.weave();
        let taken: Vec<_> = woven.taken.iter().map(|one| (one.first, one.last)).collect();
        assert_eq!(taken, [(1, 1), (4, 5), (12, 12)]);
        woven.write(&RealDisk).unwrap();
        assert_eq!(tree(two.own.path())[1..], before[1..]);
        assert_eq!(two.findings(), 0);
        assert!(two.weave().files().is_empty());
    }

    #[test]
    fn every_file_that_is_gone_or_cut_comes_back() {
        for harm in 0..5 {
            let two = two(12);
            let before = tree(two.own.path());
            let first = segment::path(two.own.path(), 1);
            match harm {
                0 => fs::remove_file(head::path(two.own.path())).unwrap(),
                1 => fs::write(head::path(two.own.path()), b"nothing").unwrap(),
                2 => fs::remove_file(first).unwrap(),
                3 => fs::write(&first, &fs::read(&first).unwrap()[..700]).unwrap(),
                _ => fs::remove_dir_all(segment::folder(two.own.path())).unwrap(),
            }
            let woven = two.weave();
            assert!(!woven.files().is_empty(), "{harm}");
            woven.write(&RealDisk).unwrap();
            assert_eq!(tree(two.own.path())[1..], before[1..], "{harm}");
            assert_eq!(two.findings(), 0, "{harm}");
        }
    }

    #[test]
    fn what_no_copy_has_is_told_by_number_and_left_as_it_lies() {
        let two = two(8);
        let before = tree(two.own.path());
        two.damage(4);
        two.damage(10);
        let harmed = tree(two.own.path());
        let woven = two.weave();
        assert_eq!(woven.lost, Some((10, 12)));
        assert_eq!(woven.head.seq, 9);
        woven.write(&RealDisk).unwrap();
        let after = tree(two.own.path());
        assert_eq!(after[0], before[0], "the head still says how far it went");
        let segment = two.places[9].segment as usize;
        assert_eq!(after[segment], harmed[segment], "left as it lies");
        assert_eq!(after[two.places[3].segment as usize], before[two.places[3].segment as usize]);
        assert!(two.findings() > 0);
    }

    #[test]
    fn a_register_that_was_rolled_back_gets_what_the_copy_has_after_it() {
        let two = two(12);
        let old = tempfile::tempdir().unwrap();
        let chain: Vec<Entry> = Reader::offline(two.own.path(), REGISTER)
            .entries(Position::START)
            .map(|read| read.unwrap().1)
            .collect();
        two.world.journal(old.path(), &chain[..6], 2500);
        let copies = [two.copy.path().to_owned()];
        let woven = weave(REGISTER, old.path(), &copies, &mut |_, _| {}).unwrap();
        assert_eq!((woven.taken[0].first, woven.taken[0].last), (7, 12));
        woven.write(&RealDisk).unwrap();
        let reader = Reader::offline(old.path(), REGISTER);
        assert!(verify_all(&reader, &mut |_, _| true).is_whole());
        assert_eq!(reader.head().unwrap().seq, 12);
    }

    #[test]
    fn what_was_never_acknowledged_is_not_taken_and_another_history_is_seen() {
        let two = two(6);
        // The copy's own next entry, which is not the register's.
        let (mut other, _) = Journal::open(
            std::sync::Arc::new(RealDisk),
            two.copy.path(),
            REGISTER,
            crate::journal::Mode::ReadWrite,
        )
        .unwrap();
        let last = Reader::offline(two.copy.path(), REGISTER)
            .entries(Position::START)
            .last()
            .unwrap()
            .unwrap()
            .1;
        for _ in 0..7 {
            let last = Reader::offline(two.copy.path(), REGISTER)
                .entries(Position::START)
                .last()
                .map_or(last.clone(), |read| read.unwrap().1);
            let forked = two.world.entry(
                last.seq + 1,
                last.link,
                EntryKind::Change,
                Vec::new(),
                &[b"something that differs"],
                &two.world.chief,
            );
            other.append(&forked).unwrap();
        }
        let woven = two.weave();
        assert_eq!((woven.head.seq, woven.lost, woven.other), (12, None, true));
        assert!(woven.files().is_empty());
        // Whole entries after a head that stands are no part of the chain.
        let two = self::two(12);
        let mut slots = fs::read(head::path(two.own.path())).unwrap();
        let eleven = Slots::read(two.own.path()).unwrap();
        let older = eleven.slots.iter().filter_map(|slot| slot.ok()).min_by_key(|slot| slot.counter);
        let slot = older.unwrap();
        assert_eq!(slot.head.seq, 11);
        slots[..head::SLOT_LEN].copy_from_slice(&Slot { counter: 8, ..slot }.encode());
        slots[head::SLOT_LEN..].copy_from_slice(&Slot { counter: 9, ..slot }.encode());
        fs::write(head::path(two.own.path()), &slots).unwrap();
        let woven = weave(REGISTER, two.own.path(), &[], &mut |_, _| {}).unwrap();
        assert_eq!((woven.head.seq, woven.lost), (11, None));
        assert!(woven.files().is_empty());
    }
}
