//! What is done again and again for the register itself, and the note that the head was put in the diary.

use crate::crypto::HeadNote;
use crate::desk::keeper::Keeper;
use crate::desk::{Told, Trouble};
use crate::domain::{Command, Event, EventCode};
use crate::views;

impl Keeper {
    /// How the routines stand.
    pub(in crate::desk) fn upkeep(&self) -> Result<Told, Trouble> {
        let register = self.open()?;
        let (seq, link) = register.head();
        let head = HeadNote::of(&register.id().0, seq, &link).text();
        let backup = register.tally().last_backup;
        let told = views::upkeep(register.state(), self.today(), (seq, head), backup);
        Ok(Told::Upkeep(Box::new(told)))
    }

    /// Journals that the head up to an entry stands in the diary.
    pub(in crate::desk) fn note_head(&mut self, seq: u64) -> Result<Told, Trouble> {
        let (now, today) = (self.now(), self.today());
        let register = self.open_mut()?;
        if seq == 0 || seq > register.head().0 {
            return Err(Trouble::new("no-such-entry").arg("seq", seq));
        }
        let event = Event {
            code: EventCode::HeadNoted,
            object: None,
            details: vec![("seq".to_owned(), seq.to_string())],
        };
        let done = register.commit(Command::Trace(event), today, now)?;
        self.saved(&done)
    }
}
