//! Every change that the register makes to the file system, behind one small trait, so that a layer that fails on
//! purpose can stand in its place and each promise about saving can be tried at every step.
//!
//! A leaf: it must not know what it writes, neither entries, keys nor records. Looking (reading, listing, permissions)
//! changes nothing and is plain functions; only what changes the file system goes through [`Disk`]. A file without a name
//! ([`Scratch`]) is nothing that anybody could meet.

mod error;
#[cfg(test)]
pub(crate) mod failing;
mod handle;
mod holder;
mod look;
mod media;
#[cfg(test)]
pub(crate) mod power;
mod private;
mod real;
mod scratch;
mod whole;

pub use error::{Action, DiskError, DiskResult};
pub use handle::Handle;
pub use holder::holder;
pub use look::{let_go, list, open_read, read_all};
pub use media::{MOUNTS, find};
pub use private::{Insecure, check_own, check_private, check_tree};
pub use real::RealDisk;
pub use scratch::Scratch;

use std::path::Path;

/// What may be done to the file system. [`RealDisk`] does it; tests put one in its place that fails.
///
/// Nothing is ever opened-or-created: a file is either made new or must exist.
pub trait Disk: Send + Sync {
    /// Makes a folder that must not exist, mode 0700.
    fn make_dir(&self, path: &Path) -> DiskResult<()>;

    /// Makes a file that must not exist, mode 0600, open for reading and writing.
    fn create_new(&self, path: &Path) -> DiskResult<Handle>;

    /// Opens a file that must exist, for reading and writing. A symbolic link is refused.
    fn open_write(&self, path: &Path) -> DiskResult<Handle>;

    /// Writes at the end of a file that must be exactly `at` bytes long: another length means that somebody else has
    /// written, and is refused before anything is changed.
    fn append(&self, handle: &Handle, at: u64, bytes: &[u8]) -> DiskResult<()>;

    /// Writes over the bytes at `offset`.
    fn write_at(&self, handle: &Handle, offset: u64, bytes: &[u8]) -> DiskResult<()>;

    /// Asks the system to begin bringing bytes that were just written to the medium, while something else is done. Advice:
    /// nothing is known to be there before [`Disk::sync_data`] has returned, and where nobody takes it, that takes longer.
    fn hasten(&self, _handle: &Handle, _offset: u64, _len: u64) {}

    /// The same for a long stretch of a file that is written on: the system may let go of it when it is on the medium.
    fn send_off(&self, _handle: &Handle, _offset: u64, _len: u64) {}

    /// fdatasync: when it returns, the file's bytes and length are on the medium.
    fn sync_data(&self, handle: &Handle) -> DiskResult<()>;

    /// fsync of a folder: when it returns, names made, changed or removed in it are on the medium.
    fn sync_dir(&self, path: &Path) -> DiskResult<()>;

    /// Cuts a file to `len` bytes.
    fn truncate(&self, handle: &Handle, len: u64) -> DiskResult<()>;

    /// Gives a file or folder another name on the same file system; an existing file of that name is replaced.
    fn rename(&self, from: &Path, to: &Path) -> DiskResult<()>;

    /// Gives a file a name on the same file system that must not be taken. Where the file system can't do that at once, the
    /// name is taken with an empty file first.
    fn rename_new(&self, from: &Path, to: &Path) -> DiskResult<()> {
        whole::rename_new(self, from, to)
    }

    /// Removes a file.
    fn remove(&self, path: &Path) -> DiskResult<()>;

    /// Bytes that this user may still write on the file system of `path`.
    fn free_space(&self, path: &Path) -> DiskResult<u64>;

    /// Puts new bytes in a file's place, whole or not at all: a temporary beside it, fsync, rename, fsync of the folder.
    /// After an error the old file stands, except when the very last step fails: then the new one does, unless the
    /// power goes.
    fn replace(&self, path: &Path, bytes: &[u8]) -> DiskResult<()> {
        whole::replace(self, path, bytes)
    }

    /// Copies a file to a name that must not exist, and reads the copy back from the medium as far as the system lets it.
    /// Returns the number of bytes. A copy that differs is removed and is an error.
    fn copy_verified(&self, from: &Path, to: &Path) -> DiskResult<u64> {
        whole::copy_verified(self, from, to)
    }
}
