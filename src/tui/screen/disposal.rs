//! Gallring: persons whose keys are destroyed under a decision, by two custodians. What waits for an answer, who can be
//! disposed of, who can't and why, and who was.
//!
//! Enter destroys nothing, and neither does the key that asked: a proposal has its own page, and the second custodian's yes
//! its own page with the passphrase and a question after it.

mod confirm;
mod draw;
mod propose;

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::detail::DetailScreen;
use crate::tui::screen::guide::{Outcome, Prompt, Standing};
use crate::tui::spoken;
use crate::tui::widget::rows::Rows;
use crate::tui::widget::say;
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{CandidateRow, DisposalRow, Disposals, Link};
use confirm::Confirm;
use crossterm::event::KeyEvent;
use propose::Propose;
use ratatui::{Frame, layout::Rect};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The tag of a no.
const DECLINE: Tag = 1;

/// Disposal of persons.
pub struct DisposalScreen {
    view: Option<Arc<Disposals>>,
    rows: Rows,
    /// The marked persons, by label.
    marked: BTreeSet<String>,
    /// Whether a proposal is declined, by its entry.
    question: Standing<u64>,
}

/// What a row is.
enum Row<'a> {
    Offer(&'a DisposalRow),
    Candidate(&'a CandidateRow),
    Done(&'a Link),
}

impl DisposalScreen {
    /// Not yet filled.
    pub fn new() -> Self {
        Self {
            view: None,
            rows: Rows::new(0),
            marked: BTreeSet::new(),
            question: Standing::none(),
        }
    }

    /// What waits stands first: it is what one comes here for.
    fn row(&self, at: usize) -> Option<Row<'_>> {
        let view = self.view.as_ref()?;
        let candidates = at.checked_sub(view.rows.len());
        match (view.rows.get(at), candidates) {
            (Some(offer), _) => Some(Row::Offer(offer)),
            (None, Some(at)) => match view.candidates.get(at) {
                Some(candidate) => Some(Row::Candidate(candidate)),
                None => {
                    let at = at.checked_sub(view.candidates.len())?;
                    view.done.get(at).map(|(link, _)| Row::Done(link))
                }
            },
            (None, None) => None,
        }
    }

    fn selected(&self) -> Option<Row<'_>> {
        self.row(self.rows.selected()?)
    }

    fn offer(&self) -> Result<&DisposalRow, Reason> {
        match self.selected() {
            Some(Row::Offer(offer)) if offer.mine_to_confirm => Ok(offer),
            Some(Row::Offer(_)) => Err(Reason::new("disposal-own-offer")),
            _ => Err(Reason::new("disposal-no-offer")),
        }
    }

    /// The person of the selected row, who can be marked.
    fn candidate(&self) -> Result<&CandidateRow, Reason> {
        match self.selected() {
            Some(Row::Candidate(row)) if row.not.is_none() => Ok(row),
            _ => Err(Reason::new("disposal-cannot")),
        }
    }

    fn chosen(&self) -> Vec<Link> {
        let view = self.view.iter().flat_map(|view| &view.candidates);
        view.filter(|row| self.marked.contains(&row.person.label))
            .map(|row| row.person.clone())
            .collect()
    }

    fn may_propose(&self) -> Result<(), Reason> {
        let view = self.view.as_ref().ok_or(Reason::new("nothing-here"))?;
        if view.not.is_some() {
            return Err(Reason::new("disposal-shut"));
        }
        if view.decisions.is_empty() {
            return Err(Reason::new("disposal-no-decision"));
        }
        match self.chosen().is_empty() {
            true => Err(Reason::new("disposal-none-marked")),
            false => Ok(()),
        }
    }
}

/// Asks whether a proposal is declined.
fn declined(seq: u64, cx: &Cx<'_>) -> Prompt {
    let said = [("seq", &*seq.to_string())];
    Prompt::new(
        cx,
        cx.words.get("disposal-decline-title"),
        cx.words.with("disposal-decline-body", &said),
        cx.words.get("disposal-decline-yes"),
    )
}

