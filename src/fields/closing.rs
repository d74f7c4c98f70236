//! Avslut: the steps when participation ends (SSF 5 kap. 20 §, SSL 8 kap. 2 §).

use super::sets::CLOSING_TALK;
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Closing,
    schema: 1,
    title: "case",
    natural_key: &["case"],
    fields: &[
        field("identity", "case", Ref(&[Kind::VettingCase]))
            .must()
            .listed(24)
            .under("SSF 5 kap. 20 §"),
        field("identity", "talk", CLOSING_TALK).listed(12),
        field("identity", "talk_date", Date),
        field("outcome", "confidentiality_reminder", Date).under("SSL 8 kap. 2 §"),
        field("outcome", "access_withdrawn", Date)
            .listed(10)
            .under("SSF 2 kap. 2 §"),
        field("outcome", "documents_returned", Date),
        field("outcome", "deregistered", Date)
            .listed(10)
            .under("SSF 5 kap. 20 §"),
        CLASS_MARK,
        NOTE,
    ],
};
