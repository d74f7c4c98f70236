//! The state brought up to the journal's end: from what was kept of it, or from the beginning.

use crate::domain::CustodianId;
use crate::journal::{Checkpoint, Position, Verifier};
use crate::register::{Failure, Notice, Register};

impl Register {
    /// Fills the state from the cache and brings it up to the journal's end; from the beginning when anything is off.
    pub(in crate::register) fn load_state(
        &mut self,
        stage: &mut dyn FnMut(&'static str, u64, u64),
    ) -> Result<(), Failure> {
        let empty = self.state.clone();
        let mut from = Position::START;
        if let Some(cache) = &mut self.cache {
            let head = self.journal.head();
            let note = cache.load(&mut self.state, self.schema);
            let checkpoint = note
                .as_ref()
                .and_then(|note| Checkpoint::from_bytes(&note.checkpoint).ok());
            match (note, checkpoint) {
                (Some(note), Some(checkpoint))
                    if checkpoint.register() == self.register.0
                        && checkpoint.seq() <= head.seq
                        && (checkpoint.seq() < head.seq || checkpoint.link() == head.link) =>
                {
                    from = checkpoint.after();
                    self.verifier = Verifier::resume(checkpoint);
                    self.tally = note.tally;
                }
                _ => self.state = empty,
            }
        }
        let wrote = self.replay(from, stage)?;
        self.last_opened = self.tally.last_opened.clone();
        if from == Position::START {
            // Who opens the register for the first time has had no state to lose.
            if wrote && self.journal.head().seq > 2 {
                self.notices.push(Notice::new("state-rebuilt"));
            }
            self.flush();
        }
        Ok(())
    }

    /// Applies the entries from a place to the journal's end, each checked first. Whether this custodian wrote any of them.
    fn replay(
        &mut self,
        from: Position,
        stage: &mut dyn FnMut(&'static str, u64, u64),
    ) -> Result<bool, Failure> {
        let total = self.journal.head().seq;
        let mut wrote = false;
        for read in self.journal.iter_from(from) {
            let (place, entry) = match read.map_err(Failure::from) {
                Ok(read) => read,
                Err(failure) => return self.end_at_damage(failure).map(|()| wrote),
            };
            if let Err(error) = self.verifier.feed(&entry) {
                return self.end_at_damage(error.into()).map(|()| wrote);
            }
            wrote |= CustodianId(entry.author) == self.id;
            let opened = self.read_acts(&entry)?;
            if let Some((at, reason, acts)) = opened {
                self.admit(&entry, &acts)?;
                self.take_in(place, &entry, at, reason.as_deref(), &acts, &mut || {});
            } else {
                self.dirty.mark(entry.seq, place, Vec::new());
            }
            if entry.seq.is_multiple_of(256) {
                stage("replay", entry.seq, total);
            }
        }
        let head = self.journal.head();
        if self.verifier.seq() != head.seq || self.verifier.link() != head.link {
            return Err(Failure::new("journal-broken").arg("seq", head.seq));
        }
        Ok(wrote)
    }
}
