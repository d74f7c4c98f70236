//! Behörighet: the need and its scope. Whether a person is authorised is computed, never typed (SSF 2 kap. 2 §).

use super::sets::{CONSEQUENCE, INFO_LEVEL};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Ref, Refs};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Authorisation,
    schema: 1,
    title: "case",
    natural_key: &["case", "granted"],
    fields: &[
        field("identity", "case", Ref(&[Kind::VettingCase]))
            .must()
            .listed(22)
            .under("SSF 2 kap. 2 §"),
        field("identity", "need", Line(160)).under("SSF 2 kap. 2 §"),
        field("access", "values", Refs(&[Kind::ProtectiveValue])).under("SSF 2 kap. 2 §"),
        field("access", "info_level", INFO_LEVEL)
            .listed(5)
            .under("SSL 2 kap. 5 §"),
        field("access", "consequence", CONSEQUENCE).under("PMFS 2022:1 2 kap. 3-5 §§"),
        field("access", "granted", Date)
            .listed(10)
            .under("SSF 2 kap. 2 §"),
        field("access", "granted_by", Line(80)).under("SSF 2 kap. 2 §"),
        field("access", "revoked", Date)
            .listed(10)
            .under("SSF 2 kap. 2 §"),
        CLASS_MARK,
        NOTE,
    ],
};
