//! The ordinance, chapters 5 to 8: vetting, agreements and the supervisory authority.

use super::Look::{Design, Each};
use super::Row;
use super::When::{Always, ThereIsACase};
use super::asks::{AGREED, ANY, PART, PART_HIGH, RUNNING, TRAINED, any_of, class, filled};
use crate::domain::{CaseState, Kind, SecurityClass};
use crate::rules::survey::stands;

/// Its rows, in the order of the edition.
pub const ROWS: &[Row] = &[
    (
        "SSF 5 kap. 1 §",
        Each(Kind::VettingCase, PART, TRAINED, Always),
    ),
    (
        "SSF 5 kap. 2 §",
        Each(
            Kind::VettingCase,
            PART,
            |_, c, _| filled(&c.values, &["basis_elements"]),
            Always,
        ),
    ),
    (
        "SSF 5 kap. 3 §",
        Each(
            Kind::VettingCase,
            |_, c, _| stands(c) == Some(CaseState::BasicFailed),
            |s, c, _| s.pointing(c.id, Kind::RegisterCheck).is_empty(),
            ThereIsACase,
        ),
    ),
    (
        "SSF 5 kap. 4 §",
        Each(
            Kind::VettingCase,
            PART,
            |_, c, _| filled(&c.values, &["decision", "decision_ref"]),
            Always,
        ),
    ),
    (
        "SSF 5 kap. 8 §",
        Each(
            Kind::Position,
            |_, p, _| matches!(class(p), Some(SecurityClass::Two | SecurityClass::Three)),
            |_, p, _| filled(&p.values, &["decision_ref"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 5 kap. 13 §",
        Each(
            Kind::RegisterCheck,
            ANY,
            |s, r, _| {
                let case = r.values.reference("case").and_then(|id| s.record(id));
                case.is_some_and(|case| case.values.code("expected_participation") == Some("ja"))
            },
            ThereIsACase,
        ),
    ),
    (
        "SSF 5 kap. 15 §",
        Each(
            Kind::VettingCase,
            PART_HIGH,
            |s, c, _| {
                any_of(s, c, Kind::Consent, |consent| {
                    consent.values.date("date").is_some()
                }) && any_of(s, c, Kind::RegisterCheck, |r| r.values.flag("annex_sent"))
            },
            ThereIsACase,
        ),
    ),
    ("SSF 5 kap. 19 §", Design),
    (
        "SSF 5 kap. 20 §",
        Each(
            Kind::RegisterCheck,
            |_, r, _| matches!(r.values.code("status"), Some("avanmald" | "upphord")),
            |_, r, _| filled(&r.values, &["deregistered_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 6 kap. 4 §",
        Each(
            Kind::Agreement,
            AGREED,
            |_, a, _| filled(&a.values, &["intent_notified_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 6 kap. 5 §",
        Each(
            Kind::Agreement,
            AGREED,
            |_, a, _| filled(&a.values, &["signed_notified_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 8 kap. 1 §",
        Each(
            Kind::Operator,
            RUNNING,
            |_, o, _| filled(&o.values, &["authorities"]),
            Always,
        ),
    ),
];
