//! What opens over a list: which columns it has, the ways to look at it that are kept, and where to write it.

use crate::domain::{FieldSpec, Kind};
use crate::fields::catalogue;
use crate::tui::screen::guide::pasted;
use crate::tui::spoken;
use crate::tui::widget::dialog::{centred, keyed};
use crate::tui::widget::panel::Panel;
use crate::tui::widget::rows::Rows;
use crate::tui::widget::{Edited, LineEdit, say, text};
use crate::tui::{Chord, Cx, Deed};
use crate::views::{SavedFilter, may_be_column};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::text::Line;
use ratatui::{Frame, layout::Rect};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The longest path, in characters.
const PATH_MAX: usize = 300;
/// Columns that can be looked at beside each other.
const COLUMNS_MAX: usize = 12;

/// What a key in an overlay leads to.
pub(super) enum Step {
    /// Nothing, or something within it.
    Stay,
    /// It is left.
    Close,
    /// These columns.
    Columns(Vec<&'static str>),
    /// Look at the list so.
    Use(SavedFilter),
    /// Keep these.
    Keep(Vec<SavedFilter>),
    /// Write the list into this folder.
    Write(PathBuf),
    /// A key of everywhere.
    NotMine,
}

/// One of them.
pub(super) enum Overlay {
    Columns(Columns),
    Filters(Filters),
    Export(Export),
}

/// Which columns a list has.
pub(super) struct Columns {
    kind: Kind,
    fields: Vec<&'static FieldSpec>,
    chosen: BTreeSet<&'static str>,
    rows: Rows,
}

/// The ways to look at a list that are kept.
pub(super) struct Filters {
    /// How it is looked at now: offered to be kept.
    now: SavedFilter,
    saved: Option<Vec<SavedFilter>>,
    rows: Rows,
}

/// Where to write the list.
pub(super) struct Export {
    count: usize,
    path: LineEdit,
}

impl Overlay {
    /// The columns that can be chosen, those that stand there already marked.
    pub(super) fn columns(kind: Kind, now: &[&'static FieldSpec]) -> Self {
        let fields: Vec<_> = catalogue()
            .kind(kind)
            .fields
            .iter()
            .filter(|field| may_be_column(field))
            .collect();
        Self::Columns(Columns {
            kind,
            rows: Rows::new(fields.len()),
            fields,
            chosen: now.iter().map(|field| field.name).collect(),
        })
    }

    /// The saved filters, not told yet.
    pub(super) fn filters(now: SavedFilter) -> Self {
        Self::Filters(Filters {
            now,
            saved: None,
            rows: Rows::new(1),
        })
    }

    /// Asks where to write so many records.
    pub(super) fn export(count: usize) -> Self {
        Self::Export(Export {
            count,
            path: LineEdit::new(PATH_MAX),
        })
    }

    /// The saved filters are told.
    pub(super) fn take(&mut self, saved: Vec<SavedFilter>) {
        if let Self::Filters(filters) = self {
            filters.rows.set_len(1 + saved.len());
            filters.saved = Some(saved);
        }
    }

    pub(super) fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        match self {
            Self::Export(export) => pasted(&mut export.path, text, cx),
            _ => Vec::new(),
        }
    }

    pub(super) fn key(&mut self, key: &KeyEvent) -> Step {
        if key.code == KeyCode::Esc {
            return Step::Close;
        }
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        if ctrl && !matches!(self, Self::Export(_)) {
            return Step::NotMine;
        }
        match self {
            Self::Columns(columns) => columns.key(key),
            Self::Filters(filters) => filters.key(key),
            Self::Export(export) => match key.code {
                KeyCode::Enter if export.path.text().trim().is_empty() => Step::Stay,
                KeyCode::Enter => Step::Write(PathBuf::from(export.path.text().trim())),
                _ => match export.path.key(key) {
                    Edited::NotMine => Step::NotMine,
                    _ => Step::Stay,
                },
            },
        }
    }

    /// What has the focus, in words.
    pub(super) fn spoken(&self, cx: &Cx<'_>) -> String {
        match self {
            Self::Columns(columns) => {
                let field = columns
                    .rows
                    .selected()
                    .and_then(|at| columns.fields.get(at));
                let what = field.map_or(String::new(), |field| {
                    let key = if columns.chosen.contains(field.name) {
                        "spoken-marked"
                    } else {
                        "spoken-unmarked"
                    };
                    let name = say::field(cx.words, columns.kind, field.name);
                    format!("{name}, {}", cx.words.get(key))
                });
                spoken::row(cx.words, &columns.rows, &what)
            }
            Self::Filters(filters) => {
                let at = filters.rows.selected().unwrap_or(0);
                spoken::row(cx.words, &filters.rows, &filters.line(at, cx))
            }
            Self::Export(export) => {
                let title = cx.words.get("list-export-title");
                spoken::typed(cx.words, &title, &export.path)
            }
        }
    }

    pub(super) fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        match self {
            Self::Columns(columns) => columns.draw(frame, area, cx),
            Self::Filters(filters) => filters.draw(frame, area, cx),
            Self::Export(export) => export.draw(frame, area, cx),
        }
    }
}

/// `j` and `k` move too where nothing is typed.
fn moved(rows: &mut Rows, key: &KeyEvent) -> bool {
    match Chord::typed(key) {
        Some('j') => rows.down(),
        Some('k') => rows.up(),
        _ => return rows.key(key),
    }
    true
}

