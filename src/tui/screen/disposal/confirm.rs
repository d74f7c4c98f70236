//! The second custodian's yes: what goes and what it can't reach, then the passphrase, then a question. Enter ends the
//! passphrase and destroys nothing; the letter that asked is not the letter that destroys.

use super::draw::{elsewhere, told};
use crate::crypto::Passphrase;
use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::guide::{Scroll, below, pasted, prose, put};
use crate::tui::spoken;
use crate::tui::widget::dialog::{Picked, Question};
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{Edited, LineEdit, say, text};
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::{DisposalRow, Disposals, ElsewhereRow, Link};
use crate::words::Words;
use crossterm::event::{KeyCode, KeyEvent};
use jiff::{SignedDuration, Timestamp};
use ratatui::{Frame, layout::Rect};

/// The longest passphrase, in characters.
const PASSPHRASE_MAX: usize = 256;
/// How long a typed passphrase is kept without a key.
const KEPT: SignedDuration = SignedDuration::from_secs(60);

/// Confirms a disposal.
pub(super) struct Confirm {
    seq: u64,
    persons: Vec<Link>,
    decision: Option<Link>,
    elsewhere: Vec<ElsewhereRow>,
    scroll: Scroll,
    passphrase: LineEdit,
    typed_at: Option<Timestamp>,
    asking: bool,
    sent: bool,
}

impl Confirm {
    pub(super) fn new(view: &Disposals, offer: &DisposalRow) -> Self {
        Self {
            seq: offer.seq,
            persons: offer.persons.clone(),
            decision: offer.decision.clone(),
            elsewhere: elsewhere(view),
            scroll: Scroll::default(),
            passphrase: LineEdit::new(PASSPHRASE_MAX).masked(),
            typed_at: None,
            asking: false,
            sent: false,
        }
    }

    fn question(&self, words: &Words) -> Question {
        let letter = |key: &str| words.get(key).chars().next().unwrap_or('?');
        let count = self.persons.len().to_string();
        Question {
            title: words.get("disposal-confirm-title"),
            body: words.with("disposal-confirm-body", &[("count", &count)]),
            choices: vec![
                (
                    letter("disposal-confirm-letter"),
                    words.get("disposal-confirm-yes"),
                ),
                (letter("prompt-no-letter"), words.get("prompt-no")),
            ],
        }
    }

    fn forget(&mut self) {
        self.passphrase.set("");
        (self.typed_at, self.asking) = (None, false);
    }
}

impl Layer for Confirm {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("disposal-confirm-title")
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.sent {
            return None;
        }
        if self.asking {
            let yes = cx.words.get("disposal-confirm-letter").chars().next();
            return Some(match self.question(cx.words).pick(key)? {
                Picked::Choice(letter) if Some(letter) == yes => {
                    let (seq, typed) = (self.seq, self.passphrase.text());
                    let passphrase = Passphrase::new(typed);
                    self.forget();
                    self.sent = true;
                    vec![Deed::Ask(0, Ask::ConfirmDisposal { seq, passphrase })]
                }
                _ => {
                    self.asking = false;
                    Vec::new()
                }
            });
        }
        match key.code {
            KeyCode::Esc => {
                self.forget();
                Some(vec![Deed::Pop])
            }
            KeyCode::Enter => {
                self.asking = !self.passphrase.is_empty();
                Some(Vec::new())
            }
            _ if self.scroll.key(key) => Some(Vec::new()),
            _ => {
                self.typed_at = Some(cx.now);
                (self.passphrase.key(key) != Edited::NotMine).then(Vec::new)
            }
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        if self.sent || self.asking {
            return Vec::new();
        }
        self.typed_at = Some(cx.now);
        pasted(&mut self.passphrase, text, cx)
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Saved { seq, .. }) => {
                let seq = seq.to_string();
                let said = cx.words.with("cli-dispose-done", &[("seq", &seq)]);
                vec![Deed::Pop, Deed::Wipe, Deed::Say(Tone::Done, said)]
            }
            Ok(_) => Vec::new(),
            Err(trouble) => {
                self.sent = false;
                vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))]
            }
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
        !self.asking
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let words = cx.words;
        let panel = Panel::new(words.get("disposal-confirm-title")).focused(true);
        let inner = inset(panel.draw_over(frame, area, cx.theme));
        let columns = usize::from(inner.width);
        let key = match self.sent {
            true => "disposal-working",
            false => "disposal-confirm-keys",
        };
        let keys = prose(&words.get(key), columns, cx.theme.accent);
        // A free row, the keys, the label and the field: the field is never what has no room.
        let foot = u16::try_from(keys.len()).unwrap_or(1) + 3;
        let foot = foot.min(inner.height);
        let page = Rect {
            height: inner.height - foot,
            ..inner
        };
        let lines = told(
            &self.persons,
            self.decision.as_ref(),
            &self.elsewhere,
            columns,
            cx,
        );
        self.scroll.draw(frame, page, lines);
        let rest = put(frame, below(inner, page.height + 1), keys);
        text::draw(
            frame,
            rest,
            &words.get("first-label-passphrase"),
            cx.theme.text,
        );
        let field = below(rest, 1);
        self.passphrase
            .draw_bracketed(frame, field, cx.theme.field, !self.sent && !self.asking);
        if self.asking {
            self.question(words).draw(frame, area, cx.theme);
        }
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if self.asking {
            return self.question(cx.words).spoken(cx.words);
        }
        if self.sent {
            return cx.words.get("disposal-working");
        }
        let label = cx.words.get("first-label-passphrase");
        spoken::typed(cx.words, &label, &self.passphrase)
    }
}
