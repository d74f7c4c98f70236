//! Säkerhetsintyg: an existing security clearance certificate (SSL 5 kap. 1 §).

use super::sets::INFO_LEVEL;
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Certificate,
    schema: 1,
    title: "person",
    natural_key: &["person", "issuer", "issued"],
    fields: &[
        field("identity", "person", Ref(&[Kind::Person]))
            .must()
            .listed(20)
            .under("SSL 5 kap. 1 §"),
        field("identity", "issuer", Line(80))
            .listed(14)
            .under("SSF 7 kap. 3 §"),
        field("identity", "level", INFO_LEVEL)
            .listed(5)
            .under("SSL 5 kap. 1 §"),
        field("identity", "scope", Line(120)),
        field("validity", "ref", Line(60)).found(),
        field("validity", "issued", Date).under("SSL 5 kap. 1 §"),
        field("validity", "expires", Date)
            .listed(10)
            .under("SSL 5 kap. 1 §"),
        CLASS_MARK,
        NOTE,
    ],
};
