//! The next steps of a vetting case: what can be done, what is lacking for the rest, and the form that each opens. A person
//! leads to the case that goes on, or to the choice between several.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::{Fault, Kind};
use crate::tui::screen::form::FormScreen;
use crate::tui::screen::guide::{Around, COLUMNS, Chose, SmallList, blocks};
use crate::tui::widget::blocks::Block;
use crate::tui::widget::{say, text};
use crate::tui::{Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::{Detail, Link, StepRow};
use crossterm::event::KeyEvent;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// The chooser.
pub struct NextSteps {
    link: Link,
    /// None until the register has answered.
    steps: Option<Vec<StepRow>>,
    /// The cases of a person, where there are several to choose between.
    cases: Vec<Link>,
    list: SmallList,
}

impl NextSteps {
    /// The steps of a case, or of a person's case.
    pub fn new(link: Link) -> Self {
        Self {
            link,
            steps: None,
            cases: Vec::new(),
            list: SmallList::default(),
        }
    }

    /// How many rows there are: the cases, where one is to be chosen first.
    fn count(&self) -> usize {
        match self.cases.len() {
            0 => self.steps.as_ref().map_or(0, Vec::len),
            cases => cases,
        }
    }

    fn blocks(&self, cx: &Cx<'_>, width: usize) -> Vec<Block<usize>> {
        if !self.cases.is_empty() {
            let cases = self.cases.iter();
            return blocks(cases.map(|case| vec![Line::raw(say::link(case))]));
        }
        let steps = self.steps.as_deref().unwrap_or_default().iter();
        blocks(steps.map(|step| lines(step, cx, width)))
    }

    fn open(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let chosen = self.list.chosen(self.count());
        if let Some(case) = chosen.and_then(|at| self.cases.get(at)).cloned() {
            return self.lead_to(case);
        }
        let steps = self.steps.as_deref().unwrap_or_default();
        let Some(step) = chosen.and_then(|at| steps.get(at)) else {
            return Vec::new();
        };
        if !step.lacks.is_empty() {
            let words = cx.words.get("reason-step-lacks");
            return vec![Deed::Say(Tone::Error, words)];
        }
        let form = FormScreen::new(step.kind, step.id, None).typed(step.typed.clone());
        vec![Deed::Replace(Box::new(form))]
    }

    fn lead_to(&mut self, case: Link) -> Vec<Deed> {
        self.cases.clear();
        self.list = SmallList::default();
        self.link = case;
        self.steps = None;
        vec![Deed::Ask(0, Ask::Detail(self.link.id))]
    }

    /// What is known of the case; of a person first which case is meant.
    fn take(&mut self, view: Detail, cx: &Cx<'_>) -> Vec<Deed> {
        if view.link.kind != Kind::Person {
            self.steps = Some(view.steps);
            return Vec::new();
        }
        match view.cases.as_slice() {
            [] => {
                let words = cx.words.get("reason-no-live-case");
                vec![Deed::Pop, Deed::Say(Tone::Error, words)]
            }
            [case] => self.lead_to(case.clone()),
            cases => {
                self.cases = cases.to_vec();
                self.steps = Some(Vec::new());
                Vec::new()
            }
        }
    }
}

/// A step and, below it, what is lacking.
fn lines(step: &StepRow, cx: &Cx<'_>, width: usize) -> Vec<Line<'static>> {
    let words = cx.words.get(&format!("vetting-step-{}", step.code));
    let (sign, style) = if step.lacks.is_empty() {
        (" ", cx.theme.text)
    } else {
        ("–", cx.theme.dim)
    };
    let mut lines = vec![Line::from(vec![
        Span::styled(format!("{sign} "), cx.theme.accent),
        Span::styled(words, style),
    ])];
    for lack in &step.lacks {
        let fault = Fault::new("", lack.code).arg("provision", lack.provision);
        for line in text::wrap(&say::fault(cx.words, &fault), width.saturating_sub(6)) {
            lines.push(Line::styled(format!("    {line}"), cx.theme.dim));
        }
    }
    lines
}

impl Layer for NextSteps {
    fn context(&self) -> Context {
        Context::Dialog
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(0, Ask::Detail(self.link.id))]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let count = self.count();
        Some(match self.list.key(key, count)? {
            Chose::Away => vec![Deed::Pop],
            Chose::Row => self.open(cx),
            Chose::Moved => Vec::new(),
        })
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Detail(view)) => self.take(*view, cx),
            Ok(_) => Vec::new(),
            Err(trouble) => vec![
                Deed::Pop,
                Deed::Say(Tone::Error, say::trouble(cx.words, &trouble)),
            ],
        }
    }

    fn awaits(&self) -> bool {
        self.steps.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let label = ("label", self.link.label.as_str());
        let title = match self.cases.is_empty() {
            true => "steps-title",
            false => "steps-which-case",
        };
        let empty = match self.steps {
            None => "waiting",
            Some(_) => "steps-none",
        };
        let around = Around {
            title: cx.words.with(title, &[label]),
            right: String::new(),
            empty: cx.words.get(empty),
            keys: cx.words.get("steps-keys"),
        };
        let blocks = self.blocks(cx, SmallList::columns(area));
        self.list.draw(frame, area, cx, &blocks, around);
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let blocks = self.blocks(cx, COLUMNS);
        let none = cx.words.get("steps-none");
        self.list.spoken(cx, &blocks).unwrap_or(none)
    }
}
