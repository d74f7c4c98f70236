//! What was read out of the register and is still true: lists and pages, kept until the register or the day is another.
//!
//! A list of twenty thousand takes longer to make than a person wants to wait for a key. It is made once, and made again
//! while nobody asks. Nothing stays here when the register is closed.

use crate::domain::{Kind, RecordId, State};
use crate::views::{
    self, Agenda, Book, Director, EditionDiff, Findings, List, Overview, Pick, Queue, Readiness,
    Requirements, Sitting, Strands,
};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// From so many rows on, orders are made beforehand, on a thread of their own.
const MANY: usize = 500;

/// What every custodian looks at daily: made also before anyone has.
const DAILY: [Kind; 5] = [
    Kind::ProtectiveValue,
    Kind::Person,
    Kind::VettingCase,
    Kind::Position,
    Kind::Unit,
];

/// When something was true: after this entry, on this day.
type When = (u64, Date);

/// Which page.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Of {
    /// The review queue.
    Queue,
    /// The chain check.
    Findings,
    /// What falls due up to and including a day.
    Agenda(Date),
    /// The requirements and their evidence.
    Requirements,
    /// The analysis at a sitting.
    Sitting,
    /// What the municipal director is told.
    Director,
    /// What differs between two editions of the analysis, or between one and nothing.
    EditionDiff(Option<RecordId>, RecordId),
    /// What stands in the way of adopting an analysis.
    Readiness(RecordId),
    /// The cases of which an application is the next step.
    ToApply,
    /// The first page, when the rules have judged everything.
    Overview,
    /// Values, threats, vulnerabilities and measures as a chain.
    Strands,
}

impl Of {
    /// What is made also before anyone has looked at it; the agenda as far ahead as it first shows.
    fn daily(today: Date) -> [Self; 8] {
        [
            Self::Overview,
            Self::Queue,
            Self::Findings,
            Self::Agenda(today.saturating_add(1.month())),
            Self::Requirements,
            Self::Sitting,
            Self::ToApply,
            Self::Strands,
        ]
    }
}

/// A page as it was made. Shared: with twenty thousand rows it is neither copied for the screen nor dropped by it.
#[derive(Clone)]
pub enum Page {
    /// See [`Of`].
    Queue(Arc<Queue>),
    /// See [`Of`].
    Findings(Arc<Findings>),
    /// See [`Of`].
    Agenda(Arc<Agenda>),
    /// See [`Of`].
    Requirements(Arc<Requirements>),
    /// See [`Of`].
    Sitting(Arc<Sitting>),
    /// See [`Of`].
    Director(Arc<Director>),
    /// See [`Of`].
    EditionDiff(Arc<EditionDiff>),
    /// See [`Of`].
    Readiness(Arc<Readiness>),
    /// See [`Of`].
    ToApply(Arc<Vec<RecordId>>),
    /// See [`Of`].
    Overview(Arc<Overview>),
    /// See [`Of`].
    Strands(Arc<Strands>),
}

/// The lists and pages.
#[derive(Default)]
pub struct Shelf {
    pages: BTreeMap<Of, (When, Option<Page>)>,
    lists: BTreeMap<Which, (When, Arc<List>)>,
    picks: BTreeMap<&'static [Kind], (u64, Arc<Vec<Pick>>)>,
}

