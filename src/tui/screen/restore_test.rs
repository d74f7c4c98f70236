//! The test of a restored backup: which folder it was restored into. What is proved there is journalled.

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::guide::{below, pasted, prose, put, typed};
use crate::tui::spoken;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{LineEdit, say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Tag, Tone};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// The longest path, in characters.
const PATH_MAX: usize = 400;

/// Asks where a backup was restored.
pub struct RestoreTest {
    folder: LineEdit,
    sent: bool,
}

impl RestoreTest {
    /// Nothing typed yet.
    pub fn new() -> Self {
        Self {
            folder: LineEdit::new(PATH_MAX),
            sent: false,
        }
    }
}

impl Default for RestoreTest {
    fn default() -> Self {
        Self::new()
    }
}

impl Layer for RestoreTest {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("restore-test-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.sent {
            return None;
        }
        match key.code {
            KeyCode::Esc => Some(vec![Deed::Pop]),
            KeyCode::Enter if self.folder.text().trim().is_empty() => Some(Vec::new()),
            KeyCode::Enter => {
                self.sent = true;
                let folder = PathBuf::from(self.folder.text().trim());
                Some(vec![Deed::Ask(0, Ask::TestRestored(folder))])
            }
            _ => typed(&mut self.folder, key, cx),
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match self.sent {
            true => Vec::new(),
            false => pasted(&mut self.folder, text, cx),
        }
    }

    fn run(&mut self, _command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::RestoreTested(seq)) => {
                let seq = seq.to_string();
                let words = cx.words.with("restore-test-done", &[("seq", &seq)]);
                vec![Deed::Pop, Deed::Say(Tone::Done, words)]
            }
            Ok(_) => Vec::new(),
            Err(trouble) => {
                self.sent = false;
                vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))]
            }
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let words = cx.words;
        let wide = area.width.min(76);
        let columns = usize::from(wide.saturating_sub(4));
        let body = prose(&words.get("restore-test-body"), columns, cx.theme.text);
        let tall = u16::try_from(body.len()).unwrap_or(1) + 7;
        let place = centred(area, wide, tall);
        let panel = Panel::new(words.get("restore-test-crumb")).focused(true);
        let inner = inset(panel.draw_over(frame, place, cx.theme));
        let rest = below(put(frame, inner, body), 1);
        text::draw(
            frame,
            rest,
            &words.get("restore-test-folder"),
            cx.theme.text,
        );
        let field = below(rest, 1);
        self.folder
            .draw_bracketed(frame, field, cx.theme.field, !self.sent);
        let keys = below(field, 2);
        text::draw(frame, keys, &words.get("restore-test-keys"), cx.theme.dim);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let label = cx.words.get("restore-test-folder");
        spoken::typed(cx.words, &label, &self.folder)
    }
}
