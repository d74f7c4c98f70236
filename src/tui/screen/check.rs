//! The chain check: everything that the rules find, by the links of the chain, by severity or by rule, since when it is
//! so, and what the provision behind each asks.
//!
//! It shows what to look at and where it is mended. It never says that the rest is as it should be.

mod draw;
mod sift;

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::due::{draw_finding, limit, look_at, mend, rule, split, spoken_finding};
use crate::tui::screen::guide::{Narrow, Narrowed, below};
use crate::tui::screen::requirements::RequirementsScreen;
use crate::tui::spoken;
use crate::tui::widget::rows::Rows;
use crate::tui::widget::say;
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{FindingRow, Findings, Severity};
use crate::words::Needle;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect};
use sift::{Entry, Sift, entries};
use std::sync::Arc;

/// The longest text to look for, in characters.
const QUERY_MAX: usize = 80;

/// The chain check.
pub struct ChainCheckScreen {
    view: Option<Arc<Findings>>,
    entries: Vec<Entry>,
    /// How many of them are heads.
    heads: usize,
    rows: Rows,
    narrow: Narrow,
    sift: Sift,
    /// What matched what was typed so far, letter by letter.
    found: Vec<(String, Vec<usize>)>,
}

impl ChainCheckScreen {
    /// The chain check, not yet filled.
    pub fn new() -> Self {
        Self {
            view: None,
            entries: Vec::new(),
            heads: 0,
            rows: Rows::new(0),
            narrow: Narrow::new(QUERY_MAX),
            sift: Sift::all(),
            found: Vec::new(),
        }
    }

    fn found(&self, entry: Option<&Entry>) -> Option<&FindingRow> {
        match entry? {
            Entry::Finding(at) => self.view.as_ref()?.rows.get(*at),
            Entry::Head(..) => None,
        }
    }

    fn selected(&self) -> Option<&FindingRow> {
        self.found(self.rows.selected().and_then(|row| self.entries.get(row)))
    }

    /// Makes the lines anew; the selection stays on its finding where it is still there.
    fn reckon(&mut self, cx: &Cx<'_>) {
        let row = self.rows.selected().and_then(|row| self.entries.get(row));
        let stood = match row {
            Some(Entry::Finding(at)) => Some(*at),
            _ => None,
        };
        self.reckon_on(stood, cx);
    }

    /// The same, standing on the finding at a place where it is among the lines.
    fn reckon_on(&mut self, stood: Option<usize>, cx: &Cx<'_>) {
        let Some(view) = &self.view else { return };
        // What is the same for all findings of a rule is put into words once, and not for each of twenty thousand.
        let said = |found: &FindingRow| {
            let (said, limit) = (rule(cx, found), limit(cx, found));
            let chain = say::chain(cx.words, found.chain);
            format!("{said} {} {limit} {chain}", found.provision)
        };
        let query = self.narrow.text();
        while self
            .found
            .last()
            .is_some_and(|(wider, _)| !query.starts_with(wider))
        {
            self.found.pop();
        }
        let needle = Needle::new(query);
        if !needle.is_empty() && self.found.last().is_none_or(|(known, _)| known != query) {
            // What does not match fewer letters does not match more of them.
            let wider = self.found.last().map(|(_, places)| places.as_slice());
            let places = Sift::matching(&view.rows, &view.hays, wider, &needle, said);
            self.found.push((query.to_owned(), places));
        }
        let among = self.found.last().map(|(_, places)| places.as_slice());
        let sifted;
        let groups = match among.is_none() && !self.sift.narrows() {
            true => view.groups(self.sift.grouping),
            false => {
                sifted = self.sift.groups(&view.rows, among);
                &sifted
            }
        };
        self.heads = groups.len();
        self.entries = entries(groups);
        self.rows.set_len(self.entries.len());
        let stood = stood.map(Entry::Finding);
        let row = stood.and_then(|stood| self.entries.iter().position(|entry| *entry == stood));
        match row {
            Some(row) => self.rows.select(row),
            None => self.rows.home(),
        }
        self.leave_head(false);
    }

    /// Moves off the head of a group, on in the direction that one was going.
    fn leave_head(&mut self, up: bool) {
        let on_head = |screen: &Self| {
            let row = screen
                .rows
                .selected()
                .and_then(|row| screen.entries.get(row));
            matches!(row, Some(Entry::Head(..)))
        };
        if on_head(self) && up {
            self.rows.up();
        }
        if on_head(self) {
            self.rows.down();
        }
    }

