//! One line of text that is typed, pasted and mended: the field for names, dates, paths, filters, comments and
//! passphrases.
//!
//! It edits whole graphemes, keeps what it holds in memory that wipes itself, and never takes in a control character, a
//! direction override or a character too large for one cell of the screen. It must not know what the text means.

use crate::domain::{clean, has_forbidden, normalise};
use crate::words::Words;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{Frame, layout::Rect, style::Style, text::Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;
use zeroize::Zeroizing;

/// Bytes that a cell of the screen holds in itself. A larger grapheme would live on the heap and survive the wiping of
/// the screen at lock, so it is not taken in.
const CELL_BYTES: usize = 24;
/// Steps that can be undone.
const STEPS: usize = 100;

/// What a key did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edited {
    /// The text is another.
    Changed,
    /// The text is the same: the cursor moved, or the key was refused.
    Unchanged,
    /// The key means nothing here.
    NotMine,
}

/// Something the user must be told about what was typed or pasted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Notice {
    /// No more fits: at most so many characters.
    Full(usize),
    /// Tabs, line ends or control characters were taken out of what was pasted.
    Cleaned,
    /// One character with so many marks that a cell can't hold it.
    Overgrown,
}

impl Notice {
    /// The words for the message line.
    pub fn say(self, words: &Words) -> String {
        match self {
            Self::Full(max) => words.with("edit-full", &[("max", &max.to_string())]),
            Self::Cleaned => words.get("edit-cleaned"),
            Self::Overgrown => words.get("edit-overgrown"),
        }
    }
}

/// Whether every grapheme fits into one cell.
pub(crate) fn fits_cells(text: &str) -> bool {
    text.graphemes(true).all(|g| g.len() <= CELL_BYTES)
}

/// What the last change was, so that a run of typing is undone at once.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Other,
    Typing,
    Deleting,
}

/// The text and the place of the cursor, in bytes.
type Moment = (Zeroizing<String>, usize);

/// One line of text under editing. Wiped when dropped.
pub struct LineEdit {
    text: Zeroizing<String>,
    /// In bytes, always on a grapheme border.
    cursor: usize,
    /// In characters.
    max: usize,
    masked: bool,
    past: Vec<Moment>,
    future: Vec<Moment>,
    step: Step,
    notice: Option<Notice>,
}

impl LineEdit {
    /// An empty line that takes at most `max` characters.
    pub fn new(max: usize) -> Self {
        Self {
            // Room from the start, so that growing leaves no copies behind.
            text: Zeroizing::new(String::with_capacity(max.min(1024) * 4)),
            cursor: 0,
            max,
            masked: false,
            past: Vec::new(),
            future: Vec::new(),
            step: Step::Other,
            notice: None,
        }
    }

    /// Shows • for each character, and remembers nothing that could be undone: for passphrases.
    pub fn masked(mut self) -> Self {
        self.masked = true;
        self
    }

    /// Whether it is shown as •.
    pub fn is_masked(&self) -> bool {
        self.masked
    }

