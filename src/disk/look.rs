//! Looking without changing: read a file whole, open for reading, list a folder.

use super::{Action, DiskError, DiskResult, Handle};
use rustix::fs::OFlags;
use std::fs::{self, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Open flags that refuse a symbolic link and never wait (a pipe in a file's place must not hang the program).
pub(super) fn careful() -> i32 {
    (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits() as i32
}

/// Opens a file for reading. A symbolic link, a folder, a pipe or a device is refused.
pub fn open_read(path: &Path) -> DiskResult<Handle> {
    let fault = |source| DiskError::new(Action::Open, path, source);
    let file = OpenOptions::new()
        .read(true)
        .custom_flags(careful())
        .open(path)
        .map_err(fault)?;
    if !file.metadata().map_err(fault)?.is_file() {
        return Err(fault(io::Error::other("not an ordinary file")));
    }
    Ok(Handle::new(file, path))
}

/// Lets go of a file's pages, so that reading back asks the medium. Advice only: where it is not taken, less is proved.
pub fn let_go(handle: &Handle) {
    let _ = rustix::fs::fadvise(&handle.file, 0, None, rustix::fs::Advice::DontNeed);
}

/// The whole of a file, refused when it is longer than `cap` bytes.
pub fn read_all(path: &Path, cap: u64) -> DiskResult<Vec<u8>> {
    let fault = |source| DiskError::new(Action::Read, path, source);
    let handle = open_read(path)?;
    let too_long = || fault(io::Error::new(io::ErrorKind::FileTooLarge, "too long"));
    let size = handle.size()?;
    if size > cap {
        return Err(too_long());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).map_err(|_| too_long())?);
    let read = (&handle.file).take(cap.saturating_add(1));
    { read }.read_to_end(&mut bytes).map_err(fault)?;
    // It may have grown between the question and the reading.
    if bytes.len() as u64 > cap {
        return Err(too_long());
    }
    Ok(bytes)
}

/// The names in a folder, sorted. A name that is not UTF-8 is shown with replacement characters, so that it is seen.
pub fn list(path: &Path) -> DiskResult<Vec<String>> {
    let fault = |source| DiskError::new(Action::List, path, source);
    let mut names = Vec::new();
    for item in fs::read_dir(path).map_err(fault)? {
        let item = item.map_err(fault)?;
        names.push(item.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_up_to_its_cap_and_links_are_refused() {
        let dir = tempfile::tempdir().unwrap();
        let (file, link) = (dir.path().join("a"), dir.path().join("b"));
        fs::write(&file, b"12345").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert_eq!(read_all(&file, 5).unwrap(), b"12345");
        let long = read_all(&file, 4).unwrap_err();
        assert_eq!(long.source.kind(), io::ErrorKind::FileTooLarge);
        assert!(read_all(&link, 5).is_err());
        assert!(open_read(dir.path()).is_err());
        assert!(read_all(&dir.path().join("c"), 5).unwrap_err().is_missing());
        assert_eq!(list(dir.path()).unwrap(), ["a", "b"]);
    }
}
