//! The entries that are here, and which of them match what is typed.

use super::query::{Query, Said};
use crate::tui::screen::guide::{Narrow, Narrowed};
use crate::tui::widget::rows::Rows;
use crate::tui::{Cx, Deed};
use crate::views::JournalItem;
use crate::words::{Haystack, time};
use crossterm::event::KeyEvent;
use ratatui::{Frame, layout::Rect};

/// Entries, newest first, narrowed by text.
pub(super) struct Filter {
    narrow: Narrow,
    query: Query,
    items: Vec<(JournalItem, Said)>,
    found: Vec<usize>,
}

impl Filter {
    pub(super) fn new() -> Self {
        Self {
            narrow: Narrow::new(120),
            query: Query::new(""),
            items: Vec::new(),
            found: Vec::new(),
        }
    }

    /// Whether the keyboard is in the text.
    pub(super) fn is_typing(&self) -> bool {
        self.narrow.is_typing()
    }

    /// Puts the keyboard in the text.
    pub(super) fn begin(&mut self) {
        self.narrow.begin();
    }

    /// Whether anything is typed.
    pub(super) fn is_on(&self) -> bool {
        !self.query.is_empty()
    }

    /// How many match.
    pub(super) fn found(&self) -> usize {
        self.found.len()
    }

    /// How many are here.
    pub(super) fn held(&self) -> usize {
        self.items.len()
    }

    /// The number of the oldest entry that is here.
    pub(super) fn oldest(&self) -> Option<u64> {
        self.items.last().map(|(item, _)| item.seq)
    }

    /// The entry in a row of those that match.
    pub(super) fn item(&self, row: usize) -> Option<&JournalItem> {
        self.found
            .get(row)
            .and_then(|at| self.items.get(*at))
            .map(|(item, _)| item)
    }

    /// The entry before that one in the chain, if it is here.
    pub(super) fn previous(&self, seq: u64) -> Option<&JournalItem> {
        let at = self.items.partition_point(|(item, _)| item.seq >= seq);
        let (item, _) = self.items.get(at)?;
        (item.seq + 1 == seq).then_some(item)
    }

    /// The row of an entry among those that match.
    pub(super) fn row_of(&self, seq: u64) -> Option<usize> {
        self.found
            .iter()
            .position(|at| self.items.get(*at).is_some_and(|(item, _)| item.seq == seq))
    }

    /// Drops the entries; the text stays.
    pub(super) fn clear_items(&mut self) {
        self.items.clear();
        self.found.clear();
    }

    /// Adds older entries.
    pub(super) fn add(&mut self, items: Vec<JournalItem>, cx: &Cx<'_>) {
        for item in items {
            let said = said(&item, cx);
            if self.query.finds(&said, item.at) {
                self.found.push(self.items.len());
            }
            self.items.push((item, said));
        }
    }

    fn find(&mut self) {
        self.query = Query::new(self.narrow.text());
        let query = &self.query;
        self.found = self
            .items
            .iter()
            .enumerate()
            .filter(|(_, (item, said))| query.finds(said, item.at))
            .map(|(at, _)| at)
            .collect();
    }

    /// Takes a key while the keyboard is in the text; none where it means nothing here.
    pub(super) fn key(&mut self, key: &KeyEvent, rows: &mut Rows, cx: &Cx<'_>) -> Option<Narrowed> {
        let narrowed = self.narrow.key(key, rows, cx)?;
        if matches!(narrowed, Narrowed::Changed(_)) {
            self.find();
        }
        Some(narrowed)
    }

    /// Takes pasted text while the keyboard is in the text. Whether other entries match now, and what is to be told.
    pub(super) fn paste(&mut self, text: &str, cx: &Cx<'_>) -> (bool, Vec<Deed>) {
        let (changed, said) = self.narrow.paste(text, cx);
        if changed {
            self.find();
        }
        (changed, said)
    }

    /// Puts a text in place.
    pub(super) fn set(&mut self, text: &str) {
        self.narrow.set(text);
        self.find();
    }

    /// Shows all again, and leaves the text.
    pub(super) fn empty(&mut self) {
        self.narrow.clear();
        self.find();
    }

    /// What is typed, in words.
    pub(super) fn spoken(&self, cx: &Cx<'_>) -> String {
        self.narrow.spoken(cx)
    }

    /// Draws the line of the filter, with how many match to its right.
    pub(super) fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>, count: &str) {
        self.narrow.draw(frame, area, cx, (count, cx.theme.dim));
    }
}

/// What the filter looks in: all that the row says, and its parts.
fn said(item: &JournalItem, cx: &Cx<'_>) -> Said {
    let object = item
        .object
        .as_ref()
        .map(|link| format!("{} {}", link.label, link.title))
        .unwrap_or_default();
    let (event, who, at) = (what(item, cx), &item.who, time(item.at));
    Said {
        all: Haystack::new(&format!("{event} {who} {at} {} {object}", item.seq)),
        object: Haystack::new(&object),
        who: Haystack::new(who),
        event: Haystack::new(&event),
    }
}

/// What happened, in words.
pub(super) fn what(item: &JournalItem, cx: &Cx<'_>) -> String {
    let entry = format!("entry-{}", item.what);
    if cx.words.has(&entry) {
        return cx.words.get(&entry);
    }
    cx.words.get(&format!("event-{}", item.what))
}