impl Columns {
    fn key(&mut self, key: &KeyEvent) -> Step {
        if moved(&mut self.rows, key) {
            return Step::Stay;
        }
        let here = self
            .rows
            .selected()
            .and_then(|at| self.fields.get(at))
            .map(|field| field.name);
        match (key.code, here) {
            (KeyCode::Char(' '), Some(name)) => {
                let there = self.chosen.remove(name);
                if !there && self.chosen.len() < COLUMNS_MAX {
                    self.chosen.insert(name);
                }
                Step::Stay
            }
            // As the catalogue lists them.
            (KeyCode::Char('r'), _) => Step::Columns(Vec::new()),
            (KeyCode::Enter, _) if !self.chosen.is_empty() => {
                let chosen = self.fields.iter().map(|field| field.name);
                Step::Columns(chosen.filter(|name| self.chosen.contains(name)).collect())
            }
            (KeyCode::Char(_) | KeyCode::Enter, _) => Step::Stay,
            _ => Step::NotMine,
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let head = (52, cx.words.get("list-columns-title"), "");
        let inner = place(frame, area, cx, head, "list-columns-keys");
        self.rows.draw(frame, inner, cx.theme, true, |at, _| {
            self.fields.get(at).map_or(Line::default(), |field| {
                let sign = match self.chosen.contains(field.name) {
                    true => "[x]",
                    false => "[ ]",
                };
                let name = say::field(cx.words, self.kind, field.name);
                Line::styled(format!("{sign} {name}"), cx.theme.text)
            })
        });
    }
}

impl Filters {
    /// What a row says: the first keeps how the list is looked at now.
    fn line(&self, at: usize, cx: &Cx<'_>) -> String {
        match at.checked_sub(1) {
            None => {
                let now = said(&self.now, cx);
                cx.words.with("list-filters-keep", &[("filter", &now)])
            }
            Some(at) => {
                let one = self.saved.as_ref().and_then(|saved| saved.get(at));
                one.map_or(String::new(), |one| said(one, cx))
            }
        }
    }

    fn key(&mut self, key: &KeyEvent) -> Step {
        if moved(&mut self.rows, key) {
            return Step::Stay;
        }
        let Some(saved) = &self.saved else {
            return match key.code {
                KeyCode::Char(_) | KeyCode::Enter => Step::Stay,
                _ => Step::NotMine,
            };
        };
        let at = self.rows.selected().unwrap_or(0).checked_sub(1);
        match (key.code, at) {
            (KeyCode::Enter, None) => {
                let mut kept = saved.clone();
                kept.retain(|one| *one != self.now);
                kept.insert(0, self.now.clone());
                Step::Keep(kept)
            }
            (KeyCode::Enter, Some(at)) => saved.get(at).cloned().map_or(Step::Stay, Step::Use),
            (KeyCode::Delete | KeyCode::Char('x'), Some(at)) => {
                let mut kept = saved.clone();
                if at < kept.len() {
                    kept.remove(at);
                }
                Step::Keep(kept)
            }
            (KeyCode::Char(_) | KeyCode::Delete, _) => Step::Stay,
            _ => Step::NotMine,
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let count = self
            .saved
            .as_ref()
            .map_or(String::new(), |saved| saved.len().to_string());
        let head = (60, cx.words.get("list-filters-title"), count.as_str());
        let inner = place(frame, area, cx, head, "list-filters-keys");
        if self.saved.is_none() {
            return text::draw(frame, inner, &cx.words.get("waiting"), cx.theme.dim);
        }
        self.rows.draw(frame, inner, cx.theme, true, |at, _| {
            Line::styled(self.line(at, cx), cx.theme.text)
        });
    }
}

/// A way to look at a list, in words.
fn said(filter: &SavedFilter, cx: &Cx<'_>) -> String {
    let mut parts = vec![match filter.text.as_str() {
        "" => cx.words.get("list-filters-everything"),
        text => format!("/ {text}"),
    }];
    if !filter.by.is_empty() || filter.falling {
        let arrow = if filter.falling { "↓" } else { "↑" };
        parts.push(format!("{arrow} {}", cx.words.get("list-filters-sorted")));
    }
    if filter.all {
        parts.push(cx.words.get("legend-ended"));
    }
    parts.join(" · ")
}

impl Export {
    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let count = self.count.to_string();
        let head = (70, cx.words.get("list-export-title"), count.as_str());
        let mut inner = place(frame, area, cx, head, "list-export-keys");
        inner.height = inner.height.min(5);
        let used = text::draw_wrapped(
            frame,
            inner,
            &cx.words.get("list-export-note"),
            cx.theme.dim,
        );
        let row = Rect {
            y: inner.y.saturating_add(used + 1).min(inner.bottom()),
            height: inner.height.saturating_sub(used + 1).min(1),
            ..inner
        };
        self.path.draw_bracketed(frame, row, cx.theme.field, true);
    }
}

/// A dialog's frame with its keys; answers its inside.
fn place(
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Cx<'_>,
    (width, title, right): (u16, String, &str),
    keys: &str,
) -> Rect {
    let place = centred(area, width, area.height.saturating_sub(2).clamp(8, 18));
    let panel = Panel::new(title).right(right).focused(true);
    keyed(frame, place, cx.theme, panel, &cx.words.get(keys))
}
