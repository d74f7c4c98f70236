//! A list of one kind of record as CSV: semicolons, UTF-8 with its mark, words as the screen says them. What is read
//! back by an import gives nothing new.

use super::{is_formula, say::Say};
use crate::domain::{Compartment, Kind, RecordId, State};
use crate::fields::catalogue;
use crate::words::{Words, date};
use std::io::{self, Write};

/// What a list holds.
#[derive(Clone, Copy)]
pub struct ListOptions {
    /// Whether names and numbers of persons are included; otherwise their columns are left out.
    pub identities: bool,
    /// Whether records that have ended are included.
    pub ended: bool,
}

/// Writes those records of a kind that are asked for, and tells how many. The first column is the readable number, the
/// last two say review and end; an import takes no notice of them.
pub fn write_csv(
    state: &State,
    words: &Words,
    kind: Kind,
    options: ListOptions,
    only: &dyn Fn(RecordId) -> bool,
    out: &mut dyn Write,
) -> io::Result<usize> {
    let say = Say {
        state,
        words,
        scope: &Compartment::ALL,
        identities: options.identities,
    };
    out.write_all("\u{FEFF}".as_bytes())?;
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(out);
    let fields = || catalogue().kind(kind).fields.iter();
    let mut row = vec![words.get("list-number")];
    row.extend(
        fields()
            .filter(|field| say.may(field))
            .map(|field| say.label(kind, field)),
    );
    row.extend([words.get("list-review"), words.get("list-ended")]);
    writer.write_record(row.iter().map(|cell| guarded(cell)))?;
    let mut count = 0;
    for held in state.of_kind(kind) {
        let record = &held.record;
        if (record.ended.is_some() && !options.ended) || !only(record.id) {
            continue;
        }
        row.clear();
        row.push(record.label());
        row.extend(fields().filter(|field| say.may(field)).map(|field| {
            let value = record.values.get(field.name);
            value.map_or(String::new(), |value| say.value(field, value, " | "))
        }));
        let review = match held.is_approved() {
            true => "list-review-approved",
            false => "list-review-waiting",
        };
        row.push(words.get(review));
        row.push(
            record
                .ended
                .as_ref()
                .map_or(String::new(), |ended| date(ended.on)),
        );
        writer.write_record(row.iter().map(|cell| guarded(cell)))?;
        count += 1;
    }
    writer.flush()?;
    Ok(count)
}

/// A cell that no spreadsheet takes for a formula: with an apostrophe before it, which reading takes away again.
fn guarded(cell: &str) -> String {
    match is_formula(cell.trim_start_matches('\'')) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests;
