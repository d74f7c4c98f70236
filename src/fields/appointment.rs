//! Uppdrag: who is chief, deputy, registrar or system owner, from when and by which decision (SSL 2 kap. 7 §).

use super::sets::APPOINTMENT_ROLE;
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Flag, Line, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Appointment,
    schema: 1,
    title: "person",
    natural_key: &["person", "role", "from"],
    fields: &[
        field("identity", "person", Ref(&[Kind::Person]))
            .must()
            .listed(18)
            .under("SSL 2 kap. 7 §"),
        field("identity", "role", APPOINTMENT_ROLE)
            .must()
            .listed(12)
            .under("SSL 2 kap. 7 §"),
        field("identity", "operator", Ref(&[Kind::Operator])).under("SSL 2 kap. 7 §"),
        field("identity", "acting", Flag),
        field("validity", "from", Date)
            .listed(10)
            .under("SSL 2 kap. 7 §"),
        field("validity", "to", Date).listed(10),
        field("validity", "decision_ref", Line(60)).found(),
        field("validity", "reports_to", Line(80)).under("SSL 2 kap. 7 §"),
        field("validity", "mandate_ref", Line(60)),
        CLASS_MARK,
        NOTE,
    ],
};
