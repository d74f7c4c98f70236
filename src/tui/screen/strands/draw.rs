//! How the columns look: the one with the keyboard is wide, the others tell numbers and signs; below them stands the chosen
//! record, with the chain that leads to it first.

use super::StrandsScreen;
use super::places::{COLUMNS, GAP, MEASURE, Places, Root, THREAT, VALUE};
use crate::tui::screen::decorate::{severity_block, severity_style};
use crate::tui::screen::detail::sheet::{self, Empty};
use crate::tui::widget::blocks::{Block, Place};
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{say, text};
use crate::tui::{Cx, spoken as speech};
use crate::views::{STRAND, Severity, StrandRow, broken_at};
use crate::words::thousands;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// From this width on the columns without the keyboard have room for titles.
const WIDE: u16 = 100;
/// Below this width the column with the keyboard stands alone.
const NARROW: u16 = 60;
/// Columns of a column that tells numbers and signs only.
const SLIM: u16 = 13;
/// Below this height there is no room for the record below the columns.
const LOW: u16 = 15;
/// From so many columns on a row has room for what is judged of it.
const FACTS: usize = 32;

/// The widths of the columns: a pure function of the room and of the column that has the keyboard.
fn widths(total: u16, focused: usize) -> [u16; COLUMNS] {
    let slim = match total {
        WIDE.. => total * 23 / 100,
        NARROW.. => SLIM,
        _ => 0,
    };
    let mut widths = [slim; COLUMNS];
    if let Some(wide) = widths.get_mut(focused) {
        *wide = total - 3 * slim;
    }
    widths
}

pub(super) fn draw(screen: &StrandsScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let Some(places) = &screen.places else {
        return text::draw(frame, inset(area), &cx.words.get("waiting"), cx.theme.dim);
    };
    let below = match area.height {
        LOW.. => (area.height * 2 / 5).min(14),
        _ => 0,
    };
    let above = area.height - below;
    let mut x = area.x;
    for (column, width) in widths(area.width, places.column).into_iter().enumerate() {
        let place = Rect {
            x,
            width,
            height: above,
            ..area
        };
        if width > 0 {
            draw_column(places, column, frame, place, cx);
        }
        x += width;
    }
    let page = Rect {
        y: area.y + above,
        height: below,
        ..area
    };
    if below > 0 {
        draw_page(screen, places, frame, page, cx);
    }
}

fn head(column: usize, slim: bool, cx: &Cx<'_>) -> String {
    let kind = STRAND.get(column).map_or("", |kind| kind.code());
    let form = if slim { "short" } else { "head" };
    cx.words.get(&format!("strands-{form}-{kind}"))
}

fn draw_column(places: &Places, column: usize, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let focused = places.column == column;
    let shown = places.shown(column);
    let count = i64::try_from(shown.len()).unwrap_or(i64::MAX);
    let inner = Panel::new(head(column, area.width <= SLIM, cx))
        .right(thousands(count))
        .focused(focused)
        .draw(frame, area, cx.theme);
    let rows = &places.rows[column];
    if rows.is_empty() {
        let place = inset(inner);
        match lacking(places, column) {
            Some((rule, provision)) if place.width > 12 => {
                let words = format!("!! {}", broken(rule, provision, cx));
                text::draw_wrapped(frame, place, &words, cx.theme.error);
            }
            Some(_) => text::draw(frame, place, "!! –", cx.theme.error),
            None => text::draw(frame, place, "–", cx.theme.dim),
        }
        if focused && !inner.is_empty() {
            frame.set_cursor_position((inner.x, inner.y));
        }
        return;
    }
    rows.draw(frame, inner, cx.theme, focused, |at, room| {
        match shown.get(at) {
            Some(row) => line(row, room, cx),
            None => Line::styled(loose(places, cx), cx.theme.dim),
        }
    });
}

/// What is lacking in an empty column, said by the record to its left: the rule and its provision.
fn lacking(places: &Places, column: usize) -> Option<(&'static str, &'static str)> {
    let left = match (column, places.root()) {
        (THREAT | GAP, Root::Value(value)) => value,
        (MEASURE, _) => places.chosen(GAP)?,
        _ => return None,
    };
    let own = if column == MEASURE { GAP } else { VALUE };
    let here = |(rule, _): &&(&str, &str)| broken_at(rule, own) == column;
    left.breaks.iter().find(here).copied()
}

fn broken(rule: &str, provision: &str, cx: &Cx<'_>) -> String {
    let words = cx.words.get(&format!("rule-{rule}"));
    match provision {
        "" => words,
        provision => format!("{words}. {provision}"),
    }
}

fn loose(places: &Places, cx: &Cx<'_>) -> String {
    let count = places.loose_count().to_string();
    cx.words.with("strands-loose", &[("count", &count)])
}

/// The levels of a value, what is judged of the rest.
fn facts(row: &StrandRow, cx: &Cx<'_>) -> String {
    if row.closed {
        return cx.words.get("strands-closed");
    }
    let facts = row.facts.iter();
    let facts: Vec<String> = facts.map(|fact| say::shown_short(cx.words, fact)).collect();
    facts.join("/")
}

