//! The first page: what falls due, the map of levels and vulnerabilities, personnel in security classes, what waits for
//! review, how things stand, the last twelve months, and how much there is of each kind.
//!
//! Each pane is a list or a table of numbers, so that Tab, j, k, h, l and Enter reach everything that is counted, and
//! what opens is what was counted. It never claims that all is well.

mod counts;
mod draw;
mod places;
mod spoken;
mod standing;
mod trend;

use crate::desk::{Ask, Told, Trouble};
use crate::tui::layer::NEWS;
use crate::tui::screen::due::look_at;
use crate::tui::screen::list::{ListScreen, Only};
use crate::tui::screen::review::Stand;
use crate::tui::widget::grid::Grid;
use crate::tui::widget::rows::Rows;
use crate::tui::widget::say;
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone, open};
use crate::views::{GRADES, MONTHS, Overview, Trend};
use counts::{Count, Part, TOGETHER, class_cell, class_rows};
use ratatui::{Frame, layout::Rect};
use standing::Standing;
use std::sync::Arc;

/// The panes in the order of Tab.
const PANES: usize = 7;
const DUE: usize = 0;
const MAP: usize = 1;
const CLASSES: usize = 2;
const REVIEW: usize = 3;
const STANDING: usize = 4;
const KINDS: usize = 5;
const TREND: usize = 6;

const PAGE: Tag = 0;
const MONTHLY: Tag = 1;

/// A row of the fourth pane.
#[derive(Clone, Copy)]
enum Review {
    Item(usize),
    Mine,
    Returned,
    Comments,
}

impl Review {
    fn of(view: &Overview) -> impl Iterator<Item = Self> {
        let items = (0..view.to_decide.len()).map(Self::Item);
        // What asks for an answer comes first: on a low screen the rest is scrolled to.
        let asks = |row: &Self| match row {
            Self::Returned => view.returned_to_me > 0,
            Self::Comments => view.open_comments > 0,
            Self::Item(_) | Self::Mine => false,
        };
        let counts = [Self::Returned, Self::Comments];
        let first = counts.into_iter().filter(asks);
        let last = counts.into_iter().filter(move |row| !asks(row));
        first.chain(items).chain([Self::Mine]).chain(last)
    }
}

/// The first page.
pub struct OverviewScreen {
    view: Option<Arc<Overview>>,
    trend: Option<Arc<Trend>>,
    pane: usize,
    due: Rows,
    map: Grid,
    classes: Grid,
    review: Rows,
    standing: Rows,
    kinds: Rows,
    months: Grid,
}

impl OverviewScreen {
    /// The first page, not yet filled.
    pub fn new() -> Self {
        Self {
            view: None,
            trend: None,
            pane: DUE,
            due: Rows::new(0),
            map: Grid::default(),
            classes: Grid::default(),
            review: Rows::new(0),
            standing: Rows::new(0),
            kinds: Rows::new(0),
            months: Grid::default(),
        }
    }

    fn fit(&mut self, lacking: usize) {
        let Some(view) = &self.view else { return };
        self.due.set_len(view.due.len());
        self.map.set_size(view.map.len(), GRADES.len());
        self.classes.set_size(class_rows(view), Part::ALL.len());
        self.review.set_len(Review::of(view).count());
        self.standing.set_len(Standing::of(view, lacking).count());
        self.kinds.set_len(Count::of(view).count());
        let fresh = self.months.selected().is_none();
        self.months.set_size(1, MONTHS);
        if fresh {
            self.months.select(0, MONTHS);
        }
    }

