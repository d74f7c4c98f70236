//! Registerkontroll: purpose, reason for check and dates of one application; never what it showed (SSL 3 kap. 13-21
//! §§).

use super::sets::{CHECK_PURPOSE, CHECK_STATUS, SECURITY_CLASS, TRANSFER_METHOD};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Flag, Line, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::RegisterCheck,
    schema: 1,
    title: "case",
    natural_key: &["case", "application_date"],
    fields: &[
        field("identity", "case", Ref(&[Kind::VettingCase]))
            .must()
            .listed(20)
            .under("SSF 5 kap. 13 §"),
        field("identity", "class", SECURITY_CLASS)
            .listed(10)
            .under("SSL 3 kap. 6-8 §§"),
        field("identity", "purpose", CHECK_PURPOSE),
        field("identity", "reason", Line(160)),
        field("application", "application_date", Date)
            .listed(10)
            .under("SSF 5 kap. 13 §"),
        field("application", "dispatch_ref", Line(60)),
        field("application", "dispatch_method", TRANSFER_METHOD),
        field("application", "annex_sent", Flag).under("SSF 5 kap. 15 §"),
        field("application", "exceptional_grounds", Line(60)).under("SSF 5 kap. 13 §"),
        field("application", "end_date", Date),
        field("reply", "reply_date", Date).under("SSL 3 kap. 20 §"),
        field("reply", "documents_received", Flag).under("SSL 3 kap. 21 §"),
        field("reply", "returned_date", Date).under("SSL 3 kap. 21 §"),
        field("reply", "return_exempt", Line(60)).under("SSL 3 kap. 21 §"),
        field("reply", "status", CHECK_STATUS)
            .listed(10)
            .under("SSL 3 kap. 14 §"),
        field("reply", "deregistered_date", Date).under("SSF 5 kap. 20 §"),
        CLASS_MARK,
        NOTE,
    ],
};
