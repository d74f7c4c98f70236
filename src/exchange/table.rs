//! A CSV file as a table: bytes in, cells out, or one fault that says where and what.
//!
//! Knows nothing of records. What a spreadsheet writes is forgiven where nothing is lost by it (byte-order mark, code
//! page, separator, `sep=` line, blank lines, empty cells beyond the head); what could be misread is refused.

mod decode;
mod head;
mod rows;
mod separator;

use super::hex;
use crate::domain::clean;
use rows::Rows;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use zeroize::Zeroize;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;
/// Most rows, the head not counted.
pub const MAX_ROWS: usize = 100_000;
/// Most columns.
pub const MAX_COLUMNS: usize = 200;
/// Most cells in all, so that a file of separators alone can't exhaust the memory.
pub const MAX_CELLS: usize = 4_000_000;
/// The longest cell, in characters.
pub const MAX_CELL: usize = 20_000;

/// What a CSV file holds, cells cleaned. It may hold names of persons: it has no `Debug`, and is wiped when dropped.
pub struct Table {
    /// The heads of the columns, in the file's own words.
    pub columns: Vec<String>,
    /// The rows: the line of the file on which each begins (1 for the first), and one cell per column.
    pub rows: Vec<(usize, Vec<String>)>,
    /// `utf-8`, `utf-8-bom`, `utf-16` or `windows-1252`.
    pub encoding: &'static str,
    /// `;`, `,` or a tab.
    pub separator: char,
    /// SHA-256 of the file, in hexadecimal.
    pub digest: String,
    /// Cells out of which characters were dropped that the register does not keep: place in `rows`, and column.
    pub cleaned: BTreeSet<(usize, usize)>,
}

impl Drop for Table {
    fn drop(&mut self) {
        self.rows.iter_mut().for_each(|(_, cells)| cells.zeroize());
    }
}

/// Why a file is not taken, as data: the words are found under `trouble-<code>` and `trouble-<code>-do`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableFault {
    /// What is wrong.
    pub code: &'static str,
    /// What the words need: a line, a column, a count, a head. Never the content of a row.
    pub args: Vec<(&'static str, String)>,
}

impl TableFault {
    fn new(code: &'static str) -> Self {
        Self {
            code,
            args: Vec::new(),
        }
    }

    fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// That a file is larger than [`MAX_BYTES`].
pub fn too_big() -> TableFault {
    TableFault::new("table-too-big").arg("max", MAX_BYTES / (1024 * 1024))
}

/// Reads a file.
pub fn read(bytes: &[u8]) -> Result<Table, TableFault> {
    if bytes.len() > MAX_BYTES {
        return Err(too_big());
    }
    let decoded = decode::decode(bytes)?;
    let (text, skipped, told) = separator::told(&decoded.text);
    if text
        .chars()
        .all(|c| c.is_whitespace() || c == ';' || c == ',')
    {
        return Err(TableFault::new("table-empty"));
    }
    let separator = match told {
        Some(separator) => separator,
        None => separator::find(text)?,
    };
    let mut rows = Rows::new(text, separator, skipped);
    let (line, heads) = rows
        .find_map(|row| match row {
            Ok((_, cells)) if is_blank(&cells) => None,
            row => Some(row),
        })
        .ok_or(TableFault::new("table-empty"))??;
    let columns = head::check(line, &heads)?;
    let width = columns.iter().rposition(|head| !head.is_empty());
    let width = width.map_or(0, |last| last + 1);
    let mut table = Table {
        rows: Vec::new(),
        encoding: decoded.encoding,
        separator,
        digest: hex(&Sha256::digest(bytes)),
        cleaned: BTreeSet::new(),
        columns,
    };
    for row in rows {
        let (line, cells) = row?;
        if !is_blank(&cells) {
            push(&mut table, line, cells, width)?;
        }
    }
    if table.rows.is_empty() {
        return Err(TableFault::new("table-no-rows"));
    }
    table.columns.truncate(width);
    Ok(table)
}

/// Takes a row in, squared to the width of the head.
fn push(
    table: &mut Table,
    line: usize,
    cells: Vec<String>,
    width: usize,
) -> Result<(), TableFault> {
    let found = cells.len();
    // Spreadsheets write empty cells to the right of what was used; a cell with content there has no head.
    let surplus = cells.iter().skip(width).any(|cell| !cell.trim().is_empty());
    if found < width || surplus {
        return Err(TableFault::new("table-ragged")
            .arg("line", line)
            .arg("expected", width)
            .arg("found", found));
    }
    if table.rows.len() == MAX_ROWS {
        return Err(TableFault::new("table-too-many-rows").arg("max", MAX_ROWS));
    }
    if (table.rows.len() + 1) * width > MAX_CELLS {
        return Err(TableFault::new("table-too-many-cells").arg("max", MAX_CELLS));
    }
    let place = table.rows.len();
    let mut kept = Vec::with_capacity(width);
    for (column, mut raw) in cells.into_iter().take(width).enumerate() {
        let (cell, touched) = clean(unescaped(&raw), true);
        if touched {
            table.cleaned.insert((place, column));
        }
        raw.zeroize();
        kept.push(cell);
    }
    table.rows.push((line, kept));
    Ok(())
}

/// Without the apostrophe that lists written by skans put before what a spreadsheet would take for a formula.
fn unescaped(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if super::is_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

fn is_blank(cells: &[String]) -> bool {
    cells.iter().all(|cell| cell.trim().is_empty())
}

#[cfg(test)]
mod tests;
