//! Values made ready to be said: references as titles, numbers masked.

use crate::domain::{FieldSpec, FieldType, Held, Record, RecordId, Sensitivity, State, Value};
use crate::fields;
use crate::views::{Link, ReviewMark, Shown};

/// How deep a title may lead through references: a vetting case is called by its person.
const TITLE_DEPTH: u8 = 3;

/// What people call a record; "–" when nothing of its name can be read.
pub fn title(state: &State, record: &Record) -> String {
    title_within(state, record, TITLE_DEPTH)
}

fn title_within(state: &State, record: &Record, depth: u8) -> String {
    let spec = fields::catalogue().kind(record.kind);
    let title = match record.values.get(spec.title) {
        Some(Value::Text(text)) => Some(text.clone()),
        Some(Value::Ref(id)) if depth > 0 => state
            .get(*id)
            .map(|held| title_within(state, &held.record, depth - 1)),
        _ => None,
    };
    title.unwrap_or_else(|| "–".to_owned())
}

/// A pointer to a record.
pub fn link(state: &State, record: &Record) -> Link {
    Link {
        id: record.id,
        kind: record.kind,
        label: record.label(),
        title: title(state, record),
    }
}

/// Pointers to the records that exist.
fn links(state: &State, ids: &[RecordId]) -> Shown {
    let links = ids
        .iter()
        .filter_map(|id| state.get(*id))
        .map(|held| link(state, &held.record))
        .collect();
    Shown::Links(links)
}

/// A field's value, ready to be said.
pub fn shown(state: &State, field: &FieldSpec, value: Option<&Value>) -> Shown {
    let Some(value) = value else {
        return Shown::Empty;
    };
    if field.sensitivity == Sensitivity::Masked {
        return Shown::Masked(fields::masked(value));
    }
    match (value, field.ty) {
        (Value::Text(text), _) => Shown::Text(text.clone()),
        (Value::Code(code), FieldType::Choice { set, .. }) => Shown::Code { set, code },
        (Value::Codes(codes), FieldType::Choices { set, .. }) => Shown::Codes {
            set,
            codes: codes.clone(),
        },
        (Value::Code(code), _) => Shown::Text((*code).to_owned()),
        (Value::Codes(codes), _) => Shown::Text(codes.join(", ")),
        (Value::Date(date), _) => Shown::Date(*date),
        (Value::Flag(flag), _) => Shown::Flag(*flag),
        (Value::Number(number), _) => Shown::Number(*number),
        (Value::Span(span), _) => Shown::Span(*span),
        (Value::Ref(_) | Value::Refs(_), _) => links(state, value.references()),
    }
}

/// Where a record stands in review.
pub fn mark(held: &Held) -> ReviewMark {
    if held.returned.is_some() {
        ReviewMark::Returned
    } else if held.is_approved() {
        ReviewMark::Approved
    } else if held.approved.is_some() {
        ReviewMark::Changed
    } else {
        ReviewMark::New
    }
}

/// A custodian's name; the key id where the register knows none.
pub fn name(state: &State, who: crate::domain::CustodianId) -> String {
    state.custodian(who).map_or_else(
        || who.to_string()[..8].to_owned(),
        |custodian| custodian.name.clone(),
    )
}
