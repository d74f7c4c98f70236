//! Writes a comment on a field, or an answer to one, under what was said before. Modeless: every key that writes is text.
//!
//! What is typed is never lost: it is sealed when it is left, at lock and while one thinks, and comes back the next time.
//! It is said to be in the journal only when the desk has answered.

mod draw;

use super::threads::field_of;
use crate::desk::{Ask, CommentKey, Told, Trouble};
use crate::domain::{COMMENT_MAX, Command, Comment, ContentHash, FieldSpec, FieldType, RecordId};
use crate::fields;
use crate::tui::screen::guide::{Scroll, say_trouble};
use crate::tui::spoken;
use crate::tui::widget::prose::Prose;
use crate::tui::widget::{Edited, say};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{CommentRow, FieldDiff, Link};
use crate::words::thousands;
use crossterm::event::{KeyCode, KeyEvent};
use jiff::{SignedDuration, Timestamp};
use ratatui::{Frame, layout::Rect};
use zeroize::Zeroizing;

const SEND: Tag = 1;
const SETTLE: Tag = 2;
const FETCH: Tag = 3;
const KEEP: Tag = 4;

/// Rows of the editor, frame included.
const EDITOR: u16 = 8;
/// What was typed is sealed when nobody has typed for so long.
const REST: SignedDuration = SignedDuration::from_secs(5);

/// The version that a new comment is on.
#[derive(Clone, Copy)]
pub struct On {
    /// Its number.
    pub version: u32,
    /// Its hash.
    pub hash: ContentHash,
}

/// Where a comment is written.
pub struct CommentScreen {
    link: Link,
    field: Option<&'static FieldSpec>,
    /// What a new comment would be on; none where one only answers.
    on: Option<On>,
    /// What differs there.
    diff: Option<FieldDiff>,
    /// The comments on the field that can be answered.
    rows: Vec<CommentRow>,
    /// The one that is answered; past the last for a new one.
    at: usize,
    prose: Prose,
    scroll: Scroll,
    /// Typed since it was sealed, and when.
    typed: Option<Timestamp>,
    loaded: bool,
    sent: bool,
}

impl CommentScreen {
    /// A new comment on a field of a change.
    pub fn write(link: Link, diff: FieldDiff, on: On) -> Self {
        let field = diff.field;
        Self {
            diff: Some(diff),
            ..Self::new(link, Some(field), Some(on), Vec::new(), 0)
        }
    }

    /// An answer to one of the comments on a field, or to another of them.
    pub fn answer(link: Link, rows: Vec<CommentRow>, seq: u64) -> Self {
        let at = rows.iter().position(|row| row.seq == seq).unwrap_or(0);
        let field = rows.get(at).and_then(|row| row.field);
        Self::new(link, field, None, rows, at)
    }

    fn new(
        link: Link,
        field: Option<&'static FieldSpec>,
        on: Option<On>,
        rows: Vec<CommentRow>,
        at: usize,
    ) -> Self {
        Self {
            link,
            field,
            on,
            diff: None,
            rows,
            at,
            prose: Prose::new(COMMENT_MAX),
            scroll: Scroll::default(),
            typed: None,
            loaded: false,
            sent: false,
        }
    }

    fn row(&self) -> Option<&CommentRow> {
        self.rows.get(self.at)
    }

    /// Under which name what is typed is sealed.
    fn draft(&self) -> CommentKey {
        CommentKey {
            kind: self.link.kind,
            id: self.link.id,
            to: self.row().map(|row| row.seq),
            field: self.field.map_or("", |field| field.name),
        }
    }

    fn keep(&mut self) -> Vec<Deed> {
        if self.typed.take().is_none() || self.sent {
            return Vec::new();
        }
        let text = Zeroizing::new(self.prose.text());
        vec![Deed::Ask(KEEP, Ask::KeepComment(self.draft(), text))]
    }

    fn after(&mut self, edited: Edited, cx: &Cx<'_>) -> Vec<Deed> {
        if edited == Edited::Changed {
            self.typed = Some(cx.now);
        }
        let notice = self.prose.take_notice();
        notice
            .map(|notice| Deed::Say(Tone::Error, notice.say(cx.words)))
            .into_iter()
            .collect()
    }

    fn field_name(&self, cx: &Cx<'_>) -> String {
        match (self.row(), self.field) {
            (Some(row), _) => field_of(row, self.link.kind, cx),
            (None, Some(field)) => say::field(cx.words, self.link.kind, field.name),
            (None, None) => String::new(),
        }
    }

    /// What should be thought of once more in what is typed about a person.
    fn caution(&self, cx: &Cx<'_>) -> Option<String> {
        let free = FieldSpec {
            ty: FieldType::Prose(0),
            ..*self.field?
        };
        let text = Zeroizing::new(self.prose.text());
        let caution = fields::watch(self.link.kind, &free, &text, cx.today)?;
        let args = [("provision", caution.provision)];
        Some(cx.words.with(&format!("caution-{}", caution.code), &args))
    }

    fn record(&self) -> RecordId {
        self.link.id
    }

    fn send(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let text = self.prose.text();
        if text.trim().is_empty() {
            return vec![Deed::Say(Tone::Error, cx.words.get("comment-empty"))];
        }
        let of = self.record();
        let comment = match (self.row(), self.on, self.field) {
            (Some(row), ..) => Comment::Reply {
                of,
                to: row.seq,
                text,
            },
            (None, Some(on), Some(field)) => Comment::Write {
                of,
                version: on.version,
                hash: on.hash,
                field: field.name.to_owned(),
                text,
            },
            _ => return Vec::new(),
        };
        self.sent = true;
        vec![Deed::Ask(SEND, Ask::Do(Command::Comment(comment)))]
    }

