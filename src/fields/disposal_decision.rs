//! Gallringsbeslut: without one nothing is disposed of (arkivlagen 10 §).

use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Number};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::DisposalDecision,
    schema: 1,
    title: "title",
    natural_key: &["title", "ref"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(24)
            .found()
            .under("Arkivlagen 10 §"),
        field("identity", "rule", Line(160)).under("Arkivlagen 10 §"),
        field("identity", "months", Number(0, 1200)).listed(6),
        field("decision", "valid_from", Date)
            .listed(10)
            .under("Arkivlagen 10 §"),
        field("decision", "valid_to", Date),
        field("decision", "decided_by", Line(80)),
        field("decision", "ref", Line(60)).listed(10).found(),
        CLASS_MARK,
        NOTE,
    ],
};
