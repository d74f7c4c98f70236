//! Tillsynsärende: requests, injunctions and charges with their dates (SSL 6-7 kap.).

use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Number, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::SupervisionCase,
    schema: 1,
    title: "title",
    natural_key: &["title", "ref"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(22)
            .found()
            .under("SSL 6 kap. 1 §"),
        field("identity", "authority", Line(100))
            .listed(14)
            .under("SSF 8 kap. 1 §"),
        field("identity", "operator", Ref(&[Kind::Operator])),
        field("identity", "ref", Line(60)).found(),
        field("timing", "requested", Date).under("SSL 6 kap. 2 §"),
        field("timing", "due", Date)
            .listed(10)
            .under("SSL 6 kap. 2 §"),
        field("timing", "delivered", Date).under("SSL 6 kap. 2 §"),
        field("timing", "closed", Date).listed(10),
        field("injunction", "injunction", Date).under("SSL 6 kap. 4 §"),
        field("injunction", "injunction_due", Date).under("SSL 6 kap. 4 §"),
        field("injunction", "fine", Number(0, 100_000_000)).under("SSL 6 kap. 4 §"),
        field("sanction", "breach_date", Date).under("SSL 7 kap. 8 §"),
        field("sanction", "hearing_date", Date).under("SSL 7 kap. 8 §"),
        field("sanction", "sanction_date", Date).under("SSL 7 kap. 1 §"),
        field("sanction", "amount", Number(0, 50_000_000)).under("SSL 7 kap. 4 §"),
        field("sanction", "appeal", Date).under("SSL 8 kap. 4 §"),
        field("sanction", "legal_force", Date).under("SSL 7 kap. 9 §"),
        field("sanction", "paid", Date).under("SSL 7 kap. 9 §"),
        CLASS_MARK,
        NOTE,
    ],
};
