//! Comments on a record's page: which one is meant, its answer, and that it is resolved.

use super::DetailScreen;
use crate::desk::Ask;
use crate::tui::screen::comment::{CommentScreen, resolve};
use crate::tui::{Cx, Deed, Reason, Tag, Tone};
use crate::views::CommentRow;
use crate::words::thousands;

/// A comment is marked as resolved.
pub(super) const SETTLE: Tag = 1;

/// That it is, on disk.
pub(super) fn settled(seq: u64, cx: &Cx<'_>) -> Vec<Deed> {
    let seq = thousands(i64::try_from(seq).unwrap_or(i64::MAX));
    let said = cx.words.with("review-settled", &[("seq", &seq)]);
    vec![Deed::Say(Tone::Done, said)]
}

impl DetailScreen {
    fn rows(&self) -> &[CommentRow] {
        self.view.as_ref().map_or(&[], |view| &view.comments)
    }

    /// The comment that is meant: the chosen one; on a field the first that is open, or the last.
    pub(super) fn meant(&self, cx: &Cx<'_>) -> Result<&CommentRow, Reason> {
        let item = self.chosen(cx).unwrap_or_default();
        if let Some(seq) = item.comment {
            let mut rows = self.rows().iter();
            return rows
                .find(|row| row.seq == seq)
                .ok_or(Reason::new("comment-none"));
        }
        let Some(field) = item.field else {
            return Err(Reason::new("comment-none"));
        };
        let mut on = self
            .rows()
            .iter()
            .filter(|row| row.field.is_some_and(|of| of.name == field.name));
        let open = on.clone().find(|row| row.is_open());
        open.or_else(|| on.next_back())
            .ok_or(Reason::new("comment-in-review"))
    }

    pub(super) fn answer(&self, cx: &Cx<'_>) -> Vec<Deed> {
        let Ok(meant) = self.meant(cx) else {
            return Vec::new();
        };
        let field = |row: &CommentRow| row.field.map(|field| field.name);
        let rows = self.rows().iter().filter(|row| field(row) == field(meant));
        let layer = CommentScreen::answer(self.link.clone(), rows.cloned().collect(), meant.seq);
        vec![Deed::Push(Box::new(layer))]
    }

    pub(super) fn resolve(&self, cx: &Cx<'_>) -> Vec<Deed> {
        let ask = |row: &CommentRow| -> Ask { resolve(self.link.id, row.seq) };
        self.meant(cx)
            .map(|row| vec![Deed::Ask(SETTLE, ask(row))])
            .unwrap_or_default()
    }
}
