//! The end of an opening: the journal compared with what the medium remembers, and the unlocking itself journalled.

use crate::domain::{Act, Event, EventCode};
use crate::register::{Failure, Notice, Register, attempts, damage, mended, witness};
use jiff::Timestamp;

/// A clock may stand this much earlier than the last entry without a word: two custodians, one machine, coarse time.
const CLOCK_SLACK_SECONDS: i64 = 60;

impl Register {
    /// Compares the journal with what this custodian's medium remembers. A journal that is shorter was
    /// rolled back, and one with another entry of that number was rolled back and written on: it is opened for reading only, and
    /// what is remembered is told.
    pub(super) fn look_at_witness(&mut self) {
        let Some(memory) = witness::read(&self.key_file, self.register, &self.me.signer.public())
        else {
            if let Some(format) = witness::newer(&self.key_file, self.register) {
                self.notices
                    .push(Notice::new("witness-newer").arg("format", format));
            }
            return;
        };
        let head = self.journal.head();
        let link = if memory.seq == head.seq {
            Some(head.link)
        } else {
            self.place(memory.seq)
                .and_then(|place| self.journal.read(place).ok())
                .map(|entry| entry.link)
        };
        // What is damaged is shorter than the medium remembers, and that is told already.
        if self.read_only == Some(damage::STAYS) && memory.seq > head.seq {
            return;
        }
        let code = match memory.seq > head.seq {
            true => "rolled-back",
            // Put back, and then written on.
            false if link.is_some_and(|link| link != memory.link) => "history-other",
            false => return,
        };
        self.read_only = Some(code);
        self.notices.push(
            Notice::new(code)
                .arg("witness", memory.seq)
                .arg("head", head.seq)
                .arg("at", memory.at),
        );
    }

    /// Journals the unlocking, and what was noticed at it.
    pub(super) fn greet(&mut self, now: Timestamp) -> Result<(), Failure> {
        let last = self.tally.last_at.unwrap_or(now);
        let backwards = last.as_second() - now.as_second();
        let mut acts = Vec::new();
        let event = |code, details| {
            Act::Event(Event {
                code,
                object: None,
                details,
            })
        };
        if self.failed_unlocks > 0 {
            let count = vec![("count".to_owned(), self.failed_unlocks.to_string())];
            acts.push(event(EventCode::FailedUnlocks, count));
        }
        if backwards > CLOCK_SLACK_SECONDS {
            self.notices
                .push(Notice::new("clock-backwards").arg("last", last));
            acts.push(event(
                EventCode::ClockBackwards,
                vec![("seconds".to_owned(), backwards.to_string())],
            ));
        }
        if self.notices.iter().any(|notice| notice.code == "tail-cut") {
            acts.push(event(EventCode::TailCut, Vec::new()));
        }
        let mended = mended::waiting(&self.layout);
        for line in &mended {
            self.notices.push(damage::told(line));
            acts.push(Act::Event(line.event()));
        }
        acts.push(event(EventCode::Unlocked, Vec::new()));
        if self.read_only.is_some() {
            return Ok(());
        }
        match self.append(acts, None, now) {
            Ok(_) => {
                attempts::clear(self.disk.as_ref(), &self.layout);
                mended::clear(self.disk.as_ref(), &self.layout);
                Ok(())
            }
            Err(failure)
                if matches!(failure.code, "disk-full-commit" | "disk-read-only-commit") =>
            {
                // Reading must go on when nothing can be written: the screen says so in every header.
                self.read_only = Some(if failure.code == "disk-full-commit" {
                    "stays-full"
                } else {
                    "stays-read-only"
                });
                Ok(())
            }
            Err(failure) => Err(failure),
        }
    }
}
