//! What becomes of an answered question: the decision is asked of the desk, a decision on a person after the passphrase.

use super::proof::Proof;
use super::{DECIDE, Decision, ReviewScreen};
use crate::desk::Ask;
use crate::domain::Command;
use crate::tui::screen::guide::Answered;
use crate::tui::{Deed, Tone};

impl ReviewScreen {
    pub(super) fn answered(&mut self, answer: Answered) -> Vec<Deed> {
        let reason = match answer {
            Answered::Stays | Answered::NotMine => return Vec::new(),
            Answered::Says(words) => return vec![Deed::Say(Tone::Error, words)],
            Answered::Away => {
                self.prompt = None;
                return Vec::new();
            }
            Answered::Yes(reason) => reason,
        };
        let Some((decision, _)) = self.prompt.take() else {
            return Vec::new();
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
