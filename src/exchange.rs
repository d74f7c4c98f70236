//! CSV in and out, and plain reports.
//!
//! Tables are read from bytes and plans are made over a state: nothing here opens a file, knows a key or decides. What a
//! plan proposes is handed to [`crate::domain::decide`] by whoever owns the register, like every other change.

mod csv_out;
mod edition;
mod paper;
mod plan;
mod report;
mod say;
mod table;
#[cfg(test)]
mod world;

pub use csv_out::{ListOptions, write_csv};
pub use edition::{EDITION_MAX, EditionFault, EditionFile, EditionRow, read_edition};
pub use paper::{
    About, FORMS, FormField, Making, Need, Paper, PaperHead, Part, Place, Sheet, director,
    fields_of, has_papers, papers, write_paper,
};
pub use plan::{Around, Plan, PlanColumn, PlanRow, RowOutcome, map_columns, plan, suggest};
pub use report::{ReportOptions, report};
pub use table::{MAX_BYTES, Table, TableFault, read, too_big};

/// Whether a spreadsheet would take this for a formula.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Bytes in lower-case hexadecimal.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
