//! Writing a snapshot, step by step: what it holds, for whom and where, why, a last look, the writing, and the receipt.
//!
//! Nothing is written before the question on the control page is answered by its letter. What is under way can be
//! stopped, and then leaves no half file. It is said to be written only when it was read back and compared.

mod draw;
mod order;

use crate::desk::{Ask, SnapshotReceipt, Ticket, Told, Trouble};
use crate::domain::Compartment;
use crate::tui::screen::guide::{
    Outcome, Prompt, Scroll, Standing, pasted, say_no, spoken_step, typed,
};
use crate::tui::widget::progress::Pace;
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crossterm::event::{KeyCode, KeyEvent};
use jiff::Timestamp;
use order::{Field, Order};
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// The tag of the work; a cancellation carries the same, so that it is known which work it stops.
const CREATE: Tag = 1;

/// The steps of the work that are expected, in order: words under `step-<code>`.
const WORK: [&str; 4] = [
    "snapshot-collect",
    "snapshot-encrypt",
    "snapshot-read-back",
    "snapshot-compare",
];

/// The steps, in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Step {
    Scope,
    Recipients,
    Purpose,
    Control,
    Create,
    Receipt,
}

/// How far the work has come, in bytes, and how long is left of the step. Only steps that were told of are ever shown as done:
/// a step that the desk skipped must not look as if it had been taken.
#[derive(Default)]
struct Progress {
    /// The steps that have begun, in order; the last is under way.
    begun: Vec<&'static str>,
    pace: Option<Pace>,
}

impl Progress {
    fn tell(&mut self, step: &'static str, done: u64, total: u64, now: Timestamp) {
        if self.begun.last() != Some(&step) {
            self.begun.push(step);
        }
        let pace = self.pace.get_or_insert_with(|| Pace::begin(now));
        pace.tell(step, done, total, now);
    }

    /// Bytes done, of how many.
    fn counts(&self) -> (u64, u64) {
        self.pace.map_or((0, 0), |pace| pace.counts())
    }

    /// The steps of the plan that lie beyond the one under way.
    fn ahead(&self) -> &'static [&'static str] {
        let mut begun = self.begun.iter().rev();
        let at = begun.find_map(|step| WORK.iter().position(|code| code == step));
        WORK.get(at.map_or(0, |at| at + 1)..).unwrap_or_default()
    }
}

/// What a question is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    Create,
    Cancel,
}

/// The guide for a snapshot.
pub struct SnapshotScreen {
    step: Step,
    order: Order,
    progress: Progress,
    cancelling: bool,
    receipt: Option<SnapshotReceipt>,
    /// In the control page and the receipt, which can be longer than the screen.
    scroll: Scroll,
    trouble: Option<Trouble>,
    question: Standing<About>,
}

impl SnapshotScreen {
    /// Offers the first of the files with recipients that were found.
    pub fn offering(mut self, recipients: &[PathBuf]) -> Self {
        if let Some(first) = recipients.first() {
            self.order.recipient.set(&first.to_string_lossy());
        }
        self
    }

    /// An order with nothing chosen: what leaves the register is chosen, never preselected.
    pub fn new() -> Self {
        Self {
            step: Step::Scope,
            order: Order::new(),
            progress: Progress::default(),
            cancelling: false,
            receipt: None,
            scroll: Scroll::default(),
            trouble: None,
            question: Standing::none(),
        }
    }

    fn next(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.trouble = None;
        match self.step {
            Step::Scope if self.order.scope().is_empty() => {
                return say_no(cx, "snapshot-scope-empty");
            }
            Step::Scope => self.step = Step::Recipients,
            Step::Recipients => return self.next_recipient(cx),
            Step::Purpose if self.order.purpose.text().trim().is_empty() => {
                return say_no(cx, "snapshot-purpose-empty");
            }
            Step::Purpose => {
                self.scroll.reset();
                self.step = Step::Control;
            }
            Step::Control | Step::Create | Step::Receipt => {}
        }
        Vec::new()
    }

