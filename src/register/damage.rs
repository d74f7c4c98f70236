//! Opening a register whose journal is damaged: for reading only, as it stood before the first entry that can't be had, and
//! with the numbers of those that are out of reach.

use crate::disk::Disk;
use crate::journal::{self, Journal};
use crate::register::layout::{About, Layout};
use crate::register::mended::{Line, ranges};
use crate::register::{Failure, Notice, Register};
use std::sync::Arc;

/// Why nothing is written: the words stand under `trouble-stays-damaged`.
pub const STAYS: &str = "stays-damaged";

/// Whether a failure at opening is damage, which another copy can mend.
pub fn is_damage(code: &str) -> bool {
    matches!(
        code,
        "about-damaged"
            | "custodian-damaged"
            | "file-missing"
            | "head-behind"
            | "head-lost"
            | "head-missing"
            | "journal-broken"
            | "journal-damaged"
            | "journal-empty"
            | "journal-missing"
            | "journal-short"
            | "keyring-damaged"
            | "lock-damaged"
            | "not-a-register"
            | "part-damaged"
            | "segment-missing"
    )
}

/// What is whole of a damaged journal, where that is anything; else the failure.
pub fn open(
    disk: Arc<dyn Disk>,
    layout: &Layout,
    about: &About,
    failure: Failure,
    notices: &mut Vec<Notice>,
) -> Result<Journal, Failure> {
    let journal = Journal::open_damaged(disk, layout.root(), about.register.0);
    let Some(journal) = journal else {
        return Err(failure);
    };
    notices.push(lost(layout, journal.head().seq, &failure));
    Ok(journal)
}

/// Which entries can't be had, as far as the head tells, and which file is damaged, as far as the failure does.
fn lost(layout: &Layout, whole: u64, failure: &Failure) -> Notice {
    let named = failure.args.iter().find(|(name, _)| *name == "file");
    let other = if failure.code.starts_with("head") {
        "head"
    } else {
        "journal"
    };
    let file = named.map_or(other, |(_, file)| file);
    let last = journal::head_seq(layout.root()).filter(|last| *last > whole);
    let code = match last {
        Some(_) => "entries-lost",
        None => "end-lost",
    };
    Notice::new(code)
        .arg("first", whole + 1)
        .arg("last", last.unwrap_or(whole))
        .arg("whole", whole)
        .arg("file", file)
}

/// That the register was mended, for who unlocks it next.
pub fn told(line: &Line) -> Notice {
    let lost: Vec<(u64, u64)> = line.lost.into_iter().collect();
    let code = match line.lost {
        Some(_) => "mended-in-part",
        None => "mended",
    };
    Notice::new(code)
        .arg("entries", ranges(&line.entries))
        .arg("files", line.files)
        .arg("lost", ranges(&lost))
}

impl Register {
    /// Ends the replay at an entry that can't be read or does not hold: what stands before it is shown, and nothing written.
    pub(super) fn end_at_damage(&mut self, failure: Failure) -> Result<(), Failure> {
        let whole = self.verifier.seq();
        // Of another kind, or nothing to show: then it does not open.
        if !is_damage(failure.code) || whole == 0 {
            return Err(failure);
        }
        self.journal.end_at_damage(whole + 1);
        self.read_only = Some(STAYS);
        let told = self.notices.iter();
        if !{ told }.any(|notice| matches!(notice.code, "entries-lost" | "end-lost")) {
            // It is what matters most, and is said first.
            self.notices.insert(0, lost(&self.layout, whole, &failure));
        }
        Ok(())
    }
}
