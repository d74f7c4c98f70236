//! What was read out of the register and is still true: lists and pages, kept until the register or the day is another.
//!
//! A list of twenty thousand takes longer to make than a person wants to wait for a key. It is made once, and made again
//! while nobody asks. Nothing stays here when the register is closed.

use crate::desk::crew;
use crate::domain::{Held, Kind, RecordId, State};
use crate::views::{
    self, Agenda, Book, Director, Disposals, EditionDiff, Findings, List, Overview, Pick, Picks,
    Queue, Readiness, Requirements, Sitting, Strands, Waiting,
};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// From so many rows on, orders are made beforehand, on a thread of their own.
const MANY: usize = 500;

/// So many changed records are put in their places one by one among those that can be picked.
const FEW: usize = 16;

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
    /// Disposals: who has ended and can be disposed of, and what left the register.
    Disposals,
    /// Who waits for a reply.
    Waiting,
}

impl Of {
    /// What is made also before anyone has looked at it; the agenda as far ahead as it is looked at, for it holds those that end
    /// earlier.
    fn daily(today: Date) -> [Self; 10] {
        [
            Self::Overview,
            Self::Queue,
            Self::Findings,
            Self::Agenda(today.saturating_add(1.year())),
            Self::Requirements,
            Self::Sitting,
            Self::ToApply,
            Self::Strands,
            Self::Disposals,
            Self::Waiting,
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
    /// See [`Of`].
    Disposals(Arc<Disposals>),
    /// See [`Of`].
    Waiting(Arc<Waiting>),
}

/// The lists and pages.
#[derive(Default)]
pub struct Shelf {
    pages: BTreeMap<Of, (When, Option<Page>)>,
    lists: BTreeMap<Which, (When, Arc<List>)>,
    picks: BTreeMap<Kind, (u64, Arc<Vec<Pick>>)>,
    /// Lists of the past day that was looked at last, which no entry changes.
    past: BTreeMap<(Date, Kind), Arc<List>>,
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
                .spawn(move || {
                    crew::give_way();
                    sorted.make_orders();
                });
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
    pub fn picks(&mut self, state: &State, kinds: &[Kind], seq: u64) -> Picks {
        let part = |kind: &Kind| match self.picks.get(kind) {
            Some((made, picks)) if *made == seq => picks.clone(),
            _ => {
                let picks = Arc::new(views::picks(state, *kind));
                self.picks.insert(*kind, (seq, picks.clone()));
                picks
            }
        };
        Picks::new(kinds.iter().map(part).collect())
    }

    /// Lets what can be picked follow an entry that changed these records and nothing else: what it does not concern stays
    /// true, and of what it does only these are made anew.
    pub fn follow(&mut self, state: &State, seq: u64, ids: &[RecordId]) {
        let mut changed: BTreeMap<Kind, Vec<&Held>> = BTreeMap::new();
        for held in ids.iter().filter_map(|id| state.get(*id)) {
            changed.entry(held.record.kind).or_default().push(held);
        }
        for (kind, (made, picks)) in &mut self.picks {
            // What is called by others may be called otherwise now.
            if *made + 1 != seq || (views::called_by_others(*kind) && !changed.is_empty()) {
                continue;
            }
            let changed = changed.get(kind).map_or(&[][..], Vec::as_slice);
            match (changed.len(), Arc::get_mut(picks)) {
                (0, _) => {}
                (1..=FEW, Some(picks)) => changed.iter().for_each(|held| put(picks, state, held)),
                // Many, or somebody picks from them: they are made anew.
                _ => continue,
            }
            *made = seq;
        }
    }

    /// The rows of a kind on a past day, where they were made.
    pub fn past_list(&self, on: Date, kind: Kind) -> Option<Arc<List>> {
        self.past.get(&(on, kind)).cloned()
    }

    /// Keeps them, and those of no other day.
    pub fn keep_past(&mut self, on: Date, list: &Arc<List>) {
        self.past.retain(|(day, _), _| *day == on);
        self.past.insert((on, list.kind), list.clone());
    }

    /// Lets go of the past: who was disposed of has no name there either.
    pub fn forget_past(&mut self) {
        self.past.clear();
    }

    /// A page that is still true.
    pub fn page(&self, of: Of, when: When) -> Option<Page> {
        let kept = self.pages.get(&of).filter(|(made, _)| *made == when);
        match (kept, of) {
            (Some((_, page)), _) => page.clone(),
            (None, Of::Agenda(until)) => self.agenda(until, when),
            (None, _) => None,
        }
    }

    /// What an agenda that ends later holds of one.
    fn agenda(&self, until: Date, when: When) -> Option<Page> {
        let mut later = self.pages.range(Of::Agenda(until)..=Of::Agenda(Date::MAX));
        later.find_map(|(_, (made, page))| match page {
            Some(Page::Agenda(agenda)) if *made == when => {
                Some(Page::Agenda(Arc::new(agenda.until(until))))
            }
            _ => None,
        })
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

    /// A kind of which what can be picked should be made while nobody asks: the palette finds all.
    pub fn stale_picks(&self, seq: u64) -> Option<Kind> {
        let stale = |kind: &Kind| self.picks.get(kind).is_none_or(|(made, _)| *made != seq);
        Kind::ALL.iter().copied().find(stale)
    }

    /// Drops everything.
    pub fn clear(&mut self) {
        self.pages.clear();
        self.lists.clear();
        self.picks.clear();
        self.past.clear();
    }
}

/// Puts a record in its place among those that can be picked, or takes it away.
fn put(picks: &mut Vec<Pick>, state: &State, held: &Held) {
    let place = picks.iter().position(|pick| pick.link.id == held.record.id);
    match (views::pick(state, held), place) {
        (Some(pick), Some(place)) => picks[place] = pick,
        // One that is opened again stands where its number does.
        (Some(pick), None) => {
            let number = |of: &Pick| state.get(of.link.id).map(|held| held.record.number);
            let place = picks.partition_point(|other| number(other) < Some(held.record.number));
            picks.insert(place, pick);
        }
        (None, Some(place)) => drop(picks.remove(place)),
        (None, None) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Ended;
    use crate::domain::testing::{held, id, record, register};
    use crate::views::{ChainLink, Due, FindingRow, Link, Severity, Unjudged};
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
    fn lists_of_one_past_day_are_kept_until_another_is_asked_for_or_they_are_let_go() {
        let (state, book, mut shelf) = (register(Vec::new()), Book::default(), Shelf::default());
        let (day, other) = (date(2026, 11, 20), date(2026, 11, 19));
        let list = |kind| Arc::new(views::list(&state, &book, kind));
        shelf.keep_past(day, &list(Kind::Unit));
        shelf.keep_past(day, &list(Kind::Person));
        assert!(shelf.past_list(day, Kind::Unit).is_some());
        assert!(shelf.past_list(other, Kind::Unit).is_none());
        shelf.keep_past(other, &list(Kind::Unit));
        assert!(shelf.past_list(day, Kind::Person).is_none());
        shelf.forget_past();
        assert!(shelf.past_list(other, Kind::Unit).is_none());
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

    #[test]
    fn an_agenda_that_ends_earlier_is_read_from_one_that_ends_later() {
        let due = |day: &str| FindingRow {
            due: Some(day.parse().unwrap()),
            ..finding()
        };
        let year = Agenda {
            today: DAY,
            until: date(2027, 11, 23),
            edition: views::edition().clone(),
            due: Due::new(["2026-10-01", "2026-11-30", "2026-12-01"].map(due).into()),
            unjudged: Unjudged::default(),
        };
        let mut shelf = Shelf::default();
        let page = Page::Agenda(Arc::new(year.clone()));
        shelf.keep(Of::Agenda(year.until), (1, DAY), page);
        let week = date(2026, 11, 30);
        let Some(Page::Agenda(found)) = shelf.page(Of::Agenda(week), (1, DAY)) else {
            panic!("no agenda of a week")
        };
        assert_eq!((found.until, found.due.len()), (week, 2));
        assert_eq!(found.due[1].due, Some(week));
        // Neither from one that ends before, nor after a change.
        let later = Of::Agenda(date(2027, 11, 24));
        assert!(shelf.page(later, (1, DAY)).is_none());
        assert!(shelf.page(Of::Agenda(week), (2, DAY)).is_none());
    }

    fn finding() -> FindingRow {
        FindingRow {
            chain: ChainLink::Position,
            since: None,
            rule: "position-review-due",
            severity: Severity::Warning,
            provision: "PMFS 2022:1 6 kap.",
            link: Link {
                id: id(Kind::Position, 1),
                kind: Kind::Position,
                label: "BE-0001".into(),
                title: "Jour".into(),
            },
            due: None,
            limit: "",
            house: None,
            also: Vec::new(),
        }
    }

    #[test]
    fn what_can_be_picked_follows_an_entry_as_if_it_were_made_anew() {
        let unit = |number: u8, name: &'static str| record(Kind::Unit, number, &[("name", name)]);
        let person = record(Kind::Person, 1, &[("name", "\"Karin Åsö")]);
        let case = record(Kind::VettingCase, 1, &[("person", "")]);
        let units = [unit(1, "\"Bygg"), unit(2, "\"Vatten"), unit(4, "\"Energi")];
        let mut state = register(units.into_iter().chain([person, case]).collect());
        let (mut shelf, mut seq) = (Shelf::default(), 1);
        let said = |picks: &Picks| -> Vec<String> {
            let said = picks.iter().map(|pick| &pick.link);
            said.map(|link| format!("{} {}", link.label, link.title))
                .collect()
        };
        shelf.picks(&state, Kind::ALL, seq);
        let mut ended = unit(2, "\"Vatten");
        ended.ended = Some(Ended {
            on: DAY,
            reason: "Delad".into(),
        });
        let renamed = record(Kind::Person, 1, &[("name", "\"Karin Ek")]);
        for changed in [unit(3, "\"Miljö"), ended, unit(2, "\"Vatten"), renamed] {
            let id = changed.id;
            state.put(held(changed));
            seq += 1;
            shelf.follow(&state, seq, &[id]);
            // What was changed is true again without being made; a case is called by its person and is made anew.
            for kind in [Kind::Unit, Kind::Person] {
                assert_eq!(shelf.picks[&kind].0, seq, "{kind:?}");
            }
            assert_eq!(shelf.stale_picks(seq), Some(Kind::VettingCase));
            let kept = said(&shelf.picks(&state, Kind::ALL, seq));
            assert_eq!(kept, said(&Shelf::default().picks(&state, Kind::ALL, seq)));
        }
        // While somebody picks from them they stay as they are, and are made anew for the next one.
        let held_open = shelf.picks(&state, &[Kind::Unit], seq);
        state.put(held(unit(1, "\"Byggnad")));
        shelf.follow(&state, seq + 1, &[id(Kind::Unit, 1)]);
        assert_eq!(held_open.get(0).unwrap().link.title, "Bygg");
        let now = shelf.picks(&state, &[Kind::Unit], seq + 1);
        assert_eq!(now.get(0).unwrap().link.title, "Byggnad");
        // An entry that nobody told of makes them grow old.
        shelf.follow(&state, seq + 3, &[]);
        assert!(shelf.stale_picks(seq + 3).is_some());
    }
}
