//! The custodians in a table, and under it what is selected, the sheets, and the head for the diary.

use super::{CustodiansScreen, Row};
use crate::tui::Cx;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::{Column, draw_table};
use crate::tui::widget::{say, text};
use crate::views::{CustodianRow, Custodians, OfferRow};
use crate::words::time;
use ratatui::style::Style;
use ratatui::{Frame, layout::Rect};

/// Lines of the panel for the diary, frame included.
const DIARY: u16 = 5;
/// Lines of the panel for what is selected, frame included.
const DETAIL: u16 = 7;

pub(super) fn draw(screen: &CustodiansScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let diary = DIARY.min(area.height / 4);
    let detail = DETAIL.min(area.height / 3);
    let list = area.height.saturating_sub(diary + detail);
    let part = |y, height| Rect {
        y: area.y + y,
        height,
        ..area
    };
    table(screen, frame, part(0, list), cx);
    selected(screen, frame, part(list, detail), cx);
    head(
        screen.view.as_deref(),
        frame,
        part(list + detail, diary),
        cx,
    );
}

fn table(screen: &CustodiansScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let panel = Panel::new(words.get("custodians-crumb")).focused(true);
    let inner = panel.draw(frame, area, cx.theme);
    if screen.view.is_none() {
        return text::draw(frame, inset(inner), &words.get("waiting"), cx.theme.dim);
    }
    // Where it is narrow the names come first; what is read and the whole key are told below.
    let narrow = inner.width < 100;
    let (role, reads) = if narrow { (22, 16) } else { (24, 22) };
    let mut columns = vec![
        Column::new(words.get("column-name"), 20).grow(),
        Column::new(words.get("column-role"), role),
        Column::new(words.get("column-reads"), reads),
    ];
    if !narrow {
        columns.push(Column::new(words.get("column-key"), 9));
    }
    draw_table(
        frame,
        inner,
        cx.theme,
        true,
        &columns,
        &screen.rows,
        |at| match screen.row(at) {
            Some(Row::Offer(offer)) => offer_cells(offer, cx),
            Some(Row::Custodian(row)) => custodian_cells(row, cx),
            None => Vec::new(),
        },
    );
}

pub(super) fn offer_cells(offer: &OfferRow, cx: &Cx<'_>) -> Vec<(String, Style)> {
    let style = match offer.mine_to_confirm {
        true => cx.theme.warning,
        false => cx.theme.text,
    };
    let seq = offer.seq.to_string();
    let name = cx.words.with("custodians-offer", &[("seq", &seq)]);
    let count = offer.diffs.len().to_string();
    let what = cx
        .words
        .with("custodians-offer-count", &[("count", &count)]);
    vec![
        (name, style),
        (offer.by.clone(), cx.theme.text),
        (what, cx.theme.text),
        (String::new(), cx.theme.text),
    ]
}

pub(super) fn custodian_cells(row: &CustodianRow, cx: &Cx<'_>) -> Vec<(String, Style)> {
    let style = match row.active {
        true => cx.theme.text,
        false => cx.theme.dim,
    };
    let role = match row.active {
        true => cx.words.get(&format!("role-{}", row.role.code())),
        false => cx.words.get("custodian-former"),
    };
    let reach = match row.active {
        true => say::reach(cx.words, &row.reach),
        false => String::new(),
    };
    let short: String = say::grouped(&row.key).chars().take(9).collect();
    let name = match row.me {
        true => format!("{} ({})", row.name, cx.words.get("custodian-me")),
        false => row.name.clone(),
    };
    vec![
        (name, style),
        (role, style),
        (reach, style),
        (short, cx.theme.dim),
    ]
}

/// What the selected row means in full.
fn selected(screen: &CustodiansScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let (title, lines) = match screen.selected() {
        None => (String::new(), Vec::new()),
        Some(Row::Custodian(row)) => {
            let mut lines = vec![say::grouped(&row.key)];
            if let Some(person) = &row.person {
                lines.push(words.with("custodians-person", &[("label", person)]));
            }
            if row.active {
                let reach = say::reach(words, &row.reach);
                lines.push(words.with("custodians-reads", &[("what", &reach)]));
                lines.push(words.get("custodians-honest"));
            }
            (row.name.clone(), lines)
        }
        Some(Row::Offer(offer)) => {
            let seq = offer.seq.to_string();
            let at = time(offer.at);
            let by = words.with("custodians-offer-by", &[("name", &offer.by), ("time", &at)]);
            let diffs = offer.diffs.iter().flat_map(|diff| {
                std::iter::once(say::custody_diff(words, diff)).chain(say::custody_key(words, diff))
            });
            let lines = std::iter::once(by).chain(diffs).collect();
            (words.with("custodians-offer", &[("seq", &seq)]), lines)
        }
    };
    let inner = inset(Panel::new(title).draw(frame, area, cx.theme));
    put(frame, inner, &lines, cx.theme.text);
}

/// The sheets, and the head in words for the diary.
fn head(view: Option<&Custodians>, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let inner = inset(Panel::new(cx.words.get("custodians-diary")).draw(frame, area, cx.theme));
    let Some(view) = view else { return };
    let lines = [
        say::sheets(cx.words, view.sheets.as_ref()),
        cx.words.with("custodians-head", &[("words", &view.head)]),
    ];
    let late = view.sheets.as_ref().is_none_or(|row| row.overdue);
    let style = match late {
        true => cx.theme.warning,
        false => cx.theme.text,
    };
    put(frame, inner, &lines[..1], style);
    let below = Rect {
        y: inner.y.saturating_add(1),
        height: inner.height.saturating_sub(1),
        ..inner
    };
    put(frame, below, &lines[1..], cx.theme.text);
}

fn put(frame: &mut Frame<'_>, mut area: Rect, lines: &[String], style: Style) {
    for line in lines {
        if area.height == 0 {
            return;
        }
        let used = text::draw_wrapped(frame, area, line, style).min(area.height);
        area.y += used;
        area.height -= used;
    }
}
