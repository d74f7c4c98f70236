//! The book of findings: every judgement as it was made, and what it looked at. When the register changes, only what looked
//! at something that changed is judged again; on a new day everything is.

use crate::domain::{Custodian, Held, Kind, RecordId, State};
use crate::rules::finding::all_of;
use crate::rules::looks::{ById, Look};
use crate::rules::{Finding, Limits, Survey};
use jiff::Timestamp;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A record as it was when it was judged: another version, an approval or a return makes another.
#[derive(Clone, PartialEq, Eq)]
struct Stamp {
    seq: u64,
    pending: usize,
    approved: Option<u64>,
    returned: Option<(u32, Timestamp)>,
}

impl Stamp {
    fn of(held: &Held) -> Self {
        let returned = held.returned.as_ref();
        Self {
            seq: held.seq,
            pending: held.pending.len(),
            approved: held.approved.as_ref().map(|approved| approved.seq),
            returned: returned.map(|returned| (returned.version, returned.at)),
        }
    }
}

/// One judgement.
#[derive(Clone)]
struct Judged {
    stamp: Stamp,
    place: (Kind, u32),
    /// The records that it pointed at, each once.
    points_at: Vec<RecordId>,
    looks: Vec<Look>,
    findings: Vec<Finding>,
}

/// What all judgements depend on alike.
#[derive(Clone, PartialEq, Eq)]
struct Ground {
    today: Date,
    limits: Limits,
    custodians: Vec<Custodian>,
}

/// What the rules find in a register, on a day.
#[derive(Clone, Default)]
pub struct Book {
    ground: Option<Ground>,
    judged: ById<RecordId, Judged>,
    /// Who looked: the judgements that are made again when it changes.
    lookers: ById<Look, Vec<RecordId>>,
    /// The records with findings, by kind and number.
    found: BTreeMap<(Kind, u32), RecordId>,
    /// When a record of a kind was written last.
    latest: BTreeMap<Kind, Timestamp>,
}

impl Book {
    /// Everything judged afresh.
    pub fn of(state: &State, today: Date) -> Self {
        let mut book = Self::default();
        book.follow(state, today);
        book
    }

    /// Judges what has changed since the last time. Returns how many records were judged.
    pub fn follow(&mut self, state: &State, today: Date) -> usize {
        self.catch_up(state, today, None)
    }

    /// The same where it is known which records have changed: the others are not even looked at.
    pub fn follow_changes(&mut self, state: &State, today: Date, changed: &[RecordId]) -> usize {
        self.catch_up(state, today, Some(changed))
    }

    fn catch_up(&mut self, state: &State, today: Date, changed: Option<&[RecordId]>) -> usize {
        let survey = Survey::of(state);
        survey.looks().keep();
        let ground = Ground {
            today,
            limits: survey.limits().clone(),
            custodians: state.custodians.clone(),
        };
        let mut changed = changed;
        if self.ground.as_ref() != Some(&ground) {
            *self = Self {
                ground: Some(ground),
                ..Self::default()
            };
            changed = None;
        }
        let stale = match changed {
            Some(changed) => self.stale(changed.iter().filter_map(|id| state.get(*id))),
            None => self.stale(state.all()),
        };
        for id in &stale {
            self.judge(state, &survey, *id, today);
        }
        stale.len()
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

    fn all(&self) -> impl Iterator<Item = &Finding> {
        self.found.values().flat_map(|id| self.all_of(*id))
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
        let own = state.get(id)?.at;
        let looked = judged.looks.iter().filter_map(|look| match look {
            Look::Record(id) => state.get(*id).map(|held| held.at),
            Look::Pointing(id, kind) => {
                let pointing = state.pointing_at(*id);
                let of_kind = pointing.filter(|held| held.record.kind == *kind);
                of_kind.map(|held| held.at).max()
            }
            Look::Around(id) => state.pointing_at(*id).map(|held| held.at).max(),
            Look::All(kind) => self.latest.get(kind).copied(),
        });
        looked.chain([own]).max()
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

    /// What must be judged again when a record becomes this one.
    pub(super) fn touched_by(&self, held: &Held, stale: &mut BTreeSet<RecordId>) {
        let id = held.record.id;
        let mut from = |look: Look| stale.extend(self.lookers.get(&look).into_iter().flatten());
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

    fn judge(&mut self, state: &State, survey: &Survey<'_>, id: RecordId, today: Date) {
        let Some(held) = state.get(id) else { return };
        let findings = all_of(survey, held, today);
        let looks = survey.looks().take();
        let record = &held.record;
        let mut points_at: Vec<RecordId> = record.references().map(|(_, to)| to).collect();
        points_at.sort_unstable();
        points_at.dedup();
        let latest = self.latest.entry(record.kind).or_insert(held.at);
        *latest = held.at.max(*latest);
        let judged = Judged {
            stamp: Stamp::of(held),
            place: (record.kind, record.number),
            points_at,
            looks,
            findings,
        };
        if judged.findings.is_empty() {
            self.found.remove(&judged.place);
        } else {
            self.found.insert(judged.place, id);
        }
        let looks = judged.looks.clone();
        let before = self.judged.insert(id, judged);
        for look in before.into_iter().flat_map(|before| before.looks) {
            if let Some(lookers) = self.lookers.get_mut(&look) {
                lookers.retain(|looker| *looker != id);
                if lookers.is_empty() {
                    self.lookers.remove(&look);
                }
            }
        }
        for look in looks {
            self.lookers.entry(look).or_default().push(id);
        }
    }
}

#[cfg(test)]
mod tests;
