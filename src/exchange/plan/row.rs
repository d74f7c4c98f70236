//! One row on its way from cells to a proposal.

use super::lookup::Lookup;
use super::{Ground, RowOutcome, cell};
use crate::domain::{
    CaseState, Fault, Kind, Record, RecordId, SecurityClass, Value, Values, check_values, clean,
    transition,
};
use crate::exchange::table::Table;
use std::collections::HashSet;
use std::sync::Arc;

/// A row and what is known of it so far.
pub(super) struct Row {
    /// The line in the file.
    pub line: usize,
    /// What the row is called.
    pub title: String,
    /// First what its cells say; after [`check`] all fields as they shall stand.
    pub values: Values,
    /// References to the kind itself, as written: the column's place in the ground, and the text.
    pub own: Vec<(usize, String)>,
    /// What is wrong.
    pub faults: Vec<(String, Fault)>,
    /// What is told.
    pub notes: Vec<(String, Fault)>,
    /// The record that it is.
    pub base: Option<Arc<Record>>,
    /// The identity of the record that it is or becomes.
    pub id: RecordId,
}

impl Row {
    pub fn refused(&self) -> bool {
        !self.faults.is_empty()
    }

    pub fn outcome(&self) -> RowOutcome {
        match &self.base {
            _ if self.refused() => RowOutcome::Refused,
            None => RowOutcome::Created,
            Some(base) if base.ended.is_none() && base.values == self.values => {
                RowOutcome::Unchanged
            }
            Some(_) => RowOutcome::Updated,
        }
    }
}

/// Reads every cell but the references to the kind itself, which need all rows to be read first.
pub(super) fn read(
    ground: &Ground<'_>,
    table: &Table,
    lookup: &Lookup<'_>,
    going: &mut dyn FnMut(usize) -> bool,
) -> Option<Vec<Row>> {
    let title = ground
        .columns
        .iter()
        .find(|column| column.spec.name == ground.spec.title);
    let mut rows = Vec::with_capacity(table.rows.len());
    for (place, (line, cells)) in table.rows.iter().enumerate() {
        if !going(place) {
            return None;
        }
        let text = |column: &cell::Column| cells.get(column.at).map_or("", String::as_str);
        let mut row = Row {
            line: *line,
            title: title.map_or(String::new(), |column| clean(text(column), false).0),
            values: Values::new(),
            own: Vec::new(),
            faults: Vec::new(),
            notes: Vec::new(),
            base: None,
            id: RecordId([0; 16]),
        };
        for (at, column) in ground.columns.iter().enumerate() {
            let text = text(column);
            if text.is_empty() {
                continue;
            }
            let spread = text.contains('\n') && column.is_one_line();
            if spread || table.cleaned.contains(&(place, column.at)) {
                let note = Fault::new(column.spec.name, "cleaned");
                row.notes.push((column.head.clone(), note));
            }
            if column.points_at(ground.spec.kind) {
                row.own.push((at, text.to_owned()));
                continue;
            }
            match column.read(text, ground.today, lookup) {
                Ok(read) => row.take(column, read),
                Err(fault) => row.faults.push((column.head.clone(), fault)),
            }
        }
        rows.push(row);
    }
    Some(rows)
}

impl Row {
    /// Takes what a cell says.
    pub fn take(&mut self, column: &cell::Column, read: cell::Read) {
        if read.value.is_some() {
            self.values.set(column.spec.name, read.value);
        }
        let head = &column.head;
        self.notes
            .extend(read.note.map(|note| (head.clone(), note)));
    }
}

/// Lays what the cells say over what stands, and holds the whole to the catalogue and to the steps of a vetting case:
/// what is accepted here is not refused by the decision.
pub(super) fn check(
    ground: &Ground<'_>,
    rows: &mut [Row],
    going: &mut dyn FnMut(usize) -> bool,
) -> Option<()> {
    let made: HashSet<RecordId> = rows
        .iter()
        .filter(|row| row.base.is_none())
        .map(|row| row.id)
        .collect();
    let also = |id: RecordId| made.contains(&id).then_some(ground.spec.kind);
    for (done, row) in rows.iter_mut().enumerate() {
        if !going(done) {
            return None;
        }
        if let Some(base) = &row.base {
            let mut whole = base.values.clone();
            for (field, value) in row.values.iter() {
                whole.set(field, Some(value.clone()));
            }
            row.values = whole;
            if base.ended.is_some() {
                let note = Fault::new(ground.spec.title, "reopens");
                row.notes.push((String::new(), note));
            }
        }
        for fault in check_values(ground.spec, &row.values, ground.state, &also) {
            let known = row.faults.iter().any(|(_, have)| have.field == fault.field);
            if !known {
                row.faults.push((ground.head(fault.field), fault));
            }
        }
        if ground.spec.kind == Kind::VettingCase && !row.refused() && !may_step(ground, row) {
            let fault = Fault::new(STATE, "step-not-allowed");
            row.faults.push((ground.head(STATE), fault));
        }
    }
    Some(())
}

/// The field that says where a vetting case stands.
const STATE: &str = "state";

fn may_step(ground: &Ground<'_>, row: &Row) -> bool {
    let state = |values: &Values| values.code(STATE).and_then(CaseState::from_code);
    let Some(base) = &row.base else {
        return true;
    };
    let (Some(from), Some(to)) = (state(&base.values), state(&row.values)) else {
        return true;
    };
    let position = match row.values.get("position") {
        Some(Value::Ref(id)) => ground.state.get(*id),
        _ => None,
    };
    let class: Option<SecurityClass> = position.and_then(|held| held.record.security_class());
    row.outcome() == RowOutcome::Unchanged || transition(from, to, class).is_ok()
}
