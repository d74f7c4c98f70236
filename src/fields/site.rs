//! Plats: a place under a neutral name, with its three protective functions. Which values lie there is said by the values.

use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Prose};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Site,
    schema: 1,
    title: "name",
    natural_key: &["name"],
    fields: &[
        field("identity", "name", Line(100))
            .must()
            .listed(34)
            .found(),
        field("identity", "last_control", Date)
            .listed(10)
            .under("SSL 2 kap. 1 §"),
        field("protection", "detect", Prose(1000)).under("SSF 4 kap. 1 §"),
        field("protection", "delay", Prose(1000)).under("SSF 4 kap. 1 §"),
        field("protection", "handle", Prose(1000)).under("SSF 4 kap. 1 §"),
        CLASS_MARK,
        NOTE,
    ],
};
