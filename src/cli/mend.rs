//! Mending a damaged register where it lies. It needs no key; that it was done is journalled when somebody unlocks.

use crate::cli::args::MendOrder;
use crate::cli::counter::place;
use crate::cli::{out, settings};
use crate::desk::Trouble;
use crate::disk::RealDisk;
use crate::register::{self, Failure, Mended};
use crate::say;
use crate::words::{Words, thousands};

fn number(count: u64) -> String {
    thousands(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Mends a register from the places that are named, or from those that are remembered.
pub fn run(words: &Words, order: MendOrder) -> Result<(), String> {
    let said = |failure: Failure| say::trouble(words, &Trouble::from(failure));
    let place = place(words, order.at.register)?;
    if !register::look(&place).map_err(said)? {
        let failure = Failure::new("no-register").arg("path", place.display());
        return Err(said(failure));
    }
    let from = match order.from.is_empty() {
        true => settings::mirror()
            .into_iter()
            .chain(settings::backups())
            .collect(),
        false => order.from,
    };
    if from.is_empty() {
        return Err(say::trouble(words, &Trouble::new("backup-nowhere")));
    }
    let mut told = u64::MAX;
    let now = jiff::Timestamp::now();
    let mended = register::mend(&RealDisk, &place, &from, now, &mut |done, total| {
        let percent = (done * 100).checked_div(total).unwrap_or(0);
        if percent != told {
            told = percent;
            out::progress(&format!("{} {percent} %", words.get("step-mend")));
        }
    });
    out::progress_done();
    say_mended(words, &mended.map_err(said)?)
}

/// What was mended, and what could not be.
fn say_mended(words: &Words, mended: &Mended) -> Result<(), String> {
    if mended.was_whole() {
        out::line(&words.get("cli-mend-whole"));
        return Ok(());
    }
    for (first, last) in &mended.entries {
        let args = [("first", &*number(*first)), ("last", &*number(*last))];
        let key = match first == last {
            true => "cli-mend-entry",
            false => "cli-mend-entries",
        };
        out::line(&words.with(key, &args));
    }
    for file in &mended.files {
        out::line(&words.with("cli-mend-file", &[("file", file)]));
    }
    if let Some(aside) = &mended.aside {
        let path = aside.display().to_string();
        out::line(&words.with("cli-mend-aside", &[("path", &path)]));
    }
    if let Some(seq) = mended.persons_from {
        out::line(&words.with("cli-mend-persons", &[("seq", &number(seq))]));
    }
    if mended.other {
        out::line(&words.get("cli-mend-other"));
    }
    if let Some((first, last)) = mended.lost {
        out::line(&words.with(
            "cli-mend-lost",
            &[("first", &number(first)), ("last", &number(last))],
        ));
    }
    if mended.left.is_empty() && mended.lost.is_none() {
        out::line(&words.get("cli-mend-done"));
        return Ok(());
    }
    for finding in &mended.left {
        out::line(&say::trouble(words, &Trouble::from(finding.clone())));
    }
    Err(words.get("cli-mend-left"))
}
