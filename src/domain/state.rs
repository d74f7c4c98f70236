//! The register as it stands: every record, by identity.

use crate::domain::{
    ById, Compartment, Custodian, CustodianId, Held, InfoLevel, Keeping, Kind, Record, RecordId,
    RegisterId,
};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a custodian may do.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Role {
    /// Säkerhetsskyddschef (SSL 2 kap. 7 §).
    Chief,
    /// Ställföreträdande säkerhetsskyddschef.
    Deputy,
    /// Reads and verifies; writes nothing but the traces of reading.
    Auditor,
}

impl Role {
    /// The stable code in cards and in the journal.
    pub fn code(self) -> &'static str {
        match self {
            Self::Chief => "chief",
            Self::Deputy => "deputy",
            Self::Auditor => "auditor",
        }
    }

    /// The role with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Chief, Self::Deputy, Self::Auditor]
            .into_iter()
            .find(|role| role.code() == code)
    }

    /// Whether the role may write and review records.
    pub fn writes(self) -> bool {
        self != Self::Auditor
    }
}

/// What the register is and whose.
#[derive(Clone, PartialEq, Eq)]
pub struct RegisterInfo {
    /// Its identity.
    pub id: RegisterId,
    /// Municipality code, four digits (SCB).
    pub municipality_code: String,
    /// The municipality's name.
    pub municipality: String,
    /// The supervising county administrative board (SSF 8 kap. 1 §).
    pub authority: String,
    /// The highest level that this installation may hold; a row marked above it is refused.
    pub ceiling: InfoLevel,
    /// An exercise: invented content, marked ÖVNING everywhere, never mixed with a real register.
    pub exercise: bool,
    /// When it was made.
    pub created: Timestamp,
}

/// Every record as it stands, and who may act.
#[derive(Clone)]
pub struct State {
    /// What the register is.
    pub info: RegisterInfo,
    /// Who holds keys, and who has held them.
    pub custodians: Vec<Custodian>,
    /// The recovery key, changes of custodians that wait, and what was disposed of.
    pub keeping: Keeping,
    /// The compartments that this session has no key to: nothing of them is here, not even a count.
    pub shut: BTreeSet<Compartment>,
    pub(super) former_keys: BTreeMap<CustodianId, CustodianId>,
    pub(super) replaced: BTreeMap<CustodianId, CustodianId>,
    /// Shared: a clone of the whole costs a pointer for each, and a map that grows moves pointers.
    held: ById<RecordId, Arc<Held>>,
    /// The records themselves: whoever goes through a kind looks up nothing.
    by_number: BTreeMap<(Kind, u32), Arc<Held>>,
    waiting: BTreeSet<RecordId>,
    /// The records that were commented on.
    commented: BTreeSet<RecordId>,
    /// How many records of a kind have not ended.
    living: BTreeMap<Kind, usize>,
    /// Of a record that something points at: what does, each once, in order. By kind, since there are things that all
    /// persons point at, and who asks for the few of one kind must not go through them.
    pointing: ById<RecordId, Vec<Pointer>>,
}

/// A record that points at another: in the order of kind and number.
type Pointer = (Kind, u32, RecordId);

fn pointer(record: &Record) -> Pointer {
    (record.kind, record.number, record.id)
}

impl State {
    /// A register without records.
    pub fn new(info: RegisterInfo, custodians: Vec<Custodian>) -> Self {
        Self {
            info,
            custodians,
            keeping: Keeping::default(),
            shut: BTreeSet::new(),
            former_keys: BTreeMap::new(),
            replaced: BTreeMap::new(),
            held: ById::default(),
            by_number: BTreeMap::new(),
            waiting: BTreeSet::new(),
            commented: BTreeSet::new(),
            living: BTreeMap::new(),
            pointing: ById::default(),
        }
    }

    /// A record.
    pub fn get(&self, id: RecordId) -> Option<&Held> {
        self.held.get(&id).map(Arc::as_ref)
    }

    /// The record with this readable number.
    pub fn by_number(&self, kind: Kind, number: u32) -> Option<&Held> {
        self.by_number.get(&(kind, number)).map(Arc::as_ref)
    }

