//! What the register holds as evidence in one vetting case: its person, its position, and the records that point at them.
//!
//! Guards, next steps and rules read the same evidence, so that what is refused, what is offered and what is found never
//! contradict each other. It holds dates and codes; what a register check showed is nowhere.

use crate::domain::{Kind, Record, RecordId, SecurityClass, State};
use jiff::civil::Date;

/// The records of one case. Ended records are not evidence.
pub struct Evidence<'a> {
    /// The case.
    pub case: &'a Record,
    /// Who is vetted.
    pub person: Option<&'a Record>,
    /// For what.
    pub position: Option<&'a Record>,
    /// Consents (SSL 3 kap. 18 §).
    pub consents: Vec<&'a Record>,
    /// Register checks, each with its own purpose and reason (SSL 3 kap. 13 §).
    pub checks: Vec<&'a Record>,
    /// The person's secrecy briefings (SSF 2 kap. 3 §).
    pub briefings: Vec<&'a Record>,
    /// The person's trainings (SSF 5 kap. 1 §).
    pub trainings: Vec<&'a Record>,
    /// Why the person needs access (SSF 2 kap. 2 §).
    pub needs: Vec<&'a Record>,
    /// Follow-ups (SSL 3 kap. 3 §).
    pub follow_ups: Vec<&'a Record>,
    /// Reassessments (SSL 3 kap. 4 §).
    pub reassessments: Vec<&'a Record>,
    /// What was done when participation ended (SSF 5 kap. 20 §).
    pub closings: Vec<&'a Record>,
    /// The person's offices (SSL 2 kap. 7 §).
    pub offices: Vec<&'a Record>,
}

/// Placements decided before this day lapsed at the end of 2024 (transitional provisions).
pub const ACT_IN_FORCE: Date = Date::constant(2019, 4, 1);

/// The kinds of record about a case that are evidence in it.
const ABOUT_CASE: [Kind; 6] = [
    Kind::Consent,
    Kind::RegisterCheck,
    Kind::Authorisation,
    Kind::FollowUp,
    Kind::Reassessment,
    Kind::Closing,
];
/// And those about its person.
const ABOUT_PERSON: [Kind; 3] = [
    Kind::SecrecyBriefing,
    Kind::TrainingRecord,
    Kind::Appointment,
];

/// Whether a date that stands lies on or before another.
fn by(date: Option<Date>, day: Date) -> bool {
    date.is_some_and(|date| date <= day)
}

