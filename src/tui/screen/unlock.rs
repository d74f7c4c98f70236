//! The gate: a key file and a passphrase. Nothing about the register is shown before it is open.
//!
//! A wrong passphrase and a wrong key file get the same answer; the keeper sees to that, and nothing here tells them
//! apart. The typed passphrase is wiped when it is sent and after a minute without a key.

use crate::crypto::Passphrase;
use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::overview::OverviewScreen;
use crate::tui::spoken;
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::progress::Pace;
use crate::tui::widget::{Edited, LineEdit, say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Options, Reason, Tag, Tone};
use crate::views::Session;
use crate::words::time;
use crossterm::event::{KeyCode, KeyEvent};
use jiff::{SignedDuration, Timestamp};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// How long a typed passphrase is kept without a key.
const KEPT: SignedDuration = SignedDuration::from_secs(60);
/// Characters that a path or a passphrase may have.
const PATH_MAX: usize = 1024;
const PASSPHRASE_MAX: usize = 256;
/// Columns of the labels.
const LABELS: u16 = 13;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Register,
    KeyFile,
    Passphrase,
}

/// The gate.
pub struct Unlock {
    /// Given at the start, or none: then there is a field for it.
    place: Option<PathBuf>,
    register: LineEdit,
    key_file: LineEdit,
    candidates: Vec<PathBuf>,
    passphrase: LineEdit,
    peeking: bool,
    focus: Field,
    typed_at: Option<Timestamp>,
    working: Option<Pace>,
    trouble: Option<Trouble>,
    exercise_hint: Option<String>,
}

impl Unlock {
    /// The gate to a register.
    pub fn new(options: &Options) -> Self {
        let mut key_file = LineEdit::new(PATH_MAX);
        if let Some(first) = options.key_files.first() {
            key_file.set(&first.to_string_lossy());
        }
        let focus = if options.register.is_none() {
            Field::Register
        } else if key_file.is_empty() {
            Field::KeyFile
        } else {
            Field::Passphrase
        };
        Self {
            place: options.register.clone(),
            register: LineEdit::new(PATH_MAX),
            key_file,
            candidates: options.key_files.clone(),
            passphrase: LineEdit::new(PASSPHRASE_MAX).masked(),
            peeking: false,
            focus,
            typed_at: None,
            working: None,
            trouble: None,
            exercise_hint: options.exercise_hint.clone(),
        }
    }

    fn fields(&self) -> &'static [Field] {
        if self.place.is_some() {
            &[Field::KeyFile, Field::Passphrase]
        } else {
            &[Field::Register, Field::KeyFile, Field::Passphrase]
        }
    }

    fn step(&mut self, by: usize) {
        let fields = self.fields();
        let at = fields.iter().position(|f| *f == self.focus).unwrap_or(0);
        self.focus = fields[(at + by) % fields.len()];
    }

    fn line(&mut self) -> &mut LineEdit {
        match self.focus {
            Field::Register => &mut self.register,
            Field::KeyFile => &mut self.key_file,
            Field::Passphrase => &mut self.passphrase,
        }
    }

    fn hide(&mut self) {
        self.peeking = false;
        self.passphrase.set_masked(true);
    }

    fn forget(&mut self) {
        self.passphrase.set("");
        self.typed_at = None;
        self.hide();
    }

    /// The file after the one that stands in the field, among those found.
    fn next_key_file(&mut self) {
        let stands = PathBuf::from(self.key_file.text());
        let next = self
            .candidates
            .iter()
            .position(|path| *path == stands)
            .map_or(0, |at| (at + 1) % self.candidates.len());
        if let Some(path) = self.candidates.get(next) {
            self.key_file.set(&path.to_string_lossy());
        }
    }

    fn open(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let register = match &self.place {
            Some(place) => place.clone(),
            None => PathBuf::from(self.register.text().trim()),
        };
        let empty = [
            (Field::Register, register.as_os_str().is_empty()),
            (Field::KeyFile, self.key_file.text().trim().is_empty()),
            (Field::Passphrase, self.passphrase.is_empty()),
        ];
        if let Some((field, _)) = empty.iter().find(|(_, empty)| *empty) {
            // Enter goes to what is lacking, so that typing and Enter leads through.
            self.focus = *field;
            return Vec::new();
        }
        let ask = Ask::Unlock {
            register,
            key_file: PathBuf::from(self.key_file.text().trim()),
            passphrase: Passphrase::new(self.passphrase.text()),
        };
        self.forget();
        self.trouble = None;
        self.working = Some(Pace::begin(cx.now));
        vec![Deed::Ask(0, ask)]
    }
}

