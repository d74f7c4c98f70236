//! Comments on the fields of what is reviewed, and what is held out when many are decided at once.

use super::content::{Stop, stops};
use super::{Pane, ReviewScreen, SETTLE};
use crate::tui::screen::comment::{CommentScreen, On, resolvable, resolve};
use crate::tui::{Cx, Deed, Reason, Tone};
use crate::views::{CommentRow, Link, QueueItem};
use std::collections::BTreeSet;

impl ReviewScreen {
    /// What is stood on in the change that is read; none while the inbox has the keyboard.
    fn stop(&self) -> Option<Stop> {
        let stops = stops(self.selected()?, self.edition.changes().len());
        let at = self.reader.chosen(stops.len())?;
        stops
            .get(at)
            .copied()
            .filter(|_| self.pane == Pane::Content)
    }

    /// The record of an edition that is stood on.
    pub(super) fn record(&self) -> Option<&Link> {
        match self.stop()? {
            Stop::Record(at) => self.edition.link(at),
            Stop::Field(_) | Stop::Comment(_) => None,
        }
    }

    fn stood_on(&self, seq: u64) -> Option<&CommentRow> {
        let mut rows = self.selected()?.comments.iter();
        rows.find(|row| row.seq == seq)
    }

    /// Whether something can be written here, or why not.
    pub(super) fn commentable(&self) -> Result<(), Reason> {
        let item = self.selected().ok_or(Reason::new("review-empty"))?;
        match self.stop() {
            Some(Stop::Field(_)) if item.barred == Some("own-case") => Err(super::own(item)),
            Some(Stop::Field(_)) if !item.mine_to_decide => Err(Reason {
                args: vec![("label", item.link.label.clone())],
                ..Reason::new("comment-own")
            }),
            // Each record of an edition is reviewed by itself.
            Some(Stop::Record(_)) => Err(Reason::new("review-record-of-edition")),
            _ => Ok(()),
        }
    }

    /// A comment on the field, or an answer to the comment, that is stood on.
    pub(super) fn comment(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(stop) = self.stop() else {
            self.pane = Pane::Content;
            let said = cx.words.get("review-choose-field");
            return vec![Deed::Say(Tone::Info, said)];
        };
        let Some(item) = self.selected() else {
            return Vec::new();
        };
        let layer = match stop {
            Stop::Field(name) => {
                let mut diffs = item.diffs.iter();
                let Some(diff) = diffs.find(|diff| diff.field.name == name) else {
                    return Vec::new();
                };
                let on = On {
                    version: item.version,
                    hash: item.hash,
                };
                CommentScreen::write(item.link.clone(), diff.clone(), on)
            }
            Stop::Record(_) => return Vec::new(),
            Stop::Comment(seq) => {
                let field = |row: &CommentRow| row.field.map(|field| field.name);
                let of = self.stood_on(seq).map(field);
                let rows = item.comments.iter().filter(|row| Some(field(row)) == of);
                CommentScreen::answer(item.link.clone(), rows.cloned().collect(), seq)
            }
        };
        vec![Deed::Push(Box::new(layer))]
    }

    /// The comment that is stood on, if it can be said to be resolved.
    pub(super) fn resolvable(&self) -> Result<u64, Reason> {
        let seq = match self.stop() {
            Some(Stop::Comment(seq)) => seq,
            // Of a field with one comment that is open, that one is meant.
            Some(Stop::Field(name)) => self.only_open(name)?,
            Some(Stop::Record(_)) | None => return Err(Reason::new("comment-none")),
        };
        let row = self.stood_on(seq).ok_or(Reason::new("comment-none"))?;
        resolvable(row).map(|()| seq)
    }

    fn only_open(&self, field: &str) -> Result<u64, Reason> {
        let none = || Reason::new("comment-none");
        let item = self.selected().ok_or_else(none)?;
        let on = |row: &&CommentRow| row.is_open() && row.field.is_some_and(|of| of.name == field);
        let mut open = item.comments.iter().filter(on);
        match (open.next(), open.next()) {
            (Some(row), None) => Ok(row.seq),
            _ => Err(none()),
        }
    }

    pub(super) fn resolve(&mut self) -> Vec<Deed> {
        match (self.resolvable(), self.selected()) {
            (Ok(seq), Some(item)) => vec![Deed::Ask(SETTLE, resolve(item.link.id, seq))],
            _ => Vec::new(),
        }
    }

    /// How many journal entries the marked versions stand in.
    pub(super) fn entries_marked(&self) -> usize {
        let marked = self.marked_items();
        let seqs: BTreeSet<u64> = marked.iter().map(|item| item.seq).collect();
        seqs.len()
    }

    /// What of these entries can't be decided together with the rest, in words; nothing where all can.
    pub(super) fn held_out(&self, entries: &BTreeSet<u64>, cx: &Cx<'_>) -> Option<String> {
        let within = |item: &&QueueItem| entries.contains(&item.seq);
        let count = |code: &str| {
            let barred = self.items().iter().filter(within);
            barred.filter(|item| item.barred == Some(code)).count()
        };
        let personal = self.items().iter().filter(within);
        let personal = personal.filter(|item| item.mine_to_decide && item.personal);
        let personal = personal.count();
        let parts: Vec<String> = [
            ("review-held-own", count("own-work")),
            ("review-held-case", count("own-case")),
            ("review-held-personal", personal),
        ]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| cx.words.with(key, &[("count", &count.to_string())]))
        .collect();
        (!parts.is_empty()).then(|| {
            cx.words
                .with("review-held-out", &[("what", &parts.join(", "))])
        })
    }
}
