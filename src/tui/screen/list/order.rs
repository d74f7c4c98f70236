//! Which rows of a list are shown, and in which order.
//!
//! The orders come with the list; a query is only looked for among what matched its beginning. Codes, days and statuses
//! are looked for in the words of the user's language, each once however many rows show it.

use crate::domain::{ById, Kind, RecordId};
use crate::tui::widget::say;
use crate::views::{List, Row, Shown, Status};
use crate::words::{Needle, Words, date};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::thread;

/// A part of a list: the records that a number of the overview counts, and what is said of them.
#[derive(Clone)]
pub struct Only {
    kind: Kind,
    what: What,
    ids: Arc<BTreeSet<RecordId>>,
}

/// What was counted.
#[derive(Clone, Copy)]
enum What {
    /// Protective values of a level with a gravest vulnerability.
    Cell(&'static str, &'static str),
    /// A part of a security class.
    Class(&'static str, &'static str),
}

impl Only {
    /// Protective values of a level whose gravest open vulnerability is this grave.
    pub fn cell(level: &'static str, grade: &'static str, ids: &[RecordId]) -> Self {
        Self::of(Kind::ProtectiveValue, What::Cell(level, grade), ids)
    }

    /// Positions or cases of a security class.
    pub fn class(kind: Kind, class: &'static str, part: &'static str, ids: &[RecordId]) -> Self {
        Self::of(kind, What::Class(class, part), ids)
    }

    fn of(kind: Kind, what: What, ids: &[RecordId]) -> Self {
        Self {
            kind,
            what,
            ids: Arc::new(ids.iter().copied().collect()),
        }
    }

    /// The kind that is listed.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// What was counted, in words.
    pub fn said(&self, words: &Words) -> String {
        match self.what {
            What::Cell(level, grade) => {
                let level = words.get(&format!("overview-level-{level}"));
                let grade = words.get(&format!("overview-grade-{grade}"));
                let args = [("level", level.as_str()), ("grade", grade.as_str())];
                words.with("overview-map-cell", &args)
            }
            What::Class(class, part) => {
                let class = match class {
                    "all" => words.get("overview-class-all"),
                    class => say::code(words, "security_class", class),
                };
                let part = words.get(&format!("list-only-{part}"));
                format!("{class}, {part}")
            }
        }
    }

    fn has(&self, row: &Row) -> bool {
        self.ids.contains(&row.id)
    }
}

/// From so many rows on a search is shared between two threads.
const MANY: usize = 8192;

/// The rank of a row that does not match.
const MISSING: u8 = u8::MAX;

/// How each row matches a query.
struct Step {
    query: String,
    ranks: Vec<u8>,
}

/// The order of a list: by number, or by a column.
#[derive(Default)]
pub struct Order {
    /// 0 is the number, 1 the first column.
    by: usize,
    falling: bool,
    /// For each beginning of the query that was typed: what does not match it can't match what it is continued to, and
    /// what is taken away again costs nothing.
    steps: Vec<Step>,
}

