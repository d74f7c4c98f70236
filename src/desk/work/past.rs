//! The register as it stood at the end of a day that has passed: played again out of the journal, told on the way, and given
//! up where it is asked to stop.

use crate::desk::crew;
use crate::desk::keeper::{Keeper, today};
use crate::desk::{Ticket, Told, Trouble};
use crate::domain::{Kind, RecordId, State};
use crate::views;
use jiff::civil::Date;
use std::sync::Arc;

/// A day, the register at its end, and what the rules find in it on that day.
pub type PastDay = (Date, State, views::Book);

impl Keeper {
    /// The rows of a kind on a day.
    pub(in crate::desk) fn past_list(
        &mut self,
        ticket: Ticket,
        kind: Kind,
        on: Date,
    ) -> Result<Told, Trouble> {
        if let Some(list) = self.shelf.past_list(on, kind) {
            return Ok(Told::List(list));
        }
        let Some((_, state, book)) = self.past_told(ticket, on)? else {
            return Ok(Told::Cancelled);
        };
        let list = Arc::new(views::list(state, book, kind));
        self.shelf.keep_past(on, &list);
        Ok(Told::List(list))
    }

    /// A record on a day.
    pub(in crate::desk) fn past_detail(
        &mut self,
        ticket: Ticket,
        id: RecordId,
        on: Date,
    ) -> Result<Told, Trouble> {
        let who = self.open()?.who();
        let Some((_, state, book)) = self.past_told(ticket, on)? else {
            return Ok(Told::Cancelled);
        };
        let held = state.get(id).ok_or(Trouble::new("not-yet"))?;
        let detail = views::detail(state, book, held, who, None);
        Ok(Told::Detail(Box::new(detail)))
    }

    /// The day, told on the way under the step `past`; none where the work was asked to stop.
    fn past_told(&mut self, ticket: Ticket, on: Date) -> Result<Option<&PastDay>, Trouble> {
        let mut meter = self.meter(ticket);
        let stopped = self.meter(ticket);
        match self.past(on, &mut |done, total| meter.tell("past", done, total)) {
            Err(_) if stopped.is_stopped() => Ok(None),
            past => past.map(Some),
        }
    }

    /// The register as it stood at the end of a day, and what the rules find in it on that day. Kept until another day is
    /// asked for: entries only come later. `going` is told how many entries are read, of how many; false from it stops the
    /// work with the trouble `work-stopped`.
    pub(in crate::desk) fn past(
        &mut self,
        on: Date,
        going: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<&PastDay, Trouble> {
        if on >= self.today() {
            return Err(Trouble::new("not-past").arg("date", on));
        }
        let kept = self.past.take().filter(|(day, ..)| *day == on);
        let past = match kept {
            Some(past) => past,
            None => {
                let state = self.open()?.as_of(&|at| today(at) <= on, going)?;
                let mut book = views::Book::default();
                book.follow_with(&state, on, crew::two);
                (on, state, book)
            }
        };
        Ok(self.past.insert(past))
    }
}
