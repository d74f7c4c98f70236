//! One field under editing: its editor, what it started from, and what is wrong with it.
//!
//! What is typed stays as typed until the field is left; what stood is never written over by an answer that comes later.

use crate::desk::SeedField;
use crate::domain::{Fault, FieldSpec, FieldType, Kind, RecordId, Sensitivity, Value};
use crate::fields;
use crate::tui::recent::{Kept, is_kept};
use crate::tui::widget::choice::{Choice, Choosable};
use crate::tui::widget::prose::Prose;
use crate::tui::widget::{Edited, LineEdit, Notice, say};
use crate::views::{Link, Shown};
use crate::words::Words;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::civil::Date;

/// What a field is edited with.
pub(super) enum Editor {
    /// One line: text, dates, lengths of time, numbers.
    Line(LineEdit),
    /// Several lines.
    Prose(Box<Prose>),
    /// One or several of a few options.
    Choice(Choice),
    /// One or several other records.
    Links {
        /// Those chosen.
        chosen: Vec<Link>,
        /// Whether more than one can be.
        several: bool,
    },
}

/// One field of the form.
pub(super) struct Field {
    /// Its description.
    pub spec: &'static FieldSpec,
    /// Its editor.
    pub editor: Editor,
    /// What is wrong, as far as it has been looked at.
    pub fault: Option<Fault>,
    /// What stands, ready to be said.
    pub shown: Shown,
    /// What was approved last, where it differs.
    pub approved: Option<Shown>,
    /// Someone else changed it while it was edited here.
    pub meanwhile: bool,
    /// What stands, as text.
    stood: String,
    /// A masked field that was written over or emptied.
    touched: bool,
    /// Changed since it was last looked at for faults.
    unchecked: bool,
}

impl Field {
    /// A field as the register gave it.
    pub fn new(spec: &'static FieldSpec, words: &Words) -> Self {
        let line = |max| Editor::Line(LineEdit::new(max));
        let links = |several| Editor::Links {
            chosen: Vec::new(),
            several,
        };
        let editor = match spec.ty {
            FieldType::Line(max) => line(max.into()),
            FieldType::Prose(max) => Editor::Prose(Box::new(Prose::new(max.into()))),
            FieldType::Choice { .. } | FieldType::Flag => {
                Editor::Choice(Choice::new(options(spec.ty, words), false))
            }
            FieldType::Choices { .. } => Editor::Choice(Choice::new(options(spec.ty, words), true)),
            FieldType::Ref(_) => links(false),
            FieldType::Refs(_) => links(true),
            FieldType::Date
            | FieldType::Number(..)
            | FieldType::Span
            | FieldType::PersonNumber
            | FieldType::OrgNumber => line(24),
        };
        Self {
            spec,
            editor,
            fault: None,
            shown: Shown::Empty,
            approved: None,
            meanwhile: false,
            stood: String::new(),
            touched: false,
            unchecked: false,
        }
    }

    /// The language was turned: options get other words.
    pub fn relabel(&mut self, words: &Words) {
        if let Editor::Choice(choice) = &mut self.editor {
            choice.relabel(options(self.spec.ty, words));
        }
    }

    /// Takes over what stands in the register. What was typed here stays, and is marked where the register has changed
    /// under it; answers whether it was.
    pub fn stand(&mut self, seed: SeedField, links: &[Link], today: Date) -> bool {
        let differs = self.differs();
        let news = self.shown != seed.shown;
        self.shown = seed.shown;
        self.approved = seed.approved;
        if differs {
            // In the editor's own form, so that equal texts compare equal.
            self.stood = seed.text;
            self.meanwhile |= news;
            return news;
        }
        if self.text() != seed.text {
            self.set_text(&seed.text, links, today);
        }
        self.stood = self.text();
        false
    }

    /// What a draft held: as typed, and looked at for faults at once.
    pub fn restore_draft(&mut self, typed: &str, links: &[Link], today: Date) {
        self.set_text(typed, links, today);
        if let Editor::Prose(prose) = &mut self.editor {
            prose.end();
        }
        self.touched = true;
        self.unchecked = true;
        self.leave(today);
    }

    /// Empties it, as a new record's field is.
    pub fn empty(&mut self, today: Date) {
        self.put("", &[], today);
        self.stood.clear();
        self.shown = Shown::Empty;
    }

    /// Back to what stands. Text can be undone back.
    pub fn restore(&mut self, links: &[Link], today: Date) {
        let stood = std::mem::take(&mut self.stood);
        self.put(&stood, links, today);
        self.stood = stood;
        self.touched = false;
        self.unchecked = false;
        self.meanwhile = false;
        self.fault = None;
    }