    /// The next break below the selection, from the top again after the last one.
    fn next_break(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let from = self.rows.selected().map_or(0, |row| row + 1);
        let grave = |row: &usize| {
            self.found(self.entries.get(*row))
                .is_some_and(|found| found.severity == Severity::Error)
        };
        let count = self.entries.len();
        let next = (from..count).chain(0..from.min(count)).find(grave);
        match next {
            Some(row) => {
                self.rows.select(row);
                Vec::new()
            }
            None => vec![Deed::Say(Tone::Info, cx.words.get("check-no-break"))],
        }
    }

    /// Takes away what was typed; what is left out otherwise only where nothing was typed.
    fn empty_filter(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        if self.narrow.text().is_empty() {
            self.sift.clear();
        }
        self.narrow.clear();
        self.reckon(cx);
        Vec::new()
    }

    /// Only what is like the selected finding, or all again.
    fn only(&mut self, cx: &Cx<'_>, like: impl Fn(&mut Sift, &FindingRow)) -> Vec<Deed> {
        if let Some(found) = self.selected().cloned() {
            like(&mut self.sift, &found);
            self.reckon(cx);
        }
        Vec::new()
    }
}

impl Default for ChainCheckScreen {
    fn default() -> Self {
        Self::new()
    }
}

impl Layer for ChainCheckScreen {
    fn context(&self) -> Context {
        Context::Check
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("check-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(0, Ask::Findings)]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if !self.narrow.is_typing() {
            let filtered = !self.narrow.text().is_empty() || self.sift.narrows();
            return (filtered && key.code == KeyCode::Esc).then(|| self.empty_filter(cx));
        }
        Some(match self.narrow.key(key, &mut self.rows, cx)? {
            Narrowed::All => self.empty_filter(cx),
            Narrowed::Moved => {
                self.leave_head(matches!(key.code, KeyCode::Up | KeyCode::PageUp));
                Vec::new()
            }
            Narrowed::Changed(said) => {
                self.reckon(cx);
                said
            }
            Narrowed::Stays(said) => said,
        })
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        let (changed, said) = self.narrow.paste(text, cx);
        if changed {
            self.reckon(cx);
        }
        said
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        let of_one = matches!(
            command.0,
            "check.open" | "check.mend" | "check.only-link" | "check.only-rule"
        );
        if of_one && self.selected().is_none() {
            return Err(Reason::new("nothing-here"));
        }
        Ok(())
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "check.open" => {
                return self.selected().map(look_at).into_iter().collect();
            }
            "check.mend" => {
                return self.selected().map(mend).into_iter().collect();
            }
            "check.group" => {
                self.sift.grouping = self.sift.grouping.next();
                self.reckon(cx);
            }
            "check.severity" => {
                self.sift.next_severity();
                self.reckon(cx);
            }
            "check.only-link" => {
                return self.only(cx, |sift, found| {
                    sift.chain = sift.chain.is_none().then_some(found.chain);
                });
            }
            "check.only-rule" => {
                return self.only(cx, |sift, found| {
                    sift.rule = sift.rule.is_none().then_some(found.rule);
                });
            }
            "check.next" => return self.next_break(cx),
            "check.rows" => return vec![Deed::Push(Box::new(RequirementsScreen::new()))],
            "check.narrow" => self.narrow.begin(),
            _ => {
                self.rows.run(command);
                self.leave_head(command.0.ends_with("up"));
            }
        }
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Findings(view)) => {
                let stood = self.selected().and_then(|stood| {
                    let mut rows = view.rows.iter();
                    rows.position(|row| row.rule == stood.rule && row.link.id == stood.link.id)
                });
                self.view = Some(view);
                self.found.clear();
                self.reckon_on(stood, cx);
                Vec::new()
            }
            Ok(_) => Vec::new(),
            Err(trouble) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
        }
    }

    fn typing(&self) -> bool {
        self.narrow.is_typing()
    }

    fn awaits(&self) -> bool {
        self.view.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let left_out = draw::sifted(self, cx);
        let right = (left_out.as_str(), cx.theme.warning);
        self.narrow.draw(frame, area, cx, right);
        let (list, under) = split(below(area, 1));
        draw::draw_list(self, frame, list, cx);
        if let Some(under) = under {
            let edition = self.view.as_ref().map(|view| &*view.edition);
            draw_finding(self.selected(), edition, frame, under, cx);
        }
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        let Some(view) = &self.view else {
            return cx.words.get("waiting");
        };
        let counts = say::finding_counts(cx.words, &view.counts);
        match say::unjudged(cx.words, &view.unjudged) {
            Some(unjudged) => format!("{counts} · {unjudged}"),
            None => counts,
        }
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if self.narrow.is_typing() {
            return self.narrow.spoken(cx);
        }
        let what = self
            .selected()
            .map_or(String::new(), |found| spoken_finding(cx, found));
        spoken::row(cx.words, &self.rows, &what)
    }
}

#[cfg(test)]
mod tests;
