//! References between rows of the same file: found in any order, refused together, and never in a circle.

use super::Ground;
use super::lookup::Lookup;
use super::row::Row;
use crate::domain::{Fault, FieldType, RecordId, Value, Values};
use std::collections::{HashMap, HashSet};

/// Reads the references to the kind itself, now that every row has its identity.
pub(super) fn resolve(ground: &Ground<'_>, rows: &mut [Row], lookup: &Lookup<'_>) {
    for row in rows {
        for (at, text) in std::mem::take(&mut row.own) {
            let Some(column) = ground.columns.get(at) else {
                continue;
            };
            match column.read(&text, ground.today, lookup) {
                Ok(read) => row.take(column, read),
                Err(fault) => row.faults.push((column.head.clone(), fault)),
            }
        }
    }
}

/// Refuses what can't be taken because of other rows: rows that point at a refused one, and circles. A refused row leaves
/// its record as it stands, which may close another circle: so it is looked again, and a file that is made to need many
/// rounds loses all its rows that point at their own kind.
pub(super) fn settle(ground: &Ground<'_>, rows: &mut [Row]) {
    let places: HashMap<RecordId, usize> = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.base.is_none() && !is_again(row))
        .map(|(at, row)| (row.id, at))
        .collect();
    cascade(ground, rows, &places);
    for round in 0.. {
        let circles = circles(ground, rows, round >= ROUNDS);
        if circles.is_empty() {
            return;
        }
        for (at, field) in circles {
            if let Some(row) = rows.get_mut(at) {
                let fault = Fault::new(field, "reference-cycle");
                row.faults.push((ground.head(field), fault));
            }
        }
        cascade(ground, rows, &places);
    }
}

/// How often circles are looked for one by one.
const ROUNDS: usize = 8;

fn is_again(row: &Row) -> bool {
    row.faults
        .iter()
        .any(|(_, fault)| fault.code == "duplicate-row")
}

/// Refuses every row that points at a new record of a refused row, and those that point at it in turn.
fn cascade(ground: &Ground<'_>, rows: &mut [Row], places: &HashMap<RecordId, usize>) {
    let mut pointing: HashMap<usize, Vec<(usize, &'static str)>> = HashMap::new();
    for (from, row) in rows.iter().enumerate() {
        for (field, value) in row.values.iter() {
            for id in value.references() {
                if let Some(to) = places.get(id).filter(|to| **to != from) {
                    pointing.entry(*to).or_default().push((from, field));
                }
            }
        }
    }
    let mut refused: Vec<usize> = places
        .values()
        .copied()
        .filter(|at| rows.get(*at).is_some_and(Row::refused))
        .collect();
    refused.sort_unstable();
    while let Some(to) = refused.pop() {
        let line = rows.get(to).map_or(0, |row| row.line);
        for (from, field) in pointing.remove(&to).unwrap_or_default() {
            let Some(row) = rows.get_mut(from) else {
                continue;
            };
            if !row.refused() {
                refused.push(from);
                let fault = Fault::new(field, "reference-refused").arg("line", line);
                row.faults.push((ground.head(field), fault));
            }
        }
    }
}

/// The rows whose single references to their own kind lead back to themselves, with the field; with `all`, every row
/// that has such a reference if any leads back.
fn circles(ground: &Ground<'_>, rows: &[Row], all: bool) -> Vec<(usize, &'static str)> {
    let kind = ground.spec.kind;
    let mut found = Vec::new();
    for field in ground.spec.fields {
        if !matches!(field.ty, FieldType::Ref(kinds) if kinds.contains(&kind)) {
            continue;
        }
        let parent = |values: &Values| match values.get(field.name) {
            Some(Value::Ref(id)) => Some(*id),
            _ => None,
        };
        let mut parents: HashMap<RecordId, RecordId> = ground
            .state
            .of_kind(kind)
            .filter_map(|held| Some((held.record.id, parent(&held.record.values)?)))
            .collect();
        for row in rows.iter().filter(|row| !row.refused()) {
            match parent(&row.values) {
                Some(id) => parents.insert(row.id, id),
                None => parents.remove(&row.id),
            };
        }
        // Each identity is walked from once: the number is that of the walk which came there first.
        let mut walked: HashMap<RecordId, usize> = HashMap::new();
        let mut within: Vec<RecordId> = Vec::new();
        for (walk, row) in rows.iter().enumerate() {
            let mut at = row.id;
            let met = loop {
                match walked.get(&at) {
                    Some(earlier) => break (*earlier == walk).then_some(at),
                    None => walked.insert(at, walk),
                };
                match parents.get(&at) {
                    Some(next) => at = *next,
                    None => break None,
                }
            };
            if let Some(met) = met {
                let mut at = met;
                loop {
                    within.push(at);
                    match parents.get(&at) {
                        Some(next) if *next != met => at = *next,
                        _ => break,
                    }
                }
            }
        }
        let within: HashSet<RecordId> = within.into_iter().collect();
        if rows
            .iter()
            .any(|row| !row.refused() && within.contains(&row.id))
        {
            let led = |row: &Row| within.contains(&row.id) || all && parent(&row.values).is_some();
            let places = rows.iter().enumerate();
            let led = places.filter(|(_, row)| !row.refused() && led(row));
            found.extend(led.map(|(at, _)| (at, field.name)));
        }
    }
    found
}
