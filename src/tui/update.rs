//! One message in, the model changed, effects out. The only place where the model changes.

mod deeds;
mod everywhere;
mod leave;
mod work;

use crate::desk::{Answer, Ask, BackupTold, Ticket, Told, Trouble};
use crate::domain::Compartment;
use crate::tui::command::CommandSpec;
use crate::tui::effect::Effect;
use crate::tui::layer::NEWS;
use crate::tui::model::{LayerId, Model, SHELL};
use crate::tui::msg::{Msg, Signal};
use crate::tui::widget::say;
use crate::tui::{Chord, Reason, Tone};
use crossterm::event::{KeyEvent, KeyEventKind, KeyModifiers};
use jiff::Timestamp;

/// Changes the model by one message; answers what is to be done outside.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let mut effects = Vec::new();
    match msg {
        Msg::Key(key) => model.key(&key, &mut effects),
        Msg::Paste(text) => model.paste(&text, &mut effects),
        Msg::Resize(width, height) => {
            // A window that was another size for a moment and is back has lost what stood in it, and nothing else tells.
            model.set_size(width, height);
            effects.push(Effect::Wipe);
        }
        Msg::Answer(answer) => model.answer(answer, &mut effects),
        Msg::Tick(now) => model.tick(now, &mut effects),
        Msg::Signal(Signal::Terminate | Signal::Hangup) => model.quit(&mut effects),
        Msg::Signal(Signal::Suspend) => {
            model.lock(&mut effects);
            effects.push(Effect::Suspend);
        }
        Msg::Signal(Signal::Resume) => effects.push(Effect::Wipe),
    }
    effects
}

impl Model {
    fn key(&mut self, key: &KeyEvent, effects: &mut Vec<Effect>) {
        if key.kind == KeyEventKind::Release {
            return;
        }
        if self.quitting.is_some() {
            // Leaving waits for the keeper to close; whoever asks twice does not want to wait.
            if Chord::of(key) == Chord::ctrl('q') {
                effects.push(Effect::Quit);
            }
            return;
        }
        if self.was_left(effects) {
            return;
        }
        self.last_key = self.shell.now;
        if self.holds(key) {
            return;
        }
        self.press(key, effects);
    }

    /// A key that is the top layer's, or a command's.
    pub(super) fn press(&mut self, key: &KeyEvent, effects: &mut Vec<Effect>) {
        self.message = None;
        let Some(open) = self.stack.last_mut() else {
            return;
        };
        let id = open.id;
        if let Some(deeds) = open.layer.key(key, &self.shell.cx()) {
            return self.carry(id, deeds, effects);
        }
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        // Alt alone is never bound; Ctrl and Alt together is AltGr, which writes.
        if alt && !ctrl {
            return;
        }
        if let Some(spec) = self.options.keys.find(self.context(), Chord::of(key)) {
            self.run(id, spec, effects);
        }
    }

    fn paste(&mut self, text: &str, effects: &mut Vec<Effect>) {
        if self.was_left(effects) {
            return;
        }
        self.last_key = self.shell.now;
        if self.holds_paste(text) {
            return;
        }
        self.put(text, effects);
    }

    /// Pasted text that is the top layer's.
    pub(super) fn put(&mut self, text: &str, effects: &mut Vec<Effect>) {
        if let Some(open) = self.stack.last_mut() {
            let id = open.id;
            let deeds = open.layer.paste(text, &self.shell.cx());
            self.carry(id, deeds, effects);
        }
    }

    /// Runs a command in a layer, or says why not.
    fn run(&mut self, id: LayerId, spec: &'static CommandSpec, effects: &mut Vec<Effect>) {
        if let Err(reason) = self.enabled(id, spec) {
            let words = say::reason(&self.shell.words, &reason);
            return self.say(Tone::Error, words);
        }
        if spec.contexts.is_empty() {
            return self.everywhere(spec.id, effects);
        }
        let Some(place) = self.place(id) else { return };
        let deeds = self.stack[place].layer.run(spec.id, &self.shell.cx());
        self.carry(id, deeds, effects);
    }

