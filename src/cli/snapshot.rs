//! A snapshot for an auditor, without a screen.

use crate::cli::args::SnapshotOrder;
use crate::cli::counter::unlock;
use crate::cli::out;
use crate::desk::{self, Ask, Told};
use crate::words::Words;

/// Writes a snapshot.
pub fn run(words: &Words, order: SnapshotOrder) -> Result<(), String> {
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
