//! Säkerhetsskyddsanalys: what it covers, who adopted which version, and the plan that continues it (SSL 2 kap. 1 §).

use super::sets::{ADOPTER, ANALYSIS_STATUS};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Prose, Ref, Refs};
use crate::domain::{Kind, KindSpec, edition};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Analysis,
    schema: 1,
    title: "title",
    natural_key: &["title", "version_no"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(24)
            .found()
            .under("SSF 2 kap. 1 §"),
        field("identity", "operator", Ref(&[Kind::Operator])).under("SSL 2 kap. 1 §"),
        field("identity", "scope", Line(160)).found(),
        field("identity", "status", ANALYSIS_STATUS).under("SSF 2 kap. 1 §"),
        field("identity", "version_no", Line(40)).listed(7),
        field("identity", "supersedes", Ref(&[Kind::Analysis])).under("SSF 2 kap. 1 §"),
        field("adoption", "prepared_by", Line(80)),
        field("adoption", "adopted_by", Line(80)).under("PMFS 2022:1 1 kap. 4 §"),
        field("adoption", "adopted_office", ADOPTER).under("SSL 2 kap. 7 §"),
        field("adoption", "adopted_by_role", Line(80)).under("SSL 2 kap. 1 §"),
        field("adoption", "adopted_date", Date)
            .listed(10)
            .under("SSF 2 kap. 1 §"),
        field("adoption", "doc_ref", Line(60))
            .found()
            .under("PMFS 2022:1 1 kap. 4 §"),
        field("adoption", "next_due", Date).under("SSF 2 kap. 1 §"),
        field("edition", "manifest", Line(64)).under("PMFS 2022:1 1 kap. 4 §"),
        field("edition", "exception", Prose(1000)).under("PMFS 2022:1 1 kap. 4 §"),
        field("edition", "exception_records", Refs(&edition::KINDS)).under("SSF 2 kap. 1 §"),
        field("edition", "provision_edition", Line(60)),
        field("capabilities", "daf_requested", Date).under("PMFS 2022:1 2 kap. 7 §"),
        field("capabilities", "daf_received", Date).under("PMFS 2022:1 2 kap. 7 §"),
        field("capabilities", "daf_ref", Line(60)).under("PMFS 2022:1 2 kap. 7 §"),
        field("plan", "plan_version", Line(40)).under("PMFS 2022:1 2 kap. 12 §"),
        field("plan", "plan_adopted_by_role", Line(80)).under("PMFS 2022:1 2 kap. 12 §"),
        field("plan", "plan_adopted_date", Date).under("PMFS 2022:1 2 kap. 12 §"),
        field("plan", "plan_ref", Line(60))
            .found()
            .under("PMFS 2022:1 2 kap. 12 §"),
        CLASS_MARK,
        NOTE,
    ],
};
