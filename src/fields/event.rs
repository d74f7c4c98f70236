//! Säkerhetshotande händelse: what happened, what was done, and the report to Säpo (SSF 2 kap. 4 §).

use super::sets::{CHANNEL, EVENT_TYPE, EXACTNESS, INFO_LEVEL, YES_NO};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Prose, Refs};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Event,
    schema: 1,
    title: "title",
    natural_key: &["title", "discovered"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(18)
            .found()
            .under("SSF 2 kap. 4 §"),
        field("identity", "event_type", EVENT_TYPE)
            .must()
            .listed(12)
            .under("SSF 2 kap. 4 §"),
        field("identity", "occurred", Date),
        field("identity", "occurred_exact", EXACTNESS),
        field("identity", "discovered", Date)
            .listed(10)
            .under("SSF 2 kap. 4 §"),
        field("identity", "discovered_time", Line(5)),
        field("content", "values", Refs(&[Kind::ProtectiveValue])),
        field("content", "systems", Refs(&[Kind::InfoSystem])).under("SSF 2 kap. 4 §"),
        field("content", "documents", Refs(&[Kind::Document])).under("SSF 2 kap. 4 §"),
        field("content", "info_level", INFO_LEVEL)
            .listed(5)
            .under("SSL 2 kap. 5 §"),
        field("content", "action", Prose(2000)),
        field("notices", "reported_date", Date)
            .listed(10)
            .under("SSF 2 kap. 4 §"),
        field("notices", "reported_time", Line(5)),
        field("notices", "channel", CHANNEL),
        field("notices", "report_ref", Line(60)).found(),
        field("notices", "clients_affected", YES_NO).under("SSF 2 kap. 5 §"),
        field("notices", "clients_informed", Date).under("SSF 2 kap. 5 §"),
        field("outcome", "damage_ref", Line(60)),
        field(
            "outcome",
            "measures",
            Refs(&[Kind::Measure, Kind::PlanItem]),
        ),
        field("outcome", "closed", Date),
        CLASS_MARK,
        NOTE,
    ],
};
