//! Whether whoever opens is in office at the chain's end, and what a change of custodians left them to do.

use crate::crypto;
use crate::domain::Compartment;
use crate::journal::Members;
use crate::register::{Failure, Notice, Register, damage};
use jiff::Timestamp;

impl Register {
    /// Whether the keys that were opened are those that the chain names at its end.
    pub(super) fn keys_are(&self, glimpsed: &Members) -> bool {
        let members = self.verifier.members();
        members.is_some_and(|members| members.keys() == glimpsed.keys())
    }

    /// Whether this custodian is in office at the chain's end, and the keys are those that the chain names there.
    pub(super) fn take_office(&self, glimpsed: &Members) -> Result<(), Failure> {
        let members = self
            .verifier
            .members()
            .ok_or(Failure::new("journal-empty"))?;
        if members.is_former(&self.id.0) {
            return Err(Failure::new("custodian-removed"));
        }
        if members.member(&self.id.0).is_none() {
            return Err(Failure::new("foreign-key")
                .arg("key", crypto::fingerprint(&self.me.signer.public())));
        }
        // Up to a damage, those of the end open what comes before it: what they open is held to the chain part by part.
        let damaged = self.read_only == Some(damage::STAYS);
        match damaged || members.keys() == glimpsed.keys() {
            true => Ok(()),
            false => {
                Err(Failure::new("keyring-damaged").arg("path", self.layout.keyring().display()))
            }
        }
    }

    /// Does what a change of custodians left to do: keys that wait to be wrapped, person keys under an older key.
    pub(super) fn keep_keys(&mut self, now: Timestamp) -> Result<(), Failure> {
        if self.read_only.is_some() {
            return Ok(());
        }
        match self.tend_keys(now) {
            Ok(true) => self.notices.push(Notice::new("keys-wrapped")),
            Ok(false) => {}
            // Reading must go on where they can't be written.
            Err(_) => {
                self.read_only = Some("keys-not-written");
                return Ok(());
            }
        }
        let members = self.verifier.members();
        let system = Compartment::System.number();
        if members.is_some_and(|members| members.stale().contains(&system)) {
            // Somebody left, and whoever holds all keys must make new ones before anything is written again.
            self.read_only = Some("keys-due");
            return Ok(());
        }
        if self.my_role().writes() && self.seal_persons_again().is_err() {
            self.read_only = Some("keys-not-written");
        }
        Ok(())
    }
}