/// Which list: of a kind, with these columns; none are those that the catalogue lists.
pub type Which = (Kind, Vec<&'static str>);

impl Shelf {
    /// All rows of a kind, made now unless they were.
    pub fn list(&mut self, state: &State, book: &Book, which: Which, when: When) -> Arc<List> {
        if let Some((made, list)) = self.lists.get(&which)
            && *made == when
        {
            return list.clone();
        }
        let list = Arc::new(views::list_of(state, book, which.0, &which.1));
        if list.rows.len() >= MANY {
            let sorted = list.clone();
            // Without a thread an order is made when it is asked for.
            let _ = std::thread::Builder::new()
                .name("orders".into())
                .spawn(move || sorted.make_orders());
        }
        self.lists.insert(which, (when, list.clone()));
        list
    }

    /// A list that should be made while nobody asks: one that was looked at, or is daily, and is no longer true.
    pub fn stale(&self, when: When) -> Option<Which> {
        let daily = DAILY.into_iter().map(|kind| (kind, Vec::new()));
        daily
            .chain(self.lists.keys().cloned())
            .find(|which| self.lists.get(which).is_none_or(|(made, _)| *made != when))
    }

    /// What can be picked of these kinds, made now unless it was.
    pub fn picks(&mut self, state: &State, kinds: &'static [Kind], seq: u64) -> Arc<Vec<Pick>> {
        if let Some((made, picks)) = self.picks.get(kinds)
            && *made == seq
        {
            return picks.clone();
        }
        let picks = Arc::new(views::picks(state, kinds));
        self.picks.insert(kinds, (seq, picks.clone()));
        picks
    }

    /// A page that is still true.
    pub fn page(&self, of: Of, when: When) -> Option<Page> {
        let (made, page) = self.pages.get(&of)?;
        page.clone().filter(|_| *made == when)
    }

    /// Keeps a page that was just made.
    pub fn keep(&mut self, of: Of, when: When, page: Page) {
        // An agenda of another day is not asked for again.
        self.pages.retain(|_, (made, _)| made.1 == when.1);
        self.pages.insert(of, (when, Some(page)));
    }

    /// Makes no page of this sort any more until it is asked for.
    pub fn give_up(&mut self, of: Of) {
        self.pages.insert(of, ((0, Date::MAX), None));
    }

    /// A page that should be made while nobody asks; `also` are more that are looked at daily.
    pub fn stale_page(&self, when: When, also: impl IntoIterator<Item = Of>) -> Option<Of> {
        let looked_at = self.pages.keys().copied();
        let mut all = Of::daily(when.1).into_iter().chain(also).chain(looked_at);
        all.find(|of| match self.pages.get(of) {
            Some((made, page)) => page.is_some() && *made != when,
            None => true,
        })
    }

    /// What is picked from that should be made while nobody asks: what was, and every record, which the palette finds.
    pub fn stale_picks(&self, seq: u64) -> Option<&'static [Kind]> {
        let picked_from = self.picks.keys().copied();
        let mut all = std::iter::once(Kind::ALL).chain(picked_from);
        all.find(|kinds| self.picks.get(kinds).is_none_or(|(made, _)| *made != seq))
    }

    /// Drops everything.
    pub fn clear(&mut self) {
        self.pages.clear();
        self.lists.clear();
        self.picks.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::register;
    use jiff::civil::date;

    const DAY: Date = date(2026, 11, 23);

    #[test]
    fn a_list_is_made_once_and_again_after_a_change_or_at_midnight() {
        let (state, book, mut shelf) = (register(Vec::new()), Book::default(), Shelf::default());
        let first = shelf.list(&state, &book, (Kind::Unit, Vec::new()), (1, DAY));
        assert!(Arc::ptr_eq(
            &first,
            &shelf.list(&state, &book, (Kind::Unit, Vec::new()), (1, DAY))
        ));
        let changed = shelf.list(&state, &book, (Kind::Unit, Vec::new()), (2, DAY));
        assert!(!Arc::ptr_eq(&first, &changed));
        let morrow = shelf.list(
            &state,
            &book,
            (Kind::Unit, Vec::new()),
            (2, date(2026, 11, 24)),
        );
        assert!(!Arc::ptr_eq(&changed, &morrow));
    }

    #[test]
    fn a_page_is_kept_for_its_entry_and_its_day_and_given_up_until_it_is_asked_for() {
        let (state, mut shelf) = (register(Vec::new()), Shelf::default());
        let sitting = || Page::Sitting(Arc::new(views::sitting(&state)));
        let mut made = Vec::new();
        while let Some(of) = shelf.stale_page((1, DAY), Some(Of::Director)) {
            made.push(of);
            match of {
                Of::Director => shelf.give_up(of),
                of => shelf.keep(of, (1, DAY), sitting()),
            }
        }
        assert_eq!(made.len(), Of::daily(DAY).len() + 1);
        assert!(shelf.page(Of::Sitting, (1, DAY)).is_some());
        assert!(shelf.page(Of::Sitting, (2, DAY)).is_none());
        assert!(shelf.page(Of::Director, (1, DAY)).is_none());
        assert_eq!(shelf.stale_page((2, DAY), None), Some(Of::Overview));
        let morrow = date(2026, 11, 24);
        shelf.keep(Of::Queue, (2, morrow), sitting());
        assert!(
            shelf
                .page(Of::Agenda(date(2026, 12, 23)), (1, DAY))
                .is_none()
        );
        shelf.clear();
        assert!(shelf.page(Of::Queue, (2, morrow)).is_none());
    }

    #[test]
    fn what_was_looked_at_is_made_again_until_all_is_true() {
        let (state, book, mut shelf) = (register(Vec::new()), Book::default(), Shelf::default());
        shelf.list(&state, &book, (Kind::Site, Vec::new()), (1, DAY));
        let mut made = Vec::new();
        while let Some(which) = shelf.stale((2, DAY)) {
            shelf.list(&state, &book, which.clone(), (2, DAY));
            made.push(which);
        }
        assert_eq!(made.len(), DAILY.len() + 1);
        assert!(made.contains(&(Kind::Site, Vec::new())));
    }
}
