//! A list that scrolls: which row is selected, which rows are seen, and how they are drawn.
//!
//! Only the rows that are seen are made, so that a list of 50 000 costs what one of 50 does. The selected row carries
//! `»` as well as its style: it must be found without colours too.

use crate::tui::widget::text;
use crate::tui::{CommandId, Theme};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};
use std::cell::Cell;
use std::ops::Range;

/// The sign of the selected row.
const MARK: &str = "»";
/// The same where the keyboard is elsewhere.
const FAINT_MARK: &str = "›";

/// Columns of the mark and its gap before a row, and of the gap after it: no row touches the frame.
pub const MARGINS: usize = 3;

/// Where one is in a list. Drawing decides what is seen, and is remembered for page up and page down.
#[derive(Clone, Default)]
pub struct Rows {
    len: usize,
    selected: usize,
    top: Cell<usize>,
    page: Cell<usize>,
}

impl Rows {
    /// A list of this many rows, the first one selected.
    pub const fn new(len: usize) -> Self {
        Self {
            len,
            selected: 0,
            top: Cell::new(0),
            page: Cell::new(0),
        }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The rows have become more or fewer; the selection stays where it can.
    pub fn set_len(&mut self, len: usize) {
        self.len = len;
        self.selected = self.selected.min(len.saturating_sub(1));
    }

    /// The selected row; none in an empty list.
    pub fn selected(&self) -> Option<usize> {
        (self.len > 0).then_some(self.selected)
    }

    /// Selects a row, or the last one.
    pub fn select(&mut self, row: usize) {
        self.selected = row.min(self.len.saturating_sub(1));
    }

    /// One row down.
    pub fn down(&mut self) {
        self.select(self.selected.saturating_add(1));
    }

    /// One row up.
    pub fn up(&mut self) {
        self.select(self.selected.saturating_sub(1));
    }

    /// A page down; one row stays in view.
    pub fn page_down(&mut self) {
        self.select(self.selected.saturating_add(self.leap()));
    }

    /// A page up.
    pub fn page_up(&mut self) {
        self.select(self.selected.saturating_sub(self.leap()));
    }

    /// To the first row.
    pub fn home(&mut self) {
        self.select(0);
    }

    /// To the last row.
    pub fn end(&mut self) {
        self.select(self.len);
    }

    fn leap(&self) -> usize {
        self.page.get().saturating_sub(1).max(1)
    }

    /// Moves by the keys that are never text: for lists under a text field.
    pub fn key(&mut self, key: &KeyEvent) -> bool {
        match key.code {
            KeyCode::Down => self.down(),
            KeyCode::Up => self.up(),
            KeyCode::PageDown => self.page_down(),
            KeyCode::PageUp => self.page_up(),
            _ => return false,
        }
        true
    }

    /// Moves by the commands of lists; false for any other command.
    pub fn run(&mut self, command: CommandId) -> bool {
        match command.0 {
            "list.down" => self.down(),
            "list.up" => self.up(),
            "list.page-down" => self.page_down(),
            "list.page-up" => self.page_up(),
            "list.first" => self.home(),
            "list.last" => self.end(),
            _ => return false,
        }
        true
    }

    /// The rows that are seen in this height; the selected one is always among them.
    pub fn window(&self, height: usize) -> Range<usize> {
        self.page.set(height);
        let most = self.len.saturating_sub(height);
        let mut top = self.top.get().min(most);
        if self.selected < top {
            top = self.selected;
        } else if height > 0 && self.selected >= top + height {
            top = self.selected + 1 - height;
        }
        self.top.set(top);
        top..top.saturating_add(height).min(self.len)
    }

    /// Draws the rows that are seen. `line` makes a row for a width. `focused` tells whether the keyboard is here.
    pub fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        theme: &Theme,
        focused: bool,
        mut line: impl FnMut(usize, usize) -> Line<'static>,
    ) {
        let room = usize::from(area.width).saturating_sub(MARGINS);
        let mut place = Rect { height: 1, ..area };
        for row in self.window(usize::from(area.height)) {
            let chosen = self.selected() == Some(row);
            let mark = match (chosen, focused) {
                (true, true) => MARK,
                (true, false) => FAINT_MARK,
                (false, _) => " ",
            };
            let mut spans = vec![Span::raw(mark), Span::raw(" ")];
            spans.extend(text::spans(line(row, room)));
            text::draw_line(frame, place, Line::from(spans));
            if chosen {
                let style = if focused {
                    theme.selected
                } else {
                    Style::new().add_modifier(Modifier::BOLD)
                };
                frame.buffer_mut().set_style(place, style);
                if focused && place.width > 0 {
                    // Magnifiers and screen readers follow the terminal's own cursor.
                    frame.set_cursor_position((place.x, place.y));
                }
            }
            place.y = place.y.saturating_add(1);
        }
    }
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its head.
    pub title: String,
    /// How wide it wants to be.
    pub width: usize,
    /// Whether it takes what is left over.
    pub grow: bool,
    /// Whether it stands to the right: numbers.
    pub right: bool,
}

impl Column {
    /// A column of text.
    pub fn new(title: impl Into<String>, width: usize) -> Self {
        Self {
            title: title.into(),
            width,
            grow: false,
            right: false,
        }
    }

