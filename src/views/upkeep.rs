//! What is done again and again for the register itself: when it was done last, when it is due, and the head for the diary.

use crate::domain::State;
use crate::rules::{self, Routine};
use crate::views::custodians::{SheetsRow, sheets};
use jiff::Timestamp;
use jiff::civil::Date;

/// One routine.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UpkeepRow {
    /// Which.
    pub routine: Routine,
    /// When it was done last; none where it never was.
    pub last: Option<Timestamp>,
    /// When it is due; none where there is nothing to do it with.
    pub due: Option<Date>,
    /// Whether that day has passed.
    pub overdue: bool,
    /// The house's months between.
    pub months: u32,
}

/// The routines, and what they are done with.
#[derive(Clone)]
pub struct Upkeep {
    /// The routines, in the order in which they come round.
    pub rows: Vec<UpkeepRow>,
    /// The last entry, and the head there: ten words and its number.
    pub head: (u64, String),
    /// Up to which entry the head was put in the diary last.
    pub noted: Option<u64>,
    /// The recovery sheets, where there are any.
    pub sheets: Option<SheetsRow>,
    /// Whether new sheets wait for another custodian's answer.
    pub sheets_wait: bool,
    /// When a backup was made last.
    pub backup: Option<Timestamp>,
}

/// How the routines stand on a day.
pub fn upkeep(
    state: &State,
    today: Date,
    head: (u64, String),
    backup: Option<Timestamp>,
) -> Upkeep {
    let row = |one: rules::Upkeep| UpkeepRow {
        routine: one.routine,
        last: one.last,
        due: one.due,
        overdue: one.due.is_some_and(|due| due < today),
        months: one.months,
    };
    let mine = state.keeping.recovery.map(|(sheets, _)| sheets);
    let offers = state.keeping.offers.iter();
    Upkeep {
        rows: rules::upkeep(state).into_iter().map(row).collect(),
        head,
        noted: state.keeping.head_noted.map(|(seq, _)| seq),
        sheets: sheets(state, today),
        sheets_wait: offers
            .map(|offer| offer.seating.recovery)
            .any(|offered| offered.is_some() && offered != mine),
        backup,
    }
}
