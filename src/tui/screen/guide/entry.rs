//! What every small form does with its lines: takes keys and pasted text into one and tells what of it was not taken, and draws
//! a label with its entry beside it, and sentences with a sign before them.

use crate::domain::{FieldType, Kind, Value};
use crate::fields;
use crate::tui::widget::choice::Choosable;
use crate::tui::widget::{Edited, LineEdit, say, text};
use crate::tui::{Cx, Deed, Tone};
use crossterm::event::KeyEvent;
use jiff::civil::Date;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// Takes a key into a line; none where the key means nothing there.
pub fn typed(edit: &mut LineEdit, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
    (edit.key(key) != Edited::NotMine).then(|| noticed(edit, cx))
}

/// Takes pasted text into a line.
pub fn pasted(edit: &mut LineEdit, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
    edit.paste(text);
    noticed(edit, cx)
}

/// What should be told of what was typed or pasted: that it was cleaned, or that no more fits.
fn noticed(edit: &mut LineEdit, cx: &Cx<'_>) -> Vec<Deed> {
    let notice = edit.take_notice();
    let said = notice.map(|notice| Deed::Say(Tone::Info, notice.say(cx.words)));
    said.into_iter().collect()
}

/// Takes a key into a filter; none where the key means nothing there. Whether it narrows otherwise now, and what is to be told.
pub fn narrowed_by_key(
    edit: &mut LineEdit,
    key: &KeyEvent,
    cx: &Cx<'_>,
) -> Option<(bool, Vec<Deed>)> {
    let edited = edit.key(key);
    (edited != Edited::NotMine).then(|| (edited == Edited::Changed, noticed(edit, cx)))
}

/// The same with pasted text.
pub fn narrowed_by_paste(edit: &mut LineEdit, text: &str, cx: &Cx<'_>) -> (bool, Vec<Deed>) {
    let changed = edit.paste(text) == Edited::Changed;
    (changed, noticed(edit, cx))
}

/// The day that is typed for a field, read as in any form: 2026-03-01, -30d.
pub fn typed_day(cx: &Cx<'_>, (kind, field): (Kind, &str), text: &str) -> Option<Date> {
    let spec = fields::catalogue().kind(kind).field(field)?;
    match fields::parse(spec, text, cx.today).ok()?? {
        Value::Date(day) => Some(day),
        _ => None,
    }
}

/// The choices of a field, in words.
pub fn choosable(cx: &Cx<'_>, kind: Kind, field: &str) -> Vec<Choosable> {
    let spec = fields::catalogue().kind(kind).field(field);
    let Some(FieldType::Choice { set, codes }) = spec.map(|field| field.ty) else {
        return Vec::new();
    };
    let one = |code: &&'static str| Choosable {
        code,
        short: say::code_short(cx.words, set, code),
        full: say::code(cx.words, set, code),
    };
    codes.iter().map(one).collect()
}

/// The line after one, or before it, among those that are asked; round at the ends. Where that one is not asked, the first
/// counts as here.
pub fn turned<T: Copy + PartialEq>(asked: &[T], here: T, back: bool) -> Option<T> {
    let at = asked.iter().position(|one| *one == here).unwrap_or(0);
    let by = match back {
        true => asked.len().saturating_sub(1),
        false => 1,
    };
    asked.get((at + by).checked_rem(asked.len())?).copied()
}

/// Draws a line's label, with a sign where the keyboard is; answers the place of its entry.
pub fn labelled(
    frame: &mut Frame<'_>,
    row: Rect,
    cx: &Cx<'_>,
    (label, columns): (&str, u16),
    focused: bool,
) -> Rect {
    let columns = columns.min(row.width);
    let (mark, style) = match focused {
        true => ("» ", cx.theme.accent),
        false => ("  ", cx.theme.dim),
    };
    let head = Rect {
        width: columns,
        ..row
    };
    text::draw(frame, head, &format!("{mark}{label}"), style);
    Rect {
        x: row.x + columns,
        width: row.width - columns,
        ..row
    }
}

/// A sentence with a sign before its first line.
pub fn signed(
    (sign, style): (&str, Style),
    said: &str,
    columns: usize,
    cx: &Cx<'_>,
) -> Vec<Line<'static>> {
    let parts = text::wrap(said, columns.saturating_sub(3));
    let line = |(nth, part): (usize, String)| {
        let sign = if nth == 0 { sign } else { " " };
        Line::from(vec![
            Span::styled(format!("{sign} "), style),
            Span::styled(part, cx.theme.text),
        ])
    };
    parts.into_iter().enumerate().map(line).collect()
}
