//! Importing a table: read it, plan it, take it as one change.

use crate::desk::keeper::Keeper;
use crate::desk::{ImportReceipt, PlanView, TableView, Ticket, Told, Trouble};
use crate::domain::{Command, ImportNote, Kind, Proposal, RecordId};
use crate::exchange::{self, Table, TableFault};
use crate::register::Register;
use crate::words::{Language, Words};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// How many rows the screen shows of a file.
const SAMPLE: usize = 8;

impl From<TableFault> for Trouble {
    fn from(fault: TableFault) -> Self {
        Self::Failed {
            code: fault.code,
            args: fault.args,
        }
    }
}

/// A table that was read and waits for a plan.
pub struct LoadedTable {
    name: String,
    table: Table,
    words: [Words; 2],
}

/// A path as typed: `~` is the home folder.
pub fn expand(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), std::env::var_os("HOME")) {
        (Ok(rest), Some(home)) => PathBuf::from(home).join(rest),
        _ => path.to_owned(),
    }
}

impl LoadedTable {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self, Trouble> {
        let path = expand(path);
        let bytes =
            crate::disk::read_all(&path, exchange::MAX_BYTES as u64).map_err(
                |error| match error.is_too_large() {
                    true => Trouble::from(exchange::too_big()),
                    false => Trouble::from(crate::register::Failure::from(error)),
                },
            )?;
        let table = exchange::read(&bytes)?;
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        Ok(Self {
            name,
            table,
            words: [Words::new(Language::Sv), Words::new(Language::En)],
        })
    }

    /// What the screen shows of it.
    pub fn view(&self) -> TableView {
        let [sv, en] = &self.words;
        TableView {
            name: self.name.clone(),
            digest: self.table.digest.clone(),
            encoding: self.table.encoding,
            separator: self.table.separator,
            columns: self.table.columns.clone(),
            sample: self
                .table
                .rows
                .iter()
                .take(SAMPLE)
                .map(|(_, cells)| cells.clone())
                .collect(),
            rows: self.table.rows.len(),
            suggestion: exchange::suggest(&self.table, [sv, en]),
            mappings: Kind::ALL
                .iter()
                .map(|kind| (*kind, exchange::map_columns(&self.table, *kind, [sv, en])))
                .collect(),
        }
    }

    /// What would become of the rows. `going` is told how many parts of the work of how many are done; false from it stops.
    fn plan(
        &self,
        register: &Register,
        (kind, columns): &Asked,
        today: Date,
        going: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<exchange::Plan, Trouble> {
        let mut drawn = Ok(());
        let mut fresh = || {
            Register::fresh_id().unwrap_or_else(|failure| {
                drawn = Err(failure);
                RecordId([0; 16])
            })
        };
        let [sv, en] = &self.words;
        let around = exchange::Around {
            fresh: &mut fresh,
            going,
        };
        let (table, state) = (&self.table, register.state());
        let plan = exchange::plan(table, *kind, columns, state, today, around, [sv, en]);
        drawn?;
        plan.ok_or(Trouble::new("work-stopped"))
    }
}

/// The kind that the rows become, and the field that each column fills.
type Asked = (Kind, Vec<Option<&'static str>>);

/// What was planned, and the rows that wait to be taken; none where they were given away and not taken.
pub struct PlannedImport {
    asked: Asked,
    rows: Option<(Vec<Proposal>, ImportNote)>,
}

impl Keeper {
    /// What would become of the table's rows, told under the step `plan`.
    pub(in crate::desk) fn plan_import(
        &mut self,
        ticket: Ticket,
        kind: Kind,
        columns: Vec<Option<&'static str>>,
    ) -> Result<Told, Trouble> {
        let asked = (kind, columns);
        let plan = self.plan_as(ticket, &asked)?;
        let view = PlanView {
            kind,
            columns: plan.columns,
            rows: plan.rows,
            created: plan.note.created as usize,
            updated: plan.note.updated as usize,
            unchanged: plan.note.unchanged as usize,
            refused: plan.note.refused as usize,
            lacking: plan.lacking,
        };
        let rows = Some((plan.proposals, plan.note));
        self.plan = Some(PlannedImport { asked, rows });
        Ok(Told::Plan(Box::new(view)))
    }

    fn plan_as(&self, ticket: Ticket, asked: &Asked) -> Result<exchange::Plan, Trouble> {
        let (register, mut meter) = (self.open()?, self.meter(ticket));
        let table = self.table.as_ref().ok_or(Trouble::new("no-table"))?;
        let mut going = |done, of| meter.tell_large("plan", done, of);
        table.plan(register, asked, self.today(), &mut going)
    }

    /// Takes the planned rows as one change, told on the way. Where it is stopped or refused nothing is taken, and the same
    /// plan can be run again.
    pub(in crate::desk) fn run_import(&mut self, ticket: Ticket) -> Result<Told, Trouble> {
        let (now, today) = (self.now(), self.today());
        let planned = self.plan.as_mut().ok_or(Trouble::new("no-plan"))?;
        let (asked, rows) = (planned.asked.clone(), planned.rows.take());
        let (rows, note) = match rows {
            Some(rows) => rows,
            None => {
                let plan = self.plan_as(ticket, &asked)?;
                (plan.proposals, plan.note)
            }
        };
        let mut receipt = ImportReceipt {
            seq: 0,
            created: note.created as usize,
            updated: note.updated as usize,
            unchanged: note.unchanged as usize,
            refused: note.refused as usize,
        };
        let mut meter = self.meter(ticket);
        let mut going = |step, done, of| meter.tell_large(step, done, of);
        let command = Command::Import { rows, note };
        let register = self.open_mut()?;
        receipt.seq = register.commit_told(command, today, now, &mut going)?.seq;
        register.flush();
        self.plan = None;
        self.tell(Ticket(0), Told::Changed);
        Ok(Told::Imported(receipt))
    }
}
