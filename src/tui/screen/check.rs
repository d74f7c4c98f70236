//! The chain check: everything that the rules find, by severity, and what the provision behind each asks.
//!
//! It shows what to look at and where it is mended. It never says that the rest is as it should be.

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::decorate::{severity_sign, severity_style};
use crate::tui::screen::detail::DetailScreen;
use crate::tui::screen::due::{away, draw_finding, limit, rule, split};
use crate::tui::screen::requirements::RequirementsScreen;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::{Column, Rows, draw_table};
use crate::tui::widget::{Edited, LineEdit, say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{FindingRow, Findings, Severity};
use crate::words::{Haystack, Needle};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect};

/// The longest text to look for, in characters.
const QUERY_MAX: usize = 80;

/// A line of the list: the head of a group, which is passed over, or a finding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Entry {
    Head(Severity, usize),
    Finding(usize),
}

/// The chain check.
pub struct ChainCheckScreen {
    view: Option<Box<Findings>>,
    hays: Vec<Haystack>,
    entries: Vec<Entry>,
    rows: Rows,
    query: LineEdit,
    typing: bool,
}

impl ChainCheckScreen {
    /// The chain check, not yet filled.
    pub fn new() -> Self {
        Self {
            view: None,
            hays: Vec::new(),
            entries: Vec::new(),
            rows: Rows::new(0),
            query: LineEdit::new(QUERY_MAX),
            typing: false,
        }
    }

    fn found(&self, entry: Option<&Entry>) -> Option<&FindingRow> {
        match entry? {
            Entry::Finding(at) => self.view.as_ref()?.rows.get(*at),
            Entry::Head(..) => None,
        }
    }

    fn selected(&self) -> Option<&FindingRow> {
        self.found(self.rows.selected().and_then(|row| self.entries.get(row)))
    }

    /// Makes the lines anew; the selection stays on its finding where it is still there.
    fn reckon(&mut self) {
        let kept = self.selected().map(|found| (found.rule, found.link.id));
        let Some(view) = &self.view else { return };
        let needle = Needle::new(self.query.text());
        let fits = |at: &usize| {
            self.hays
                .get(*at)
                .is_some_and(|hay| needle.rank(hay).is_some())
        };
        let fitting: Vec<usize> = (0..view.rows.len()).filter(fits).collect();
        let mut entries = Vec::new();
        for severity in [Severity::Error, Severity::Warning, Severity::Notice] {
            let of = |at: &usize| {
                view.rows
                    .get(*at)
                    .is_some_and(|row| row.severity == severity)
            };
            let group: Vec<usize> = fitting.iter().copied().filter(of).collect();
            if !group.is_empty() {
                entries.push(Entry::Head(severity, group.len()));
                entries.extend(group.into_iter().map(Entry::Finding));
            }
        }
        self.entries = entries;
        self.rows.set_len(self.entries.len());
        let same = |entry: &Entry| {
            self.found(Some(entry))
                .is_some_and(|found| Some((found.rule, found.link.id)) == kept)
        };
        match self.entries.iter().position(same) {
            Some(row) => self.rows.select(row),
            None => self.rows.home(),
        }
        self.leave_head(false);
    }

    /// Moves off the head of a group, on in the direction that one was going.
    fn leave_head(&mut self, up: bool) {
        let on_head = |screen: &Self| {
            let row = screen
                .rows
                .selected()
                .and_then(|row| screen.entries.get(row));
            matches!(row, Some(Entry::Head(..)))
        };
        if on_head(self) && up {
            self.rows.up();
        }
        if on_head(self) {
            self.rows.down();
        }
    }

    /// The next break below the selection, from the top again after the last one.
    fn next_break(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let from = self.rows.selected().map_or(0, |row| row + 1);
        let grave = |row: &usize| {
            self.found(self.entries.get(*row))
                .is_some_and(|found| found.severity == Severity::Error)
        };
        let count = self.entries.len();
        let next = (from..count).chain(0..from.min(count)).find(grave);
        match next {
            Some(row) => {
                self.rows.select(row);
                Vec::new()
            }
            None => vec![Deed::Say(Tone::Info, cx.words.get("check-no-break"))],
        }
    }

    fn empty_filter(&mut self) -> Vec<Deed> {
        self.typing = false;
        self.query.set("");
        self.reckon();
        Vec::new()
    }
}

impl Default for ChainCheckScreen {
    fn default() -> Self {
        Self::new()
    }
}

