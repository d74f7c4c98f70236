//! Several lines of text with soft wrap: reasons and descriptions.
//!
//! The editor underneath deletes by scalar value, so everything is composed (NFC) before it goes in. What it holds is
//! overwritten when the widget is dropped, which happens at lock. It must not know what the text means.

use crate::domain::{clean, has_forbidden, normalise};
use crate::tui::widget::line_edit::{Edited, Notice, fits_cells};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{Frame, layout::Rect, style::Style};
use ratatui_textarea::{CursorMove, TextArea, WrapMode};
use std::cell::RefCell;
use unicode_segmentation::UnicodeSegmentation;
use zeroize::Zeroize;

/// Lines of text under editing.
pub struct Prose {
    /// Behind a cell, because where it is scrolled to is known only when it is drawn.
    area: RefCell<TextArea<'static>>,
    /// In characters, line ends counted.
    max: usize,
    notice: Option<Notice>,
}

impl Prose {
    /// Empty lines that take at most `max` characters.
    pub fn new(max: usize) -> Self {
        Self {
            area: RefCell::new(fresh(Vec::new())),
            max,
            notice: None,
        }
    }

    /// The text, its lines parted by `\n`.
    pub fn text(&self) -> String {
        self.area.borrow().lines().join("\n")
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.area.borrow().is_empty()
    }

    /// Puts a text in place of all, with the cursor at its beginning, so that it can be read, and nothing to undo.
    pub fn set(&mut self, text: &str) {
        let area = fresh(text.split('\n').map(str::to_owned).collect());
        wipe(self.area.replace(area));
    }

    /// Moves the cursor to the end of the text.
    pub fn end(&mut self) {
        let area = self.area.get_mut();
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
    }

    /// Puts a text in place of all as a step that can be undone.
    pub fn replace(&mut self, text: &str) -> Edited {
        if self.text() == text {
            return Edited::Unchanged;
        }
        let area = self.area.get_mut();
        area.clear();
        area.insert_str(text);
        Edited::Changed
    }

    /// What should be told since it was last asked.
    pub fn take_notice(&mut self) -> Option<Notice> {
        self.notice.take()
    }

    /// Takes a key. Up in the first row and down in the last are not taken: they lead out of the field.
    pub fn key(&mut self, key: &KeyEvent) -> Edited {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        let room = self.room();
        let (up, down) = (self.row() > 0, self.row() + 1 < self.rows());
        let area = self.area.get_mut();
        let changed = match key.code {
            // Ctrl and Alt together is how some terminals send AltGr.
            KeyCode::Char(c) if ctrl == alt => return self.insert(c),
            KeyCode::Char(c) if ctrl => match c.to_ascii_lowercase() {
                'z' => area.undo(),
                'y' => area.redo(),
                'w' => area.delete_word(),
                'h' => area.delete_char(),
                _ => return Edited::NotMine,
            },
            KeyCode::Enter if room == 0 => {
                self.notice = Some(Notice::Full(self.max));
                false
            }
            KeyCode::Enter => {
                area.insert_newline();
                true
            }
            KeyCode::Backspace if ctrl || alt => area.delete_word(),
            KeyCode::Backspace => area.delete_char(),
            KeyCode::Delete if ctrl => area.delete_next_word(),
            KeyCode::Delete => area.delete_next_char(),
            KeyCode::Left if ctrl => return self.go(CursorMove::WordBack),
            KeyCode::Left => return self.go(CursorMove::Back),
            KeyCode::Right if ctrl => return self.go(CursorMove::WordForward),
            KeyCode::Right => return self.go(CursorMove::Forward),
            KeyCode::Home if ctrl => {
                area.move_cursor(CursorMove::Top);
                return self.go(CursorMove::Head);
            }
            KeyCode::Home => return self.go(CursorMove::Head),
            KeyCode::End if ctrl => {
                area.move_cursor(CursorMove::Bottom);
                return self.go(CursorMove::End);
            }
            KeyCode::End => return self.go(CursorMove::End),
            KeyCode::Up if up => return self.go(CursorMove::Up),
            KeyCode::Down if down => return self.go(CursorMove::Down),
            _ => return Edited::NotMine,
        };
        if changed {
            Edited::Changed
        } else {
            Edited::Unchanged
        }
    }

    /// Moves several rows: a page where the field fills the screen.
    pub fn page(&mut self, rows: usize, down: bool) {
        let area = self.area.get_mut();
        for _ in 0..rows {
            area.move_cursor(if down {
                CursorMove::Down
            } else {
                CursorMove::Up
            });
        }
    }

