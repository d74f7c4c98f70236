//! One or several of a few named options, side by side: `( ) KH  (•) H` or `[x] INRE  [ ] YTTRE`.
//!
//! It keeps which options are chosen and where the cursor stands. Where the options are many or long it draws only what
//! is chosen, and a list is picked from instead. It must not know what the options mean.

use crate::tui::Theme;
use crate::tui::widget::line_edit::Edited;
use crate::tui::widget::text;
use crate::words::{Words, fold};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// As many as are ever shown side by side; more are picked from a list.
const INLINE: usize = 5;
/// Columns between two options.
const GAP: usize = 2;

/// One option.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choosable {
    /// Its stable code.
    pub code: &'static str,
    /// Its short words, for side by side.
    pub short: String,
    /// Its words in full, for a list.
    pub full: String,
}

/// Options under choosing.
pub struct Choice {
    options: Vec<Choosable>,
    several: bool,
    /// In the order of the options.
    chosen: Vec<&'static str>,
    cursor: usize,
}

impl Choice {
    /// None chosen. `several` lets more than one be.
    pub fn new(options: Vec<Choosable>, several: bool) -> Self {
        Self {
            options,
            several,
            chosen: Vec::new(),
            cursor: 0,
        }
    }

    /// The options.
    pub fn options(&self) -> &[Choosable] {
        &self.options
    }

    /// The same options in other words: the language was turned.
    pub fn relabel(&mut self, options: Vec<Choosable>) {
        self.options = options;
        self.cursor = self.cursor.min(self.options.len().saturating_sub(1));
    }

    /// Whether more than one can be chosen.
    pub fn is_several(&self) -> bool {
        self.several
    }

    /// Whether there are more than stand side by side, whatever the width.
    pub fn is_long(&self) -> bool {
        self.options.len() > INLINE
    }

    /// The chosen codes, in the order of the options.
    pub fn chosen(&self) -> &[&'static str] {
        &self.chosen
    }

    /// Chooses these codes instead; codes that are no options are left out.
    pub fn choose(&mut self, codes: &[&str]) -> Edited {
        let kept: Vec<&'static str> = self
            .options
            .iter()
            .map(|option| option.code)
            .filter(|code| codes.contains(code))
            .take(if self.several { usize::MAX } else { 1 })
            .collect();
        if let Some(first) = kept.first() {
            self.cursor = self.place(first);
        }
        if kept == self.chosen {
            return Edited::Unchanged;
        }
        self.chosen = kept;
        Edited::Changed
    }

