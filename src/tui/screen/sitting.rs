//! The analysis on a projector, at the sitting that adopts it: a page at a time, read-only, without a person's name. At the
//! end the decision is recorded, through the same sheet as everywhere.

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::adopt::Adopt;
use crate::tui::spoken;
use crate::tui::widget::panel::inset;
use crate::tui::widget::{say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{GRADES, Sitting, SittingValue};
use crate::words::date;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::{Frame, layout::Rect};
use std::sync::Arc;

/// The pages before the first value: what it is about, and the map.
const BEFORE: usize = 2;
/// Columns of the map: the levels, and each grade.
const LEVELS: usize = 24;
const GRADE: usize = 10;
/// Wider lines are hard to follow from the other end of a room.
const LINE: u16 = 96;

/// The walk.
pub struct SittingScreen {
    view: Option<Arc<Sitting>>,
    page: usize,
}

impl SittingScreen {
    /// The walk, not asked for yet.
    pub fn new() -> Self {
        Self {
            view: None,
            page: 0,
        }
    }

    /// Title, map, a page per value, decision.
    fn pages(&self) -> usize {
        self.view
            .as_ref()
            .map_or(1, |view| BEFORE + view.values.len() + 1)
    }

    fn lines(&self, cx: &Cx<'_>, width: usize) -> Vec<Line<'static>> {
        let Some(view) = &self.view else {
            return vec![styled(cx.words.get("waiting"), cx.theme.dim)];
        };
        match self.page {
            0 => title(view, cx),
            1 => map(view, cx),
            page => match view.values.get(page - BEFORE) {
                Some(value) => chain(value, cx, width),
                None => decision(view, cx, width),
            },
        }
    }
}

impl Default for SittingScreen {
    fn default() -> Self {
        Self::new()
    }
}

/// A line whose style is its words' own.
fn styled(words: impl Into<String>, style: Style) -> Line<'static> {
    Line::from(Span::styled(words.into(), style))
}

fn analysis_line(view: &Sitting, cx: &Cx<'_>) -> String {
    match &view.analysis {
        Some(row) => {
            let status = say::code(cx.words, "analysis_status", &row.status);
            format!("{} · {}", say::link(&row.link), status.to_lowercase())
        }
        None => cx.words.get("overview-no-analysis"),
    }
}

fn title(view: &Sitting, cx: &Cx<'_>) -> Vec<Line<'static>> {
    let plain = |words: String| styled(words, cx.theme.text);
    let count = view.values.len().to_string();
    let open: usize = view.values.iter().map(|value| value.gaps.len()).sum();
    let open = open.to_string();
    let args = [("values", count.as_str()), ("gaps", open.as_str())];
    vec![
        styled(view.municipality.clone(), cx.theme.accent),
        Line::default(),
        plain(analysis_line(view, cx)),
        plain(cx.words.with("sitting-counts", &args)),
        Line::default(),
        styled(cx.words.get("sitting-names"), cx.theme.dim),
        styled(cx.words.get("sitting-keys"), cx.theme.dim),
    ]
}

fn map(view: &Sitting, cx: &Cx<'_>) -> Vec<Line<'static>> {
    let mut heads = text::pad("", LEVELS);
    for grade in GRADES {
        let grade = cx.words.get(&format!("overview-grade-{grade}"));
        heads.push_str(&text::pad_left(&grade, GRADE));
    }
    let mut lines = vec![
        styled(cx.words.get("sitting-map"), cx.theme.accent),
        Line::default(),
        styled(heads, cx.theme.dim),
    ];
    for row in &view.map {
        let level = cx.words.get(&format!("overview-level-{}", row.level));
        let mut line = text::pad(&level, LEVELS);
        for cell in &row.cells {
            let count = match cell.len() {
                0 => "·".to_owned(),
                count => count.to_string(),
            };
            line.push_str(&text::pad_left(&count, GRADE));
        }
        lines.push(styled(line, cx.theme.text));
    }
    lines.push(Line::default());
    lines.push(styled(cx.words.get("sitting-map-note"), cx.theme.dim));
    lines
}

/// A value, what threatens it, where it is open, and what is done.
fn chain(value: &SittingValue, cx: &Cx<'_>, width: usize) -> Vec<Line<'static>> {
    let level = cx.words.get(&format!("overview-level-{}", value.level));
    let mut lines = vec![
        styled(say::link(&value.link), cx.theme.accent),
        styled(level, cx.theme.text),
        Line::default(),
    ];
    let mut wrapped = |indent: usize, words: &str, style: Style| {
        for line in text::wrap(words, width.saturating_sub(indent)) {
            lines.push(styled(format!("{}{line}", " ".repeat(indent)), style));
        }
    };
    if !value.reason.is_empty() {
        wrapped(0, &value.reason, cx.theme.text);
        wrapped(0, " ", cx.theme.text);
    }
    wrapped(0, &cx.words.get("sitting-threats"), cx.theme.dim);
    match value.threats.is_empty() {
        true => wrapped(2, &cx.words.get("sitting-none"), cx.theme.warning),
        false => value
            .threats
            .iter()
            .for_each(|threat| wrapped(2, &say::link(threat), cx.theme.text)),
    }
    wrapped(0, &cx.words.get("sitting-gaps"), cx.theme.dim);
    if value.gaps.is_empty() {
        wrapped(2, &cx.words.get("sitting-none-open"), cx.theme.text);
    }
    for gap in &value.gaps {
        let severity = match gap.severity.as_str() {
            "" => cx.words.get("overview-grade-ej_bedomd"),
            code => say::code(cx.words, "severity", code).to_lowercase(),
        };
        let words = format!("{} · {severity}", say::link(&gap.link));
        wrapped(2, &words, cx.theme.text);
        if gap.measures.is_empty() {
            let words = format!("! {}", cx.words.get("sitting-no-measure"));
            wrapped(6, &words, cx.theme.warning);
        }
        for measure in &gap.measures {
            let mut words = format!("→ {}", say::link(&measure.link));
            if let Some((status, due)) = &measure.planned {
                if !status.is_empty() {
                    let status = say::code(cx.words, "plan_status", status).to_lowercase();
                    words.push_str(&format!(" · {status}"));
                }
                if let Some(due) = due {
                    words.push_str(&format!(" · {}", date(*due)));
                }
            }
            wrapped(6, &words, cx.theme.text);
        }
    }
    lines
}

fn decision(view: &Sitting, cx: &Cx<'_>, width: usize) -> Vec<Line<'static>> {
    let mut lines = vec![
        styled(cx.words.get("sitting-decision"), cx.theme.accent),
        Line::default(),
        styled(analysis_line(view, cx), cx.theme.text),
        Line::default(),
    ];
    let words = cx.words.get("sitting-decision-note");
    lines.extend(
        text::wrap(&words, width)
            .into_iter()
            .map(|line| styled(line, cx.theme.text)),
    );
    lines
}

impl Layer for SittingScreen {
    fn context(&self) -> Context {
        Context::Sitting
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("sitting-crumb")
    }

    fn refresh(&mut self, _cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(0, Ask::Sitting)]
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        let last = self.page + 1 == self.pages();
        let analysis = self.view.as_ref().and_then(|view| view.analysis.as_ref());
        let why = match command.0 {
            "sitting.next" | "sitting.last" if last => "sitting-last",
            "sitting.previous" | "sitting.first" if self.page == 0 => "sitting-first",
            "sitting.decide" if !last || self.view.is_none() => "sitting-not-yet",
            "sitting.decide" => match analysis {
                None => "sitting-no-analysis",
                Some(row) if row.status == "faststalld" => "edition-adopted",
                Some(_) => return Ok(()),
            },
            _ => return Ok(()),
        };
        Err(Reason::new(why))
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        let last = self.pages() - 1;
        match command.0 {
            "sitting.next" => self.page = (self.page + 1).min(last),
            "sitting.previous" => self.page = self.page.saturating_sub(1),
            "sitting.first" => self.page = 0,
            "sitting.last" => self.page = last,
            "sitting.decide" => {
                let analysis = self.view.as_ref().and_then(|view| view.analysis.as_ref());
                return analysis
                    .map(|row| Deed::Push(Box::new(Adopt::new(row.link.clone(), cx))))
                    .into_iter()
                    .collect();
            }
            _ => {}
        }
        Vec::new()
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            Ok(Told::Sitting(view)) => {
                self.view = Some(view);
                self.page = self.page.min(self.pages() - 1);
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
        let mut place = inset(inset(area));
        place.width = place.width.min(LINE);
        place.y = place.y.saturating_add(1).min(place.bottom());
        place.height = area.bottom().saturating_sub(place.y);
        let lines = self.lines(cx, usize::from(place.width));
        if !place.is_empty() {
            frame.set_cursor_position((place.x, place.y));
        }
        let cut = lines.len() > usize::from(place.height);
        let rows = place.y..place.bottom();
        for (y, line) in rows.clone().zip(lines) {
            let row = Rect {
                y,
                height: 1,
                ..place
            };
            text::draw_line(frame, row, line);
        }
        if cut && let Some(y) = rows.last() {
            let row = Rect {
                y,
                height: 1,
                ..place
            };
            let words = text::pad(&cx.words.get("sitting-more"), usize::from(row.width));
            text::draw(frame, row, &words, cx.theme.dim);
        }
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        let (page, pages) = ((self.page + 1).to_string(), self.pages().to_string());
        let args = [("page", page.as_str()), ("pages", pages.as_str())];
        cx.words.with("sitting-page", &args)
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let lines = self.lines(cx, usize::from(LINE));
        let page = self.status(cx);
        let head = lines.iter().find(|line| line.width() > 0);
        let head = head.map_or(String::new(), |line| line.to_string());
        spoken::field(cx.words, &page, &head)
    }
}

#[cfg(test)]
mod tests {
    use crate::tui::Context;
    use crate::tui::testing::Stage;

    fn sitting() -> Stage {
        let mut stage = Stage::open();
        stage.keys(": sammanträde Enter");
        assert_eq!(stage.model.context(), Context::Sitting, "{}", stage.text());
        stage
    }

    #[test]
    fn values_come_highest_level_first_with_their_chains() {
        let mut stage = sitting();
        assert!(stage.text().contains("Exempelstad"));
        stage.keys("Right Space");
        let text = stage.text();
        assert!(text.contains("SV-0012 Vattenverk Åsö"), "{text}");
        assert!(
            text.contains("Hemlig / B") && text.contains("Hot"),
            "{text}"
        );
        stage.keys("Left Left Left");
        assert!(stage.text().contains("Exempelstad"));
    }

    #[test]
    fn no_person_is_named_on_any_page_or_in_the_header() {
        let mut stage = sitting();
        stage.size(120, 40);
        for _ in 0..70 {
            let text = stage.text();
            for name in ["A. Lind", "B. Ek", "Karin Alm", "Öberg"] {
                assert!(!text.contains(name), "{text}");
            }
            stage.keys("Right");
        }
    }

    #[test]
    fn the_decision_is_recorded_at_the_end_and_not_before() {
        let mut stage = sitting();
        stage.keys("A");
        assert!(stage.text().contains("sista sidan"), "{}", stage.text());
        stage.keys("End A");
        // The made-up register has no analysis to adopt.
        assert!(
            stage.text().contains("Ingen analys att fastställa"),
            "{}",
            stage.text()
        );
    }

    #[test]
    fn nothing_can_be_changed_on_the_way() {
        let mut stage = sitting();
        stage.keys("Right Right e n x");
        assert_eq!(stage.model.context(), Context::Sitting);
    }
}
