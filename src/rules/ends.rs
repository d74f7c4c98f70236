//! Records that build on what has ended.

use crate::domain::{Kind, Record};
use crate::rules::survey::{Survey, is_live};
use crate::rules::{Finding, rule};

/// One finding however many of its references have ended: it is mended in one form. A case for an ended position has a
/// rule of its own, and a closed case is history.
pub fn judge(survey: &Survey<'_>, record: &Record) -> Option<Finding> {
    let is_case = record.kind == Kind::VettingCase;
    if is_case && !is_live(record) {
        return None;
    }
    record
        .references()
        .filter(|(field, _)| !(is_case && *field == "position"))
        .filter_map(|(_, to)| survey.record(to))
        .any(|to| to.ended.is_some())
        .then(|| Finding::of(&rule::POINTS_AT_ENDED, record.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Ended, Value, Values};
    use crate::rules::testing::{codes, id, record, register};
    use jiff::civil::{Date, date};

    const TODAY: Date = date(2026, 11, 23);

    fn ended(kind: Kind, number: u32) -> Record {
        let ended = Some(Ended {
            on: TODAY,
            reason: "Avvecklad".into(),
        });
        Record {
            ended,
            ..record(kind, number, Values::new())
        }
    }

    #[test]
    fn a_unit_below_an_ended_one_is_told_and_one_below_a_living_one_is_not() {
        let below = |number| Values::new().with("parent", Value::Ref(id(Kind::Unit, number)));
        let state = register(vec![
            ended(Kind::Unit, 1),
            record(Kind::Unit, 2, below(1)),
            record(Kind::Unit, 3, below(2)),
        ]);
        assert_eq!(codes(&state, id(Kind::Unit, 2), TODAY), ["points-at-ended"]);
        assert!(codes(&state, id(Kind::Unit, 3), TODAY).is_empty());
        assert!(codes(&state, id(Kind::Unit, 1), TODAY).is_empty());
    }

    #[test]
    fn a_live_case_of_an_ended_person_is_told_and_a_closed_one_is_not() {
        let case = |state| {
            Values::new()
                .with("person", Value::Ref(id(Kind::Person, 1)))
                .with("state", Value::Code(state))
        };
        let state = register(vec![
            ended(Kind::Person, 1),
            record(Kind::VettingCase, 1, case("ansokan")),
            record(Kind::VettingCase, 2, case("avslutad")),
        ]);
        let of = |number| codes(&state, id(Kind::VettingCase, number), TODAY);
        assert_eq!(of(1), ["points-at-ended"]);
        assert!(of(2).is_empty());
    }
}
