//! The table: a row of the first edition, and where its evidence is looked for. Long because there is one row per
//! requirement; they are read as a list.

use super::filled;
use crate::domain::{CaseState, Kind, Record, RecordId, SecurityClass, Value};
use crate::domain::{ConsequenceLevel, InfoLevel};
use crate::rules::Survey;
use crate::rules::dates::{has_come, was_done_by, years_after};
use crate::rules::survey::{several, stands, takes_part};
use crate::rules::{agreements, controls, documents, exposures, information_transfers};
use crate::rules::{offices, operators, sites, systems, units};
use jiff::civil::Date;

/// A question about a record on a day.
type Ask = fn(&Survey<'_>, &Record, Date) -> bool;

/// What it means that the register has nothing that a row concerns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum When {
    /// There should be something: evidence is missing.
    Always,
    /// The row asks for something only when there is a case.
    ThereIsACase,
}
use When::{Always, ThereIsACase};

/// Where evidence is looked for.
pub(super) enum Look {
    /// The program is built so that it can't be otherwise.
    Design,
    /// At least one record of the kind shows it.
    Some(Kind, Ask),
    /// Each record of the kind that it concerns shows it.
    Each(Kind, Ask, Ask, When),
}
use Look::{Design, Each, Some as AtLeastOne};

const ANY: Ask = |_, _, _| true;
/// Somebody takes part under the case.
const PART: Ask = |_, case, _| takes_part(case);
/// The position is in class 1, 2 or 3.
const CLASSED: Ask = |_, position, _| class(position) > Some(SecurityClass::Without);
/// Somebody takes part in a class.
const PART_CLASSED: Ask =
    |survey, case, _| takes_part(case) && class_of(survey, case) > Some(SecurityClass::Without);
/// Somebody takes part in class 1 or 2.
const PART_HIGH: Ask =
    |survey, case, _| takes_part(case) && class_of(survey, case) > Some(SecurityClass::Three);
const INFORMATION: Ask = |_, value, _| value.values.code("value_kind") == Some("uppgift");
const IN_USE: Ask = |_, system, today| has_come(system.values.date("go_live"), today);
const RUNNING: Ask = |_, operator, today| !has_come(operator.values.date("ceased_at"), today);
const CHIEF_NOW: Ask =
    |_, office, today| office.values.code("role") == Some("skc") && offices::holds(office, today);
const EXPOSED: Ask = |survey, case, today| {
    has_come(case.values.date("started"), today)
        && !has_come(case.values.date("ended"), today)
        && exposures::is_covered(survey, case)
};
const AGREED: Ask = |_, agreement, today| {
    agreement.values.code("agreement_kind") != Some("overenskommelse")
        && has_come(agreement.values.date("signed_date"), today)
};
const TRANSFERRED: Ask = |_, case, today| has_come(case.values.date("completed"), today);
const REPORTABLE: Ask = |_, event, _| {
    matches!(
        event.values.code("event_type"),
        Some("rojd_uppgift" | "it_incident" | "annan_verksamhet")
    )
};
const CONCERNED: Ask = |survey, unit, _| units::is_concerned(survey, unit);
const JUDGES: Ask = |_, unit, _| units::judges_itself(unit);
const CLASSIFIED: Ask = |_, document, _| document.info_level() >= Some(InfoLevel::Restricted);
const BRIEFED: Ask = |survey, case, _| {
    of_person(survey, case, Kind::SecrecyBriefing)
        .iter()
        .any(|briefing| briefing.values.date("date").is_some())
};
const TRAINED: Ask = |survey, case, _| {
    of_person(survey, case, Kind::TrainingRecord)
        .iter()
        .any(|training| training.values.date("date").is_some())
};

fn class(position: &Record) -> Option<SecurityClass> {
    position.security_class()
}

fn class_of(survey: &Survey<'_>, case: &Record) -> Option<SecurityClass> {
    let position = case.values.reference("position")?;
    survey.record(position).and_then(class)
}

