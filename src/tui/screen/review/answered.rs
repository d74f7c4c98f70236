//! What becomes of an answered question: the decision is asked of the desk, a decision on a person after the passphrase.

use super::proof::Proof;
use super::{DECIDE, Decision, ReviewScreen};
use crate::desk::Ask;
use crate::domain::Command;
use crate::tui::Deed;
use crate::tui::screen::guide::Outcome;

impl ReviewScreen {
    pub(super) fn answered(&mut self, outcome: Outcome<Decision>) -> Vec<Deed> {
        let (decision, reason) = match outcome {
            Outcome::Yes(decision, reason) => (decision, reason),
            Outcome::Else(deeds) => return deeds,
        };
        if let Decision::Approve(items) = &decision
            && items.iter().any(|item| item.personal)
        {
            self.proof = Some(Proof::new(decision));
            return Vec::new();
        }
        self.send(decision, reason)
    }

    pub(super) fn send(&mut self, decision: Decision, reason: Option<String>) -> Vec<Deed> {
        let command = match &decision {
            Decision::Approve(items) => Command::Approve {
                items: items
                    .iter()
                    .map(|item| (item.link.id, item.version, item.hash))
                    .collect(),
            },
            Decision::Return(items) => Command::Return {
                items: items
                    .iter()
                    .map(|item| (item.link.id, item.version))
                    .collect(),
                comment: reason.unwrap_or_default(),
            },
        };
        self.sent = Some(decision);
        vec![Deed::Ask(DECIDE, Ask::Do(command))]
    }
}
