//! A chain in two copies, each damaged in its own way.

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
    let taken: Vec<_> = woven
        .taken
        .iter()
        .map(|one| (one.first, one.last))
        .collect();
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
    assert_eq!(
        after[two.places[3].segment as usize],
        before[two.places[3].segment as usize]
    );
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
    let older = eleven
        .slots
        .iter()
        .filter_map(|slot| slot.ok())
        .min_by_key(|slot| slot.counter);
    let slot = older.unwrap();
    assert_eq!(slot.head.seq, 11);
    slots[..head::SLOT_LEN].copy_from_slice(&Slot { counter: 8, ..slot }.encode());
    slots[head::SLOT_LEN..].copy_from_slice(&Slot { counter: 9, ..slot }.encode());
    fs::write(head::path(two.own.path()), &slots).unwrap();
    let woven = weave(REGISTER, two.own.path(), &[], &mut |_, _| {}).unwrap();
    assert_eq!((woven.head.seq, woven.lost), (11, None));
    assert!(woven.files().is_empty());
}
