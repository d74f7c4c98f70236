//! What went wrong with the file system: which deed, on which path, and the system's own reason.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// What was being done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// Making a new file.
    Create,
    /// Making a new folder.
    MakeDir,
    /// Opening a file.
    Open,
    /// Reading.
    Read,
    /// Listing a folder.
    List,
    /// Writing.
    Write,
    /// Waiting for the medium.
    Sync,
    /// Cutting a file.
    Truncate,
    /// Changing a name.
    Rename,
    /// Removing.
    Remove,
    /// Copying and reading back.
    Copy,
    /// Asking for the free space.
    FreeSpace,
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Create => "create",
            Self::MakeDir => "make folder",
            Self::Open => "open",
            Self::Read => "read",
            Self::List => "list",
            Self::Write => "write",
            Self::Sync => "sync",
            Self::Truncate => "truncate",
            Self::Rename => "rename",
            Self::Remove => "remove",
            Self::Copy => "copy",
            Self::FreeSpace => "ask the free space of",
        })
    }
}

/// The result of a deed on the file system.
pub type DiskResult<T> = Result<T, DiskError>;

/// A deed that the file system refused.
#[derive(Debug, thiserror::Error)]
#[error("could not {action} {}: {source}", path.display())]
pub struct DiskError {
    /// The deed.
    pub action: Action,
    /// On what.
    pub path: PathBuf,
    /// Why.
    pub source: io::Error,
}

impl DiskError {
    /// An error of this deed on this path.
    pub fn new(action: Action, path: &Path, source: io::Error) -> Self {
        Self {
            action,
            path: path.to_owned(),
            source,
        }
    }

    /// Whether the medium, or the user's share of it, is full.
    pub fn is_full(&self) -> bool {
        matches!(
            self.source.kind(),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
        )
    }

    /// Whether the file system is mounted, or has been remounted, read-only.
    pub fn is_read_only(&self) -> bool {
        self.source.kind() == io::ErrorKind::ReadOnlyFilesystem
    }

    /// Whether the system refused: no right to it, or outside the places that the process keeps.
    pub fn is_denied(&self) -> bool {
        self.source.kind() == io::ErrorKind::PermissionDenied
    }

    /// Whether the file is larger than what was asked for can be.
    pub fn is_too_large(&self) -> bool {
        self.source.kind() == io::ErrorKind::FileTooLarge
    }

    /// Whether there is something at the path already: nothing is written over.
    pub fn is_taken(&self) -> bool {
        self.source.kind() == io::ErrorKind::AlreadyExists
    }

    /// Whether the path does not exist.
    pub fn is_missing(&self) -> bool {
        self.source.kind() == io::ErrorKind::NotFound
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_read_only_and_missing_are_told_apart() {
        let of = |code| {
            DiskError::new(
                Action::Write,
                Path::new("/x"),
                io::Error::from_raw_os_error(code),
            )
        };
        // ENOSPC, EDQUOT, EROFS and ENOENT on Linux.
        assert!(of(28).is_full() && of(122).is_full());
        assert!(of(30).is_read_only() && !of(30).is_full());
        assert!(of(2).is_missing() && !of(2).is_read_only());
        // EFBIG.
        assert!(of(27).is_too_large() && !of(27).is_full());
        // EEXIST.
        assert!(of(17).is_taken() && !of(2).is_taken());
        assert!(of(28).to_string().starts_with("could not write /x: "));
    }
}
