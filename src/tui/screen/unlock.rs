//! The gate: a key file and a passphrase. Nothing about the register is shown before it is open.
//!
//! A wrong passphrase and a wrong key file get the same answer; the keeper sees to that, and nothing here tells them
//! apart. The typed passphrase is wiped when it is sent and after a minute without a key.

mod draw;

use crate::crypto::Passphrase;
use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::guide::{pasted, typed};
use crate::tui::screen::overview::OverviewScreen;
use crate::tui::spoken;
use crate::tui::widget::found::Found;
use crate::tui::widget::progress::Pace;
use crate::tui::widget::{LineEdit, say};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Options, Reason, Tag, Tone};
use crate::views::Session;
use crate::words::time;
use crossterm::event::{KeyCode, KeyEvent};
use jiff::{SignedDuration, Timestamp};
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// How long a typed passphrase is kept without a key.
const KEPT: SignedDuration = SignedDuration::from_secs(60);
/// Characters that a path or a passphrase may have.
const PATH_MAX: usize = 1024;
const PASSPHRASE_MAX: usize = 256;

const UNLOCK: Tag = 0;
/// Whether a passphrase is worth sending: it is kept when it is not.
const READY: Tag = 1;
/// The same, before anything was typed.
const LOOK: Tag = 2;
/// What media hold, because another file was asked for.
const NEXT: Tag = 3;
/// The same, because there was none.
const WATCH: Tag = 4;

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
    found: Found,
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
            found: Found::new(&options.key_files, options.beside.as_deref()),
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

    /// The register's folder and the key file, as they stand.
    fn named(&self) -> (PathBuf, PathBuf) {
        let register = match &self.place {
            Some(place) => place.clone(),
            None => PathBuf::from(self.register.text().trim()),
        };
        (register, PathBuf::from(self.key_file.text().trim()))
    }

    /// Asks whether the register and the key file are there, so that a medium that is not is told before a passphrase is typed.
    fn look(&self, tag: Tag) -> Vec<Deed> {
        let (register, key_file) = self.named();
        if register.as_os_str().is_empty() || key_file.as_os_str().is_empty() {
            return Vec::new();
        }
        let ask = Ask::LookAhead { register, key_file };
        vec![Deed::Ask(tag, ask)]
    }

    /// The file after the one that stands in the field; where media can be looked at, they are looked at first.
    fn next_key_file(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        match self.found.look() {
            Some(ask) => vec![Deed::Ask(NEXT, ask)],
            None => self.put_next(cx),
        }
    }

    fn put_next(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        if !self.found.put_next(&mut self.key_file) {
            let words = cx.words.get("reason-no-other-key-file");
            return vec![Deed::Say(Tone::Info, words)];
        }
        self.trouble = None;
        self.look(LOOK)
    }

    /// Whether a medium is waited for: no key file is named, or the named one is not there.
    fn waits(&self) -> bool {
        let missing = |trouble: &Trouble| matches!(trouble, Trouble::Failed { code, .. } if *code == "key-missing");
        self.key_file.is_empty() || self.trouble.as_ref().is_some_and(missing)
    }

    /// What media hold now, while one is waited for: the first key file is put where none stands.
    fn watched(&mut self) -> Vec<Deed> {
        let first = self.found.nth(0).filter(|_| self.key_file.is_empty());
        if let Some(first) = first.map(|path| path.to_string_lossy().into_owned()) {
            self.key_file.set(&first);
            if self.focus == Field::KeyFile {
                self.focus = Field::Passphrase;
            }
        }
        self.look(LOOK)
    }

    fn open(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let (register, key_file) = self.named();
        let empty = [
            (Field::Register, register.as_os_str().is_empty()),
            (Field::KeyFile, key_file.as_os_str().is_empty()),
            (Field::Passphrase, self.passphrase.is_empty()),
        ];
        if let Some((field, _)) = empty.iter().find(|(_, empty)| *empty) {
            // Enter goes to what is lacking, so that typing and Enter leads through.
            self.focus = *field;
            return Vec::new();
        }
        self.trouble = None;
        self.working = Some(Pace::begin(cx.now));
        self.look(READY)
    }

    /// Sends the passphrase: the register and the key file are there.
    fn send(&mut self) -> Vec<Deed> {
        let (register, key_file) = self.named();
        let ask = Ask::Unlock {
            register,
            key_file,
            passphrase: Passphrase::new(self.passphrase.text()),
        };
        self.forget();
        vec![Deed::Ask(UNLOCK, ask)]
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
        self.look(LOOK)
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
                let said = typed(self.line(), key, cx)?;
                self.trouble = None;
                self.typed_at = Some(cx.now);
                return Some(said);
            }
        }
        Some(Vec::new())
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        if self.working.is_none() {
            self.typed_at = Some(cx.now);
            return pasted(self.line(), text, cx);
        }
        Vec::new()
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        match command.0 {
            _ if self.working.is_some() => Err(Reason::new("working")),
            "gate.key-file" if !self.found.may_change() => Err(Reason::new("no-other-key-file")),
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
            "gate.key-file" => return self.next_key_file(cx),
            "gate.cancel" => {
                self.forget();
                self.trouble = None;
            }
            _ => {}
        }
        Vec::new()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::LooksRight) if tag == READY => return self.send(),
            Ok(Told::LooksRight) => {
                if self.waits() {
                    self.trouble = None;
                }
            }
            Ok(Told::Media(media)) => {
                self.found.take(media.key_files);
                return match tag {
                    NEXT => self.put_next(cx),
                    _ => self.watched(),
                };
            }
            // Nobody waits for it: only what was typed since counts.
            Err(trouble) if tag == LOOK => {
                if self.working.is_none() && self.trouble.is_none() {
                    self.trouble = Some(trouble);
                }
            }
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
        !self.passphrase.is_empty() || (self.found.look().is_some() && self.waits())
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
        let watches = self.waits() && self.working.is_none();
        let ask = self.found.look().filter(|_| watches);
        ask.map(|ask| Deed::Ask(WATCH, ask)).into_iter().collect()
    }

    fn shows_work(&self) -> bool {
        true
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        draw::draw(self, frame, area, cx);
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
            None if self.asks_for_medium() => format!("{} {said}", cx.words.get("unlock-insert")),
            None => said,
        }
    }
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