    /// Turns the mask on or off (show and hide).
    pub fn set_masked(&mut self, masked: bool) {
        self.masked = masked;
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Puts a text in place of all, with the cursor at its end and nothing to undo.
    pub fn set(&mut self, text: &str) {
        self.put(text, text.len());
        self.past.clear();
        self.future.clear();
        self.step = Step::Other;
    }

    /// Puts a text in place of all as one step that can be undone: a picked date, a restored value.
    pub fn replace(&mut self, text: &str) -> Edited {
        if *self.text == text {
            return Edited::Unchanged;
        }
        self.remember(Step::Other);
        self.put(text, text.len());
        Edited::Changed
    }

    /// What should be told since it was last asked.
    pub fn take_notice(&mut self) -> Option<Notice> {
        self.notice.take()
    }

    /// Takes a key.
    pub fn key(&mut self, key: &KeyEvent) -> Edited {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        match key.code {
            // Ctrl and Alt together is how some terminals send AltGr.
            KeyCode::Char(c) if ctrl == alt => self.insert(c.encode_utf8(&mut [0; 4]), true),
            KeyCode::Char(c) if ctrl => match c.to_ascii_lowercase() {
                'z' => self.undo(),
                'y' => self.redo(),
                'u' => self.clear(),
                'w' => self.delete(self.word_before(), self.cursor),
                'h' => self.delete(self.before(), self.cursor),
                _ => Edited::NotMine,
            },
            KeyCode::Backspace if ctrl || alt => self.delete(self.word_before(), self.cursor),
            KeyCode::Backspace => self.delete(self.before(), self.cursor),
            KeyCode::Delete if ctrl => self.delete(self.cursor, self.word_after()),
            KeyCode::Delete => self.delete(self.cursor, self.after()),
            KeyCode::Left if ctrl => self.go(self.word_before()),
            KeyCode::Left => self.go(self.before()),
            KeyCode::Right if ctrl => self.go(self.word_after()),
            KeyCode::Right => self.go(self.after()),
            KeyCode::Home => self.go(0),
            KeyCode::End => self.go(self.text.len()),
            _ => Edited::NotMine,
        }
    }

    /// Takes pasted text: cleaned, told if anything was dropped, cut where the line is full.
    pub fn paste(&mut self, text: &str) -> Edited {
        let (kept, touched) = clean(text, false);
        let kept = Zeroizing::new(kept);
        if touched {
            self.notice = Some(Notice::Cleaned);
        }
        let room = self.max.saturating_sub(self.text.chars().count());
        if kept.chars().count() <= room {
            return self.insert(&kept, false);
        }
        let mut part = Zeroizing::new(String::with_capacity(kept.len()));
        let mut count = 0;
        for grapheme in kept.graphemes(true) {
            count += grapheme.chars().count();
            if count > room {
                break;
            }
            part.push_str(grapheme);
        }
        let edited = self.insert(&part, false);
        self.notice = Some(Notice::Full(self.max));
        edited
    }

    /// Empties the line.
    pub fn clear(&mut self) -> Edited {
        self.delete(0, self.text.len())
    }

    /// Takes back the last change.
    pub fn undo(&mut self) -> Edited {
        match self.past.pop() {
            Some(moment) => {
                self.future.push(self.moment());
                self.recall(moment)
            }
            None => Edited::Unchanged,
        }
    }

    /// Does again what was taken back.
    pub fn redo(&mut self) -> Edited {
        match self.future.pop() {
            Some(moment) => {
                self.past.push(self.moment());
                self.recall(moment)
            }
            None => Edited::Unchanged,
        }
    }

    /// Draws the visible part of the line in the first row of `area` and, when focused, puts the terminal's cursor there.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, style: Style, focused: bool) {
        let area = area.intersection(frame.area());
        let Some(row) = area.rows().next().filter(|row| row.width > 0) else {
            return;
        };
        let (shown, column) = self.window(usize::from(row.width));
        let width = usize::from(row.width);
        let filled = format!(
            "{}{}",
            shown.as_str(),
            " ".repeat(width.saturating_sub(shown.width()))
        );
        frame.render_widget(Span::styled(filled, style), row);
        if focused {
            let column = u16::try_from(column).unwrap_or(0).min(row.width - 1);
            frame.set_cursor_position((row.x + column, row.y));
        }
    }

    /// The same between `[ ` and ` ]`, as a field of a form looks.
    pub fn draw_bracketed(&self, frame: &mut Frame<'_>, area: Rect, style: Style, focused: bool) {
        let area = area.intersection(frame.area());
        if area.width < 5 || area.height == 0 {
            self.draw(frame, area, style, focused);
            return;
        }
        let row = Rect { height: 1, ..area };
        let end = Rect {
            x: row.right() - 2,
            width: 2,
            ..row
        };
        frame.render_widget(Span::raw("[ "), row);
        frame.render_widget(Span::raw(" ]"), end);
        let inner = Rect {
            x: row.x + 2,
            width: row.width - 4,
            ..row
        };
        self.draw(frame, inner, style, focused);
    }

    /// The part of the line that a window of `width` columns shows, and the cursor's column in it. The cursor is kept
    /// off the right edge, so that what comes next is seen.
    fn window(&self, width: usize) -> (Zeroizing<String>, usize) {
        let column_of = |g: &str| if self.masked { 1 } else { g.width() };
        let cursor: usize = self.text[..self.cursor]
            .graphemes(true)
            .map(column_of)
            .sum();
        let total: usize = self.text.graphemes(true).map(column_of).sum();
        let offset = if total < width {
            0
        } else {
            cursor
                .saturating_sub(width * 2 / 3)
                .min((total + 1).saturating_sub(width))
        };
        let mut shown = Zeroizing::new(String::with_capacity(width * 4));
        let (mut at, mut used) = (0, 0);
        for grapheme in self.text.graphemes(true) {
            let wide = column_of(grapheme);
            if at >= offset {
                if used + wide > width {
                    break;
                }
                shown.push_str(if self.masked { "•" } else { grapheme });
                used += wide;
            } else if at + wide > offset {
                // A wide character cut by the left edge leaves a gap, so that nothing moves.
                shown.push(' ');
                used += at + wide - offset;
            }
            at += wide;
        }
        (shown, cursor - offset)
    }

