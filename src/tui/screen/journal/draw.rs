//! How the journal looks: the filter, the list, and the selected entry in full below it.

use super::filter::what;
use super::{JournalScreen, is_verified, whole};
use crate::tui::Cx;
use crate::tui::screen::review::flow;
use crate::tui::spoken;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::reader::Passage;
use crate::tui::widget::rows::{Column, draw_table};
use crate::tui::widget::{say, text};
use crate::views::JournalItem;
use crate::words::time;
use jiff::{SpanRound, Unit};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// Rows of the entry below the list, frame included.
const ENTRY: u16 = 9;

pub(super) fn draw(screen: &JournalScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    if screen.in_entry && screen.selected().is_some() {
        draw_entry(screen, frame, area, cx);
        return;
    }
    let below = if area.height >= ENTRY + 9 { ENTRY } else { 0 };
    draw_filter(
        screen,
        frame,
        Rect {
            height: area.height.min(1),
            ..area
        },
        cx,
    );
    let list = Rect {
        y: area.y.saturating_add(1),
        height: area.height.saturating_sub(1 + below),
        ..area
    };
    draw_list(screen, frame, list, cx);
    if below > 0 {
        let entry = Rect {
            y: list.bottom(),
            height: below,
            ..area
        };
        draw_entry(screen, frame, entry, cx);
    }
}

fn draw_filter(screen: &JournalScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let count = cx.words.with(
        "journal-count",
        &[
            ("found", &whole(screen.filter.found() as u64)),
            ("held", &whole(screen.filter.held() as u64)),
            ("total", &whole(screen.total)),
        ],
    );
    screen.filter.draw(frame, area, cx, &count);
}

fn draw_list(screen: &JournalScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let title = match &screen.object {
        Some(link) => words.with("journal-list-object", &[("label", &say::link(link))]),
        None => words.get("journal-list"),
    };
    let inner = Panel::new(title)
        .right(words.get("journal-order"))
        .focused(true)
        .draw(frame, area, cx.theme);
    if screen.rows.is_empty() {
        let key = if screen.waiting {
            "journal-asking"
        } else {
            "journal-nothing"
        };
        text::draw(frame, inner, &format!(" {}", words.get(key)), cx.theme.dim);
        return;
    }
    let head = |key: &str| words.get(&format!("journal-column-{key}"));
    let columns = [
        Column::new(head("seq"), 7).right(),
        Column::new(head("at"), 16),
        Column::new(head("who"), 11).grow(),
        Column::new(head("what"), 15).grow(),
        Column::new(head("object"), 11),
        Column::new(head("checked"), 4),
        Column::new(head("link"), 9),
    ];
    draw_table(
        frame,
        inner,
        cx.theme,
        !screen.filter.is_typing(),
        &columns,
        &screen.rows,
        |row| {
            let Some(item) = screen.filter.item(row) else {
                return Vec::new();
            };
            let (sign, style) = if item.checked {
                (words.get("journal-checked"), cx.theme.ok)
            } else {
                ("–".to_owned(), cx.theme.dim)
            };
            vec![
                (whole(item.seq), cx.theme.text),
                (when(item), cx.theme.text),
                (item.who.clone(), cx.theme.text),
                (what(item, cx), cx.theme.text),
                (object(item), cx.theme.accent),
                (sign, style),
                (short(&item.link_hash), cx.theme.dim),
            ]
        },
    );
}

