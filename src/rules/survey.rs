//! What a rule must know of other records, looked up once for the whole register instead of once for each record.

use crate::domain::{CaseState, Kind, Record, RecordId, State, Value};
use crate::rules::Limits;
use std::collections::{BTreeMap, BTreeSet};

/// The register with what the rules need to know across it.
pub struct Survey<'a> {
    state: &'a State,
    /// The persons that take part in a position which reaches the value, by value.
    reach: BTreeMap<RecordId, BTreeSet<RecordId>>,
    doubled: BTreeSet<RecordId>,
    limits: Limits,
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
        let mut holders: BTreeMap<RecordId, BTreeSet<RecordId>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let mut doubled = BTreeSet::new();
        let cases = state.of_kind(Kind::VettingCase).map(|held| &held.record);
        for case in cases.filter(|case| is_live(case)) {
            let pair = case.values.reference("person");
            let Some((person, position)) = pair.zip(case.values.reference("position")) else {
                continue;
            };
            if !seen.insert((person, position)) {
                doubled.insert(case.id);
            }
            if takes_part(case) {
                holders.entry(position).or_default().insert(person);
            }
        }
        let mut reach: BTreeMap<RecordId, BTreeSet<RecordId>> = BTreeMap::new();
        let positions = state.of_kind(Kind::Position).map(|held| &held.record);
        for position in positions.filter(|position| position.ended.is_none()) {
            let Some(persons) = holders.get(&position.id) else {
                continue;
            };
            for value in several(position, "values") {
                reach.entry(*value).or_default().extend(persons);
            }
        }
        Self {
            state,
            reach,
            doubled,
            limits: Limits::default(),
        }
    }

    /// A record, as it stands.
    pub(super) fn record(&self, id: RecordId) -> Option<&'a Record> {
        self.state.get(id).map(|held| &*held.record)
    }

    /// The house's limits in force.
    pub(super) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The records of a kind that point at this one and have not ended, by number.
    pub(super) fn pointing(&self, id: RecordId, kind: Kind) -> Vec<&'a Record> {
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
        self.state
            .of_kind(kind)
            .map(|held| &*held.record)
            .filter(|record| record.ended.is_none())
    }

    /// How many different persons take part in a position that reaches the value.
    pub(super) fn persons_at(&self, value: RecordId) -> usize {
        self.reach.get(&value).map_or(0, BTreeSet::len)
    }

    /// Whether an earlier live case has the same person and position.
    pub(super) fn is_doubled(&self, case: RecordId) -> bool {
        self.doubled.contains(&case)
    }
}
