//! Rapport: that a report was produced, for which period and at which level.

use super::sets::{INFO_LEVEL, REPORT_KIND};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Report,
    schema: 1,
    title: "title",
    natural_key: &["title", "period"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(24)
            .found(),
        field("identity", "report_kind", REPORT_KIND).listed(12),
        field("identity", "period", Line(40)).listed(9),
        field("content", "info_level", INFO_LEVEL).under("SSF 3 kap. 7 §"),
        field("content", "produced", Date).listed(10),
        field("content", "recipient", Line(100)),
        field("content", "ref", Line(60)).found(),
        CLASS_MARK,
        NOTE,
    ],
};
