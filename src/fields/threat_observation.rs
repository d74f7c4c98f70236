//! Hotiakttagelse: one entry of the world-watch, with source and what was done.

use super::sets::RELIABILITY;
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Prose, Refs};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::ThreatObservation,
    schema: 1,
    title: "title",
    natural_key: &["title", "date"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(26)
            .found(),
        field("identity", "date", Date).must().listed(10),
        field("identity", "source", Line(120)),
        field("identity", "reliability", RELIABILITY).listed(12),
        field("content", "summary", Prose(1000)).found(),
        field("content", "threats", Refs(&[Kind::Threat])).under("PMFS 2022:1 2 kap. 6 §"),
        field("content", "values", Refs(&[Kind::ProtectiveValue])).under("SSF 2 kap. 1 §"),
        field("outcome", "action", Line(160)),
        field("outcome", "reviewed_by", Line(80)),
        field("outcome", "reviewed_date", Date),
        CLASS_MARK,
        NOTE,
    ],
};
