//! Secrecy (OSL), personal data (DSL, GDPR) and archives.

use super::Look::{Design, Each, Some as AtLeastOne};
use super::Row;
use super::When::{Always, ThereIsACase};
use super::asks::{ANY, CLASSIFIED, INFORMATION, REPORTABLE, filled};
use crate::domain::Kind;

/// Its rows, in the order of the edition.
pub const ROWS: &[Row] = &[
    (
        "OSL 5 kap. 1-2 §§",
        Each(
            Kind::Document,
            ANY,
            |_, d, _| filled(&d.values, &["dated", "direction"]),
            ThereIsACase,
        ),
    ),
    (
        "OSL 5 kap. 5 §",
        Each(
            Kind::Document,
            CLASSIFIED,
            |_, d, _| filled(&d.values, &["secrecy_basis"]),
            ThereIsACase,
        ),
    ),
    (
        "OSL 15 kap. 2 § och 18 kap. 8 §",
        Each(
            Kind::ProtectiveValue,
            INFORMATION,
            |_, v, _| filled(&v.values, &["secrecy_basis"]),
            Always,
        ),
    ),
    ("OSL 35 kap. 1 § p 3", Design),
    (
        "DSL 1 kap. 4 §",
        Each(
            Kind::Event,
            REPORTABLE,
            |_, e, _| filled(&e.values, &["channel"]),
            ThereIsACase,
        ),
    ),
    ("DSL 3 kap. 3 §", Design),
    ("DSL 3 kap. 8 §", Design),
    ("DSL 3 kap. 10 §", Design),
    (
        "GDPR art. 5 och 17",
        AtLeastOne(Kind::DisposalDecision, |_, d, _| {
            filled(&d.values, &["rule"])
        }),
    ),
    (
        "Arkivlagen 10 §",
        AtLeastOne(Kind::DisposalDecision, |_, d, _| {
            filled(&d.values, &["ref", "valid_from"])
        }),
    ),
];
