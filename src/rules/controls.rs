//! Rules about own control: planned, done, answered, and followed by measures (SSL 2 kap. 1 §).

use crate::domain::{Kind, Record};
use crate::rules::dates::{has_come, months_after, years_after};
use crate::rules::survey::several;
use crate::rules::{Finding, Rule, Survey, rule};
use jiff::civil::Date;

/// The three questions of a control.
pub(super) const QUESTIONS: [&str; 3] = ["exists", "sufficient", "works"];
/// The three areas and the rule that watches each (SSL 2 kap. 2-4 §§).
const AREAS: [(&str, &Rule); 3] = [
    ("information", &rule::CONTROL_INFORMATION),
    ("fysisk", &rule::CONTROL_PHYSICAL),
    ("personal", &rule::CONTROL_PERSONNEL),
];

/// Whether a control is done and all its questions have an answer.
pub(super) fn is_answered(control: &Record) -> bool {
    QUESTIONS
        .iter()
        .all(|question| matches!(control.values.code(question), Some("ja" | "delvis" | "nej")))
}

/// The last control of an area.
pub(super) fn last(survey: &Survey<'_>, area: &str) -> Option<Date> {
    survey
        .of_kind(Kind::ControlFinding)
        .filter(|control| control.values.code("area") == Some(area))
        .filter_map(|control| control.values.date("done"))
        .max()
}

/// There is a plan, and each area is controlled at least every other year, as the house says.
pub(super) fn of_municipality(survey: &Survey<'_>, operator: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let planned = survey.of_kind(Kind::ControlFinding).any(|control| {
        let dates = ["planned", "done"].map(|field| control.values.date(field));
        dates
            .into_iter()
            .flatten()
            .max()
            .is_some_and(|last| years_after(last, 1) >= today)
    });
    if !planned {
        found.push(Finding::of(&rule::CONTROL_NOT_PLANNED, operator.id));
    }
    let months = survey.limits().control_area_months;
    for (area, rule) in AREAS {
        let finding = match last(survey, area) {
            Some(last) => Finding::due(rule, operator.id, months_after(last, months), today),
            None => Finding::of(rule, operator.id),
        };
        found.push(finding.within(months));
    }
    found
}

/// One row of the control plan.
pub fn judge(control: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let fields = &control.values;
    if !has_come(fields.date("done"), today) {
        if let Some(planned) = fields.date("planned") {
            found.push(Finding::due(&rule::CONTROL_DUE, control.id, planned, today));
        }
        return found;
    }
    if !is_answered(control) {
        found.push(Finding::of(&rule::CONTROL_UNANSWERED, control.id));
    }
    let wanting = QUESTIONS
        .iter()
        .any(|question| matches!(fields.code(question), Some("nej" | "delvis")));
    if wanting && several(control, "measures").is_empty() && fields.date("closed").is_none() {
        found.push(Finding::of(&rule::CONTROL_WITHOUT_MEASURE, control.id));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Value, Values};
    use crate::rules::testing::{codes, id, record, register};
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn done(answers: [&'static str; 3]) -> Values {
        let mut values = Values::new().with("done", Value::Date(TODAY));
        for (question, answer) in QUESTIONS.iter().zip(answers) {
            values.set(question, Some(Value::Code(answer)));
        }
        values
    }

    fn found(values: Values) -> Vec<&'static str> {
        judge(&record(Kind::ControlFinding, 1, values), TODAY)
            .iter()
            .filter(|finding| finding.is_ripe())
            .map(|finding| finding.rule)
            .collect()
    }

    #[test]
    fn what_is_planned_is_told_of_thirty_days_before() {
        let on = |day| found(Values::new().with("planned", Value::Date(day)));
        assert_eq!(on(date(2026, 12, 23)), ["control-due"]);
        assert!(on(date(2026, 12, 24)).is_empty());
        let kept = done(["ja"; 3]).with("planned", Value::Date(date(2026, 1, 1)));
        assert!(found(kept).is_empty());
    }

    #[test]
    fn a_control_answers_all_three_questions() {
        assert!(found(done(["ja", "ja", "ja"])).is_empty());
        assert_eq!(
            found(done(["ja", "ja", "ej_bedomd"])),
            ["control-unanswered"]
        );
        let mut two = done(["ja", "ja", "ja"]);
        two.set("works", None);
        assert_eq!(found(two), ["control-unanswered"]);
    }

    #[test]
    fn what_is_wanting_has_a_measure_or_is_closed() {
        let wanting = done(["ja", "delvis", "ja"]);
        assert_eq!(found(wanting.clone()), ["control-without-measure"]);
        let measured = wanting
            .clone()
            .with("measures", Value::Refs(vec![id(Kind::Measure, 1)]));
        assert!(found(measured).is_empty());
        assert!(found(wanting.with("closed", Value::Date(TODAY))).is_empty());
    }

    fn of_municipality(controls: &[(&'static str, Date)]) -> Vec<&'static str> {
        let municipality = Values::new().with("operator_kind", Value::Code("kommun"));
        let mut all = vec![record(Kind::Operator, 1, municipality)];
        for (number, (area, day)) in (1..).zip(controls) {
            let values = Values::new()
                .with("area", Value::Code(area))
                .with("done", Value::Date(*day));
            all.push(record(Kind::ControlFinding, number, values));
        }
        codes(&register(all), id(Kind::Operator, 1), TODAY)
            .into_iter()
            .filter(|code| code.starts_with("control-"))
            .collect()
    }

    #[test]
    fn each_area_is_controlled_at_least_every_other_year() {
        let (far, near) = (date(2025, 1, 23), date(2025, 1, 22));
        let fresh = |information, physical, personnel| {
            of_municipality(&[
                ("information", information),
                ("fysisk", physical),
                ("personal", personnel),
                ("fysisk", date(2023, 1, 1)),
            ])
        };
        let plan = "control-not-planned";
        assert_eq!(fresh(far, far, far), [plan]);
        assert_eq!(fresh(near, far, far), [plan, "control-information-due"]);
        assert_eq!(fresh(far, near, far), [plan, "control-physical-due"]);
        assert_eq!(fresh(far, far, near), [plan, "control-personnel-due"]);
    }

    #[test]
    fn a_plan_is_no_older_than_a_year() {
        let planned = |day| {
            let found = of_municipality(&[("information", day)]);
            !found.contains(&"control-not-planned")
        };
        assert!(planned(date(2025, 11, 23)) && !planned(date(2025, 11, 22)));
    }
}
