//! A box in the middle that always fits, and a question that is answered by the letter of a choice.
//!
//! Enter answers nothing: whoever types a name and Enter must not agree to something on the way.

use crate::tui::Chord;
use crate::tui::Theme;
use crate::tui::spoken;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::text;
use crate::words::Words;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::{Frame, style::Style};

/// What is left of the area beside a box, both sides together, that is too narrow to be anything but torn words.
const STRIP: u16 = 16;

/// A rectangle of at most this size in the middle of an area. Where only strips of what lies below would be seen, it takes
/// the whole width.
pub fn centred(area: Rect, width: u16, height: u16) -> Rect {
    let height = height.min(area.height);
    let covers = height + 2 >= area.height && area.width.saturating_sub(width) <= STRIP;
    let width = match covers || area.width.saturating_sub(width) < 6 {
        true => area.width,
        false => width,
    };
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    }
}

/// Draws a box over something, its keys on the last row; answers what is left inside above them.
pub fn keyed(frame: &mut Frame<'_>, place: Rect, theme: &Theme, panel: Panel, keys: &str) -> Rect {
    let inner = inset(panel.draw_over(frame, place, theme));
    let last = Rect {
        y: inner.bottom().saturating_sub(1),
        height: inner.height.min(1),
        ..inner
    };
    text::draw(frame, last, keys, theme.dim);
    Rect {
        height: inner.height.saturating_sub(1),
        ..inner
    }
}

/// What was answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Picked {
    /// The letter of a choice.
    Choice(char),
    /// Esc: no, and nothing changes.
    Away,
}

/// A question with choices, each by its letter. It is part of the layer that asks: the layer hands it the keys while it
/// stands, and draws it last.
pub struct Question {
    /// The title.
    pub title: String,
    /// The question, wrapped.
    pub body: String,
    /// The choices, in order: letter and words.
    pub choices: Vec<(char, String)>,
}

impl Question {
    /// Yes, with the words of what it does, or no.
    pub fn yes_or_no(
        words: &Words,
        title: String,
        body: String,
        (yes, no): (String, String),
    ) -> Self {
        let letter = |key: &str| words.get(key).chars().next().unwrap_or('?');
        Self {
            title,
            body,
            choices: vec![(letter("letter-yes"), yes), (letter("letter-no"), no)],
        }
    }

    /// Whether a key is the first answer: yes, where the question is one of yes or no. Any other answer and Esc are not; none
    /// where the key answers nothing.
    pub fn is_first(&self, key: &KeyEvent) -> Option<bool> {
        let first = self.choices.first().map(|(letter, _)| *letter);
        let picked = self.pick(key)?;
        Some(matches!(picked, Picked::Choice(letter) if Some(letter) == first))
    }

    /// The answer that a key gives, if it gives any. Case makes no difference; Enter and Space answer nothing.
    pub fn pick(&self, key: &KeyEvent) -> Option<Picked> {
        if key.code == KeyCode::Esc {
            return Some(Picked::Away);
        }
        let typed = Chord::typed(key)?;
        let typed = typed.to_lowercase().next().unwrap_or(typed);
        self.choices
            .iter()
            .find(|(letter, _)| *letter == typed)
            .map(|(letter, _)| Picked::Choice(*letter))
    }

    /// The question and its answers in words: what is asked, then each letter.
    pub fn spoken(&self, words: &Words) -> String {
        let answers: Vec<String> = self
            .choices
            .iter()
            .map(|(letter, means)| format!("{letter}: {means}"))
            .collect();
        spoken::question(words, &self.title, &self.body, &answers.join("; "))
    }

