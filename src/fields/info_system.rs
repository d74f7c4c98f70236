//! Informationssystem: a system used in, or important to, security-sensitive activity.

use super::sets::{CONSEQUENCE, ENVIRONMENT, INFO_LEVEL};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Flag, Line, Number, Prose, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::InfoSystem,
    schema: 1,
    title: "name",
    natural_key: &["name"],
    fields: &[
        field("identity", "name", Line(100))
            .must()
            .listed(24)
            .found(),
        field("identity", "owner", Ref(&[Kind::Unit])),
        field("identity", "environment", ENVIRONMENT).listed(11),
        field("levels", "info_level", INFO_LEVEL)
            .listed(5)
            .under("SSL 2 kap. 5 §"),
        field("levels", "consequence", CONSEQUENCE)
            .listed(5)
            .under("PMFS 2022:1 2 kap. 3-5 §§"),
        field("approval", "assessment_date", Date).under("SSF 3 kap. 1 §"),
        field("approval", "consultation_sent", Date).under("SSF 3 kap. 2 §"),
        field("approval", "consultation", Date).under("SSF 3 kap. 2 §"),
        field("approval", "approval", Date)
            .listed(10)
            .under("SSF 3 kap. 3 §"),
        field("approval", "approval_role", Line(80)).under("SSF 3 kap. 3 §"),
        field("approval", "approval_ref", Line(60)).under("SSF 3 kap. 3 §"),
        field("operation", "go_live", Date).under("SSF 3 kap. 1 §"),
        field("operation", "material_change_date", Date).under("SSF 3 kap. 2 §"),
        field("operation", "tempest_considered", Flag).under("SSF 3 kap. 4 §"),
        field("operation", "external_assurance", Prose(1000)).under("SSF 3 kap. 5 §"),
        field("operation", "log_retention", Number(0, 100)),
        field("operation", "last_log_review", Date).under("SSF 3 kap. 4 §"),
        CLASS_MARK,
        NOTE,
    ],
};
