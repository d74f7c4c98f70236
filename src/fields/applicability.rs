//! Tillämplighetsbedömning: whether and how an act applies to a unit, with reasons.

use super::sets::{ACT, APPLIES};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Prose, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Applicability,
    schema: 1,
    title: "unit",
    natural_key: &["unit", "act"],
    fields: &[
        field("identity", "unit", Ref(&[Kind::Unit]))
            .must()
            .listed(22),
        field("identity", "act", ACT).must().listed(12),
        field("judgement", "verdict", APPLIES)
            .listed(7)
            .under("SSL 1 kap. 1 §"),
        field("judgement", "reason", Prose(2000)).under("PMFS 2022:1 1 kap. 4 §"),
        field("judgement", "assessed_by", Line(80)),
        field("judgement", "date", Date),
        field("judgement", "next_date", Date).listed(10),
        CLASS_MARK,
        NOTE,
    ],
};
