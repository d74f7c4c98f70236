//! Rules about offices: one chief after the other without a gap, directly under the head, and a deputy (SSL 2 kap. 7 §).
//!
//! An appointment that names no operator is the municipality's.

use crate::domain::{Kind, Record};
use crate::rules::dates::years_after;
use crate::rules::operators::is_municipality;
use crate::rules::{Finding, Survey, rule};
use jiff::ToSpan;
use jiff::civil::Date;

/// As far back as a charge can be made for a gap (SSL 7 kap. 8 §).
const YEARS_BACK: u32 = 2;

/// The appointments of an office at an operator, by their first day. What has no first day is not yet an appointment.
pub(super) fn held<'a>(survey: &Survey<'a>, operator: &Record, role: &str) -> Vec<&'a Record> {
    let mut all: Vec<&Record> = survey
        .of_kind(Kind::Appointment)
        .filter(|office| office.values.code("role") == Some(role))
        .filter(|office| is_of(office, operator))
        .filter(|office| office.values.date("from").is_some())
        .collect();
    all.sort_by_key(|office| office.values.date("from"));
    all
}

fn is_of(office: &Record, operator: &Record) -> bool {
    match office.values.reference("operator") {
        Some(of) => of == operator.id,
        None => is_municipality(operator),
    }
}

/// Whether an appointment holds on a day.
pub(super) fn holds(office: &Record, on: Date) -> bool {
    let date = |field| office.values.date(field);
    date("from").is_some_and(|from| from <= on) && date("to").is_none_or(|to| on <= to)
}

/// R28 and R29 as far as the operator shows them: who is lacking.
pub(super) fn of_operator(survey: &Survey<'_>, operator: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let vacant = |role| {
        !held(survey, operator, role)
            .into_iter()
            .any(|office| holds(office, today))
    };
    if vacant("skc") {
        found.push(Finding::of(&rule::CHIEF_NOT_APPOINTED, operator.id));
    }
    if is_municipality(operator) && vacant("stallforetradare") {
        found.push(Finding::of(&rule::DEPUTY_NOT_APPOINTED, operator.id));
    }
    found
}

