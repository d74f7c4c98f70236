//! The act, chapters 1 and 2: whom it concerns, and what whoever runs such activity must do.

use super::Look::{Each, Some as AtLeastOne};
use super::Row;
use super::When::{Always, ThereIsACase};
use super::asks::{
    ANY, Ask, CLASSIFIED, INFORMATION, JUDGES, PART, RUNNING, TRAINED, filled, is_adopted,
};
use crate::domain::{Kind, Record};
use crate::rules::dates::{has_come, years_after};
use crate::rules::{Survey, offices, operators, sites, units};

/// Somebody is chief today.
const CHIEF_NOW: Ask =
    |_, office, today| office.values.code("role") == Some("skc") && offices::holds(office, today);

/// Whether a value has a measure in this area.
fn area(survey: &Survey<'_>, value: &Record, area: &str) -> bool {
    survey
        .pointing(value.id, Kind::Measure)
        .iter()
        .any(|measure| measure.values.code("area") == Some(area))
}

/// Its rows, in the order of the edition.
pub const ROWS: &[Row] = &[
    (
        "SSL 1 kap. 1 §",
        Each(
            Kind::Unit,
            JUDGES,
            |s, u, _| units::has_judged(s, u),
            Always,
        ),
    ),
    (
        "SSL 1 kap. 2 §",
        Each(
            Kind::ProtectiveValue,
            INFORMATION,
            |_, v, _| filled(&v.values, &["secrecy_basis"]),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 1 § 1 st",
        AtLeastOne(Kind::Analysis, |_, a, _| {
            is_adopted(a) && filled(&a.values, &["doc_ref"])
        }),
    ),
    (
        "SSL 2 kap. 1 § 2 st",
        Each(
            Kind::PlanItem,
            ANY,
            |_, p, _| filled(&p.values, &["measure", "status"]),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 1 § 3 st kontroll",
        AtLeastOne(Kind::ControlFinding, |_, c, today| {
            c.values
                .date("done")
                .is_some_and(|done| done <= today && years_after(done, 1) >= today)
        }),
    ),
    (
        "SSL 2 kap. 1 § 3 st rapportera",
        AtLeastOne(Kind::Notification, |_, n, _| {
            filled(&n.values, &["recipient", "date"])
        }),
    ),
    (
        "SSL 2 kap. 1 § 4 st",
        Each(
            Kind::Measure,
            ANY,
            |_, m, _| filled(&m.values, &["proportionality"]),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 2 §",
        Each(
            Kind::ProtectiveValue,
            CLASSIFIED,
            |s, v, _| area(s, v, "information"),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 3 §",
        Each(
            Kind::Site,
            ANY,
            |_, site, _| filled(&site.values, &sites::FUNCTIONS),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 4 §",
        Each(
            Kind::VettingCase,
            PART,
            |s, c, today| filled(&c.values, &["decision_date"]) && TRAINED(s, c, today),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 5 § 1-2 st",
        Each(
            Kind::ProtectiveValue,
            INFORMATION,
            |_, v, _| filled(&v.values, &["info_level", "reason"]),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 5 § 3 st",
        Each(
            Kind::ProtectiveValue,
            |_, v, _| v.values.code("value_kind") == Some("internationellt"),
            |_, v, _| filled(&v.values, &["foreign_level"]) || v.info_level().is_some(),
            ThereIsACase,
        ),
    ),
    (
        "SSL 2 kap. 6 § 1 st",
        Each(
            Kind::Operator,
            RUNNING,
            |s, o, _| operators::told(s, o, "start").is_some(),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 6 § 2 st",
        Each(
            Kind::Operator,
            |_, o, today| has_come(o.values.date("ceased_at"), today),
            |s, o, _| operators::told(s, o, "upphord").is_some(),
            ThereIsACase,
        ),
    ),
    (
        "SSL 2 kap. 7 § 1 st",
        Each(
            Kind::Operator,
            RUNNING,
            |s, o, today| {
                offices::held(s, o, "skc")
                    .iter()
                    .any(|office| offices::holds(office, today))
            },
            Always,
        ),
    ),
    (
        "SSL 2 kap. 7 § uppgift",
        Each(
            Kind::Appointment,
            CHIEF_NOW,
            |_, a, _| filled(&a.values, &["mandate_ref"]),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 7 § placering",
        Each(
            Kind::Appointment,
            CHIEF_NOW,
            |_, a, _| filled(&a.values, &["reports_to"]),
            Always,
        ),
    ),
];
