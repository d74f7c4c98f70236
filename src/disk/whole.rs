//! Deeds on whole files, made of the small ones, so that each step of them can fail in a test.

use super::{Action, Disk, DiskError, DiskResult, Handle, look};
use std::io;
use std::path::{Path, PathBuf};

/// Bytes moved at a time.
const CHUNK: usize = 1 << 20;

/// The temporary beside a file: hidden, and in the same folder, since a rename can't cross file systems.
fn beside(path: &Path) -> DiskResult<(PathBuf, &Path)> {
    match (path.file_name(), path.parent()) {
        (Some(name), Some(folder)) => {
            let mut hidden = std::ffi::OsString::from(".");
            hidden.push(name);
            hidden.push(".new");
            Ok((folder.join(hidden), folder))
        }
        _ => {
            let source = io::Error::new(io::ErrorKind::InvalidInput, "not a file's path");
            Err(DiskError::new(Action::Write, path, source))
        }
    }
}

/// See [`Disk::replace`].
pub(super) fn replace<D: Disk + ?Sized>(disk: &D, path: &Path, bytes: &[u8]) -> DiskResult<()> {
    let (temporary, folder) = beside(path)?;
    // One may be left from a replacement that was cut short; nobody has ever relied on it.
    match disk.remove(&temporary) {
        Err(error) if !error.is_missing() => return Err(error),
        _ => {}
    }
    let fill = |handle: Handle| {
        disk.append(&handle, 0, bytes)?;
        disk.sync_data(&handle)?;
        disk.rename(&temporary, path)
    };
    let filled = disk.create_new(&temporary).and_then(fill);
    if let Err(error) = filled {
        // Best effort: the error that is told is the first one.
        let _ = disk.remove(&temporary);
        return Err(error);
    }
    // A bare file name has the empty path as its folder.
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    disk.sync_dir(folder)
}

/// See [`Disk::rename_new`]: with a file of one's own under the name, a rename is sure to replace nothing else.
pub(super) fn rename_new<D: Disk + ?Sized>(disk: &D, from: &Path, to: &Path) -> DiskResult<()> {
    drop(disk.create_new(to)?);
    let renamed = disk.rename(from, to);
    if renamed.is_err() {
        // Best effort: the error that is told is the first one.
        let _ = disk.remove(to);
    }
    renamed
}

/// See [`Disk::copy_verified`].
pub(super) fn copy_verified<D: Disk + ?Sized>(disk: &D, from: &Path, to: &Path) -> DiskResult<u64> {
    let source = look::open_read(from)?;
    let copy = disk.create_new(to)?;
    let copied = fill(disk, &source, &copy).and_then(|size| {
        compare(&source, &look::open_read(to)?, size)?;
        Ok(size)
    });
    if copied.is_err() {
        let _ = disk.remove(to);
    }
    copied
}

fn fill<D: Disk + ?Sized>(disk: &D, source: &Handle, copy: &Handle) -> DiskResult<u64> {
    let size = source.size()?;
    let mut at = 0;
    while at < size {
        let piece = source.bytes_at(at, piece_len(at, size))?;
        disk.append(copy, at, &piece)?;
        at += piece.len() as u64;
    }
    disk.sync_data(copy)?;
    // Let go of the pages, so that reading back asks the medium. Advice only: where it is not taken, less is proved.
    let _ = rustix::fs::fadvise(&copy.file, 0, None, rustix::fs::Advice::DontNeed);
    Ok(size)
}

fn compare(source: &Handle, copy: &Handle, size: u64) -> DiskResult<()> {
    let differs = || {
        let reason = io::Error::new(io::ErrorKind::InvalidData, "the copy differs");
        DiskError::new(Action::Copy, copy.path(), reason)
    };
    if source.size()? != size || copy.size()? != size {
        return Err(differs());
    }
    let mut at = 0;
    while at < size {
        let len = piece_len(at, size);
        if source.bytes_at(at, len)? != copy.bytes_at(at, len)? {
            return Err(differs());
        }
        at += len as u64;
    }
    Ok(())
}

fn piece_len(at: u64, size: u64) -> usize {
    (size - at).min(CHUNK as u64) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::RealDisk;
    use std::fs;

    #[test]
    fn a_file_is_replaced_whole_and_leaves_no_temporary() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("f");
        RealDisk.replace(&path, b"one").unwrap();
        fs::write(dir.path().join(".f.new"), b"left over").unwrap();
        RealDisk.replace(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(look::list(dir.path()).unwrap(), ["f"]);
        assert!(RealDisk.replace(Path::new("/"), b"").is_err());
    }

    #[test]
    fn a_copy_is_the_same_and_never_over_another_file() {
        let dir = tempfile::tempdir().unwrap();
        let (from, to) = (dir.path().join("a"), dir.path().join("b"));
        let bytes: Vec<u8> = (0..CHUNK + 77).map(|n| n as u8).collect();
        fs::write(&from, &bytes).unwrap();
        assert_eq!(
            RealDisk.copy_verified(&from, &to).unwrap(),
            bytes.len() as u64
        );
        assert_eq!(fs::read(&to).unwrap(), bytes);
        assert!(RealDisk.copy_verified(&from, &to).is_err());
        assert_eq!(fs::read(&to).unwrap(), bytes, "the other file is untouched");
    }
}
