//! One application for a register check, before it is sent: what the register holds for each question of the form, and
//! what stops it.
//!
//! The field sheet, the question for many and the command line read the same answer, so that what is held out on paper is
//! held out when it is recorded too. A check without a day of application is only prepared: it holds what the form asks
//! and the register would otherwise not know.

use crate::domain::{
    CaseState, Evidence, Kind, Lack, Proposal, Record, RecordId, SecurityClass, State, Value,
    Values, lacking_for_application,
};
use jiff::civil::Date;

/// Where something is entered: a record, or a new one of a kind about the case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The kind.
    pub kind: Kind,
    /// The record; none for a new one.
    pub id: Option<RecordId>,
    /// The field.
    pub field: &'static str,
}

/// One thing that stops an application.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stop {
    /// What: words under `fault-<code>`.
    pub code: &'static str,
    /// Who asks for it; "" where only the form does.
    pub provision: &'static str,
    /// Where it is entered; none where it can't be.
    pub at: Option<Entry>,
}

/// What would be applied for.
pub struct Application<'a> {
    /// The case and what points at it.
    pub evidence: Evidence<'a>,
    /// The check that is prepared for it.
    pub prepared: Option<&'a Record>,
    /// Who runs the activity.
    pub operator: Option<&'a Record>,
    /// The agreement that the position stands under.
    pub agreement: Option<&'a Record>,
    /// A code of the set `check_purpose`: as prepared, else what the capacity of the person says by itself.
    pub purpose: Option<&'static str>,
    /// The reason for the check: as prepared, else the position's.
    pub reason: Option<&'a str>,
    /// When the check is to end by itself.
    pub end: Option<Date>,
    /// What stops it; nothing when it may be sent.
    pub stops: Vec<Stop>,
}

/// How one application was sent, the same for all that went together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dispatch {
    /// When.
    pub on: Date,
    /// The municipality's reference.
    pub reference: Option<String>,
    /// A code of the set `transfer_method`.
    pub method: Option<&'static str>,
    /// Whether the annexes of class 1 and 2 went with it (SSF 5 kap. 15 §).
    pub annexes: bool,
}

/// Who runs the activity that a position belongs to: its own operator, its unit's, or that of a unit above.
pub fn operator_of<'a>(state: &'a State, position: &Record) -> Option<&'a Record> {
    let record = |id| state.get(id).map(|held| &*held.record);
    if let Some(operator) = position.values.reference("operator").and_then(record) {
        return Some(operator);
    }
    let mut unit = position.values.reference("unit").and_then(record);
    // Units may have been made to point at each other in a ring.
    for _ in 0..20 {
        let here = unit?;
        if let Some(operator) = here.values.reference("operator").and_then(record) {
            return Some(operator);
        }
        unit = here.values.reference("parent").and_then(record);
    }
    None
}

/// The agreement that a position stands under; the latest where there are several.
pub fn agreement_of<'a>(state: &'a State, position: &Record) -> Option<&'a Record> {
    state
        .pointing_of(position.id, Kind::Agreement)
        .map(|held| &*held.record)
        .filter(|record| record.ended.is_none() && record.values.date("ended_date").is_none())
        .max_by_key(|record| record.number)
}

/// What a person's capacity says of the purpose by itself; the rest is the chief's to say.
fn purpose_of(participation: Option<&str>) -> Option<&'static str> {
    match participation? {
        "anstalld_kommun" | "anstalld_bolag" => Some("anstallning"),
        "leverantor" => Some("avtal"),
        _ => None,
    }
}

/// The cases where an application is what comes next, by number: the person has consented, or something changes and no
/// check runs for what it has become.
pub fn to_apply(state: &State, today: Date) -> Vec<RecordId> {
    let next = |case: &Record| {
        let at = case.values.code("state").and_then(CaseState::from_code);
        // Most cases are elsewhere: their evidence is not gathered.
        if !matches!(at, Some(CaseState::Consent | CaseState::Changing)) {
            return false;
        }
        let evidence = Evidence::of(state, case);
        evidence.waiting_check().is_none()
            && (at == Some(CaseState::Consent)
                || evidence.is_classed() && evidence.running_check(today).is_none())
    };
    state
        .of_kind(Kind::VettingCase)
        .map(|held| &*held.record)
        .filter(|case| case.ended.is_none() && next(case))
        .map(|case| case.id)
        .collect()
}

/// The application that a case would make today.
pub fn application<'a>(state: &'a State, case: &'a Record, today: Date) -> Application<'a> {
    let evidence = Evidence::of(state, case);
    let prepared = evidence.prepared_check();
    let prepared_values = prepared.map(|check| &check.values);
    let position = evidence.position;
    let purpose = prepared_values
        .and_then(|values| values.code("purpose"))
        .or_else(|| purpose_of(case.values.code("participation")));
    let reason = prepared_values
        .and_then(|values| values.text("reason"))
        .or_else(|| position.and_then(|position| position.values.text("check_reason")));
    let mut application = Application {
        prepared,
        operator: position.and_then(|position| operator_of(state, position)),
        agreement: position.and_then(|position| agreement_of(state, position)),
        purpose,
        reason,
        end: prepared_values.and_then(|values| values.date("end_date")),
        evidence,
        stops: Vec::new(),
    };
    application.stops = stops(&application, today);
    application
}

