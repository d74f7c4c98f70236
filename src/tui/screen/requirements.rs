//! Krav och belägg: each row of the edition in force, how it stands, and the records that are its evidence; on its other
//! side the indicators of the plan.
//!
//! It says that evidence is found, partial or missing, and never that anything is as the law asks.

mod evidence;
mod indicators;

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::due::split;
use crate::tui::screen::guide::{Narrow, Narrowed, below};
use crate::tui::spoken;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::{Column, Rows, draw_table};
use crate::tui::widget::{say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Theme, Tone};
use crate::views::{Because, Provision, RequirementRow, Requirements, RowStatus};
use crate::words::{Haystack, Language, Needle};
use crossterm::event::{KeyCode, KeyEvent};
use evidence::EvidenceScreen;
use ratatui::style::Style;
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
        let right = (&*chosen(self, cx), cx.theme.accent);
        self.narrow.draw(frame, area, cx, right);
        let below = below(area, 1);
        if self.indicators {
            indicators::draw(self, frame, below, cx);
            return;
        }
        let (list, under) = split(below);
        draw_list(self, frame, list, cx);
        if let Some(under) = under {
            draw_row(self, frame, under, cx);
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
            (None, Some(row)) => self.asked(row).map(|asked| row_cells(cx, row, asked)),
            _ => None,
        };
        spoken::row(
            cx.words,
            &self.rows,
            &spoken::cells(&cells.unwrap_or_default()),
        )
    }
}

/// The area and the status that are chosen, in words; "" where all are seen.
fn chosen(screen: &RequirementsScreen, cx: &Cx<'_>) -> String {
    let area = screen.area.as_ref();
    let area = area.map(|area| cx.words.get(&format!("choice-provision_area-{area}")));
    let status = screen.status;
    let status = status.map(|status| cx.words.get(&format!("row-{}", status.code())));
    let chosen: Vec<String> = area.into_iter().chain(status).collect();
    chosen.join(" · ")
}

/// The colour of a status; its words say the same.
fn style(status: RowStatus, theme: &Theme) -> Style {
    match status {
        RowStatus::Missing => theme.error,
        RowStatus::Partial | RowStatus::Unverified => theme.warning,
        RowStatus::Found => theme.ok,
        RowStatus::NotApplicable => theme.dim,
    }
}

fn counted(cx: &Cx<'_>, row: &RequirementRow) -> String {
    if row.of == 0 {
        return "–".to_owned();
    }
    let (have, of) = (row.have.to_string(), row.of.to_string());
    cx.words.with("share", &[("have", &have), ("of", &of)])
}

fn says<'a>(cx: &Cx<'_>, asked: &'a Provision) -> &'a str {
    match cx.words.language() {
        Language::Sv => &asked.sv,
        Language::En => &asked.en,
    }
}

fn draw_list(screen: &RequirementsScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let mut panel = Panel::new(words.get("requirements-crumb")).focused(true);
    if let Some(view) = &screen.view {
        let (found, total) = (
            screen.fitting.len().to_string(),
            view.rows.len().to_string(),
        );
        panel = panel.right(words.with("check-count", &[("found", &found), ("total", &total)]));
    }
    let inner = panel.draw(frame, area, cx.theme);
    let Some(view) = screen.view.as_ref().filter(|_| !screen.rows.is_empty()) else {
        let said = match &screen.view {
            None => words.get("waiting"),
            Some(_) => words.get("requirements-none"),
        };
        text::draw_wrapped(frame, inset(inner), &said, cx.theme.dim);
        return;
    };
    let columns = [
        Column::new(words.get("column-provision"), 30),
        Column::new(words.get("column-status"), 19),
        Column::new(words.get("column-evidence"), 9).right(),
        Column::new(words.get("column-asks"), 20).grow(),
    ];
    draw_table(
        frame,
        inner,
        cx.theme,
        !screen.narrow.is_typing(),
        &columns,
        &screen.rows,
        |at| {
            let row = screen.fitting.get(at).and_then(|at| view.rows.get(*at));
            let Some((row, asked)) = row.and_then(|row| Some((row, screen.asked(row)?))) else {
                return Vec::new();
            };
            row_cells(cx, row, asked)
        },
    );
}

fn row_cells(cx: &Cx<'_>, row: &RequirementRow, asked: &Provision) -> Vec<(String, Style)> {
    let status = cx.words.get(&format!("row-{}", row.status.code()));
    vec![
        (asked.id.clone(), cx.theme.accent),
        (status, style(row.status, cx.theme)),
        (counted(cx, row), cx.theme.text),
        (says(cx, asked).to_owned(), cx.theme.text),
    ]
}

/// The selected row in full: what it asks, and what is found.
fn draw_row(screen: &RequirementsScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let found = screen
        .selected()
        .and_then(|row| Some((row, screen.asked(row)?)));
    let (Some((row, asked)), Some(view)) = (found, &screen.view) else {
        Panel::new("").draw(frame, area, cx.theme);
        return;
    };
    let edition = words.with("check-edition", &[("date", &view.edition.title)]);
    let panel = Panel::new(asked.id.as_str()).right(edition);
    let inner = inset(panel.draw(frame, area, cx.theme));
    let mut lines = vec![(says(cx, asked).to_owned(), cx.theme.text)];
    let status = words.get(&format!("row-{}", row.status.code()));
    let mut stands = vec![status];
    if row.of > 0 {
        stands.push(counted(cx, row));
    }
    if row.because != Because::Records {
        stands.push(words.get(&format!("because-{}", row.because.code())));
    }
    if !asked.verified {
        stands.push(words.get("check-unverified"));
    }
    stands.dedup();
    lines.push((stands.join(" · "), style(row.status, cx.theme)));
    if let Some(reason) = &row.reason {
        lines.push((reason.clone(), cx.theme.text));
    }
    let labels: Vec<&str> = row.lacking.iter().map(|link| link.label.as_str()).collect();
    if !labels.is_empty() {
        let list = labels.join(" ");
        lines.push((
            words.with("requirements-lacking", &[("list", &list)]),
            cx.theme.text,
        ));
    }
    let mut place = inner;
    for (said, style) in lines {
        let used = text::draw_wrapped(frame, place, &said, style);
        place.y = place.y.saturating_add(used).min(inner.bottom());
        place.height = inner.bottom().saturating_sub(place.y);
    }
}

#[cfg(test)]
mod tests;
