//! Överlåtelse of sensitive activity or property: assessment, suitability, consultation always (SSL 4 kap. 13-20 §§).

use super::sets::{TRANSFER_DECISION, TRANSFER_OBJECT, VERDICT};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, OrgNumber, Prose, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::TransferCase,
    schema: 1,
    title: "title",
    natural_key: &["title"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(24)
            .found()
            .under("SSL 4 kap. 13 §"),
        field("identity", "operator", Ref(&[Kind::Operator])),
        field("identity", "object_kind", TRANSFER_OBJECT)
            .listed(12)
            .under("SSL 4 kap. 13-15 §§"),
        field("identity", "acquirer", Line(100)).found(),
        field("identity", "org_no", OrgNumber),
        field("suitability", "assessment_date", Date).under("SSL 4 kap. 14 §"),
        field("suitability", "assessment_ref", Line(60))
            .found()
            .under("SSL 4 kap. 14 §"),
        field("suitability", "verdict", VERDICT)
            .listed(10)
            .under("SSL 4 kap. 14 §"),
        field("suitability", "verdict_date", Date).under("SSL 4 kap. 14 §"),
        field("suitability", "verdict_reason", Prose(1000)).under("SSL 4 kap. 14 §"),
        field("outcome", "consultation_sent", Date).under("SSL 4 kap. 15 §"),
        field("outcome", "consultation_closed", Date).under("SSL 4 kap. 15 §"),
        field("outcome", "decision", TRANSFER_DECISION),
        field("outcome", "act_informed", Date).under("SSL 4 kap. 20 §"),
        field("outcome", "completed", Date)
            .listed(10)
            .under("SSL 4 kap. 18 §"),
        CLASS_MARK,
        NOTE,
    ],
};