    /// The text, in the form of `fields::edit_text`, or as typed where it can't be read yet.
    pub fn text(&self) -> String {
        let value = match &self.editor {
            Editor::Line(line) => return line.text().to_owned(),
            Editor::Prose(prose) => return prose.text(),
            Editor::Choice(choice) => match (choice.chosen(), self.spec.ty) {
                ([], _) => return String::new(),
                (codes, FieldType::Choices { .. }) => Value::Codes(codes.to_vec()),
                ([code, ..], _) => Value::Code(code),
            },
            Editor::Links { chosen, several } => match (chosen.as_slice(), several) {
                ([], _) => return String::new(),
                (all, true) => Value::Refs(all.iter().map(|link| link.id).collect()),
                ([link, ..], false) => Value::Ref(link.id),
            },
        };
        fields::edit_text(self.spec, &value)
    }

    /// What stands in it, in words. A masked number is never said.
    pub fn spoken(&self, words: &Words) -> String {
        if self.spec.sensitivity == Sensitivity::Masked && !self.text().is_empty() {
            return words.get("spoken-hidden");
        }
        match &self.editor {
            Editor::Line(line) => line.text().to_owned(),
            Editor::Prose(prose) => prose.text().replace('\n', " "),
            Editor::Choice(choice) => choice.spoken(words),
            Editor::Links { chosen, .. } => {
                let names: Vec<String> = chosen.iter().map(say::link).collect();
                names.join(", ")
            }
        }
    }

    /// The value, or why it can't be read.
    pub fn value(&self, today: Date) -> Result<Option<Value>, Fault> {
        fields::parse(self.spec, &self.text(), today)
    }

    /// Whether it is masked and stands as it stood: then the mask is shown, and nothing of it is sent.
    pub fn is_veiled(&self) -> bool {
        self.spec.sensitivity == Sensitivity::Masked && !self.touched && self.shown != Shown::Empty
    }

    /// Whether it differs from what stands.
    pub fn differs(&self) -> bool {
        if self.spec.sensitivity == Sensitivity::Masked {
            let stood = self.shown != Shown::Empty;
            return self.touched && (stood || !self.text().is_empty());
        }
        self.text() != self.stood
    }

    /// Whether it holds anything.
    pub fn is_filled(&self) -> bool {
        self.is_veiled() || !self.text().trim().is_empty()
    }

    /// Takes a key.
    pub fn key(&mut self, key: &KeyEvent, today: Date) -> Edited {
        let veiled = self.is_veiled();
        let mut edited = match &mut self.editor {
            Editor::Line(line) => line.key(key),
            Editor::Prose(prose) => prose.key(key),
            Editor::Choice(choice) => choice.key(key),
            Editor::Links { chosen, .. } => match key.code {
                KeyCode::Delete | KeyCode::Backspace if chosen.pop().is_some() => Edited::Changed,
                KeyCode::Delete | KeyCode::Backspace => Edited::Unchanged,
                _ => Edited::NotMine,
            },
        };
        // On a mask there is nothing to delete letter by letter: the first deletion empties it.
        if veiled && edited == Edited::Unchanged && deletes(key) {
            edited = Edited::Changed;
        }
        self.edited(edited, today)
    }

    /// Takes pasted text; none where the field is not typed in.
    pub fn paste(&mut self, text: &str, today: Date) -> Option<Edited> {
        let edited = match &mut self.editor {
            Editor::Line(line) => line.paste(text),
            Editor::Prose(prose) => prose.paste(text),
            Editor::Choice(_) | Editor::Links { .. } => return None,
        };
        Some(self.edited(edited, today))
    }

    /// Chooses these options.
    pub fn choose(&mut self, codes: &[&str], today: Date) -> Edited {
        let edited = match &mut self.editor {
            Editor::Choice(choice) => choice.choose(codes),
            _ => Edited::NotMine,
        };
        self.edited(edited, today)
    }

    /// Points at these records.
    pub fn point_at(&mut self, links: Vec<Link>, today: Date) -> Edited {
        let edited = match &mut self.editor {
            Editor::Links { chosen, .. } if *chosen != links => {
                *chosen = links;
                Edited::Changed
            }
            _ => Edited::Unchanged,
        };
        self.edited(edited, today)
    }

    /// Writes a date, as typed.
    pub fn write(&mut self, text: &str, today: Date) -> Edited {
        let edited = match &mut self.editor {
            Editor::Line(line) => line.replace(text),
            _ => Edited::NotMine,
        };
        self.edited(edited, today)
    }

    /// What it would be filled with another time; none for what is not kept, and where nothing stands.
    pub fn to_keep(&self) -> Option<Kept> {
        if !is_kept(self.spec) || !self.is_filled() {
            return None;
        }
        Some(match &self.editor {
            Editor::Links { chosen, .. } => Kept::Links(chosen.clone()),
            _ => Kept::Text(self.text()),
        })
    }

