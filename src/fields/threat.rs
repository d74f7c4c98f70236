//! Säkerhetshot: intent and capability, judged per protective value, never by likelihood (SSF 2 kap. 1 §).

use super::sets::{ACTOR, RELIABILITY, STRENGTH};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Prose, Refs};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Threat,
    schema: 1,
    title: "title",
    natural_key: &["title"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(24)
            .found()
            .under("SSF 2 kap. 1 §"),
        field("identity", "actor_type", ACTOR)
            .listed(12)
            .under("PMFS 2022:1 2 kap. 6 §"),
        field("identity", "values", Refs(&[Kind::ProtectiveValue])).under("SSF 2 kap. 1 §"),
        field("assessment", "intent", STRENGTH)
            .listed(8)
            .under("PMFS 2022:1 2 kap. 6 §"),
        field("assessment", "capability", STRENGTH)
            .listed(8)
            .under("PMFS 2022:1 2 kap. 6 §"),
        field("assessment", "reason", Prose(2000))
            .found()
            .under("PMFS 2022:1 2 kap. 6 §"),
        field("assessment", "source", Line(120)).under("PMFS 2022:1 2 kap. 6 §"),
        field("assessment", "reliability", RELIABILITY),
        field("assessment", "assessed_date", Date).under("PMFS 2022:1 2 kap. 6 §"),
        field("assessment", "next_review", Date),
        CLASS_MARK,
        NOTE,
    ],
};
