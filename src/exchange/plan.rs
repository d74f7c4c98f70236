//! What an import would do, row by row, before anything is done.
//!
//! A plan is made over a state and changes nothing. Rows that can be taken become proposals for
//! [`crate::domain::decide`]; each other row says why not, under the head of its column. The rules: an empty cell says
//! nothing and leaves the field as it stands; a row is recognised by the kind's natural key, so that the same file gives
//! nothing new when it is taken twice; references are found among the records and among the file's own rows, in any
//! order.

mod alias;
mod cell;
mod links;
mod lookup;
mod matching;
mod row;
mod suggest;

pub use suggest::{map_columns, suggest};

use super::table::Table;
use crate::domain::{Fault, ImportNote, Kind, KindSpec, Proposal, RecordId, State};
use crate::fields::catalogue;
use crate::words::Words;
use jiff::civil::Date;
use row::Row;

/// What becomes of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowOutcome {
    /// A new record.
    Created,
    /// A new version of a record; an ended record is taken up again.
    Updated,
    /// It stands so already.
    Unchanged,
    /// Not taken.
    Refused,
}

/// One row of a plan.
#[derive(Clone)]
pub struct PlanRow {
    /// The line in the file, 1 for the head.
    pub line: usize,
    /// What becomes of it.
    pub outcome: RowOutcome,
    /// The readable number of the record that it is, or "" for a new one.
    pub label: String,
    /// What the row is called, as far as it can be read.
    pub title: String,
    /// What is wrong: the column's head (or "" for the whole row) and why.
    pub faults: Vec<(String, Fault)>,
    /// What was read otherwise than it is written, or follows from taking the row: told, but no hindrance.
    pub notes: Vec<(String, Fault)>,
}

/// One column of a plan.
#[derive(Clone)]
pub struct PlanColumn {
    /// The head in the file.
    pub head: String,
    /// The field it fills; none when it is not taken. A field is filled by the first column that names it.
    pub field: Option<&'static str>,
}

/// What an import would do.
#[derive(Clone)]
pub struct Plan {
    /// The kind that the rows become.
    pub kind: Kind,
    /// The columns.
    pub columns: Vec<PlanColumn>,
    /// The rows, in the order of the file.
    pub rows: Vec<PlanRow>,
    /// Required fields that no column fills and that some row lacks.
    pub lacking: Vec<&'static str>,
    /// What is to be decided as one change: the rows that are created or updated.
    pub proposals: Vec<Proposal>,
    /// For the receipt: the file's digest, the kind, and the counts.
    pub note: ImportNote,
}

/// Everything that a plan is made from.
struct Ground<'a> {
    spec: &'static KindSpec,
    columns: Vec<cell::Column>,
    state: &'a State,
    today: Date,
}

impl Ground<'_> {
    /// The head of the column that fills a field, or "".
    fn head(&self, field: &str) -> String {
        self.columns
            .iter()
            .find(|column| column.spec.name == field)
            .map_or(String::new(), |column| column.head.clone())
    }
}

/// What a plan needs of whoever asks for it.
pub struct Around<'a> {
    /// Draws identities that were never used.
    pub fresh: &'a mut dyn FnMut() -> RecordId,
    /// Is told how much of how much is done; false from it stops the planning.
    pub going: &'a mut dyn FnMut(u64, u64) -> bool,
}

/// Plans the import of a table as records of a kind. `mapping` names the field that each column fills, in the order of
/// the columns; `words` are those of both languages, in which choices may be written. None where it was stopped.
pub fn plan(
    table: &Table,
    kind: Kind,
    mapping: &[Option<&'static str>],
    state: &State,
    today: Date,
    around: Around<'_>,
    words: [&Words; 2],
) -> Option<Plan> {
    let Around { fresh, going } = around;
    // Each row is read, and checked when it is known what it points at.
    let (read, of) = (table.rows.len(), 2 * table.rows.len() as u64);
    let spec = catalogue().kind(kind);
    let columns = cell::columns(spec, &table.columns, mapping, words);
    let shown = table.columns.iter().enumerate().map(|(at, head)| {
        let taken = columns.iter().find(|column| column.at == at);
        PlanColumn {
            head: head.clone(),
            field: taken.map(|column| column.spec.name),
        }
    });
    let shown: Vec<PlanColumn> = shown.collect();
    let ground = Ground {
        spec,
        columns,
        state,
        today,
    };
    let mut lookup = lookup::Lookup::new(&ground);
    let mut rows = row::read(&ground, table, &lookup, &mut |done| going(done as u64, of))?;
    matching::recognise(&ground, &mut rows, fresh);
    if ground.columns.iter().any(|column| column.points_at(kind)) {
        lookup.add(kind, &rows);
    }
    links::resolve(&ground, &mut rows, &lookup);
    let mut checked = |done| going((read + done) as u64, of);
    row::check(&ground, &mut rows, &mut checked)?;
    links::settle(&ground, &mut rows);
    Some(finish(&ground, table, shown, rows))
}

fn finish(ground: &Ground<'_>, table: &Table, columns: Vec<PlanColumn>, rows: Vec<Row>) -> Plan {
    let mut plan = Plan {
        kind: ground.spec.kind,
        columns,
        rows: Vec::with_capacity(rows.len()),
        lacking: Vec::new(),
        proposals: Vec::new(),
        note: ImportNote {
            digest: table.digest.clone(),
            kind: ground.spec.kind,
            created: 0,
            updated: 0,
            unchanged: 0,
            refused: 0,
        },
    };
    for row in rows {
        let lacking = row.faults.iter().filter(|(head, fault)| {
            fault.code == "required" && head.is_empty() && !plan.lacking.contains(&fault.field)
        });
        let lacking: Vec<&'static str> = lacking.map(|(_, fault)| fault.field).collect();
        plan.lacking.extend(lacking);
        let outcome = row.outcome();
        let count = match outcome {
            RowOutcome::Created => &mut plan.note.created,
            RowOutcome::Updated => &mut plan.note.updated,
            RowOutcome::Unchanged => &mut plan.note.unchanged,
            RowOutcome::Refused => &mut plan.note.refused,
        };
        *count += 1;
        let label = row.base.as_ref().map_or(String::new(), |base| base.label());
        if matches!(outcome, RowOutcome::Created | RowOutcome::Updated) {
            plan.proposals.push(Proposal {
                id: row.base.as_ref().map(|base| base.id),
                kind: ground.spec.kind,
                base: row.base.as_ref().map_or(0, |base| base.version),
                new_id: row.base.is_none().then_some(row.id),
                values: row.values,
            });
        }
        plan.rows.push(PlanRow {
            line: row.line,
            outcome,
            label,
            title: row.title,
            faults: row.faults,
            notes: row.notes,
        });
    }
    plan
}

#[cfg(test)]
mod tests;
