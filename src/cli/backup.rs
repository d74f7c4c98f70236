//! Backups and restoring without a screen.

use crate::cli::args::{BackupOrder, RestoreOrder};
use crate::cli::counter::unlock;
use crate::cli::{out, settings};
use crate::desk::{Ask, Told, Trouble};
use crate::disk::{Disk, RealDisk};
use crate::register::{self, Failure, Restored};
use crate::say;
use crate::words::{Words, thousands};
use std::sync::Arc;

fn number(count: u64) -> String {
    thousands(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Brings backups up to now.
pub fn back_up(words: &Words, order: BackupOrder) -> Result<(), String> {
    let places = match order.places.is_empty() {
        true => settings::backups(),
        false => order.places,
    };
    if places.is_empty() {
        return Err(say::trouble(words, &Trouble::new("backup-nowhere")));
    }
    let mut counter = unlock(words, order.at)?;
    let Told::BackedUp(made) = counter.ask(Ask::BackUp(places.clone()))? else {
        return Err(counter.gone());
    };
    let mut failed = None;
    for told in made {
        let path = told.place.display().to_string();
        match told.made {
            Ok((seq, entries)) => out::line(&words.with(
                "cli-backup-made",
                &[
                    ("path", &path),
                    ("seq", &number(seq)),
                    ("entries", &number(entries)),
                ],
            )),
            Err(trouble) => {
                let said = say::trouble(words, &trouble);
                failed
                    .replace(said)
                    .into_iter()
                    .for_each(|said| out::error(&said));
            }
        }
    }
    if order.remember {
        settings::remember_backups(&places);
        out::line(&words.get("cli-backup-remembered"));
    }
    failed.map_or(Ok(()), Err)
}

/// Restores a backup into a new place; as a test, opens what was restored, journals that, and takes it away again.
pub fn restore(words: &Words, order: RestoreOrder) -> Result<(), String> {
    let said = |failure: Failure| say::trouble(words, &Trouble::from(failure));
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let mut told = u64::MAX;
    let restored = register::restore(
        &disk,
        &order.from,
        &order.to,
        order.damaged.as_deref(),
        &mut |done, total| {
            let percent = (done * 100).checked_div(total).unwrap_or(0);
            if percent != told {
                told = percent;
                out::progress(&format!("{} {percent} %", words.get("step-verify")));
            }
            true
        },
    );
    out::progress_done();
    let restored = restored.map_err(said)?;
    say_restored(words, &order, &restored);
    if !order.test {
        return Ok(());
    }
    let mut counter = unlock(words, order.at)?;
    let tested = counter.ask(Ask::TestRestored(order.to.clone()));
    // What was restored for the test was made by this very order.
    let _ = std::fs::remove_dir_all(&order.to);
    match tested? {
        Told::RestoreTested(seq) => {
            out::line(&words.with("cli-restore-tested", &[("seq", &number(seq))]));
            Ok(())
        }
        _ => Err(counter.gone()),
    }
}

fn say_restored(words: &Words, order: &RestoreOrder, restored: &Restored) {
    let link: String = restored
        .link
        .iter()
        .take(8)
        .map(|b| format!("{b:02x}"))
        .collect();
    let path = order.to.display().to_string();
    let seq = number(restored.seq);
    out::line(&words.with(
        "cli-restore-done",
        &[("path", &path), ("entries", &seq), ("link", &link)],
    ));
    if order.damaged.is_none() {
        return;
    }
    for finding in &restored.findings {
        out::line(&say::trouble(words, &Trouble::from(finding.clone())));
    }
    out::line(&words.with(
        "cli-restore-from-damaged",
        &[
            ("backup", &number(restored.from_backup)),
            ("count", &number(restored.from_damaged)),
        ],
    ));
    if restored.persons_of_backup {
        let seq = number(restored.from_backup);
        out::line(&words.with("cli-mend-persons", &[("seq", &seq)]));
    }
    match restored.damaged_head {
        Some(head) if head > restored.seq => out::line(&words.with(
            "cli-restore-lost",
            &[
                ("first", &number(restored.seq + 1)),
                ("last", &number(head)),
            ],
        )),
        Some(_) => out::line(&words.get("cli-restore-nothing-lost")),
        None => out::line(&words.get("cli-restore-unknown")),
    }
}