    /// Takes a key: ← → move (and choose, where only one can be), a first letter chooses, Space marks or steps on,
    /// Delete clears.
    pub fn key(&mut self, key: &KeyEvent) -> Edited {
        if key
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT)
            || self.options.is_empty()
        {
            return Edited::NotMine;
        }
        let last = self.options.len() - 1;
        match key.code {
            KeyCode::Left => self.step(self.cursor.saturating_sub(1)),
            KeyCode::Right if self.chosen.is_empty() && !self.several => self.step(self.cursor),
            KeyCode::Right => self.step((self.cursor + 1).min(last)),
            KeyCode::Home => self.step(0),
            KeyCode::End => self.step(last),
            KeyCode::Char(' ') if self.several => self.toggle(self.cursor),
            KeyCode::Char(' ') if self.chosen.is_empty() => self.step(self.cursor),
            KeyCode::Char(' ') => self.step((self.cursor + 1) % self.options.len()),
            KeyCode::Delete | KeyCode::Backspace => self.choose(&[]),
            // In a long list a letter begins a search instead, which is the form's to open.
            KeyCode::Char(c) if !self.is_long() => match self.by_letter(c) {
                Some(at) if self.several => {
                    self.cursor = at;
                    self.toggle(at)
                }
                Some(at) => self.step(at),
                None => Edited::Unchanged,
            },
            _ => Edited::NotMine,
        }
    }

    /// What is chosen, in full; where several can be, also the option under the cursor.
    pub fn spoken(&self, words: &Words) -> String {
        let full = |option: &Choosable| option.full.clone();
        let chosen: Vec<String> = self
            .options
            .iter()
            .filter(|option| self.chosen.contains(&option.code))
            .map(full)
            .collect();
        let here = self.options.get(self.cursor).filter(|_| self.several);
        let mut said = chosen.join(", ");
        if let Some(option) = here {
            let key = if self.chosen.contains(&option.code) {
                "spoken-marked"
            } else {
                "spoken-unmarked"
            };
            let here = format!("{} {}", option.full, words.get(key));
            let all = if said.is_empty() {
                words.get("spoken-empty")
            } else {
                said
            };
            said = format!("{here}. {all}");
        }
        said
    }

    /// The columns that all options take side by side.
    pub fn width(&self) -> usize {
        self.options
            .iter()
            .map(|option| 4 + text::width(&option.short))
            .sum::<usize>()
            + GAP * self.options.len().saturating_sub(1)
    }

    /// The chosen options in words.
    pub fn words(&self) -> String {
        let only = self.chosen.len() == 1;
        let words: Vec<&str> = self
            .options
            .iter()
            .filter(|option| self.chosen.contains(&option.code))
            .map(|option| if only { &*option.full } else { &*option.short })
            .collect();
        words.join(", ")
    }

    /// Draws the options side by side, or, where they do not fit, what is chosen in a box with `▼`. When focused, the
    /// terminal's cursor stands at the option.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, theme: &Theme, focused: bool) {
        let area = area.intersection(frame.area());
        if area.is_empty() {
            return;
        }
        if self.is_long() || self.width() > usize::from(area.width) {
            draw_box(frame, area, &self.words(), theme, focused);
            return;
        }
        let mut spans = Vec::new();
        let mut column = 0;
        for (at, option) in self.options.iter().enumerate() {
            let here = focused && at == self.cursor;
            let on = self.chosen.contains(&option.code);
            let sign = match (self.several, on) {
                (true, true) => "[x]",
                (true, false) => "[ ]",
                (false, true) => "(•)",
                (false, false) => "( )",
            };
            if here {
                let x = area.x + u16::try_from(column + 1).unwrap_or(0).min(area.width - 1);
                frame.set_cursor_position((x, area.y));
            }
            let words = format!("{sign} {}", option.short);
            column += text::width(&words) + GAP;
            let style = if here { theme.selected } else { theme.text };
            spans.push(Span::styled(words, style));
            spans.push(Span::raw(" ".repeat(GAP)));
        }
        spans.pop();
        text::draw_line(frame, area, Line::from(spans));
    }

    fn place(&self, code: &str) -> usize {
        self.options
            .iter()
            .position(|option| option.code == code)
            .unwrap_or(0)
    }

    fn step(&mut self, to: usize) -> Edited {
        self.cursor = to;
        match self.options.get(to) {
            Some(option) if !self.several => self.choose(&[option.code]),
            _ => Edited::Unchanged,
        }
    }

    fn toggle(&mut self, at: usize) -> Edited {
        let Some(code) = self.options.get(at).map(|option| option.code) else {
            return Edited::Unchanged;
        };
        let mut codes = self.chosen.clone();
        if codes.contains(&code) {
            codes.retain(|chosen| *chosen != code);
        } else {
            codes.push(code);
        }
        let edited = self.choose(&codes);
        self.cursor = at;
        edited
    }

    /// The next option after the cursor whose words or code begin with a letter.
    fn by_letter(&self, c: char) -> Option<usize> {
        let letter = fold(c.encode_utf8(&mut [0; 4]));
        let count = self.options.len();
        (1..=count)
            .map(|step| (self.cursor + step) % count)
            .find(|at| {
                self.options.get(*at).is_some_and(|option| {
                    fold(&option.short).starts_with(&letter) || option.code.starts_with(&letter)
                })
            })
    }
}

