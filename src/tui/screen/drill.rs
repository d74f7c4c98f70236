//! The drill of the recovery sheets: each is typed as it stands on paper, and held against the chain when there are enough.
//! Nothing is opened with them. What is typed is wiped when it is sent, when the layer goes and at lock.

use crate::crypto::Passphrase;
use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::guide::{Asks, Entered, OneLine, prose};
use crate::tui::widget::say;
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crossterm::event::KeyEvent;
use ratatui::{Frame, layout::Rect};

/// The longest sheet, in characters: 31 words and the blanks between them.
const SHEET_MAX: usize = 600;

/// Tries recovery sheets.
pub struct Drill {
    typed: OneLine,
    given: u8,
    need: Option<u8>,
}

impl Drill {
    /// Nothing typed yet.
    pub fn new() -> Self {
        Self {
            typed: OneLine::new(SHEET_MAX),
            given: 0,
            need: None,
        }
    }

    /// Which sheet is typed now.
    fn label(&self, cx: &Cx<'_>) -> String {
        let number = (self.given + 1).to_string();
        match self.need {
            None => cx.words.get("drill-first"),
            Some(need) => {
                let args = [("number", &*number), ("need", &*need.to_string())];
                cx.words.with("drill-next", &args)
            }
        }
    }
}

impl Default for Drill {
    fn default() -> Self {
        Self::new()
    }
}

impl Layer for Drill {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("drill-crumb")
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        Some(match self.typed.key(key, cx)? {
            Entered::Away => {
                self.typed.empty();
                vec![
                    Deed::Ask(1, Ask::DropSheets),
                    Deed::Pop,
                    Deed::Wipe,
                    Deed::Say(Tone::Info, cx.words.get("drill-left")),
                ]
            }
            Entered::Line if self.typed.text().is_empty() => Vec::new(),
            Entered::Line => {
                self.typed.send();
                let typed = Passphrase::new(self.typed.text());
                vec![Deed::Ask(0, Ask::TrySheet(typed))]
            }
            Entered::Stays(said) => said,
        })
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        self.typed.paste(text, cx)
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        if tag != 0 {
            return Vec::new();
        }
        self.typed.answered();
        match told {
            Ok(Told::SheetTaken { given, need }) => {
                (self.given, self.need) = (given, Some(need));
                self.typed.empty();
                vec![Deed::Wipe]
            }
            Ok(Told::Saved { seq, .. }) => {
                self.typed.empty();
                let words = cx
                    .words
                    .with("cli-sheets-drilled", &[("seq", &seq.to_string())]);
                vec![Deed::Pop, Deed::Wipe, Deed::Say(Tone::Done, words)]
            }
            Ok(_) => Vec::new(),
            // What was typed stays, so that one word can be mended.
            Err(trouble) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
        }
    }

    fn before_lock(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        self.typed.empty();
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let words = cx.words;
        let body = words.get("drill-body");
        let asks = Asks {
            title: words.get("drill-crumb"),
            body: prose(&body, OneLine::columns(area), cx.theme.text),
            label: self.label(cx),
            keys: words.get("drill-keys"),
        };
        self.typed.draw(frame, area, cx, asks);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        self.typed.spoken(cx, &self.label(cx))
    }
}
