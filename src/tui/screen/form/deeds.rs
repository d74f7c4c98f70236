//! What the form does: leaves a field, seals the draft, submits, opens a list.

use super::field::Editor;
use super::overlay::{self, Overlay, Source};
use super::sheet::Sheet;
use super::{CLEAN, FORESEE, FormScreen, SEAL, SUBMIT, Then, picks_tag};
use crate::desk::{Ask, Foreseen};
use crate::domain::FieldType;
use crate::tui::widget::calendar::Calendar;
use crate::tui::widget::picker::Picker;
use crate::tui::widget::{Edited, say};
use crate::tui::{Cx, Deed, Tone};
use crate::views::Picks;

impl FormScreen {
    /// Leaves the focused field: its own rule, then the draft.
    pub(super) fn leave_field(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.peek = None;
        if let Some(sheet) = &mut self.sheet {
            sheet.here_mut().leave(cx.today);
        }
        self.seal(cx)
    }

    /// Seals the draft if anything was typed since it was last sealed; drops it when nothing differs any longer.
    pub(super) fn seal(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(sheet) = &self.sheet else {
            return Vec::new();
        };
        if !self.unsealed || self.submitting {
            return Vec::new();
        }
        self.unsealed = false;
        if sheet.is_dirty() {
            self.sealing += 1;
            self.has_draft = true;
            return vec![Deed::Ask(SEAL, Ask::SealDraft(sheet.draft(cx)))];
        }
        if std::mem::take(&mut self.has_draft) {
            self.sealed = None;
            return vec![Deed::Ask(CLEAN, Ask::DropDraft(sheet.key()))];
        }
        Vec::new()
    }

    /// Moves the focus, leaving the field on the way; says what `end` says where there is nowhere to go.
    pub(super) fn go(&mut self, to: Option<usize>, cx: &Cx<'_>, end: &str) -> Vec<Deed> {
        let mut deeds = self.leave_field(cx);
        self.full = false;
        match (to, &mut self.sheet) {
            (Some(to), Some(sheet)) => sheet.go(to),
            _ => deeds.push(Deed::Say(Tone::Info, cx.words.get(end))),
        }
        deeds
    }

    pub(super) fn leave(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        if std::mem::take(&mut self.full) {
            return Vec::new();
        }
        if self.submitting {
            return vec![Deed::Say(Tone::Info, cx.words.get("form-submitting"))];
        }
        let mut deeds = self.leave_field(cx);
        if self.sheet.as_ref().is_some_and(Sheet::is_dirty) {
            self.overlay = Some(overlay::leave(cx.words));
        } else {
            deeds.push(Deed::Pop);
        }
        deeds
    }

    pub(super) fn submit(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let mut deeds = self.leave_field(cx);
        let Some(sheet) = &mut self.sheet else {
            return deeds;
        };
        if !sheet.check(cx.today) {
            let faults = sheet.faults();
            let count = faults.len().to_string();
            let first = faults.first().copied().unwrap_or(0);
            sheet.go(first);
            self.full = false;
            let name = say::field(cx.words, sheet.kind(), sheet.here().spec.name);
            let args = [("count", count.as_str()), ("field", name.as_str())];
            deeds.push(Deed::Say(
                Tone::Error,
                cx.words.with("form-faults-first", &args),
            ));
        } else if sheet.is_new() {
            // Sent at once unless something follows that must be seen first.
            deeds.push(
                self.follows
                    .ask(FORESEE, Foreseen::Form(sheet.work(None, cx.today))),
            );
            self.submitting = true;
        } else if sheet.is_dirty() {
            deeds.push(
                self.follows
                    .ask(FORESEE, Foreseen::Form(sheet.work(None, cx.today))),
            );
            self.overlay = Some(overlay::reason());
        } else {
            deeds.push(Deed::Say(Tone::Info, cx.words.get("form-nothing-changed")));
        }
        deeds
    }

    pub(super) fn send(&mut self, reason: Option<String>, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(sheet) = &self.sheet else {
            return Vec::new();
        };
        self.submitting = true;
        vec![Deed::Ask(SUBMIT, Ask::Submit(sheet.work(reason, cx.today)))]
    }

    /// F4: the calendar of a date, the list of a choice, the records that a reference can point at.
    pub(super) fn pick(&mut self, filter: &str, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(sheet) = &self.sheet else {
            return Vec::new();
        };
        let field = sheet.here();
        let name = say::field(cx.words, sheet.kind(), field.spec.name);
        let title = cx.words.with("form-pick-title", &[("field", &name)]);
        match (&field.editor, field.spec.ty) {
            (Editor::Line(_), FieldType::Date) => {
                let day = match field.value(cx.today) {
                    Ok(Some(crate::domain::Value::Date(day))) => Some(day),
                    _ => None,
                };
                self.overlay = Some(Overlay::Calendar(Calendar::new(name, day, cx.today)));
                Vec::new()
            }
            (Editor::Choice(choice), _) => {
                let mut picker = Picker::new(title, choice.is_several(), filter);
                overlay::fill_with_options(&mut picker, choice);
                self.overlay = Some(Overlay::Picker(picker, Source::Options));
                Vec::new()
            }
            (Editor::Links { several, .. }, FieldType::Ref(kinds) | FieldType::Refs(kinds)) => {
                let picker = Picker::new(title, *several, filter);
                self.overlay = Some(Overlay::Picker(picker, Source::Records(Picks::default())));
                vec![Deed::Ask(picks_tag(sheet.focus()), Ask::Picks(kinds))]
            }
            _ => Vec::new(),
        }
    }

    /// After a change in the focused field: the draft is behind, and what the editor has to say is said.
    pub(super) fn after(&mut self, edited: Edited, cx: &Cx<'_>) -> Vec<Deed> {
        if edited == Edited::Changed {
            self.unsealed = true;
            // Who types on does not want to leave after all.
            self.then = Then::Stay;
        }
        let notice = self
            .sheet
            .as_mut()
            .and_then(|sheet| sheet.here_mut().take_notice());
        notice
            .map(|notice| Deed::Say(Tone::Info, notice.say(cx.words)))
            .into_iter()
            .collect()
    }
}