fn stops(application: &Application<'_>, today: Date) -> Vec<Stop> {
    let evidence = &application.evidence;
    let case = evidence.case;
    let at = case.values.code("state").and_then(CaseState::from_code);
    let mut stops = Vec::new();
    let mut stop = |code, provision, at| {
        stops.push(Stop {
            code,
            provision,
            at,
        });
    };
    let entry = |record: Option<&Record>, field| {
        record.map(|record| Entry {
            kind: record.kind,
            id: Some(record.id),
            field,
        })
    };
    let check = |field| {
        Some(Entry {
            kind: Kind::RegisterCheck,
            id: application.prepared.map(|check| check.id),
            field,
        })
    };
    // The order of the states first: nothing else matters where no application is to be made.
    if case.ended.is_some() {
        stop("apply-not-now", "", None);
        return stops;
    }
    if evidence.waiting_check().is_some() {
        stop("apply-sent", "", None);
        return stops;
    }
    if !matches!(
        at,
        Some(
            CaseState::Opened
                | CaseState::BasicInvestigation
                | CaseState::BasicPassed
                | CaseState::Consent
                | CaseState::Changing
        )
    ) {
        stop("apply-not-now", "", None);
        return stops;
    }
    for lack in lacking_for_application(evidence, application.prepared, today) {
        let place = match lack {
            // Whether the annexes went along is answered when the application is recorded.
            Lack::ANNEX => continue,
            Lack::BASIC => entry(Some(case), "state"),
            Lack::CLASS => entry(evidence.position, "class"),
            Lack::CONSENT => Some(Entry {
                kind: Kind::Consent,
                id: None,
                field: "date",
            }),
            _ => entry(Some(case), "expected_participation"),
        };
        stop(lack.code, lack.provision, place);
    }
    if let Some(prepared) = application.prepared.and_then(Record::security_class)
        && Some(prepared) != evidence.class()
    {
        stop("apply-class-differs", "SSL 3 kap. 12 §", check("class"));
    }
    if application.end.is_some_and(|end| end <= today) {
        stop("apply-end-past", "", check("end_date"));
    }
    match evidence.person {
        None => stop("apply-no-person", "", entry(Some(case), "person")),
        Some(person) if person.values.text("person_no").is_none() => {
            stop("apply-no-number", "", entry(Some(person), "person_no"));
        }
        Some(_) => {}
    }
    if evidence
        .position
        .and_then(|position| position.values.text("title"))
        .is_none()
    {
        stop("apply-no-title", "", entry(Some(case), "position"));
    }
    match application.operator {
        None => stop(
            "apply-no-operator",
            "",
            entry(evidence.position, "operator"),
        ),
        Some(operator) if operator.values.text("org_no").is_none() => {
            stop("apply-no-org-no", "", entry(Some(operator), "org_no"));
        }
        Some(_) => {}
    }
    if application.purpose.is_none() {
        stop("apply-no-purpose", "", check("purpose"));
    }
    if application.reason.is_none() {
        stop(
            "apply-no-reason",
            "",
            entry(evidence.position, "check_reason"),
        );
    }
    if application.purpose == Some("avtal") && application.agreement.is_none() {
        let place = Entry {
            kind: Kind::Agreement,
            id: None,
            field: "positions",
        };
        stop("apply-no-agreement", "SSL 4 kap. 4 §", Some(place));
    }
    stops
}

impl Application<'_> {
    /// Whether the annex for the special personal investigation goes with it: class 1 and 2 (SSL 3 kap. 17 §).
    pub fn needs_annex(&self) -> bool {
        self.evidence.class() > Some(SecurityClass::Three)
    }

    /// The register check as it stands once the application is sent.
    pub fn sent(&self, dispatch: &Dispatch) -> Proposal {
        let mut values = match self.prepared {
            Some(check) => check.values.clone(),
            None => Values::new().with("case", Value::Ref(self.evidence.case.id)),
        };
        let mut fill = |field, value: Option<Value>| {
            if values.get(field).is_none() {
                values.set(field, value);
            }
        };
        let class = self.evidence.class();
        fill("class", class.map(|class| Value::Code(class.code())));
        fill("purpose", self.purpose.map(Value::Code));
        // A reason that is longer than the check holds stands in the position.
        let short = |text: &&str| text.chars().count() <= 160 && !text.contains('\n');
        let reason = self.reason.filter(short);
        fill("reason", reason.map(|text| Value::Text(text.to_owned())));
        values.set("application_date", Some(Value::Date(dispatch.on)));
        values.set("status", Some(Value::Code("ansokt")));
        let reference = dispatch.reference.clone().map(Value::Text);
        values.set("dispatch_ref", reference);
        values.set("dispatch_method", dispatch.method.map(Value::Code));
        if self.needs_annex() {
            values.set("annex_sent", Some(Value::Flag(dispatch.annexes)));
        }
        // A record about a person in a high class is marked as its case is.
        if let (None, Some(mark)) = (
            values.get("class_mark"),
            self.evidence.case.values.get("class_mark").cloned(),
        ) {
            values.set("class_mark", Some(mark));
        }
        Proposal {
            id: self.prepared.map(|check| check.id),
            kind: Kind::RegisterCheck,
            base: self.prepared.map_or(0, |check| check.version),
            values,
            new_id: None,
        }
    }
}

/// The check that waits for its reply in a case, as it stands once the reply has come. Only the day: what it said is
/// nowhere (SSL 3 kap. 21 §).
pub fn replied(check: &Record, on: Date) -> Proposal {
    let mut values = check.values.clone();
    values.set("reply_date", Some(Value::Date(on)));
    values.set("status", Some(Value::Code("aktiv")));
    Proposal {
        id: Some(check.id),
        kind: Kind::RegisterCheck,
        base: check.version,
        values,
        new_id: None,
    }
}

#[cfg(test)]
mod tests;
