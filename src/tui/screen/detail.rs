//! One record in full: its fields on one side; review, findings and what points at it on the other.

pub(super) mod evidence;
mod remarks;
pub(super) mod sheet;

use crate::desk::{Ask, Told, Trouble, has_papers};
use crate::domain::Kind;
use crate::tui::screen::adopt::{Adopt, NextEdition};
use crate::tui::screen::comment::resolvable;
use crate::tui::screen::editions::EditionsScreen;
use crate::tui::screen::form::FormScreen;
use crate::tui::screen::list::of_record;
use crate::tui::screen::paper::PaperScreen;
use crate::tui::screen::past::PastDay;
use crate::tui::screen::tree::TreeScreen;
use crate::tui::screen::unmask::Unmask;
use crate::tui::spoken;
use crate::tui::widget::blocks::{Block, Place};
use crate::tui::widget::panel::Panel;
use crate::tui::widget::{say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone, open};
use crate::views::{Detail, Link, STRAND};
use ratatui::{Frame, layout::Rect};
use sheet::{Empty, Item};

/// From this width on both sides are seen at once.
const WIDE: u16 = 100;

/// A record's page.
pub struct DetailScreen {
    link: Link,
    view: Option<Box<Detail>>,
    /// 0 the fields, 1 the side.
    pane: usize,
    places: [Place; 2],
}

impl DetailScreen {
    /// The page of a record.
    pub fn new(link: Link) -> Self {
        Self {
            link,
            view: None,
            pane: 0,
            places: Default::default(),
        }
    }

    /// The same, standing on what is said of the record: its first comment, where there is one.
    pub fn at_side(mut self) -> Self {
        self.pane = 1;
        self
    }

    fn blocks(&self, pane: usize, cx: &Cx<'_>, width: usize) -> Vec<Block<Item>> {
        let Some(view) = &self.view else {
            return Vec::new();
        };
        if pane == 0 {
            let mut blocks = evidence::standings(view, cx, width);
            blocks.extend(sheet::fields(view, cx, width, Empty::Shown));
            return blocks;
        }
        let mut blocks = sheet::status(view, cx, width);
        blocks.extend(sheet::review(view, cx, width));
        blocks.extend(sheet::comments(view, cx, width));
        blocks.extend(sheet::findings(view, cx, width));
        blocks.extend(evidence::timeline(view, cx, width));
        blocks.extend(sheet::referrers(view, cx, width));
        blocks
    }

    /// The chosen item of the pane that has the keyboard.
    fn chosen(&self, cx: &Cx<'_>) -> Option<Item> {
        let blocks = self.blocks(self.pane, cx, 80);
        self.places[self.pane].chosen(&blocks).cloned()
    }

    /// The case whose steps are meant: this one, or of a person the chosen one, or the only one that goes on.
    fn case(&self, cx: &Cx<'_>) -> Result<Link, Reason> {
        match self.link.kind {
            Kind::VettingCase => return Ok(self.link.clone()),
            Kind::Person => {}
            _ => return Err(Reason::new("no-next-steps")),
        }
        let cases = self.view.as_ref().map_or(&[][..], |view| &view.cases);
        let chosen = self.chosen(cx).and_then(|item| item.link);
        let is_chosen = |case: &&Link| chosen.as_ref().is_some_and(|link| link.id == case.id);
        match (cases, cases.iter().find(is_chosen)) {
            ([case], _) | (_, Some(case)) => Ok(case.clone()),
            ([], None) => Err(Reason::new("no-live-case")),
            (cases, None) => {
                let labels: Vec<&str> = cases.iter().map(|case| case.label.as_str()).collect();
                Err(Reason {
                    args: vec![("cases", labels.join(", "))],
                    ..Reason::new("several-cases")
                })
            }
        }
    }

    /// The masked field that is meant: the chosen one, or the only one there is.
    fn masked(&self, cx: &Cx<'_>) -> Option<&'static str> {
        let chosen = self.chosen(cx).and_then(|item| item.masked);
        let only = || {
            let blocks = self.blocks(0, cx, 80);
            let mut masked = blocks
                .iter()
                .filter_map(|block| block.item.as_ref()?.masked);
            masked.next().filter(|_| masked.next().is_none())
        };
        chosen.or_else(only)
    }
}

impl Layer for DetailScreen {
    fn context(&self) -> Context {
        Context::Detail
    }

    fn crumb(&self, _cx: &Cx<'_>) -> String {
        self.link.label.clone()
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(0, Ask::Detail(self.link.id))]
    }

