//! Utbildning: a course in protective security, its need and its evaluation (SSF 5 kap. 1 §).

use super::sets::COURSE_LEVEL;
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Line, Number, Prose};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Course,
    schema: 1,
    title: "title",
    natural_key: &["title"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(26)
            .found()
            .under("SSF 5 kap. 1 §"),
        field("identity", "level", COURSE_LEVEL).listed(12),
        field("identity", "provider", Line(80)).listed(12),
        field("judgement", "need_note", Prose(1000)).under("SSF 5 kap. 1 §"),
        field("judgement", "evaluation", Number(1, 5)),
        field("judgement", "refresh_months", Number(1, 120)),
        CLASS_MARK,
        NOTE,
    ],
};
