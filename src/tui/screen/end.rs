//! Ends a record: a reason first, then a letter. Enter alone ends nothing.

use crate::desk::{Ask, Foreseen, Told, Trouble};
use crate::domain::Command;
use crate::tui::screen::foresight::{Follows, draw_lines};
use crate::tui::screen::guide::{pasted, typed};
use crate::tui::spoken;
use crate::tui::widget::dialog::{Picked, Question, centred};
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{Down, LineEdit, say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::{Detail, Link};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect};

/// The longest reason, in characters.
const REASON_MAX: usize = 400;
const RECORD: Tag = 0;
const DONE: Tag = 1;
/// And the number of the question: what would follow.
const FORESEE: Tag = 20;
/// No question of that sort has this tag or a later one.
const LATER: Tag = 100;
/// Rows of the box without what follows.
const ROWS: u16 = 9;

/// The dialog that ends a record.
pub struct End {
    link: Link,
    /// What is ended, in the version that was seen.
    view: Option<Box<Detail>>,
    reason: LineEdit,
    follows: Follows,
    confirming: bool,
    sent: bool,
}

impl End {
    /// Asks for the reason to end a record.
    pub fn new(link: Link) -> Self {
        Self {
            link,
            view: None,
            reason: LineEdit::new(REASON_MAX),
            follows: Follows::default(),
            confirming: false,
            sent: false,
        }
    }

    fn question(&self, cx: &Cx<'_>) -> Question {
        let label = ("label", self.link.label.as_str());
        let letter = |key: &str, or: char| cx.words.get(key).chars().next().unwrap_or(or);
        Question {
            title: cx.words.with("end-title", &[label]),
            body: cx.words.with("end-sure", &[label]),
            choices: vec![
                (letter("letter-yes", 'j'), cx.words.get("end-yes")),
                (letter("letter-no", 'n'), cx.words.get("end-no")),
            ],
        }
    }

    fn send(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(view) = &self.view else {
            return Vec::new();
        };
        self.sent = true;
        let command = Command::End {
            id: self.link.id,
            base: view.version,
            on: cx.today,
            reason: self.reason.text().trim().to_owned(),
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
        if self.sent {
            return None;
        }
        if self.confirming {
            let question = self.question(cx);
            let yes = question.choices.first().map(|(letter, _)| *letter);
            return match question.pick(key)? {
                Picked::Choice(letter) if Some(letter) == yes => Some(self.send(cx)),
                _ => {
                    self.confirming = false;
                    Some(Vec::new())
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
                self.confirming = self.view.is_some();
                Some(Vec::new())
            }
            _ => typed(&mut self.reason, key, cx),
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match !self.confirming && !self.sent {
            true => pasted(&mut self.reason, text, cx),
            false => Vec::new(),
        }
    }

    fn run(&mut self, _command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
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
                self.sent = false;
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
        let label = ("label", self.link.label.as_str());
        let room = usize::from(area.height.saturating_sub(ROWS + 1));
        let columns = usize::from(area.width.min(70).saturating_sub(4));
        let follows = self.follows.lines_within(cx, columns, room);
        let following = u16::try_from(follows.len()).unwrap_or(0);
        let place = centred(area, 70, ROWS + following + 1);
        let panel = Panel::new(cx.words.with("end-title", &[label])).focused(true);
        let mut down = Down::of(inset(panel.draw_over(frame, place, cx.theme)));
        text::draw(frame, down.row(), &say::link(&self.link), cx.theme.text);
        let pointing = self.view.as_ref().map_or(0, |view| view.referrers.len());
        let words = if pointing > 0 {
            let count = pointing.to_string();
            cx.words.with("end-referrers", &[("count", &count)])
        } else {
            cx.words.get("end-note")
        };
        text::draw_wrapped(frame, down.rows(2), &words, cx.theme.dim);
        down.row();
        draw_lines(frame, down.rows(following), follows);
        down.row();
        text::draw(
            frame,
            down.row(),
            &cx.words.get("end-reason"),
            cx.theme.text,
        );
        self.reason
            .draw_bracketed(frame, down.row(), cx.theme.field, true);
        text::draw(frame, down.row(), &cx.words.get("end-keys"), cx.theme.dim);
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
        spoken::typed(cx.words, &label, &self.reason)
    }
}

#[cfg(test)]
mod tests;
