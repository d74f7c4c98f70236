//! What the parts below say went wrong, said as the register's failures: with a file and a place, never with content.

use crate::crypto::{CardError, KeyFileError};
use crate::disk::{DiskError, Insecure};
use crate::journal::{
    AuthorityError, ChainError, ChainFault, CommitError, Fault, Finding, HeaderFault, JournalError,
    Promise, ReadError, ReadFault, SlotFault,
};
use crate::register::Failure;
use std::io::ErrorKind;

impl From<DiskError> for Failure {
    fn from(error: DiskError) -> Self {
        let code = if error.is_full() {
            "disk-full"
        } else if error.is_read_only() {
            "disk-read-only"
        } else if error.is_missing() {
            "file-missing"
        } else if error.is_taken() {
            "file-exists"
        } else if error.is_denied() {
            "access-denied"
        } else {
            "disk-failed"
        };
        Self::new(code)
            .arg("path", error.path.display())
            .arg("why", of_io(error.source.kind()))
    }
}

impl From<CommitError> for Failure {
    fn from(error: CommitError) -> Self {
        let code = match &error {
            CommitError::Full { .. } => "disk-full-commit",
            CommitError::ReadOnlyMedium { .. } => "disk-read-only-commit",
            CommitError::Undone { .. } => "commit-undone",
            CommitError::Stuck { .. } => "commit-stuck",
            CommitError::ReadOnly { .. } => "register-read-only",
            CommitError::Misplaced { .. } => "commit-misplaced",
        };
        let (Promise::NotSaved { seq } | Promise::Unknown { seq }) = error.promise();
        // The journal stops writing by itself only when it can't be told whether an entry is saved.
        Self::new(code).arg("seq", seq).arg("cause", "save-unknown")
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        if let ReadFault::Header(HeaderFault::Newer(format)) = error.fault {
            return Self::newer(&error.file, format);
        }
        Self::new("journal-damaged")
            .arg("file", &error.file)
            .arg("offset", error.offset)
    }
}

impl From<ChainError> for Failure {
    fn from(error: ChainError) -> Self {
        let code = if error.fault.is_newer() {
            "journal-newer"
        } else if error.fault.is_forged() {
            "journal-forged"
        } else {
            "journal-broken"
        };
        Self::new(code)
            .arg("seq", error.seq)
            .arg("why", why(&Fault::Chain(error.fault)))
    }
}

impl From<JournalError> for Failure {
    fn from(error: JournalError) -> Self {
        match error {
            JournalError::Disk(error) => error.into(),
            JournalError::Missing { path } => {
                Self::new("journal-missing").arg("path", path.display())
            }
            JournalError::HeadMissing => Self::new("head-missing"),
            JournalError::HeadLost => Self::new("head-lost"),
            JournalError::Newer(format) => Self::newer("head", format),
            JournalError::SegmentMissing { file } => Self::new("segment-missing").arg("file", file),
            JournalError::Short {
                file,
                size,
                acknowledged,
            } => Self::new("journal-short")
                .arg("file", file)
                .arg("size", size)
                .arg("acknowledged", acknowledged),
            JournalError::Damage(error) => error.into(),
            JournalError::LastEntry { file, offset, seq } => Self::new("journal-damaged")
                .arg("file", file)
                .arg("offset", offset)
                .arg("seq", seq),
            JournalError::HeadBehind { seq } => Self::new("head-behind").arg("seq", seq),
        }
    }
}

/// A finding of the whole check, as a failure with its place.
pub fn of_finding(finding: &Finding) -> Failure {
    Failure::new("chain-finding")
        .arg("file", &finding.file)
        .arg("offset", finding.offset)
        .arg("seq", finding.seq)
        .arg("why", why(&finding.fault))
}

