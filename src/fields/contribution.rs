//! Bidrag till analysen: what a unit was asked for, and when it came.

use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Contribution,
    schema: 1,
    title: "unit",
    natural_key: &["unit", "analysis"],
    fields: &[
        field("identity", "unit", Ref(&[Kind::Unit]))
            .must()
            .listed(24),
        field("identity", "analysis", Ref(&[Kind::Analysis]))
            .must()
            .listed(14)
            .under("SSF 2 kap. 1 §"),
        field("timing", "asked", Date),
        field("timing", "due", Date).listed(10),
        field("timing", "received", Date),
        field("timing", "reviewed", Date),
        field("timing", "ref", Line(60)).found(),
        CLASS_MARK,
        NOTE,
    ],
};
