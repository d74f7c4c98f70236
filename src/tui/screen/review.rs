//! The review queue: what the other custodian wrote, what differs from what was last approved, and the decision.
//!
//! Approving signs the exact versions that were shown, by their hashes. Nothing is said to be approved before the desk
//! has answered, and Enter decides nothing.
//!
//! Long because the inbox, its content and the decision are one layer, whose commands and answers stand in one place.

mod answered;
mod content;
mod decision;
mod difference;
mod edition;
mod flow;
mod inbox;
mod marks;
mod proof;
mod remarks;
mod word_diff;

pub use difference::{Difference, Sheet};
pub use flow::flow;

use crate::desk::{Ask, Foreseen, Told, Trouble};
use crate::domain::RecordId;
use crate::tui::screen::detail::DetailScreen;
use crate::tui::screen::foresight::Follows;
use crate::tui::screen::guide::{Standing, panes, say_trouble};
use crate::tui::screen::history::HistoryScreen;
use crate::tui::widget::reader::Reader;
use crate::tui::widget::rows::Rows;
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{Queue, QueueItem};
use crate::words::thousands;
use crossterm::event::{KeyCode, KeyEvent};
use edition::EditionShown;
use proof::Proof;
use ratatui::{Frame, layout::Rect};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;

const QUEUE: Tag = 1;
const DECIDE: Tag = 2;
/// A comment is marked as resolved.
const SETTLE: Tag = 3;
/// What an edition contains.
const CONTENT: Tag = 4;
/// The passphrase is checked.
const PROVE: Tag = 5;
/// And the number of the question: what follows from the selected change.
const FORESEE: Tag = 20;
/// No question of that sort has this tag or a later one.
const LATER: Tag = 100;

/// Where the keyboard is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pane {
    Inbox,
    Content,
}

/// Where the queue is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// On a record.
    On(RecordId),
    /// On the first that the other custodian has of mine.
    Mine,
    /// On the first that was returned to me.
    Returned,
}

impl Stand {
    fn is_at(self, item: &QueueItem) -> bool {
        let returned = item.returned.is_some();
        match self {
            Self::On(id) => item.link.id == id,
            Self::Mine => !item.mine_to_decide && !returned,
            Self::Returned => !item.mine_to_decide && returned,
        }
    }
}

/// What is about to be, or has been, asked of the desk.
#[derive(Clone)]
enum Decision {
    /// These versions, by their places in the queue.
    Approve(Vec<QueueItem>),
    Return(Vec<QueueItem>),
}

/// So many columns the text is broken to when it is said in words: the breaks are not heard.
const SAID_WITHIN: usize = 100;
/// The review queue.
pub struct ReviewScreen {
    queue: Arc<Queue>,
    loaded: bool,
    rows: Rows,
    /// Where to stand once the queue is here.
    stand: Option<Stand>,
    marked: BTreeSet<(RecordId, u32)>,
    pane: Pane,
    whole: bool,
    reader: Reader,
    /// One pane was drawn last: the inbox then hides what is decided.
    narrow: Cell<bool>,
    shown: Option<Difference>,
    follows: Follows,
    edition: EditionShown,
    question: Standing<Decision>,
    proof: Option<Proof>,
    sent: Option<Decision>,
}

impl ReviewScreen {
    /// The queue, not asked for yet; standing somewhere in it.
    pub fn new(stand: Option<Stand>) -> Self {
        Self {
            stand,
            queue: Arc::new(Queue { items: Vec::new() }),
            loaded: false,
            rows: Rows::new(0),
            marked: BTreeSet::new(),
            pane: Pane::Inbox,
            whole: false,
            reader: Reader::default(),
            narrow: Cell::new(false),
            shown: None,
            follows: Follows::default(),
            edition: EditionShown::default(),
            question: Standing::none(),
            proof: None,
            sent: None,
        }
    }

    fn items(&self) -> &[QueueItem] {
        &self.queue.items
    }

    fn selected(&self) -> Option<&QueueItem> {
        self.rows.selected().and_then(|at| self.items().get(at))
    }

    /// Takes a new queue; the selection and the marks stay with their records.
    fn take(&mut self, mut queue: Arc<Queue>, cx: &Cx<'_>) -> Vec<Deed> {
        let kept = self.selected().map(|item| item.link.id);
        let read = self.selected().map(key_of);
        let order = |item: &QueueItem| (!item.waits_for_me(), !item.mine_to_decide);
        // As it comes it is in this order: twenty thousand rows are not copied to find that out.
        if !queue.items.is_sorted_by_key(order) {
            Arc::make_mut(&mut queue).items.sort_by_key(order);
        }
        let items = &queue.items;
        if !self.marked.is_empty() {
            let there: BTreeSet<_> = items.iter().map(key_of).collect();
            self.marked.retain(|key| there.contains(key));
        }
        self.rows.set_len(items.len());
        let stand = self.stand.take();
        let sought = |item: &QueueItem| match stand {
            Some(stand) => stand.is_at(item),
            None => Some(item.link.id) == kept,
        };
        if let Some(at) = items.iter().position(sought) {
            self.rows.select(at);
        }
        self.queue = queue;
        self.loaded = true;
        let same = read.is_some() && read == self.selected().map(key_of);
        self.show_again(!same, cx)
    }

