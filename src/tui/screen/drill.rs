//! The drill of the recovery sheets: each is typed as it stands on paper, and held against the chain when there are enough.
//! Nothing is opened with them. What is typed is wiped when it is sent, when the layer goes and at lock.

use crate::crypto::Passphrase;
use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::guide::{below, pasted, prose, put, typed};
use crate::tui::spoken;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{LineEdit, say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Tag, Tone};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect};

/// The longest sheet, in characters: 31 words and the blanks between them.
const SHEET_MAX: usize = 600;

/// Tries recovery sheets.
pub struct Drill {
    typed: LineEdit,
    given: u8,
    need: Option<u8>,
    sent: bool,
}

impl Drill {
    /// Nothing typed yet.
    pub fn new() -> Self {
        Self {
            typed: LineEdit::new(SHEET_MAX),
            given: 0,
            need: None,
            sent: false,
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

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.sent {
            return None;
        }
        match key.code {
            KeyCode::Esc => {
                self.typed.set("");
                Some(vec![
                    Deed::Ask(1, Ask::DropSheets),
                    Deed::Pop,
                    Deed::Wipe,
                    Deed::Say(Tone::Info, cx.words.get("drill-left")),
                ])
            }
            KeyCode::Enter if self.typed.text().trim().is_empty() => Some(Vec::new()),
            KeyCode::Enter => {
                self.sent = true;
                let typed = Passphrase::new(self.typed.text());
                Some(vec![Deed::Ask(0, Ask::TrySheet(typed))])
            }
            _ => typed(&mut self.typed, key, cx),
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match self.sent {
            true => Vec::new(),
            false => pasted(&mut self.typed, text, cx),
        }
    }

    fn run(&mut self, _command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        if tag != 0 {
            return Vec::new();
        }
        self.sent = false;
        match told {
            Ok(Told::SheetTaken { given, need }) => {
                (self.given, self.need) = (given, Some(need));
                self.typed.set("");
                vec![Deed::Wipe]
            }
            Ok(Told::Saved { seq, .. }) => {
                self.typed.set("");
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
        self.typed.set("");
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let words = cx.words;
        let wide = area.width.min(76);
        let columns = usize::from(wide.saturating_sub(4));
        let body = prose(&words.get("drill-body"), columns, cx.theme.text);
        let number = (self.given + 1).to_string();
        let need = self.need.map_or_else(String::new, |need| need.to_string());
        let label = match self.need {
            None => words.get("drill-first"),
            Some(_) => words.with("drill-next", &[("number", &number), ("need", &need)]),
        };
        let tall = u16::try_from(body.len()).unwrap_or(1) + 7;
        let place = centred(area, wide, tall);
        let panel = Panel::new(words.get("drill-crumb")).focused(true);
        let inner = inset(panel.draw_over(frame, place, cx.theme));
        let rest = below(put(frame, inner, body), 1);
        text::draw(frame, rest, &label, cx.theme.text);
        let field = below(rest, 1);
        self.typed
            .draw_bracketed(frame, field, cx.theme.field, !self.sent);
        text::draw(
            frame,
            below(field, 2),
            &words.get("drill-keys"),
            cx.theme.dim,
        );
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let number = (self.given + 1).to_string();
        let label = match self.need {
            None => cx.words.get("drill-first"),
            Some(need) => {
                let args = [("number", &*number), ("need", &*need.to_string())];
                cx.words.with("drill-next", &args)
            }
        };
        spoken::typed(cx.words, &label, &self.typed)
    }
}
