//! Ends several records for one reason: a reason first, then a letter. Each is a change of its own, so that each can be
//! returned or taken back by itself; the first that is refused stops the rest.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::{Command, RecordId};
use crate::tui::screen::guide::{Asks, Entered, OneLine, prose_within};
use crate::tui::widget::dialog::Question;
use crate::tui::widget::say;
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crossterm::event::KeyEvent;
use ratatui::{Frame, layout::Rect};

/// The longest reason, in characters.
const REASON_MAX: usize = 400;
/// Rows of the labels, at the most.
const LABELS: usize = 2;

/// A record as it was seen when it was marked.
#[derive(Clone)]
pub struct Seen {
    /// Which.
    pub id: RecordId,
    /// SV-0012.
    pub label: String,
    /// The version that was seen.
    pub version: u32,
}

/// The dialog.
pub struct EndMany {
    records: Vec<Seen>,
    reason: OneLine,
    confirming: bool,
    /// How many are ended; none before it has begun.
    done: Option<usize>,
}

impl EndMany {
    /// Asks for the reason to end these.
    pub fn new(records: Vec<Seen>) -> Self {
        Self {
            records,
            reason: OneLine::new(REASON_MAX),
            confirming: false,
            done: None,
        }
    }

    fn count(&self) -> String {
        self.records.len().to_string()
    }

    fn question(&self, cx: &Cx<'_>) -> Question {
        let (words, count) = (cx.words, self.count());
        let args = [("count", count.as_str())];
        Question::yes_or_no(
            words,
            words.with("end-many-title", &args),
            words.with("end-many-sure", &args),
            (words.get("end-yes"), words.get("prompt-no")),
        )
    }

    /// How many are ended of how many.
    fn going(&self, done: usize, cx: &Cx<'_>) -> String {
        let (done, count) = (done.to_string(), self.count());
        let args = [("done", done.as_str()), ("count", count.as_str())];
        cx.words.with("end-many-going", &args)
    }

    /// Asks for the next one to be ended; leaves after the last.
    fn next(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.reason.send();
        let at = self.done.unwrap_or(0);
        self.done = Some(at);
        let Some(record) = self.records.get(at) else {
            let count = self.count();
            let words = cx.words.with("end-many-done", &[("count", &count)]);
            return vec![Deed::Pop, Deed::Say(Tone::Done, words)];
        };
        let command = Command::End {
            id: record.id,
            base: record.version,
            on: cx.today,
            reason: self.reason.text().to_owned(),
        };
        vec![Deed::Ask(0, Ask::Do(command))]
    }
}

impl Layer for EndMany {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("end-crumb")
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.done.is_some() {
            return None;
        }
        if self.confirming {
            let yes = self.question(cx).is_first(key)?;
            self.confirming = false;
            return Some(match yes {
                true => self.next(cx),
                false => Vec::new(),
            });
        }
        Some(match self.reason.key(key, cx)? {
            Entered::Away => vec![Deed::Pop],
            Entered::Line if self.reason.text().is_empty() => {
                let words = cx.words.get("refusal-end-needs-reason");
                vec![Deed::Say(Tone::Error, words)]
            }
            Entered::Line => {
                self.confirming = true;
                Vec::new()
            }
            Entered::Stays(said) => said,
        })
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match self.confirming {
            true => Vec::new(),
            false => self.reason.paste(text, cx),
        }
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(done) = self.done else {
            return Vec::new();
        };
        match told {
            Ok(Told::Saved { .. }) => {
                self.done = Some(done + 1);
                self.next(cx)
            }
            Err(trouble) => {
                let label = self.records.get(done).map_or("", |record| &record.label);
                let (count, done) = (self.count(), done.to_string());
                let why = say::trouble(cx.words, &trouble);
                let args = [
                    ("done", done.as_str()),
                    ("count", count.as_str()),
                    ("label", label),
                    ("why", why.as_str()),
                ];
                let words = cx.words.with("end-many-stopped", &args);
                vec![Deed::Pop, Deed::Say(Tone::Error, words)]
            }
            Ok(_) => Vec::new(),
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        if self.confirming {
            return self.question(cx).draw(frame, area, cx.theme);
        }
        let (words, count) = (cx.words, self.count());
        let labels: Vec<&str> = self.records.iter().map(|one| one.label.as_str()).collect();
        let columns = OneLine::columns(area);
        let asks = Asks {
            title: words.with("end-many-title", &[("count", &count)]),
            body: prose_within(&labels.join(", "), (columns, LABELS), cx.theme.text),
            label: match self.done {
                Some(done) => self.going(done, cx),
                None => words.get("end-reason"),
            },
            keys: words.get("end-keys"),
        };
        self.reason.draw(frame, area, cx, asks);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if self.confirming {
            return self.question(cx).spoken(cx.words);
        }
        let count = self.count();
        if let Some(done) = self.done {
            return self.going(done, cx);
        }
        let title = cx.words.with("end-many-title", &[("count", &count)]);
        let label = format!("{title}. {}", cx.words.get("end-reason"));
        self.reason.spoken(cx, &label)
    }
}
