//! A piece of what flows, of one size, overwritten when it is let go of.

use std::hint::black_box;
use std::ops::{Deref, DerefMut};

/// Bytes of a block.
pub(super) const BLOCK: usize = 128 * 1024;

/// At most [`BLOCK`] bytes. It is not grown, which would leave a copy behind.
pub(super) struct Block(Vec<u8>);

impl Block {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self(Vec::with_capacity(BLOCK))
    }

    /// How much more there is room for.
    pub(super) fn room(&self) -> usize {
        BLOCK.saturating_sub(self.0.len())
    }
}

impl Deref for Block {
    type Target = Vec<u8>;

    fn deref(&self) -> &Vec<u8> {
        &self.0
    }
}

impl DerefMut for Block {
    fn deref_mut(&mut self) -> &mut Vec<u8> {
        &mut self.0
    }
}

impl Drop for Block {
    /// In one go: byte by byte, thirty mebibytes take longer than to be sealed.
    fn drop(&mut self) {
        let all = self.0.capacity();
        self.0.clear();
        self.0.resize(all, 0);
        // The zeroes must be believed to be looked at, or they would be left out.
        black_box(self.0.as_slice());
    }
}
