//! Any damaged byte is named, with its file; and what is missing, put back or made up is not taken for the journal.

use super::testing::{REGISTER, World};
use super::{
    ChainFault, EntryFault, Fault, Head, Journal, JournalError, Mode, Position, Reader, Report,
    head, segment, verify_all, verify_since,
};
use crate::disk::RealDisk;
use std::fs::{self, OpenOptions};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn check(dir: &Path) -> Report {
    verify_all(&Reader::offline(dir, REGISTER), &mut |_, _| true)
}

fn open(dir: &Path) -> Result<Head, JournalError> {
    let opened = Journal::open(Arc::new(RealDisk), dir, REGISTER, Mode::ReadWrite);
    opened.map(|(journal, _)| journal.head())
}

fn files(dir: &Path, head: Head) -> Vec<(String, PathBuf)> {
    let segments = 1..=head.segment;
    let mut files: Vec<_> = segments
        .map(|number| (segment::shown(number), segment::path(dir, number)))
        .collect();
    files.push((head::NAME.to_owned(), head::path(dir)));
    files
}

#[test]
fn every_changed_byte_of_every_file_is_named_with_its_file() {
    let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
    let chain = world.chain(4);
    let head = world.journal(dir.path(), &chain, 1600).head();
    assert!(head.segment >= 2);
    assert!(check(dir.path()).is_whole());
    for (name, path) in files(dir.path(), head) {
        let good = fs::read(&path).unwrap();
        let file = OpenOptions::new().write(true).open(&path).unwrap();
        for (at, byte) in good.iter().enumerate() {
            file.write_all_at(&[byte ^ 0x20], at as u64).unwrap();
            let report = check(dir.path());
            let first = report.findings.first();
            let first = first.unwrap_or_else(|| panic!("{name}, byte {at}: not noticed"));
            assert_eq!(first.file, name, "byte {at}");
            assert!(
                first.offset <= at as u64,
                "byte {at}: told at {}",
                first.offset
            );
            assert!(report.entries >= 3, "byte {at}: more is lost than one");
            file.write_all_at(&[*byte], at as u64).unwrap();
        }
    }
    assert!(check(dir.path()).is_whole());
}

#[test]
fn every_file_cut_short_at_any_byte_is_named() {
    let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
    let head = world.journal(dir.path(), &world.chain(3), 1600).head();
    for (name, path) in files(dir.path(), head) {
        let good = fs::read(&path).unwrap();
        for len in (0..good.len()).step_by(3) {
            fs::write(&path, &good[..len]).unwrap();
            let report = check(dir.path());
            let first = report.findings.first().map(|finding| finding.file.clone());
            assert_eq!(first.as_deref(), Some(&*name), "{len} bytes left");
        }
        fs::remove_file(&path).unwrap();
        let report = check(dir.path());
        let first = report.findings.first().unwrap();
        assert_eq!(first.file, name);
        assert!(matches!(first.fault, Fault::Missing));
        fs::write(&path, [&good[..], &[0; 9]].concat()).unwrap();
        let report = check(dir.path());
        assert_eq!(report.findings[0].file, name, "bytes after the end");
        fs::write(&path, &good).unwrap();
    }
    fs::write(dir.path().join("journal/notes.txt"), b"").unwrap();
    let report = check(dir.path());
    assert!(matches!(report.findings[0].fault, Fault::Stranger));
    assert_eq!(report.findings[0].file, "journal/notes.txt");
}

#[test]
fn what_is_whole_after_damage_is_found_and_counted() {
    let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
    let chain = world.chain(12);
    let journal = world.journal(dir.path(), &chain, 1 << 20);
    let places: Vec<_> = journal
        .iter_from(Position::START)
        .map(|read| read.unwrap().0)
        .collect();
    let path = segment::path(dir.path(), 1);
    let good = fs::read(&path).unwrap();
    // The lengths of two entries, so that the next must be searched for; and the ciphertext of a third.
    let mut changed = good.clone();
    changed[places[4].offset as usize + 5] ^= 0x40;
    changed[places[5].offset as usize + 1] ^= 0x40;
    changed[places[9].offset as usize + 200] ^= 0x40;
    fs::write(&path, &changed).unwrap();
    let report = check(dir.path());
    let told = |number: usize| {
        let finding = &report.findings[number];
        (finding.seq, finding.intact_after)
    };
    assert_eq!(report.findings.len(), 2);
    assert_eq!((told(0), told(1)), ((5, 3), (10, 2)));
    assert_eq!((report.entries, report.seq), (9, 12));
    let start = report.findings[0].offset;
    assert!(start >= places[4].offset && start < places[5].offset);

    // The genesis itself: links are still followed.
    let mut changed = good.clone();
    changed[places[0].offset as usize + 100] ^= 1;
    fs::write(&path, &changed).unwrap();
    let report = check(dir.path());
    assert_eq!((report.findings.len(), report.entries), (1, 11));
}

