//! Rules about threats and vulnerabilities. Intent, capability and gaps are judged; likelihood never is.

use crate::domain::{Record, judgement};
use crate::rules::{Finding, Survey, rule};
use jiff::{ToSpan, civil::Date};

/// A threat is judged, and its judgement reviewed: on its own date where there is one, else within the house's months.
pub fn judge(survey: &Survey<'_>, threat: &Record, today: Date) -> Vec<Finding> {
    let date = |field| threat.values.date(field);
    let months = survey.limits().threat_review_months;
    let Some(assessed) = date("assessed_date") else {
        return vec![Finding::of(&rule::THREAT_NOT_ASSESSED, threat.id)];
    };
    let house = assessed
        .checked_add(i64::from(months).months())
        .unwrap_or(assessed);
    // An own date counts from the judgement that it was set with: one that has been done is not asked for again.
    let due = date("next_review")
        .filter(|own| *own > assessed)
        .unwrap_or(house);
    vec![Finding::due(&rule::THREAT_REVIEW_DUE, threat.id, due, today).within(months)]
}

/// R2: an open vulnerability has a measure.
pub fn vulnerability(survey: &Survey<'_>, vulnerability: &Record) -> Vec<Finding> {
    let pointing = |id, kind| survey.pointing(id, kind);
    judgement::of_vulnerability(vulnerability, &pointing)
        .map(|_| Finding::of(&rule::VULNERABILITY_OPEN, vulnerability.id))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Ended, Kind, Value, Values};
    use crate::rules::testing::{codes, id, record, register};
    use crate::rules::{Severity, of_record};
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    fn threat(
        assessed: Option<Date>,
        next: Option<Date>,
        today: Date,
    ) -> Option<(&'static str, Severity)> {
        let mut values = Values::new();
        values.set("assessed_date", assessed.map(Value::Date));
        values.set("next_review", next.map(Value::Date));
        let state = register(vec![record(Kind::Threat, 1, values)]);
        let held = state.get(id(Kind::Threat, 1)).unwrap();
        of_record(&Survey::of(&state), held, today)
            .pop()
            .map(|finding| (finding.rule, finding.severity))
    }

    #[test]
    fn a_threat_is_judged_and_reviewed_every_month_by_the_house() {
        assert_eq!(
            threat(None, None, TODAY),
            Some(("threat-not-assessed", Severity::Error))
        );
        let on = |today| threat(Some(date(2026, 10, 23)), None, today);
        let due = "threat-review-due";
        assert_eq!(on(date(2026, 11, 15)), None);
        assert_eq!(on(date(2026, 11, 16)), Some((due, Severity::Warning)));
        assert_eq!(on(date(2026, 11, 24)), Some((due, Severity::Warning)));
    }

    #[test]
    fn an_own_date_counts_until_the_threat_is_judged_again() {
        let own = |assessed| threat(Some(assessed), Some(date(2027, 6, 1)), TODAY);
        assert_eq!(own(date(2026, 1, 1)), None);
        assert_eq!(
            threat(Some(date(2026, 1, 1)), Some(date(2025, 12, 1)), TODAY).map(|found| found.0),
            Some("threat-review-due")
        );
    }

    #[test]
    fn an_open_vulnerability_needs_a_live_measure_and_a_closed_one_none() {
        let closed = Values::new()
            .with("closed_date", Value::Date(TODAY))
            .with("close_decision", Value::Code("utan_atgard"));
        let with = |values, measure: Option<bool>| {
            let to = Value::Refs(vec![id(Kind::Vulnerability, 1)]);
            let mut records = vec![record(Kind::Vulnerability, 1, values)];
            if let Some(live) = measure {
                let against = Values::new().with("vulnerabilities", to);
                let mut measure = record(Kind::Measure, 1, against);
                measure.ended = (!live).then(|| Ended {
                    on: TODAY,
                    reason: "Avskriven".into(),
                });
                records.push(measure);
            }
            let state = register(records);
            let found = codes(&state, id(Kind::Vulnerability, 1), TODAY);
            found.contains(&"vulnerability-without-measure")
        };
        assert!(with(Values::new(), None) && with(Values::new(), Some(false)));
        assert!(!with(Values::new(), Some(true)) && !with(closed, None));
    }
}
