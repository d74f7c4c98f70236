//! Reads the tables of the exercise into values, by way of the field catalogue like any other text.
//!
//! A table is lines of cells between `|`; the first line names the fields, and lines with `#` in front are comments. A
//! reference is written as the other record's title, several apart by `;`, with its kind and `:` in front where it is not
//! the first that the field takes. Dates are relative, and `{-845}` in a text
//! is the year of that many days ago, so that the exercise never grows old.

use crate::crypto;
use crate::domain::{
    Fault, FieldSpec, FieldType, Kind, KindSpec, RecordId, Refusal, Value, Values,
};
use crate::fields::{catalogue, parse};
use crate::register::Failure;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The name of the municipality, whose record the founding makes.
pub(super) const MUNICIPALITY: &str = "Åsviks kommun";

/// One record to be made, or changed when it is there already.
#[derive(Clone)]
pub(super) struct Row {
    /// Its kind.
    pub(super) kind: Kind,
    /// Its identity.
    pub(super) id: RecordId,
    /// What the other tables call it.
    pub(super) title: String,
    /// Its fields.
    pub(super) values: Values,
    /// Columns with `+` in front, which are no fields.
    pub(super) extra: BTreeMap<&'static str, &'static str>,
}

/// What the reading of a table needs to know.
pub(super) struct Book {
    /// The date that relative dates are counted from.
    pub(super) today: Date,
    /// The record that the founding made.
    pub(super) municipality: RecordId,
}

impl Book {
    /// The identity of a record, made from its kind and title, so that tables can point at each other in any order.
    /// Real records draw theirs by chance.
    pub(super) fn id(&self, kind: Kind, title: &str) -> RecordId {
        if kind == Kind::Operator && title == MUNICIPALITY {
            return self.municipality;
        }
        let pieces = [
            b"skans exercise\0",
            kind.code().as_bytes(),
            b"\0",
            title.as_bytes(),
        ];
        let mut id = RecordId([0; 16]);
        for (to, from) in id.0.iter_mut().zip(crypto::sha256(&pieces)) {
            *to = from;
        }
        id
    }

    /// The rows of a table, in its order.
    pub(super) fn rows(&self, kind: Kind, table: &'static str) -> Result<Vec<Row>, Failure> {
        let spec = catalogue().kind(kind);
        let mut lines = lines(table);
        let head = lines.next().unwrap_or_default();
        let mut rows = Vec::new();
        for cells in lines {
            if cells.len() != head.len() {
                return Err(fault(Fault::new(spec.title, "required")));
            }
            let mut row = Row {
                kind,
                id: RecordId([0; 16]),
                title: String::new(),
                values: Values::new(),
                extra: BTreeMap::new(),
            };
            for (name, cell) in head.iter().zip(cells) {
                if name.starts_with('+') {
                    row.extra.insert(name, cell);
                } else {
                    self.fill(spec, &mut row.values, name, cell, self.today)?;
                }
            }
            // What has no title of its own is called by a name of the table's, or by its number: a kind is read from one
            // table, in order.
            let number = u32::try_from(rows.len() + 1).unwrap_or_default();
            let title = row.values.text(spec.title);
            let title = title.or(row.extra.get("+title").copied());
            row.title = title.map_or_else(|| kind.label(number), str::to_owned);
            row.id = self.id(kind, &row.title);
            rows.push(row);
        }
        Ok(rows)
    }

    /// Takes in changes as `field=text & field=text`; an empty text empties the field.
    pub(super) fn change(
        &self,
        spec: &KindSpec,
        values: &mut Values,
        changes: &'static str,
        today: Date,
    ) -> Result<(), Failure> {
        for change in changes.split(" & ").filter(|change| !change.is_empty()) {
            let (name, text) = change.split_once('=').unwrap_or((change, ""));
            self.fill(spec, values, name, text, today)?;
        }
        Ok(())
    }

