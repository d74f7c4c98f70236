//! The act, chapter 3: security vetting, placement in security class and register checks.

use super::Look::{Design, Each};
use super::Row;
use super::When::{Always, ThereIsACase};
use super::asks::{ANY, Ask, PART, PART_HIGH, any_of, class, class_of, filled};
use crate::domain::{Kind, Record, SecurityClass};
use crate::rules::Survey;
use crate::rules::dates::was_done_by;
use crate::rules::survey::takes_part;
use jiff::civil::Date;

/// The position is in class 1, 2 or 3.
const CLASSED: Ask = |_, position, _| class(position) > Some(SecurityClass::Without);
/// Somebody takes part in a class.
const PART_CLASSED: Ask =
    |survey, case, _| takes_part(case) && class_of(survey, case) > Some(SecurityClass::Without);

fn person<'a>(survey: &Survey<'a>, case: &Record) -> Option<&'a Record> {
    survey.record(case.values.reference("person")?)
}

/// Its rows, in the order of the edition.
pub const ROWS: &[Row] = &[
    (
        "SSL 3 kap. 1 §",
        Each(
            Kind::VettingCase,
            PART,
            |_, c, _| {
                filled(&c.values, &["decision_date"]) || filled(&c.values, &["exemption_code"])
            },
            Always,
        ),
    ),
    (
        "SSL 3 kap. 2 §",
        Each(
            Kind::VettingCase,
            PART,
            |_, c, _| filled(&c.values, &["assessor", "decision_date"]),
            Always,
        ),
    ),
    (
        "SSL 3 kap. 3 § 1 st",
        Each(
            Kind::VettingCase,
            PART,
            |_, c, _| {
                c.values
                    .date("start_date")
                    .is_some_and(|start| was_done_by(c.values.date("decision_date"), start))
            },
            Always,
        ),
    ),
    (
        "SSL 3 kap. 3 § 2 st",
        Each(
            Kind::VettingCase,
            |_, c, _| filled(&c.values, &["reduced_reason"]),
            ANY,
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 3 § 3 st",
        Each(
            Kind::VettingCase,
            PART,
            |s, c, _| any_of(s, c, Kind::FollowUp, |f| f.values.date("date").is_some()),
            Always,
        ),
    ),
    (
        "SSL 3 kap. 4 § 1 st",
        Each(
            Kind::VettingCase,
            PART,
            |_, c, _| filled(&c.values, &["basis_elements"]),
            Always,
        ),
    ),
    (
        "SSL 3 kap. 4 § 2 st",
        Each(
            Kind::VettingCase,
            PART,
            |_, c, _| filled(&c.values, &["decision_by", "decision_role"]),
            Always,
        ),
    ),
    (
        "SSL 3 kap. 4 § 4 st",
        Each(
            Kind::Reassessment,
            ANY,
            |_, r, _| filled(&r.values, &["trigger"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 6 §",
        Each(
            Kind::Position,
            |_, p, _| class(p) == Some(SecurityClass::One),
            |_, p, _| filled(&p.values, &["max_level"]) || filled(&p.values, &["damage"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 7 §",
        Each(
            Kind::Position,
            |_, p, _| class(p) == Some(SecurityClass::Two),
            |_, p, _| filled(&p.values, &["max_level"]) || filled(&p.values, &["damage"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 8 §",
        Each(
            Kind::Position,
            |_, p, _| class(p) == Some(SecurityClass::Three),
            |_, p, _| filled(&p.values, &["max_level"]) || filled(&p.values, &["damage"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 9 §",
        Each(
            Kind::Position,
            |_, p, _| filled(&p.values, &["international_basis"]),
            |_, p, _| filled(&p.values, &["class"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 10 §",
        Each(
            Kind::Position,
            CLASSED,
            |_, p, _| filled(&p.values, &["alternative_considered"]),
            Always,
        ),
    ),
    (
        "SSL 3 kap. 11 §",
        Each(
            Kind::VettingCase,
            |s, c, today| {
                PART_HIGH(s, c, today) && c.values.code("participation") == Some("anstalld_kommun")
            },
            |s, c, _| person(s, c).is_some_and(|p| p.values.flag("citizenship_confirmed")),
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 12 §",
        Each(
            Kind::Position,
            CLASSED,
            |_, p, _| filled(&p.values, &["decision_date", "decision_by"]),
            Always,
        ),
    ),
    (
        "SSL 3 kap. 14 §",
        Each(
            Kind::VettingCase,
            PART_CLASSED,
            |s, c, _| {
                any_of(s, c, Kind::RegisterCheck, |r| {
                    r.values.code("status") == Some("aktiv")
                })
            },
            Always,
        ),
    ),
    (
        "SSL 3 kap. 17 §",
        Each(
            Kind::VettingCase,
            PART_HIGH,
            |s, c, _| any_of(s, c, Kind::RegisterCheck, |r| r.values.flag("annex_sent")),
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 18 §",
        Each(
            Kind::VettingCase,
            PART_CLASSED,
            |s, c, _| {
                any_of(s, c, Kind::Consent, |consent| {
                    consent.values.date("date").is_some()
                })
            },
            Always,
        ),
    ),
    ("SSL 3 kap. 19-20 §§", Design),
    (
        "SSL 3 kap. 21 §",
        Each(
            Kind::RegisterCheck,
            |_, r, _| r.values.flag("documents_received"),
            |_, r, _| filled(&r.values, &["returned_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL overg 3-4",
        Each(
            Kind::Position,
            |s, p, today| CLASSED(s, p, today) && filled(&p.values, &["decision_date"]),
            |_, p, _| p.values.date("decision_date") >= Some(Date::constant(2019, 4, 1)),
            ThereIsACase,
        ),
    ),
];
