//! The test of a restored backup: which folder it was restored into. What is proved there is journalled.

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::guide::{Asks, Entered, OneLine, prose};
use crate::tui::widget::say;
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crossterm::event::KeyEvent;
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// The longest path, in characters.
const PATH_MAX: usize = 400;

/// Asks where a backup was restored.
pub struct RestoreTest {
    folder: OneLine,
}

impl RestoreTest {
    /// Nothing typed yet.
    pub fn new() -> Self {
        Self {
            folder: OneLine::new(PATH_MAX),
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

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        Some(match self.folder.key(key, cx)? {
            Entered::Away => vec![Deed::Pop],
            Entered::Line if self.folder.text().is_empty() => Vec::new(),
            Entered::Line => {
                self.folder.send();
                let folder = PathBuf::from(self.folder.text());
                vec![Deed::Ask(0, Ask::TestRestored(folder))]
            }
            Entered::Stays(said) => said,
        })
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        self.folder.paste(text, cx)
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
                self.folder.answered();
                vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))]
            }
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let words = cx.words;
        let body = words.get("restore-test-body");
        let asks = Asks {
            title: words.get("restore-test-crumb"),
            body: prose(&body, OneLine::columns(area), cx.theme.text),
            label: words.get("restore-test-folder"),
            keys: words.get("restore-test-keys"),
        };
        self.folder.draw(frame, area, cx, asks);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let label = cx.words.get("restore-test-folder");
        self.folder.spoken(cx, &label)
    }
}
