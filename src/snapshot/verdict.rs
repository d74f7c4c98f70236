//! What a check found, in numbers, and the one sentence that says what it proves and what it does not.

use super::check::ChainCheck;
use super::collect::{Custodian, Header, Scope};
use super::encode::hex;
use super::signers::{principal, role_code};
use crate::crypto;
use crate::words::Words;

/// A custodian whose key was proved to be one of those that founded the register. The name is the snapshot's word.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signatory {
    /// Name.
    pub name: String,
    /// `chief`, `deputy` or `auditor`.
    pub role: &'static str,
    /// As `ssh-keygen -I` is told.
    pub principal: String,
    /// The key's fingerprint, to be compared with what was given in another way.
    pub fingerprint: String,
}

/// That a snapshot holds, and what is in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    /// The register's id, in hexadecimal.
    pub register: String,
    /// The municipality.
    pub municipality: String,
    /// The mark of its level.
    pub level: String,
    /// The export number.
    pub number: String,
    /// When it was made, as the exporter's clock said.
    pub created: jiff::Timestamp,
    /// The last entry's number and link, in hexadecimal.
    pub head: (u64, String),
    /// Entries checked.
    pub entries: u64,
    /// Parts whose content was compared with what was signed.
    pub disclosed: u64,
    /// Parts that stayed shut.
    pub shut: u64,
    /// Records compared.
    pub records: u64,
    /// Of those, how many were approved by a second custodian.
    pub approved: u64,
    /// The compartments that are disclosed.
    pub scope: Vec<Scope>,
    /// All custodians.
    pub custodians: Vec<Signatory>,
    /// Who signed the snapshot.
    pub signatory: Signatory,
    /// What the reader should know, words under `snapshot-note-<code>`: `exercise`, `identities`, `unsealed` (it was
    /// checked as an archive that lies open), `single` (there is one custodian who writes: no four eyes).
    pub notes: Vec<&'static str>,
}

impl Verdict {
    /// Of a first reading: records are summed when all are done.
    pub(super) fn new(
        header: &Header,
        custodians: &[Custodian],
        signatory: &Custodian,
        check: &ChainCheck,
        sealed: bool,
    ) -> Self {
        let known = |custodian: &Custodian| Signatory {
            name: custodian.name.clone(),
            role: role_code(custodian.role),
            principal: principal(custodian.role, &custodian.key),
            fingerprint: crypto::fingerprint(&custodian.key),
        };
        let writers = custodians.iter().filter(|one| one.role.writes()).count();
        let notes = [
            ("exercise", header.exercise),
            ("identities", header.identities),
            ("unsealed", !sealed),
            ("single", writers < 2),
        ];
        Self {
            register: hex(&header.register),
            municipality: header.municipality.clone(),
            level: header.level.clone(),
            number: header.number.clone(),
            created: header.created,
            head: (header.seq, hex(&header.link)),
            entries: check.entries(),
            disclosed: check.disclosed,
            shut: check.shut,
            records: 0,
            approved: 0,
            scope: header.scope.clone(),
            custodians: custodians.iter().map(known).collect(),
            signatory: known(signatory),
            notes: notes
                .into_iter()
                .filter_map(|(note, holds)| holds.then_some(note))
                .collect(),
        }
    }

    /// One sentence: what this proves, and what it does not.
    pub fn sentence(&self, words: &Words) -> String {
        let names: Vec<&str> = self
            .custodians
            .iter()
            .filter(|one| one.role != "auditor")
            .map(|one| one.name.as_str())
            .collect();
        words.with(
            "snapshot-verdict",
            &[
                ("records", &self.records.to_string()),
                ("names", &and(&names, &words.get("snapshot-and"))),
                ("seq", &self.head.0.to_string()),
            ],
        )
    }
}

/// `a, b and c`.
fn and(names: &[&str], word: &str) -> String {
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} {word} {last}", rest.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_joined_as_one_says_them() {
        assert_eq!(and(&["A"], "och"), "A");
        assert_eq!(and(&["A", "B", "C"], "och"), "A, B och C");
        assert_eq!(and(&[], "och"), "");
    }
}
