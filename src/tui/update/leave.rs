//! Locking and leaving: drafts first, then the keys, then everything that was shown.

use crate::desk::{Ask, DraftKey};
use crate::tui::effect::Effect;
use crate::tui::model::{Left, Model, SHELL};
use crate::tui::screen::unlock::Unlock;
use crate::tui::{Deed, Tone, open};
use crate::views::Session;
use std::hash::{DefaultHasher, Hash, Hasher};

impl Model {
    /// Locks: drafts are sealed, the keeper drops the keys, nothing that was shown stays.
    pub(in crate::tui) fn lock(&mut self, effects: &mut Vec<Effect>) {
        if !self.is_open() {
            return;
        }
        // The keys go when the keeper has heard of it, and it hears of it when its work is over.
        let working = self.work.is_some();
        self.stop_work(effects);
        let draft = self.seal_drafts(0, effects);
        self.left = match (&self.shell.session, draft) {
            (Some(session), Some(draft)) => Some(Left {
                who: digest(session),
                draft,
            }),
            _ => None,
        };
        self.ask(SHELL, 0, Ask::Lock, effects);
        self.close(effects);
        if working {
            let words = self.shell.words.get("locked-work");
            self.say(Tone::Info, words);
        }
    }

    /// Drops every layer and everything told, and shows the gate.
    pub(in crate::tui) fn close(&mut self, effects: &mut Vec<Effect>) {
        self.ahead.clear();
        self.stack.clear();
        self.let_go();
        self.shell.session = None;
        self.work = None;
        self.recent.clear();
        self.message = None;
        // Only the shell's own questions are still waited for: a draft that could not be sealed must be told.
        self.asked.retain(|_, (asker, _)| *asker == SHELL);
        let gate = Box::new(Unlock::new(&self.options));
        self.push(gate, effects);
        effects.push(Effect::Wipe);
    }

    /// Leaves: as locking, and the program ends when the keeper has answered.
    pub(in crate::tui) fn quit(&mut self, effects: &mut Vec<Effect>) {
        if self.quitting.is_some() {
            return;
        }
        if !self.is_open() {
            return effects.push(Effect::Quit);
        }
        self.stop_work(effects);
        self.seal_drafts(0, effects);
        let ticket = self.ask(SHELL, 0, Ask::Lock, effects);
        self.close(effects);
        self.quitting = Some(ticket);
        let words = self.shell.words.get("quitting");
        self.say(Tone::Info, words);
    }

    /// Lets the layers from `from` upwards hand over their drafts; answers the topmost one.
    pub(in crate::tui) fn seal_drafts(
        &mut self,
        from: usize,
        effects: &mut Vec<Effect>,
    ) -> Option<DraftKey> {
        let mut asks = Vec::new();
        for open in self.stack.iter_mut().skip(from) {
            let deeds = open.layer.before_lock(&self.shell.cx());
            asks.extend(deeds.into_iter().filter_map(|deed| match deed {
                Deed::Ask(_, ask) => Some(ask),
                _ => None,
            }));
        }
        let mut last = None;
        for ask in asks {
            if let Ask::SealDraft(draft) = &ask {
                last = Some(draft.key);
            }
            self.ask(SHELL, 0, ask, effects);
        }
        last
    }

    /// After unlocking: the one who left a form gets back to it.
    pub(in crate::tui) fn return_to_draft(&mut self, effects: &mut Vec<Effect>) {
        let here = self.context() == crate::tui::Context::Overview;
        let Some(session) = self.shell.session.as_ref().filter(|_| here) else {
            return;
        };
        let Some(left) = self.left.take() else { return };
        if left.who == digest(session) {
            self.push(open::form(left.draft.kind, left.draft.id, None), effects);
            let words = self.shell.words.get("back-to-draft");
            self.say(Tone::Info, words);
        }
    }
}

/// Who it was, without keeping the name over a lock.
fn digest(session: &Session) -> u64 {
    let mut hasher = DefaultHasher::new();
    session.name.hash(&mut hasher);
    session.role.code().hash(&mut hasher);
    hasher.finish()
}
