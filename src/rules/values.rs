//! Rules about protective values.

use crate::domain::judgement::{self, Lack};
use crate::domain::{InfoLevel, Record};
use crate::rules::inherit::{inherited, needs, own};
use crate::rules::{Finding, Survey, rule};
use jiff::{ToSpan, civil::Date};

/// The analysis, and with it the judgement of each value, is updated at least every other year (SSF 2 kap. 1 §).
const MONTHS_BETWEEN_ANALYSES: i32 = 24;

/// R1 to R3 for one value, R4 against its system, what it inherits, and coverage.
pub fn judge(survey: &Survey<'_>, value: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let fields = &value.values;
    let pointing = |id, kind| survey.pointing(id, kind);
    for lack in judgement::of_value(value, &pointing) {
        let rule = match lack {
            Lack::InfoLevel => &rule::VALUE_WITHOUT_LEVEL,
            Lack::Consequence => &rule::VALUE_WITHOUT_CONSEQUENCE,
            Lack::Reason => &rule::VALUE_WITHOUT_REASON,
            Lack::Threat => &rule::VALUE_WITHOUT_THREAT,
            Lack::Vulnerability => &rule::VALUE_WITHOUT_VULNERABILITY,
            Lack::Measure | Lack::Review => continue,
        };
        found.push(Finding::of(rule, value.id));
    }
    if fields.code("value_kind") == Some("uppgift") && fields.get("secrecy_basis").is_none() {
        found.push(Finding::of(&rule::VALUE_WITHOUT_SECRECY, value.id));
    }
    match fields.date("assessed") {
        None => found.push(Finding::of(&rule::VALUE_NOT_ASSESSED, value.id)),
        Some(assessed) => {
            let due = assessed
                .checked_add(MONTHS_BETWEEN_ANALYSES.months())
                .unwrap_or(assessed);
            found.push(Finding::due(
                &rule::VALUE_ASSESSMENT_DUE,
                value.id,
                due,
                today,
            ));
        }
    }
    let system = fields.reference("system").and_then(|id| survey.record(id));
    if system
        .is_some_and(|system| value.info_level() > system.info_level().or(Some(InfoLevel::None)))
    {
        found.push(Finding::of(&rule::SYSTEM_BELOW_VALUE, value.id));
    }
    if system.is_some_and(|system| needs(value) && value.consequence() > system.consequence()) {
        found.push(Finding::of(&rule::SYSTEM_BELOW_CONSEQUENCE, value.id));
    }
    if let Some(inherited) = inherited(survey, value)
        && own(value) < Some(inherited.level)
        && fields.text("inherits_reason").is_none()
    {
        let mut also = vec![inherited.from];
        also.extend(inherited.through);
        found.push(Finding {
            also,
            ..Finding::of(&rule::VALUE_BELOW_INHERITED, value.id)
        });
    }
    if judgement::matters(value) {
        let soon = today.checked_add(1.month()).unwrap_or(today);
        match (
            survey.persons_at(value.id, today),
            survey.persons_at(value.id, soon),
        ) {
            (1, _) => found.push(Finding::of(&rule::DEPENDS_ON_ONE, value.id)),
            (2.., 0 | 1) => found.push(Finding::of(&rule::DEPENDS_SOON, value.id)),
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Value, Values};
    use crate::rules::testing::{self, id, record, register};
    use crate::rules::{Severity, of_record};
    use jiff::civil::date;

    fn value(values: Values) -> Record {
        record(Kind::ProtectiveValue, 1, values)
    }

    fn complete() -> Values {
        Values::new()
            .with("value_kind", Value::Code("anlaggning"))
            .with("consequence", Value::Code("b"))
            .with("reason", Value::Text("Skäl".into()))
            .with("assessed", Value::Date(date(2025, 11, 23)))
            .with("threat_reason", Value::Text("Skäl".into()))
            .with("protection_reason", Value::Text("Skäl".into()))
    }

    fn codes(values: Values, today: Date) -> Vec<&'static str> {
        let state = register(vec![value(values)]);
        testing::codes(&state, id(Kind::ProtectiveValue, 1), today)
    }

    #[test]
    fn a_complete_value_has_no_finding() {
        let today = date(2026, 11, 23);
        assert!(codes(complete(), today).is_empty());
        for (field, rule) in [
            ("reason", "value-without-reason"),
            ("assessed", "value-not-assessed"),
        ] {
            let mut lacking = complete();
            lacking.set(field, None);
            assert_eq!(codes(lacking, today), [rule]);
        }
    }

    #[test]
    fn information_needs_a_level_and_a_secrecy_basis_and_other_values_a_consequence() {
        let today = date(2026, 11, 23);
        let information = complete().with("value_kind", Value::Code("uppgift"));
        assert_eq!(
            codes(information.clone(), today),
            ["value-without-info-level", "value-without-secrecy-basis"]
        );
        let known = information
            .with("info_level", Value::Code("h"))
            .with("secrecy_basis", Value::Codes(vec!["osl-15-2"]));
        assert!(codes(known, today).is_empty());
        let mut plant = complete();
        plant.set("consequence", None);
        assert_eq!(codes(plant, today), ["value-without-consequence"]);
    }

    #[test]
    fn the_assessment_is_due_after_24_months_and_warned_of_three_months_before() {
        let state = register(vec![value(complete())]);
        let held = state.get(id(Kind::ProtectiveValue, 1)).unwrap();
        let on = |today| {
            of_record(&Survey::of(&state), held, today)
                .pop()
                .map(|finding| {
                    assert_eq!(finding.rule, "value-assessment-due");
                    finding.severity
                })
        };
        assert_eq!(on(date(2027, 8, 22)), None);
        assert_eq!(on(date(2027, 8, 24)), Some(Severity::Warning));
        assert_eq!(on(date(2027, 11, 23)), Some(Severity::Warning));
        assert_eq!(on(date(2027, 11, 24)), Some(Severity::Error));
    }

    #[test]
    fn what_holds_information_is_at_least_at_its_level() {
        let of = |own, system: Option<&'static str>| {
            let holds = Value::Ref(id(Kind::InfoSystem, 1));
            let own = complete()
                .with("info_level", Value::Code(own))
                .with("system", holds);
            let mut holder = Values::new();
            holder.set("info_level", system.map(Value::Code));
            let state = register(vec![value(own), record(Kind::InfoSystem, 1, holder)]);
            let found = testing::codes(&state, id(Kind::ProtectiveValue, 1), date(2026, 11, 23));
            found.contains(&"system-below-value")
        };
        assert!(of("k", Some("bh")) && of("bh", Some("none")) && of("bh", None));
        assert!(!of("k", Some("k")) && !of("bh", Some("h")) && !of("none", None));
    }

    #[test]
    fn a_value_above_the_lowest_level_has_a_threat_and_a_vulnerability_judgement() {
        let today = date(2026, 11, 23);
        let of = |consequence: &'static str, threat: bool, gap: bool| {
            let mut plain = complete().with("consequence", Value::Code(consequence));
            plain.set("threat_reason", None);
            plain.set("protection_reason", None);
            let own = id(Kind::ProtectiveValue, 1);
            let mut records = vec![value(plain)];
            if threat {
                let at = Values::new().with("values", Value::Refs(vec![own]));
                records.push(record(Kind::Threat, 1, at));
            }
            if gap {
                let at = Values::new().with("value", Value::Ref(own));
                records.push(record(Kind::Vulnerability, 1, at));
            }
            testing::codes(&register(records), own, today)
        };
        let both = ["value-without-threat", "value-without-vulnerability"];
        assert_eq!(of("c", false, false), both);
        assert_eq!(of("c", true, false), both[1..]);
        assert_eq!(of("c", false, true), both[..1]);
        assert!(of("c", true, true).is_empty() && of("d", false, false).is_empty());
    }

    #[test]
    fn what_carries_a_value_is_at_least_at_its_consequence() {
        let of = |own, system: &'static str, availability: &'static str| {
            let own = complete()
                .with("consequence", Value::Code(own))
                .with("availability", Value::Code(availability))
                .with("integrity", Value::Code("0"))
                .with("system", Value::Ref(id(Kind::InfoSystem, 1)));
            let carrier = Values::new().with("consequence", Value::Code(system));
            let state = register(vec![value(own), record(Kind::InfoSystem, 1, carrier)]);
            let found = testing::codes(&state, id(Kind::ProtectiveValue, 1), date(2026, 11, 23));
            found.contains(&"system-below-consequence")
        };
        assert!(of("b", "c", "1") && of("c", "d", "3"));
        assert!(!of("b", "b", "1") && !of("c", "b", "3") && !of("b", "c", "0"));
    }

    /// Values of these marks, one position that reaches both, and cases for it by person and state.
    fn covered(marks: (&'static str, &'static str), cases: &[(u32, &'static str)]) -> usize {
        let (level, consequence) = marks;
        let marked = complete()
            .with("info_level", Value::Code(level))
            .with("consequence", Value::Code(consequence));
        let reaches = Value::Refs(vec![id(Kind::ProtectiveValue, 1)]);
        let mut records = vec![
            value(marked),
            record(Kind::Position, 1, Values::new().with("values", reaches)),
        ];
        for (number, (person, state)) in (1..).zip(cases) {
            let values = Values::new()
                .with("person", Value::Ref(id(Kind::Person, *person)))
                .with("position", Value::Ref(id(Kind::Position, 1)))
                .with("state", Value::Code(state));
            records.push(record(Kind::VettingCase, number, values));
        }
        let state = register(records);
        testing::codes(&state, id(Kind::ProtectiveValue, 1), date(2026, 11, 23))
            .iter()
            .filter(|rule| **rule == "depends-on-one")
            .count()
    }

    #[test]
    fn a_value_that_matters_and_that_one_person_alone_reaches_is_noticed() {
        let one = [(1, "deltar"), (2, "ansokan"), (3, "avslutad")];
        assert_eq!(covered(("k", "d"), &one), 1);
        assert_eq!(covered(("bh", "c"), &one), 1);
        assert_eq!(covered(("bh", "d"), &one), 0);
        assert_eq!(covered(("k", "d"), &[(1, "deltar"), (2, "omprovning")]), 0);
        assert_eq!(covered(("k", "d"), &[(1, "deltar"), (1, "deltar")]), 1);
        assert_eq!(covered(("k", "d"), &[(2, "ansokan")]), 0);
    }

    /// What is found of a value that two persons reach, one of whom has a last day and a check with an end of its own.
    fn next_month(last: Option<Date>, check: Option<Date>) -> Vec<&'static str> {
        let on_value = Value::Ref(id(Kind::ProtectiveValue, 1));
        let position = Values::new().with("values", on_value);
        let mut records = vec![value(complete()), record(Kind::Position, 1, position)];
        for person in [1, 2] {
            let mut case = Values::new()
                .with("person", Value::Ref(id(Kind::Person, person)))
                .with("position", Value::Ref(id(Kind::Position, 1)))
                .with("state", Value::Code("deltar"));
            let mut of_case = Values::new();
            of_case.set("case", Some(Value::Ref(id(Kind::VettingCase, person))));
            if person == 2 {
                case.set("end_date", last.map(Value::Date));
                of_case.set("end_date", check.map(Value::Date));
            }
            records.push(record(Kind::VettingCase, person, case));
            records.push(record(Kind::RegisterCheck, person, of_case));
        }
        let state = register(records);
        testing::codes(&state, id(Kind::ProtectiveValue, 1), date(2026, 11, 23))
    }

    #[test]
    fn a_value_that_only_one_person_reaches_in_a_month_is_noticed() {
        let within = Some(date(2026, 12, 22));
        let after = Some(date(2026, 12, 23));
        assert_eq!(next_month(within, None), ["depends-on-one-soon"]);
        assert!(next_month(after, None).is_empty());
        assert_eq!(next_month(None, within), ["depends-on-one-soon"]);
        assert!(next_month(None, after).is_empty());
        // Whose last day has passed is not counted now either.
        assert_eq!(
            next_month(Some(date(2026, 11, 22)), None),
            ["depends-on-one"]
        );
    }
}