impl Order {
    /// The list is another: what was reckoned about its rows is gone.
    pub fn forget(&mut self) {
        self.steps.clear();
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

    /// Sorts so.
    pub fn set(&mut self, by: usize, falling: bool) {
        (self.by, self.falling) = (by, falling);
    }

    /// The column, 0 for the number, and whether it falls.
    pub fn stands(&self) -> (usize, bool) {
        (self.by, self.falling)
    }

    /// The rows that are shown: those that match, best match first, then in the order of the column.
    pub fn reckon(
        &mut self,
        list: &List,
        query: &str,
        only: Option<&Only>,
        all: bool,
        words: &Words,
    ) -> Vec<usize> {
        self.search(list, query, words);
        let ranks = self.steps.last().map(|step| step.ranks.as_slice());
        // Best matches first: those that begin so, those that have it, those that have it without diacritics.
        let mut found: [Vec<usize>; 3] = Default::default();
        for at in list.order(self.by, self.falling) {
            let at = *at as usize;
            let rank = ranks.map_or(0, |ranks| ranks.get(at).copied().unwrap_or(MISSING));
            let (Some(found), Some(row)) = (found.get_mut(usize::from(rank)), list.rows.get(at))
            else {
                continue;
            };
            if (all || !row.ended) && only.is_none_or(|only| only.has(row)) {
                found.push(at);
            }
        }
        found.concat()
    }

    /// Leaves the ranks for a query on top of the steps; none at all for an empty one.
    fn search(&mut self, list: &List, query: &str, words: &Words) {
        while self
            .steps
            .pop_if(|step| !query.starts_with(&step.query))
            .is_some()
        {}
        let needle = Needle::new(query);
        if needle.is_empty() {
            return self.steps.clear();
        }
        if self.steps.last().is_some_and(|step| step.query == query) {
            return;
        }
        let before = self.steps.last().map(|step| step.ranks.as_slice());
        let step = Step {
            query: query.to_owned(),
            ranks: ranks(list, &needle, before, words),
        };
        self.steps.push(step);
    }
}

/// How each row matches. Of very many, half are looked through on a thread beside: no key may wait for all of them.
fn ranks(list: &List, needle: &Needle, before: Option<&[u8]>, words: &Words) -> Vec<u8> {
    let rank = |rows: &[Row], from: usize| -> Vec<u8> {
        let mut seen = Seen::new(needle, words);
        let ranks = (from..).zip(rows).map(|(at, row)| {
            let may = before.is_none_or(|ranks| ranks.get(at).is_some_and(|rank| *rank != MISSING));
            let rank = || {
                let rank = needle.rank(&row.hay);
                rank.or_else(|| needle.rank_beside(&row.hay, seen.had_by(row)))
            };
            may.then(rank).flatten().unwrap_or(MISSING)
        });
        ranks.collect()
    };
    if list.rows.len() < MANY {
        return rank(&list.rows, 0);
    }
    let half = list.rows.len() / 2;
    let (first, second) = list.rows.split_at(half);
    thread::scope(|scope| {
        let beside = thread::Builder::new()
            .name("search".into())
            .spawn_scoped(scope, || rank(second, half));
        let mut ranks = rank(first, 0);
        // Where no thread was to be had, this one goes through the other half as well.
        let more = beside.ok().and_then(|beside| beside.join().ok());
        ranks.extend(more.unwrap_or_else(|| rank(second, half)));
        ranks
    })
}

/// A derived status: its code and its numbers.
type Derived<'a> = (&'static str, &'a [(&'static str, i64)]);

/// Which words of a query the codes, days and statuses have that rows show. There are few of them and many rows: each is
/// put into words once.
struct Seen<'a> {
    needle: &'a Needle,
    words: &'a Words,
    codes: ById<(&'static str, &'static str), u64>,
    days: ById<Date, u64>,
    statuses: ById<Derived<'a>, u64>,
}

impl<'a> Seen<'a> {
    fn new(needle: &'a Needle, words: &'a Words) -> Self {
        Self {
            needle,
            words,
            codes: ById::default(),
            days: ById::default(),
            statuses: ById::default(),
        }
    }

    fn had_by(&mut self, row: &'a Row) -> u64 {
        let cells = row.cells.iter().fold(0, |had, cell| {
            had | match cell {
                Shown::Code { set, code } => self.code(set, code),
                Shown::Codes { set, codes } => {
                    codes.iter().fold(0, |had, code| had | self.code(set, code))
                }
                Shown::Date(day) => {
                    let needle = self.needle;
                    let reckon = || needle.had_by(&date(*day));
                    *self.days.entry(*day).or_insert_with(reckon)
                }
                _ => 0,
            }
        });
        let class = match row.seat.as_ref().map(|seat| &seat.class) {
            Some(Shown::Code { set, code }) => self.code(set, code),
            _ => 0,
        };
        cells | class | row.status.as_ref().map_or(0, |status| self.status(status))
    }

    fn code(&mut self, set: &'static str, code: &'static str) -> u64 {
        let (needle, words) = (self.needle, self.words);
        *self.codes.entry((set, code)).or_insert_with(|| {
            let full = say::code(words, set, code);
            needle.had_by(&format!("{full} {}", say::code_short(words, set, code)))
        })
    }

    fn status(&mut self, status: &'a Status) -> u64 {
        let (needle, words) = (self.needle, self.words);
        let key = (status.code, status.counts.as_slice());
        *self.statuses.entry(key).or_insert_with(|| {
            let full = say::status(words, status);
            needle.had_by(&format!("{full} {}", say::status_short(words, status)))
        })
    }
}