#[test]
fn an_entry_taken_out_is_missed_whoever_mends_the_head() {
    let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
    let chain = world.chain(5);
    drop(world.journal(dir.path(), &chain, 1 << 20));
    // Somebody with the disk alone builds the same journal without the third entry: lengths, header and head are right.
    let other = tempfile::tempdir().unwrap();
    let mut made = world.journal(other.path(), &chain[..2], 1 << 20);
    assert!(made.append(&chain[3]).is_err());
    drop(made);
    let path = segment::path(other.path(), 1);
    let joined = [fs::read(&path).unwrap(), chain[3].encode()].concat();
    fs::write(&path, &joined).unwrap();
    let last = super::Place {
        segment: 1,
        offset: joined.len() as u64 - chain[3].encoded_len() as u64,
        len: chain[3].encoded_len() as u32,
    };
    fs::remove_file(head::path(other.path())).unwrap();
    let forged = Head::after(4, chain[3].link, last);
    head::HeadFile::create(&RealDisk, other.path(), forged).unwrap();
    // An opening looks at the end only, and that is as it should be; the checks of the chain are not so easily content.
    assert_eq!(open(other.path()).unwrap().seq, 4);
    let report = check(other.path());
    assert!(matches!(
        report.findings[0].fault,
        Fault::Chain(ChainFault::Sequence { found: 4 })
    ));
    let since = verify_since(
        &Reader::offline(other.path(), REGISTER),
        None,
        &mut |_, _| true,
    );
    let finding = since.unwrap_err();
    assert_eq!((finding.seq, finding.offset), (3, last.offset));
}

#[test]
fn an_opening_refuses_what_is_missing_or_older_than_the_head() {
    let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
    let chain = world.chain(6);
    let mut journal = world.journal(dir.path(), &chain[..3], 1600);
    let old_head = fs::read(head::path(dir.path())).unwrap();
    for entry in &chain[3..] {
        journal.append(entry).unwrap();
    }
    let head = journal.head();
    drop(journal);
    assert!(head.segment >= 2);

    let path = segment::path(dir.path(), head.segment);
    let good = fs::read(&path).unwrap();
    fs::write(&path, &good[..good.len() - 1]).unwrap();
    assert!(matches!(
        open(dir.path()),
        Err(JournalError::Short { acknowledged, .. }) if acknowledged == head.end
    ));
    let mut changed = good.clone();
    *changed.last_mut().unwrap() ^= 1;
    fs::write(&path, changed).unwrap();
    assert!(matches!(
        open(dir.path()),
        Err(JournalError::LastEntry { seq: 6, .. })
    ));
    fs::remove_file(&path).unwrap();
    assert!(matches!(
        open(dir.path()),
        Err(JournalError::SegmentMissing { .. })
    ));
    fs::write(&path, &good).unwrap();

    let new_head = fs::read(head::path(dir.path())).unwrap();
    fs::write(head::path(dir.path()), &old_head).unwrap();
    assert!(matches!(
        open(dir.path()),
        Err(JournalError::HeadBehind { seq: 3 })
    ));
    assert_eq!(fs::read(&path).unwrap(), good, "nothing is cut");
    fs::write(head::path(dir.path()), vec![0; head::HEAD_LEN]).unwrap();
    assert!(matches!(open(dir.path()), Err(JournalError::HeadLost)));
    fs::remove_file(head::path(dir.path())).unwrap();
    assert!(matches!(open(dir.path()), Err(JournalError::HeadMissing)));
    fs::write(head::path(dir.path()), &new_head).unwrap();
    assert_eq!(open(dir.path()).unwrap(), head);

    let disk = Arc::new(RealDisk);
    let other = Journal::open(disk, dir.path(), [0; 16], Mode::ReadOnly);
    assert!(matches!(other, Err(JournalError::Damage(_))));
    fs::remove_dir_all(segment::folder(dir.path())).unwrap();
    assert!(matches!(
        open(dir.path()),
        Err(JournalError::Missing { .. })
    ));
}

#[test]
fn a_check_goes_on_from_a_checkpoint_stops_when_told_and_misses_no_rollback() {
    let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
    let chain = world.chain(8);
    let mut journal = world.journal(dir.path(), &chain[..6], 1600);
    let (half, ended) = verify_since(&journal.reader(), None, &mut |seq, _| seq < 4).unwrap();
    assert_eq!((half.seq(), ended), (4, false));
    let (whole, ended) =
        verify_since(&journal.reader(), Some(half.clone()), &mut |_, _| true).unwrap();
    assert_eq!((whole.seq(), ended), (6, true));
    // A reader made before goes no further than it knew, though the journal is written on.
    let reader = journal.reader();
    journal.append(&chain[6]).unwrap();
    journal.append(&chain[7]).unwrap();
    let report = verify_all(&reader, &mut |_, _| true);
    assert!(report.is_whole());
    assert_eq!(report.seq, 6);
    let stopped = verify_all(&reader, &mut |done, total| done * 2 < total);
    assert!(!stopped.complete && stopped.seq < 6);

    // The same register, put back to how it was before the checkpoint.
    let older = tempfile::tempdir().unwrap();
    let journal = world.journal(older.path(), &chain[..3], 1600);
    let since = verify_since(&journal.reader(), Some(whole), &mut |_, _| true);
    let finding = since.unwrap_err();
    assert_eq!(finding.file, head::NAME);
    assert!(matches!(finding.fault, Fault::OtherHead));
}

#[test]
fn both_slots_lost_leaves_the_entries_checked() {
    let (world, dir) = (World::new(), tempfile::tempdir().unwrap());
    drop(world.journal(dir.path(), &world.chain(4), 1600));
    fs::write(head::path(dir.path()), vec![7; head::HEAD_LEN]).unwrap();
    let report = check(dir.path());
    assert_eq!((report.entries, report.findings.len()), (4, 2));
    let path = segment::path(dir.path(), 1);
    let mut bytes = fs::read(&path).unwrap();
    bytes.extend_from_slice(b"SKJ");
    fs::write(&path, bytes).unwrap();
    let report = check(dir.path());
    assert!(matches!(
        report.findings[0].fault,
        Fault::Entry(EntryFault::Cut)
    ));
    assert_eq!(report.entries, 4);
}
