//! How the requirements look: what narrows them, the list, and the selected row in full.

use super::RequirementsScreen;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::{Column, draw_table};
use crate::tui::widget::text;
use crate::tui::{Cx, Theme};
use crate::views::{Because, Provision, RequirementRow, RowStatus};
use crate::words::Language;
use ratatui::style::Style;
use ratatui::{Frame, layout::Rect};

/// The area and the status that are chosen, in words; "" where all are seen.
pub(super) fn chosen(screen: &RequirementsScreen, cx: &Cx<'_>) -> String {
    let area = screen.area.as_ref();
    let area = area.map(|area| cx.words.get(&format!("choice-provision_area-{area}")));
    let status = screen.status;
    let status = status.map(|status| cx.words.get(&format!("row-{}", status.code())));
    let chosen: Vec<String> = area.into_iter().chain(status).collect();
    chosen.join(" · ")
}

/// The colour of a status; its words say the same.
fn style(status: RowStatus, theme: &Theme) -> Style {
    match status {
        RowStatus::Missing => theme.error,
        RowStatus::Partial | RowStatus::Unverified => theme.warning,
        RowStatus::Found => theme.ok,
        RowStatus::NotApplicable => theme.dim,
    }
}

fn counted(cx: &Cx<'_>, row: &RequirementRow) -> String {
    if row.of == 0 {
        return "–".to_owned();
    }
    let (have, of) = (row.have.to_string(), row.of.to_string());
    cx.words.with("share", &[("have", &have), ("of", &of)])
}

fn says<'a>(cx: &Cx<'_>, asked: &'a Provision) -> &'a str {
    match cx.words.language() {
        Language::Sv => &asked.sv,
        Language::En => &asked.en,
    }
}

pub(super) fn draw_list(
    screen: &RequirementsScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Cx<'_>,
) {
    let words = cx.words;
    let mut panel = Panel::new(words.get("requirements-crumb")).focused(true);
    if let Some(view) = &screen.view {
        let (found, total) = (
            screen.fitting.len().to_string(),
            view.rows.len().to_string(),
        );
        panel = panel.right(words.with("check-count", &[("found", &found), ("total", &total)]));
    }
    let inner = panel.draw(frame, area, cx.theme);
    let Some(view) = screen.view.as_ref().filter(|_| !screen.rows.is_empty()) else {
        let said = match &screen.view {
            None => words.get("waiting"),
            Some(_) => words.get("requirements-none"),
        };
        text::draw_wrapped(frame, inset(inner), &said, cx.theme.dim);
        return;
    };
    let columns = [
        Column::new(words.get("column-provision"), 30),
        Column::new(words.get("column-status"), 19),
        Column::new(words.get("column-evidence"), 9).right(),
        Column::new(words.get("column-asks"), 20).grow(),
    ];
    draw_table(
        frame,
        inner,
        cx.theme,
        !screen.narrow.is_typing(),
        &columns,
        &screen.rows,
        |at| {
            let row = screen.fitting.get(at).and_then(|at| view.rows.get(*at));
            let Some((row, asked)) = row.and_then(|row| Some((row, screen.asked(row)?))) else {
                return Vec::new();
            };
            row_cells(cx, row, asked)
        },
    );
}

pub(super) fn row_cells(
    cx: &Cx<'_>,
    row: &RequirementRow,
    asked: &Provision,
) -> Vec<(String, Style)> {
    let status = cx.words.get(&format!("row-{}", row.status.code()));
    vec![
        (asked.id.clone(), cx.theme.accent),
        (status, style(row.status, cx.theme)),
        (counted(cx, row), cx.theme.text),
        (says(cx, asked).to_owned(), cx.theme.text),
    ]
}

/// The selected row in full: what it asks, and what is found.
pub(super) fn draw_row(
    screen: &RequirementsScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Cx<'_>,
) {
    let words = cx.words;
    let found = screen
        .selected()
        .and_then(|row| Some((row, screen.asked(row)?)));
    let (Some((row, asked)), Some(view)) = (found, &screen.view) else {
        Panel::new("").draw(frame, area, cx.theme);
        return;
    };
    let edition = words.with("check-edition", &[("date", &view.edition.title)]);
    let panel = Panel::new(asked.id.as_str()).right(edition);
    let inner = inset(panel.draw(frame, area, cx.theme));
    let mut lines = vec![(says(cx, asked).to_owned(), cx.theme.text)];
    let status = words.get(&format!("row-{}", row.status.code()));
    let mut stands = vec![status];
    if row.of > 0 {
        stands.push(counted(cx, row));
    }
    if row.because != Because::Records {
        stands.push(words.get(&format!("because-{}", row.because.code())));
    }
    if !asked.verified {
        stands.push(words.get("check-unverified"));
    }
    stands.dedup();
    lines.push((stands.join(" · "), style(row.status, cx.theme)));
    if let Some(reason) = &row.reason {
        lines.push((reason.clone(), cx.theme.text));
    }
    let labels: Vec<&str> = row.lacking.iter().map(|link| link.label.as_str()).collect();
    if !labels.is_empty() {
        let list = labels.join(" ");
        lines.push((
            words.with("requirements-lacking", &[("list", &list)]),
            cx.theme.text,
        ));
    }
    let mut place = inner;
    for (said, style) in lines {
        let used = text::draw_wrapped(frame, place, &said, style);
        place.y = place.y.saturating_add(used).min(inner.bottom());
        place.height = inner.bottom().saturating_sub(place.y);
    }
}
