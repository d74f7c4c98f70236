//! What was read out of the register and is still true: lists, kept until the register or the day is another.
//!
//! A list of twenty thousand takes longer to make than a person wants to wait for a key. It is made once, and made again
//! while nobody asks. Nothing stays here when the register is closed.

use crate::domain::{Kind, State};
use crate::views::{self, Book, List};
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

/// The lists.
#[derive(Default)]
pub struct Shelf(BTreeMap<Kind, (When, Arc<List>)>);

impl Shelf {
    /// All rows of a kind, made now unless they were.
    pub fn list(&mut self, state: &State, book: &Book, kind: Kind, when: When) -> Arc<List> {
        if let Some((made, list)) = self.0.get(&kind)
            && *made == when
        {
            return list.clone();
        }
        let list = Arc::new(views::list(state, book, kind));
        if list.rows.len() >= MANY {
            let sorted = list.clone();
            // Without a thread an order is made when it is asked for.
            let _ = std::thread::Builder::new()
                .name("orders".into())
                .spawn(move || sorted.make_orders());
        }
        self.0.insert(kind, (when, list.clone()));
        list
    }

    /// A kind whose rows should be made while nobody asks: one that was looked at, or is daily, and is no longer true.
    pub fn stale(&self, when: When) -> Option<Kind> {
        let kept = self.0.keys().copied();
        DAILY
            .into_iter()
            .chain(kept)
            .find(|kind| self.0.get(kind).is_none_or(|(made, _)| *made != when))
    }

    /// Drops everything.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{InfoLevel, RegisterId, RegisterInfo, State};
    use jiff::Timestamp;
    use jiff::civil::date;

    const DAY: Date = date(2026, 11, 23);

    fn state() -> State {
        let info = RegisterInfo {
            id: RegisterId([9; 16]),
            municipality_code: "9999".into(),
            municipality: "Exempelstad".into(),
            authority: "Länsstyrelsen".into(),
            ceiling: InfoLevel::Secret,
            exercise: false,
            created: Timestamp::UNIX_EPOCH,
        };
        State::new(info, Vec::new())
    }

    #[test]
    fn a_list_is_made_once_and_again_after_a_change_or_at_midnight() {
        let (state, book, mut shelf) = (state(), Book::default(), Shelf::default());
        let first = shelf.list(&state, &book, Kind::Unit, (1, DAY));
        assert!(Arc::ptr_eq(
            &first,
            &shelf.list(&state, &book, Kind::Unit, (1, DAY))
        ));
        let changed = shelf.list(&state, &book, Kind::Unit, (2, DAY));
        assert!(!Arc::ptr_eq(&first, &changed));
        let morrow = shelf.list(&state, &book, Kind::Unit, (2, date(2026, 11, 24)));
        assert!(!Arc::ptr_eq(&changed, &morrow));
    }

    #[test]
    fn what_was_looked_at_is_made_again_until_all_is_true() {
        let (state, book, mut shelf) = (state(), Book::default(), Shelf::default());
        shelf.list(&state, &book, Kind::Site, (1, DAY));
        let mut made = Vec::new();
        while let Some(kind) = shelf.stale((2, DAY)) {
            shelf.list(&state, &book, kind, (2, DAY));
            made.push(kind);
        }
        assert_eq!(made.len(), DAILY.len() + 1);
        assert!(made.contains(&Kind::Site));
    }
}
