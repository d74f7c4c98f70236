//! Which day shall be looked at.

use super::PastScreen;
use crate::desk::{Told, Trouble};
use crate::domain::{Kind, Value};
use crate::fields;
use crate::tui::screen::guide::{pasted, typed};
use crate::tui::spoken;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{LineEdit, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::Link;
use crossterm::event::{KeyCode, KeyEvent};
use jiff::civil::Date;
use ratatui::{Frame, layout::Rect};

/// Asks for a day, and then shows a record or the list of a kind as it stood.
pub struct PastDay {
    kind: Kind,
    record: Option<Link>,
    day: LineEdit,
}

impl PastDay {
    /// Asks for the day of a list.
    pub fn list(kind: Kind) -> Self {
        Self {
            kind,
            record: None,
            day: LineEdit::new(20),
        }
    }

    /// Asks for the day of a record.
    pub fn record(link: Link) -> Self {
        Self {
            kind: link.kind,
            record: Some(link),
            day: LineEdit::new(20),
        }
    }

    /// The day as typed, if it has passed. Dates are read as in any form: 2026-03-01, -30d.
    fn typed(&self, cx: &Cx<'_>) -> Option<Date> {
        let spec = fields::catalogue()
            .kind(Kind::Analysis)
            .field("adopted_date")?;
        match fields::parse(spec, self.day.text(), cx.today).ok()?? {
            Value::Date(day) => Some(day).filter(|day| *day < cx.today),
            _ => None,
        }
    }
}

impl Layer for PastDay {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, _cx: &Cx<'_>) -> String {
        String::new()
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        match key.code {
            KeyCode::Esc => Some(vec![Deed::Pop]),
            KeyCode::Enter => Some(match self.typed(cx) {
                Some(on) => {
                    let screen = match self.record.take() {
                        Some(link) => PastScreen::record(link, on),
                        None => PastScreen::list(self.kind, on),
                    };
                    vec![Deed::Replace(Box::new(screen))]
                }
                None => vec![Deed::Say(Tone::Error, cx.words.get("past-day-wrong"))],
            }),
            _ => typed(&mut self.day, key, cx),
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        pasted(&mut self.day, text, cx)
    }

    fn run(&mut self, _command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, _told: Result<Told, Trouble>, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let place = centred(area, 64, 7);
        let panel = Panel::new(cx.words.get("past-day-title")).focused(true);
        let inner = inset(panel.draw_over(frame, place, cx.theme));
        let row = |at: u16, rows: u16| Rect {
            y: inner.y + at.min(inner.height),
            height: rows.min(inner.height.saturating_sub(at)),
            ..inner
        };
        text::draw_wrapped(
            frame,
            row(0, 2),
            &cx.words.get("past-day-body"),
            cx.theme.text,
        );
        self.day
            .draw_bracketed(frame, row(3, 1), cx.theme.field, true);
        text::draw(
            frame,
            row(4, 1),
            &cx.words.get("past-day-keys"),
            cx.theme.dim,
        );
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        spoken::typed(cx.words, &cx.words.get("past-day-title"), &self.day)
    }
}
