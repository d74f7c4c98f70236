//! Requirement rows: for each row of the edition in force, which records are its evidence, and which lack it.
//!
//! It says that evidence is found, never that anything is lawful: the register knows only what was entered. A row that was
//! not read in the primary text says so, whatever is found for it.

mod table;

use crate::domain::{Kind, Record, RecordId, State};
use crate::rules::{Book, Edition, Finding, Severity, Survey};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use table::{Look, When, rows};

/// How a row stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum RowStatus {
    /// No evidence.
    Missing,
    /// Evidence for some of what it concerns.
    Partial,
    /// The row was not read in the primary text, or the program has no way to look.
    Unverified,
    /// Evidence for all of what it concerns.
    Found,
    /// It does not apply here, and a record or the register says why.
    NotApplicable,
}

impl RowStatus {
    /// Every status, what needs work first.
    pub const ALL: [Self; 5] = [
        Self::Missing,
        Self::Partial,
        Self::Unverified,
        Self::Found,
        Self::NotApplicable,
    ];

    /// The stable code: words under `row-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Partial => "partial",
            Self::Unverified => "unverified",
            Self::Found => "found",
            Self::NotApplicable => "not-applicable",
        }
    }
}

/// Why a row stands as it does, where records alone don't say it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Because {
    /// The records say it.
    Records,
    /// The program is built so.
    Design,
    /// The register has no case that it concerns.
    NoOccasion,
    /// An approved record says that it does not apply.
    Judged(RecordId),
    /// The program has no way to look: the edition has a row that it does not know.
    Unknown,
    /// There is no key to a compartment that it had to look into.
    Shut,
}

impl Because {
    /// The stable code: words under `because-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Records => "records",
            Self::Design => "design",
            Self::NoOccasion => "no-occasion",
            Self::Judged(_) => "judged",
            Self::Unknown => "unknown",
            Self::Shut => "shut",
        }
    }
}

/// One row with what was found for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Requirement {
    /// The row's place in the edition.
    pub row: usize,
    /// How it stands.
    pub status: RowStatus,
    /// Why.
    pub because: Because,
    /// The records that are its evidence, by kind and number.
    pub shown: Vec<RecordId>,
    /// The records that it concerns and that lack it, by kind and number.
    pub lacking: Vec<RecordId>,
}

/// All rows of the edition, in its order.
pub fn requirements(state: &State, book: &Book, edition: &Edition) -> Vec<Requirement> {
    let survey = Survey::of(state);
    survey.looks().keep();
    let broken = broken(book, edition);
    let judged = judged(state);
    let today = book.today();
    let none = BTreeSet::new();
    edition
        .provisions
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let look = rows()
                .find(|(id, _)| edition.names(&row.id).any(|name| name == *id))
                .map(|(_, look)| look);
            let mut found = look.map(|look| look_for(&survey, look, today));
            if survey.looked_into_shut() {
                found = Some((RowStatus::Unverified, Because::Shut, vec![], vec![]));
            }
            let (mut status, mut because, mut shown, mut lacking) =
                found.unwrap_or((RowStatus::Unverified, Because::Unknown, vec![], vec![]));
            let broken = broken.get(row.id.as_str()).unwrap_or(&none);
            let moved = shown.iter().any(|id| broken.contains(id));
            if moved {
                let (spoiled, kept): (Vec<_>, Vec<_>) =
                    shown.into_iter().partition(|id| broken.contains(id));
                shown = kept;
                lacking.extend(spoiled);
                status = standing(shown.len(), lacking.len());
            }
            if !row.verified && !matches!(because, Because::NoOccasion | Because::Shut) {
                status = RowStatus::Unverified;
            }
            if let Some(judgement) = edition.names(&row.id).find_map(|name| judged.get(name)) {
                (status, because) = (RowStatus::NotApplicable, Because::Judged(*judgement));
            }
            Requirement {
                row: at,
                status,
                because,
                shown,
                lacking,
            }
        })
        .collect()
}

type Found = (RowStatus, Because, Vec<RecordId>, Vec<RecordId>);

fn look_for(survey: &Survey<'_>, look: &Look, today: Date) -> Found {
    match look {
        Look::Design => (RowStatus::Found, Because::Design, vec![], vec![]),
        Look::Some(kind, shows) => {
            let shown: Vec<RecordId> = survey
                .of_kind(*kind)
                .filter(|record| shows(survey, record, today))
                .map(|record| record.id)
                .collect();
            let status = standing(shown.len(), usize::from(shown.is_empty()));
            (status, Because::Records, shown, vec![])
        }
        Look::Each(kind, concerns, shows, when) => {
            let (shown, lacking): (Vec<&Record>, Vec<&Record>) = survey
                .of_kind(*kind)
                .filter(|record| concerns(survey, record, today))
                .partition(|record| shows(survey, record, today));
            let ids = |records: Vec<&Record>| records.iter().map(|record| record.id).collect();
            if shown.is_empty() && lacking.is_empty() && *when == When::ThereIsACase {
                return (
                    RowStatus::NotApplicable,
                    Because::NoOccasion,
                    vec![],
                    vec![],
                );
            }
            let status = match (shown.len(), lacking.len()) {
                (0, 0) => RowStatus::Missing,
                (shown, lacking) => standing(shown, lacking),
            };
            (status, Because::Records, ids(shown), ids(lacking))
        }
    }
}

fn standing(shown: usize, lacking: usize) -> RowStatus {
    match (shown, lacking) {
        (_, 0) => RowStatus::Found,
        (0, _) => RowStatus::Missing,
        _ => RowStatus::Partial,
    }
}

/// The records that a rule found wanting, by the row that the rule comes from. What lies ahead is not wanting yet.
fn broken<'a>(book: &Book, edition: &'a Edition) -> BTreeMap<&'a str, BTreeSet<RecordId>> {
    let wanting = |found: &&Finding| found.severity > Severity::Notice && !found.is_ahead();
    let mut broken: BTreeMap<&str, BTreeSet<RecordId>> = BTreeMap::new();
    for found in book.findings().into_iter().filter(wanting) {
        for row in edition.resolve(found.provision) {
            broken
                .entry(row.id.as_str())
                .or_default()
                .insert(found.record);
        }
    }
    broken
}

/// Which rows do not apply, as approved records say.
fn judged(state: &State) -> BTreeMap<String, RecordId> {
    state
        .of_kind(Kind::NotApplicable)
        .filter_map(|held| held.approved.as_ref())
        .filter(|approved| approved.record.ended.is_none())
        .filter_map(|approved| {
            let row = approved.record.values.text("row")?;
            Some((row.trim().to_owned(), approved.record.id))
        })
        .collect()
}

#[cfg(test)]
mod tests;