    /// Fills it with what was kept.
    pub fn take_again(&mut self, kept: &Kept, today: Date) -> Edited {
        match kept {
            Kept::Links(links) => self.point_at(links.clone(), today),
            Kept::Text(text) if self.text() == *text => Edited::Unchanged,
            Kept::Text(text) => {
                self.put(text, &[], today);
                self.edited(Edited::Changed, today)
            }
        }
    }

    /// Records whose names were not known when it was filled get them.
    pub fn name(&mut self, links: &[Link]) {
        if let Editor::Links { chosen, .. } = &mut self.editor {
            for link in chosen.iter_mut().filter(|link| link.label.is_empty()) {
                if let Some(known) = links.iter().find(|known| known.id == link.id) {
                    *link = known.clone();
                }
            }
        }
    }

    /// Whether it points at a record whose name is not known.
    pub fn has_nameless(&self) -> bool {
        matches!(&self.editor, Editor::Links { chosen, .. } if chosen.iter().any(|l| l.label.is_empty()))
    }

    /// What must be told about the last key or paste.
    pub fn take_notice(&mut self) -> Option<Notice> {
        match &mut self.editor {
            Editor::Line(line) => line.take_notice(),
            Editor::Prose(prose) => prose.take_notice(),
            Editor::Choice(_) | Editor::Links { .. } => None,
        }
    }

    /// The field's own rule, on leaving it: what can be read is written as it is always written, what can't is a fault.
    pub fn leave(&mut self, today: Date) {
        if !std::mem::take(&mut self.unchecked) {
            return;
        }
        match self.value(today) {
            Ok(value) => {
                self.fault = None;
                let text = value.map_or_else(String::new, |v| fields::edit_text(self.spec, &v));
                if let Editor::Line(line) = &mut self.editor {
                    line.replace(&text);
                }
            }
            Err(fault) => self.fault = Some(fault),
        }
    }

    fn edited(&mut self, edited: Edited, today: Date) -> Edited {
        if edited == Edited::Changed {
            self.touched = true;
            self.unchecked = true;
            // While one types, a complaint may go or follow what is typed; a new one waits until the field is left.
            self.fault = match (self.fault.take(), self.value(today)) {
                (Some(old), Err(new)) if old.code == new.code => Some(new),
                _ => None,
            };
        }
        edited
    }

    /// Fills the editor with nothing to undo.
    fn set_text(&mut self, text: &str, links: &[Link], today: Date) {
        match &mut self.editor {
            Editor::Line(line) => line.set(text),
            Editor::Prose(prose) => prose.set(text),
            _ => self.put(text, links, today),
        }
    }

    /// Fills the editor as a step that can be undone.
    fn put(&mut self, text: &str, links: &[Link], today: Date) {
        let value = fields::parse(self.spec, text, today).ok().flatten();
        match &mut self.editor {
            Editor::Line(line) => {
                line.replace(text);
            }
            Editor::Prose(prose) => {
                prose.replace(text);
            }
            Editor::Choice(choice) => {
                let codes: Vec<&str> = match &value {
                    Some(Value::Code(code)) => vec![code],
                    Some(Value::Codes(codes)) => codes.clone(),
                    Some(Value::Flag(flag)) => vec![if *flag { YES } else { NO }],
                    _ => Vec::new(),
                };
                choice.choose(&codes);
            }
            Editor::Links { chosen, .. } => {
                *chosen = value
                    .iter()
                    .flat_map(Value::references)
                    .map(|id| link_of(*id, self.spec.ty, links))
                    .collect();
            }
        }
    }
}

const YES: &str = "ja";
const NO: &str = "nej";

/// The options of a choice. Yes and no are options too, by the texts that the catalogue reads and writes.
fn options(ty: FieldType, words: &Words) -> Vec<Choosable> {
    if let FieldType::Choice { set, codes } | FieldType::Choices { set, codes } = ty {
        return codes
            .iter()
            .map(|code| Choosable {
                code,
                short: say::code_short(words, set, code),
                full: say::code(words, set, code),
            })
            .collect();
    }
    [(YES, "flag-yes"), (NO, "flag-no")]
        .into_iter()
        .map(|(code, key)| Choosable {
            code,
            short: words.get(key),
            full: words.get(key),
        })
        .collect()
}

fn link_of(id: RecordId, ty: FieldType, links: &[Link]) -> Link {
    let kind = match ty {
        FieldType::Ref(kinds) | FieldType::Refs(kinds) => kinds.first().copied(),
        _ => None,
    };
    links
        .iter()
        .find(|link| link.id == id)
        .cloned()
        .unwrap_or_else(|| Link {
            id,
            kind: kind.unwrap_or(Kind::Operator),
            label: String::new(),
            title: String::new(),
        })
}

fn deletes(key: &KeyEvent) -> bool {
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Backspace | KeyCode::Delete => true,
        KeyCode::Char(c) => ctrl && matches!(c.to_ascii_lowercase(), 'u' | 'w' | 'h'),
        _ => false,
    }
}
