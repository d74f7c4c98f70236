//! What a rule must know of other records.

use crate::domain::{ById, CaseState, Compartment, Held, Kind, Record, RecordId, State, Value};
use crate::rules::Limits;
use crate::rules::documents::{Inventories, Missing};
use crate::rules::looks::{Look, Looks};
use jiff::civil::Date;
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeSet;

/// The register with what the rules need to know across it. Every look at another record goes through here, and is noted
/// for the book: a judgement is made again when something that it looked at has changed, and only then.
pub struct Survey<'a> {
    state: &'a State,
    /// Records as they would stand instead.
    over: Option<&'a State>,
    limits: Limits,
    looks: Looks,
    /// The inventory rounds and what they missed, once somebody asks.
    inventories: OnceCell<Inventories>,
    /// The copies that were reported missing, the same.
    missing: OnceCell<Missing>,
    /// The edition in force, of each analysis that was asked for.
    in_force: RefCell<ById<RecordId, Option<RecordId>>>,
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
            inventories: OnceCell::new(),
            missing: OnceCell::new(),
            in_force: RefCell::default(),
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

    /// What the inventories say, worked out once however many copies ask.
    pub(super) fn inventories(&self) -> &Inventories {
        self.looks.note(Look::All(Kind::InventoryRound));
        self.inventories.get_or_init(|| Inventories::of(self))
    }

    /// What was reported missing, worked out once however many rounds ask.
    pub(super) fn missing(&self) -> &Missing {
        self.looks.note(Look::All(Kind::Document));
        self.missing.get_or_init(|| Missing::of(self))
    }

    /// What is in force in the place of an analysis, worked out once however many lines of a plan ask. Whatever it was
    /// worked out from is an analysis.
    pub(super) fn in_force(
        &self,
        analysis: RecordId,
        work_out: impl FnOnce() -> Option<&'a Record>,
    ) -> Option<&'a Record> {
        self.looks.note(Look::All(Kind::Analysis));
        let known = self.in_force.borrow().get(&analysis).copied();
        match known {
            Some(found) => found.and_then(|id| self.approved(id)),
            None => {
                let found = work_out();
                let id = found.map(|record| record.id);
                self.in_force.borrow_mut().insert(analysis, id);
                found
            }
        }
    }

    /// Whether there is no key to a compartment.
    pub(super) fn is_shut(&self, compartment: Compartment) -> bool {
        self.state.is_shut(compartment)
    }

    /// Whether a look since the last taking went into a compartment that there is no key to: nothing was seen there,
    /// whatever is there.
    pub(super) fn looked_into_shut(&self) -> bool {
        let shut = |kind: Kind| self.is_shut(kind.compartment());
        let into = |look: Look| match look {
            Look::All(kind) | Look::Pointing(_, kind) => shut(kind),
            Look::Record(id) => self.held(id).is_none() && !self.state.shut.is_empty(),
            Look::Around(_) => !self.state.shut.is_empty(),
            Look::Keeping => false,
        };
        self.looks.take().into_iter().any(into)
    }

    /// What the register knows of its own keeping: who founded it when, its recovery sheets, what was tried and noted.
    pub(super) fn keeping(&self) -> &'a State {
        self.looks.note(Look::Keeping);
        self.state
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
        let mut found: Vec<&Record> = Vec::new();
        for kind in kinds {
            let own = self.state.pointing_of(id, *kind);
            let instead = self.over.into_iter();
            let all = own
                .filter(|held| self.stands(held))
                .chain(instead.flat_map(|over| over.pointing_of(id, *kind)));
            let records = all.map(|held| &*held.record);
            found.extend(records.filter(|record| record.ended.is_none()));
        }
        // Of one kind they come by number already.
        if kinds.len() > 1 || self.over.is_some() {
            found.sort_by_key(|record| record.number);
        }
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

    /// How many different persons take part in a position that reaches the value, on each of two days: planned ends and
    /// checks that end by themselves are counted out. Nobody asks for more than two, and more are not counted.
    pub(super) fn persons_at(&self, value: RecordId, one: Date, other: Date) -> (usize, usize) {
        let (mut then, mut later) = (BTreeSet::new(), BTreeSet::new());
        for position in self.pointing(value, Kind::Position) {
            for case in self.pointing(position.id, Kind::VettingCase) {
                let Some(person) = case.values.reference("person").filter(|_| takes_part(case))
                else {
                    continue;
                };
                for (persons, day) in [(&mut then, one), (&mut later, other)] {
                    if self.goes_on(case, day) {
                        persons.insert(person);
                    }
                }
                if then.len() >= 2 && later.len() >= 2 {
                    return (2, 2);
                }
            }
        }
        (then.len().min(2), later.len().min(2))
    }

    /// Whether nothing that is known of ends a participation before a day: no last day, no check that ends by itself.
    fn goes_on(&self, case: &Record, day: Date) -> bool {
        let leaves = case.values.date("end_date").is_some_and(|end| end < day);
        if leaves {
            return false;
        }
        let ends: Vec<Option<Date>> = self
            .pointing(case.id, Kind::RegisterCheck)
            .into_iter()
            .filter(|check| check.values.date("deregistered_date").is_none())
            .map(|check| check.values.date("end_date"))
            .collect();
        let lapses = !ends.is_empty() && ends.iter().all(|end| end.is_some_and(|end| end < day));
        !lapses
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
