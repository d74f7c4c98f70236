//! The chain inside a snapshot: link by link, signature by signature, and each disclosed part against its commitment.

use super::CHAIN;
use super::chain::ChainLine;
use super::collect::{Custodian, Header};
use super::error::SnapshotError;
use super::lines;
use super::records::Records;
use super::signers::role_code;
use crate::journal::{ChainFault, EntryKind, Verifier};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Follows a chain.
pub(super) struct ChainCheck {
    verifier: Verifier,
    /// The entries were judged already, in a reading of the very same bytes.
    judged: bool,
    scope: BTreeSet<u16>,
    /// Opened parts.
    pub disclosed: u64,
    /// Parts that stay shut.
    pub shut: u64,
    /// What the opened parts add up to.
    pub records: Records,
}

impl ChainCheck {
    /// At the beginning of the chain of the snapshot with this header. `judged` says that its entries were judged already, in
    /// a reading of the same bytes: then only what they disclose is looked at.
    pub(super) fn new(header: &Header, records: Records, judged: bool) -> Self {
        Self {
            verifier: Verifier::narrow(header.register),
            judged,
            scope: header.scope.iter().map(|scope| scope.code).collect(),
            disclosed: 0,
            shut: 0,
            records,
        }
    }

    /// Entries so far.
    pub(super) fn entries(&self) -> u64 {
        self.verifier.seq()
    }

    /// Takes up a line of `chain.jsonl`.
    pub(super) fn line(&mut self, number: u64, text: &[u8]) -> Result<(), SnapshotError> {
        let line = ChainLine::parse(text)
            .ok_or_else(|| SnapshotError::of("snapshot-entry-form", CHAIN).arg("line", number))?;
        let skeleton = &line.skeleton;
        let fed = match self.judged {
            true => Ok(()),
            false => self.verifier.feed_skeleton(skeleton),
        };
        fed.map_err(|error| {
            let code = match error.fault {
                fault if fault.is_newer() => "snapshot-newer",
                ChainFault::Signature | ChainFault::Author => "snapshot-entry-signature",
                ChainFault::Authority(_) => "snapshot-entry-authority",
                _ => "snapshot-entry-link",
            };
            SnapshotError::of(code, CHAIN).arg("seq", error.seq)
        })?;
        let approves = match EntryKind::from_code(skeleton.kind) {
            Some(EntryKind::Approval) => approves(&skeleton.clear),
            _ => Vec::new(),
        };
        let changes = EntryKind::from_code(skeleton.kind) == Some(EntryKind::Change);
        let mut shown = line.parts.iter();
        for (part, sealed) in (0u16..).zip(&skeleton.parts) {
            let fault = |code| {
                SnapshotError::of(code, CHAIN)
                    .arg("seq", skeleton.seq)
                    .arg("part", part)
            };
            if !self.scope.contains(&sealed.compartment) {
                self.shut += 1;
                continue;
            }
            // They stand in order, each once: what is missing, doubled or beyond shows as another than the next.
            let Some(next) = shown.next().filter(|next| next.part == part) else {
                return Err(fault("snapshot-undisclosed"));
            };
            if !skeleton.discloses(usize::from(part), &next.random, &next.payload) {
                return Err(fault("snapshot-other"));
            }
            // By its kind an entry is judged: no version comes in under another.
            if !changes && lines::holds_version(&next.payload) {
                return Err(fault("snapshot-other-kind"));
            }
            self.disclosed += 1;
            self.records
                .payload((skeleton.seq, part), &approves, &next.payload)?;
        }
        match shown.next() {
            None => Ok(()),
            Some(beyond) => Err(SnapshotError::of("snapshot-beyond", CHAIN)
                .arg("seq", skeleton.seq)
                .arg("part", beyond.part)),
        }
    }

    /// After the last line: whether the chain ends where the manifest says, and was founded by the custodians that it
    /// names.
    pub(super) fn end(
        &self,
        header: &Header,
        entries: u64,
        custodians: &[Custodian],
    ) -> Result<(), SnapshotError> {
        let head = (self.verifier.seq(), self.verifier.link());
        if head != (header.seq, header.link) || self.verifier.seq() != entries {
            return Err(SnapshotError::of("snapshot-head", CHAIN)
                .arg("seq", head.0)
                .arg("expected", header.seq));
        }
        let other = || SnapshotError::of("snapshot-custodians", CHAIN);
        let members = self.verifier.members().ok_or_else(other)?;
        let founded = members
            .custodians()
            .iter()
            .map(|member| (member.key, role_code(member.role)));
        let named = custodians
            .iter()
            .map(|custodian| (custodian.key, role_code(custodian.role)));
        if !founded.eq(named) || members.exercise() != header.exercise {
            return Err(other());
        }
        Ok(())
    }
}

/// The entries that an approval's clear part names. The verifier has held it to its form already.
fn approves(clear: &[u8]) -> Vec<u64> {
    #[derive(Deserialize)]
    struct Approves {
        approves: Vec<u64>,
    }
    serde_json::from_slice(clear).map_or_else(|_| Vec::new(), |seen: Approves| seen.approves)
}
