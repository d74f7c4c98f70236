//! Verksamhetsdel: a part of the operation, judged sensitive or not, with reasons either way.

use super::sets::{CATEGORY, SENSITIVE};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Line, Prose, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::ActivityPart,
    schema: 1,
    title: "title",
    natural_key: &["title", "unit"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(30)
            .found()
            .under("PMFS 2022:1 2 kap. 2 §"),
        field("identity", "unit", Ref(&[Kind::Unit])).listed(16),
        field("identity", "analysis", Ref(&[Kind::Analysis])).under("SSF 2 kap. 1 §"),
        field("identity", "analysis_version", Line(40)),
        field("judgement", "sensitive", SENSITIVE)
            .listed(10)
            .under("SSL 1 kap. 1 §"),
        field("judgement", "categories", CATEGORY).under("PMFS 2022:1 2 kap. 2 §"),
        field("judgement", "reason", Prose(4000))
            .found()
            .under("PMFS 2022:1 2 kap. 2 §"),
        CLASS_MARK,
        NOTE,
    ],
};
