//! Rules about information systems (SSF 3 kap. 1-4 §§).

use crate::domain::{ConsequenceLevel, InfoLevel, Kind, Record};
use crate::rules::dates::months_after;
use crate::rules::{Finding, Survey, rule};
use jiff::civil::Date;

/// The day of the last answer from Säpo: on the system itself, or in a consultation that concerns it.
pub(super) fn consulted(survey: &Survey<'_>, system: &Record) -> Option<Date> {
    survey
        .pointing(system.id, Kind::Consultation)
        .into_iter()
        .filter_map(|asked| asked.values.date("answered"))
        .chain(system.values.date("consultation"))
        .max()
}

/// Whether Säpo is to be consulted: from level K, and where more than insignificant damage can be done.
pub(super) fn is_for_consultation(system: &Record) -> bool {
    system.info_level() >= Some(InfoLevel::Confidential)
        || system.consequence() >= Some(ConsequenceLevel::C)
}

/// R25: assessed, consulted on where it matters, and approved before use; again after a material change. In use, its
/// logs are reviewed.
///
/// A change that was approved the day before it was made is warned of too: the register can't tell it from one that
/// nobody approved, and asking once too often costs less.
pub fn judge(survey: &Survey<'_>, system: &Record, today: Date) -> Vec<Finding> {
    let date = |field| system.values.date(field);
    let Some(live) = date("go_live").filter(|since| *since <= today) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut of = |rule, since| found.push(Finding::of(rule, system.id).since(since));
    if date("assessment_date").is_none() {
        of(&rule::SYSTEM_NOT_ASSESSED, live);
    }
    let changed = date("material_change_date").filter(|changed| *changed <= today);
    if is_for_consultation(system) {
        match (consulted(survey, system), changed) {
            (None, _) => of(&rule::SYSTEM_NOT_CONSULTED, live),
            (Some(asked), Some(changed)) if asked < changed => {
                of(&rule::SYSTEM_CHANGED_UNCONSULTED, changed);
            }
            _ => {}
        }
    }
    match (date("approval"), changed) {
        (None, _) => of(&rule::SYSTEM_NOT_APPROVED, live),
        (Some(approved), Some(changed)) if approved < changed => of(&rule::SYSTEM_CHANGED, changed),
        _ => {}
    }
    let confidential = system.info_level() >= Some(InfoLevel::Confidential);
    if confidential && !system.values.flag("tempest_considered") {
        of(&rule::SYSTEM_TEMPEST, live);
    }
    let months = survey.limits().log_review_months;
    let due = months_after(date("last_log_review").unwrap_or(live), months);
    found.push(Finding::due(&rule::LOG_REVIEW_DUE, system.id, due, today).within(months));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Value, Values};
    use crate::rules::testing::{codes as of, id, record, register};
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn complete() -> Values {
        Values::new()
            .with("info_level", Value::Code("k"))
            .with("assessment_date", Value::Date(date(2025, 1, 1)))
            .with("consultation", Value::Date(date(2025, 2, 1)))
            .with("approval", Value::Date(date(2025, 3, 1)))
            .with("tempest_considered", Value::Flag(true))
            .with("go_live", Value::Date(TODAY))
    }

    fn beside(values: Values, mut all: Vec<Record>) -> Vec<&'static str> {
        all.push(record(Kind::InfoSystem, 1, values));
        of(&register(all), id(Kind::InfoSystem, 1), TODAY)
    }

    fn codes(values: Values) -> Vec<&'static str> {
        beside(values, Vec::new())
    }

    fn asked(answered: Date) -> Vec<Record> {
        let values = Values::new()
            .with("concerns", Value::Refs(vec![id(Kind::InfoSystem, 1)]))
            .with("answered", Value::Date(answered));
        vec![record(Kind::Consultation, 1, values)]
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
        let changed = |on| {
            let again = asked(date(2026, 11, 1));
            beside(
                complete().with("material_change_date", Value::Date(on)),
                again,
            )
        };
        assert!(changed(date(2025, 3, 1)).is_empty());
        assert_eq!(changed(date(2025, 3, 2)), ["system-changed-since-approval"]);
        assert!(changed(date(2026, 11, 24)).is_empty());
    }

    #[test]
    fn a_consultation_does_not_outlive_a_material_change() {
        let day = date(2025, 2, 2);
        let changed = complete().with("material_change_date", Value::Date(day));
        let rule = "system-changed-since-consultation";
        assert_eq!(codes(changed.clone()), [rule]);
        assert_eq!(beside(changed.clone(), asked(date(2025, 2, 1))), [rule]);
        assert!(beside(changed, asked(day)).is_empty());
        assert!(beside(without("consultation"), asked(day)).is_empty());
    }

    #[test]
    fn compromising_emanations_are_considered_from_confidential() {
        let mut values = complete();
        values.set("tempest_considered", None);
        assert_eq!(codes(values.clone()), ["system-tempest-not-considered"]);
        assert!(codes(values.with("info_level", Value::Code("bh"))).is_empty());
    }

    #[test]
    fn logs_are_reviewed_within_a_year_and_warned_of_thirty_days_before() {
        let reviewed = |on| codes(complete().with("last_log_review", Value::Date(on)));
        assert!(reviewed(date(2025, 12, 24)).is_empty());
        assert_eq!(reviewed(date(2025, 12, 23)), ["log-review-due"]);
        let old = complete().with("go_live", Value::Date(date(2025, 11, 22)));
        assert_eq!(codes(old), ["log-review-due"]);
    }
}
