//! A record together with its review: what stands now, what was approved last, and what lies between.

use crate::domain::{ContentHash, CustodianId, Record, Thread};
use jiff::Timestamp;
use std::sync::Arc;

/// A version that nobody has approved yet.
#[derive(Clone)]
pub struct Pending {
    /// Its exact content.
    pub record: Arc<Record>,
    /// The hash that an approval of it signs.
    pub hash: ContentHash,
    /// Who wrote it: this custodian can't approve it.
    pub author: CustodianId,
    /// When.
    pub at: Timestamp,
    /// The journal entry that holds it.
    pub seq: u64,
}

/// The version that counts: the last one that a second custodian approved.
#[derive(Clone)]
pub struct Approved {
    /// Its exact content.
    pub record: Arc<Record>,
    /// The hash that was signed.
    pub hash: ContentHash,
    /// Who approved.
    pub by: CustodianId,
    /// When.
    pub at: Timestamp,
    /// The journal entry of the approval.
    pub seq: u64,
}

/// That the reviewer sent the latest version back.
#[derive(Clone)]
pub struct Returned {
    /// The version that was returned.
    pub version: u32,
    /// What the author should do.
    pub comment: String,
    /// Who returned it.
    pub by: CustodianId,
    /// When.
    pub at: Timestamp,
}

/// One record as the register holds it.
#[derive(Clone)]
pub struct Held {
    /// The latest version.
    pub record: Arc<Record>,
    /// Its hash.
    pub hash: ContentHash,
    /// Who wrote the latest version.
    pub author: CustodianId,
    /// When the latest version was written.
    pub at: Timestamp,
    /// The entry that holds the latest version.
    pub seq: u64,
    /// Versions since the last approval, oldest first; empty when the latest is approved.
    pub pending: Vec<Pending>,
    /// The last approved version, if any.
    pub approved: Option<Approved>,
    /// Set while the latest version stands returned.
    pub returned: Option<Box<Returned>>,
    /// Comments on fields, oldest first: those that are open, and those resolved since the last approval.
    pub threads: Vec<Thread>,
}

impl Held {
    /// Whether the latest version has been approved.
    pub fn is_approved(&self) -> bool {
        self.pending.is_empty()
    }

    /// The newest version that this custodian may approve now: the last of the oldest unapproved versions that are not
    /// the custodian's own. Nobody approves own work, not even under a version of another's: the other approves first.
    pub fn approvable_by(&self, who: CustodianId) -> Option<&Pending> {
        self.pending
            .iter()
            .take_while(|version| version.author != who)
            .last()
    }

    /// The version that waits for this custodian to decide. What stands returned waits for its author instead, though
    /// the reviewer may still approve it.
    pub fn waits_for(&self, who: CustodianId) -> Option<&Pending> {
        self.approvable_by(who).filter(|_| self.returned.is_none())
    }
}
