//! A table of numbers in which each number can be chosen: rows under heads, one cell selected.
//!
//! The selected cell carries `»` as well as its style, and the terminal's cursor: it must be found without colours too.

use crate::tui::widget::text;
use crate::tui::{CommandId, Theme};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

const MARK: &str = "»";
const FAINT_MARK: &str = "›";

/// Which cell is selected, of how many.
#[derive(Clone, Copy, Default)]
pub struct Grid {
    rows: usize,
    columns: usize,
    row: usize,
    column: usize,
}

impl Grid {
    /// Has so many rows and columns now; the selection stays where it can.
    pub fn set_size(&mut self, rows: usize, columns: usize) {
        (self.rows, self.columns) = (rows, columns);
        self.row = self.row.min(rows.saturating_sub(1));
        self.column = self.column.min(columns.saturating_sub(1));
    }

    /// The selected row and column; none in an empty grid.
    pub fn selected(&self) -> Option<(usize, usize)> {
        (self.rows > 0 && self.columns > 0).then_some((self.row, self.column))
    }

    /// Selects a cell, or the last one there is.
    pub fn select(&mut self, row: usize, column: usize) {
        self.row = row.min(self.rows.saturating_sub(1));
        self.column = column.min(self.columns.saturating_sub(1));
    }

    /// Moves by the commands of lists and of grids; false for any other command.
    pub fn run(&mut self, command: CommandId) -> bool {
        let (row, column) = (self.row, self.column);
        match command.0 {
            "list.down" => self.select(row + 1, column),
            "list.up" => self.select(row.saturating_sub(1), column),
            "list.first" | "list.page-up" => self.select(0, column),
            "list.last" | "list.page-down" => self.select(usize::MAX, column),
            "overview.right" => self.select(row, column + 1),
            "overview.left" => self.select(row, column.saturating_sub(1)),
            _ => return false,
        }
        true
    }

    /// Draws heads and rows: a label of `label_width` columns before cells of equal width that stand to the right.
    pub fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        theme: &Theme,
        focused: bool,
        heads: &Heads,
        mut row: impl FnMut(usize) -> (String, Vec<(String, Style)>),
    ) {
        let mut head = vec![Span::raw(" ".repeat(heads.label_width))];
        for title in &heads.titles {
            let title = text::pad_left(&text::fit(title, heads.cell_width - 1), heads.cell_width);
            head.push(Span::styled(title, theme.dim));
        }
        text::draw_line(frame, area, Line::from(head));
        let height = usize::from(area.height).saturating_sub(1);
        let top = (self.row + 1).saturating_sub(height);
        for (place, at) in (area.y.saturating_add(1)..area.bottom()).zip(top..self.rows) {
            let (label, cells) = row(at);
            let place = Rect {
                y: place,
                height: 1,
                ..area
            };
            let mut spans = vec![Span::styled(
                text::pad(&label, heads.label_width),
                theme.text,
            )];
            for (column, (cell, style)) in cells.into_iter().enumerate() {
                let chosen = (at, column) == (self.row, self.column);
                let mark = match (chosen, focused) {
                    (true, true) => MARK,
                    (true, false) => FAINT_MARK,
                    (false, _) => " ",
                };
                let style = match (chosen, focused) {
                    (true, true) => theme.selected,
                    (true, false) => style.add_modifier(Modifier::BOLD),
                    (false, _) => style,
                };
                spans.push(Span::styled(
                    mark,
                    style.remove_modifier(Modifier::UNDERLINED),
                ));
                spans.extend(text::cell(&cell, heads.cell_width - 1, true, style));
                if chosen && focused {
                    let before = heads.label_width + column * heads.cell_width;
                    let x = place.x + u16::try_from(before).unwrap_or(0);
                    if x < place.right() {
                        frame.set_cursor_position((x, place.y));
                    }
                }
            }
            text::draw_line(frame, place, Line::from(spans));
        }
    }
}

/// What stands over and before the numbers.
pub struct Heads {
    /// Columns of the labels.
    pub label_width: usize,
    /// Columns of each cell, the mark of the selected one included; at least 2.
    pub cell_width: usize,
    /// The heads of the cells.
    pub titles: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_moves_in_both_directions_and_stops_at_the_edges() {
        let mut grid = Grid::default();
        assert_eq!(grid.selected(), None);
        grid.set_size(4, 5);
        for _ in 0..9 {
            assert!(grid.run(CommandId("overview.right")));
        }
        assert!(grid.run(CommandId("list.last")));
        assert_eq!(grid.selected(), Some((3, 4)));
        assert!(grid.run(CommandId("overview.left")));
        assert!(grid.run(CommandId("list.up")));
        assert_eq!(grid.selected(), Some((2, 3)));
        grid.set_size(2, 2);
        assert_eq!(grid.selected(), Some((1, 1)));
        assert!(!grid.run(CommandId("list.sort")));
    }
}
