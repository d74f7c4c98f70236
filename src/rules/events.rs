//! Rules about security-threatening events (SSF 2 kap. 4-5 §§).

use crate::domain::Record;
use crate::rules::{Finding, Rule, Survey, rule};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};

/// When an event was discovered. Without a time of day it counts from midnight, so that a limit in hours is never later
/// than the house meant.
fn discovered(event: &Record) -> Option<DateTime> {
    let day = event.values.date("discovered")?;
    let time = event.values.text("discovered_time").and_then(clock);
    Some(day.to_datetime(time.unwrap_or(Time::midnight())))
}

/// Reads `14:30`.
fn clock(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once([':', '.'])?;
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// Which rule asks for a report of this kind of event.
fn reporting(event: &Record) -> Option<&'static Rule> {
    match event.values.code("event_type") {
        Some("rojd_uppgift" | "it_incident" | "annan_verksamhet") => {
            Some(&rule::EVENT_NOT_REPORTED)
        }
        Some("signalskydd") => Some(&rule::SIGNALS_NOT_REPORTED),
        _ => None,
    }
}

/// R27, and that affected clients are informed.
pub fn judge(survey: &Survey<'_>, event: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(rule) = reporting(event)
        && event.values.date("reported_date").is_none()
    {
        let hours = survey.limits().event_report_hours;
        let finding = match discovered(event) {
            Some(at) => {
                let due = at.saturating_add(i64::from(hours).hours()).date();
                Finding::due(rule, event.id, due, today)
            }
            None => Finding::of(rule, event.id),
        };
        found.push(finding.within(hours));
    }
    if event.values.code("clients_affected") == Some("ja")
        && event.values.date("clients_informed").is_none()
    {
        found.push(Finding::of(&rule::CLIENTS_NOT_INFORMED, event.id));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Value, Values};
    use crate::rules::testing::{id, record, register};
    use crate::rules::{Severity, of_record};
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn event(kind: &'static str) -> Values {
        Values::new().with("event_type", Value::Code(kind))
    }

    fn found(values: Values) -> Vec<(&'static str, Severity)> {
        let state = register(vec![record(Kind::Event, 1, values)]);
        let held = state.get(id(Kind::Event, 1)).unwrap();
        of_record(&Survey::of(&state), held, TODAY)
            .iter()
            .map(|finding| (finding.rule, finding.severity))
            .collect()
    }

    #[test]
    fn a_report_is_due_within_a_day_of_discovery() {
        let on = |day| found(event("it_incident").with("discovered", Value::Date(day)));
        assert_eq!(on(TODAY), [("event-not-reported", Severity::Warning)]);
        assert_eq!(
            on(date(2026, 11, 22)),
            [("event-not-reported", Severity::Warning)]
        );
        assert_eq!(
            on(date(2026, 11, 21)),
            [("event-not-reported", Severity::Error)]
        );
        let told = event("it_incident")
            .with("discovered", Value::Date(date(2026, 11, 21)))
            .with("reported_date", Value::Date(TODAY));
        assert!(found(told).is_empty());
        assert_eq!(
            found(event("rojd_uppgift")),
            [("event-not-reported", Severity::Error)]
        );
    }

    #[test]
    fn the_time_of_day_is_counted_where_it_is_known() {
        let at = |time: &str| {
            let values = Values::new()
                .with("discovered", Value::Date(date(2026, 11, 21)))
                .with("discovered_time", Value::Text(time.into()));
            discovered(&record(Kind::Event, 1, values))
                .map(|at| at.saturating_add(24.hours()).date())
        };
        assert_eq!(at("14:30"), Some(date(2026, 11, 22)));
        assert_eq!(clock("23.59").map(|time| time.hour()), Some(23));
        assert_eq!((clock("24:00"), clock("kväll")), (None, None));
    }

    #[test]
    fn only_what_must_be_reported_is() {
        assert_eq!(
            found(event("signalskydd")),
            [("signals-not-reported", Severity::Error)]
        );
        assert_eq!(
            found(event("annan_verksamhet")),
            [("event-not-reported", Severity::Error)]
        );
        assert!(found(event("ej_anmalningspliktig")).is_empty());
    }

    #[test]
    fn affected_clients_are_informed() {
        let affected =
            |code| event("ej_anmalningspliktig").with("clients_affected", Value::Code(code));
        assert_eq!(
            found(affected("ja")),
            [("clients-not-informed", Severity::Error)]
        );
        assert!(found(affected("nej")).is_empty());
        let told = affected("ja").with("clients_informed", Value::Date(TODAY));
        assert!(found(told).is_empty());
    }
}
