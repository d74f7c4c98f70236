//! Editions of the analysis: what stands in the way of adopting one, which there are, and what differs between two.

use crate::domain::{Held, InfoLevel, Record, RecordId, State, edition};
use crate::rules::{self, Status};
use crate::views::queue::diffs;
use crate::views::show::link;
use crate::views::{FieldDiff, Link};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What is known before an adoption.
#[derive(Clone)]
pub struct Readiness {
    /// The analysis.
    pub link: Link,
    /// The version that is seen.
    pub version: u32,
    /// How many records would be frozen.
    pub records: usize,
    /// The highest level among them.
    pub level: InfoLevel,
    /// What it is said to be now: also whether contributions are missing.
    pub status: Vec<Status>,
    /// The edition that it would take the place of.
    pub replaces: Option<Link>,
    /// What stands in the way, record by record: codes for the words `gap-<code>`.
    pub gaps: Vec<(Link, Vec<&'static str>)>,
}

/// One edition in the list of them.
#[derive(Clone)]
pub struct EditionRow {
    /// The analysis.
    pub link: Link,
    /// Its number.
    pub number: String,
    /// What it is said to be.
    pub status: Vec<Status>,
    /// When it was adopted.
    pub adopted: Option<Date>,
    /// Who adopted it: the role.
    pub by: String,
    /// The diary number.
    pub doc_ref: String,
    /// It was adopted with an exception.
    pub exception: bool,
    /// Its content is known: it was adopted here, or is being worked on.
    pub known: bool,
    /// The edition before it.
    pub before: Option<RecordId>,
}

/// The editions of an analysis, newest first.
#[derive(Clone)]
pub struct Editions {
    /// The analysis that was asked for.
    pub link: Link,
    /// The editions.
    pub rows: Vec<EditionRow>,
}

/// What became of a record between two editions.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fate {
    /// Only the later one has it.
    Added,
    /// Both have it, in different versions.
    Changed,
    /// Only the earlier one has it.
    Removed,
}

impl Fate {
    /// The stable code: words under `fate-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

/// One record that differs.
#[derive(Clone)]
pub struct EditionChange {
    /// The record.
    pub link: Link,
    /// What became of it.
    pub fate: Fate,
    /// Field by field.
    pub diffs: Vec<FieldDiff>,
}

/// What differs between two editions, or between one and the work on the next.
#[derive(Clone)]
pub struct EditionDiff {
    /// The earlier one; none when the later one is compared with nothing.
    pub from: Option<Link>,
    /// The later one.
    pub to: Link,
    /// The later one is not adopted: it is compared as it stands now.
    pub draft: bool,
    /// The analysis first, then the other records by kind and number.
    pub changes: Vec<EditionChange>,
    /// How many records are the same in both.
    pub same: usize,
}

/// What is known before an adoption.
pub fn readiness(state: &State, held: &Held, today: Date) -> Readiness {
    let record = &held.record;
    let inside = edition::belonging(state, record.id);
    let mut gaps: BTreeMap<RecordId, Vec<&'static str>> = BTreeMap::new();
    for gap in edition::gaps(state, record.id) {
        gaps.entry(gap.record).or_default().push(gap.lack.code());
    }
    let replaces = edition::in_force(state, record.id).filter(|held| held.record.id != record.id);
    Readiness {
        link: link(state, record),
        version: record.version,
        records: inside.len(),
        level: inside
            .iter()
            .map(|held| held.record.class_mark())
            .max()
            .unwrap_or(InfoLevel::None),
        status: rules::status(&rules::Survey::of(state), record, today),
        replaces: replaces.map(|held| link(state, &held.record)),
        gaps: inside
            .iter()
            .filter_map(|held| {
                let lacks = gaps.remove(&held.record.id)?;
                Some((link(state, &held.record), lacks))
            })
            .collect(),
    }
}

/// The editions of an analysis.
pub fn editions(state: &State, held: &Held, today: Date) -> Editions {
    let survey = rules::Survey::of(state);
    let mut rows: Vec<EditionRow> = edition::lineage(state, held.record.id)
        .into_iter()
        .filter_map(|id| state.get(id))
        .map(|held| {
            let record = &held.record;
            let text = |field| record.values.text(field).unwrap_or_default().to_owned();
            let adopted = edition::is_adopted(record);
            EditionRow {
                link: link(state, record),
                number: text("version_no"),
                status: rules::status(&survey, record, today),
                adopted: record.values.date("adopted_date").filter(|_| adopted),
                by: text("adopted_by_role"),
                doc_ref: text("doc_ref"),
                exception: record.values.text("exception").is_some(),
                known: !adopted || edition::manifest_hash(record).is_some(),
                before: record.values.reference("supersedes"),
            }
        })
        .collect();
    rows.sort_by_key(|row| {
        std::cmp::Reverse((row.adopted.is_none(), row.adopted, row.link.label.clone()))
    });
    Editions {
        link: link(state, &held.record),
        rows,
    }
}

/// What differs between the contents of two editions. The records of the editions themselves stand first.
pub fn edition_diff(
    state: &State,
    from: Option<(&Record, &[Record])>,
    to: (&Record, &[Record]),
) -> EditionDiff {
    let by_id = |records: &[Record]| -> BTreeMap<RecordId, Record> {
        records
            .iter()
            .map(|record| (record.id, record.clone()))
            .collect()
    };
    let (before, after) = (
        from.map(|(_, records)| by_id(records)).unwrap_or_default(),
        by_id(to.1),
    );
    let mut changes = Vec::new();
    if let Some((earlier, _)) = from {
        let own = diffs(state, Some(earlier), to.0);
        if !own.is_empty() {
            changes.push(EditionChange {
                link: link(state, to.0),
                fate: Fate::Changed,
                diffs: own,
            });
        }
    }
    let ids: BTreeSet<RecordId> = before.keys().chain(after.keys()).copied().collect();
    let mut same = 0;
    let mut found = Vec::new();
    for id in ids {
        let (fate, diffs, record) = match (before.get(&id), after.get(&id)) {
            (Some(old), Some(new)) if old.version == new.version => {
                same += 1;
                continue;
            }
            (Some(old), Some(new)) => (Fate::Changed, diffs(state, Some(old), new), new),
            (None, Some(new)) => (Fate::Added, diffs(state, None, new), new),
            (Some(old), None) => (Fate::Removed, Vec::new(), old),
            (None, None) => continue,
        };
        // Changed there and back again: two versions, one content.
        if fate == Fate::Changed && diffs.is_empty() {
            same += 1;
            continue;
        }
        found.push((
            (record.kind, record.number),
            EditionChange {
                link: link(state, record),
                fate,
                diffs,
            },
        ));
    }
    found.sort_by_key(|(place, _)| *place);
    changes.extend(found.into_iter().map(|(_, change)| change));
    EditionDiff {
        from: from.map(|(record, _)| link(state, record)),
        to: link(state, to.0),
        draft: !edition::is_adopted(to.0),
        changes,
        same,
    }
}
