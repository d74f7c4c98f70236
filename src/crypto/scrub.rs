//! The stack that calls have left behind. A key that is moved leaves copies of itself in the frames that it passed
//! through; they are no longer anybody's, so no type can wipe them when it is dropped.

use std::hint::black_box;

/// How far below the caller is overwritten. Opening a register uses a fraction of it.
const DEPTH: usize = 1 << 20;
/// The stack of a thread that calls [`scrub_stack`]: room for that and for the thread's own work.
pub const SCRUBBED_STACK: usize = 4 * DEPTH;

/// Overwrites the stack below the caller's frame with zeroes. The thread must have been started with at least
/// [`SCRUBBED_STACK`].
#[inline(never)]
pub fn scrub_stack() {
    let mut below = [0u8; DEPTH];
    // The array must be believed to be looked at, or it would be left out.
    black_box(&mut below);
}
