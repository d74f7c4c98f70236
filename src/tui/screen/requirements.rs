//! Krav och belägg: each row of the edition in force, how it stands, and the records that are its evidence; on its other
//! side the indicators of the plan.
//!
//! It says that evidence is found, partial or missing, and never that anything is as the law asks.

mod draw;
mod evidence;
mod indicators;

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::due::split;
use crate::tui::screen::guide::{Narrow, Narrowed, below};
use crate::tui::spoken;
use crate::tui::widget::rows::Rows;
use crate::tui::widget::say;
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{Provision, RequirementRow, Requirements, RowStatus};
use crate::words::{Haystack, Needle};
use crossterm::event::{KeyCode, KeyEvent};
use evidence::EvidenceScreen;
use ratatui::{Frame, layout::Rect};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The longest text to look for, in characters.
const QUERY_MAX: usize = 80;

/// The requirements.
pub struct RequirementsScreen {
    view: Option<Arc<Requirements>>,
    hays: Vec<Haystack>,
    /// The rows that are shown, by place.
    fitting: Vec<usize>,
    rows: Rows,
    narrow: Narrow,
    area: Option<String>,
    status: Option<RowStatus>,
    /// The other side: the indicators.
    indicators: bool,
}

impl RequirementsScreen {
    /// The requirements, not yet filled.
    pub fn new() -> Self {
        Self {
            view: None,
            hays: Vec::new(),
            fitting: Vec::new(),
            rows: Rows::new(0),
            narrow: Narrow::new(QUERY_MAX),
            area: None,
            status: None,
            indicators: false,
        }
    }

    fn asked(&self, row: &RequirementRow) -> Option<&Provision> {
        self.view.as_ref()?.edition.provisions.get(row.at)
    }

    fn selected(&self) -> Option<&RequirementRow> {
        if self.indicators {
            return None;
        }
        let at = self.fitting.get(self.rows.selected()?)?;
        self.view.as_ref()?.rows.get(*at)
    }

    /// Makes the lines anew; the selection stays on its row where that is still there.
    fn reckon(&mut self) {
        let kept = self.selected().map(|row| row.at);
        let Some(view) = &self.view else { return };
        let needle = Needle::new(self.narrow.text());
        let fits = |(at, row): &(usize, &RequirementRow)| {
            let named = self
                .hays
                .get(*at)
                .is_some_and(|hay| needle.rank(hay).is_some());
            let area = self.asked(row).map(|asked| asked.area.as_str());
            named
                && self.status.is_none_or(|status| row.status == status)
                && self
                    .area
                    .as_deref()
                    .is_none_or(|wanted| area == Some(wanted))
        };
        let fitting: Vec<usize> = view
            .rows
            .iter()
            .enumerate()
            .filter(fits)
            .map(|(at, _)| at)
            .collect();
        let count = if self.indicators {
            view.indicators.len()
        } else {
            fitting.len()
        };
        let place = fitting
            .iter()
            .position(|at| view.rows.get(*at).map(|row| row.at) == kept);
        self.fitting = fitting;
        self.rows.set_len(count);
        match place.filter(|_| kept.is_some()) {
            Some(row) => self.rows.select(row),
            None => self.rows.home(),
        }
    }

    /// The next area, or all of them after the last.
    fn next_area(&mut self) {
        let Some(view) = &self.view else { return };
        let areas: BTreeSet<&str> = view
            .edition
            .provisions
            .iter()
            .map(|asked| asked.area.as_str())
            .collect();
        let next = match &self.area {
            None => areas.first(),
            Some(area) => areas
                .range::<str, _>((
                    std::ops::Bound::Excluded(area.as_str()),
                    std::ops::Bound::Unbounded,
                ))
                .next(),
        };
        self.area = next.map(|area| (*area).to_owned());
    }

    fn next_status(&mut self) {
        let all = RowStatus::ALL;
        let at = self
            .status
            .and_then(|status| all.iter().position(|one| *one == status));
        self.status = all.get(at.map_or(0, |at| at + 1)).copied();
    }

