//! The book of findings: every judgement as it was made, and what it looked at. When the register changes, only what looked
//! at something that changed is judged again; on a new day everything is.

use crate::domain::{ById, Custodian, Held, Keeping, Kind, RecordId, State};
use crate::rules::judging::{Crew, Going, Judged, Stamp, Task, alone, judge_all, stood};
use crate::rules::lookers::Lookers;
use crate::rules::looks::Look;
use crate::rules::{Finding, Limits, Severity};
use jiff::Timestamp;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What all judgements depend on alike.
#[derive(Clone, PartialEq, Eq)]
struct Ground {
    today: Date,
    limits: Limits,
    custodians: Vec<Custodian>,
}

impl Ground {
    fn of(state: &State, today: Date) -> Self {
        Self {
            today,
            limits: Limits::of(state),
            custodians: state.custodians.clone(),
        }
    }
}

/// To take a judgement in takes about so small a part of making it.
const TAKING: usize = 4;
/// How many are taken in between two words of how far it has come.
const TOLD: usize = 4_096;

/// What the rules find in a register, on a day.
#[derive(Clone, Default)]
pub struct Book {
    ground: Option<Ground>,
    judged: ById<RecordId, Judged>,
    /// Who looked: the judgements that are made again when it changes.
    lookers: Lookers,
    /// The records with findings, by kind and number.
    found: BTreeMap<(Kind, u32), RecordId>,
    /// When a record of a kind was written last.
    latest: BTreeMap<Kind, Timestamp>,
    /// The keeping of the register as it was when it was looked at last.
    keeping: Keeping,
}

impl Book {
    /// Everything judged afresh.
    pub fn of(state: &State, today: Date) -> Self {
        let mut book = Self::default();
        book.follow(state, today);
        book
    }

    /// A book of this day in which nothing has been judged yet: for what is shown meanwhile.
    pub fn blank(state: &State, today: Date) -> Self {
        Self {
            ground: Some(Ground::of(state, today)),
            ..Self::default()
        }
    }

    /// Judges what has changed since the last time. Returns how many records were judged.
    pub fn follow(&mut self, state: &State, today: Date) -> usize {
        self.follow_with(state, today, alone)
    }

    /// The same with a crew that shares the work where there is much of it.
    pub fn follow_with(&mut self, state: &State, today: Date, crew: Crew) -> usize {
        let all = self.catch_up(state, today, None, (crew, &|_, _| true));
        all.unwrap_or(0)
    }

    /// The same, told how far it has come, in records. None where it was stopped: nothing is judged then.
    pub fn follow_told(
        &mut self,
        state: &State,
        today: Date,
        crew: Crew,
        going: Going<'_>,
    ) -> Option<usize> {
        let judged = self.catch_up(state, today, None, (crew, going));
        if judged.is_none() {
            *self = Self::default();
        }
        judged
    }

    /// The same where it is known which records have changed: the others are not even looked at.
    pub fn follow_changes(&mut self, state: &State, today: Date, changed: &[RecordId]) -> usize {
        let all = self.catch_up(state, today, Some(changed), (alone, &|_, _| true));
        all.unwrap_or(0)
    }

