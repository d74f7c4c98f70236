//! Which day shall be looked at.

use super::PastScreen;
use crate::desk::{Told, Trouble};
use crate::domain::Kind;
use crate::tui::screen::guide::{Asks, Entered, OneLine, prose, typed_day};
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::Link;
use crossterm::event::KeyEvent;
use jiff::civil::Date;
use ratatui::{Frame, layout::Rect};

/// Asks for a day, and then shows a record or the list of a kind as it stood.
pub struct PastDay {
    kind: Kind,
    record: Option<Link>,
    day: OneLine,
}

impl PastDay {
    /// Asks for the day of a list.
    pub fn list(kind: Kind) -> Self {
        Self {
            kind,
            record: None,
            day: OneLine::new(20),
        }
    }

    /// Asks for the day of a record.
    pub fn record(link: Link) -> Self {
        Self {
            kind: link.kind,
            record: Some(link),
            day: OneLine::new(20),
        }
    }

    /// The day as typed, if it has passed.
    fn typed(&self, cx: &Cx<'_>) -> Option<Date> {
        // Any field of a day: none is filled here.
        let field = (Kind::Analysis, "adopted_date");
        typed_day(cx, field, self.day.text()).filter(|day| *day < cx.today)
    }
}

impl Layer for PastDay {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        Some(match self.day.key(key, cx)? {
            Entered::Away => vec![Deed::Pop],
            Entered::Line => match self.typed(cx) {
                Some(on) => {
                    let screen = match self.record.take() {
                        Some(link) => PastScreen::record(link, on),
                        None => PastScreen::list(self.kind, on),
                    };
                    vec![Deed::Replace(Box::new(screen))]
                }
                None => vec![Deed::Say(Tone::Error, cx.words.get("past-day-wrong"))],
            },
            Entered::Stays(said) => said,
        })
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        self.day.paste(text, cx)
    }

    fn told(&mut self, _tag: Tag, _told: Result<Told, Trouble>, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let words = cx.words;
        let body = words.get("past-day-body");
        let asks = Asks {
            title: words.get("past-day-title"),
            body: prose(&body, OneLine::columns(area), cx.theme.text),
            label: String::new(),
            keys: words.get("past-day-keys"),
        };
        self.day.draw(frame, area, cx, asks);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        self.day.spoken(cx, &cx.words.get("past-day-title"))
    }
}
