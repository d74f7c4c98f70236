//! The line that narrows a list while one types: what is looked for, and whether the keyboard is in it. What matches is the
//! screen's to find.

use super::{narrowed_by_key, narrowed_by_paste};
use crate::tui::spoken;
use crate::tui::widget::rows::Rows;
use crate::tui::widget::{LineEdit, text};
use crate::tui::{Cx, Deed};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::style::Style;
use ratatui::{Frame, layout::Rect};

/// Columns that the entry needs beside what stands to its right.
const ENTRY: u16 = 24;

/// The line.
pub struct Narrow {
    edit: LineEdit,
    typing: bool,
}

/// What a key led to while the keyboard is in the line.
pub enum Narrowed {
    /// Esc: all is wanted again.
    All,
    /// Another row is selected.
    Moved,
    /// Something else is looked for.
    Changed(Vec<Deed>),
    /// Nothing that changes what is found: also Enter, which leaves the line.
    Stays(Vec<Deed>),
}

impl Narrow {
    /// Nothing is looked for, in at most so many characters.
    pub fn new(longest: usize) -> Self {
        Self {
            edit: LineEdit::new(longest),
            typing: false,
        }
    }

    /// What is looked for.
    pub fn text(&self) -> &str {
        self.edit.text()
    }

    /// Whether the keyboard is in the line.
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// Puts the keyboard in the line.
    pub fn begin(&mut self) {
        self.typing = true;
    }

    /// Leaves the line; what is typed still narrows.
    pub fn leave(&mut self) {
        self.typing = false;
    }

    /// Looks for something without typing it.
    pub fn set(&mut self, text: &str) {
        self.edit.set(text);
    }

    /// Looks for nothing, and leaves the line.
    pub fn clear(&mut self) {
        self.typing = false;
        self.edit.set("");
    }

    /// Takes a key while the keyboard is in the line: arrows move in the list, all else is text. None where it means nothing
    /// here.
    pub fn key(&mut self, key: &KeyEvent, rows: &mut Rows, cx: &Cx<'_>) -> Option<Narrowed> {
        match key.code {
            KeyCode::Enter => {
                self.leave();
                return Some(Narrowed::Stays(Vec::new()));
            }
            KeyCode::Esc => return Some(Narrowed::All),
            _ if rows.key(key) => return Some(Narrowed::Moved),
            _ => {}
        }
        let (changed, said) = narrowed_by_key(&mut self.edit, key, cx)?;
        Some(match changed {
            true => Narrowed::Changed(said),
            false => Narrowed::Stays(said),
        })
    }

    /// Takes pasted text while the keyboard is in the line. Whether something else is looked for now, and what is to be told.
    pub fn paste(&mut self, text: &str, cx: &Cx<'_>) -> (bool, Vec<Deed>) {
        match self.typing {
            true => narrowed_by_paste(&mut self.edit, text, cx),
            false => (false, Vec::new()),
        }
    }

    /// What is typed, in words.
    pub fn spoken(&self, cx: &Cx<'_>) -> String {
        spoken::typed(cx.words, &cx.words.get("spoken-filter"), &self.edit)
    }

    /// Draws the line on the first row of an area, and to its right what else narrows the list, where there is room for both.
    pub fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        cx: &Cx<'_>,
        (right, style): (&str, Style),
    ) {
        text::draw(frame, area, " /", cx.theme.dim);
        let mut edit = Rect {
            x: area.x.saturating_add(3).min(area.right()),
            width: area.width.saturating_sub(4),
            height: area.height.min(1),
            ..area
        };
        let wide = u16::try_from(text::width(right)).unwrap_or(u16::MAX);
        if wide > 0 && wide.saturating_add(ENTRY) < edit.width {
            let place = Rect {
                x: edit.right() - wide,
                width: wide,
                ..edit
            };
            text::draw(frame, place, right, style);
            edit.width -= wide + 2;
        }
        self.draw_entry(frame, edit, cx.theme.field);
    }

    /// Draws what is typed alone.
    pub fn draw_entry(&self, frame: &mut Frame<'_>, area: Rect, style: Style) {
        self.edit.draw(frame, area, style, self.typing);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::screen::guide::stage::Stage;
    use ratatui::{Terminal, backend::TestBackend};

    fn press(narrow: &mut Narrow, rows: &mut Rows, stage: &Stage, code: KeyCode) -> Narrowed {
        narrow
            .key(&KeyEvent::from(code), rows, &stage.cx())
            .unwrap()
    }

    #[test]
    fn letters_narrow_arrows_move_enter_keeps_what_is_typed_and_esc_wants_all() {
        let stage = Stage::new();
        let (mut narrow, mut rows) = (Narrow::new(20), Rows::new(3));
        assert!(!narrow.paste("x", &stage.cx()).0 && narrow.text().is_empty());
        narrow.begin();
        let changed = press(&mut narrow, &mut rows, &stage, KeyCode::Char('j'));
        assert!(matches!(changed, Narrowed::Changed(_)) && rows.selected() == Some(0));
        let moved = press(&mut narrow, &mut rows, &stage, KeyCode::Down);
        assert!(matches!(moved, Narrowed::Moved) && rows.selected() == Some(1));
        press(&mut narrow, &mut rows, &stage, KeyCode::Enter);
        assert!(!narrow.is_typing() && narrow.text() == "j");
        narrow.begin();
        let all = press(&mut narrow, &mut rows, &stage, KeyCode::Esc);
        assert!(matches!(all, Narrowed::All));
        narrow.clear();
        assert!(!narrow.is_typing() && narrow.text().is_empty());
    }

    #[test]
    fn what_stands_beside_gives_way_and_the_entry_then_has_the_whole_row() {
        let stage = Stage::new();
        let mut narrow = Narrow::new(40);
        narrow.set("skyddsvärden utan åtgärd");
        let drawn = |width| {
            let mut terminal = Terminal::new(TestBackend::new(width, 1)).unwrap();
            let right = ("bara allvarliga", Style::new());
            terminal
                .draw(|frame| narrow.draw(frame, frame.area(), &stage.cx(), right))
                .unwrap();
            terminal.backend().to_string()
        };
        for (width, beside) in [(80, true), (50, true), (40, false), (30, false)] {
            let shown = drawn(width);
            assert_eq!(
                shown.contains("bara allvarliga"),
                beside,
                "{width}: {shown}"
            );
            assert!(
                shown.contains("skyddsvärden utan åtgärd"),
                "{width}: {shown}"
            );
        }
        for width in 1..30 {
            drawn(width);
        }
    }
}
