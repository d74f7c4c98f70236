//! The register as it stood at the end of a day that has passed: a list or one record, to be read and never changed.

mod day;

pub use day::PastDay;

use crate::desk::{Ask, Ticket, Told, Trouble};
use crate::domain::Kind;
use crate::tui::screen::detail::sheet::{self, Empty, Item};
use crate::tui::screen::list::head;
use crate::tui::spoken;
use crate::tui::widget::blocks::{Block, Place};
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::{Column, Rows, draw_table};
use crate::tui::widget::{say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{Detail, Link, List, Shown};
use crate::words::date;
use crossterm::event::{KeyCode, KeyEvent};
use jiff::civil::Date;
use ratatui::{Frame, layout::Rect};
use std::sync::Arc;

/// From this width on both sides of a record are seen at once.
const WIDE: u16 = 100;

/// What is looked at.
enum Looked {
    List(Kind, Option<Arc<List>>, Rows),
    Record(Link, Option<Box<Detail>>, [Place; 2], usize),
}

/// A list or a record on a day.
pub struct PastScreen {
    on: Date,
    looked: Looked,
    refused: Option<String>,
    /// Reading was stopped: it does not begin again by itself.
    stopped: bool,
}

impl PastScreen {
    /// The rows of a kind on a day.
    pub fn list(kind: Kind, on: Date) -> Self {
        Self {
            on,
            looked: Looked::List(kind, None, Rows::new(0)),
            refused: None,
            stopped: false,
        }
    }

    /// A record on a day.
    pub fn record(link: Link, on: Date) -> Self {
        Self {
            on,
            looked: Looked::Record(link, None, Default::default(), 0),
            refused: None,
            stopped: false,
        }
    }

    /// The mark that stands over everything here.
    fn marked(&self, what: &str, cx: &Cx<'_>) -> String {
        let on = date(self.on);
        cx.words
            .with("past-title", &[("what", what), ("date", &on)])
    }

    /// What choosing leads to.
    fn chosen(&self, cx: &Cx<'_>) -> Option<Link> {
        match &self.looked {
            Looked::List(kind, list, rows) => {
                let row = list.as_ref()?.rows.get(rows.selected()?)?;
                Some(Link {
                    id: row.id,
                    kind: *kind,
                    label: row.label.clone(),
                    title: row.title.clone(),
                })
            }
            Looked::Record(_, view, places, pane) => {
                let blocks = blocks(view.as_ref()?, *pane, cx, 80);
                places.get(*pane)?.chosen(&blocks)?.link.clone()
            }
        }
    }
}

fn blocks(view: &Detail, pane: usize, cx: &Cx<'_>, width: usize) -> Vec<Block<Item>> {
    if pane == 0 {
        return sheet::fields(view, cx, width, Empty::Left);
    }
    let mut blocks = sheet::status(view, cx, width);
    blocks.extend(sheet::review(view, cx, width));
    blocks.extend(sheet::findings(view, cx, width));
    blocks.extend(sheet::referrers(view, cx, width));
    blocks
}

impl Layer for PastScreen {
    fn context(&self) -> Context {
        Context::Past
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        let on = date(self.on);
        match &self.looked {
            Looked::List(..) => cx.words.with("past-crumb", &[("date", &on)]),
            Looked::Record(link, ..) => link.label.clone(),
        }
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        let ask = match &self.looked {
            Looked::List(kind, ..) => Ask::PastList(*kind, self.on),
            Looked::Record(link, ..) => Ask::PastDetail(link.id, self.on),
        };
        match self.stopped {
            true => Vec::new(),
            false => vec![Deed::Ask(0, ask)],
        }
    }

    fn key(&mut self, key: &KeyEvent, _cx: &Cx<'_>) -> Option<Vec<Deed>> {
        // Whoever leaves before the day has been read waits for it no more: the keeper is free for the next question.
        (key.code == KeyCode::Esc && self.is_awaited())
            .then(|| vec![Deed::Ask(0, Ask::Cancel(Ticket(0))), Deed::Pop])
    }

    fn enabled(&self, command: CommandId, cx: &Cx<'_>) -> Result<(), Reason> {
        match command.0 {
            "past.open" if self.chosen(cx).is_none() => Err(Reason::new("nothing-to-open")),
            "past.pane" if matches!(self.looked, Looked::List(..)) => {
                Err(Reason::new("nothing-here"))
            }
            _ => Ok(()),
        }
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        if command.0 == "past.open" {
            let on = self.on;
            let page = |link| Deed::Push(Box::new(Self::record(link, on)));
            return self.chosen(cx).map(page).into_iter().collect();
        }
        match &mut self.looked {
            Looked::List(_, _, rows) => {
                rows.run(command);
            }
            Looked::Record(_, Some(view), places, pane) => {
                if command.0 == "past.pane" {
                    *pane = 1 - *pane;
                } else if let Some(place) = places.get_mut(*pane) {
                    let blocks = blocks(view, *pane, cx, 80);
                    let count = blocks.iter().filter(|block| block.item.is_some()).count();
                    place.run(command, count);
                }
            }
            Looked::Record(..) => {}
        }
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match (told, &mut self.looked) {
            (Ok(Told::List(new)), Looked::List(_, list, rows)) => {
                rows.set_len(new.rows.len());
                *list = Some(new);
            }
            (Ok(Told::Detail(new)), Looked::Record(_, view, ..)) => *view = Some(new),
            (Ok(Told::Cancelled), _) => {
                let words = cx.words.get("work-stopped");
                self.stopped = true;
                self.refused = Some(words.clone());
                return vec![Deed::Say(Tone::Info, words)];
            }
            (Err(trouble), _) => {
                let words = say::trouble(cx.words, &trouble);
                self.refused = Some(words.clone());
                return vec![Deed::Say(Tone::Error, words)];
            }
            _ => {}
        }
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        match &self.looked {
            Looked::List(kind, list, rows) => {
                let title = self.marked(&say::kinds(cx.words, *kind), cx);
                let count = list
                    .as_ref()
                    .map_or(String::new(), |list| list.rows.len().to_string());
                let panel = Panel::new(title).right(count).focused(true);
                let inner = panel.draw(frame, area, cx.theme);
                match list {
                    Some(list) => draw_list(list, rows, frame, inner, cx),
                    None => self.waiting(frame, inner, cx),
                }
            }
            Looked::Record(link, view, places, pane) => {
                let title = self.marked(&say::link(link), cx);
                let Some(view) = view else {
                    let inner = Panel::new(title).focused(true).draw(frame, area, cx.theme);
                    return self.waiting(frame, inner, cx);
                };
                let side = self.marked(&link.label, cx);
                let sides = [(title, 0), (side, 1)];
                let wide = area.width >= WIDE;
                let left = area.width * 3 / 5;
                for (title, at) in sides {
                    let here = match (wide, at) {
                        (true, 0) => Rect {
                            width: left,
                            ..area
                        },
                        (true, _) => Rect {
                            x: area.x + left,
                            width: area.width - left,
                            ..area
                        },
                        (false, _) if at == *pane => area,
                        (false, _) => continue,
                    };
                    let focused = at == *pane;
                    let inner = Panel::new(title)
                        .focused(focused)
                        .draw(frame, here, cx.theme);
                    let width = usize::from(inner.width).saturating_sub(3);
                    let blocks = blocks(view, at, cx, width);
                    if let Some(place) = places.get(at) {
                        place.draw(frame, inner, cx.theme, focused, &blocks);
                    }
                }
            }
        }
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        cx.words.get("past-status")
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        match &self.looked {
            Looked::List(_, list, rows) => {
                let row = rows.selected().and_then(|at| list.as_ref()?.rows.get(at));
                let what = row.map_or(String::new(), |row| format!("{} {}", row.label, row.title));
                spoken::row(cx.words, rows, &what)
            }
            Looked::Record(_, Some(view), places, pane) => {
                let blocks = blocks(view, *pane, cx, 80);
                places.get(*pane).map_or(String::new(), |place| {
                    spoken::block(cx.words, place, &blocks)
                })
            }
            Looked::Record(..) => self
                .refused
                .clone()
                .unwrap_or_else(|| cx.words.get("past-waiting")),
        }
    }
}

impl PastScreen {
    /// Whether the day is still being read.
    fn is_awaited(&self) -> bool {
        let lacks = match &self.looked {
            Looked::List(_, list, _) => list.is_none(),
            Looked::Record(_, view, ..) => view.is_none(),
        };
        lacks && self.refused.is_none()
    }

    fn waiting(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let words = self
            .refused
            .clone()
            .unwrap_or_else(|| cx.words.get("past-waiting"));
        text::draw_wrapped(frame, inset(area), &words, cx.theme.dim);
    }
}

fn draw_list(list: &List, rows: &Rows, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    if list.rows.is_empty() {
        return text::draw(
            frame,
            inset(area),
            &cx.words.get("past-empty"),
            cx.theme.dim,
        );
    }
    let widest = list.columns.iter().map(|field| field.column).max();
    let mut columns = vec![Column::new(cx.words.get("column-number"), 7)];
    columns.extend(list.columns.iter().map(|field| {
        let head = head(cx, list.kind, field.name);
        let column = Column::new(head, usize::from(field.column));
        if Some(field.column) == widest {
            column.grow()
        } else {
            column
        }
    }));
    let derived = list.rows.iter().any(|row| row.status.is_some());
    if derived {
        columns.push(Column::new(cx.words.get("column-status"), 10));
    }
    draw_table(frame, area, cx.theme, true, &columns, rows, |at| {
        let Some(row) = list.rows.get(at) else {
            return Vec::new();
        };
        let style = if row.ended {
            cx.theme.dim
        } else {
            cx.theme.text
        };
        let mut cells = vec![(row.label.clone(), cx.theme.accent)];
        cells.extend(row.cells.iter().map(|shown| {
            let words = match shown {
                Shown::Empty => "–".to_owned(),
                shown => say::shown_short(cx.words, shown),
            };
            (words, style)
        }));
        if derived {
            let status = row.status.as_ref();
            let words = status.map_or(String::new(), |status| say::status_short(cx.words, status));
            cells.push((words, style));
        }
        cells
    });
}

#[cfg(test)]
mod tests;
