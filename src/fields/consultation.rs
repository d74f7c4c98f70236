//! Samråd with an authority on an exposure, a transfer or a system (SSL 4 kap. 9 and 15 §§, SSF 3 kap. 2 §).

use super::sets::{CONSULTATION_KIND, CONSULTATION_OUTCOME};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Refs};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Consultation,
    schema: 1,
    title: "title",
    natural_key: &["title", "sent"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(24)
            .found()
            .under("SSL 4 kap. 9 §"),
        field("identity", "consultation_kind", CONSULTATION_KIND)
            .must()
            .listed(11)
            .under("SSL 4 kap. 15 §"),
        field(
            "identity",
            "concerns",
            Refs(&[Kind::ExposureCase, Kind::TransferCase, Kind::InfoSystem]),
        )
        .under("SSF 3 kap. 2 §"),
        field("identity", "authority", Line(100)),
        field("outcome", "sent", Date)
            .listed(10)
            .under("SSL 4 kap. 9 §"),
        field("outcome", "answered", Date)
            .listed(10)
            .under("SSL 4 kap. 9 §"),
        field("outcome", "outcome", CONSULTATION_OUTCOME).under("SSL 4 kap. 11 §"),
        field("outcome", "ref", Line(60)).found(),
        field("outcome", "answer_ref", Line(60)),
        CLASS_MARK,
        NOTE,
    ],
};