    /// The layer that shows what is selected.
    fn target(&self, lacking: usize) -> Option<Deed> {
        let view = self.view.as_ref()?;
        let layer: Box<dyn Layer> = match self.pane {
            DUE => {
                let found = view.due.get(self.due.selected()?)?;
                return Some(look_at(found));
            }
            MAP => {
                let (row, grade) = self.map.selected()?;
                let row = view.map.get(row)?;
                let ids = row.cells.get(grade).filter(|ids| !ids.is_empty())?;
                Box::new(ListScreen::only(Only::cell(
                    row.level,
                    GRADES.get(grade)?,
                    ids,
                )))
            }
            CLASSES => {
                let (row, part) = self.classes.selected()?;
                let part = *Part::ALL.get(part)?;
                let (class, ids) = class_cell(view, row, part)?;
                match (class, part) {
                    _ if ids.is_empty() => return None,
                    // All who wait, the longest first, with since when.
                    (TOGETHER, Part::Waiting) => open::waiting(),
                    _ => Box::new(ListScreen::only(Only::class(
                        part.kind(),
                        class,
                        part.code(),
                        &ids,
                    ))),
                }
            }
            REVIEW => match Review::of(view).nth(self.review.selected()?)? {
                Review::Item(at) => open::review(Some(Stand::On(view.to_decide.get(at)?.0.id))),
                Review::Mine => open::review(Some(Stand::Mine)),
                Review::Returned => open::review(Some(Stand::Returned)),
                Review::Comments if view.open_comments == 0 => return None,
                Review::Comments => open::comments(),
            },
            STANDING => {
                let row = Standing::of(view, lacking).nth(self.standing.selected()?);
                return row?.target(view);
            }
            KINDS => match Count::of(view).nth(self.kinds.selected()?)? {
                Count::Head(_) => return None,
                Count::Kind(kind) => Box::new(ListScreen::new(kind)),
            },
            _ => {
                let (_, at) = self.months.selected()?;
                open::journal_of(self.trend.as_ref()?.months.get(at)?.first)
            }
        };
        Some(Deed::Push(layer))
    }

    /// The rows of the pane that has the keyboard, where it is a list.
    fn rows(&mut self) -> Option<&mut Rows> {
        Some(match self.pane {
            DUE => &mut self.due,
            REVIEW => &mut self.review,
            STANDING => &mut self.standing,
            KINDS => &mut self.kinds,
            _ => return None,
        })
    }

    /// A name of a group is passed over.
    fn pass_heads(&mut self, command: CommandId) {
        let head = self.pane == KINDS
            && self.view.as_ref().is_some_and(|view| {
                let at = self.kinds.selected().unwrap_or(0);
                matches!(Count::of(view).nth(at), Some(Count::Head(_)))
            });
        if head && command.0.ends_with("up") {
            self.kinds.up();
        } else if head {
            self.kinds.down();
        }
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
        vec![
            Deed::Ask(PAGE, Ask::Overview),
            Deed::Ask(MONTHLY, Ask::Trend),
        ]
    }

    fn enabled(&self, command: CommandId, cx: &Cx<'_>) -> Result<(), Reason> {
        let grid = matches!(self.pane, MAP | CLASSES | TREND);
        match command.0 {
            "overview.open" if self.target(cx.lacking.len()).is_none() => {
                Err(Reason::new("nothing-here"))
            }
            "overview.left" | "overview.right" if !grid => Err(Reason::new("overview-no-columns")),
            _ => Ok(()),
        }
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "overview.pane" => self.pane = (self.pane + 1) % PANES,
            "overview.pane-back" => self.pane = (self.pane + PANES - 1) % PANES,
            "overview.open" => return self.target(cx.lacking.len()).into_iter().collect(),
            _ => {
                match self.pane {
                    MAP => self.map.run(command),
                    CLASSES => self.classes.run(command),
                    TREND => self.months.run(command),
                    _ => self.rows().is_some_and(|rows| rows.run(command)),
                };
                self.pass_heads(command);
            }
        }
        Vec::new()
    }

    fn told(&mut self, tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Overview(view)) => {
                let judged = view.judged;
                self.view = Some(view);
                self.fit(cx.lacking.len());
                // What is ready is shown; what the rules find follows.
                return match judged {
                    true => Vec::new(),
                    false => vec![Deed::Ask(PAGE, Ask::OverviewJudged)],
                };
            }
            Ok(Told::Trend(trend)) => self.trend = Some(trend),
            Ok(Told::Chain(chain)) if tag == NEWS => {
                if let Some(view) = &mut self.view {
                    Arc::make_mut(view).chain = chain;
                }
            }
            Ok(_) => {}
            // Where the journal is damaged the pane goes on saying that it is not read; the chain's own check tells why.
            Err(_) if tag == MONTHLY => {}
            Err(trouble) => {
                return vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))];
            }
        }
        self.fit(cx.lacking.len());
        Vec::new()
    }

    fn awaits(&self) -> bool {
        self.view.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        for (pane, place) in places::places(area, self.pane).into_iter().enumerate() {
            if let Some(place) = place {
                draw::pane(self, pane, frame, place, cx);
            }
        }
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        spoken::spoken(self, cx)
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        draw::status(self, cx)
    }
}

#[cfg(test)]
mod tests;
