//! The sets of choices, each written once. The words stand under `choice-<set>-<code>` and, where those are long,
//! `short-<set>-<code>` for lists.

use crate::domain::FieldType;

macro_rules! set {
    ($(#[$doc:meta])* $name:ident = $ty:ident $set:literal: $($code:literal)*) => {
        $(#[$doc])*
        pub(super) const $name: FieldType = FieldType::$ty { set: $set, codes: &[$($code),*] };
    };
}

set!(/// SSL 2 kap. 5 §; lowest first.
    INFO_LEVEL = Choice "info_level": "none" "bh" "k" "h" "kh");
set!(/// PMFS 2022:1 2 kap. 3-5 §§; lowest first.
    CONSEQUENCE = Choice "consequence": "none" "d" "c" "b" "a");
set!(/// SSL 3 kap. 6-8 §§; lowest demand first.
    SECURITY_CLASS = Choice "security_class": "without" "3" "2" "1");
set!(/// A house scale for confidentiality, integrity and availability.
    ASPECT = Choice "aspect": "0" "1" "2" "3");
set!(/// The areas in which an activity can matter to Sweden's security (PMFS 2022:1 2 kap. 2 §), and SSL 1 kap. 1 §.
    CATEGORY = Choices "category": "yttre" "inre" "samhall" "ekonomi" "skadegen" "internationellt");
set!(/// The verdict on a part of the operation.
    SENSITIVE = Choice "sensitive": "ja" "nej" "utreds");
set!(/// PMFS 2022:1 2 kap. 3 §.
    VALUE_KIND = Choice "value_kind":
        "uppgift" "anlaggning" "objekt" "system" "egendom" "tillgang" "internationellt");
set!(/// Grounds of secrecy that a protective value usually has.
    SECRECY_BASIS = Choices "secrecy_basis": "osl-15-2" "osl-18-8" "osl-18-13" "osl-38-7" "other");
set!(/// What kind of body runs the activity.
    OPERATOR_KIND = Choice "operator_kind": "kommun" "bolag" "forbund");
set!(/// The parts of a municipality and its companies.
    UNIT_KIND = Choice "unit_kind":
        "kommun" "fullmaktige" "namnd" "utskott" "forvaltning" "avdelning" "enhet" "bolag" "forbund");
set!(/// How an information system is connected.
    ENVIRONMENT = Choice "environment": "fristaende" "slutet" "internt" "externt");
set!(/// How much of the information a position reaches (SSL 3 kap. 6-8 §§).
    EXTENT = Choice "extent": "ringa" "mer");
set!(/// The damage that the holder of a position can cause (SSL 3 kap. 6-8 §§).
    DAMAGE = Choice "damage": "ringa" "inte-obetydlig" "allvarlig" "synnerligen");
set!(/// Who decides on placement (SSF 5 kap. 5-10 §§).
    DECIDED_BY = Choice "decided_by":
        "regeringen" "kommunen" "tillsynsmyndighet" "transportstyrelsen");
set!(/// In what capacity a person takes part.
    PARTICIPATION = Choice "participation":
        "anstalld_kommun" "anstalld_bolag" "fortroendevald" "uppdragstagare" "leverantor" "annan");
set!(/// Where a vetting case stands; the order of the steps is the domain's.
    CASE_STATE = Choice "case_state":
        "initierad" "grundutredning" "gu_godkand" "gu_ej_godkand" "samtycke" "ansokan" "svar" "bedomning"
        "godkand" "ej_godkand" "deltar" "omprovning" "andring" "avslut" "avslutad");
set!(/// How a vetting case was decided.
    CASE_DECISION = Choice "case_decision": "godkand" "ej_godkand" "avbruten");
set!(/// Yes, no, or not yet answered.
    YES_NO = Choice "yes_no": "ja" "nej");
set!(/// Why a person is not vetted (SSL 3 kap. 1 §).
    EXEMPTION = Choice "exemption": "fullmaktige" "ovrig");
set!(/// What the assessment rests on (SSF 5 kap. 2 §).
    BASIS = Choices "basis": "interview" "grades" "certificates" "references" "identity" "other");