impl Layer for Unlock {
    fn context(&self) -> Context {
        Context::Gate
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("unlock-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.working.is_some() {
            // The derivation can't be hurried: nothing is typed meanwhile.
            return None;
        }
        match key.code {
            KeyCode::Down => self.step(1),
            KeyCode::Up => self.step(self.fields().len() - 1),
            _ => {
                let edited = self.line().key(key);
                if edited == Edited::NotMine {
                    return None;
                }
                if edited == Edited::Changed {
                    self.trouble = None;
                }
                self.typed_at = Some(cx.now);
            }
        }
        Some(Vec::new())
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        if self.working.is_none() {
            self.line().paste(text);
            self.typed_at = Some(cx.now);
        }
        Vec::new()
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        match command.0 {
            _ if self.working.is_some() => Err(Reason::new("working")),
            "gate.key-file" if self.candidates.len() < 2 => Err(Reason::new("no-other-key-file")),
            _ => Ok(()),
        }
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "gate.open" => return self.open(cx),
            "gate.next" => self.step(1),
            "gate.back" => self.step(self.fields().len() - 1),
            "gate.peek" => {
                self.peeking = !self.peeking;
                self.passphrase.set_masked(!self.peeking);
                if !self.peeking {
                    return vec![Deed::Wipe];
                }
            }
            "gate.key-file" => self.next_key_file(),
            "gate.cancel" => {
                self.forget();
                self.trouble = None;
            }
            _ => {}
        }
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Opened(session)) => {
                let (tone, words) = greeting(&session, cx);
                return vec![
                    Deed::Root(Box::new(OverviewScreen::new())),
                    Deed::Say(tone, words),
                ];
            }
            Ok(Told::Progress { step, done, total }) => {
                let working = self.working.get_or_insert_with(|| Pace::begin(cx.now));
                working.tell(step, done, total, cx.now);
            }
            Ok(_) => self.working = None,
            Err(trouble) => {
                self.working = None;
                self.trouble = Some(trouble);
                self.focus = Field::Passphrase;
            }
        }
        Vec::new()
    }

    fn ticks(&self) -> bool {
        !self.passphrase.is_empty()
    }

    fn tick(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let kept_for = self.typed_at.map(|at| cx.now.duration_since(at));
        if kept_for.is_some_and(|kept| kept >= KEPT) && !self.passphrase.is_empty() {
            self.forget();
            return vec![
                Deed::Wipe,
                Deed::Say(Tone::Info, cx.words.get("unlock-forgotten")),
            ];
        }
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let tall =
            12 + u16::from(self.place.is_none()) + u16::from(self.exercise_hint.is_some()) * 2;
        let place = centred(area, 66, tall);
        let panel = Panel::new(cx.words.get("unlock-title")).focused(true);
        let mut rest = inset(panel.draw(frame, place, cx.theme));
        skip(&mut rest, u16::from(place.height >= 10));
        for field in self.fields() {
            let (key, line) = self.labelled(*field);
            let focused = self.focus == *field && self.working.is_none();
            let style = if focused {
                cx.theme.field
            } else {
                cx.theme.text
            };
            text::draw(frame, rest, &cx.words.get(key), cx.theme.text);
            let entry = Rect {
                x: rest.x.saturating_add(LABELS).min(rest.right()),
                width: rest.width.saturating_sub(LABELS),
                height: rest.height.min(1),
                ..rest
            };
            line.draw_bracketed(frame, entry, style, focused);
            skip(&mut rest, 1);
        }
        skip(&mut rest, 1);
        if let Some(hint) = &self.exercise_hint {
            let words = cx.words.with("unlock-exercise", &[("passphrase", hint)]);
            text::draw(frame, rest, &words, cx.theme.warning);
            skip(&mut rest, 2);
        }
        let above = Rect {
            height: rest.height.saturating_sub(2),
            ..rest
        };
        self.draw_state(frame, above, cx);
        let below = Rect {
            y: rest.bottom().saturating_sub(2).max(rest.y),
            height: rest.height.min(2),
            ..rest
        };
        text::draw_wrapped(frame, below, &cx.words.get("unlock-note"), cx.theme.dim);
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        cx.words.get("unlock-status")
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if let Some(pace) = self.working {
            return pace.words(cx.words, "unlock-working");
        }
        let (key, line) = self.labelled(self.focus);
        let said = spoken::typed(cx.words, &cx.words.get(key), line);
        match &self.trouble {
            Some(trouble) => format!("{} {said}", say::trouble(cx.words, trouble)),
            None => said,
        }
    }
}

