//! The guided first run: where the register lies, whose it is, how high it may go, who keeps it, and the key that signs
//! its first entry.
//!
//! Every step keeps what was typed when one goes back; only the passphrase is wiped, when it is sent, when the guide is
//! left and after a minute without a key. Nothing is made before the question on the control page is answered.

mod draw;
mod order;

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::guide::{
    Outcome, Prompt, Scroll, Standing, pasted, say_no, spoken_step, typed,
};
use crate::tui::screen::overview::OverviewScreen;
use crate::tui::screen::sheets::SheetsScreen;
use crate::tui::widget::found::Found;
use crate::tui::widget::progress::Pace;
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crossterm::event::{KeyCode, KeyEvent};
use jiff::{SignedDuration, Timestamp};
use order::{Line, Order};
use ratatui::{Frame, layout::Rect};
use std::path::Path;

const FOUND: Tag = 1;
/// What media hold, because another file was asked for.
const NEXT: Tag = 2;
/// The same, when the guide begins.
const MEDIA: Tag = 3;
/// How long a typed passphrase is kept without a key.
const KEPT: SignedDuration = SignedDuration::from_secs(60);

/// The steps, in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Step {
    Place,
    Municipality,
    Ceiling,
    Cards,
    Key,
    Control,
}

impl Step {
    const ALL: [Self; 6] = [
        Self::Place,
        Self::Municipality,
        Self::Ceiling,
        Self::Cards,
        Self::Key,
        Self::Control,
    ];

    /// The lines that are typed in the step.
    fn lines(self) -> &'static [Line] {
        match self {
            Self::Place => &[Line::Place],
            Self::Cards => &[Line::ChiefCard, Line::DeputyCard],
            Self::Key => &[Line::ChiefKey, Line::Passphrase],
            Self::Municipality | Self::Ceiling | Self::Control => &[],
        }
    }

    fn at(place: usize) -> Option<Self> {
        Self::ALL.get(place).copied()
    }
}

/// The guided first run.
pub struct FirstRunScreen {
    step: Step,
    /// Which of the step's lines has the keyboard.
    focus: usize,
    order: Order,
    typed_at: Option<Timestamp>,
    peeking: bool,
    /// The work under way.
    working: Option<Pace>,
    trouble: Option<Trouble>,
    question: Standing<()>,
    /// In the control page, which can be longer than a low screen.
    scroll: Scroll,
}

impl FirstRunScreen {
    /// A first run at a place, with key files and cards that were found; the first of each is offered.
    pub fn new(place: &Path, key_files: Found, cards: Found) -> Self {
        Self {
            step: Step::Place,
            focus: 0,
            order: Order::new(place, key_files, cards),
            typed_at: None,
            peeking: false,
            working: None,
            trouble: None,
            question: Standing::none(),
            scroll: Scroll::default(),
        }
    }

    fn line(&self) -> Option<Line> {
        self.step.lines().get(self.focus).copied()
    }

    fn go(&mut self, step: Step, focus: usize) {
        self.step = step;
        self.focus = focus;
        self.hide();
    }

    fn hide(&mut self) {
        self.peeking = false;
        self.order.passphrase.set_masked(true);
    }

    fn forget(&mut self) {
        self.order.passphrase.set("");
        self.typed_at = None;
        self.hide();
    }

    /// On to the next line or step, where nothing is lacking.
    fn next(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        if let Some(key) = self.line().and_then(|line| self.order.lacks(line)) {
            return say_no(cx, key);
        }
        if self.step == Step::Municipality && self.order.municipality().is_none() {
            return say_no(cx, "first-lacks-municipality");
        }
        if self.focus + 1 < self.step.lines().len() {
            self.focus += 1;
            return Vec::new();
        }
        // What is wrong on the way here must be told before anything is asked.
        if let Some((step, focus, key)) = self.first_lack(self.step) {
            self.go(step, focus);
            return say_no(cx, key);
        }
        self.trouble = None;
        if let Some(step) = Step::at(self.step as usize + 1) {
            self.go(step, 0);
        }
        Vec::new()
    }

