//! Two journals, segments so short that they rotate, and each disk failing at each of its calls.

use super::*;
use crate::disk::RealDisk;
use crate::disk::failing::{FailingDisk, Harm};
use crate::journal::testing::{REGISTER, World};
use crate::journal::{CopyError, Entry, Journal, Mode, copy_onward, first_difference, verify_all};
use std::fs;
use std::path::Path;
use std::sync::atomic::Ordering;

const LONG: Duration = Duration::from_secs(60);
const SHORT: u64 = 1500;

/// Copies the journal and has no keys.
struct Plain(PathBuf);

impl Follow for Plain {
    fn folder(&self) -> PathBuf {
        self.0.clone()
    }
    fn keys(&self, _: &dyn Disk, _: &Named) -> Result<(), MirrorFault> {
        Ok(())
    }
    fn catch_up(
        &self,
        disk: &dyn Disk,
        reader: &Reader,
        _: Option<&Named>,
    ) -> Result<(), MirrorFault> {
        match copy_onward(disk, reader, &self.0, &mut |_, _| true) {
            Ok(_) => Ok(()),
            Err(CopyError::Disk(error)) => Err(error.into()),
            Err(CopyError::Ahead { .. }) => Err(MirrorFault::Ahead),
            Err(_) => Err(MirrorFault::Other),
        }
    }
    fn heal(&self, _: &dyn Disk) -> Result<(), MirrorFault> {
        Ok(())
    }
}

struct Two {
    own: tempfile::TempDir,
    copy: tempfile::TempDir,
    chain: Vec<Entry>,
}

impl Two {
    fn new() -> Self {
        Self {
            own: tempfile::tempdir().unwrap(),
            copy: tempfile::tempdir().unwrap(),
            chain: World::new().chain(9),
        }
    }

    /// The journal with its first entries, and a mirror of it.
    fn begin(&self, own: Arc<dyn Disk>, copy: Arc<dyn Disk>) -> Journal {
        drop(World::new().journal(self.own.path(), &self.chain[..2], SHORT));
        let opened = Journal::open(own, self.own.path(), REGISTER, Mode::ReadWrite);
        let (mut journal, _) = opened.unwrap();
        journal.segment_len = SHORT;
        let follow = Box::new(Plain(self.copy.path().to_owned()));
        let mut mirror = Mirror::start(copy, REGISTER, follow, LONG).unwrap();
        mirror.catch_up(&journal.reader(), None);
        journal.set_mirror(Some(mirror));
        journal
    }

    fn rest(&self, journal: &mut Journal) -> u64 {
        for entry in &self.chain[2..] {
            if journal.append(entry).is_err() {
                break;
            }
        }
        journal.head().seq
    }
}

/// Whether the copy is the journal to the byte and holds.
fn same(own: &Path, copy: &Path) {
    let reader = Reader::offline(own, REGISTER);
    assert_eq!(first_difference(&reader, copy), None);
    let copied = Reader::offline(copy, REGISTER);
    assert_eq!(copied.head, reader.head);
    assert!(verify_all(&copied, &mut |_, _| true).is_whole());
}

#[test]
fn a_mirror_follows_over_segments_to_the_byte() {
    let two = Two::new();
    let mut journal = two.begin(Arc::new(RealDisk), Arc::new(RealDisk));
    assert_eq!(two.rest(&mut journal), 9);
    assert!(journal.head().segment > 2);
    assert_eq!(journal.mirrored(), Some((MirrorState::Even, 9)));
    same(two.own.path(), two.copy.path());
}

#[test]
fn whatever_fails_on_the_first_disk_is_undone_on_the_mirror_too() {
    // Opening makes two calls of its own, which are tried elsewhere.
    for step in 2.. {
        let two = Two::new();
        let harm = [Harm::Before, Harm::Half, Harm::After][step % 3];
        let own = Arc::new(FailingDisk::new(step, harm, step % 2 == 1, 5));
        let mut journal = two.begin(own.clone(), Arc::new(RealDisk));
        let reached = two.rest(&mut journal);
        let hit = own.calls.load(Ordering::SeqCst) > step;
        assert!(reached < 9 || !hit || !journal.is_writable(), "step {step}");
        // It never knows more, and what was acknowledged is in it.
        let copied = Reader::offline(two.copy.path(), REGISTER).head.unwrap();
        assert_eq!(copied.seq, reached, "step {step} {harm:?}");
        drop(journal);
        let real: Arc<dyn Disk> = Arc::new(RealDisk);
        let opened = Journal::open(real.clone(), two.own.path(), REGISTER, Mode::ReadWrite);
        let (mut journal, _) = opened.unwrap();
        journal.segment_len = SHORT;
        let follow = Box::new(Plain(two.copy.path().to_owned()));
        let mut mirror = Mirror::start(real, REGISTER, follow, LONG).unwrap();
        mirror.catch_up(&journal.reader(), None);
        assert_eq!(mirror.state(), MirrorState::Even, "step {step} {harm:?}");
        journal.set_mirror(Some(mirror));
        let next = journal.head().seq as usize;
        for entry in &two.chain[next..] {
            journal.append(entry).unwrap();
        }
        same(two.own.path(), two.copy.path());
        if !hit {
            assert!(step > 20);
            break;
        }
    }
}

#[test]
fn whatever_fails_on_the_mirror_the_save_stands_and_the_next_catches_up() {
    for step in 0.. {
        let two = Two::new();
        let harm = [Harm::Before, Harm::Half, Harm::After][step % 3];
        let copy = Arc::new(FailingDisk::new(step, harm, false, [5, 28][step % 2]));
        let mut journal = two.begin(Arc::new(RealDisk), copy.clone());
        assert_eq!(two.rest(&mut journal), 9);
        let hit = copy.calls.load(Ordering::SeqCst) > step;
        // It failed once: whatever came after it has brought the mirror up again, unless it was the very last.
        if let Some((MirrorState::Behind(_), _)) = journal.mirrored() {
            let reader = journal.reader();
            journal.mirror().unwrap().catch_up(&reader, None);
        }
        assert_eq!(
            journal.mirrored(),
            Some((MirrorState::Even, 9)),
            "step {step}"
        );
        same(two.own.path(), two.copy.path());
        if !hit {
            assert!(step > 30);
            break;
        }
    }
}

#[test]
fn a_file_that_has_lost_its_name_is_not_written_to() {
    let two = Two::new();
    let mut journal = two.begin(Arc::new(RealDisk), Arc::new(RealDisk));
    let head = two.copy.path().join("head");
    fs::remove_file(&head).unwrap();
    journal.append(&two.chain[2]).unwrap();
    let missing = MirrorState::Behind(MirrorFault::Missing);
    assert_eq!(journal.mirrored().map(|(state, _)| state), Some(missing));
    two.rest(&mut journal);
    let reader = journal.reader();
    journal.mirror().unwrap().catch_up(&reader, None);
}
