//! Husets gränser: the numbers that the house has set beside legal words without a number, and intervals that no
//! provision sets. An empty field is the number that the program proposes. Each is bounded, so that a setting can't make
//! a duty vanish; what a statute sets in numbers is not here.

use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Number};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::HouseLimits,
    schema: 1,
    title: "decision_ref",
    natural_key: &["decision_ref"],
    fields: &[
        field("identity", "decision_ref", Line(60))
            .must()
            .listed(24)
            .found(),
        field("identity", "decided_by", Line(80)).listed(20),
        field("identity", "decided_on", Date).listed(10),
        field("limits-days", "event_report_hours", Number(1, 72)).under("SSF 2 kap. 4 §"),
        field("limits-days", "deregistration_days", Number(1, 20)).under("SSF 5 kap. 20 §"),
        field("limits-days", "return_days", Number(1, 30)).under("SSL 3 kap. 21 §"),
        field("limits-days", "notification_days", Number(1, 30)).under("SSL 2 kap. 6 §"),
        field("limits-days", "agreement_notice_days", Number(1, 20)).under("SSF 6 kap. 4-5 §§"),
        field("limits-days", "check_end_first_days", Number(30, 180)),
        field("limits-personnel", "follow_up_months", Number(1, 24)).under("SSL 3 kap. 3 §"),
        field(
            "limits-personnel",
            "follow_up_without_class_months",
            Number(1, 36),
        )
        .under("SSL 3 kap. 3 §"),
        field("limits-personnel", "training_months", Number(1, 36)).under("SSF 5 kap. 1 §"),
        field("limits-personnel", "position_review_months", Number(1, 24))
            .under("PMFS 2022:1 6 kap."),
        field("limits-control", "analysis_warning_months", Number(12, 23)).under("SSF 2 kap. 1 §"),
        field("limits-control", "threat_review_months", Number(1, 12))
            .under("PMFS 2022:1 2 kap. 6 §"),
        field("limits-control", "agreement_control_months", Number(1, 24)).under("SSL 4 kap. 5 §"),
        field("limits-control", "inventory_months", Number(1, 24)).under("SSF 3 kap. 8 §"),
        field("limits-control", "log_review_months", Number(1, 24)).under("SSF 3 kap. 4 §"),
        field("limits-control", "control_area_months", Number(1, 24)).under("SSL 2 kap. 1 §"),
        field("limits-keeping", "recovery_drill_months", Number(1, 12)),
        field("limits-keeping", "restore_test_months", Number(1, 24)),
        field("limits-keeping", "head_note_months", Number(1, 3)),
        CLASS_MARK,
        NOTE,
    ],
};
