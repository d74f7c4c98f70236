//! A question that stands over a screen: whether one does, what it is about, and what becomes of the keys while it stands.

use super::prompt::{Answered, Prompt};
use crate::tui::{Cx, Deed, Tone};
use crossterm::event::KeyEvent;
use ratatui::{Frame, layout::Rect};

/// The question and what it is about; nothing while none stands.
pub struct Standing<T>(Option<(T, Prompt)>);

/// What a key or pasted text led to.
pub enum Outcome<T> {
    /// Yes to what was asked about, with the reason if one was asked for and given. Nothing stands any more.
    Yes(T, Option<String>),
    /// Anything else: it still stands, or it was answered with no.
    Else(Vec<Deed>),
}

impl<T> Standing<T> {
    /// None.
    pub const fn none() -> Self {
        Self(None)
    }

    /// Asks about something.
    pub fn ask(&mut self, about: T, prompt: Prompt) {
        self.0 = Some((about, prompt));
    }

    /// What is asked about.
    pub fn about(&self) -> Option<&T> {
        self.0.as_ref().map(|(about, _)| about)
    }

    /// Whether a question stands: it has the keyboard.
    pub fn stands(&self) -> bool {
        self.0.is_some()
    }

    /// Takes the question away.
    pub fn take_away(&mut self) {
        self.0 = None;
    }

    /// The same question in other words: the language was turned.
    pub fn say_again(&mut self, again: impl FnOnce(&T) -> Prompt) {
        if let Some((about, prompt)) = &mut self.0 {
            prompt.say_again(again(about));
        }
    }

    /// Takes a key; none where no question stands or the key means nothing to it.
    pub fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Outcome<T>> {
        match self.0.as_mut()?.1.key(key, cx) {
            Answered::NotMine => None,
            answer => Some(self.answered(answer)),
        }
    }

    /// Takes pasted text; none where no question stands.
    pub fn paste(&mut self, pasted: &str, cx: &Cx<'_>) -> Option<Outcome<T>> {
        let answer = self.0.as_mut()?.1.paste(pasted, cx);
        Some(self.answered(answer))
    }

    fn answered(&mut self, answer: Answered) -> Outcome<T> {
        Outcome::Else(match answer {
            Answered::Stays | Answered::NotMine => Vec::new(),
            Answered::Says(words) => vec![Deed::Say(Tone::Error, words)],
            Answered::Away => {
                self.0 = None;
                Vec::new()
            }
            Answered::Yes(reason) => match self.0.take() {
                Some((about, _)) => return Outcome::Yes(about, reason),
                None => Vec::new(),
            },
        })
    }

    /// Draws it over an area, where one stands.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        if let Some((_, prompt)) = &self.0 {
            prompt.draw(frame, area, cx);
        }
    }

    /// What is asked, in words, where one stands.
    pub fn spoken(&self, cx: &Cx<'_>) -> Option<String> {
        let (_, prompt) = self.0.as_ref()?;
        Some(prompt.spoken(cx.words))
    }
}
