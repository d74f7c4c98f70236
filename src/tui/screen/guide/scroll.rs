//! Lines of text that are read by scrolling. Drawing decides how much is seen, and is remembered for a page up and down.

use crate::tui::CommandId;
use crate::tui::widget::text;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::{Frame, layout::Rect};
use std::cell::Cell;
use std::ops::Range;

/// Where one is in a text.
#[derive(Default)]
pub struct Scroll {
    top: Cell<usize>,
    page: Cell<usize>,
    len: Cell<usize>,
}

impl Scroll {
    /// Back to the first line: another text is shown.
    pub fn reset(&self) {
        self.top.set(0);
    }

    /// Whether lines lie above or below what was drawn last.
    fn more(&self) -> (bool, bool) {
        let top = self.top.get();
        (top > 0, top + self.page.get() < self.len.get())
    }

    /// The first and the last line that were drawn last, from 1, and how many there are.
    pub fn seen(&self) -> (usize, usize, usize) {
        let (top, len) = (self.top.get(), self.len.get());
        let last = (top + self.page.get()).min(len);
        ((top + 1).min(last), last, len)
    }

    fn by(&self, lines: isize) {
        let most = self.len.get().saturating_sub(self.page.get());
        self.top
            .set(self.top.get().saturating_add_signed(lines).min(most));
    }

    fn leap(&self) -> isize {
        isize::try_from(self.page.get().saturating_sub(1).max(1)).unwrap_or(isize::MAX)
    }

    /// Moves by the keys that are never text.
    pub fn key(&self, key: &KeyEvent) -> bool {
        match key.code {
            KeyCode::Down => self.by(1),
            KeyCode::Up => self.by(-1),
            KeyCode::PageDown => self.by(self.leap()),
            KeyCode::PageUp => self.by(-self.leap()),
            _ => return false,
        }
        true
    }

    /// Moves by the commands of lists; false for any other command.
    pub fn run(&self, command: CommandId) -> bool {
        match command.0 {
            "list.down" => self.by(1),
            "list.up" => self.by(-1),
            "list.page-down" => self.by(self.leap()),
            "list.page-up" => self.by(-self.leap()),
            "list.first" => self.top.set(0),
            "list.last" => self.by(isize::MAX),
            _ => return false,
        }
        true
    }

    /// Draws the lines that are seen, with the terminal's cursor at the first of them: the keyboard is here.
    pub fn draw_focused(&self, frame: &mut Frame<'_>, area: Rect, lines: Vec<Line<'static>>) {
        self.draw(frame, area, lines);
        if !area.is_empty() {
            frame.set_cursor_position((area.x, area.y));
        }
    }

    /// Draws the lines that are seen.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, lines: Vec<Line<'static>>) {
        let count = lines.len();
        self.draw_some(frame, area, count, |seen| {
            let lines = lines.into_iter().skip(seen.start);
            lines.take(seen.len()).collect()
        });
    }

    /// Draws the lines that are seen of so many; only they are made.
    pub fn draw_some(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        count: usize,
        lines: impl FnOnce(Range<usize>) -> Vec<Line<'static>>,
    ) {
        let height = usize::from(area.height);
        self.len.set(count);
        self.page.set(height);
        let top = self.top.get().min(count.saturating_sub(height));
        self.top.set(top);
        let mut place = Rect { height: 1, ..area };
        for line in lines(top..(top + height).min(count)) {
            text::draw_line(frame, place, line);
            place.y = place.y.saturating_add(1);
        }
        // In the frame's inner margin, so that no text is covered where there is one.
        let (above, under) = self.more();
        let whole = frame.area();
        let side = |y| {
            let x = area.right().min(whole.right().saturating_sub(1));
            Rect::new(x, y, 1, 1).intersection(whole)
        };
        let (first, last) = (side(area.y), side(area.bottom().saturating_sub(1)));
        if above && area.height > 0 {
            text::draw(frame, first, "▲", Style::new());
        }
        if under && area.height > 0 {
            text::draw(frame, last, "▼", Style::new());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::{Terminal, backend::TestBackend};

    #[test]
    fn every_line_can_be_reached_and_nothing_beyond_the_last() {
        let scroll = Scroll::default();
        let mut terminal = Terminal::new(TestBackend::new(10, 3)).unwrap();
        let lines = || (0..8).map(|n| Line::from(format!("rad {n}"))).collect();
        let mut draw = || {
            terminal
                .draw(|frame| scroll.draw(frame, frame.area(), lines()))
                .unwrap();
            terminal.backend().to_string()
        };
        assert!(draw().contains("rad 0"));
        assert_eq!(scroll.more(), (false, true));
        scroll.run(CommandId("list.last"));
        assert!(draw().contains("rad 7"));
        scroll.run(CommandId("list.down"));
        assert!(draw().contains("rad 5"));
        assert_eq!(scroll.more(), (true, false));
        scroll.key(&KeyEvent::from(KeyCode::PageUp));
        assert!(draw().contains("rad 3"));
    }
}
