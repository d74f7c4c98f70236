//! Taking in a CSV file, step by step: the file, what it holds, what its rows are, which field each column fills, what
//! would happen, and one signed change.
//!
//! Nothing is taken in before the last step, and not by Enter. Esc goes one step back and keeps what was chosen.

mod columns;
mod draw;
mod mapping;
mod plan;

use crate::desk::{Ask, ImportReceipt, PlanView, TableView, Ticket, Told, Trouble};
use crate::domain::Kind;
use crate::tui::screen::guide::{Choose, Outcome, Prompt, Standing, pasted, spoken_step, typed};
use crate::tui::screen::history::{undo_prompt, undone};
use crate::tui::widget::rows::Rows;
use crate::tui::widget::{LineEdit, say};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crossterm::event::{KeyCode, KeyEvent};
use mapping::Columns;
use plan::{Spot, number};
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

const TABLE: Tag = 1;
const PLAN: Tag = 2;
const TAKE: Tag = 3;
const UNDO: Tag = 4;
/// The longest path that can be typed, in characters.
const PATH_MAX: usize = 1024;

/// The steps, in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Step {
    File,
    Table,
    Kind,
    Columns,
    Plan,
    Receipt,
}

/// The guide for an import.
pub struct ImportScreen {
    wanted: Option<Kind>,
    step: Step,
    path: LineEdit,
    table: Option<TableView>,
    sample: Rows,
    kinds: Choose,
    kind: Option<Kind>,
    columns: Columns,
    column: Rows,
    picking: Option<Choose>,
    plan: Option<PlanView>,
    only_refused: bool,
    spots: Vec<Spot>,
    spot: Rows,
    receipt: Option<ImportReceipt>,
    undone: Option<u64>,
    /// What is awaited; its answer decides the next step.
    awaited: Option<Tag>,
    /// It is being written: nothing stops it any more.
    written: bool,
    trouble: Option<Trouble>,
    question: Standing<Tag>,
}

impl ImportScreen {
    /// An import of any kind of record, or of one.
    pub fn new(kind: Option<Kind>) -> Self {
        Self {
            wanted: kind,
            step: Step::File,
            path: LineEdit::new(PATH_MAX),
            table: None,
            sample: Rows::new(0),
            kinds: Choose::new([]),
            kind: None,
            columns: Vec::new(),
            column: Rows::new(0),
            picking: None,
            plan: None,
            only_refused: true,
            spots: Vec::new(),
            spot: Rows::new(0),
            receipt: None,
            undone: None,
            awaited: None,
            written: false,
            trouble: None,
            question: Standing::none(),
        }
    }

    fn ask(&mut self, tag: Tag, ask: Ask) -> Vec<Deed> {
        self.awaited = Some(tag);
        (self.trouble, self.written) = (None, false);
        vec![Deed::Ask(tag, ask)]
    }

    fn next(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        match self.step {
            Step::File => {
                let path = PathBuf::from(self.path.text().trim());
                return self.ask(TABLE, Ask::ReadTable(path));
            }
            Step::Table => self.step = Step::Kind,
            Step::Kind => {
                if let Some(kind) = self.kinds.chosen().and_then(|at| Kind::ALL.get(at)) {
                    self.choose_kind(*kind);
                    self.step = Step::Columns;
                }
            }
            Step::Columns => self.open_picker(cx),
            Step::Plan | Step::Receipt => {}
        }
        Vec::new()
    }

    fn take_table(&mut self, table: TableView, cx: &Cx<'_>) {
        self.sample = Rows::new(table.sample.len());
        let suggested = table.suggestion.as_ref().map(|(kind, _)| *kind);
        self.kinds = Choose::new(kinds(suggested, cx));
        let first = self.wanted.or(suggested);
        let place = Kind::ALL.iter().position(|kind| Some(*kind) == first);
        self.kinds.select(place.unwrap_or(0));
        self.kind = None;
        self.plan = None;
        self.table = Some(table);
        self.step = Step::Table;
    }

    fn take_plan(&mut self, plan: PlanView) {
        self.only_refused = plan::has_faults(&plan);
        self.plan = Some(plan);
        self.show_spots();
        self.step = Step::Plan;
    }

    fn show_spots(&mut self) {
        self.spots = self
            .plan
            .as_ref()
            .map(|plan| plan::spots(plan, self.only_refused))
            .unwrap_or_default();
        self.spot = Rows::new(self.spots.len());
    }