    /// Enter in the step of the recipients: adds what is typed, or goes to the folder, or on.
    fn next_recipient(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let field = self.order.field;
        if field == Field::Recipient && self.order.add_recipient() {
            return Vec::new();
        }
        match field {
            Field::Recipient if self.order.recipients.is_empty() => {
                return say_no(cx, "snapshot-recipient-empty");
            }
            Field::Recipient => self.order.field = Field::Folder,
            Field::Folder if self.order.recipients.is_empty() => {
                self.order.field = Field::Recipient;
                return say_no(cx, "snapshot-recipient-empty");
            }
            Field::Folder if self.order.folder.text().trim().is_empty() => {
                return say_no(cx, "snapshot-folder-empty");
            }
            Field::Folder => self.step = Step::Purpose,
        }
        Vec::new()
    }

    /// One step back. False where the guide is left.
    fn back(&mut self) -> bool {
        self.trouble = None;
        self.step = match self.step {
            Step::Scope | Step::Receipt => return false,
            Step::Recipients => Step::Scope,
            Step::Purpose => Step::Recipients,
            Step::Control => Step::Purpose,
            Step::Create => Step::Create,
        };
        true
    }

    fn toggle(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let line = self
            .order
            .lines
            .selected()
            .and_then(|at| Compartment::ALL.get(at));
        if let Some(one) = line.filter(|one| is_shut(cx, **one)) {
            return say_no(cx, &format!("reason-shut-{}", one.code()));
        }
        if self.order.toggle() {
            Vec::new()
        } else {
            say_no(cx, "snapshot-identities-need-personnel")
        }
    }

    fn answered(&mut self, outcome: Outcome<About>) -> Vec<Deed> {
        match outcome {
            Outcome::Yes(About::Create, _) => {
                self.step = Step::Create;
                self.progress = Progress::default();
                self.trouble = None;
                vec![Deed::Ask(CREATE, Ask::Snapshot(self.order.made()))]
            }
            // It may have ended while the question stood.
            Outcome::Yes(About::Cancel, _) if self.step == Step::Create => {
                self.cancelling = true;
                vec![Deed::Ask(CREATE, Ask::Cancel(Ticket(0)))]
            }
            Outcome::Yes(About::Cancel, _) => Vec::new(),
            Outcome::Else(deeds) => deeds,
        }
    }

    /// The question before something is done.
    fn prompt(&self, about: About, cx: &Cx<'_>) -> Prompt {
        let words = cx.words;
        let count = self.order.recipients.len().to_string();
        let (title, body, yes) = match about {
            About::Create if self.order.identities => (
                "snapshot-create-title",
                "snapshot-create-body-identities",
                "snapshot-create-yes",
            ),
            About::Create => (
                "snapshot-create-title",
                "snapshot-create-body",
                "snapshot-create-yes",
            ),
            About::Cancel => (
                "snapshot-cancel-title",
                "snapshot-cancel-body",
                "snapshot-cancel-yes",
            ),
        };
        let body = words.with(body, &[("count", &count)]);
        Prompt::new(cx, words.get(title), body, words.get(yes))
    }

    fn ask(&mut self, about: About, cx: &Cx<'_>) {
        self.question.ask(about, self.prompt(about, cx));
    }

    /// The work ended without a snapshot: back to the control page, where it can be tried again.
    fn ended(&mut self) {
        self.step = Step::Control;
        self.cancelling = false;
        self.question.take_away();
    }
}

impl Default for SnapshotScreen {
    fn default() -> Self {
        Self::new()
    }
}

