//! Inventering of classified documents (SSF 3 kap. 8 §).

use super::sets::INFO_LEVEL;
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Number};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::InventoryRound,
    schema: 1,
    title: "title",
    natural_key: &["title", "started"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(24)
            .found()
            .under("SSF 3 kap. 8 §"),
        field("identity", "info_level", INFO_LEVEL)
            .listed(6)
            .under("SSF 3 kap. 8 §"),
        field("identity", "started", Date).under("SSF 3 kap. 8 §"),
        field("identity", "finished", Date)
            .listed(10)
            .under("SSF 3 kap. 8 §"),
        field("outcome", "by", Line(80)),
        field("outcome", "witness", Line(80)),
        field("outcome", "counted", Number(0, 100_000)),
        field("outcome", "missing", Number(0, 100_000))
            .listed(7)
            .under("SSF 2 kap. 4 §"),
        field("outcome", "ref", Line(60)).found(),
        CLASS_MARK,
        NOTE,
    ],
};
