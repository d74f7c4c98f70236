//! Ej tillämpligt: that a row of the edition does not apply here, and why. It counts when the second person has approved
//! it.

use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Prose};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::NotApplicable,
    schema: 1,
    title: "row",
    natural_key: &["row"],
    fields: &[
        field("identity", "row", Line(80)).must().listed(26).found(),
        field("identity", "decided_by", Line(80)).listed(14),
        field("judgement", "reason", Prose(2000))
            .must()
            .found()
            .under("PMFS 2022:1 1 kap. 4 §"),
        field("judgement", "date", Date).listed(10),
        field("judgement", "review_date", Date),
        CLASS_MARK,
        NOTE,
    ],
};
