//! A page of blocks of different heights: the fields of a record, the items of a record's side.
//!
//! Some blocks can be chosen and others, such as headings, are passed over. The chosen block is always seen.

use crate::tui::widget::text;
use crate::tui::{CommandId, Theme};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};
use std::cell::Cell;

/// One block.
pub struct Block<T> {
    /// Its lines.
    pub lines: Vec<Line<'static>>,
    /// What choosing it means; none for what can't be chosen.
    pub item: Option<T>,
}

impl<T> Block<T> {
    /// A block that is passed over.
    pub fn heading(line: Line<'static>) -> Self {
        Self {
            lines: vec![line],
            item: None,
        }
    }

    /// An empty line.
    pub fn gap() -> Self {
        Self::heading(Line::default())
    }

    /// A block that can be chosen.
    pub fn item(lines: Vec<Line<'static>>, item: T) -> Self {
        Self {
            lines,
            item: Some(item),
        }
    }
}

/// Where one is on such a page: the number of the chosen block among those that can be chosen.
#[derive(Default)]
pub struct Place {
    chosen: usize,
    top: Cell<usize>,
    page: Cell<usize>,
}

impl Place {
    /// Chooses a block by its number among those that can be chosen.
    pub fn choose(&mut self, at: usize) {
        self.chosen = at;
    }

    /// The chosen item.
    pub fn chosen<'a, T>(&self, blocks: &'a [Block<T>]) -> Option<&'a T> {
        let items: Vec<&T> = blocks.iter().filter_map(|b| b.item.as_ref()).collect();
        let last = items.len().checked_sub(1)?;
        items.get(self.chosen.min(last)).copied()
    }

    /// The chosen block, which it is among those that can be chosen (from 0), and how many they are.
    pub fn standing<'a, T>(&self, blocks: &'a [Block<T>]) -> Option<(usize, usize, &'a Block<T>)> {
        let items: Vec<&Block<T>> = blocks.iter().filter(|b| b.item.is_some()).collect();
        let at = self.chosen.min(items.len().checked_sub(1)?);
        Some((at, items.len(), items.get(at).copied()?))
    }

    /// Moves by the commands of lists; false for any other command. `count` is how many blocks can be chosen.
    pub fn run(&mut self, command: CommandId, count: usize) -> bool {
        let last = count.saturating_sub(1);
        let at = self.chosen.min(last);
        // Blocks are about two rows high: half a page of them is a page of rows.
        let leap = (self.page.get() / 2).max(1);
        self.chosen = match command.0 {
            "list.down" => at.saturating_add(1),
            "list.up" => at.saturating_sub(1),
            "list.page-down" => at.saturating_add(leap),
            "list.page-up" => at.saturating_sub(leap),
            "list.first" => 0,
            "list.last" => last,
            _ => return false,
        }
        .min(last);
        true
    }

    /// Draws the lines that are seen. Without the keyboard nothing is marked as chosen.
    pub fn draw<T>(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        theme: &Theme,
        focused: bool,
        blocks: &[Block<T>],
    ) {
        let height = usize::from(area.height);
        self.page.set(height);
        let count = blocks.iter().filter(|block| block.item.is_some()).count();
        let chosen = self.chosen.min(count.saturating_sub(1));
        let (heading, begins, to) = span(blocks, chosen);
        // The headings right above it are seen too where there is room for them, and its beginning always.
        let from = heading.max(to.saturating_sub(height)).min(begins);
        let total: usize = blocks.iter().map(|block| block.lines.len()).sum();
        let mut top = self.top.get().min(total.saturating_sub(height));
        // A block that is higher than the page shows its beginning.
        if to > top + height {
            top = to.saturating_sub(height);
        }
        top = top.min(from);
        if chosen == 0 && to <= height {
            top = 0;
        }
        self.top.set(top);
        let mut number = 0;
        let mut at = 0;
        for block in blocks {
            let here = block.item.is_some() && number == chosen;
            number += usize::from(block.item.is_some());
            for (nth, line) in block.lines.iter().enumerate() {
                if (top..top + height).contains(&at) {
                    let row = Rect {
                        y: area.y + u16::try_from(at - top).unwrap_or(0),
                        height: 1,
                        ..area
                    };
                    let mark = if here && focused && nth == 0 {
                        "» "
                    } else {
                        "  "
                    };
                    let mut spans = vec![Span::raw(mark)];
                    spans.extend(text::spans(line.clone()));
                    text::draw_line(frame, row, Line::from(spans));
                    if here && focused {
                        frame.buffer_mut().set_style(row, theme.selected);
                        if nth == 0 {
                            frame.set_cursor_position((row.x, row.y));
                        }
                    }
                }
                at += 1;
            }
        }
        if total > top + height && area.height > 0 && area.width > 0 {
            let sign = Style::new().add_modifier(Modifier::BOLD);
            frame
                .buffer_mut()
                .set_string(area.right() - 1, area.bottom() - 1, "▼", sign);
        }
    }
}

