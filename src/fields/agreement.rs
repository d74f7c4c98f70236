//! Säkerhetsskyddsavtal or överenskommelse, with its notices. Agreement levels are convention and no security classes
//! (SSL 4 kap. 1 §).

use super::sets::{AGREEMENT_KIND, AGREEMENT_LEVEL, CLAUSE};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, OrgNumber, Ref, Refs};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Agreement,
    schema: 1,
    title: "title",
    natural_key: &["title", "org_no"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(22)
            .found()
            .under("SSL 4 kap. 1 §"),
        field("identity", "exposure_case", Ref(&[Kind::ExposureCase])).under("SSL 4 kap. 1 §"),
        field("identity", "agreement_kind", AGREEMENT_KIND).under("SSL 4 kap. 1 §"),
        field("identity", "level", AGREEMENT_LEVEL).listed(6),
        field("identity", "counterpart", Line(100))
            .listed(12)
            .found()
            .under("SSL 4 kap. 1 §"),
        field("identity", "org_no", OrgNumber),
        field("identity", "parent", Ref(&[Kind::Agreement])).under("SSL 4 kap. 1 §"),
        field("content", "clauses", CLAUSE).under("SSL 4 kap. 3 §"),
        field("content", "positions", Refs(&[Kind::Position])).under("SSL 4 kap. 4 §"),
        field("content", "ref", Line(60)).found(),
        field("content", "access_date", Date).under("SSL 4 kap. 1 §"),
        field("content", "valid_to", Date).listed(10),
        field("notices", "intent_notified_date", Date).under("SSF 6 kap. 4 §"),
        field("notices", "signed_date", Date).under("SSL 4 kap. 1 §"),
        field("notices", "signed_notified_date", Date).under("SSF 6 kap. 5 §"),
        field("notices", "ended_date", Date),
        field("notices", "ended_notified_date", Date).under("SSF 6 kap. 5 §"),
        CLASS_MARK,
        NOTE,
    ],
};
