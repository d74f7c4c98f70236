//! Adopting an analysis: who decided, in which office, when and where it is written; what follows; then a letter. Enter
//! alone adopts nothing.

mod next;
mod sheet;

pub use next::NextEdition;

use crate::desk::{Ask, Told, Trouble};
use crate::domain::{Adoption, ClassMark, Command, InfoLevel, Kind};
use crate::tui::screen::guide::{Scroll, choosable, pasted, turned, typed, typed_day};
use crate::tui::spoken;
use crate::tui::widget::choice::Choice;
use crate::tui::widget::dialog::Question;
use crate::tui::widget::{Edited, LineEdit, say};
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::{Link, Readiness};
use crate::words::date;
use crossterm::event::{KeyCode, KeyEvent};
use jiff::civil::Date;
use ratatui::{Frame, layout::Rect};
use std::cell::RefCell;
use std::sync::Arc;

const READINESS: Tag = 0;
const DONE: Tag = 1;
/// The longest reason for an exception, in characters.
const REASON_MAX: usize = 1000;

/// The lines of the sheet, in order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum At {
    By,
    Office,
    Role,
    On,
    Ref,
    Level,
    Exception,
}

impl At {
    const ALL: [Self; 7] = [
        Self::By,
        Self::Office,
        Self::Role,
        Self::On,
        Self::Ref,
        Self::Level,
        Self::Exception,
    ];

    /// The field that it fills.
    fn field(self) -> &'static str {
        match self {
            Self::By => "adopted_by",
            Self::Office => "adopted_office",
            Self::Role => "adopted_by_role",
            Self::On => "adopted_date",
            Self::Ref => "doc_ref",
            Self::Level => "class_mark",
            Self::Exception => "exception",
        }
    }
}

/// The dialog that adopts an analysis.
pub struct Adopt {
    link: Link,
    view: Option<Arc<Readiness>>,
    at: At,
    by: LineEdit,
    role: LineEdit,
    on: LineEdit,
    doc_ref: LineEdit,
    exception: LineEdit,
    office: Choice,
    level: Choice,
    gaps: Scroll,
    /// Where each of what stands in the way ends, as it was drawn last.
    ends: RefCell<Option<sheet::Ends>>,
    confirming: bool,
    sent: bool,
}

impl Adopt {
    /// Asks what an adoption of this analysis needs.
    pub fn new(link: Link, cx: &Cx<'_>) -> Self {
        let mut office = Choice::new(choosable(cx, Kind::Analysis, "adopted_office"), false);
        office.choose(&["hogsta_chef"]);
        let mut role = LineEdit::new(80);
        role.set(&cx.words.get("adopt-role-default"));
        let mut on = LineEdit::new(20);
        on.set(&date(cx.today));
        Self {
            link,
            view: None,
            at: At::By,
            by: LineEdit::new(80),
            role,
            on,
            doc_ref: LineEdit::new(60),
            exception: LineEdit::new(REASON_MAX),
            office,
            level: Choice::new(choosable(cx, Kind::Analysis, "class_mark"), false),
            gaps: Scroll::default(),
            ends: RefCell::default(),
            confirming: false,
            sent: false,
        }
    }

    /// The lines that are asked: the reason for an exception only where one is needed.
    fn asked(&self) -> impl Iterator<Item = At> {
        let gaps = self.view.as_ref().is_some_and(|view| !view.gaps.is_empty());
        At::ALL
            .into_iter()
            .filter(move |at| gaps || *at != At::Exception)
    }

    fn step(&mut self, back: bool) {
        let asked: Vec<At> = self.asked().collect();
        self.at = turned(&asked, self.at, back).unwrap_or(At::By);
    }

    fn edit(&mut self) -> Option<&mut LineEdit> {
        Some(match self.at {
            At::By => &mut self.by,
            At::Role => &mut self.role,
            At::On => &mut self.on,
            At::Ref => &mut self.doc_ref,
            At::Exception => &mut self.exception,
            At::Office | At::Level => return None,
        })
    }

    fn typed(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let chosen = match self.at {
            At::Office => self.office.key(key),
            At::Level => self.level.key(key),
            _ => return typed(self.edit()?, key, cx),
        };
        (chosen != Edited::NotMine).then(Vec::new)
    }

    /// The day as typed, if it has come.
    fn day(&self, cx: &Cx<'_>) -> Option<Date> {
        let field = (Kind::Analysis, At::On.field());
        typed_day(cx, field, self.on.text()).filter(|day| *day <= cx.today)
    }

    /// The order as it stands, or the first line that lacks something.
    fn order(&self, cx: &Cx<'_>) -> Result<Adoption, At> {
        let view = self.view.as_ref().ok_or(At::By)?;
        let text = |edit: &LineEdit, at| match edit.text().trim() {
            "" => Err(at),
            text => Ok(text.to_owned()),
        };
        let level = self.level.chosen().first().copied();
        let level = level.and_then(InfoLevel::from_code);
        Ok(Adoption {
            id: self.link.id,
            base: view.version,
            by: text(&self.by, At::By)?,
            office: self.office.chosen().first().copied().ok_or(At::Office)?,
            role: text(&self.role, At::Role)?,
            on: self.day(cx).ok_or(At::On)?,
            doc_ref: text(&self.doc_ref, At::Ref)?,
            level: level
                .filter(|level| *level >= view.level)
                .ok_or(At::Level)?,
            exception: match view.gaps.is_empty() {
                true => None,
                false => Some(text(&self.exception, At::Exception)?),
            },
        })
    }

