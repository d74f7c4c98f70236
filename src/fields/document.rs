//! Säkerhetsskyddsklassificerad handling: metadata only, with its copy and receipt, never the document (SSF 3 kap.
//! 7-8 §§).

use super::sets::{DIRECTION, INFO_LEVEL, SECRECY_BASIS};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Number};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::Document,
    schema: 1,
    title: "reg_no",
    natural_key: &["reg_no", "copy_no"],
    fields: &[
        field("identity", "reg_no", Line(60))
            .must()
            .listed(18)
            .found()
            .under("OSL 5 kap. 1-2 §§"),
        field("identity", "secret_serial", Line(40)).found(),
        field("identity", "subject", Line(100))
            .found()
            .under("OSL 5 kap. 2 §"),
        field("identity", "direction", DIRECTION).under("OSL 5 kap. 2 §"),
        field("identity", "dated", Date).under("OSL 5 kap. 2 §"),
        field("identity", "party", Line(100)).under("OSL 5 kap. 2 §"),
        field("levels", "info_level", INFO_LEVEL)
            .listed(6)
            .under("SSF 3 kap. 7 §"),
        field("levels", "secrecy_basis", SECRECY_BASIS).under("SSL 1 kap. 2 §"),
        field("levels", "origin_country", Line(60)).under("SSF 3 kap. 7 §"),
        field("copies", "copy_no", Number(1, 999)).listed(5),
        field("copies", "copies_total", Number(1, 999)),
        field("copies", "copy_decision_ref", Line(60)),
        field("copies", "holder", Line(80)).listed(10),
        field("copies", "storage", Line(80)),
        field("copies", "receipt_date", Date),
        field("copies", "receipt_ref", Line(60)),
        field("fate", "inventoried", Date)
            .listed(10)
            .under("SSF 3 kap. 8 §"),
        field("fate", "returned", Date),
        field("fate", "transmitted", Date),
        field("fate", "destroyed", Date),
        field("fate", "destroyed_by", Line(120)),
        field("fate", "archived", Date).under("SSF 3 kap. 8 §"),
        field("fate", "missing_reported", Date).under("SSF 2 kap. 4 §"),
        CLASS_MARK,
        NOTE,
    ],
};
