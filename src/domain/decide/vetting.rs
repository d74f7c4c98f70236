//! What is refused in vetting: a wrong order, a step without its evidence, and a decision on oneself.
//!
//! Refused is only what would be done now. A case that is entered from the papers may begin anywhere, an import brings
//! history as it was, and a register check that has its reply has happened: what is wrong with them is the rules' to
//! find, for a register that could not hold a mistake would hide it.

use crate::domain::{
    CaseState, CustodianId, Evidence, Fault, Held, Kind, Lack, Record, Refusal, Role, State,
    lacking, lacking_for_application, must_be_deregistered, transition,
};
use jiff::civil::Date;

/// Where a case stands.
fn at(case: &Record) -> Option<CaseState> {
    case.values.code("state").and_then(CaseState::from_code)
}

/// The field of the form in which a lack is met; `other` for what is met in another record.
fn field(lack: Lack, other: &'static str) -> &'static str {
    match lack {
        Lack::ELEMENTS => "basis_elements",
        Lack::DECISION => "decision_date",
        Lack::START => "start_date",
        Lack::END => "end_date",
        Lack::ANNEX => "annex_sent",
        Lack::EXPECTED => "exceptional_grounds",
        _ => other,
    }
}

/// The refusal that names everything that is lacking, each at the field where it is met.
fn refuse(other: &'static str, lacks: &[Lack]) -> Result<(), Refusal> {
    let Some(first) = lacks.first() else {
        return Ok(());
    };
    let codes: Vec<&str> = lacks.iter().map(|lack| lack.code).collect();
    let faults = lacks
        .iter()
        .map(|lack| Fault::new(field(*lack, other), lack.code).arg("provision", lack.provision))
        .collect();
    Err(Refusal {
        faults,
        ..Refusal::new("step-lacks")
            .arg("lacks", codes.join(" "))
            .under(first.provision)
    })
}

/// The order of the states, which holds for an import too; a case that is entered from the papers may begin anywhere.
pub(super) fn order(state: &State, case: &Record) -> Result<(), Refusal> {
    let to = at(case).ok_or(Refusal::new("case-without-state"))?;
    let Some(before) = state.get(case.id) else {
        return Ok(());
    };
    let from = at(&before.record).unwrap_or(CaseState::Opened);
    let class = case
        .values
        .reference("position")
        .and_then(|id| state.get(id))
        .and_then(|held| held.record.security_class());
    transition(from, to, class)
}

/// The evidence that a saved record needs.
pub(in crate::domain) fn guard(
    state: &State,
    who: CustodianId,
    record: &Record,
    today: Date,
) -> Result<(), Refusal> {
    match record.kind {
        Kind::VettingCase => {
            own_case(state, who, record, today)?;
            let before = state.get(record.id).and_then(|held| at(&held.record));
            match (before, at(record)) {
                (Some(before), Some(to)) if before != to => {
                    refuse("state", &lacking(&Evidence::of(state, record), to, today))
                }
                _ => Ok(()),
            }
        }
        Kind::RegisterCheck => check(state, record, today),
        _ => Ok(()),
    }
}

/// No register check before a passed basic investigation and consent, nor without a decided class and an expected
/// participation (SSF 5 kap. 3, 13 and 15 §§, SSL 3 kap. 12 and 18 §§).
fn check(state: &State, check: &Record, today: Date) -> Result<(), Refusal> {
    let before = state.get(check.id).map(|held| &held.record);
    let sent = |check: &Record| check.values.date("application_date");
    let is_new = before.is_none_or(|before| sent(before) != sent(check));
    let fields = &check.values;
    let has_happened = fields.date("reply_date").is_some()
        || fields
            .code("status")
            .is_some_and(|status| status != "ansokt");
    if !is_new || has_happened {
        return Ok(());
    }
    let case = fields.reference("case").and_then(|id| state.get(id));
    let Some(case) = case.map(|held| &*held.record) else {
        return Ok(());
    };
    let evidence = Evidence::of(state, case);
    let mut lacks = lacking_for_application(&evidence, Some(check), today);
    if sent(check).is_none() {
        // Without its day it is only prepared: the annex goes when it goes.
        lacks.retain(|lack| *lack != Lack::ANNEX);
    }
    refuse("application_date", &lacks)
}

/// The fields that hold the decision in a case.
const DECISION: [&str; 5] = [
    "decision",
    "decision_date",
    "decision_by",
    "decision_role",
    "decision_ref",
];

/// Whether the later version of a case decides something that the earlier one did not.
fn decides(before: Option<&Record>, after: &Record) -> bool {
    let value = |field: &str| after.values.get(field);
    let is_new = |field: &str| match before {
        Some(before) => before.values.get(field) != value(field),
        None => value(field).is_some(),
    };
    let moves = before.and_then(at) != at(after)
        && matches!(
            at(after),
            Some(CaseState::Approved | CaseState::Rejected | CaseState::Participating)
        );
    moves || DECISION.iter().any(|field| is_new(field))
}

/// Whether the custodian holds the office that the person of the case is appointed to (docs/decisions/0015).
fn is_own(state: &State, who: CustodianId, case: &Record, today: Date) -> bool {
    let office = match state.custodian(who).map(|custodian| custodian.role) {
        Some(Role::Chief) => "skc",
        Some(Role::Deputy) => "stallforetradare",
        _ => return false,
    };
    Evidence::of(state, case).holds(office, today)
}

/// The chief's and the deputy's own cases are decided by someone else: nobody writes a decision on oneself.
fn own_case(state: &State, who: CustodianId, case: &Record, today: Date) -> Result<(), Refusal> {
    let before = state.get(case.id).map(|held| &*held.record);
    if decides(before, case) && is_own(state, who, case, today) {
        return Err(own(case));
    }
    Ok(())
}

fn own(case: &Record) -> Refusal {
    Refusal::new("own-case")
        .arg("label", case.label())
        .under("SSL 3 kap. 4 §")
}

/// Nor does anybody approve one, up to and including the version at `place`.
pub(super) fn not_own_case(
    state: &State,
    who: CustodianId,
    held: &Held,
    place: usize,
    today: Date,
) -> Result<(), Refusal> {
    if held.record.kind != Kind::VettingCase {
        return Ok(());
    }
    let mut before = held.approved.as_ref().map(|approved| &*approved.record);
    for pending in held.pending.iter().take(place + 1) {
        if decides(before, &pending.record) && is_own(state, who, &pending.record, today) {
            return Err(own(&pending.record));
        }
        before = Some(&pending.record);
    }
    Ok(())
}

/// A case whose register check still runs is not put out of sight: the check goes on at Säpo until it is deregistered (SSF
/// 5 kap. 20 §). A check that was entered by mistake is ended first.
pub(super) fn not_while_checked(state: &State, record: &Record, day: Date) -> Result<(), Refusal> {
    if record.kind != Kind::VettingCase {
        return Ok(());
    }
    let evidence = Evidence::of(state, record);
    match evidence
        .checks
        .iter()
        .find(|check| must_be_deregistered(check, day))
    {
        Some(check) => Err(Refusal::new("case-check-runs")
            .arg("label", record.label())
            .arg("check", check.label())
            .under("SSF 5 kap. 20 §")),
        None => Ok(()),
    }
}

/// The case in its next state, when the record that is saved is what it waited for: the evidence moves the case, so that
/// nothing is entered twice. Nothing follows where the order or the evidence does not let it.
pub(super) fn follow(state: &State, record: &Record, today: Date) -> Option<Record> {
    let fields = &record.values;
    let case = fields.reference("case").and_then(|id| state.get(id))?;
    let case = &*case.record;
    let from = at(case).filter(|_| case.ended.is_none())?;
    let to = match (record.kind, from) {
        (Kind::Consent, CaseState::BasicPassed) if fields.date("withdrawn_date").is_none() => {
            CaseState::Consent
        }
        (Kind::RegisterCheck, CaseState::Consent) => {
            fields.date("application_date")?;
            CaseState::Applied
        }
        (Kind::RegisterCheck, CaseState::Applied) => {
            fields.date("reply_date")?;
            CaseState::Replied
        }
        (Kind::Reassessment, CaseState::Participating) if fields.date("closed").is_none() => {
            CaseState::Reassessment
        }
        (Kind::Reassessment, CaseState::Reassessment) => {
            fields.date("closed")?;
            if fields.code("outcome") != Some("fortsatt") {
                return None;
            }
            CaseState::Participating
        }
        _ => return None,
    };
    let mut values = case.values.clone();
    values.set("state", Some(crate::domain::Value::Code(to.code())));
    let next = Record {
        version: case.version + 1,
        values,
        ..case.clone()
    };
    order(state, &next).ok()?;
    let mut evidence = Evidence::of(state, &next);
    evidence.take(record);
    lacking(&evidence, to, today).is_empty().then_some(next)
}

#[cfg(test)]
mod tests;
