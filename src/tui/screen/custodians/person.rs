//! Which record is a custodian's own: nobody writes or decides in their own case. Enter proposes it; it counts when another
//! custodian has confirmed it.

use crate::desk::{Ask, CustodyOrder, Told, Trouble};
use crate::tui::screen::guide::{below, pasted, prose, put, typed};
use crate::tui::spoken;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{LineEdit, say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::CustodianRow;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect};

/// Asks for the number of a record.
pub(super) struct OwnRecord {
    key: String,
    name: String,
    label: LineEdit,
    sent: bool,
}

impl OwnRecord {
    pub(super) fn new(row: &CustodianRow) -> Self {
        let mut label = LineEdit::new(20);
        label.set(row.person.as_deref().unwrap_or("PE-"));
        Self {
            key: row.key.clone(),
            name: row.name.clone(),
            label,
            sent: false,
        }
    }
}

impl Layer for OwnRecord {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("own-record-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        match key.code {
            _ if self.sent => None,
            KeyCode::Esc => Some(vec![Deed::Pop]),
            KeyCode::Enter => {
                self.sent = true;
                let order = CustodyOrder::Change {
                    who: self.key.clone(),
                    role: None,
                    reach: None,
                    person: Some(self.label.text().trim().to_owned()),
                };
                Some(vec![Deed::Ask(0, Ask::Propose(order))])
            }
            _ => typed(&mut self.label, key, cx),
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match self.sent {
            true => Vec::new(),
            false => pasted(&mut self.label, text, cx),
        }
    }

    fn run(&mut self, _command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        self.sent = false;
        match told {
            Ok(Told::Saved { seq, .. }) => {
                let seq = seq.to_string();
                let said = cx.words.with("cli-custodian-proposed", &[("seq", &seq)]);
                vec![Deed::Pop, Deed::Say(Tone::Done, said)]
            }
            Ok(_) => Vec::new(),
            Err(trouble) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
        }
    }

    fn typing(&self) -> bool {
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let words = cx.words;
        let wide = area.width.min(70);
        let columns = usize::from(wide.saturating_sub(4));
        let body = words.with("own-record-body", &[("name", &self.name)]);
        let body = prose(&body, columns, cx.theme.text);
        let tall = u16::try_from(body.len()).unwrap_or(1) + 6;
        let place = centred(area, wide, tall);
        let panel = Panel::new(words.get("own-record-crumb")).focused(true);
        let inner = inset(panel.draw_over(frame, place, cx.theme));
        let field = below(put(frame, inner, body), 1);
        self.label
            .draw_bracketed(frame, field, cx.theme.field, !self.sent);
        let keys = below(field, 2);
        text::draw(frame, keys, &words.get("own-record-keys"), cx.theme.dim);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        spoken::typed(cx.words, &cx.words.get("own-record-crumb"), &self.label)
    }
}
