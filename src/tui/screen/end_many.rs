//! Ends several records for one reason: a reason first, then a letter. Each is a change of its own, so that each can be
//! returned or taken back by itself; the first that is refused stops the rest.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::{Command, RecordId};
use crate::tui::screen::guide::{pasted, typed};
use crate::tui::spoken;
use crate::tui::widget::dialog::{Picked, Question, centred};
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{LineEdit, say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Tag, Tone};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect};

/// The longest reason, in characters.
const REASON_MAX: usize = 400;

/// A record as it was seen when it was marked.
#[derive(Clone)]
pub struct Seen {
    /// Which.
    pub id: RecordId,
    /// SV-0012.
    pub label: String,
    /// The version that was seen.
    pub version: u32,
}

/// The dialog.
pub struct EndMany {
    records: Vec<Seen>,
    reason: LineEdit,
    confirming: bool,
    /// How many are ended; none before it has begun.
    done: Option<usize>,
}

impl EndMany {
    /// Asks for the reason to end these.
    pub fn new(records: Vec<Seen>) -> Self {
        Self {
            records,
            reason: LineEdit::new(REASON_MAX),
            confirming: false,
            done: None,
        }
    }

    fn count(&self) -> String {
        self.records.len().to_string()
    }

    fn question(&self, cx: &Cx<'_>) -> Question {
        let letter = |key: &str, or: char| cx.words.get(key).chars().next().unwrap_or(or);
        let count = self.count();
        let args = [("count", count.as_str())];
        Question {
            title: cx.words.with("end-many-title", &args),
            body: cx.words.with("end-many-sure", &args),
            choices: vec![
                (letter("letter-yes", 'j'), cx.words.get("end-yes")),
                (letter("letter-no", 'n'), cx.words.get("end-no")),
            ],
        }
    }

    /// Asks for the next one to be ended; leaves after the last.
    fn next(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let at = self.done.unwrap_or(0);
        self.done = Some(at);
        let Some(record) = self.records.get(at) else {
            let count = self.count();
            let words = cx.words.with("end-many-done", &[("count", &count)]);
            return vec![Deed::Pop, Deed::Say(Tone::Done, words)];
        };
        let command = Command::End {
            id: record.id,
            base: record.version,
            on: cx.today,
            reason: self.reason.text().trim().to_owned(),
        };
        vec![Deed::Ask(0, Ask::Do(command))]
    }
}

impl Layer for EndMany {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("end-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.done.is_some() {
            return None;
        }
        if self.confirming {
            let question = self.question(cx);
            let yes = question.choices.first().map(|(letter, _)| *letter);
            self.confirming = false;
            return match question.pick(key) {
                Some(Picked::Choice(letter)) if Some(letter) == yes => Some(self.next(cx)),
                Some(_) => Some(Vec::new()),
                None => {
                    self.confirming = true;
                    None
                }
            };
        }
        match key.code {
            KeyCode::Esc => Some(vec![Deed::Pop]),
            KeyCode::Enter if self.reason.text().trim().is_empty() => Some(vec![Deed::Say(
                Tone::Error,
                cx.words.get("refusal-end-needs-reason"),
            )]),
            KeyCode::Enter => {
                self.confirming = true;
                Some(Vec::new())
            }
            _ => typed(&mut self.reason, key, cx),
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match !self.confirming && self.done.is_none() {
            true => pasted(&mut self.reason, text, cx),
            false => Vec::new(),
        }
    }

    fn run(&mut self, _command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(done) = self.done else {
            return Vec::new();
        };
        match told {
            Ok(Told::Saved { .. }) => {
                self.done = Some(done + 1);
                self.next(cx)
            }
            Err(trouble) => {
                let label = self.records.get(done).map_or("", |record| &record.label);
                let (count, done) = (self.count(), done.to_string());
                let why = say::trouble(cx.words, &trouble);
                let args = [
                    ("done", done.as_str()),
                    ("count", count.as_str()),
                    ("label", label),
                    ("why", why.as_str()),
                ];
                let words = cx.words.with("end-many-stopped", &args);
                vec![Deed::Pop, Deed::Say(Tone::Error, words)]
            }
            Ok(_) => Vec::new(),
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        if self.confirming {
            return self.question(cx).draw(frame, area, cx.theme);
        }
        let count = self.count();
        let place = centred(area, 70, 9);
        let title = cx.words.with("end-many-title", &[("count", &count)]);
        let panel = Panel::new(title).focused(true);
        let inner = inset(panel.draw_over(frame, place, cx.theme));
        let row = |at: u16, rows: u16| Rect {
            y: inner.y.saturating_add(at).min(inner.bottom()),
            height: inner.height.saturating_sub(at).min(rows),
            ..inner
        };
        let labels: Vec<&str> = self
            .records
            .iter()
            .map(|record| record.label.as_str())
            .collect();
        text::draw_wrapped(frame, row(0, 2), &labels.join(", "), cx.theme.text);
        if let Some(done) = self.done {
            let done = done.to_string();
            let args = [("done", done.as_str()), ("count", count.as_str())];
            let words = cx.words.with("end-many-going", &args);
            return text::draw(frame, row(3, 1), &words, cx.theme.text);
        }
        text::draw(frame, row(3, 1), &cx.words.get("end-reason"), cx.theme.text);
        self.reason
            .draw_bracketed(frame, row(4, 1), cx.theme.field, true);
        text::draw(frame, row(6, 1), &cx.words.get("end-keys"), cx.theme.dim);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if self.confirming {
            return self.question(cx).spoken(cx.words);
        }
        let count = self.count();
        if let Some(done) = self.done {
            let done = done.to_string();
            let args = [("done", done.as_str()), ("count", count.as_str())];
            return cx.words.with("end-many-going", &args);
        }
        let title = cx.words.with("end-many-title", &[("count", &count)]);
        let label = format!("{title}. {}", cx.words.get("end-reason"));
        spoken::typed(cx.words, &label, &self.reason)
    }
}
