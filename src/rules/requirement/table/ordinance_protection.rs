//! The ordinance, chapters 2 to 4: the analysis, those who take part, information and places.

use super::Look::{Each, Some as AtLeastOne};
use super::Row;
use super::When::{Always, ThereIsACase};
use super::asks::{
    ANY, Ask, CLASSIFIED, IN_USE, PART, REPORTABLE, any_of, filled, is_adopted, of_person,
};
use crate::domain::{InfoLevel, Kind};
use crate::rules::dates::years_after;
use crate::rules::{documents, information_transfers, sites, systems};

/// Whoever takes part was told what secrecy means.
const BRIEFED: Ask = |survey, case, _| {
    of_person(survey, case, Kind::SecrecyBriefing)
        .iter()
        .any(|briefing| briefing.values.date("date").is_some())
};

/// Its rows, in the order of the edition.
pub const ROWS: &[Row] = &[
    (
        "SSF 2 kap. 1 § innehåll",
        Each(
            Kind::ProtectiveValue,
            ANY,
            |s, v, _| {
                [Kind::Threat, Kind::Vulnerability, Kind::Measure]
                    .iter()
                    .all(|kind| !s.pointing(v.id, *kind).is_empty())
            },
            Always,
        ),
    ),
    (
        "SSF 2 kap. 1 § uppdatering",
        AtLeastOne(Kind::Analysis, |_, a, today| {
            is_adopted(a)
                && a.values
                    .date("adopted_date")
                    .is_some_and(|adopted| years_after(adopted, 2) >= today)
        }),
    ),
    (
        "SSF 2 kap. 2 §",
        Each(
            Kind::VettingCase,
            PART,
            |s, c, _| {
                any_of(s, c, Kind::Authorisation, |a| {
                    filled(&a.values, &["granted", "need"])
                })
            },
            Always,
        ),
    ),
    (
        "SSF 2 kap. 3 §",
        Each(Kind::VettingCase, PART, BRIEFED, Always),
    ),
    (
        "SSF 2 kap. 4 §",
        Each(
            Kind::Event,
            REPORTABLE,
            |_, e, _| filled(&e.values, &["reported_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 2 kap. 5 §",
        Each(
            Kind::Event,
            |_, e, _| e.values.code("clients_affected") == Some("ja"),
            |_, e, _| filled(&e.values, &["clients_informed"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 1 §",
        Each(
            Kind::InfoSystem,
            IN_USE,
            |_, s, _| filled(&s.values, &["assessment_date"]),
            Always,
        ),
    ),
    (
        "SSF 3 kap. 2 §",
        Each(
            Kind::InfoSystem,
            |s, system, today| IN_USE(s, system, today) && systems::is_for_consultation(system),
            |s, system, _| systems::consulted(s, system).is_some(),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 3 §",
        Each(
            Kind::InfoSystem,
            IN_USE,
            |_, s, _| filled(&s.values, &["approval", "approval_role"]),
            Always,
        ),
    ),
    (
        "SSF 3 kap. 4 § 1 st",
        Each(
            Kind::InfoSystem,
            IN_USE,
            |_, s, _| filled(&s.values, &["last_log_review"]),
            Always,
        ),
    ),
    (
        "SSF 3 kap. 4 § 2 st",
        Each(
            Kind::InfoSystem,
            |s, system, today| {
                IN_USE(s, system, today) && system.info_level() >= Some(InfoLevel::Confidential)
            },
            |_, system, _| system.values.flag("tempest_considered"),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 5 § 1 st",
        Each(
            Kind::InfoSystem,
            |_, s, _| s.values.code("environment") == Some("externt"),
            |_, s, _| filled(&s.values, &["external_assurance"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 5 § 2 st",
        Each(
            Kind::InformationTransfer,
            CLASSIFIED,
            |_, t, _| !matches!(t.values.code("method"), None | Some("annat")),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 7 §",
        Each(
            Kind::Document,
            ANY,
            |_, d, _| filled(&d.values, &["info_level"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 8 § KH",
        Each(
            Kind::Document,
            |_, d, _| d.info_level() == Some(InfoLevel::TopSecret),
            |s, d, _| documents::last_inventory(s, d).is_some(),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 8 § H-K",
        Each(
            Kind::Document,
            |_, d, _| {
                matches!(
                    d.info_level(),
                    Some(InfoLevel::Secret | InfoLevel::Confidential)
                )
            },
            |s, d, _| documents::last_inventory(s, d).is_some(),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 9-10 §§",
        Each(
            Kind::InformationTransfer,
            |_, t, _| information_transfers::is_abroad(t),
            |_, t, _| filled(&t.values, &["commitment", "method"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 4 kap. 1 §",
        Each(
            Kind::Site,
            ANY,
            |_, s, _| filled(&s.values, &sites::FUNCTIONS),
            Always,
        ),
    ),
];
