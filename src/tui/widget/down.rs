//! The rows of an area, taken from the top: the way of every small form and dialog. Where there is no room left, what is taken
//! is empty and nothing is drawn.

use ratatui::layout::Rect;

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

    /// All that is left.
    pub fn rest(&self) -> Rect {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
