//! The judgement of many records at once. It only reads, so that several may share the work; who does is not known here.

use crate::domain::{Held, Kind, RecordId, State};
use crate::rules::finding::all_of;
use crate::rules::lookers::{Mark, mark};
use crate::rules::looks::Look;
use crate::rules::{Finding, Survey};
use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// Whoever does a piece of work: calls it once, or several times side by side, and returns when all calls have.
pub type Crew = fn(&(dyn Fn() + Sync));

/// Is told how many records are judged, of how many, by any of the crew; false from it stops the work.
pub type Going<'a> = &'a (dyn Fn(usize, usize) -> bool + Sync);

/// A crew of one.
pub(super) fn alone(work: &(dyn Fn() + Sync)) {
    work();
}

/// From so many records on, a crew is called.
const MANY: usize = 1_000;
/// So many records are taken at a time: few, since some kinds take much longer than others.
const PIECE: usize = 128;

/// A record as it was when it was judged: another version, an approval or a return makes another.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    seq: u64,
    pending: usize,
    approved: Option<u64>,
    returned: Option<(u32, Timestamp)>,
}

impl Stamp {
    pub(super) fn of(held: &Held) -> Self {
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
pub(super) struct Judged {
    pub(super) stamp: Stamp,
    pub(super) place: (Kind, u32),
    /// When the record was written.
    pub(super) at: Timestamp,
    /// The records that it pointed at, each once.
    pub(super) points_at: Vec<RecordId>,
    /// What was looked at, sorted.
    pub(super) looks: Vec<Look>,
    pub(super) findings: Vec<Finding>,
    /// When the last of what was looked at was written, whole kinds aside, where a finding will ask.
    pub(super) stood: Option<Timestamp>,
}

/// When the last of the records that were looked at was written, and the record itself. Whole kinds are left out.
pub(super) fn stood(state: &State, held: &Held, looks: &[Look]) -> Timestamp {
    let last = looks.iter().filter_map(|look| match look {
        Look::Record(id) => state.get(*id).map(|held| held.at),
        Look::Pointing(id, kind) => state.pointing_of(*id, *kind).map(|held| held.at).max(),
        Look::Around(id) => state.pointing_at(*id).map(|held| held.at).max(),
        Look::All(_) | Look::Keeping => None,
    });
    last.fold(held.at, Timestamp::max)
}

fn judge(state: &State, survey: &Survey<'_>, held: &Held, today: Date) -> Judged {
    let findings = all_of(survey, held, today);
    let looks = survey.looks().take();
    let record = &held.record;
    let mut points_at: Vec<RecordId> = record.references().map(|(_, to)| to).collect();
    points_at.sort_unstable();
    points_at.dedup();
    let asks = findings.iter().any(Finding::stands_undated);
    let stood = asks.then(|| stood(state, held, &looks));
    Judged {
        stamp: Stamp::of(held),
        place: (record.kind, record.number),
        at: held.at,
        points_at,
        looks,
        findings,
        stood,
    }
}

/// What one of a crew has judged, and the marks of its looks, sorted; none where nobody wants them.
#[derive(Default)]
pub(super) struct Share {
    pub(super) judged: Vec<(RecordId, Judged)>,
    pub(super) marks: Vec<Mark>,
}

/// What a judgement of many is to be: with the marks of its looks or without, by whom, and who is told.
pub(super) struct Task<'a> {
    pub(super) today: Date,
    pub(super) marks: bool,
    pub(super) crew: Crew,
    pub(super) going: Going<'a>,
}

/// Judges records, in no order. None where it was asked to stop.
pub(super) fn judge_all(state: &State, of: &[RecordId], task: &Task<'_>) -> Option<Vec<Share>> {
    let (today, marks) = (task.today, task.marks);
    let (taken, judged) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let stopped = AtomicBool::new(false);
    let shares = Mutex::new(Vec::new());
    let work = || {
        // Each has a survey of its own, with what it has worked out and what it has looked at.
        let survey = Survey::of(state);
        survey.looks().keep();
        let mut share = Share::default();
        loop {
            let from = taken.fetch_add(PIECE, Ordering::Relaxed);
            let to = from.saturating_add(PIECE).min(of.len());
            let Some(piece) = of.get(from..to).filter(|piece| !piece.is_empty()) else {
                break;
            };
            for held in piece.iter().filter_map(|id| state.get(*id)) {
                let (id, one) = (held.record.id, judge(state, &survey, held, today));
                if marks {
                    let looks = one.looks.iter();
                    share.marks.extend(looks.map(|look| mark(look, id)));
                }
                share.judged.push((id, one));
            }
            let done = judged.fetch_add(piece.len(), Ordering::Relaxed) + piece.len();
            if stopped.load(Ordering::Relaxed) || !(task.going)(done, of.len()) {
                stopped.store(true, Ordering::Relaxed);
                break;
            }
        }
        share.marks.sort_unstable_by_key(|(number, _)| *number);
        let mut shares = shares.lock().unwrap_or_else(PoisonError::into_inner);
        shares.push(share);
    };
    match of.len() {
        ..MANY => alone(&work),
        _ => (task.crew)(&work),
    }
    let shares = shares.into_inner();
    (!stopped.into_inner()).then(|| shares.unwrap_or_else(PoisonError::into_inner))
}
