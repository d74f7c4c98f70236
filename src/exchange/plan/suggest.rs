//! Guesses from the heads of the columns what kind of record a file holds and which field each column fills.

use super::alias;
use super::cell::{columns, key};
use crate::domain::{Kind, KindSpec, Required};
use crate::exchange::table::Table;
use crate::fields::catalogue;
use crate::words::Words;

/// The kind that the heads fit best, and the field for each column; none when they fit nothing. Heads are compared by
/// the fields' names, their words in both languages, and what such files usually call them.
pub fn suggest(table: &Table, words: [&Words; 2]) -> Option<(Kind, Vec<Option<&'static str>>)> {
    type Mapping = Vec<Option<&'static str>>;
    let mut best: Option<((usize, bool, usize), Kind, Mapping)> = None;
    for spec in catalogue().kinds {
        let mapping = mapping(spec, &table.columns, words);
        let has = |name| mapping.contains(&Some(name));
        let count = mapping.iter().flatten().count();
        if !has(spec.title) || count < 2.min(table.columns.len()) {
            continue;
        }
        let whole = spec
            .fields
            .iter()
            .all(|field| field.required == Required::No || has(field.name));
        let score = (count, whole, telling(spec, table, &mapping, words));
        if best.as_ref().is_none_or(|(before, ..)| score > *before) {
            best = Some((score, spec.kind, mapping));
        }
    }
    best.map(|(_, kind, mapping)| (kind, mapping))
}

/// The field for each column when the rows shall become records of this kind, as far as the heads tell.
pub fn map_columns(table: &Table, kind: Kind, words: [&Words; 2]) -> Vec<Option<&'static str>> {
    mapping(catalogue().kind(kind), &table.columns, words)
}

/// How many rows are looked at.
const LOOKED_AT: usize = 20;

/// How many cells of the first rows name a choice of the field: "nämnd" is a type of unit, and of nothing else.
fn telling(
    spec: &'static KindSpec,
    table: &Table,
    mapping: &[Option<&'static str>],
    words: [&Words; 2],
) -> usize {
    let columns = columns(spec, &table.columns, mapping, words);
    let cells = table.rows.iter().take(LOOKED_AT).flat_map(|(_, cells)| {
        let cell = |column: &super::cell::Column| {
            let text = cells.get(column.at)?;
            column.names_choice(text).then_some(())
        };
        columns.iter().filter_map(cell)
    });
    cells.count()
}

/// The field for each column, as far as the heads tell; each field once. What is called by a field's own name goes
/// before what is only usually called so.
fn mapping(spec: &KindSpec, heads: &[String], words: [&Words; 2]) -> Vec<Option<&'static str>> {
    let names: Vec<Vec<String>> = spec
        .fields
        .iter()
        .map(|field| {
            let label = format!("field-{}-{}", spec.kind.code(), field.name);
            let labels = words.into_iter().filter(|words| words.has(&label));
            let mut names = vec![key(field.name)];
            names.extend(labels.map(|words| key(&words.get(&label))));
            names
        })
        .collect();
    let keys: Vec<[String; 2]> = heads.iter().map(|head| forms(head)).collect();
    let mut mapping = vec![None; heads.len()];
    for usual in [false, true] {
        for (field, own) in spec.fields.iter().zip(&names) {
            if mapping.contains(&Some(field.name)) {
                continue;
            }
            let others = alias::of_field(spec.kind, field.name);
            let mut called: Box<dyn Iterator<Item = &str>> = match usual {
                false => Box::new(own.iter().map(String::as_str)),
                true => Box::new(others.iter().copied()),
            };
            let place = called.find_map(|name| {
                let here = |(at, forms): (usize, &[String; 2])| {
                    let free = mapping.get(at).is_some_and(Option::is_none);
                    free && forms.iter().any(|form| form == name)
                };
                keys.iter().enumerate().position(here)
            });
            if let Some(slot) = place.and_then(|at| mapping.get_mut(at)) {
                *slot = Some(field.name);
            }
        }
    }
    mapping
}

/// A head as it is compared: whole, and without what stands in parentheses.
fn forms(head: &str) -> [String; 2] {
    let short = head.split('(').next().unwrap_or(head);
    [key(head), key(short)]
}
