//! Exponeringsärende: a procurement, agreement or cooperation through which an outsider can reach sensitive activity
//! (SSL 4 kap.).

use super::sets::{CONSEQUENCE, EXPOSURE_EXEMPT, EXPOSURE_KIND, INFO_LEVEL, VERDICT, YES_NO};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, OrgNumber, Prose, Ref, Refs};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::ExposureCase,
    schema: 1,
    title: "title",
    natural_key: &["title", "org_no"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(22)
            .found()
            .under("SSL 4 kap. 1 §"),
        field("identity", "exposure_kind", EXPOSURE_KIND)
            .listed(12)
            .under("SSL 4 kap. 1 §"),
        field("identity", "counterpart", Line(100)).found(),
        field("identity", "org_no", OrgNumber),
        field("identity", "unit", Ref(&[Kind::Unit])),
        field("identity", "purpose", Prose(1000)),
        field("access", "values", Refs(&[Kind::ProtectiveValue])).under("SSL 4 kap. 8 §"),
        field("access", "info_level", INFO_LEVEL)
            .listed(5)
            .under("SSL 4 kap. 1 §"),
        field("access", "consequence", CONSEQUENCE).under("SSL 4 kap. 1 §"),
        field("access", "duty", YES_NO).under("SSL 4 kap. 1 §"),
        field("access", "exemption", EXPOSURE_EXEMPT).under("SSF 6 kap. 1-2 §§"),
        field("suitability", "assessment_date", Date).under("SSL 4 kap. 8 §"),
        field("suitability", "assessment_by", Line(80)).under("SSL 4 kap. 8 §"),
        field("suitability", "assessment_ref", Line(60))
            .found()
            .under("SSL 4 kap. 8 §"),
        field("suitability", "verdict", VERDICT)
            .listed(10)
            .under("SSL 4 kap. 8 §"),
        field("suitability", "verdict_date", Date).under("SSL 4 kap. 8 §"),
        field("suitability", "verdict_reason", Prose(1000)).under("SSL 4 kap. 8 §"),
        field("timing", "opened", Date),
        field("timing", "started", Date).under("SSL 4 kap. 8 §"),
        field("timing", "ended", Date),
        CLASS_MARK,
        NOTE,
    ],
};
