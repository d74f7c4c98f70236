//! The list of what waits, who can go, who can't and who is gone; and what the selected row means. Also the text that both
//! pages of a disposal share: what goes, what stays, and what it can't reach.

use super::{DisposalScreen, Row};
use crate::tui::Cx;
use crate::tui::screen::guide::prose;
use crate::tui::widget::panel::{Panel, inset};
use crate::tui::widget::rows::{Column, draw_table};
use crate::tui::widget::{say, text};
use crate::views::{Disposals, ElsewhereRow, Link};
use crate::words::{date, local_date, time};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::{Frame, layout::Rect};

/// Lines of the panel for what is selected, frame included.
const DETAIL: u16 = 8;

pub(super) fn draw(screen: &DisposalScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let detail = DETAIL.min(area.height / 2);
    let list = Rect {
        height: area.height - detail,
        ..area
    };
    let under = Rect {
        y: list.bottom(),
        height: detail,
        ..area
    };
    table(screen, frame, list, cx);
    selected(screen, frame, under, cx);
}

fn table(screen: &DisposalScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let panel = Panel::new(words.get("disposal-crumb")).focused(true);
    let inner = panel.draw(frame, area, cx.theme);
    let said = match &screen.view {
        None => Some("waiting"),
        Some(view) if view.not.is_some() => Some("reason-disposal-shut"),
        Some(_) if screen.rows.is_empty() => Some("disposal-nobody"),
        Some(_) => None,
    };
    if let Some(said) = said {
        text::draw_wrapped(frame, inset(inner), &words.get(said), cx.theme.dim);
        return;
    }
    let columns = [
        Column::new("", 3),
        Column::new(words.get("column-record"), 8),
        Column::new(words.get("column-what"), 20).grow(),
        Column::new(words.get("column-since"), 12),
        Column::new("", 22),
    ];
    draw_table(
        frame,
        inner,
        cx.theme,
        true,
        &columns,
        &screen.rows,
        |at| match screen.row(at) {
            Some(row) => cells(screen, &row, cx),
            None => Vec::new(),
        },
    );
}

pub(super) fn cells(screen: &DisposalScreen, row: &Row<'_>, cx: &Cx<'_>) -> Vec<(String, Style)> {
    let (words, theme) = (cx.words, cx.theme);
    let cell = |said: String, style| (said, style);
    match row {
        Row::Offer(offer) => {
            let style = match offer.mine_to_confirm {
                true => theme.warning,
                false => theme.text,
            };
            let count = offer.persons.len().to_string();
            vec![
                cell("!".into(), style),
                cell(format!("#{}", offer.seq), theme.accent),
                cell(words.with("disposal-offer", &[("count", &count)]), style),
                cell(date(local_date(offer.at)), theme.text),
                cell(words.get("disposal-waits"), style),
            ]
        }
        Row::Candidate(candidate) => {
            let (mark, style) = match (
                candidate.not.is_some(),
                screen.marked.contains(&candidate.person.label),
            ) {
                (true, _) => ("", theme.dim),
                (false, true) => ("[x]", theme.accent),
                (false, false) => ("[ ]", theme.text),
            };
            let stands = match candidate.not {
                Some(_) => "disposal-can-not",
                None => "disposal-can",
            };
            vec![
                cell(mark.into(), style),
                cell(candidate.person.label.clone(), theme.accent),
                cell(candidate.person.title.clone(), style),
                cell(date(candidate.ended), style),
                cell(words.get(stands), style),
            ]
        }
        Row::Done(link) => vec![
            cell(String::new(), theme.dim),
            cell(link.label.clone(), theme.accent),
            cell("–".into(), theme.dim),
            cell(gone(screen, link).unwrap_or_default(), theme.dim),
            cell(words.get("disposal-gone"), theme.dim),
        ],
    }
}

fn gone(screen: &DisposalScreen, link: &Link) -> Option<String> {
    let view = screen.view.as_ref()?;
    let (_, at) = view.done.iter().find(|(known, _)| known.id == link.id)?;
    Some(date(local_date(*at)))
}

/// What the selected row means in full.
fn selected(screen: &DisposalScreen, frame: &mut Frame<'_>, area: Rect, cx: &Cx<'_>) {
    let words = cx.words;
    let (title, said) = match screen.selected() {
        None => (String::new(), words.get("disposal-about")),
        Some(Row::Offer(offer)) => {
            let decision = offer.decision.as_ref().map(say::link).unwrap_or_default();
            let persons: Vec<&str> = offer.persons.iter().map(|one| one.label.as_str()).collect();
            let (seq, at) = (offer.seq.to_string(), time(offer.at));
            let persons = persons.join(", ");
            let args = [
                ("seq", seq.as_str()),
                ("name", offer.by.as_str()),
                ("time", at.as_str()),
                ("decision", decision.as_str()),
            ];
            let said = words.with("cli-dispose-offer", &args);
            (format!("#{}", offer.seq), format!("{said} {persons}."))
        }
        Some(Row::Candidate(row)) => {
            let said = match &row.not {
                Some(refusal) => say::refusal(words, refusal),
                None => words.get("disposal-about"),
            };
            (say::link(&row.person), said)
        }
        Some(Row::Done(link)) => {
            let at = gone(screen, link).unwrap_or_default();
            let said = words.with("detail-disposed", &[("date", &at)]);
            (link.label.clone(), said)
        }
    };
    let inner = inset(Panel::new(title).draw(frame, area, cx.theme));
    text::draw_wrapped(frame, inner, &said, cx.theme.text);
}

/// What a disposal of these persons does and does not reach.
pub(super) fn told(
    persons: &[Link],
    decision: Option<&Link>,
    elsewhere: &[ElsewhereRow],
    columns: usize,
    cx: &Cx<'_>,
) -> Vec<Line<'static>> {
    let (words, theme) = (cx.words, cx.theme);
    let mut lines = Vec::new();
    let mut say = |said: &str, style| lines.extend(prose(said, columns, style));
    match decision {
        Some(decision) => {
            let under = words.with("disposal-under", &[("decision", &say::link(decision))]);
            say(&under, theme.text);
        }
        None => say(&words.get("disposal-choose-decision"), theme.warning),
    }
    for person in persons {
        say(&format!("  {}", say::link(person)), theme.accent);
    }
    say("", theme.text);
    say(&words.get("disposal-goes"), theme.text);
    say("", theme.text);
    say(&words.get("disposal-stays"), theme.warning);
    say("", theme.text);
    if elsewhere.is_empty() {
        say(&words.get("cli-dispose-nowhere"), theme.text);
        return lines;
    }
    say(&words.get("cli-dispose-elsewhere"), theme.warning);
    for row in elsewhere {
        let event = words.get(&format!("event-{}", row.event));
        let day = date(local_date(row.at));
        say(
            format!("  {day}  {event} {}", row.name).trim_end(),
            theme.text,
        );
    }
    lines
}

/// What the pages need of the view.
pub(super) fn elsewhere(view: &Disposals) -> Vec<ElsewhereRow> {
    view.elsewhere.clone()
}
