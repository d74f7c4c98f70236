//! Rules about operators: notified, supervised, and with a chief of protective security (SSL 2 kap. 6-7 §§).

use crate::domain::{Kind, Record};
use crate::rules::dates::has_come;
use crate::rules::information_transfers::ABROAD_FROM;
use crate::rules::{Finding, Survey, add_working_days, controls, offices, reports, rule, upkeep};
use jiff::civil::Date;

/// Whether the operator is the municipality itself, which answers for what names no operator.
pub(super) fn is_municipality(operator: &Record) -> bool {
    operator.values.code("operator_kind") == Some("kommun")
}

/// The day when the supervisory authority was told of something: on the operator itself or in a notification.
pub(super) fn told(survey: &Survey<'_>, operator: &Record, kind: &str) -> Option<Date> {
    survey
        .pointing(operator.id, Kind::Notification)
        .into_iter()
        .filter(|notice| notice.values.code("notification_kind") == Some(kind))
        .filter_map(|notice| notice.values.date("date"))
        .chain(
            (kind == "start")
                .then(|| operator.values.date("notified_at"))
                .flatten(),
        )
        .min()
}

/// R30, R28 and R29, and what the municipality as such has to do.
pub fn judge(survey: &Survey<'_>, operator: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let fields = &operator.values;
    if told(survey, operator, "start").is_none() {
        found.push(Finding::of(&rule::OPERATOR_NOT_NOTIFIED, operator.id));
    }
    let ceased = fields.date("ceased_at").filter(|ceased| *ceased <= today);
    if let Some(ceased) = ceased
        && told(survey, operator, "upphord").is_none()
    {
        let days = survey.limits().notification_days;
        let due = add_working_days(ceased, days);
        found.push(Finding::due(&rule::CEASED_NOT_NOTIFIED, operator.id, due, today).within(days));
    }
    if has_come(ceased, today) {
        return found;
    }
    if fields.text("authorities").is_none() {
        found.push(Finding::of(&rule::OPERATOR_WITHOUT_AUTHORITY, operator.id));
    }
    found.extend(offices::of_operator(survey, operator, today));
    if is_municipality(operator) {
        found.extend(controls::of_municipality(survey, operator, today));
        found.extend(reports::of_municipality(survey, operator, today));
        found.extend(upkeep::of_municipality(survey, operator, today));
        if today < ABROAD_FROM {
            found.push(Finding::due(
                &rule::ABROAD_RULE_STARTS,
                operator.id,
                ABROAD_FROM,
                today,
            ));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Value, Values};
    use crate::rules::Book;
    use crate::rules::testing::{codes, id, record, register};
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn company() -> Values {
        Values::new()
            .with("operator_kind", Value::Code("bolag"))
            .with("authorities", text("Länsstyrelsen"))
            .with("notified_at", Value::Date(date(2024, 1, 1)))
    }

    fn chief() -> Record {
        let values = Values::new()
            .with("role", Value::Code("skc"))
            .with("operator", Value::Ref(id(Kind::Operator, 1)))
            .with("from", Value::Date(date(2020, 1, 1)));
        record(Kind::Appointment, 1, values)
    }

    fn analysis() -> Record {
        let values = Values::new()
            .with("operator", Value::Ref(id(Kind::Operator, 1)))
            .with("adopted_date", Value::Date(TODAY));
        record(Kind::Analysis, 1, values)
    }

    fn notice(kind: &'static str) -> Record {
        let values = Values::new()
            .with("operator", Value::Ref(id(Kind::Operator, 1)))
            .with("notification_kind", Value::Code(kind))
            .with("date", Value::Date(TODAY));
        record(Kind::Notification, 1, values)
    }

    fn beside(values: Values, mut all: Vec<Record>, today: Date) -> Vec<&'static str> {
        all.push(record(Kind::Operator, 1, values));
        all.push(chief());
        all.push(analysis());
        codes(&register(all), id(Kind::Operator, 1), today)
    }

    fn found(values: Values, all: Vec<Record>) -> Vec<&'static str> {
        beside(values, all, TODAY)
    }

    #[test]
    fn an_operator_has_a_day_of_notification() {
        assert!(found(company(), Vec::new()).is_empty());
        let mut silent = company();
        silent.set("notified_at", None);
        assert_eq!(found(silent.clone(), Vec::new()), ["operator-not-notified"]);
        assert!(found(silent.clone(), vec![notice("start")]).is_empty());
        assert_eq!(
            found(silent, vec![notice("andring")]),
            ["operator-not-notified"]
        );
    }

    #[test]
    fn the_end_of_the_activity_is_told_of_within_ten_working_days() {
        let rule = ["ceased-not-notified"];
        let ceased = |on| company().with("ceased_at", Value::Date(on));
        // Ten working days before a Monday is a Monday.
        let day = date(2026, 11, 9);
        assert_eq!(beside(ceased(day), Vec::new(), TODAY), rule);
        assert!(found(ceased(day), vec![notice("upphord")]).is_empty());
        assert!(found(ceased(date(2026, 11, 24)), Vec::new()).is_empty());
        let state = register(vec![record(Kind::Operator, 1, ceased(day))]);
        let book = Book::of(&state, TODAY);
        let due: Vec<_> = book
            .deadlines(TODAY)
            .into_iter()
            .map(|finding| (finding.rule, finding.due, finding.house))
            .collect();
        assert_eq!(due, [("ceased-not-notified", Some(TODAY), Some(10))]);
    }

    #[test]
    fn an_operator_has_a_supervisory_authority() {
        let mut values = company();
        values.set("authorities", None);
        assert_eq!(found(values, Vec::new()), ["operator-without-authority"]);
    }

    #[test]
    fn the_day_when_the_rule_on_transfers_abroad_begins_stands_in_the_agenda_until_it_has_come() {
        let municipality = Values::new().with("operator_kind", Value::Code("kommun"));
        let state = register(vec![record(Kind::Operator, 1, municipality)]);
        let told = |today| {
            Book::of(&state, today)
                .deadlines(ABROAD_FROM)
                .iter()
                .any(|finding| finding.rule == "abroad-rule-starts")
        };
        assert!(told(TODAY) && told(date(2027, 12, 31)) && !told(ABROAD_FROM));
    }
}
