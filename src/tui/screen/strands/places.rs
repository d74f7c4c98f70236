//! Where one is in the columns: which column has the keyboard, which row is chosen in each, and what stands in a column under
//! what is chosen to its left.

use crate::domain::RecordId;
use crate::tui::CommandId;
use crate::tui::widget::rows::Rows;
use crate::views::{Link, StrandRow, Strands};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The columns, from the left.
pub(super) const VALUE: usize = 0;
pub(super) const THREAT: usize = 1;
pub(super) const GAP: usize = 2;
pub(super) const MEASURE: usize = 3;
pub(super) const COLUMNS: usize = 4;

/// What the other columns hang under.
#[derive(Clone, Copy)]
pub(super) enum Root<'a> {
    /// A protective value.
    Value(&'a StrandRow),
    /// Nothing: threats, vulnerabilities and measures that no value leads to.
    Loose,
    /// There is no value at all.
    None,
}

/// The columns and the places in them.
pub(super) struct Places {
    view: Arc<Strands>,
    /// What hangs under what, by the place in its column.
    hanging: Hanging,
    /// Every break, in the order in which the chain is walked.
    breaks: Vec<Spot>,
    /// Records that hang under nothing that is live, column by column; none stands in the first.
    loose: [Vec<usize>; COLUMNS],
    pub(super) column: usize,
    pub(super) rows: [Rows; COLUMNS],
}

impl Places {
    pub(super) fn new(view: Arc<Strands>) -> Self {
        let mut places = Self {
            hanging: Hanging::of(&view),
            breaks: Vec::new(),
            loose: loose(&view),
            view,
            column: VALUE,
            rows: [const { Rows::new(0) }; COLUMNS],
        };
        places.breaks = places.found();
        places.fit();
        places
    }

    /// The register has changed: one stays where one was, as far as that is still there.
    pub(super) fn renew(&mut self, view: Arc<Strands>) {
        let stood: Vec<Option<RecordId>> = (0..COLUMNS)
            .map(|column| self.chosen(column).map(|row| row.link.id))
            .collect();
        self.hanging = Hanging::of(&view);
        self.loose = loose(&view);
        self.view = view;
        self.breaks = self.found();
        self.fit();
        for (column, id) in stood.into_iter().enumerate() {
            if let Some(id) = id {
                self.choose(column, id);
            }
        }
    }

    /// Every live record of a column, also what does not stand in it now.
    pub(super) fn all(&self, column: usize) -> &[StrandRow] {
        self.view.columns.get(column).map_or(&[], Vec::as_slice)
    }

    /// Whether the first column ends with a row for what hangs under no value.
    fn has_loose(&self) -> bool {
        self.loose.iter().any(|rows| !rows.is_empty())
    }

    /// How many records hang under no value.
    pub(super) fn loose_count(&self) -> usize {
        self.loose.iter().map(Vec::len).sum()
    }

