//! The rows of a plan as lines to scroll through: one for the row, and one for each fault of it.

use crate::desk::{PlanRow, PlanView, RowOutcome};
use crate::tui::Cx;
use crate::tui::widget::{say, text};
use crate::words::thousands;
use ratatui::text::{Line, Span};

/// A line: a row by its place, and one of its faults.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Spot {
    row: usize,
    fault: Option<usize>,
}

/// Every line, or only those of the rows that are not taken.
pub(super) fn spots(plan: &PlanView, only_refused: bool) -> Vec<Spot> {
    plan.rows
        .iter()
        .enumerate()
        .filter(|(_, row)| !only_refused || row.outcome == RowOutcome::Refused)
        .flat_map(|(at, row)| {
            let faults = (0..row.faults.len()).map(Some);
            [None]
                .into_iter()
                .chain(faults)
                .map(move |fault| Spot { row: at, fault })
        })
        .collect()
}

/// The line of a spot, in a list.
pub(super) fn line(plan: &PlanView, spot: Spot, cx: &Cx<'_>) -> Line<'static> {
    let Some(row) = plan.rows.get(spot.row) else {
        return Line::default();
    };
    match spot.fault {
        Some(_) => Line::from(vec![
            Span::raw(" ".repeat(10)),
            Span::styled(fault(plan, row, spot, cx), cx.theme.text),
        ]),
        None => {
            let (sign, key, style) = match row.outcome {
                RowOutcome::Created => ("+", "created", cx.theme.added),
                RowOutcome::Updated => ("~", "updated", cx.theme.accent),
                RowOutcome::Unchanged => (" ", "unchanged", cx.theme.dim),
                RowOutcome::Refused => ("!", "refused", cx.theme.error),
            };
            let outcome = cx.words.get(&format!("import-row-{key}"));
            Line::from(vec![
                Span::raw(text::pad_left(&number(row.line), 6)),
                Span::styled(format!("  {sign} {}  ", text::pad(&outcome, 10)), style),
                Span::raw(row.title.clone()),
            ])
        }
    }
}

/// The whole text of a spot, for the pane below the list.
pub(super) fn whole(plan: &PlanView, spot: Spot, cx: &Cx<'_>) -> String {
    let Some(row) = plan.rows.get(spot.row) else {
        return String::new();
    };
    let line = number(row.line);
    match spot.fault {
        Some(_) => {
            let fault = fault(plan, row, spot, cx);
            cx.words
                .with("import-fault", &[("line", &line), ("fault", &fault)])
        }
        None => cx
            .words
            .with("import-line", &[("line", &line), ("title", &row.title)]),
    }
}

fn fault(plan: &PlanView, row: &PlanRow, spot: Spot, cx: &Cx<'_>) -> String {
    let Some((head, fault)) = spot.fault.and_then(|at| row.faults.get(at)) else {
        return String::new();
    };
    let said = say::fault(cx.words, fault);
    match head.as_str() {
        // A field that no column fills has no head: its own name says which.
        "" if fault.field.is_empty() => said,
        "" => format!("{}: {said}", say::field(cx.words, plan.kind, fault.field)),
        head => format!("{head}: {said}"),
    }
}

/// A count, grouped.
pub(super) fn number(count: usize) -> String {
    thousands(i64::try_from(count).unwrap_or(i64::MAX))
}
