//! The passphrase once more, before a decision on a person is signed: that it is the custodian who decides, and not whoever
//! came upon an open session. It is checked against the key file on its medium; three wrong ones lock.

use super::{Decision, PROVE, decision};
use crate::crypto::Passphrase;
use crate::desk::{Ask, Trouble};
use crate::tui::screen::guide::say_trouble;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{Edited, LineEdit, text};
use crate::tui::{Cx, Deed};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect};

/// The longest passphrase, in characters.
const PASSPHRASE_MAX: usize = 256;
/// So many wrong ones, and the register locks.
const WRONG_MAX: u8 = 3;

/// A decision that waits for the passphrase.
pub(super) struct Proof {
    pub(super) decision: Decision,
    line: LineEdit,
    wrong: u8,
    /// It is being checked.
    pub(super) waiting: bool,
}

impl Proof {
    pub(super) fn new(decision: Decision) -> Self {
        Self {
            decision,
            line: LineEdit::new(PASSPHRASE_MAX).masked(),
            wrong: 0,
            waiting: false,
        }
    }

    /// Takes a key: what is to be done, or that it is not meant here. None of the deeds while it is away: then the second is
    /// true.
    pub(super) fn key(&mut self, key: &KeyEvent) -> Option<(Vec<Deed>, bool)> {
        match key.code {
            KeyCode::Esc if !self.waiting => Some((Vec::new(), true)),
            _ if self.waiting => None,
            KeyCode::Enter if self.line.is_empty() => Some((Vec::new(), false)),
            KeyCode::Enter => {
                self.waiting = true;
                let passphrase = Passphrase::new(self.line.text());
                self.line.clear();
                Some((vec![Deed::Ask(PROVE, Ask::Prove(passphrase))], false))
            }
            _ => (self.line.key(key) != Edited::NotMine).then(|| (Vec::new(), false)),
        }
    }

    /// Takes pasted text.
    pub(super) fn paste(&mut self, pasted: &str) {
        if !self.waiting {
            self.line.paste(pasted);
        }
    }

    /// It was not the passphrase, or the medium is away.
    pub(super) fn refused(&mut self, trouble: &Trouble, cx: &Cx<'_>) -> Vec<Deed> {
        self.waiting = false;
        self.wrong += 1;
        let mut deeds = vec![say_trouble(cx, trouble)];
        if self.wrong >= WRONG_MAX {
            deeds.push(Deed::Lock);
        }
        deeds
    }

    pub(super) fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let items = match &self.decision {
            Decision::Approve(items) | Decision::Return(items) => items,
        };
        let what = decision::named(cx, items);
        let said = cx.words.with("review-proof-body", &[("what", &what)]);
        let columns = usize::from(68.min(area.width).saturating_sub(4));
        let wrapped = u16::try_from(text::wrap(&said, columns).len()).unwrap_or(1);
        let place = centred(area, 68, wrapped + 6);
        let panel = Panel::new(cx.words.get("review-proof-title")).focused(true);
        let mut row = inset(panel.draw_over(frame, place, cx.theme));
        let used = text::draw_wrapped(frame, row, &said, cx.theme.text).min(row.height);
        let down = |row: &mut Rect, by: u16| {
            let by = by.min(row.height);
            row.y += by;
            row.height -= by;
        };
        down(&mut row, used + 1);
        let line = Rect {
            height: row.height.min(1),
            ..row
        };
        self.line
            .draw_bracketed(frame, line, cx.theme.field, !self.waiting);
        down(&mut row, 2);
        let key = match self.waiting {
            true => "review-proof-waiting",
            false => "review-proof-keys",
        };
        text::draw(frame, row, &cx.words.get(key), cx.theme.dim);
    }
}
