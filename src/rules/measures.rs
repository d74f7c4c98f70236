//! Rules about measures and the plan, which is a direct continuation of the analysis.

use crate::domain::{Kind, Record};
use crate::rules::analyses::in_force;
use crate::rules::{Finding, Survey, rule};
use jiff::civil::Date;

/// Whether a line of the plan is still to be done.
pub(super) fn is_open(item: &Record) -> bool {
    !matches!(
        item.values.code("status"),
        Some("genomford" | "verifierad" | "avskriven")
    )
}

/// Whether what a line of the plan says has been done, and shown to work or written off.
pub(super) fn is_settled(item: &Record) -> bool {
    matches!(item.values.code("status"), Some("verifierad" | "avskriven"))
}

/// R5: a measure has its line in the plan. One that is not needed after all is ended, with the reason.
pub fn judge(survey: &Survey<'_>, measure: &Record) -> Vec<Finding> {
    match survey.pointing(measure.id, Kind::PlanItem).is_empty() {
        true => vec![Finding::of(&rule::MEASURE_NOT_PLANNED, measure.id)],
        false => Vec::new(),
    }
}

/// R5 and R6 for one line: function and date, the edition it follows, its date, and that what is done is verified.
pub fn plan_item(survey: &Survey<'_>, item: &Record, today: Date) -> Vec<Finding> {
    let fields = &item.values;
    if !is_open(item) {
        let done = fields.code("status") == Some("genomford");
        let unverified = done.then(|| Finding::of(&rule::NOT_VERIFIED, item.id));
        return unverified.into_iter().collect();
    }
    let mut found = Vec::new();
    if fields.text("function").is_none() || fields.date("due_date").is_none() {
        found.push(Finding::of(&rule::PLAN_ITEM_INCOMPLETE, item.id));
    }
    if let Some(due) = fields.date("due_date") {
        found.push(Finding::due(&rule::MEASURE_DUE, item.id, due, today));
    }
    let follows = fields.reference("analysis");
    let stale = follows.is_some_and(|id| in_force(survey, id).is_some_and(|now| now.id != id));
    let draft = follows
        .and_then(|id| survey.record(id))
        .is_some_and(|analysis| !crate::domain::edition::is_adopted(analysis));
    if stale && !draft {
        found.push(Finding::of(&rule::PLAN_ITEM_STALE, item.id));
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

    fn planned() -> Values {
        Values::new()
            .with("measure", Value::Ref(id(Kind::Measure, 1)))
            .with("function", Value::Text("Driftchef".into()))
            .with("due_date", Value::Date(date(2027, 6, 1)))
            .with("status", Value::Code("beslutad"))
    }

    fn item(values: Values, today: Date) -> Vec<&'static str> {
        let state = register(vec![
            record(Kind::Measure, 1, Values::new()),
            record(Kind::PlanItem, 1, values),
        ]);
        codes(&state, id(Kind::PlanItem, 1), today)
    }

    #[test]
    fn a_measure_has_its_line_in_the_plan() {
        let state = register(vec![
            record(Kind::Measure, 1, Values::new()),
            record(Kind::Measure, 2, Values::new()),
            record(Kind::PlanItem, 1, planned()),
        ]);
        assert!(codes(&state, id(Kind::Measure, 1), TODAY).is_empty());
        assert_eq!(
            codes(&state, id(Kind::Measure, 2), TODAY),
            ["measure-without-plan-item"]
        );
    }

    #[test]
    fn a_line_of_the_plan_has_a_function_and_a_date() {
        assert!(item(planned(), TODAY).is_empty());
        for field in ["function", "due_date"] {
            let mut values = planned();
            values.set(field, None);
            assert_eq!(
                item(values.clone(), TODAY),
                ["plan-item-incomplete"],
                "{field}"
            );
            let dismissed = values.with("status", Value::Code("avskriven"));
            assert!(item(dismissed, TODAY).is_empty(), "{field}");
        }
    }

    #[test]
    fn a_measure_is_warned_of_a_month_before_and_is_overdue_the_day_after() {
        let due = |today| item(planned(), today);
        assert!(due(date(2027, 5, 1)).is_empty());
        assert_eq!(due(date(2027, 5, 2)), ["measure-due"]);
        assert_eq!(due(date(2027, 6, 2)), ["measure-due"]);
    }

    #[test]
    fn what_is_done_is_verified_and_what_is_verified_is_quiet() {
        let with = |status| item(planned().with("status", Value::Code(status)), TODAY);
        assert_eq!(with("genomford"), ["protection-not-verified"]);
        assert!(with("verifierad").is_empty() && with("avskriven").is_empty());
    }
}