    /// Makes the difference of the selected item ready, and asks what follows from it.
    fn show(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.show_again(true, cx)
    }

    /// The same; where the same version is read on, one stays where one is.
    fn show_again(&mut self, afresh: bool, cx: &Cx<'_>) -> Vec<Deed> {
        if afresh {
            self.reader.reset();
        }
        self.shown = self
            .selected()
            .map(|item| Difference::new(cx.words, item.link.kind, &item.diffs));
        let Some(id) = self.selected().map(|item| item.link.id) else {
            self.follows.forget();
            self.edition.ask(None);
            return Vec::new();
        };
        let content = self.queue.items.get(self.rows.selected().unwrap_or(0));
        let mut deeds = vec![self.follows.ask(FORESEE, Foreseen::Review(id))];
        deeds.extend(self.edition.ask(content));
        deeds
    }

    /// Why the selected item can't be decided now.
    fn decidable(&self) -> Result<&QueueItem, Reason> {
        if self.sent.is_some() {
            return Err(Reason::new("review-busy"));
        }
        let item = self.selected().ok_or(Reason::new("review-empty"))?;
        if item.mine_to_decide {
            Ok(item)
        } else {
            Err(own(item))
        }
    }

    /// Puts the question; nothing is asked of the desk yet.
    fn ask(&mut self, decision: Decision, cx: &Cx<'_>) -> Vec<Deed> {
        let prompt = decision::question(self, cx, &decision);
        self.question.ask(decision, prompt);
        Vec::new()
    }

    fn step(&mut self, down: bool, cx: &Cx<'_>) -> Vec<Deed> {
        if down {
            self.rows.down();
        } else {
            self.rows.up();
        }
        self.show(cx)
    }
}

fn key_of(item: &QueueItem) -> (RecordId, u32) {
    (item.link.id, item.version)
}

fn own(item: &QueueItem) -> Reason {
    Reason {
        code: match item.barred {
            Some("own-case") => "review-own-case",
            _ => "review-own",
        },
        args: vec![("label", item.link.label.clone())],
    }
}

