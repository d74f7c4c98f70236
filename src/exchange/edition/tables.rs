//! The keys and tables of an edition's file, before anything is known of what they mean: of TOML what such a file needs (comments,
//! strings in double quotes, whole numbers, lists of strings), and nothing else.

use super::{EditionFault, wrong};
use std::collections::BTreeMap;

/// A value as it stands in the file.
pub(super) enum Raw {
    Text(String),
    Number,
    List(Vec<String>),
}

/// The keys of one table, with their lines.
pub(super) type Table = BTreeMap<String, (usize, Raw)>;

/// The keys at the top, and each `[[provision]]` with its line.
pub(super) fn tables(text: &str) -> Result<(Table, Vec<(usize, Table)>), EditionFault> {
    let mut top = Table::new();
    let mut rows: Vec<(usize, Table)> = Vec::new();
    let mut lines = (1..).zip(text.lines());
    while let Some((number, line)) = lines.next() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if line == "[[provision]]" {
            rows.push((number, Table::new()));
            continue;
        }
        let (key, mut value) = line
            .split_once('=')
            .map(|(key, value)| (key.trim(), value.trim().to_owned()))
            .ok_or(wrong("edition-line", number, ""))?;
        if key.is_empty() || !key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
            return Err(wrong("edition-line", number, key));
        }
        // A list may go on over several lines.
        while value.starts_with('[') && !value.ends_with(']') {
            let (_, more) = lines.next().ok_or(wrong("edition-line", number, key))?;
            let more = more.trim();
            if !more.starts_with('#') {
                value.push_str(more);
            }
        }
        let raw = raw(&value).ok_or(wrong("edition-value", number, key))?;
        let table = rows.last_mut().map_or(&mut top, |(_, table)| table);
        if table.insert(key.to_owned(), (number, raw)).is_some() {
            return Err(wrong("edition-key-twice", number, key));
        }
    }
    Ok((top, rows))
}

fn raw(value: &str) -> Option<Raw> {
    if let Some(inner) = value
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    {
        let mut list = Vec::new();
        let mut rest = inner.trim();
        while !rest.is_empty() {
            let (text, after) = string(rest)?;
            list.push(text);
            let after = after.trim_start();
            rest = match after.strip_prefix(',') {
                Some(more) => more.trim_start(),
                None if after.is_empty() => after,
                None => return None,
            };
        }
        return Some(Raw::List(list));
    }
    if value.starts_with('"') {
        let (text, after) = string(value)?;
        let after = after.trim();
        return (after.is_empty() || after.starts_with('#')).then_some(Raw::Text(text));
    }
    value.parse::<i64>().ok().map(|_| Raw::Number)
}

/// A string in double quotes at the beginning, and what follows it.
fn string(text: &str) -> Option<(String, &str)> {
    let body = text.strip_prefix('"')?;
    let mut said = String::new();
    let mut chars = body.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Some((said, body.get(at + 1..)?)),
            '\\' => said.push(match chars.next()?.1 {
                '"' => '"',
                '\\' => '\\',
                'n' => '\n',
                't' => ' ',
                _ => return None,
            }),
            c => said.push(c),
        }
    }
    None
}
