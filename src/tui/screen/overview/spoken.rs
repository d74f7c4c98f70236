//! The first page in words: which pane, and what is selected in it.

use super::counts::{Count, Part, class_cell, class_name};
use super::draw::{NAMES, kind_row, review_row, status};
use super::standing::Standing;
use super::{CLASSES, DUE, KINDS, MAP, OverviewScreen, REVIEW, Review, STANDING};
use crate::tui::{Cx, spoken};
use crate::views::Overview;

/// Columns that a row may take when it is said.
const WHOLE: usize = 200;

/// Which pane, and what is selected in it.
pub(super) fn spoken(screen: &OverviewScreen, cx: &Cx<'_>) -> String {
    let name = NAMES.get(screen.pane).copied().unwrap_or("due");
    let pane = cx.words.get(&format!("overview-{name}"));
    let said = match &screen.view {
        Some(view) => selected(screen, view, cx),
        None => cx.words.get("waiting"),
    };
    format!("{pane}: {said}")
}

fn selected(screen: &OverviewScreen, view: &Overview, cx: &Cx<'_>) -> String {
    let words = cx.words;
    match screen.pane {
        DUE => spoken::row(words, &screen.due, &status(screen, cx)),
        MAP => {
            let (row, grade) = screen.map.selected().unwrap_or_default();
            let ids = view.map.get(row).and_then(|row| row.cells.get(grade));
            format!("{}: {}", status(screen, cx), ids.map_or(0, Vec::len))
        }
        CLASSES => {
            let (row, part) = screen.classes.selected().unwrap_or_default();
            let part = Part::ALL.get(part).copied();
            let cell = part.and_then(|part| Some((part, class_cell(view, row, part)?)));
            let Some((part, (class, ids))) = cell else {
                return words.get("spoken-no-rows");
            };
            if matches!(part, Part::Lacking) && !view.judged {
                return format!("{} {}", words.get("overview-judging"), status(screen, cx));
            }
            let class = class_name(words, class);
            format!("{class}: {} {}", ids.len(), status(screen, cx))
        }
        REVIEW => {
            let row = screen.review.selected();
            let row = row.and_then(|at| Review::of(view).nth(at));
            let line = row.map(|row| review_row(row, view, WHOLE, cx));
            let what = spoken::lines(words, line.as_slice());
            spoken::row(words, &screen.review, &what)
        }
        STANDING => {
            let row = screen.standing.selected();
            let row = row.and_then(|at| Standing::of(view, cx.lacking.len()).nth(at));
            let what = row.map_or(String::new(), |row| row.said(view, cx).0);
            spoken::row(words, &screen.standing, &what)
        }
        KINDS => {
            let row = screen.kinds.selected();
            let row = row.and_then(|at| Count::of(view).nth(at));
            let cells = row.map_or_else(Vec::new, |row| kind_row(row, view, cx));
            spoken::row(words, &screen.kinds, &spoken::cells(&cells))
        }
        _ => status(screen, cx),
    }
}
