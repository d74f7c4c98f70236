//! Omprövning: what kind of reason there was, and the outcome as a code (SSL 3 kap. 4 §).

use super::sets::{REASSESS_OUTCOME, REASSESS_TRIGGER};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Reassessment,
    schema: 1,
    title: "case",
    natural_key: &["case", "opened"],
    fields: &[
        field("identity", "case", Ref(&[Kind::VettingCase]))
            .must()
            .listed(20)
            .under("SSL 3 kap. 4 §"),
        field("identity", "trigger", REASSESS_TRIGGER)
            .must()
            .listed(12)
            .under("SSL 3 kap. 4 §"),
        field("identity", "opened", Date)
            .listed(10)
            .under("SSL 3 kap. 4 §"),
        field("outcome", "closed", Date),
        field("outcome", "outcome", REASSESS_OUTCOME)
            .listed(10)
            .under("SSL 3 kap. 4 §"),
        field("outcome", "decided_by", Line(80)).under("SSL 3 kap. 4 §"),
        CLASS_MARK,
        NOTE,
    ],
};
