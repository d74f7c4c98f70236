//! What differs between two editions, as lines: only what is seen of it is put into words.

use crate::tui::Cx;
use crate::tui::screen::review::{Difference, Sheet};
use crate::tui::widget::{say, text};
use crate::views::{EditionDiff, Fate};
use ratatui::text::{Line, Span};
use std::cell::{OnceCell, RefCell};
use std::ops::Range;
use std::sync::Arc;

/// What differs. Only what is seen of it is put into words: an edition may hold thousands of records.
pub(super) struct Shown {
    pub(super) view: Arc<EditionDiff>,
    /// Said when it is first drawn.
    differences: Vec<OnceCell<Difference>>,
    tall: RefCell<Tall>,
}

/// Where each change begins among all lines, for so many columns, told in full or not.
#[derive(Default)]
struct Tall {
    columns: usize,
    whole: bool,
    begins: Vec<usize>,
    lines: usize,
}

impl Shown {
    pub(super) fn new(view: Arc<EditionDiff>) -> Self {
        Self {
            differences: view.changes.iter().map(|_| OnceCell::new()).collect(),
            view,
            tall: RefCell::default(),
        }
    }

    /// The fields of a change. Those of a new record are told only when everything is asked for.
    fn fields(&self, at: usize, sheet: &Sheet<'_>) -> Vec<Line<'static>> {
        let (Some(change), Some(said)) = (self.view.changes.get(at), self.differences.get(at))
        else {
            return Vec::new();
        };
        if change.fate == Fate::Changed || (sheet.whole && change.fate == Fate::Added) {
            let made = || Difference::new(sheet.words, change.link.kind, &change.diffs);
            return said.get_or_init(made).lines(sheet);
        }
        Vec::new()
    }

    /// Reckons where each change begins after so many lines, where that is not known yet; answers how many lines there are.
    pub(super) fn reckon(&self, before: usize, sheet: &Sheet<'_>) -> usize {
        let mut tall = self.tall.borrow_mut();
        let known = (tall.columns, tall.whole) == (sheet.columns, sheet.whole);
        if !known || tall.begins.len() != self.view.changes.len() {
            let mut lines = before;
            let mut begins = Vec::with_capacity(self.view.changes.len());
            for at in 0..self.view.changes.len() {
                begins.push(lines);
                lines += 2 + self.fields(at, sheet).len();
            }
            *tall = Tall {
                columns: sheet.columns,
                whole: sheet.whole,
                begins,
                lines,
            };
        }
        tall.lines
    }

    /// The lines of the changes within a stretch of all lines, with where the first of them stands.
    pub(super) fn seen(
        &self,
        seen: &Range<usize>,
        sheet: &Sheet<'_>,
    ) -> (usize, Vec<Line<'static>>) {
        let tall = self.tall.borrow();
        let first = tall.begins.partition_point(|begin| *begin <= seen.start);
        let first = first.saturating_sub(1);
        let mut lines = Vec::new();
        let changes = self.view.changes.iter().enumerate().skip(first);
        let begin = tall.begins.get(first).copied().unwrap_or(tall.lines);
        for (at, change) in changes {
            if begin + lines.len() >= seen.end {
                break;
            }
            let (sign, style) = match change.fate {
                Fate::Added => ("+", sheet.theme.added),
                Fate::Changed => ("~", sheet.theme.accent),
                Fate::Removed => ("−", sheet.theme.removed),
            };
            lines.push(Line::default());
            let fate = sheet.words.get(&format!("fate-{}", change.fate.code()));
            let head = format!("{sign} {}", say::link(&change.link));
            let room = sheet.columns.saturating_sub(text::width(&fate) + 2);
            lines.push(Line::from(vec![
                Span::styled(text::pad(&head, room.min(text::width(&head))), style),
                Span::styled(format!("  {fate}"), sheet.theme.dim),
            ]));
            lines.extend(self.fields(at, sheet));
        }
        (begin, lines)
    }
}

/// How many records differ, over the changes.
pub(super) fn head(shown: &Shown, sheet: &Sheet<'_>) -> Vec<Line<'static>> {
    let counts = say::edition_counts(&shown.view);
    let counts: Vec<(&str, &str)> = counts.iter().map(|(n, c)| (*n, c.as_str())).collect();
    let said = sheet.words.with("editions-counts", &counts);
    let mut lines: Vec<Line<'static>> = text::wrap(&said, sheet.columns)
        .into_iter()
        .map(|line| Line::styled(line, sheet.theme.text))
        .collect();
    if shown.view.from.is_none() {
        let first = sheet.words.get("editions-first");
        lines.push(Line::styled(first, sheet.theme.dim));
    }
    lines
}

/// "AN-0001 → AN-0006, arbetsläget".
pub(super) fn heads(view: &EditionDiff, cx: &Cx<'_>) -> String {
    let to = match view.draft {
        true => cx
            .words
            .with("editions-draft", &[("label", &view.to.label)]),
        false => view.to.label.clone(),
    };
    match &view.from {
        Some(from) => format!("{} → {to}", from.label),
        None => to,
    }
}