    /// The records of a kind, by number, ended ones included.
    pub fn of_kind(&self, kind: Kind) -> impl DoubleEndedIterator<Item = &Held> {
        self.by_number
            .range((kind, 0)..=(kind, u32::MAX))
            .map(|(_, held)| held.as_ref())
    }

    /// All records, by kind and number.
    pub fn all(&self) -> impl Iterator<Item = &Held> {
        self.by_number.values().map(Arc::as_ref)
    }

    /// All records, by identity.
    pub fn by_identity(&self) -> impl Iterator<Item = &Held> {
        let mut all: Vec<&Held> = self.held.values().map(Arc::as_ref).collect();
        all.sort_unstable_by_key(|held| held.record.id);
        all.into_iter()
    }

    /// The records with versions that nobody has approved.
    pub fn waiting(&self) -> impl Iterator<Item = &Held> {
        self.waiting.iter().filter_map(|id| self.get(*id))
    }

    /// The records that were commented on, by identity; those whose comments are all resolved included.
    pub fn commented(&self) -> impl Iterator<Item = &Held> {
        self.commented.iter().filter_map(|id| self.get(*id))
    }

    /// How many records of a kind have not ended.
    pub fn count_living(&self, kind: Kind) -> usize {
        self.living.get(&kind).copied().unwrap_or(0)
    }

    /// How many records there are, ended ones included.
    pub fn len(&self) -> usize {
        self.held.len()
    }

    /// Whether there is no record.
    pub fn is_empty(&self) -> bool {
        self.held.is_empty()
    }

    /// The number that the next new record of a kind gets.
    pub fn next_number(&self, kind: Kind) -> u32 {
        self.by_number
            .range((kind, 0)..=(kind, u32::MAX))
            .next_back()
            .map_or(1, |((_, last), _)| last + 1)
    }

    /// The records that point at this one, each once, by kind and number; ended ones included.
    pub fn pointing_at(&self, id: RecordId) -> impl Iterator<Item = &Held> {
        self.pointers(id)
            .iter()
            .filter_map(|(.., from)| self.get(*from))
    }

    /// Those of one kind, by number; ended ones included.
    pub fn pointing_of(&self, id: RecordId, kind: Kind) -> impl Iterator<Item = &Held> {
        let all = self.pointers(id);
        let (_, from) = all.split_at(all.partition_point(|(of, ..)| *of < kind));
        from.iter()
            .take_while(move |(of, ..)| *of == kind)
            .filter_map(|(.., from)| self.get(*from))
    }

