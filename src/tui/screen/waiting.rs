//! Who waits for Säpo's reply, the longest first. Replies are entered for many at once: that they came and when, never
//! what they said.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::RecordId;
use crate::tui::screen::detail::DetailScreen;
use crate::tui::screen::reply::Reply;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::{Column, Rows, draw_table};
use crate::tui::widget::{say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{Waiting, WaitingRow};
use crate::words::date;
use ratatui::style::Style;
use ratatui::{Frame, layout::Rect};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The list.
pub struct WaitingScreen {
    view: Option<Arc<Waiting>>,
    rows: Rows,
    marked: BTreeSet<RecordId>,
}

impl WaitingScreen {
    /// The list, not asked for yet.
    pub fn new() -> Self {
        Self {
            view: None,
            rows: Rows::new(0),
            marked: BTreeSet::new(),
        }
    }

    fn all(&self) -> &[WaitingRow] {
        self.view.as_ref().map_or(&[], |view| &view.rows)
    }

    fn selected(&self) -> Option<&WaitingRow> {
        self.all().get(self.rows.selected()?)
    }

    fn mark_all(&mut self) {
        let ids: BTreeSet<RecordId> = self.all().iter().map(|row| row.check).collect();
        match ids == self.marked {
            true => self.marked.clear(),
            false => self.marked = ids,
        }
    }

    /// The marked, or the selected one where none is marked.
    fn chosen(&self) -> BTreeSet<RecordId> {
        if !self.marked.is_empty() {
            return self.marked.clone();
        }
        self.selected().map(|row| row.check).into_iter().collect()
    }
}

impl Default for WaitingScreen {
    fn default() -> Self {
        Self::new()
    }
}

impl WaitingScreen {
    fn cells(&self, row: &WaitingRow, cx: &Cx<'_>) -> Vec<(String, Style)> {
        let words = cx.words;
        let marked = self.marked.contains(&row.check);
        let class = match row.class {
            "" => String::new(),
            class => say::code(words, "security_class", class),
        };
        let position = row.position.as_ref().map(|link| link.title.clone());
        vec![
            (if marked { "*" } else { " " }.to_owned(), cx.theme.accent),
            (row.days.to_string(), cx.theme.text),
            (date(row.since), cx.theme.text),
            (row.case.label.clone(), cx.theme.accent),
            (row.case.title.clone(), cx.theme.text),
            (class, cx.theme.text),
            (row.reference.clone(), cx.theme.dim),
            (position.unwrap_or_default(), cx.theme.text),
        ]
    }
}

impl Layer for WaitingScreen {
    fn context(&self) -> Context {
        Context::Waiting
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("waiting-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(0, Ask::Waiting)]
    }

    fn enabled(&self, _command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        match self.selected() {
            None => Err(Reason::new("nothing-here")),
            Some(_) => Ok(()),
        }
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        if self.rows.run(command) {
            return Vec::new();
        }
        match command.0 {
            "waiting.open" => {
                let link = self.selected().map(|row| row.case.clone());
                let page = |link| Deed::Push(Box::new(DetailScreen::new(link)));
                return link.map(page).into_iter().collect();
            }
            "waiting.mark" => {
                if let Some(id) = self.selected().map(|row| row.check) {
                    if !self.marked.remove(&id) {
                        self.marked.insert(id);
                    }
                    self.rows.down();
                }
            }
            "waiting.mark-all" => self.mark_all(),
            "waiting.reply" => {
                let reply = Reply::to_checks(self.chosen(), cx);
                return vec![Deed::Push(Box::new(reply))];
            }
            _ => {}
        }
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Waiting(view)) => {
                self.rows.set_len(view.rows.len());
                if !self.marked.is_empty() {
                    let there: BTreeSet<RecordId> = view.rows.iter().map(|row| row.check).collect();
                    self.marked.retain(|id| there.contains(id));
                }
                self.view = Some(view);
                Vec::new()
            }
            Ok(_) => Vec::new(),
            Err(trouble) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
        }
    }

    fn awaits(&self) -> bool {
        self.view.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let words = cx.words;
        let right = match self.marked.len() {
            0 => self.all().len().to_string(),
            marked => words.with("waiting-marked", &[("count", &marked.to_string())]),
        };
        let panel = Panel::new(words.get("waiting-title"))
            .right(right)
            .focused(true);
        let inner = panel.draw(frame, area, cx.theme);
        if self.all().is_empty() {
            let key = match self.view {
                None => "waiting",
                Some(_) => "waiting-none",
            };
            text::draw_wrapped(frame, inset(inner), &words.get(key), cx.theme.dim);
            return;
        }
        let columns = [
            Column::new("", 1),
            Column::new(words.get("waiting-days"), 5).right(),
            Column::new(words.get("waiting-since"), 10),
            Column::new(words.get("waiting-case"), 7),
            Column::new(words.get("waiting-who"), 16).grow(),
            Column::new(words.get("waiting-class"), 7),
            Column::new(words.get("waiting-ref"), 12),
            Column::new(words.get("waiting-position"), 20).grow(),
        ];
        draw_table(frame, inner, cx.theme, true, &columns, &self.rows, |at| {
            let row = self.all().get(at);
            row.map_or_else(Vec::new, |row| self.cells(row, cx))
        });
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let (Some(at), Some(row)) = (self.rows.selected(), self.selected()) else {
            return String::new();
        };
        let (at, count) = ((at + 1).to_string(), self.all().len().to_string());
        let days = cx
            .words
            .with("waiting-for-days", &[("days", &row.days.to_string())]);
        let what = format!("{}, {days}", say::link(&row.case));
        let args = [
            ("row", at.as_str()),
            ("count", count.as_str()),
            ("what", what.as_str()),
        ];
        let said = cx.words.with("spoken-row", &args);
        match self.marked.contains(&row.check) {
            true => format!("{said}, {}", cx.words.get("spoken-marked")),
            false => said,
        }
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        cx.words.get("waiting-status")
    }
}