fn line(row: &StrandRow, room: usize, cx: &Cx<'_>) -> Line<'static> {
    let sign = severity_block(row.severity);
    let marked = match row.severity {
        Some(severity) => severity_style(severity, cx.theme),
        None => cx.theme.text,
    };
    let style = if row.closed {
        cx.theme.dim
    } else {
        cx.theme.text
    };
    let label = row.link.label.clone();
    let used = 1 + text::width(&label);
    // No room for a title: the sign and the number say where one is.
    if room < used + 6 {
        return Line::from(vec![Span::styled(sign, marked), Span::styled(label, style)]);
    }
    let facts = if room >= FACTS {
        facts(row, cx)
    } else {
        String::new()
    };
    let beside = text::width(&facts);
    let left = room.saturating_sub(used + 3 + if beside > 0 { beside + 2 } else { 0 });
    let mut spans = vec![
        Span::styled(sign, marked),
        Span::raw(" "),
        Span::styled(label, cx.theme.dim),
        Span::raw("  "),
        Span::styled(text::pad(&row.link.title, left), style),
    ];
    if beside > 0 {
        spans.push(Span::styled(format!("  {facts}"), cx.theme.accent));
    }
    Line::from(spans)
}

/// The chain that is walked, from the value to the measure, with what is lacking in it.
fn chain(places: &Places, cx: &Cx<'_>) -> Line<'static> {
    let mut spans = Vec::new();
    for column in 0..COLUMNS {
        if column > 0 {
            spans.push(Span::styled(" → ", cx.theme.dim));
        }
        let style = match column == places.column {
            true => cx.theme.accent,
            false => cx.theme.text,
        };
        match (places.chosen(column), lacking(places, column)) {
            (Some(row), _) => spans.push(Span::styled(row.link.label.clone(), style)),
            (None, Some(_)) => spans.push(Span::styled("!! –", cx.theme.error)),
            (None, None) => spans.push(Span::styled("–", cx.theme.dim)),
        }
    }
    Line::from(spans)
}

fn draw_page(
    screen: &StrandsScreen,
    places: &Places,
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Cx<'_>,
) {
    let here = places.here();
    let title = match here {
        Some(row) => say::link(&row.link),
        None => head(places.column, false, cx),
    };
    let facts = here.map_or(String::new(), |row| facts(row, cx));
    let inner = Panel::new(title).right(facts).draw(frame, area, cx.theme);
    let place = inset(inner);
    text::draw_line(frame, place, chain(places, cx));
    let rest = Rect {
        y: inner.y.saturating_add(1).min(inner.bottom()),
        height: inner.height.saturating_sub(1),
        ..inner
    };
    let Some(row) = here else {
        let (words, style) = nothing_here(places, cx);
        text::draw_wrapped(frame, inset(rest), &words, style);
        return;
    };
    let page = screen
        .page
        .as_ref()
        .filter(|page| page.link.id == row.link.id);
    let Some(page) = page else { return };
    let width = usize::from(rest.width).saturating_sub(3);
    let mut blocks: Vec<Block<sheet::Item>> = sheet::findings(page, cx, width);
    blocks.extend(sheet::fields(page, cx, width, Empty::Left));
    Place::default().draw(frame, rest, cx.theme, false, &blocks);
}

/// What stands where nothing can be chosen: what is lacking and how to mend it, or why nothing is.
fn nothing_here(places: &Places, cx: &Cx<'_>) -> (String, Style) {
    let column = places.column;
    let what = STRAND.get(column).map_or("", |kind| kind.code());
    if let Some((rule, provision)) = lacking(places, column) {
        let found = broken(rule, provision, cx);
        let make = cx.words.get(&format!("strands-lacks-{what}"));
        return (format!("{found}. {make}"), cx.theme.warning);
    }
    let key = match (column, places.root()) {
        (VALUE, Root::None) => "strands-no-values".to_owned(),
        (VALUE, _) => "strands-loose-note".to_owned(),
        _ => format!("strands-empty-{what}"),
    };
    (cx.words.get(&key), cx.theme.dim)
}

/// What stands on the message line while nothing is said: how many breaks the chains have, and how to go to the next.
pub(super) fn status(screen: &StrandsScreen, cx: &Cx<'_>) -> String {
    let Some(places) = &screen.places else {
        return String::new();
    };
    match places.breaks().len() {
        0 => cx.words.get("strands-whole"),
        count => {
            let count = count.to_string();
            cx.words.with("strands-breaks", &[("count", &count)])
        }
    }
}

/// The column, the row and what is broken at it.
pub(super) fn spoken(screen: &StrandsScreen, cx: &Cx<'_>) -> String {
    let Some(places) = &screen.places else {
        return cx.words.get("waiting");
    };
    let said = match places.here() {
        Some(row) => {
            let mut parts = vec![say::link(&row.link), facts(row, cx)];
            parts.extend(
                row.breaks
                    .iter()
                    .map(|(rule, provision)| broken(rule, provision, cx)),
            );
            if row.severity == Some(Severity::Warning) {
                parts.push(cx.words.get("severity-warning").to_lowercase());
            }
            parts.retain(|part| !part.is_empty());
            speech::row(cx.words, &places.rows[places.column], &parts.join(", "))
        }
        None if places.column == VALUE && !places.rows[VALUE].is_empty() => {
            speech::row(cx.words, &places.rows[VALUE], &loose(places, cx))
        }
        None => nothing_here(places, cx).0,
    };
    speech::field(cx.words, &head(places.column, false, cx), &said)
}
