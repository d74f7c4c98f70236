//! What stands over the form for a moment: a question, a line to fill, a list, a calendar. The keys are theirs meanwhile.
//!
//! Nothing here is answered by Enter unless something was typed or picked for it.

use super::field::Editor;
use super::{DROP, FormScreen, Then, UNMASK};
use crate::desk::Ask;
use crate::domain::Purpose;
use crate::tui::screen::guide::{pasted, typed};
use crate::tui::spoken;
use crate::tui::widget::calendar::{Calendar, Dated};
use crate::tui::widget::choice::Choice;
use crate::tui::widget::dialog::{Picked, Question};
use crate::tui::widget::picker::{Entry, Outcome, Picker};
use crate::tui::widget::{LineEdit, say};
use crate::tui::{Cx, Deed, Tone};
use crate::views::{Link, Picks};
use crate::words::{Haystack, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The longest reason, in characters; the domain takes no longer sentence.
const REASON: usize = 1000;

/// Where the entries of a picker come from.
pub(super) enum Source {
    /// The field's own options.
    Options,
    /// Records, in the order of the entries.
    Records(Picks),
}

/// What stands over the form.
pub(super) enum Overlay {
    /// Stay, leave or throw away.
    Leave(Question),
    /// The record's number, typed, before the draft is thrown away.
    Discard(LineEdit),
    /// Why, for the reviewer, and what follows.
    Reason(LineEdit),
    /// What follows of a new record.
    Follows,
    /// Why a masked number is shown.
    Purpose(Question),
    /// A list.
    Picker(Picker, Source),
    /// A month.
    Calendar(Calendar),
}

impl Overlay {
    /// What has the focus, in words.
    pub(super) fn spoken(&self, form: &FormScreen, cx: &Cx<'_>) -> String {
        let words = cx.words;
        match self {
            Self::Leave(question) | Self::Purpose(question) => question.spoken(words),
            Self::Discard(line) => {
                let word = form.discard_word(words);
                let body = words.with("form-discard-body", &[("word", &word)]);
                spoken::typed(words, &body, line)
            }
            Self::Reason(line) => spoken::typed(words, &words.get("form-reason-body"), line),
            Self::Follows => {
                let body = words.get("form-follows-body");
                format!("{body} {}", words.get("form-reason-keys"))
            }
            Self::Calendar(calendar) => calendar.spoken(words),
            Self::Picker(picker, _) => picker.spoken(words),
        }
    }
}

/// The question on leaving; nothing is the default.
pub(super) fn leave(words: &Words) -> Overlay {
    Overlay::Leave(Question {
        title: words.get("form-leave"),
        // Said when it is drawn, since the draft may reach the disk while the question stands.
        body: String::new(),
        choices: vec![
            ('s', words.get("form-leave-stay")),
            ('l', words.get("form-leave-leave")),
            ('x', words.get("form-leave-discard")),
        ],
    })
}

/// The line for the reviewer.
pub(super) fn reason() -> Overlay {
    Overlay::Reason(LineEdit::new(REASON))
}

/// Why a masked number is shown.
pub(super) fn purpose(words: &Words) -> Overlay {
    Overlay::Purpose(Question {
        title: words.get("form-peek"),
        body: words.get("form-peek-body"),
        choices: ('1'..)
            .zip(Purpose::ALL)
            .map(|(digit, purpose)| (digit, words.get(&format!("purpose-{}", purpose.code()))))
            .collect(),
    })
}

/// Gives a picker the options of a choice.
pub(super) fn fill_with_options(picker: &mut Picker, choice: &Choice) {
    let entries = options(choice);
    let chosen = choice
        .options()
        .iter()
        .enumerate()
        .filter(|(_, option)| choice.chosen().contains(&option.code))
        .map(|(at, _)| at)
        .collect();
    picker.fill(entries, chosen);
}

/// The options of a choice as entries.
fn options(choice: &Choice) -> Vec<Entry> {
    choice
        .options()
        .iter()
        .map(|option| Entry {
            words: option.full.clone(),
            // What the words begin with needn't be said again beside them.
            note: if option.full.starts_with(option.short.trim_end_matches('.')) {
                String::new()
            } else {
                option.short.clone()
            },
            hay: Haystack::new(&format!("{} {}", option.full, option.short)),
        })
        .collect()
}

impl FormScreen {
    /// Says what stands over the form in the language that was turned to.
    pub(super) fn say_overlay_again(&mut self, words: &Words) {
        let Some(sheet) = &self.sheet else { return };
        let field = sheet.here();
        let name = say::field(words, sheet.kind(), field.spec.name);
        match &mut self.overlay {
            Some(Overlay::Calendar(calendar)) => calendar.retitle(name),
            Some(Overlay::Picker(picker, source)) => {
                let entries = match (source, &field.editor) {
                    (Source::Options, Editor::Choice(choice)) => Some(options(choice)),
                    _ => None,
                };
                let title = words.with("form-pick-title", &[("field", &name)]);
                picker.relabel(title, entries);
            }
            Some(Overlay::Leave(_)) => self.overlay = Some(leave(words)),
            Some(Overlay::Purpose(_)) => self.overlay = Some(purpose(words)),
            _ => {}
        }
    }

    /// A key while something stands over the form. Lock, help and quit still get through.
    pub(super) fn key_in_overlay(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let overlay = self.overlay.as_mut()?;
        let handled = match overlay {
            Overlay::Leave(question) => {
                let picked = question.pick(key);
                picked.map(|picked| self.leave_answered(picked, cx))
            }
            Overlay::Purpose(question) => {
                let picked = question.pick(key);
                picked.map(|picked| self.purpose_answered(picked))
            }
            Overlay::Discard(line) => match key.code {
                KeyCode::Esc => Some(self.close()),
                KeyCode::Enter => Some(self.discard_entered(cx)),
                _ => typed(line, key, cx),
            },
            Overlay::Reason(line) => match key.code {
                KeyCode::Esc => Some(self.close()),
                KeyCode::Enter | KeyCode::F(5) => {
                    let reason = line.text().trim().to_owned();
                    self.overlay = None;
                    Some(self.send((!reason.is_empty()).then_some(reason), cx))
                }
                _ => typed(line, key, cx),
            },
            Overlay::Follows => match key.code {
                KeyCode::Esc => Some(self.close()),
                KeyCode::Enter | KeyCode::F(5) => {
                    self.overlay = None;
                    Some(self.send(None, cx))
                }
                _ => None,
            },
            Overlay::Calendar(calendar) => match calendar.key(key) {
                Dated::Picked(day) => Some(self.picked_day(&day.to_string(), cx)),
                Dated::Away => Some(self.close()),
                Dated::Moved => Some(Vec::new()),
                Dated::NotMine => None,
            },
            Overlay::Picker(picker, _) => match picker.key(key) {
                Outcome::Picked(places) => Some(self.picked_entries(&places, cx)),
                Outcome::Away => Some(self.close()),
                Outcome::Moved => Some(Vec::new()),
                Outcome::NotMine => None,
            },
        };
        let passes =
            key.modifiers.contains(KeyModifiers::CONTROL) || matches!(key.code, KeyCode::F(1 | 12));
        handled.or_else(|| (!passes).then(Vec::new))
    }

    pub(super) fn paste_in_overlay(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match &mut self.overlay {
            Some(Overlay::Discard(line) | Overlay::Reason(line)) => {
                return pasted(line, text, cx);
            }
            Some(Overlay::Picker(picker, _)) => picker.paste(text),
            _ => {}
        }
        Vec::new()
    }

    fn close(&mut self) -> Vec<Deed> {
        self.overlay = None;
        Vec::new()
    }

    fn leave_answered(&mut self, picked: Picked, cx: &Cx<'_>) -> Vec<Deed> {
        self.overlay = None;
        match picked {
            // On disk already: nothing can be lost by going.
            Picked::Choice('l') if self.sealing == 0 && !self.unsealed && self.sealed.is_some() => {
                vec![Deed::Pop]
            }
            Picked::Choice('l') => {
                // Goes when the answer comes that the draft is on disk, and stays if it does not come.
                self.then = Then::Leave;
                if self.sealing > 0 {
                    return Vec::new();
                }
                self.unsealed = true;
                self.seal(cx)
            }
            Picked::Choice('x') => {
                self.overlay = Some(Overlay::Discard(LineEdit::new(24)));
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// What must be typed to throw the draft away.
    pub(super) fn discard_word(&self, words: &Words) -> String {
        match &self.sheet {
            Some(sheet) if !sheet.label.is_empty() => sheet.label.clone(),
            _ => words.get("form-discard-new"),
        }
    }

    fn discard_entered(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(Overlay::Discard(line)) = &self.overlay else {
            return Vec::new();
        };
        let word = self.discard_word(cx.words);
        if crate::words::fold(line.text().trim()) != crate::words::fold(&word) {
            let words = cx.words.with("form-discard-other", &[("word", &word)]);
            return vec![Deed::Say(Tone::Error, words)];
        }
        self.overlay = None;
        match &self.sheet {
            Some(sheet) => vec![Deed::Ask(DROP, Ask::DropDraft(sheet.key()))],
            None => Vec::new(),
        }
    }

    fn purpose_answered(&mut self, picked: Picked) -> Vec<Deed> {
        self.overlay = None;
        let Picked::Choice(digit) = picked else {
            return Vec::new();
        };
        let purpose = ('1'..)
            .zip(Purpose::ALL)
            .find(|(at, _)| *at == digit)
            .map(|(_, purpose)| purpose);
        let about = self.sheet.as_ref();
        match (purpose, about.and_then(|sheet| Some((sheet.id?, sheet)))) {
            (Some(purpose), Some((id, sheet))) => vec![Deed::Ask(
                UNMASK,
                Ask::Unmask {
                    id,
                    field: sheet.here().spec.name,
                    purpose,
                },
            )],
            _ => Vec::new(),
        }
    }

    fn picked_day(&mut self, day: &str, cx: &Cx<'_>) -> Vec<Deed> {
        self.overlay = None;
        match &mut self.sheet {
            Some(sheet) => {
                let edited = sheet.here_mut().write(day, cx.today);
                self.after(edited, cx)
            }
            None => Vec::new(),
        }
    }

    fn picked_entries(&mut self, places: &[usize], cx: &Cx<'_>) -> Vec<Deed> {
        let (Some(Overlay::Picker(_, source)), Some(sheet)) =
            (self.overlay.take(), &mut self.sheet)
        else {
            return Vec::new();
        };
        let field = sheet.here_mut();
        let edited = match source {
            Source::Records(picks) => {
                let chosen: Vec<Link> = places
                    .iter()
                    .filter_map(|at| Some(picks.get(*at)?.link.clone()))
                    .collect();
                field.point_at(chosen, cx.today)
            }
            Source::Options => {
                let codes: Vec<&'static str> = match &field.editor {
                    Editor::Choice(choice) => places
                        .iter()
                        .filter_map(|at| Some(choice.options().get(*at)?.code))
                        .collect(),
                    _ => Vec::new(),
                };
                field.choose(&codes, cx.today)
            }
        };
        self.after(edited, cx)
    }
}
