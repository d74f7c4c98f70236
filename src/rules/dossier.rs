//! The evidence of a case, looked up through the survey, so that what was read is what the judgement depends on.

use crate::domain::{Evidence, Kind, Record};
use crate::rules::Survey;
use jiff::ToSpan;
use jiff::civil::Date;

/// The evidence of a case.
pub(super) fn evidence<'a>(survey: &Survey<'a>, case: &'a Record) -> Evidence<'a> {
    Evidence::gather(case, &|id| survey.record(id), &|id, kinds| {
        survey.pointing_of(id, kinds)
    })
}

/// The case that a record of it points at.
pub(super) fn case_of<'a>(survey: &Survey<'a>, record: &Record) -> Option<&'a Record> {
    record
        .values
        .reference("case")
        .and_then(|id| survey.record(id))
        .filter(|case| case.kind == Kind::VettingCase)
}

/// The day that lies so many months later.
pub(super) fn months_after(day: Date, months: u32) -> Date {
    day.checked_add(i64::from(months).months()).unwrap_or(day)
}

/// The day that lies so many days later.
pub(super) fn days_after(day: Date, days: u32) -> Date {
    day.checked_add(i64::from(days).days()).unwrap_or(day)
}
