//! A box that asks for one line, the way of every small form with a single entry: what it is about, the line with its label,
//! and the keys. It keeps what is typed; what is asked of the desk with it is the screen's.

use super::{below, pasted, put, typed};
use crate::tui::spoken;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{LineEdit, text};
use crate::tui::{Cx, Deed};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::text::Line;
use ratatui::{Frame, layout::Rect};

/// Columns of the box.
const WIDE: u16 = 76;
/// Columns of the frame and of what is left free beside it.
const EDGES: u16 = 4;
/// Rows of the frame, of the gaps, of the entry and of the keys.
const ROWS: u16 = 6;

/// The line, and whether an answer to it is awaited.
pub struct OneLine {
    edit: LineEdit,
    sent: bool,
}

/// What a key led to.
pub enum Entered {
    /// Esc: the box is left.
    Away,
    /// Enter: what is typed is meant.
    Line,
    /// Something within the line.
    Stays(Vec<Deed>),
}

/// What stands around the line.
pub struct Asks {
    /// The title of the box.
    pub title: String,
    /// What it is about, wrapped for [`OneLine::columns`].
    pub body: Vec<Line<'static>>,
    /// What is typed; "" where the title says it.
    pub label: String,
    /// What Enter and Esc do.
    pub keys: String,
}

impl OneLine {
    /// An empty line of at most so many characters.
    pub fn new(longest: usize) -> Self {
        Self {
            edit: LineEdit::new(longest),
            sent: false,
        }
    }

    /// The same with something in it already.
    pub fn with(mut self, text: &str) -> Self {
        self.edit.set(text);
        self
    }

    /// What is typed, without blanks around it.
    pub fn text(&self) -> &str {
        self.edit.text().trim()
    }

    /// Empties the line; what stood there is wiped.
    pub fn empty(&mut self) {
        self.edit.set("");
    }

    /// The line is with the desk: until [`OneLine::answered`] it takes no keys.
    pub fn send(&mut self) {
        self.sent = true;
    }

    /// The desk has answered.
    pub fn answered(&mut self) {
        self.sent = false;
    }

    /// Whether an answer is awaited.
    pub fn is_sent(&self) -> bool {
        self.sent
    }

    /// Takes a key; none where it means nothing here.
    pub fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Entered> {
        if self.sent {
            return None;
        }
        match key.code {
            KeyCode::Esc => Some(Entered::Away),
            KeyCode::Enter => Some(Entered::Line),
            _ => typed(&mut self.edit, key, cx).map(Entered::Stays),
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match self.sent {
            true => Vec::new(),
            false => pasted(&mut self.edit, text, cx),
        }
    }

    /// The columns of what it is about, in an area.
    pub fn columns(area: Rect) -> usize {
        usize::from(WIDE.min(area.width).saturating_sub(EDGES))
    }

    /// The rows of what it is about that fit in an area.
    pub fn room(area: Rect) -> usize {
        usize::from(area.height.saturating_sub(ROWS + 1))
    }

    /// Draws the box in the middle of an area. Where not all fits, the line is worth more than what it is about.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>, asks: Asks) {
        let mut body = asks.body;
        body.truncate(Self::room(area).max(1));
        let labelled = u16::from(!asks.label.is_empty());
        let tall = u16::try_from(body.len()).unwrap_or(u16::MAX) + ROWS + labelled;
        let panel = Panel::new(asks.title).focused(true);
        let place = centred(area, WIDE, tall);
        let inner = inset(panel.draw_over(frame, place, cx.theme));
        let mut rest = below(put(frame, inner, body), 1);
        if labelled > 0 {
            text::draw(frame, rest, &asks.label, cx.theme.text);
            rest = below(rest, 1);
        }
        self.edit
            .draw_bracketed(frame, rest, cx.theme.field, !self.sent);
        text::draw(frame, below(rest, 2), &asks.keys, cx.theme.dim);
    }

    /// The label and what is typed, in words.
    pub fn spoken(&self, cx: &Cx<'_>, label: &str) -> String {
        spoken::typed(cx.words, label, &self.edit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::screen::guide::prose;
    use crate::tui::screen::guide::stage::Stage;
    use ratatui::style::Style;
    use ratatui::{Terminal, backend::TestBackend};

    fn press(line: &mut OneLine, stage: &Stage, code: KeyCode) -> Option<Entered> {
        line.key(&KeyEvent::from(code), &stage.cx())
    }

    fn drawn(line: &OneLine, stage: &Stage, rows: usize, (width, height): (u16, u16)) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal
            .draw(|frame| {
                let said = vec!["så här"; rows].join("\n");
                let asks = Asks {
                    title: "Prov".into(),
                    body: prose(&said, OneLine::columns(frame.area()), Style::new()),
                    label: "Mapp".into(),
                    keys: "Enter prövar".into(),
                };
                line.draw(frame, frame.area(), &stage.cx(), asks);
            })
            .unwrap();
        terminal.backend().to_string()
    }

    #[test]
    fn it_takes_keys_until_it_is_sent_and_again_when_it_was_answered() {
        let stage = Stage::new();
        let mut line = OneLine::new(5).with(" PE-");
        press(&mut line, &stage, KeyCode::Char('1'));
        assert_eq!(line.text(), "PE-1");
        assert!(matches!(
            press(&mut line, &stage, KeyCode::Enter),
            Some(Entered::Line)
        ));
        line.send();
        assert!(press(&mut line, &stage, KeyCode::Esc).is_none());
        assert!(line.paste("2", &stage.cx()).is_empty() && line.text() == "PE-1");
        line.answered();
        assert!(matches!(
            press(&mut line, &stage, KeyCode::Esc),
            Some(Entered::Away)
        ));
        // What no longer fits is told.
        let more = press(&mut line, &stage, KeyCode::Char('2'));
        assert!(matches!(more, Some(Entered::Stays(said)) if !said.is_empty()));
    }

    #[test]
    fn the_line_is_seen_however_much_stands_above_it() {
        let stage = Stage::new();
        let line = OneLine::new(40).with("/media/usb");
        for height in 8..24 {
            for rows in [1, 4, 40] {
                let shown = drawn(&line, &stage, rows, (80, height));
                assert!(shown.contains("/media/usb"), "{rows} {height}: {shown}");
                assert!(shown.contains("Enter prövar"), "{rows} {height}: {shown}");
            }
        }
        for size in [(1, 1), (3, 12), (7, 3), (40, 5)] {
            drawn(&line, &stage, 9, size);
        }
    }
}
