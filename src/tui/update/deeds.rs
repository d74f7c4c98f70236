//! Carrying out what layers want done.

use crate::desk::{Ask, Question, Ticket};
use crate::tui::effect::Effect;
use crate::tui::model::{LayerId, Model};
use crate::tui::screen::overview::OverviewScreen;
use crate::tui::{Deed, Layer, Tag};

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
                Deed::Ask(tag, Ask::Cancel(_)) => self.cancel(id, tag, effects),
                Deed::Ask(tag, ask) => {
                    self.ask(id, tag, ask, effects);
                }
                Deed::Push(layer) => self.push(layer, effects),
                Deed::Pop => self.pop(id, effects),
                Deed::Replace(layer) => self.replace(id, layer, effects),
                Deed::Root(layer) => self.root(layer, effects),
                Deed::Run(command) => {
                    if let (Some(top), Some(spec)) = (self.top(), self.options.keys.by_id(command))
                    {
                        self.run(top, spec, effects);
                    }
                }
                Deed::Columns(kind, columns) => {
                    let code = kind.code().to_owned();
                    match columns.is_empty() {
                        true => self.shell.columns.remove(&code),
                        false => self.shell.columns.insert(code, columns),
                    };
                    self.remember(effects);
                }
                Deed::Stand(link) => {
                    for open in &mut self.stack {
                        open.layer.stand_on(&link, &self.shell.cx());
                    }
                }
                Deed::Backups(places) => effects.push(Effect::RememberBackups(places)),
                Deed::Mirror(place) => effects.push(Effect::RememberMirror(place)),
                Deed::Keep(kind, fields) => self.recent.keep(kind, fields),
                Deed::Recall => {
                    if let Some(place) = self.place(id) {
                        let cx = self.shell.cx();
                        let deeds = self.stack[place].layer.recall(&self.recent, &cx);
                        self.carry(id, deeds, effects);
                    }
                }
                Deed::Say(tone, words) => self.say(tone, words),
                Deed::Wipe => effects.push(Effect::Wipe),
                Deed::Lock => self.lock(effects),
                Deed::Quit => self.quit(effects),
            }
        }
    }

    /// Asks the desk to stop what a layer asked with this tag. A layer knows its tags, not the tickets: those are drawn
    /// here. Nobody answers a cancellation; the work itself answers that it was stopped.
    fn cancel(&mut self, id: LayerId, tag: Tag, effects: &mut Vec<Effect>) {
        let tickets: Vec<Ticket> = self
            .asked
            .iter()
            .filter(|(_, asker)| **asker == (id, tag))
            .map(|(ticket, _)| *ticket)
            .collect();
        effects.extend(tickets.into_iter().map(|ticket| {
            Effect::Ask(Question {
                ticket,
                ask: Ask::Cancel(ticket),
            })
        }));
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
            let closed = self.stack.remove(place);
            self.gone.push(closed);
        } else if self.is_open() {
            self.root(Box::new(OverviewScreen::new()), effects);
        }
    }

    fn replace(&mut self, id: LayerId, layer: Box<dyn Layer>, effects: &mut Vec<Effect>) {
        let Some(place) = self.place(id) else { return };
        let open = self.name(layer);
        let new = open.id;
        let closed = std::mem::replace(&mut self.stack[place], open);
        self.gone.push(closed);
        self.refresh(new, effects);
    }

    /// Closes all layers, their drafts sealed first, and opens one.
    pub(in crate::tui) fn root(&mut self, layer: Box<dyn Layer>, effects: &mut Vec<Effect>) {
        self.seal_drafts(0, effects);
        self.gone.append(&mut self.stack);
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
            self.gone.extend(self.stack.drain(1..));
        } else {
            self.root(Box::new(OverviewScreen::new()), effects);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::Options;
    use jiff::Timestamp;

    #[test]
    fn a_cancellation_names_the_ticket_of_the_work_and_no_other() {
        let (mut model, _) = Model::new(Options::default(), Timestamp::UNIX_EPOCH);
        let top = model.top().unwrap();
        let mut effects = Vec::new();
        let deeds = vec![Deed::Ask(1, Ask::Verify), Deed::Ask(2, Ask::Verify)];
        model.carry(top, deeds, &mut effects);
        let work = match &effects[0] {
            Effect::Ask(question) => question.ticket,
            _ => panic!("nothing was asked"),
        };
        effects.clear();
        model.carry(
            top,
            vec![Deed::Ask(1, Ask::Cancel(Ticket(0)))],
            &mut effects,
        );
        match &effects[..] {
            [
                Effect::Ask(Question {
                    ask: Ask::Cancel(ticket),
                    ..
                }),
            ] => assert_eq!(*ticket, work),
            _ => panic!("not one cancellation"),
        }
        // The work is still waited for: it answers that it was stopped.
        assert!(model.asked.contains_key(&work));
    }
}
