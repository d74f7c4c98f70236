//! Lists of records, and what can be picked.

use crate::domain::{FieldSpec, FieldType, Held, Kind, Record, Sensitivity, State};
use crate::fields;
use crate::rules::{self, Book};
use crate::views::order::Orders;
use crate::views::show::{link, mark, shown, title};
use crate::views::{List, Pick, Row, Shown};
use crate::words::Haystack;

/// Whether a field can be a column: long text and masked numbers can't.
pub fn may_be_column(field: &FieldSpec) -> bool {
    let long = matches!(field.ty, FieldType::Prose(_));
    !long && field.sensitivity != Sensitivity::Masked
}

/// All rows of a kind, by number, with the columns that the catalogue lists.
pub fn list(state: &State, book: &Book, kind: Kind) -> List {
    list_of(state, book, kind, &[])
}

/// All rows of a kind, by number, with chosen columns in the order of the catalogue; none are those that it lists.
pub fn list_of(state: &State, book: &Book, kind: Kind, chosen: &[&'static str]) -> List {
    let mut columns: Vec<&'static FieldSpec> = fields::catalogue()
        .kind(kind)
        .fields
        .iter()
        .filter(|field| match chosen {
            [] => field.column > 0,
            chosen => chosen.contains(&field.name) && may_be_column(field),
        })
        .collect();
    if kind == Kind::VettingCase {
        // Where there is no room for all, the position gives way: it is what one knows.
        columns.sort_by_key(|field| field.name == "position");
    }
    let survey = rules::Survey::of(state);
    let rows = state
        .of_kind(kind)
        .map(|held| row(state, book, &survey, held, &columns))
        .collect();
    List {
        kind,
        orders: Orders::new(columns.len()),
        columns,
        rows,
    }
}

fn row(
    state: &State,
    book: &Book,
    survey: &rules::Survey<'_>,
    held: &Held,
    columns: &[&'static FieldSpec],
) -> Row {
    let record = &held.record;
    Row {
        id: record.id,
        label: record.label(),
        version: record.version,
        title: title(state, record),
        cells: columns
            .iter()
            .map(|field| shown(state, field, record.values.get(field.name)))
            .collect(),
        mark: mark(held),
        ended: record.ended.is_some(),
        severity: book
            .of_record(record.id)
            .map(|finding| finding.severity)
            .max(),
        status: rules::status(survey, record, book.today())
            .into_iter()
            .next(),
        hay: hay(state, record),
    }
}

/// What "find while typing" looks in: the number, the title and every field that the catalogue says is searched. A
/// masked number never is (DSL 3 kap. 3 and 10 §§).
fn hay(state: &State, record: &Record) -> Haystack {
    let mut text = record.label();
    text.push(' ');
    text.push_str(&title(state, record));
    for field in fields::catalogue().kind(record.kind).fields {
        if !field.search || field.sensitivity == Sensitivity::Masked {
            continue;
        }
        match shown(state, field, record.values.get(field.name)) {
            Shown::Text(value) => {
                text.push(' ');
                text.push_str(&value);
            }
            Shown::Links(links) => links.iter().for_each(|link| {
                text.push(' ');
                text.push_str(&link.title);
            }),
            _ => {}
        }
    }
    Haystack::new(&text)
}

/// The records of some kinds that a reference can point at; ended ones can't be picked.
pub fn picks(state: &State, kinds: &[Kind]) -> Vec<Pick> {
    kinds
        .iter()
        .flat_map(|kind| state.of_kind(*kind))
        .filter(|held| held.record.ended.is_none())
        .map(|held| {
            let link = link(state, &held.record);
            let hay = Haystack::new(&format!("{} {}", link.label, link.title));
            Pick { link, hay }
        })
        .collect()
}
