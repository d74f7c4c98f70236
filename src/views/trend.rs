//! The last twelve months, read out of the history: what was written, what was approved, and how many breaks stood at the
//! end of each month.

use crate::domain::{Act, Stamped, State, apply};
use crate::rules::Book;
use crate::words::local_date;
use jiff::Timestamp;
use jiff::civil::Date;

/// How many months are looked back at, this one included.
pub const MONTHS: usize = 12;

/// One month.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// Versions that were written.
    pub written: usize,
    /// Versions that were approved.
    pub approved: usize,
    /// Records with a break at its end, or today; none before the register was founded.
    pub broken: Option<usize>,
}

/// The months, oldest first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trend {
    /// They are always as many.
    pub months: Vec<Month>,
}

impl Trend {
    /// Counts one more act, of an entry that was written since; false where it is of a month that is not here.
    pub fn note(&mut self, at: Timestamp, act: &Act) -> bool {
        let month = first_of(local_date(at));
        let Some(counted) = self.months.iter_mut().find(|known| known.first == month) else {
            return false;
        };
        counted.note(act);
        true
    }

    /// Counts versions of an entry that was written since, by their number; false where it is of a month that is not here.
    pub fn count(&mut self, at: Timestamp, written: usize, approved: usize) -> bool {
        let month = first_of(local_date(at));
        let Some(counted) = self.months.iter_mut().find(|known| known.first == month) else {
            return false;
        };
        counted.written += written;
        counted.approved += approved;
        true
    }

    /// Counts what is broken today. False on the first day of a month that is not here: then all is read again.
    pub fn stand(&mut self, book: &Book) -> bool {
        let Some(last) = self
            .months
            .last_mut()
            .filter(|last| last.first == first_of(book.today()))
        else {
            return false;
        };
        last.broken = Some(book.broken().len());
        true
    }
}

impl Month {
    fn note(&mut self, act: &Act) {
        match act {
            Act::Put(_) => self.written += 1,
            Act::Approve(..) => self.approved += 1,
            _ => {}
        }
    }
}

/// The register played again from its first entry on, one entry at a time.
pub struct Replay {
    state: State,
    today: Date,
    months: Vec<Month>,
    /// The month that entries are read of now; none before the first entry.
    at: Option<Date>,
}

fn first_of(day: Date) -> Date {
    day.first_of_month()
}

fn month_after(first: Date) -> Date {
    first.last_of_month().tomorrow().unwrap_or(Date::MAX)
}

impl Replay {
    /// From an empty register like this one.
    pub fn new(of: &State, today: Date) -> Self {
        let mut first = first_of(today);
        let mut months = Vec::with_capacity(MONTHS);
        for _ in 0..MONTHS {
            months.push(Month {
                first,
                written: 0,
                approved: 0,
                broken: None,
            });
            first = first_of(first.yesterday().unwrap_or(Date::MIN));
        }
        months.reverse();
        let mut state = State::new(of.info.clone(), of.custodians.clone());
        // What is shut now is not read of the past either, and must not be judged there.
        state.shut = of.shut.clone();
        Self {
            state,
            today,
            months,
            at: None,
        }
    }

    /// Plays one act.
    pub fn play(&mut self, stamped: Stamped<'_>) {
        let month = first_of(local_date(stamped.at)).min(first_of(self.today));
        self.close_until(month);
        if let Some(counted) = self.months.iter_mut().find(|known| known.first == month) {
            counted.note(stamped.act);
        }
        apply(&mut self.state, stamped);
    }

    /// Counts what was broken at the end of each month before this one that has not been counted.
    fn close_until(&mut self, month: Date) {
        // A clock that was set back does not open a month again.
        let Some(mut at) = self.at else {
            self.at = Some(month);
            return;
        };
        while at < month {
            self.count(at, at.last_of_month());
            at = month_after(at);
        }
        self.at = Some(at);
    }

    fn count(&mut self, month: Date, day: Date) {
        let state = &self.state;
        if let Some(counted) = self.months.iter_mut().find(|known| known.first == month) {
            counted.broken = Some(Book::of(state, day).broken().len());
        }
    }

    /// All entries have been played. What stands today is what `book` found, which has judged it already.
    pub fn end(mut self, book: &Book) -> Trend {
        let begun = self.at.is_some();
        if begun {
            self.close_until(first_of(self.today));
        }
        let mut trend = Trend {
            months: self.months,
        };
        if begun {
            trend.stand(book);
        }
        trend
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::register;
    use crate::domain::{ContentHash, CustodianId, Kind, Record, RecordId, Values};
    use jiff::civil::date;
    use std::collections::BTreeMap;

    fn put(replay: &mut Replay, at: &str, version: u32) {
        let record = Record {
            kind: Kind::Unit,
            id: RecordId([1; 16]),
            number: 1,
            version,
            values: Values::new(),
            ended: None,
            unknown: BTreeMap::new(),
        };
        replay.play(Stamped {
            seq: u64::from(version),
            at: at.parse().unwrap(),
            author: CustodianId([1; 16]),
            act: &Act::Put(record),
            hash: ContentHash([0; 32]),
        });
    }

    #[test]
    fn each_month_counts_what_was_written_in_it_and_what_was_broken_at_its_end() {
        let mut replay = Replay::new(&register(Vec::new()), date(2026, 11, 23));
        put(&mut replay, "2026-08-31T21:00:00Z", 1);
        put(&mut replay, "2026-08-31T23:00:00Z", 2);
        put(&mut replay, "2026-11-02T08:00:00Z", 3);
        let book = Book::of(&replay.state, date(2026, 11, 23));
        let trend = replay.end(&book);
        assert_eq!(trend.months.len(), MONTHS);
        assert_eq!(trend.months[0].first, date(2025, 12, 1));
        assert_eq!(trend.months[11].first, date(2026, 11, 1));
        let written: Vec<_> = trend.months.iter().map(|month| month.written).collect();
        // At eleven in the evening in August it is already September in Sweden.
        assert_eq!(written[7..], [0, 1, 1, 0, 1]);
        let counted: Vec<_> = trend.months.iter().map(|m| m.broken.is_some()).collect();
        assert!(counted[..8].iter().all(|counted| !counted));
        assert!(counted[8..].iter().all(|counted| *counted));
    }

    #[test]
    fn a_register_without_entries_has_months_without_numbers() {
        let book = Book::of(&register(Vec::new()), date(2026, 1, 31));
        let trend = Replay::new(&register(Vec::new()), date(2026, 1, 31)).end(&book);
        assert_eq!(trend.months[11].first, date(2026, 1, 1));
        assert_eq!(trend.months[0].first, date(2025, 2, 1));
        assert!(trend.months.iter().all(|month| month.broken.is_none()));
    }

    #[test]
    fn an_entry_dated_after_today_is_counted_today() {
        let mut replay = Replay::new(&register(Vec::new()), date(2026, 11, 23));
        put(&mut replay, "2027-03-01T08:00:00Z", 1);
        let book = Book::of(&replay.state, date(2026, 11, 23));
        let trend = replay.end(&book);
        assert_eq!(trend.months[11].written, 1);
    }
}