impl Unlock {
    /// The key of a field's label, and the field.
    fn labelled(&self, field: Field) -> (&'static str, &LineEdit) {
        match field {
            Field::Register => ("unlock-register", &self.register),
            Field::KeyFile => ("unlock-key-file", &self.key_file),
            Field::Passphrase => ("unlock-passphrase", &self.passphrase),
        }
    }

    /// What is under way or what went wrong.
    fn draw_state(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        if let Some(pace) = self.working {
            let words = pace.words(cx.words, "unlock-working");
            let mut spans = Vec::new();
            if pace.counts().1 > 0 {
                spans.push(Span::styled(pace.bar(24), cx.theme.accent));
                spans.push(Span::raw("  "));
            }
            spans.push(Span::raw(words));
            text::draw_line(frame, area, Line::from(spans));
        } else if let Some(trouble) = &self.trouble {
            let words = say::trouble(cx.words, trouble);
            text::draw_wrapped(frame, area, &format!("! {words}"), cx.theme.error);
        }
    }
}

fn skip(area: &mut Rect, rows: u16) {
    let rows = rows.min(area.height);
    area.y += rows;
    area.height -= rows;
}

/// What may come of somebody's doing: it is told first, for the line may be too narrow for all.
const GRAVE: [&str; 3] = ["rolled-back", "history-other", "clock-backwards"];

/// What is told once the register is open: that it is only read, what may come of somebody's doing, failed attempts, what
/// else opening found, and who had it open before.
fn greeting(session: &Session, cx: &Cx<'_>) -> (Tone, String) {
    let mut parts = Vec::new();
    if let Some(code) = session.read_only {
        parts.push(cx.words.get(&format!("trouble-{code}")));
    }
    let told = |grave: bool| {
        let some = session.notices.iter();
        let some = some.filter(move |(code, _)| GRAVE.contains(code) == grave);
        some.map(|(code, args)| say::said(cx.words, &format!("notice-{code}"), None, args))
    };
    parts.extend(told(true));
    if session.failed_unlocks > 0 {
        let count = session.failed_unlocks.to_string();
        parts.push(cx.words.with("unlock-failed-before", &[("count", &count)]));
    }
    parts.extend(told(false));
    let tone = if parts.is_empty() {
        Tone::Info
    } else {
        Tone::Error
    };
    if let Some((name, at)) = &session.last_opened {
        let args = [("name", name.as_str()), ("time", &time(*at))];
        parts.push(cx.words.with("unlock-last", &args));
    }
    (tone, parts.join(" "))
}

#[cfg(test)]
mod tests;
