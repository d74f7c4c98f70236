//! Rules about information systems (SSF 3 kap. 1-3 §§).

use crate::domain::{ConsequenceLevel, InfoLevel, Record};
use crate::rules::{Finding, rule};
use jiff::civil::Date;

/// R25: assessed, consulted on where it matters, and approved before use; again after a material change.
///
/// A change that was approved the day before it was made is warned of too: the register can't tell it from one that
/// nobody approved, and asking once too often costs less.
pub fn judge(system: &Record, today: Date) -> Vec<Finding> {
    let date = |field| system.values.date(field);
    let Some(since) = date("go_live").filter(|since| *since <= today) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    if date("assessment_date").is_none() {
        found.push(Finding::of(&rule::SYSTEM_NOT_ASSESSED, system.id).since(since));
    }
    let matters = system.info_level() >= Some(InfoLevel::Confidential)
        || system.consequence() >= Some(ConsequenceLevel::C);
    if matters && date("consultation").is_none() {
        found.push(Finding::of(&rule::SYSTEM_NOT_CONSULTED, system.id).since(since));
    }
    match (date("approval"), date("material_change_date")) {
        (None, _) => {
            found.push(Finding::of(&rule::SYSTEM_NOT_APPROVED, system.id).since(since));
        }
        (Some(approved), Some(changed)) if approved < changed && changed <= today => {
            found.push(Finding::of(&rule::SYSTEM_CHANGED, system.id).since(changed));
        }
        _ => {}
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Value, Values};
    use crate::rules::testing::record;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn complete() -> Values {
        Values::new()
            .with("info_level", Value::Code("k"))
            .with("assessment_date", Value::Date(date(2025, 1, 1)))
            .with("consultation", Value::Date(date(2025, 2, 1)))
            .with("approval", Value::Date(date(2025, 3, 1)))
            .with("go_live", Value::Date(TODAY))
    }

    fn codes(values: Values) -> Vec<&'static str> {
        judge(&record(Kind::InfoSystem, 1, values), TODAY)
            .iter()
            .map(|finding| finding.rule)
            .collect()
    }

    fn without(field: &'static str) -> Values {
        let mut values = complete();
        values.set(field, None);
        values
    }

    #[test]
    fn a_system_in_use_needs_assessment_consultation_and_approval() {
        assert!(codes(complete()).is_empty());
        assert_eq!(codes(without("assessment_date")), ["system-not-assessed"]);
        assert_eq!(codes(without("consultation")), ["system-not-consulted"]);
        assert_eq!(codes(without("approval")), ["system-not-approved"]);
        let tomorrow = date(2026, 11, 24);
        let planned = Values::new().with("go_live", Value::Date(tomorrow));
        assert!(codes(planned).is_empty() && codes(without("go_live")).is_empty());
    }

    #[test]
    fn consultation_begins_at_confidential_and_at_consequence_c() {
        let table = [
            ("info_level", "bh", false),
            ("info_level", "k", true),
            ("info_level", "h", true),
            ("consequence", "d", false),
            ("consequence", "c", true),
        ];
        for (field, code, asked) in table {
            let mut values = without("consultation");
            values.set("info_level", None);
            let found = codes(values.with(field, Value::Code(code)));
            assert_eq!(
                found.contains(&"system-not-consulted"),
                asked,
                "{field} {code}"
            );
        }
    }

    #[test]
    fn an_approval_does_not_outlive_a_material_change() {
        let changed = |on| codes(complete().with("material_change_date", Value::Date(on)));
        assert!(changed(date(2025, 3, 1)).is_empty());
        assert_eq!(changed(date(2025, 3, 2)), ["system-changed-since-approval"]);
        assert!(changed(date(2026, 11, 24)).is_empty());
    }
}
