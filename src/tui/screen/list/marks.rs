//! Marked rows and what is done with them, and what the overlays of a list lead to.

use super::overlay::Step;
use super::{EXPORT, FILTERS, ListScreen, ROWS};
use crate::desk::{Ask, ListOrder, PaperWork};
use crate::domain::{Kind, RecordId};
use crate::fields::catalogue;
use crate::tui::screen::apply::Apply;
use crate::tui::screen::end_many::{EndMany, Seen};
use crate::tui::screen::paper::PaperScreen;
use crate::tui::screen::reply::Reply;
use crate::tui::{CommandId, Cx, Deed, Layer};
use crate::views::{Row, SavedFilter};

/// The chosen columns of a kind, as far as the catalogue still has them.
pub(super) fn columns(kind: Kind, cx: &Cx<'_>) -> Vec<&'static str> {
    let chosen = cx.columns.get(kind.code()).map(Vec::as_slice);
    let fields = catalogue().kind(kind).fields.iter();
    fields
        .map(|field| field.name)
        .filter(|name| chosen.unwrap_or_default().iter().any(|known| known == name))
        .collect()
}

impl ListScreen {
    /// Marks the selected row, or takes its mark away, and goes on to the next.
    pub(super) fn mark(&mut self) {
        if let Some(id) = self.selected().map(|row| row.id) {
            if !self.marked.remove(&id) {
                self.marked.insert(id);
            }
            self.rows.down();
        }
    }

    /// Marks every row that is seen; takes the marks away where all are marked.
    pub(super) fn mark_all(&mut self) {
        let ids: Vec<RecordId> = self.seen_rows().map(|row| row.id).collect();
        if ids.iter().all(|id| self.marked.contains(id)) {
            self.marked.clear();
        } else {
            self.marked.extend(ids);
        }
    }

    /// Marks stay with records that are still there and have not ended.
    pub(super) fn forget_marks(&mut self) {
        if self.marked.is_empty() {
            return;
        }
        if let Some(list) = &self.list {
            let live = list.rows.iter().filter(|row| !row.ended);
            let live: std::collections::BTreeSet<RecordId> = live.map(|row| row.id).collect();
            self.marked.retain(|id| live.contains(id));
        }
    }

    fn seen_rows(&self) -> impl Iterator<Item = &Row> {
        let rows = self.list.as_ref().map(|list| list.rows.as_slice());
        let rows = rows.unwrap_or_default();
        self.seen.iter().filter_map(|at| rows.get(*at))
    }

    /// The marked records, or all that are seen where none is marked.
    pub(super) fn chosen(&self) -> Vec<RecordId> {
        if self.marked.is_empty() {
            self.seen_rows().map(|row| row.id).collect()
        } else {
            self.marked.iter().copied().collect()
        }
    }

    pub(super) fn end_marked(&mut self) -> Vec<Deed> {
        let Some(list) = &self.list else {
            return Vec::new();
        };
        let seen = list
            .rows
            .iter()
            .filter(|row| self.marked.contains(&row.id) && !row.ended)
            .map(|row| Seen {
                id: row.id,
                label: row.label.clone(),
                version: row.version,
            });
        vec![Deed::Push(Box::new(EndMany::new(seen.collect())))]
    }

    /// The marked records, or the selected one where none is marked.
    fn meant(&self) -> Vec<RecordId> {
        if self.marked.is_empty() {
            return self.selected().map(|row| row.id).into_iter().collect();
        }
        let seen = self.seen_rows().map(|row| row.id);
        let mut meant: Vec<RecordId> = seen.filter(|id| self.marked.contains(id)).collect();
        // What is marked and not seen just now is meant too, after what is seen.
        let seen = meant.clone();
        meant.extend(self.marked.iter().filter(|id| !seen.contains(id)));
        meant
    }

    /// The papers of what is meant, or what is recorded for many of them at once.
    pub(super) fn papers(&self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        let meant = self.meant();
        let layer: Box<dyn Layer> = match command.0 {
            "list.apply" => Box::new(Apply::new(PaperWork::Records(meant), cx)),
            "list.reply" => Box::new(Reply::to_checks(meant.into_iter().collect(), cx)),
            _ => Box::new(PaperScreen::of(meant)),
        };
        vec![Deed::Push(layer)]
    }

    /// How the list is looked at now.
    pub(super) fn way(&self) -> SavedFilter {
        let (by, falling) = self.order.stands();
        let column = by
            .checked_sub(1)
            .and_then(|at| self.list.as_ref()?.columns.get(at));
        SavedFilter {
            text: self.narrow.text().to_owned(),
            by: column.map_or(String::new(), |field| field.name.to_owned()),
            falling,
            all: self.all,
        }
    }

    fn look(&mut self, way: &SavedFilter, cx: &Cx<'_>) {
        let columns = self.list.as_ref().map(|list| list.columns.as_slice());
        let by = columns
            .unwrap_or_default()
            .iter()
            .position(|field| field.name == way.by)
            .map_or(0, |at| at + 1);
        self.order.set(by, way.falling);
        self.all = way.all;
        self.narrow.set(&way.text);
        self.reckon(cx.words);
    }

    /// What a key in the overlay led to.
    pub(super) fn step(&mut self, step: Step, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let kind = self.kind;
        match step {
            Step::NotMine => return None,
            Step::Stay => return Some(Vec::new()),
            Step::Keep(filters) => {
                return Some(vec![Deed::Ask(FILTERS, Ask::KeepFilters(kind, filters))]);
            }
            _ => self.overlay = None,
        }
        Some(match step {
            Step::Columns(columns) => {
                let names = columns.iter().map(|name| (*name).to_owned()).collect();
                let ask = match columns.is_empty() {
                    true => Ask::List(kind),
                    false => Ask::ListOf(kind, columns),
                };
                self.order.set(0, false);
                vec![Deed::Columns(kind, names), Deed::Ask(ROWS, ask)]
            }
            Step::Use(way) => {
                self.look(&way, cx);
                self.want_preview()
            }
            Step::Write(folder) => {
                let order = ListOrder {
                    kind,
                    ids: self.chosen(),
                    folder,
                    language: cx.words.language(),
                };
                vec![Deed::Ask(EXPORT, Ask::ExportList(order))]
            }
            _ => Vec::new(),
        })
    }
}
