//! Papers, applications and replies without a screen: the same questions to the desk.
//!
//! What is printed lies open wherever it is sent: records are named by their numbers, and names and numbers of persons
//! stand only in the file that is written and journalled.

use crate::cli::args::{ApplicationOrder, PapersOrder, ReplyOrder, ReportOrder, ScreenOrder};
use crate::cli::counter::{Counter, unlock};
use crate::cli::{evidence, out};
use crate::desk::{ApplyOrder, Ask, Paper, PaperOrder, PaperWork, Sheet, Told};
use crate::domain::{Dispatch, FieldType, Kind, Purpose, RecordId, Value};
use crate::fields;
use crate::say;
use crate::views::Waiting;
use crate::words::{Words, date, local_date};
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::PathBuf;
use std::sync::Arc;

/// Says which sheets are ready, or writes them.
pub fn papers(words: &Words, order: PapersOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let work = PaperWork::Records(named(words, &mut counter, &order.labels)?);
    let paper = paper(words, &mut counter, &work)?;
    match order.out {
        Some(folder) => {
            let purpose = (!paper.persons().is_empty()).then_some(Purpose::RegisterCheck);
            write(words, &mut counter, work, folder, purpose)
        }
        None => {
            paper
                .sheets
                .iter()
                .for_each(|sheet| say_sheet(words, sheet));
            Ok(())
        }
    }
}

/// Records one application for many cases, in one entry. Those that are held out are told, and left as they are.
pub fn apply(words: &Words, order: ApplicationOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let dispatch = Dispatch {
        on: day(words, order.date.as_deref(), "application_date")?,
        reference: Some(order.reference),
        method: Some(method(words, &order.method)?),
        annexes: order.annexes,
    };
    let work = PaperWork::Records(named(words, &mut counter, &order.labels)?);
    let paper = paper(words, &mut counter, &work)?;
    let goes = |sheet: &&Sheet| sheet.can_apply && (!sheet.annex || order.annexes);
    for sheet in paper.sheets.iter().filter(|sheet| !goes(sheet)) {
        say_sheet(words, sheet);
        if sheet.can_apply {
            out::line(&format!("  – {}", words.get("apply-annexes-lack")));
        }
    }
    let ready: Vec<&Sheet> = paper.sheets.iter().filter(goes).collect();
    if order.dry_run || ready.is_empty() {
        ready.iter().for_each(|sheet| say_sheet(words, sheet));
        return match ready.is_empty() {
            true => Err(words.with("apply-none", &[("why", "")]).trim().to_owned()),
            false => Ok(()),
        };
    }
    let cases: Vec<RecordId> = ready
        .iter()
        .filter_map(|sheet| sheet.about.as_ref())
        .map(|about| about.id)
        .collect();
    let count = cases.len().to_string();
    let ask = Ask::Apply(ApplyOrder {
        cases,
        dispatch,
        language: words.language(),
    });
    let seq = counter.save(ask)?;
    let args = [("count", count.as_str()), ("seq", &seq.to_string())];
    out::line(&words.with("apply-done", &args));
    Ok(())
}

/// Records that replies came on a day, in one entry.
pub fn reply(words: &Words, order: ReplyOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let on = day(words, order.date.as_deref(), "reply_date")?;
    let ids = named(words, &mut counter, &order.labels)?;
    let waiting = waiting_now(&mut counter)?;
    let checks = waiting.rows.iter();
    let checks = checks.filter(|row| ids.contains(&row.check) || ids.contains(&row.case.id));
    let replies: Vec<(RecordId, Date)> = checks.map(|row| (row.check, on)).collect();
    if replies.len() < ids.len() {
        return Err(words.get("reply-nobody-waits"));
    }
    let count = replies.len().to_string();
    let ask = Ask::Replies(replies, words.language());
    let seq = counter.save(ask)?;
    let args = [("count", count.as_str()), ("seq", &seq.to_string())];
    out::line(&words.with("reply-done", &args));
    Ok(())
}

