//! First creation, import, undoing and snapshots without a screen.

use crate::cli::args::{ImportOrder, InitOrder, SnapshotOrder, UndoOrder};
use crate::cli::counter::{Counter, unlock};
use crate::cli::{out, phrase, recovery, settings};
use crate::desk::{self, Ask, FoundOrder, PlanView, RowOutcome, Told, Trouble};
use crate::fields::municipalities;
use crate::say;
use crate::words::{Words, bare};

fn municipality(
    words: &Words,
    wanted: &str,
) -> Result<&'static municipalities::Municipality, String> {
    let folded = bare(wanted);
    municipalities::by_code(wanted)
        .or_else(|| {
            municipalities::all()
                .iter()
                .find(|one| bare(one.name) == folded)
        })
        .ok_or_else(|| {
            say::trouble(
                words,
                &Trouble::new("municipality-unknown").arg("code", wanted),
            )
        })
}

/// Makes a register.
pub fn init(words: &Words, order: InitOrder) -> Result<(), String> {
    let municipality = municipality(words, &order.municipality)?;
    let name = order
        .key
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let way = match &order.sheets {
        Some((_, _, to)) => Some(recovery::Way::open(words, to.as_deref())?),
        None => None,
    };
    let passphrase = phrase::ask(words, &words.with("cli-phrase-for", &[("file", &name)]))?;
    let mut counter = Counter::open(words)?;
    let place = order.place.clone();
    let told = counter.ask(Ask::Found(Box::new(FoundOrder {
        place: order.place,
        municipality_code: municipality.code.to_owned(),
        ceiling: order.ceiling,
        chief_card: order.chief_card,
        deputy_card: order.deputy_card,
        chief_key: order.key,
        passphrase,
    })))?;
    let Told::Opened(session) = told else {
        return Err(counter.gone());
    };
    settings::remember(&place);
    out::line(&words.with(
        "cli-register-made",
        &[("path", &place.display().to_string())],
    ));
    out::line(&words.with(
        "cli-register-whose",
        &[
            ("municipality", municipality.name),
            ("authority", &session.authority),
        ],
    ));
    out::line(&words.get("cli-register-honest"));
    match (order.sheets, way) {
        (Some((need, of, _)), Some(way)) => {
            recovery::hand_out(words, &mut counter, need, of, way)?;
        }
        _ => out::line(&words.get("cli-register-no-sheets")),
    }
    Ok(())
}

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

/// Writes a snapshot.
pub fn snapshot(words: &Words, order: SnapshotOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let told = counter.ask(Ask::Snapshot(desk::SnapshotOrder {
        folder: order.out,
        recipients: order.recipients,
        purpose: order.purpose,
        scope: order.scope,
        identities: order.identities,
    }))?;
    let Told::Snapshot(receipt) = told else {
        return Err(counter.gone());
    };
    let records = receipt.records.to_string();
    out::line(&words.with(
        "cli-snapshot-done",
        &[
            ("number", &receipt.number),
            ("path", &receipt.path.display().to_string()),
        ],
    ));
    out::line(&words.with("cli-snapshot-digest", &[("digest", &receipt.digest)]));
    let entries = receipt.entries.to_string();
    out::line(&words.with(
        "cli-snapshot-holds",
        &[("records", &records), ("entries", &entries)],
    ));
    let head = receipt.head.0.to_string();
    out::line(&words.with(
        "cli-snapshot-head",
        &[("seq", &head), ("link", &receipt.head.1)],
    ));
    out::line(&words.with(
        "cli-snapshot-for",
        &[("recipients", &receipt.recipients.join(", "))],
    ));
    out::line(&words.get("cli-snapshot-honest"));
    Ok(())
}
