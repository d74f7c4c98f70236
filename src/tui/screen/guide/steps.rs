//! The page of a guide that goes by steps: the line of steps at its head (what is done, where one is, what is left), and the
//! frame of the step under way with what went wrong in it.

use super::{below, prose, put};
use crate::desk::Trouble;
use crate::tui::Cx;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{say, text};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// The sign of a step: done, under way or left.
pub fn tick(step: usize, at: usize) -> &'static str {
    match step.cmp(&at) {
        std::cmp::Ordering::Less => "[x]",
        std::cmp::Ordering::Equal => "[>]",
        std::cmp::Ordering::Greater => "[ ]",
    }
}

/// Draws the line of steps, `at` counted from 0, and below it the frame of that step, with what went wrong at its top: it
/// stands there until something is done about it. Answers what is left inside.
pub fn draw_step(
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Cx<'_>,
    (names, at): (&[String], usize),
    panel: Panel,
    trouble: Option<&Trouble>,
) -> Rect {
    draw_steps(frame, area, cx, names, at);
    let panel = panel.focused(true);
    let inner = inset(panel.draw(frame, below(area, 1), cx.theme));
    let Some(trouble) = trouble else {
        return inner;
    };
    let said = format!("! {}", say::trouble(cx.words, trouble));
    let lines = prose(&said, usize::from(inner.width), cx.theme.error);
    below(put(frame, inner, lines), 1)
}

/// What has the focus in a step, with what went wrong before it.
pub fn spoken_step(cx: &Cx<'_>, trouble: Option<&Trouble>, focus: String) -> String {
    match trouble {
        Some(trouble) => format!("{} {focus}", say::trouble(cx.words, trouble)),
        None => focus,
    }
}

/// The line of steps; where not all fit, only the one under way.
fn draw_steps(frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>, names: &[String], at: usize) {
    let said: Vec<String> = names
        .iter()
        .enumerate()
        .map(|(step, name)| format!("{} {name} {}", step + 1, tick(step, at)))
        .collect();
    let wide: usize = said.iter().map(|s| text::width(s) + 3).sum();
    let line = if wide <= usize::from(area.width) {
        let mut spans = vec![Span::raw(" ")];
        for (step, words) in said.into_iter().enumerate() {
            let style = match step.cmp(&at) {
                std::cmp::Ordering::Equal => cx.theme.accent,
                _ => cx.theme.dim,
            };
            spans.push(Span::styled(words, style));
            spans.push(Span::raw("   "));
        }
        Line::from(spans)
    } else {
        let name = names.get(at).map_or("", String::as_str);
        let words = cx.words.with(
            "guide-step",
            &[
                ("step", &(at + 1).to_string()),
                ("of", &names.len().to_string()),
                ("name", name),
            ],
        );
        Line::from(Span::styled(format!(" {words}"), cx.theme.accent))
    };
    text::draw_line(frame, area, line);
}
