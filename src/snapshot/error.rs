//! What can go wrong with a snapshot, as data: a code that the words stand under, and what the words need.

use crate::crypto::WrapError;
use crate::disk::DiskError;
use std::fmt;
use std::io;
use std::path::Path;

/// What went wrong. The words are found under `trouble-<code>` (what happened) and `trouble-<code>-do` (what to do). The
/// arguments are names of files, numbers and paths, never the text of a record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SnapshotError {
    /// What.
    pub code: &'static str,
    /// What the words need.
    pub args: Vec<(&'static str, String)>,
}

impl fmt::Display for SnapshotError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)?;
        self.args
            .iter()
            .try_for_each(|(name, value)| write!(f, ", {name} {value}"))
    }
}

impl std::error::Error for SnapshotError {}

/// That the one who watches the progress has said stop. Travels inside an [`io::Error`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Stopped;

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("stopped")
    }
}

impl std::error::Error for Stopped {}

impl SnapshotError {
    pub(super) fn new(code: &'static str) -> Self {
        Self {
            code,
            args: Vec::new(),
        }
    }

    /// A fault in one of the files inside.
    pub(super) fn of(code: &'static str, file: &str) -> Self {
        Self::new(code).arg("file", file)
    }

    pub(super) fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// The argument of this name.
    #[cfg(test)]
    pub fn value(&self, name: &str) -> Option<&str> {
        let found = self.args.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether the one who watched the progress said stop.
    #[cfg(test)]
    pub fn is_cancelled(&self) -> bool {
        self.code == "snapshot-cancelled"
    }

    /// What a fault of the file system means.
    pub(super) fn disk(error: &DiskError) -> Self {
        Self::medium(&error.path, &error.source)
    }

    fn medium(path: &Path, error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        let code = match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => "snapshot-full",
            Kind::ReadOnlyFilesystem => "snapshot-read-only",
            Kind::AlreadyExists => "snapshot-exists",
            Kind::NotFound | Kind::NotADirectory => "snapshot-no-folder",
            Kind::PermissionDenied => "snapshot-denied",
            _ => "snapshot-medium",
        };
        let found = Self::new(code).arg("path", path.display());
        match code {
            "snapshot-medium" => found.arg("reason", error),
            _ => found,
        }
    }

    /// What an error means that came out of the streams while `file` was written or read.
    pub(super) fn stream(file: &str, error: &io::Error) -> Self {
        let inner = error.get_ref();
        if inner.is_some_and(|inner| inner.is::<Stopped>()) {
            return Self::new("snapshot-cancelled");
        }
        if let Some(disk) = inner.and_then(|inner| inner.downcast_ref::<DiskError>()) {
            return Self::disk(disk);
        }
        if let Some(wrap) = inner.and_then(|inner| inner.downcast_ref::<WrapError>()) {
            return Self::wrap(*wrap).arg("file", file);
        }
        if let Some(own) = inner.and_then(|inner| inner.downcast_ref::<Self>()) {
            return own.clone();
        }
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::of("snapshot-cut", file),
            kind => Self::of("snapshot-source", file).arg("reason", kind),
        }
    }

    /// What a fault of the seal means.
    pub(super) fn wrap(error: WrapError) -> Self {
        match error {
            WrapError::NotForThis => Self::new("snapshot-locked"),
            WrapError::Newer => Self::new("snapshot-newer"),
            WrapError::Damaged | WrapError::NotAge => Self::new("snapshot-damaged"),
            WrapError::Io(kind) => Self::new("snapshot-unreadable").arg("reason", kind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Action;

    #[test]
    fn full_read_only_and_taken_names_have_codes_of_their_own() {
        let code = |errno| {
            let source = io::Error::from_raw_os_error(errno);
            let error = DiskError::new(Action::Write, Path::new("/m/x"), source);
            let inside = io::Error::new(error.source.kind(), error);
            let found = SnapshotError::stream("chain.jsonl", &inside);
            assert_eq!(found.value("path"), Some("/m/x"));
            found.code
        };
        assert_eq!(code(libc::ENOSPC), "snapshot-full");
        assert_eq!(code(libc::EDQUOT), "snapshot-full");
        assert_eq!(code(libc::EROFS), "snapshot-read-only");
        assert_eq!(code(libc::EEXIST), "snapshot-exists");
        assert_eq!(code(libc::ENOENT), "snapshot-no-folder");
        assert_eq!(code(libc::EACCES), "snapshot-denied");
        assert_eq!(code(libc::EIO), "snapshot-medium");
        let stopped = SnapshotError::stream("x", &io::Error::other(Stopped));
        assert!(stopped.is_cancelled());
    }
}
