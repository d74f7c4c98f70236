//! What is asked about proof for others: snapshots, and checks of a register or a snapshot.

use super::given::{Given, need};
use super::{Fault, Order, ScreenOrder};
use crate::domain::Compartment;
use std::path::PathBuf;

/// A snapshot.
pub struct SnapshotOrder {
    /// Which register and key.
    pub at: ScreenOrder,
    /// Files that hold recipients.
    pub recipients: Vec<PathBuf>,
    /// Why, and for whom.
    pub purpose: String,
    /// The folder to write into.
    pub out: PathBuf,
    /// Which compartments.
    pub scope: Vec<Compartment>,
    /// With names and numbers of persons.
    pub identities: bool,
}

/// A check.
pub struct VerifyOrder {
    /// A register's folder, or a snapshot.
    pub what: PathBuf,
    /// The key file that opens a snapshot.
    pub key: Option<PathBuf>,
    /// The head as it was written in the diary: ten words and a number.
    pub witness: Option<String>,
}

impl Given {
    /// `skans snapshot`.
    pub fn snapshot(self) -> Result<Order, Fault> {
        if self.recipients.is_empty() {
            return Err(Fault::of("cli-option-missing", "--recipient"));
        }
        let purpose = need(self.purpose.clone(), "--purpose")?;
        let out = need(self.out.clone(), "--out")?;
        Ok(Order::Snapshot(SnapshotOrder {
            at: self.at(),
            scope: self.scope()?,
            recipients: self.recipients,
            purpose,
            out,
            identities: !self.without_identities,
        }))
    }

    /// `skans verify PLACE`.
    pub fn verify(self) -> Result<Order, Fault> {
        Ok(Order::Verify(VerifyOrder {
            what: self.path(1),
            key: self.key,
            witness: self.witness,
        }))
    }
}