    fn catch_up(
        &mut self,
        state: &State,
        today: Date,
        changed: Option<&[RecordId]>,
        (crew, going): (Crew, Going<'_>),
    ) -> Option<usize> {
        let ground = Ground::of(state, today);
        let afresh = self.ground.as_ref() != Some(&ground);
        if afresh {
            *self = Self {
                ground: Some(ground),
                ..Self::default()
            };
        }
        let mut stale: BTreeSet<RecordId> = match changed {
            _ if afresh => BTreeSet::new(),
            Some(changed) => self.stale(changed.iter().filter_map(|id| state.get(*id))),
            None => self.stale(state.all()),
        };
        if self.keeping != state.keeping {
            self.keeping = state.keeping.clone();
            self.lookers_of(Look::Keeping, &mut stale);
        }
        let stale: Vec<RecordId> = match afresh {
            true => state.all().map(|held| held.record.id).collect(),
            false => stale.into_iter().collect(),
        };
        // Taking the judgements in is a part of the work as well.
        let whole = stale.len() + stale.len().div_ceil(TAKING);
        let task = Task {
            today,
            marks: afresh,
            crew,
            going: &|done, _| going(done, whole),
        };
        let shares = judge_all(state, &stale, &task)?;
        self.judged.reserve(if afresh { stale.len() } else { 0 });
        let (mut marks, mut taken) = (Vec::new(), 0_usize);
        for share in shares {
            marks.push(share.marks);
            for (id, judged) in share.judged {
                self.take(id, judged, afresh);
                taken += 1;
                if taken.is_multiple_of(TOLD) && !going(stale.len() + taken / TAKING, whole) {
                    return None;
                }
            }
        }
        if afresh {
            self.lookers = Lookers::of(marks);
        }
        Some(stale.len())
    }

    /// The day that was judged; the first of all where nothing was.
    pub fn today(&self) -> Date {
        self.ground
            .as_ref()
            .map_or(Date::MIN, |ground| ground.today)
    }

    /// Everything about one record, dates that lie far ahead included.
    pub fn all_of(&self, id: RecordId) -> &[Finding] {
        self.judged
            .get(&id)
            .map_or(&[], |judged| judged.findings.as_slice())
    }

    /// What there is to tell about one record.
    pub fn of_record(&self, id: RecordId) -> impl Iterator<Item = &Finding> {
        self.all_of(id).iter().filter(|finding| finding.is_ripe())
    }

    /// Everything about all records, dates that lie far ahead included, by kind and number: to be counted.
    pub fn all(&self) -> impl Iterator<Item = &Finding> {
        self.found.values().flat_map(|id| self.all_of(*id))
    }

    /// The records that something is broken or overdue at.
    pub fn broken(&self) -> BTreeSet<RecordId> {
        let grave = |found: &&Finding| found.severity == Severity::Error;
        self.all().filter(grave).map(|found| found.record).collect()
    }

    /// Everything that the rules find, gravest first, then by date, undated breaks before dated ones.
    pub fn findings(&self) -> Vec<&Finding> {
        let mut all: Vec<&Finding> = self.all().filter(|finding| finding.is_ripe()).collect();
        all.sort_by_key(|finding| (Reverse(finding.severity), finding.due, finding.rule));
        all
    }

    /// Everything with a date up to and including `until`, by date; what is overdue stands first.
    pub fn deadlines(&self, until: Date) -> Vec<&Finding> {
        let mut all: Vec<&Finding> = self
            .all()
            .filter(|finding| finding.due.is_some_and(|due| due <= until))
            .collect();
        all.sort_by_key(|finding| (finding.due, finding.rule));
        all
    }

    /// Since when everything that the judgement of a record looked at has stood as it stands: what is found there and
    /// depends on no date has been so at least since then.
    pub fn stood_since(&self, state: &State, id: RecordId) -> Option<Timestamp> {
        let judged = self.judged.get(&id)?;
        let held = state.get(id)?;
        let apart = judged.stood;
        let apart = apart.unwrap_or_else(|| stood(state, held, &judged.looks));
        let whole = judged.looks.iter().filter_map(|look| match look {
            Look::All(kind) => self.latest.get(kind).copied(),
            _ => None,
        });
        Some(whole.fold(apart, Timestamp::max))
    }

    /// The records whose judgement no longer holds. The register loses no record, so what is gone is not looked for.
    fn stale<'a>(&self, held: impl Iterator<Item = &'a Held>) -> BTreeSet<RecordId> {
        let mut stale = BTreeSet::new();
        for held in held {
            let judged = self.judged.get(&held.record.id);
            if judged.is_none_or(|judged| judged.stamp != Stamp::of(held)) {
                self.touched_by(held, &mut stale);
            }
        }
        stale
    }

    /// Everybody who looked at something.
    fn lookers_of(&self, look: Look, stale: &mut BTreeSet<RecordId>) {
        let still = |looker: &RecordId| {
            let judged = self.judged.get(looker);
            judged.is_some_and(|judged| judged.looks.binary_search(&look).is_ok())
        };
        stale.extend(self.lookers.of_look(&look).filter(still));
    }

    /// What must be judged again when a record becomes this one.
    pub(super) fn touched_by(&self, held: &Held, stale: &mut BTreeSet<RecordId>) {
        let id = held.record.id;
        let mut from = |look: Look| self.lookers_of(look, stale);
        from(Look::Record(id));
        from(Look::All(held.record.kind));
        let before = self.judged.get(&id).map(|judged| &judged.points_at);
        let pointed = held.record.references().map(|(_, to)| to);
        for to in before.into_iter().flatten().copied().chain(pointed) {
            from(Look::Pointing(to, held.record.kind));
            from(Look::Around(to));
        }
        stale.insert(id);
    }

    /// Takes a judgement in. Afresh, its looks are laid down with those of all others.
    fn take(&mut self, id: RecordId, judged: Judged, afresh: bool) {
        let latest = self.latest.entry(judged.place.0).or_insert(judged.at);
        *latest = judged.at.max(*latest);
        if !judged.findings.is_empty() {
            self.found.insert(judged.place, id);
        } else if !afresh {
            self.found.remove(&judged.place);
        }
        if !afresh {
            let before = self.judged.get(&id);
            let before = before.map_or(&[][..], |before| &before.looks);
            self.lookers.turn(id, before, &judged.looks);
        }
        self.judged.insert(id, judged);
    }
}

#[cfg(test)]
mod tests;
