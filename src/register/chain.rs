//! Checking the chain of an open register beside the work: from its first entry, with nothing but its files.

use crate::journal::{Reader, verify_all, verify_since};
use crate::register::{Failure, Register, trouble};

/// Reads the journal beside the work. It holds no key and may go to another thread.
pub struct ChainReader(pub(super) Reader);

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
        ChainReader(self.journal.reader())
    }
}

impl ChainReader {
    /// The last entry's number.
    pub fn total(&self) -> u64 {
        self.0.head().map_or(0, |head| head.seq)
    }

    /// Checks every link, signature and authority. `progress` is told entries done and in all, and stops it by false.
    pub fn check(&self, progress: &mut dyn FnMut(u64, u64) -> bool) -> Checked {
        match verify_since(&self.0, None, progress) {
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
        let report = verify_all(&self.0, progress);
        Checked {
            entries: report.entries,
            broken: report.findings.first().map(trouble::of_finding),
            complete: report.complete,
        }
    }
}
