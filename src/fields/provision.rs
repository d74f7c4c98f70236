//! Krav: one row of an edition. Own words, never a copy of a statute; a row that was not read in the primary text says so.

use super::sets::PROVISION_AREA;
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Flag, Line, Prose, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Provision,
    schema: 1,
    title: "row",
    natural_key: &["edition", "row"],
    fields: &[
        field("identity", "row", Line(80)).must().listed(26).found(),
        field("identity", "edition", Ref(&[Kind::ProvisionEdition]))
            .must()
            .listed(14),
        field("identity", "act", Line(80)).found(),
        field("identity", "area", PROVISION_AREA).listed(12),
        field("identity", "verified", Flag),
        field("content", "sv", Prose(1000)).found(),
        field("content", "en", Prose(1000)),
        field("content", "evidence", Prose(1000)),
        field("content", "called", Prose(2000)),
        CLASS_MARK,
        NOTE,
    ],
};
