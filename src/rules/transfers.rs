//! Rules about transfers of sensitive activity or of property that matters: assessed, tested, consulted on whatever the
//! level, and the acquirer told (SSL 4 kap. 13-20 §§).

use crate::domain::{Kind, Record};
use crate::rules::dates::was_done_by;
use crate::rules::{Finding, Survey, rule};
use jiff::civil::Date;

/// R23 and R24. A transfer is judged from the day when it is decided to go ahead.
pub fn judge(survey: &Survey<'_>, case: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let date = |field| case.values.date(field);
    let completed = date("completed").filter(|done| *done <= today);
    let decision = case.values.code("decision");
    if completed.is_none() && decision != Some("genomfors") {
        let undecided = decision.is_none() && case.values.code("object_kind") == Some("egendom");
        if undecided {
            found.push(Finding::of(&rule::TRANSFER_OF_PROPERTY, case.id));
        }
        return found;
    }
    // Decided but not done yet: what is needed before must be there today.
    let before = completed.unwrap_or(today);
    let mut of = |rule| {
        let finding = Finding::of(rule, case.id);
        found.push(match completed {
            Some(done) => finding.since(done),
            None => finding,
        });
    };
    if !was_done_by(date("assessment_date"), before) {
        of(&rule::TRANSFER_NOT_ASSESSED);
    }
    let verdict = case.values.code("verdict");
    if !was_done_by(verdict.and(date("verdict_date")), before) {
        of(&rule::TRANSFER_NOT_TESTED);
    }
    if verdict == Some("olamplig") {
        of(&rule::TRANSFER_UNSUITABLE);
    }
    let consultations = survey.pointing(case.id, Kind::Consultation);
    let answered = consultations
        .iter()
        .map(|asked| asked.values.date("answered"))
        .chain([date("consultation_closed")])
        .any(|closed| was_done_by(closed, before));
    if !answered {
        of(&rule::TRANSFER_NOT_CONSULTED);
    }
    if consultations
        .iter()
        .any(|asked| asked.values.code("outcome") == Some("forbud"))
    {
        of(&rule::TRANSFER_FORBIDDEN);
    }
    if completed.is_some() && !was_done_by(date("act_informed"), before) {
        of(&rule::ACQUIRER_NOT_INFORMED);
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
    const DONE: Date = date(2026, 10, 1);

    fn whole() -> Values {
        Values::new()
            .with("object_kind", Value::Code("verksamhet"))
            .with("assessment_date", Value::Date(DONE))
            .with("verdict", Value::Code("lamplig"))
            .with("verdict_date", Value::Date(DONE))
            .with("consultation_closed", Value::Date(DONE))
            .with("act_informed", Value::Date(DONE))
            .with("decision", Value::Code("genomfors"))
            .with("completed", Value::Date(DONE))
    }

    fn beside(values: Values, mut all: Vec<Record>) -> Vec<&'static str> {
        all.push(record(Kind::TransferCase, 1, values));
        codes(&register(all), id(Kind::TransferCase, 1), TODAY)
    }

    fn found(values: Values) -> Vec<&'static str> {
        beside(values, Vec::new())
    }

    #[test]
    fn every_step_is_done_by_the_day_of_the_transfer() {
        assert!(found(whole()).is_empty());
        let table = [
            ("assessment_date", "transfer-not-assessed"),
            ("verdict_date", "transfer-not-tested"),
            ("consultation_closed", "transfer-not-consulted"),
            ("act_informed", "acquirer-not-informed"),
        ];
        for (field, rule) in table {
            let mut values = whole();
            values.set(field, None);
            assert_eq!(found(values), [rule]);
            let late = whole().with(field, Value::Date(date(2026, 10, 2)));
            assert_eq!(found(late), [rule]);
        }
    }

    #[test]
    fn consultation_has_no_threshold_and_may_stand_in_a_record_of_its_own() {
        let mut values = whole();
        values.set("consultation_closed", None);
        let asked = |outcome| {
            let values = Values::new()
                .with("concerns", Value::Refs(vec![id(Kind::TransferCase, 1)]))
                .with("answered", Value::Date(DONE))
                .with("outcome", Value::Code(outcome));
            vec![record(Kind::Consultation, 1, values)]
        };
        assert!(beside(values.clone(), asked("utan_erinran")).is_empty());
        assert_eq!(beside(values, asked("forbud")), ["transfer-forbidden"]);
    }

    #[test]
    fn what_is_only_considered_is_not_judged_but_property_is_warned_of() {
        let open = Values::new().with("object_kind", Value::Code("verksamhet"));
        assert!(found(open).is_empty());
        let property = Values::new().with("object_kind", Value::Code("egendom"));
        assert_eq!(found(property.clone()), ["transfer-of-property"]);
        let dropped = property.with("decision", Value::Code("avbryts"));
        assert!(found(dropped).is_empty());
    }

    #[test]
    fn an_unsuitable_transfer_does_not_go_ahead() {
        let unsuitable = whole().with("verdict", Value::Code("olamplig"));
        assert_eq!(found(unsuitable), ["transfer-unsuitable"]);
    }

    #[test]
    fn a_transfer_that_is_decided_but_not_done_needs_all_but_the_word_to_the_acquirer() {
        let decided = Values::new().with("decision", Value::Code("genomfors"));
        assert_eq!(
            found(decided),
            [
                "transfer-not-assessed",
                "transfer-not-tested",
                "transfer-not-consulted"
            ]
        );
    }
}
