//! The act, chapter 4: exposing others to what is protected, agreements, and transfers of the activity.

use super::Look::Each;
use super::Row;
use super::When::ThereIsACase;
use super::asks::{AGREED, Ask, any_of, filled};
use crate::domain::{ConsequenceLevel, InfoLevel, Kind, Value};
use crate::rules::dates::{has_come, was_done_by};
use crate::rules::survey::several;
use crate::rules::{agreements, exposures};

/// Somebody else is exposed to what must be covered by an agreement.
const EXPOSED: Ask = |survey, case, today| {
    has_come(case.values.date("started"), today)
        && !has_come(case.values.date("ended"), today)
        && exposures::is_covered(survey, case)
};
const TRANSFERRED: Ask = |_, case, today| has_come(case.values.date("completed"), today);

/// Its rows, in the order of the edition.
pub const ROWS: &[Row] = &[
    (
        "SSL 4 kap. 1 § 1 st",
        Each(
            Kind::ExposureCase,
            EXPOSED,
            |s, c, _| {
                any_of(s, c, Kind::Agreement, |a| {
                    a.values.date("signed_date").is_some()
                })
            },
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 1 § 2 st",
        Each(
            Kind::Agreement,
            |_, a, _| filled(&a.values, &["parent"]),
            |_, a, _| filled(&a.values, &["signed_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 1 § 3 st",
        Each(
            Kind::Agreement,
            |_, a, _| filled(&a.values, &["access_date"]),
            |_, a, _| {
                a.values
                    .date("access_date")
                    .is_some_and(|access| was_done_by(a.values.date("signed_date"), access))
            },
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 3 §",
        Each(
            Kind::Agreement,
            AGREED,
            |_, a, _| matches!(a.values.get("clauses"), Some(Value::Codes(codes)) if codes.len() == 3),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 4 §",
        Each(
            Kind::Agreement,
            |_, a, today| has_come(a.values.date("access_date"), today),
            |_, a, _| !several(a, "positions").is_empty(),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 5 §",
        Each(
            Kind::Agreement,
            |_, a, today| agreements::is_in_force(a, today),
            |s, a, _| agreements::last_control(s, a).0.is_some(),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 8 § bedömning",
        Each(
            Kind::ExposureCase,
            EXPOSED,
            |_, c, _| filled(&c.values, &["assessment_date", "assessment_ref"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 8 § lämplighet",
        Each(
            Kind::ExposureCase,
            EXPOSED,
            |_, c, _| filled(&c.values, &["verdict", "verdict_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 9 §",
        Each(
            Kind::ExposureCase,
            |s, c, today| {
                let (level, consequence) = exposures::highest(s, c);
                EXPOSED(s, c, today)
                    && (level >= Some(InfoLevel::Secret)
                        || consequence >= Some(ConsequenceLevel::B))
            },
            |s, c, _| {
                any_of(s, c, Kind::Consultation, |asked| {
                    asked.values.date("answered").is_some()
                })
            },
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 11-12 §§",
        Each(
            Kind::Consultation,
            |_, c, _| matches!(c.values.code("outcome"), Some("forbud" | "forelaggande")),
            |_, c, _| filled(&c.values, &["answered", "answer_ref"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 13-15 §§",
        Each(
            Kind::TransferCase,
            TRANSFERRED,
            |_, t, _| filled(&t.values, &["assessment_date", "verdict", "verdict_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 20 §",
        Each(
            Kind::TransferCase,
            TRANSFERRED,
            |_, t, _| filled(&t.values, &["act_informed"]),
            ThereIsACase,
        ),
    ),
];
