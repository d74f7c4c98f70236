//! Anmälan to an authority that sensitive activity is run, has changed or has ceased (SSL 2 kap. 6 §).

use super::sets::NOTIFICATION_KIND;
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Ref, Refs};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Notification,
    schema: 1,
    title: "operator",
    natural_key: &["operator", "notification_kind", "date"],
    fields: &[
        field("identity", "operator", Ref(&[Kind::Operator]))
            .must()
            .listed(20)
            .under("SSL 2 kap. 6 §"),
        field("identity", "notification_kind", NOTIFICATION_KIND)
            .must()
            .listed(12)
            .under("SSL 2 kap. 6 §"),
        field("identity", "recipient", Line(100))
            .listed(12)
            .under("SSF 8 kap. 1 §"),
        field(
            "identity",
            "concerns",
            Refs(&[Kind::Agreement, Kind::ExposureCase, Kind::TransferCase]),
        )
        .under("SSF 6 kap. 4-5 §§"),
        field("notices", "date", Date)
            .listed(10)
            .under("SSL 2 kap. 6 §"),
        field("notices", "ref", Line(60)).found(),
        field("notices", "contact", Line(80)),
        field("notices", "acknowledged", Date),
        CLASS_MARK,
        NOTE,
    ],
};
