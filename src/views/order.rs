//! The orders of a list: which row comes after which, by each column.
//!
//! An order of many rows takes longer than a frame may, so each is made once, kept with the list, and made beforehand on
//! a thread of its own where there is one to spare ([`List::make_orders`]).

use crate::domain::{FieldSpec, FieldType};
use crate::views::{List, Row, Shown};
use crate::words::sort_key;
use std::sync::OnceLock;

/// The orders that were made so far. By number they are the rows themselves. A copy has none: its rows may be others.
#[derive(Default)]
pub struct Orders(Vec<OnceLock<Vec<u32>>>);

impl Orders {
    /// Of a list with so many columns beside the number, none made yet.
    pub fn new(columns: usize) -> Self {
        Self((0..2 * (columns + 1)).map(|_| OnceLock::new()).collect())
    }
}

impl Clone for Orders {
    fn clone(&self) -> Self {
        Self(self.0.iter().map(|_| OnceLock::new()).collect())
    }
}

/// A sort key; none for an empty cell, which comes last whichever way the rest is turned.
type Key = Option<Vec<u8>>;

impl List {
    /// The places of all rows in the order of a column: 0 is the number, 1 the first column. Equal ones stand in the
    /// order of the rows. Made when it is first asked for.
    pub fn order(&self, by: usize, falling: bool) -> &[u32] {
        let slot = self.orders.0.get(2 * by + usize::from(falling));
        slot.map_or(&[], |slot| slot.get_or_init(|| self.sorted(by, falling)))
    }

    /// Makes all orders, so that none has to be waited for.
    pub fn make_orders(&self) {
        for by in 0..=self.columns.len() {
            self.order(by, false);
            self.order(by, true);
        }
    }

    fn sorted(&self, by: usize, falling: bool) -> Vec<u32> {
        let Some(field) = by.checked_sub(1).and_then(|at| self.columns.get(at)) else {
            // The rows stand by number.
            let places = 0..u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
            return match falling {
                true => places.rev().collect(),
                false => places.collect(),
            };
        };
        let mut keyed: Vec<(Key, u32)> = (0..)
            .zip(&self.rows)
            .map(|(at, row)| (key(row, by, field), at))
            .collect();
        keyed.sort_by(|(a, at_a), (b, at_b)| {
            let by_key = match (a, b) {
                (Some(a), Some(b)) if falling => b.cmp(a),
                (Some(a), Some(b)) => a.cmp(b),
                (a, b) => a.is_none().cmp(&b.is_none()),
            };
            by_key.then(at_a.cmp(at_b))
        });
        keyed.into_iter().map(|(_, at)| at).collect()
    }
}

fn key(row: &Row, by: usize, field: &FieldSpec) -> Key {
    let place = |code: &str| {
        let (FieldType::Choice { codes, .. } | FieldType::Choices { codes, .. }) = field.ty else {
            return code.as_bytes().to_vec();
        };
        let at = codes.iter().position(|known| *known == code);
        vec![u8::try_from(at.unwrap_or(0)).unwrap_or(u8::MAX)]
    };
    Some(match row.cells.get(by - 1)? {
        Shown::Empty | Shown::Masked(_) => return None,
        Shown::Text(text) => sort_key(text),
        Shown::Code { code, .. } => place(code),
        Shown::Codes { codes, .. } => place(codes.first()?),
        Shown::Date(date) => date.to_string().into_bytes(),
        Shown::Flag(flag) => vec![u8::from(!flag)],
        // The sign bit is turned, so that bytes compare as numbers do.
        Shown::Number(number) => (number.cast_unsigned() ^ (1 << 63)).to_be_bytes().to_vec(),
        Shown::Span(span) => span.hours().to_be_bytes().to_vec(),
        Shown::Links(links) => sort_key(&links.first()?.title),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::testing::{record, register};
    use crate::rules::Book;
    use crate::views::list;

    #[test]
    fn by_number_the_rows_stand_as_their_numbers_sort_and_turned_round() {
        let mut records: Vec<_> = (1..13).map(|n| record(Kind::Unit, n, &[])).collect();
        // Longer than the four digits that a number is filled up to.
        for (at, number) in [(10, 9_999), (11, 10_000)] {
            records[at].number = number;
        }
        let list = list(&register(records), &Book::default(), Kind::Unit);
        let labels = |places: &[u32]| -> Vec<&str> {
            let rows = places.iter().filter_map(|at| list.rows.get(*at as usize));
            rows.map(|row| row.label.as_str()).collect()
        };
        let rising = labels(list.order(0, false));
        let mut sorted = rising.clone();
        sorted.sort_by_key(|label| sort_key(label));
        assert_eq!((rising.len(), &rising), (12, &sorted));
        sorted.reverse();
        assert_eq!(labels(list.order(0, true)), sorted);
    }
}
