//! Importing a table: read it, plan it, take it as one change.

use crate::desk::{ImportReceipt, PlanView, TableView, Trouble};
use crate::domain::{Command, ImportNote, Kind, Proposal, RecordId};
use crate::exchange::{self, Table, TableFault};
use crate::register::Register;
use crate::words::{Language, Words};
use jiff::{Timestamp, civil::Date};
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

    /// What would become of the rows.
    pub fn plan(
        &self,
        register: &Register,
        kind: Kind,
        columns: &[Option<&'static str>],
        today: Date,
    ) -> Result<(PlannedImport, PlanView), Trouble> {
        let mut drawn = Ok(());
        let mut fresh = || {
            Register::fresh_id().unwrap_or_else(|failure| {
                drawn = Err(failure);
                RecordId([0; 16])
            })
        };
        let [sv, en] = &self.words;
        let plan = exchange::plan(
            &self.table,
            kind,
            columns,
            register.state(),
            today,
            &mut fresh,
            [sv, en],
        );
        drawn?;
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
        Ok((
            PlannedImport {
                proposals: plan.proposals,
                note: plan.note,
            },
            view,
        ))
    }
}

/// Rows that wait to be taken.
pub struct PlannedImport {
    proposals: Vec<Proposal>,
    note: ImportNote,
}

impl PlannedImport {
    /// Takes them as one change.
    pub fn run(
        self,
        register: &mut Register,
        today: Date,
        now: Timestamp,
    ) -> Result<ImportReceipt, Trouble> {
        let note = self.note.clone();
        let committed = register.commit(
            Command::Import {
                rows: self.proposals,
                note: self.note,
            },
            today,
            now,
        )?;
        register.flush();
        Ok(ImportReceipt {
            seq: committed.seq,
            created: note.created as usize,
            updated: note.updated as usize,
            unchanged: note.unchanged as usize,
            refused: note.refused as usize,
        })
    }
}
