//! Every list of records: narrowed while one types, sorted by any column, with the selected record beside it where there
//! is room.
//!
//! What is shown and in which order is reckoned when something changes, never while drawing.

mod marks;
mod order;
mod overlay;
mod table;

use crate::desk::{Ask, Told, Trouble, has_papers};
use crate::domain::{Kind, RecordId};
use crate::tui::screen::detail::DetailScreen;
use crate::tui::screen::end::End;
use crate::tui::screen::guide::{Narrow, Narrowed};
use crate::tui::screen::past::PastDay;
use crate::tui::screen::steps::NextSteps;
use crate::tui::widget::rows::Rows;
use crate::tui::widget::say;
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone, open};
use crate::views::{Detail, Link, List, Row};
use crate::words::Words;
use crossterm::event::{KeyCode, KeyEvent};
use order::Order;
use overlay::Overlay;
use ratatui::{Frame, layout::Rect};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::Arc;

pub use order::Only;
pub(in crate::tui::screen) use table::head;

/// The longest text to look for, in characters.
const FILTER_MAX: usize = 80;
const ROWS: Tag = 0;
const PREVIEW: Tag = 1;
const FILTERS: Tag = 2;
const EXPORT: Tag = 3;

/// A list of records of one kind.
pub struct ListScreen {
    kind: Kind,
    only: Option<Only>,
    list: Option<Arc<List>>,
    order: Order,
    /// Places in `list.rows`, in the order shown.
    seen: Vec<usize>,
    rows: Rows,
    /// The signs that occur among the rows shown, and the keys of their words.
    legend: Vec<(&'static str, &'static str)>,
    narrow: Narrow,
    /// Ended records are shown too.
    all: bool,
    preview: Option<Box<Detail>>,
    /// A preview that is asked for and not answered.
    asked: bool,
    /// A record that was just written: it is stood on when the list that has it comes, unless one has gone elsewhere.
    written: Option<RecordId>,
    /// A record that could not be previewed: it is not asked for again and again.
    refused: Option<RecordId>,
    marked: BTreeSet<RecordId>,
    overlay: Option<Overlay>,
    /// There was room for a preview when it was last drawn.
    wide: Cell<bool>,
}

impl ListScreen {
    /// All records of a kind.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            only: None,
            list: None,
            order: Order::default(),
            seen: Vec::new(),
            rows: Rows::new(0),
            legend: Vec::new(),
            narrow: Narrow::new(FILTER_MAX),
            all: false,
            preview: None,
            asked: false,
            written: None,
            refused: None,
            marked: BTreeSet::new(),
            overlay: None,
            // Until it is drawn there may be room: one question too many is better than an empty pane.
            wide: Cell::new(true),
        }
    }

    /// What a number of the overview counts.
    pub fn only(only: Only) -> Self {
        Self {
            kind: only.kind(),
            only: Some(only),
            ..Self::new(Kind::Unit)
        }
    }

    fn selected(&self) -> Option<&Row> {
        let list = self.list.as_ref()?;
        list.rows.get(*self.seen.get(self.rows.selected()?)?)
    }

    fn link(&self) -> Option<Link> {
        self.selected().map(|row| Link {
            id: row.id,
            kind: self.kind,
            label: row.label.clone(),
            title: row.title.clone(),
        })
    }

    /// Reckons what is shown, and stays on the same record where it still is.
    fn reckon(&mut self, words: &Words) {
        let Some(list) = self.list.clone() else {
            return;
        };
        let stood_on = self.selected().map(|row| row.id);
        let place_of = |seen: &[usize], id: RecordId| {
            seen.iter()
                .position(|at| list.rows.get(*at).is_some_and(|row| row.id == id))
        };
        let (query, only) = (self.narrow.text(), self.only.as_ref());
        self.seen = self.order.reckon(&list, query, only, self.all, words);
        self.legend = table::legend(&list, &self.seen);
        self.rows.set_len(self.seen.len());
        let written = self.written.and_then(|id| place_of(&self.seen, id));
        if written.is_some() {
            self.written = None;
        }
        let place = written.or_else(|| place_of(&self.seen, stood_on?));
        // While one types, the best match is what one wants.
        self.rows.select(if self.narrow.is_typing() {
            0
        } else {
            place.unwrap_or(self.rows.selected().unwrap_or(0))
        });
    }

    /// Asks for the selected record where it is not the one shown. One question at a time: what was passed over on the
    /// way is never asked for.
    fn want_preview(&mut self) -> Vec<Deed> {
        // A person is opened by choice, not by passing over a row.
        if !self.wide.get() || self.asked || self.kind == Kind::Person {
            return Vec::new();
        }
        let Some(id) = self.selected().map(|row| row.id) else {
            self.preview = None;
            return Vec::new();
        };
        if self
            .preview
            .as_ref()
            .is_some_and(|shown| shown.link.id == id)
            || self.refused == Some(id)
        {
            return Vec::new();
        }
        self.asked = true;
        vec![Deed::Ask(PREVIEW, Ask::Detail(id))]
    }

    /// Narrows by nothing that is typed.
    fn empty_filter(&mut self, cx: &Cx<'_>) {
        self.narrow.clear();
        self.reckon(cx.words);
    }
}