    /// The first line up to a step that is not filled as it must be.
    fn first_lack(&self, last: Step) -> Option<(Step, usize, &'static str)> {
        Step::ALL
            .into_iter()
            .filter(|step| *step <= last)
            .flat_map(|step| step.lines().iter().enumerate().map(move |l| (step, l)))
            .find_map(|(step, (at, line))| self.order.lacks(*line).map(|key| (step, at, key)))
    }

    /// Back to the line or step before. False at the first.
    fn back(&mut self) -> bool {
        self.trouble = None;
        if self.focus > 0 {
            self.focus -= 1;
            return true;
        }
        let before = (self.step as usize).checked_sub(1).and_then(Step::at);
        match before {
            Some(step) => {
                self.go(step, step.lines().len().saturating_sub(1));
                true
            }
            None => false,
        }
    }

    /// Puts the next file that was found in the line.
    fn put_next(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        match self.line() {
            Some(line) if !self.order.put_next(line) => say_no(cx, "first-no-other-file"),
            _ => Vec::new(),
        }
    }

    fn turn(&mut self, down: bool) {
        let count = self.step.lines().len();
        if count > 0 {
            let by = if down { 1 } else { count - 1 };
            self.focus = (self.focus + by) % count;
        }
    }

    /// A key in a step without lines, or one that moves between lines.
    fn moved(&mut self, key: &KeyEvent) -> bool {
        match (self.step, key.code) {
            (Step::Municipality, _) => self.order.municipalities.key(key),
            (Step::Ceiling, _) => self.order.levels.key(key),
            (Step::Control, _) => self.scroll.key(key),
            (_, KeyCode::Tab | KeyCode::Down) => {
                self.turn(true);
                true
            }
            (_, KeyCode::BackTab | KeyCode::Up) => {
                self.turn(false);
                true
            }
            _ => false,
        }
    }

    fn prompt(&self, cx: &Cx<'_>) -> Prompt {
        let words = cx.words;
        let name = self.order.municipality().map_or("", |m| m.name);
        Prompt::new(
            cx,
            words.get("first-create-title"),
            words.with("first-create-body", &[("municipality", name)]),
            words.get("first-create-yes"),
        )
    }

    /// Makes the register.
    fn create(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(order) = self.order.made() else {
            return Vec::new();
        };
        self.forget();
        self.trouble = None;
        self.working = Some(Pace::begin(cx.now));
        vec![Deed::Ask(FOUND, Ask::Found(Box::new(order)))]
    }
}

