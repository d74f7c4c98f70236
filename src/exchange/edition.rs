//! Reads an edition of the provisions from a file in the form of the first one (`provisions.toml`): keys at the top, then one
//! `[[provision]]` per row.
//!
//! Strict: it says line and key of whatever is not exactly what such a file has. Nothing is guessed.

mod tables;

use crate::domain::{FieldType, Kind};
use crate::fields::catalogue;
use jiff::civil::Date;
use tables::{Raw, Table, tables};

/// The largest file, in bytes.
pub const EDITION_MAX: usize = 1 << 20;

/// What is wrong with a file: a code, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EditionFault {
    /// What.
    pub code: &'static str,
    /// The line, from 1; 0 for the whole file.
    pub line: usize,
    /// The key, or "".
    pub key: String,
}

/// One row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EditionRow {
    /// How it is cited.
    pub id: String,
    /// The act.
    pub act: String,
    /// The area, as the catalogue's code.
    pub area: &'static str,
    /// Whether it was read in the primary text.
    pub verified: bool,
    /// In Swedish.
    pub sv: String,
    /// In English.
    pub en: String,
    /// What shows that it is done.
    pub evidence: String,
    /// Other names of it, that fields, rules and earlier editions use.
    pub called: Vec<String>,
}

/// A file that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EditionFile {
    /// Its name: what the file says, or its day.
    pub title: String,
    /// The day on which its rows were read against the law.
    pub as_of: Date,
    /// From when it is to be in force.
    pub in_force_from: Option<Date>,
    /// The rows, in the order of the file.
    pub rows: Vec<EditionRow>,
}

fn wrong(code: &'static str, line: usize, key: &str) -> EditionFault {
    EditionFault {
        code,
        line,
        key: key.to_owned(),
    }
}

/// Reads a file. Errors: what is wrong, with line and key.
pub fn read_edition(text: &str) -> Result<EditionFile, EditionFault> {
    let (mut top, tables) = tables(text)?;
    let mut taken = Taken::new(&mut top, 0);
    taken.skip(&["schema_version", "areas"]);
    let as_of = taken
        .date("as_of")?
        .ok_or(wrong("edition-key-missing", 0, "as_of"))?;
    let in_force_from = taken.date("in_force_from")?;
    let title = taken.text("title")?.unwrap_or_else(|| as_of.to_string());
    let unverified = taken.list("unverified")?;
    taken.rest()?;
    let mut rows: Vec<EditionRow> = Vec::new();
    for (line, mut table) in tables {
        let row = row(line, &mut table, &unverified)?;
        if rows.iter().any(|held| held.id == row.id) {
            return Err(wrong("edition-row-twice", line, &row.id));
        }
        rows.push(row);
    }
    if rows.is_empty() {
        return Err(wrong("edition-no-rows", 0, ""));
    }
    if let Some(lost) = unverified
        .iter()
        .find(|id| !rows.iter().any(|row| row.id == **id))
    {
        return Err(wrong("edition-row-unknown", 0, lost));
    }
    Ok(EditionFile {
        title,
        as_of,
        in_force_from,
        rows,
    })
}

fn row(line: usize, table: &mut Table, unverified: &[String]) -> Result<EditionRow, EditionFault> {
    let mut taken = Taken::new(table, line);
    let id = taken.must("id", "row")?;
    let area = taken.must("area", "")?;
    let row = EditionRow {
        area: area_code(&area).ok_or(wrong("edition-area", taken.at, "area"))?,
        verified: !unverified.contains(&id),
        act: taken.must("act", "act")?,
        sv: taken.must("sv", "sv")?,
        en: taken.must("en", "en")?,
        evidence: taken.must("evidence", "evidence")?,
        called: taken.list("called")?,
        id,
    };
    taken.rest()?;
    Ok(row)
}

/// The catalogue's code of an area.
fn area_code(area: &str) -> Option<&'static str> {
    match catalogue().kind(Kind::Provision).field("area")?.ty {
        FieldType::Choice { codes, .. } => codes.iter().copied().find(|code| *code == area),
        _ => None,
    }
}

/// The longest text that a field of a row takes, in characters.
fn longest(field: &str) -> usize {
    match catalogue()
        .kind(Kind::Provision)
        .field(field)
        .map(|spec| spec.ty)
    {
        Some(FieldType::Line(max) | FieldType::Prose(max)) => usize::from(max),
        _ => usize::MAX,
    }
}

/// Takes keys out of a table; what is left was not known.
struct Taken<'a> {
    table: &'a mut Table,
    /// The line that is spoken of.
    at: usize,
}

impl<'a> Taken<'a> {
    fn new(table: &'a mut Table, at: usize) -> Self {
        Self { table, at }
    }

    fn skip(&mut self, keys: &[&str]) {
        for key in keys {
            self.table.remove(*key);
        }
    }

