//! A command becomes an entry: decided, sealed, signed, linked, appended, applied; told on the way where it is large.

use crate::domain::{Act, Change, Command, Context, Disposal, RecordId, decide};
use crate::register::keep::{Committed, Register};
use crate::register::{Failure, payload};
use jiff::{Timestamp, civil::Date};

/// Is told a step, and how many acts of how many are done; 0 of 0 where that is not known. The steps are `decide`, `seal`,
/// `write` and `take-in`. False stops the first two, with the failure `work-stopped`; from `write` on it is not asked.
pub type Going<'a> = &'a mut dyn FnMut(&'static str, u64, u64) -> bool;

impl Register {
    /// Decides a command and writes it. When it returns, it is on the medium.
    pub fn commit(
        &mut self,
        command: Command,
        today: Date,
        now: Timestamp,
    ) -> Result<Committed, Failure> {
        self.commit_told(command, today, now, &mut |_, _, _| true)
    }

    /// The same, told how far it has come. Stopped before it is written, nothing of it is on disk.
    pub fn commit_told(
        &mut self,
        command: Command,
        today: Date,
        now: Timestamp,
        going: Going<'_>,
    ) -> Result<Committed, Failure> {
        let mut drawn = Ok(());
        let mut fresh = || {
            Self::fresh_id().unwrap_or_else(|failure| {
                drawn = Err(failure);
                RecordId([0; 16])
            })
        };
        let mut deciding = |done, of| going("decide", done, of);
        let mut context = Context {
            schema: self.schema,
            who: self.who(),
            today,
            fresh: &mut fresh,
            manifest_hash: &payload::manifest_hash,
            going: &mut deciding,
        };
        let change = decide(&self.state, &mut context, command)?;
        drawn?;
        let Change { acts, reason } = change;
        let disposes = acts
            .iter()
            .any(|act| matches!(act, Act::Dispose(Disposal::Confirm { .. })));
        let outside = self.outside(&acts)?;
        let done = self.append_told(outside, acts, reason, now, going)?;
        if disposes && !self.finish_disposals(&mut |_, _, _| {})? {
            return Err(Failure::new("disposed-keys-due").arg("seq", done.seq));
        }
        Ok(done)
    }
}