impl Default for DisposalScreen {
    fn default() -> Self {
        Self::new()
    }
}

impl Layer for DisposalScreen {
    fn context(&self) -> Context {
        match self.question.stands() {
            true => Context::Dialog,
            false => Context::Disposal,
        }
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("disposal-crumb")
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.question.say_again(|seq| declined(*seq, cx));
        vec![Deed::Ask(0, Ask::Disposals)]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        Some(match self.question.key(key, cx)? {
            Outcome::Yes(seq, _) => vec![Deed::Ask(DECLINE, Ask::DeclineDisposal(seq))],
            Outcome::Else(deeds) => deeds,
        })
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        match command.0 {
            "disposal.mark" => self.candidate().map(|_| ()),
            "disposal.propose" => self.may_propose(),
            "disposal.confirm" | "disposal.decline" => self.offer().map(|_| ()),
            "disposal.open" => match self.selected() {
                Some(Row::Candidate(_) | Row::Done(_)) => Ok(()),
                _ => Err(Reason::new("nothing-here")),
            },
            _ => Ok(()),
        }
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "disposal.mark" => {
                if let Ok(label) = self.candidate().map(|row| row.person.label.clone())
                    && !self.marked.remove(&label)
                {
                    self.marked.insert(label);
                }
                self.rows.down();
            }
            "disposal.propose" => {
                if let Some(view) = self.view.as_ref().filter(|_| self.may_propose().is_ok()) {
                    let page = Propose::new(view, self.chosen());
                    return vec![Deed::Push(Box::new(page))];
                }
            }
            "disposal.confirm" => {
                if let (Some(view), Ok(offer)) = (self.view.as_ref(), self.offer()) {
                    return vec![Deed::Push(Box::new(Confirm::new(view, offer)))];
                }
            }
            "disposal.decline" => {
                if let Ok(seq) = self.offer().map(|offer| offer.seq) {
                    self.question.ask(seq, declined(seq, cx));
                }
            }
            "disposal.open" => {
                let link = match self.selected() {
                    Some(Row::Candidate(row)) => Some(row.person.clone()),
                    Some(Row::Done(link)) => Some(link.clone()),
                    _ => None,
                };
                let page = |link| Deed::Push(Box::new(DetailScreen::new(link)));
                return link.map(page).into_iter().collect();
            }
            _ => {
                self.rows.run(command);
            }
        }
        Vec::new()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Disposals(view)) => {
                let count = view.rows.len() + view.candidates.len() + view.done.len();
                self.rows.set_len(count);
                // Who no longer can be disposed of is no longer marked.
                let can = |label: &String| {
                    let mut rows = view.candidates.iter();
                    rows.any(|row| row.not.is_none() && row.person.label == *label)
                };
                self.marked.retain(can);
                self.view = Some(view);
                Vec::new()
            }
            Ok(Told::Saved { seq, .. }) if tag == DECLINE => {
                let seq = seq.to_string();
                let said = cx.words.with("cli-dispose-declined", &[("seq", &seq)]);
                vec![Deed::Say(Tone::Done, said)]
            }
            Ok(_) => Vec::new(),
            Err(trouble) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
        }
    }

    fn awaits(&self) -> bool {
        self.view.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        draw::draw(self, frame, area, cx);
        self.question.draw(frame, area, cx);
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        let count = self.marked.len().to_string();
        match self.marked.is_empty() {
            true => cx.words.get("disposal-status"),
            false => cx.words.with("disposal-marked", &[("count", &count)]),
        }
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if let Some(asked) = self.question.spoken(cx) {
            return asked;
        }
        let row = self.rows.selected().and_then(|at| self.row(at));
        let cells = row.map_or_else(Vec::new, |row| draw::cells(self, &row, cx));
        spoken::row(cx.words, &self.rows, &spoken::cells(&cells))
    }
}

#[cfg(test)]
mod tests;
