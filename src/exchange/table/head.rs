//! Whether the first row is a row of heads.

use super::{TableFault, unescaped};
use crate::domain::clean;
use crate::words::fold;
use std::collections::BTreeMap;

/// The heads, cleaned, or what is wrong with them. Empty ones at the end are let through: the caller cuts them off and
/// finds content under them row by row.
pub(super) fn check(line: usize, heads: &[String]) -> Result<Vec<String>, TableFault> {
    let columns: Vec<String> = heads
        .iter()
        .map(|head| clean(unescaped(head), false).0)
        .collect();
    // A name has a letter in it. A number, a date or a mark in the first row means that the row is data.
    if columns
        .iter()
        .any(|head| !head.is_empty() && !head.chars().any(char::is_alphabetic))
    {
        return Err(TableFault::new("table-no-head").arg("line", line));
    }
    let last = columns.iter().rposition(|head| !head.is_empty());
    let mut seen = BTreeMap::new();
    for (at, head) in columns.iter().take(last.map_or(0, |at| at + 1)).enumerate() {
        if head.is_empty() {
            return Err(TableFault::new("table-empty-head")
                .arg("line", line)
                .arg("column", at + 1));
        }
        if let Some(first) = seen.insert(fold(head), at + 1) {
            return Err(TableFault::new("table-same-head")
                .arg("line", line)
                .arg("head", head)
                .arg("first", first)
                .arg("column", at + 1));
        }
    }
    Ok(columns)
}
