//! A list to pick from, narrowed while one types. It is part of the layer that opened it: the layer hands it the keys
//! while it stands, and draws it last. It must not know what the entries are.

use crate::tui::Theme;
use crate::tui::spoken;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::line_edit::{Edited, LineEdit};
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::Rows;
use crate::tui::widget::text;
use crate::words::{Haystack, Needle, Words};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// The longest text to look for, in characters.
const FILTER: usize = 60;
/// Columns of the widest box.
const WIDTH: u16 = 72;
/// Rows of the highest box.
const HEIGHT: u16 = 22;

/// An entry as it is looked at.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    /// What it is called.
    pub words: &'a str,
    /// What stands to the right of it; "" for nothing.
    pub note: &'a str,
    /// What filtering looks in.
    pub hay: &'a Haystack,
}

/// What is picked from. Tens of thousands stay where they are, and only what is seen is looked at.
pub trait Entries {
    /// How many there are.
    fn count(&self) -> usize;

    /// One of them by its place.
    fn entry(&self, at: usize) -> Option<Seen<'_>>;
}

impl Entries for Vec<Entry> {
    fn count(&self) -> usize {
        self.len()
    }

    fn entry(&self, at: usize) -> Option<Seen<'_>> {
        self.get(at).map(|entry| Seen {
            words: &entry.words,
            note: &entry.note,
            hay: &entry.hay,
        })
    }
}

/// Something to pick.
#[derive(Clone)]
pub struct Entry {
    /// What it is called.
    pub words: String,
    /// What stands to the right of it, such as a readable number; "" for nothing.
    pub note: String,
    /// What filtering looks in.
    pub hay: Haystack,
}

/// What a key did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// The picker stands.
    Moved,
    /// These entries were picked, by their place in the list that was given.
    Picked(Vec<usize>),
    /// Left as it was.
    Away,
    /// The key means nothing here.
    NotMine,
}

/// A list under picking.
pub struct Picker {
    title: String,
    filter: LineEdit,
    /// None while they are on their way.
    entries: Option<Box<dyn Entries>>,
    several: bool,
    marked: Vec<usize>,
    /// Whether anything was marked or unmarked here: Enter then means the marks, also when none is left.
    toggled: bool,
    /// Places in `entries`, best match first.
    seen: Vec<usize>,
    rows: Rows,
}

impl Picker {
    /// A picker whose entries are on their way. `filter` is what was typed to open it.
    pub fn new(title: impl Into<String>, several: bool, filter: &str) -> Self {
        let mut line = LineEdit::new(FILTER);
        line.paste(filter);
        Self {
            title: title.into(),
            filter: line,
            entries: None,
            several,
            marked: Vec::new(),
            toggled: false,
            seen: Vec::new(),
            rows: Rows::new(0),
        }
    }

    /// Whether the entries have not come yet.
    pub fn is_waiting(&self) -> bool {
        self.entries.is_none()
    }

    /// Is called otherwise, and so are its entries where they are given anew: the language was turned. Marks and what is typed
    /// stay.
    pub fn relabel(&mut self, title: String, entries: Option<Vec<Entry>>) {
        self.title = title;
        if let Some(entries) = entries {
            let here = self.here();
            self.entries = Some(Box::new(entries));
            self.narrow();
            if let Some(at) = here.and_then(|here| self.seen.iter().position(|at| *at == here)) {
                self.rows.select(at);
            }
        }
    }

    /// Gives it the entries, and the places of those that are chosen already.
    pub fn fill(&mut self, entries: impl Entries + 'static, chosen: Vec<usize>) {
        let first = chosen.first().copied();
        self.marked = if self.several { chosen } else { Vec::new() };
        self.entries = Some(Box::new(entries));
        self.narrow();
        if let Some(at) = first.and_then(|first| self.seen.iter().position(|at| *at == first)) {
            self.rows.select(at);
        }
    }

    /// Takes a key. Where several can be picked, Space marks; otherwise it is part of what is looked for.
    pub fn key(&mut self, key: &KeyEvent) -> Outcome {
        match key.code {
            KeyCode::Esc => return Outcome::Away,
            KeyCode::Enter => return self.take(),
            KeyCode::Char(' ') if self.several => self.mark(),
            _ if self.rows.key(key) => {}
            _ => match self.filter.key(key) {
                Edited::Changed => self.narrow(),
                Edited::Unchanged => {}
                Edited::NotMine => return Outcome::NotMine,
            },
        }
        Outcome::Moved
    }