    /// Whether a command can run in a layer now.
    pub(super) fn enabled(&self, id: LayerId, spec: &CommandSpec) -> Result<(), Reason> {
        if spec.writes
            && let Some(session) = &self.shell.session
        {
            if session.read_only.is_some() {
                return Err(Reason::new("read-only"));
            }
            if !session.role.writes() {
                return Err(Reason::new("role-reads-only"));
            }
        }
        if let Some(kind) = everywhere::kind_of_view(spec.id)
            && let Some(session) = &self.shell.session
            && session.shut.contains(&kind.compartment())
        {
            return Err(Reason::new(match kind.compartment() {
                Compartment::Organisation => "shut-organisation",
                Compartment::Analysis => "shut-analysis",
                Compartment::Personnel => "shut-personnel",
                Compartment::System => "shut-system",
            }));
        }
        if spec.id.0 == "everywhere.stop" && self.work.is_none() {
            return Err(Reason::new("no-work"));
        }
        if spec.id.0 == "everywhere.stop" && self.work.is_some_and(|(_, pace)| !pace.can_stop()) {
            return Err(Reason::new("work-goes-on"));
        }
        if matches!(spec.id.0, "everywhere.sitting" | "view.strands")
            && let Some(session) = &self.shell.session
            && session.shut.contains(&Compartment::Analysis)
        {
            return Err(Reason::new("shut-analysis"));
        }
        if spec.id.0 == "everywhere.theme" && self.options.no_color {
            return Err(Reason::new("no-color"));
        }
        match self.place(id) {
            Some(place) if !spec.contexts.is_empty() => {
                self.stack[place].layer.enabled(spec.id, &self.shell.cx())
            }
            _ => Ok(()),
        }
    }

    fn answer(&mut self, answer: Answer, effects: &mut Vec<Effect>) {
        if answer.ticket == Ticket(0) {
            return self.news(answer.told, effects);
        }
        let on_the_way = matches!(answer.told, Ok(Told::Progress { .. }));
        let asker = if on_the_way {
            let asker = self.asked.get(&answer.ticket).copied();
            if asker.is_none() || !self.follows_work(&answer) {
                return;
            }
            asker
        } else {
            self.work = self.work.filter(|(ticket, _)| *ticket != answer.ticket);
            self.asked.remove(&answer.ticket)
        };
        if self.quitting == Some(answer.ticket) && !on_the_way {
            return effects.push(Effect::Quit);
        }
        let Some((id, tag)) = asker else { return };
        if id == SHELL {
            return self.told_shell(answer.told, effects);
        }
        // Nobody waits for the answers of a layer that is gone: what they show must not come back.
        let Some(place) = self.place(id) else { return };
        if on_the_way && !self.stack[place].layer.follows_work() {
            return;
        }
        if let Ok(Told::Opened(session)) = &answer.told {
            self.shell.session = Some((**session).clone());
            self.last_key = self.shell.now;
        }
        let deeds = self.stack[place]
            .layer
            .told(tag, answer.told, &self.shell.cx());
        self.carry(id, deeds, effects);
        self.return_to_draft(effects);
        self.replay(effects);
    }

    /// News that nobody asked for.
    fn news(&mut self, told: Result<Told, Trouble>, effects: &mut Vec<Effect>) {
        match told {
            Ok(Told::Changed) if self.is_open() => self.refresh_all(effects),
            Ok(Told::Chain(chain)) if self.is_open() => {
                if let (Some((code, args)), Some(session)) =
                    (chain.broken.clone(), &mut self.shell.session)
                {
                    // The keeper has stopped writing: what can't be done is not offered.
                    session.read_only.get_or_insert("chain-broken");
                    let trouble = Trouble::Failed { code, args };
                    let words = say::trouble(&self.shell.words, &trouble);
                    self.say(Tone::Error, words);
                }
                for id in self.ids() {
                    self.tell(id, Told::Chain(chain.clone()), effects);
                }
            }
            Ok(Told::Mirror { row, .. }) => {
                let behind = row.filter(crate::views::MirrorRow::is_behind);
                if let Some(row) = behind.filter(|_| self.is_open() && !self.shell.one_disk) {
                    let words = say::one_disk(&self.shell.words, &row);
                    self.say(Tone::Error, words);
                }
                let was = std::mem::replace(&mut self.shell.one_disk, behind.is_some());
                if let Some(row) = row.filter(|row| was && self.is_open() && !row.is_behind()) {
                    let words = say::mirror(&self.shell.words, &row);
                    self.say(Tone::Done, words);
                }
                if self.is_open() {
                    self.refresh_all(effects);
                }
            }
            // The keeper locked by itself.
            Ok(Told::Locked) if self.is_open() => self.close(effects),
            Err(trouble) => {
                let words = say::trouble(&self.shell.words, &trouble);
                self.say(Tone::Error, words);
            }
            _ => {}
        }
    }

