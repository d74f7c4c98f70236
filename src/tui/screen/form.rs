//! The form: one record's fields, edited in sections, kept as a draft while one types, and submitted as one change.
//!
//! What is typed is never lost: an answer never writes over it, every field left is sealed as a draft on disk, and only
//! the answer from disk is said to be saved. It asks the desk and draws; it must not know keys, files or rules beyond the
//! field's own.

mod answers;
mod deeds;
mod draw;
mod field;
mod layout;
mod overlay;
mod page;
mod panels;
mod remarks;
mod sheet;
#[cfg(test)]
mod tests;

use crate::desk::{Ask, Draft, Told, Trouble};
use crate::domain::{FieldType, Kind, RecordId};
use crate::tui::recent::Recent;
use crate::tui::screen::foresight::Follows;
use crate::tui::widget::Edited;
use crate::tui::{Chord, CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::words::Language;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use field::Editor;
use jiff::Timestamp;
use overlay::Overlay;
use ratatui::{Frame, layout::Rect};
use sheet::Sheet;
use std::cell::Cell;
use zeroize::Zeroizing;

const SEED: Tag = 1;
const SEAL: Tag = 2;
const DROP: Tag = 3;
const SUBMIT: Tag = 4;
const UNMASK: Tag = 5;
/// To name records that a draft points at.
const NAMES: Tag = 6;
/// To drop the draft of what was submitted: nobody waits for the answer.
const CLEAN: Tag = 7;
/// And the number of the question: what would follow.
const FORESEE: Tag = 20;
/// And the place of the field that is picked for.
const PICKS: Tag = 100;

/// What is said where there is nothing further on.
const LAST: &str = "form-last";
/// And nothing before.
const FIRST: &str = "form-first";

/// A number that is shown for a while.
struct Peek {
    text: Zeroizing<String>,
    until: Timestamp,
}

/// What the form does once its draft is on disk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    Stay,
    Leave,
}

/// A record's form.
pub struct FormScreen {
    kind: Kind,
    id: Option<RecordId>,
    like: Option<RecordId>,
    /// None until the register has answered.
    sheet: Option<Sheet>,
    overlay: Option<Overlay>,
    /// The focused field fills the page.
    full: bool,
    /// A submission is on its way: nothing can be typed that would be lost.
    submitting: bool,
    /// What a new sheet starts with, as if it were typed.
    typed: Vec<(&'static str, String)>,
    /// The field that it opens at; "" for the one that the sheet chooses.
    at: &'static str,
    /// Typed since the draft was last sealed.
    unsealed: bool,
    /// Sealings on their way.
    sealing: u32,
    /// When the draft was last on disk.
    sealed: Option<Timestamp>,
    /// Somebody asked for the draft to be sealed, and is told when it is. Otherwise the status line tells: a message would
    /// push aside the one that says what is wrong.
    asked_to_seal: bool,
    /// A draft lies on disk, from now or before.
    has_draft: bool,
    then: Then,
    /// What would follow from the change, asked for when it is to be submitted.
    follows: Follows,
    peek: Option<Peek>,
    language: Language,
    /// Whether the last drawing had room for the list of sections.
    wide: Cell<bool>,
}

impl FormScreen {
    /// The form of a record, of a new one, or of a new one like another.
    pub fn new(kind: Kind, id: Option<RecordId>, like: Option<RecordId>) -> Self {
        Self {
            kind,
            id,
            like,
            sheet: None,
            overlay: None,
            full: false,
            submitting: false,
            typed: Vec::new(),
            at: "",
            unsealed: false,
            sealing: 0,
            sealed: None,
            asked_to_seal: false,
            has_draft: false,
            then: Then::Stay,
            follows: Follows::default(),
            peek: None,
            language: Language::Sv,
            wide: Cell::new(false),
        }
    }

