//! What is counted while entries are applied and that no record holds: who opened last, exports, the authors' reasons
//! for what waits.

use crate::domain::{Act, CustodianId, EventCode, State};
use crate::register::elsewhere::Left;
use crate::register::gist::Large;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The counts, kept with the state and rebuilt with it.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Who opened the register last, as a key id, and when.
    pub last_opened: Option<(String, Timestamp)>,
    /// When the last snapshot was written.
    pub last_snapshot: Option<Timestamp>,
    /// When the last backup was made and verified.
    #[serde(default)]
    pub last_backup: Option<Timestamp>,
    /// When it was last tried to restore one.
    #[serde(default)]
    pub last_restore_test: Option<Timestamp>,
    /// Everything that is saved goes to a mirror too.
    #[serde(default)]
    pub mirror: bool,
    /// How many files have left the register.
    pub exports: u32,
    /// The time of the last entry.
    pub last_at: Option<Timestamp>,
    /// Reasons by entry, of entries whose versions wait for review.
    pub reasons: BTreeMap<u64, String>,
    /// What large entries say in short.
    #[serde(default)]
    pub(super) large: Large,
    /// What left the register with names in it. No default: what an earlier release kept without it is made anew.
    pub(super) left: Left,
}

impl Tally {
    /// Counts one entry, after it was applied to the state.
    pub fn count<'a>(
        &mut self,
        state: &State,
        seq: u64,
        at: Timestamp,
        author: CustodianId,
        reason: Option<&str>,
        acts: impl Iterator<Item = &'a Act>,
    ) {
        self.last_at = Some(self.last_at.map_or(at, |last| last.max(at)));
        let (mut puts, mut settles) = (false, false);
        for act in acts {
            match act {
                Act::Put(_) => puts = true,
                Act::Event(event) if event.code == EventCode::Unlocked => {
                    self.last_opened = Some((author.to_string(), at));
                }
                Act::Event(event) if event.code == EventCode::Exported => {
                    self.last_snapshot = Some(at);
                    self.exports += 1;
                }
                Act::Event(event) if event.code == EventCode::BackedUp => {
                    self.last_backup = Some(at);
                }
                Act::Event(event) if event.code == EventCode::MirrorSet => self.mirror = true,
                Act::Event(event) if event.code == EventCode::MirrorRemoved => {
                    self.mirror = false;
                }
                Act::Event(event) if event.code == EventCode::RestoreTested => {
                    self.last_restore_test = Some(at);
                }
                Act::Event(event) if event.code == EventCode::Printed => self.exports += 1,
                Act::Approve(..) | Act::Undo(_) => settles = true,
                _ => {}
            }
        }
        // Once for the entry: an approval of an import has thousands of acts, and each look goes through all that waits.
        if settles && !self.reasons.is_empty() {
            self.forget_settled(state);
        }
        if let Some(reason) = reason.filter(|_| puts) {
            self.reasons.insert(seq, reason.to_owned());
        }
    }

    fn forget_settled(&mut self, state: &State) {
        let waiting: std::collections::BTreeSet<u64> = state
            .waiting()
            .flat_map(|held| held.pending.iter().map(|pending| pending.seq))
            .collect();
        self.reasons.retain(|seq, _| waiting.contains(seq));
    }
}
