//! A text that is read by scrolling, with places in it that can be stood on: the fields of a difference, its comments.
//!
//! Down goes to the next place as soon as it is seen, and scrolls one line until it is; so nothing between two places is
//! ever passed over. Drawing decides how much is seen, and is remembered for the next key.

use crate::tui::widget::text;
use crate::tui::{CommandId, Theme};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};
use std::cell::{Cell, RefCell};
use std::ops::Range;

/// A stretch of lines, which can be stood on or is only read.
pub struct Passage {
    lines: Vec<Line<'static>>,
    stop: bool,
}

impl Passage {
    /// Lines that are only read.
    pub fn read(lines: Vec<Line<'static>>) -> Self {
        Self { lines, stop: false }
    }

    /// Lines that can be stood on.
    pub fn stop(lines: Vec<Line<'static>>) -> Self {
        Self { lines, stop: true }
    }
}

/// Where one is in such a text.
#[derive(Default)]
pub struct Reader {
    top: Cell<usize>,
    page: Cell<usize>,
    len: Cell<usize>,
    at: Cell<usize>,
    /// The lines of each place, as drawn last.
    stops: RefCell<Vec<Range<usize>>>,
}

impl Reader {
    /// Back to the beginning: another text is shown.
    pub fn reset(&self) {
        self.top.set(0);
        self.at.set(0);
    }

    /// The place that is stood on, by its number among so many.
    pub fn chosen(&self, stops: usize) -> Option<usize> {
        Some(self.at.get().min(stops.checked_sub(1)?))
    }