impl Layer for FirstRunScreen {
    fn context(&self) -> Context {
        if self.question.stands() {
            Context::Dialog
        } else {
            Context::FirstRun
        }
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("first-crumb")
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        if self.question.stands() {
            self.question.ask((), self.prompt(cx));
        }
        let look = self.order.found(Line::ChiefKey).and_then(Found::look);
        look.map(|ask| Deed::Ask(MEDIA, ask)).into_iter().collect()
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.question.stands() {
            return Some(match self.question.key(key, cx)? {
                Outcome::Yes((), _) => self.create(cx),
                Outcome::Else(deeds) => deeds,
            });
        }
        if self.working.is_some() {
            return None;
        }
        let moves = matches!(
            key.code,
            KeyCode::Enter
                | KeyCode::Esc
                | KeyCode::Tab
                | KeyCode::BackTab
                | KeyCode::Up
                | KeyCode::Down
        );
        if let Some(line) = self.line().filter(|_| !moves) {
            if line == Line::Passphrase {
                self.typed_at = Some(cx.now);
            }
            return typed(self.order.edit_mut(line), key, cx);
        }
        if matches!(key.code, KeyCode::Enter | KeyCode::Esc) {
            return None;
        }
        self.moved(key).then(Vec::new)
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        if self.working.is_some() || self.question.stands() {
            return Vec::new();
        }
        match self.line() {
            Some(line) => {
                if line == Line::Passphrase {
                    self.typed_at = Some(cx.now);
                }
                return pasted(self.order.edit_mut(line), text, cx);
            }
            None if self.step == Step::Municipality => self.order.municipalities.paste(text),
            None => {}
        }
        Vec::new()
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        if self.working.is_some() {
            return Err(Reason::new("first-working"));
        }
        let asks_for_file = !matches!(self.line(), None | Some(Line::Place | Line::Passphrase));
        let found = self.line().and_then(|line| self.order.found(line));
        let found = found.is_some_and(Found::may_change);
        let why = match command.0 {
            "first.next" if self.step == Step::Control => "first-next-is-create",
            "first.pick" if !asks_for_file && !found => "first-no-file-here",
            "first.pick" if !found => "first-no-file-found",
            "first.peek" if self.line() != Some(Line::Passphrase) => "first-no-passphrase-here",
            "first.create" if self.step != Step::Control => "first-not-control",
            _ => return Ok(()),
        };
        Err(Reason::new(why))
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "first.next" => return self.next(cx),
            "first.back" if !self.back() => {
                self.forget();
                return vec![Deed::Pop];
            }
            "first.pick" => {
                let line = self.line();
                let found = line.and_then(|line| self.order.found(line));
                return match found.and_then(Found::look) {
                    Some(ask) => vec![Deed::Ask(NEXT, ask)],
                    None => self.put_next(cx),
                };
            }
            "first.peek" => {
                self.peeking = !self.peeking;
                self.order.passphrase.set_masked(!self.peeking);
                // What was shown must not linger in the other buffer.
                return vec![Deed::Wipe];
            }
            "first.create" => match self.first_lack(Step::Control) {
                Some((step, focus, key)) => {
                    self.go(step, focus);
                    return say_no(cx, key);
                }
                None => self.question.ask((), self.prompt(cx)),
            },
            _ => {}
        }
        Vec::new()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        if let Ok(Told::Media(media)) = told {
            self.order.take(media);
            return match tag {
                NEXT => self.put_next(cx),
                _ => Vec::new(),
            };
        }
        if tag != FOUND {
            return Vec::new();
        }
        match told {
            Ok(Told::Progress { step, done, total }) => {
                let working = self.working.get_or_insert_with(|| Pace::begin(cx.now));
                working.tell(step, done, total, cx.now);
                Vec::new()
            }
            Ok(Told::Opened(session)) => {
                self.working = None;
                let said = cx
                    .words
                    .with("first-done", &[("municipality", &session.municipality)]);
                vec![
                    Deed::Root(Box::new(OverviewScreen::new())),
                    Deed::Push(Box::new(SheetsScreen::after_founding())),
                    Deed::Say(Tone::Done, said),
                ]
            }
            Ok(_) => {
                self.working = None;
                Vec::new()
            }
            Err(trouble) => {
                self.working = None;
                // The passphrase is gone; all else stands as it was typed.
                self.go(Step::Key, 1);
                // It stands in the frame until something is done about it: told once, and there.
                self.trouble = Some(trouble);
                Vec::new()
            }
        }
    }

    fn tick(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let old = self
            .typed_at
            .is_some_and(|at| cx.now.duration_since(at) >= KEPT);
        if !old {
            return Vec::new();
        }
        self.forget();
        self.question.take_away();
        if self.step == Step::Control {
            self.go(Step::Key, 1);
        }
        vec![
            Deed::Wipe,
            Deed::Say(Tone::Info, cx.words.get("first-passphrase-wiped")),
        ]
    }

    fn before_lock(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        self.forget();
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
        cx.words.get(if self.working.is_some() {
            "first-working"
        } else {
            "first-status"
        })
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let asked = self.question.spoken(cx);
        asked.unwrap_or_else(|| spoken_step(cx, self.trouble.as_ref(), draw::spoken(self, cx)))
    }
}

#[cfg(test)]
mod tests;
