//! Checking everything: every byte of every file, from the first segment's header to the head's last zero, and what is
//! still whole after damage. And checking on from a checkpoint, for the background.
//!
//! It needs no key: authors, links and authority are in the clear, and so an auditor can do it.

use super::checkpoint::Checkpoint;
use super::claims::verified_beside;
use super::members::Members;
use super::read::Reader;
use super::verifier::{ChainFault, Verifier};
use super::walk::Walk;
use super::{EntryFault, HeaderFault, Link, Position, ReadFault, SlotFault, head};
use crate::disk::DiskError;

/// What is wrong at a point of a file.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The file is not there.
    #[error("the file is missing")]
    Missing,
    /// The file can't be read.
    #[error(transparent)]
    Unreadable(#[from] DiskError),
    /// The segment's header.
    #[error(transparent)]
    Header(#[from] HeaderFault),
    /// An entry's form.
    #[error(transparent)]
    Entry(#[from] EntryFault),
    /// An entry's place in the chain.
    #[error(transparent)]
    Chain(#[from] ChainFault),
    /// The segment ends before what was acknowledged.
    #[error("the segment ends here, but {acknowledged} bytes were acknowledged")]
    Short {
        /// The length that the head says, in bytes.
        acknowledged: u64,
    },
    /// Bytes after the end of what was acknowledged.
    #[error("{bytes} bytes lie after the end")]
    Trailing {
        /// How many.
        bytes: u64,
    },
    /// A file that has no business there.
    #[error("the file does not belong here")]
    Stranger,
    /// A slot of the head.
    #[error(transparent)]
    Slot(#[from] SlotFault),
    /// The head's slots were not written one after the other.
    #[error("the head's slots do not follow on each other")]
    SlotOrder,
    /// The head names another end than the journal has.
    #[error("the head does not name the journal's end")]
    OtherHead,
}

impl From<ReadFault> for Fault {
    fn from(fault: ReadFault) -> Self {
        match fault {
            ReadFault::Disk(error) if error.is_missing() => Self::Missing,
            ReadFault::Disk(error) => Self::Unreadable(error),
            ReadFault::Header(fault) => Self::Header(fault),
            ReadFault::Entry(fault) => Self::Entry(fault),
            ReadFault::Link => Self::Chain(ChainFault::Link),
            ReadFault::Past => Self::Entry(EntryFault::Cut),
        }
    }
}

/// Something that is not as it should be, and where.
#[derive(Debug, thiserror::Error)]
#[error("{file}, byte {offset}, entry {seq}: {fault}")]
pub struct Finding {
    /// The file, from the register's folder.
    pub file: String,
    /// Bytes from the file's beginning: for an entry, where it begins.
    pub offset: u64,
    /// The number of the entry that should stand there.
    pub seq: u64,
    /// What is wrong.
    #[source]
    pub fault: Fault,
    /// How many entries after this point, and before the next finding, are whole.
    pub intact_after: u64,
}

impl Finding {
    /// Whether it is that something lies after the end that a head names.
    pub fn lies_after(&self, head: &head::Head) -> bool {
        let last = super::segment::shown(head.segment);
        let after = (self.file == last && self.offset == head.end) || self.file > last;
        after && matches!(self.fault, Fault::Trailing { .. })
    }
}

/// What a check of everything found.
#[derive(Default, Debug)]
pub struct Report {
    /// Entries that are whole.
    pub entries: u64,
    /// The last whole entry's number.
    pub seq: u64,
    /// The last whole entry's link; zeros when there is none.
    pub link: Link,
    /// Who the custodians are at the last whole entry; `None` when the founding entry can't be read.
    pub members: Option<Members>,
    /// What is not as it should be, at most [`Report::MOST`].
    pub findings: Vec<Finding>,
    /// How many findings there were beyond those.
    pub more: u64,
    /// Tails that were cut and kept aside at an opening. They are told, and are no fault.
    pub tails: Vec<String>,
    /// Whether the check came to its end; `false` when it was told to stop.
    pub complete: bool,
}

impl Report {
    /// Findings kept at most.
    pub const MOST: usize = 1000;

    /// Whether everything was checked and is whole.
    pub fn is_whole(&self) -> bool {
        self.complete && self.findings.is_empty()
    }

    pub(super) fn find(&mut self, finding: Finding) {
        if self.findings.len() < Self::MOST {
            self.findings.push(finding);
        } else {
            self.more = self.more.saturating_add(1);
        }
    }
}

/// Checks every byte of a journal's files. `progress` is told bytes done and bytes in all, and stops the check by
/// returning `false`. Damage is no error: the check goes on after it, as far as anything can be found.
///
/// With [`super::Journal::reader`] the journal may be written meanwhile; what is after the reader's head is then left
/// alone. With [`Reader::offline`] whatever lies after the head is a finding.
pub fn verify_all(reader: &Reader, progress: &mut dyn FnMut(u64, u64) -> bool) -> Report {
    let (report, held) = verified_beside(|claims| Walk::new(reader, progress, Some(claims)).run());
    if held {
        return report;
    }
    // A signature did not hold: once more, one by one, so that everything found after it is found as it stands.
    Walk::new(reader, progress, None).run()
}

/// Checks the chain on from a checkpoint (or from the beginning) to the reader's head. `progress` is told the last
/// checked entry's number and the head's, and stops by returning `false`.
///
/// What is returned is how far it is now checked, and whether that is the head. The error is the first thing that is
/// wrong; a head that names another end than the chain has is one (`file` is then `head`).
pub fn verify_since(
    reader: &Reader,
    from: Option<Checkpoint>,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<(Checkpoint, bool), Finding> {
    let (mut verifier, mut after) = match from {
        Some(checkpoint) => {
            let after = checkpoint.after();
            (Verifier::resume(checkpoint), after)
        }
        None => (Verifier::new(reader.register()), Position::START),
    };
    let total = reader.head().map_or(0, |head| head.seq);
    let mut entries = reader.entries(after);
    while let Some(read) = entries.next() {
        // After an error the position still is where the entry that could not be read begins.
        let begins = entries.position().offset;
        let seq = verifier.seq().saturating_add(1);
        let (place, entry) = read.map_err(|error| Finding {
            file: error.file,
            offset: begins,
            seq,
            fault: error.fault.into(),
            intact_after: 0,
        })?;
        verifier.feed(&entry).map_err(|error| Finding {
            file: super::segment::shown(place.segment),
            offset: place.offset,
            seq: error.seq,
            fault: error.fault.into(),
            intact_after: 0,
        })?;
        after = place.after();
        if !progress(verifier.seq(), total) {
            let complete = verifier.seq() == total;
            return Ok((verifier.checkpoint(after), complete));
        }
    }
    let ends = |head: head::Head| head.seq == verifier.seq() && head.link == verifier.link();
    if !reader.head().is_none_or(ends) {
        return Err(Finding {
            file: head::NAME.to_owned(),
            offset: 0,
            seq: verifier.seq(),
            fault: Fault::OtherHead,
            intact_after: 0,
        });
    }
    Ok((verifier.checkpoint(after), true))
}

/// Entries that may be taken for lost between two whole ones: no more than this, so that a number that has been set
/// high can't fill the memory.
pub(super) const MOST_LOST: u64 = 1 << 20;

/// Whether so many entries can be lost in a journal of so many bytes.
pub(super) fn can_be_lost(lost: u64, bytes: u64) -> bool {
    lost <= MOST_LOST.max(bytes / super::MIN_ENTRY as u64)
}
