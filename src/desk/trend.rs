//! The last twelve months, read out of the journal while nobody asks anything else.
//!
//! To know how many breaks stood a year ago the register is played again from its first entry. That takes seconds, so it
//! is done a few entries at a time, and only when the overview wants it.

use crate::desk::{Answer, Ticket, Told, Trouble, keeper::Keeper};
use crate::domain::Stamped;
use crate::register::Register;
use crate::views::{Book, Replay, Trend};
use jiff::civil::Date;
use std::sync::Arc;
use std::time::{Duration, Instant};

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
        let trend = Arc::new(replay.end());
        self.known = Some((when, trend.clone()));
        Some(Ok(trend))
    }
}

impl TrendWork {
    /// What is known, with what was written since. None where it has to be read from the beginning.
    fn follow(&mut self, register: &Register, book: &Book, when: When) -> Option<Arc<Trend>> {
        let (made, known) = self.known.as_ref()?;
        let mut trend = Trend::clone(known);
        for seq in made.0 + 1..=when.0 {
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

impl Keeper {
    /// Goes on reading the last months, and tells those who wait when it is done.
    pub(super) fn read_trend(&mut self) {
        let today = self.today();
        let mut trend = std::mem::take(&mut self.trend);
        let told = match self.judged() {
            Ok((register, book)) => trend.step(register, book, (register.head().0, today)),
            Err(trouble) => Some(Err(trouble)),
        };
        self.trend = trend;
        let Some(told) = told else { return };
        for ticket in std::mem::take(&mut self.trend.wanted) {
            let told = told.clone().map(Told::Trend);
            let _ = self.answers.send(Answer { ticket, told });
        }
    }
}
