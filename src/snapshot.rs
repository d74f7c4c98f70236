//! The snapshot: what leaves the register for an auditor or an archive, sealed to them, and how it is checked.
//!
//! It is written from data and re-runnable sources that the caller hands over, read back and compared before it gets its
//! name, and it can be checked with this program or with `age`, `tar`, `sha256sum` and `ssh-keygen` alone;
//! `docs/FORMAT.md` describes the bytes. It sees lines and numbers: it must not know what a record means, what a register's
//! folder holds, or what a screen is.

mod archive;
mod block;
mod chain;
mod check;
mod collect;
mod encode;
mod error;
mod kept;
mod lines;
mod manifest;
mod meter;
mod part;
mod pipe;
mod plan;
mod readme;
mod records;
mod share;
mod signers;
mod unpack;
mod verdict;
mod verify;
mod write;

#[cfg(test)]
mod damage_tests;
#[cfg(test)]
mod fault_tests;
#[cfg(test)]
mod stock_tests;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod words_tests;

pub use chain::{ChainWriter, Disclosed, write_chain};
pub use collect::{Collect, Custodian, Exporter, Header, Receipt, Scope, Source};
pub use error::SnapshotError;
pub use lines::{payload_lines, record_line};
pub use signers::principal;
pub use verdict::{Signatory, Verdict};
pub use verify::verify;
pub use write::{file_name, write};

/// The namespace of the signature: one made for a snapshot can't be passed off as one made for anything else.
pub const NAMESPACE: &str = "skans-snapshot@v1";

/// The files of a snapshot, in the order in which they lie in the archive: what is needed to judge the rest comes first,
/// so that one pass is enough.
const FILES: [&str; 8] = [
    README, SUMS, SIGNATURE, SIGNERS, MANIFEST, CHAIN, RECORDS, REPORT,
];
/// The files that SHA256SUMS covers, in its order: all but itself and its signature.
const SUMMED: [&str; 6] = [README, SIGNERS, MANIFEST, CHAIN, RECORDS, REPORT];
const README: &str = "LÄSMIG.txt";
const SUMS: &str = "SHA256SUMS";
const SIGNATURE: &str = "SHA256SUMS.sig";
const SIGNERS: &str = "allowed_signers";
const MANIFEST: &str = "manifest.json";
const CHAIN: &str = "chain.jsonl";
const RECORDS: &str = "records.jsonl";
const REPORT: &str = "report.txt";

/// The largest of the three long files, in bytes: what an ustar header can say.
const LONG_CAP: u64 = (8 << 30) - 1;
/// The largest of the short files, in bytes.
const SHORT_CAP: u64 = 1 << 20;

/// Where the work stands. The words are found under `step-<code>`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Step {
    /// The sources are run a first time, to learn their lengths and sums.
    Collect,
    /// They are run again, sealed and written.
    Encrypt,
    /// The file is read from the medium and its sum compared.
    ReadBack,
    /// It is opened again, and every file inside compared.
    Compare,
    /// A snapshot is checked.
    Check,
}

impl Step {
    /// The code that the words stand under.
    pub fn code(self) -> &'static str {
        match self {
            Self::Collect => "snapshot-collect",
            Self::Encrypt => "snapshot-encrypt",
            Self::ReadBack => "snapshot-read-back",
            Self::Compare => "snapshot-compare",
            Self::Check => "snapshot-check",
        }
    }
}

/// Told how far the work has come: the step, bytes done, bytes in all (0 when unknown). `false` stops it.
pub type Progress<'a> = dyn FnMut(Step, u64, u64) -> bool + 'a;
