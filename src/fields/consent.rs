//! Samtycke: date and form of a consent to register check (SSL 3 kap. 18 §).

use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Consent,
    schema: 1,
    title: "case",
    natural_key: &["case", "date"],
    fields: &[
        field("identity", "case", Ref(&[Kind::VettingCase]))
            .must()
            .listed(24)
            .under("SSL 3 kap. 18 §"),
        field("identity", "date", Date)
            .must()
            .listed(10)
            .under("SSL 3 kap. 18 §"),
        field("identity", "form_ref", Line(60)).under("SSF 5 kap. 15 §"),
        field("identity", "withdrawn_date", Date).listed(10),
        CLASS_MARK,
        NOTE,
    ],
};
