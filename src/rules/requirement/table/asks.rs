//! What several rows ask of a record.

use crate::domain::{InfoLevel, Kind, Record, RecordId, SecurityClass, Values};
use crate::rules::dates::has_come;
use crate::rules::survey::takes_part;
use crate::rules::{Survey, units};
use jiff::civil::Date;

/// A question about a record on a day.
pub type Ask = fn(&Survey<'_>, &Record, Date) -> bool;

/// Every record of its kind.
pub const ANY: Ask = |_, _, _| true;
/// Somebody takes part under the case.
pub const PART: Ask = |_, case, _| takes_part(case);
/// Somebody takes part in class 1 or 2.
pub const PART_HIGH: Ask =
    |survey, case, _| takes_part(case) && class_of(survey, case) > Some(SecurityClass::Three);
/// Whoever takes part was trained.
pub const TRAINED: Ask = |survey, case, _| {
    of_person(survey, case, Kind::TrainingRecord)
        .iter()
        .any(|training| training.values.date("date").is_some())
};
/// The value is information.
pub const INFORMATION: Ask = |_, value, _| value.values.code("value_kind") == Some("uppgift");
/// The document or transfer has a classification level.
pub const CLASSIFIED: Ask = |_, record, _| record.info_level() >= Some(InfoLevel::Restricted);
/// The information system is in use.
pub const IN_USE: Ask = |_, system, today| has_come(system.values.date("go_live"), today);
/// The operator still runs its activity.
pub const RUNNING: Ask = |_, operator, today| !has_come(operator.values.date("ceased_at"), today);
/// The unit judges for itself whether the act concerns it.
pub const JUDGES: Ask = |_, unit, _| units::judges_itself(unit);
/// A protective security agreement was signed; an understanding between authorities is none.
pub const AGREED: Ask = |_, agreement, today| {
    agreement.values.code("agreement_kind") != Some("overenskommelse")
        && has_come(agreement.values.date("signed_date"), today)
};
/// The event is of a kind that must be reported.
pub const REPORTABLE: Ask = |_, event, _| {
    matches!(
        event.values.code("event_type"),
        Some("rojd_uppgift" | "it_incident" | "annan_verksamhet")
    )
};

/// Whether all of these fields are filled.
pub fn filled(values: &Values, fields: &[&str]) -> bool {
    fields.iter().all(|field| values.get(field).is_some())
}

/// The class that a position is placed in.
pub fn class(position: &Record) -> Option<SecurityClass> {
    position.security_class()
}

/// The class of the position that a case is about.
pub fn class_of(survey: &Survey<'_>, case: &Record) -> Option<SecurityClass> {
    let position = case.values.reference("position")?;
    survey.record(position).and_then(class)
}

/// What the register has of a kind about the person of a case.
pub fn of_person<'a>(survey: &Survey<'a>, case: &Record, kind: Kind) -> Vec<&'a Record> {
    let id: Option<RecordId> = case.values.reference("person");
    id.map_or(Vec::new(), |id| survey.pointing(id, kind))
}

/// Whether something of a kind points at the record and is so.
pub fn any_of(survey: &Survey<'_>, at: &Record, kind: Kind, is: fn(&Record) -> bool) -> bool {
    survey.pointing(at.id, kind).into_iter().any(is)
}

/// Whether the analysis was adopted, on a day that is told.
pub fn is_adopted(analysis: &Record) -> bool {
    analysis.values.code("status") == Some("faststalld")
        && filled(&analysis.values, &["adopted_date"])
}
