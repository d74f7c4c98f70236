//! The analysis as a chain of columns: every protective value, the threats to it, its vulnerabilities, and the measures against
//! them, each with what it hangs under and what is broken at it.

mod hanging;

pub use hanging::{Hanging, Spot, broken_at};

use crate::domain::{Held, Kind, Record, RecordId, State, Value, judgement};
use crate::fields;
use crate::rules::Book;
use crate::views::overview::live;
use crate::views::show::{link, shown};
use crate::views::{Link, Severity, Shown};

/// The kinds of the columns, from the left.
pub const STRAND: [Kind; 4] = [
    Kind::ProtectiveValue,
    Kind::Threat,
    Kind::Vulnerability,
    Kind::Measure,
];

/// A record of a column.
#[derive(Clone)]
pub struct StrandRow {
    /// The record.
    pub link: Link,
    /// What it hangs under in the chain, as it stands in the record: the values of a threat, the value of a vulnerability, the
    /// vulnerabilities of a measure. None for a value.
    pub under: Vec<RecordId>,
    /// Of a measure, the values that it names itself.
    pub values: Vec<RecordId>,
    /// What is judged of it, in short: the levels of a value, intent and capability of a threat, the gravity of a vulnerability.
    pub facts: Vec<Shown>,
    /// A vulnerability that is closed.
    pub closed: bool,
    /// The gravest finding about it, if any.
    pub severity: Option<Severity>,
    /// What is broken at it: the rule, and its provision.
    pub breaks: Vec<(&'static str, &'static str)>,
}

/// The columns.
#[derive(Clone)]
pub struct Strands {
    /// The live records of each kind of [`STRAND`], by number.
    pub columns: [Vec<StrandRow>; 4],
    /// What hangs under what.
    pub hanging: Hanging,
}

impl Strands {
    /// Of the rows of the columns.
    pub fn new(columns: [Vec<StrandRow>; 4]) -> Self {
        Self {
            hanging: Hanging::of(&columns),
            columns,
        }
    }
}

/// The chain, as things stand.
pub fn strands(state: &State, book: &Book) -> Strands {
    let rows = |held| row(state, book, held);
    Strands::new(STRAND.map(|kind| live(state, kind).map(rows).collect()))
}

fn row(state: &State, book: &Book, held: &Held) -> StrandRow {
    let record = &held.record;
    let refs = |field| record.values.get(field).map_or(&[][..], Value::references);
    let under = match record.kind {
        Kind::Threat => refs("values"),
        Kind::Vulnerability => refs("value"),
        Kind::Measure => refs("vulnerabilities"),
        _ => &[],
    };
    let values = match record.kind {
        Kind::Measure => refs("values"),
        _ => &[],
    };
    let findings = book.of_record(record.id);
    let breaks = book
        .of_record(record.id)
        .filter(|found| found.severity == Severity::Error);
    StrandRow {
        link: link(state, record),
        under: under.to_vec(),
        values: values.to_vec(),
        facts: facts(state, record),
        closed: record.kind == Kind::Vulnerability && !judgement::is_open(record),
        severity: findings.map(|found| found.severity).max(),
        breaks: breaks.map(|found| (found.rule, found.provision)).collect(),
    }
}

/// What is judged of a record, in the order in which it is said.
fn facts(state: &State, record: &Record) -> Vec<Shown> {
    let names: &[&str] = match record.kind {
        Kind::ProtectiveValue => &["info_level", "consequence"],
        Kind::Threat => &["intent", "capability"],
        Kind::Vulnerability => &["severity"],
        _ => &["area"],
    };
    let spec = fields::catalogue().kind(record.kind);
    names
        .iter()
        .filter_map(|name| spec.field(name))
        .map(|field| shown(state, field, record.values.get(field.name)))
        .filter(|shown| *shown != Shown::Empty)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{TODAY, id, record, register};
    use crate::domain::{Ended, Value};

    #[test]
    fn each_record_names_what_it_hangs_under_and_what_is_broken_at_it() {
        let value = id(Kind::ProtectiveValue, 1);
        let first = record(
            Kind::ProtectiveValue,
            1,
            &[("value_kind", "anlaggning"), ("consequence", "b")],
        );
        let mut gap = record(Kind::Vulnerability, 1, &[]);
        gap.values.set("value", Some(Value::Ref(value)));
        let mut measure = record(Kind::Measure, 1, &[]);
        measure.values.set("values", Some(Value::Refs(vec![value])));
        let state = register(vec![first, gap, measure]);
        let book = Book::of(&state, TODAY);
        let Strands { columns, hanging } = strands(&state, &book);
        let of_value = [1, 2].map(|column| hanging.rows(column, value).len());
        assert!(of_value == [0, 1] && hanging.rows(0, value) == [0]);
        assert!(!hanging.breaks().is_empty() && hanging.loose(3).is_empty());
        let [values, threats, gaps, measures] = columns;
        assert!(threats.is_empty() && values.len() == 1);
        let broken = |row: &StrandRow, code| row.breaks.iter().any(|(rule, _)| *rule == code);
        assert!(broken(&values[0], "value-without-threat"));
        let levels = Shown::Code {
            set: "consequence",
            code: "b",
        };
        assert!(values[0].facts == [levels]);
        assert!(gaps[0].under == [value] && !gaps[0].closed);
        assert!(broken(&gaps[0], "vulnerability-without-measure"));
        assert!(measures[0].under.is_empty() && measures[0].values == [value]);
    }

    #[test]
    fn what_has_ended_is_in_no_column() {
        let mut threat = record(Kind::Threat, 1, &[]);
        threat.ended = Some(Ended {
            on: TODAY,
            reason: "Inaktuellt".into(),
        });
        let state = register(vec![threat]);
        let columns = strands(&state, &Book::of(&state, TODAY)).columns;
        assert!(columns.iter().all(Vec::is_empty));
    }
}
