//! A disk that fails at one call, or from that call on, in the ways that disks fail.

use super::{Action, Disk, DiskError, DiskResult, Handle, RealDisk};
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How a call fails.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Harm {
    /// Nothing is done.
    Before,
    /// Half of what was to be written is.
    Half,
    /// Everything is done, and yet it is said to have failed.
    After,
}

/// Fails at call number `at` (from 0); with `lasting`, at every call from there on.
pub(crate) struct FailingDisk {
    pub(crate) at: usize,
    pub(crate) harm: Harm,
    pub(crate) lasting: bool,
    /// The system's error number.
    pub(crate) code: i32,
    pub(crate) calls: AtomicUsize,
}

impl FailingDisk {
    pub(crate) fn new(at: usize, harm: Harm, lasting: bool, code: i32) -> Self {
        let calls = AtomicUsize::new(0);
        Self {
            at,
            harm,
            lasting,
            code,
            calls,
        }
    }

    fn call<T>(
        &self,
        action: Action,
        path: &Path,
        whole: impl FnOnce() -> DiskResult<T>,
        half: impl FnOnce(),
    ) -> DiskResult<T> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        let fails = call == self.at || (self.lasting && call > self.at);
        if !fails {
            return whole();
        }
        // After the first failure a lasting one does nothing at all, like a disk that has gone.
        match self.harm {
            Harm::After if call == self.at => drop(whole()),
            Harm::Half if call == self.at => half(),
            _ => {}
        }
        let source = io::Error::from_raw_os_error(self.code);
        Err(DiskError::new(action, path, source))
    }
}

impl Disk for FailingDisk {
    fn make_dir(&self, path: &Path) -> DiskResult<()> {
        self.call(Action::MakeDir, path, || RealDisk.make_dir(path), || {})
    }

    fn create_new(&self, path: &Path) -> DiskResult<Handle> {
        self.call(Action::Create, path, || RealDisk.create_new(path), || {})
    }

    fn open_write(&self, path: &Path) -> DiskResult<Handle> {
        self.call(Action::Open, path, || RealDisk.open_write(path), || {})
    }

    fn append(&self, handle: &Handle, at: u64, bytes: &[u8]) -> DiskResult<()> {
        let some = &bytes[..bytes.len() / 2];
        let half = || drop(RealDisk.append(handle, at, some));
        let whole = || RealDisk.append(handle, at, bytes);
        self.call(Action::Write, handle.path(), whole, half)
    }

    fn write_at(&self, handle: &Handle, offset: u64, bytes: &[u8]) -> DiskResult<()> {
        // A slot's fields are at its front: half of them, not half of its zeros.
        let some = &bytes[..bytes.len().min(50)];
        let half = || drop(RealDisk.write_at(handle, offset, some));
        let whole = || RealDisk.write_at(handle, offset, bytes);
        self.call(Action::Write, handle.path(), whole, half)
    }

    fn sync_data(&self, handle: &Handle) -> DiskResult<()> {
        let whole = || RealDisk.sync_data(handle);
        self.call(Action::Sync, handle.path(), whole, || {})
    }

    fn sync_dir(&self, path: &Path) -> DiskResult<()> {
        self.call(Action::Sync, path, || RealDisk.sync_dir(path), || {})
    }

    fn truncate(&self, handle: &Handle, len: u64) -> DiskResult<()> {
        let whole = || RealDisk.truncate(handle, len);
        self.call(Action::Truncate, handle.path(), whole, || {})
    }

    fn rename(&self, from: &Path, to: &Path) -> DiskResult<()> {
        self.call(Action::Rename, from, || RealDisk.rename(from, to), || {})
    }

    fn rename_new(&self, from: &Path, to: &Path) -> DiskResult<()> {
        let whole = || RealDisk.rename_new(from, to);
        self.call(Action::Rename, from, whole, || {})
    }

    fn remove(&self, path: &Path) -> DiskResult<()> {
        self.call(Action::Remove, path, || RealDisk.remove(path), || {})
    }

    fn free_space(&self, path: &Path) -> DiskResult<u64> {
        self.call(Action::FreeSpace, path, || RealDisk.free_space(path), || {})
    }
}
