//! The line of steps at the head of a guide: what is done, where one is, what is left.

use crate::tui::Cx;
use crate::tui::widget::text;
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

/// Draws the steps, `at` counted from 0; where not all fit, only the one under way.
pub fn draw_steps(frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>, names: &[String], at: usize) {
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
