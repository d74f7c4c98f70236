//! Nothing acknowledged is lost, whatever step of a save or an opening fails, and nothing else turns up.

use super::testing::{REGISTER, World};
use super::{
    CommitError, Entry, Journal, Mode, Position, Promise, Reader, head, segment, verify_all,
};
use crate::disk::RealDisk;
use crate::disk::failing::{FailingDisk, Harm};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

const EIO: i32 = 5;
const ENOSPC: i32 = 28;
const EROFS: i32 = 30;

fn read(journal: &Journal) -> Vec<Entry> {
    let entries = journal.iter_from(Position::START);
    entries.map(|read| read.unwrap().1).collect()
}

fn reopened(dir: &Path) -> (Journal, super::Opening) {
    Journal::open(Arc::new(RealDisk), dir, REGISTER, Mode::ReadWrite).unwrap()
}

fn assert_whole(dir: &Path, entries: usize) {
    let report = verify_all(&Reader::offline(dir, REGISTER), &mut |_, _| true);
    let told: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
    assert!(report.is_whole(), "{told:?}");
    assert_eq!(report.entries, entries as u64);
}

/// Appends the third entry on a disk that fails at call `at`, opens again on a sound one, and says whether the failure
/// came to pass.
fn fails_at(at: usize, harm: Harm, lasting: bool, code: i32, segment_len: u64) -> bool {
    let told = format!("call {at}, {harm:?}, lasting {lasting}, error {code}");
    let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
    let chain = world.chain(4);
    drop(world.journal(dir.path(), &chain[..2], segment_len));

    // Opening a clean journal for writing opens two files; the failure is to hit the save.
    let disk = Arc::new(FailingDisk::new(at + 2, harm, lasting, code));
    let (mut journal, opening) =
        Journal::open(disk.clone(), dir.path(), REGISTER, Mode::ReadWrite).unwrap();
    assert!(opening.is_clean());
    journal.segment_len = segment_len;
    let saved = journal.append(&chain[2]);
    let hit = disk.calls.load(Ordering::SeqCst) > at + 2;

    let shown = read(&journal).len();
    assert_eq!(shown, if saved.is_ok() { 3 } else { 2 }, "{told}");
    let mut certain = shown;
    if let Err(error) = &saved {
        let stuck = matches!(error, CommitError::Stuck { .. });
        assert_eq!(journal.is_writable(), !stuck, "{told}");
        match error.promise() {
            Promise::NotSaved { seq } => assert_eq!(seq, 2),
            Promise::Unknown { seq } => {
                assert_eq!(seq, 2);
                certain = 0;
            }
        }
        if stuck {
            let again = journal.append(&chain[2]);
            assert!(matches!(again, Err(CommitError::ReadOnly { seq: 2 })));
        } else if !lasting {
            // The same entry, again, in the same session.
            journal.append(&chain[2]).unwrap();
            certain = 3;
        }
    }
    drop(journal);

    let (mut journal, _) = reopened(dir.path());
    let found = read(&journal);
    assert!(
        found.len() >= 2 && found == chain[..found.len()],
        "{told}: {} entries",
        found.len()
    );
    assert!(certain == 0 || found.len() == certain, "{told}");
    assert_whole(dir.path(), found.len());
    for entry in &chain[found.len()..] {
        journal.append(entry).unwrap();
    }
    drop(journal);
    assert!(reopened(dir.path()).1.is_clean());
    assert_whole(dir.path(), 4);
    hit
}

#[test]
fn a_save_that_fails_at_any_step_loses_nothing_acknowledged() {
    // In one segment, and where the save begins a new one.
    for segment_len in [1 << 20, 1400] {
        for harm in [Harm::Before, Harm::Half, Harm::After] {
            for (lasting, code) in [(false, EIO), (true, EIO), (false, ENOSPC), (true, EROFS)] {
                let mut at = 0;
                while fails_at(at, harm, lasting, code, segment_len) {
                    at += 1;
                }
                assert!(at >= 5, "a save has at least five steps, not {at}");
            }
        }
    }
}

#[test]
fn a_full_and_a_read_only_medium_are_told_by_name() {
    let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
    let chain = world.chain(3);
    drop(world.journal(dir.path(), &chain[..2], 1 << 20));
    let save = |at, lasting, code| {
        let disk = Arc::new(FailingDisk::new(at, Harm::Before, lasting, code));
        let opened = Journal::open(disk, dir.path(), REGISTER, Mode::ReadWrite);
        opened.unwrap().0.append(&chain[2]).unwrap_err()
    };
    // Call 3 is the append: two opens and the question for room come before.
    assert!(matches!(
        save(3, false, ENOSPC),
        CommitError::Full { seq: 2, .. }
    ));
    let read_only = save(3, true, EROFS);
    assert!(matches!(
        read_only,
        CommitError::ReadOnlyMedium { seq: 2, .. }
    ));
    let (mut looking, _) =
        Journal::open(Arc::new(RealDisk), dir.path(), REGISTER, Mode::ReadOnly).unwrap();
    assert!(matches!(
        looking.append(&chain[2]),
        Err(CommitError::ReadOnly { seq: 2 })
    ));
    let (mut journal, _) = reopened(dir.path());
    assert!(matches!(
        journal.append(&chain[1]),
        Err(CommitError::Misplaced { seq: 2 })
    ));
}

