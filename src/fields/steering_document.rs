//! Styrdokument: policy, guideline or instruction, with its review.

use super::sets::STEERING_KIND;
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::SteeringDocument,
    schema: 1,
    title: "title",
    natural_key: &["title"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(26)
            .found(),
        field("identity", "document_kind", STEERING_KIND).listed(12),
        field("identity", "audience", Line(160)),
        field("adoption", "adopted_by", Line(80)),
        field("adoption", "date", Date),
        field("adoption", "ref", Line(60))
            .found()
            .under("PMFS 2022:1 1 kap. 4 §"),
        field("adoption", "review_date", Date).listed(10),
        field("adoption", "acknowledged", Date),
        CLASS_MARK,
        NOTE,
    ],
};