    /// Fills one field from a text.
    pub(super) fn fill(
        &self,
        spec: &KindSpec,
        values: &mut Values,
        name: &'static str,
        text: &str,
        today: Date,
    ) -> Result<(), Failure> {
        let field = spec
            .field(name)
            .ok_or_else(|| fault(Fault::new(name, "unknown-field")))?;
        let value = self.value(field, text, today).map_err(fault)?;
        values.set(field.name, value);
        Ok(())
    }

    fn value(&self, field: &FieldSpec, text: &str, today: Date) -> Result<Option<Value>, Fault> {
        let ids = |kinds: &[Kind]| -> Vec<RecordId> {
            let kind = kinds.first().copied().unwrap_or(Kind::Unit);
            let titles = text
                .split(';')
                .map(str::trim)
                .filter(|title| !title.is_empty());
            titles
                .map(|title| match title.split_once(':') {
                    Some((code, title)) if Kind::from_code(code).is_some() => {
                        self.id(Kind::from_code(code).unwrap_or(kind), title)
                    }
                    _ => self.id(kind, title),
                })
                .collect()
        };
        match field.ty {
            FieldType::Ref(kinds) => Ok(ids(kinds).first().copied().map(Value::Ref)),
            FieldType::Refs(kinds) => {
                let ids = ids(kinds);
                Ok((!ids.is_empty()).then_some(Value::Refs(ids)))
            }
            _ => parse(field, &self.years(text), today),
        }
    }

    /// The text with `{-845}` as the year of 845 days ago.
    fn years(&self, text: &str) -> String {
        let Some((before, rest)) = text.split_once('{') else {
            return text.to_owned();
        };
        let (days, after) = rest.split_once('}').unwrap_or((rest, ""));
        let day = self
            .today
            .saturating_add(days.parse::<i64>().unwrap_or_default().days());
        format!("{before}{}{}", day.year(), self.years(after))
    }
}

/// The lines of a table that say something, in cells.
pub(super) fn lines(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|line| line.split('|').map(str::trim).collect())
}

/// What is wrong with a table, as the refusal that the same text would meet in a form.
pub(super) fn fault(fault: Fault) -> Failure {
    let refusal = Refusal::new("fields-at-fault");
    Failure::from(Refusal {
        faults: vec![fault],
        ..refusal
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn book() -> Book {
        Book {
            today: date(2026, 11, 23),
            municipality: RecordId([9; 16]),
        }
    }

    #[test]
    fn a_table_becomes_values_with_relative_dates_years_and_references() {
        let table = "# Comment\nname|owner|approval|approval_ref|+extra\n\
                     Ett|Drift|-23d|KS {-400}/7 och {0}|x\n";
        let rows = book().rows(Kind::InfoSystem, table).unwrap();
        assert_eq!(rows.len(), 1);
        let values = &rows[0].values;
        assert_eq!(values.date("approval"), Some(date(2026, 10, 31)));
        assert_eq!(values.text("approval_ref"), Some("KS 2025/7 och 2026"));
        assert_eq!(
            values.reference("owner"),
            Some(book().id(Kind::Unit, "Drift"))
        );
        assert_eq!(rows[0].extra.get("+extra"), Some(&"x"));
        assert_eq!(rows[0].id, book().id(Kind::InfoSystem, "Ett"));
    }

    #[test]
    fn a_wrong_cell_name_or_number_of_cells_is_refused() {
        for table in [
            "name|hue\nEtt|blå",
            "name|approval\nEtt|snart",
            "name|owner\nEtt",
        ] {
            let failure = book().rows(Kind::InfoSystem, table).err().unwrap();
            assert_eq!(failure.refusal.unwrap().code, "fields-at-fault", "{table}");
        }
    }

    #[test]
    fn the_municipality_is_the_record_of_the_founding() {
        assert_eq!(book().id(Kind::Operator, MUNICIPALITY), RecordId([9; 16]));
        assert_ne!(book().id(Kind::Unit, MUNICIPALITY), RecordId([9; 16]));
    }
}
