//! The last twelve months, read out of the journal while nobody asks anything else.
//!
//! To know how many breaks stood a year ago the register is played again from its first entry. That takes seconds, so it
//! is done a few entries at a time, and only when the overview wants it. What came of it is kept, sealed beside the drafts,
//! and the next session reads on from there: the past does not change. On the first day of a month, and where what is kept
//! is not whole, all is played again.

use crate::desk::{Answer, Ticket, Told, Trouble, keeper::Keeper};
use crate::domain::{Stamped, State};
use crate::register::Register;
use crate::views::{Book, MONTHS, Month, Replay, Trend};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// A question is kept waiting no longer than this.
const SLICE: Duration = Duration::from_millis(4);

/// The day and the entry that something was true for.
type When = (u64, Date);

/// What is wanted, what is under way, and what is known.
#[derive(Default)]
pub struct TrendWork {
    wanted: Vec<Ticket>,
    replay: Option<(When, u64, Replay)>,
    known: Option<(When, Arc<Trend>)>,
    /// Up to which entry it was kept.
    kept: Option<u64>,
    /// It was looked whether an earlier session kept it.
    looked: bool,
}

/// The name that it is kept under.
const NAME: &[u8] = b"trend";

/// What is kept: for which program and reach, up to which entry, on which day, and the months.
#[derive(Serialize, Deserialize)]
struct Kept {
    program: String,
    shut: Vec<String>,
    seq: u64,
    day: Date,
    months: Vec<(Date, usize, usize, Option<usize>)>,
}

/// Which rules judged, and what they could see.
fn judged_by(state: &State) -> (String, Vec<String>) {
    let shut = state.shut.iter().map(|compartment| compartment.code());
    (
        env!("CARGO_PKG_VERSION").to_owned(),
        shut.map(str::to_owned).collect(),
    )
}

/// Seals it beside the drafts. It can be made again: where it could not be kept nobody is told.
fn keep(register: &mut Register, (seq, day): When, trend: &Trend) -> bool {
    let (program, shut) = judged_by(register.state());
    let month = |month: &Month| (month.first, month.written, month.approved, month.broken);
    let kept = Kept {
        program,
        shut,
        seq,
        day,
        months: trend.months.iter().map(month).collect(),
    };
    let Ok(text) = serde_json::to_vec(&kept).map(Zeroizing::new) else {
        return false;
    };
    register.put_draft(NAME, Some(&text)).is_ok()
}

/// What an earlier session kept; none where it is not of this register as it stands now.
fn kept(register: &Register) -> Option<(When, Arc<Trend>)> {
    let kept: Kept = serde_json::from_slice(&register.draft(NAME)?).ok()?;
    let (total, _) = register.head();
    let (program, shut) = judged_by(register.state());
    if kept.program != program || kept.shut != shut || kept.seq > total {
        return None;
    }
    if kept.months.len() != MONTHS {
        return None;
    }
    let months = kept.months.into_iter();
    let months = months.map(|(first, written, approved, broken)| Month {
        first,
        written,
        approved,
        broken,
    });
    let trend = Trend {
        months: months.collect(),
    };
    Some(((kept.seq, kept.day), Arc::new(trend)))
}

impl TrendWork {
    /// Somebody wants to know.
    pub fn want(&mut self, ticket: Ticket) {
        self.wanted.push(ticket);
    }

    /// Whether somebody still waits.
    pub fn is_wanted(&self) -> bool {
        !self.wanted.is_empty()
    }

    /// Goes on for a little while; answers when it is done.
    fn step(
        &mut self,
        register: &Register,
        book: &Book,
        when: When,
    ) -> Option<Result<Arc<Trend>, Trouble>> {
        if self.known.is_none() && !std::mem::replace(&mut self.looked, true) {
            self.known = kept(register);
            self.kept = self.known.as_ref().map(|((seq, _), _)| *seq);
        }
        if let Some((made, trend)) = &self.known
            && *made == when
        {
            return Some(Ok(trend.clone()));
        }
        if let Some(trend) = self.follow(register, book, when) {
            return Some(Ok(trend));
        }
        let fresh = || (when, 0, Replay::new(register.state(), when.1));
        let (_, mut read, mut replay) = self
            .replay
            .take()
            .filter(|(begun, ..)| begun.1 == when.1)
            .unwrap_or_else(fresh);
        let begun = Instant::now();
        while read < when.0 {
            if begun.elapsed() >= SLICE {
                self.replay = Some((when, read, replay));
                return None;
            }
            read += 1;
            let told = match register.tell(read) {
                Ok(told) => told,
                Err(failure) => return Some(Err(failure.into())),
            };
            let Some(at) = told.at else { continue };
            for (act, hash) in &told.acts {
                replay.play(Stamped {
                    seq: told.seq,
                    at,
                    author: told.author,
                    act,
                    hash: *hash,
                });
            }
        }
        let trend = Arc::new(replay.end(book));
        (self.known, self.kept) = (Some((when, trend.clone())), None);
        Some(Ok(trend))
    }
}

impl TrendWork {
    /// What is known, with what was written since. None where it has to be read from the beginning.
    fn follow(&mut self, register: &Register, book: &Book, when: When) -> Option<Arc<Trend>> {
        let (made, known) = self.known.as_ref()?;
        let mut trend = Trend::clone(known);
        for seq in made.0 + 1..=when.0 {
            // Of a large entry it is known how many versions it wrote or approved.
            let noted = register.noted(seq).and_then(|noted| {
                let (at, count) = (noted.at?, noted.count);
                match noted.what {
                    "imported" => Some(trend.count(at, count, 0)),
                    "approved" => Some(trend.count(at, 0, count)),
                    _ => None,
                }
            });
            match noted {
                Some(true) => continue,
                Some(false) => return None,
                None => {}
            }
            let told = register.tell(seq).ok()?;
            let at = told.at?;
            let counted = told.acts.iter().all(|(act, _)| trend.note(at, act));
            if !counted {
                return None;
            }
        }
        if !trend.stand(book) {
            return None;
        }
        let trend = Arc::new(trend);
        self.known = Some((when, trend.clone()));
        Some(trend)
    }
}

impl TrendWork {
    /// Keeps what is known, where it was not yet.
    pub fn keep(&mut self, register: &mut Register) {
        let Some((made, trend)) = &self.known else {
            return;
        };
        if self.kept != Some(made.0) && keep(register, *made, trend) {
            self.kept = Some(made.0);
        }
    }

    /// Whether it was read from the beginning and not kept since.
    fn is_fresh(&self) -> bool {
        self.known.is_some() && self.kept.is_none()
    }
}

impl Keeper {
    /// Goes on reading the last months, and tells those who wait when it is done.
    pub(super) fn read_trend(&mut self) {
        let today = self.today();
        let mut trend = std::mem::take(&mut self.trend);
        let told = match self.judged() {
            Ok((register, book)) => trend.step(register, book, (register.head().0, today)),
            Err(trouble) => Some(Err(trouble)),
        };
        if let Some(register) = self.register.as_deref_mut().filter(|_| trend.is_fresh()) {
            trend.keep(register);
        }
        self.trend = trend;
        let Some(told) = told else { return };
        for ticket in std::mem::take(&mut self.trend.wanted) {
            let told = told.clone().map(Told::Trend);
            let _ = self.answers.send(Answer { ticket, told });
        }
    }
}