impl Layer for ReviewScreen {
    fn context(&self) -> Context {
        if self.question.stands() || self.proof.is_some() {
            Context::Dialog
        } else {
            Context::Review
        }
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("review-crumb")
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let asked = self.question.about();
        if let Some(asked) = asked.map(|decision| decision::question(self, cx, decision)) {
            self.question.say_again(|_| asked);
        }
        vec![Deed::Ask(QUEUE, Ask::Queue)]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if let Some(proof) = &mut self.proof {
            let (deeds, away) = proof.key(key)?;
            if away {
                self.proof = None;
            }
            return Some(deeds);
        }
        if self.question.stands() {
            let outcome = self.question.key(key, cx)?;
            return Some(self.answered(outcome));
        }
        match (self.pane, key.code) {
            (Pane::Content, KeyCode::Esc) => {
                self.pane = Pane::Inbox;
                Some(Vec::new())
            }
            _ => None,
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        if let Some(proof) = &mut self.proof {
            proof.paste(text);
            return Vec::new();
        }
        match self.question.paste(text, cx) {
            Some(outcome) => self.answered(outcome),
            None => Vec::new(),
        }
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        match command.0 {
            // It is being read already; a record of an edition is opened.
            "review.enter" if self.pane == Pane::Content => match self.record() {
                Some(_) => Ok(()),
                None => Err(Reason::new("read-already")),
            },
            "review.approve" | "review.return" => self.decidable().map(|_| ()),
            "review.approve-marked" | "review.return-marked" if self.sent.is_some() => {
                Err(Reason::new("review-busy"))
            }
            "review.approve-marked" | "review.return-marked" if self.marked.is_empty() => {
                Err(Reason::new("review-nothing-marked"))
            }
            "review.return-marked" if self.entries_marked() > 1 => {
                Err(Reason::new("review-several-entries"))
            }
            "review.comment" => self.commentable(),
            "review.resolve" => self.resolvable().map(|_| ()),
            "review.mark" | "review.mark-entry" | "review.history" | "review.open"
            | "review.enter" | "review.whole" => self
                .selected()
                .map(|_| ())
                .ok_or(Reason::new("review-empty")),
            _ => Ok(()),
        }
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "review.approve" | "review.return" => {
                let Ok(item) = self.decidable().cloned() else {
                    return Vec::new();
                };
                if self.narrow.get() && self.pane == Pane::Inbox {
                    self.pane = Pane::Content;
                    return vec![Deed::Say(Tone::Info, cx.words.get("review-read-first"))];
                }
                let decision = if command.0 == "review.approve" {
                    Decision::Approve(vec![item])
                } else {
                    Decision::Return(vec![item])
                };
                self.ask(decision, cx)
            }
            "review.approve-marked" => {
                let items = self.marked_items();
                self.ask(Decision::Approve(items), cx)
            }
            "review.return-marked" => {
                let items = self.marked_items();
                self.ask(Decision::Return(items), cx)
            }
            "review.comment" => self.comment(cx),
            "review.resolve" => self.resolve(),
            "review.mark" => self.mark(cx),
            "review.mark-entry" => self.mark_entry(cx),
            "review.next" => self.step(true, cx),
            "review.previous" => self.step(false, cx),
            "review.enter" if self.pane == Pane::Content => self
                .record()
                .map(|link| Deed::Push(Box::new(DetailScreen::new(link.clone()))))
                .into_iter()
                .collect(),
            "review.enter" => {
                self.pane = Pane::Content;
                Vec::new()
            }
            "review.pane" => {
                self.pane = match self.pane {
                    Pane::Inbox => Pane::Content,
                    Pane::Content => Pane::Inbox,
                };
                Vec::new()
            }
            "review.whole" => {
                self.whole = !self.whole;
                Vec::new()
            }
            "review.open" => self
                .selected()
                .map(|item| Deed::Push(Box::new(DetailScreen::new(item.link.clone()))))
                .into_iter()
                .collect(),
            "review.history" => self
                .selected()
                .map(|item| Deed::Push(Box::new(HistoryScreen::new(item.link.clone()))))
                .into_iter()
                .collect(),
            _ if self.pane == Pane::Content => {
                self.reader.run(command);
                Vec::new()
            }
            _ => {
                if self.rows.run(command) {
                    return self.show(cx);
                }
                Vec::new()
            }
        }
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match (tag, told) {
            (_, Ok(Told::Queue(queue))) => self.take(queue, cx),
            (FORESEE..LATER, told) => {
                self.follows.take(FORESEE, tag, told);
                Vec::new()
            }
            (DECIDE, Ok(Told::Saved { seq, .. })) => {
                let Some(decision) = self.sent.take() else {
                    return Vec::new();
                };
                self.pane = Pane::Inbox;
                vec![
                    Deed::Say(Tone::Done, decision::done(cx, &decision, seq)),
                    Deed::Ask(QUEUE, Ask::Queue),
                ]
            }
            (PROVE, Ok(Told::Proved)) => match self.proof.take() {
                Some(proof) => self.send(proof.decision, None),
                None => Vec::new(),
            },
            (PROVE, Err(trouble)) => match &mut self.proof {
                Some(proof) => proof.refused(&trouble, cx),
                None => Vec::new(),
            },
            (CONTENT, told) => {
                self.edition.take(told);
                Vec::new()
            }
            (SETTLE, Ok(Told::Saved { seq, .. })) => {
                let seq = thousands(i64::try_from(seq).unwrap_or(i64::MAX));
                let said = cx.words.with("review-settled", &[("seq", &seq)]);
                vec![Deed::Say(Tone::Done, said), Deed::Ask(QUEUE, Ask::Queue)]
            }
            (DECIDE, Ok(Told::Cancelled)) => {
                self.sent = None;
                vec![Deed::Say(Tone::Info, cx.words.get("work-stopped"))]
            }
            (DECIDE, Err(trouble)) => {
                self.sent = None;
                // What was shown may have changed: it is asked for again, and nothing was signed.
                vec![say_trouble(cx, &trouble), Deed::Ask(QUEUE, Ask::Queue)]
            }
            (_, Err(trouble)) => vec![say_trouble(cx, &trouble)],
            (_, Ok(Told::Changed)) => self.refresh(cx),
            _ => Vec::new(),
        }
    }

    fn before_lock(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        *self = Self::new(None);
        Vec::new()
    }

    fn awaits(&self) -> bool {
        !self.loaded || self.proof.as_ref().is_some_and(|proof| proof.waiting)
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let (left, right) = panes(area, 42);
        self.narrow.set(right.is_none());
        match (right, self.pane) {
            (Some(right), pane) => {
                inbox::draw(self, frame, left, cx, pane == Pane::Inbox);
                decision::draw(self, frame, right, cx, pane == Pane::Content);
            }
            (None, Pane::Inbox) => inbox::draw(self, frame, left, cx, true),
            (None, Pane::Content) => decision::draw(self, frame, left, cx, true),
        }
        self.question.draw(frame, area, cx);
        if let Some(proof) = &self.proof {
            proof.draw(frame, area, cx);
        }
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        if !self.loaded {
            return cx.words.get("review-asking");
        }
        let mine = self.items().iter().filter(|i| i.waits_for_me()).count();
        cx.words.with(
            "review-status",
            &[
                ("mine", &mine.to_string()),
                ("other", &(self.items().len() - mine).to_string()),
                ("marked", &self.marked.len().to_string()),
            ],
        )
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        inbox::spoken(self, cx)
    }
}

#[cfg(test)]
mod tests;
