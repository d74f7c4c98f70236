//! Which rows of a list are shown, and in which order.
//!
//! Sort keys are made once per column and kept until the list changes: turning the order of 50 000 rows makes none.

use crate::domain::{FieldSpec, FieldType, Kind};
use crate::views::{List, Row, Shown};
use crate::words::{Needle, sort_key};
use std::collections::BTreeMap;

/// A part of a list: what a number of the overview counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Only {
    /// Protective values whose higher level, of information and consequence, is this (code of `info_level`).
    Level(&'static str),
    /// Positions of a security class.
    Class(&'static str),
}

impl Only {
    /// The kind that is listed.
    pub fn kind(self) -> Kind {
        match self {
            Self::Level(_) => Kind::ProtectiveValue,
            Self::Class(_) => Kind::Position,
        }
    }

    fn has(self, row: &Row) -> bool {
        match self {
            Self::Class(class) => row
                .cells
                .iter()
                .any(|cell| matches!(cell, Shown::Code { set: "security_class", code } if *code == class)),
            Self::Level(level) => row.cells.iter().filter_map(rank).max().unwrap_or(0) == step(level),
        }
    }
}

/// How high a level is; the two scales run parallel.
fn rank(cell: &Shown) -> Option<u8> {
    match cell {
        Shown::Code {
            set: "info_level" | "consequence",
            code,
        } => Some(step(code)),
        _ => None,
    }
}

fn step(code: &str) -> u8 {
    match code {
        "kh" | "a" => 4,
        "h" | "b" => 3,
        "k" | "c" => 2,
        "bh" | "d" => 1,
        _ => 0,
    }
}

/// A sort key; none for an empty cell, which comes last whichever way the rest is turned.
type Key = Option<Vec<u8>>;

/// The order of a list: by number, or by a column.
#[derive(Default)]
pub struct Order {
    /// 0 is the number, 1 the first column.
    by: usize,
    falling: bool,
    keys: BTreeMap<usize, Vec<Key>>,
}

impl Order {
    /// The list is another: its keys are gone.
    pub fn forget(&mut self) {
        self.keys.clear();
    }

    /// Sorts by the column after this one; after the last comes the number again.
    pub fn next_column(&mut self, columns: usize) {
        self.by = (self.by + 1) % (columns + 1);
        self.falling = false;
    }

    /// Turns the order round.
    pub fn turn(&mut self) {
        self.falling = !self.falling;
    }

    /// The column, 0 for the number, and whether it falls.
    pub fn stands(&self) -> (usize, bool) {
        (self.by, self.falling)
    }

    /// The rows that are shown: those that match, best match first, then in the order of the column.
    pub fn reckon(
        &mut self,
        list: &List,
        needle: &Needle,
        only: Option<Only>,
        all: bool,
    ) -> Vec<usize> {
        let mut seen: Vec<(u8, usize)> = list
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| all || !row.ended)
            .filter(|(_, row)| only.is_none_or(|only| only.has(row)))
            .filter_map(|(at, row)| Some((needle.rank(&row.hay)?, at)))
            .collect();
        let by = self.by;
        let keys = self.keys.entry(by).or_insert_with(|| {
            let field = by.checked_sub(1).and_then(|at| list.columns.get(at));
            list.rows.iter().map(|row| key(row, by, field)).collect()
        });
        let falling = self.falling;
        seen.sort_by(|(rank_a, a), (rank_b, b)| {
            let (key_a, key_b) = (
                keys.get(*a).and_then(Option::as_ref),
                keys.get(*b).and_then(Option::as_ref),
            );
            let by_key = match (key_a, key_b) {
                (Some(a), Some(b)) if falling => b.cmp(a),
                (Some(a), Some(b)) => a.cmp(b),
                (a, b) => a.is_none().cmp(&b.is_none()),
            };
            rank_a.cmp(rank_b).then(by_key).then(a.cmp(b))
        });
        seen.into_iter().map(|(_, at)| at).collect()
    }
}

fn key(row: &Row, by: usize, field: Option<&&'static FieldSpec>) -> Key {
    let Some(field) = field else {
        return Some(sort_key(&row.label));
    };
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
