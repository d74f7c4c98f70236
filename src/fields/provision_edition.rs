//! Utgåva: one edition of the provisions, read from a file as one change. It counts when it and all its rows are
//! approved, from the day on which it is in force.

use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Number};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::ProvisionEdition,
    schema: 1,
    title: "title",
    natural_key: &["title"],
    fields: &[
        field("identity", "title", Line(60))
            .must()
            .listed(24)
            .found(),
        field("identity", "as_of", Date).must().listed(10),
        field("identity", "in_force_from", Date).listed(10),
        field("content", "rows", Number(1, 10_000)).listed(6),
        field("content", "digest", Line(64)),
        CLASS_MARK,
        NOTE,
    ],
};
