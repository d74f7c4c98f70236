//! Rules about supervision: what the authority asked for, and the limits of a charge (SSL 6-7 kap.).

use crate::domain::Record;
use crate::rules::dates::{has_come, years_after};
use crate::rules::{Finding, rule};
use jiff::ToSpan;
use jiff::civil::Date;

/// The dates of one matter. They are the statute's or the authority's, never the house's.
pub fn judge(matter: &Record, today: Date) -> Vec<Finding> {
    let mut found = Vec::new();
    let date = |field| matter.values.date(field);
    let open = !has_come(date("closed"), today);
    let mut due = |rule, day| found.push(Finding::due(rule, matter.id, day, today));
    if open && date("delivered").is_none() {
        date("due")
            .into_iter()
            .for_each(|day| due(&rule::SUPERVISION_DUE, day));
    }
    if open {
        date("injunction_due")
            .into_iter()
            .for_each(|day| due(&rule::INJUNCTION_DUE, day));
    }
    // No charge can be made where the party was not heard within two years; after that there is nothing to watch.
    if let Some(breach) = date("breach_date")
        && date("hearing_date").is_none()
        && date("sanction_date").is_none()
    {
        let last = years_after(breach, 2);
        if last >= today {
            due(&rule::HEARING_LIMIT, last);
        }
    }
    if let Some(force) = date("legal_force")
        && date("paid").is_none()
    {
        let lapses = years_after(force, 5);
        if lapses >= today {
            due(&rule::PAYMENT_DUE, force.saturating_add(30.days()));
            due(&rule::CHARGE_LAPSES, lapses);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Value, Values};
    use crate::rules::Severity;
    use crate::rules::testing::record;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn matter(fields: &[(&'static str, Date)]) -> Values {
        fields.iter().fold(Values::new(), |values, (field, day)| {
            values.with(field, Value::Date(*day))
        })
    }

    fn found(fields: &[(&'static str, Date)]) -> Vec<(&'static str, Severity)> {
        judge(&record(Kind::SupervisionCase, 1, matter(fields)), TODAY)
            .iter()
            .filter(|finding| finding.is_ripe())
            .map(|finding| (finding.rule, finding.severity))
            .collect()
    }

    #[test]
    fn what_is_asked_for_is_delivered_by_the_authoritys_day() {
        let rule = "supervision-due";
        assert!(found(&[("due", date(2026, 12, 24))]).is_empty());
        assert_eq!(found(&[("due", TODAY)]), [(rule, Severity::Warning)]);
        let late = ("due", date(2026, 11, 22));
        assert_eq!(found(&[late]), [(rule, Severity::Error)]);
        assert!(found(&[late, ("delivered", TODAY)]).is_empty());
        assert!(found(&[late, ("closed", TODAY)]).is_empty());
    }

    #[test]
    fn an_injunction_runs_until_the_matter_is_closed() {
        let late = ("injunction_due", date(2026, 11, 22));
        assert_eq!(found(&[late]), [("injunction-due", Severity::Error)]);
        assert!(found(&[late, ("closed", TODAY)]).is_empty());
    }

    #[test]
    fn a_hearing_is_held_within_two_years_of_the_breach_or_there_is_no_charge() {
        let rule = [("hearing-limit", Severity::Warning)];
        assert_eq!(found(&[("breach_date", date(2024, 11, 23))]), rule);
        assert!(found(&[("breach_date", date(2024, 11, 22))]).is_empty());
        assert_eq!(found(&[("breach_date", date(2025, 2, 21))]), rule);
        assert!(found(&[("breach_date", date(2025, 2, 22))]).is_empty());
        let heard = ("hearing_date", date(2026, 1, 1));
        assert!(found(&[("breach_date", date(2024, 11, 23)), heard]).is_empty());
    }

    #[test]
    fn a_charge_is_paid_in_thirty_days_and_lapses_after_five_years() {
        let payment = |severity| ("payment-due", severity);
        let force = |day| found(&[("legal_force", day)]);
        assert_eq!(force(date(2026, 10, 24)), [payment(Severity::Warning)]);
        assert_eq!(force(date(2026, 10, 23)), [payment(Severity::Error)]);
        let lapses = ("charge-lapses", Severity::Warning);
        assert_eq!(
            force(date(2021, 11, 23)),
            [payment(Severity::Error), lapses]
        );
        assert!(force(date(2021, 11, 22)).is_empty());
        assert!(found(&[("legal_force", date(2021, 11, 23)), ("paid", TODAY)]).is_empty());
    }
}