    /// The same, with some fields filled in beforehand; nothing of it is saved before it is submitted.
    pub fn typed(mut self, typed: Vec<(&'static str, String)>) -> Self {
        self.typed = typed;
        self
    }

    /// The same, opened at a field; a name that it has not changes nothing.
    pub fn at(mut self, field: &'static str) -> Self {
        self.at = field;
        self
    }

    fn ask_form(&self) -> Deed {
        Deed::Ask(
            SEED,
            Ask::Form {
                kind: self.kind,
                id: self.id,
                like: self.like,
            },
        )
    }

    /// A key that the focused field has no use for may open its list: a letter begins the search.
    fn opens_list(&self, key: &KeyEvent) -> Option<String> {
        let plain = Chord::typed(key).is_some();
        let listed = match &self.sheet.as_ref()?.here().editor {
            Editor::Choice(choice) => choice.is_long(),
            Editor::Links { .. } => true,
            Editor::Line(_) | Editor::Prose(_) => false,
        };
        match key.code {
            KeyCode::Char(' ') if plain && listed => Some(String::new()),
            KeyCode::Char(c) if plain && listed => Some(c.to_string()),
            _ => None,
        }
    }

    /// Turned language: the names of options follow.
    fn follow_language(&mut self, cx: &Cx<'_>) {
        if self.language != cx.words.language() {
            self.language = cx.words.language();
            if let Some(sheet) = &mut self.sheet {
                sheet.relabel(cx.words);
            }
            self.say_overlay_again(cx.words);
        }
    }

    fn draft(&self, cx: &Cx<'_>) -> Option<Draft> {
        let sheet = self.sheet.as_ref()?;
        sheet.is_dirty().then(|| sheet.draft(cx))
    }
}

fn picks_tag(place: usize) -> Tag {
    PICKS + Tag::try_from(place).unwrap_or(0)
}

impl Layer for FormScreen {
    fn context(&self) -> Context {
        if self.overlay.is_some() {
            Context::Dialog
        } else {
            Context::Form
        }
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        match &self.sheet {
            Some(sheet) if !sheet.is_new() => {
                cx.words.with("form-edit", &[("label", &sheet.label)])
            }
            None if self.id.is_some() => cx.words.with("form-edit", &[("label", "")]),
            _ => cx.words.get(&format!("form-new-{}", self.kind.code())),
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.follow_language(cx);
        // A new record is nobody else's: there is nothing to catch up with.
        if self.sheet.as_ref().is_some_and(Sheet::is_new) {
            return Vec::new();
        }
        vec![self.ask_form()]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        self.follow_language(cx);
        if self.overlay.is_some() {
            return self.key_in_overlay(key, cx);
        }
        if key.code == KeyCode::Esc {
            return Some(self.leave(cx));
        }
        let Some(sheet) = &mut self.sheet else {
            return None;
        };
        if self.submitting {
            // Only what means the same everywhere gets through.
            let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
            let passes = ctrl || matches!(key.code, KeyCode::F(_));
            return (!passes).then(Vec::new);
        }
        if self.full
            && let (Editor::Prose(prose), KeyCode::PageUp | KeyCode::PageDown) =
                (&mut sheet.here_mut().editor, key.code)
        {
            prose.page(10, key.code == KeyCode::PageDown);
            return Some(Vec::new());
        }
        match sheet.here_mut().key(key, cx.today) {
            Edited::NotMine => {}
            edited => return Some(self.after(edited, cx)),
        }
        let filter = self.opens_list(key)?;
        Some(self.pick(&filter, cx))
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        if self.overlay.is_some() {
            return self.paste_in_overlay(text, cx);
        }
        let Some(sheet) = self.sheet.as_mut().filter(|_| !self.submitting) else {
            return Vec::new();
        };
        match sheet.here_mut().paste(text, cx.today) {
            Some(edited) => self.after(edited, cx),
            None => self.pick(text, cx),
        }
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        let Some(sheet) = &self.sheet else {
            return Err(Reason::new("form-loading"));
        };
        if self.submitting {
            return Err(Reason::new("form-submitting"));
        }
        let field = sheet.here();
        let (able, code) = match command.0 {
            "form.pick" => {
                let line = matches!(field.editor, Editor::Line(_) | Editor::Prose(_));
                (
                    !line || field.spec.ty == FieldType::Date,
                    "form-nothing-to-pick",
                )
            }
            "form.full" => (matches!(field.editor, Editor::Prose(_)), "form-not-prose"),
            "form.restore" => (field.differs(), "form-as-it-stood"),
            "form.comment" => (sheet.comments_here().next().is_some(), "form-no-comment"),
            "form.fault" => (!sheet.faults().is_empty(), "form-no-faults"),
            "form.peek" => (sheet.mask_here().is_some(), "form-not-masked"),
            _ => (true, ""),
        };
        if able { Ok(()) } else { Err(Reason::new(code)) }
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(sheet) = &mut self.sheet else {
            return Vec::new();
        };
        match command.0 {
            "form.next" => {
                let to = sheet.beside(true);
                self.go(to, cx, LAST)
            }
            "form.previous" => {
                let to = sheet.beside(false);
                self.go(to, cx, FIRST)
            }
            "form.section-next" => {
                let to = sheet.section_beside(true);
                self.go(to, cx, LAST)
            }
            "form.section-previous" => {
                let to = sheet.section_beside(false);
                self.go(to, cx, FIRST)
            }
            "form.fault" => {
                let to = sheet.next_fault();
                self.go(to, cx, "reason-form-no-faults")
            }
            "form.pick" => self.pick("", cx),
            "form.full" => {
                self.full = !self.full && matches!(sheet.here().editor, Editor::Prose(_));
                Vec::new()
            }
            "form.restore" => {
                sheet.restore_here(cx.today);
                self.unsealed = true;
                Vec::new()
            }
            "form.seal" => {
                // Also what was sealed already: who presses F2 wants to see it said.
                self.unsealed = true;
                let mut deeds = self.leave_field(cx);
                self.asked_to_seal = self.sealing > 0;
                if deeds.is_empty() {
                    deeds.push(Deed::Say(Tone::Info, cx.words.get("form-nothing-changed")));
                }
                deeds
            }
            "form.comment" => self.answer_comment(cx),
            "form.again" => vec![Deed::Recall],
            "form.submit" if !self.submitting => self.submit(cx),
            "form.peek" if sheet.mask_here().is_some() => {
                self.overlay = Some(overlay::purpose(cx.words));
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        self.answered(tag, told, cx)
    }

    fn tick(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.follow_language(cx);
        if self.peek.as_ref().is_some_and(|peek| peek.until <= cx.now) {
            self.peek = None;
            return vec![Deed::Wipe];
        }
        Vec::new()
    }

    fn before_lock(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.peek = None;
        self.overlay = None;
        // What is submitted must not come back as a draft; it was sealed before it was sent.
        if self.submitting {
            return Vec::new();
        }
        // Also what is sealed already: the answer tells the shell where to come back to.
        self.draft(cx)
            .map(|draft| Deed::Ask(SEAL, Ask::SealDraft(draft)))
            .into_iter()
            .collect()
    }

    fn unsaved(&self) -> bool {
        self.sheet.as_ref().is_some_and(Sheet::is_dirty)
    }

    fn awaits(&self) -> bool {
        let picking =
            matches!(&self.overlay, Some(Overlay::Picker(picker, _)) if picker.is_waiting());
        self.sheet.is_none() || self.submitting || picking
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        self.draw_form(frame, area, cx);
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        self.draw_status(cx)
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        self.say_focus(cx)
    }

    fn recall(&mut self, recent: &Recent, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(sheet) = &mut self.sheet else {
            return Vec::new();
        };
        let kind = sheet.kind();
        let field = sheet.here_mut();
        match recent.of(kind, field.spec.name) {
            Some(kept) => {
                let edited = field.take_again(kept, cx.today);
                self.after(edited, cx)
            }
            None => vec![Deed::Say(Tone::Info, cx.words.get("form-again-none"))],
        }
    }
}
