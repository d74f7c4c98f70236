//! One readable report of the register: plain text for paper and for whoever has no other program.
//!
//! It is written as it goes, and says at its end how many records it holds, so that a cut one is seen. What it holds is
//! what stands now; what of that has been approved is said at each record.

pub(super) mod page;

use super::{hex, say::Say};
use crate::domain::{ClassMark, Compartment, Held, InfoLevel, Kind, State, clean};
use crate::fields::catalogue;
use crate::words::{Words, date, local_date, thousands};
use jiff::civil::Date;
use page::{Pages, WIDTH, wrap};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// What a report is.
#[derive(Clone)]
pub struct ReportOptions {
    /// The local date.
    pub today: Date,
    /// The level at which the file is handled; raised to the highest level of a record in it.
    pub level: InfoLevel,
    /// The export number: EX-0001.
    pub export_number: String,
    /// Why, and for whom.
    pub purpose: String,
    /// What it shall hold.
    pub scope: Vec<Compartment>,
    /// Whether names and numbers of persons are included.
    pub identities: bool,
    /// The last entry of the journal: its number and link.
    pub head: (u64, [u8; 32]),
}

/// Writes the report.
pub fn report(
    state: &State,
    words: &Words,
    options: &ReportOptions,
    out: &mut dyn Write,
) -> io::Result<()> {
    let say = Say {
        state,
        words,
        scope: &options.scope,
        identities: options.identities,
    };
    let kinds = || {
        let in_scope = |kind: &&Kind| options.scope.contains(&kind.compartment());
        Kind::ALL.iter().filter(in_scope).copied()
    };
    let marks = kinds().flat_map(|kind| state.of_kind(kind));
    let level = marks
        .map(|held| held.record.class_mark())
        .fold(options.level, ClassMark::max);
    let level = words.get(&format!("report-level-{}", level.code()));
    let exercise = match state.info.exercise {
        true => words.get("report-exercise"),
        false => String::new(),
    };
    let number = |page: usize| words.with("report-page", &[("page", &page.to_string())]);
    let head = [
        level.to_uppercase(),
        exercise,
        options.export_number.clone(),
    ];
    let title = words.get("report-title");
    let under = format!(
        "{title}, {}, {}",
        state.info.municipality,
        date(options.today)
    );
    let mut pages = Pages::new(out, head, under, &number);
    front(&say, options, &level, &mut pages)?;
    counts(&say, kinds(), &mut pages)?;
    let mut records = 0;
    for kind in kinds() {
        let mut all = state.of_kind(kind).peekable();
        if all.peek().is_none() {
            continue;
        }
        pages.room(8)?;
        heading(
            &words.get(&format!("kind-{}-many", kind.code())),
            &mut pages,
        )?;
        for held in all {
            record(&say, held, &mut pages)?;
            records += 1;
        }
    }
    pages.room(3)?;
    pages.line("")?;
    pages.line(&words.with("report-end", &[("records", &records.to_string())]))?;
    out.flush()
}

fn heading(text: &str, pages: &mut Pages<'_>) -> io::Result<()> {
    pages.line("")?;
    pages.line(&text.to_uppercase())?;
    pages.line(&"─".repeat(text.to_uppercase().width()))
}

/// What the report is, and whose.
fn front(
    say: &Say<'_>,
    options: &ReportOptions,
    level: &str,
    pages: &mut Pages<'_>,
) -> io::Result<()> {
    let (words, info) = (say.words, &say.state.info);
    let (purpose, _) = clean(&options.purpose, false);
    let scope: Vec<String> = options
        .scope
        .iter()
        .map(|compartment| words.get(&format!("report-scope-{}", compartment.code())))
        .collect();
    let identities = match options.identities {
        true => "report-identities-in",
        false => "report-identities-out",
    };
    let ceiling = words.get(&format!("report-level-{}", info.ceiling.code()));
    let (seq, link) = (options.head.0.to_string(), hex(&options.head.1));
    for (name, text) in [
        ("report-level", level.to_owned()),
        (
            "report-municipality",
            format!("{} ({})", info.municipality, info.municipality_code),
        ),
        ("report-authority", info.authority.clone()),
        ("report-register", info.id.to_string()),
        ("report-ceiling", ceiling),
        ("report-number", options.export_number.clone()),
        ("report-date", date(options.today)),
        ("report-purpose", purpose),
        ("report-scope", scope.join(", ")),
        ("report-identities", words.get(identities)),
        (
            "report-head",
            words.with("report-head-is", &[("seq", &seq), ("link", &link)]),
        ),
    ] {
        pages.pair(0, &words.get(name), &text)?;
    }
    pages.line("")?;
    for line in wrap(&words.get("report-handling"), WIDTH) {
        pages.line(&line)?;
    }
    if info.exercise {
        pages.line(&words.get("report-exercise-is"))?;
    }
    Ok(())
}

