//! The file system itself.

use super::{Action, Disk, DiskError, DiskResult, Handle, look, whole};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::num::NonZeroU64;
use std::os::unix::fs::{DirBuilderExt, FileExt, OpenOptionsExt};
use std::path::Path;

/// Of more pages than these the system is not asked one by one.
const HASTENED_PAGES: u64 = 4;

/// Does what is asked, on the real file system.
#[derive(Clone, Copy, Default, Debug)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn make_dir(&self, path: &Path) -> DiskResult<()> {
        DirBuilder::new()
            .mode(0o700)
            .create(path)
            .map_err(|source| DiskError::new(Action::MakeDir, path, source))
    }

    fn create_new(&self, path: &Path) -> DiskResult<Handle> {
        OpenOptions::new()
            .read(true)
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .map(|file| Handle::new(file, path))
            .map_err(|source| DiskError::new(Action::Create, path, source))
    }

    fn open_write(&self, path: &Path) -> DiskResult<Handle> {
        let fault = |source| DiskError::new(Action::Open, path, source);
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .custom_flags(look::careful())
            .open(path)
            .map_err(fault)?;
        if !file.metadata().map_err(fault)?.is_file() {
            return Err(fault(io::Error::other("not an ordinary file")));
        }
        Ok(Handle::new(file, path))
    }

    fn append(&self, handle: &Handle, at: u64, bytes: &[u8]) -> DiskResult<()> {
        let size = handle.size()?;
        if size != at {
            let reason = format!("the file is {size} bytes long and should be {at}");
            let source = io::Error::other(reason);
            return Err(DiskError::new(Action::Write, handle.path(), source));
        }
        self.write_at(handle, at, bytes)
    }

    fn write_at(&self, handle: &Handle, offset: u64, bytes: &[u8]) -> DiskResult<()> {
        handle
            .file
            .write_all_at(bytes, offset)
            .map_err(|source| DiskError::new(Action::Write, handle.path(), source))
    }

    fn hasten(&self, handle: &Handle, offset: u64, len: u64) {
        let page = rustix::param::page_size() as u64;
        let (first, end) = (offset / page, offset.saturating_add(len).div_ceil(page));
        // Much is better written in one go, and the wait for it is not shortened by what is done meanwhile.
        if end.saturating_sub(first) > HASTENED_PAGES {
            return;
        }
        for number in first..end {
            // Linux begins to write the changed pages of a range that it is told will not be needed, and lets go of the
            // whole pages in it. A byte within a page is no whole page: it is written and kept.
            let within = number.saturating_mul(page).saturating_add(1);
            let advice = rustix::fs::Advice::DontNeed;
            let _ = rustix::fs::fadvise(&handle.file, within, NonZeroU64::new(1), advice);
        }
    }

    fn send_off(&self, handle: &Handle, offset: u64, len: u64) {
        // As above, but whole pages: those that are written are let go of, the others begin to be written.
        let advice = rustix::fs::Advice::DontNeed;
        let _ = rustix::fs::fadvise(&handle.file, offset, NonZeroU64::new(len), advice);
    }

    fn sync_data(&self, handle: &Handle) -> DiskResult<()> {
        handle
            .file
            .sync_data()
            .map_err(|source| DiskError::new(Action::Sync, handle.path(), source))
    }

    fn sync_dir(&self, path: &Path) -> DiskResult<()> {
        File::open(path)
            .and_then(|folder| folder.sync_all())
            .map_err(|source| DiskError::new(Action::Sync, path, source))
    }

    fn truncate(&self, handle: &Handle, len: u64) -> DiskResult<()> {
        handle
            .file
            .set_len(len)
            .map_err(|source| DiskError::new(Action::Truncate, handle.path(), source))
    }

    fn rename(&self, from: &Path, to: &Path) -> DiskResult<()> {
        fs::rename(from, to).map_err(|source| DiskError::new(Action::Rename, from, source))
    }

    fn rename_new(&self, from: &Path, to: &Path) -> DiskResult<()> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            Ok(()) => Ok(()),
            Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
                whole::rename_new(self, from, to)
            }
            Err(error) => {
                let path = if error == Errno::EXIST { to } else { from };
                Err(DiskError::new(Action::Rename, path, error.into()))
            }
        }
    }

    fn remove(&self, path: &Path) -> DiskResult<()> {
        fs::remove_file(path).map_err(|source| DiskError::new(Action::Remove, path, source))
    }

    fn free_space(&self, path: &Path) -> DiskResult<u64> {
        rustix::fs::statvfs(path)
            .map(|stat| stat.f_bavail.saturating_mul(stat.f_frsize))
            .map_err(|source| DiskError::new(Action::FreeSpace, path, source.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::check_private;

    #[test]
    fn what_is_made_is_private_and_never_made_twice() {
        let dir = tempfile::tempdir().unwrap();
        let (folder, file) = (dir.path().join("d"), dir.path().join("d/f"));
        RealDisk.make_dir(&folder).unwrap();
        RealDisk.create_new(&file).unwrap();
        assert!(check_private(&folder).is_ok() && check_private(&file).is_ok());
        assert!(RealDisk.make_dir(&folder).is_err());
        assert!(RealDisk.create_new(&file).is_err());
        let none = RealDisk.open_write(&folder.join("g"));
        assert!(none.unwrap_err().is_missing());
        assert!(RealDisk.free_space(&folder).unwrap() > 0);
    }

    #[test]
    fn a_name_that_is_taken_stays_as_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let (from, to) = (dir.path().join("a"), dir.path().join("b"));
        type Way = fn(&Path, &Path) -> DiskResult<()>;
        let ways: [Way; 2] = [
            |from, to| RealDisk.rename_new(from, to),
            |from, to| whole::rename_new(&RealDisk, from, to),
        ];
        for way in ways {
            fs::write(&from, b"new").unwrap();
            fs::write(&to, b"mine").unwrap();
            let error = way(&from, &to).unwrap_err();
            assert_eq!(error.source.kind(), io::ErrorKind::AlreadyExists);
            assert_eq!(fs::read(&to).unwrap(), b"mine");
            fs::remove_file(&to).unwrap();
            way(&from, &to).unwrap();
            assert_eq!(look::list(dir.path()).unwrap(), ["b"]);
            assert!(way(&from, &dir.path().join("c")).is_err());
            assert_eq!(look::list(dir.path()).unwrap(), ["b"]);
        }
    }

    #[test]
    fn an_append_at_another_end_is_refused_and_changes_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let file = RealDisk.create_new(&dir.path().join("f")).unwrap();
        RealDisk.append(&file, 0, b"abc").unwrap();
        assert!(RealDisk.append(&file, 2, b"x").is_err());
        assert!(RealDisk.append(&file, 4, b"x").is_err());
        assert_eq!(file.bytes_at(0, 3).unwrap(), b"abc");
        RealDisk.truncate(&file, 1).unwrap();
        RealDisk.append(&file, 1, b"z").unwrap();
        assert_eq!(fs::read(file.path()).unwrap(), b"az");
    }
}
