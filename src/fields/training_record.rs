//! Genomförd utbildning: person, course and date (SSL 2 kap. 4 §, SSF 5 kap. 1 §).

use super::sets::TRAINING_RESULT;
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::TrainingRecord,
    schema: 1,
    title: "person",
    natural_key: &["person", "course", "date"],
    fields: &[
        field("identity", "person", Ref(&[Kind::Person]))
            .must()
            .listed(20)
            .under("SSF 5 kap. 1 §"),
        field("identity", "course", Ref(&[Kind::Course]))
            .must()
            .listed(14)
            .under("SSF 5 kap. 1 §"),
        field("outcome", "date", Date)
            .listed(10)
            .under("SSF 2 kap. 2 §"),
        field("outcome", "result", TRAINING_RESULT).under("SSF 2 kap. 2 §"),
        field("outcome", "next_due", Date).listed(10),
        CLASS_MARK,
        NOTE,
    ],
};
