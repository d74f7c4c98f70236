//! An open file that remembers its path, so that every error can name it.

use super::{Action, DiskError, DiskResult};
use std::fs::File;
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::{Path, PathBuf};

/// An open file. What changes it goes through [`super::Disk`]; reading is free.
#[derive(Debug)]
pub struct Handle {
    pub(super) file: File,
    path: PathBuf,
}

impl Handle {
    pub(super) fn new(file: File, path: &Path) -> Self {
        Self {
            file,
            path: path.to_owned(),
        }
    }

    /// Where the file was when it was opened.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The file's number in the file system.
    #[cfg(test)]
    pub(super) fn number(&self) -> u64 {
        self.file.metadata().unwrap().ino()
    }

    /// Whether the open file still is what lies at its path: not removed, moved or replaced since.
    pub fn stands(&self) -> bool {
        let open = self.file.metadata().map(|about| (about.dev(), about.ino()));
        let there = std::fs::symlink_metadata(&self.path).map(|about| (about.dev(), about.ino()));
        matches!((open, there), (Ok(open), Ok(there)) if open == there)
    }

    /// The length in bytes.
    pub fn size(&self) -> DiskResult<u64> {
        let found = self.file.metadata();
        found
            .map(|meta| meta.len())
            .map_err(|source| DiskError::new(Action::Read, &self.path, source))
    }

    /// Fills the buffer from `offset`. A file that ends before is an error (`UnexpectedEof`).
    pub fn read_exact_at(&self, offset: u64, buffer: &mut [u8]) -> DiskResult<()> {
        self.file
            .read_exact_at(buffer, offset)
            .map_err(|source| DiskError::new(Action::Read, &self.path, source))
    }

    /// `len` bytes from `offset`. The caller has bounded `len`.
    pub fn bytes_at(&self, offset: u64, len: usize) -> DiskResult<Vec<u8>> {
        let mut bytes = vec![0; len];
        self.read_exact_at(offset, &mut bytes)?;
        Ok(bytes)
    }
}