/// How many records there are of each kind.
fn counts(
    say: &Say<'_>,
    kinds: impl Iterator<Item = Kind>,
    pages: &mut Pages<'_>,
) -> io::Result<()> {
    const NAME: usize = 32;
    const COLUMN: usize = 16;
    let words = say.words;
    heading(&words.get("report-counts"), pages)?;
    let row = |name: &str, cells: [String; 3]| {
        let mut line = format!("{name}{}", " ".repeat(NAME.saturating_sub(name.width())));
        for cell in cells {
            line.push_str(&" ".repeat(COLUMN.saturating_sub(cell.width())));
            line.push_str(&cell);
        }
        line
    };
    let names = [
        "report-count-all",
        "report-count-ended",
        "report-count-waiting",
    ];
    pages.line(&row("", names.map(|name| words.get(name))))?;
    for kind in kinds {
        let mut counts = [0i64; 3];
        for held in say.state.of_kind(kind) {
            let here = [true, held.record.ended.is_some(), !held.is_approved()];
            for (count, here) in counts.iter_mut().zip(here) {
                *count += i64::from(here);
            }
        }
        let name = words.get(&format!("kind-{}-many", kind.code()));
        pages.line(&row(&name, counts.map(thousands)))?;
    }
    Ok(())
}

fn record(say: &Say<'_>, held: &Held, pages: &mut Pages<'_>) -> io::Result<()> {
    let (words, record) = (say.words, &held.record);
    pages.room(5)?;
    pages.line("")?;
    let name = format!("{} {}", record.label(), say.title(record));
    for line in wrap(&name, WIDTH) {
        pages.line(&line)?;
    }
    let spec = catalogue().kind(record.kind);
    for field in spec.fields {
        if field.name == spec.title || !say.may(field) {
            continue;
        }
        if let Some(value) = record.values.get(field.name) {
            let said = say.value(field, value, "\n");
            pages.pair(2, &say.label(record.kind, field), &said)?;
        }
    }
    pages.pair(2, &words.get("report-review"), &review(say, held))?;
    if let Some(ended) = &record.ended {
        let text = words.with(
            "report-ended-is",
            &[("date", &date(ended.on)), ("reason", &ended.reason)],
        );
        pages.pair(2, &words.get("report-ended"), &text)?;
    }
    Ok(())
}

/// Where a record stands in review, in a sentence.
fn review(say: &Say<'_>, held: &Held) -> String {
    let version = held.record.version.to_string();
    let approved = held.approved.as_ref().map(|approved| {
        let by = say.state.custodian(approved.by);
        let by = by.map_or_else(|| approved.by.to_string(), |by| by.name.clone());
        (
            date(local_date(approved.at)),
            by,
            approved.record.version.to_string(),
        )
    });
    let key = match (&approved, &held.returned) {
        (_, Some(_)) => "report-review-returned",
        (Some(_), _) if held.is_approved() => "report-review-approved",
        (Some(_), _) => "report-review-changed",
        (None, _) => "report-review-new",
    };
    let (on, by, last) = approved.unwrap_or_default();
    say.words.with(
        key,
        &[
            ("version", &version),
            ("date", &on),
            ("by", &by),
            ("approved", &last),
        ],
    )
}

#[cfg(test)]
mod tests;
