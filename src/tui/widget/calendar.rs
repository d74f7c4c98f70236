//! A month in a box, with ISO weeks, to pick a date from. It must not know what the date is for.

use crate::tui::Chord;
use crate::tui::Theme;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::text;
use crate::words::{Words, iso_week};
use crossterm::event::{KeyCode, KeyEvent};
use jiff::ToSpan;
use jiff::civil::Date;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// What a key did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dated {
    /// The calendar stands, perhaps on another day.
    Moved,
    /// This day was picked.
    Picked(Date),
    /// Left without picking.
    Away,
    /// The key means nothing here.
    NotMine,
}

/// A calendar open on a day.
pub struct Calendar {
    title: String,
    day: Date,
    today: Date,
}

/// Columns of the box, its frame included.
const WIDTH: u16 = 30;
/// Rows of the box: month, weekdays, six weeks, two rows of keys, the frame.
const HEIGHT: u16 = 12;

impl Calendar {
    /// A calendar on a day, or on today.
    pub fn new(title: impl Into<String>, day: Option<Date>, today: Date) -> Self {
        Self {
            title: title.into(),
            day: day.unwrap_or(today),
            today,
        }
    }

    /// Is called otherwise: the language was turned.
    pub fn retitle(&mut self, title: String) {
        self.title = title;
    }

    /// Takes a key.
    pub fn key(&mut self, key: &KeyEvent) -> Dated {
        let plain = Chord::typed(key).is_some();
        // Beyond the years that a date can have, the last one there is.
        let to = match key.code {
            KeyCode::Char(_) if !plain => return Dated::NotMine,
            KeyCode::Left | KeyCode::Char('-' | 'h') => self.day.saturating_sub(1.day()),
            KeyCode::Right | KeyCode::Char('+' | 'l') => self.day.saturating_add(1.day()),
            KeyCode::Up | KeyCode::Char('k') => self.day.saturating_sub(1.week()),
            KeyCode::Down | KeyCode::Char('j') => self.day.saturating_add(1.week()),
            KeyCode::PageUp => self.day.saturating_sub(1.month()),
            KeyCode::PageDown => self.day.saturating_add(1.month()),
            KeyCode::Home => self.day.first_of_month(),
            KeyCode::End => self.day.last_of_month(),
            KeyCode::Char('.' | 't' | 'T') => self.today,
            KeyCode::Enter | KeyCode::Char(' ') => return Dated::Picked(self.day),
            KeyCode::Esc => return Dated::Away,
            _ => return Dated::NotMine,
        };
        self.day = to;
        Dated::Moved
    }

    /// The day that the cursor stands on, in words: weekday, date, week and how far away.
    pub fn spoken(&self, words: &Words) -> String {
        let week = iso_week(self.day).to_string();
        let args = [
            ("title", self.title.as_str()),
            ("weekday", &words.weekday_short(self.day)),
            ("date", &crate::words::date(self.day)),
            ("week", &week),
            ("distance", &words.distance(self.day, self.today)),
        ];
        words.with("spoken-day", &args)
    }

