//! What a protective value depends on, and that nothing depends on itself however far round.

use crate::domain::{Record, RecordId, Refusal, State, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The field that holds what a value depends on.
const FIELD: &str = "depends_on";

/// Refuses values that would depend on themselves, with the way round by their numbers.
pub fn check(state: &State, puts: &[&Record]) -> Result<(), Refusal> {
    let new: BTreeMap<RecordId, &Record> = puts.iter().map(|record| (record.id, *record)).collect();
    let find = |id: RecordId| -> Option<&Record> {
        let held = || state.get(id).map(|held| &*held.record);
        new.get(&id).copied().or_else(held)
    };
    let below = |id: RecordId| -> &[RecordId] {
        find(id)
            .and_then(|record| record.values.get(FIELD))
            .map_or(&[], Value::references)
    };
    for start in puts
        .iter()
        .filter(|record| record.values.get(FIELD).is_some())
    {
        let Some(way) = way_round(start.id, &below) else {
            continue;
        };
        let labels: Vec<String> = way
            .into_iter()
            .filter_map(find)
            .map(Record::label)
            .collect();
        return Err(Refusal::new("dependency-round").arg("way", labels.join(" → ")));
    }
    Ok(())
}

/// The way from a record back to itself; none when there is none.
fn way_round<'a>(
    start: RecordId,
    below: &dyn Fn(RecordId) -> &'a [RecordId],
) -> Option<Vec<RecordId>> {
    let mut seen = BTreeSet::new();
    let mut way = vec![(start, 0)];
    while let Some((at, next)) = way.last().copied() {
        match below(at).get(next) {
            Some(id) if *id == start => {
                let ids = way.iter().map(|(id, _)| *id);
                return Some(ids.chain([start]).collect());
            }
            Some(id) => {
                if let Some(last) = way.last_mut() {
                    last.1 += 1;
                }
                if seen.insert(*id) {
                    way.push((*id, 0));
                }
            }
            None => {
                way.pop();
            }
        }
    }
    None
}
