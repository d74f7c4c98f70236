//! What is read of a change: who and why, the fields with their comments, and what follows. The fields and the comments can be
//! stood on.

use super::{ReviewScreen, Sheet, flow};
use crate::domain::FieldSpec;
use crate::tui::Cx;
use crate::tui::screen::threads::{field_of, thread};
use crate::tui::widget::reader::Passage;
use crate::views::{CommentRow, QueueItem};
use crate::words::{thousands, time};
use ratatui::text::{Line, Span};

/// What can be stood on, in the order of [`passages`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Stop {
    /// A changed field.
    Field(&'static str),
    /// A comment, by its entry.
    Comment(u64),
    /// A record of the edition that is adopted, by its place.
    Record(usize),
}

/// The comments on a field.
fn on<'a>(item: &'a QueueItem, field: &'static str) -> impl Iterator<Item = &'a CommentRow> {
    let is = move |row: &&CommentRow| row.field.is_some_and(|of| of.name == field);
    item.comments.iter().filter(is)
}

/// The comments on fields that do not differ, or no longer.
fn elsewhere(item: &QueueItem) -> impl Iterator<Item = &CommentRow> {
    item.comments.iter().filter(|row| {
        let differs =
            |field: &FieldSpec| item.diffs.iter().any(|diff| diff.field.name == field.name);
        !row.field.is_some_and(differs)
    })
}

/// What can be stood on; of an edition so many records.
pub(super) fn stops(item: &QueueItem, records: usize) -> Vec<Stop> {
    let comment = |row: &CommentRow| Stop::Comment(row.seq);
    let mut stops = Vec::new();
    for diff in &item.diffs {
        stops.push(Stop::Field(diff.field.name));
        stops.extend(on(item, diff.field.name).map(comment));
    }
    stops.extend(elsewhere(item).map(comment));
    stops.extend((0..records).map(Stop::Record));
    stops
}

/// The text, in passages.
pub(super) fn passages(
    screen: &ReviewScreen,
    item: &QueueItem,
    cx: &Cx<'_>,
    columns: usize,
) -> Vec<Passage> {
    let Some(shown) = &screen.shown else {
        return Vec::new();
    };
    let sheet = Sheet {
        words: cx.words,
        theme: cx.theme,
        columns,
        whole: screen.whole,
        heads: ["difference-now", "difference-proposed"],
    };
    let mut head = about(item, cx, columns);
    head.extend(shown.head(&sheet));
    let mut all = vec![Passage::read(head)];
    let indented = |row: &CommentRow| -> Vec<Line<'static>> {
        let lines = thread(row, cx, columns.saturating_sub(2));
        let indent = |mut line: Line<'static>| {
            line.spans.insert(0, Span::raw("  "));
            line
        };
        lines.into_iter().map(indent).collect()
    };
    for (field, lines) in shown.fields(&sheet) {
        all.push(Passage::stop(lines));
        all.extend(on(item, field.name).map(|row| Passage::stop(indented(row))));
    }
    if elsewhere(item).next().is_some() {
        let title = cx.words.get("review-comments-elsewhere");
        all.push(Passage::read(vec![
            Line::default(),
            Line::styled(title, cx.theme.accent),
        ]));
    }
    for row in elsewhere(item) {
        let mut lines = vec![Line::styled(
            format!("  {}", field_of(row, item.link.kind, cx)),
            cx.theme.dim,
        )];
        lines.extend(indented(row));
        all.push(Passage::stop(lines));
    }
    all.extend(screen.edition.passages(&sheet, cx));
    let mut last = vec![Line::default()];
    last.extend(screen.follows.lines(cx, columns));
    all.push(Passage::read(last));
    all
}

/// Who, when and why, above the fields.
fn about(item: &QueueItem, cx: &Cx<'_>, columns: usize) -> Vec<Line<'static>> {
    let theme = cx.theme;
    let seq = thousands(i64::try_from(item.seq).unwrap_or(i64::MAX));
    let who = cx.words.with(
        "review-by",
        &[
            ("author", &item.author),
            ("at", &time(item.at)),
            ("seq", &seq),
        ],
    );
    let mut lines = vec![Line::from(Span::styled(who, theme.dim))];
    let mut say = |key: &str, name: &str, value: &str, style| {
        let said = cx
            .words
            .with(key, &[("author", &item.author), (name, value)]);
        lines.extend(flow(&[(said, style)], columns, Vec::new(), ""));
    };
    if let Some(reason) = &item.reason {
        say("review-reason", "reason", reason, theme.text);
    }
    if let Some(comment) = &item.returned {
        say("review-returned", "comment", comment, theme.warning);
    }
    if item.ends {
        say("review-ends", "reason", "", theme.warning);
    }
    lines.push(Line::default());
    lines
}
