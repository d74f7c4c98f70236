//! Beginning the edition that shall follow an adopted one: said first, then done by a letter.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::Command;
use crate::tui::screen::detail::DetailScreen;
use crate::tui::widget::dialog::Question;
use crate::tui::widget::say;
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::Link;
use crossterm::event::KeyEvent;
use ratatui::{Frame, layout::Rect};

/// The question before a new edition.
pub struct NextEdition {
    link: Link,
    sent: bool,
}

impl NextEdition {
    /// Asks whether the edition after this one shall be begun.
    pub fn new(link: Link) -> Self {
        Self { link, sent: false }
    }

    fn question(&self, cx: &Cx<'_>) -> Question {
        let words = cx.words;
        let label = [("label", self.link.label.as_str())];
        Question::yes_or_no(
            words,
            words.get("next-edition-title"),
            words.with("next-edition-body", &label),
            (words.get("next-edition-yes"), words.get("adopt-no")),
        )
    }
}

impl Layer for NextEdition {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.sent {
            return None;
        }
        match self.question(cx).is_first(key)? {
            true => {
                self.sent = true;
                let command = Command::NewEdition {
                    of: self.link.id,
                    new_id: None,
                };
                Some(vec![Deed::Ask(0, Ask::Do(command))])
            }
            false => Some(vec![Deed::Pop]),
        }
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Saved { seq, links, .. }) => {
                let Some(next) = links.into_iter().next() else {
                    return vec![Deed::Pop];
                };
                let args = [("label", next.label.clone()), ("seq", seq.to_string())];
                let words = say::said(cx.words, "edition-begun", None, &args);
                vec![
                    Deed::Replace(Box::new(DetailScreen::new(next))),
                    Deed::Say(Tone::Done, words),
                ]
            }
            Err(trouble) => {
                let words = say::trouble(cx.words, &trouble);
                vec![Deed::Pop, Deed::Say(Tone::Error, words)]
            }
            Ok(_) => Vec::new(),
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        self.question(cx).draw(frame, area, cx.theme);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        self.question(cx).spoken(cx.words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::screen::guide::stage::{Stage, asked, link};
    use crossterm::event::KeyCode;

    #[test]
    fn the_letter_begins_it_and_enter_does_not() {
        let stage = Stage::new();
        let mut screen = NextEdition::new(link(1, "Analys"));
        stage.draw_everywhere(&screen);
        assert!(stage.press(&mut screen, KeyCode::Enter).is_empty());
        let deeds = stage.keys(&mut screen, "j");
        assert!(matches!(
            asked(&deeds)[..],
            [(0, Ask::Do(Command::NewEdition { .. }))]
        ));
        let mut screen = NextEdition::new(link(1, "Analys"));
        assert!(matches!(stage.keys(&mut screen, "n")[..], [Deed::Pop]));
    }
}
