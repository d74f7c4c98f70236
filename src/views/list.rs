//! Lists of records, and what can be picked.

use crate::domain::{FieldSpec, FieldType, Held, Kind, Record, Sensitivity, State};
use crate::fields;
use crate::rules::{self, Book, Status};
use crate::views::order::Orders;
use crate::views::show::{mark, shown, title};
use crate::views::{List, Row, Seat, Shown};
use crate::words::Haystack;
use jiff::civil::Date;

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
    let (case, status) = standing(survey, record, book.today());
    let seat = case.and_then(|case| seat(state, case)).map(Box::new);
    let place = seat.as_ref().map_or("", |seat| &seat.position);
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
        status,
        hay: hay(state, record, place),
        seat,
    }
}

/// What a record is said to be first of all, and of a person the case that says so.
fn standing<'a>(
    survey: &rules::Survey<'a>,
    record: &Record,
    today: Date,
) -> (Option<&'a Record>, Option<Status>) {
    if record.kind == Kind::Person && record.ended.is_none() {
        return match rules::seat(survey, record, today) {
            Some((case, status)) => (Some(case), status.into_iter().next()),
            None => (None, None),
        };
    }
    let status = rules::status(survey, record, today).into_iter().next();
    (None, status)
}

/// The position of a case, and its class.
fn seat(state: &State, case: &Record) -> Option<Seat> {
    let position = &state.get(case.values.reference("position")?)?.record;
    let class = fields::catalogue().kind(Kind::Position).field("class")?;
    Some(Seat {
        position: title(state, position),
        class: shown(state, class, position.values.get(class.name)),
    })
}

/// What "find while typing" looks in: the number, the title and every field that the catalogue says is searched. A
/// masked number never is (DSL 3 kap. 3 and 10 §§). `place` is where a person sits.
fn hay(state: &State, record: &Record, place: &str) -> Haystack {
    let mut text = format!("{} {} {place}", record.label(), title(state, record));
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