    fn enabled(&self, command: CommandId, cx: &Cx<'_>) -> Result<(), Reason> {
        let ended = self.view.as_ref().is_some_and(|view| view.ended.is_some());
        let kind = self.link.kind;
        let adopted = self.view.as_deref().is_some_and(sheet::adopted);
        let why = match command.0 {
            "analysis.adopt" | "analysis.next" | "analysis.editions" if kind != Kind::Analysis => {
                "only-analysis"
            }
            "analysis.adopt" if ended => "record-ended",
            "analysis.adopt" if adopted => "edition-adopted",
            "analysis.next" if !adopted => "edition-not-adopted",
            "value.tree" if kind != Kind::ProtectiveValue => "only-values",
            "analysis.strands" if kind != Kind::Analysis && !STRAND.contains(&kind) => {
                "only-strands"
            }
            "record.paper" if !has_papers(kind) => "no-papers",
            "record.next" if !ended => return self.case(cx).map(|_| ()),
            "record.edit" | "record.next" | "record.end" if ended => "record-ended",
            "detail.open" if self.chosen(cx).is_none_or(|item| item.link.is_none()) => {
                "nothing-to-open"
            }
            "detail.comment" => return self.meant(cx).map(|_| ()),
            "detail.resolve" => return self.meant(cx).and_then(resolvable),
            "detail.unmask" if self.masked(cx).is_none() => "nothing-masked",
            _ => return Ok(()),
        };
        Err(Reason::new(why))
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        let blocks = self.blocks(self.pane, cx, 80);
        let count = blocks.iter().filter(|block| block.item.is_some()).count();
        if self.places[self.pane].run(command, count) {
            return Vec::new();
        }
        match command.0 {
            "detail.pane" | "detail.pane-back" => self.pane = 1 - self.pane,
            "detail.open" => {
                return self
                    .chosen(cx)
                    .and_then(|item| item.link)
                    .map(|link| Deed::Push(Box::new(Self::new(link))))
                    .into_iter()
                    .collect();
            }
            "detail.comment" => return self.answer(cx),
            "detail.resolve" => return self.resolve(cx),
            "detail.unmask" => {
                if let Some(field) = self.masked(cx) {
                    return vec![Deed::Push(Box::new(Unmask::new(self.link.clone(), field)))];
                }
            }
            "analysis.adopt" => {
                return vec![Deed::Push(Box::new(Adopt::new(self.link.clone(), cx)))];
            }
            "analysis.next" => {
                return vec![Deed::Push(Box::new(NextEdition::new(self.link.clone())))];
            }
            "analysis.editions" => {
                return vec![Deed::Push(Box::new(EditionsScreen::new(self.link.clone())))];
            }
            "analysis.strands" => {
                let on = Some(self.link.clone()).filter(|link| STRAND.contains(&link.kind));
                return vec![Deed::Push(open::strands(on))];
            }
            "value.tree" => {
                return vec![Deed::Push(Box::new(TreeScreen::new(self.link.clone())))];
            }
            "record.edit" => {
                // The form opens at the field that one stands on.
                let field = self.chosen(cx).and_then(|item| item.field);
                let form = FormScreen::new(self.link.kind, Some(self.link.id), None)
                    .at(field.map_or("", |field| field.name));
                return vec![Deed::Push(Box::new(form))];
            }
            "record.past" => {
                return vec![Deed::Push(Box::new(PastDay::record(self.link.clone())))];
            }
            "record.paper" => {
                let papers = PaperScreen::of(vec![self.link.id]);
                return vec![Deed::Push(Box::new(papers))];
            }
            "record.next" => {
                return self
                    .case(cx)
                    .map_or_else(|_| Vec::new(), |case| of_record(command, case));
            }
            _ => return of_record(command, self.link.clone()),
        }
        Vec::new()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Saved { seq, .. }) if tag == remarks::SETTLE => remarks::settled(seq, cx),
            Ok(Told::Detail(view)) => {
                self.link = view.link.clone();
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
        if area.width < WIDE {
            return self.draw_pane(self.pane, frame, area, cx);
        }
        let left = area.width * 3 / 5;
        let fields = Rect {
            width: left,
            ..area
        };
        let side = Rect {
            x: area.x + left,
            width: area.width - left,
            ..area
        };
        self.draw_pane(0, frame, fields, cx);
        self.draw_pane(1, frame, side, cx);
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        let Some(view) = &self.view else {
            return String::new();
        };
        let field = self.chosen(cx).and_then(|item| item.field);
        let provision = field.map_or("", |field| field.provision);
        let counts = [
            ("findings", view.findings.len()),
            ("referrers", view.referrers.len()),
        ]
        .map(|(name, count)| (name, count.to_string()));
        let args: Vec<(&str, &str)> = counts.iter().map(|(n, c)| (*n, c.as_str())).collect();
        let counts = cx.words.with("detail-counts", &args);
        if provision.is_empty() {
            counts
        } else {
            format!("{counts} · {provision}")
        }
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let blocks = self.blocks(self.pane, cx, 80);
        let said = spoken::block(cx.words, &self.places[self.pane], &blocks);
        match self.pane {
            0 => said,
            _ => spoken::field(cx.words, &cx.words.get("detail-side"), &said),
        }
    }
}

impl DetailScreen {
    fn draw_pane(&self, pane: usize, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let panel = if pane == 0 {
            let version = self.view.as_ref().map_or(String::new(), |view| {
                let version = view.version.to_string();
                cx.words.with("detail-version", &[("version", &version)])
            });
            Panel::new(say::link(&self.link)).right(version)
        } else {
            Panel::new(cx.words.get("detail-side"))
        };
        let focused = self.pane == pane;
        let inner = panel.focused(focused).draw(frame, area, cx.theme);
        if self.view.is_none() {
            return text::draw(frame, inner, &cx.words.get("waiting"), cx.theme.dim);
        }
        let width = usize::from(inner.width).saturating_sub(3);
        let blocks = self.blocks(pane, cx, width);
        self.places[pane].draw(frame, inner, cx.theme, focused, &blocks);
    }
}

#[cfg(test)]
mod tests;
