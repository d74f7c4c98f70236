//! The last twelve months as two small plots: what was approved, and how many records had a break at the end of each.

use super::OverviewScreen;
use crate::tui::Cx;
use crate::tui::widget::text;
use crate::views::{MONTHS, Month, Trend};
use crate::words::thousands;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// Columns for the number at the top of a plot.
const SCALE: usize = 7;
/// From this width on the plots stand beside each other.
const BESIDE: u16 = 62;

/// A plot: words under `overview-trend-<name>`, and what it shows of a month.
struct Plot {
    name: &'static str,
    of: fn(&Month) -> Option<usize>,
}

const PLOTS: [Plot; 2] = [
    Plot {
        name: "approved",
        of: |month| Some(month.approved),
    },
    Plot {
        name: "broken",
        of: |month| month.broken,
    },
];

pub(super) fn draw(
    screen: &OverviewScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    focused: bool,
    cx: &Cx<'_>,
) {
    let Some(trend) = &screen.trend else {
        let words = cx.words.get("overview-trend-reading");
        text::draw_wrapped(frame, area, &words, cx.theme.dim);
        return;
    };
    let beside = area.width >= BESIDE;
    for (nth, plot) in (0..).zip(&PLOTS) {
        let place = if beside {
            let width = area.width / 2;
            Rect {
                x: area.x + nth * width,
                width,
                ..area
            }
        } else {
            let height = area.height / 2;
            Rect {
                y: area.y + nth * height,
                height,
                ..area
            }
        };
        draw_plot(screen, trend, plot, frame, place, focused, cx);
    }
}

fn draw_plot(
    screen: &OverviewScreen,
    trend: &Trend,
    plot: &Plot,
    frame: &mut Frame<'_>,
    area: Rect,
    focused: bool,
    cx: &Cx<'_>,
) {
    let title = cx.words.get(&format!("overview-trend-{}", plot.name));
    text::draw(frame, area, &title, cx.theme.dim);
    if focused && plot.name == "approved" && !area.is_empty() {
        // Where there is no room for the months, at the title.
        frame.set_cursor_position((area.x, area.y));
    }
    let height = usize::from(area.height).saturating_sub(3);
    let room = usize::from(area.width).saturating_sub(SCALE + 1);
    let wide = (room / MONTHS).min(4);
    if height == 0 || wide == 0 {
        return;
    }
    let values: Vec<Option<usize>> = trend.months.iter().map(plot.of).collect();
    let most = values.iter().flatten().copied().max().unwrap_or(0).max(1);
    let chosen = screen.months.selected().map(|(_, month)| month);
    for row in 0..height {
        let scale = match row {
            0 => thousands(i64::try_from(most).unwrap_or(i64::MAX)),
            _ => String::new(),
        };
        let mut spans = vec![Span::styled(
            format!("{} ", text::pad_left(&scale, SCALE)),
            cx.theme.dim,
        )];
        for (at, value) in values.iter().enumerate() {
            let bar = bar(*value, most, height, row);
            let style = if focused && chosen == Some(at) {
                cx.theme.accent
            } else {
                cx.theme.ok
            };
            spans.push(Span::styled(
                text::pad(&bar.repeat(wide.saturating_sub(1).max(1)), wide),
                style,
            ));
        }
        draw_row(frame, area, 1 + row, spans);
    }
    let letters = cx.words.get("month-letters");
    let mut spans = vec![Span::raw(" ".repeat(SCALE + 1))];
    for (at, month) in trend.months.iter().enumerate() {
        let nth = usize::try_from(month.first.month() - 1).unwrap_or(0);
        let letter = letters.chars().nth(nth).unwrap_or(' ').to_string();
        let style = match (chosen == Some(at), focused) {
            (true, true) => cx.theme.selected,
            (true, false) => Style::new().add_modifier(Modifier::BOLD),
            _ => cx.theme.dim,
        };
        let cell = text::pad(&letter, wide.saturating_sub(1).max(1));
        spans.push(Span::styled(cell, style));
        spans.push(Span::raw(" ".repeat(usize::from(wide > 1))));
        if focused && chosen == Some(at) && plot.name == "approved" {
            let x = area.x + u16::try_from(SCALE + 1 + at * wide).unwrap_or(0);
            let y = area.y + u16::try_from(1 + height).unwrap_or(0);
            if x < area.right() && y < area.bottom() {
                frame.set_cursor_position((x, y));
            }
        }
    }
    draw_row(frame, area, 1 + height, spans);
}

fn draw_row(frame: &mut Frame<'_>, area: Rect, row: usize, spans: Vec<Span<'static>>) {
    let y = area
        .y
        .saturating_add(u16::try_from(row).unwrap_or(u16::MAX));
    if y < area.bottom() {
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        text::draw_line(frame, place, Line::from(spans));
    }
}

/// What stands in this row of a bar, in halves of a row. A number above none is always seen, and one that is not known
/// is a point.
fn bar(value: Option<usize>, most: usize, height: usize, row: usize) -> &'static str {
    let from_below = height - 1 - row;
    let Some(value) = value else {
        return if from_below == 0 { "·" } else { " " };
    };
    let halves = (value * height * 2).div_ceil(most);
    match halves.saturating_sub(from_below * 2) {
        0 if from_below == 0 => "_",
        0 => " ",
        1 => "▄",
        _ => "█",
    }
}

/// The numbers of the selected month.
pub(super) fn status(screen: &OverviewScreen, cx: &Cx<'_>) -> String {
    let month = screen
        .months
        .selected()
        .and_then(|(_, at)| screen.trend.as_ref()?.months.get(at));
    let Some(month) = month else {
        return String::new();
    };
    let broken = month
        .broken
        .map_or_else(|| "–".to_owned(), |count| count.to_string());
    cx.words.with(
        "overview-trend-month",
        &[
            ("month", month.first.strftime("%Y-%m").to_string().as_str()),
            ("written", &month.written.to_string()),
            ("approved", &month.approved.to_string()),
            ("broken", &broken),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_grow_by_halves_and_nothing_is_not_the_same_as_unknown() {
        let column = |value| -> String {
            (0..3)
                .rev()
                .map(|from_below| bar(value, 6, 3, 2 - from_below))
                .collect()
        };
        assert_eq!(column(Some(6)), "███");
        assert_eq!(column(Some(3)), " ▄█");
        assert_eq!(column(Some(1)), "  ▄");
        assert_eq!(column(Some(0)), "  _");
        assert_eq!(column(None), "  ·");
    }
}
