//! Sekretessupplysning: that a person was told what secrecy means, before access (SSF 2 kap. 3 §).

use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Flag, Line, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::SecrecyBriefing,
    schema: 1,
    title: "person",
    natural_key: &["person", "date"],
    fields: &[
        field("identity", "person", Ref(&[Kind::Person]))
            .must()
            .listed(24)
            .under("SSF 2 kap. 3 §"),
        field("identity", "date", Date)
            .must()
            .listed(10)
            .under("SSF 2 kap. 3 §"),
        field("outcome", "by", Line(80))
            .listed(12)
            .under("SSF 2 kap. 3 §"),
        field("outcome", "signed", Flag),
        field("outcome", "ref", Line(60)),
        CLASS_MARK,
        NOTE,
    ],
};
