//! Befattning: what a post reaches, the class that this demands, and who decided.

use super::sets::{DAMAGE, DECIDED_BY, EXTENT, INFO_LEVEL, SECURITY_CLASS};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Flag, Line, Number, Prose, Ref, Refs};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Position,
    schema: 1,
    title: "title",
    natural_key: &["title", "unit"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(24)
            .found(),
        field("identity", "unit", Ref(&[Kind::Unit])).listed(12),
        field("identity", "operator", Ref(&[Kind::Operator])),
        field("identity", "seats", Number(1, 999)),
        field("access", "values", Refs(&[Kind::ProtectiveValue])).under("SSF 2 kap. 1 §"),
        field("access", "analysis_version", Line(40)),
        field("access", "max_level", INFO_LEVEL).under("SSL 3 kap. 6-8 §§"),
        field("access", "extent", EXTENT).under("SSL 3 kap. 6-8 §§"),
        field("access", "damage", DAMAGE).under("SSL 3 kap. 6-8 §§"),
        field("access", "international_basis", Line(120)).under("SSL 3 kap. 9 §"),
        field("class", "class", SECURITY_CLASS)
            .listed(10)
            .under("SSL 3 kap. 5-8 §§"),
        field("class", "alternative_considered", Prose(2000)).under("SSL 3 kap. 10 §"),
        field("class", "check_reason", Prose(2000)).under("SSL 3 kap. 5-8 §§"),
        field("class", "citizenship_required", Flag).under("SSL 3 kap. 11 §"),
        field("decision", "decision_date", Date).under("SSL 3 kap. 12 §"),
        field("decision", "decision_by", DECIDED_BY).under("SSF 5 kap. 5-10 §§"),
        field("decision", "decision_role", Line(80)),
        field("decision", "decision_ref", Line(60)),
        field("decision", "provision_edition", Line(60)),
        field("decision", "review_date", Date).listed(10),
        CLASS_MARK,
        NOTE,
    ],
};
