//! A record's history: who did what and when, what stood before and after, and taking back the last change.
//!
//! Nothing is ever removed: taking back is a new entry.

mod draw;

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::guide::{Outcome, Prompt, Scroll, Standing, panes, say_trouble};
use crate::tui::screen::review::Difference;
use crate::tui::spoken;
use crate::tui::widget::rows::Rows;
use crate::tui::widget::say;
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{HistoryItem, Link};
use crate::words::{thousands, time};
use crossterm::event::{KeyCode, KeyEvent};
use draw::act;
use ratatui::{Frame, layout::Rect};

const HISTORY: Tag = 1;
const UNDO: Tag = 2;

/// A record's history.
pub struct HistoryScreen {
    link: Link,
    items: Vec<HistoryItem>,
    loaded: bool,
    rows: Rows,
    in_content: bool,
    whole: bool,
    scroll: Scroll,
    shown: Option<Difference>,
    question: Standing<u64>,
    sent: Option<u64>,
}

impl HistoryScreen {
    /// The history of this record, not asked for yet.
    pub fn new(link: Link) -> Self {
        Self {
            link,
            items: Vec::new(),
            loaded: false,
            rows: Rows::new(0),
            in_content: false,
            whole: false,
            scroll: Scroll::default(),
            shown: None,
            question: Standing::none(),
            sent: None,
        }
    }

    fn selected(&self) -> Option<&HistoryItem> {
        self.rows.selected().and_then(|at| self.items.get(at))
    }

    fn show(&mut self, cx: &Cx<'_>) {
        self.scroll.reset();
        self.shown = self
            .selected()
            .filter(|item| !item.diffs.is_empty())
            .map(|item| Difference::new(cx.words, self.link.kind, &item.diffs));
    }

    /// The entry of the selected item, where it can be taken back: only the last change can.
    fn undoable(&self) -> Result<&HistoryItem, Reason> {
        if self.sent.is_some() {
            return Err(Reason::new("undo-busy"));
        }
        let item = self.selected().ok_or(Reason::new("history-empty"))?;
        if !puts(item) {
            return Err(Reason::new("undo-changes-nothing"));
        }
        let last = self.items.iter().find(|item| puts(item));
        match last {
            Some(last) if last.seq == item.seq => Ok(item),
            Some(last) => Err(Reason {
                code: "undo-changed-since",
                args: vec![("seq", seq_of(last.seq))],
            }),
            None => Err(Reason::new("undo-changes-nothing")),
        }
    }

    fn answered(&mut self, outcome: Outcome<u64>) -> Vec<Deed> {
        match outcome {
            Outcome::Yes(seq, reason) => {
                self.sent = Some(seq);
                vec![Deed::Ask(UNDO, Ask::Undo { seq, reason })]
            }
            Outcome::Else(deeds) => deeds,
        }
    }
}

/// Whether the entry made a version, so that it can be taken back.
fn puts(item: &HistoryItem) -> bool {
    matches!(item.act, "created" | "changed" | "ended" | "reopened")
}

fn seq_of(seq: u64) -> String {
    thousands(i64::try_from(seq).unwrap_or(i64::MAX))
}