impl<'a> Evidence<'a> {
    /// Gathers the evidence of a case; `record` and `pointing` (live records of some kinds that point at this one, by
    /// number) look in the register.
    pub fn gather(
        case: &'a Record,
        record: &dyn Fn(RecordId) -> Option<&'a Record>,
        pointing: &dyn Fn(RecordId, &[Kind]) -> Vec<&'a Record>,
    ) -> Self {
        let person = case.values.reference("person");
        let about_case = pointing(case.id, &ABOUT_CASE);
        let about_person = person.map_or_else(Vec::new, |id| pointing(id, &ABOUT_PERSON));
        let of = |records: &[&'a Record], kind| -> Vec<&'a Record> {
            let of_kind = records.iter().copied();
            of_kind.filter(|record| record.kind == kind).collect()
        };
        let at_case = |kind| of(&about_case, kind);
        let at_person = |kind| of(&about_person, kind);
        Self {
            case,
            person: person.and_then(record),
            position: case.values.reference("position").and_then(record),
            consents: at_case(Kind::Consent),
            checks: at_case(Kind::RegisterCheck),
            briefings: at_person(Kind::SecrecyBriefing),
            trainings: at_person(Kind::TrainingRecord),
            needs: at_case(Kind::Authorisation),
            follow_ups: at_case(Kind::FollowUp),
            reassessments: at_case(Kind::Reassessment),
            closings: at_case(Kind::Closing),
            offices: at_person(Kind::Appointment),
        }
    }

    /// The evidence as the register stands; `case` may be a version that is not yet written.
    pub fn of(state: &'a State, case: &'a Record) -> Self {
        Self::gather(
            case,
            &|id| state.get(id).map(|held| &*held.record),
            &|id, kinds| {
                let mut found: Vec<&Record> = kinds
                    .iter()
                    .flat_map(|kind| state.pointing_of(id, *kind))
                    .map(|held| &*held.record)
                    .filter(|record| record.ended.is_none())
                    .collect();
                found.sort_by_key(|record| record.number);
                found
            },
        )
    }

    /// Takes in a record of the case that is about to be written, in place of the version that stands.
    pub(in crate::domain) fn take(&mut self, record: &'a Record) {
        let records = match record.kind {
            Kind::Consent => &mut self.consents,
            Kind::RegisterCheck => &mut self.checks,
            Kind::Reassessment => &mut self.reassessments,
            _ => return,
        };
        records.retain(|held| held.id != record.id);
        records.push(record);
    }

    /// The security class of the position.
    pub fn class(&self) -> Option<SecurityClass> {
        self.position.and_then(Record::security_class)
    }

    /// Whether the position is in class 1 to 3.
    pub fn is_classed(&self) -> bool {
        self.class() > Some(SecurityClass::Without)
    }

    /// Whether the position is in class 1 or 2.
    pub fn is_high(&self) -> bool {
        self.class() > Some(SecurityClass::Three)
    }

    /// Whether the position's class has a decision that holds: under the act, and class 1 by the Government, 2 and 3 by
    /// somebody else (SSL 3 kap. 12 §, SSF 5 kap. 5-10 §§).
    pub fn class_is_decided(&self) -> bool {
        let Some(position) = self.position else {
            return false;
        };
        let by_government = position.values.code("decision_by") == Some("regeringen");
        position
            .values
            .date("decision_date")
            .is_some_and(|day| day >= ACT_IN_FORCE)
            && (self.class() == Some(SecurityClass::One)) == by_government
    }

    /// Whether citizenship is asked for here and neither confirmed nor excepted by the Government (SSL 3 kap. 11 §).
    pub fn lacks_citizenship(&self) -> bool {
        self.is_high()
            && self.case.values.code("participation") == Some("anstalld_kommun")
            && self.case.values.text("citizenship_exception").is_none()
            && !self
                .person
                .is_some_and(|person| person.values.flag("citizenship_confirmed"))
    }

    /// The consent that held on a day: dated on or before it, and not withdrawn by then.
    pub fn consent_on(&self, day: Date) -> Option<&'a Record> {
        self.consents.iter().copied().rfind(|consent| {
            by(consent.values.date("date"), day) && !by(consent.values.date("withdrawn_date"), day)
        })
    }

