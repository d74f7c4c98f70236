//! A file without a name, for what is too much for memory and is needed no longer than it is open.
//!
//! Nothing rests on it and nothing of it outlives the process, whatever becomes of that: it is no change of the file system
//! that anybody could meet, and does not go through [`super::Disk`].

use rustix::fs::{Mode, OFlags};
use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;

/// A file that nobody else can open.
#[derive(Debug)]
pub struct Scratch(File);

impl Scratch {
    /// An empty one on the file system of a folder. The error is the system's: some file systems have no such files.
    pub fn new(folder: &Path) -> io::Result<Self> {
        let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC | OFlags::EXCL;
        let file = rustix::fs::open(folder, flags, Mode::RUSR | Mode::WUSR)?;
        Ok(Self(file.into()))
    }

    /// Writes at a place.
    pub fn write(&self, at: u64, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all_at(bytes, at)
    }

    /// Fills the buffer from a place.
    pub fn read(&self, at: u64, into: &mut [u8]) -> io::Result<()> {
        self.0.read_exact_at(into, at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_aside_comes_back_and_nothing_is_seen_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let scratch = Scratch::new(folder.path()).unwrap();
        scratch.write(0, b"one").unwrap();
        scratch.write(3, b"two").unwrap();
        let mut back = [0; 4];
        scratch.read(2, &mut back).unwrap();
        assert_eq!(&back, b"etwo");
        assert!(scratch.read(3, &mut back).is_err());
        assert!(crate::disk::list(folder.path()).unwrap().is_empty());
        assert!(Scratch::new(&folder.path().join("none")).is_err());
    }
}
