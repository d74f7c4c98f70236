//! The editions of an analysis, and what differs between each and the one before it, field by field. The work on the next
//! edition is compared as it stands now.

mod differs;

use crate::desk::{Ask, Told, Trouble};
use crate::domain::RecordId;
use crate::tui::screen::decorate::severity_style;
use crate::tui::screen::detail::DetailScreen;
use crate::tui::screen::guide::{Scroll, panes};
use crate::tui::screen::review::Sheet;
use crate::tui::spoken;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::Rows;
use crate::tui::widget::{say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{EditionRow, Link};
use crate::words::date;
use crossterm::event::{KeyCode, KeyEvent};
use differs::{Shown, head, heads};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

const EDITIONS: Tag = 0;
const DIFF: Tag = 1;
/// Rows of one edition in the list.
const TALL: usize = 3;

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
