//! Kontroll: one row of the control plan with its three answers and what was found (SSL 2 kap. 1 and 7 §§).

use super::sets::{CONTROL_ANSWER, MEASURE_AREA, SEVERITY};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Number, Prose, Ref, Refs};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::ControlFinding,
    schema: 1,
    title: "title",
    natural_key: &["title", "year"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(22)
            .found()
            .under("SSL 2 kap. 1 §"),
        field("identity", "year", Number(2019, 2100)).listed(5),
        field("identity", "unit", Ref(&[Kind::Unit])),
        field("identity", "area", MEASURE_AREA).under("SSL 2 kap. 2-4 §§"),
        field("identity", "requirement", Line(160)),
        field("identity", "method", Line(120)),
        field("timing", "planned", Date).listed(10),
        field("timing", "done", Date)
            .listed(10)
            .under("SSL 2 kap. 7 §"),
        field("timing", "by", Line(80)).under("SSL 2 kap. 7 §"),
        field("answers", "exists", CONTROL_ANSWER).under("SSL 2 kap. 1 §"),
        field("answers", "sufficient", CONTROL_ANSWER).under("SSL 2 kap. 1 §"),
        field("answers", "works", CONTROL_ANSWER)
            .listed(7)
            .under("SSL 2 kap. 1 §"),
        field("outcome", "finding", Prose(2000))
            .found()
            .under("PMFS 2022:1 1 kap. 4 §"),
        field("outcome", "severity", SEVERITY),
        field(
            "outcome",
            "measures",
            Refs(&[Kind::Measure, Kind::PlanItem]),
        ),
        field("outcome", "ref", Line(60))
            .found()
            .under("PMFS 2022:1 1 kap. 4 §"),
        field("outcome", "closed", Date),
        CLASS_MARK,
        NOTE,
    ],
};