/// R28 and R29 as far as one appointment shows them.
pub fn judge(survey: &Survey<'_>, office: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let fields = &office.values;
    let (from, to) = (fields.date("from"), fields.date("to"));
    let role = fields.code("role").unwrap_or_default();
    let past = to.is_some_and(|to| to < today);
    if !past && fields.text("decision_ref").is_none() {
        found.push(Finding::of(&rule::APPOINTMENT_UNDECIDED, office.id));
    }
    if role == "skc" && !past && fields.text("reports_to").is_none() {
        found.push(Finding::of(&rule::CHIEF_NOT_UNDER_HEAD, office.id));
    }
    let operator = fields
        .reference("operator")
        .and_then(|id| survey.record(id))
        .or_else(|| {
            survey
                .of_kind(Kind::Operator)
                .find(|it| is_municipality(it))
        });
    let (Some(from), Some(operator)) = (from, operator) else {
        return found;
    };
    let all = held(survey, operator, role);
    let others = || all.iter().filter(|other| other.id != office.id);
    if role == "skc" && from <= today && years_after(from, YEARS_BACK) >= today {
        let day_before = from.saturating_sub(1.day());
        let earlier: Vec<_> = others()
            .filter(|other| other.values.date("from") < Some(from))
            .collect();
        if !earlier.is_empty() && !earlier.iter().any(|other| holds(other, day_before)) {
            found.push(Finding::of(&rule::CHIEF_GAP, office.id).since(from));
        }
    }
    if let Some(to) = to
        && !past
    {
        let next = to.saturating_add(1.day());
        if !others().any(|other| holds(other, next)) {
            found.push(Finding::due(
                &rule::APPOINTMENT_ENDING,
                office.id,
                to,
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

    fn office(number: u32, role: &'static str, from: Date, to: Option<Date>) -> Record {
        let mut values = Values::new()
            .with("role", Value::Code(role))
            .with("from", Value::Date(from))
            .with("decision_ref", Value::Text("KS 2026/1".into()))
            .with("reports_to", Value::Text("Kommundirektör".into()));
        values.set("to", to.map(Value::Date));
        record(Kind::Appointment, number, values)
    }

    fn at(number: u32, kind: &'static str) -> Record {
        let values = Values::new()
            .with("operator_kind", Value::Code(kind))
            .with("authorities", Value::Text("Länsstyrelsen".into()))
            .with("notified_at", Value::Date(date(2024, 1, 1)));
        record(Kind::Operator, number, values)
    }

    fn of_office(mut all: Vec<Record>, number: u32) -> Vec<&'static str> {
        all.push(at(1, "kommun"));
        codes(&register(all), id(Kind::Appointment, number), TODAY)
    }

    fn lacking(mut all: Vec<Record>, kind: &'static str) -> Vec<&'static str> {
        all.push(at(1, kind));
        codes(&register(all), id(Kind::Operator, 1), TODAY)
            .into_iter()
            .filter(|code| code.ends_with("not-appointed"))
            .collect()
    }

    #[test]
    fn a_municipality_has_a_chief_and_a_deputy_and_a_company_a_chief() {
        let chief = || office(1, "skc", TODAY, None);
        let deputy = || office(2, "stallforetradare", date(2020, 1, 1), Some(TODAY));
        assert!(lacking(vec![chief(), deputy()], "kommun").is_empty());
        assert_eq!(lacking(vec![deputy()], "kommun"), ["chief-not-appointed"]);
        assert_eq!(lacking(vec![chief()], "kommun"), ["deputy-not-appointed"]);
        let tomorrow = office(1, "skc", date(2026, 11, 24), None);
        let yesterday = office(
            2,
            "stallforetradare",
            date(2020, 1, 1),
            Some(date(2026, 11, 22)),
        );
        assert_eq!(lacking(vec![tomorrow, yesterday], "kommun").len(), 2);
        // The municipality's chief is not the company's.
        assert_eq!(lacking(vec![chief()], "bolag"), ["chief-not-appointed"]);
        let mut own = chief();
        own.values
            .set("operator", Some(Value::Ref(id(Kind::Operator, 1))));
        assert!(lacking(vec![own], "bolag").is_empty());
    }

    #[test]
    fn a_new_appointment_makes_the_operator_judged_again() {
        let municipality = || at(1, "kommun");
        let mut book = Book::of(&register(vec![municipality()]), TODAY);
        let vacant = |book: &Book| {
            book.findings()
                .iter()
                .any(|finding| finding.rule == "chief-not-appointed")
        };
        assert!(vacant(&book));
        let chief = office(1, "skc", TODAY, None);
        let judged = book.follow(&register(vec![municipality(), chief]), TODAY);
        assert_eq!((judged, vacant(&book)), (2, false));
    }

    #[test]
    fn one_chief_follows_the_other_on_the_next_day() {
        let since = |from| {
            let before = office(1, "skc", date(2020, 1, 1), Some(date(2025, 5, 31)));
            of_office(vec![before, office(2, "skc", from, None)], 2)
        };
        assert!(since(date(2025, 6, 1)).is_empty());
        assert_eq!(since(date(2025, 6, 2)), ["chief-gap"]);
        assert!(of_office(vec![office(2, "skc", TODAY, None)], 2).is_empty());
    }

    #[test]
    fn a_gap_is_found_for_two_years() {
        let since = |from| {
            let before = office(1, "skc", date(2020, 1, 1), Some(date(2024, 5, 31)));
            of_office(vec![before, office(2, "skc", from, None)], 2)
        };
        assert_eq!(since(date(2024, 11, 23)), ["chief-gap"]);
        assert!(since(date(2024, 11, 22)).is_empty());
    }

    #[test]
    fn the_chief_reports_to_the_head_and_an_office_rests_on_a_decision() {
        let mut chief = office(1, "skc", TODAY, None);
        chief.values.set("reports_to", None);
        assert_eq!(of_office(vec![chief], 1), ["chief-not-under-head"]);
        let mut undecided = office(1, "registrator", TODAY, None);
        undecided.values.set("decision_ref", None);
        assert_eq!(
            of_office(vec![undecided.clone()], 1),
            ["appointment-without-decision"]
        );
        undecided
            .values
            .set("to", Some(Value::Date(date(2026, 11, 22))));
        assert!(of_office(vec![undecided], 1).is_empty());
    }

    #[test]
    fn an_office_that_ends_is_warned_of_for_sixty_days_unless_someone_follows() {
        let until = |to| of_office(vec![office(1, "skc", date(2020, 1, 1), Some(to))], 1);
        assert_eq!(until(date(2027, 1, 22)), ["appointment-ending"]);
        assert!(until(date(2027, 1, 23)).is_empty());
        let followed = vec![
            office(1, "skc", date(2020, 1, 1), Some(date(2026, 12, 1))),
            office(2, "skc", date(2026, 12, 2), None),
        ];
        assert!(of_office(followed, 1).is_empty());
    }
}
