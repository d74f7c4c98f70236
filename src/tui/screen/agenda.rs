//! The agenda: everything with a date, by ISO week, with the legal word behind it and the days that are left.

use crate::desk::{Ask, Told, Trouble};
use crate::tui::screen::decorate::{severity_sign, severity_style};
use crate::tui::screen::due::{
    away, draw_finding, limit, look_at, mend, rule, split, spoken_finding,
};
use crate::tui::screen::print::Print;
use crate::tui::spoken;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::{Column, Rows, draw_table};
use crate::tui::widget::{say, text};
use crate::tui::{CommandId, Context, Cx, Deed, Layer, Reason, Tag, Tone};
use crate::views::{Agenda, FindingRow};
use crate::words::{Words, date, iso_week};
use jiff::ToSpan;
use jiff::civil::Date;
use ratatui::{Frame, layout::Rect};
use std::sync::Arc;

/// How far one looks ahead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Span {
    Week,
    Month,
    Year,
}

impl Span {
    fn next(self) -> Self {
        match self {
            Self::Week => Self::Month,
            Self::Month => Self::Year,
            Self::Year => Self::Week,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Week => "agenda-span-week",
            Self::Month => "agenda-span-month",
            Self::Year => "agenda-span-year",
        }
    }

    /// The last day that is seen.
    fn until(self, today: Date) -> Date {
        let span = match self {
            Self::Week => 1.week(),
            Self::Month => 1.month(),
            Self::Year => 1.year(),
        };
        today.saturating_add(span)
    }
}

/// The agenda.
pub struct AgendaScreen {
    view: Option<Arc<Agenda>>,
    span: Span,
    rows: Rows,
}

impl AgendaScreen {
    /// The coming month, not yet filled.
    pub fn new() -> Self {
        Self {
            view: None,
            span: Span::Month,
            rows: Rows::new(0),
        }
    }

    /// Looks so far ahead.
    fn look(&mut self, span: Span, cx: &Cx<'_>) -> Vec<Deed> {
        self.span = span;
        self.refresh(cx)
    }

    fn selected(&self) -> Option<&FindingRow> {
        self.view.as_ref()?.due.get(self.rows.selected()?)
    }
}

impl Default for AgendaScreen {
    fn default() -> Self {
        Self::new()
    }
}

impl Layer for AgendaScreen {
    fn context(&self) -> Context {
        Context::Agenda
    }

    fn crumb(&self, cx: &Cx<'_>) -> String {
        cx.words.get("agenda-crumb")
    }

    fn refresh(&mut self, cx: &Cx<'_>) -> Vec<Deed> {
        vec![Deed::Ask(0, Ask::Agenda(self.span.until(cx.today)))]
    }

    fn enabled(&self, command: CommandId, _cx: &Cx<'_>) -> Result<(), Reason> {
        if matches!(command.0, "agenda.open" | "agenda.mend") && self.selected().is_none() {
            return Err(Reason::new("nothing-here"));
        }
        Ok(())
    }

    fn run(&mut self, command: CommandId, cx: &Cx<'_>) -> Vec<Deed> {
        match command.0 {
            "agenda.open" => self.selected().map(look_at).into_iter().collect(),
            "agenda.mend" => self.selected().map(mend).into_iter().collect(),
            "agenda.print" => {
                let Some(view) = self.view.clone() else {
                    return Vec::new();
                };
                // Put into words by whoever writes them: there may be thousands.
                let lines = Arc::new(move |words: &Words| say::agenda(words, &view));
                vec![Deed::Push(Box::new(Print::new("agenda", lines)))]
            }
            "agenda.week" => self.look(Span::Week, cx),
            "agenda.month" => self.look(Span::Month, cx),
            "agenda.year" => self.look(Span::Year, cx),
            "agenda.span" => {
                self.span = self.span.next();
                self.refresh(cx)
            }
            _ => {
                self.rows.run(command);
                Vec::new()
            }
        }
    }

