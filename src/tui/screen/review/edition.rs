//! What an adoption that waits for review contains: the records of the edition that are new, changed or no longer there since the
//! last one, each of which can be opened. The sum alone says nothing to whoever is to sign it.

use super::{CONTENT, Difference, Sheet};
use crate::desk::{Ask, Told, Trouble};
use crate::domain::{Kind, RecordId};
use crate::tui::widget::reader::Passage;
use crate::tui::widget::{say, text};
use crate::tui::{Cx, Deed};
use crate::views::{EditionChange, EditionDiff, Fate, Link, QueueItem};
use ratatui::text::{Line, Span};

/// The edition of the selected item, once it is told.
#[derive(Default)]
pub(super) struct EditionShown {
    asked: Option<RecordId>,
    told: Option<Result<std::sync::Arc<EditionDiff>, Trouble>>,
}

impl EditionShown {
    /// Asks for the content where the item adopts an edition; forgets what was told of another.
    pub(super) fn ask(&mut self, item: Option<&QueueItem>) -> Option<Deed> {
        let adopts = item.and_then(|item| Some((item.link.id, item.adopts?)));
        let Some((to, from)) = adopts else {
            *self = Self::default();
            return None;
        };
        if self.asked != Some(to) {
            self.told = None;
        }
        self.asked = Some(to);
        Some(Deed::Ask(CONTENT, Ask::EditionDiff { from, to }))
    }

    /// Takes an answer; one about another edition is too late.
    pub(super) fn take(&mut self, told: Result<Told, Trouble>) {
        match told {
            Ok(Told::EditionDiff(diff)) if Some(diff.to.id) == self.asked => {
                self.told = Some(Ok(diff));
            }
            Err(trouble) if self.asked.is_some() => self.told = Some(Err(trouble)),
            _ => {}
        }
    }

    /// The records that can be stood on.
    pub(super) fn changes(&self) -> &[EditionChange] {
        match &self.told {
            Some(Ok(diff)) => &diff.changes,
            _ => &[],
        }
    }

    /// The record at a place.
    pub(super) fn link(&self, at: usize) -> Option<&Link> {
        self.changes().get(at).map(|change| &change.link)
    }

    /// The text, one passage for each record.
    pub(super) fn passages(&self, sheet: &Sheet<'_>, cx: &Cx<'_>) -> Vec<Passage> {
        if self.asked.is_none() {
            return Vec::new();
        }
        let mut head = vec![
            Line::default(),
            Line::styled(cx.words.get("review-edition"), cx.theme.accent),
        ];
        let mut say = |said: String, style| {
            let wrapped = text::wrap(&said, sheet.columns);
            head.extend(wrapped.into_iter().map(|line| Line::styled(line, style)));
        };
        let diff = match &self.told {
            None => {
                say(cx.words.get("waiting"), cx.theme.dim);
                return vec![Passage::read(head)];
            }
            Some(Err(trouble)) => {
                say(say::trouble(cx.words, trouble), cx.theme.error);
                return vec![Passage::read(head)];
            }
            Some(Ok(diff)) => diff,
        };
        let against = match &diff.from {
            Some(from) => cx
                .words
                .with("review-edition-since", &[("label", &from.label)]),
            None => cx.words.get("editions-first"),
        };
        say(against, cx.theme.dim);
        let counts = say::edition_counts(diff);
        let counts: Vec<(&str, &str)> = counts.iter().map(|(n, c)| (*n, c.as_str())).collect();
        say(cx.words.with("editions-counts", &counts), cx.theme.text);
        let mut all = vec![Passage::read(head)];
        let mut kind = None;
        for change in &diff.changes {
            if kind != Some(change.link.kind) {
                kind = Some(change.link.kind);
                all.push(Passage::read(heading(diff, change.link.kind, cx)));
            }
            all.push(Passage::stop(lines(change, sheet, cx)));
        }
        all
    }
}

/// "Skyddsvärden: 2 nya, 1 ändrad".
fn heading(diff: &EditionDiff, kind: Kind, cx: &Cx<'_>) -> Vec<Line<'static>> {
    let of = |fate: Fate| {
        let alike = diff.changes.iter();
        let alike = alike.filter(|change| change.link.kind == kind && change.fate == fate);
        alike.count()
    };
    let parts: Vec<String> = [
        ("review-edition-added", of(Fate::Added)),
        ("review-edition-changed", of(Fate::Changed)),
        ("review-edition-removed", of(Fate::Removed)),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(key, count)| cx.words.with(key, &[("count", &count.to_string())]))
    .collect();
    let said = format!("{}: {}", say::kinds(cx.words, kind), parts.join(", "));
    vec![Line::default(), Line::styled(said, cx.theme.dim)]
}

/// One record: what became of it, and which fields differ; with `d` also how.
fn lines(change: &EditionChange, sheet: &Sheet<'_>, cx: &Cx<'_>) -> Vec<Line<'static>> {
    let (sign, style) = match change.fate {
        Fate::Added => ("+", cx.theme.added),
        Fate::Changed => ("~", cx.theme.accent),
        Fate::Removed => ("−", cx.theme.removed),
    };
    let kind = change.link.kind;
    let fields = change.diffs.iter();
    let fields: Vec<String> = fields
        .map(|diff| say::field(cx.words, kind, diff.field.name))
        .collect();
    let fate = cx.words.get(&format!("fate-{}", change.fate.code()));
    let fate = match change.fate {
        Fate::Changed => format!("{fate}: {}", fields.join(", ")),
        Fate::Added | Fate::Removed => fate,
    };
    let head = format!("{sign} {}", say::link(&change.link));
    let under = text::wrap(&fate, sheet.columns.saturating_sub(2));
    let mut lines = vec![Line::styled(text::fit(&head, sheet.columns), style)];
    lines.extend(
        under
            .into_iter()
            .map(|line| Line::from(vec![Span::raw("  "), Span::styled(line, cx.theme.dim)])),
    );
    if sheet.whole && change.fate != Fate::Removed {
        lines.extend(
            Difference::new(cx.words, kind, &change.diffs).lines(&Sheet {
                heads: ["difference-before", "difference-after"],
                ..*sheet
            }),
        );
    }
    lines
}
