//! Takes in an edition of the provisions: the path of the file, and what came of it. Nothing counts before the other
//! custodian has approved it.

use crate::desk::{Ask, Told, Trouble};
use crate::tui::spoken;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{Edited, LineEdit, say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Tag, Tone};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// The longest path, in characters.
const PATH_MAX: usize = 400;

/// The dialog.
pub struct LoadEdition {
    path: LineEdit,
    sent: bool,
}

impl LoadEdition {
    /// Asks for the file.
    pub fn new() -> Self {
        Self {
            path: LineEdit::new(PATH_MAX),
            sent: false,
        }
    }
}

impl Default for LoadEdition {
    fn default() -> Self {
        Self::new()
    }
}

impl Layer for LoadEdition {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("load-edition-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn key(&mut self, key: &KeyEvent, _cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.sent {
            return None;
        }
        match key.code {
            KeyCode::Esc => Some(vec![Deed::Pop]),
            KeyCode::Enter if self.path.text().trim().is_empty() => Some(Vec::new()),
            KeyCode::Enter => {
                self.sent = true;
                let path = PathBuf::from(self.path.text().trim());
                Some(vec![Deed::Ask(0, Ask::LoadEdition(path))])
            }
            _ => (self.path.key(key) != Edited::NotMine).then(Vec::new),
        }
    }

    fn paste(&mut self, text: &str, _cx: &Cx<'_>) -> Vec<Deed> {
        if !self.sent {
            self.path.paste(text);
        }
        Vec::new()
    }

    fn run(&mut self, _command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::EditionLoaded(loaded)) => {
                let said = cx.words.with(
                    "edition-loaded",
                    &[
                        ("title", &loaded.title),
                        ("rows", &loaded.rows.to_string()),
                        ("unverified", &loaded.unverified.to_string()),
                        ("seq", &loaded.seq.to_string()),
                    ],
                );
                vec![Deed::Pop, Deed::Say(Tone::Done, said)]
            }
            Ok(_) => Vec::new(),
            Err(trouble) => {
                self.sent = false;
                vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))]
            }
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let place = centred(area, 70, 9);
        let panel = Panel::new(cx.words.get("load-edition-crumb")).focused(true);
        let mut rest = inset(panel.draw_over(frame, place, cx.theme));
        let mut row = |rows: u16| {
            let rows = rows.min(rest.height);
            let here = Rect {
                height: rows,
                ..rest
            };
            rest.y += rows;
            rest.height -= rows;
            here
        };
        text::draw_wrapped(
            frame,
            row(3),
            &cx.words.get("load-edition-note"),
            cx.theme.dim,
        );
        text::draw(
            frame,
            row(1),
            &cx.words.get("load-edition-path"),
            cx.theme.text,
        );
        self.path
            .draw_bracketed(frame, row(1), cx.theme.field, true);
        row(1);
        text::draw(
            frame,
            row(1),
            &cx.words.get("load-edition-keys"),
            cx.theme.dim,
        );
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        spoken::typed(cx.words, &cx.words.get("load-edition-path"), &self.path)
    }
}

#[cfg(test)]
mod tests {
    use crate::tui::testing::Stage;

    #[test]
    fn the_palette_takes_an_edition_in_and_says_that_it_waits_for_approval() {
        let mut stage = Stage::open();
        stage.size(120, 40).keys(": utgåva Space läs Enter");
        let text = stage.text();
        assert!(text.contains("Läs in en utgåva"), "{text}");
        stage.keys("Enter");
        assert!(stage.text().contains("Läs in en utgåva"));
        stage.keys("/media/usb/ny.toml Enter");
        let text = stage.text();
        assert!(text.contains("Utgåva 2027-01-15 inläst"), "{text}");
    }
}