    fn told(&mut self, _tag: Tag, told: Result<Told, Trouble>, cx: &Cx<'_>) -> Vec<Deed> {
        match told {
            // An answer to an earlier span is older than the question that is on its way.
            Ok(Told::Agenda(view)) if view.until == self.span.until(cx.today) => {
                self.rows.set_len(view.due.len());
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
        let (list, under) = split(area);
        draw_list(self, frame, list, cx);
        if let Some(under) = under {
            let edition = self.view.as_ref().map(|view| &*view.edition);
            draw_finding(self.selected(), edition, frame, under, cx);
        }
    }

    fn status(&self, cx: &Cx<'_>) -> String {
        let unjudged = self.view.as_ref().map(|view| &view.unjudged);
        let unjudged = unjudged.and_then(|unjudged| say::unjudged(cx.words, unjudged));
        unjudged.unwrap_or_else(|| cx.words.get("agenda-status"))
    }

    fn spoken(&self, cx: &Cx<'_>) -> String {
        let what = self
            .selected()
            .map_or(String::new(), |found| spoken_finding(cx, found));
        spoken::row(cx.words, &self.rows, &what)
    }
}

fn draw_list(screen: &AgendaScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let until = date(screen.span.until(cx.today));
    let title = words.get(screen.span.key());
    let right = words.with("agenda-until", &[("date", &until)]);
    let panel = Panel::new(title).right(right).focused(true);
    let inner = panel.draw(frame, area, cx.theme);
    let Some(view) = screen.view.as_ref().filter(|view| !view.due.is_empty()) else {
        let key = match screen.view {
            None => "waiting",
            Some(_) => "agenda-none",
        };
        text::draw_wrapped(frame, inset(inner), &words.get(key), cx.theme.dim);
        return;
    };
    let columns = [
        Column::new(words.get("column-week"), 8),
        Column::new("", 2),
        Column::new(words.get("column-due"), 10),
        Column::new(words.get("column-distance"), 10),
        Column::new(words.get("column-what"), 18).grow(),
        Column::new(words.get("column-record"), 7),
        Column::new(words.get("column-limit"), 34),
    ];
    draw_table(
        frame,
        inner,
        cx.theme,
        true,
        &columns,
        &screen.rows,
        |row| {
            let Some(found) = view.due.get(row) else {
                return Vec::new();
            };
            // A week is named where it begins.
            let before = row.checked_sub(1).and_then(|row| view.due.get(row));
            let own = week(cx, found);
            let named = before.is_none_or(|before| week(cx, before) != own);
            let style = severity_style(found.severity, cx.theme);
            vec![
                (if named { own } else { String::new() }, cx.theme.accent),
                (severity_sign(found.severity).to_owned(), style),
                (found.due.map_or(String::new(), date), cx.theme.text),
                (away(cx, found), style),
                (rule(cx, found), cx.theme.text),
                (found.link.label.clone(), cx.theme.accent),
                (limit(cx, found), cx.theme.dim),
            ]
        },
    );
}

/// `v. 48`; what has passed is overdue, whatever its week.
fn week(cx: &Cx<'_>, found: &FindingRow) -> String {
    let Some(due) = found.due else {
        return String::new();
    };
    if due < cx.today {
        return cx.words.get("overdue");
    }
    let week = iso_week(due).to_string();
    cx.words.with("agenda-week", &[("week", &week)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing::Stage;

    #[test]
    fn nine_shows_what_falls_due_by_week_and_s_looks_further_ahead() {
        let mut stage = Stage::open();
        stage.size(120, 40).keys("9");
        let month = stage.text();
        assert!(
            month.contains("Agenda") && month.contains("En månad framåt"),
            "{month}"
        );
        stage.keys("s");
        let year = stage.text();
        assert!(
            year.contains("Ett år framåt") && year.contains("till 2027-11-22"),
            "{year}"
        );
        assert!(year.contains("v. "), "{year}");
        stage.keys("s");
        assert!(stage.text().contains("En vecka framåt"));
        assert_eq!(stage.asked, ["agenda", "agenda", "agenda"]);
        stage.keys("y");
        assert!(stage.text().contains("Ett år framåt"));
        stage.keys("w");
        assert!(stage.text().contains("En vecka framåt"));
        stage.keys("m");
        assert!(stage.text().contains("En månad framåt"));
    }

    #[test]
    fn enter_opens_the_record_and_a_narrow_screen_is_enough() {
        let mut stage = Stage::open();
        stage.size(80, 24).keys("9 s Enter");
        assert!(stage.text().contains("Agenda › "), "{}", stage.text());
    }

    #[test]
    fn each_span_ends_where_it_says() {
        let today = jiff::civil::date(2026, 11, 23);
        let until = |span: Span| date(span.until(today));
        assert_eq!(until(Span::Week), "2026-11-30");
        assert_eq!(until(Span::Month), "2026-12-23");
        assert_eq!(until(Span::Year), "2027-11-23");
    }
}
