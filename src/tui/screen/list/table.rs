//! How a list looks.

use super::ListScreen;
use crate::domain::Kind;
use crate::tui::Cx;
use crate::tui::screen::decorate::{mark_key, mark_sign, severity_block, severity_style};
use crate::tui::screen::detail::{evidence, sheet};
use crate::tui::spoken;
use crate::tui::widget::blocks::Place;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::{Column, MARGINS, draw_table};
use crate::tui::widget::{say, text};
use crate::views::{List, ReviewMark, Row, Severity, Shown};
use ratatui::style::Style;
use ratatui::{Frame, layout::Rect};

/// From this width on the selected record stands beside the list.
const WIDE: u16 = 100;
/// The column of signs and the readable number.
const SIGNS: usize = 2;
const LABEL: usize = 7;
/// Columns that the widest field can spare.
const GIVES: usize = 4;
/// The sign of a marked row.
const MARKED: &str = "*";
/// The column of what a record is said to be.
const STATUS: usize = 10;
/// What the evidence says takes a little more.
const STATUS_OF_CASE: usize = 12;
/// Where a person sits, and the class of that position.
const SEAT: usize = 15;
const CLASS: usize = 10;
/// What a name makes do with beside these, where there is no room for more.
const NAME: usize = 18;
/// The sign of an ended record.
const ENDED: &str = "×";

pub(super) fn draw(screen: &ListScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let wide = area.width >= WIDE && screen.kind != Kind::Person;
    screen.wide.set(wide);
    let left = if wide {
        area.width * 29 / 50
    } else {
        area.width
    };
    let place = Rect {
        width: left,
        ..area
    };
    if wide {
        let beside = Rect {
            x: area.x + left,
            width: area.width - left,
            ..area
        };
        preview(screen, frame, beside, cx);
    }
    let filtered = screen.narrow.is_typing() || !screen.narrow.text().is_empty();
    let total = screen.list.as_ref().map_or(0, |list| list.rows.len());
    let panel = Panel::new(title(screen, cx))
        .right(counts(screen, total, cx))
        .focused(true);
    let mut inner = panel.draw(frame, place, cx.theme);
    if filtered && inner.height > 0 {
        let row = inset(Rect { height: 1, ..inner });
        text::draw(frame, row, "/", cx.theme.accent);
        inner.y += 1;
        inner.height -= 1;
    }
    match &screen.list {
        None => text::draw(frame, inset(inner), &cx.words.get("waiting"), cx.theme.dim),
        Some(list) if screen.seen.is_empty() => empty(screen, list, frame, inset(inner), cx),
        Some(list) => rows(screen, list, frame, inner, cx),
    }
    if filtered {
        // Last, so that the terminal's cursor stays here while one types.
        let entry = Rect {
            x: place.x.saturating_add(4).min(place.right()),
            y: place.y.saturating_add(1),
            width: place.width.saturating_sub(6),
            height: place.height.saturating_sub(2).min(1),
        };
        let style = match screen.narrow.is_typing() {
            true => cx.theme.field,
            false => cx.theme.text,
        };
        screen.narrow.draw_entry(frame, entry, style);
    }
}

/// How many are seen, of how many, and how many are marked.
fn counts(screen: &ListScreen, total: usize, cx: &Cx<'_>) -> String {
    let seen = format!("{}/{total}", screen.seen.len());
    match screen.marked.len() {
        0 => seen,
        marked => {
            let marked = marked.to_string();
            let words = cx.words.with("list-marked", &[("count", &marked)]);
            format!("{words} · {seen}")
        }
    }
}

fn title(screen: &ListScreen, cx: &Cx<'_>) -> String {
    let kinds = say::kinds(cx.words, screen.kind);
    match &screen.only {
        Some(only) => format!("{kinds}: {}", only.said(cx.words)),
        None => kinds,
    }
}

