//! Beslut: the register of placements, adoptions, approvals and delegations, by reference.

use super::sets::DECISION_KIND;
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Ref, Refs};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Decision,
    schema: 1,
    title: "title",
    natural_key: &["title", "ref"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(24)
            .found(),
        field("identity", "decision_kind", DECISION_KIND).listed(12),
        field(
            "identity",
            "concerns",
            Refs(&[
                Kind::Position,
                Kind::Analysis,
                Kind::InfoSystem,
                Kind::Measure,
                Kind::Vulnerability,
                Kind::ExposureCase,
                Kind::TransferCase,
            ]),
        )
        .under("PMFS 2022:1 1 kap. 4 §"),
        field("identity", "analysis", Ref(&[Kind::Analysis])),
        field("decision", "date", Date)
            .listed(10)
            .under("PMFS 2022:1 1 kap. 4 §"),
        field("decision", "by", Line(80)),
        field("decision", "role", Line(80)),
        field("decision", "ref", Line(60)).listed(10).found(),
        field("decision", "provision_edition", Line(60)),
        CLASS_MARK,
        NOTE,
    ],
};
