//! Rules about protective values.

use crate::domain::Record;
use crate::rules::Finding;
use jiff::{ToSpan, civil::Date};

/// The analysis, and with it the judgement of each value, is updated at least every other year (SSF 2 kap. 1 §).
const MONTHS_BETWEEN_ANALYSES: i32 = 24;
/// How many days before that the warning begins: three months.
const DAYS_AHEAD: i64 = 92;

/// R1, R2 and R3 as far as they can be seen on the value itself.
pub fn judge(value: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let fields = &value.values;
    let is_information = matches!(
        fields.code("value_kind"),
        Some("uppgift" | "internationellt")
    );
    if is_information && value.info_level().is_none() && fields.text("foreign_level").is_none() {
        found.push(Finding::error(
            "value-without-info-level",
            "SSL 2 kap. 5 §",
            value.id,
        ));
    }
    if fields.code("value_kind") == Some("uppgift") && fields.get("secrecy_basis").is_none() {
        found.push(Finding::error(
            "value-without-secrecy-basis",
            "SSL 1 kap. 2 §",
            value.id,
        ));
    }
    if !is_information && value.consequence().is_none() {
        found.push(Finding::error(
            "value-without-consequence",
            "PMFS 2022:1 2 kap. 3-5 §§",
            value.id,
        ));
    }
    if fields.text("reason").is_none() {
        found.push(Finding::error(
            "value-without-reason",
            "SSF 2 kap. 1 §",
            value.id,
        ));
    }
    match fields.date("assessed") {
        None => found.push(Finding::error(
            "value-not-assessed",
            "SSF 2 kap. 1 §",
            value.id,
        )),
        Some(assessed) => {
            let due = assessed
                .checked_add(MONTHS_BETWEEN_ANALYSES.months())
                .unwrap_or(assessed);
            found.extend(
                Finding::deadline(
                    "value-assessment-due",
                    "SSF 2 kap. 1 §",
                    value.id,
                    due,
                    today,
                    DAYS_AHEAD,
                )
                .map(|finding| finding.limited("every-other-year")),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, RecordId, Value, Values};
    use crate::rules::Severity;
    use jiff::civil::date;
    use std::collections::BTreeMap;

    fn value(values: Values) -> Record {
        Record {
            kind: Kind::ProtectiveValue,
            id: RecordId([1; 16]),
            number: 1,
            version: 1,
            values,
            ended: None,
            unknown: BTreeMap::new(),
        }
    }

    fn complete() -> Values {
        Values::new()
            .with("value_kind", Value::Code("anlaggning"))
            .with("consequence", Value::Code("b"))
            .with("reason", Value::Text("Skäl".into()))
            .with("assessed", Value::Date(date(2025, 11, 23)))
    }

    fn codes(values: Values, today: Date) -> Vec<&'static str> {
        judge(&value(values), today)
            .into_iter()
            .map(|finding| finding.rule)
            .collect()
    }

    #[test]
    fn a_complete_value_has_no_finding() {
        assert!(codes(complete(), date(2026, 11, 23)).is_empty());
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
        let on = |today| {
            judge(&value(complete()), today)
                .pop()
                .map(|finding| finding.severity)
        };
        assert_eq!(on(date(2027, 8, 22)), None);
        assert_eq!(on(date(2027, 8, 24)), Some(Severity::Warning));
        assert_eq!(on(date(2027, 11, 23)), Some(Severity::Warning));
        assert_eq!(on(date(2027, 11, 24)), Some(Severity::Error));
    }
}
