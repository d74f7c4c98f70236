//! A question before something that is signed: first, where it is asked for, a reason; then yes or no by a letter. Enter
//! ends the reason and never says yes.

use crate::tui::Cx;
use crate::tui::spoken;
use crate::tui::widget::dialog::{Question, centred};
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{Edited, LineEdit, text};
use crate::words::Words;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect};

/// The longest reason or comment, in characters; the domain takes as much.
const REASON_MAX: usize = 1000;

struct Reason {
    label: String,
    hint: String,
    edit: LineEdit,
    typing: bool,
}

/// A question that stands over a screen.
pub struct Prompt {
    question: Question,
    reason: Option<Reason>,
}

/// What a key led to.
pub enum Answered {
    /// The key means nothing here.
    NotMine,
    /// The question still stands.
    Stays,
    /// It still stands, and this should be said.
    Says(String),
    /// No, and nothing changes.
    Away,
    /// Yes, with the reason if one was asked for and given.
    Yes(Option<String>),
}

impl Prompt {
    /// Yes or no, with the words of `yes` for what yes does.
    pub fn new(cx: &Cx<'_>, title: String, body: String, yes: String) -> Self {
        let no = cx.words.get("prompt-no");
        Self {
            question: Question::yes_or_no(cx.words, title, body, (yes, no)),
            reason: None,
        }
    }

    /// Asks for a reason first; without one it does not go on.
    pub fn with_reason(mut self, label: String, hint: String) -> Self {
        self.reason = Some(Reason {
            label,
            hint,
            edit: LineEdit::new(REASON_MAX),
            typing: true,
        });
        self
    }

    /// The same question in other words: the language was turned. What is typed stays.
    pub fn say_again(&mut self, other: Self) {
        self.question = other.question;
        if let (Some(reason), Some(other)) = (&mut self.reason, other.reason) {
            (reason.label, reason.hint) = (other.label, other.hint);
        }
    }

    /// Takes a key.
    pub fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Answered {
        if let Some(reason) = &mut self.reason
            && reason.typing
        {
            return reason.key(key, cx);
        }
        match (self.question.is_first(key), &mut self.reason) {
            (None, _) => Answered::NotMine,
            (Some(true), reason) => {
                let text = reason.as_ref().map(|r| r.edit.text().trim().to_owned());
                Answered::Yes(text.filter(|text| !text.is_empty()))
            }
            // Esc goes one step back, so that a long comment is not lost by one key.
            (_, Some(reason)) if key.code == KeyCode::Esc => {
                reason.typing = true;
                Answered::Stays
            }
            (Some(_), _) => Answered::Away,
        }
    }

    /// Takes pasted text into the reason.
    pub fn paste(&mut self, pasted: &str, cx: &Cx<'_>) -> Answered {
        match &mut self.reason {
            Some(reason) if reason.typing => {
                reason.edit.paste(pasted);
                reason.told(cx)
            }
            _ => Answered::Stays,
        }
    }

    /// What is asked now, in words: the reason first, then yes or no.
    pub fn spoken(&self, words: &Words) -> String {
        match &self.reason {
            Some(reason) if reason.typing => {
                let label = format!("{}. {}", self.question.title, reason.label);
                spoken::typed(words, &label, &reason.edit)
            }
            _ => self.question.spoken(words),
        }
    }

    /// Draws the question over an area.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        match &self.reason {
            Some(reason) if reason.typing => {
                reason.draw(frame, area, cx, &self.question.title);
            }
            _ => self.question.draw(frame, area, cx.theme),
        }
    }
}

impl Reason {
    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Answered {
        match key.code {
            KeyCode::Esc => return Answered::Away,
            KeyCode::Enter if self.edit.text().trim().is_empty() => {
                return Answered::Says(cx.words.get("prompt-reason-needed"));
            }
            KeyCode::Enter => {
                self.typing = false;
                return Answered::Stays;
            }
            _ => {}
        }
        if self.edit.key(key) == Edited::NotMine {
            return Answered::NotMine;
        }
        self.told(cx)
    }

    fn told(&mut self, cx: &Cx<'_>) -> Answered {
        match self.edit.take_notice() {
            Some(notice) => Answered::Says(notice.say(cx.words)),
            None => Answered::Stays,
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>, title: &str) {
        let columns = usize::from(72.min(area.width).saturating_sub(4));
        let hint = text::wrap(&self.hint, columns);
        let tall = u16::try_from(hint.len() + 6).unwrap_or(u16::MAX);
        let place = centred(area, 72, tall);
        let mut row = inset(
            Panel::new(title)
                .focused(true)
                .draw_over(frame, place, cx.theme),
        );
        text::draw(frame, row, &self.label, cx.theme.text);
        down(&mut row, 1);
        self.edit.draw_bracketed(frame, row, cx.theme.field, true);
        down(&mut row, 2);
        for line in hint {
            text::draw(frame, row, &line, cx.theme.dim);
            down(&mut row, 1);
        }
        text::draw(
            frame,
            row,
            &cx.words.get("prompt-reason-keys"),
            cx.theme.dim,
        );
    }
}

fn down(row: &mut Rect, by: u16) {
    let by = by.min(row.height);
    row.y += by;
    row.height -= by;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::screen::guide::stage::Stage;

    fn press(prompt: &mut Prompt, stage: &Stage, code: KeyCode) -> Answered {
        prompt.key(&KeyEvent::from(code), &stage.cx())
    }

    #[test]
    fn enter_never_says_yes_and_the_letter_does() {
        let stage = Stage::new();
        let mut prompt = Prompt::new(&stage.cx(), "t".into(), "b".into(), "ja".into());
        for code in [KeyCode::Enter, KeyCode::Char(' '), KeyCode::Char('x')] {
            assert!(matches!(
                press(&mut prompt, &stage, code),
                Answered::NotMine
            ));
        }
        let yes = press(&mut prompt, &stage, KeyCode::Char('j'));
        assert!(matches!(yes, Answered::Yes(None)));
        let no = press(&mut prompt, &stage, KeyCode::Char('n'));
        assert!(matches!(no, Answered::Away));
    }

    #[test]
    fn a_needed_reason_is_asked_for_first_and_kept_when_going_back() {
        let stage = Stage::new();
        let mut prompt = Prompt::new(&stage.cx(), "t".into(), "b".into(), "ja".into())
            .with_reason("Kommentar".into(), String::new());
        assert!(matches!(
            press(&mut prompt, &stage, KeyCode::Enter),
            Answered::Says(_)
        ));
        for c in "jaså".chars() {
            assert!(matches!(
                press(&mut prompt, &stage, KeyCode::Char(c)),
                Answered::Stays
            ));
        }
        press(&mut prompt, &stage, KeyCode::Enter);
        press(&mut prompt, &stage, KeyCode::Esc);
        press(&mut prompt, &stage, KeyCode::Char('!'));
        press(&mut prompt, &stage, KeyCode::Enter);
        match press(&mut prompt, &stage, KeyCode::Char('j')) {
            Answered::Yes(Some(reason)) => assert_eq!(reason, "jaså!"),
            _ => panic!("yes was not taken"),
        }
    }
}
