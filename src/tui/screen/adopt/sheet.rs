//! How the adoption looks: the lines to fill, what follows, and what stands in the way.

use super::{Adopt, At};
use crate::domain::Kind;
use crate::tui::Cx;
use crate::tui::widget::choice::Choice;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{say, text};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// Columns of the labels.
const LABELS: u16 = 22;

pub(super) fn draw(screen: &Adopt, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let place = centred(area, 96, area.height);
    let label = [("label", screen.link.label.as_str())];
    let panel = Panel::new(cx.words.with("adopt-title", &label)).focused(true);
    let inner = inset(panel.draw_over(frame, place, cx.theme));
    let mut rest = inner;
    let mut row = |rows: u16| {
        let here = Rect {
            height: rows.min(rest.height),
            ..rest
        };
        rest.y += here.height;
        rest.height -= here.height;
        here
    };
    text::draw(frame, row(1), &say::link(&screen.link), cx.theme.accent);
    row(1);
    for at in screen.asked() {
        line(screen, at, frame, row(1), cx);
    }
    row(1);
    let lines = below(screen, usize::from(inner.width), cx);
    screen.gaps.draw(frame, rest, lines);
}

fn line(screen: &Adopt, at: At, frame: &mut Frame<'_>, row: Rect, cx: &Cx<'_>) {
    let focused = screen.at == at;
    let label = say::field(cx.words, Kind::Analysis, at.field());
    let labels = LABELS.min(row.width);
    let style = if focused {
        cx.theme.accent
    } else {
        cx.theme.dim
    };
    let mark = if focused { "» " } else { "  " };
    let head = format!("{mark}{label}");
    text::draw(
        frame,
        Rect {
            width: labels,
            ..row
        },
        &head,
        style,
    );
    let entry = Rect {
        x: row.x + labels,
        width: row.width - labels,
        ..row
    };
    let edit = match at {
        At::By => &screen.by,
        At::Role => &screen.role,
        At::On => &screen.on,
        At::Ref => &screen.doc_ref,
        At::Exception => &screen.exception,
        At::Office => return choice(&screen.office, frame, entry, cx, focused),
        At::Level => return choice(&screen.level, frame, entry, cx, focused),
    };
    edit.draw_bracketed(frame, entry, cx.theme.field, focused);
}

fn choice(choice: &Choice, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>, focused: bool) {
    choice.draw(frame, area, cx.theme, focused);
}

/// What follows, and what stands in the way.
fn below(screen: &Adopt, columns: usize, cx: &Cx<'_>) -> Vec<Line<'static>> {
    let Some(view) = &screen.view else {
        return vec![Line::styled(cx.words.get("waiting"), cx.theme.dim)];
    };
    let mut lines = Vec::new();
    let mut put = |sign: &str, words: &str, style: Style| {
        for (nth, part) in text::wrap(words, columns.saturating_sub(3))
            .into_iter()
            .enumerate()
        {
            let sign = if nth == 0 { sign } else { " " };
            lines.push(Line::from(vec![
                Span::styled(format!("{sign} "), style),
                Span::styled(part, cx.theme.text),
            ]));
        }
    };
    if !view.gaps.is_empty() {
        let count = view.gaps.len().to_string();
        put(
            "!",
            &cx.words.with("adopt-gaps", &[("count", &count)]),
            cx.theme.error,
        );
        for (link, lacks) in &view.gaps {
            let lacks: Vec<String> = lacks
                .iter()
                .map(|lack| cx.words.get(&format!("gap-{lack}")))
                .collect();
            put(
                " ",
                &format!("{}: {}", say::link(link), lacks.join(", ")),
                cx.theme.text,
            );
        }
    }
    for said in screen.consequences(view, cx) {
        put("·", &said, cx.theme.dim);
    }
    lines
}
