//! The page before a proposal: under which decision, what goes, what it can't reach. A letter of its own proposes.

use super::draw::{elsewhere, told};
use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::guide::{Scroll, below, prose, put};
use crate::tui::spoken;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::say;
use crate::tui::{Chord, CommandId, Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::{Disposals, ElsewhereRow, Link};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect};

/// Proposes a disposal.
pub(super) struct Propose {
    persons: Vec<Link>,
    decisions: Vec<Link>,
    /// Which of the decisions; none while there are several and nobody has chosen.
    at: Option<usize>,
    elsewhere: Vec<ElsewhereRow>,
    scroll: Scroll,
    sent: bool,
}

impl Propose {
    pub(super) fn new(view: &Disposals, persons: Vec<Link>) -> Self {
        Self {
            persons,
            decisions: view.decisions.clone(),
            at: (view.decisions.len() == 1).then_some(0),
            elsewhere: elsewhere(view),
            scroll: Scroll::default(),
            sent: false,
        }
    }

    fn decision(&self) -> Option<&Link> {
        self.decisions.get(self.at?)
    }
}

impl Layer for Propose {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("disposal-propose-crumb")
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if matches!(key.code, KeyCode::Char(_)) && Chord::typed(key).is_none() {
            return None;
        }
        let yes = cx.words.get("disposal-propose-letter").chars().next();
        match key.code {
            _ if self.sent => None,
            KeyCode::Esc => Some(vec![Deed::Pop]),
            KeyCode::Tab => {
                let next = self.at.map_or(0, |at| at + 1);
                self.at = Some(next % self.decisions.len().max(1));
                Some(Vec::new())
            }
            KeyCode::Char(typed) if Some(typed) == yes => {
                let Some(decision) = self.decision().map(|one| one.label.clone()) else {
                    let said = cx.words.get("disposal-choose-decision");
                    return Some(vec![Deed::Say(Tone::Error, said)]);
                };
                let persons = self.persons.iter().map(|one| one.label.clone()).collect();
                self.sent = true;
                Some(vec![Deed::Ask(0, Ask::Dispose { decision, persons })])
            }
            _ => self.scroll.key(key).then(Vec::new),
        }
    }

    fn run(&mut self, command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        self.scroll.run(command);
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        self.sent = false;
        match told {
            Ok(Told::Saved { seq, .. }) => {
                let seq = seq.to_string();
                let said = cx.words.with("cli-dispose-proposed", &[("seq", &seq)]);
                vec![Deed::Pop, Deed::Say(Tone::Done, said)]
            }
            Ok(_) => Vec::new(),
            Err(trouble) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let panel = Panel::new(cx.words.get("disposal-propose-crumb")).focused(true);
        let inner = inset(panel.draw_over(frame, area, cx.theme));
        let columns = usize::from(inner.width);
        let key = match self.decisions.len() {
            1 => "disposal-propose-keys",
            _ => "disposal-propose-keys-many",
        };
        let keys = prose(&cx.words.get(key), columns, cx.theme.accent);
        let rest = below(put(frame, inner, keys), 1);
        let lines = told(&self.persons, self.decision(), &self.elsewhere, columns, cx);
        self.scroll.draw_focused(frame, rest, lines);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let title = cx.words.get("disposal-propose-crumb");
        spoken::text(cx.words, &title, self.scroll.seen())
    }
}
