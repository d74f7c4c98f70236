//! Shows a masked number for ten seconds, after a purpose was chosen; the keeper journals it before it answers.
//!
//! The number lives in this layer only: it is wiped when the layer goes, and the screen is drawn afresh after it.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::Purpose;
use crate::tui::spoken;
use crate::tui::widget::dialog::{Picked, Question, centred};
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{say, text};
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::Link;
use crate::words::Words;
use crossterm::event::KeyEvent;
use jiff::{SignedDuration, Timestamp};
use ratatui::{Frame, layout::Rect};
use zeroize::Zeroizing;

/// How long the number is shown.
const SHOWN: SignedDuration = SignedDuration::from_secs(10);

enum State {
    Choosing,
    Waiting,
    Shown(Zeroizing<String>, Timestamp),
}

/// The question for a purpose, and then the number.
pub struct Unmask {
    link: Link,
    field: &'static str,
    state: State,
}

impl Unmask {
    /// Asks why a field of a record is to be shown.
    pub fn new(link: Link, field: &'static str) -> Self {
        Self {
            link,
            field,
            state: State::Choosing,
        }
    }

    fn question(&self, words: &Words) -> Question {
        let choices = ('a'..)
            .zip(Purpose::ALL)
            .map(|(letter, purpose)| (letter, words.get(&format!("purpose-{}", purpose.code()))))
            .collect();
        Question {
            title: words.get("unmask-title"),
            body: words.get("unmask-body"),
            choices,
        }
    }
}

impl Layer for Unmask {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        match self.state {
            State::Choosing => match self.question(cx.words).pick(key)? {
                Picked::Away => Some(vec![Deed::Pop]),
                Picked::Choice(letter) => {
                    let (_, purpose) = ('a'..).zip(Purpose::ALL).find(|(l, _)| *l == letter)?;
                    self.state = State::Waiting;
                    let ask = Ask::Unmask {
                        id: self.link.id,
                        field: self.field,
                        purpose,
                    };
                    Some(vec![Deed::Ask(0, ask)])
                }
            },
            State::Waiting => None,
            // Function keys and Ctrl keep their meaning, so that F12 locks also from here.
            State::Shown(..) => {
                let plain = matches!(
                    key.code,
                    crossterm::event::KeyCode::Char(_)
                        | crossterm::event::KeyCode::Enter
                        | crossterm::event::KeyCode::Esc
                ) && key.modifiers.is_empty();
                plain.then(|| vec![Deed::Pop, Deed::Wipe])
            }
        }
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Unmasked(number)) => {
                self.state = State::Shown(number, cx.now);
                Vec::new()
            }
            Ok(_) => Vec::new(),
            Err(trouble) => vec![
                Deed::Pop,
                Deed::Say(Tone::Error, say::trouble(cx.words, &trouble)),
            ],
        }
    }

    fn tick(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        match &self.state {
            State::Shown(_, since) if cx.now.duration_since(*since) >= SHOWN => {
                vec![Deed::Pop, Deed::Wipe]
            }
            _ => Vec::new(),
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let State::Shown(number, since) = &self.state else {
            return match self.state {
                State::Choosing => self.question(cx.words).draw(frame, area, cx.theme),
                _ => {
                    let place = centred(area, 34, 3);
                    let panel = Panel::new(cx.words.get("unmask-title"));
                    let inner = inset(panel.draw_over(frame, place, cx.theme));
                    text::draw(frame, inner, &cx.words.get("waiting"), cx.theme.dim);
                }
            };
        };
        let place = centred(area, 46, 6);
        let field = say::field(cx.words, self.link.kind, self.field);
        let panel = Panel::new(format!("{field} {}", self.link.label)).focused(true);
        let mut inner = inset(panel.draw_over(frame, place, cx.theme));
        if inner.height > 1 {
            inner.y += 1;
            inner.height -= 1;
        }
        text::draw(frame, inner, number, cx.theme.accent);
        let left = SHOWN - cx.now.duration_since(*since);
        let seconds = left.as_secs().max(0).to_string();
        let below = Rect {
            y: inner.bottom().saturating_sub(1).max(inner.y),
            height: inner.height.min(1),
            ..inner
        };
        if inner.height > 1 {
            let words = cx.words.with("unmask-left", &[("seconds", &seconds)]);
            text::draw(frame, below, &words, cx.theme.dim);
        }
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        match &self.state {
            State::Choosing => self.question(cx.words).spoken(cx.words),
            State::Waiting => cx.words.get("waiting"),
            // The number stands at the cursor. It is not written twice.
            State::Shown(..) => {
                let field = say::field(cx.words, self.link.kind, self.field);
                let shown = cx.words.get("spoken-at-cursor");
                spoken::field(cx.words, &format!("{field} {}", self.link.label), &shown)
            }
        }
    }
}

#[cfg(test)]
mod tests;
