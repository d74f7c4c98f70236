//! The frames that screens share, each the one way for its purpose. They keep what is typed, where one is and what stands
//! over a screen; they must not know what is asked of the desk or answered.
//!
//! - [`OneLine`]: a box that asks for one line. [`SmallList`]: a box with a list. [`Choose`]: a choice among many, narrowed
//!   while one types.
//! - [`Narrow`]: the line that narrows a list on a page. [`panes`]: one pane or two.
//! - [`Standing`] and [`Prompt`]: a question over a screen, with a reason before it where one is needed.
//! - [`draw_step`]: a page of a guide that goes by steps. [`Scroll`]: text that is read by scrolling.
//! - The rest are lines and entries: facts, prose, labels, days and choices of fields.

mod choose;
mod entry;
mod narrow;
mod one_line;
mod panes;
mod prompt;
mod scroll;
mod small_list;
#[cfg(test)]
pub mod stage;
mod standing;
mod steps;

pub use choose::Choose;
pub use entry::{
    choosable, labelled, narrowed_by_key, narrowed_by_paste, pasted, signed, turned, typed,
    typed_day,
};
pub use narrow::{Narrow, Narrowed};
pub use one_line::{Asks, Entered, OneLine};
pub use panes::panes;
pub use prompt::Prompt;
pub use scroll::Scroll;
pub use small_list::{Around, COLUMNS, Chose, SmallList, blocks};
pub use standing::{Outcome, Standing};
pub use steps::{draw_step, spoken_step, tick};

use crate::desk::Trouble;
use crate::tui::widget::{say, text};
use crate::tui::{Cx, Deed, Tone};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// Says what went wrong and what to do, on the message line.
pub fn say_trouble(cx: &Cx<'_>, trouble: &Trouble) -> Deed {
    Deed::Say(Tone::Error, say::trouble(cx.words, trouble))
}

/// Says a refusal of the screen's own.
pub fn say_no(cx: &Cx<'_>, key: &str) -> Vec<Deed> {
    vec![Deed::Say(Tone::Error, cx.words.get(key))]
}

/// Lines of facts: a label and what it says, wrapped beside it.
pub fn facts(cx: &Cx<'_>, columns: usize, rows: &[(String, String)]) -> Vec<Line<'static>> {
    let label = rows
        .iter()
        .map(|(name, _)| text::width(name))
        .max()
        .unwrap_or(0)
        .min(columns / 2);
    let mut lines = Vec::new();
    for (name, said) in rows {
        let head = Span::styled(format!("{}  ", text::pad(name, label)), cx.theme.dim);
        for (at, part) in text::wrap(said, columns.saturating_sub(label + 2))
            .into_iter()
            .enumerate()
        {
            let head = match at {
                0 => head.clone(),
                _ => Span::raw(" ".repeat(label + 2)),
            };
            lines.push(Line::from(vec![head, Span::styled(part, cx.theme.text)]));
        }
    }
    lines
}

/// Wrapped text as lines.
pub fn prose(said: &str, columns: usize, style: Style) -> Vec<Line<'static>> {
    text::wrap(said, columns)
        .into_iter()
        .map(|line| Line::from(Span::styled(line, style)))
        .collect()
}

/// The same in at most so many lines; the last ends with `…` where something was cut.
pub fn prose_within(
    said: &str,
    (columns, rows): (usize, usize),
    style: Style,
) -> Vec<Line<'static>> {
    let mut lines = text::wrap(said, columns);
    if lines.len() > rows {
        let rest = lines.split_off(rows.saturating_sub(1)).join(" ");
        lines.push(text::fit(&rest, columns));
    }
    let line = |line| Line::from(Span::styled(line, style));
    lines.into_iter().map(line).collect()
}

/// Draws lines from the top of an area; answers what is left below them.
pub fn put(frame: &mut Frame<'_>, area: Rect, lines: Vec<Line<'static>>) -> Rect {
    let mut left = area;
    for line in lines {
        text::draw_line(
            frame,
            Rect {
                height: left.height.min(1),
                ..left
            },
            line,
        );
        left = below(left, 1);
    }
    left
}

/// Draws a hint and a gap above what takes at least `needs` rows, which comes first: where it is low the hint is cut, and where
/// it is very low it is left out. Answers what is left below.
pub fn hinted(frame: &mut Frame<'_>, area: Rect, needs: u16, hint: Vec<Line<'static>>) -> Rect {
    let room = usize::from(area.height.saturating_sub(needs + 1));
    if room == 0 {
        return area;
    }
    let hint = hint.into_iter().take(room).collect();
    below(put(frame, area, hint), 1)
}

/// What is left of an area below its first rows.
pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}
