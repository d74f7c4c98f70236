//! How the adoption looks: the lines to fill, what follows, and what stands in the way.

use super::{Adopt, At};
use crate::domain::{Drawn, Kind};
use crate::tui::Cx;
use crate::tui::screen::guide::{labelled, signed};
use crate::tui::widget::dialog::centred;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::{Down, say, text};
use crate::views::Readiness;
use crate::words::Language;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::{Frame, layout::Rect};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;

/// Columns of the labels.
const LABELS: u16 = 22;

pub(super) fn draw(screen: &Adopt, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let place = centred(area, 96, area.height);
    let label = [("label", screen.link.label.as_str())];
    let panel = Panel::new(cx.words.with("adopt-title", &label)).focused(true);
    let mut down = Down::of(inset(panel.draw_over(frame, place, cx.theme)));
    text::draw(frame, down.row(), &say::link(&screen.link), cx.theme.accent);
    down.row();
    for at in screen.asked() {
        line(screen, at, frame, down.row(), cx);
    }
    down.row();
    below(screen, frame, down.rest(), cx);
}

fn line(screen: &Adopt, at: At, frame: &mut Frame<'_>, row: Rect, cx: &Cx<'_>) {
    let focused = screen.at == at;
    let label = say::field(cx.words, Kind::Analysis, at.field());
    let entry = labelled(frame, row, cx, (&label, LABELS), focused);
    let edit = match at {
        At::By => &screen.by,
        At::Role => &screen.role,
        At::On => &screen.on,
        At::Ref => &screen.doc_ref,
        At::Exception => &screen.exception,
        At::Office => return screen.office.draw(frame, entry, cx.theme, focused),
        At::Level => return screen.level.draw(frame, entry, cx.theme, focused),
    };
    edit.draw_bracketed(frame, entry, cx.theme.field, focused);
}

/// At which line each of what stands in the way ends, in so many columns and in a language. They are counted as far as one has
/// come and a screen further: there may be thousands, of which a screen shows few.
pub(super) struct Ends {
    columns: usize,
    language: Language,
    ends: Vec<usize>,
    /// What is lacking in words, by where its code lies.
    lacks: HashMap<usize, String, BuildHasherDefault<Drawn>>,
}

impl Ends {
    fn new(columns: usize, language: Language) -> Self {
        Self {
            columns,
            language,
            ends: Vec::new(),
            lacks: HashMap::default(),
        }
    }

    /// A record, and what it lacks.
    fn said(&mut self, view: &Readiness, at: usize, cx: &Cx<'_>) -> String {
        let Some((link, lacks)) = view.gaps.get(at) else {
            return String::new();
        };
        let mut said = format!("{}: ", say::link(link));
        for (nth, lack) in lacks.iter().enumerate() {
            let words = self.lacks.entry(lack.as_ptr().addr());
            let words = words.or_insert_with(|| cx.words.get(&format!("gap-{lack}")));
            said.push_str(if nth == 0 { "" } else { ", " });
            said.push_str(words);
        }
        said
    }

    fn last(&self) -> usize {
        self.ends.last().copied().unwrap_or_default()
    }

    /// Counts on until a line is reached.
    fn reach(&mut self, view: &Readiness, line: usize, cx: &Cx<'_>) {
        while self.ends.len() < view.gaps.len() && self.last() < line {
            let said = self.said(view, self.ends.len(), cx);
            let lines = text::wrapped(&said, self.columns.saturating_sub(3));
            self.ends.push(self.last() + lines);
        }
    }

    /// How many lines there are; of what was not counted yet, at least one for each.
    fn count(&self, view: &Readiness) -> usize {
        self.last() + view.gaps.len() - self.ends.len()
    }

    /// The lines in a range.
    fn lines(&mut self, view: &Readiness, seen: Range<usize>, cx: &Cx<'_>) -> Vec<Line<'static>> {
        self.reach(view, seen.end, cx);
        let first = self.ends.partition_point(|end| *end <= seen.start);
        let before = |at: usize| at.checked_sub(1).and_then(|at| self.ends.get(at).copied());
        let skipped = seen.start - before(first).unwrap_or_default().min(seen.start);
        let mut lines = Vec::new();
        for at in first..self.ends.len() {
            if lines.len() >= skipped + seen.len() {
                break;
            }
            let said = self.said(view, at, cx);
            lines.extend(signed((" ", cx.theme.text), &said, self.columns, cx));
        }
        lines.into_iter().skip(skipped).take(seen.len()).collect()
    }
}

/// What stands in the way, and what follows.
fn below(screen: &Adopt, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let Some(view) = &screen.view else {
        let waiting = Line::styled(cx.words.get("waiting"), cx.theme.dim);
        return screen.gaps.draw(frame, area, vec![waiting]);
    };
    let columns = usize::from(area.width);
    let put = |sign, words: &str, style: Style| signed((sign, style), words, columns, cx);
    let mut over = Vec::new();
    if !view.gaps.is_empty() {
        let count = [("count", view.gaps.len().to_string())];
        let words = say::said(cx.words, "adopt-gaps", None, &count);
        over = put("!", &words, cx.theme.error);
    }
    let follows = screen.consequences(view, cx).into_iter();
    let under: Vec<Line<'static>> = follows
        .flat_map(|said| put("·", &said, cx.theme.dim))
        .collect();
    let language = cx.words.language();
    let mut known = screen.ends.borrow_mut();
    let fits = |ends: &Ends| ends.columns == columns && ends.language == language;
    let kept = known.take().filter(fits);
    let ends = known.insert(kept.unwrap_or_else(|| Ends::new(columns, language)));
    // A page down from what is seen now must find its lines counted.
    let (first, ..) = screen.gaps.seen();
    ends.reach(view, first + 3 * usize::from(area.height), cx);
    let (above, between) = (over.len(), ends.count(view));
    let count = above + between + under.len();
    screen.gaps.draw_some(frame, area, count, |seen| {
        let within = |from: usize, len: usize| {
            let inside = |at: usize| at.saturating_sub(from).min(len);
            inside(seen.start)..inside(seen.end)
        };
        let (top, last) = (within(0, above), within(above + between, under.len()));
        let mut lines: Vec<Line<'static>> = over.drain(top).collect();
        lines.extend(ends.lines(view, within(above, between), cx));
        lines.extend(under.into_iter().skip(last.start).take(last.len()));
        lines
    });
}
