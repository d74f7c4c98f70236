//! A paper as a file: pages of plain text with its level on top of each, and its number.

use super::{Paper, Part, Sheet};
use crate::domain::InfoLevel;
use crate::exchange::report::page::{Pages, WIDTH, wrap};
use crate::words::{Words, date};
use jiff::civil::Date;
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// What stands on every page.
#[derive(Clone)]
pub struct PaperHead {
    /// The local date.
    pub today: Date,
    /// The level at which it is handled; raised to that of the records in it.
    pub level: InfoLevel,
    /// The export number: EX-0001.
    pub number: String,
    /// Whose register it is from.
    pub municipality: String,
    /// Whether that is an exercise.
    pub exercise: bool,
}

/// Writes a paper.
pub fn write_paper(
    paper: &Paper,
    words: &Words,
    head: &PaperHead,
    out: &mut dyn Write,
) -> io::Result<()> {
    let levels = paper.sheets.iter().map(|sheet| sheet.level);
    let level = levels.fold(head.level, InfoLevel::max);
    let level = words.get(&format!("report-level-{}", level.code()));
    let exercise = match head.exercise {
        true => words.get("report-exercise"),
        false => String::new(),
    };
    let number = |page: usize| words.with("report-page", &[("page", &page.to_string())]);
    let under = format!(
        "{}, {}, {}",
        words.get(&format!("paper-{}", paper.what)),
        head.municipality,
        date(head.today)
    );
    let top = [level.to_uppercase(), exercise, head.number.clone()];
    let mut pages = Pages::new(out, top, under, &number);
    let handling = match paper.persons().is_empty() {
        true => "paper-handling",
        false => "paper-handling-persons",
    };
    let last = paper.sheets.len().saturating_sub(1);
    for (at, sheet) in paper.sheets.iter().enumerate() {
        if at > 0 {
            // What concerns one is laid in the file of one.
            pages.fresh()?;
        }
        write_sheet(sheet, words, &mut pages)?;
        if at == last {
            pages.room(3)?;
        }
        pages.line("")?;
        for line in wrap(&words.get(handling), WIDTH) {
            pages.line(&line)?;
        }
    }
    Ok(())
}

fn write_sheet(sheet: &Sheet, words: &Words, pages: &mut Pages<'_>) -> io::Result<()> {
    for line in wrap(&sheet.title, WIDTH) {
        pages.line(&line.to_uppercase())?;
    }
    pages.line("")?;
    if !sheet.stops.is_empty() {
        pages.line(&words.get("paper-held-out"))?;
        for stop in &sheet.stops {
            for (at, line) in wrap(stop, WIDTH - 4).iter().enumerate() {
                let sign = if at == 0 { "  – " } else { "    " };
                pages.line(&format!("{sign}{line}"))?;
            }
        }
        pages.line("")?;
    }
    for part in &sheet.parts {
        match part {
            Part::Gap => pages.line("")?,
            Part::Heading(text) => {
                pages.room(4)?;
                pages.line(text)?;
                pages.line(&"─".repeat(text.width()))?;
            }
            Part::Text(text) => {
                for line in wrap(text, WIDTH) {
                    pages.line(&line)?;
                }
            }
            Part::Pair { name, text, .. } => pages.pair(0, name, text)?,
        }
    }
    Ok(())
}