/// Says why nothing is shown and what to do.
fn empty(screen: &ListScreen, list: &List, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = if !screen.narrow.text().is_empty() {
        let args = [("text", screen.narrow.text())];
        cx.words.with("list-no-match", &args)
    } else if list.rows.is_empty() {
        let kinds = say::kinds(cx.words, screen.kind).to_lowercase();
        cx.words.with("list-empty", &[("kinds", kinds.as_str())])
    } else {
        cx.words.get("list-all-hidden")
    };
    text::draw_wrapped(frame, area, &words, cx.theme.dim);
}

/// The head of a column: short words where there are some, the field's name otherwise.
pub(in crate::tui::screen) fn head(cx: &Cx<'_>, kind: Kind, field: &str) -> String {
    let key = format!("column-{}-{field}", kind.code());
    if cx.words.has(&key) {
        cx.words.get(&key)
    } else {
        say::field(cx.words, kind, field)
    }
}

fn rows(screen: &ListScreen, list: &List, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let (by, falling) = screen.order.stands();
    let arrow = |at: usize, head: String| match (at == by, falling) {
        (true, false) => format!("{head} ↑"),
        (true, true) => format!("{head} ↓"),
        _ => head,
    };
    let widest = list.columns.iter().map(|field| field.column).max();
    let seated = list.rows.iter().any(|row| row.seat.is_some());
    let mut columns = vec![
        Column::new("", SIGNS),
        Column::new(arrow(0, cx.words.get("column-number")), LABEL),
    ];
    for (at, field) in list.columns.iter().enumerate() {
        let title = arrow(at + 1, head(cx, list.kind, field.name));
        let wanted = usize::from(field.column);
        let wanted = if seated { wanted.min(NAME) } else { wanted };
        columns.push(if Some(field.column) == widest {
            // It takes what is over, and gives a little where that lets one more column stand.
            Column::new(title, wanted.saturating_sub(GIVES)).grow()
        } else {
            Column::new(title, wanted)
        });
    }
    // Where a person sits is read from the case, as what the evidence says is.
    if seated {
        let position = Column::new(cx.words.get("column-seat"), SEAT);
        columns.push(position.grow());
        columns.push(Column::new(cx.words.get("column-position-class"), CLASS));
    }
    // What is derived stands last: it is no field, and is not sorted by. Of a case it says more than the position, which
    // gives way to it where there is no room for both.
    let derived = list.rows.iter().any(|row| row.status.is_some());
    let is_case = list.kind == Kind::VettingCase;
    let derived = derived.then(|| columns.len().saturating_sub(usize::from(is_case)));
    if let Some(at) = derived {
        let (head, width) = if is_case || seated {
            ("column-evidence", STATUS_OF_CASE)
        } else {
            ("column-status", STATUS)
        };
        columns.insert(at, Column::new(cx.words.get(head), width));
    }
    let room = usize::from(area.width).saturating_sub(MARGINS);
    let kept = keep(&columns, derived, room);
    let columns: Vec<Column> = (columns.into_iter().zip(&kept))
        .filter_map(|(column, kept)| kept.then_some(column))
        .collect();
    let legend = area.height >= 8;
    let table = Rect {
        height: area.height - u16::from(legend),
        ..area
    };
    draw_table(frame, table, cx.theme, true, &columns, &screen.rows, |at| {
        let row = screen.seen.get(at).and_then(|at| list.rows.get(*at));
        row.map_or_else(Vec::new, |row| {
            let marked = screen.marked.contains(&row.id);
            let cells = cells(row, derived, seated, marked, cx)
                .into_iter()
                .zip(&kept);
            cells
                .filter_map(|(cell, kept)| kept.then_some(cell))
                .collect()
        })
    });
    if legend {
        let place = inset(Rect {
            y: table.bottom(),
            height: 1,
            ..area
        });
        let parts: Vec<String> = screen
            .legend
            .iter()
            .map(|(sign, key)| format!("{sign} {}", cx.words.get(key)))
            .collect();
        text::draw(frame, place, &parts.join("   "), cx.theme.dim);
    }
}