    /// Draws the question in the middle of an area.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, theme: &Theme) {
        let widest = self
            .choices
            .iter()
            .map(|(_, words)| text::width(words) + 4)
            .chain([
                text::width(&self.title) + 6,
                text::width(&self.body).min(56),
            ])
            .max()
            .unwrap_or(20);
        let wide = u16::try_from(widest + 4).unwrap_or(u16::MAX).clamp(24, 72);
        let columns = usize::from(wide.min(area.width).saturating_sub(4));
        let body = text::wrap(&self.body, columns);
        let tall = u16::try_from(body.len() + self.choices.len() + 3).unwrap_or(u16::MAX);
        let place = centred(area, wide, tall);
        let inner = inset(
            Panel::new(self.title.as_str())
                .focused(true)
                .draw_over(frame, place, theme),
        );
        // Where not all fits, the choices are worth more than the last lines of the question, and a sign says that it goes on.
        let choices = u16::try_from(self.choices.len()).unwrap_or(u16::MAX);
        let room = inner.height.saturating_sub(choices);
        let asked = Rect {
            height: room,
            ..inner
        };
        let used = text::draw_wrapped(frame, asked, &self.body, theme.text);
        let used = used + u16::from(room > used);
        let mut rows = Rows(Rect {
            y: inner.y + used,
            height: inner.height - used,
            ..inner
        });
        frame.set_cursor_position((rows.0.x, rows.0.y));
        for (letter, words) in &self.choices {
            rows.put(
                frame,
                Line::from(vec![
                    Span::styled(format!(" {letter} "), theme.accent),
                    Span::styled(format!(" {words}"), Style::default()),
                ]),
            );
        }
    }
}

/// Rows that are filled from the top.
struct Rows(Rect);

impl Rows {
    fn put(&mut self, frame: &mut Frame<'_>, line: Line<'_>) {
        text::draw_line(frame, self.0, line);
        if self.0.height > 0 {
            self.0.y += 1;
            self.0.height -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question() -> Question {
        Question {
            title: "Lämna?".into(),
            body: "Utkastet är sparat.".into(),
            choices: vec![('s', "stanna".into()), ('l', "lämna".into())],
        }
    }

    #[test]
    fn only_the_letters_answer_and_enter_never_does() {
        let answer = |code| question().pick(&KeyEvent::from(code));
        assert_eq!(answer(KeyCode::Char('s')), Some(Picked::Choice('s')));
        assert_eq!(answer(KeyCode::Char('L')), Some(Picked::Choice('l')));
        assert_eq!(answer(KeyCode::Esc), Some(Picked::Away));
        assert_eq!(answer(KeyCode::Enter), None);
        assert_eq!(answer(KeyCode::Char('x')), None);
        let ctrl = KeyEvent::new(KeyCode::Char('s'), crossterm::event::KeyModifiers::CONTROL);
        assert_eq!(question().pick(&ctrl), None);
    }

    #[test]
    fn a_box_never_leaves_its_area() {
        let area = Rect::new(3, 2, 30, 12);
        assert_eq!(centred(area, 60, 20), area);
        assert_eq!(centred(area, 4, 2), Rect::new(16, 7, 4, 2));
        // No strips beside it, neither narrow ones nor high ones.
        assert_eq!(centred(area, 26, 2).width, 30);
        assert_eq!(centred(area, 20, 12).width, 30);
        assert_eq!(centred(area, 20, 9).width, 20);
    }

    #[test]
    fn a_question_draws_at_every_size_and_keeps_its_choices() {
        for (width, height) in [(1, 1), (8, 3), (30, 5), (80, 24)] {
            let backend = ratatui::backend::TestBackend::new(width, height);
            let mut terminal = ratatui::Terminal::new(backend).unwrap();
            terminal
                .draw(|frame| {
                    question().draw(
                        frame,
                        frame.area(),
                        &Theme::new(crate::tui::ThemeName::Mono),
                    )
                })
                .unwrap();
            let shown = terminal.backend().to_string();
            if width >= 30 {
                assert!(
                    shown.contains("s  stanna") && shown.contains("l  lämna"),
                    "{shown}"
                );
            }
        }
    }
}
