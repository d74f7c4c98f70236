//! Avtalskontroll: that the counterpart keeps the agreement, and whether it must be revised (SSL 4 kap. 5 §).

use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Flag, Line, Prose, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::AgreementControl,
    schema: 1,
    title: "agreement",
    natural_key: &["agreement", "date"],
    fields: &[
        field("identity", "agreement", Ref(&[Kind::Agreement]))
            .must()
            .listed(24)
            .under("SSL 4 kap. 5 §"),
        field("identity", "planned", Date).listed(10),
        field("identity", "date", Date)
            .listed(10)
            .under("SSL 4 kap. 5 §"),
        field("identity", "by", Line(80)),
        field("outcome", "finding", Prose(2000))
            .found()
            .under("SSL 4 kap. 5 §"),
        field("outcome", "action", Prose(1000)).under("SSL 4 kap. 5 §"),
        field("outcome", "revise", Flag).under("SSL 4 kap. 5 §"),
        field("outcome", "next_date", Date).listed(10),
        CLASS_MARK,
        NOTE,
    ],
};