    pub(super) fn root(&self) -> Root<'_> {
        match self.rows[VALUE].selected() {
            Some(at) => self.all(VALUE).get(at).map_or(Root::Loose, Root::Value),
            None => Root::None,
        }
    }

    /// The rows of a column, as they stand under what is chosen to its left.
    pub(super) fn shown(&self, column: usize) -> Vec<&StrandRow> {
        let gap = match column {
            MEASURE => self.chosen(GAP).map(|row| row.link.id),
            _ => None,
        };
        self.under(column, self.root(), gap)
    }

    /// The rows of a column under a root and, of measures, a vulnerability.
    fn under<'a>(
        &'a self,
        column: usize,
        root: Root<'a>,
        gap: Option<RecordId>,
    ) -> Vec<&'a StrandRow> {
        match (column, root) {
            (VALUE, _) => self.all(VALUE).iter().collect(),
            (_, Root::None) => Vec::new(),
            (MEASURE, root) => self.measures(root, gap),
            (_, Root::Value(value)) => {
                let rows = self.hanging.rows(column, value.link.id);
                self.at(column, rows).collect()
            }
            (_, Root::Loose) => self.loose_rows(column).collect(),
        }
    }

    /// The rows of a column at these places.
    fn at<'a>(&'a self, column: usize, places: &'a [usize]) -> impl Iterator<Item = &'a StrandRow> {
        let all = self.all(column);
        places.iter().filter_map(|at| all.get(*at))
    }

    fn loose_rows(&self, column: usize) -> impl Iterator<Item = &StrandRow> {
        self.at(
            column,
            self.loose.get(column).map_or(&[][..], Vec::as_slice),
        )
    }

    /// The measures against a vulnerability, and after them those that are for the value itself and against none of its
    /// vulnerabilities.
    fn measures<'a>(&'a self, root: Root<'a>, gap: Option<RecordId>) -> Vec<&'a StrandRow> {
        let against = gap.map_or(&[][..], |gap| self.hanging.rows(MEASURE, gap));
        let mut shown: Vec<&StrandRow> = self.at(MEASURE, against).collect();
        match root {
            Root::Value(value) => shown.extend(self.own_measures(value)),
            Root::Loose => shown.extend(self.loose_rows(MEASURE)),
            Root::None => {}
        }
        shown
    }

    fn own_measures(&self, value: &StrandRow) -> impl Iterator<Item = &StrandRow> {
        self.at(MEASURE, self.hanging.rows(VALUE, value.link.id))
    }

    /// The chosen row of a column.
    pub(super) fn chosen(&self, column: usize) -> Option<&StrandRow> {
        let at = self.rows.get(column)?.selected()?;
        match column {
            VALUE => self.all(VALUE).get(at),
            _ => self.shown(column).get(at).copied(),
        }
    }

    /// The chosen row of the column that has the keyboard.
    pub(super) fn here(&self) -> Option<&StrandRow> {
        self.chosen(self.column)
    }

    /// What the chosen row of a column hangs under, as the chain is walked: its value, or the vulnerability of a measure.
    pub(super) fn parent(&self, column: usize) -> Option<&StrandRow> {
        match column {
            VALUE => None,
            MEASURE => self.chosen(GAP).or_else(|| self.chosen(VALUE)),
            _ => self.chosen(VALUE),
        }
    }

    /// Moves by the commands of lists; false for any other command.
    pub(super) fn run(&mut self, command: CommandId) -> bool {
        let before = self.rows[self.column].selected();
        if !self.rows[self.column].run(command) {
            return false;
        }
        if self.rows[self.column].selected() != before {
            self.begin_right_of(self.column);
        }
        true
    }

    /// To the column on the left or right; the ends stop.
    pub(super) fn turn(&mut self, right: bool) {
        self.column = match right {
            true => (self.column + 1).min(MEASURE),
            false => self.column.saturating_sub(1),
        };
    }

    /// Another row is chosen: what hangs under it is looked at from its first row on.
    fn begin_right_of(&mut self, column: usize) {
        let first = match column {
            VALUE => THREAT,
            GAP => MEASURE,
            _ => return,
        };
        for column in first..COLUMNS {
            self.rows[column].select(0);
        }
        self.fit();
    }

    fn fit(&mut self) {
        let values = self.all(VALUE).len() + usize::from(self.has_loose());
        self.rows[VALUE].set_len(values);
        for column in THREAT..COLUMNS {
            let len = self.shown(column).len();
            self.rows[column].set_len(len);
        }
    }

    fn choose(&mut self, column: usize, id: RecordId) -> bool {
        let at = match column {
            VALUE => self.all(VALUE).iter().position(|row| row.link.id == id),
            _ => self.shown(column).iter().position(|row| row.link.id == id),
        };
        let Some(at) = at else { return false };
        if self.rows[column].selected() != Some(at) {
            self.rows[column].select(at);
            self.begin_right_of(column);
        }
        true
    }

    /// Goes to a record, wherever it hangs; under what is chosen now rather than under another. False where it is in no
    /// column.
    pub(super) fn go_to(&mut self, link: &Link) -> bool {
        let Some(column) = (0..COLUMNS).find(|column| {
            self.all(*column)
                .first()
                .is_some_and(|row| row.link.kind == link.kind)
        }) else {
            return false;
        };
        if !self.choose(column, link.id) {
            let Some(row) = self.all(column).iter().find(|row| row.link.id == link.id) else {
                return false;
            };
            let above = row.under.clone();
            let named = row.values.clone();
            self.lead_to(column, &above, &named);
            if !self.choose(column, link.id) {
                return false;
            }
        }
        self.column = column;
        true
    }

    /// Chooses what leads to a record of a column: a value, and of a measure its vulnerability.
    fn lead_to(&mut self, column: usize, under: &[RecordId], values: &[RecordId]) {
        if column == MEASURE {
            let gap = under
                .iter()
                .find_map(|id| self.all(GAP).iter().find(|row| row.link.id == *id));
            if let Some((gap, above)) = gap.map(|row| (row.link.id, row.under.clone())) {
                self.lead_to(GAP, &above, &[]);
                self.choose(GAP, gap);
                return;
            }
        }
        let known = |id: &&RecordId| self.all(VALUE).iter().any(|row| row.link.id == **id);
        match under.iter().chain(values).find(known).copied() {
            Some(value) => {
                self.choose(VALUE, value);
            }
            None => {
                self.rows[VALUE].select(self.all(VALUE).len());
                self.begin_right_of(VALUE);
            }
        }
    }

    /// Goes to the next break in the chain, and round: to where it is, which is an empty column where something is lacking.
    /// False where there is none.
    pub(super) fn next_break(&mut self) -> bool {
        let spots = &self.breaks;
        let column = self.column;
        let here = Spot {
            value: self.rows[VALUE].selected().unwrap_or(0),
            column,
            gap: self.rows[GAP].selected().filter(|_| column == MEASURE),
            row: self.rows[column].selected().filter(|_| column > VALUE),
        };
        let after = spots.iter().find(|spot| **spot > here);
        let Some(spot) = after.or(spots.first()).copied() else {
            return false;
        };
        self.rows[VALUE].select(spot.value);
        self.begin_right_of(VALUE);
        if let Some(gap) = spot.gap {
            self.rows[GAP].select(gap);
            self.begin_right_of(GAP);
        }
        self.column = spot.column;
        if let Some(row) = spot.row {
            self.rows[spot.column].select(row);
            self.begin_right_of(spot.column);
        }
        true
    }

    /// Every break, in the order in which the chain is walked.
    pub(super) fn breaks(&self) -> &[Spot] {
        &self.breaks
    }

    fn found(&self) -> Vec<Spot> {
        let mut spots = Vec::new();
        for (value, row) in self.all(VALUE).iter().enumerate() {
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
            for column in [THREAT, GAP] {
                let rows = self.under(column, Root::Value(row), None);
                for (at, row) in rows.into_iter().enumerate() {
                    for (rule, _) in &row.breaks {
                        match broken_at(rule, column) {
                            MEASURE => put(MEASURE, Some(at), None),
                            column => put(column, None, Some(at)),
                        }
                    }
                    if column == GAP {
                        let against = self.measures(Root::None, Some(row.link.id));
                        for (nth, measure) in against.into_iter().enumerate() {
                            if !measure.breaks.is_empty() {
                                put(MEASURE, Some(at), Some(nth));
                            }
                        }
                    }
                }
            }
            let gaps = self.under(GAP, Root::Value(row), None);
            let first = gaps.first().map(|gap| gap.link.id);
            let before = self.measures(Root::None, first).len();
            for (nth, measure) in self.own_measures(row).enumerate() {
                if !measure.breaks.is_empty() {
                    put(MEASURE, first.map(|_| 0), Some(before + nth));
                }
            }
        }
        spots.sort_unstable();
        spots.dedup();
        spots
    }
}

