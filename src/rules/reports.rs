//! Rules about steering documents and the reports of the municipality's programme: yearly, and in depth every third year.

use crate::domain::{Kind, Record};
use crate::rules::dates::years_after;
use crate::rules::{Finding, Rule, Survey, rule};
use jiff::civil::Date;

/// The last day on which a kind of report was produced.
pub(super) fn last(survey: &Survey<'_>, kind: &str) -> Option<Date> {
    survey
        .of_kind(Kind::Report)
        .filter(|report| report.values.code("report_kind") == Some(kind))
        .filter_map(|report| report.values.date("produced"))
        .max()
}

/// Trygghetsredovisningen and the three-yearly report. A report that was never entered is found as such: the register
/// can't know of one that stands elsewhere.
pub(super) fn of_municipality(survey: &Survey<'_>, operator: &Record, today: Date) -> Vec<Finding> {
    let due = |rule: &Rule, kind, years| match last(survey, kind) {
        Some(last) => Finding::due(rule, operator.id, years_after(last, years), today),
        None => Finding::of(rule, operator.id),
    };
    vec![
        due(&rule::YEARLY_REPORT_DUE, "trygghet", 1),
        due(&rule::THREE_YEAR_REPORT_DUE, "trearsrapport", 3),
    ]
}

/// A steering document is reviewed on the day that it sets itself.
pub fn judge_steering(document: &Record, today: Date) -> Option<Finding> {
    let due = document.values.date("review_date")?;
    Some(Finding::due(
        &rule::STEERING_REVIEW_DUE,
        document.id,
        due,
        today,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Value, Values};
    use crate::rules::testing::{codes, id, record, register};
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn found(produced: &[(&'static str, Date)]) -> Vec<&'static str> {
        let municipality = Values::new().with("operator_kind", Value::Code("kommun"));
        let mut all = vec![record(Kind::Operator, 1, municipality)];
        for (number, (kind, day)) in (1..).zip(produced) {
            let values = Values::new()
                .with("report_kind", Value::Code(kind))
                .with("produced", Value::Date(*day));
            all.push(record(Kind::Report, number, values));
        }
        codes(&register(all), id(Kind::Operator, 1), TODAY)
            .into_iter()
            .filter(|code| code.ends_with("report-due"))
            .collect()
    }

    #[test]
    fn the_yearly_report_is_told_of_sixty_days_before_and_the_third_years_ninety() {
        let both = |yearly, third| found(&[("trygghet", yearly), ("trearsrapport", third)]);
        assert!(both(date(2026, 1, 23), date(2024, 2, 22)).is_empty());
        assert_eq!(
            both(date(2026, 1, 22), date(2024, 2, 22)),
            ["yearly-report-due"]
        );
        assert_eq!(
            both(date(2026, 1, 23), date(2024, 2, 21)),
            ["three-year-report-due"]
        );
        assert_eq!(found(&[]), ["yearly-report-due", "three-year-report-due"]);
    }

    #[test]
    fn a_steering_document_is_reviewed_on_its_day() {
        let on = |day| {
            let values = Values::new().with("review_date", Value::Date(day));
            let state = register(vec![record(Kind::SteeringDocument, 1, values)]);
            codes(&state, id(Kind::SteeringDocument, 1), TODAY)
        };
        assert_eq!(on(date(2026, 12, 23)), ["steering-review-due"]);
        assert!(on(date(2026, 12, 24)).is_empty());
    }
}