    /// Draws the box in the middle of an area, with the terminal's cursor on the day.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, words: &Words, theme: &Theme) {
        let area = area.intersection(frame.area());
        let inner = inset(Panel::new(self.title.as_str()).focused(true).draw_over(
            frame,
            centred(area, WIDTH, HEIGHT),
            theme,
        ));
        let mut row = Rect { height: 1, ..inner };
        let mut put = |frame: &mut Frame<'_>, line: Line<'_>| {
            let here = row.intersection(inner);
            text::draw_line(frame, here, line);
            row.y = row.y.saturating_add(1);
            here
        };
        let month = words.month(self.day.month());
        let head = format!("   {month} {}", self.day.year());
        put(frame, Line::styled(head, theme.accent));
        let mut names = text::pad(&words.get("calendar-week"), 3);
        for offset in 0..7 {
            names.push_str(&text::pad_left(
                &words.weekday_short(monday(self.day).saturating_add(offset.days())),
                3,
            ));
        }
        put(frame, Line::styled(names, theme.dim));
        let mut week = monday(self.day.first_of_month());
        let last = self.day.last_of_month();
        for _ in 0..6 {
            if week > last {
                put(frame, Line::default());
                continue;
            }
            let here = put(frame, self.week(week, theme));
            let offset = crate::words::days_until(self.day, week);
            if let Ok(column @ 0..7) = u16::try_from(offset) {
                let x = here.x + 4 + column * 3;
                if !here.is_empty() && x < here.right() {
                    frame.set_cursor_position((x, here.y));
                }
            }
            week = week.saturating_add(1.week());
        }
        put(frame, Line::styled(words.get("calendar-keys-1"), theme.dim));
        put(frame, Line::styled(words.get("calendar-keys-2"), theme.dim));
    }

    /// One week: its number, then the days of the month; the picked one in brackets, today with a star.
    fn week(&self, monday: Date, theme: &Theme) -> Line<'static> {
        let mut spans = vec![Span::styled(
            text::pad(&format!("{:02}", iso_week(monday)), 3),
            theme.dim,
        )];
        // The brackets stand in the gap between two days, so that no column moves.
        let mut gap = ' ';
        for offset in 0..7 {
            let day = monday.saturating_add(offset.days());
            if day.month() != self.day.month() {
                spans.push(Span::raw(format!("{gap}  ")));
                gap = ' ';
                continue;
            }
            let here = day == self.day;
            spans.push(Span::raw(if here { '[' } else { gap }.to_string()));
            let style = if here { theme.selected } else { theme.text };
            spans.push(Span::styled(format!("{:>2}", day.day()), style));
            gap = match (here, day == self.today) {
                (true, _) => ']',
                (_, true) => '*',
                _ => ' ',
            };
        }
        spans.push(Span::raw(gap.to_string()));
        Line::from(spans)
    }
}

fn monday(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::ThemeName;
    use crate::words::Language;
    use jiff::civil::date;
    use ratatui::{Terminal, backend::TestBackend};

    const TODAY: Date = date(2026, 11, 22);

    fn press(calendar: &mut Calendar, code: KeyCode) -> Dated {
        calendar.key(&KeyEvent::from(code))
    }

    fn drawn(calendar: &Calendar, width: u16, height: u16) -> String {
        let (words, theme) = (Words::new(Language::Sv), Theme::new(ThemeName::Mono));
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal
            .draw(|frame| calendar.draw(frame, frame.area(), &words, &theme))
            .unwrap();
        terminal.backend().to_string()
    }

    #[test]
    fn weeks_are_iso_and_the_day_and_today_are_marked() {
        let shown = drawn(
            &Calendar::new("Bedömd", Some(date(2026, 11, 20)), TODAY),
            30,
            12,
        );
        for part in [
            "─ Bedömd ─",
            "november 2026",
            "v   må ti on to fr lö sö",
            "44                     1",
            "47  16 17 18 19[20]21 22*",
            "49  30",
        ] {
            assert!(shown.contains(part), "{part} in\n{shown}");
        }
    }

    #[test]
    fn keys_move_by_day_week_and_month_and_enter_picks() {
        let mut calendar = Calendar::new("", None, date(2027, 1, 31));
        press(&mut calendar, KeyCode::PageDown);
        assert_eq!(calendar.day, date(2027, 2, 28));
        press(&mut calendar, KeyCode::Char('+'));
        assert_eq!(calendar.day, date(2027, 3, 1));
        press(&mut calendar, KeyCode::Up);
        press(&mut calendar, KeyCode::Left);
        assert_eq!(calendar.day, date(2027, 2, 21));
        press(&mut calendar, KeyCode::Char('t'));
        assert_eq!(
            press(&mut calendar, KeyCode::Enter),
            Dated::Picked(date(2027, 1, 31))
        );
        assert_eq!(press(&mut calendar, KeyCode::Esc), Dated::Away);
        assert_eq!(press(&mut calendar, KeyCode::F(2)), Dated::NotMine);
    }

    #[test]
    fn every_size_and_the_ends_of_time_can_be_drawn() {
        let mut calendar = Calendar::new("Bedömd", Some(Date::MAX), TODAY);
        for code in [KeyCode::PageDown, KeyCode::Right, KeyCode::End] {
            press(&mut calendar, code);
        }
        for width in 1..34 {
            for height in 1..14 {
                drawn(&calendar, width, height);
            }
        }
        drawn(&Calendar::new("", Some(Date::MIN), TODAY), 30, 12);
    }
}
