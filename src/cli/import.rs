//! Taking in a table and taking an entry back, without a screen.

use crate::cli::args::{ImportOrder, UndoOrder};
use crate::cli::counter::unlock;
use crate::cli::out;
use crate::desk::{Ask, PlanView, RowOutcome, Told};
use crate::say;
use crate::words::{Words, bare};

/// Imports a CSV file, or says what would become of it.
pub fn import(words: &Words, order: ImportOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let Told::Table(table) = counter.ask(Ask::ReadTable(order.file))? else {
        return Err(counter.gone());
    };
    let suggested = table.suggestion.as_ref().map(|(kind, _)| *kind);
    let Some(kind) = order.kind.or(suggested) else {
        return Err(words.get("cli-kind-needed"));
    };
    let mapped = table.mappings.iter().find(|(of, _)| *of == kind);
    let mut columns = mapped
        .map(|(_, columns)| columns.clone())
        .unwrap_or_default();
    for (head, field) in &order.columns {
        let place = table
            .columns
            .iter()
            .position(|column| bare(column) == bare(head))
            .ok_or_else(|| words.with("cli-column-unknown", &[("what", head)]))?;
        let spec = crate::fields::catalogue().kind(kind);
        let field = match field.is_empty() {
            true => None,
            false => Some(
                spec.field(field)
                    .ok_or_else(|| words.with("cli-field-unknown", &[("what", field)]))?
                    .name,
            ),
        };
        if let Some(column) = columns.get_mut(place) {
            *column = field;
        }
    }
    let Told::Plan(plan) = counter.ask(Ask::PlanImport { kind, columns })? else {
        return Err(counter.gone());
    };
    say_plan(words, &plan);
    if order.dry_run {
        return Ok(());
    }
    if !plan.lacking.is_empty() {
        return Err(words.get("cli-import-lacking"));
    }
    if plan.created + plan.updated == 0 {
        if plan.refused > 0 {
            return Err(words.get("cli-import-refused"));
        }
        out::line(&words.get("cli-import-nothing"));
        return Ok(());
    }
    let Told::Imported(receipt) = counter.ask(Ask::RunImport)? else {
        return Err(counter.gone());
    };
    out::line(&words.with(
        "cli-import-done",
        &[
            ("created", &receipt.created.to_string()),
            ("updated", &receipt.updated.to_string()),
            ("seq", &receipt.seq.to_string()),
        ],
    ));
    Ok(())
}

fn say_plan(words: &Words, plan: &PlanView) {
    for column in &plan.columns {
        let field = column
            .field
            .map(|field| say::field(words, plan.kind, field));
        let key = if field.is_some() {
            "cli-column-taken"
        } else {
            "cli-column-left"
        };
        out::line(&words.with(
            key,
            &[
                ("head", &column.head),
                ("field", &field.unwrap_or_default()),
            ],
        ));
    }
    for field in &plan.lacking {
        out::line(&words.with(
            "cli-field-lacking",
            &[("field", &say::field(words, plan.kind, field))],
        ));
    }
    for row in plan
        .rows
        .iter()
        .filter(|row| row.outcome == RowOutcome::Refused)
    {
        for (head, fault) in &row.faults {
            let fault = say::fault(words, fault);
            let line = row.line.to_string();
            // A fault of the whole row has no head.
            let key = if head.is_empty() {
                "cli-row-refused"
            } else {
                "cli-cell-refused"
            };
            out::line(&words.with(key, &[("line", &line), ("head", head), ("fault", &fault)]));
        }
    }
    out::line(&words.with(
        "cli-import-counts",
        &[
            ("created", &plan.created.to_string()),
            ("updated", &plan.updated.to_string()),
            ("unchanged", &plan.unchanged.to_string()),
            ("refused", &plan.refused.to_string()),
        ],
    ));
}

/// Takes back an entry by a counter-change.
pub fn undo(words: &Words, order: UndoOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let Told::Saved { seq, links, .. } = counter.ask(Ask::Undo {
        seq: order.seq,
        reason: order.reason,
    })?
    else {
        return Err(counter.gone());
    };
    let count = links.len().to_string();
    out::line(&words.with(
        "cli-undone",
        &[
            ("of", &order.seq.to_string()),
            ("seq", &seq.to_string()),
            ("count", &count),
        ],
    ));
    Ok(())
}
