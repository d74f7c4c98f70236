//! Papers: what is read on the screen, typed into somebody else's form or put before whoever decides. Field sheets for
//! the forms of Säkerhetspolisen, texts of decisions, and the report to the municipal director.
//!
//! A paper is made from the register as it stands and holds words that are ready. It never says what a register check
//! showed, for the register does not know. What the register lacks is marked where it would stand, `[saknas: …]`, with the
//! place where it is entered.

mod adoption;
mod case;
mod decision;
mod director;
mod fill;
mod form;
mod notice;
mod placement;
mod write;

pub use director::director;
pub use form::{FORMS, FormField, Need, fields_of};
pub use write::{PaperHead, write_paper};

use crate::domain::{Entry, Held, InfoLevel, Kind, RecordId, State};
use crate::words::Words;
use jiff::civil::Date;

/// A paper, ready to be read.
#[derive(Clone)]
pub struct Paper {
    /// What it is, as a code for the journal and the file's name: words under `paper-<code>`.
    pub what: &'static str,
    /// One for each record that it is about, or one in all.
    pub sheets: Vec<Sheet>,
}

/// What a sheet is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct About {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// PR-0012.
    pub label: String,
}

/// One sheet.
#[derive(Clone)]
pub struct Sheet {
    /// What it is about; none for a report.
    pub about: Option<About>,
    /// What stands on top.
    pub title: String,
    /// What it says, in order.
    pub parts: Vec<Part>,
    /// What stops it from being sent, in words; nothing when it may be.
    pub stops: Vec<String>,
    /// Where the first of that is entered.
    pub mend: Option<Place>,
    /// Whether it is an application that may be recorded as sent.
    pub can_apply: bool,
    /// Of these its application takes the annex of class 1 and 2.
    pub annex: bool,
    /// The persons whose numbers stand on it.
    pub persons: Vec<RecordId>,
    /// The highest level of the records that it was made from.
    pub level: InfoLevel,
}

/// One part of a sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Part {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A name and what stands beside it.
    Pair {
        /// The name: of the field in the form.
        name: String,
        /// What is written there.
        text: String,
        /// It is lacking.
        gap: bool,
        /// Where it is entered.
        at: Option<Place>,
    },
    /// An empty line.
    Gap,
}

/// Where something is entered, and what its form starts from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// The record and field.
    pub entry: Entry,
    /// What a new record starts with.
    pub typed: Vec<(&'static str, String)>,
}

/// What a paper is made with.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    /// The register.
    pub state: &'a State,
    /// The words of the language that it is read in.
    pub words: &'a Words,
    /// The local date.
    pub today: Date,
    /// Whether personal numbers stand in full. Only what is written down for a purpose does.
    pub reveal: bool,
}

impl Paper {
    /// The persons whose numbers stand on it, each once.
    pub fn persons(&self) -> Vec<RecordId> {
        let mut persons: Vec<RecordId> = self
            .sheets
            .iter()
            .flat_map(|sheet| sheet.persons.iter().copied())
            .collect();
        persons.sort();
        persons.dedup();
        persons
    }
}

impl Sheet {
    fn new(held: &Held, title: String) -> Self {
        let record = &held.record;
        Self {
            about: Some(About {
                id: record.id,
                kind: record.kind,
                label: record.label(),
            }),
            title,
            parts: Vec::new(),
            stops: Vec::new(),
            mend: None,
            can_apply: false,
            annex: false,
            persons: Vec::new(),
            level: record.class_mark(),
        }
    }

    fn heading(&mut self, text: String) {
        if !self.parts.is_empty() {
            self.parts.push(Part::Gap);
        }
        self.parts.push(Part::Heading(text));
    }

    fn text(&mut self, text: String) {
        self.parts.push(Part::Text(text));
    }

    /// Where the first of what stops it or is lacking on it is entered.
    pub fn first_place(&self) -> Option<&Place> {
        let gap = |part| match part {
            &Part::Pair {
                gap: true, ref at, ..
            } => at.as_ref(),
            _ => None,
        };
        self.mend
            .as_ref()
            .or_else(|| self.parts.iter().find_map(gap))
    }

    /// How many of its parts are lacking.
    pub fn gaps(&self) -> usize {
        let gap = |part: &&Part| matches!(part, Part::Pair { gap: true, .. });
        self.parts.iter().filter(gap).count()
    }
}

/// The papers of these records, one sheet each, in their order: of a case what its state asks for, of a position the
/// decision on its class, of an analysis the one that adopts it, of an agreement and an event the form that goes to Säkerhetspolisen. A record of another kind
/// has none. `going` is told how many records of how many are done; false from it stops the work, and there is no paper.
pub fn papers(
    making: Making<'_>,
    ids: &[RecordId],
    going: &mut dyn FnMut(u64, u64) -> bool,
) -> Option<Paper> {
    let mut whats = Vec::new();
    let mut sheets = Vec::new();
    for (done, id) in ids.iter().enumerate() {
        if !going(done as u64, ids.len() as u64) {
            return None;
        }
        let Some(held) = making.state.get(*id) else {
            continue;
        };
        let (what, sheet) = match held.record.kind {
            Kind::VettingCase => case::sheet(making, held),
            Kind::Position => ("placement", placement::sheet(making, held)),
            Kind::Analysis => ("adoption", adoption::sheet(making, held)),
            Kind::Agreement => ("agreement-notice", notice::agreement(making, held)),
            Kind::Event => ("event-notice", notice::event(making, held)),
            _ => continue,
        };
        whats.push(what);
        sheets.push(sheet);
    }
    let first = whats.first().copied().unwrap_or("sheets");
    let what = match whats.iter().all(|what| *what == first) {
        true => first,
        false => "sheets",
    };
    Some(Paper { what, sheets })
}

/// Whether records of a kind have papers.
pub fn has_papers(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::VettingCase | Kind::Position | Kind::Analysis | Kind::Agreement | Kind::Event
    )
}

#[cfg(test)]
mod tests;
