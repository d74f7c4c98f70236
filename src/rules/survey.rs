//! What a rule must know of other records.

use crate::domain::{CaseState, Held, Kind, Record, RecordId, State, Value};
use crate::rules::Limits;
use crate::rules::looks::{Look, Looks};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The register with what the rules need to know across it. Every look at another record goes through here, and is noted
/// for the book: a judgement is made again when something that it looked at has changed, and only then.
pub struct Survey<'a> {
    state: &'a State,
    /// Records as they would stand instead.
    over: Option<&'a State>,
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
            over: None,
            limits: Limits::of(state),
            looks: Looks::default(),
        }
    }

    /// Looks it over as if these records stood in place of its own: what would follow of a change, without making it.
    pub(super) fn as_if(state: &'a State, over: &'a State) -> Self {
        Self {
            over: Some(over),
            ..Self::of(state)
        }
    }

    fn held(&self, id: RecordId) -> Option<&'a Held> {
        let over = self.over.and_then(|over| over.get(id));
        over.or_else(|| self.state.get(id))
    }

    /// Whether nothing stands in place of this record.
    fn stands(&self, held: &Held) -> bool {
        self.over
            .is_none_or(|over| over.get(held.record.id).is_none())
    }

    /// What was looked at.
    pub(super) fn looks(&self) -> &Looks {
        &self.looks
    }

    /// A record, as it stands.
    pub(super) fn record(&self, id: RecordId) -> Option<&'a Record> {
        self.looks.note(Look::Record(id));
        self.held(id).map(|held| &*held.record)
    }

    /// A record as a second custodian approved it last.
    pub(super) fn approved(&self, id: RecordId) -> Option<&'a Record> {
        self.looks.note(Look::Record(id));
        self.held(id)
            .and_then(|held| held.approved.as_ref())
            .map(|approved| &*approved.record)
    }

    /// The house's limits in force.
    pub(super) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The records of a kind that point at this one and have not ended, by number.
    pub(super) fn pointing(&self, id: RecordId, kind: Kind) -> Vec<&'a Record> {
        self.pointing_of(id, &[kind])
    }

    /// The same of several kinds at once.
    pub(super) fn pointing_of(&self, id: RecordId, kinds: &[Kind]) -> Vec<&'a Record> {
        self.looks.note(match kinds {
            [kind] => Look::Pointing(id, *kind),
            _ => Look::Around(id),
        });
        let all = self.pointing_of_any_kind(id);
        let mut found: Vec<&Record> = all.filter(|record| kinds.contains(&record.kind)).collect();
        found.sort_by_key(|record| record.number);
        found
    }

    /// The records of a kind that have not ended, by number.
    pub(super) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &'a Record> {
        self.looks.note(Look::All(kind));
        let own = self.state.of_kind(kind);
        let instead = self.over.into_iter();
        own.filter(|held| self.stands(held))
            .chain(instead.flat_map(move |over| over.of_kind(kind)))
            .map(|held| &*held.record)
            .filter(|record| record.ended.is_none())
    }

    /// The records of any kind that point at this one and have not ended. No judgement may ask this: it is not noted.
    pub(super) fn pointing_of_any_kind(&self, id: RecordId) -> impl Iterator<Item = &'a Record> {
        let own = self.state.pointing_at(id);
        let instead = self.over.into_iter();
        own.filter(|held| self.stands(held))
            .chain(instead.flat_map(move |over| over.pointing_at(id)))
            .map(|held| &*held.record)
            .filter(|record| record.ended.is_none())
    }

    /// How many different persons take part in a position that reaches the value, on a day: planned ends and checks that
    /// end by themselves are counted out.
    pub(super) fn persons_at(&self, value: RecordId, day: Date) -> usize {
        let positions = self.pointing(value, Kind::Position);
        let persons: BTreeSet<RecordId> = positions
            .into_iter()
            .flat_map(|position| self.pointing(position.id, Kind::VettingCase))
            .filter(|case| takes_part(case) && self.goes_on(case, day))
            .filter_map(|case| case.values.reference("person"))
            .collect();
        persons.len()
    }

    /// Whether nothing that is known of ends a participation before a day: no last day, no check that ends by itself.
    fn goes_on(&self, case: &Record, day: Date) -> bool {
        let leaves = case.values.date("end_date").is_some_and(|end| end < day);
        let ends: Vec<Option<Date>> = self
            .pointing(case.id, Kind::RegisterCheck)
            .into_iter()
            .filter(|check| check.values.date("deregistered_date").is_none())
            .map(|check| check.values.date("end_date"))
            .collect();
        let lapses = !ends.is_empty() && ends.iter().all(|end| end.is_some_and(|end| end < day));
        !leaves && !lapses
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
