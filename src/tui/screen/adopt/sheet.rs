//! How the adoption looks: the lines to fill, what follows, and what stands in the way.

use super::{Adopt, At};
use crate::domain::Kind;
use crate::tui::Cx;
use crate::tui::screen::guide::{labelled, signed};
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{Down, say, text};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::{Frame, layout::Rect};

/// Columns of the labels.
const LABELS: u16 = 22;

pub(super) fn draw(screen: &Adopt, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let place = centred(area, 96, area.height);
    let label = [("label", screen.link.label.as_str())];
    let panel = Panel::new(cx.words.with("adopt-title", &label)).focused(true);
    let mut down = Down::of(inset(panel.draw_over(frame, place, cx.theme)));
    text::draw(frame, down.row(), &say::link(&screen.link), cx.theme.accent);
    down.row();
    for at in screen.asked() {
        line(screen, at, frame, down.row(), cx);
    }
    down.row();
    let rest = down.rest();
    let lines = below(screen, usize::from(rest.width), cx);
    screen.gaps.draw(frame, rest, lines);
}

fn line(screen: &Adopt, at: At, frame: &mut Frame<'_>, row: Rect, cx: &Cx<'_>) {
    let focused = screen.at == at;
    let label = say::field(cx.words, Kind::Analysis, at.field());
    let entry = labelled(frame, row, cx, (&label, LABELS), focused);
    let edit = match at {
        At::By => &screen.by,
        At::Role => &screen.role,
        At::On => &screen.on,
        At::Ref => &screen.doc_ref,
        At::Exception => &screen.exception,
        At::Office => return screen.office.draw(frame, entry, cx.theme, focused),
        At::Level => return screen.level.draw(frame, entry, cx.theme, focused),
    };
    edit.draw_bracketed(frame, entry, cx.theme.field, focused);
}

/// What follows, and what stands in the way.
fn below(screen: &Adopt, columns: usize, cx: &Cx<'_>) -> Vec<Line<'static>> {
    let Some(view) = &screen.view else {
        return vec![Line::styled(cx.words.get("waiting"), cx.theme.dim)];
    };
    let mut lines = Vec::new();
    let mut put = |sign: &str, words: &str, style: Style| {
        lines.extend(signed((sign, style), words, columns, cx));
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