    /// One step back. False at the first and the last, which are left.
    fn back(&mut self) -> bool {
        self.trouble = None;
        if self.picking.take().is_some() {
            return true;
        }
        self.step = match self.step {
            Step::File | Step::Receipt => return false,
            Step::Table => Step::File,
            Step::Kind => Step::Table,
            Step::Columns => Step::Kind,
            Step::Plan => Step::Columns,
        };
        true
    }

    fn answered(&mut self, outcome: Outcome<Tag>) -> Vec<Deed> {
        match (outcome, &self.receipt) {
            (Outcome::Yes(TAKE, _), _) => self.ask(TAKE, Ask::RunImport),
            (Outcome::Yes(UNDO, reason), Some(receipt)) => {
                let seq = receipt.seq;
                self.ask(UNDO, Ask::Undo { seq, reason })
            }
            (Outcome::Yes(..), _) => Vec::new(),
            (Outcome::Else(deeds), _) => deeds,
        }
    }

    fn take_prompt(&self, cx: &Cx<'_>) -> Option<Prompt> {
        let plan = self.plan.as_ref()?;
        let name = self.table.as_ref().map_or("", |table| table.name.as_str());
        Some(Prompt::new(
            cx,
            cx.words.get("import-take-title"),
            cx.words.with(
                "import-take-body",
                &[
                    ("file", name),
                    ("created", &number(plan.created)),
                    ("updated", &number(plan.updated)),
                    ("refused", &number(plan.refused)),
                ],
            ),
            cx.words.get("import-take-yes"),
        ))
    }

    /// What was put into words when it was opened: the language may have been turned.
    fn say_again(&mut self, cx: &Cx<'_>) {
        if let Some(table) = &self.table {
            let suggested = table.suggestion.as_ref().map(|(kind, _)| *kind);
            self.kinds.relabel(kinds(suggested, cx));
        }
        let fields = self.field_items(cx);
        if let (Some(picking), Some(fields)) = (&mut self.picking, fields) {
            picking.relabel(fields);
        }
        let again = match (self.question.about(), &self.receipt) {
            (Some(&TAKE), _) => self.take_prompt(cx),
            (Some(&UNDO), Some(receipt)) => Some(undo_prompt(cx, receipt.seq)),
            _ => None,
        };
        if let Some(again) = again {
            self.question.say_again(|_| again);
        }
    }

    /// Whether the plan can be taken, and why not.
    fn takeable(&self) -> Result<(), Reason> {
        match &self.plan {
            Some(plan) if !plan.lacking.is_empty() => Err(Reason::new("import-lacking")),
            Some(plan) if plan.created + plan.updated == 0 => {
                Err(Reason::new("import-nothing-to-take"))
            }
            Some(_) => Ok(()),
            None => Err(Reason::new("import-not-plan")),
        }
    }
}

/// The kinds in words, the suggested one with a note.
fn kinds<'a>(
    suggested: Option<Kind>,
    cx: &'a Cx<'_>,
) -> impl Iterator<Item = (String, String)> + use<'a> {
    Kind::ALL.iter().map(move |kind| {
        let note = if Some(*kind) == suggested {
            cx.words.get("import-kind-suggested")
        } else {
            String::new()
        };
        (say::kinds(cx.words, *kind), note)
    })
}

