//! Person: as little as identifies who takes part, sealed under a key of the person's own.

use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Flag, Line, PersonNumber};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Person,
    schema: 1,
    title: "name",
    natural_key: &["person_no"],
    fields: &[
        field("identity", "name", Line(100))
            .must()
            .listed(36)
            .found()
            .identity(),
        field("identity", "person_no", PersonNumber)
            .masked()
            .under("DSL 3 kap. 10 §"),
        field("identity", "contact", Line(120)).identity(),
        field("citizenship", "citizenship_confirmed", Flag).under("SSL 3 kap. 11 §"),
        field("citizenship", "citizenship_date", Date).under("SSL 3 kap. 11 §"),
        CLASS_MARK,
        NOTE,
    ],
};