    /// It takes what is left over.
    pub fn grow(mut self) -> Self {
        self.grow = true;
        self
    }

    /// It stands to the right.
    pub fn right(mut self) -> Self {
        self.right = true;
        self
    }
}

/// Columns between two columns.
const GAP: usize = 2;

/// The width of each column in this room: columns that do not fit are left out (0) from the right, and what is over goes
/// to the columns that grow. The first column is always there.
pub fn share(columns: &[Column], room: usize) -> Vec<usize> {
    let mut widths = vec![0; columns.len()];
    let mut used = 0;
    for (slot, column) in widths.iter_mut().zip(columns) {
        let gap = if used == 0 { 0 } else { GAP };
        if used == 0 {
            *slot = column.width.min(room);
        } else if used + gap + column.width <= room {
            *slot = column.width;
        } else {
            break;
        }
        used += gap + *slot;
    }
    let growing = columns
        .iter()
        .zip(&widths)
        .filter(|(column, width)| column.grow && **width > 0)
        .count();
    let mut over = room.saturating_sub(used);
    let mut takers = growing;
    for (slot, column) in widths.iter_mut().zip(columns) {
        if column.grow && *slot > 0 && takers > 0 {
            let part = over / takers;
            *slot += part;
            over -= part;
            takers -= 1;
        }
    }
    widths
}

/// Cells as one line in these widths.
pub fn line(columns: &[Column], widths: &[usize], cells: Vec<(String, Style)>) -> Line<'static> {
    let mut spans = Vec::with_capacity(cells.len() * 2);
    for ((column, wide), (cell, style)) in columns.iter().zip(widths).zip(cells) {
        if *wide == 0 {
            continue;
        }
        if !spans.is_empty() {
            spans.push(Span::raw(" ".repeat(GAP)));
        }
        spans.extend(text::cell(&cell, *wide, column.right, style));
    }
    Line::from(spans)
}

/// Draws a head and the rows under it. `cells` makes the cells of a row; a single one stands across all columns.
pub fn draw_table(
    frame: &mut Frame<'_>,
    area: Rect,
    theme: &Theme,
    focused: bool,
    columns: &[Column],
    rows: &Rows,
    mut cells: impl FnMut(usize) -> Vec<(String, Style)>,
) {
    let room = usize::from(area.width).saturating_sub(MARGINS);
    let widths = share(columns, room);
    let heads = columns
        .iter()
        .map(|column| (column.title.clone(), theme.dim))
        .collect();
    let mut head = vec![Span::raw("  ")];
    head.extend(line(columns, &widths, heads).spans);
    text::draw_line(frame, area, Line::from(head));
    let below = Rect {
        y: area.y.saturating_add(1).min(area.bottom()),
        height: area.height.saturating_sub(1),
        ..area
    };
    rows.draw(frame, below, theme, focused, |row, room| {
        let mut cells = cells(row);
        match cells.len() {
            1 => {
                let across = cells
                    .drain(..)
                    .map(|(cell, style)| Span::styled(text::pad(&cell, room), style));
                Line::from_iter(across)
            }
            _ => line(columns, &widths, cells),
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_selected_row_is_always_seen() {
        let mut rows = Rows::new(100);
        assert_eq!(rows.window(10), 0..10);
        rows.select(37);
        assert_eq!(rows.window(10), 28..38);
        rows.up();
        assert_eq!(rows.window(10), 28..38);
        rows.home();
        assert_eq!(rows.window(10), 0..10);
        rows.end();
        assert_eq!(rows.window(10), 90..100);
        assert!(rows.window(3).contains(&99));
        rows.set_len(5);
        assert_eq!((rows.selected(), rows.window(10)), (Some(4), 0..5));
    }

    #[test]
    fn empty_lists_and_no_height_are_no_trouble() {
        let mut rows = Rows::new(0);
        rows.down();
        rows.page_up();
        rows.end();
        assert_eq!((rows.selected(), rows.window(0)), (None, 0..0));
        let mut rows = Rows::new(3);
        rows.page_down();
        rows.select(usize::MAX);
        assert_eq!(rows.selected(), Some(2));
        assert!(rows.window(0).is_empty());
    }

    #[test]
    fn pages_keep_one_row_in_view() {
        let mut rows = Rows::new(100);
        rows.window(10);
        rows.page_down();
        assert_eq!(rows.selected(), Some(9));
        rows.page_up();
        assert_eq!(rows.selected(), Some(0));
    }

    #[test]
    fn columns_give_way_from_the_right_and_the_growing_one_takes_the_rest() {
        let columns = [
            Column::new("Nr", 7),
            Column::new("Namn", 20).grow(),
            Column::new("Nivå", 4),
        ];
        assert_eq!(share(&columns, 50), [7, 35, 4]);
        assert_eq!(share(&columns, 35), [7, 20, 4]);
        assert_eq!(share(&columns, 34), [7, 25, 0]);
        assert_eq!(share(&columns, 20), [7, 0, 0]);
        assert_eq!(share(&columns, 3), [3, 0, 0]);
        assert_eq!(share(&columns, 0), [0, 0, 0]);
    }
}