    /// Answers to what the shell itself asked: drafts sealed at lock, the lock, the check of the chain.
    fn told_shell(&mut self, told: Result<Told, Trouble>, effects: &mut Vec<Effect>) {
        match told {
            Ok(Told::Chain(chain)) => {
                if let Some(finished) = chain.finished.filter(|_| chain.broken.is_none()) {
                    let clock = crate::words::clock(finished);
                    let words = self.shell.words.with(
                        "chain-whole-said",
                        &[("count", &chain.checked.to_string()), ("time", &clock)],
                    );
                    self.say(Tone::Done, words);
                }
                self.news(Ok(Told::Chain(chain)), effects);
            }
            Ok(Told::BackedUp(told)) => self.backed_up(&told),
            Ok(Told::Cancelled) if self.is_open() => {
                let words = self.shell.words.get("work-stopped");
                self.say(Tone::Info, words);
            }
            Err(trouble) => {
                let words = say::trouble(&self.shell.words, &trouble);
                self.say(Tone::Error, words);
            }
            Ok(_) => {}
        }
    }

    /// Locks where the time without a key is over. A key that comes then woke a machine that slept, say: it is whoever came
    /// upon it that pressed it, and it does nothing.
    pub(super) fn was_left(&mut self, effects: &mut Vec<Effect>) -> bool {
        let left = self.until_lock().is_some_and(|left| left.is_zero());
        if left {
            self.lock(effects);
            let mut words = self.shell.words.get("locked-idle");
            if let Some((_, more)) = self.message.take() {
                words = format!("{words} {more}");
            }
            self.say(Tone::Info, words);
        }
        left
    }

    fn tick(&mut self, now: Timestamp, effects: &mut Vec<Effect>) {
        self.set_now(now);
        if self.was_left(effects) {
            return;
        }
        for id in self.ids() {
            if let Some(place) = self.place(id) {
                let deeds = self.stack[place].layer.tick(&self.shell.cx());
                self.carry(id, deeds, effects);
            }
        }
    }

    pub(super) fn refresh_all(&mut self, effects: &mut Vec<Effect>) {
        // What is on top is looked at: it is asked for first.
        for id in self.ids().into_iter().rev() {
            self.refresh(id, effects);
        }
    }

    fn refresh(&mut self, id: LayerId, effects: &mut Vec<Effect>) {
        if let Some(place) = self.place(id) {
            let deeds = self.stack[place].layer.refresh(&self.shell.cx());
            self.carry(id, deeds, effects);
        }
    }

    fn tell(&mut self, id: LayerId, told: Told, effects: &mut Vec<Effect>) {
        if let Some(place) = self.place(id) {
            let deeds = self.stack[place]
                .layer
                .told(NEWS, Ok(told), &self.shell.cx());
            self.carry(id, deeds, effects);
        }
    }

    fn ids(&self) -> Vec<LayerId> {
        self.stack.iter().map(|open| open.id).collect()
    }

    fn back_up(&mut self, effects: &mut Vec<Effect>) {
        self.ask(SHELL, 0, Ask::BackUp(Vec::new()), effects);
    }

    /// What became of backups: a failure is what is said, since the message line holds one thing.
    fn backed_up(&mut self, told: &[BackupTold]) {
        let words = &self.shell.words;
        let failed = told.iter().find_map(|told| told.made.as_ref().err());
        let (tone, said) = match failed {
            Some(trouble) => (Tone::Error, say::trouble(words, trouble)),
            None => {
                let count = told.len().to_string();
                (Tone::Done, words.with("backup-said", &[("count", &count)]))
            }
        };
        self.say(tone, said);
    }

    fn verify(&mut self, effects: &mut Vec<Effect>) {
        self.ask(SHELL, 0, Ask::Verify, effects);
    }
}

#[cfg(test)]
mod tests;
