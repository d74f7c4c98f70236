//! Överföring av uppgifter: what went to whom, by which approved way (SSF 3 kap. 5 §).

use super::sets::{INFO_LEVEL, TRANSFER_METHOD};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Refs};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::InformationTransfer,
    schema: 1,
    title: "title",
    natural_key: &["title", "date"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(24)
            .found(),
        field("identity", "documents", Refs(&[Kind::Document])),
        field("identity", "medium", Line(80)),
        field("identity", "info_level", INFO_LEVEL)
            .listed(6)
            .under("SSF 3 kap. 7 §"),
        field("place", "recipient", Line(100)).listed(14),
        field("place", "country", Line(60)).under("SSF 3 kap. 7 §"),
        field("place", "commitment", Line(120)).under("SSL 1 kap. 1 §"),
        field("place", "method", TRANSFER_METHOD).under("SSF 3 kap. 5 §"),
        field("place", "date", Date).listed(10),
        field("place", "decision_ref", Line(60)).found(),
        field("place", "received", Date),
        CLASS_MARK,
        NOTE,
    ],
};
