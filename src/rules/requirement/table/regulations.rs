//! The regulations of Säkerhetspolisen (PMFS).

use super::Look::{Each, Some as AtLeastOne};
use super::Row;
use super::When::{Always, ThereIsACase};
use super::asks::{ANY, IN_USE, INFORMATION, filled, is_adopted};
use crate::domain::{InfoLevel, Kind};
use crate::rules::survey::several;

/// Its rows, in the order of the edition.
pub const ROWS: &[Row] = &[
    (
        "PMFS 1 kap. 4 §",
        AtLeastOne(Kind::Decision, |_, d, _| {
            filled(&d.values, &["date", "ref"])
        }),
    ),
    (
        "PMFS 2 kap. 2 §",
        Each(
            Kind::ActivityPart,
            ANY,
            |_, p, _| filled(&p.values, &["sensitive", "reason"]),
            Always,
        ),
    ),
    (
        "PMFS 2 kap. 3 §",
        Each(
            Kind::ProtectiveValue,
            ANY,
            |_, v, _| filled(&v.values, &["value_kind"]),
            Always,
        ),
    ),
    (
        "PMFS 2 kap. 4-5 §§",
        Each(
            Kind::ProtectiveValue,
            |s, v, today| !INFORMATION(s, v, today),
            |_, v, _| v.consequence().is_some() || v.info_level().is_some(),
            Always,
        ),
    ),
    (
        "PMFS 2 kap. 6-7 §§",
        Each(
            Kind::Threat,
            ANY,
            |_, t, _| !several(t, "values").is_empty(),
            Always,
        ),
    ),
    (
        "PMFS 2 kap. 8 §",
        Each(
            Kind::Vulnerability,
            ANY,
            |_, v, _| filled(&v.values, &["gap_type"]),
            Always,
        ),
    ),
    (
        "PMFS 2 kap. fastställande",
        AtLeastOne(Kind::Analysis, |_, a, _| {
            is_adopted(a) && filled(&a.values, &["adopted_by_role"])
        }),
    ),
    (
        "PMFS 2 kap. 12 §",
        Each(
            Kind::PlanItem,
            ANY,
            |_, p, _| filled(&p.values, &["function", "due_date"]),
            Always,
        ),
    ),
    (
        "PMFS 3 kap. exemplar",
        Each(
            Kind::Document,
            |_, d, _| {
                d.info_level() >= Some(InfoLevel::Confidential) && filled(&d.values, &["holder"])
            },
            |_, d, _| filled(&d.values, &["receipt_date"]),
            ThereIsACase,
        ),
    ),
    (
        "PMFS 4 kap. loggar",
        Each(
            Kind::InfoSystem,
            IN_USE,
            |_, s, _| filled(&s.values, &["log_retention", "last_log_review"]),
            Always,
        ),
    ),
    (
        "PMFS 6 kap. förteckning",
        Each(
            Kind::Position,
            ANY,
            |_, p, _| filled(&p.values, &["review_date"]),
            Always,
        ),
    ),
    (
        "PMFS 6 kap. 7-15 §§",
        Each(
            Kind::RegisterCheck,
            ANY,
            |_, r, _| filled(&r.values, &["application_date", "dispatch_ref"]),
            ThereIsACase,
        ),
    ),
    (
        "PMFS 7 kap. överenskommelse",
        Each(
            Kind::Agreement,
            |_, a, _| a.values.code("agreement_kind") == Some("overenskommelse"),
            |_, a, _| filled(&a.values, &["signed_date"]),
            ThereIsACase,
        ),
    ),
];
