//! Enhet: board, administration, department, committee or company.

use super::sets::UNIT_KIND;
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Line, OrgNumber, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Unit,
    schema: 1,
    title: "name",
    natural_key: &["name"],
    fields: &[
        field("identity", "name", Line(100))
            .must()
            .listed(26)
            .found(),
        field("identity", "unit_kind", UNIT_KIND).must().listed(12),
        field("identity", "parent", Ref(&[Kind::Unit])).listed(18),
        field("identity", "operator", Ref(&[Kind::Operator])),
        field("identity", "org_no", OrgNumber).found(),
        field("contact", "head_role", Line(80)).found(),
        field("contact", "contact", Line(120)),
        CLASS_MARK,
        NOTE,
    ],
};
