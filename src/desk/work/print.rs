//! A list that leaves the register as a file: numbered, marked with the register's level, journalled or not there at all.

use crate::crypto;
use crate::desk::keeper::Keeper;
use crate::desk::work::import::expand;
use crate::desk::{PrintOrder, Told, Trouble};
use crate::disk::{Disk, DiskError};
use crate::domain::{Command, Event, EventCode};
use crate::register::Failure;
use crate::words::Words;
use std::sync::Arc;

impl Keeper {
    /// Writes the file, makes sure that it is on the medium, and journals that it left.
    pub(in crate::desk) fn print(&mut self, order: &PrintOrder) -> Result<Told, Trouble> {
        let (now, today, disk) = (self.now(), self.today(), Arc::clone(&self.disk));
        let register = self.open_mut()?;
        let number = format!("EX-{:04}", register.tally().exports + 1);
        let words = Words::new(order.language);
        let info = &register.state().info;
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
        for line in &order.lines {
            text.push_str(line);
            text.push('\n');
        }
        let digest = crypto::sha256_of(text.as_bytes());
        let folder = expand(&order.folder);
        if !folder.is_dir() {
            return Err(Trouble::new("print-no-folder").arg("path", folder.display()));
        }
        let path = folder.join(format!("{}-{number}.txt", order.what));
        let failed = |error: DiskError| Trouble::from(Failure::from(error));
        // Made new: what was printed before is never written over.
        let file = disk.create_new(&path).map_err(failed)?;
        let written = disk
            .append(&file, 0, text.as_bytes())
            .and_then(|()| disk.sync_data(&file))
            .and_then(|()| disk.sync_dir(&folder));
        if let Err(error) = written {
            let _ = disk.remove(&path);
            return Err(failed(error));
        }
        let details = [
            ("number", number.clone()),
            ("what", order.what.to_owned()),
            ("digest", digest.clone()),
        ];
        let event = Event {
            code: EventCode::Printed,
            object: None,
            details: details
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        };
        let committed = match register.commit(Command::Trace(event), today, now) {
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
        Ok(Told::Printed {
            number,
            path,
            digest,
        })
    }
}
