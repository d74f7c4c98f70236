//! Where one is in the columns: which column has the keyboard, which row is chosen in each, and what stands in a column under
//! what is chosen to its left.

use crate::domain::RecordId;
use crate::tui::CommandId;
use crate::tui::widget::rows::Rows;
use crate::views::{Link, Spot, StrandRow, Strands};
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
    pub(super) column: usize,
    pub(super) rows: [Rows; COLUMNS],
}

impl Places {
    pub(super) fn new(view: Arc<Strands>) -> Self {
        let mut places = Self {
            view,
            column: VALUE,
            rows: [const { Rows::new(0) }; COLUMNS],
        };
        places.fit();
        places
    }

    /// The register has changed: one stays where one was, as far as that is still there.
    pub(super) fn renew(&mut self, view: Arc<Strands>) {
        let stood: Vec<Option<RecordId>> = (0..COLUMNS)
            .map(|column| self.chosen(column).map(|row| row.link.id))
            .collect();
        self.view = view;
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
        self.loose_count() > 0
    }

    /// How many records hang under no value.
    pub(super) fn loose_count(&self) -> usize {
        (0..COLUMNS)
            .map(|column| self.view.hanging.loose(column).len())
            .sum()
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
                let rows = self.view.hanging.rows(column, value.link.id);
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
        self.at(column, self.view.hanging.loose(column))
    }

    /// The measures against a vulnerability, and after them those that are for the value itself and against none of its
    /// vulnerabilities.
    fn measures<'a>(&'a self, root: Root<'a>, gap: Option<RecordId>) -> Vec<&'a StrandRow> {
        let against = gap.map_or(&[][..], |gap| self.view.hanging.rows(MEASURE, gap));
        let mut shown: Vec<&StrandRow> = self.at(MEASURE, against).collect();
        match root {
            Root::Value(value) => shown.extend(self.own_measures(value)),
            Root::Loose => shown.extend(self.loose_rows(MEASURE)),
            Root::None => {}
        }
        shown
    }

    fn own_measures(&self, value: &StrandRow) -> impl Iterator<Item = &StrandRow> {
        self.at(MEASURE, self.view.hanging.rows(VALUE, value.link.id))
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
        let spots = self.breaks();
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
        self.view.hanging.breaks()
    }
}