impl Layer for SnapshotScreen {
    fn context(&self) -> Context {
        if self.question.stands() {
            Context::Dialog
        } else {
            Context::Snapshot
        }
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("snapshot-crumb")
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        if let Some(about) = self.question.about().copied() {
            self.ask(about, cx);
        }
        Vec::new()
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.question.stands() {
            let outcome = self.question.key(key, cx)?;
            return Some(self.answered(outcome));
        }
        match (self.step, key.code) {
            (Step::Create, KeyCode::Esc) => {
                if !self.cancelling {
                    self.ask(About::Cancel, cx);
                }
                Some(Vec::new())
            }
            (_, KeyCode::Esc) => self.back().then(Vec::new),
            (_, KeyCode::Enter) => None,
            (Step::Scope, KeyCode::Char('j')) => {
                self.order.lines.down();
                Some(Vec::new())
            }
            (Step::Scope, KeyCode::Char('k')) => {
                self.order.lines.up();
                Some(Vec::new())
            }
            (Step::Scope, _) => self.order.lines.key(key).then(Vec::new),
            (Step::Recipients, _) => self.order.key(key, cx),
            (Step::Purpose, _) => typed(&mut self.order.purpose, key, cx),
            (Step::Control | Step::Receipt, _) => self.scroll.key(key).then(Vec::new),
            _ => None,
        }
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        if let Some(outcome) = self.question.paste(text, cx) {
            return self.answered(outcome);
        }
        match self.step {
            Step::Recipients => pasted(self.order.edit(), text, cx),
            Step::Purpose => pasted(&mut self.order.purpose, text, cx),
            _ => Vec::new(),
        }
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        let why = match (command.0, self.step) {
            (_, Step::Create) => "snapshot-working",
            (_, Step::Receipt) => "snapshot-made",
            ("snapshot.next", Step::Control) => "snapshot-next-is-create",
            ("snapshot.toggle", step) if step != Step::Scope => "snapshot-not-scope",
            ("snapshot.remove", step) if step != Step::Recipients => "snapshot-not-recipients",
            ("snapshot.remove", _) if self.order.recipients.is_empty() => {
                "snapshot-no-recipient-yet"
            }
            ("snapshot.create", step) if step != Step::Control => "snapshot-not-control",
            _ => return Ok(()),
        };
        Err(Reason::new(why))
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "snapshot.next" => return self.next(cx),
            "snapshot.toggle" => return self.toggle(cx),
            "snapshot.remove" => {
                self.order.recipients.pop();
            }
            "snapshot.create" => self.ask(About::Create, cx),
            _ => {}
        }
        Vec::new()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        if tag != CREATE || self.step != Step::Create {
            return Vec::new();
        }
        match told {
            Ok(Told::Progress { step, done, total }) => {
                self.progress.tell(step, done, total, cx.now);
                Vec::new()
            }
            Ok(Told::Snapshot(receipt)) => {
                let said = cx
                    .words
                    .with("snapshot-done", &[("number", &receipt.number)]);
                self.ended();
                self.receipt = Some(*receipt);
                self.step = Step::Receipt;
                self.scroll.reset();
                vec![Deed::Say(Tone::Done, said)]
            }
            Ok(Told::Cancelled) => {
                self.ended();
                vec![Deed::Say(Tone::Info, cx.words.get("snapshot-cancelled"))]
            }
            Ok(_) => Vec::new(),
            Err(trouble) => {
                self.ended();
                // It stands in the frame until something is done about it: told once, and there.
                self.trouble = Some(trouble);
                Vec::new()
            }
        }
    }

    fn before_lock(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        *self = Self::new();
        Vec::new()
    }

    fn shows_work(&self) -> bool {
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        draw::draw(self, frame, area, cx);
        self.question.draw(frame, area, cx);
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        let key = match self.step {
            Step::Create if self.cancelling => "snapshot-cancelling",
            Step::Create => "snapshot-working",
            Step::Receipt => "snapshot-written",
            _ => "snapshot-status",
        };
        cx.words.get(key)
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let asked = self.question.spoken(cx);
        asked.unwrap_or_else(|| spoken_step(cx, self.trouble.as_ref(), draw::spoken(self, cx)))
    }
}

/// Whether the session has no key to a compartment: nothing of it can be handed over.
fn is_shut(cx: &Cx<'_>, compartment: Compartment) -> bool {
    let session = cx.session;
    session.is_some_and(|session| session.shut.contains(&compartment))
}

#[cfg(test)]
mod tests;
