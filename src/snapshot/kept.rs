//! What was collected for its sums, kept for the archive: making it once more takes longer than sealing it.
//!
//! It does not lie in memory, where it would be as much as the snapshot: beyond the first few, full blocks are sealed with a key
//! that is drawn for this file and kept nowhere else, and lie in a file without a name. There is one bound for all files of a
//! snapshot together; a file that would pass it, or that there is no room for, is let go of, and made again.

use super::block::{BLOCK, Block};
use crate::crypto::{self, SealKey, TAG_LEN};
use crate::disk::Scratch;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Bytes that are kept at most.
const MOST: usize = 1 << 30;
/// Of these, bytes that stay in memory, whatever the size of the snapshot: what is neither sealed nor opened once more.
const AT_HAND: usize = 12 << 20;

/// Where, and how much more, may be kept.
pub(super) struct Room {
    folder: Option<PathBuf>,
    left: AtomicUsize,
    at_hand: AtomicUsize,
}

impl Room {
    /// Room on the file system of a folder; none where none is named.
    pub(super) fn on(folder: Option<&Path>) -> Self {
        Self {
            folder: folder.map(Path::to_owned),
            left: AtomicUsize::new(MOST),
            at_hand: AtomicUsize::new(AT_HAND),
        }
    }
}

/// Takes a block of what is left, if there is so much.
fn take(left: &AtomicUsize) -> bool {
    let less = |left: usize| left.checked_sub(BLOCK);
    let taken = left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less);
    taken.is_ok()
}

/// What one file was: its first blocks, sealed ones, and what came after the last of them.
pub(super) struct Kept {
    first: Vec<Block>,
    file: Scratch,
    key: SealKey,
    tags: Vec<[u8; TAG_LEN]>,
    tail: Block,
}

impl Kept {
    fn new(room: &Room) -> Option<Self> {
        Some(Self {
            first: Vec::new(),
            file: Scratch::new(room.folder.as_deref()?).ok()?,
            key: SealKey::random().ok()?,
            tags: Vec::new(),
            tail: Block::new(),
        })
    }

    /// Puts a full block aside.
    fn aside(&mut self, room: &Room) -> io::Result<()> {
        if self.tags.is_empty() && take(&room.at_hand) {
            let full = std::mem::replace(&mut self.tail, Block::new());
            self.first.push(full);
            return Ok(());
        }
        let number = self.tags.len() as u64;
        let tag = crypto::seal_numbered(&self.key, number, &mut self.tail)?;
        self.file.write(number * BLOCK as u64, &self.tail)?;
        self.tags.push(tag);
        self.tail.clear();
        Ok(())
    }

    /// How many blocks there are, the last one among them, which may be short.
    pub(super) fn blocks(&self) -> u64 {
        (self.first.len() + self.tags.len()) as u64 + u64::from(!self.tail.is_empty())
    }

    /// Puts a block, from 0, into one that is empty.
    pub(super) fn block(&self, number: u64, into: &mut Block) -> io::Result<()> {
        let place = usize::try_from(number).map_err(io::Error::other)?;
        if let Some(first) = self.first.get(place) {
            into.extend_from_slice(first);
            return Ok(());
        }
        let number = number - self.first.len() as u64;
        let Some(tag) = self.tags.get(place - self.first.len()) else {
            into.extend_from_slice(&self.tail);
            return Ok(());
        };
        into.resize(BLOCK, 0);
        self.file.read(number * BLOCK as u64, into)?;
        crypto::open_numbered(&self.key, number, into, tag).map_err(io::Error::other)
    }
}

/// Keeps what is written to it, while there is room.
pub(super) struct Keeping<'a> {
    room: &'a Room,
    kept: Option<Kept>,
}

impl<'a> Keeping<'a> {
    /// Nothing yet.
    pub(super) fn new(room: &'a Room) -> Self {
        let kept = Kept::new(room);
        Self { room, kept }
    }

    /// Everything that was written, unless it was too much.
    pub(super) fn kept(self) -> Option<Kept> {
        self.kept
    }
}

impl Write for Keeping<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut rest = bytes;
        while let Some(kept) = self.kept.as_mut().filter(|_| !rest.is_empty()) {
            // Where it can't be put aside it is made again: no reason to stop.
            if kept.tail.room() == 0 && !(take(&self.room.left) && kept.aside(self.room).is_ok()) {
                self.kept = None;
                break;
            }
            let (now, later) = rest.split_at(rest.len().min(kept.tail.room()));
            kept.tail.extend_from_slice(now);
            rest = later;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(folder: &Path, bytes: usize, at_hand: usize) -> Room {
        let room = Room::on(Some(folder));
        room.left.store(bytes, Ordering::Relaxed);
        room.at_hand.store(at_hand, Ordering::Relaxed);
        room
    }

    fn kept(room: &Room, len: usize) -> Option<Kept> {
        let bytes: Vec<u8> = (0..len).map(|at| (at % 251) as u8).collect();
        let mut keeping = Keeping::new(room);
        for piece in bytes.chunks(1000) {
            keeping.write_all(piece).unwrap();
        }
        let kept = keeping.kept()?;
        let (mut out, mut block): (Vec<u8>, _) = (Vec::new(), Block::new());
        for number in 0..kept.blocks() {
            block.clear();
            kept.block(number, &mut block).unwrap();
            out.extend_from_slice(&block);
        }
        assert!(out == bytes);
        Some(kept)
    }

    #[test]
    fn what_is_kept_comes_out_again_and_too_much_is_let_go_of() {
        let folder = tempfile::tempdir().unwrap();
        for at_hand in [0, BLOCK, 2 * BLOCK, MOST] {
            let room = of(folder.path(), 3 * BLOCK, at_hand);
            assert!(kept(&room, 0).is_some());
            let some = kept(&room, 2 * BLOCK + 1).unwrap();
            assert_eq!(some.first.len(), 2.min(at_hand / BLOCK));
            assert!(kept(&room, 2 * BLOCK + 1).is_none(), "one block was left");
            assert!(kept(&room, BLOCK).is_some(), "what is open takes none");
        }
        assert!(kept(&Room::on(None), 1).is_none());
        assert!(kept(&Room::on(Some(&folder.path().join("none"))), 1).is_none());
        assert!(crate::disk::list(folder.path()).unwrap().is_empty());
    }

    #[test]
    fn what_lies_aside_is_sealed_and_a_changed_byte_of_it_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let kept = kept(&of(folder.path(), 2 * BLOCK, 0), 2 * BLOCK + 9).unwrap();
        let mut lies = vec![0; 2 * BLOCK];
        kept.file.read(0, &mut lies).unwrap();
        let plain: Vec<u8> = (0..251).collect();
        assert!(!lies.windows(16).any(|seen| seen == &plain[..16]));
        for at in [0, BLOCK - 1, BLOCK] {
            kept.file.write(at as u64, &[lies[at] ^ 1]).unwrap();
            let number = (at / BLOCK) as u64;
            assert!(kept.block(number, &mut Block::new()).is_err());
            kept.file.write(at as u64, &[lies[at]]).unwrap();
        }
    }
}
