//! What is asked before anything about custodians is written, and what each letter then asks of the desk.

use crate::desk::{Ask, CustodyOrder};
use crate::say;
use crate::tui::widget::dialog::Question;
use crate::views::{CustodianRow, CustodyDiff, OfferRow};
use crate::words::Words;

/// What is being asked about.
pub(super) enum Asking {
    Confirm {
        seq: u64,
        /// The changes that bring a key, which is to be compared.
        keyed: Vec<CustodyDiff>,
    },
    Decline(u64),
    Remove {
        key: String,
        name: String,
    },
    HandOver {
        key: String,
        name: String,
    },
    NoSheets,
}

impl Asking {
    pub(super) fn confirm(offer: &OfferRow) -> Self {
        let keyed = offer.diffs.iter().filter(|diff| diff.key.is_some());
        Self::Confirm {
            seq: offer.seq,
            keyed: keyed.cloned().collect(),
        }
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
            Self::Confirm { seq, keyed } => {
                let body = said("custodians-confirm-body", "", *seq);
                let keys = keyed
                    .iter()
                    .filter_map(|diff| say::custody_key(words, diff));
                let lines: Vec<String> = std::iter::once(body).chain(keys).collect();
                ("confirm", lines.join("\n"))
            }
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
            Self::Confirm { seq, .. } => Ask::Confirm(seq),
            Self::Decline(seq) => Ask::Decline(seq),
            Self::Remove { key, .. } => Ask::Propose(CustodyOrder::Remove { who: key }),
            Self::HandOver { key, .. } => Ask::Propose(CustodyOrder::HandOver { who: key }),
            Self::NoSheets => Ask::Propose(CustodyOrder::NoSheets),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Role;
    use crate::words::Language;

    #[test]
    fn whoever_lets_a_key_in_sees_its_fingerprint_in_the_question() {
        let diff = CustodyDiff {
            code: "new-key",
            name: "Björn Ek".to_owned(),
            role: None,
            reach: None,
            key: Some("f219e458b3163f50e728161cf25f48bd".to_owned()),
            sheets: None,
        };
        let without = CustodyDiff {
            code: "role",
            role: Some(Role::Chief),
            key: None,
            ..diff.clone()
        };
        let offer = OfferRow {
            seq: 26,
            by: "Astrid Lind".to_owned(),
            at: jiff::Timestamp::UNIX_EPOCH,
            mine_to_confirm: true,
            diffs: vec![without, diff],
        };
        for language in [Language::Sv, Language::En] {
            let body = Asking::confirm(&offer).question(&Words::new(language)).body;
            let keyed: Vec<&str> = body.lines().skip(1).collect();
            assert_eq!(keyed.len(), 1, "{body}");
            assert!(keyed[0].contains("Björn Ek"), "{body}");
            assert!(keyed[0].ends_with("F219 E458 B316 3F50 E728 161C F25F 48BD"));
        }
    }
}