impl Layer for HistoryScreen {
    fn context(&self) -> Context {
        if self.question.stands() {
            Context::Dialog
        } else {
            Context::History
        }
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words
            .with("history-crumb", &[("label", &self.link.label)])
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.question.say_again(|seq| undo_prompt(cx, *seq));
        vec![Deed::Ask(HISTORY, Ask::History(self.link.id))]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.question.stands() {
            let outcome = self.question.key(key, cx)?;
            return Some(self.answered(outcome));
        }
        if self.in_content && key.code == KeyCode::Esc {
            self.in_content = false;
            return Some(Vec::new());
        }
        None
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match self.question.paste(text, cx) {
            Some(outcome) => self.answered(outcome),
            None => Vec::new(),
        }
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        match command.0 {
            // It is being read already.
            "history.enter" if self.in_content => Err(Reason::new("read-already")),
            "history.undo" => self.undoable().map(|_| ()),
            "history.enter" | "history.whole" => self
                .selected()
                .map(|_| ())
                .ok_or(Reason::new("history-empty")),
            _ => Ok(()),
        }
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "history.enter" => self.in_content = true,
            "history.pane" => self.in_content = !self.in_content,
            "history.whole" => self.whole = !self.whole,
            "history.undo" => {
                if let Ok(item) = self.undoable() {
                    let seq = item.seq;
                    self.question.ask(seq, undo_prompt(cx, seq));
                }
            }
            _ if self.in_content => {
                self.scroll.run(command);
            }
            _ => {
                if self.rows.run(command) {
                    self.show(cx);
                }
            }
        }
        Vec::new()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match (tag, told) {
            (_, Ok(Told::History(history))) => {
                let kept = self.selected().map(|item| item.seq);
                self.link = history.link;
                self.items = history.items;
                self.loaded = true;
                self.rows.set_len(self.items.len());
                let place = self.items.iter().position(|i| Some(i.seq) == kept);
                self.rows.select(place.unwrap_or(0));
                self.show(cx);
                Vec::new()
            }
            (UNDO, Ok(Told::Saved { seq, .. })) => match self.sent.take() {
                Some(taken) => {
                    self.rows.select(0);
                    vec![
                        Deed::Say(Tone::Done, undone(cx, taken, seq)),
                        Deed::Ask(HISTORY, Ask::History(self.link.id)),
                    ]
                }
                None => Vec::new(),
            },
            (UNDO, Ok(Told::Cancelled)) => {
                self.sent = None;
                vec![Deed::Say(Tone::Info, cx.words.get("work-stopped"))]
            }
            (tag, Err(trouble)) => {
                if tag == UNDO {
                    self.sent = None;
                }
                vec![say_trouble(cx, &trouble)]
            }
            (_, Ok(Told::Changed)) => self.refresh(cx),
            _ => Vec::new(),
        }
    }

    fn before_lock(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        *self = Self::new(Link {
            label: String::new(),
            title: String::new(),
            ..self.link.clone()
        });
        Vec::new()
    }

    fn awaits(&self) -> bool {
        !self.loaded
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let (left, right) = panes(area, 54);
        match right {
            Some(right) => {
                self.draw_list(frame, left, cx, !self.in_content);
                self.draw_content(frame, right, cx, self.in_content);
            }
            None if self.in_content => self.draw_content(frame, left, cx, true),
            None => self.draw_list(frame, left, cx, true),
        }
        self.question.draw(frame, area, cx);
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        let count = self.items.len().to_string();
        cx.words.with(
            "history-status",
            &[("label", &say::link(&self.link)), ("count", &count)],
        )
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if let Some(asked) = self.question.spoken(cx) {
            return asked;
        }
        let Some(item) = self.selected() else {
            return spoken::row(cx.words, &self.rows, "");
        };
        if self.in_content {
            let seq = seq_of(item.seq);
            let title = cx.words.with("history-entry", &[("seq", &seq)]);
            return spoken::text(cx.words, &title, self.scroll.seen());
        }
        let mut parts = vec![
            time(item.at),
            act(cx, item),
            item.who.clone(),
            self.gist(item, cx),
        ];
        parts.retain(|part| !part.is_empty());
        spoken::row(cx.words, &self.rows, &parts.join(", "))
    }
}

/// The question before an entry is taken back; the journal and the import ask the same.
pub fn undo_prompt(cx: &Cx<'_>, seq: u64) -> Prompt {
    let seq = seq_of(seq);
    Prompt::new(
        cx,
        cx.words.get("undo-title"),
        cx.words.with("undo-body", &[("seq", &seq)]),
        cx.words.get("undo-yes"),
    )
    .with_reason(
        cx.words.with("undo-label", &[("seq", &seq)]),
        cx.words.get("undo-hint"),
    )
}

/// That an entry was taken back, once the counter-change is on disk.
pub fn undone(cx: &Cx<'_>, taken: u64, by: u64) -> String {
    cx.words.with(
        "undo-done",
        &[("taken", &seq_of(taken)), ("seq", &seq_of(by))],
    )
}

#[cfg(test)]
mod tests;