impl Layer for ImportScreen {
    fn context(&self) -> Context {
        if self.question.stands() {
            Context::Dialog
        } else {
            Context::Import
        }
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("import-crumb")
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        self.say_again(cx);
        Vec::new()
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if self.question.stands() {
            let outcome = self.question.key(key, cx)?;
            return Some(self.answered(outcome));
        }
        match key.code {
            KeyCode::Esc if self.written || self.awaited == Some(TABLE) => {
                let said = cx.words.get("import-wait");
                return Some(vec![Deed::Say(Tone::Info, said)]);
            }
            KeyCode::Esc if self.awaited.is_some() => {
                let tag = self.awaited.unwrap_or_default();
                return Some(vec![Deed::Ask(tag, Ask::Cancel(Ticket(0)))]);
            }
            KeyCode::Esc => return self.back().then(Vec::new),
            // The registry decides what Enter means here.
            KeyCode::Enter if self.picking.is_none() => return None,
            _ => {}
        }
        let taken = match (self.step, &mut self.picking) {
            (_, Some(_)) if key.code == KeyCode::Enter => return Some(self.picked(cx)),
            (_, Some(choose)) => choose.key(key),
            (Step::File, _) => return typed(&mut self.path, key, cx),
            (Step::Table, _) => self.sample.key(key),
            (Step::Kind, _) => self.kinds.key(key),
            (Step::Columns, _) => self.column.key(key),
            (Step::Plan, _) => self.spot.key(key),
            (Step::Receipt, _) => false,
        };
        taken.then(Vec::new)
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        if let Some(outcome) = self.question.paste(text, cx) {
            return self.answered(outcome);
        }
        match (self.step, &mut self.picking) {
            (_, Some(choose)) => choose.paste(text),
            (Step::File, _) => return pasted(&mut self.path, text, cx),
            (Step::Kind, _) => self.kinds.paste(text),
            _ => {}
        }
        Vec::new()
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        if self.awaited.is_some() {
            return Err(Reason::new("import-busy"));
        }
        let why = match command.0 {
            "import.next" if self.step == Step::File && self.path.text().trim().is_empty() => {
                "import-no-path"
            }
            "import.next" if self.step == Step::Plan => "import-next-is-take",
            "import.next" if self.step == Step::Receipt => "import-taken",
            "import.pick" | "import.leave-out" | "import.plan"
                if self.step != Step::Columns || self.picking.is_some() =>
            {
                "import-not-columns"
            }
            "import.faults" | "import.take" if self.step != Step::Plan => "import-not-plan",
            "import.take" => return self.takeable(),
            "import.undo" | "import.another" if self.step != Step::Receipt => "import-not-taken",
            "import.undo" if self.undone.is_some() => "import-undone",
            _ => "",
        };
        if why.is_empty() {
            Ok(())
        } else {
            Err(Reason::new(why))
        }
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "import.next" => return self.next(cx),
            "import.pick" => self.open_picker(cx),
            "import.leave-out" => {
                if let Some(column) = self.column.selected() {
                    mapping::fill(&mut self.columns, column, None);
                    self.column.down();
                }
            }
            "import.plan" => {
                if let Some(kind) = self.kind {
                    let columns = self.columns.clone();
                    return self.ask(PLAN, Ask::PlanImport { kind, columns });
                }
            }
            "import.faults" => {
                self.only_refused = !self.only_refused;
                self.show_spots();
            }
            "import.take" => {
                if let Some(prompt) = self.take_prompt(cx) {
                    self.question.ask(TAKE, prompt);
                }
            }
            "import.undo" => {
                if let Some(receipt) = &self.receipt {
                    self.question.ask(UNDO, undo_prompt(cx, receipt.seq));
                }
            }
            "import.another" => *self = Self::new(self.wanted),
            _ => {}
        }
        Vec::new()
    }

    fn follows_work(&self) -> bool {
        true
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        if self.awaited != Some(tag) {
            return Vec::new();
        }
        match told {
            Ok(Told::Progress { step, .. }) => {
                self.written |= matches!(step, "write" | "take-in");
                return Vec::new();
            }
            Ok(Told::Cancelled) => {
                self.awaited = None;
                let key = match tag {
                    UNDO => "work-stopped",
                    _ => "import-stopped",
                };
                return vec![Deed::Say(Tone::Info, cx.words.get(key))];
            }
            Ok(Told::Table(table)) => self.take_table(*table, cx),
            Ok(Told::Plan(plan)) => self.take_plan(*plan),
            Ok(Told::Imported(receipt)) => {
                let said = draw::taken(cx, &receipt);
                self.receipt = Some(receipt);
                self.step = Step::Receipt;
                self.awaited = None;
                return vec![Deed::Say(Tone::Done, said)];
            }
            Ok(Told::Saved { seq, .. }) => {
                self.awaited = None;
                self.undone = Some(seq);
                let taken = self.receipt.as_ref().map_or(0, |receipt| receipt.seq);
                return vec![Deed::Say(Tone::Done, undone(cx, taken, seq))];
            }
            Ok(_) => {}
            Err(trouble) => {
                // It stands in the frame until something is done about it: told once, and there.
                self.trouble = Some(trouble);
            }
        }
        self.awaited = None;
        Vec::new()
    }

    fn before_lock(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        *self = Self::new(self.wanted);
        Vec::new()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        draw::draw(self, frame, area, cx);
        self.question.draw(frame, area, cx);
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        match self.awaited {
            Some(TABLE) => cx.words.get("import-reading"),
            Some(PLAN) => cx.words.get("import-planning"),
            Some(TAKE) => cx.words.get("import-taking"),
            Some(_) => cx.words.get("import-undoing"),
            // It is taken: the receipt says what can be done.
            None if self.step == Step::Receipt => String::new(),
            None => cx.words.get("import-status"),
        }
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let asked = self.question.spoken(cx);
        asked.unwrap_or_else(|| spoken_step(cx, self.trouble.as_ref(), draw::spoken(self, cx)))
    }
}

#[cfg(test)]
mod tests;
