//! What is asked before anything about custodians is written, and what each letter then asks of the desk.

use crate::desk::{Ask, CustodyOrder};
use crate::domain::{Compartment, Role};
use crate::tui::widget::dialog::Question;
use crate::views::{CustodianRow, OfferRow};
use crate::words::Words;
use std::path::PathBuf;

/// Cards that a question offers at most: one letter each.
const MOST_CARDS: usize = 9;

/// What is being asked about.
pub(super) enum Asking {
    Confirm(u64),
    Decline(u64),
    Remove {
        key: String,
        name: String,
    },
    Role {
        key: String,
        name: String,
    },
    Replace {
        key: String,
        name: String,
        cards: Vec<PathBuf>,
    },
    Add {
        cards: Vec<PathBuf>,
    },
}

const ROLES: [(char, Role); 3] = [
    ('c', Role::Chief),
    ('s', Role::Deputy),
    ('g', Role::Auditor),
];

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

    pub(super) fn role(row: &CustodianRow) -> Self {
        Self::Role {
            key: row.key.clone(),
            name: row.name.clone(),
        }
    }

    pub(super) fn replace(row: &CustodianRow, cards: &[PathBuf]) -> Self {
        Self::Replace {
            key: row.key.clone(),
            name: row.name.clone(),
            cards: cards.to_vec(),
        }
    }

    pub(super) fn add(cards: &[PathBuf]) -> Self {
        Self::Add {
            cards: cards.to_vec(),
        }
    }

    /// The question.
    pub(super) fn question(&self, words: &Words) -> Question {
        let said = |key: &str, name: &str, seq: u64| {
            words.with(key, &[("name", name), ("seq", &seq.to_string())])
        };
        let one = |letter, key: &str| vec![(letter, words.get(key))];
        let (title, body, choices) = match self {
            Self::Confirm(seq) => (
                words.get("custodians-confirm-title"),
                said("custodians-confirm-body", "", *seq),
                one('b', "custodians-confirm-yes"),
            ),
            Self::Decline(seq) => (
                words.get("custodians-decline-title"),
                said("custodians-decline-body", "", *seq),
                one('v', "custodians-decline-yes"),
            ),
            Self::Remove { name, .. } => (
                words.get("custodians-remove-title"),
                said("custodians-remove-body", name, 0),
                one('t', "custodians-remove-yes"),
            ),
            Self::Role { name, .. } => (
                words.get("custodians-role-title"),
                said("custodians-role-body", name, 0),
                ROLES
                    .iter()
                    .map(|(letter, role)| (*letter, words.get(&format!("role-{}", role.code()))))
                    .collect(),
            ),
            Self::Replace { name, cards, .. } => (
                words.get("custodians-replace-title"),
                said("custodians-replace-body", name, 0),
                offered(cards),
            ),
            Self::Add { cards } => (
                words.get("custodians-add-title"),
                words.get("custodians-add-body"),
                offered(cards),
            ),
        };
        Question {
            title,
            body,
            choices,
        }
    }

    /// What a letter asks of the desk; none where it answers nothing.
    pub(super) fn answer(self, letter: char) -> Option<Ask> {
        let card = |cards: &[PathBuf]| {
            let at = (letter as usize).checked_sub('1' as usize)?;
            cards.get(at).cloned()
        };
        Some(match self {
            Self::Confirm(seq) => Ask::Confirm(seq),
            Self::Decline(seq) => Ask::Decline(seq),
            Self::Remove { key, .. } => Ask::Propose(CustodyOrder::Remove { who: key }),
            Self::Role { key, .. } => {
                let (_, role) = ROLES.iter().find(|(of, _)| *of == letter)?;
                Ask::Propose(CustodyOrder::Change {
                    who: key,
                    role: Some(*role),
                    reach: None,
                    person: None,
                })
            }
            Self::Replace { key, cards, .. } => Ask::Propose(CustodyOrder::Replace {
                who: key,
                card: card(&cards)?,
            }),
            Self::Add { cards } => Ask::Propose(CustodyOrder::Add {
                card: card(&cards)?,
                role: None,
                reach: Compartment::ALL.to_vec(),
            }),
        })
    }
}

/// The cards that were found, by digits.
fn offered(cards: &[PathBuf]) -> Vec<(char, String)> {
    ('1'..)
        .zip(cards.iter().take(MOST_CARDS))
        .map(|(letter, path)| (letter, path.display().to_string()))
        .collect()
}
