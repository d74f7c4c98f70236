//! Text to cells by RFC 4180, with the line of the file on which each row begins.
//!
//! Written here because the line must be right also with CRLF and with line ends inside quotes, and because a quotation
//! mark that is never closed must be named instead of swallowing the rest of the file.

use super::{MAX_CELL, MAX_COLUMNS, TableFault};
use std::iter::Peekable;
use std::str::Chars;

/// The rows of a text: the line on which each begins, from 1, and its cells as written. Ends after the first fault.
pub(super) struct Rows<'a> {
    chars: Peekable<Chars<'a>>,
    separator: char,
    line: usize,
    faulty: bool,
}

/// What ended a cell.
enum End {
    Cell,
    Row,
}

impl<'a> Rows<'a> {
    /// Reads this text, before which `skipped` lines of the file stood.
    pub fn new(text: &'a str, separator: char, skipped: usize) -> Self {
        Self {
            chars: text.chars().peekable(),
            separator,
            line: skipped + 1,
            faulty: false,
        }
    }

    fn row(&mut self) -> Result<(usize, Vec<String>), TableFault> {
        let first = self.line;
        let mut cells = Vec::new();
        loop {
            if cells.len() == MAX_COLUMNS {
                return Err(TableFault::new("table-too-many-columns")
                    .arg("line", first)
                    .arg("max", MAX_COLUMNS));
            }
            let (cell, end) = self.cell()?;
            cells.push(cell);
            if matches!(end, End::Row) {
                return Ok((first, cells));
            }
        }
    }

    fn cell(&mut self) -> Result<(String, End), TableFault> {
        let begun = self.line;
        let mut cell = String::new();
        let mut length = 0;
        let mut quoted = self.chars.next_if_eq(&'"').is_some();
        let end = loop {
            let Some(c) = self.chars.next() else {
                if quoted {
                    return Err(TableFault::new("table-open-quote").arg("line", begun));
                }
                break End::Row;
            };
            let newline = c == '\n' || c == '\r';
            if newline {
                self.line += 1;
            }
            let pair = c == '\r' && self.chars.next_if_eq(&'\n').is_some();
            match c {
                '"' if quoted => {
                    if self.chars.next_if_eq(&'"').is_some() {
                        cell.push('"');
                    } else {
                        quoted = false;
                    }
                }
                _ if quoted => {
                    cell.push(c);
                    if pair {
                        cell.push('\n');
                    }
                }
                c if c == self.separator => break End::Cell,
                _ if newline => break End::Row,
                c => cell.push(c),
            }
            length += 1;
            if length > MAX_CELL {
                return Err(TableFault::new("table-long-cell")
                    .arg("line", begun)
                    .arg("max", MAX_CELL));
            }
        };
        Ok((cell, end))
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<(usize, Vec<String>), TableFault>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.faulty {
            return None;
        }
        self.chars.peek()?;
        let row = self.row();
        self.faulty = row.is_err();
        Some(row)
    }
}