    fn insert(&mut self, piece: &str, typed: bool) -> Edited {
        if piece.is_empty() || piece.chars().any(has_forbidden) {
            return Edited::Unchanged;
        }
        let mut before = Zeroizing::new(String::with_capacity(self.cursor + piece.len()));
        before.push_str(&self.text[..self.cursor]);
        before.push_str(piece);
        let before = Zeroizing::new(normalise(&before));
        let mut whole = Zeroizing::new(String::with_capacity(self.text.len() + piece.len() + 8));
        whole.push_str(&before);
        whole.push_str(&self.text[self.cursor..]);
        let whole = Zeroizing::new(normalise(&whole));
        if whole.chars().count() > self.max {
            self.notice = Some(Notice::Full(self.max));
            return Edited::Unchanged;
        }
        if !fits_cells(&whole) {
            self.notice = Some(Notice::Overgrown);
            return Edited::Unchanged;
        }
        // A run of letters is one step; a space begins the next.
        self.remember(if typed && piece != " " {
            Step::Typing
        } else {
            Step::Other
        });
        self.put(&whole, before.len());
        Edited::Changed
    }

    fn delete(&mut self, from: usize, to: usize) -> Edited {
        if from >= to {
            return Edited::Unchanged;
        }
        self.remember(Step::Deleting);
        let mut rest = Zeroizing::new(String::with_capacity(self.text.len()));
        rest.push_str(&self.text[..from]);
        rest.push_str(&self.text[to..]);
        self.put(&rest, from);
        Edited::Changed
    }

    /// Puts a text in place, and the cursor at the grapheme border at or before `cursor`.
    fn put(&mut self, text: &str, cursor: usize) {
        let mut fresh = Zeroizing::new(String::with_capacity(text.len().max(self.text.capacity())));
        fresh.push_str(text);
        self.text = fresh;
        self.cursor = self
            .borders()
            .take_while(|border| *border <= cursor)
            .last()
            .unwrap_or(0);
    }

    fn go(&mut self, to: usize) -> Edited {
        self.cursor = to;
        self.step = Step::Other;
        Edited::Unchanged
    }

    fn moment(&self) -> Moment {
        (self.text.clone(), self.cursor)
    }

    fn recall(&mut self, (text, cursor): Moment) -> Edited {
        self.put(&text, cursor);
        self.step = Step::Other;
        Edited::Changed
    }

    fn remember(&mut self, step: Step) {
        if self.masked {
            return;
        }
        if step == Step::Other || step != self.step {
            if self.past.len() == STEPS {
                self.past.remove(0);
            }
            self.past.push(self.moment());
        }
        self.future.clear();
        self.step = step;
    }

    /// Every grapheme border, 0 and the end included.
    fn borders(&self) -> impl Iterator<Item = usize> {
        self.text
            .grapheme_indices(true)
            .map(|(at, _)| at)
            .chain([self.text.len()])
    }

    fn before(&self) -> usize {
        self.borders()
            .take_while(|at| *at < self.cursor)
            .last()
            .unwrap_or(0)
    }

    fn after(&self) -> usize {
        self.borders()
            .find(|at| *at > self.cursor)
            .unwrap_or(self.text.len())
    }

    /// Where the word before the cursor begins. Under a mask, words are not told apart.
    fn word_before(&self) -> usize {
        if self.masked {
            return 0;
        }
        self.text[..self.cursor]
            .unicode_word_indices()
            .map(|(at, _)| at)
            .next_back()
            .unwrap_or(0)
    }

    /// Where the word after the cursor ends.
    fn word_after(&self) -> usize {
        if self.masked {
            return self.text.len();
        }
        self.text[self.cursor..]
            .unicode_word_indices()
            .map(|(at, word)| self.cursor + at + word.len())
            .next()
            .unwrap_or(self.text.len())
    }
}

#[cfg(test)]
mod tests;
