//! That replies have come, and on which day: one day for all that were chosen, in one entry. There is no place for what a
//! reply says.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::{Kind, RecordId, Value};
use crate::fields;
use crate::tui::screen::guide::{pasted, typed};
use crate::tui::spoken;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{LineEdit, say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::WaitingRow;
use crate::words::date;
use crossterm::event::{KeyCode, KeyEvent};
use jiff::civil::Date;
use ratatui::{Frame, layout::Rect};
use std::collections::BTreeSet;

const WHO: Tag = 0;
const DONE: Tag = 1;

/// The dialog.
pub struct Reply {
    /// Checks or cases; the rows are those of them that wait.
    chosen: BTreeSet<RecordId>,
    rows: Option<Vec<WaitingRow>>,
    on: LineEdit,
    sent: bool,
}

impl Reply {
    /// Replies to these checks, or in these cases.
    pub fn to_checks(chosen: BTreeSet<RecordId>, cx: &Cx<'_>) -> Self {
        let mut on = LineEdit::new(20);
        on.set(&date(cx.today));
        Self {
            chosen,
            rows: None,
            on,
            sent: false,
        }
    }

    fn day(&self, cx: &Cx<'_>) -> Option<Date> {
        let spec = fields::catalogue()
            .kind(Kind::RegisterCheck)
            .field("reply_date")?;
        match fields::parse(spec, self.on.text(), cx.today).ok()?? {
            Value::Date(day) => Some(day),
            _ => None,
        }
    }

    fn send(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(day) = self.day(cx).filter(|day| *day <= cx.today) else {
            let field = say::field(cx.words, Kind::RegisterCheck, "reply_date");
            let words = cx.words.with("adopt-day-wrong", &[("field", &field)]);
            return vec![Deed::Say(Tone::Error, words)];
        };
        self.sent = true;
        let rows = self.rows.as_deref().unwrap_or_default();
        let replies = rows.iter().map(|row| (row.check, day)).collect();
        let ask = Ask::Replies(replies, cx.words.language());
        vec![Deed::Ask(DONE, ask)]
    }
}

impl Layer for Reply {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("reply-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(WHO, Ask::Waiting)]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.sent {
            return None;
        }
        match key.code {
            KeyCode::Esc => Some(vec![Deed::Pop]),
            KeyCode::Enter => Some(self.send(cx)),
            _ => typed(&mut self.on, key, cx),
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match self.sent {
            true => Vec::new(),
            false => pasted(&mut self.on, text, cx),
        }
    }

    fn run(&mut self, _command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match (tag, told) {
            (WHO, Ok(Told::Waiting(_))) if self.sent => Vec::new(),
            (WHO, Ok(Told::Waiting(view))) => {
                let chosen = |row: &&WaitingRow| {
                    self.chosen.contains(&row.check) || self.chosen.contains(&row.case.id)
                };
                let rows: Vec<WaitingRow> = view.rows.iter().filter(chosen).cloned().collect();
                let none = rows.is_empty();
                self.rows = Some(rows);
                match none {
                    false => Vec::new(),
                    true => {
                        let words = cx.words.get("reply-nobody-waits");
                        vec![Deed::Pop, Deed::Say(Tone::Error, words)]
                    }
                }
            }
            (DONE, Ok(Told::Saved { seq, .. })) => {
                let count = self.rows.as_ref().map_or(0, Vec::len).to_string();
                let args = [("count", count.as_str()), ("seq", &seq.to_string())];
                let words = cx.words.with("reply-done", &args);
                vec![Deed::Pop, Deed::Say(Tone::Done, words)]
            }
            (tag, Err(trouble)) => {
                self.sent = false;
                let say = Deed::Say(Tone::Error, say::trouble(cx.words, &trouble));
                match tag {
                    WHO => vec![Deed::Pop, say],
                    _ => vec![say],
                }
            }
            _ => Vec::new(),
        }
    }

    fn awaits(&self) -> bool {
        self.rows.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let rows = self.rows.as_deref().unwrap_or_default();
        let labels: Vec<&str> = rows.iter().map(|row| row.case.label.as_str()).collect();
        let count = rows.len().to_string();
        let place = centred(area, 70, 11);
        let title = cx.words.with("reply-title", &[("count", &count)]);
        let panel = Panel::new(title).focused(true);
        let inner = inset(panel.draw_over(frame, place, cx.theme));
        let row = |at: u16, rows: u16| Rect {
            y: inner.y.saturating_add(at).min(inner.bottom()),
            height: inner.height.saturating_sub(at).min(rows),
            ..inner
        };
        text::draw_wrapped(frame, row(0, 2), &labels.join(", "), cx.theme.text);
        let field = say::field(cx.words, Kind::RegisterCheck, "reply_date");
        text::draw(frame, row(3, 1), &field, cx.theme.text);
        self.on
            .draw_bracketed(frame, row(4, 1), cx.theme.field, true);
        text::draw_wrapped(
            frame,
            row(6, 2),
            &cx.words.get("reply-only-day"),
            cx.theme.dim,
        );
        text::draw(frame, row(8, 1), &cx.words.get("reply-keys"), cx.theme.dim);
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let label = say::field(cx.words, Kind::RegisterCheck, "reply_date");
        spoken::typed(cx.words, &label, &self.on)
    }

    fn is_dialog(&self) -> bool {
        true
    }
}