    /// The lines of the place that is stood on; none where there is no place to stand.
    pub fn standing<'a>(&self, passages: &'a [Passage]) -> Option<&'a [Line<'static>]> {
        let stops: Vec<&Passage> = passages.iter().filter(|passage| passage.stop).collect();
        let here = stops.get(self.chosen(stops.len())?)?;
        Some(&here.lines)
    }

    /// The first and the last line that were drawn last, from 1, and how many there are.
    pub fn seen(&self) -> (usize, usize, usize) {
        let (top, len) = (self.top.get(), self.len.get());
        let last = (top + self.page.get()).min(len);
        ((top + 1).min(last), last, len)
    }

    /// Moves by the commands of lists; false for any other command.
    pub fn run(&self, command: CommandId) -> bool {
        let leap = self.page.get().saturating_sub(1).max(1);
        match command.0 {
            "list.down" => self.down(),
            "list.up" => self.up(),
            "list.page-down" => self.leap(self.top.get().saturating_add(leap)),
            "list.page-up" => self.leap(self.top.get().saturating_sub(leap)),
            "list.first" => self.reset(),
            "list.last" => {
                self.top.set(self.most());
                self.at.set(self.stops.borrow().len().saturating_sub(1));
            }
            _ => return false,
        }
        true
    }

    fn most(&self) -> usize {
        self.len.get().saturating_sub(self.page.get())
    }

    fn start(&self, stop: usize) -> Option<usize> {
        self.stops.borrow().get(stop).map(|lines| lines.start)
    }

    fn down(&self) {
        let next = self.start(self.at.get() + 1);
        let seen = |start: usize| start < self.top.get() + self.page.get();
        match next {
            Some(start) if seen(start) || self.top.get() == self.most() => {
                self.at.set(self.at.get() + 1);
            }
            _ => self.top.set((self.top.get() + 1).min(self.most())),
        }
    }

    fn up(&self) {
        let before = self.at.get().checked_sub(1);
        match before.and_then(|at| Some((at, self.start(at)?))) {
            Some((at, start)) if start >= self.top.get() || self.top.get() == 0 => self.at.set(at),
            _ => self.top.set(self.top.get().saturating_sub(1)),
        }
    }

    /// Goes a page, and stands on what is seen first there.
    fn leap(&self, top: usize) {
        let bottom = self.most();
        let top = top.min(bottom);
        self.top.set(top);
        let stops = self.stops.borrow();
        let first = stops.iter().position(|lines| lines.start >= top);
        if let Some(at) = first {
            self.at.set(at);
        }
    }

    /// Draws the lines that are seen. Without the keyboard nothing is marked.
    pub fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        theme: &Theme,
        focused: bool,
        passages: Vec<Passage>,
    ) {
        let mut stops = Vec::new();
        let mut len = 0;
        for passage in &passages {
            let end = len + passage.lines.len();
            if passage.stop {
                stops.push(len..end);
            }
            len = end;
        }
        let height = usize::from(area.height);
        self.len.set(len);
        self.page.set(height);
        self.top.set(self.top.get().min(len.saturating_sub(height)));
        self.at
            .set(self.at.get().min(stops.len().saturating_sub(1)));
        let here = stops.get(self.at.get()).cloned().filter(|_| focused);
        *self.stops.borrow_mut() = stops;
        if focused && height > 0 {
            // The keyboard is here, also where what it stands on is scrolled out of sight.
            frame.set_cursor_position((area.x, area.y));
        }
        let top = self.top.get();
        let lines = passages.into_iter().flat_map(|passage| passage.lines);
        let mut row = Rect { height: 1, ..area };
        for (at, line) in lines.enumerate().skip(top).take(height) {
            let on = here.as_ref().is_some_and(|lines| lines.contains(&at));
            let first = here.as_ref().is_some_and(|lines| lines.start == at);
            let mut spans = vec![Span::raw(if first { "» " } else { "  " })];
            spans.extend(text::spans(line));
            text::draw_line(frame, row, Line::from(spans));
            if on {
                frame.buffer_mut().set_style(row, theme.selected);
            }
            if first {
                frame.set_cursor_position((row.x, row.y));
            }
            row.y = row.y.saturating_add(1);
        }
        let sign = Style::new().add_modifier(Modifier::BOLD);
        let column = area.right();
        for (more, y, symbol) in [
            (top > 0, area.y, "▲"),
            (top + height < len, area.bottom().saturating_sub(1), "▼"),
        ] {
            let there = column < frame.area().right() && area.height > 0;
            if more && there {
                frame.buffer_mut().set_string(column, y, symbol, sign);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::ThemeName;
    use ratatui::{Terminal, backend::TestBackend};

    /// Two lines to read, a place of one line, a place of many, a place, lines to read.
    fn passages(long: usize) -> Vec<Passage> {
        let lines = |name: &str, count: usize| -> Vec<Line<'static>> {
            (0..count)
                .map(|n| Line::from(format!("{name}{n}")))
                .collect()
        };
        vec![
            Passage::read(lines("huvud", 2)),
            Passage::stop(lines("a", 1)),
            Passage::stop(lines("b", long)),
            Passage::stop(lines("c", 1)),
            Passage::read(lines("slut", 9)),
        ]
    }

    fn draw(reader: &Reader, long: usize) -> String {
        let mut terminal = Terminal::new(TestBackend::new(20, 6)).unwrap();
        let theme = Theme::new(ThemeName::Mono);
        let area = Rect::new(0, 0, 18, 6);
        terminal
            .draw(|frame| reader.draw(frame, area, &theme, true, passages(long)))
            .unwrap();
        terminal.backend().to_string()
    }

    fn at(reader: &Reader) -> Option<char> {
        reader.chosen(3).map(|at| ['a', 'b', 'c'][at])
    }

    fn press(reader: &Reader, command: &'static str, long: usize) -> (Option<char>, String) {
        assert!(reader.run(CommandId(command)));
        let shown = draw(reader, long);
        (at(reader), shown)
    }

    #[test]
    fn every_line_is_seen_on_the_way_down_and_every_place_stood_on() {
        for long in [1, 3, 40] {
            let reader = Reader::default();
            let mut seen = draw(&reader, long);
            assert!(seen.contains("» a0"));
            let mut stood = vec!['a'];
            for _ in 0..70 {
                let (on, shown) = press(&reader, "list.down", long);
                stood.extend(on);
                seen.push_str(&shown);
            }
            stood.dedup();
            assert_eq!(stood, ['a', 'b', 'c'], "{long}");
            for n in 0..long {
                assert!(seen.contains(&format!("b{n}")), "{long}: b{n}");
            }
            assert!(seen.contains("slut8"));
            for _ in 0..70 {
                press(&reader, "list.up", long);
            }
            assert!(draw(&reader, long).contains("huvud0"));
            assert_eq!(at(&reader), Some('a'));
        }
    }

    #[test]
    fn pages_and_ends_stand_on_what_is_seen_there() {
        let reader = Reader::default();
        draw(&reader, 40);
        let (on, shown) = press(&reader, "list.last", 40);
        assert!(on == Some('c') && shown.contains("slut8"));
        let (on, _) = press(&reader, "list.first", 40);
        assert_eq!(on, Some('a'));
        for _ in 0..20 {
            press(&reader, "list.page-down", 40);
        }
        assert!(draw(&reader, 40).contains("slut8"));
        for _ in 0..20 {
            press(&reader, "list.page-up", 40);
        }
        assert!(draw(&reader, 40).contains("huvud0"));
        assert_eq!(at(&reader), Some('a'));
    }

    #[test]
    fn a_text_without_places_is_only_scrolled() {
        let reader = Reader::default();
        let only = || vec![Passage::read(vec![Line::from("x"); 30])];
        let mut terminal = Terminal::new(TestBackend::new(4, 3)).unwrap();
        let theme = Theme::new(ThemeName::Mono);
        for command in ["list.down", "list.last", "list.up", "list.page-down"] {
            reader.run(CommandId(command));
            terminal
                .draw(|frame| reader.draw(frame, frame.area(), &theme, true, only()))
                .unwrap();
        }
        assert!(reader.chosen(0).is_none());
    }
}