fn person<'a>(survey: &Survey<'a>, case: &Record) -> Option<&'a Record> {
    survey.record(case.values.reference("person")?)
}

fn of_person<'a>(survey: &Survey<'a>, case: &Record, kind: Kind) -> Vec<&'a Record> {
    let id: Option<RecordId> = case.values.reference("person");
    id.map_or(Vec::new(), |id| survey.pointing(id, kind))
}

/// Whether something of a kind points at the record and is so.
fn any_of(survey: &Survey<'_>, at: &Record, kind: Kind, is: fn(&Record) -> bool) -> bool {
    survey.pointing(at.id, kind).into_iter().any(is)
}

fn area(survey: &Survey<'_>, value: &Record, area: &str) -> bool {
    survey
        .pointing(value.id, Kind::Measure)
        .iter()
        .any(|measure| measure.values.code("area") == Some(area))
}

fn is_adopted(analysis: &Record) -> bool {
    analysis.values.code("status") == Some("faststalld")
        && filled(&analysis.values, &["adopted_date"])
}

/// Every row of the first edition.
pub(super) const TABLE: &[(&str, Look)] = &[
    (
        "SSL 1 kap. 1 §",
        Each(
            Kind::Unit,
            JUDGES,
            |s, u, _| units::has_judged(s, u),
            Always,
        ),
    ),
    (
        "SSL 1 kap. 2 §",
        Each(
            Kind::ProtectiveValue,
            INFORMATION,
            |_, v, _| filled(&v.values, &["secrecy_basis"]),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 1 § 1 st",
        AtLeastOne(Kind::Analysis, |_, a, _| {
            is_adopted(a) && filled(&a.values, &["doc_ref"])
        }),
    ),
    (
        "SSL 2 kap. 1 § 2 st",
        Each(
            Kind::PlanItem,
            ANY,
            |_, p, _| filled(&p.values, &["measure", "status"]),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 1 § 3 st kontroll",
        AtLeastOne(Kind::ControlFinding, |_, c, today| {
            c.values
                .date("done")
                .is_some_and(|done| done <= today && years_after(done, 1) >= today)
        }),
    ),
    (
        "SSL 2 kap. 1 § 3 st rapportera",
        AtLeastOne(Kind::Notification, |_, n, _| {
            filled(&n.values, &["recipient", "date"])
        }),
    ),
    (
        "SSL 2 kap. 1 § 4 st",
        Each(
            Kind::Measure,
            ANY,
            |_, m, _| filled(&m.values, &["proportionality"]),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 2 §",
        Each(
            Kind::ProtectiveValue,
            CLASSIFIED,
            |s, v, _| area(s, v, "information"),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 3 §",
        Each(
            Kind::Site,
            ANY,
            |_, site, _| filled(&site.values, &sites::FUNCTIONS),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 4 §",
        Each(
            Kind::VettingCase,
            PART,
            |s, c, today| filled(&c.values, &["decision_date"]) && TRAINED(s, c, today),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 5 § 1-2 st",
        Each(
            Kind::ProtectiveValue,
            INFORMATION,
            |_, v, _| filled(&v.values, &["info_level", "reason"]),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 5 § 3 st",
        Each(
            Kind::ProtectiveValue,
            |_, v, _| v.values.code("value_kind") == Some("internationellt"),
            |_, v, _| filled(&v.values, &["foreign_level"]) || v.info_level().is_some(),
            ThereIsACase,
        ),
    ),
    (
        "SSL 2 kap. 6 § 1 st",
        Each(
            Kind::Operator,
            RUNNING,
            |s, o, _| operators::told(s, o, "start").is_some(),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 6 § 2 st",
        Each(
            Kind::Operator,
            |_, o, today| has_come(o.values.date("ceased_at"), today),
            |s, o, _| operators::told(s, o, "upphord").is_some(),
            ThereIsACase,
        ),
    ),
    (
        "SSL 2 kap. 7 § 1 st",
        Each(
            Kind::Operator,
            RUNNING,
            |s, o, today| {
                offices::held(s, o, "skc")
                    .iter()
                    .any(|office| offices::holds(office, today))
            },
            Always,
        ),
    ),
    (
        "SSL 2 kap. 7 § uppgift",
        Each(
            Kind::Appointment,
            CHIEF_NOW,
            |_, a, _| filled(&a.values, &["mandate_ref"]),
            Always,
        ),
    ),
    (
        "SSL 2 kap. 7 § placering",
        Each(
            Kind::Appointment,
            CHIEF_NOW,
            |_, a, _| filled(&a.values, &["reports_to"]),
            Always,
        ),
    ),
    (
        "SSL 3 kap. 1 §",
        Each(
            Kind::VettingCase,
            PART,
            |_, c, _| {
                filled(&c.values, &["decision_date"]) || filled(&c.values, &["exemption_code"])
            },
            Always,
        ),
    ),
    (
        "SSL 3 kap. 2 §",
        Each(
            Kind::VettingCase,
            PART,
            |_, c, _| filled(&c.values, &["assessor", "decision_date"]),
            Always,
        ),
    ),
    (
        "SSL 3 kap. 3 § 1 st",
        Each(
            Kind::VettingCase,
            PART,
            |_, c, _| {
                c.values
                    .date("start_date")
                    .is_some_and(|start| was_done_by(c.values.date("decision_date"), start))
            },
            Always,
        ),
    ),
    (
        "SSL 3 kap. 3 § 2 st",
        Each(
            Kind::VettingCase,
            |_, c, _| filled(&c.values, &["reduced_reason"]),
            ANY,
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 3 § 3 st",
        Each(
            Kind::VettingCase,
            PART,
            |s, c, _| any_of(s, c, Kind::FollowUp, |f| f.values.date("date").is_some()),
            Always,
        ),
    ),
    (
        "SSL 3 kap. 4 § 1 st",
        Each(
            Kind::VettingCase,
            PART,
            |_, c, _| filled(&c.values, &["basis_elements"]),
            Always,
        ),
    ),
    (
        "SSL 3 kap. 4 § 2 st",
        Each(
            Kind::VettingCase,
            PART,
            |_, c, _| filled(&c.values, &["decision_by", "decision_role"]),
            Always,
        ),
    ),
    (
        "SSL 3 kap. 4 § 4 st",
        Each(
            Kind::Reassessment,
            ANY,
            |_, r, _| filled(&r.values, &["trigger"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 6 §",
        Each(
            Kind::Position,
            |_, p, _| class(p) == Some(SecurityClass::One),
            |_, p, _| filled(&p.values, &["max_level"]) || filled(&p.values, &["damage"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 7 §",
        Each(
            Kind::Position,
            |_, p, _| class(p) == Some(SecurityClass::Two),
            |_, p, _| filled(&p.values, &["max_level"]) || filled(&p.values, &["damage"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 8 §",
        Each(
            Kind::Position,
            |_, p, _| class(p) == Some(SecurityClass::Three),
            |_, p, _| filled(&p.values, &["max_level"]) || filled(&p.values, &["damage"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 9 §",
        Each(
            Kind::Position,
            |_, p, _| filled(&p.values, &["international_basis"]),
            |_, p, _| filled(&p.values, &["class"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 10 §",
        Each(
            Kind::Position,
            CLASSED,
            |_, p, _| filled(&p.values, &["alternative_considered"]),
            Always,
        ),
    ),
    (
        "SSL 3 kap. 11 §",
        Each(
            Kind::VettingCase,
            |s, c, today| {
                PART_HIGH(s, c, today) && c.values.code("participation") == Some("anstalld_kommun")
            },
            |s, c, _| person(s, c).is_some_and(|p| p.values.flag("citizenship_confirmed")),
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 12 §",
        Each(
            Kind::Position,
            CLASSED,
            |_, p, _| filled(&p.values, &["decision_date", "decision_by"]),
            Always,
        ),
    ),
    (
        "SSL 3 kap. 14 §",
        Each(
            Kind::VettingCase,
            PART_CLASSED,
            |s, c, _| {
                any_of(s, c, Kind::RegisterCheck, |r| {
                    r.values.code("status") == Some("aktiv")
                })
            },
            Always,
        ),
    ),
    (
        "SSL 3 kap. 17 §",
        Each(
            Kind::VettingCase,
            PART_HIGH,
            |s, c, _| any_of(s, c, Kind::RegisterCheck, |r| r.values.flag("annex_sent")),
            ThereIsACase,
        ),
    ),
    (
        "SSL 3 kap. 18 §",
        Each(
            Kind::VettingCase,
            PART_CLASSED,
            |s, c, _| {
                any_of(s, c, Kind::Consent, |consent| {
                    consent.values.date("date").is_some()
                })
            },
            Always,
        ),
    ),
    ("SSL 3 kap. 19-20 §§", Design),
    (
        "SSL 3 kap. 21 §",
        Each(
            Kind::RegisterCheck,
            |_, r, _| r.values.flag("documents_received"),
            |_, r, _| filled(&r.values, &["returned_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL overg 3-4",
        Each(
            Kind::Position,
            |s, p, today| CLASSED(s, p, today) && filled(&p.values, &["decision_date"]),
            |_, p, _| p.values.date("decision_date") >= Some(Date::constant(2019, 4, 1)),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 1 § 1 st",
        Each(
            Kind::ExposureCase,
            EXPOSED,
            |s, c, _| {
                any_of(s, c, Kind::Agreement, |a| {
                    a.values.date("signed_date").is_some()
                })
            },
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 1 § 2 st",
        Each(
            Kind::Agreement,
            |_, a, _| filled(&a.values, &["parent"]),
            |_, a, _| filled(&a.values, &["signed_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 1 § 3 st",
        Each(
            Kind::Agreement,
            |_, a, _| filled(&a.values, &["access_date"]),
            |_, a, _| {
                a.values
                    .date("access_date")
                    .is_some_and(|access| was_done_by(a.values.date("signed_date"), access))
            },
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 3 §",
        Each(
            Kind::Agreement,
            AGREED,
            |_, a, _| matches!(a.values.get("clauses"), Some(Value::Codes(codes)) if codes.len() == 3),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 4 §",
        Each(
            Kind::Agreement,
            |_, a, today| has_come(a.values.date("access_date"), today),
            |_, a, _| !several(a, "positions").is_empty(),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 5 §",
        Each(
            Kind::Agreement,
            |_, a, today| agreements::is_in_force(a, today),
            |s, a, _| agreements::last_control(s, a).0.is_some(),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 8 § bedömning",
        Each(
            Kind::ExposureCase,
            EXPOSED,
            |_, c, _| filled(&c.values, &["assessment_date", "assessment_ref"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 8 § lämplighet",
        Each(
            Kind::ExposureCase,
            EXPOSED,
            |_, c, _| filled(&c.values, &["verdict", "verdict_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 9 §",
        Each(
            Kind::ExposureCase,
            |s, c, today| {
                let (level, consequence) = exposures::highest(s, c);
                EXPOSED(s, c, today)
                    && (level >= Some(InfoLevel::Secret)
                        || consequence >= Some(ConsequenceLevel::B))
            },
            |s, c, _| {
                any_of(s, c, Kind::Consultation, |asked| {
                    asked.values.date("answered").is_some()
                })
            },
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 11-12 §§",
        Each(
            Kind::Consultation,
            |_, c, _| matches!(c.values.code("outcome"), Some("forbud" | "forelaggande")),
            |_, c, _| filled(&c.values, &["answered", "answer_ref"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 13-15 §§",
        Each(
            Kind::TransferCase,
            TRANSFERRED,
            |_, t, _| filled(&t.values, &["assessment_date", "verdict", "verdict_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 4 kap. 20 §",
        Each(
            Kind::TransferCase,
            TRANSFERRED,
            |_, t, _| filled(&t.values, &["act_informed"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 5 kap. 1 §",
        Each(
            Kind::Certificate,
            ANY,
            |_, c, _| filled(&c.values, &["issuer", "expires"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 6 kap. 2-6 §§",
        Each(
            Kind::SupervisionCase,
            |_, c, _| filled(&c.values, &["due"]),
            |_, c, _| filled(&c.values, &["delivered"]),
            ThereIsACase,
        ),
    ),
    ("SSL 7 kap. 1-4 §§", Design),
    (
        "SSL 7 kap. 8-10 §§",
        Each(
            Kind::SupervisionCase,
            |_, c, _| filled(&c.values, &["breach_date"]) || filled(&c.values, &["legal_force"]),
            |_, c, _| filled(&c.values, &["hearing_date"]) || filled(&c.values, &["paid"]),
            ThereIsACase,
        ),
    ),
    (
        "SSL 8 kap. 1-2 §§",
        Each(
            Kind::VettingCase,
            PART,
            |s, c, _| {
                of_person(s, c, Kind::SecrecyBriefing)
                    .iter()
                    .any(|b| b.values.flag("signed"))
            },
            Always,
        ),
    ),
    (
        "SSF 2 kap. 1 § innehåll",
        Each(
            Kind::ProtectiveValue,
            ANY,
            |s, v, _| {
                [Kind::Threat, Kind::Vulnerability, Kind::Measure]
                    .iter()
                    .all(|kind| !s.pointing(v.id, *kind).is_empty())
            },
            Always,
        ),
    ),
    (
        "SSF 2 kap. 1 § uppdatering",
        AtLeastOne(Kind::Analysis, |_, a, today| {
            is_adopted(a)
                && a.values
                    .date("adopted_date")
                    .is_some_and(|adopted| years_after(adopted, 2) >= today)
        }),
    ),
    (
        "SSF 2 kap. 2 §",
        Each(
            Kind::VettingCase,
            PART,
            |s, c, _| {
                any_of(s, c, Kind::Authorisation, |a| {
                    filled(&a.values, &["granted", "need"])
                })
            },
            Always,
        ),
    ),
    (
        "SSF 2 kap. 3 §",
        Each(Kind::VettingCase, PART, BRIEFED, Always),
    ),
    (
        "SSF 2 kap. 4 §",
        Each(
            Kind::Event,
            REPORTABLE,
            |_, e, _| filled(&e.values, &["reported_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 2 kap. 5 §",
        Each(
            Kind::Event,
            |_, e, _| e.values.code("clients_affected") == Some("ja"),
            |_, e, _| filled(&e.values, &["clients_informed"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 1 §",
        Each(
            Kind::InfoSystem,
            IN_USE,
            |_, s, _| filled(&s.values, &["assessment_date"]),
            Always,
        ),
    ),
    (
        "SSF 3 kap. 2 §",
        Each(
            Kind::InfoSystem,
            |s, system, today| IN_USE(s, system, today) && systems::is_for_consultation(system),
            |s, system, _| systems::consulted(s, system).is_some(),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 3 §",
        Each(
            Kind::InfoSystem,
            IN_USE,
            |_, s, _| filled(&s.values, &["approval", "approval_role"]),
            Always,
        ),
    ),
    (
        "SSF 3 kap. 4 § 1 st",
        Each(
            Kind::InfoSystem,
            IN_USE,
            |_, s, _| filled(&s.values, &["last_log_review"]),
            Always,
        ),
    ),
    (
        "SSF 3 kap. 4 § 2 st",
        Each(
            Kind::InfoSystem,
            |s, system, today| {
                IN_USE(s, system, today) && system.info_level() >= Some(InfoLevel::Confidential)
            },
            |_, system, _| system.values.flag("tempest_considered"),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 5 § 1 st",
        Each(
            Kind::InfoSystem,
            |_, s, _| s.values.code("environment") == Some("externt"),
            |_, s, _| filled(&s.values, &["external_assurance"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 5 § 2 st",
        Each(
            Kind::InformationTransfer,
            CLASSIFIED,
            |_, t, _| !matches!(t.values.code("method"), None | Some("annat")),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 7 §",
        Each(
            Kind::Document,
            ANY,
            |_, d, _| filled(&d.values, &["info_level"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 8 § KH",
        Each(
            Kind::Document,
            |_, d, _| d.info_level() == Some(InfoLevel::TopSecret),
            |s, d, _| documents::last_inventory(s, d).is_some(),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 8 § H-K",
        Each(
            Kind::Document,
            |_, d, _| {
                matches!(
                    d.info_level(),
                    Some(InfoLevel::Secret | InfoLevel::Confidential)
                )
            },
            |s, d, _| documents::last_inventory(s, d).is_some(),
            ThereIsACase,
        ),
    ),
    (
        "SSF 3 kap. 9-10 §§",
        Each(
            Kind::InformationTransfer,
            |_, t, _| information_transfers::is_abroad(t),
            |_, t, _| filled(&t.values, &["commitment", "method"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 4 kap. 1 §",
        Each(
            Kind::Site,
            ANY,
            |_, s, _| filled(&s.values, &sites::FUNCTIONS),
            Always,
        ),
    ),
    (
        "SSF 5 kap. 1 §",
        Each(Kind::VettingCase, PART, TRAINED, Always),
    ),
    (
        "SSF 5 kap. 2 §",
        Each(
            Kind::VettingCase,
            PART,
            |_, c, _| filled(&c.values, &["basis_elements"]),
            Always,
        ),
    ),
    (
        "SSF 5 kap. 3 §",
        Each(
            Kind::VettingCase,
            |_, c, _| stands(c) == Some(CaseState::BasicFailed),
            |s, c, _| s.pointing(c.id, Kind::RegisterCheck).is_empty(),
            ThereIsACase,
        ),
    ),
    (
        "SSF 5 kap. 4 §",
        Each(
            Kind::VettingCase,
            PART,
            |_, c, _| filled(&c.values, &["decision", "decision_ref"]),
            Always,
        ),
    ),
    (
        "SSF 5 kap. 8 §",
        Each(
            Kind::Position,
            |_, p, _| matches!(class(p), Some(SecurityClass::Two | SecurityClass::Three)),
            |_, p, _| filled(&p.values, &["decision_ref"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 5 kap. 13 §",
        Each(
            Kind::RegisterCheck,
            ANY,
            |s, r, _| {
                let case = r.values.reference("case").and_then(|id| s.record(id));
                case.is_some_and(|case| case.values.code("expected_participation") == Some("ja"))
            },
            ThereIsACase,
        ),
    ),
    (
        "SSF 5 kap. 15 §",
        Each(
            Kind::VettingCase,
            PART_HIGH,
            |s, c, _| {
                any_of(s, c, Kind::Consent, |consent| {
                    consent.values.date("date").is_some()
                }) && any_of(s, c, Kind::RegisterCheck, |r| r.values.flag("annex_sent"))
            },
            ThereIsACase,
        ),
    ),
    ("SSF 5 kap. 19 §", Design),
    (
        "SSF 5 kap. 20 §",
        Each(
            Kind::RegisterCheck,
            |_, r, _| matches!(r.values.code("status"), Some("avanmald" | "upphord")),
            |_, r, _| filled(&r.values, &["deregistered_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 6 kap. 4 §",
        Each(
            Kind::Agreement,
            AGREED,
            |_, a, _| filled(&a.values, &["intent_notified_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 6 kap. 5 §",
        Each(
            Kind::Agreement,
            AGREED,
            |_, a, _| filled(&a.values, &["signed_notified_date"]),
            ThereIsACase,
        ),
    ),
    (
        "SSF 8 kap. 1 §",
        Each(
            Kind::Operator,
            RUNNING,
            |_, o, _| filled(&o.values, &["authorities"]),
            Always,
        ),
    ),
    (
        "PMFS 1 kap. 4 §",
        AtLeastOne(Kind::Decision, |_, d, _| {
            filled(&d.values, &["date", "ref"])
        }),
    ),
    (
        "PMFS 2 kap. 2 §",
        Each(
            Kind::ActivityPart,
            ANY,
            |_, p, _| filled(&p.values, &["sensitive", "reason"]),
            Always,
        ),
    ),
    (
        "PMFS 2 kap. 3 §",
        Each(
            Kind::ProtectiveValue,
            ANY,
            |_, v, _| filled(&v.values, &["value_kind"]),
            Always,
        ),
    ),
    (
        "PMFS 2 kap. 4-5 §§",
        Each(
            Kind::ProtectiveValue,
            |s, v, today| !INFORMATION(s, v, today),
            |_, v, _| v.consequence().is_some() || v.info_level().is_some(),
            Always,
        ),
    ),
    (
        "PMFS 2 kap. 6-7 §§",
        Each(
            Kind::Threat,
            ANY,
            |_, t, _| !several(t, "values").is_empty(),
            Always,
        ),
    ),
    (
        "PMFS 2 kap. 8 §",
        Each(
            Kind::Vulnerability,
            ANY,
            |_, v, _| filled(&v.values, &["gap_type"]),
            Always,
        ),
    ),
    (
        "PMFS 2 kap. fastställande",
        AtLeastOne(Kind::Analysis, |_, a, _| {
            is_adopted(a) && filled(&a.values, &["adopted_by_role"])
        }),
    ),
    (
        "PMFS 2 kap. 12 §",
        Each(
            Kind::PlanItem,
            ANY,
            |_, p, _| filled(&p.values, &["function", "due_date"]),
            Always,
        ),
    ),
    (
        "PMFS 3 kap. exemplar",
        Each(
            Kind::Document,
            |_, d, _| {
                d.info_level() >= Some(InfoLevel::Confidential) && filled(&d.values, &["holder"])
            },
            |_, d, _| filled(&d.values, &["receipt_date"]),
            ThereIsACase,
        ),
    ),
    (
        "PMFS 4 kap. loggar",
        Each(
            Kind::InfoSystem,
            IN_USE,
            |_, s, _| filled(&s.values, &["log_retention", "last_log_review"]),
            Always,
        ),
    ),
    (
        "PMFS 6 kap. förteckning",
        Each(
            Kind::Position,
            ANY,
            |_, p, _| filled(&p.values, &["review_date"]),
            Always,
        ),
    ),
    (
        "PMFS 6 kap. 7-15 §§",
        Each(
            Kind::RegisterCheck,
            ANY,
            |_, r, _| filled(&r.values, &["application_date", "dispatch_ref"]),
            ThereIsACase,
        ),
    ),
    (
        "PMFS 7 kap. överenskommelse",
        Each(
            Kind::Agreement,
            |_, a, _| a.values.code("agreement_kind") == Some("overenskommelse"),
            |_, a, _| filled(&a.values, &["signed_date"]),
            ThereIsACase,
        ),
    ),
    (
        "OSL 5 kap. 1-2 §§",
        Each(
            Kind::Document,
            ANY,
            |_, d, _| filled(&d.values, &["dated", "direction"]),
            ThereIsACase,
        ),
    ),
    (
        "OSL 5 kap. 5 §",
        Each(
            Kind::Document,
            CLASSIFIED,
            |_, d, _| filled(&d.values, &["secrecy_basis"]),
            ThereIsACase,
        ),
    ),
    (
        "OSL 15 kap. 2 § och 18 kap. 8 §",
        Each(
            Kind::ProtectiveValue,
            INFORMATION,
            |_, v, _| filled(&v.values, &["secrecy_basis"]),
            Always,
        ),
    ),
    ("OSL 35 kap. 1 § p 3", Design),
    (
        "DSL 1 kap. 4 §",
        Each(
            Kind::Event,
            REPORTABLE,
            |_, e, _| filled(&e.values, &["channel"]),
            ThereIsACase,
        ),
    ),
    ("DSL 3 kap. 3 §", Design),
    ("DSL 3 kap. 8 §", Design),
    ("DSL 3 kap. 10 §", Design),
    (
        "GDPR art. 5 och 17",
        AtLeastOne(Kind::DisposalDecision, |_, d, _| {
            filled(&d.values, &["rule"])
        }),
    ),
    (
        "Arkivlagen 10 §",
        AtLeastOne(Kind::DisposalDecision, |_, d, _| {
            filled(&d.values, &["ref", "valid_from"])
        }),
    ),
    (
        "Lund ansvar KS",
        AtLeastOne(Kind::Report, |_, r, _| {
            matches!(
                r.values.code("report_kind"),
                Some("trygghet" | "trearsrapport")
            ) && filled(&r.values, &["produced"])
        }),
    ),
    (
        "Lund 3 tillämplighet",
        Each(
            Kind::Unit,
            JUDGES,
            |s, u, _| units::has_judged(s, u),
            Always,
        ),
    ),
    (
        "Lund 3 ställföreträdare",
        Each(
            Kind::Operator,
            |_, o, _| operators::is_municipality(o),
            |s, o, today| {
                offices::held(s, o, "stallforetradare")
                    .iter()
                    .any(|office| offices::holds(office, today))
            },
            Always,
        ),
    ),
    (
        "Lund 3 kontroll",
        Each(
            Kind::ControlFinding,
            |_, c, today| has_come(c.values.date("done"), today),
            |_, c, _| controls::is_answered(c),
            Always,
        ),
    ),
    (
        "Lund 3 omvärld",
        AtLeastOne(Kind::ThreatObservation, |_, o, today| {
            o.values
                .date("date")
                .is_some_and(|date| years_after(date, 1) >= today)
        }),
    ),
    (
        "Lund 3 bidrag",
        Each(
            Kind::Contribution,
            ANY,
            |_, c, _| filled(&c.values, &["received"]),
            Always,
        ),
    ),
    (
        "Lund 3 styrdokument",
        Each(
            Kind::SteeringDocument,
            ANY,
            |_, d, today| {
                d.values
                    .date("review_date")
                    .is_some_and(|review| review >= today)
            },
            Always,
        ),
    ),
    (
        "Lund 3 utbildning",
        Each(
            Kind::Course,
            ANY,
            |_, c, _| filled(&c.values, &["evaluation"]),
            Always,
        ),
    ),
    (
        "Lund 3 system",
        Each(
            Kind::InfoSystem,
            IN_USE,
            |_, s, _| filled(&s.values, &["assessment_date"]),
            Always,
        ),
    ),
    (
        "Lund 3 kunskap",
        Each(
            Kind::Unit,
            CONCERNED,
            |s, u, _| units::last(s, u, "briefing_date").is_some(),
            Always,
        ),
    ),
    (
        "Lund 3 samordning",
        AtLeastOne(Kind::PlanItem, |_, p, _| {
            p.values.code("scope") == Some("kommunovergripande")
        }),
    ),
    (
        "Lund 3 arlig",
        Each(
            Kind::Unit,
            CONCERNED,
            |s, u, today| {
                units::last(s, u, "done").is_some_and(|done| years_after(done, 1) >= today)
            },
            Always,
        ),
    ),
    (
        "Lund 3 beslut",
        AtLeastOne(Kind::Decision, |_, d, _| filled(&d.values, &["analysis"])),
    ),
];
