//! Recognises the rows that are already records, and the rows that are the same thing twice.

use super::Ground;
use super::lookup::{labels, spaced};
use super::row::Row;
use crate::domain::{Fault, FieldSpec, RecordId, Value, Values};
use crate::fields::edit_text;
use crate::words::fold;
use std::collections::HashMap;

/// Gives every row the record that it is, by the natural key of the kind, or a fresh identity. A row that stands in the
/// file twice is refused the second time; one that could be several records is refused.
pub(super) fn recognise(
    ground: &Ground<'_>,
    rows: &mut [Row],
    fresh: &mut dyn FnMut() -> RecordId,
) {
    let keys = Keys::new(ground);
    let mut lines: HashMap<RecordId, usize> = HashMap::new();
    let mut seen: HashMap<String, RecordId> = HashMap::new();
    for row in rows {
        // What can't be read can't be recognised, and the row is refused already.
        let natural = ground.spec.natural_key;
        if row
            .faults
            .iter()
            .any(|(_, fault)| natural.contains(&fault.field))
        {
            row.id = fresh();
            continue;
        }
        let own = keys.of(&row.values);
        let (found, key) = match own {
            Some(key) => (keys.by_key.get(&key), key),
            None => match keys.by_title(row) {
                Ok((found, key)) => (found, key),
                Err(fault) => {
                    row.id = fresh();
                    row.faults.push((ground.head(ground.spec.title), fault));
                    continue;
                }
            },
        };
        match pick(ground, found.map_or(&[], Vec::as_slice)) {
            Ok(Some(id)) => {
                row.id = id;
                row.base = ground.state.get(id).map(|held| held.record.clone());
            }
            // What can't be told apart from nothing is never the same thing twice.
            Ok(None) if key.is_empty() => row.id = fresh(),
            Ok(None) => row.id = *seen.entry(key).or_insert_with(&mut *fresh),
            Err(fault) => {
                row.id = fresh();
                row.faults.push((ground.head(fault.field), fault));
            }
        }
        if let Some(first) = lines.get(&row.id) {
            let fault = Fault::new(ground.spec.title, "duplicate-row").arg("line", first);
            row.faults.push((String::new(), fault));
        } else {
            lines.insert(row.id, row.line);
        }
    }
}

/// The one record among several with the same key: the one that still counts, or else the one that has ended.
fn pick(ground: &Ground<'_>, found: &[RecordId]) -> Result<Option<RecordId>, Fault> {
    let live = |id: &&RecordId| {
        let held = ground.state.get(**id);
        held.is_some_and(|held| held.record.ended.is_none())
    };
    let live: Vec<RecordId> = found.iter().filter(live).copied().collect();
    match (live.as_slice(), found) {
        ([id], _) | ([], [id]) => Ok(Some(*id)),
        ([], []) => Ok(None),
        ([], several) | (several, _) => {
            let labels = labels(ground.state, several.iter().copied());
            Err(Fault::new(ground.spec.title, "key-ambiguous").arg("labels", labels))
        }
    }
}

struct Keys {
    fields: Vec<&'static FieldSpec>,
    title: &'static str,
    by_key: HashMap<String, Vec<RecordId>>,
    /// The records without a key, and those with one, by title; only where the key leaves the title out.
    bare: HashMap<String, Vec<RecordId>>,
    keyed: HashMap<String, Vec<RecordId>>,
    labels: HashMap<RecordId, String>,
}

impl Keys {
    fn new(ground: &Ground<'_>) -> Self {
        let mapped = |name: &&&str| ground.columns.iter().any(|c| c.spec.name == **name);
        let natural = ground.spec.natural_key.iter();
        let mut keys = Self {
            fields: natural
                .filter(mapped)
                .filter_map(|name| ground.spec.field(name))
                .collect(),
            title: ground.spec.title,
            by_key: HashMap::new(),
            bare: HashMap::new(),
            keyed: HashMap::new(),
            labels: HashMap::new(),
        };
        let whole = ground.spec.natural_key;
        for held in ground.state.of_kind(ground.spec.kind) {
            let record = &held.record;
            if let Some(key) = keys.of(&record.values) {
                keys.by_key.entry(key).or_default().push(record.id);
            }
            if whole.contains(&keys.title) {
                continue;
            }
            let Some(title) = record.values.get(keys.title) else {
                continue;
            };
            let has_key = whole.iter().any(|name| record.values.get(name).is_some());
            let map = if has_key {
                &mut keys.keyed
            } else {
                &mut keys.bare
            };
            map.entry(compared(title)).or_default().push(record.id);
            keys.labels.insert(record.id, record.label());
        }
        keys
    }

    /// The key of these values by the fields that the file has; none when all of them are empty.
    fn of(&self, values: &Values) -> Option<String> {
        let mut key = String::new();
        let mut filled = false;
        for field in &self.fields {
            if let Some(value) = values.get(field.name) {
                key.push_str(&spaced(&fold(&edit_text(field, value))));
                filled = true;
            }
            key.push('\n');
        }
        filled.then_some(key)
    }

    /// The records that a row without a key can be, by its title. Where only records with a key are called so, the row
    /// is refused: two persons of the same name must not become one, nor one two.
    fn by_title(&self, row: &Row) -> Result<(Option<&Vec<RecordId>>, String), Fault> {
        let Some(title) = row.values.get(self.title) else {
            return Ok((None, String::new()));
        };
        let title = compared(title);
        let bare = self.bare.get(&title);
        match (bare, self.keyed.get(&title)) {
            (None, Some(keyed)) => {
                let labels = keyed.iter().filter_map(|id| self.labels.get(id));
                let labels: Vec<&str> = labels.map(String::as_str).take(4).collect();
                Err(Fault::new(self.title, "key-needed").arg("labels", labels.join(", ")))
            }
            (bare, _) => Ok((bare, format!("\n{title}"))),
        }
    }
}

fn compared(value: &Value) -> String {
    match value {
        Value::Text(text) => spaced(&fold(text)),
        Value::Ref(id) => id.to_string(),
        _ => String::new(),
    }
}
