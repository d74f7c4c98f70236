//! The file while it is being made: `<name>.part`, which gets its name last of all, or goes away.

use super::encode::hex;
use super::error::SnapshotError;
use super::meter::{Tell, Teller};
use super::pipe;
use crate::disk::{Action, Disk, DiskError, DiskResult, Handle};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Bytes read at a time.
const CHUNK: usize = 256 * 1024;
/// So many bytes are handed to the medium at a time, while more is being sealed: what is left to wait for at the end is
/// little.
const SEND_OFF: u64 = 2 << 20;

/// A file that does not have its name yet. Dropped before [`Part::publish`], it is removed.
pub(super) struct Part<'a> {
    disk: &'a dyn Disk,
    folder: PathBuf,
    path: PathBuf,
    temporary: PathBuf,
    handle: Handle,
    named: bool,
}

/// What was written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    pub size: u64,
    pub digest: [u8; 32],
}

impl<'a> Part<'a> {
    /// Makes the file beside its place. Neither it nor the place may be taken.
    pub(super) fn create(
        disk: &'a dyn Disk,
        folder: &Path,
        name: &str,
    ) -> Result<Self, SnapshotError> {
        let path = folder.join(name);
        if path.symlink_metadata().is_ok() {
            return Err(SnapshotError::new("snapshot-exists").arg("path", path.display()));
        }
        let temporary = folder.join(format!("{name}.part"));
        let handle = disk.create_new(&temporary).map_err(|error| {
            if error.source.kind() != io::ErrorKind::AlreadyExists {
                // It may have been made all the same, and is then nobody else's.
                let _ = disk.remove(&temporary);
            }
            SnapshotError::disk(&error)
        })?;
        Ok(Self {
            disk,
            // A bare file name has the empty path as its folder.
            folder: match folder.as_os_str().is_empty() {
                true => PathBuf::from("."),
                false => folder.to_owned(),
            },
            path,
            temporary,
            handle,
            named: false,
        })
    }

    /// Writes at the end, and sums what is written.
    pub(super) fn writer(&self) -> Appender<'_> {
        Appender {
            disk: self.disk,
            handle: &self.handle,
            size: 0,
            sent_off: 0,
            hasher: Sha256::new(),
        }
    }

    /// Waits until the medium has it.
    pub(super) fn sync(&self) -> Result<(), SnapshotError> {
        let synced = self.disk.sync_data(&self.handle);
        synced.map_err(|error| SnapshotError::disk(&error))
    }

    /// The file, for reading from its beginning. The system is asked to forget what it remembers of it, so that the
    /// medium is asked; that is advice, and where it is not taken, reading back proves less.
    pub(super) fn reopen(&self) -> Result<File, SnapshotError> {
        let fault =
            |error| SnapshotError::disk(&DiskError::new(Action::Read, &self.temporary, error));
        let file = File::open(&self.temporary).map_err(fault)?;
        let _ = rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed);
        Ok(file)
    }

    /// Reads the file back and compares it with what was written.
    pub(super) fn read_back(
        &self,
        written: &Written,
        teller: &mut Teller<'_, '_>,
    ) -> Result<(), SnapshotError> {
        let file = self.reopen()?;
        let fault =
            |error| SnapshotError::disk(&DiskError::new(Action::Read, &self.temporary, error));
        let mut hasher = Sha256::new();
        let mut size = 0;
        let summed = pipe::ahead("read", file, |file| {
            let mut chunk = vec![0; CHUNK];
            loop {
                let read = file.read(&mut chunk).map_err(fault)?;
                if read == 0 {
                    return Ok(());
                }
                hasher.update(chunk.get(..read).unwrap_or_default());
                size += read as u64;
                teller
                    .more(read as u64)
                    .map_err(|error| SnapshotError::stream("", &error))?;
            }
        });
        summed.map_err(fault)??;
        let found = Written {
            size,
            digest: hasher.finalize().into(),
        };
        match found == *written {
            true => Ok(()),
            false => Err(SnapshotError::new("snapshot-differs")
                .arg("path", self.path.display())
                .arg("written", hex(&written.digest))
                .arg("found", hex(&found.digest))),
        }
    }

    /// Gives the file its name, and waits until the medium has that too. A name that is taken meanwhile stays as it is.
    pub(super) fn publish(mut self) -> Result<PathBuf, SnapshotError> {
        if let Err(error) = self.disk.rename_new(&self.temporary, &self.path) {
            // It may have come to pass all the same: then the name is this file's, and what is refused is not left under it.
            if self.temporary.symlink_metadata().is_err() {
                let _ = self.disk.remove(&self.path);
            }
            return Err(SnapshotError::disk(&error));
        }
        self.named = true;
        match self.disk.sync_dir(&self.folder) {
            Ok(()) => Ok(self.path.clone()),
            Err(error) => {
                // Best effort: the error that is told is the first one.
                let _ = self.disk.remove(&self.path);
                Err(SnapshotError::disk(&error))
            }
        }
    }
}

impl Drop for Part<'_> {
    fn drop(&mut self) {
        if !self.named {
            // Nobody is left to be told.
            let _ = self.disk.remove(&self.temporary);
        }
    }
}

/// Writes at the end of a file.
pub(super) struct Appender<'a> {
    disk: &'a dyn Disk,
    handle: &'a Handle,
    size: u64,
    /// Up to where the medium was asked to begin.
    sent_off: u64,
    hasher: Sha256,
}

impl Appender<'_> {
    /// What was written.
    pub(super) fn written(self) -> Written {
        Written {
            size: self.size,
            digest: self.hasher.finalize().into(),
        }
    }

    fn append(&mut self, bytes: &[u8]) -> DiskResult<()> {
        self.disk.append(self.handle, self.size, bytes)
    }
}

impl Write for Appender<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.append(bytes)
            .map_err(|error| io::Error::new(error.source.kind(), error))?;
        self.hasher.update(bytes);
        self.size += bytes.len() as u64;
        let waiting = self.size - self.sent_off;
        if waiting >= SEND_OFF {
            self.disk.send_off(self.handle, self.sent_off, waiting);
            self.sent_off = self.size;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