/// A field whose content is picked from a list: `[ Tekniska nämnden ▼]`.
pub fn draw_box(frame: &mut Frame<'_>, area: Rect, words: &str, theme: &Theme, focused: bool) {
    let area = area.intersection(frame.area());
    if area.is_empty() {
        return;
    }
    let room = usize::from(area.width).saturating_sub(5);
    let style = if focused { theme.field } else { theme.text };
    let line = Line::from(vec![
        Span::raw("[ "),
        Span::styled(text::pad(words, room), style),
        Span::raw(" ▼]"),
    ]);
    text::draw_line(frame, area, line);
    if focused {
        frame.set_cursor_position((area.x + 2.min(area.width - 1), area.y));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::ThemeName;
    use ratatui::{Terminal, backend::TestBackend};

    fn options(names: &[&'static str]) -> Vec<Choosable> {
        names
            .iter()
            .map(|name| Choosable {
                code: name,
                short: name.to_uppercase(),
                full: format!("{name} i ord"),
            })
            .collect()
    }

    fn press(choice: &mut Choice, code: KeyCode) -> Edited {
        choice.key(&KeyEvent::from(code))
    }

    fn drawn(choice: &Choice, width: u16) -> (String, u16) {
        let theme = Theme::new(ThemeName::Mono);
        let mut terminal = Terminal::new(TestBackend::new(width, 1)).unwrap();
        terminal
            .draw(|frame| choice.draw(frame, frame.area(), &theme, true))
            .unwrap();
        let x = terminal.get_cursor_position().unwrap().x;
        (terminal.backend().to_string(), x)
    }

    #[test]
    fn arrows_letters_and_space_choose_one() {
        let mut choice = Choice::new(options(&["kh", "h", "k"]), false);
        assert_eq!(press(&mut choice, KeyCode::Right), Edited::Changed);
        assert_eq!(choice.chosen(), ["kh"]);
        press(&mut choice, KeyCode::Right);
        assert_eq!(choice.chosen(), ["h"]);
        press(&mut choice, KeyCode::Char('K'));
        assert_eq!(choice.chosen(), ["k"]);
        press(&mut choice, KeyCode::Char('k'));
        assert_eq!(choice.chosen(), ["kh"]);
        press(&mut choice, KeyCode::Char(' '));
        assert_eq!(choice.chosen(), ["h"]);
        assert_eq!(press(&mut choice, KeyCode::Char('z')), Edited::Unchanged);
        press(&mut choice, KeyCode::Delete);
        assert!(choice.chosen().is_empty());
        for code in [KeyCode::Up, KeyCode::Down, KeyCode::Tab, KeyCode::Enter] {
            assert_eq!(press(&mut choice, code), Edited::NotMine);
        }
    }

    #[test]
    fn several_are_marked_with_space_and_kept_in_order() {
        let mut choice = Choice::new(options(&["inre", "yttre", "samhall"]), true);
        assert_eq!(press(&mut choice, KeyCode::End), Edited::Unchanged);
        press(&mut choice, KeyCode::Char(' '));
        press(&mut choice, KeyCode::Home);
        press(&mut choice, KeyCode::Char(' '));
        assert_eq!(choice.chosen(), ["inre", "samhall"]);
        assert!(
            drawn(&choice, 50)
                .0
                .contains("[x] INRE  [ ] YTTRE  [x] SAMHALL")
        );
        press(&mut choice, KeyCode::Char(' '));
        assert_eq!(choice.chosen(), ["samhall"]);
    }

    #[test]
    fn what_fits_stands_side_by_side_with_the_cursor_at_the_choice() {
        let mut choice = Choice::new(options(&["kh", "h", "k"]), false);
        choice.choose(&["h", "k", "okänd"]);
        let (shown, x) = drawn(&choice, 30);
        assert!(shown.contains("( ) KH  (•) H  ( ) K"), "{shown}");
        assert_eq!(x, 9);
        let (shown, x) = drawn(&choice, 16);
        assert!(shown.contains("[ h i ord     ▼]"), "{shown}");
        assert_eq!(x, 2);
    }

    #[test]
    fn a_long_list_leaves_letters_to_the_picker() {
        let mut choice = Choice::new(options(&["a", "b", "c", "d", "e", "f"]), false);
        assert!(choice.is_long());
        assert_eq!(press(&mut choice, KeyCode::Char('b')), Edited::NotMine);
        assert_eq!(press(&mut choice, KeyCode::Right), Edited::Changed);
        assert!(drawn(&choice, 60).0.contains("▼]"));
        for width in 1..60 {
            drawn(&choice, width);
        }
    }
}
