//! The fields of one record under editing: where the focus is, what is changed, what is wrong, what is sent.
//!
//! It knows nothing of the screen's size and asks nothing of the desk.

use super::field::Field;
use crate::desk::{Draft, DraftKey, FormSeed, FormWork, SeedField};
use crate::domain::{Fault, Kind, KindSpec, RecordId, Required, begun};
use crate::fields;
use crate::tui::Cx;
use crate::views::{CommentRow, Link, Shown};
use crate::words::Words;
use jiff::civil::Date;
use std::ops::Range;

/// A section: its name, and the places of its fields.
pub(super) struct Section {
    /// Words under `section-<name>`.
    pub name: &'static str,
    /// The fields.
    pub fields: Range<usize>,
}

/// What a newer answer from the register meant for what is typed here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Meanwhile {
    /// The version that stands now.
    pub version: u32,
    /// Fields that both have changed.
    pub both: usize,
}

/// The fields of one record.
pub(super) struct Sheet {
    /// The kind.
    pub spec: &'static KindSpec,
    /// The record; none for a new one.
    pub id: Option<RecordId>,
    /// SV-0012, or "" for a new one.
    pub label: String,
    /// The version that stands, as last told.
    pub base: u32,
    /// The fields, in the order of the catalogue. Never empty: every kind has fields.
    pub fields: Vec<Field>,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// What was said of the fields.
    pub comments: Vec<CommentRow>,
    /// Names of records that fields point at.
    links: Vec<Link>,
    focus: usize,
}

impl Sheet {
    /// The fields as the register gave them, without the draft.
    pub fn new(seed: &FormSeed, words: &Words, today: Date) -> Self {
        let spec = fields::catalogue().kind(seed.kind);
        let mut sheet = Self {
            spec,
            id: seed.id,
            label: seed.label.clone(),
            base: seed.base,
            fields: spec.fields.iter().map(|f| Field::new(f, words)).collect(),
            sections: sections(spec),
            comments: seed.comments.clone(),
            links: seed.links.clone(),
            focus: 0,
        };
        sheet.stand(&seed.fields, today);
        sheet
    }

    fn stand(&mut self, seeds: &[SeedField], today: Date) -> usize {
        let mut both = 0;
        for field in &mut self.fields {
            if let Some(seed) = seeds.iter().find(|seed| seed.name == field.spec.name) {
                both += usize::from(field.stand(seed.clone(), &self.links, today));
            }
        }
        both
    }

    /// Takes over a newer answer without touching what is typed. None where nothing of it was news.
    pub fn merge(&mut self, seed: &FormSeed, today: Date) -> Option<Meanwhile> {
        self.links.clone_from(&seed.links);
        self.comments.clone_from(&seed.comments);
        let newer = seed.base != self.base;
        self.base = seed.base;
        self.label.clone_from(&seed.label);
        let both = self.stand(&seed.fields, today);
        newer.then_some(Meanwhile {
            version: seed.base,
            both,
        })
    }

    /// Puts back what a draft held, and the focus where it was. `instead` first empties what was copied.
    pub fn restore(&mut self, draft: &Draft, instead: bool, today: Date) {
        if instead {
            self.fields.iter_mut().for_each(|f| f.empty(today));
        }
        for (name, typed) in &draft.typed {
            if let Some(field) = self.fields.iter_mut().find(|f| f.spec.name == *name) {
                field.restore_draft(typed, &self.links, today);
            }
        }
        if let Some(at) = self.place(&draft.focus) {
            self.focus = at;
        }
    }

