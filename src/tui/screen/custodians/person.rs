//! Which record is a custodian's own: nobody writes or decides in their own case. Enter proposes it; it counts when another
//! custodian has confirmed it.

use crate::desk::{Ask, CustodyOrder, Told, Trouble};
use crate::tui::screen::guide::{Asks, Entered, OneLine, prose};
use crate::tui::widget::say;
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::CustodianRow;
use crossterm::event::KeyEvent;
use ratatui::{Frame, layout::Rect};

/// Asks for the number of a record.
pub(super) struct OwnRecord {
    key: String,
    name: String,
    label: OneLine,
}

impl OwnRecord {
    pub(super) fn new(row: &CustodianRow) -> Self {
        Self {
            key: row.key.clone(),
            name: row.name.clone(),
            label: OneLine::new(20).with(row.person.as_deref().unwrap_or("PE-")),
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

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        Some(match self.label.key(key, cx)? {
            Entered::Away => vec![Deed::Pop],
            Entered::Line => {
                self.label.send();
                let order = CustodyOrder::Change {
                    who: self.key.clone(),
                    role: None,
                    reach: None,
                    person: Some(self.label.text().to_owned()),
                };
                vec![Deed::Ask(0, Ask::Propose(order))]
            }
            Entered::Stays(said) => said,
        })
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        self.label.paste(text, cx)
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        self.label.answered();
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
        let body = words.with("own-record-body", &[("name", &self.name)]);
        let asks = Asks {
            title: words.get("own-record-crumb"),
            body: prose(&body, OneLine::columns(area), cx.theme.text),
            label: String::new(),
            keys: words.get("own-record-keys"),
        };
        self.label.draw(frame, area, cx, asks);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        self.label.spoken(cx, &cx.words.get("own-record-crumb"))
    }
}