    /// Takes pasted text into the filter.
    pub fn paste(&mut self, text: &str) {
        if self.filter.paste(text) == Edited::Changed {
            self.narrow();
        }
    }

    fn take(&self) -> Outcome {
        if self.several && (self.toggled || !self.marked.is_empty()) {
            return Outcome::Picked(self.marked.clone());
        }
        match self.here() {
            Some(at) => Outcome::Picked(vec![at]),
            None => Outcome::Moved,
        }
    }

    fn here(&self) -> Option<usize> {
        self.rows
            .selected()
            .and_then(|row| self.seen.get(row))
            .copied()
    }

    fn count(&self) -> usize {
        self.entries.as_ref().map_or(0, |entries| entries.count())
    }

    fn entry(&self, at: usize) -> Option<Seen<'_>> {
        self.entries.as_ref()?.entry(at)
    }

    fn mark(&mut self) {
        let Some(at) = self.here() else { return };
        self.toggled = true;
        if self.marked.contains(&at) {
            self.marked.retain(|marked| *marked != at);
        } else {
            self.marked.push(at);
            self.marked.sort_unstable();
        }
        self.rows.down();
    }

    /// What matches, best first, otherwise in the order given.
    fn narrow(&mut self) {
        let needle = Needle::new(self.filter.text());
        let places = 0..self.count();
        self.seen = match needle.is_empty() {
            true => places.collect(),
            false => {
                let rank = |at| Some((needle.rank(self.entry(at)?.hay)?, at));
                let mut found: Vec<(u8, usize)> = places.filter_map(rank).collect();
                found.sort_unstable();
                found.into_iter().map(|(_, at)| at).collect()
            }
        };
        self.rows = Rows::new(self.seen.len());
    }

    /// What is picked from, and the row that Enter takes.
    pub fn spoken(&self, words: &Words) -> String {
        let here = self.here().and_then(|at| Some((at, self.entry(at)?)));
        let Some((at, entry)) = here else {
            let key = if self.entries.is_none() {
                "picker-waiting"
            } else {
                "picker-no-match"
            };
            return spoken::field(words, &self.title, &words.get(key));
        };
        let mut what = entry.words.to_owned();
        if !entry.note.is_empty() {
            what = format!("{what}, {}", entry.note);
        }
        if self.several {
            let key = if self.marked.contains(&at) {
                "spoken-marked"
            } else {
                "spoken-unmarked"
            };
            what = format!("{what}, {}", words.get(key));
        }
        let row = spoken::row(words, &self.rows, &what);
        spoken::field(words, &self.title, &row)
    }

    /// Draws the box in the middle of an area, with the terminal's cursor in the filter.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, words: &Words, theme: &Theme) {
        let area = area.intersection(frame.area());
        let tall = u16::try_from(self.count().max(3) + 5).unwrap_or(HEIGHT);
        let place = centred(area, WIDTH, tall.clamp(10, HEIGHT));
        let inner = inset(
            Panel::new(self.title.as_str())
                .right(self.seen.len().to_string())
                .focused(true)
                .draw_over(frame, place, theme),
        );
        if inner.is_empty() {
            return;
        }
        text::draw(frame, inner, "/ ", theme.dim);
        let filter = Rect {
            x: inner.x + 2.min(inner.width),
            width: inner.width.saturating_sub(2),
            height: 1,
            ..inner
        };
        self.filter.draw(frame, filter, theme.field, true);
        let list = Rect {
            y: inner.y + 1,
            height: inner.height.saturating_sub(3),
            ..inner
        };
        if self.seen.is_empty() {
            let key = match (self.entries.is_none(), self.count() == 0) {
                (true, _) => "picker-waiting",
                (_, true) => "picker-empty",
                _ => "picker-no-match",
            };
            text::draw(frame, list, &words.get(key), theme.dim);
        }
        self.rows.draw(frame, list, theme, true, |row, room| {
            self.seen
                .get(row)
                .and_then(|at| Some((*at, self.entry(*at)?)))
                .map_or_else(Line::default, |(at, entry)| {
                    self.line(at, &entry, room, theme)
                })
        });
        if inner.height > 2 {
            let keys = Rect {
                y: inner.bottom() - 1,
                height: 1,
                ..inner
            };
            let key = if self.several {
                "picker-keys-several"
            } else {
                "picker-keys"
            };
            text::draw(frame, keys, &words.get(key), theme.dim);
        }
    }

    fn line(&self, at: usize, entry: &Seen<'_>, room: usize, theme: &Theme) -> Line<'static> {
        let mark = match (self.several, self.marked.contains(&at)) {
            (false, _) => "",
            (true, true) => "[x] ",
            (true, false) => "[ ] ",
        };
        let note = text::width(entry.note);
        let left = room.saturating_sub(text::width(mark) + note + usize::from(note > 0));
        Line::from(vec![
            Span::raw(mark),
            Span::raw(text::pad(entry.words, left)),
            Span::raw(if note > 0 { " " } else { "" }),
            Span::styled(entry.note.to_owned(), theme.dim),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::ThemeName;
    use crate::words::Language;
    use ratatui::{Terminal, backend::TestBackend};

    fn entries() -> Vec<Entry> {
        ["Bygglovsenheten", "Tekniska nämnden", "Åsö vattenverk"]
            .iter()
            .enumerate()
            .map(|(at, words)| Entry {
                words: (*words).into(),
                note: format!("EN-{at:04}"),
                hay: Haystack::new(words),
            })
            .collect()
    }

    fn picker(several: bool) -> Picker {
        let mut picker = Picker::new("Ägare", several, "");
        picker.fill(entries(), Vec::new());
        picker
    }

    fn press(picker: &mut Picker, code: KeyCode) -> Outcome {
        picker.key(&KeyEvent::from(code))
    }

    fn type_in(picker: &mut Picker, text: &str) {
        for c in text.chars() {
            press(picker, KeyCode::Char(c));
        }
    }

    fn drawn(picker: &Picker, width: u16, height: u16) -> String {
        let (words, theme) = (Words::new(Language::Sv), Theme::new(ThemeName::Mono));
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal
            .draw(|frame| picker.draw(frame, frame.area(), &words, &theme))
            .unwrap();
        terminal.backend().to_string()
    }

    #[test]
    fn typing_narrows_and_enter_picks() {
        let mut picker = picker(false);
        type_in(&mut picker, "aso");
        let shown = drawn(&picker, 60, 12);
        assert!(shown.contains("» Åsö vattenverk"), "{shown}");
        assert!(!shown.contains("Tekniska"));
        assert_eq!(press(&mut picker, KeyCode::Enter), Outcome::Picked(vec![2]));
        type_in(&mut picker, "zz");
        assert_eq!(press(&mut picker, KeyCode::Enter), Outcome::Moved);
        assert!(drawn(&picker, 60, 12).contains("Inget"));
        assert_eq!(press(&mut picker, KeyCode::Esc), Outcome::Away);
    }

    #[test]
    fn space_is_text_where_one_is_picked_and_a_mark_where_several_are() {
        let mut one = picker(false);
        type_in(&mut one, "tekniska n");
        assert_eq!(press(&mut one, KeyCode::Enter), Outcome::Picked(vec![1]));
        let mut several = picker(true);
        press(&mut several, KeyCode::Char(' '));
        press(&mut several, KeyCode::Down);
        press(&mut several, KeyCode::Char(' '));
        assert!(drawn(&several, 60, 12).contains("[x] Åsö vattenverk"));
        assert_eq!(
            press(&mut several, KeyCode::Enter),
            Outcome::Picked(vec![0, 2])
        );
        press(&mut several, KeyCode::Char(' '));
        press(&mut several, KeyCode::Up);
        press(&mut several, KeyCode::Up);
        press(&mut several, KeyCode::Char(' '));
        assert_eq!(press(&mut several, KeyCode::Enter), Outcome::Picked(vec![]));
    }

    #[test]
    fn what_was_chosen_is_under_the_cursor_and_waiting_is_said() {
        let mut picker = Picker::new("Ägare", false, "");
        assert!(picker.is_waiting() && drawn(&picker, 60, 12).contains("Hämtar"));
        assert_eq!(press(&mut picker, KeyCode::Enter), Outcome::Moved);
        picker.fill(entries(), vec![1]);
        assert_eq!(press(&mut picker, KeyCode::Enter), Outcome::Picked(vec![1]));
        assert_eq!(press(&mut picker, KeyCode::F(2)), Outcome::NotMine);
    }

    #[test]
    fn every_size_can_be_drawn() {
        for several in [false, true] {
            let picker = picker(several);
            for width in 1..40 {
                for height in 1..14 {
                    drawn(&picker, width, height);
                }
            }
        }
    }
}
