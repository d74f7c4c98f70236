//! How a gap and a line of the plan are closed: with evidence or with a reason, never silently (SSL 2 kap. 1 §, PMFS 2022:1
//! 1 kap. 4 §).

use crate::domain::{Fault, Kind, Values};

/// The provision that asks for it.
const PROVISION: &str = "PMFS 2022:1 1 kap. 4 §";

/// What is lacking of a closing; nothing for what is still open.
pub fn faults(kind: Kind, values: &Values) -> Vec<Fault> {
    let asks: &[(&'static str, &'static str)] = match kind {
        Kind::PlanItem => match values.code("status") {
            Some("genomford") => &[
                ("done_date", "close-without-date"),
                ("evidence_ref", "close-without-evidence"),
            ],
            Some("verifierad") => &[
                ("done_date", "close-without-date"),
                ("verified_date", "close-without-date"),
                ("evidence_ref", "close-without-evidence"),
            ],
            Some("avskriven") => &[("dismiss_reason", "close-without-reason")],
            _ => &[],
        },
        Kind::Vulnerability => match (values.code("close_decision"), values.date("closed_date")) {
            (Some("atgardad"), _) => &[
                ("closed_date", "close-without-date"),
                ("close_ref", "close-without-evidence"),
            ],
            (Some(_), _) => &[
                ("closed_date", "close-without-date"),
                ("close_reason", "close-without-reason"),
            ],
            (None, Some(_)) => &[("close_decision", "close-without-decision")],
            (None, None) => &[],
        },
        _ => &[],
    };
    asks.iter()
        .filter(|(field, _)| values.get(field).is_none())
        .map(|(field, code)| Fault::new(field, code).arg("provision", PROVISION))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Value;
    use jiff::civil::date;

    fn lacking(
        kind: Kind,
        code: (&'static str, &'static str),
        filled: &[&'static str],
    ) -> Vec<&'static str> {
        let mut values = Values::new().with(code.0, Value::Code(code.1));
        for field in filled {
            let value = match field.ends_with("date") {
                true => Value::Date(date(2026, 11, 23)),
                false => Value::Text("KS 2026/1".into()),
            };
            values.set(field, Some(value));
        }
        faults(kind, &values)
            .iter()
            .map(|fault| fault.field)
            .collect()
    }

    #[test]
    fn a_line_of_the_plan_is_done_with_evidence_and_written_off_with_a_reason() {
        let item =
            |status, filled: &[&'static str]| lacking(Kind::PlanItem, ("status", status), filled);
        assert_eq!(item("genomford", &[]), ["done_date", "evidence_ref"]);
        assert!(item("genomford", &["done_date", "evidence_ref"]).is_empty());
        assert_eq!(
            item("verifierad", &["done_date", "evidence_ref"]),
            ["verified_date"]
        );
        assert_eq!(item("avskriven", &["evidence_ref"]), ["dismiss_reason"]);
        assert!(item("avskriven", &["dismiss_reason"]).is_empty());
        assert!(item("pagar", &[]).is_empty());
    }

    #[test]
    fn a_vulnerability_is_closed_with_evidence_or_with_the_reason_not_to_act() {
        let gap = |code, filled: &[&'static str]| {
            lacking(Kind::Vulnerability, ("close_decision", code), filled)
        };
        assert_eq!(gap("atgardad", &[]), ["closed_date", "close_ref"]);
        assert_eq!(
            gap("utan_atgard", &["closed_date", "close_ref"]),
            ["close_reason"]
        );
        assert!(gap("inaktuell", &["closed_date", "close_reason"]).is_empty());
        let dated = Values::new().with("closed_date", Value::Date(date(2026, 11, 23)));
        assert_eq!(
            faults(Kind::Vulnerability, &dated)[0].code,
            "close-without-decision"
        );
        assert!(faults(Kind::Vulnerability, &Values::new()).is_empty());
    }
}
