//! What a rule must know of other records.

use crate::domain::{CaseState, Kind, Record, RecordId, State, Value};
use crate::rules::Limits;
use crate::rules::looks::{Look, Looks};
use std::collections::BTreeSet;

/// The register with what the rules need to know across it. Every look at another record goes through here, and is noted
/// for the book: a judgement is made again when something that it looked at has changed, and only then.
pub struct Survey<'a> {
    state: &'a State,
    limits: Limits,
    looks: Looks,
}

/// Where a case stands.
pub(super) fn stands(case: &Record) -> Option<CaseState> {
    case.values.code("state").and_then(CaseState::from_code)
}

/// Whether somebody takes part under this case.
pub(super) fn takes_part(case: &Record) -> bool {
    matches!(
        stands(case),
        Some(CaseState::Participating | CaseState::Reassessment | CaseState::Changing)
    )
}

/// Whether a case is still going on.
pub(super) fn is_live(case: &Record) -> bool {
    case.ended.is_none() && !stands(case).is_some_and(CaseState::is_terminal)
}

/// The records in a field that holds several.
pub(super) fn several<'a>(record: &'a Record, field: &str) -> &'a [RecordId] {
    record.values.get(field).map_or(&[], Value::references)
}

impl<'a> Survey<'a> {
    /// Looks the register over.
    pub fn of(state: &'a State) -> Self {
        Self {
            state,
            limits: Limits::of(state),
            looks: Looks::default(),
        }
    }

    /// What was looked at.
    pub(super) fn looks(&self) -> &Looks {
        &self.looks
    }

    /// A record, as it stands.
    pub(super) fn record(&self, id: RecordId) -> Option<&'a Record> {
        self.looks.note(Look::Record(id));
        self.state.get(id).map(|held| &*held.record)
    }

    /// A record as a second custodian approved it last.
    pub(super) fn approved(&self, id: RecordId) -> Option<&'a Record> {
        self.looks.note(Look::Record(id));
        self.state
            .get(id)
            .and_then(|held| held.approved.as_ref())
            .map(|approved| &*approved.record)
    }

    /// The house's limits in force.
    pub(super) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The records of a kind that point at this one and have not ended, by number.
    pub(super) fn pointing(&self, id: RecordId, kind: Kind) -> Vec<&'a Record> {
        self.looks.note(Look::Pointing(id, kind));
        let mut found: Vec<&Record> = self
            .state
            .pointing_at(id)
            .map(|held| &*held.record)
            .filter(|record| record.kind == kind && record.ended.is_none())
            .collect();
        found.sort_by_key(|record| record.number);
        found
    }

    /// The records of a kind that have not ended, by number.
    pub(super) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &'a Record> {
        self.looks.note(Look::All(kind));
        self.state
            .of_kind(kind)
            .map(|held| &*held.record)
            .filter(|record| record.ended.is_none())
    }

    /// How many different persons take part in a position that reaches the value.
    pub(super) fn persons_at(&self, value: RecordId) -> usize {
        let positions = self.pointing(value, Kind::Position);
        let persons: BTreeSet<RecordId> = positions
            .into_iter()
            .flat_map(|position| self.pointing(position.id, Kind::VettingCase))
            .filter(|case| takes_part(case))
            .filter_map(|case| case.values.reference("person"))
            .collect();
        persons.len()
    }

    /// Whether an earlier live case has the same person and position.
    pub(super) fn is_doubled(&self, case: &Record) -> bool {
        let pair = |case: &Record| {
            let person = case.values.reference("person");
            person.zip(case.values.reference("position"))
        };
        let Some(own) = pair(case).filter(|_| is_live(case)) else {
            return false;
        };
        self.pointing(own.0, Kind::VettingCase)
            .into_iter()
            .any(|other| other.number < case.number && is_live(other) && pair(other) == Some(own))
    }
}
