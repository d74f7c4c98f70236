//! Disposal (gallring) of persons without a screen. What it does, and what it can't reach, is said before it is done.

use crate::cli::args::{DisposeOrder, DisposeTask};
use crate::cli::counter::{Counter, unlock};
use crate::cli::{out, phrase};
use crate::desk::{Ask, Told};
use crate::say;
use crate::views::Disposals;
use crate::words::{Words, date, local_date, time};
use std::sync::Arc;

/// Does what was asked about disposal.
pub fn run(words: &Words, order: DisposeOrder) -> Result<(), String> {
    let mut counter = unlock(words, order.at)?;
    let told = disposals(&mut counter)?;
    let (ask, done) = match order.task {
        DisposeTask::List => {
            list(words, &told);
            if let Some(told) = still_elsewhere(told) {
                elsewhere(words, &told);
            }
            return Ok(());
        }
        DisposeTask::Propose { decision, persons } => {
            out::line(&words.get("cli-dispose-honest"));
            elsewhere(words, &told);
            let ask = Ask::Dispose { decision, persons };
            (ask, "cli-dispose-proposed")
        }
        DisposeTask::Decline(seq) => (Ask::DeclineDisposal(seq), "cli-dispose-declined"),
        DisposeTask::Confirm(seq) => {
            list(words, &told);
            out::line(&words.get("cli-dispose-honest"));
            elsewhere(words, &told);
            let word = words.get("cli-dispose-word");
            let typed = phrase::line(words, &words.with("cli-dispose-type", &[("word", &word)]))?;
            if typed.trim() != word {
                return Err(words.get("cli-dispose-stopped"));
            }
            let passphrase = phrase::ask(words, &words.get("cli-dispose-passphrase"))?;
            (Ask::ConfirmDisposal { seq, passphrase }, "cli-dispose-done")
        }
    };
    let seq = counter.save(ask)?;
    out::line(&words.with(done, &[("seq", &seq.to_string())]));
    Ok(())
}

fn disposals(counter: &mut Counter<'_>) -> Result<Disposals, String> {
    match counter.ask(Ask::Disposals)? {
        Told::Disposals(told) => Ok(Arc::unwrap_or_clone(told)),
        _ => Err(counter.gone()),
    }
}

fn list(words: &Words, told: &Disposals) {
    if told.rows.is_empty() {
        out::line(&words.get("cli-dispose-none"));
    }
    for row in &told.rows {
        let seq = row.seq.to_string();
        let at = time(row.at);
        let decision = row.decision.as_ref().map(say::link).unwrap_or_default();
        let args = [
            ("seq", seq.as_str()),
            ("name", row.by.as_str()),
            ("time", at.as_str()),
            ("decision", decision.as_str()),
        ];
        out::line(&words.with("cli-dispose-offer", &args));
        for person in &row.persons {
            out::line(&format!("  - {}", say::link(person)));
        }
        if row.mine_to_confirm {
            out::line(&words.with("cli-dispose-answer", &[("seq", &seq)]));
        }
    }
}

/// What may hold those who wait to be disposed of; where nobody waits, what may hold those who were: what left the register, or
/// was copied, before the last of them went. None where there are neither.
fn still_elsewhere(mut told: Disposals) -> Option<Disposals> {
    if told.rows.is_empty() {
        let last = told.done.iter().map(|(_, at)| *at).max()?;
        told.elsewhere.retain(|row| row.at <= last);
    }
    Some(told)
}

/// What left the register earlier with names in it, by date.
fn elsewhere(words: &Words, told: &Disposals) {
    if told.elsewhere.is_empty() {
        out::line(&words.get("cli-dispose-nowhere"));
        return;
    }
    out::line(&words.get("cli-dispose-elsewhere"));
    for row in &told.elsewhere {
        let event = words.get(&format!("event-{}", row.event));
        let day = date(local_date(row.at));
        out::line(format!("  {day}  {event} {}", row.name).trim_end());
    }
}