    /// Fills in some fields as if they were typed, and puts the focus on the first that is not a reference.
    pub fn begin(&mut self, typed: &[(&'static str, String)], today: Date) {
        for (name, text) in typed {
            if let Some(field) = self.fields.iter_mut().find(|f| f.spec.name == *name) {
                field.restore_draft(text, &self.links, today);
            }
        }
        let own = typed
            .iter()
            .find(|(name, _)| !matches!(*name, "case" | "person"));
        if let Some(at) = own.and_then(|(name, _)| self.place(name)) {
            self.focus = at;
        }
    }

    /// The kind.
    pub fn kind(&self) -> Kind {
        self.spec.kind
    }

    /// Whether the record is new.
    pub fn is_new(&self) -> bool {
        self.id.is_none()
    }

    /// Which draft this is.
    pub fn key(&self) -> DraftKey {
        DraftKey {
            kind: self.kind(),
            id: self.id,
        }
    }

    /// The place of a field by name.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|f| f.spec.name == name)
    }

    /// Where the focus is.
    pub fn focus(&self) -> usize {
        self.focus
    }

    /// The focused field.
    pub fn here(&self) -> &Field {
        &self.fields[self.focus]
    }

    /// The focused field, to be edited.
    pub fn here_mut(&mut self) -> &mut Field {
        &mut self.fields[self.focus]
    }

    /// Moves the focus.
    pub fn go(&mut self, to: usize) {
        self.focus = to.min(self.fields.len().saturating_sub(1));
    }

    /// The field after or before the focus; none at the ends.
    pub fn beside(&self, ahead: bool) -> Option<usize> {
        if ahead {
            (self.focus + 1 < self.fields.len()).then_some(self.focus + 1)
        } else {
            self.focus.checked_sub(1)
        }
    }

    /// The section of the focus.
    pub fn section(&self) -> usize {
        self.sections
            .iter()
            .position(|section| section.fields.contains(&self.focus))
            .unwrap_or(0)
    }

    /// The first field of the section after or before the focused one; none at the ends.
    pub fn section_beside(&self, ahead: bool) -> Option<usize> {
        let here = self.section();
        let to = if ahead {
            here + 1
        } else {
            here.checked_sub(1)?
        };
        Some(self.sections.get(to)?.fields.start)
    }

    /// The next field with a fault after the focus, from the top again after the last.
    pub fn next_fault(&self) -> Option<usize> {
        let faults = self.faults();
        faults
            .iter()
            .find(|at| **at > self.focus)
            .or(faults.first())
            .copied()
    }

    /// Fields that are wrong.
    pub fn faults(&self) -> Vec<usize> {
        self.places(|field| field.fault.is_some())
    }

    /// Fields that differ from what stands.
    pub fn changed(&self) -> Vec<usize> {
        self.places(Field::differs)
    }

    /// Whether anything differs that was not merely there from the beginning.
    pub fn is_dirty(&self) -> bool {
        let begun = if self.is_new() {
            begun(self.spec.kind)
        } else {
            Vec::new()
        };
        let is_begun = |field: &Field| {
            let text = field.text();
            let name = field.spec.name;
            begun
                .iter()
                .any(|(of, as_is)| *of == name && *as_is == text)
        };
        let mut differing = self.fields.iter().filter(|field| field.differs());
        differing.any(|field| !is_begun(field))
    }

    /// How many fields hold something, and how many there are.
    pub fn filled(&self, of: Range<usize>) -> (usize, usize) {
        let fields = self.fields.get(of).unwrap_or_default();
        (
            fields.iter().filter(|f| f.is_filled()).count(),
            fields.len(),
        )
    }

    /// `2.5`: section and place of a field, as people count.
    pub fn number(&self, at: usize) -> String {
        self.sections
            .iter()
            .enumerate()
            .find(|(_, section)| section.fields.contains(&at))
            .map_or_else(String::new, |(number, section)| {
                format!("{}.{}", number + 1, at - section.fields.start + 1)
            })
    }

    /// Fields that are sent or kept as a draft: what differs, and of a new record all that is filled, so that a copy is
    /// whole.
    fn ours(&self) -> impl Iterator<Item = &Field> {
        let new = self.is_new();
        self.fields
            .iter()
            .filter(move |f| f.differs() || (new && !f.text().is_empty()))
    }

    /// What is typed, as a draft.
    pub fn draft(&self, cx: &Cx<'_>) -> Draft {
        Draft {
            key: self.key(),
            base: self.base,
            typed: self
                .ours()
                .map(|f| (f.spec.name.to_owned(), f.text()))
                .collect(),
            focus: self.here().spec.name.to_owned(),
            at: cx.now,
        }
    }

    /// Looks at every field as submitting demands. Answers whether all may be sent.
    pub fn check(&mut self, today: Date) -> bool {
        for field in &mut self.fields {
            // What the register said last time may have been mended in another field: it is asked anew.
            field.fault = match field.value(today) {
                Err(fault) => Some(fault),
                Ok(_) if field.spec.required == Required::Yes && !field.is_filled() => {
                    Some(Fault::new(field.spec.name, "required"))
                }
                Ok(_) => None,
            };
        }
        self.faults().is_empty()
    }

    /// What is sent; a field that can't be read is left out, which [`Sheet::check`] has ruled out.
    pub fn work(&self, reason: Option<String>, today: Date) -> FormWork {
        FormWork {
            kind: self.kind(),
            id: self.id,
            base: self.base,
            changes: self
                .ours()
                .filter_map(|f| Some((f.spec.name, f.value(today).ok()?)))
                .collect(),
            reason,
        }
    }

    /// Marks what the register found wrong; answers the first such field.
    pub fn blame(&mut self, faults: &[Fault]) -> Option<usize> {
        for fault in faults {
            if let Some(at) = self.place(fault.field) {
                // The first of several is shown; the message line says the others.
                self.fields[at].fault.get_or_insert_with(|| fault.clone());
            }
        }
        self.faults().first().copied()
    }

    /// Gives names to records that fields point at.
    pub fn name(&mut self, links: &[Link]) {
        self.fields.iter_mut().for_each(|f| f.name(links));
        self.links.extend(links.iter().cloned());
    }

    /// The language was turned.
    pub fn relabel(&mut self, words: &Words) {
        self.fields.iter_mut().for_each(|f| f.relabel(words));
    }

    /// The focused field back to what stands.
    pub fn restore_here(&mut self, today: Date) {
        let links = std::mem::take(&mut self.links);
        self.here_mut().restore(&links, today);
        self.links = links;
    }

    /// Whether what stands in the focused field is masked.
    pub fn mask_here(&self) -> Option<&str> {
        match &self.here().shown {
            Shown::Masked(mask) => Some(mask),
            _ => None,
        }
    }

    fn places(&self, want: impl Fn(&Field) -> bool) -> Vec<usize> {
        (0..self.fields.len())
            .filter(|at| want(&self.fields[*at]))
            .collect()
    }
}

/// The catalogue holds that a section's fields stand together.
fn sections(spec: &KindSpec) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (at, field) in spec.fields.iter().enumerate() {
        match sections.last_mut() {
            Some(last) if last.name == field.section => last.fields.end = at + 1,
            _ => sections.push(Section {
                name: field.section,
                fields: at..at + 1,
            }),
        }
    }
    sections
}
