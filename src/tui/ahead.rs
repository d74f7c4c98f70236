//! What is typed before the screen it is meant for stands there: kept in order, and given to it when it does.
//!
//! Whoever knows the way types `2 j Enter` without looking. No key may be lost because the register was a little slower.
//! What means the same everywhere, such as another view or the lock, never waits.

use crate::tui::effect::Effect;
use crate::tui::model::Model;
use crate::tui::{Chord, Context};
use crossterm::event::{KeyCode, KeyEvent};
use std::collections::VecDeque;
use zeroize::Zeroizing;

/// More is not typed by hand while a screen is waited for.
const MOST: usize = 4096;

/// One thing that was typed.
enum Typed {
    Key(KeyEvent),
    Paste(Zeroizing<String>),
}

/// What was typed ahead.
#[derive(Default)]
pub(super) struct Ahead(VecDeque<Typed>);

impl Ahead {
    /// Forgets it: the one it was meant for is gone.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    fn push(&mut self, typed: Typed) {
        if self.0.len() < MOST {
            self.0.push_back(typed);
        }
    }
}

impl Model {
    /// Whether the layer on top waits for its answer.
    fn awaits(&self) -> bool {
        self.stack.last().is_some_and(|open| {
            open.layer.awaits() && self.asked.values().any(|(asker, _)| *asker == open.id)
        })
    }

    /// Keeps a key for the layer that waits; false where the key is to be handled now.
    pub(super) fn holds(&mut self, key: &KeyEvent) -> bool {
        if !self.awaits() {
            return false;
        }
        let chord = Chord::of(key);
        let context = self.context();
        let everywhere = self
            .options
            .keys
            .find(context, chord)
            .filter(|spec| spec.contexts.is_empty());
        let at_once = everywhere.is_some_and(|spec| {
            matches!(spec.id.0, "everywhere.lock" | "everywhere.quit") || self.ahead.0.is_empty()
        });
        let esc = key.code == KeyCode::Esc;
        // Esc after other keys is one of them; the second in a row wants out, whatever was typed before.
        let twice =
            matches!(self.ahead.0.back(), Some(Typed::Key(last)) if last.code == KeyCode::Esc);
        if at_once || (esc && (twice || self.ahead.0.is_empty())) {
            self.ahead.clear();
            return false;
        }
        self.ahead.push(Typed::Key(*key));
        true
    }

    /// Keeps pasted text for the layer that waits.
    pub(super) fn holds_paste(&mut self, text: &str) -> bool {
        let holds = self.awaits() && self.context() != Context::Gate;
        if holds {
            self.ahead
                .push(Typed::Paste(Zeroizing::new(text.to_owned())));
        }
        holds
    }

    /// Gives what was typed ahead to the layer on top, until one waits again.
    pub(super) fn replay(&mut self, effects: &mut Vec<Effect>) {
        while !self.awaits() {
            match self.ahead.0.pop_front() {
                Some(Typed::Key(key)) => self.press(&key, effects),
                Some(Typed::Paste(text)) => self.put(&text, effects),
                None => return,
            }
        }
    }
}
