//! A small list in a box: its title, what can be chosen, the keys on its last row, and words where there is nothing. `j`, `k`
//! and the keys of lists move in it; what Enter does is the screen's.

use crate::tui::spoken;
use crate::tui::widget::blocks::{Block, Place};
use crate::tui::widget::dialog::{centred, keyed};
use crate::tui::widget::panel::Panel;
use crate::tui::widget::text;
use crate::tui::{Chord, CommandId, Cx};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::text::Line;
use ratatui::{Frame, layout::Rect};

/// Columns and rows of the box at the most.
const SIZE: (u16, u16) = (76, 20);
/// Columns of the frame, of what is left free beside it, and of the mark.
const EDGES: u16 = 6;
/// Columns that a row has where there is room for all of the box.
pub const COLUMNS: usize = (SIZE.0 - EDGES) as usize;

/// Where one is in the list.
#[derive(Default)]
pub struct SmallList {
    place: Place,
}

/// What a key led to.
pub enum Chose {
    /// Esc: it is left.
    Away,
    /// Enter: the selected row is meant.
    Row,
    /// Another row is selected.
    Moved,
}

/// What is drawn around the rows.
pub struct Around {
    /// The title.
    pub title: String,
    /// The title on the right, such as a count; "" for none.
    pub right: String,
    /// Said where there are no rows.
    pub empty: String,
    /// What the keys do.
    pub keys: String,
}

/// Rows of an item each.
pub fn blocks(rows: impl IntoIterator<Item = Vec<Line<'static>>>) -> Vec<Block<usize>> {
    let rows = rows.into_iter().enumerate();
    rows.map(|(at, lines)| Block::item(lines, at)).collect()
}

impl SmallList {
    /// Takes a key in a list of so many rows; none where it means nothing here.
    pub fn key(&mut self, key: &KeyEvent, count: usize) -> Option<Chose> {
        let plain = Chord::typed(key).is_some();
        let command = match key.code {
            KeyCode::Esc => return Some(Chose::Away),
            KeyCode::Enter => return Some(Chose::Row),
            KeyCode::Down => "list.down",
            KeyCode::Up => "list.up",
            KeyCode::Char('j') if plain => "list.down",
            KeyCode::Char('k') if plain => "list.up",
            KeyCode::PageDown => "list.page-down",
            KeyCode::PageUp => "list.page-up",
            KeyCode::Home => "list.first",
            KeyCode::End => "list.last",
            _ => return None,
        };
        self.place.run(CommandId(command), count);
        Some(Chose::Moved)
    }

    /// The selected of so many rows.
    pub fn chosen(&self, count: usize) -> Option<usize> {
        let rows = blocks(std::iter::repeat_with(Vec::new).take(count));
        self.place.chosen(&rows).copied()
    }

    /// The columns of a row, in an area.
    pub fn columns(area: Rect) -> usize {
        usize::from(SIZE.0.min(area.width).saturating_sub(EDGES))
    }

    /// Draws the box as high as its rows need.
    pub fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        cx: &Cx<'_>,
        blocks: &[Block<usize>],
        around: Around,
    ) {
        let rows: usize = blocks.iter().map(|block| block.lines.len()).sum();
        let rows = u16::try_from(rows.max(2) + 4).unwrap_or(SIZE.1);
        let place = centred(area, SIZE.0, rows.min(SIZE.1));
        let panel = Panel::new(around.title).right(around.right).focused(true);
        let inner = keyed(frame, place, cx.theme, panel, &around.keys);
        if blocks.is_empty() {
            text::draw_wrapped(frame, inner, &around.empty, cx.theme.dim);
            if !inner.is_empty() {
                frame.set_cursor_position((inner.x, inner.y));
            }
            return;
        }
        self.place.draw(frame, inner, cx.theme, true, blocks);
    }

    /// The selected row in words, where there are any.
    pub fn spoken(&self, cx: &Cx<'_>, blocks: &[Block<usize>]) -> Option<String> {
        (!blocks.is_empty()).then(|| spoken::block(cx.words, &self.place, blocks))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::screen::guide::stage::Stage;
    use ratatui::{Terminal, backend::TestBackend};

    fn drawn(list: &SmallList, stage: &Stage, count: usize, (width, height): (u16, u16)) -> String {
        let rows = (0..count).map(|at| vec![Line::raw(format!("rad {at}")), Line::raw("  mer")]);
        let rows = blocks(rows);
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal
            .draw(|frame| {
                let around = Around {
                    title: "Lista".into(),
                    right: rows.len().to_string(),
                    empty: "Inget finns.".into(),
                    keys: "Enter öppnar".into(),
                };
                list.draw(frame, frame.area(), &stage.cx(), &rows, around);
            })
            .unwrap();
        terminal.backend().to_string()
    }

    #[test]
    fn the_selected_row_is_seen_and_enter_means_it() {
        let stage = Stage::new();
        let mut list = SmallList::default();
        for key in [KeyCode::Char('j'), KeyCode::Down, KeyCode::End] {
            let moved = list.key(&KeyEvent::from(key), 30);
            assert!(matches!(moved, Some(Chose::Moved)));
        }
        assert_eq!(list.chosen(30), Some(29));
        let shown = drawn(&list, &stage, 30, (80, 12));
        assert!(
            shown.contains("» rad 29") && shown.contains("Enter öppnar"),
            "{shown}"
        );
        let key = |code| KeyEvent::from(code);
        assert!(matches!(
            list.key(&key(KeyCode::Enter), 30),
            Some(Chose::Row)
        ));
        assert!(matches!(
            list.key(&key(KeyCode::Esc), 30),
            Some(Chose::Away)
        ));
        assert!(list.key(&key(KeyCode::F(1)), 30).is_none());
    }

    #[test]
    fn an_empty_list_says_so_and_has_nothing_to_choose() {
        let stage = Stage::new();
        let list = SmallList::default();
        assert_eq!(list.chosen(0), None);
        assert!(list.spoken(&stage.cx(), &[]).is_none());
        assert!(drawn(&list, &stage, 0, (80, 12)).contains("Inget finns."));
        for size in [(1, 1), (3, 12), (7, 3), (40, 4)] {
            drawn(&list, &stage, 0, size);
            drawn(&list, &stage, 9, size);
        }
    }
}
