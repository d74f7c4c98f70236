//! The rows of an area, taken from the top: the way of every small form and dialog. Where there is no room left, what is taken
//! is empty and nothing is drawn.

use crate::tui::widget::text;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// What is left of an area.
#[derive(Clone, Copy)]
pub struct Down(Rect);

impl Down {
    /// All of an area.
    pub fn of(area: Rect) -> Self {
        Self(area)
    }

    /// The next rows, as far as there are any.
    pub fn rows(&mut self, rows: u16) -> Rect {
        let height = rows.min(self.0.height);
        let taken = Rect { height, ..self.0 };
        self.0.y += height;
        self.0.height -= height;
        taken
    }

    /// The next row.
    pub fn row(&mut self) -> Rect {
        self.rows(1)
    }

    /// Draws what is said before a field, and a blank row. Where there is little room it is cut, and says so, so that the rows
    /// that the field needs are left.
    pub fn words(&mut self, frame: &mut Frame<'_>, words: &str, style: Style, needs: u16) {
        let room = self.0.height.saturating_sub(needs);
        let place = Rect {
            height: room,
            ..self.0
        };
        let used = text::draw_wrapped(frame, place, words, style);
        self.rows(used + u16::from(room > used));
    }

    /// All that is left.
    pub fn rest(&self) -> Rect {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_give_way_to_the_field_below_them_and_say_that_they_go_on() {
        let drawn = |height| {
            let backend = ratatui::backend::TestBackend::new(8, height);
            let mut terminal = ratatui::Terminal::new(backend).unwrap();
            let mut left = 0;
            let draw = |frame: &mut Frame<'_>| {
                let mut down = Down::of(frame.area());
                down.words(frame, "ett två tre", Style::new(), 2);
                left = down.rest().height;
            };
            terminal.draw(draw).unwrap();
            let cells = terminal.backend().buffer().content.iter();
            (left, cells.map(|cell| cell.symbol()).collect::<String>())
        };
        assert_eq!(drawn(6), (3, format!("ett två tre{:37}", "")));
        assert_eq!(drawn(4).0, 2);
        assert_eq!(drawn(3), (2, format!("ett två…{:16}", "")));
        assert_eq!(drawn(2), (2, " ".repeat(16)));
    }

    #[test]
    fn rows_are_taken_from_the_top_until_there_are_none() {
        let mut down = Down::of(Rect::new(3, 2, 10, 4));
        assert_eq!(down.row(), Rect::new(3, 2, 10, 1));
        assert_eq!(down.rows(2), Rect::new(3, 3, 10, 2));
        assert_eq!(down.rows(9), Rect::new(3, 5, 10, 1));
        assert!(down.row().is_empty() && down.rest().is_empty());
        assert_eq!(down.rest().y, 6);
    }
}