    /// Takes pasted text: cleaned, told if anything was dropped, cut where the field is full.
    pub fn paste(&mut self, text: &str) -> Edited {
        let (mut kept, touched) = clean(text, true);
        if touched {
            self.notice = Some(Notice::Cleaned);
        }
        let room = self.room();
        if kept.chars().count() > room {
            self.notice = Some(Notice::Full(self.max));
            kept = cut(&kept, room).to_owned();
        }
        let edited = if kept.is_empty() {
            Edited::Unchanged
        } else if fits_cells(&kept) {
            self.area.get_mut().insert_str(&kept);
            Edited::Changed
        } else {
            self.notice = Some(Notice::Overgrown);
            Edited::Unchanged
        };
        kept.zeroize();
        edited
    }

    /// Rows as wrapped at the width last drawn; before that, lines.
    pub fn rows(&self) -> usize {
        let area = self.area.borrow();
        let last = area.screen_to_data(usize::MAX, 0);
        (0..)
            .find(|row| area.screen_to_data(*row, 0) == last)
            .map_or(1, |row| row + 1)
    }

    /// The row of the cursor, from 0.
    pub fn row(&self) -> usize {
        self.area.borrow().screen_cursor().row
    }

    /// Draws the rows that fit and, when focused, puts the terminal's cursor there.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, style: Style, focused: bool) {
        let area = area.intersection(frame.area());
        if area.is_empty() {
            return;
        }
        frame.render_widget(&*self.area.borrow(), area);
        if self.unscroll(area.height) {
            frame.render_widget(ratatui::widgets::Clear, area);
            frame.render_widget(&*self.area.borrow(), area);
        }
        frame.buffer_mut().set_style(area, style);
        if focused {
            let editor = self.area.borrow();
            let cursor = editor.screen_cursor();
            let (top, _) = editor.scroll_offset();
            let column = u16::try_from(cursor.col).unwrap_or(0).min(area.width - 1);
            let row = u16::try_from(cursor.row)
                .unwrap_or(0)
                .saturating_sub(top)
                .min(area.height - 1);
            frame.set_cursor_position((area.x + column, area.y + row));
        }
    }

    /// The editor never scrolls back when it gets more room: text would stay hidden above free rows. Answers whether
    /// it was scrolled back here.
    fn unscroll(&self, height: u16) -> bool {
        let rows = u16::try_from(self.rows()).unwrap_or(u16::MAX);
        let mut area = self.area.borrow_mut();
        let (top, _) = area.scroll_offset();
        let free = top.saturating_add(height).saturating_sub(rows).min(top);
        if free == 0 {
            return false;
        }
        let at = area.cursor();
        area.scroll((i16::try_from(free).map_or(i16::MIN, |rows| -rows), 0));
        // Scrolling takes the cursor along; it stays where one types.
        let place = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        area.move_cursor(CursorMove::Jump(place(at.0), place(at.1)));
        true
    }

    fn go(&mut self, to: CursorMove) -> Edited {
        self.area.get_mut().move_cursor(to);
        Edited::Unchanged
    }

    fn room(&self) -> usize {
        let area = self.area.borrow();
        let lines = area.lines();
        let used: usize = lines.iter().map(|line| line.chars().count()).sum();
        self.max
            .saturating_sub(used + lines.len().saturating_sub(1))
    }

    fn insert(&mut self, c: char) -> Edited {
        if has_forbidden(c) {
            return Edited::Unchanged;
        }
        // A mark typed after its letter: the two become one before anything can come between them.
        let before = self.grapheme_before();
        let composed = normalise(&format!("{before}{c}"));
        let joins = composed.graphemes(true).count() == 1 && !before.is_empty();
        if joins && !fits_cells(&composed) {
            self.notice = Some(Notice::Overgrown);
            return Edited::Unchanged;
        }
        if joins && composed.chars().count() <= before.chars().count() {
            let area = self.area.get_mut();
            for _ in before.chars() {
                area.delete_char();
            }
            area.insert_str(&composed);
            return Edited::Changed;
        }
        if self.room() == 0 {
            self.notice = Some(Notice::Full(self.max));
            return Edited::Unchanged;
        }
        self.area.get_mut().insert_char(c);
        Edited::Changed
    }

    fn grapheme_before(&self) -> String {
        let area = self.area.borrow();
        let cursor = area.cursor();
        let Some(line) = area.lines().get(cursor.0) else {
            return String::new();
        };
        let head: String = line.chars().take(cursor.1).collect();
        head.graphemes(true)
            .next_back()
            .unwrap_or_default()
            .to_owned()
    }
}

impl Drop for Prose {
    fn drop(&mut self) {
        wipe(self.area.take());
    }
}

/// Overwrites the lines. The steps that could be undone lie in private parts of the editor and are only let go.
fn wipe(area: TextArea<'static>) {
    for mut line in area.into_lines() {
        line.zeroize();
    }
}

fn fresh(lines: Vec<String>) -> TextArea<'static> {
    let mut area = TextArea::new(if lines.is_empty() {
        vec![String::new()]
    } else {
        lines
    });
    area.set_wrap_mode(WrapMode::WordOrGlyph);
    area.set_cursor_line_style(Style::new());
    // The terminal's own cursor stands at the focus; a painted one beside it would lie when the field is left.
    area.set_cursor_style(Style::new());
    area
}

