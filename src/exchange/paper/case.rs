//! The sheet of a vetting case: the application while one is to be made or waits, the decision once there is one, the
//! deregistration when participation ends.

use super::fill::{application as filled, lacking, person, place, plain};
use super::form::{ANNEX, APPLICATION, DEREGISTRATION, fields_of};
use super::{Making, Sheet, decision};
use crate::domain::{
    Application, CaseState, Entry, Held, Record, Stop, application, must_be_deregistered,
};
use crate::words::date;

/// What the case's state asks for.
pub(super) fn sheet(making: Making<'_>, held: &Held) -> (&'static str, Sheet) {
    let case = &held.record;
    let at = case.values.code("state").and_then(CaseState::from_code);
    match at {
        Some(
            CaseState::Approved
            | CaseState::Rejected
            | CaseState::BasicFailed
            | CaseState::Participating
            | CaseState::Reassessment,
        ) => ("case-decision", decision::sheet(making, held)),
        Some(CaseState::Closing | CaseState::Closed) => {
            ("deregistration", deregistration(making, held))
        }
        _ => ("application", apply(making, held)),
    }
}

/// What a person and a position of a case are called: `PR-0012 Anna Ek, Driftingenjör`.
pub(super) fn title(application: &Application<'_>) -> String {
    let evidence = &application.evidence;
    let named = |record: Option<&Record>, field: &str| {
        let text = record.and_then(|record| record.values.text(field));
        text.map(str::to_owned)
    };
    let parts = [
        named(evidence.person, "name"),
        named(evidence.position, "title"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{} {}", evidence.case.label(), parts.join(", "))
        .trim_end()
        .to_owned()
}

/// One thing that stops an application, in words.
pub(super) fn stopped(making: Making<'_>, stop: &Stop) -> String {
    let args = [("provision", stop.provision)];
    let words = making.words.with(&format!("fault-{}", stop.code), &args);
    // What lacks by law already says where it is entered.
    match (stop.code.starts_with("lacks-"), stop.at) {
        (false, Some(entry)) => format!("{words} {}", lacking(making, entry)),
        _ => words,
    }
}

/// The level of the records that a sheet was made from.
fn level(sheet: &mut Sheet, records: &[Option<&Record>]) {
    for record in records.iter().flatten() {
        sheet.level = sheet.level.max(record.class_mark());
    }
}

fn apply(making: Making<'_>, held: &Held) -> Sheet {
    let case = &held.record;
    let made = application(making.state, case, making.today);
    let mut sheet = Sheet::new(held, title(&made));
    level(
        &mut sheet,
        &[
            made.evidence.person,
            made.evidence.position,
            made.prepared,
            made.agreement,
        ],
    );
    sheet.stops = made
        .stops
        .iter()
        .map(|stop| stopped(making, stop))
        .collect();
    let first = made.stops.iter().find_map(|stop| stop.at);
    sheet.mend = first.map(|entry| place(entry, case));
    sheet.can_apply = made.stops.is_empty();
    sheet.annex = made.needs_annex();
    sheet.persons = made.evidence.person.iter().map(|one| one.id).collect();
    if let Some(waiting) = made.evidence.waiting_check() {
        let on = waiting.values.date("application_date").map(date);
        let label = waiting.label();
        let args = [
            ("date", on.as_deref().unwrap_or_default()),
            ("label", label.as_str()),
        ];
        sheet.text(making.words.with("paper-sent-already", &args));
    }
    sheet.heading(APPLICATION.to_owned());
    for field in fields_of(APPLICATION) {
        sheet.parts.extend(filled(making, field, &made));
    }
    sheet.text(making.words.get("paper-reason-open"));
    if made.needs_annex() {
        sheet.heading(ANNEX.to_owned());
        for field in fields_of(ANNEX) {
            let text = making.words.get("paper-annex");
            sheet.parts.push(plain(making, field, text, case));
        }
    }
    sheet
}

/// The notice that a register check is to end (SSF 5 kap. 20 §): whose, which, and since when participation has ended.
fn deregistration(making: Making<'_>, held: &Held) -> Sheet {
    let case = &held.record;
    let made = application(making.state, case, making.today);
    let mut sheet = Sheet::new(held, title(&made));
    level(&mut sheet, &[made.evidence.person, made.evidence.position]);
    sheet.persons = made.evidence.person.iter().map(|one| one.id).collect();
    let running: Vec<&&Record> = made
        .evidence
        .checks
        .iter()
        .filter(|check| must_be_deregistered(check, making.today))
        .collect();
    if running.is_empty() {
        sheet.stops = vec![making.words.get("paper-nothing-to-deregister")];
    }
    for check in running {
        sheet.level = sheet.level.max(check.class_mark());
        sheet.heading(DEREGISTRATION.to_owned());
        for field in fields_of(DEREGISTRATION) {
            let who = made.evidence.person.map(|one| person(making, one));
            let text = format!(
                "{}\n{}",
                who.unwrap_or_else(|| making.words.get("paper-lacks")),
                which(making, check, &made)
            );
            sheet.parts.push(plain(making, field, text, case));
        }
        let ended = case.values.date("end_date");
        let entry = Entry {
            kind: case.kind,
            id: Some(case.id),
            field: "end_date",
        };
        let ended = ended.map_or_else(|| lacking(making, entry), date);
        sheet.text(making.words.with("paper-ended-on", &[("date", &ended)]));
        sheet.text(making.words.get("paper-deregister-promptly"));
    }
    sheet
}

/// Which check: its class, when it was applied for, by which reference and operator.
fn which(making: Making<'_>, check: &Record, made: &Application<'_>) -> String {
    let class = super::fill::choice(making, check, "class");
    let on = check.values.date("application_date").map(date);
    let reference = check.values.text("dispatch_ref").map(str::to_owned);
    let operator = made
        .operator
        .and_then(|operator| operator.values.text("name"))
        .map(str::to_owned);
    let unknown = || making.words.get("paper-lacks");
    let [class, on, reference, operator] =
        [class, on, reference, operator].map(|part| part.unwrap_or_else(unknown));
    making.words.with(
        "paper-which-check",
        &[
            ("label", &check.label()),
            ("class", &class),
            ("date", &on),
            ("ref", &reference),
            ("operator", &operator),
        ],
    )
}
