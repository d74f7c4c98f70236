//! Comments on the fields of a form: the mark beside a field, what was said of the focused one, and the way to answer.

use super::FormScreen;
use super::sheet::Sheet;
use crate::tui::screen::comment::CommentScreen;
use crate::tui::widget::say;
use crate::tui::{Cx, Deed, Tone};
use crate::views::{CommentRow, Link};

impl Sheet {
    /// The comments on a field.
    fn comments_on(&self, name: &'static str) -> impl DoubleEndedIterator<Item = &CommentRow> {
        let on = move |row: &&CommentRow| row.field.is_some_and(|field| field.name == name);
        self.comments.iter().filter(on)
    }

    /// The comments on the focused field.
    pub fn comments_here(&self) -> impl DoubleEndedIterator<Item = &CommentRow> {
        self.comments_on(self.here().spec.name)
    }

    /// Whether a comment on a field still asks for something.
    pub fn asks(&self, name: &'static str) -> bool {
        self.comments_on(name).any(CommentRow::is_open)
    }
}

impl FormScreen {
    /// What was said of the focused field, on one row: the comment, or how many there are.
    pub(super) fn remark(sheet: &Sheet, cx: &Cx<'_>) -> Option<String> {
        let mut open = sheet.comments_here().filter(|row| row.is_open());
        let first = open.next()?;
        let more = open.count();
        if more > 0 {
            let count = (more + 1).to_string();
            return Some(cx.words.with("form-comments", &[("count", &count)]));
        }
        // The last thing that was said: a question that was answered waits for the other.
        let (name, text) = match first.replies.last() {
            Some((name, _, text)) => (name, text),
            None => (&first.by, &first.text),
        };
        let text = text.replace('\n', " ");
        let args = [("name", name.as_str()), ("text", &text)];
        Some(cx.words.with("form-comment", &args))
    }

    /// That there are comments, said when the form is opened: they may lie on another page.
    pub(super) fn told_comments(sheet: &Sheet, cx: &Cx<'_>) -> Option<Deed> {
        let open = || {
            let asks = |at: &usize| {
                let field = sheet.fields.get(*at);
                field.is_some_and(|field| sheet.asks(field.spec.name))
            };
            (0..sheet.fields.len()).filter(asks)
        };
        let first = open().next()?;
        let field = sheet.fields.get(first)?;
        let section = sheet
            .sections
            .iter()
            .position(|section| section.fields.contains(&first))?;
        let count = sheet.comments.iter().filter(|row| row.is_open()).count();
        let (count, section) = (count.to_string(), (section + 1).to_string());
        let name = say::field(cx.words, sheet.kind(), field.spec.name);
        let args = [("count", &*count), ("field", &name), ("section", &section)];
        let said = cx.words.with("form-opened-comments", &args);
        Some(Deed::Say(Tone::Info, said))
    }

    /// Goes to the comments on the focused field; what is typed in the form is sealed first.
    pub(super) fn answer_comment(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let mut deeds = self.leave_field(cx);
        let Some(sheet) = &self.sheet else {
            return deeds;
        };
        let Some(id) = sheet.id else { return deeds };
        let rows: Vec<CommentRow> = sheet.comments_here().cloned().collect();
        let open = rows.iter().find(|row| row.is_open()).or(rows.last());
        let Some(seq) = open.map(|row| row.seq) else {
            return deeds;
        };
        let link = Link {
            id,
            kind: sheet.kind(),
            label: sheet.label.clone(),
            title: String::new(),
        };
        deeds.push(Deed::Push(Box::new(CommentScreen::answer(link, rows, seq))));
        deeds
    }
}
