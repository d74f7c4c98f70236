//! Judging many records: told on the way, and given up where it is asked to stop.

use crate::desk::keeper::Keeper;
use crate::desk::meter::Meter;
use crate::desk::{Ask, PaperWork, Ticket, crew};
use crate::domain::State;
use crate::views::Book;
use jiff::civil::Date;
use std::sync::{Mutex, PoisonError};

/// So many records are judged before anybody notices; of fewer nothing is told.
const MANY: usize = 5_000;
/// So often at most it is told: each time is a frame.
const TOLD: usize = 50;

/// Lets a book follow a register to a day, told under a step. False where it was asked to stop: the book is empty then.
pub(super) fn judge(
    book: &mut Book,
    state: &State,
    on: Date,
    meter: Meter,
    step: &'static str,
) -> bool {
    // Whoever of the crew has judged a piece tells of it.
    let meter = Mutex::new(meter);
    let going = |done: usize, total: usize| {
        let mut meter = meter.lock().unwrap_or_else(PoisonError::into_inner);
        match total {
            ..MANY => !meter.is_stopped(),
            _ => meter.tell(step, (done * TOLD / total) as u64, TOLD as u64),
        }
    };
    book.follow_told(state, on, crew::two, &going).is_some()
}

/// Whether the answer rests on what the rules find.
fn rests_on_rules(ask: &Ask) -> bool {
    match ask {
        Ask::OverviewJudged
        | Ask::Findings
        | Ask::Requirements
        | Ask::Agenda(_)
        | Ask::List(_)
        | Ask::ListOf(..)
        | Ask::Detail(_)
        | Ask::Strands
        | Ask::Foresee(_) => true,
        Ask::Paper(work, _) => *work == PaperWork::Director,
        Ask::WritePaper(order) => order.work == PaperWork::Director,
        _ => false,
    }
}

impl Keeper {
    /// Judges what an answer rests on, where that is not done today, told under the step `judge`. False where the work was
    /// asked to stop.
    pub(super) fn judges_first(&mut self, ticket: Ticket, ask: &Ask) -> bool {
        let (meter, today) = (self.meter(ticket), self.today());
        let Some(register) = self.register.as_deref().filter(|_| rests_on_rules(ask)) else {
            return true;
        };
        let now = (register.head().0, today);
        if self.judged != Some(now) {
            let done = judge(&mut self.book, register.state(), today, meter, "judge");
            self.judged = done.then_some(now);
        }
        self.judged.is_some()
    }
}
