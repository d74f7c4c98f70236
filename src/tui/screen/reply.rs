//! That replies have come, and on which day: one day for all that were chosen, in one entry. There is no place for what a
//! reply says.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::{Kind, RecordId};
use crate::tui::screen::guide::{Asks, Entered, OneLine, prose, prose_within, typed_day};
use crate::tui::widget::say;
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::WaitingRow;
use crate::words::date;
use crossterm::event::KeyEvent;
use jiff::civil::Date;
use ratatui::{Frame, layout::Rect};
use std::collections::BTreeSet;

const WHO: Tag = 0;
const DONE: Tag = 1;
/// Rows of the labels, at the most.
const LABELS: usize = 2;

/// The dialog.
pub struct Reply {
    /// Checks or cases; the rows are those of them that wait.
    chosen: BTreeSet<RecordId>,
    rows: Option<Vec<WaitingRow>>,
    on: OneLine,
}

impl Reply {
    /// Replies to these checks, or in these cases.
    pub fn to_checks(chosen: BTreeSet<RecordId>, cx: &Cx<'_>) -> Self {
        Self {
            chosen,
            rows: None,
            on: OneLine::new(20).with(&date(cx.today)),
        }
    }

    /// The day as typed, if it has come.
    fn day(&self, cx: &Cx<'_>) -> Option<Date> {
        let field = (Kind::RegisterCheck, "reply_date");
        typed_day(cx, field, self.on.text()).filter(|day| *day <= cx.today)
    }

    fn send(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(day) = self.day(cx) else {
            let field = say::field(cx.words, Kind::RegisterCheck, "reply_date");
            let words = cx.words.with("adopt-day-wrong", &[("field", &field)]);
            return vec![Deed::Say(Tone::Error, words)];
        };
        self.on.send();
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
        Some(match self.on.key(key, cx)? {
            Entered::Away => vec![Deed::Pop],
            Entered::Line => self.send(cx),
            Entered::Stays(said) => said,
        })
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        self.on.paste(text, cx)
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match (tag, told) {
            (WHO, Ok(Told::Waiting(_))) if self.on.is_sent() => Vec::new(),
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
                self.on.answered();
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
        let columns = OneLine::columns(area);
        let mut body = prose_within(&labels.join(", "), (columns, LABELS), cx.theme.text);
        body.extend(prose(
            &cx.words.get("reply-only-day"),
            columns,
            cx.theme.dim,
        ));
        let asks = Asks {
            title: cx.words.with("reply-title", &[("count", &count)]),
            body,
            label: say::field(cx.words, Kind::RegisterCheck, "reply_date"),
            keys: cx.words.get("reply-keys"),
        };
        self.on.draw(frame, area, cx, asks);
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let label = say::field(cx.words, Kind::RegisterCheck, "reply_date");
        self.on.spoken(cx, &label)
    }

    fn is_dialog(&self) -> bool {
        true
    }
}
