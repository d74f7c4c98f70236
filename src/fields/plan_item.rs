//! Planpost: one line of the protective security plan, with function and date (PMFS 2022:1 2 kap. 12 §).

use super::sets::{COST_CLASS, PLAN_SCOPE, PLAN_STATUS, PRIORITY};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Prose, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::PlanItem,
    schema: 1,
    title: "title",
    natural_key: &["title", "measure"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(24)
            .found()
            .under("PMFS 2022:1 2 kap. 12 §"),
        field("identity", "measure", Ref(&[Kind::Measure])).under("PMFS 2022:1 2 kap. 12 §"),
        field("identity", "analysis", Ref(&[Kind::Analysis])).under("PMFS 2022:1 2 kap. 12 §"),
        field("identity", "scope", PLAN_SCOPE),
        field("plan", "function", Line(80))
            .listed(12)
            .under("PMFS 2022:1 2 kap. 12 §"),
        field("plan", "owner_unit", Ref(&[Kind::Unit])),
        field("plan", "due_date", Date)
            .listed(10)
            .under("PMFS 2022:1 2 kap. 12 §"),
        field("plan", "priority", PRIORITY),
        field("plan", "cost_class", COST_CLASS),
        field("outcome", "status", PLAN_STATUS)
            .listed(10)
            .under("SSL 2 kap. 1 §"),
        field("outcome", "done_date", Date).under("SSL 2 kap. 1 §"),
        field("outcome", "verified_date", Date).under("SSL 2 kap. 1 §"),
        field("outcome", "verified_by", Line(80)).under("SSL 2 kap. 1 §"),
        field("outcome", "evidence_ref", Line(60)).under("PMFS 2022:1 1 kap. 4 §"),
        field("outcome", "dismiss_reason", Prose(1000)).under("PMFS 2022:1 1 kap. 4 §"),
        CLASS_MARK,
        NOTE,
    ],
};
