//! Carrying out what layers want done.

use crate::tui::command;
use crate::tui::effect::Effect;
use crate::tui::model::{LayerId, Model};
use crate::tui::screen::overview::OverviewScreen;
use crate::tui::{Deed, Layer};

impl Model {
    /// Carries out the deeds of a layer, in order. After it has left, the layer on top does what follows.
    pub(in crate::tui) fn carry(
        &mut self,
        id: LayerId,
        deeds: Vec<Deed>,
        effects: &mut Vec<Effect>,
    ) {
        for deed in deeds {
            match deed {
                Deed::Ask(tag, ask) => {
                    self.ask(id, tag, ask, effects);
                }
                Deed::Push(layer) => self.push(layer, effects),
                Deed::Pop => self.pop(id, effects),
                Deed::Replace(layer) => self.replace(id, layer, effects),
                Deed::Root(layer) => self.root(layer, effects),
                Deed::Run(command) => {
                    if let (Some(top), Some(spec)) = (self.top(), command::by_id(command)) {
                        self.run(top, spec, effects);
                    }
                }
                Deed::Say(tone, words) => self.say(tone, words),
                Deed::Wipe => effects.push(Effect::Wipe),
                Deed::Lock => self.lock(effects),
                Deed::Quit => self.quit(effects),
            }
        }
    }

    /// Puts a layer on top and lets it ask for what it shows.
    pub(in crate::tui) fn push(&mut self, layer: Box<dyn Layer>, effects: &mut Vec<Effect>) {
        let open = self.name(layer);
        let id = open.id;
        self.stack.push(open);
        self.refresh(id, effects);
    }

    /// Closes a layer. The last one is never closed: there is always something to look at.
    pub(in crate::tui) fn pop(&mut self, id: LayerId, effects: &mut Vec<Effect>) {
        let Some(place) = self.place(id) else { return };
        if self.stack.len() > 1 {
            self.stack.remove(place);
        } else if self.is_open() {
            self.root(Box::new(OverviewScreen::new()), effects);
        }
    }

    fn replace(&mut self, id: LayerId, layer: Box<dyn Layer>, effects: &mut Vec<Effect>) {
        let Some(place) = self.place(id) else { return };
        let open = self.name(layer);
        let new = open.id;
        self.stack[place] = open;
        self.refresh(new, effects);
    }

    /// Closes all layers, their drafts sealed first, and opens one.
    pub(in crate::tui) fn root(&mut self, layer: Box<dyn Layer>, effects: &mut Vec<Effect>) {
        self.seal_drafts(0, effects);
        self.stack.clear();
        self.push(layer, effects);
    }

    /// Closes all layers but the overview, which is opened if it is not there.
    pub(in crate::tui) fn home(&mut self, effects: &mut Vec<Effect>) {
        let is_home = self
            .stack
            .first()
            .is_some_and(|open| open.layer.context() == crate::tui::Context::Overview);
        if is_home {
            self.seal_drafts(1, effects);
            self.stack.truncate(1);
        } else {
            self.root(Box::new(OverviewScreen::new()), effects);
        }
    }
}
