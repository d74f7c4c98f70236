//! An allocator that overwrites every block before it gives it back, so that what was freed can't be read from memory
//! afterwards: not in a crash, not by swap, not by a flaw that reads too far.
//!
//! Types that hold keys wipe themselves. This is for all the rest that a name or a sentence passes through on its way to
//! the screen: buffers of JSON, of the terminal, of a search, of the libraries. It is the one module with `unsafe`, because
//! an allocator can't be written without; it does nothing but pass on to the system's and overwrite, and ask it to keep no large
//! blocks.

// The one place: the trait is unsafe to implement, and overwriting is done through the bare pointer.
#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::arch::asm;

/// The system's allocator, which overwrites what is freed.
pub struct Wiping;

/// Overwrites a block with zeroes.
///
/// # Safety
/// `block` is valid for writing `len` bytes.
#[inline]
unsafe fn wipe(block: *mut u8, len: usize) {
    // SAFETY: the caller vouches for the block.
    unsafe { block.write_bytes(0, len) };
    // SAFETY: no instruction at all. The compiler must believe that the zeroes are read here, or it would leave them out
    // as written to memory that is freed at once.
    unsafe { asm!("/* {0} */", in(reg) block, options(nostack, preserves_flags)) };
}

// SAFETY: every call is passed on to the system's allocator with the very layout that it came with; what is returned is
// what that returns. A block is overwritten only within its layout, and only when it is about to be freed.
unsafe impl GlobalAlloc for Wiping {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: passed on.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the block is the caller's, of this layout, and is not used again.
        unsafe {
            wipe(block, layout.size());
            System.dealloc(block, layout);
        }
    }

    /// Always to a new block: the system's own way would leave the old one as it was.
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the trait's contract says that the size, rounded up to the alignment, does not overflow.
        let wanted = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        // SAFETY: the size is not zero, by the contract.
        let to = unsafe { System.alloc(wanted) };
        if !to.is_null() {
            // SAFETY: both are valid for the smaller of the two sizes, and are different blocks. The old one is the
            // caller's, who uses only the new one from now on.
            unsafe {
                to.copy_from_nonoverlapping(block, layout.size().min(size));
                self.dealloc(block, layout);
            }
        }
        to
    }
}

#[cfg(target_env = "gnu")]
/// From so many bytes on a block is the system's own, which has it back as soon as it is freed.
const LARGE: libc::c_int = 512 * 1024;

/// Asks that large blocks go back to the system when they are freed. By itself the allocator keeps more and larger ones the more
/// it has given back: what an import or a snapshot took for a moment would be this process's until it ends.
pub fn give_back_large() {
    #[cfg(target_env = "gnu")]
    // SAFETY: the call takes two numbers and changes nothing but the allocator's own settings. Where it is refused, everything
    // is as it was.
    unsafe {
        libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_grows_and_shrinks_with_what_it_holds() {
        let layout = Layout::from_size_align(64, 16).unwrap();
        // SAFETY: each block is used within its layout and freed once.
        unsafe {
            let block = Wiping.alloc(layout);
            block.write_bytes(7, 64);
            let grown = Wiping.realloc(block, layout, 4096);
            let wide = Layout::from_size_align(4096, 16).unwrap();
            assert!((0..64).all(|at| *grown.add(at) == 7));
            assert_eq!(grown as usize % 16, 0);
            let shrunk = Wiping.realloc(grown, wide, 8);
            let small = Layout::from_size_align(8, 16).unwrap();
            assert!((0..8).all(|at| *shrunk.add(at) == 7));
            Wiping.dealloc(shrunk, small);
            let zeroed = Wiping.alloc_zeroed(layout);
            assert!((0..64).all(|at| *zeroed.add(at) == 0));
            Wiping.dealloc(zeroed, layout);
        }
    }

    #[test]
    fn what_is_wiped_is_zero() {
        let mut bytes = *b"secret";
        // SAFETY: the array is valid for its length.
        unsafe { wipe(bytes.as_mut_ptr(), bytes.len()) };
        assert_eq!(bytes, [0; 6]);
    }
}
