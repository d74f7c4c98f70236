//! The level that a value inherits from the values that need it: computed and explained, never written over its own.

use crate::domain::{ConsequenceLevel, InfoLevel, Kind, Record, RecordId};
use crate::rules::Survey;
use crate::rules::survey::several;
use std::collections::{BTreeMap, BTreeSet};

/// The highest level that depends on a value, and the way by which it does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Inherited {
    /// The level.
    pub level: ConsequenceLevel,
    /// The value whose own level it is.
    pub from: RecordId,
    /// The values between, the one nearest to `from` first.
    pub through: Vec<RecordId>,
}

/// The consequence level that does the same damage as the disclosure of information at this level (PMFS 2022:1 2 kap. 3-5
/// §§ beside SSL 2 kap. 5 §).
fn damage(level: InfoLevel) -> ConsequenceLevel {
    match level {
        InfoLevel::None => ConsequenceLevel::None,
        InfoLevel::Restricted => ConsequenceLevel::D,
        InfoLevel::Confidential => ConsequenceLevel::C,
        InfoLevel::Secret => ConsequenceLevel::B,
        InfoLevel::TopSecret => ConsequenceLevel::A,
    }
}

/// The level of a value itself, as a consequence: the higher of its two scales.
pub(super) fn own(value: &Record) -> Option<ConsequenceLevel> {
    value.consequence().max(value.info_level().map(damage))
}

/// Whether a value needs what it depends on to be available or right; one that was judged to need neither passes nothing
/// on.
pub(super) fn needs(value: &Record) -> bool {
    ["availability", "integrity"]
        .iter()
        .any(|aspect| value.values.code(aspect) != Some("0"))
}

/// What a value inherits; none when nothing with a level depends on it. Of several at the same level, the nearest.
pub fn inherited(survey: &Survey<'_>, value: &Record) -> Option<Inherited> {
    let mut best: Option<Inherited> = None;
    // Breadth first, so that the way found is the shortest, and once for each value, so that a circle ends.
    let mut seen = BTreeSet::from([value.id]);
    let mut below: BTreeMap<RecordId, RecordId> = BTreeMap::new();
    let mut level = vec![value.id];
    while !level.is_empty() {
        let mut next = Vec::new();
        for id in level {
            for above in survey.pointing(id, Kind::ProtectiveValue) {
                if !several(above, "depends_on").contains(&id) || !seen.insert(above.id) {
                    continue;
                }
                below.insert(above.id, id);
                next.push(above.id);
                let passes = own(above).filter(|_| needs(above));
                if passes > best.as_ref().map(|best| best.level) {
                    best = passes.map(|level| Inherited {
                        level,
                        from: above.id,
                        through: between(&below, above.id, value.id),
                    });
                }
            }
        }
        level = next;
    }
    best.filter(|best| best.level > ConsequenceLevel::None)
}

/// The values between two, from the upper to the lower.
fn between(below: &BTreeMap<RecordId, RecordId>, from: RecordId, to: RecordId) -> Vec<RecordId> {
    std::iter::successors(below.get(&from), |id| below.get(id))
        .copied()
        .take_while(|id| *id != to)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Value, Values};
    use crate::rules::testing::{codes, id, record, register};

    fn value(number: u32, fields: &[(&'static str, &'static str)], below: &[u32]) -> Record {
        let mut values = Values::new();
        for (field, code) in fields {
            values.set(field, Some(Value::Code(code)));
        }
        let ids: Vec<RecordId> = below
            .iter()
            .map(|at| id(Kind::ProtectiveValue, *at))
            .collect();
        if !ids.is_empty() {
            values.set("depends_on", Some(Value::Refs(ids)));
        }
        record(Kind::ProtectiveValue, number, values)
    }

    fn of(records: Vec<Record>, number: u32) -> Option<(ConsequenceLevel, u32, Vec<u32>)> {
        let state = register(records);
        let survey = Survey::of(&state);
        let number_of = |id| survey.record(id).unwrap().number;
        let value = survey.record(id(Kind::ProtectiveValue, number)).unwrap();
        inherited(&survey, value).map(|found| {
            let through = found.through.iter().map(|id| number_of(*id)).collect();
            (found.level, number_of(found.from), through)
        })
    }

    #[test]
    fn the_highest_level_above_is_inherited_through_the_values_between() {
        let records = || {
            vec![
                value(1, &[("consequence", "b")], &[2]),
                value(2, &[("consequence", "d")], &[3]),
                value(3, &[("consequence", "d")], &[]),
                value(4, &[("consequence", "c")], &[3]),
            ]
        };
        assert_eq!(of(records(), 3), Some((ConsequenceLevel::B, 1, vec![2])));
        assert_eq!(of(records(), 2), Some((ConsequenceLevel::B, 1, vec![])));
        assert_eq!(of(records(), 1), None);
    }

    #[test]
    fn information_passes_the_damage_of_its_level_on_unless_it_needs_neither_access_nor_correctness()
     {
        let above = |fields| vec![value(1, fields, &[2]), value(2, &[], &[])];
        let secret = [("info_level", "kh")];
        assert_eq!(
            of(above(&secret), 2).map(|found| found.0),
            Some(ConsequenceLevel::A)
        );
        let only_secret = [
            ("info_level", "kh"),
            ("availability", "0"),
            ("integrity", "0"),
        ];
        assert_eq!(of(above(&only_secret), 2), None);
        let needed = [
            ("info_level", "kh"),
            ("availability", "0"),
            ("integrity", "1"),
        ];
        assert!(of(above(&needed), 2).is_some());
    }

    #[test]
    fn a_circle_that_came_in_by_other_ways_ends() {
        let round = vec![
            value(1, &[("consequence", "a")], &[2]),
            value(2, &[("consequence", "d")], &[1]),
        ];
        assert_eq!(of(round, 2), Some((ConsequenceLevel::A, 1, vec![])));
    }

    #[test]
    fn a_value_below_what_it_inherits_says_why() {
        let find = |own: &'static str, reason: bool| {
            let mut low = value(2, &[("consequence", own)], &[]);
            let text = reason.then(|| Value::Text("Ersätts samma timme.".into()));
            low.values.set("inherits_reason", text);
            let state = register(vec![value(1, &[("consequence", "b")], &[2]), low]);
            let today = jiff::civil::date(2026, 11, 23);
            codes(&state, id(Kind::ProtectiveValue, 2), today).contains(&"value-below-inherited")
        };
        assert!(find("c", false) && find("none", false));
        assert!(!find("b", false) && !find("a", false) && !find("c", true));
    }
}