impl Layer for ChainCheckScreen {
    fn context(&self) -> Context {
        Context::Check
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("check-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(0, Ask::Findings)]
    }

    fn key(&mut self, key: &KeyEvent, _cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if !self.typing {
            let filtered = !self.query.text().is_empty();
            return (filtered && key.code == KeyCode::Esc).then(|| self.empty_filter());
        }
        match key.code {
            KeyCode::Enter => self.typing = false,
            KeyCode::Esc => return Some(self.empty_filter()),
            _ if self.rows.key(key) => {
                self.leave_head(matches!(key.code, KeyCode::Up | KeyCode::PageUp));
            }
            _ => match self.query.key(key) {
                Edited::Changed => self.reckon(),
                Edited::Unchanged => {}
                Edited::NotMine => return None,
            },
        }
        Some(Vec::new())
    }

    fn paste(&mut self, text: &str, _cx: &Cx<'_>) -> Vec<Deed> {
        if self.typing && self.query.paste(text) == Edited::Changed {
            self.reckon();
        }
        Vec::new()
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        if command.0 == "check.open" && self.selected().is_none() {
            return Err(Reason::new("nothing-here"));
        }
        Ok(())
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "check.open" => {
                let link = self.selected().map(|found| found.link.clone());
                let page = |link| Deed::Push(Box::new(DetailScreen::new(link)));
                return link.map(page).into_iter().collect();
            }
            "check.next" => return self.next_break(cx),
            "check.rows" => return vec![Deed::Push(Box::new(RequirementsScreen::new()))],
            "check.narrow" => self.typing = true,
            _ => {
                self.rows.run(command);
                self.leave_head(command.0.ends_with("up"));
            }
        }
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Findings(view)) => {
                let hay = |found: &FindingRow| {
                    let (said, limit) = (rule(cx, found), limit(cx, found));
                    let record = say::link(&found.link);
                    Haystack::new(&format!("{record} {said} {} {limit}", found.provision))
                };
                self.hays = view.rows.iter().map(hay).collect();
                self.view = Some(view);
                self.reckon();
                Vec::new()
            }
            Ok(_) => Vec::new(),
            Err(trouble) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
        }
    }

    fn typing(&self) -> bool {
        self.typing
    }

    fn awaits(&self) -> bool {
        self.view.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let filter = Rect {
            height: area.height.min(1),
            ..area
        };
        draw_filter(self, frame, filter, cx);
        let below = Rect {
            y: area.y.saturating_add(1).min(area.bottom()),
            height: area.height.saturating_sub(1),
            ..area
        };
        let (list, under) = split(below);
        draw_list(self, frame, list, cx);
        if let Some(under) = under {
            let edition = self.view.as_ref().map(|view| &*view.edition);
            draw_finding(self.selected(), edition, frame, under, cx);
        }
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        if self.view.is_none() {
            return cx.words.get("waiting");
        }
        cx.words.get("check-honest")
    }
}

fn draw_filter(screen: &ChainCheckScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    text::draw(frame, area, " /", cx.theme.dim);
    let edit = Rect {
        x: area.x.saturating_add(3).min(area.right()),
        width: area.width.saturating_sub(4),
        ..area
    };
    screen
        .query
        .draw(frame, edit, cx.theme.field, screen.typing);
}

fn draw_list(screen: &ChainCheckScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let mut panel = Panel::new(words.get("check-crumb")).focused(true);
    if let Some(view) = &screen.view {
        let heads = screen
            .entries
            .iter()
            .filter(|entry| matches!(entry, Entry::Head(..)));
        let found = (screen.entries.len() - heads.count()).to_string();
        let total = view.rows.len().to_string();
        panel = panel.right(words.with("check-count", &[("found", &found), ("total", &total)]));
    }
    let inner = panel.draw(frame, area, cx.theme);
    if screen.rows.is_empty() {
        let said = match &screen.view {
            None => words.get("waiting"),
            Some(view) if view.rows.is_empty() => words.get("overview-no-findings"),
            Some(_) => words.with("list-no-match", &[("text", screen.query.text())]),
        };
        text::draw_wrapped(frame, inset(inner), &said, cx.theme.dim);
        return;
    }
    let columns = [
        Column::new("", 2),
        Column::new(words.get("column-what"), 20).grow(),
        Column::new(words.get("column-record"), 7),
        Column::new(words.get("column-distance"), 8),
        Column::new(words.get("column-provision"), 18),
        Column::new(words.get("column-limit"), 30),
    ];
    let focused = !screen.typing;
    draw_table(
        frame,
        inner,
        cx.theme,
        focused,
        &columns,
        &screen.rows,
        |row| {
            let entry = screen.entries.get(row);
            if let Some(Entry::Head(severity, count)) = entry {
                let name = words.get(&format!("severity-{}", code(*severity)));
                let style = severity_style(*severity, cx.theme);
                return vec![(String::new(), style), (format!("{name} ({count})"), style)];
            }
            let Some(found) = screen.found(entry) else {
                return Vec::new();
            };
            let style = severity_style(found.severity, cx.theme);
            vec![
                (severity_sign(found.severity).to_owned(), style),
                (rule(cx, found), cx.theme.text),
                (found.link.label.clone(), cx.theme.accent),
                (away(cx, found), style),
                (found.provision.to_owned(), cx.theme.dim),
                (limit(cx, found), cx.theme.dim),
            ]
        },
    );
}

fn code(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    }
}

#[cfg(test)]
mod tests;
