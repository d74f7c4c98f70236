//! Verksamhetsutövare.

use super::sets::OPERATOR_KIND;
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Flag, Line, OrgNumber};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Operator,
    schema: 1,
    title: "name",
    natural_key: &["name"],
    fields: &[
        field("identity", "name", Line(100))
            .must()
            .listed(22)
            .found()
            .under("SSL 2 kap. 1 §"),
        field("identity", "org_no", OrgNumber).listed(11).found(),
        field("identity", "operator_kind", OPERATOR_KIND).listed(12),
        field("identity", "controlled", Flag).under("SSF 5 kap. 8 §"),
        field("supervision", "authorities", Line(120))
            .found()
            .under("SSF 8 kap. 1 §"),
        field("supervision", "notified_at", Date)
            .listed(10)
            .under("SSL 2 kap. 6 §"),
        field("supervision", "ceased_at", Date).under("SSL 2 kap. 6 §"),
        CLASS_MARK,
        NOTE,
    ],
};