/// What has the focus, in words.
pub(super) fn spoken(screen: &JournalScreen, cx: &Cx<'_>) -> String {
    let words = cx.words;
    if let Some(asked) = screen.question.spoken(cx) {
        return asked;
    }
    if screen.filter.is_typing() {
        return screen.filter.spoken(cx);
    }
    let Some(item) = screen.selected() else {
        return spoken::row(words, &screen.rows, "");
    };
    let checked = if item.checked {
        words.get("journal-checked")
    } else {
        String::new()
    };
    let parts = [
        whole(item.seq),
        when(item),
        item.who.clone(),
        what(item, cx),
        object(item),
        checked,
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let said = spoken::row(words, &screen.rows, &parts.join(", "));
    match screen.reader.seen() {
        (first, last, all) if screen.in_entry && (first > 1 || last < all) => {
            spoken::text(words, &said, screen.reader.seen())
        }
        _ => said,
    }
}

/// The first record that the entry concerns, and how many more.
fn object(item: &JournalItem) -> String {
    match (&item.object, item.count) {
        (Some(link), 0 | 1) => link.label.clone(),
        (Some(link), more) => format!("{} +{}", link.label, more - 1),
        (None, _) => String::new(),
    }
}

/// The ends of a hash: enough to compare by eye.
fn short(hash: &str) -> String {
    match (hash.get(..4), hash.len().checked_sub(4)) {
        (Some(head), Some(at)) => format!("{head}…{}", hash.get(at..).unwrap_or_default()),
        _ => hash.to_owned(),
    }
}

fn draw_entry(screen: &JournalScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let Some(item) = screen.selected() else {
        return;
    };
    let title = words.with("journal-entry", &[("seq", &whole(item.seq))]);
    let inside = Panel::new(title)
        .right(when(item))
        .focused(screen.in_entry)
        .draw(frame, area, cx.theme);
    // What is read by scrolling has a margin of its own; the signs that there is more stand in the frame.
    let inner = match screen.in_entry {
        true => inside,
        false => inset(inside),
    };
    let mut rows = vec![("what", what(item, cx))];
    if let Some(link) = &item.object {
        let said = match item.count {
            0 | 1 => say::link(link),
            many => words.with(
                "journal-object-more",
                &[
                    ("object", &say::link(link)),
                    ("count", &(many - 1).to_string()),
                ],
            ),
        };
        rows.push(("object", said));
    }
    if let Some(remark) = &item.remark {
        rows.push(("remark", in_words(item, remark, cx)));
    }
    if !is_damaged(item) {
        rows.extend(proof(screen, item, cx));
    }
    let label = rows
        .iter()
        .map(|(key, _)| text::width(&words.get(&format!("journal-label-{key}"))))
        .max()
        .unwrap_or(0);
    let columns = match screen.in_entry {
        true => usize::from(inner.width).saturating_sub(3),
        false => usize::from(inner.width),
    };
    let gap = if screen.in_entry { 1 } else { 2 };
    let rest = " ".repeat(label + gap);
    let mut lines = Vec::new();
    for (key, said) in rows {
        let name = words.get(&format!("journal-label-{key}"));
        let name = text::pad(&name, label + gap);
        let head = Span::styled(name, cx.theme.dim);
        // Below the list every part has one row; Enter shows all.
        let said = match screen.in_entry {
            true => said,
            false => text::fit(&said, columns.saturating_sub(label + gap)),
        };
        let mut flowed = flow(&[(said, cx.theme.text)], columns, vec![head], &rest);
        if !screen.in_entry {
            flowed.truncate(1);
        }
        lines.extend(flowed);
    }
    lines.push(Line::default());
    let unchangeable = words.get("journal-unchangeable");
    let unchangeable = text::wrap(&unchangeable, columns).into_iter();
    lines.extend(unchangeable.map(|line| Line::from(Span::styled(line, cx.theme.dim))));
    if screen.in_entry {
        let passages = vec![Passage::read(lines)];
        return screen.reader.draw(frame, inner, cx.theme, true, passages);
    }
    let mut place = Rect { height: 1, ..inner };
    for line in lines.into_iter().take(usize::from(inner.height)) {
        text::draw_line(frame, place, line);
        place.y = place.y.saturating_add(1);
    }
}

/// A remark in words: a reason or a comment as it was written, or the details of an event, `name=code name=code`.
fn in_words(item: &JournalItem, remark: &str, cx: &Cx<'_>) -> String {
    let details = remark.split(' ').map(|detail| detail.split_once('='));
    let Some(details) = details.collect::<Option<Vec<_>>>() else {
        return remark.to_owned();
    };
    let detail = |(name, value): (&str, &str)| {
        let name_key = format!("journal-detail-{name}");
        if !cx.words.has(&name_key) {
            return format!("{name} {value}");
        }
        let value_key = match (name, value, &item.object) {
            ("purpose", ..) => format!("purpose-{value}"),
            ("field", _, Some(link)) => format!("field-{}-{value}", link.kind.code()),
            (_, "true", _) => "flag-yes".to_owned(),
            (_, "false", _) => "flag-no".to_owned(),
            _ => String::new(),
        };
        let value = match cx.words.has(&value_key) {
            true => cx.words.get(&value_key),
            false => value.to_owned(),
        };
        format!("{}: {value}", cx.words.get(&name_key))
    };
    let said: Vec<String> = details.into_iter().map(detail).collect();
    said.join(" · ")
}

/// What binds an entry to its author and to the entry before it.
fn proof(screen: &JournalScreen, item: &JournalItem, cx: &Cx<'_>) -> Vec<(&'static str, String)> {
    let words = cx.words;
    let checked = words.get(if item.checked {
        "journal-signature-checked"
    } else {
        "journal-signature-unchecked"
    });
    let mut rows = vec![(
        "signed",
        words.with(
            "journal-signed",
            &[
                ("who", &item.who),
                ("key", &item.key),
                ("checked", &checked),
            ],
        ),
    )];
    if let Some(gap) = gap(screen, item, cx) {
        rows.push(("clock", gap));
    }
    rows.push(("link", item.link_hash.clone()));
    rows.push(("previous", item.previous.clone()));
    rows
}

/// Whether the entry could not be read: then nothing is known of it but its place.
fn is_damaged(item: &JournalItem) -> bool {
    item.what == "damaged"
}

fn when(item: &JournalItem) -> String {
    match is_damaged(item) {
        true => "–".to_owned(),
        false => time(item.at),
    }
}

/// How long after the entry before it, by the authors' clocks; a clock that went backwards is said.
fn gap(screen: &JournalScreen, item: &JournalItem, cx: &Cx<'_>) -> Option<String> {
    let before = screen.filter.previous(item.seq)?;
    if is_damaged(before) {
        return None;
    }
    let seconds = item.at.as_second() - before.at.as_second();
    if seconds < 0 {
        return Some(cx.words.get("journal-clock-backwards"));
    }
    let span = jiff::Span::new()
        .try_seconds(seconds)
        .and_then(|span| span.round(SpanRound::new().largest(Unit::Day).days_are_24_hours()))
        .ok()?;
    let parts = [
        (i64::from(span.get_days()), "d"),
        (i64::from(span.get_hours()), "h"),
        (span.get_minutes(), "min"),
        (span.get_seconds(), "s"),
    ];
    let said: Vec<String> = parts
        .iter()
        .skip_while(|(count, _)| *count == 0)
        .take(2)
        .map(|(count, unit)| format!("{count} {unit}"))
        .collect();
    let said = if said.is_empty() {
        "0 s".to_owned()
    } else {
        said.join(" ")
    };
    Some(cx.words.with("journal-clock", &[("gap", &said)]))
}

pub(super) fn status(screen: &JournalScreen, cx: &Cx<'_>) -> String {
    let words = cx.words;
    if let Some(pace) = screen.verifying {
        let said = pace.words(words, "journal-verifying");
        let said = format!("{said}. {}", words.get("progress-stops"));
        return match cx.theme.plain {
            true => said,
            false => format!("{} {said}", pace.bar(20)),
        };
    }
    match &screen.chain {
        Some(chain) if chain.broken.is_some() => words.get("journal-status-broken"),
        Some(chain) if is_verified(chain) => words.with(
            "journal-status-verified",
            &[
                ("total", &whole(chain.total)),
                ("at", &chain.finished.map(time).unwrap_or_default()),
            ],
        ),
        Some(chain) => words.with(
            "journal-status-partly",
            &[
                ("checked", &whole(chain.checked)),
                ("total", &whole(chain.total)),
            ],
        ),
        None => words.get("journal-status-unknown"),
    }
}
