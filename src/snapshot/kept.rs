//! What was collected for its sums, kept for the archive as long as it is not much: making it once more takes longer than
//! sealing it.
//!
//! There is one bound for all files of a snapshot together, whatever the register's size. A file that would pass it is let
//! go of, and made again.

use super::block::{BLOCK, Block};
use std::io::{self, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Bytes that are kept at most.
pub(super) const MOST: usize = 32 << 20;

/// How much more may be kept.
pub(super) struct Room(AtomicUsize);

impl Room {
    /// Room for so many bytes.
    pub(super) fn of(bytes: usize) -> Self {
        Self(AtomicUsize::new(bytes))
    }

    fn take(&self, bytes: usize) -> bool {
        let less = |left: usize| left.checked_sub(bytes);
        let taken = self
            .0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, less);
        taken.is_ok()
    }
}

/// What one file was, in blocks that are wiped when they are dropped.
#[derive(Default)]
pub(super) struct Kept(Vec<Block>);

impl Kept {
    /// The blocks, in their order.
    pub(super) fn blocks(self) -> impl Iterator<Item = Block> {
        self.0.into_iter()
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
        let kept = Some(Kept::default());
        Self { room, kept }
    }

    /// Everything that was written, unless it was too much.
    pub(super) fn kept(self) -> Option<Kept> {
        self.kept
    }
}

impl Write for Keeping<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(Kept(blocks)) = &mut self.kept else {
            return Ok(bytes.len());
        };
        let mut rest = bytes;
        while !rest.is_empty() {
            let full = blocks.last().is_none_or(|block| block.room() == 0);
            if full && !self.room.take(BLOCK) {
                self.kept = None;
                break;
            }
            if full {
                blocks.push(Block::new());
            }
            let Some(block) = blocks.last_mut() else {
                break;
            };
            let (now, later) = rest.split_at(rest.len().min(block.room()));
            block.extend_from_slice(now);
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

    fn kept(room: &Room, len: usize) -> Option<Vec<u8>> {
        let bytes: Vec<u8> = (0..len).map(|at| (at % 251) as u8).collect();
        let mut keeping = Keeping::new(room);
        for piece in bytes.chunks(1000) {
            keeping.write_all(piece).unwrap();
        }
        let mut out: Vec<u8> = Vec::new();
        let blocks = keeping.kept()?.blocks();
        blocks.for_each(|block| out.extend_from_slice(&block));
        assert!(out == bytes);
        Some(out)
    }

    #[test]
    fn what_is_kept_comes_out_again_and_too_much_is_let_go_of() {
        let room = Room::of(3 * BLOCK);
        assert!(kept(&room, 0).is_some());
        assert!(kept(&room, BLOCK + 1).is_some());
        assert!(kept(&room, BLOCK + 1).is_none(), "one block was left");
        assert!(kept(&Room::of(BLOCK), BLOCK).is_some());
        assert!(kept(&Room::of(0), 1).is_none());
    }
}
