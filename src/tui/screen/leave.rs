//! Asks before a form is left behind for another view or for good. The draft is sealed either way.

use crate::desk::{Told, Trouble};
use crate::tui::screen::overview::OverviewScreen;
use crate::tui::widget::dialog::{Picked, Question};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Tag};
use crossterm::event::KeyEvent;
use ratatui::{Frame, layout::Rect};

/// The question.
pub struct Leave {
    to: CommandId,
}

impl Leave {
    /// Asks whether to go on with a command.
    pub fn new(to: CommandId) -> Self {
        Self { to }
    }

    fn question(&self, cx: &Cx<'_>) -> Question {
        let letter = |key: &str, or: char| cx.words.get(key).chars().next().unwrap_or(or);
        Question {
            title: cx.words.get("leave-title"),
            body: cx.words.get("leave-body"),
            choices: vec![
                (letter("letter-stay", 's'), cx.words.get("leave-stay")),
                (letter("letter-leave", 'l'), cx.words.get("leave-leave")),
            ],
        }
    }
}

impl Layer for Leave {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let question = self.question(cx);
        Some(match question.pick(key)? {
            Picked::Choice(_) if question.is_first(key) == Some(false) => {
                if self.to.0 == "everywhere.quit" {
                    vec![Deed::Quit]
                } else {
                    vec![
                        Deed::Root(Box::new(OverviewScreen::new())),
                        Deed::Run(self.to),
                    ]
                }
            }
            _ => vec![Deed::Pop],
        })
    }

    fn told(&mut self, _tag: Tag, _told: Result<Told, Trouble>, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
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
