//! Uppföljning: that a person in sensitive activity was followed up, with a code and no notes (SSL 3 kap. 3 §).

use super::sets::FOLLOW_RESULT;
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::FollowUp,
    schema: 1,
    title: "case",
    natural_key: &["case", "date"],
    fields: &[
        field("identity", "case", Ref(&[Kind::VettingCase]))
            .must()
            .listed(22)
            .under("SSL 3 kap. 3 §"),
        field("identity", "date", Date)
            .must()
            .listed(10)
            .under("SSL 3 kap. 3 §"),
        field("outcome", "by", Line(80)).under("SSL 3 kap. 3 §"),
        field("outcome", "result", FOLLOW_RESULT)
            .listed(10)
            .under("SSL 3 kap. 3 §"),
        field("outcome", "next_date", Date).listed(10),
        CLASS_MARK,
        NOTE,
    ],
};
