//! The register as it stood at the end of a day that has passed: played again out of the journal, told on the way, and given
//! up where it is asked to stop.

use crate::desk::judge::judge;
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
        let (_, state, book) = self.past(ticket, on)?;
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
        let (_, state, book) = self.past(ticket, on)?;
        let held = state.get(id).ok_or(Trouble::new("not-yet"))?;
        let detail = views::detail(state, book, held, who, None);
        Ok(Told::Detail(Box::new(detail)))
    }

    /// The register as it stood at the end of a day, and what the rules find in it on that day. Kept until another day is
    /// asked for: entries only come later. Told to whoever asked with this ticket: the reading under the step `past`, the
    /// judging under `past-judge`. Where it is asked to stop it ends with the trouble `work-stopped`, and nothing is kept.
    pub(in crate::desk) fn past(&mut self, ticket: Ticket, on: Date) -> Result<&PastDay, Trouble> {
        if on >= self.today() {
            return Err(Trouble::new("not-past").arg("date", on));
        }
        let kept = self.past.take().filter(|(day, ..)| *day == on);
        let past = match kept {
            Some(past) => past,
            None => {
                let (mut reading, judging) = (self.meter(ticket), self.meter(ticket));
                let mut going = |done, total| reading.tell("past", done, total);
                let state = self.open()?.as_of(&|at| today(at) <= on, &mut going)?;
                let mut book = views::Book::default();
                if !judge(&mut book, &state, on, judging, "past-judge") {
                    return Err(Trouble::new("work-stopped"));
                }
                (on, state, book)
            }
        };
        Ok(self.past.insert(past))
    }
}
