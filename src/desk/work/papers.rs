//! Papers as they are asked for: read with numbers masked, written in full for a purpose, and then recorded as sent, many
//! cases in one entry.

use super::print::Leaving;
use crate::desk::keeper::Keeper;
use crate::desk::shelf::{Of, Page};
use crate::desk::work::past_of;
use crate::desk::{ApplyOrder, PaperOrder, PaperWork, Ticket, Told, Trouble};
use crate::domain::{Command, Event, EventCode, Kind, RecordId, application, replied, waits};
use crate::exchange::{self, Making, Paper, PaperHead};
use crate::views;
use crate::words::{Language, Words, date};
use jiff::civil::Date;
use std::collections::BTreeSet;
use zeroize::Zeroizing;

impl Keeper {
    /// A paper as it reads today.
    pub(in crate::desk) fn paper(
        &mut self,
        ticket: Ticket,
        work: &PaperWork,
        language: Language,
        reveal: bool,
    ) -> Result<Paper, Trouble> {
        let words = Words::new(language);
        let next;
        let ids = match work {
            PaperWork::Records(ids) => Some(ids),
            PaperWork::ToApply => {
                let Page::ToApply(cases) = self.page(Of::ToApply)? else {
                    return Err(Trouble::new("apply-nothing"));
                };
                next = cases;
                Some(&*next)
            }
            PaperWork::Director => None,
        };
        match ids {
            Some(ids) => {
                let making = Making {
                    state: self.open()?.state(),
                    words: &words,
                    today: self.today(),
                    reveal,
                };
                let mut meter = self.meter(ticket);
                let mut going = |done, of| meter.tell_large("papers", done, of);
                let paper = exchange::papers(making, ids, &mut going);
                let paper = paper.ok_or(Trouble::new("work-stopped"))?;
                match paper.sheets.is_empty() {
                    true if *work == PaperWork::ToApply => Err(Trouble::new("apply-nothing")),
                    true => Err(Trouble::new("paper-none")),
                    false => Ok(paper),
                }
            }
            None => {
                let Page::Director(report) = self.page_for(ticket, Of::Director)? else {
                    return Err(Trouble::new("paper-none"));
                };
                // How a mirror stands is no entry: it is asked anew.
                let past = past_of(self.open()?);
                let report = views::Director {
                    past,
                    ..views::Director::clone(&report)
                };
                Ok(exchange::director(&words, &report))
            }
        }
    }

    /// What the municipal director is told, beside what stood at the last report: that day is played again and judged, told
    /// on the way.
    pub(in crate::desk) fn director(&mut self, ticket: Ticket) -> Result<views::Director, Trouble> {
        let Page::Overview(overview) = self.page(Of::Overview)? else {
            return Err(Trouble::new("locked"));
        };
        let since = views::last_report(self.open()?.state(), self.today());
        if let Some(since) = since {
            // Kept by the keeper: it is not played again for the same day.
            self.past(ticket, since)?;
        }
        let (state, book) = (self.open()?.state(), &self.book);
        let then = self.past.as_ref().filter(|(day, ..)| Some(*day) == since);
        let then = then.map(|(_, state, book)| (state, book));
        Ok(views::director(state, book, &overview, since, then))
    }

    /// The report, where it is made while nobody asks: not where a day that has passed would first have to be played again.
    pub(in crate::desk) fn report(&self) -> Option<Of> {
        let state = self.open().ok()?.state();
        let since = views::last_report(state, self.today());
        let ready =
            since.is_none_or(|day| self.past.as_ref().is_some_and(|(past, ..)| *past == day));
        ready.then_some(Of::Director)
    }