    /// What follows, in sentences: frozen, four eyes, what it replaces, and what should be thought of again.
    fn consequences(&self, view: &Readiness, cx: &Cx<'_>) -> Vec<String> {
        let count = view.records.to_string();
        let mut said = vec![
            cx.words.with("adopt-freezes", &[("count", &count)]),
            cx.words.get("adopt-four-eyes"),
        ];
        if let Some(old) = &view.replaces {
            let label = [("label", old.label.as_str())];
            said.push(cx.words.with("adopt-replaces", &label));
        }
        let missing = view.status.iter();
        said.extend(
            missing
                .filter(|status| status.code == "contributions-missing")
                .map(|status| say::status(cx.words, status)),
        );
        if !view.gaps.is_empty() {
            let count = view.gaps.len().to_string();
            said.push(cx.words.with("adopt-exception", &[("count", &count)]));
        }
        if matches!(self.office.chosen().first(), Some(&("skc" | "annan"))) {
            said.push(cx.words.get("adopt-below-head"));
        }
        said
    }

    fn question(&self, view: &Readiness, cx: &Cx<'_>) -> Question {
        let words = cx.words;
        let label = [("label", self.link.label.as_str())];
        Question::yes_or_no(
            words,
            words.with("adopt-title", &label),
            self.consequences(view, cx).join("\n"),
            (words.get("adopt-yes"), words.get("adopt-no")),
        )
    }

    fn enter(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let last = self.asked().last();
        match self.order(cx) {
            Ok(_) => self.confirming = true,
            // On the way down Enter goes on; at the end it says what is lacking.
            Err(_) if Some(self.at) != last => self.step(false),
            Err(at) => {
                self.at = at;
                let field = say::field(cx.words, Kind::Analysis, at.field());
                let key = match at {
                    At::Level => "adopt-level-low",
                    At::On => "adopt-day-wrong",
                    _ => "adopt-lacks",
                };
                let words = cx.words.with(key, &[("field", &field)]);
                return vec![Deed::Say(Tone::Error, words)];
            }
        }
        Vec::new()
    }

    fn answer(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let view = self.view.as_ref()?;
        let yes = self.question(view, cx).is_first(key)?;
        self.confirming = false;
        if yes && let Ok(order) = self.order(cx) {
            self.sent = true;
            return Some(vec![Deed::Ask(DONE, Ask::Do(Command::Adopt(order)))]);
        }
        Some(Vec::new())
    }
}

impl Layer for Adopt {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("adopt-crumb")
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.office
            .relabel(choosable(cx, Kind::Analysis, "adopted_office"));
        self.level
            .relabel(choosable(cx, Kind::Analysis, "class_mark"));
        vec![Deed::Ask(READINESS, Ask::Readiness(self.link.id))]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.sent {
            return None;
        }
        if self.confirming {
            return self.answer(key, cx);
        }
        match key.code {
            KeyCode::Esc => return Some(vec![Deed::Pop]),
            KeyCode::Enter => return Some(self.enter(cx)),
            KeyCode::Tab | KeyCode::Down => self.step(false),
            KeyCode::BackTab | KeyCode::Up => self.step(true),
            KeyCode::PageDown | KeyCode::PageUp => {
                self.gaps.key(key);
            }
            _ => return self.typed(key, cx),
        }
        Some(Vec::new())
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        let busy = self.confirming || self.sent;
        match self.edit().filter(|_| !busy) {
            Some(edit) => pasted(edit, text, cx),
            None => Vec::new(),
        }
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match (tag, told) {
            (READINESS, Ok(Told::Readiness(view))) => {
                if self.level.chosen().is_empty() {
                    let level = view.level.max(ClassMark::Restricted);
                    self.level.choose(&[level.code()]);
                }
                self.view = Some(view);
                self.ends.take();
                Vec::new()
            }
            (DONE, Ok(Told::Saved { seq, .. })) => {
                let args = [("label", self.link.label.clone()), ("seq", seq.to_string())];
                let words = say::said(cx.words, "adopt-done", None, &args);
                vec![Deed::Pop, Deed::Say(Tone::Done, words)]
            }
            (_, Err(trouble)) => {
                (self.sent, self.confirming) = (false, false);
                vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))]
            }
            _ => Vec::new(),
        }
    }

    fn awaits(&self) -> bool {
        self.view.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        match &self.view {
            Some(view) if self.confirming => {
                self.question(view, cx).draw(frame, area, cx.theme);
            }
            _ => sheet::draw(self, frame, area, cx),
        }
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        cx.words.get("adopt-keys")
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if let Some(view) = self.view.as_ref().filter(|_| self.confirming) {
            return self.question(view, cx).spoken(cx.words);
        }
        let label = say::field(cx.words, Kind::Analysis, self.at.field());
        let line = match self.at {
            At::Office => return spoken::field(cx.words, &label, &self.office.spoken(cx.words)),
            At::Level => return spoken::field(cx.words, &label, &self.level.spoken(cx.words)),
            At::By => &self.by,
            At::Role => &self.role,
            At::On => &self.on,
            At::Ref => &self.doc_ref,
            At::Exception => &self.exception,
        };
        spoken::typed(cx.words, &label, line)
    }
}

#[cfg(test)]
mod tests;
