//! The step of the columns: which field each fills, picked from a list to type in.

use super::{ImportScreen, mapping};
use crate::domain::Kind;
use crate::tui::screen::guide::Choose;
use crate::tui::widget::rows::Rows;
use crate::tui::widget::say;
use crate::tui::{Cx, Deed, Tone};

impl ImportScreen {
    /// Chooses the kind; columns that were chosen for it stay.
    pub(super) fn choose_kind(&mut self, kind: Kind) {
        let Some(table) = self.table.as_ref().filter(|_| self.kind != Some(kind)) else {
            return;
        };
        let suggested = table.mappings.iter().find(|(of, _)| *of == kind);
        self.columns = suggested
            .map(|(_, columns)| columns.clone())
            .unwrap_or_default();
        self.columns.resize(table.columns.len(), None);
        self.kind = Some(kind);
        self.column = Rows::new(table.columns.len());
    }

    /// The fields that a column can fill, in words, after the choice to leave it out.
    pub(super) fn field_items(&self, cx: &Cx<'_>) -> Option<Vec<(String, String)>> {
        let (kind, column) = (self.kind?, self.column.selected()?);
        let out = (cx.words.get("import-not-taken"), String::new());
        let fields = mapping::fields(kind).iter().map(|field| {
            let note = match self.columns.iter().position(|c| *c == Some(field.name)) {
                Some(at) if at == column => String::new(),
                Some(at) => {
                    let head = self.head(at);
                    cx.words.with("import-field-taken", &[("column", &head)])
                }
                None => String::new(),
            };
            (say::field(cx.words, kind, field.name), note)
        });
        Some(std::iter::once(out).chain(fields).collect())
    }

    pub(super) fn open_picker(&mut self, cx: &Cx<'_>) {
        let (Some(kind), Some(column)) = (self.kind, self.column.selected()) else {
            return;
        };
        let mut choose = Choose::new(self.field_items(cx).unwrap_or_default());
        let now = self.columns.get(column).copied().flatten();
        let place = mapping::fields(kind)
            .iter()
            .position(|field| Some(field.name) == now);
        choose.select(place.map_or(0, |at| at + 1));
        self.picking = Some(choose);
    }

    pub(super) fn head(&self, column: usize) -> String {
        self.table
            .as_ref()
            .and_then(|table| table.columns.get(column))
            .cloned()
            .unwrap_or_default()
    }

    /// Takes what was picked for the column.
    pub(super) fn picked(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let (Some(choose), Some(kind), Some(column)) =
            (&self.picking, self.kind, self.column.selected())
        else {
            return Vec::new();
        };
        let Some(chosen) = choose.chosen() else {
            return Vec::new();
        };
        let field = chosen
            .checked_sub(1)
            .and_then(|at| mapping::fields(kind).get(at))
            .map(|field| field.name);
        self.picking = None;
        match mapping::fill(&mut self.columns, column, field) {
            Some(other) => {
                let said = cx
                    .words
                    .with("import-column-freed", &[("column", &self.head(other))]);
                vec![Deed::Say(Tone::Info, said)]
            }
            None => {
                self.column.down();
                Vec::new()
            }
        }
    }
}
