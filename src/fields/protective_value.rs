//! Skyddsvärde: the information, asset or activity that the analysis says must be protected.

use super::sets::{ASPECT, CATEGORY, CONSEQUENCE, INFO_LEVEL, SECRECY_BASIS, VALUE_KIND};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Prose, Ref, Refs, Span};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::ProtectiveValue,
    schema: 1,
    title: "title",
    natural_key: &["title"],
    fields: &[
        field("identity", "title", Line(100))
            .must()
            .listed(24)
            .found()
            .under("SSF 2 kap. 1 §"),
        field("identity", "value_kind", VALUE_KIND)
            .must()
            .listed(11)
            .under("PMFS 2022:1 2 kap. 3 §"),
        field("identity", "part", Ref(&[Kind::ActivityPart])),
        field("identity", "categories", CATEGORY).under("PMFS 2022:1 2 kap. 2 §"),
        field("identity", "depends_on", Refs(&[Kind::ProtectiveValue]))
            .under("PMFS 2022:1 2 kap. 5 §"),
        field("levels", "info_level", INFO_LEVEL)
            .listed(5)
            .under("SSL 2 kap. 5 §"),
        field("levels", "consequence", CONSEQUENCE)
            .listed(5)
            .under("PMFS 2022:1 2 kap. 3-5 §§"),
        field("levels", "foreign_level", Line(60)).under("SSL 2 kap. 5 §"),
        field("levels", "secrecy_basis", SECRECY_BASIS).under("SSL 1 kap. 2 §"),
        field("levels", "reason", Prose(4000))
            .found()
            .under("SSF 2 kap. 1 §"),
        field("levels", "assessed", Date).under("SSF 2 kap. 1 §"),
        field("aspects", "confidentiality", ASPECT).under("SSL 2 kap. 2 §"),
        field("aspects", "integrity", ASPECT).under("SSL 2 kap. 2 §"),
        field("aspects", "availability", ASPECT).under("SSL 2 kap. 2 §"),
        field("aspects", "tolerable_outage", Span).under("PMFS 2022:1 2 kap. 5 §"),
        field("aspects", "aspect_reason", Prose(2000)).under("PMFS 2022:1 2 kap. 5 §"),
        field("place", "owner", Ref(&[Kind::Unit])),
        field("place", "site", Ref(&[Kind::Site])),
        field("place", "system", Ref(&[Kind::InfoSystem])),
        field("judgement", "threat_reason", Prose(1000)).under("SSF 2 kap. 1 §"),
        field("judgement", "protection_reason", Prose(1000)).under("SSF 2 kap. 1 §"),
        field("judgement", "inherits_reason", Prose(1000)).under("PMFS 2022:1 2 kap. 5 §"),
        CLASS_MARK,
        NOTE,
    ],
};
