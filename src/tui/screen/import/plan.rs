//! The rows of a plan as lines to scroll through: one for the row, and one for each fault of it.

use crate::desk::{PlanRow, PlanView, RowOutcome};
use crate::domain::{Fault, FieldType};
use crate::fields::catalogue;
use crate::tui::Cx;
use crate::tui::widget::{say, text};
use crate::words::thousands;
use ratatui::text::{Line, Span};

/// A line: a row by its place, and one of its faults or, after them, its notes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Spot {
    row: usize,
    fault: Option<usize>,
}

/// Whether anything should be looked at before the rows are taken.
pub(super) fn has_faults(plan: &PlanView) -> bool {
    plan.rows.iter().any(speaks)
}

/// Whether a row is not taken, or something should be known of it.
fn speaks(row: &PlanRow) -> bool {
    row.outcome == RowOutcome::Refused || !row.notes.is_empty()
}

/// Every line, or only those of the rows that are not taken or have a note.
pub(super) fn spots(plan: &PlanView, only_refused: bool) -> Vec<Spot> {
    plan.rows
        .iter()
        .enumerate()
        .filter(|(_, row)| !only_refused || speaks(row))
        .flat_map(|(at, row)| {
            let faults = (0..row.faults.len() + row.notes.len()).map(Some);
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
        // A row says all that is wrong with it; its own line shows only what becomes of it.
        None if speaks(row) => {
            let count = row.faults.len() + row.notes.len();
            let spots = (0..count).map(|at| Spot {
                row: spot.row,
                fault: Some(at),
            });
            let all: Vec<String> = spots.map(|spot| fault(plan, row, spot, cx)).collect();
            let all = all.join(" ");
            cx.words
                .with("import-fault", &[("line", &line), ("fault", &all)])
        }
        None => cx
            .words
            .with("import-line", &[("line", &line), ("title", &row.title)]),
    }
}

fn fault(plan: &PlanView, row: &PlanRow, spot: Spot, cx: &Cx<'_>) -> String {
    let told = spot
        .fault
        .and_then(|at| row.faults.iter().chain(&row.notes).nth(at));
    let Some((head, fault)) = told else {
        return String::new();
    };
    let fault = &in_words(plan, fault, cx);
    // Some faults are said to a typist in the form's words; a row of a file has no draft to save.
    let own = format!("import-fault-{}", fault.code);
    let said = if cx.words.has(&own) {
        say::said(cx.words, &own, Some(plan.kind), &fault.args)
    } else {
        say::fault(cx.words, fault)
    };
    match head.as_str() {
        // A field that no column fills has no head: its own name says which.
        "" if fault.field.is_empty() => said,
        "" => format!("{}: {said}", say::field(cx.words, plan.kind, fault.field)),
        head => format!("{head}: {said}"),
    }
}

/// A fault that lists codes with their short words instead: both can be written in a file, and words are what people know.
fn in_words(plan: &PlanView, fault: &Fault, cx: &Cx<'_>) -> Fault {
    let mut fault = fault.clone();
    let field = catalogue().kind(plan.kind).field(fault.field);
    if let Some(FieldType::Choice { set, codes } | FieldType::Choices { set, codes }) =
        field.map(|field| field.ty)
    {
        for (_, value) in fault.args.iter_mut().filter(|(name, _)| *name == "codes") {
            let words: Vec<String> = codes
                .iter()
                .map(|code| say::code_short(cx.words, set, code))
                .collect();
            *value = words.join(", ");
        }
    }
    fault
}

/// A count, grouped.
pub(super) fn number(count: usize) -> String {
    thousands(i64::try_from(count).unwrap_or(i64::MAX))
}