/// A place with a break.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Spot {
    value: usize,
    column: usize,
    gap: Option<usize>,
    row: Option<usize>,
}

/// The column that something is lacking in, or that a break stands in: what a value lacks is lacking to its right.
pub(super) fn broken_at(rule: &str, column: usize) -> usize {
    match rule {
        "value-without-threat" => THREAT,
        "value-without-vulnerability" => GAP,
        "vulnerability-without-measure" => MEASURE,
        _ => column,
    }
}

/// What hangs under what, so that a frame looks at what it shows and at nothing else.
#[derive(Default)]
struct Hanging {
    /// By column: the places of the threats and vulnerabilities of a value, and of the measures against a vulnerability; where
    /// the values stand themselves, those of the measures that are for a value and against none of its vulnerabilities.
    columns: [BTreeMap<RecordId, Vec<usize>>; COLUMNS],
}

impl Hanging {
    fn of(view: &Strands) -> Self {
        let mut hanging = Self::default();
        for (column, rows) in view.columns.iter().enumerate().skip(THREAT) {
            for (at, row) in rows.iter().enumerate() {
                for above in &row.under {
                    hanging.put(column, *above, at);
                }
            }
        }
        let [_, _, gaps, measures] = &view.columns;
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
        hanging
    }

    /// A record may name another twice; it hangs there once.
    fn put(&mut self, column: usize, above: RecordId, at: usize) {
        let places = self.columns[column].entry(above).or_default();
        if places.last() != Some(&at) {
            places.push(at);
        }
    }

    fn rows(&self, column: usize, above: RecordId) -> &[usize] {
        let rows = self.columns.get(column).and_then(|rows| rows.get(&above));
        rows.map_or(&[], Vec::as_slice)
    }
}

/// The records of each column that nothing live leads to.
fn loose(view: &Strands) -> [Vec<usize>; COLUMNS] {
    let [values, _, gaps, _] = &view.columns;
    let ids = |rows: &[StrandRow]| rows.iter().map(|row| row.link.id).collect();
    let (values, gaps): (BTreeSet<RecordId>, BTreeSet<RecordId>) = (ids(values), ids(gaps));
    let mut loose: [Vec<usize>; COLUMNS] = Default::default();
    for (column, rows) in view.columns.iter().enumerate().skip(THREAT) {
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
