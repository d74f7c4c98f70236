//! The records behind one row: those that lack evidence before those that are it.

use crate::desk::{Told, Trouble};
use crate::tui::screen::detail::DetailScreen;
use crate::tui::spoken;
use crate::tui::widget::panel::Panel;
use crate::tui::widget::rows::{Column, Rows, draw_table};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag};
use crate::views::Link;
use ratatui::{Frame, layout::Rect};

/// The records of a row.
pub(super) struct EvidenceScreen {
    name: String,
    lacking: usize,
    links: Vec<Link>,
    rows: Rows,
}

impl EvidenceScreen {
    pub(super) fn new(name: String, lacking: Vec<Link>, shown: Vec<Link>) -> Self {
        let count = lacking.len();
        let links: Vec<Link> = lacking.into_iter().chain(shown).collect();
        Self {
            name,
            lacking: count,
            rows: Rows::new(links.len()),
            links,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.links.is_empty()
    }

    /// The page of the only record, where there is but one.
    pub(super) fn only(&self) -> Option<Deed> {
        match self.links.as_slice() {
            [link] => Some(page(link)),
            _ => None,
        }
    }

    fn selected(&self) -> Option<&Link> {
        self.links.get(self.rows.selected()?)
    }
}

fn page(link: &Link) -> Deed {
    Deed::Push(Box::new(DetailScreen::new(link.clone())))
}

impl Layer for EvidenceScreen {
    fn context(&self) -> Context {
        Context::Requirements
    }

    fn crumb(&self, _cx: &Cx<'_>) -> String {
        self.name.clone()
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        let here = command.0 == "requirements.open" && self.selected().is_some();
        if command.0.starts_with("requirements.") && !here {
            return Err(Reason::new("nothing-here"));
        }
        Ok(())
    }

    fn run(&mut self, command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        if command.0 == "requirements.open" {
            return self.selected().map(page).into_iter().collect();
        }
        self.rows.run(command);
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, _told: Result<Told, Trouble>, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let words = cx.words;
        let panel = Panel::new(self.name.as_str()).focused(true);
        let inner = panel.draw(frame, area, cx.theme);
        let columns = [
            Column::new(words.get("column-status"), 15),
            Column::new(words.get("column-record"), 8),
            Column::new(words.get("column-what"), 20).grow(),
        ];
        draw_table(frame, inner, cx.theme, true, &columns, &self.rows, |at| {
            let Some(link) = self.links.get(at) else {
                return Vec::new();
            };
            let (key, style) = if at < self.lacking {
                ("row-missing", cx.theme.error)
            } else {
                ("row-found", cx.theme.ok)
            };
            vec![
                (words.get(key), style),
                (link.label.clone(), cx.theme.accent),
                (link.title.clone(), cx.theme.text),
            ]
        });
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        cx.words.get("evidence-honest")
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let what = self.rows.selected().and_then(|at| {
            let key = if at < self.lacking {
                "row-missing"
            } else {
                "row-found"
            };
            let link = self.links.get(at)?;
            let (label, title) = (&link.label, &link.title);
            Some(format!("{label} {title}, {}", cx.words.get(key)))
        });
        spoken::row(cx.words, &self.rows, &what.unwrap_or_default())
    }
}
