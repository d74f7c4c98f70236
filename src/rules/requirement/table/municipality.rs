//! What a municipality has decided for itself.

use super::Look::{Each, Some as AtLeastOne};
use super::Row;
use super::When::Always;
use super::asks::{ANY, Ask, IN_USE, JUDGES, filled};
use crate::domain::Kind;
use crate::rules::dates::{has_come, years_after};
use crate::rules::{controls, offices, operators, units};

const CONCERNED: Ask = |survey, unit, _| units::is_concerned(survey, unit);

/// Its rows, in the order of the edition.
pub const ROWS: &[Row] = &[
    (
        "Lund ansvar KS",
        AtLeastOne(Kind::Report, |_, r, _| {
            matches!(
                r.values.code("report_kind"),
                Some("trygghet" | "trearsrapport")
            ) && filled(&r.values, &["produced"])
        }),
    ),
    (
        "Lund 3 tillämplighet",
        Each(
            Kind::Unit,
            JUDGES,
            |s, u, _| units::has_judged(s, u),
            Always,
        ),
    ),
    (
        "Lund 3 ställföreträdare",
        Each(
            Kind::Operator,
            |_, o, _| operators::is_municipality(o),
            |s, o, today| {
                offices::held(s, o, "stallforetradare")
                    .iter()
                    .any(|office| offices::holds(office, today))
            },
            Always,
        ),
    ),
    (
        "Lund 3 kontroll",
        Each(
            Kind::ControlFinding,
            |_, c, today| has_come(c.values.date("done"), today),
            |_, c, _| controls::is_answered(c),
            Always,
        ),
    ),
    (
        "Lund 3 omvärld",
        AtLeastOne(Kind::ThreatObservation, |_, o, today| {
            o.values
                .date("date")
                .is_some_and(|date| years_after(date, 1) >= today)
        }),
    ),
    (
        "Lund 3 bidrag",
        Each(
            Kind::Contribution,
            ANY,
            |_, c, _| filled(&c.values, &["received"]),
            Always,
        ),
    ),
    (
        "Lund 3 styrdokument",
        Each(
            Kind::SteeringDocument,
            ANY,
            |_, d, today| {
                d.values
                    .date("review_date")
                    .is_some_and(|review| review >= today)
            },
            Always,
        ),
    ),
    (
        "Lund 3 utbildning",
        Each(
            Kind::Course,
            ANY,
            |_, c, _| filled(&c.values, &["evaluation"]),
            Always,
        ),
    ),
    (
        "Lund 3 system",
        Each(
            Kind::InfoSystem,
            IN_USE,
            |_, s, _| filled(&s.values, &["assessment_date"]),
            Always,
        ),
    ),
    (
        "Lund 3 kunskap",
        Each(
            Kind::Unit,
            CONCERNED,
            |s, u, _| units::last(s, u, "briefing_date").is_some(),
            Always,
        ),
    ),
    (
        "Lund 3 samordning",
        AtLeastOne(Kind::PlanItem, |_, p, _| {
            p.values.code("scope") == Some("kommunovergripande")
        }),
    ),
    (
        "Lund 3 arlig",
        Each(
            Kind::Unit,
            CONCERNED,
            |s, u, today| {
                units::last(s, u, "done").is_some_and(|done| years_after(done, 1) >= today)
            },
            Always,
        ),
    ),
    (
        "Lund 3 beslut",
        AtLeastOne(Kind::Decision, |_, d, _| filled(&d.values, &["analysis"])),
    ),
];