    /// Writes a paper. Whose numbers stand on it is journalled in the same entry as that it left.
    pub(in crate::desk) fn write_paper(
        &mut self,
        ticket: Ticket,
        order: &PaperOrder,
    ) -> Result<Told, Trouble> {
        let reveal = order.purpose.is_some();
        let paper = self.paper(ticket, &order.work, order.language, reveal)?;
        let number = self.next_export()?;
        let info = &self.open()?.state().info;
        let head = PaperHead {
            today: self.today(),
            // What is lacking says much together: it is handled as the register is.
            level: info.ceiling,
            number: number.clone(),
            municipality: info.municipality.clone(),
            exercise: info.exercise,
        };
        let words = Words::new(order.language);
        let mut text = Zeroizing::new(Vec::new());
        exchange::write_paper(&paper, &words, &head, &mut *text)
            .map_err(|_| Trouble::new("paper-not-written"))?;
        let mut details = vec![("sheets", paper.sheets.len().to_string())];
        let mut also = Vec::new();
        if let Some(purpose) = order.purpose {
            let persons = paper.persons();
            details.push(("persons", persons.len().to_string()));
            details.push(("purpose", purpose.code().to_owned()));
            also.extend(persons.into_iter().map(|person| Event {
                code: EventCode::Unmasked,
                object: Some(person),
                details: vec![
                    ("field".to_owned(), "person_no".to_owned()),
                    ("purpose".to_owned(), purpose.code().to_owned()),
                    ("number".to_owned(), number.clone()),
                ],
            }));
        }
        self.leave(Leaving {
            number,
            what: paper.what,
            folder: order.folder.clone(),
            text,
            details,
            also,
        })
    }

    /// Records one application for many cases. A case that is held out stops them all: what was sent is one letter.
    pub(in crate::desk) fn apply(&mut self, order: ApplyOrder) -> Result<Told, Trouble> {
        let today = self.today();
        let words = Words::new(order.language);
        let state = self.open()?.state();
        // In the order of the sheets, so that the checks are numbered as they lie in the envelope.
        let mut seen = BTreeSet::new();
        let cases = order.cases.iter().filter(|id| seen.insert(**id));
        let (mut rows, mut held_out) = (Vec::new(), Vec::new());
        for id in cases {
            let held = state.get(*id).ok_or(Trouble::new("no-such-record"))?;
            if held.record.kind != Kind::VettingCase {
                return Err(Trouble::new("apply-only-cases"));
            }
            let made = application(state, &held.record, today);
            let unsent = made.needs_annex() && !order.dispatch.annexes;
            if made.stops.is_empty() && !unsent {
                rows.push(made.sent(&order.dispatch));
            } else {
                held_out.push(held.record.label());
            }
        }
        if rows.is_empty() && held_out.is_empty() {
            return Err(Trouble::new("apply-nothing"));
        }
        if !held_out.is_empty() {
            let labels = held_out.join(", ");
            return Err(Trouble::new("apply-held-out").arg("labels", labels));
        }
        let method = order.dispatch.method;
        let method = method.map(|code| words.get(&format!("choice-transfer_method-{code}")));
        let reason = words.with(
            "apply-reason",
            &[
                ("count", &rows.len().to_string()),
                ("date", &date(order.dispatch.on)),
                ("ref", order.dispatch.reference.as_deref().unwrap_or("–")),
                ("method", &method.unwrap_or_else(|| "–".to_owned())),
            ],
        );
        self.save_all(Command::SaveAll {
            rows,
            reason: Some(reason),
        })
    }

    /// Records that replies came.
    pub(in crate::desk) fn replies(
        &mut self,
        replies: &[(RecordId, Date)],
        language: Language,
    ) -> Result<Told, Trouble> {
        let today = self.today();
        let state = self.open()?.state();
        let mut rows = Vec::new();
        for (id, on) in replies {
            let held = state.get(*id).ok_or(Trouble::new("no-such-record"))?;
            let check = &held.record;
            let label = check.label();
            if check.kind != Kind::RegisterCheck || !waits(check) {
                return Err(Trouble::new("reply-not-waited-for").arg("label", label));
            }
            let sent = check.values.date("application_date");
            if *on > today || sent.is_some_and(|sent| *on < sent) {
                return Err(Trouble::new("reply-day-wrong").arg("label", label));
            }
            rows.push(replied(check, *on));
        }
        let count = rows.len().to_string();
        let reason = Words::new(language).with("reply-reason", &[("count", &count)]);
        self.save_all(Command::SaveAll {
            rows,
            reason: Some(reason),
        })
    }

    fn save_all(&mut self, command: Command) -> Result<Told, Trouble> {
        let (now, today) = (self.now(), self.today());
        let committed = self.open_mut()?.commit(command, today, now)?;
        self.saved(&committed)
    }
}
