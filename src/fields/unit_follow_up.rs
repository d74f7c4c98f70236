//! Enhetsuppföljning: a unit's yearly follow-up of its own work, and whether it has been briefed on what it must
//! protect.

use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Flag, Line, Number, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::UnitFollowUp,
    schema: 1,
    title: "unit",
    natural_key: &["unit", "year"],
    fields: &[
        field("identity", "unit", Ref(&[Kind::Unit]))
            .must()
            .listed(24),
        field("identity", "year", Number(2019, 2100))
            .must()
            .listed(5),
        field("identity", "done", Date)
            .listed(10)
            .under("SSL 2 kap. 1 §"),
        field("identity", "done_by", Line(80)),
        field("identity", "report_ref", Line(60)).found(),
        field("briefing", "briefed", Flag),
        field("briefing", "briefing_date", Date).listed(10),
        field("briefing", "briefing_by", Line(80)),
        CLASS_MARK,
        NOTE,
    ],
};