impl Layer for ListScreen {
    fn context(&self) -> Context {
        match self.overlay {
            Some(_) => Context::Dialog,
            None => Context::List,
        }
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        say::kinds(cx.words, self.kind)
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let chosen = marks::columns(self.kind, cx);
        let ask = match chosen.is_empty() {
            true => Ask::List(self.kind),
            false => Ask::ListOf(self.kind, chosen),
        };
        vec![Deed::Ask(ROWS, ask)]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if let Some(overlay) = &mut self.overlay {
            let step = overlay.key(key);
            return self.step(step, cx);
        }
        if !self.narrow.is_typing() {
            let clears = key.code == KeyCode::Esc && !self.narrow.text().is_empty();
            return clears.then(|| {
                self.empty_filter(cx);
                self.want_preview()
            });
        }
        let mut said = Vec::new();
        match key.code {
            KeyCode::Tab => self.narrow.leave(),
            _ => match self.narrow.key(key, &mut self.rows, cx)? {
                Narrowed::All => self.empty_filter(cx),
                Narrowed::Moved => {}
                Narrowed::Changed(told) => {
                    self.reckon(cx.words);
                    said = told;
                }
                Narrowed::Stays(told) => said = told,
            },
        }
        let mut deeds = self.want_preview();
        deeds.append(&mut said);
        Some(deeds)
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        if let Some(overlay) = &mut self.overlay {
            return overlay.paste(text, cx);
        }
        let (changed, mut said) = self.narrow.paste(text, cx);
        if changed {
            self.reckon(cx.words);
        }
        let mut deeds = self.want_preview();
        deeds.append(&mut said);
        deeds
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        let needs_row = matches!(
            command.0,
            "list.open"
                | "record.edit"
                | "record.next"
                | "record.history"
                | "record.like"
                | "record.end"
                | "record.paper"
        );
        let leads = matches!(self.kind, Kind::VettingCase | Kind::Person);
        if command.0 == "record.next" && !leads {
            return Err(Reason::new("no-next-steps"));
        }
        if command.0 == "record.paper" && !has_papers(self.kind) {
            return Err(Reason::new("no-papers"));
        }
        let many = matches!(command.0, "list.apply" | "list.reply");
        if many && self.kind != Kind::VettingCase {
            return Err(Reason::new("only-cases"));
        }
        if many && self.marked.is_empty() && self.selected().is_none() {
            return Err(Reason::new("nothing-selected"));
        }
        if command.0 == "record.end" && !self.marked.is_empty() {
            return Ok(());
        }
        match self.selected() {
            None if needs_row
                || matches!(command.0, "list.mark" | "list.mark-all" | "list.export") =>
            {
                Err(Reason::new("nothing-selected"))
            }
            None if needs_row => Err(Reason::new("nothing-selected")),
            Some(row)
                if row.ended
                    && matches!(command.0, "record.edit" | "record.next" | "record.end") =>
            {
                Err(Reason::new("record-ended"))
            }
            _ => Ok(()),
        }
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        self.written = None;
        if self.rows.run(command) {
            return self.want_preview();
        }
        let kind = self.kind;
        match command.0 {
            "list.narrow" => self.narrow.begin(),
            "list.sort" => {
                let columns = self.list.as_ref().map_or(0, |list| list.columns.len());
                self.order.next_column(columns);
                self.reckon(cx.words);
            }
            "list.turn" => {
                self.order.turn();
                self.reckon(cx.words);
            }
            "list.columns" => {
                let now = self.list.as_ref().map(|list| list.columns.as_slice());
                self.overlay = Some(Overlay::columns(kind, now.unwrap_or_default()));
                return Vec::new();
            }
            "list.filters" => {
                self.overlay = Some(Overlay::filters(self.way()));
                return vec![Deed::Ask(FILTERS, Ask::Filters(kind))];
            }
            "list.mark" => self.mark(),
            "list.mark-all" => self.mark_all(),
            "list.export" => {
                self.overlay = Some(Overlay::export(self.chosen().len()));
                return Vec::new();
            }
            "record.end" if !self.marked.is_empty() => return self.end_marked(),
            "record.paper" | "list.apply" | "list.reply" => return self.papers(command, cx),
            "list.all" => {
                self.all = !self.all;
                self.reckon(cx.words);
            }
            "list.new" => return vec![Deed::Push(open::form(kind, None, None))],
            "record.past" => return vec![Deed::Push(Box::new(PastDay::list(kind)))],
            "list.import" => return vec![Deed::Push(open::import(Some(kind)))],
            _ => {
                return match self.link() {
                    Some(link) => of_record(command, link),
                    None => Vec::new(),
                };
            }
        }
        self.want_preview()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        self.asked &= tag != PREVIEW;
        match told {
            Ok(Told::List(list)) => {
                self.order.forget();
                self.list = Some(list);
                self.forget_marks();
                (self.preview, self.refused) = (None, None);
                self.reckon(cx.words);
                self.want_preview()
            }
            Ok(Told::Filters(saved)) => {
                if let Some(overlay) = &mut self.overlay {
                    overlay.take(saved);
                }
                Vec::new()
            }
            Ok(Told::Listed { path, count, seq }) => {
                let (path, count) = (path.display().to_string(), count.to_string());
                let args = [
                    ("path", path.as_str()),
                    ("count", count.as_str()),
                    ("seq", &seq.to_string()),
                ];
                vec![Deed::Say(Tone::Done, cx.words.with("list-exported", &args))]
            }
            Ok(Told::Detail(detail)) => {
                self.preview = Some(detail);
                self.want_preview()
            }
            Err(trouble) => {
                if tag == PREVIEW {
                    self.refused = self.selected().map(|row| row.id);
                }
                vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))]
            }
            Ok(_) => Vec::new(),
        }
    }

    fn stand_on(&mut self, link: &Link, cx: &Cx<'_>) {
        if link.kind == self.kind {
            self.written = Some(link.id);
            self.reckon(cx.words);
        }
    }

    fn tick(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        // The window may have been made wider.
        self.want_preview()
    }

    fn awaits(&self) -> bool {
        self.list.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        table::draw(self, frame, area, cx);
        if let Some(overlay) = &self.overlay {
            overlay.draw(frame, area, cx);
        }
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        table::spoken(self, cx)
    }

    fn typing(&self) -> bool {
        self.narrow.is_typing() || matches!(self.overlay, Some(Overlay::Export(_)))
    }

    fn before_lock(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        self.overlay = None;
        Vec::new()
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        table::status(self, cx)
    }
}

/// What the commands of one record lead to, from its list and from its own page.
pub(super) fn of_record(command: CommandId, link: Link) -> Vec<Deed> {
    let layer: Box<dyn Layer> = match command.0 {
        "list.open" => Box::new(DetailScreen::new(link)),
        "record.edit" => open::form(link.kind, Some(link.id), None),
        "record.like" => open::form(link.kind, None, Some(link.id)),
        "record.next" => Box::new(NextSteps::new(link)),
        "record.history" => open::history(link),
        "record.end" => Box::new(End::new(link)),
        _ => return Vec::new(),
    };
    vec![Deed::Push(layer)]
}

#[cfg(test)]
mod tests;