/// Where the headings right above the chosen block begin, where it begins itself, and where it ends.
fn span<T>(blocks: &[Block<T>], chosen: usize) -> (usize, usize, usize) {
    let mut at = 0;
    let mut number = 0;
    let mut heading = 0;
    for block in blocks {
        if block.item.is_some() {
            if number == chosen {
                return (heading, at, at + block.lines.len());
            }
            number += 1;
            heading = at + block.lines.len();
        }
        at += block.lines.len();
    }
    (0, 0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::ThemeName;
    use ratatui::{Terminal, backend::TestBackend};

    fn blocks() -> Vec<Block<usize>> {
        let mut blocks = vec![Block::heading(Line::from("Rubrik"))];
        for at in 0..20 {
            let lines = vec![Line::from(format!("fält {at}")), Line::from("mer")];
            blocks.push(Block::item(lines, at));
        }
        blocks
    }

    fn drawn(place: &Place, height: u16) -> String {
        let mut terminal = Terminal::new(TestBackend::new(20, height)).unwrap();
        let theme = Theme::new(ThemeName::Mono);
        terminal
            .draw(|frame| place.draw(frame, frame.area(), &theme, true, &blocks()))
            .unwrap();
        terminal.backend().to_string()
    }

    #[test]
    fn the_chosen_block_is_always_seen_and_headings_are_passed_over() {
        let mut place = Place::default();
        assert!(drawn(&place, 7).contains("Rubrik"));
        for wanted in 0..20 {
            assert_eq!(place.chosen(&blocks()), Some(&wanted));
            assert!(
                drawn(&place, 7).contains(&format!("» fält {wanted}")),
                "{wanted}"
            );
            place.run(CommandId("list.down"), 20);
        }
        assert_eq!(place.chosen(&blocks()), Some(&19));
        place.run(CommandId("list.first"), 20);
        assert!(drawn(&place, 7).contains("Rubrik"));
    }

    #[test]
    fn the_first_block_is_seen_below_more_headings_than_there_is_room_for() {
        let mut blocks: Vec<Block<usize>> = (0..9)
            .map(|at| Block::heading(Line::from(format!("rubrik {at}"))))
            .collect();
        blocks.push(Block::item(vec![Line::from("fält"), Line::from("mer")], 0));
        for height in 1..12 {
            let mut terminal = Terminal::new(TestBackend::new(20, height)).unwrap();
            let theme = Theme::new(ThemeName::Mono);
            terminal
                .draw(|frame| Place::default().draw(frame, frame.area(), &theme, true, &blocks))
                .unwrap();
            let shown = terminal.backend().to_string();
            assert!(shown.contains("» fält"), "{height}: {shown}");
        }
    }

    #[test]
    fn no_room_and_no_blocks_are_no_trouble() {
        let mut place = Place::default();
        place.run(CommandId("list.last"), 0);
        assert_eq!(place.chosen::<usize>(&[]), None);
        drawn(&place, 1);
    }
}
