//! Notices of agreements and of events: the fields that the table has, from the register. No names of persons.

use super::fill::{choice, of_record};
use super::form::{AGREEMENT, EVENT, fields_of};
use super::{Making, Sheet};
use crate::domain::{Held, Record};
use crate::words::date;

/// The notice of a protective security agreement: that it is intended, made or ended (SSF 6 kap. 4-5 §§).
pub(super) fn agreement(making: Making<'_>, held: &Held) -> Sheet {
    let record = &held.record;
    let title = record.values.text("title").unwrap_or_default();
    let mut sheet = Sheet::new(held, format!("{} {title}", record.label()));
    sheet.heading(AGREEMENT.to_owned());
    for field in fields_of(AGREEMENT) {
        let text = Some(standing(making, record));
        sheet
            .parts
            .push(of_record(making, field, text, record, "title"));
    }
    sheet.text(making.words.get("paper-agreement-promptly"));
    sheet
}

/// New or ended, between whom, and at which level.
fn standing(making: Making<'_>, record: &Record) -> String {
    let words = making.words;
    let values = &record.values;
    let latest = ["ended_date", "signed_date", "intent_notified_date"]
        .into_iter()
        .find_map(|field| Some((field, values.date(field)?)));
    let stands = match latest {
        Some(("ended_date", day)) => words.with("paper-agreement-ended", &[("date", &date(day))]),
        Some(("signed_date", day)) => words.with("paper-agreement-new", &[("date", &date(day))]),
        _ => words.get("paper-agreement-intended"),
    };
    let lacks = || words.get("paper-lacks");
    let text = |field: &str| values.text(field).map_or_else(lacks, str::to_owned);
    let parties = words.with(
        "paper-agreement-parties",
        &[
            ("municipality", making.state.info.municipality.as_str()),
            ("counterpart", &text("counterpart")),
            ("number", &text("org_no")),
        ],
    );
    let level = choice(making, record, "level").unwrap_or_else(lacks);
    let positions = values
        .get("positions")
        .map_or(&[][..], |one| one.references());
    let mut classes: Vec<String> = positions
        .iter()
        .filter_map(|id| making.state.get(*id))
        .filter_map(|held| choice(making, &held.record, "class"))
        .map(|class| class.to_lowercase())
        .collect();
    classes.sort();
    classes.dedup();
    let classes = match classes.is_empty() {
        true => lacks(),
        false => classes.join(", "),
    };
    let args = [("level", level.as_str()), ("classes", classes.as_str())];
    let level = words.with("paper-agreement-level", &args);
    format!("{stands}\n{parties}\n{level}")
}

/// The notice of a security-threatening event (SSF 2 kap. 4 §).
pub(super) fn event(making: Making<'_>, held: &Held) -> Sheet {
    let record = &held.record;
    let title = record.values.text("title").unwrap_or_default();
    let mut sheet = Sheet::new(held, format!("{} {title}", record.label()));
    sheet.heading(EVENT.to_owned());
    for field in fields_of(EVENT) {
        let text = choice(making, record, "event_type");
        sheet
            .parts
            .push(of_record(making, field, text, record, "event_type"));
    }
    let days: Vec<String> = ["occurred", "discovered", "reported_date"]
        .into_iter()
        .filter_map(|field| {
            let day = record.values.date(field)?;
            let name = making.words.get(&format!("field-event-{field}"));
            Some(format!("{name}: {}", date(day)))
        })
        .collect();
    if !days.is_empty() {
        sheet.text(days.join("\n"));
    }
    sheet.text(making.words.get("paper-event-promptly"));
    sheet
}