/// A journal of two acknowledged entries and `tail` bytes of a third after them.
fn torn(world: &World, dir: &Path, tail: &[u8]) -> Vec<Entry> {
    let chain = world.chain(3);
    drop(world.journal(dir, &chain[..2], 1 << 20));
    let path = segment::path(dir, 1);
    let whole = [fs::read(&path).unwrap(), tail.to_vec()].concat();
    fs::write(&path, whole).unwrap();
    chain
}

#[test]
fn a_tail_torn_at_any_byte_is_cut_and_kept_aside() {
    let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
    let chain = torn(&world, dir.path(), b"");
    let (path, head) = (segment::path(dir.path(), 1), head::path(dir.path()));
    let (begun, acknowledged) = (fs::read(&path).unwrap(), fs::read(&head).unwrap());
    let whole = chain[2].encode();
    for cut in 1..=whole.len() {
        let third = &whole[..cut];
        fs::write(&path, [&begun, third].concat()).unwrap();
        fs::write(&head, &acknowledged).unwrap();
        // Looking changes nothing and says the same.
        let (journal, opening) =
            Journal::open(Arc::new(RealDisk), dir.path(), REGISTER, Mode::ReadOnly).unwrap();
        let tail = opening.tail.unwrap();
        assert_eq!((tail.bytes, tail.kept.len()), (cut as u64, 0));
        assert_eq!(read(&journal).len(), 2);

        let (mut journal, opening) = reopened(dir.path());
        let tail = opening.tail.unwrap();
        assert_eq!(opening.rolled_forward, 0);
        assert_eq!(tail.kept, [dir.path().join("journal/tail-3.cut")]);
        assert_eq!(fs::read(&tail.kept[0]).unwrap(), third);
        assert!(read(&journal) == chain[..2]);
        journal.append(&chain[2]).unwrap();
        drop(journal);
        assert!(reopened(dir.path()).1.is_clean());
        assert_whole(dir.path(), 3);
        fs::remove_file(&tail.kept[0]).unwrap();
    }
}

#[test]
fn an_opening_that_fails_at_any_step_can_be_made_again() {
    let world = World::new();
    for slot_too in [false, true] {
        let mut at = 0;
        loop {
            let dir = tempfile::tempdir().unwrap();
            let chain = torn(&world, dir.path(), b"SKJ1 and so on");
            if slot_too {
                spoil_newest_slot(dir.path());
            }
            let disk = Arc::new(FailingDisk::new(at, Harm::Half, true, EIO));
            let opened = Journal::open(disk, dir.path(), REGISTER, Mode::ReadWrite);
            let failed = opened.is_err();
            drop(opened);
            let (journal, _) = reopened(dir.path());
            assert!(read(&journal) == chain[..2], "call {at}");
            assert_whole(dir.path(), 2);
            assert!(
                !segment::list(dir.path()).unwrap().tails.is_empty(),
                "call {at}: the tail is kept"
            );
            if !failed {
                break;
            }
            at += 1;
        }
        assert!(at >= 7, "{at}");
    }
}

fn spoil_newest_slot(dir: &Path) {
    let number = head::Slots::read(dir).unwrap().newest().unwrap().0;
    let mut bytes = fs::read(head::path(dir)).unwrap();
    bytes[usize::from(number) * head::SLOT_LEN + 30] ^= 1;
    fs::write(head::path(dir), bytes).unwrap();
}

#[test]
fn a_lost_slot_is_made_up_for_by_the_entries_that_follow() {
    let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
    let chain = world.chain(5);
    drop(world.journal(dir.path(), &chain, 1400));
    spoil_newest_slot(dir.path());
    let (journal, opening) =
        Journal::open(Arc::new(RealDisk), dir.path(), REGISTER, Mode::ReadOnly).unwrap();
    assert_eq!((opening.rolled_forward, journal.head().seq), (1, 5));
    assert!(read(&journal) == chain);
    let (journal, opening) = reopened(dir.path());
    assert!(opening.rolled_forward == 1 && opening.head.is_some() && opening.tail.is_none());
    assert!(read(&journal) == chain);
    assert!(reopened(dir.path()).1.is_clean());
    assert_whole(dir.path(), 5);
}

#[test]
fn a_segment_begun_and_not_acknowledged_is_set_aside() {
    let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
    let chain = world.chain(3);
    let journal = world.journal(dir.path(), &chain[..2], 1 << 20);
    let link = journal.head().link;
    drop(journal);
    super::store::new_segment(&RealDisk, dir.path(), REGISTER, 2, 3, link).unwrap();
    let (mut journal, opening) = reopened(dir.path());
    let tail = opening.tail.unwrap();
    assert_eq!((tail.bytes, tail.kept.len()), (segment::HEADER_LEN, 1));
    journal.append(&chain[2]).unwrap();
    assert_whole(dir.path(), 3);
}