    /// The register check that runs on a day, for the class that the position has: answered, not deregistered, not past
    /// its own end (SSL 3 kap. 14 §).
    pub fn running_check(&self, day: Date) -> Option<&'a Record> {
        let class = self.class();
        self.checks
            .iter()
            .copied()
            .filter(|check| check.security_class().or(class) >= class)
            .rfind(|check| runs_on(check, day))
    }

    /// The application that waits for its reply.
    pub fn waiting_check(&self) -> Option<&'a Record> {
        self.checks.iter().copied().rfind(|check| waits(check))
    }

    /// The check that is prepared and not applied for.
    pub fn prepared_check(&self) -> Option<&'a Record> {
        self.checks
            .iter()
            .copied()
            .rfind(|check| is_prepared(check))
    }

    /// Checks that were answered with documents which nobody has returned, and no other decision says may stay (SSL 3 kap.
    /// 21 §).
    pub fn unreturned(&self) -> impl Iterator<Item = &'a Record> {
        self.checks.iter().copied().filter(|check| {
            let fields = &check.values;
            fields.flag("documents_received")
                && fields.date("returned_date").is_none()
                && fields.text("return_exempt").is_none()
        })
    }

    /// The last secrecy briefing on or before a day.
    pub fn briefed(&self, day: Date) -> Option<&'a Record> {
        latest(&self.briefings, "date", day)
    }

    /// The last completed training on or before a day.
    pub fn trained(&self, day: Date) -> Option<&'a Record> {
        let completed: Vec<&Record> = self
            .trainings
            .iter()
            .copied()
            .filter(|training| training.values.code("result") != Some("avbruten"))
            .collect();
        latest(&completed, "date", day)
    }

    /// The need that is stated and not revoked on a day.
    pub fn need(&self, day: Date) -> Option<&'a Record> {
        self.needs.iter().copied().rfind(|need| {
            need.values.text("need").is_some() && !by(need.values.date("revoked"), day)
        })
    }

    /// The reassessment that nobody has closed.
    pub fn open_reassessment(&self) -> Option<&'a Record> {
        self.reassessments
            .iter()
            .copied()
            .rfind(|reassessment| reassessment.values.date("closed").is_none())
    }

    /// The day of a decision that the person can be assumed loyal and reliable.
    pub fn approved_on(&self) -> Option<Date> {
        let fields = &self.case.values;
        fields
            .date("decision_date")
            .filter(|_| fields.code("decision") == Some("godkand"))
    }

    /// Whether the person holds an office on a day; the code is the catalogue's.
    pub fn holds(&self, office: &str, day: Date) -> bool {
        self.offices.iter().any(|held| {
            let fields = &held.values;
            fields.code("role") == Some(office)
                && fields.date("from").is_none_or(|from| from <= day)
                && fields.date("to").is_none_or(|to| to >= day)
        })
    }
}

/// The record whose date lies last on or before a day.
fn latest<'a>(records: &[&'a Record], field: &str, day: Date) -> Option<&'a Record> {
    records
        .iter()
        .copied()
        .filter(|record| by(record.values.date(field), day))
        .max_by_key(|record| record.values.date(field))
}

/// Whether a register check has begun and not ended on a day.
pub fn runs_on(check: &Record, day: Date) -> bool {
    let fields = &check.values;
    let answered = by(fields.date("reply_date"), day)
        || (fields.code("status") == Some("aktiv") && fields.date("reply_date").is_none());
    answered
        && !is_over(check)
        && !by(fields.date("deregistered_date"), day)
        && fields.date("end_date").is_none_or(|end| end >= day)
}

/// Whether a check is said to be deregistered or ended, whatever its dates.
fn is_over(check: &Record) -> bool {
    matches!(check.values.code("status"), Some("avanmald" | "upphord"))
}

/// Whether a check is only prepared: nothing of it has happened yet.
pub(in crate::domain) fn is_prepared(check: &Record) -> bool {
    let fields = &check.values;
    ["application_date", "reply_date", "deregistered_date"]
        .iter()
        .all(|field| fields.date(field).is_none())
        && fields
            .code("status")
            .is_none_or(|status| status == "ansokt")
}

/// Whether an application is sent and not answered.
pub fn waits(check: &Record) -> bool {
    let fields = &check.values;
    fields.date("application_date").is_some()
        && fields.date("reply_date").is_none()
        && fields.date("deregistered_date").is_none()
        && fields
            .code("status")
            .is_none_or(|status| status == "ansokt")
}

/// Whether a check still has to be deregistered when participation ends (SSF 5 kap. 20 §): it was applied for, and neither
/// deregistered nor ended by itself.
pub fn must_be_deregistered(check: &Record, today: Date) -> bool {
    let fields = &check.values;
    fields.date("application_date").is_some()
        && fields.date("deregistered_date").is_none()
        && !is_over(check)
        && fields.date("end_date").is_none_or(|end| end >= today)
}

#[cfg(test)]
mod tests;
