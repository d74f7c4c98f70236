//! What leaves the register as a file in clear text: numbered, marked with the register's level, journalled or not there at
//! all.

use crate::crypto;
use crate::desk::keeper::Keeper;
use crate::desk::work::import::expand;
use crate::desk::{PrintOrder, Told, Trouble};
use crate::disk::{Disk, DiskError};
use crate::domain::{Command, Event, EventCode};
use crate::register::Failure;
use crate::words::Words;
use std::path::PathBuf;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Makes the lines of a list in the words of whoever asks: where it is written and not where it is asked for, for thousands of
/// lines take longer than a key may.
pub type Lines = Arc<dyn Fn(&Words) -> Vec<String> + Send + Sync>;

/// A file that is about to leave.
pub(super) struct Leaving {
    /// Its export number.
    pub number: String,
    /// What it is, as a code for the journal and the file's name.
    pub what: &'static str,
    /// The folder to write into.
    pub folder: PathBuf,
    /// What it holds.
    pub text: Zeroizing<Vec<u8>>,
    /// What the journal is told of it besides number, kind and digest.
    pub details: Vec<(&'static str, String)>,
    /// What else is to be traced in the same entry.
    pub also: Vec<Event>,
}

impl Keeper {
    /// Writes the file, makes sure that it is on the medium, and journals that it left.
    pub(in crate::desk) fn print(&mut self, order: &PrintOrder) -> Result<Told, Trouble> {
        let number = self.next_export()?;
        let words = Words::new(order.language);
        let info = &self.open()?.state().info;
        let level = words.get(&format!("report-level-{}", info.ceiling.code()));
        let exercise = if info.exercise {
            format!("   {}", words.get("report-exercise"))
        } else {
            String::new()
        };
        let head = format!(
            "{}{exercise}   {number}   {}",
            level.to_uppercase(),
            info.municipality
        );
        let mut text = format!("{head}\n\n");
        for line in (order.lines)(&words) {
            text.push_str(&line);
            text.push('\n');
        }
        self.leave(Leaving {
            number,
            what: order.what,
            folder: order.folder.clone(),
            text: Zeroizing::new(text.into_bytes()),
            details: Vec::new(),
            also: Vec::new(),
        })
    }

    /// The number of the next file that leaves: EX-0001.
    pub(super) fn next_export(&self) -> Result<String, Trouble> {
        Ok(format!("EX-{:04}", self.open()?.tally().exports + 1))
    }

    /// Writes a file that was never there, and journals it; what can't be journalled is not left behind.
    pub(super) fn leave(&mut self, leaving: Leaving) -> Result<Told, Trouble> {
        let (now, today, disk) = (self.now(), self.today(), Arc::clone(&self.disk));
        let register = self.open_mut()?;
        let Leaving { number, what, .. } = leaving;
        let text = &leaving.text;
        let digest = crypto::sha256_of(text);
        let folder = expand(&leaving.folder);
        if !folder.is_dir() {
            return Err(Trouble::new("print-no-folder").arg("path", folder.display()));
        }
        let path = folder.join(format!("{what}-{number}.txt"));
        let failed = |error: DiskError| Trouble::from(Failure::from(error));
        // Made new: what was printed before is never written over.
        let file = disk.create_new(&path).map_err(failed)?;
        let written = disk
            .append(&file, 0, text)
            .and_then(|()| disk.sync_data(&file))
            .and_then(|()| disk.sync_dir(&folder));
        if let Err(error) = written {
            let _ = disk.remove(&path);
            return Err(failed(error));
        }
        let details = [
            ("number", number.clone()),
            ("what", what.to_owned()),
            ("digest", digest),
        ];
        let event = Event {
            code: EventCode::Printed,
            object: None,
            details: details
                .into_iter()
                .chain(leaving.details)
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        };
        let events = std::iter::once(event).chain(leaving.also).collect();
        let committed = match register.commit(Command::TraceAll(events), today, now) {
            Ok(committed) => committed,
            Err(failure) => {
                // What can't be journalled does not leave.
                let _ = disk.remove(&path);
                return Err(failure.into());
            }
        };
        if self.chain.finished.is_some() {
            self.chain.checked += 1;
        }
        self.chain.total = committed.seq;
        self.note(&committed);
        Ok(Told::Printed { number, path })
    }
}
