//! Säkerhetsskyddsåtgärd: in one of the three areas, traced to values and vulnerabilities (SSL 2 kap. 2-4 §§).

use super::sets::{MEASURE_AREA, MEASURE_BASIS};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Line, Prose, Refs};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Measure,
    schema: 1,
    title: "title",
    natural_key: &["title"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(26)
            .found()
            .under("SSF 2 kap. 1 §"),
        field("identity", "area", MEASURE_AREA)
            .must()
            .listed(11)
            .under("SSL 2 kap. 2-4 §§"),
        field("identity", "basis", MEASURE_BASIS).listed(12),
        field("identity", "basis_ref", Line(60)),
        field("links", "vulnerabilities", Refs(&[Kind::Vulnerability])).under("SSF 2 kap. 1 §"),
        field("links", "values", Refs(&[Kind::ProtectiveValue])).under("SSF 2 kap. 1 §"),
        field("judgement", "necessity", Prose(2000)).under("PMFS 2022:1 2 kap. 9 §"),
        field("judgement", "proportionality", Prose(2000)).under("SSL 2 kap. 1 §"),
        CLASS_MARK,
        NOTE,
    ],
};
