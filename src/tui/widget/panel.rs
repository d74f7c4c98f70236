//! A frame with a title on the left and one on the right, of plain lines that every terminal has.

use crate::tui::Theme;
use crate::tui::widget::text;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::symbols::border;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};
use ratatui::{Frame, text::Span};

/// A frame around something.
pub struct Panel {
    title: String,
    right: String,
    focused: bool,
}

impl Panel {
    /// A frame with a title.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            right: String::new(),
            focused: false,
        }
    }

    /// The title on the right, such as a count.
    pub fn right(mut self, right: impl Into<String>) -> Self {
        self.right = right.into();
        self
    }

    /// Whether the keyboard is here: the title is then bold.
    pub fn focused(mut self, focused: bool) -> Self {
        self.focused = focused;
        self
    }

    /// Draws the frame; answers the area inside it, which may be empty.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, theme: &Theme) -> Rect {
        if theme.plain {
            return self.draw_plain(frame, area, theme);
        }
        let room = usize::from(area.width).saturating_sub(2);
        let right_wide = if self.right.is_empty() {
            0
        } else {
            text::width(&self.right) + 3
        };
        // The left title says more than the right one: the right one gives way first.
        let right_fits = right_wide > 0 && right_wide + text::width(&self.title) + 4 <= room;
        let left_room = room.saturating_sub(3 + if right_fits { right_wide } else { 0 });
        // The title is text: it must not take the frame's faint colour from what it stands on.
        let title = Style::new().fg(Color::Reset);
        let style = if self.focused {
            theme.accent
        } else {
            title.patch(theme.text)
        };
        let mut block = Block::bordered()
            .border_set(border::PLAIN)
            .border_style(theme.frame);
        if !self.title.is_empty() && left_room > 0 {
            block = block.title_top(Line::from(vec![
                Span::styled("─ ", theme.frame),
                Span::styled(text::fit(&self.title, left_room), style),
                Span::raw(" "),
            ]));
        }
        if right_fits {
            block = block.title_top(
                Line::from(vec![
                    Span::styled(format!(" {} ", self.right), title.patch(theme.dim)),
                    Span::styled("─", theme.frame),
                ])
                .right_aligned(),
            );
        }
        let inner = block.inner(area);
        frame.render_widget(block, area);
        inner
    }

    /// The title as a line of its own, and no frame.
    fn draw_plain(&self, frame: &mut Frame<'_>, area: Rect, theme: &Theme) -> Rect {
        if self.title.is_empty() {
            return area;
        }
        let title = match (self.right.as_str(), self.title.ends_with(['?', '!'])) {
            ("", true) => self.title.clone(),
            ("", false) => format!("{}:", self.title),
            (right, _) => format!("{}, {right}:", self.title),
        };
        text::draw(frame, area, &title, theme.accent);
        Rect {
            y: area.y.saturating_add(1).min(area.bottom()),
            height: area.height.saturating_sub(1),
            ..area
        }
    }

    /// The same over something else, whose cells are cleared first.
    pub fn draw_over(&self, frame: &mut Frame<'_>, area: Rect, theme: &Theme) -> Rect {
        frame.render_widget(Clear, area);
        self.draw(frame, area, theme)
    }
}

/// An area with one column left free on each side: text should not touch its frame.
pub fn inset(area: Rect) -> Rect {
    Rect {
        x: area.x.saturating_add(1).min(area.right()),
        width: area.width.saturating_sub(2),
        ..area
    }
}
