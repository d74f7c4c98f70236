//! Checking the chain of an open register beside the work: from its first entry, with nothing but its files.

use crate::journal::{Reader, verify_all, verify_since};
use crate::register::{Failure, Register, differs, trouble};
use std::path::PathBuf;

/// Reads the journal beside the work. It holds no key and may go to another thread.
pub struct ChainReader {
    pub(super) reader: Reader,
    /// The register's folder and its mirror's, where there is one.
    pub(super) mirror: Option<(PathBuf, PathBuf)>,
}

/// What a check found.
pub struct Checked {
    /// Entries that hold, from the first.
    pub entries: u64,
    /// What is wrong first, with file and place.
    pub broken: Option<Failure>,
    /// Whether the check came to its end.
    pub complete: bool,
}

impl Register {
    /// A reader of the chain as far as it is now.
    pub fn chain(&self) -> ChainReader {
        let mirror = self.mirror_folder();
        ChainReader {
            reader: self.journal.reader(),
            mirror: mirror.map(|mirror| (self.layout.root().to_owned(), mirror)),
        }
    }
}

impl ChainReader {
    /// The last entry's number.
    pub fn total(&self) -> u64 {
        self.reader.head().map_or(0, |head| head.seq)
    }

    /// The first of the mirror's files that differs from the register's, up to here. To be asked when the chain was found whole.
    pub fn mirror_differs(&self) -> Option<String> {
        let (register, mirror) = self.mirror.as_ref()?;
        // One that is not there has been told of.
        mirror
            .is_dir()
            .then(|| differs(&self.reader, register, mirror))?
    }

    /// Checks every link, signature and authority. `progress` is told entries done and in all, and stops it by false.
    pub fn check(&self, progress: &mut dyn FnMut(u64, u64) -> bool) -> Checked {
        match verify_since(&self.reader, None, progress) {
            Ok((reached, complete)) => Checked {
                entries: reached.seq(),
                broken: None,
                complete,
            },
            Err(finding) => Checked {
                entries: finding.seq.saturating_sub(1),
                broken: Some(trouble::of_finding(&finding)),
                complete: true,
            },
        }
    }

    /// Checks every byte of the journal's files besides. `progress` is told bytes done and in all.
    pub fn check_files(&self, progress: &mut dyn FnMut(u64, u64) -> bool) -> Checked {
        let report = verify_all(&self.reader, progress);
        Checked {
            entries: report.entries,
            broken: report.findings.first().map(trouble::of_finding),
            complete: report.complete,
        }
    }
}