    /// The records behind the row: the only one at once, several in a list.
    fn open(&self, cx: &Cx<'_>) -> Vec<Deed> {
        let Some(row) = self.selected() else {
            return Vec::new();
        };
        let name = self.asked(row).map(|asked| asked.id.clone());
        let screen = EvidenceScreen::new(
            name.unwrap_or_default(),
            row.lacking.clone(),
            row.shown.clone(),
        );
        match screen.only() {
            Some(page) => vec![page],
            None if screen.is_empty() => {
                let why = cx.words.get(&format!("because-{}", row.because.code()));
                vec![Deed::Say(Tone::Info, why)]
            }
            None => vec![Deed::Push(Box::new(screen))],
        }
    }

    fn empty_filter(&mut self) -> Vec<Deed> {
        self.narrow.clear();
        (self.area, self.status) = (None, None);
        self.reckon();
        Vec::new()
    }

    fn is_filtered(&self) -> bool {
        !self.narrow.text().is_empty() || self.area.is_some() || self.status.is_some()
    }
}

impl Default for RequirementsScreen {
    fn default() -> Self {
        Self::new()
    }
}

impl Layer for RequirementsScreen {
    fn context(&self) -> Context {
        Context::Requirements
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("requirements-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(0, Ask::Requirements)]
    }

    fn key(&mut self, key: &KeyEvent, cx: &Cx<'_>) -> Option<Vec<Deed>> {
        if !self.narrow.is_typing() {
            return (self.is_filtered() && key.code == KeyCode::Esc).then(|| self.empty_filter());
        }
        Some(match self.narrow.key(key, &mut self.rows, cx)? {
            Narrowed::All => self.empty_filter(),
            Narrowed::Moved => Vec::new(),
            Narrowed::Changed(said) => {
                self.reckon();
                said
            }
            Narrowed::Stays(said) => said,
        })
    }

    fn paste(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Deed> {
        let (changed, said) = self.narrow.paste(text, cx);
        if changed {
            self.reckon();
        }
        said
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        if command.0 == "requirements.open" && self.selected().is_none() {
            return Err(Reason::new("nothing-here"));
        }
        Ok(())
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "requirements.open" => return self.open(cx),
            "requirements.narrow" => {
                self.indicators = false;
                self.narrow.begin();
            }
            "requirements.area" => self.next_area(),
            "requirements.status" => self.next_status(),
            "requirements.turn" => self.indicators = !self.indicators,
            _ => {
                self.rows.run(command);
                return Vec::new();
            }
        }
        self.reckon();
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Requirements(view)) => {
                let hay = |row: &RequirementRow| {
                    let asked = view.edition.provisions.get(row.at);
                    let said = asked.map_or(String::new(), |asked| {
                        format!("{} {} {} {}", asked.id, asked.act, asked.sv, asked.en)
                    });
                    Haystack::new(&said)
                };
                self.hays = view.rows.iter().map(hay).collect();
                self.view = Some(view);
                self.reckon();
                Vec::new()
            }
            Ok(_) => Vec::new(),
            Err(trouble) => vec![Deed::Say(Tone::Error, say::trouble(cx.words, &trouble))],
        }
    }

    fn typing(&self) -> bool {
        self.narrow.is_typing()
    }

    fn awaits(&self) -> bool {
        self.view.is_none()
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
        let right = (&*draw::chosen(self, cx), cx.theme.accent);
        self.narrow.draw(frame, area, cx, right);
        let below = below(area, 1);
        if self.indicators {
            indicators::draw(self, frame, below, cx);
            return;
        }
        let (list, under) = split(below);
        draw::draw_list(self, frame, list, cx);
        if let Some(under) = under {
            draw::draw_row(self, frame, under, cx);
        }
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        match &self.view {
            None => cx.words.get("waiting"),
            Some(view) if view.shut.is_empty() => cx.words.get("evidence-honest"),
            Some(view) => {
                let shut = say::reach(cx.words, &view.shut);
                cx.words.with("unjudged-shut", &[("shut", &shut)])
            }
        }
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        if self.narrow.is_typing() {
            return self.narrow.spoken(cx);
        }
        let at = self.rows.selected();
        let indicators = self.view.as_ref().filter(|_| self.indicators);
        let cells = match (indicators, self.selected()) {
            (Some(view), _) => at
                .and_then(|at| view.indicators.get(at))
                .map(|one| indicators::cells(cx, one)),
            (None, Some(row)) => self.asked(row).map(|asked| draw::row_cells(cx, row, asked)),
            _ => None,
        };
        spoken::row(
            cx.words,
            &self.rows,
            &spoken::cells(&cells.unwrap_or_default()),
        )
    }
}

#[cfg(test)]
mod tests;
