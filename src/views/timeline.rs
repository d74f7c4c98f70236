//! A person or a case in time: what happened, what is planned and what falls due, each a day and the record that says so.

use crate::domain::{Held, Kind, Record, State};
use crate::rules::Book;
use crate::views::Link;
use crate::views::show::link;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// One day in it.
#[derive(Clone, PartialEq, Eq)]
pub struct Moment {
    /// When.
    pub day: Date,
    /// Lies ahead.
    pub planned: bool,
    /// What: words under `moment-<code>`; for what falls due the rule's own, under `rule-<code>`.
    pub code: &'static str,
    /// Whether it is a rule's date.
    pub due: bool,
    /// The record that says so.
    pub link: Link,
}

/// The fields of each kind that hold a day worth telling, and what happened on it.
const DAYS: &[(Kind, &[(&str, &str)])] = &[
    (
        Kind::VettingCase,
        &[
            ("basic_date", "basic"),
            ("decision_date", "decided"),
            ("start_date", "started"),
            ("end_date", "ended"),
        ],
    ),
    (
        Kind::Consent,
        &[("date", "consented"), ("withdrawn_date", "withdrawn")],
    ),
    (
        Kind::RegisterCheck,
        &[
            ("application_date", "applied"),
            ("reply_date", "replied"),
            ("returned_date", "returned"),
            ("deregistered_date", "deregistered"),
        ],
    ),
    (Kind::SecrecyBriefing, &[("date", "briefed")]),
    (Kind::TrainingRecord, &[("date", "trained")]),
    (
        Kind::Authorisation,
        &[("granted", "granted"), ("revoked", "revoked")],
    ),
    (Kind::FollowUp, &[("date", "followed-up")]),
    (
        Kind::Reassessment,
        &[("opened", "reassessed"), ("closed", "reassessment-closed")],
    ),
    (
        Kind::Closing,
        &[
            ("talk_date", "talked"),
            ("confidentiality_reminder", "reminded"),
            ("access_withdrawn", "access-withdrawn"),
        ],
    ),
    (Kind::Certificate, &[("issued", "certified")]),
];

/// The timeline of a case or a person, what lies furthest ahead first; nothing for any other record.
pub fn timeline(state: &State, book: &Book, held: &Held) -> Vec<Moment> {
    let records = match held.record.kind {
        Kind::VettingCase => of_case(state, &held.record),
        Kind::Person => of_person(state, &held.record),
        _ => return Vec::new(),
    };
    let today = book.today();
    let mut seen = BTreeSet::new();
    let mut moments = Vec::new();
    for record in records {
        if !seen.insert(record.id) {
            continue;
        }
        let here = || link(state, record);
        let fields = DAYS.iter().find(|(kind, _)| *kind == record.kind);
        for (field, code) in fields.map_or(&[][..], |(_, fields)| fields) {
            if let Some(day) = record.values.date(field) {
                moments.push(Moment {
                    day,
                    planned: day > today,
                    code: outcome(record, code),
                    due: false,
                    link: here(),
                });
            }
        }
        for found in book.all_of(record.id) {
            if let Some(day) = found.due {
                moments.push(Moment {
                    day,
                    planned: day > today,
                    code: found.rule,
                    due: true,
                    link: here(),
                });
            }
        }
    }
    moments.sort_by(|a, b| b.day.cmp(&a.day).then(a.link.label.cmp(&b.link.label)));
    moments
}

/// A decision is told with its outcome.
fn outcome(record: &Record, code: &'static str) -> &'static str {
    match (code, record.values.code("decision")) {
        ("decided", Some("godkand")) => "approved",
        ("decided", Some("ej_godkand")) => "rejected",
        _ => code,
    }
}

fn live<'a>(state: &'a State, record: &Record) -> Vec<&'a Record> {
    state
        .pointing_at(record.id)
        .map(|held| &*held.record)
        .filter(|record| record.ended.is_none())
        .collect()
}

/// The case, what points at it, and what its person has been told and taught.
fn of_case<'a>(state: &'a State, case: &'a Record) -> Vec<&'a Record> {
    let mut records = vec![case];
    records.extend(live(state, case));
    let person = case.values.reference("person").and_then(|id| state.get(id));
    if let Some(person) = person {
        let about = live(state, &person.record);
        let taught = [Kind::SecrecyBriefing, Kind::TrainingRecord];
        records.extend(about.into_iter().filter(|r| taught.contains(&r.kind)));
        records.push(&person.record);
    }
    records
}

/// The person, and every case with what points at it.
fn of_person<'a>(state: &'a State, person: &'a Record) -> Vec<&'a Record> {
    let mut records = vec![person];
    for record in live(state, person) {
        if record.kind == Kind::VettingCase {
            records.extend(live(state, record));
        }
        records.push(record);
    }
    records
}

#[cfg(test)]
mod tests;