/// Which columns are drawn in this room. What is derived is what one looks for: where not all fit, the widest of the
/// fields after the first gives way to it.
fn keep(columns: &[Column], derived: Option<usize>, room: usize) -> Vec<bool> {
    /// Signs, number, and the first field.
    const ALWAYS: usize = 3;
    let mut kept = vec![true; columns.len()];
    let Some(derived) = derived else { return kept };
    loop {
        let widths = columns.iter().zip(&kept).filter(|(_, kept)| **kept);
        let wide: usize = widths.map(|(column, _)| column.width + 2).sum();
        if wide <= room + 2 {
            return kept;
        }
        let widest = columns
            .iter()
            .enumerate()
            .filter(|(at, _)| *at >= ALWAYS && *at != derived && kept.get(*at) == Some(&true))
            .max_by_key(|(at, column)| (column.width, *at));
        match widest.and_then(|(at, _)| kept.get_mut(at)) {
            Some(slot) => *slot = false,
            None => return kept,
        }
    }
}

/// The cells of a row, what is derived at its place among them.
fn cells(
    row: &Row,
    derived: Option<usize>,
    seated: bool,
    marked: bool,
    cx: &Cx<'_>,
) -> Vec<(String, Style)> {
    let style = if row.ended {
        cx.theme.dim
    } else {
        cx.theme.text
    };
    let sign = if marked {
        MARKED
    } else if row.ended {
        ENDED
    } else {
        mark_sign(row.mark)
    };
    let signs = format!("{sign}{}", severity_block(row.severity));
    let sign_style = match row.severity {
        Some(Severity::Error) => cx.theme.error,
        Some(Severity::Warning) => cx.theme.warning,
        _ => style,
    };
    let mut cells = vec![(signs, sign_style), (row.label.clone(), style)];
    cells.extend(row.cells.iter().map(|shown| {
        let words = match shown {
            Shown::Empty => "–".to_owned(),
            shown => say::shown_short(cx.words, shown),
        };
        (words, style)
    }));
    if seated {
        let (position, class) = row.seat.as_ref().map_or_else(Default::default, |seat| {
            (
                seat.position.clone(),
                say::shown_short(cx.words, &seat.class),
            )
        });
        cells.extend([(position, style), (class, style)]);
    }
    if let Some(at) = derived {
        let status = row.status.as_ref();
        let words = status.map_or(String::new(), |status| say::status_short(cx.words, status));
        let grave = status.and_then(|status| status.severity);
        let style = grave.map_or(style, |severity| severity_style(severity, cx.theme));
        cells.insert(at.min(cells.len()), (words, style));
    }
    cells
}

/// A sign of the list, the key of its words, and which rows bear it.
type Sign = (&'static str, &'static str, fn(&Row) -> bool);

/// The signs that occur among the rows shown, and the keys of their words. The rows are gone through once.
pub(super) fn legend(list: &List, seen: &[usize]) -> Vec<(&'static str, &'static str)> {
    let is: [Sign; 6] = [
        (mark_sign(ReviewMark::New), "legend-new", |row| {
            row.mark == ReviewMark::New && !row.ended
        }),
        (mark_sign(ReviewMark::Changed), "legend-changed", |row| {
            row.mark == ReviewMark::Changed && !row.ended
        }),
        (mark_sign(ReviewMark::Returned), "legend-returned", |row| {
            row.mark == ReviewMark::Returned && !row.ended
        }),
        (
            severity_block(Some(Severity::Error)),
            "legend-error",
            |row| row.severity == Some(Severity::Error),
        ),
        (
            severity_block(Some(Severity::Warning)),
            "legend-warning",
            |row| row.severity == Some(Severity::Warning),
        ),
        (ENDED, "legend-ended", |row| row.ended),
    ];
    let mut there = [false; 6];
    for row in seen.iter().filter_map(|at| list.rows.get(*at)) {
        for (there, (.., is)) in there.iter_mut().zip(&is) {
            *there = *there || is(row);
        }
    }
    is.into_iter()
        .zip(there)
        .filter(|(_, there)| *there)
        .map(|((sign, key, _), _)| (sign, key))
        .collect()
}

