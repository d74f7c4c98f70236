//! How far a piece of work has come, told to whoever asked for it, and whether it was asked to stop meanwhile.

use crate::desk::keeper::{Cancelled, Keeper};
use crate::desk::{Answer, Ticket, Told};
use std::sync::mpsc::Sender;

/// Tells each whole per cent once.
pub(super) struct Meter {
    ticket: Ticket,
    answers: Sender<Answer>,
    cancelled: Cancelled,
    said: Option<(&'static str, u64)>,
    large: bool,
}

/// A change of so many acts is told.
const LARGE: u64 = 1_000;

impl Keeper {
    /// A meter for the work that this ticket asked for.
    pub(super) fn meter(&self, ticket: Ticket) -> Meter {
        Meter {
            ticket,
            answers: self.answers.clone(),
            cancelled: self.cancelled.clone(),
            said: None,
            large: false,
        }
    }
}

impl Meter {
    /// So much of so much of a step is done (words under `step-<code>`). False when the work is to stop.
    pub(super) fn tell(&mut self, step: &'static str, done: u64, total: u64) -> bool {
        let share = (done.saturating_mul(100)).checked_div(total).unwrap_or(0);
        // Work that nobody asked for is told to nobody.
        if self.ticket != Ticket(0) && self.said != Some((step, share)) {
            self.said = Some((step, share));
            let told = Ok(Told::Progress { step, done, total });
            let ticket = self.ticket;
            // Nobody waits any more: the work itself will see that.
            let _ = self.answers.send(Answer { ticket, told });
        }
        !self.is_stopped()
    }

    /// The same of a change: a small one is on disk before anybody could read how far it has come, and is neither told nor
    /// stopped.
    pub(super) fn tell_large(&mut self, step: &'static str, done: u64, total: u64) -> bool {
        self.large |= total >= LARGE;
        !self.large || self.tell(step, done, total)
    }

    /// Whether the work was asked to stop.
    pub(super) fn is_stopped(&self) -> bool {
        self.cancelled.is_cancelled(self.ticket)
    }
}
