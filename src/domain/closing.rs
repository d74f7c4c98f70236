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
