//! What a snapshot is made of: facts for its manifest, custodians, recipients, and sources that can be run again.

use crate::crypto::{Identity, Recipient, Signer, VerifyKey};
use crate::journal::{Link, MemberRole, RegisterId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use std::path::PathBuf;

/// A compartment that is disclosed, whole.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Scope {
    /// The compartment's number in the journal.
    pub code: u16,
    /// Its name, for those who read.
    pub name: String,
}

/// The facts that a snapshot states about itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Header {
    /// The register's id.
    pub register: RegisterId,
    /// The municipality.
    pub municipality: String,
    /// Whether the register is for exercise, and everything in it made up.
    pub exercise: bool,
    /// The mark of the highest level inside, as it is written on the carrier.
    pub level: String,
    /// The export number: EX-0001.
    pub number: String,
    /// Why, and for whom.
    pub purpose: String,
    /// The compartments that are disclosed.
    pub scope: Vec<Scope>,
    /// Whether names and numbers of persons are in it.
    pub identities: bool,
    /// When it was made, as the exporter's clock said.
    pub created: Timestamp,
    /// The last entry in it.
    pub seq: u64,
    /// That entry's link.
    pub link: Link,
}

/// A custodian of the register.
#[derive(Clone, PartialEq, Eq)]
pub struct Custodian {
    /// Name, as the register has it. The journal itself knows only the key.
    pub name: String,
    /// Role.
    pub role: MemberRole,
    /// The public half of the signing key.
    pub key: VerifyKey,
}

/// Something that writes the same bytes every time it is run: it is run twice, first to learn length and sum.
pub struct Source<'a>(Box<Run<'a>>);

type Run<'a> = dyn FnMut(&mut dyn Write) -> io::Result<()> + Send + 'a;

impl<'a> Source<'a> {
    /// A source from what writes.
    pub fn new(write: impl FnMut(&mut dyn Write) -> io::Result<()> + Send + 'a) -> Self {
        Self(Box::new(write))
    }

    pub(super) fn run(&mut self, out: &mut dyn Write) -> io::Result<()> {
        (self.0)(out)
    }
}

/// What a snapshot is made of.
pub struct Collect<'a> {
    /// The facts.
    pub header: Header,
    /// The custodians that the founding entry names, with their names.
    pub custodians: Vec<Custodian>,
    /// For whom it is sealed, besides the exporter, with their names.
    pub recipients: Vec<(String, Recipient)>,
    /// `chain.jsonl`: see [`super::write_chain`].
    pub chain: Source<'a>,
    /// `records.jsonl`: lines as [`super::record_line`] makes them, one for each record of the disclosed compartments.
    pub records: Source<'a>,
    /// `report.txt`: for reading; nothing in it is checked but that it is the exporter's.
    pub report: Source<'a>,
    /// A folder on whose file system what was made may lie sealed, without a name, until it is in the archive: it then need
    /// not be made twice.
    pub aside: Option<PathBuf>,
}

/// Who makes the snapshot: one of the custodians, with the keys that sign it and open it again.
pub struct Exporter<'a> {
    /// Signs.
    pub signer: &'a Signer,
    /// Opens the file again to compare it. Its recipient is always among those it is sealed for.
    pub identity: &'a Identity,
}

/// That a snapshot is on the medium, was read back and compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Receipt {
    /// The file.
    pub path: PathBuf,
    /// Its SHA-256, in hexadecimal.
    pub digest: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Records in it.
    pub records: u64,
    /// Entries in its chain.
    pub entries: u64,
    /// The last entry's number and link, in hexadecimal.
    pub head: (u64, String),
    /// Names of the recipients, the exporter's last.
    pub recipients: Vec<String>,
}