    fn text(&mut self, key: &str) -> Result<Option<String>, EditionFault> {
        match self.table.remove(key) {
            None => Ok(None),
            Some((line, Raw::Text(text))) => {
                self.at = line;
                let text = text.trim().to_owned();
                if text.is_empty() {
                    return Err(wrong("edition-value", line, key));
                }
                Ok(Some(text))
            }
            Some((line, _)) => Err(wrong("edition-value", line, key)),
        }
    }

    /// A text that must be there, no longer than its field.
    fn must(&mut self, key: &str, field: &str) -> Result<String, EditionFault> {
        let text = self
            .text(key)?
            .ok_or(wrong("edition-key-missing", self.at, key))?;
        if text.chars().count() > longest(field) {
            return Err(wrong("edition-too-long", self.at, key));
        }
        Ok(text)
    }

    fn date(&mut self, key: &str) -> Result<Option<Date>, EditionFault> {
        let Some(text) = self.text(key)? else {
            return Ok(None);
        };
        let date = text
            .parse()
            .map_err(|_| wrong("edition-value", self.at, key))?;
        Ok(Some(date))
    }

    fn list(&mut self, key: &str) -> Result<Vec<String>, EditionFault> {
        match self.table.remove(key) {
            None => Ok(Vec::new()),
            Some((_, Raw::List(list))) => Ok(list),
            Some((line, _)) => Err(wrong("edition-value", line, key)),
        }
    }

    fn rest(self) -> Result<(), EditionFault> {
        match self.table.iter().min_by_key(|(_, (line, _))| *line) {
            None => Ok(()),
            Some((key, (line, _))) => Err(wrong("edition-key-unknown", *line, key)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const ROW: &str = "[[provision]]\nid = \"SSL 2 kap. 6 §\"\nact = \"SSL\"\narea = \"tillsyn\"\nsv = \"Anmäl \\\"genast\\\".\"\nen = \"Notify.\"\nevidence = \"Notification\"\n";

    fn file(top: &str, row: &str) -> String {
        format!("# Edition\nas_of = \"2027-01-15\"\n{top}{row}")
    }

    fn refused(text: &str) -> (&'static str, usize, String) {
        let fault = read_edition(text).unwrap_err();
        (fault.code, fault.line, fault.key)
    }

    #[test]
    fn a_file_is_read_with_its_day_its_rows_and_what_was_not_read_in_the_source() {
        let top = "schema_version = 1\nin_force_from = \"2027-03-01\"\nareas = [\"tillsyn\"]\nunverified = [\n  \"PMFS 4 kap. 2 §\",\n]\n";
        let second = ROW.replace("SSL 2 kap. 6 §", "PMFS 4 kap. 2 §").replace(
            "evidence",
            "called = [\"PMFS 2 kap. 8 §\", \"PMFS 2022:1 2 kap. 8 §\"]\nevidence",
        );
        let read = read_edition(&file(top, &format!("{ROW}{second}"))).unwrap();
        assert_eq!(
            (read.title.as_str(), read.as_of, read.in_force_from),
            ("2027-01-15", date(2027, 1, 15), Some(date(2027, 3, 1)))
        );
        let [first, second] = read.rows.as_slice() else {
            panic!("two rows")
        };
        assert!(first.verified && first.sv == "Anmäl \"genast\"." && first.called.is_empty());
        assert!(!second.verified && second.called.len() == 2);
    }

    #[test]
    fn what_is_wrong_is_told_with_line_and_key() {
        let line = |code, line, key: &str| (code, line, key.to_owned());
        let change = |from, to| file("", &ROW.replace(from, to));
        let table = [
            (
                "id = \"A\"\n".to_owned(),
                line("edition-key-missing", 0, "as_of"),
            ),
            (file("", ""), line("edition-no-rows", 0, "")),
            (
                file("färg = \"blå\"\n", ROW),
                line("edition-line", 3, "färg"),
            ),
            (
                file("colour = \"blå\"\n", ROW),
                line("edition-key-unknown", 3, "colour"),
            ),
            (
                file("as_of = \"2027-01-16\"\n", ROW),
                line("edition-key-twice", 3, "as_of"),
            ),
            (
                file("in_force_from = \"snart\"\n", ROW),
                line("edition-value", 3, "in_force_from"),
            ),
            (
                file("unverified = [\"X\"]\n", ROW),
                line("edition-row-unknown", 0, "X"),
            ),
            (
                change("\"tillsyn\"", "\"himmel\""),
                line("edition-area", 6, "area"),
            ),
            (
                change("\"Notify.\"", "\"\""),
                line("edition-value", 8, "en"),
            ),
            (
                change("\"Notify.\"", "Notify"),
                line("edition-value", 8, "en"),
            ),
            (
                change("\"Notify.\"", &format!("\"{}\"", "x".repeat(1001))),
                line("edition-too-long", 8, "en"),
            ),
            (
                file("", &format!("{ROW}{ROW}")),
                line("edition-row-twice", 10, "SSL 2 kap. 6 §"),
            ),
            (
                file("", "[[provision]]\nhej\n"),
                line("edition-line", 4, ""),
            ),
        ];
        for (text, meant) in table {
            assert_eq!(refused(&text), meant, "{text}");
        }
    }
}
