//! The next steps of a vetting case: what can be done, what is lacking for the rest, and the form that each opens. A person
//! leads to the case that goes on, or to the choice between several.

use crate::desk::{Ask, Told, Trouble};
use crate::domain::{Fault, Kind};
use crate::tui::screen::form::FormScreen;
use crate::tui::spoken;
use crate::tui::widget::blocks::{Block, Place};
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{say, text};
use crate::tui::{Chord, CommandId, Context, Cx, Deed, Layer, Tag, Tone};
use crate::views::{Detail, Link, StepRow};
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};

/// Columns and rows of the box.
const SIZE: (u16, u16) = (76, 20);

/// The chooser.
pub struct NextSteps {
    link: Link,
    /// None until the register has answered.
    steps: Option<Vec<StepRow>>,
    /// The cases of a person, where there are several to choose between.
    cases: Vec<Link>,
    place: Place,
}

impl NextSteps {
    /// The steps of a case, or of a person's case.
    pub fn new(link: Link) -> Self {
        Self {
            link,
            steps: None,
            cases: Vec::new(),
            place: Place::default(),
        }
    }

    fn blocks(&self, cx: &Cx<'_>, width: usize) -> Vec<Block<usize>> {
        if !self.cases.is_empty() {
            let line = |case: &Link| vec![Line::raw(say::link(case))];
            let cases = self.cases.iter().enumerate();
            return cases
                .map(|(at, case)| Block::item(line(case), at))
                .collect();
        }
        let steps = self.steps.as_deref().unwrap_or_default();
        let rows = steps.iter().enumerate();
        rows.map(|(at, step)| Block::item(lines(step, cx, width), at))
            .collect()
    }

    fn open(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        let blocks = self.blocks(cx, usize::from(SIZE.0));
        let chosen = self.place.chosen(&blocks).copied();
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
}

impl NextSteps {
    fn lead_to(&mut self, case: Link) -> Vec<Deed> {
        self.cases.clear();
        self.place = Place::default();
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

    fn crumb(&self, _cx: &Cx<'_>) -> String {
        String::new()
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(0, Ask::Detail(self.link.id))]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        let plain = Chord::typed(key).is_some();
        let count = match self.cases.len() {
            0 => self.steps.as_ref().map_or(0, Vec::len),
            cases => cases,
        };
        let mut go = |command| {
            self.place.run(CommandId(command), count);
            Some(Vec::new())
        };
        match key.code {
            KeyCode::Esc => Some(vec![Deed::Pop]),
            KeyCode::Enter => Some(self.open(cx)),
            KeyCode::Down => go("list.down"),
            KeyCode::Up => go("list.up"),
            KeyCode::Char('j') if plain => go("list.down"),
            KeyCode::Char('k') if plain => go("list.up"),
            KeyCode::Home => go("list.first"),
            KeyCode::End => go("list.last"),
            _ => None,
        }
    }

    fn run(&mut self, _command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        Vec::new()
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
        let width = usize::from(SIZE.0.min(area.width)).saturating_sub(6);
        let blocks = self.blocks(cx, width);
        let rows: usize = blocks.iter().map(|block| block.lines.len()).sum();
        let rows = u16::try_from(rows.max(1) + 4).unwrap_or(SIZE.1);
        let place = centred(area, SIZE.0, rows.min(SIZE.1));
        let label = ("label", self.link.label.as_str());
        let title = match self.cases.is_empty() {
            true => "steps-title",
            false => "steps-which-case",
        };
        let panel = Panel::new(cx.words.with(title, &[label])).focused(true);
        let mut inner = inset(panel.draw_over(frame, place, cx.theme));
        let foot = Rect {
            y: inner.bottom().saturating_sub(1),
            height: inner.height.min(1),
            ..inner
        };
        inner.height = inner.height.saturating_sub(1);
        text::draw(frame, foot, &cx.words.get("steps-keys"), cx.theme.dim);
        match &self.steps {
            None => text::draw(frame, inner, &cx.words.get("waiting"), cx.theme.dim),
            Some(steps) if steps.is_empty() && self.cases.is_empty() => {
                text::draw(frame, inner, &cx.words.get("steps-none"), cx.theme.dim);
            }
            Some(_) => {
                self.place.draw(frame, inner, cx.theme, true, &blocks);
            }
        }
    }

    fn is_dialog(&self) -> bool {
        true
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let blocks = self.blocks(cx, usize::from(SIZE.0));
        spoken::block(cx.words, &self.place, &blocks)
    }
}
