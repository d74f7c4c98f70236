//! How a sheet looks: what holds it out first, then its parts as they stand on paper. What is lacking has a sign before it.

use crate::desk::{Part, Sheet};
use crate::tui::Cx;
use crate::tui::widget::text;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Columns of the names of fields, and on a wide screen.
const NAMES: usize = 27;
const WIDE_NAMES: usize = 36;
/// From this width on there is room for longer names.
const WIDE: usize = 100;

/// A sheet as lines of this width.
pub(super) fn lines(sheet: &Sheet, cx: &Cx<'_>, width: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    if !sheet.stops.is_empty() {
        let words = cx.words.get("paper-held-out");
        lines.push(Line::styled(format!("! {words}"), cx.theme.error));
        for stop in &sheet.stops {
            for (at, line) in text::wrap(stop, width.saturating_sub(4)).iter().enumerate() {
                let sign = if at == 0 { "  – " } else { "    " };
                lines.push(Line::styled(format!("{sign}{line}"), cx.theme.text));
            }
        }
        lines.push(Line::default());
    }
    for part in &sheet.parts {
        match part {
            Part::Gap => lines.push(Line::default()),
            Part::Heading(words) => {
                lines.push(Line::styled(words.clone(), cx.theme.accent));
            }
            Part::Text(words) => {
                for line in text::wrap(words, width) {
                    lines.push(Line::styled(line, cx.theme.text));
                }
            }
            Part::Pair {
                name, text, gap, ..
            } => pair(name, text, *gap, cx, width, &mut lines),
        }
    }
    lines
}

/// A name and its text beside it, each wrapped in its own column.
fn pair(
    name: &str,
    value: &str,
    gap: bool,
    cx: &Cx<'_>,
    width: usize,
    lines: &mut Vec<Line<'static>>,
) {
    let column = match width >= WIDE {
        true => WIDE_NAMES,
        false => NAMES.min(width / 2),
    };
    let names = text::wrap(name, column.saturating_sub(2));
    let values = text::wrap(value, width.saturating_sub(column + 2));
    let style: Style = match gap {
        true => cx.theme.error,
        false => cx.theme.text,
    };
    for at in 0..names.len().max(values.len()) {
        let part = |all: &[String]| all.get(at).cloned().unwrap_or_default();
        let sign = if gap && at == 0 { "! " } else { "  " };
        lines.push(Line::from(vec![
            Span::styled(text::pad(&part(&names), column), cx.theme.dim),
            Span::styled(format!("{sign}{}", part(&values)), style),
        ]));
    }
}