/// Says who waits, the longest first.
pub fn waiting(words: &Words, at: ScreenOrder) -> Result<(), String> {
    let mut counter = unlock(words, at)?;
    let waiting = waiting_now(&mut counter)?;
    if waiting.rows.is_empty() {
        out::line(&words.get("waiting-none"));
    }
    for row in &waiting.rows {
        let class = match row.class {
            "" => String::new(),
            class => say::code(words, "security_class", class),
        };
        let days = words.with("waiting-for-days", &[("days", &row.days.to_string())]);
        let parts = [
            row.case.label.clone(),
            row.label.clone(),
            class,
            date(row.since),
            days,
            row.reference.clone(),
        ];
        out::line(&say::parts(parts));
    }
    Ok(())
}

/// Says the indicators, or writes the report to the municipal director.
pub fn report(words: &Words, order: ReportOrder) -> Result<(), String> {
    let Some(folder) = order.out else {
        return evidence::report(words, order.at);
    };
    let mut counter = unlock(words, order.at)?;
    write(words, &mut counter, PaperWork::Director, folder, None)
}

fn write(
    words: &Words,
    counter: &mut Counter<'_>,
    work: PaperWork,
    folder: PathBuf,
    purpose: Option<Purpose>,
) -> Result<(), String> {
    let ask = Ask::WritePaper(PaperOrder {
        work,
        folder,
        language: words.language(),
        purpose,
    });
    counter.print(ask)
}

fn paper(words: &Words, counter: &mut Counter<'_>, work: &PaperWork) -> Result<Box<Paper>, String> {
    match counter.ask(Ask::Paper(work.clone(), words.language()))? {
        Told::Paper(paper) => Ok(paper),
        _ => Err(counter.gone()),
    }
}

fn waiting_now(counter: &mut Counter<'_>) -> Result<Arc<Waiting>, String> {
    match counter.ask(Ask::Waiting)? {
        Told::Waiting(waiting) => Ok(waiting),
        _ => Err(counter.gone()),
    }
}

/// Whether a sheet is ready, what it lacks, and what stops it, by the record's number.
fn say_sheet(words: &Words, sheet: &Sheet) {
    let label = sheet.about.as_ref().map_or("", |about| &about.label);
    let gaps = sheet.gaps().to_string();
    let key = match sheet.stops.is_empty() {
        true => "cli-sheet-ready",
        false => "cli-sheet-held",
    };
    out::line(&words.with(key, &[("label", label), ("gaps", &gaps)]));
    for stop in &sheet.stops {
        out::line(&format!("  – {stop}"));
    }
}

/// The records with these readable numbers.
fn named(
    words: &Words,
    counter: &mut Counter<'_>,
    labels: &[String],
) -> Result<Vec<RecordId>, String> {
    let mut ids = Vec::new();
    for label in labels {
        let unknown = || words.with("cli-record-unknown", &[("what", label)]);
        let upper = label.to_uppercase();
        let prefix = upper.split('-').next().unwrap_or_default();
        let kind = Kind::ALL.iter().find(|kind| kind.prefix() == prefix);
        let kind = kind.ok_or_else(unknown)?;
        let Told::List(list) = counter.ask(Ask::List(*kind))? else {
            return Err(counter.gone());
        };
        let row = list.rows.iter().find(|row| row.label == upper);
        ids.push(row.ok_or_else(unknown)?.id);
    }
    Ok(ids)
}

/// A day as typed; today when nothing is said.
fn day(words: &Words, typed: Option<&str>, field: &'static str) -> Result<Date, String> {
    let today = local_date(Timestamp::now());
    let Some(typed) = typed else { return Ok(today) };
    let unread = || words.with("cli-date-unreadable", &[("what", typed)]);
    let spec = fields::catalogue().kind(Kind::RegisterCheck).field(field);
    let spec = spec.ok_or_else(unread)?;
    match fields::parse(spec, typed, today) {
        Ok(Some(Value::Date(day))) => Ok(day),
        _ => Err(unread()),
    }
}

/// A way to hand over by its code.
fn method(words: &Words, code: &str) -> Result<&'static str, String> {
    let spec = fields::catalogue()
        .kind(Kind::RegisterCheck)
        .field("dispatch_method");
    let codes = match spec.map(|field| field.ty) {
        Some(FieldType::Choice { codes, .. }) => codes,
        _ => &[],
    };
    let found = codes.iter().find(|known| **known == code).copied();
    found.ok_or_else(|| {
        let args = [("what", code), ("known", &codes.join(", "))];
        words.with("cli-method-unknown", &args)
    })
}
