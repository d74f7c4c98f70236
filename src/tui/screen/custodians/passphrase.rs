//! Another passphrase for one's own key file. All three lines are hidden, and wiped when they are sent, when the layer goes,
//! at lock and after a minute without a key.

use crate::crypto::Passphrase;
use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::guide::{below, pasted};
use crate::tui::spoken;
use crate::tui::widget::Down;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{Edited, LineEdit, say, text};
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crossterm::event::{KeyCode, KeyEvent};
use jiff::{SignedDuration, Timestamp};
use ratatui::{Frame, layout::Rect};

/// The longest passphrase, in characters.
const MAX: usize = 256;
/// How long what is typed is kept without a key.
const KEPT: SignedDuration = SignedDuration::from_secs(60);
/// The lines: words under `passphrase-<name>`.
const LINES: [&str; 3] = ["passphrase-old", "passphrase-new", "passphrase-again"];

/// Changes a passphrase.
pub(super) struct Change {
    lines: [LineEdit; 3],
    at: usize,
    typed_at: Option<Timestamp>,
    sent: bool,
}

impl Change {
    pub(super) fn new() -> Self {
        Self {
            lines: std::array::from_fn(|_| LineEdit::new(MAX).masked()),
            at: 0,
            typed_at: None,
            sent: false,
        }
    }

    fn forget(&mut self) {
        for line in &mut self.lines {
            line.set("");
        }
        (self.at, self.typed_at) = (0, None);
    }

    fn send(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let [old, new, again] = &self.lines;
        if new.text() != again.text() {
            self.at = 1;
            return vec![Deed::Say(Tone::Error, cx.words.get("cli-phrase-differs"))];
        }
        let ask = Ask::ChangePassphrase {
            old: Passphrase::new(old.text()),
            new: Passphrase::new(new.text()),
        };
        self.forget();
        self.sent = true;
        vec![Deed::Ask(0, ask)]
    }
}

impl Layer for Change {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("passphrase-crumb")
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.sent {
            return None;
        }
        let count = LINES.len();
        match key.code {
            KeyCode::Esc => {
                self.forget();
                Some(vec![Deed::Pop])
            }
            KeyCode::Tab | KeyCode::Down => {
                self.at = (self.at + 1) % count;
                Some(Vec::new())
            }
            KeyCode::BackTab | KeyCode::Up => {
                self.at = (self.at + count - 1) % count;
                Some(Vec::new())
            }
            KeyCode::Enter => {
                let empty = self.lines.iter().position(LineEdit::is_empty);
                match empty {
                    Some(at) => {
                        self.at = at;
                        Some(Vec::new())
                    }
                    None if self.at + 1 < count => {
                        self.at += 1;
                        Some(Vec::new())
                    }
                    None => Some(self.send(cx)),
                }
            }
            _ => {
                self.typed_at = Some(cx.now);
                let line = self.lines.get_mut(self.at)?;
                (line.key(key) != Edited::NotMine).then(Vec::new)
            }
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match self.lines.get_mut(self.at).filter(|_| !self.sent) {
            Some(line) => {
                self.typed_at = Some(cx.now);
                pasted(line, text, cx)
            }
            None => Vec::new(),
        }
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        if !matches!(told, Ok(Told::Progress { .. })) {
            self.sent = false;
        }
        match told {
            Ok(Told::PassphraseChanged(path)) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let said = cx.words.with("passphrase-changed", &[("file", &name)]);
                vec![Deed::Pop, Deed::Say(Tone::Done, said)]
            }
            Ok(_) => Vec::new(),
            Err(trouble) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
        }
    }

    fn tick(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let old = |at: Timestamp| cx.now.duration_since(at) >= KEPT;
        if self.typed_at.is_some_and(old) {
            self.forget();
        }
        Vec::new()
    }

    fn before_lock(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        self.forget();
        Vec::new()
    }

    fn typing(&self) -> bool {
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let words = cx.words;
        let wide = area.width.min(76);
        let columns = usize::from(wide.saturating_sub(4));
        let key = match self.sent {
            true => "cli-key-sealing",
            false => "passphrase-body",
        };
        let body = words.get(key);
        let tall = u16::try_from(text::wrap(&body, columns).len()).unwrap_or(1) + 11;
        let place = centred(area, wide, tall);
        let panel = Panel::new(words.get("passphrase-crumb")).focused(true);
        let inner = inset(panel.draw_over(frame, place, cx.theme));
        let mut down = Down::of(inner);
        down.words(frame, &body, cx.theme.text, 2);
        let mut rest = down.rest();
        // Where not all of them fit, the one that is typed in stands first.
        let fit = rest.height >= 2 * LINES.len() as u16;
        let first = if fit { 0 } else { self.at };
        for (at, (line, key)) in self.lines.iter().zip(LINES).enumerate().skip(first) {
            text::draw(frame, rest, &words.get(key), cx.theme.text);
            let focused = at == self.at && !self.sent;
            let style = match focused {
                true => cx.theme.field,
                false => cx.theme.text,
            };
            line.draw_bracketed(frame, below(rest, 1), style, focused);
            rest = below(rest, 2);
        }
        text::draw(
            frame,
            below(rest, 1),
            &words.get("passphrase-keys"),
            cx.theme.dim,
        );
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if self.sent {
            return cx.words.get("cli-key-sealing");
        }
        let mut fields = self.lines.iter().zip(LINES);
        let here = fields.nth(self.at);
        here.map_or(String::new(), |(line, key)| {
            spoken::typed(cx.words, &cx.words.get(key), line)
        })
    }
}