/// What is wrong at a place, as a code: the words are found under `why-<code>`.
fn why(fault: &Fault) -> &'static str {
    match fault {
        Fault::Missing => "missing",
        Fault::Unreadable(_) => "unreadable",
        Fault::Header(HeaderFault::Newer(_)) | Fault::Slot(SlotFault::Newer { .. }) => "newer",
        Fault::Header(_) => "header",
        Fault::Entry(_) => "entry",
        Fault::Chain(fault) if fault.is_newer() => "newer",
        Fault::Chain(fault) => match fault {
            ChainFault::Link => "changed",
            ChainFault::Sequence { .. } | ChainFault::Previous => "order",
            ChainFault::Author => "author",
            ChainFault::Signature => "signature",
            ChainFault::Authority(error) => of_authority(error),
            ChainFault::Register => "other-register",
        },
        Fault::Short { .. } => "short",
        Fault::Trailing { .. } => "trailing",
        Fault::Stranger => "stranger",
        Fault::Slot(_) => "slot",
        Fault::SlotOrder => "slot-order",
        Fault::OtherHead => "other-head",
    }
}

/// Why an author was not allowed an entry, as a code of the same family.
fn of_authority(error: &AuthorityError) -> &'static str {
    match error {
        AuthorityError::Own(_) => "own",
        AuthorityError::Role => "role",
        AuthorityError::Gone => "gone",
        AuthorityError::Stranger => "author",
        AuthorityError::NotAProposal(_) => "no-proposal",
        AuthorityError::Roster(_) => "custodians",
        AuthorityError::Compartment(_) => "compartment",
        AuthorityError::OldKey(_) => "old-key",
        AuthorityError::NotAChange(_) => "not-a-change",
        _ => "authority",
    }
}

/// What the system said, as a code of the same family.
pub fn of_io(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::PermissionDenied => "permission-denied",
        ErrorKind::NotFound => "missing",
        ErrorKind::NotADirectory => "not-a-directory",
        ErrorKind::IsADirectory => "is-a-directory",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "storage-full",
        ErrorKind::ReadOnlyFilesystem => "medium-read-only",
        ErrorKind::InvalidFilename => "name-too-long",
        ErrorKind::TimedOut | ErrorKind::HostUnreachable => "medium-silent",
        _ => "other-error",
    }
}

/// Why a folder or file is not private: which, and what the words need to say what to do about it.
pub fn of_insecure(insecure: Insecure) -> Failure {
    match insecure {
        Insecure::Unseen(error) => error.into(),
        Insecure::Link { path } => Failure::new("insecure-link").arg("path", path.display()),
        Insecure::Owner { path, owner } => Failure::new("insecure-owner")
            .arg("path", path.display())
            .arg("owner", owner),
        Insecure::Open { path, mode } => Failure::new("insecure")
            .arg("path", path.display())
            .arg("mode", format!("{mode:o}"))
            .arg("right", if path.is_dir() { "700" } else { "600" }),
    }
}

/// Why a key file does not open.
pub fn of_key_file(error: &KeyFileError, path: &std::path::Path) -> Failure {
    let code = match error {
        KeyFileError::WrongPassphrase => "passphrase-wrong",
        KeyFileError::NotAKeyFile => "key-not-a-key",
        KeyFileError::NoSigningKey => "key-without-signing",
        KeyFileError::TooHard(_) => "key-too-hard",
        KeyFileError::TooBig => "key-too-big",
        _ => "key-damaged",
    };
    Failure::new(code).arg("path", path.display())
}

/// Why a card is refused.
pub fn of_card(error: &CardError, path: &std::path::Path) -> Failure {
    let code = match error {
        CardError::NotACard => "card-not-a-card",
        CardError::Newer(format) => return Failure::newer(path.display(), format),
        CardError::BadSignature => "card-signature",
        CardError::TooBig => "card-too-big",
        _ => "card-damaged",
    };
    Failure::new(code).arg("path", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::Action;
    use std::path::Path;

    #[test]
    fn what_a_medium_says_no_to_is_told_by_its_name() {
        let of = |errno| {
            let source = std::io::Error::from_raw_os_error(errno);
            let failure = Failure::from(DiskError::new(Action::Create, Path::new("/m/x"), source));
            let why = failure.args.into_iter().find(|(name, _)| *name == "why");
            (failure.code, why.unwrap().1)
        };
        for (errno, code, why) in [
            (libc::EEXIST, "file-exists", "other-error"),
            (libc::ENOSPC, "disk-full", "storage-full"),
            (libc::EROFS, "disk-read-only", "medium-read-only"),
            (libc::ENAMETOOLONG, "disk-failed", "name-too-long"),
            (libc::EACCES, "access-denied", "permission-denied"),
        ] {
            assert_eq!(of(errno), (code, why.to_owned()));
        }
    }
}
