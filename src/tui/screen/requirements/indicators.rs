//! The plan's indicators: what has been done of what, and when it was last done.

use super::RequirementsScreen;
use crate::tui::Cx;
use crate::tui::widget::panel::Panel;
use crate::tui::widget::rows::{Column, draw_table};
use crate::views::Indicator;
use crate::words::date;
use ratatui::style::Style;
use ratatui::{Frame, layout::Rect};

pub(super) fn draw(screen: &RequirementsScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let panel = Panel::new(words.get("requirements-indicators")).focused(true);
    let inner = panel.draw(frame, area, cx.theme);
    let Some(view) = &screen.view else { return };
    let columns = [
        Column::new("", 5),
        Column::new(words.get("column-what"), 30).grow(),
        Column::new(words.get("column-evidence"), 12).right(),
        Column::new(words.get("column-last"), 10),
    ];
    draw_table(frame, inner, cx.theme, true, &columns, &screen.rows, |at| {
        let Some(one) = view.indicators.get(at) else {
            return Vec::new();
        };
        cells(cx, one)
    });
}

/// The cells of an indicator.
pub(super) fn cells(cx: &Cx<'_>, one: &Indicator) -> Vec<(String, Style)> {
    let words = cx.words;
    let key = format!("indicator-{}", one.code.replace('.', "-"));
    let (have, of) = (one.have.to_string(), one.of.to_string());
    let short = if one.have < one.of {
        cx.theme.warning
    } else {
        cx.theme.text
    };
    vec![
        (one.code.to_owned(), cx.theme.dim),
        (words.get(&key), cx.theme.text),
        (words.with("share", &[("have", &have), ("of", &of)]), short),
        (one.last.map_or("–".to_owned(), date), cx.theme.dim),
    ]
}
