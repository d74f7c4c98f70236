//! Which character parts the cells: the one that gives the first rows the same number of cells, more than one.

use super::rows::Rows;
use super::{TableFault, is_blank};

/// What is looked for, in the order in which a tie is decided: Swedish spreadsheets write semicolons, because the comma
/// is the decimal mark.
const CANDIDATES: [char; 3] = [';', '\t', ','];

/// How many rows are looked at.
const LOOKED_AT: usize = 50;

/// The text after a first line `sep=;`, how many lines that was, and the separator it told. Spreadsheets write such a line.
pub(super) fn told(text: &str) -> (&str, usize, Option<char>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let sign = first
        .strip_suffix('\r')
        .unwrap_or(first)
        .trim_matches('"')
        .strip_prefix("sep=")
        .and_then(|sign| CANDIDATES.into_iter().find(|c| sign.chars().eq([*c])));
    match sign {
        Some(sign) => (rest, 1, Some(sign)),
        None => (text, 0, None),
    }
}

/// Finds the separator, or says that the file has one single column.
pub(super) fn find(text: &str) -> Result<char, TableFault> {
    let mut best = None;
    for separator in CANDIDATES {
        let Some((agreeing, width)) = measure(text, separator) else {
            continue;
        };
        let score = (agreeing, width);
        if width > 1 && best.is_none_or(|(before, _)| score > before) {
            best = Some((score, separator));
        }
    }
    match best {
        Some((_, separator)) => Ok(separator),
        // A fault of the rows themselves (an open quote, a cell too long) says more than a guess about the separator.
        None => match Rows::new(text, ';', 0)
            .take(LOOKED_AT)
            .find_map(Result::err)
        {
            Some(fault) => Err(fault),
            None => Err(TableFault::new("table-one-column")),
        },
    }
}

/// How many of the first rows have as many cells as the head, in thousandths, and the number of cells of the head.
fn measure(text: &str, separator: char) -> Option<(usize, usize)> {
    let mut widths = Rows::new(text, separator, 0)
        .take(LOOKED_AT)
        .map_while(Result::ok)
        .filter(|(_, cells)| !is_blank(cells))
        .map(|(_, cells)| cells.len());
    let head = widths.next()?;
    let (mut rows, mut agreeing) = (1, 1);
    for width in widths {
        rows += 1;
        agreeing += usize::from(width == head);
    }
    Some((agreeing * 1000 / rows, head))
}
