//! What follows from a change before it is made: breaks that come and go, dates that move, and the steps that fall due.
//!
//! The change is laid over the register and only what looks at it is judged again; nothing is written.

use crate::domain::{
    Act, ContentHash, CustodianId, Held, Kind, Record, RecordId, Stamped, State, apply,
};
use crate::rules::finding::all_of;
use crate::rules::sequels::sequels;
use crate::rules::{Book, Finding, Sequel, Survey};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What follows.
pub struct Foresight {
    /// Steps that fall due.
    pub sequels: Vec<Sequel>,
    /// What would be found that is not found now.
    pub breaks: Vec<Finding>,
    /// What is found now and would be no more.
    pub mended: Vec<Finding>,
    /// Dates that lie ahead and are new or have moved, each with where it stood.
    pub dates: Vec<(Finding, Option<Date>)>,
    /// Living records of other kinds that point at what changes.
    pub pointing: Vec<(Kind, usize)>,
    /// The records that change, as they would stand.
    after: BTreeMap<RecordId, Arc<Record>>,
}

impl Foresight {
    /// A record that changes, as it would stand.
    pub fn record(&self, id: RecordId) -> Option<&Record> {
        self.after.get(&id).map(|record| &**record)
    }
}

/// What would follow if these acts were written, by whom and when.
pub fn foresee(
    state: &State,
    book: &Book,
    acts: &[Act],
    author: CustodianId,
    at: Timestamp,
) -> Foresight {
    let mut over = State::new(state.info.clone(), state.custodians.clone());
    let changed: BTreeSet<RecordId> = acts
        .iter()
        .filter_map(|act| match act {
            Act::Put(record) => Some(record.id),
            Act::Approve(id, ..) | Act::Return(id, ..) => Some(*id),
            Act::Import(_)
            | Act::Edition(_)
            | Act::Undo(_)
            | Act::Event(_)
            | Act::Comment(_)
            | Act::Custody(_)
            | Act::Dispose(_) => None,
        })
        .collect();
    for held in changed.iter().filter_map(|id| state.get(*id)) {
        over.put(held.clone());
    }
    for act in acts {
        let stamped = Stamped {
            seq: u64::MAX,
            at,
            author,
            act,
            hash: ContentHash([0; 32]),
        };
        apply(&mut over, stamped);
    }
    let today = book.today();
    let survey = Survey::as_if(state, &over);
    let touched = touched(book, over.all());
    let after = |id| {
        let held = over.get(id).or_else(|| state.get(id));
        held.map_or(Vec::new(), |held| all_of(&survey, held, today))
    };
    let mut foresight = compare(&touched, |id| book.all_of(id).to_vec(), after);
    for held in over.all() {
        let before = state.get(held.record.id).map(|held| &*held.record);
        foresight
            .sequels
            .extend(sequels(&survey, before, &held.record));
    }
    complete(&mut foresight, &survey, over.all());
    foresight
}

/// What followed from the changes of a record since a version of it: what its reviewer is asked to approve. `before` is
/// none for a record that was never approved.
pub fn look_back(
    state: &State,
    book: &Book,
    now: &Held,
    before: Option<&Arc<Record>>,
) -> Foresight {
    let today = book.today();
    let current = Survey::of(state);
    let mut over = State::new(state.info.clone(), state.custodians.clone());
    let mut then = now.clone();
    if let Some(before) = before {
        then.record = before.clone();
        over.put(then);
    }
    let as_then = Survey::as_if(state, &over);
    let mut touched = touched(book, std::iter::once(now));
    for held in over.all() {
        book.touched_by(held, &mut touched);
    }
    let id = now.record.id;
    let earlier = |of: RecordId| {
        // A record that was never approved found nothing before it was there.
        if before.is_none() && of == id {
            return Vec::new();
        }
        let held = over.get(of).or_else(|| state.get(of));
        held.map_or(Vec::new(), |held| all_of(&as_then, held, today))
    };
    if before.is_none() {
        touched = BTreeSet::from([id]);
    }
    let mut foresight = compare(&touched, earlier, |of| book.all_of(of).to_vec());
    let before = before.map(|before| &**before);
    foresight.sequels = sequels(&current, before, &now.record);
    complete(&mut foresight, &current, std::iter::once(now));
    foresight
}

fn touched<'a>(book: &Book, changed: impl Iterator<Item = &'a Held>) -> BTreeSet<RecordId> {
    let mut touched = BTreeSet::new();
    for held in changed {
        book.touched_by(held, &mut touched);
    }
    touched
}

/// What differs between two judgements of some records.
fn compare(
    of: &BTreeSet<RecordId>,
    before: impl Fn(RecordId) -> Vec<Finding>,
    after: impl Fn(RecordId) -> Vec<Finding>,
) -> Foresight {
    let mut foresight = Foresight {
        sequels: Vec::new(),
        breaks: Vec::new(),
        mended: Vec::new(),
        dates: Vec::new(),
        pointing: Vec::new(),
        after: BTreeMap::new(),
    };
    for id in of {
        let mut gone = before(*id);
        let mut come = after(*id);
        come.retain(|found| match gone.iter().position(|old| same(old, found)) {
            Some(at) => {
                gone.remove(at);
                false
            }
            None => true,
        });
        for found in come {
            let alike = |old: &Finding| old.rule == found.rule;
            let old = gone.iter().position(alike).map(|at| gone.remove(at));
            if found.is_ahead() {
                foresight.dates.push((found, old.and_then(|old| old.due)));
            } else {
                foresight.breaks.push(found);
            }
        }
        gone.retain(|old| !old.is_ahead());
        foresight.mended.extend(gone);
    }
    foresight
        .breaks
        .sort_by_key(|found| (std::cmp::Reverse(found.severity), found.due, found.rule));
    foresight.dates.sort_by_key(|(found, _)| found.due);
    foresight
}

/// Whether two findings say the same.
fn same(one: &Finding, other: &Finding) -> bool {
    (one.rule, one.due, &one.also) == (other.rule, other.due, &other.also)
}

/// Steps that a break says as well, where there is one.
const SAID_BY_BREAK: &[(&str, &str)] = &[
    ("authority-notice", "operator-not-notified"),
    ("class-decision", "class-without-decision"),
];

/// Adds the steps that are due anyhow, and who points at what changes.
fn complete<'a>(
    foresight: &mut Foresight,
    survey: &Survey<'_>,
    changed: impl Iterator<Item = &'a Held>,
) {
    let mut pointing: BTreeMap<Kind, BTreeSet<RecordId>> = BTreeMap::new();
    for held in changed {
        let record = &held.record;
        foresight.after.insert(record.id, record.clone());
        for from in survey.pointing_of_any_kind(record.id) {
            pointing.entry(from.kind).or_default().insert(from.id);
        }
    }
    foresight.pointing = pointing
        .into_iter()
        .map(|(kind, ids)| (kind, ids.len()))
        .collect();
    let mut sum: Vec<Sequel> = Vec::new();
    for sequel in foresight.sequels.drain(..) {
        match sum.iter_mut().find(|known| known.code == sequel.code) {
            Some(known) => known.count += sequel.count,
            None => sum.push(sequel),
        }
    }
    sum.retain(|step| {
        let pair = SAID_BY_BREAK.iter().find(|(code, _)| *code == step.code);
        let told = |found: &Finding| pair.is_some_and(|(_, rule)| found.rule == *rule);
        !foresight.breaks.iter().any(told)
    });
    foresight.sequels = sum;
}

#[cfg(test)]
mod tests;
