//! The first page: what is due, how the values stand, personnel in security classes, what waits for review, the chain.
//!
//! Each pane is a list, so that Tab, j, k and Enter reach everything that is counted. It shows what the rules find and
//! never claims that all is well.

mod panes;

use crate::desk::{Ask, Told, Trouble};
use crate::tui::layer::NEWS;
use crate::tui::screen::detail::DetailScreen;
use crate::tui::screen::list::{ListScreen, Only};
use crate::tui::widget::rows::Rows;
use crate::tui::widget::say;
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone, open};
use crate::views::Overview;
use crossterm::event::KeyEvent;
use panes::{Kinds, Review};
use ratatui::{Frame, layout::Rect};

/// The panes in the order of Tab.
const PANES: usize = 4;
const FINDINGS: usize = 0;
const VALUES: usize = 1;
const CLASSES: usize = 2;
const REVIEW: usize = 3;

/// The first page.
pub struct OverviewScreen {
    view: Option<Box<Overview>>,
    pane: usize,
    rows: [Rows; PANES],
}

impl OverviewScreen {
    /// The first page, not yet filled.
    pub fn new() -> Self {
        Self {
            view: None,
            pane: 0,
            rows: [const { Rows::new(0) }; PANES],
        }
    }

    fn fit_rows(&mut self) {
        let Some(view) = &self.view else { return };
        self.rows[FINDINGS].set_len(view.findings.len());
        self.rows[VALUES].set_len(Kinds::of(view).count());
        self.rows[CLASSES].set_len(view.classes.len());
        self.rows[REVIEW].set_len(Review::of(view).count());
    }

    /// The layer that shows what the selected row counts.
    fn target(&self) -> Option<Deed> {
        let view = self.view.as_ref()?;
        let at = self.rows[self.pane].selected()?;
        let layer: Box<dyn Layer> = match self.pane {
            FINDINGS => Box::new(DetailScreen::new(view.findings.get(at)?.link.clone())),
            VALUES => match Kinds::of(view).nth(at)? {
                Kinds::Gap | Kinds::Head(_) => return None,
                Kinds::Level(level) => Box::new(ListScreen::only(Only::Level(level))),
                Kinds::Count(kind) => Box::new(ListScreen::new(kind)),
            },
            CLASSES => Box::new(ListScreen::only(Only::Class(view.classes.get(at)?.class))),
            _ => match Review::of(view).nth(at)? {
                Review::Item(_) | Review::Mine | Review::Returned => open::review(),
                Review::Chain | Review::Backup => open::journal(None),
                Review::Snapshot => return Some(Deed::Run(CommandId("everywhere.snapshot"))),
            },
        };
        Some(Deed::Push(layer))
    }
}

impl Default for OverviewScreen {
    fn default() -> Self {
        Self::new()
    }
}

impl Layer for OverviewScreen {
    fn context(&self) -> Context {
        Context::Overview
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("overview-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(0, Ask::Overview)]
    }

    fn key(&mut self, _key: &KeyEvent, _cx: &Cx<'_>) -> Option<Vec<Deed>> {
        None
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        if command.0 == "overview.open" && self.rows[self.pane].is_empty() {
            return Err(Reason::new("nothing-here"));
        }
        Ok(())
    }

    fn run(&mut self, command: CommandId, _cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "overview.pane" => self.pane = (self.pane + 1) % PANES,
            "overview.pane-back" => self.pane = (self.pane + PANES - 1) % PANES,
            "overview.open" => return self.target().into_iter().collect(),
            _ => {
                self.rows[self.pane].run(command);
                let in_gap = self.pane == VALUES
                    && self.view.as_ref().is_some_and(|view| {
                        let at = self.rows[VALUES].selected().unwrap_or(0);
                        matches!(Kinds::of(view).nth(at), Some(Kinds::Gap | Kinds::Head(_)))
                    });
                if in_gap && command.0.ends_with("up") {
                    self.rows[VALUES].up();
                } else if in_gap {
                    self.rows[VALUES].down();
                }
            }
        }
        Vec::new()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Overview(view)) => self.view = Some(view),
            Ok(Told::Chain(chain)) if tag == NEWS => {
                if let Some(view) = &mut self.view {
                    view.chain = chain;
                }
            }
            Ok(_) => {}
            Err(trouble) => {
                return vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))];
            }
        }
        self.fit_rows();
        Vec::new()
    }

    fn awaits(&self) -> bool {
        self.view.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        for (pane, place) in places(area, self.pane).into_iter().enumerate() {
            if let Some(place) = place {
                panes::draw(self, pane, frame, place, cx);
            }
        }
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        panes::status(self, cx)
    }
}

/// Where the panes stand: two by two where there is room, otherwise the one that has the keyboard.
fn places(area: Rect, focused: usize) -> [Option<Rect>; PANES] {
    if area.width < 76 || area.height < 14 {
        let mut places = [None; PANES];
        places[focused] = Some(area);
        return places;
    }
    let left = area.width * 29 / 50;
    // The lower panes are short lists; what is over is worth more above.
    let top = area.height - (area.height * 2 / 5).clamp(8, 12);
    let part = |x: u16, y: u16, width: u16, height: u16| {
        Some(Rect {
            x: area.x + x,
            y: area.y + y,
            width,
            height,
        })
    };
    let (right, bottom) = (area.width - left, area.height - top);
    [
        part(0, 0, left, top),
        part(left, 0, right, top),
        part(0, top, left, bottom),
        part(left, top, right, bottom),
    ]
}