/// The first graphemes of a text, at most so many characters.
fn cut(text: &str, room: usize) -> &str {
    let mut count = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        count += grapheme.chars().count();
        if count > room {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::{Terminal, backend::TestBackend};

    fn press(prose: &mut Prose, code: KeyCode) -> Edited {
        prose.key(&KeyEvent::new(code, KeyModifiers::NONE))
    }

    fn ctrl(prose: &mut Prose, c: char) -> Edited {
        prose.key(&KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL))
    }

    fn type_in(prose: &mut Prose, text: &str) {
        for c in text.chars() {
            press(prose, KeyCode::Char(c));
        }
    }

    fn draw(prose: &Prose, width: u16, height: u16) -> (String, (u16, u16)) {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal
            .draw(|frame| prose.draw(frame, frame.area(), Style::new(), true))
            .unwrap();
        let at = terminal.get_cursor_position().unwrap();
        (terminal.backend().to_string(), (at.x, at.y))
    }

    #[test]
    fn letters_typed_as_two_become_one_also_in_prose() {
        let mut prose = Prose::new(50);
        type_in(&mut prose, "A\u{30A}so\u{308}");
        assert_eq!(prose.text(), "Åsö");
        press(&mut prose, KeyCode::Backspace);
        assert_eq!(prose.text(), "Ås");
    }

    #[test]
    fn enter_is_a_new_line_and_the_cursor_follows_the_wrap() {
        let mut prose = Prose::new(100);
        type_in(&mut prose, "ett två tre");
        press(&mut prose, KeyCode::Enter);
        type_in(&mut prose, "å");
        assert_eq!(prose.text(), "ett två tre\nå");
        let (_, at) = draw(&prose, 8, 5);
        assert_eq!((prose.rows(), at), (3, (1, 2)));
    }

    #[test]
    fn arrows_move_within_until_the_border_and_then_lead_out() {
        let mut prose = Prose::new(100);
        prose.set("ett\ntvå");
        prose.end();
        draw(&prose, 10, 3);
        assert_eq!(press(&mut prose, KeyCode::Down), Edited::NotMine);
        assert_eq!(press(&mut prose, KeyCode::Up), Edited::Unchanged);
        assert_eq!(press(&mut prose, KeyCode::Up), Edited::NotMine);
        assert_eq!(press(&mut prose, KeyCode::Tab), Edited::NotMine);
        assert_eq!(press(&mut prose, KeyCode::PageDown), Edited::NotMine);
        assert_eq!(ctrl(&mut prose, 'r'), Edited::NotMine);
    }

    #[test]
    fn paste_is_cleaned_told_and_cut() {
        let mut prose = Prose::new(12);
        prose.paste("a\u{1b}[31m\r\nb\tc");
        assert_eq!(prose.text(), "a[31m\nb c");
        assert_eq!(prose.take_notice(), Some(Notice::Cleaned));
        prose.paste("defghi");
        assert_eq!(prose.text(), "a[31m\nb cdef");
        assert_eq!(prose.take_notice(), Some(Notice::Full(12)));
        assert_eq!(press(&mut prose, KeyCode::Enter), Edited::Unchanged);
        assert_eq!(press(&mut prose, KeyCode::Char('x')), Edited::Unchanged);
        assert_eq!(prose.text().chars().count(), 12);
    }

    #[test]
    fn what_was_done_is_undone_and_done_again() {
        let mut prose = Prose::new(100);
        prose.set("före");
        prose.end();
        prose.paste(" efter");
        let after = prose.text();
        ctrl(&mut prose, 'z');
        assert_eq!(prose.text(), "före");
        ctrl(&mut prose, 'y');
        assert_eq!(prose.text(), after);
    }

    #[test]
    fn more_room_shows_what_was_scrolled_away() {
        let mut prose = Prose::new(100);
        prose.set("ett\ntvå\ntre\nfyra");
        prose.end();
        assert!(!draw(&prose, 10, 2).0.contains("ett"));
        let (shown, at) = draw(&prose, 10, 6);
        assert!(shown.contains("ett"), "{shown}");
        assert_eq!(at, (4, 3));
    }

    #[test]
    fn every_size_can_be_drawn() {
        let mut prose = Prose::new(400);
        prose.set("Anläggningen försörjer åtta delar av kommunen.\n\nBortfall över ett dygn 世界.");
        for width in 1..40 {
            for height in 1..6 {
                draw(&prose, width, height);
                assert!(prose.rows() >= 3);
                press(&mut prose, KeyCode::Up);
            }
            prose.page(40, true);
        }
        let mut terminal = Terminal::new(TestBackend::new(5, 2)).unwrap();
        terminal
            .draw(|frame| prose.draw(frame, Rect::new(0, 0, 0, 9), Style::new(), true))
            .unwrap();
    }
}
