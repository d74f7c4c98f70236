//! What is asked before anything about custodians is written, and what each letter then asks of the desk.

use crate::desk::{Ask, CustodyOrder};
use crate::tui::widget::dialog::Question;
use crate::views::{CustodianRow, OfferRow};
use crate::words::Words;

/// What is being asked about.
pub(super) enum Asking {
    Confirm(u64),
    Decline(u64),
    Remove { key: String, name: String },
    HandOver { key: String, name: String },
    NoSheets,
}

impl Asking {
    pub(super) fn confirm(offer: &OfferRow) -> Self {
        Self::Confirm(offer.seq)
    }

    pub(super) fn decline(offer: &OfferRow) -> Self {
        Self::Decline(offer.seq)
    }

    pub(super) fn remove(row: &CustodianRow) -> Self {
        Self::Remove {
            key: row.key.clone(),
            name: row.name.clone(),
        }
    }

    pub(super) fn hand_over(row: &CustodianRow) -> Self {
        Self::HandOver {
            key: row.key.clone(),
            name: row.name.clone(),
        }
    }

    /// The question.
    pub(super) fn question(&self, words: &Words) -> Question {
        let said = |key: &str, name: &str, seq: u64| {
            words.with(key, &[("name", name), ("seq", &seq.to_string())])
        };
        let (key, body) = match self {
            Self::Confirm(seq) => ("confirm", said("custodians-confirm-body", "", *seq)),
            Self::Decline(seq) => ("decline", said("custodians-decline-body", "", *seq)),
            Self::Remove { name, .. } => ("remove", said("custodians-remove-body", name, 0)),
            Self::HandOver { name, .. } => ("hand", said("custodians-hand-body", name, 0)),
            Self::NoSheets => ("sheetless", words.get("custodians-sheetless-body")),
        };
        let letter = words.get("letter-yes").chars().next().unwrap_or('?');
        Question {
            title: words.get(&format!("custodians-{key}-title")),
            body,
            choices: vec![(letter, words.get(&format!("custodians-{key}-yes")))],
        }
    }

    /// What yes asks of the desk.
    pub(super) fn answer(self) -> Ask {
        match self {
            Self::Confirm(seq) => Ask::Confirm(seq),
            Self::Decline(seq) => Ask::Decline(seq),
            Self::Remove { key, .. } => Ask::Propose(CustodyOrder::Remove { who: key }),
            Self::HandOver { key, .. } => Ask::Propose(CustodyOrder::HandOver { who: key }),
            Self::NoSheets => Ask::Propose(CustodyOrder::NoSheets),
        }
    }
}
