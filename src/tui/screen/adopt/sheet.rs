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

/// At which line each of what stands in the way ends, in so many columns and in a language. It is counted once: there may be
/// thousands, of which a screen shows few.
pub(super) struct Ends {
    columns: usize,
    language: Language,
    ends: Vec<usize>,
}

impl Ends {
    fn of(gaps: &Gaps<'_>, columns: usize) -> Self {
        let mut end = 0;
        let count = |at| {
            end += text::wrapped(&gaps.said(at), columns.saturating_sub(3));
            end
        };
        Self {
            columns,
            language: gaps.cx.words.language(),
            ends: (0..gaps.view.gaps.len()).map(count).collect(),
        }
    }

    /// The lines of what stands in the way that are in a range of lines.
    fn lines(&self, gaps: &Gaps<'_>, seen: Range<usize>) -> Vec<Line<'static>> {
        let first = self.ends.partition_point(|end| *end <= seen.start);
        let begin = match first {
            0 => 0,
            first => self.ends.get(first - 1).copied().unwrap_or_default(),
        };
        let shown = self.ends.iter().enumerate().skip(first);
        let shown = shown.take_while(|(at, _)| {
            let before = at.checked_sub(1).and_then(|at| self.ends.get(at));
            before.is_none_or(|before| *before < seen.end)
        });
        let (style, cx) = (gaps.cx.theme.text, gaps.cx);
        let lines =
            shown.flat_map(|(at, _)| signed((" ", style), &gaps.said(at), self.columns, cx));
        let before = seen.start.saturating_sub(begin);
        lines.skip(before).take(seen.len()).collect()
    }
}

/// What stands in the way, and what each thing that is lacking is called.
struct Gaps<'a> {
    view: &'a Readiness,
    cx: &'a Cx<'a>,
    /// By where its code lies: for thousands of records its letters are not compared.
    lacks: HashMap<usize, String, BuildHasherDefault<Drawn>>,
}

impl<'a> Gaps<'a> {
    fn new(view: &'a Readiness, cx: &'a Cx<'a>) -> Self {
        let mut lacks = HashMap::default();
        for lack in view.gaps.iter().flat_map(|(_, lacks)| lacks) {
            let said = || cx.words.get(&format!("gap-{lack}"));
            lacks.entry(lack.as_ptr().addr()).or_insert_with(said);
        }
        Self { view, cx, lacks }
    }

    /// The record, and what it lacks.
    fn said(&self, at: usize) -> String {
        let Some((link, lacks)) = self.view.gaps.get(at) else {
            return String::new();
        };
        let lacks = lacks
            .iter()
            .filter_map(|lack| self.lacks.get(&lack.as_ptr().addr()));
        let lacks: Vec<&str> = lacks.map(String::as_str).collect();
        format!("{}: {}", say::link(link), lacks.join(", "))
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
    let gaps = Gaps::new(view, cx);
    let mut known = screen.ends.borrow_mut();
    let fits = |ends: &Ends| ends.columns == columns && ends.language == cx.words.language();
    let ends = match known.take().filter(fits) {
        Some(ends) => known.insert(ends),
        None => known.insert(Ends::of(&gaps, columns)),
    };
    let (above, between) = (over.len(), ends.ends.last().copied().unwrap_or_default());
    let count = above + between + under.len();
    screen.gaps.draw_some(frame, area, count, |seen| {
        let within = |from: usize, len: usize| {
            let inside = |at: usize| at.saturating_sub(from).min(len);
            inside(seen.start)..inside(seen.end)
        };
        let (top, last) = (within(0, above), within(above + between, under.len()));
        let mut lines: Vec<Line<'static>> = over.drain(top).collect();
        lines.extend(ends.lines(&gaps, within(above, between)));
        lines.extend(under.into_iter().skip(last.start).take(last.len()));
        lines
    });
}