fn preview(screen: &ListScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let current = screen.selected().map(|row| row.id);
    let shown = screen
        .preview
        .as_ref()
        .filter(|detail| Some(detail.link.id) == current);
    let Some(detail) = shown else {
        let words = screen
            .selected()
            .map_or(String::new(), |row| format!("{} {}", row.label, row.title));
        let inner = inset(Panel::new(words).draw(frame, area, cx.theme));
        if current.is_some() {
            text::draw(frame, inner, &cx.words.get("waiting"), cx.theme.dim);
        }
        return;
    };
    let inner = Panel::new(say::link(&detail.link))
        .right(cx.words.with(
            "detail-version",
            &[("version", &detail.version.to_string())],
        ))
        .draw(frame, area, cx.theme);
    let width = usize::from(inner.width).saturating_sub(3);
    let mut blocks = evidence::standings(detail, cx, width);
    blocks.extend(sheet::review(detail, cx, width));
    blocks.extend(sheet::findings(detail, cx, width));
    blocks.extend(sheet::fields(detail, cx, width, sheet::Empty::Left));
    Place::default().draw(frame, inner, cx.theme, false, &blocks);
}

/// The selected row in words: which of how many, and how it stands.
pub(super) fn spoken(screen: &ListScreen, cx: &Cx<'_>) -> String {
    if let Some(overlay) = &screen.overlay {
        return overlay.spoken(cx);
    }
    let Some(row) = screen.selected() else {
        return spoken::row(cx.words, &screen.rows, "");
    };
    let what = format!("{} {}", row.label, row.title);
    let mut parts = vec![spoken::row(cx.words, &screen.rows, &what)];
    if screen.marked.contains(&row.id) {
        parts.push(cx.words.get("spoken-marked"));
    }
    parts.extend(
        row.status
            .as_ref()
            .map(|status| say::status(cx.words, status)),
    );
    if row.ended {
        parts.push(cx.words.get("legend-ended"));
    } else if row.mark != ReviewMark::Approved {
        parts.push(cx.words.get(mark_key(row.mark)));
    }
    match row.severity {
        Some(Severity::Error) => parts.push(cx.words.get("legend-error")),
        Some(Severity::Warning) => parts.push(cx.words.get("legend-warning")),
        _ => {}
    }
    parts.join(", ")
}

pub(super) fn status(screen: &ListScreen, cx: &Cx<'_>) -> String {
    let Some(list) = &screen.list else {
        return String::new();
    };
    if screen.narrow.is_typing() {
        return cx.words.get("list-narrowing");
    }
    let mut parts = Vec::new();
    let (by, falling) = screen.order.stands();
    if by > 0 || falling {
        let field = by.checked_sub(1).and_then(|at| list.columns.get(at));
        let name = field.map_or_else(
            || cx.words.get("column-number"),
            |field| say::field(cx.words, list.kind, field.name),
        );
        let key = if falling {
            "list-sorted-falling"
        } else {
            "list-sorted"
        };
        parts.push(cx.words.with(key, &[("column", name.as_str())]));
    }
    if !screen.narrow.text().is_empty() {
        parts.push(cx.words.get("list-filtered"));
    }
    let ended = list.rows.iter().filter(|row| row.ended).count();
    if ended > 0 && !screen.all {
        let count = ended.to_string();
        parts.push(cx.words.with("list-ended-hidden", &[("count", &count)]));
    }
    parts.join(" · ")
}