    fn pointers(&self, id: RecordId) -> &[Pointer] {
        self.pointing.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The records that point at this one, with the field that does, by kind and number.
    pub fn referrers(&self, id: RecordId) -> Vec<(&Held, &'static str)> {
        let mut found: Vec<_> = self
            .pointing_at(id)
            .flat_map(|held| {
                held.record
                    .references()
                    .map(move |(field, to)| (held, field, to))
            })
            .filter(|(_, _, to)| *to == id)
            .map(|(held, field, _)| (held, field))
            .collect();
        found.sort_by_key(|(held, _)| (held.record.kind, held.record.number));
        found
    }

    /// A custodian, by the person's id.
    pub fn custodian(&self, id: CustodianId) -> Option<&Custodian> {
        self.custodians.iter().find(|custodian| custodian.id == id)
    }

    /// Puts a record in its place. Only `apply` and the loading of a stored state call this.
    pub fn put(&mut self, held: Held) {
        let held = Arc::new(held);
        let record = &held.record;
        self.by_number
            .insert((record.kind, record.number), held.clone());
        let mark = |all: &mut BTreeSet<RecordId>, is: bool| match is {
            true => all.insert(record.id),
            false => all.remove(&record.id),
        };
        mark(&mut self.waiting, !held.pending.is_empty());
        mark(&mut self.commented, !held.threads.is_empty());
        *self.living.entry(record.kind).or_default() += usize::from(record.ended.is_none());
        if let Some(before) = self.held.get(&record.id) {
            if let Some(living) = self.living.get_mut(&before.record.kind) {
                *living -= usize::from(before.record.ended.is_none());
            }
            let gone = pointer(&before.record);
            for (_, to) in before.record.references() {
                let Some(all) = self.pointing.get_mut(&to) else {
                    continue;
                };
                if let Ok(place) = all.binary_search(&gone) {
                    all.remove(place);
                }
                if all.is_empty() {
                    self.pointing.remove(&to);
                }
            }
        }
        let own = pointer(record);
        for (_, to) in record.references() {
            let all = self.pointing.entry(to).or_default();
            if let Err(place) = all.binary_search(&own) {
                all.insert(place, own);
            }
        }
        self.held.insert(record.id, held);
    }

    /// Fills an empty register with many records at once: its indexes are made whole instead of grown. Of two with the
    /// same identity the later counts. `both` does two pieces of work, in any order or at once.
    pub fn fill(&mut self, many: Vec<Arc<Held>>, both: impl FnOnce(Work<'_>, Work<'_>)) {
        let many = latest(many);
        let (held, by_number) = (&mut self.held, &mut self.by_number);
        let (waiting, commented) = (&mut self.waiting, &mut self.commented);
        let (living, pointing) = (&mut self.living, &mut self.pointing);
        let mut keep = || {
            let mut by_id = Vec::with_capacity(many.len());
            let mut numbers = Vec::with_capacity(many.len());
            *living = BTreeMap::new();
            let (mut waits, mut has_comments) = (Vec::new(), Vec::new());
            // Once through all of them: each is somewhere else in memory.
            for held in &many {
                let record = &held.record;
                by_id.push((record.id, held.clone()));
                numbers.push(((record.kind, record.number), held.clone()));
                if !held.is_approved() {
                    waits.push(record.id);
                }
                if !held.threads.is_empty() {
                    has_comments.push(record.id);
                }
                *living.entry(record.kind).or_default() += usize::from(record.ended.is_none());
            }
            *held = by_id.into_iter().collect();
            (*waiting, *commented) = (
                waits.into_iter().collect(),
                has_comments.into_iter().collect(),
            );
            numbers.sort_unstable_by_key(|(at, _)| *at);
            *by_number = numbers.into_iter().collect();
        };
        let mut point = || {
            *pointing = ById::default();
            for held in &many {
                for (_, to) in held.record.references() {
                    let all: &mut Vec<Pointer> = pointing.entry(to).or_default();
                    all.push(pointer(&held.record));
                }
            }
            for all in pointing.values_mut() {
                all.sort_unstable();
                all.dedup();
                all.shrink_to_fit();
            }
        };
        both(&mut keep, &mut point);
    }
}

/// A piece of the work of [`State::fill`].
pub type Work<'a> = &'a mut (dyn FnMut() + Send);

/// Of records that stand in the order of identity, with later ones of some of them behind, the latest of each.
fn latest(mut many: Vec<Arc<Held>>) -> Vec<Arc<Held>> {
    let ascends = |pair: &[Arc<Held>]| match pair {
        [one, next] => one.record.id < next.record.id,
        _ => true,
    };
    let first = many.windows(2).position(|pair| !ascends(pair));
    let Some(first) = first else {
        return many;
    };
    let later: ById<RecordId, Arc<Held>> = many
        .drain(first + 1..)
        .map(|held| (held.record.id, held))
        .collect();
    many.retain(|held| !later.contains_key(&held.record.id));
    many.extend(later.into_values());
    many
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::info;
    use crate::domain::{ContentHash, Ended, Record, Value, Values};
    use std::collections::BTreeMap;

    fn held(number: u8, kind: Kind, values: Values) -> Held {
        Held {
            record: Arc::new(Record {
                kind,
                id: RecordId([number; 16]),
                number: u32::from(number),
                version: 1,
                values,
                ended: None,
                unknown: BTreeMap::new(),
            }),
            hash: ContentHash([0; 32]),
            seq: 1,
            author: CustodianId([0; 16]),
            at: Timestamp::UNIX_EPOCH,
            approved: None,
            pending: Vec::new(),
            returned: None,
            threads: Vec::new(),
        }
    }

    #[test]
    fn who_points_at_a_record_follows_each_new_version() {
        let mut state = State::new(info(), Vec::new());
        let (first, second) = (RecordId([1; 16]), RecordId([2; 16]));
        let below = |id| Values::new().with("parent", Value::Ref(id));
        state.put(held(3, Kind::Unit, below(first)));
        state.put(held(4, Kind::Unit, below(first)));
        let at = |state: &State, id| -> Vec<u32> {
            state.pointing_at(id).map(|h| h.record.number).collect()
        };
        assert_eq!(at(&state, first), [3, 4]);
        state.put(held(3, Kind::Unit, below(second)));
        assert_eq!((at(&state, first), at(&state, second)), (vec![4], vec![3]));
        assert_eq!(state.referrers(second)[0].1, "parent");
        state.put(held(4, Kind::Unit, Values::new()));
        assert!(at(&state, first).is_empty() && state.referrers(first).is_empty());
    }

    #[test]
    fn what_has_not_ended_is_counted_and_what_was_commented_on_is_known() {
        let mut state = State::new(info(), Vec::new());
        for number in 1..5 {
            state.put(held(number, Kind::Unit, Values::new()));
        }
        let mut ended = held(2, Kind::Unit, Values::new());
        Arc::make_mut(&mut ended.record).ended = Some(Ended {
            on: jiff::civil::date(2026, 11, 23),
            reason: "Delad".into(),
        });
        let again = held(2, Kind::Unit, Values::new());
        let mut counted = Vec::new();
        for held in [ended.clone(), ended, again] {
            state.put(held);
            counted.push(state.count_living(Kind::Unit));
        }
        assert_eq!(counted, [3, 3, 4]);
        assert_eq!(state.count_living(Kind::Site), 0);
        // Whoever goes through a kind sees what stands now.
        let mut changed = held(3, Kind::Unit, Values::new());
        changed.seq = 9;
        state.put(changed);
        let seqs: Vec<u64> = state.of_kind(Kind::Unit).map(|held| held.seq).collect();
        assert_eq!(seqs, [1, 1, 9, 1]);
        assert!(state.all().map(|held| held.seq).eq([1, 1, 9, 1]));
        assert_eq!(state.by_number(Kind::Unit, 3).unwrap().seq, 9);
    }

    #[test]
    fn records_filled_in_at_once_stand_as_if_put_one_by_one() {
        let mut one_by_one = State::new(info(), Vec::new());
        let below = |id| Values::new().with("parent", Value::Ref(RecordId([id; 16])));
        let mut many: Vec<Held> = (1..9)
            .map(|n| held(n, Kind::Unit, below(n / 2)))
            .chain((9..12).map(|n| held(n, Kind::Position, Values::new())))
            .collect();
        // A later version of one of them, waiting for review.
        let mut changed = held(3, Kind::Unit, below(7));
        changed.pending.push(crate::domain::Pending {
            record: changed.record.clone(),
            hash: changed.hash,
            author: changed.author,
            at: changed.at,
            seq: 2,
        });
        many.push(changed);
        for held in many.clone() {
            one_by_one.put(held);
        }
        let mut at_once = State::new(info(), Vec::new());
        let many = many.into_iter().map(Arc::new).collect();
        at_once.fill(many, |one, other| {
            other();
            one();
        });
        let numbered = |state: &State| -> Vec<_> {
            let all = state.by_number.iter();
            all.map(|(at, held)| (*at, held.record.id, held.seq, held.pending.len()))
                .collect()
        };
        assert_eq!(numbered(&at_once), numbered(&one_by_one));
        assert_eq!(at_once.living, one_by_one.living);
        assert_eq!(at_once.commented, one_by_one.commented);
        assert_eq!(at_once.pointing, one_by_one.pointing);
        assert_eq!(at_once.waiting, one_by_one.waiting);
        let ids =
            |state: &State| -> Vec<_> { state.by_identity().map(|held| held.record.id).collect() };
        assert_eq!(ids(&at_once), ids(&one_by_one));
        assert_eq!(at_once.len(), 11);
        assert_eq!(at_once.waiting().count(), 1);
    }
}
