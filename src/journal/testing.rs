//! A small made-up register for the tests of this module: three members, one key, chains and journals on demand.

use super::{
    Entry, EntryKind, Journal, KeyNote, Link, Member, MemberRole, Members, NewEntry, NewPart,
    Opening, RegisterId, approval_clear, write,
};
use crate::crypto::{SealKey, Signer};
use crate::disk::RealDisk;
use std::path::Path;
use std::sync::Arc;

/// The register's id in tests.
pub(super) const REGISTER: RegisterId = [0x5a; 16];

impl Opening {
    /// Whether everything was as it should be.
    pub(super) fn is_clean(&self) -> bool {
        self.rolled_forward == 0 && self.head.is_none() && self.tail.is_none()
    }
}

/// Members and keys.
pub(super) struct World {
    pub chief: Signer,
    pub deputy: Signer,
    pub auditor: Signer,
    pub key: SealKey,
}

impl World {
    pub fn new() -> Self {
        Self {
            chief: Signer::from_seed(&[1; 32]),
            deputy: Signer::from_seed(&[2; 32]),
            auditor: Signer::from_seed(&[3; 32]),
            key: SealKey::from_bytes([4; 32]),
        }
    }

    pub fn members(&self) -> Vec<Member> {
        let member = |signer: &Signer, role| Member {
            key: signer.public(),
            recipient: format!("age1{}", "q".repeat(58)),
            role,
        };
        vec![
            member(&self.chief, MemberRole::Chief),
            member(&self.deputy, MemberRole::Deputy),
            member(&self.auditor, MemberRole::Auditor),
        ]
    }

    pub fn genesis_clear(&self) -> Vec<u8> {
        let note = KeyNote {
            compartment: 1,
            epoch: 1,
            check: [5; 32],
            file_sha256: [6; 32],
        };
        Members::genesis_clear(true, &self.members(), &[note]).unwrap()
    }

    pub fn genesis(&self) -> Entry {
        let clear = self.genesis_clear();
        self.entry(1, [0; 32], EntryKind::Genesis, clear, &[], &self.chief)
    }

    /// A change by the chief.
    pub fn change(&self, seq: u64, prev: Link, payloads: &[&[u8]]) -> Entry {
        let kind = EntryKind::Change;
        self.entry(seq, prev, kind, Vec::new(), payloads, &self.chief)
    }

    /// An entry after another, with one small part.
    pub fn next(&self, last: &Entry, kind: EntryKind, clear: Vec<u8>, signer: &Signer) -> Entry {
        self.entry(last.seq + 1, last.link, kind, clear, &[b"note"], signer)
    }

    pub fn entry(
        &self,
        seq: u64,
        prev: Link,
        kind: EntryKind,
        clear: Vec<u8>,
        payloads: &[&[u8]],
        signer: &Signer,
    ) -> Entry {
        let part = |payload| NewPart {
            compartment: 1,
            epoch: 1,
            key: &self.key,
            payload,
        };
        let new = NewEntry {
            register: REGISTER,
            seq,
            kind,
            flags: 0,
            prev,
            clear,
            parts: payloads.iter().copied().map(part).collect(),
        };
        write(new, signer).unwrap()
    }

    /// Genesis, change, approval of it by the deputy, event by the auditor, and changes.
    pub fn chain(&self, len: usize) -> Vec<Entry> {
        let mut chain = vec![self.genesis()];
        while chain.len() < len {
            let last = chain.last().unwrap();
            let next = match chain.len() {
                2 => {
                    let clear = approval_clear(&[2]).unwrap();
                    self.next(last, EntryKind::Approval, clear, &self.deputy)
                }
                3 => self.next(last, EntryKind::Event, Vec::new(), &self.auditor),
                _ => self.next(last, EntryKind::Change, Vec::new(), &self.chief),
            };
            chain.push(next);
        }
        chain.truncate(len);
        chain
    }

    /// A journal in this folder that holds the chain, its segments of about `segment_len` bytes.
    pub fn journal(&self, dir: &Path, chain: &[Entry], segment_len: u64) -> Journal {
        let mut journal = Journal::create(Arc::new(RealDisk), dir, REGISTER).unwrap();
        journal.segment_len = segment_len;
        for entry in chain {
            journal.append(entry).unwrap();
        }
        journal
    }
}
