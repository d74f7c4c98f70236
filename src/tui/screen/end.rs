//! Ends a record: a reason first, then a letter. Enter alone ends nothing.

use crate::desk::{Ask, Foreseen, Told, Trouble};
use crate::domain::Command;
use crate::tui::screen::foresight::Follows;
use crate::tui::screen::guide::{Asks, Entered, OneLine, prose};
use crate::tui::widget::dialog::Question;
use crate::tui::widget::say;
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::{Detail, Link};
use crossterm::event::KeyEvent;
use ratatui::text::Line;
use ratatui::{Frame, layout::Rect};

/// The longest reason, in characters.
const REASON_MAX: usize = 400;
const RECORD: Tag = 0;
const DONE: Tag = 1;
/// And the number of the question: what would follow.
const FORESEE: Tag = 20;
/// No question of that sort has this tag or a later one.
const LATER: Tag = 100;
/// Rows of what is said of the record, at the most, and of the gap after it.
const SAID: usize = 4;

/// The dialog that ends a record.
pub struct End {
    link: Link,
    /// What is ended, in the version that was seen.
    view: Option<Box<Detail>>,
    reason: OneLine,
    follows: Follows,
    confirming: bool,
}

impl End {
    /// Asks for the reason to end a record.
    pub fn new(link: Link) -> Self {
        Self {
            link,
            view: None,
            reason: OneLine::new(REASON_MAX),
            follows: Follows::default(),
            confirming: false,
        }
    }

    fn question(&self, cx: &Cx<'_>) -> Question {
        let label = ("label", self.link.label.as_str());
        let words = cx.words;
        Question::yes_or_no(
            words,
            words.with("end-title", &[label]),
            words.with("end-sure", &[label]),
            (words.get("end-yes"), words.get("prompt-no")),
        )
    }

    fn send(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(view) = &self.view else {
            return Vec::new();
        };
        self.reason.send();
        let command = Command::End {
            id: self.link.id,
            base: view.version,
            on: cx.today,
            reason: self.reason.text().to_owned(),
        };
        vec![Deed::Ask(DONE, Ask::Do(command))]
    }
}

impl Layer for End {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("end-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        // Asked once: what changes while the dialog stands must be seen before it can be ended.
        if self.view.is_none() {
            vec![
                Deed::Ask(RECORD, Ask::Detail(self.link.id)),
                self.follows.ask(FORESEE, Foreseen::End(self.link.id)),
            ]
        } else {
            Vec::new()
        }
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.reason.is_sent() {
            return None;
        }
        if self.confirming {
            return match self.question(cx).is_first(key)? {
                true => Some(self.send(cx)),
                false => {
                    self.confirming = false;
                    Some(Vec::new())
                }
            };
        }
        Some(match self.reason.key(key, cx)? {
            Entered::Away => vec![Deed::Pop],
            Entered::Line if self.reason.text().is_empty() => {
                let words = cx.words.get("refusal-end-needs-reason");
                vec![Deed::Say(Tone::Error, words)]
            }
            Entered::Line => {
                self.confirming = self.view.is_some();
                Vec::new()
            }
            Entered::Stays(said) => said,
        })
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match self.confirming {
            true => Vec::new(),
            false => self.reason.paste(text, cx),
        }
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match (tag, told) {
            (FORESEE..LATER, told) => {
                self.follows.take(FORESEE, tag, told);
                Vec::new()
            }
            (RECORD, Ok(Told::Detail(view))) => {
                self.view = Some(view);
                Vec::new()
            }
            (DONE, Ok(Told::Saved { seq, .. })) => {
                let args = [("label", self.link.label.clone()), ("seq", seq.to_string())];
                let words = say::said(cx.words, "end-done", None, &args);
                vec![Deed::Pop, Deed::Say(Tone::Done, words)]
            }
            (_, Err(trouble)) => {
                self.reason.answered();
                self.confirming = false;
                vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))]
            }
            _ => Vec::new(),
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        if self.confirming {
            return self.question(cx).draw(frame, area, cx.theme);
        }
        let words = cx.words;
        let label = ("label", self.link.label.as_str());
        let columns = OneLine::columns(area);
        let pointing = self.view.as_ref().map_or(0, |view| view.referrers.len());
        let note = match pointing {
            0 => words.get("end-note"),
            pointing => words.with("end-referrers", &[("count", &pointing.to_string())]),
        };
        let mut body = prose(&say::link(&self.link), columns, cx.theme.text);
        body.extend(prose(&note, columns, cx.theme.dim));
        let room = OneLine::room(area).saturating_sub(SAID);
        let follows = self.follows.lines_within(cx, columns, room);
        if !follows.is_empty() {
            body.push(Line::default());
            body.extend(follows);
        }
        let asks = Asks {
            title: words.with("end-title", &[label]),
            body,
            label: words.get("end-reason"),
            keys: words.get("end-keys"),
        };
        self.reason.draw(frame, area, cx, asks);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if self.confirming {
            return self.question(cx).spoken(cx.words);
        }
        let label = [("label", self.link.label.as_str())];
        let title = cx.words.with("end-title", &label);
        let label = format!("{title}. {}", cx.words.get("end-reason"));
        self.reason.spoken(cx, &label)
    }
}

#[cfg(test)]
mod tests;
