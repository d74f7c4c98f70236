//! What is marked to be decided together: one by one, or all that came in the same entry.

use super::{ReviewScreen, key_of, own};
use crate::tui::{Cx, Deed, Reason, Tone};
use crate::views::QueueItem;
use crate::words::thousands;
use std::collections::BTreeSet;

impl ReviewScreen {
    pub(super) fn marked_items(&self) -> Vec<QueueItem> {
        self.items()
            .iter()
            .filter(|item| self.marked.contains(&key_of(item)))
            .cloned()
            .collect()
    }

    pub(super) fn mark(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(item) = self.selected() else {
            return Vec::new();
        };
        if !item.mine_to_decide {
            let said = crate::tui::widget::say::reason(cx.words, &own(item));
            return vec![Deed::Say(Tone::Error, said)];
        }
        if item.personal {
            let said = crate::tui::widget::say::reason(cx.words, &Reason::new("review-personal"));
            return vec![Deed::Say(Tone::Error, said)];
        }
        let key = key_of(item);
        if !self.marked.remove(&key) {
            self.marked.insert(key);
        }
        self.rows.down();
        self.show(cx)
    }

    /// Marks everything of the same entry, such as the rows of one import.
    pub(super) fn mark_entry(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(seq) = self.selected().map(|item| item.seq) else {
            return Vec::new();
        };
        let entry = BTreeSet::from([seq]);
        let queue = self.queue.clone();
        let alike = queue
            .items
            .iter()
            .filter(|item| item.seq == seq && item.mine_to_decide && !item.personal);
        let before = self.marked.len();
        self.marked.extend(alike.map(key_of));
        let new = (self.marked.len() - before).to_string();
        let seq = thousands(i64::try_from(seq).unwrap_or(i64::MAX));
        let mut said = cx
            .words
            .with("review-marked-entry", &[("count", &new), ("seq", &seq)]);
        if let Some(held_out) = self.held_out(&entry, cx) {
            said = format!("{said} {held_out}");
        }
        vec![Deed::Say(Tone::Info, said)]
    }
}
