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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::info;
    use crate::domain::{Kind, Values};

    /// Records numbered from 1, each with those that it depends on.
    fn records(below: &[&[u8]]) -> Vec<Record> {
        let id = |number: u8| RecordId([number; 16]);
        (1u8..)
            .zip(below)
            .map(|(number, below)| Record {
                kind: Kind::ProtectiveValue,
                id: id(number),
                number: u32::from(number),
                version: 1,
                values: Values::new().with(
                    FIELD,
                    Value::Refs(below.iter().map(|number| id(*number)).collect()),
                ),
                ended: None,
                unknown: BTreeMap::new(),
            })
            .collect()
    }

    fn refused(below: &[&[u8]]) -> Option<String> {
        let records = records(below);
        let state = State::new(info(), Vec::new());
        let puts: Vec<&Record> = records.iter().collect();
        let refusal = check(&state, &puts).err()?;
        assert_eq!(refusal.code, "dependency-round");
        Some(refusal.args[0].1.clone())
    }

    #[test]
    fn a_dependency_that_goes_round_is_refused_with_the_way() {
        assert_eq!(refused(&[&[1]]), Some("SV-0001 → SV-0001".into()));
        assert_eq!(
            refused(&[&[4, 2], &[3], &[1], &[]]),
            Some("SV-0001 → SV-0002 → SV-0003 → SV-0001".into())
        );
    }

    #[test]
    fn two_ways_to_the_same_value_are_no_circle() {
        assert_eq!(refused(&[&[2, 3], &[4], &[4], &[]]), None);
    }
}
