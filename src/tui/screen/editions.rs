//! The editions of an analysis, and what differs between each and the one before it, field by field. The work on the next
//! edition is compared as it stands now.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::RecordId;
use crate::tui::screen::decorate::severity_style;
use crate::tui::screen::detail::DetailScreen;
use crate::tui::screen::guide::{Scroll, panes};
use crate::tui::screen::review::{Difference, Sheet};
use crate::tui::spoken;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::Rows;
use crate::tui::widget::{say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{EditionDiff, EditionRow, Fate, Link};
use crate::words::date;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};
use std::cell::{OnceCell, RefCell};
use std::ops::Range;
use std::sync::Arc;

const EDITIONS: Tag = 0;
const DIFF: Tag = 1;
/// Rows of one edition in the list.
const TALL: usize = 3;

/// What differs. Only what is seen of it is put into words: an edition may hold thousands of records.
struct Shown {
    view: Arc<EditionDiff>,
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
    fn new(view: Arc<EditionDiff>) -> Self {
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
    fn reckon(&self, before: usize, sheet: &Sheet<'_>) -> usize {
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
    fn seen(&self, seen: &Range<usize>, sheet: &Sheet<'_>) -> (usize, Vec<Line<'static>>) {
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

/// The editions of an analysis.
pub struct EditionsScreen {
    link: Link,
    rows: Vec<EditionRow>,
    place: Rows,
    /// The edition that the others are compared with, instead of each with the one before it.
    marked: Option<RecordId>,
    shown: Option<Shown>,
    /// Why nothing can be compared.
    refused: Option<String>,
    loaded: bool,
    in_content: bool,
    whole: bool,
    scroll: Scroll,
}

impl EditionsScreen {
    /// The editions of this analysis, not asked for yet.
    pub fn new(link: Link) -> Self {
        Self {
            link,
            rows: Vec::new(),
            place: Rows::new(0),
            marked: None,
            shown: None,
            refused: None,
            loaded: false,
            in_content: false,
            whole: false,
            scroll: Scroll::default(),
        }
    }

    fn selected(&self) -> Option<&EditionRow> {
        self.rows.get(self.place.selected()?)
    }

    /// Asks what the chosen edition changed.
    fn ask(&mut self) -> Vec<Deed> {
        self.scroll.reset();
        (self.shown, self.refused) = (None, None);
        let Some(row) = self.selected() else {
            return Vec::new();
        };
        // An edition on paper has no content here: what followed it is compared with nothing.
        let marked = self.marked.filter(|id| *id != row.link.id);
        let before = marked.or(row.before).filter(|id| {
            let old = self.rows.iter().find(|row| row.link.id == *id);
            old.is_some_and(|old| old.known)
        });
        vec![Deed::Ask(
            DIFF,
            Ask::EditionDiff {
                from: before,
                to: row.link.id,
            },
        )]
    }

    fn draw_list(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>, focused: bool) {
        let count = self.rows.len().to_string();
        let panel = Panel::new(cx.words.get("editions-list")).right(count);
        let inner = panel.focused(focused).draw(frame, area, cx.theme);
        if self.rows.is_empty() {
            let key = if self.loaded {
                "editions-none"
            } else {
                "waiting"
            };
            return text::draw(frame, inset(inner), &cx.words.get(key), cx.theme.dim);
        }
        let fits = (usize::from(inner.height) / TALL).max(1);
        let chosen = self.place.selected().unwrap_or(0);
        let first = (chosen + 1).saturating_sub(fits);
        let mut row = Rect { height: 1, ..inner };
        for (at, edition) in self.rows.iter().enumerate().skip(first).take(fits) {
            let mark = if at == chosen { "» " } else { "  " };
            if at == chosen && focused {
                frame.set_cursor_position((row.x, row.y));
            }
            let marked = self.marked == Some(edition.link.id);
            for (nth, spans) in lines(edition, marked, cx).into_iter().enumerate() {
                if row.y >= inner.bottom() {
                    return;
                }
                let mark = if nth == 0 { mark } else { "  " };
                let mut all = vec![Span::styled(mark, cx.theme.accent)];
                all.extend(spans);
                text::draw_line(frame, row, Line::from(all));
                row.y += 1;
            }
        }
    }

    fn draw_content(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>, focused: bool) {
        let title = match &self.shown {
            Some(shown) => heads(&shown.view, cx),
            None => String::new(),
        };
        let inner = Panel::new(title)
            .focused(focused)
            .draw(frame, area, cx.theme);
        let inner = inset(inner);
        match (&self.shown, &self.refused) {
            (Some(shown), _) => {
                let sheet = Sheet {
                    words: cx.words,
                    theme: cx.theme,
                    columns: usize::from(inner.width),
                    whole: self.whole,
                    heads: ["difference-before", "difference-after"],
                };
                let head = head(shown, &sheet);
                let count = shown.reckon(head.len(), &sheet);
                self.scroll.draw_some(frame, inner, count, |seen| {
                    let (begin, lines) = shown.seen(&seen, &sheet);
                    let above = head.into_iter().skip(seen.start);
                    let skipped = seen.start.saturating_sub(begin);
                    let lines = above.chain(lines.into_iter().skip(skipped));
                    lines.take(seen.len()).collect()
                });
                if focused && !inner.is_empty() {
                    frame.set_cursor_position((inner.x, inner.y));
                }
            }
            (None, Some(words)) => {
                text::draw_wrapped(frame, inner, words, cx.theme.dim);
            }
            (None, None) => text::draw(frame, inner, &cx.words.get("waiting"), cx.theme.dim),
        }
    }
}

/// How many records differ, over the changes.
fn head(shown: &Shown, sheet: &Sheet<'_>) -> Vec<Line<'static>> {
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
fn heads(view: &EditionDiff, cx: &Cx<'_>) -> String {
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

/// An edition in three lines: which, how it stands, who adopted it and when.
fn lines(edition: &EditionRow, marked: bool, cx: &Cx<'_>) -> [Vec<Span<'static>>; TALL] {
    let number = cx
        .words
        .with("editions-number", &[("number", &edition.number)]);
    let mut first = vec![Span::styled(edition.link.label.clone(), cx.theme.accent)];
    if !edition.number.is_empty() {
        first.push(Span::styled(format!("  {number}"), cx.theme.text));
    }
    if marked {
        let words = format!("  • {}", cx.words.get("editions-marked"));
        first.push(Span::styled(words, cx.theme.accent));
    }
    let mut second = Vec::new();
    for (nth, status) in edition.status.iter().enumerate() {
        let style = status
            .severity
            .map_or(cx.theme.ok, |severity| severity_style(severity, cx.theme));
        let gap = if nth == 0 { "" } else { " · " };
        second.push(Span::styled(
            format!("{gap}{}", say::status(cx.words, status)),
            style,
        ));
    }
    if edition.exception {
        let words = format!(" · {}", cx.words.get("editions-exception"));
        second.push(Span::styled(words, cx.theme.warning));
    }
    let third: Vec<String> = [
        edition.adopted.map_or(String::new(), date),
        edition.by.clone(),
        edition.doc_ref.clone(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    [
        first,
        second,
        vec![Span::styled(third.join(" · "), cx.theme.dim)],
    ]
}

impl Layer for EditionsScreen {
    fn context(&self) -> Context {
        Context::Editions
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("editions-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(EDITIONS, Ask::Editions(self.link.id))]
    }

    fn key(&mut self, key: &KeyEvent, _cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.in_content && key.code == KeyCode::Esc {
            self.in_content = false;
            return Some(Vec::new());
        }
        None
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        match command.0 {
            "editions.enter" if self.in_content => Err(Reason::new("read-already")),
            "editions.record" if self.selected().is_none() => Err(Reason::new("nothing-selected")),
            // What an edition on paper held is not known.
            "editions.mark" if !self.selected().is_some_and(|row| row.known) => {
                Err(Reason::new("edition-on-paper"))
            }
            _ => Ok(()),
        }
    }

    fn run(&mut self, command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "editions.enter" => self.in_content = true,
            "editions.pane" => self.in_content = !self.in_content,
            "editions.whole" => self.whole = !self.whole,
            "editions.mark" => {
                let here = self.selected().map(|row| row.link.id);
                self.marked = here.filter(|id| self.marked != Some(*id));
                return self.ask();
            }
            "editions.record" => {
                let page =
                    |row: &EditionRow| Deed::Push(Box::new(DetailScreen::new(row.link.clone())));
                return self.selected().map(page).into_iter().collect();
            }
            _ if self.in_content => {
                self.scroll.run(command);
            }
            _ if self.place.run(command) => return self.ask(),
            _ => {}
        }
        Vec::new()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match (tag, told) {
            (_, Ok(Told::Editions(view))) => {
                let kept = self
                    .selected()
                    .map(|row| row.link.id)
                    .unwrap_or(self.link.id);
                self.rows = view.rows;
                self.loaded = true;
                self.place.set_len(self.rows.len());
                let place = self.rows.iter().position(|row| row.link.id == kept);
                self.place.select(place.unwrap_or(0));
                self.ask()
            }
            (_, Ok(Told::EditionDiff(view))) => {
                if self.selected().is_some_and(|row| row.link.id == view.to.id) {
                    self.shown = Some(Shown::new(view));
                }
                Vec::new()
            }
            (DIFF, Err(trouble)) => {
                self.refused = Some(say::trouble(cx.words, &trouble));
                Vec::new()
            }
            (_, Err(trouble)) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
            (_, Ok(Told::Changed)) => self.refresh(cx),
            _ => Vec::new(),
        }
    }

    fn awaits(&self) -> bool {
        !self.loaded
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let (left, right) = panes(area, 44);
        match right {
            Some(right) => {
                self.draw_list(frame, left, cx, !self.in_content);
                self.draw_content(frame, right, cx, self.in_content);
            }
            None if self.in_content => self.draw_content(frame, left, cx, true),
            None => self.draw_list(frame, left, cx, true),
        }
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        cx.words.get("editions-status")
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if self.in_content {
            let title = self
                .shown
                .as_ref()
                .map_or(String::new(), |shown| heads(&shown.view, cx));
            return spoken::text(cx.words, &title, self.scroll.seen());
        }
        let said = self.selected().map(|row| {
            let parts = lines(row, self.marked == Some(row.link.id), cx);
            let parts = parts.map(|spans| spoken::lines(cx.words, &[Line::from(spans)]));
            parts.join(", ")
        });
        spoken::row(cx.words, &self.place, &said.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests;