    fn sent(&mut self, seq: u64, key: &str, cx: &Cx<'_>) -> Vec<Deed> {
        let seq = thousands(i64::try_from(seq).unwrap_or(i64::MAX));
        let field = self.field_name(cx);
        let args = [
            ("label", self.link.label.as_str()),
            ("field", &field),
            ("seq", &seq),
        ];
        vec![
            Deed::Ask(
                KEEP,
                Ask::KeepComment(self.draft(), Zeroizing::new(String::new())),
            ),
            Deed::Say(Tone::Done, cx.words.with(key, &args)),
            Deed::Pop,
        ]
    }
}

/// That a comment is resolved, or why it can't be said by the one who looks.
pub(super) fn resolvable(row: &CommentRow) -> Result<(), Reason> {
    match (row.is_open(), row.kept) {
        (false, _) => Err(Reason::new("comment-resolved")),
        (true, Some(_)) => Err(Reason {
            args: vec![("name", row.by.clone())],
            ..Reason::new("comment-unanswered")
        }),
        (true, None) => Ok(()),
    }
}

/// Asks that a comment be resolved.
pub(super) fn resolve(of: RecordId, to: u64) -> Ask {
    Ask::Do(Command::Comment(Comment::Resolve { of, to }))
}

impl Layer for CommentScreen {
    fn context(&self) -> Context {
        Context::Comment
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        let label = self.link.label.as_str();
        cx.words.with("comment-crumb", &[("label", label)])
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        // Once: what is typed here is nobody else's.
        if self.loaded {
            return Vec::new();
        }
        vec![Deed::Ask(FETCH, Ask::CommentDraft(self.draft()))]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if key.code == KeyCode::Esc {
            let mut deeds = self.keep();
            if !self.prose.is_empty() {
                deeds.push(Deed::Say(Tone::Info, cx.words.get("comment-kept")));
            }
            deeds.push(Deed::Pop);
            return Some(deeds);
        }
        if self.sent {
            let passes = matches!(key.code, KeyCode::F(_));
            return (!passes).then(Vec::new);
        }
        if matches!(key.code, KeyCode::PageDown | KeyCode::PageUp) {
            self.scroll.key(key);
            return Some(Vec::new());
        }
        match self.prose.key(key) {
            Edited::NotMine => None,
            edited => Some(self.after(edited, cx)),
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        if self.sent {
            return Vec::new();
        }
        let edited = self.prose.paste(text);
        self.after(edited, cx)
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        if self.sent {
            return Err(Reason::new("comment-busy"));
        }
        match (command.0, self.row()) {
            ("comment.resolve", Some(row)) => resolvable(row),
            ("comment.resolve", None) => Err(Reason::new("comment-not-written")),
            ("comment.next", _) if self.rows.len() < 2 => Err(Reason::new("comment-only-one")),
            ("comment.next", _) if !self.prose.is_empty() => Err(Reason::new("comment-typed")),
            _ => Ok(()),
        }
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "comment.send" => self.send(cx),
            "comment.resolve" => {
                let Some(to) = self.row().map(|row| row.seq) else {
                    return Vec::new();
                };
                self.sent = true;
                vec![Deed::Ask(SETTLE, resolve(self.record(), to))]
            }
            "comment.next" => {
                self.at = (self.at + 1) % self.rows.len().max(1);
                self.field = self.row().and_then(|row| row.field);
                self.scroll.reset();
                vec![Deed::Ask(FETCH, Ask::CommentDraft(self.draft()))]
            }
            _ => Vec::new(),
        }
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match (tag, told) {
            (FETCH, Ok(Told::CommentDraft(text))) => {
                self.loaded = true;
                // What was typed meanwhile is newer.
                if self.prose.is_empty() && !text.is_empty() {
                    self.prose.set(&text);
                    self.prose.end();
                    return vec![Deed::Say(Tone::Info, cx.words.get("comment-fetched"))];
                }
                Vec::new()
            }
            (SEND, Ok(Told::Saved { seq, .. })) => {
                let key = match self.row() {
                    Some(_) => "comment-answered",
                    None => "comment-written",
                };
                self.sent(seq, key, cx)
            }
            (SETTLE, Ok(Told::Saved { seq, .. })) => self.sent(seq, "comment-settled", cx),
            (SEND | SETTLE, Err(trouble)) => {
                self.sent = false;
                vec![say_trouble(cx, &trouble)]
            }
            (_, Err(trouble)) => {
                self.loaded = true;
                vec![say_trouble(cx, &trouble)]
            }
            _ => Vec::new(),
        }
    }

    fn tick(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        match self.typed {
            Some(at) if cx.now.duration_since(at) >= REST => self.keep(),
            _ => Vec::new(),
        }
    }

    fn before_lock(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        self.keep()
    }

    fn unsaved(&self) -> bool {
        !self.prose.is_empty()
    }

    fn awaits(&self) -> bool {
        !self.loaded || self.sent
    }

    fn typing(&self) -> bool {
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let editor = match area.height {
            low if low < EDITOR * 2 => low / 2,
            _ => EDITOR,
        };
        let upper = Rect {
            height: area.height - editor,
            ..area
        };
        let lower = Rect {
            y: upper.bottom(),
            height: editor,
            ..area
        };
        self.draw_above(frame, upper, cx);
        self.draw_editor(frame, lower, cx);
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        match self.caution(cx) {
            Some(caution) => format!("! {caution}"),
            None => cx.words.get("comment-hint"),
        }
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        // What was said is heard before what one types.
        let said = self.row().map_or("", |row| &row.text);
        let text = format!("{said} {}", self.prose.text()).replace('\n', " ");
        spoken::field(cx.words, &self.editor_title(cx), &text)
    }
}

#[cfg(test)]
mod tests;
