//! Prövningsärende: one person and one position. Codes, dates and references only: there must be no field that could
//! hold what a register check showed (SSL 3 kap. 21 §, SSF 5 kap. 19 §).

use super::sets::{BASIS, CASE_DECISION, CASE_STATE, EXEMPTION, PARTICIPATION, YES_NO};
use super::spec::{CLASS_MARK, NOTE, field};
use crate::domain::FieldType::{Date, Line, Ref};
use crate::domain::{Kind, KindSpec};

pub(super) const SPEC: KindSpec = KindSpec {
    kind: Kind::VettingCase,
    schema: 1,
    title: "person",
    natural_key: &["person", "position"],
    fields: &[
        field("identity", "person", Ref(&[Kind::Person]))
            .must()
            .listed(14)
            .under("SSL 3 kap. 1 §"),
        field("identity", "position", Ref(&[Kind::Position]))
            .must()
            .listed(11),
        field("identity", "participation", PARTICIPATION),
        field("identity", "state", CASE_STATE)
            .must()
            .listed(12)
            .under("SSL 3 kap. 3 §"),
        field("expectation", "expected_participation", YES_NO).under("SSF 5 kap. 13 §"),
        field("expectation", "expected_from", Date),
        field("expectation", "exemption_code", EXEMPTION).under("SSL 3 kap. 1 §"),
        field("expectation", "reduced_reason", Line(160)).under("SSL 3 kap. 3 §"),
        field("investigation", "basis_elements", BASIS).under("SSF 5 kap. 2 §"),
        field("investigation", "basic_date", Date).under("SSF 5 kap. 3 §"),
        field("investigation", "basic_by", Line(80)).under("SSF 5 kap. 2 §"),
        field("investigation", "citizenship_exception", Line(60)).under("SSL 3 kap. 11 §"),
        field("assessment", "assessor", Line(80)).under("SSL 3 kap. 4 §"),
        field("assessment", "decision", CASE_DECISION).under("SSF 5 kap. 4 §"),
        field("assessment", "decision_date", Date).under("SSF 5 kap. 4 §"),
        field("assessment", "decision_by", Line(80)).under("SSL 3 kap. 4 §"),
        field("assessment", "decision_role", Line(80)),
        field("assessment", "decision_ref", Line(60)).found(),
        field("period", "start_date", Date).under("SSL 3 kap. 3 §"),
        field("period", "end_date", Date).under("SSF 5 kap. 20 §"),
        CLASS_MARK,
        NOTE,
    ],
};
