//! What hangs under what in the chain, what hangs nowhere, and where the breaks stand when one walks it. Reckoned when the chain
//! is made, so that whoever opens it waits for nothing and a frame looks at what it shows and at nothing else.

use crate::domain::RecordId;
use crate::views::StrandRow;
use std::collections::{BTreeMap, BTreeSet};

/// The columns, from the left.
const VALUE: usize = 0;
const THREAT: usize = 1;
const GAP: usize = 2;
const MEASURE: usize = 3;
const COLUMNS: usize = 4;

/// The rows of each column.
type Columns = [Vec<StrandRow>; COLUMNS];

/// A place with a break: in which column, under which value and vulnerability, and on which row; none where a column is empty
/// and something lacks in it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Spot {
    /// The place of the value in its column.
    pub value: usize,
    /// The column that it stands in.
    pub column: usize,
    /// Of a measure, the place of its vulnerability under the value.
    pub gap: Option<usize>,
    /// The place under what is to the left.
    pub row: Option<usize>,
}

/// What hangs under what.
#[derive(Clone, Default)]
pub struct Hanging {
    /// By column: the places of the threats and vulnerabilities of a value, and of the measures against a vulnerability; where
    /// the values stand themselves, those of the measures that are for a value and against none of its vulnerabilities.
    columns: [BTreeMap<RecordId, Vec<usize>>; COLUMNS],
    /// Records that hang under nothing that is live, column by column; none stands in the first.
    loose: [Vec<usize>; COLUMNS],
    /// Every break, in the order in which the chain is walked.
    breaks: Vec<Spot>,
}

impl Hanging {
    /// Of the columns.
    pub(super) fn of(columns: &Columns) -> Self {
        let mut hanging = Self::default();
        for (column, rows) in columns.iter().enumerate().skip(THREAT) {
            for (at, row) in rows.iter().enumerate() {
                for above in &row.under {
                    hanging.put(column, *above, at);
                }
            }
        }
        let [_, _, gaps, measures] = columns;
        let values: BTreeMap<RecordId, &[RecordId]> = gaps
            .iter()
            .map(|gap| (gap.link.id, gap.under.as_slice()))
            .collect();
        for (at, row) in measures.iter().enumerate() {
            for value in &row.values {
                let of_it = |gap| values.get(gap).is_some_and(|of: &&[_]| of.contains(value));
                if !row.under.iter().any(of_it) {
                    hanging.put(VALUE, *value, at);
                }
            }
        }
        hanging.loose = loose(columns);
        hanging.breaks = hanging.found(columns);
        hanging
    }

    /// A record may name another twice; it hangs there once.
    fn put(&mut self, column: usize, above: RecordId, at: usize) {
        let places = self.columns[column].entry(above).or_default();
        if places.last() != Some(&at) {
            places.push(at);
        }
    }

    /// The places of what hangs under a record in a column; in that of the values, of the measures for it alone.
    pub fn rows(&self, column: usize, above: RecordId) -> &[usize] {
        let rows = self.columns.get(column).and_then(|rows| rows.get(&above));
        rows.map_or(&[], Vec::as_slice)
    }

    /// The places in a column of what hangs under nothing that is live.
    pub fn loose(&self, column: usize) -> &[usize] {
        self.loose.get(column).map_or(&[], Vec::as_slice)
    }

    /// Every break, in the order in which the chain is walked.
    pub fn breaks(&self) -> &[Spot] {
        &self.breaks
    }

    fn found(&self, columns: &Columns) -> Vec<Spot> {
        let mut spots = Vec::new();
        let at = |column: usize, places: &[usize]| -> Vec<(usize, &StrandRow)> {
            let rows = places.iter().filter_map(|at| columns[column].get(*at));
            rows.enumerate().collect()
        };
        for (value, row) in columns[VALUE].iter().enumerate() {
            let mut put = |column, gap, row| {
                spots.push(Spot {
                    value,
                    column,
                    gap,
                    row,
                });
            };
            for (rule, _) in &row.breaks {
                put(broken_at(rule, VALUE), None, None);
            }
            let gaps = at(GAP, self.rows(GAP, row.link.id));
            let against = |gap: &StrandRow| at(MEASURE, self.rows(MEASURE, gap.link.id));
            for (at, row) in at(THREAT, self.rows(THREAT, row.link.id)) {
                for (rule, _) in &row.breaks {
                    put(broken_at(rule, THREAT), None, Some(at));
                }
            }
            for (at, row) in &gaps {
                for (rule, _) in &row.breaks {
                    match broken_at(rule, GAP) {
                        MEASURE => put(MEASURE, Some(*at), None),
                        column => put(column, None, Some(*at)),
                    }
                }
                for (nth, measure) in against(row) {
                    if !measure.breaks.is_empty() {
                        put(MEASURE, Some(*at), Some(nth));
                    }
                }
            }
            let before = gaps.first().map_or(0, |(_, gap)| against(gap).len());
            for (nth, measure) in at(MEASURE, self.rows(VALUE, row.link.id)) {
                if !measure.breaks.is_empty() {
                    put(MEASURE, gaps.first().map(|_| 0), Some(before + nth));
                }
            }
        }
        spots.sort_unstable();
        spots.dedup();
        spots
    }
}

/// The column that something is lacking in, or that a break stands in: what a value lacks is lacking to its right.
pub fn broken_at(rule: &str, column: usize) -> usize {
    match rule {
        "value-without-threat" => THREAT,
        "value-without-vulnerability" => GAP,
        "vulnerability-without-measure" => MEASURE,
        _ => column,
    }
}

/// The records of each column that nothing live leads to.
fn loose(columns: &Columns) -> [Vec<usize>; COLUMNS] {
    let [values, _, gaps, _] = columns;
    let ids = |rows: &[StrandRow]| rows.iter().map(|row| row.link.id).collect();
    let (values, gaps): (BTreeSet<RecordId>, BTreeSet<RecordId>) = (ids(values), ids(gaps));
    let mut loose: [Vec<usize>; COLUMNS] = Default::default();
    for (column, rows) in columns.iter().enumerate().skip(THREAT) {
        let above = if column == MEASURE { &gaps } else { &values };
        let led_to = |row: &StrandRow| {
            row.under.iter().any(|id| above.contains(id))
                || row.values.iter().any(|id| values.contains(id))
        };
        loose[column] = rows
            .iter()
            .enumerate()
            .filter(|(_, row)| !led_to(row))
            .map(|(at, _)| at)
            .collect();
    }
    loose
}
